//! Plain text: interface words, one paragraph each.

use egui::{Color32, FontId, Label, Response, RichText, Ui};

use crate::ui::{Look, rows, tokens};

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
    if ui.layout().is_horizontal() && ui.layout().main_wrap() {
        // Among other things in a row that wraps, the text flows on from where it begins.
        return ui.add(Label::new(RichText::new(words).font(font).color(colour)).wrap());
    }
    let galley = rows::simple(ui.painter(), words, font, colour, ui.available_width());
    let mended = galley.text() != words;
    let response = ui.add(Label::new(galley));
    if mended {
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_value(words));
    }
    response
}
