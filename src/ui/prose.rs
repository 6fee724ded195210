//! Course prose on the screen: one paragraph, one galley, one name for a screen reader.

use egui::{
    Align, Color32, Galley, Pos2, Rect, Response, Sense, Shape, Stroke, TextFormat, Ui, WidgetInfo,
    accesskit::Role,
    pos2,
    text::{CCursor, LayoutJob},
};

use super::{Look, rows, tokens, widgets::term::term_at};
use crate::{
    course::{
        Lang, number,
        prose::{Span, parse},
    },
    models::value::Value,
};

/// Where prose finds what its marks name.
#[derive(Clone, Copy)]
pub struct ProseEnv<'a> {
    /// A computed value by its name, such as `poll.truth`.
    pub value: &'a dyn Fn(&str) -> Option<Value>,
    /// A term's name and meaning by its id.
    pub glossary: &'a dyn Fn(&str) -> Option<(String, String)>,
    /// A source's number in the lesson, from 1, by its id.
    pub source_number: &'a dyn Fn(&str) -> Option<usize>,
}

impl ProseEnv<'_> {
    /// Knows nothing: for prose without marks that name something.
    pub const NONE: ProseEnv<'static> = ProseEnv {
        value: &|_| None,
        glossary: &|_| None,
        source_number: &|_| None,
    };
}

/// How a paragraph stands among the others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextRank {
    /// A question or a sentence to begin with: larger.
    Lead,
    /// What is read.
    #[default]
    Body,
    /// The title of a picture, table or example: bold.
    Title,
    /// Body in the second ink.
    Soft,
    /// A note.
    Small,
}

/// A stretch of text with one look.
enum Piece {
    Plain(String),
    Strong(String),
    Term {
        words: String,
        name: String,
        meaning: String,
    },
    Source(String),
}

impl Piece {
    fn words(&self) -> &str {
        match self {
            Self::Plain(words) | Self::Strong(words) | Self::Source(words) | Self::Term { words, .. } => {
                words
            }
        }
    }
}

/// Shows one paragraph of marked prose, at most as wide as a column of prose should be.
pub fn prose_ui(ui: &mut Ui, look: &Look<'_>, marked: &str, env: &ProseEnv<'_>, rank: TextRank) -> Response {
    let mut pieces = pieces(marked, env, look.lang());
    if rank == TextRank::Title {
        for piece in &mut pieces {
            if let Piece::Plain(words) = piece {
                *piece = Piece::Strong(std::mem::take(words));
            }
        }
    }
    let (size, colour) = match rank {
        TextRank::Lead => (tokens::SUBHEADING, look.palette.ink),
        TextRank::Body | TextRank::Title => (tokens::BODY, look.palette.ink),
        TextRank::Soft => (tokens::BODY, look.palette.soft),
        TextRank::Small => (tokens::SMALL, look.palette.soft),
    };
    let width = ui.available_width().min(look.column(size));
    let job = job(look, &pieces, size, colour, width);
    let (galley, breaks) = rows::layout(ui.painter(), job);
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    let words: String = pieces.iter().map(Piece::words).collect();
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
    ui.painter().galley(rect.min, galley.clone(), colour);

    let mut start = 0;
    for (number, piece) in pieces.iter().enumerate() {
        let end = start + piece.words().chars().count();
        if let Piece::Term { name, meaning, .. } = piece {
            let shift = |at: usize| at + breaks.iter().filter(|place| **place < at).count();
            let parts = parts(&galley, rect.min, shift(start + 1) - 1, shift(end));
            underline(ui, &parts, look.palette.action);
            if let Some(part) = parts.first() {
                term_at(ui, look, *part, number, name, meaning);
            }
        }
        start = end;
    }
    response
}

/// The words of marked prose without any mark, values filled in.
pub fn plain(marked: &str, env: &ProseEnv<'_>, lang: Lang) -> String {
    pieces(marked, env, lang)
        .iter()
        .filter(|piece| !matches!(piece, Piece::Source(_)))
        .map(Piece::words)
        .collect()
}

/// Text in which only `**bold**` is a mark, in one size; its colour is given when painted.
pub(super) fn strong_job(look: &Look<'_>, marked: &str, size: f32, width: f32) -> LayoutJob {
    let pieces = pieces(marked, &ProseEnv::NONE, look.lang());
    job(look, &pieces, size, Color32::PLACEHOLDER, width)
}

/// The words of such text.
pub(super) fn strong_words(marked: &str) -> String {
    plain(marked, &ProseEnv::NONE, Lang::En)
}

fn pieces(marked: &str, env: &ProseEnv<'_>, lang: Lang) -> Vec<Piece> {
    let spans = match parse(marked) {
        Ok(spans) => spans,
        Err(err) => {
            log::error!("prose {marked:?}: {err:?}");
            return vec![Piece::Plain(marked.to_owned())];
        }
    };
    let piece = |span| match span {
        Span::Plain(words) => Piece::Plain(words),
        Span::Strong(words) => Piece::Strong(words),
        Span::Term { id, words } => match (env.glossary)(&id) {
            Some((name, meaning)) => Piece::Term {
                words: words.unwrap_or_else(|| name.clone()),
                name,
                meaning,
            },
            None => Piece::Plain(words.unwrap_or(id)),
        },
        Span::Value(name) => {
            let text = (env.value)(&name).and_then(|value| number::format(value, lang));
            Piece::Plain(text.unwrap_or_else(|| {
                log::error!("prose names the value {name:?}, which cannot be shown");
                "…".to_owned()
            }))
        }
        Span::Source(id) => match (env.source_number)(&id) {
            Some(number) => Piece::Source(format!("[{number}]")),
            None => Piece::Plain(String::new()),
        },
    };
    spans.into_iter().map(piece).collect()
}

/// Height of a line of prose of this size of type, in points: more in Chinese, whose characters are taller.
pub fn line_height(look: &Look<'_>, size: f32) -> f32 {
    let spread = match look.lang() {
        Lang::En => 1.5,
        Lang::Zh => 1.65,
    };
    (look.size(size) * spread).round()
}

fn job(look: &Look<'_>, pieces: &[Piece], size: f32, colour: Color32, width: f32) -> LayoutJob {
    let mut job = LayoutJob::default();
    job.wrap.max_width = width;
    job.halign = Align::LEFT;
    let format = |font_id, valign| TextFormat {
        font_id,
        color: colour,
        line_height: Some(line_height(look, size)),
        valign,
        ..TextFormat::default()
    };
    for piece in pieces {
        let format = match piece {
            Piece::Plain(_) | Piece::Term { .. } => format(look.font(size), Align::BOTTOM),
            Piece::Strong(_) => format(look.bold(size), Align::BOTTOM),
            Piece::Source(_) => TextFormat {
                line_height: None,
                ..format(look.font(size * 0.7), Align::TOP)
            },
        };
        job.append(piece.words(), 0.0, format);
    }
    job
}

/// The rectangles on the screen of some characters, one a row.
fn parts(galley: &Galley, origin: Pos2, start: usize, end: usize) -> Vec<Rect> {
    let mut parts: Vec<Rect> = Vec::new();
    for index in start..end {
        // At the end of a row a place in the text is in two rows; the character after it is in the second.
        let left = galley.pos_from_cursor(CCursor {
            prefer_next_row: true,
            ..CCursor::new(index)
        });
        let right = galley.pos_from_cursor(CCursor::new(index + 1));
        let same_row = (right.top() - left.top()).abs() < 1.0;
        let right = if same_row { right.left() } else { left.left() };
        let rect = Rect::from_min_max(left.min, pos2(right.max(left.left()), left.bottom()));
        let rect = rect.translate(origin.to_vec2());
        match parts.last_mut() {
            Some(last) if (last.top() - rect.top()).abs() < 1.0 => *last = last.union(rect),
            _ => parts.push(rect),
        }
    }
    parts
}

/// A dotted line under some words.
fn underline(ui: &Ui, parts: &[Rect], colour: Color32) {
    for part in parts {
        let y = part.bottom() - 1.5;
        let ends = [pos2(part.left(), y), pos2(part.right(), y)];
        ui.painter()
            .extend(Shape::dashed_line(&ends, Stroke::new(1.2, colour), 2.0, 2.0));
    }
}
