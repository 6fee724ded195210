//! Plain text: interface words, one paragraph each.

use egui::{Color32, FontId, Label, Response, RichText, Ui};

use crate::ui::{Look, tokens};

/// Text that is read, in ink; wraps.
pub fn text(ui: &mut Ui, look: &Look<'_>, words: &str) -> Response {
    label(ui, words, look.font(tokens::LABEL), look.palette.ink)
}

/// The same in bold.
pub fn text_bold(ui: &mut Ui, look: &Look<'_>, words: &str) -> Response {
    label(ui, words, look.bold(tokens::LABEL), look.palette.ink)
}

/// Text of second rank: notes, legends, key hints.
pub fn text_soft(ui: &mut Ui, look: &Look<'_>, words: &str) -> Response {
    label(ui, words, look.font(tokens::SMALL), look.palette.soft)
}

pub(super) fn label(ui: &mut Ui, words: &str, font: FontId, colour: Color32) -> Response {
    ui.add(Label::new(RichText::new(words).font(font).color(colour)).wrap())
}
