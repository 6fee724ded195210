//! Rows of text that do not end with an opening mark.
//!
//! egui keeps Chinese closing marks from the beginning of a row, but lets a row end with `（`, `《` or `“`.

use std::sync::Arc;

use egui::{FontId, Galley, Painter, text::LayoutJob};

const OPENING: [char; 9] = ['（', '《', '“', '‘', '【', '〈', '「', '[', '('];
/// More rows than this are not mended; no paragraph of a lesson has as many.
const MOST: usize = 24;

/// Lays out a job; where a row would end with an opening mark, the mark goes to the next row.
///
/// Gives the galley and the places, in characters of the job, before which a line break was put in.
pub(super) fn layout(painter: &Painter, job: LayoutJob) -> (Arc<Galley>, Vec<usize>) {
    let mut breaks = Vec::new();
    let mut galley = painter.layout_job(job);
    for _ in 0..MOST {
        let Some(place) = first_bad_end(&galley) else {
            break;
        };
        let mut job = (*galley.job).clone();
        if !insert_break(&mut job, place) {
            break;
        }
        breaks.push(place - breaks.len());
        galley = painter.layout_job(job);
    }
    (galley, breaks)
}

/// The index of an opening mark at the end of a row, if any row but the last ends with one after other text.
fn first_bad_end(galley: &Galley) -> Option<usize> {
    let mut index = 0;
    for placed in galley.rows.iter().take(galley.rows.len().saturating_sub(1)) {
        let row = &placed.row;
        let count = row.glyphs.len();
        if !placed.ends_with_newline && count > 1 {
            let opening = row
                .glyphs
                .iter()
                .rev()
                .take_while(|glyph| OPENING.contains(&glyph.chr))
                .count();
            if opening > 0 && opening < count {
                return Some(index + count - opening);
            }
        }
        index += count + usize::from(placed.ends_with_newline);
    }
    None
}

/// Puts a line break before the character with this index.
fn insert_break(job: &mut LayoutJob, place: usize) -> bool {
    let Some((at, _)) = job.text.char_indices().nth(place) else {
        return false;
    };
    job.text.insert(at, '\n');
    for section in &mut job.sections {
        let range = &mut section.byte_range;
        let (start, end) = (range.start.0, range.end.0);
        if start > at {
            range.start.0 = start + 1;
        }
        if end > at {
            range.end.0 = end + 1;
        }
    }
    true
}

/// A paragraph in one type.
pub(super) fn simple(
    painter: &Painter,
    text: &str,
    font: FontId,
    colour: egui::Color32,
    width: f32,
) -> Arc<Galley> {
    let job = LayoutJob::simple(text.to_owned(), font, colour, width);
    layout(painter, job).0
}
