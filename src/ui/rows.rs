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

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::*;
    use crate::{
        course::Lang,
        ui::{Palette, theme},
    };

    const TEXT: &str = "据《关于防治“指尖上的形式主义”的若干意见》（2023年），有人说：“覆盖面够广时，大数据（比如网上答卷）看得出小变化，也看得清‘小群体’。”";

    fn rows_of(galley: &Galley) -> Vec<String> {
        galley
            .rows
            .iter()
            .map(|row| row.row.glyphs.iter().map(|glyph| glyph.chr).collect())
            .collect()
    }

    /// Lays the text out in a width, plainly and mended.
    fn both(width: f32) -> (Vec<String>, Vec<String>, Vec<usize>) {
        let ctx = egui::Context::default();
        theme::apply(&ctx, Palette::light(), Lang::Zh, false);
        let mut found = None;
        let output = ctx.run_ui(egui::RawInput::default(), |ui| {
            let job = LayoutJob::simple(
                TEXT.to_owned(),
                FontId::proportional(16.0),
                egui::Color32::WHITE,
                width,
            );
            let plain = rows_of(&ui.painter().layout_job(job.clone()));
            let (galley, breaks) = layout(ui.painter(), job);
            found = Some((plain, rows_of(&galley), breaks));
        });
        output.drop_without_applying_deltas();
        found.expect("the frame was run")
    }

    #[test]
    fn no_row_ends_with_an_opening_mark_and_no_word_is_lost() {
        let mut mended_somewhere = false;
        for width in 4..40_u8 {
            let (plain, mended, breaks) = both(f32::from(width) * 16.0);
            let bad = |row: &String| row.ends_with(OPENING);
            mended_somewhere |= plain.iter().any(bad);
            let mut report = String::new();
            for row in &mended {
                let _ = writeln!(report, "{row}");
            }
            assert!(!mended.iter().any(bad), "at {width} characters:\n{report}");
            assert_eq!(mended.concat(), TEXT, "at {width} characters");
            assert_eq!(breaks.is_empty(), !plain.iter().any(bad), "at {width} characters");
            for place in breaks {
                let char = TEXT.chars().nth(place);
                assert!(
                    char.is_some_and(|char| OPENING.contains(&char)),
                    "{place} is {char:?}"
                );
            }
        }
        assert!(mended_somewhere, "the text shows nothing");
    }
}
