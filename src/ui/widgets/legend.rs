//! Legend entries: a mark with its meaning.

use egui::{Color32, Response, Sense, Ui, vec2};

use super::text::label;
use crate::ui::{Look, mark::Mark, tokens};

/// One mark, as large as small text.
pub fn legend_mark(ui: &mut Ui, look: &Look<'_>, mark: Mark, colour: Color32) -> Response {
    let side = look.size(tokens::SMALL);
    let (rect, response) = ui.allocate_exact_size(vec2(side, side * 1.4), Sense::hover());
    mark.paint(ui.painter(), rect.center(), side * 0.38, colour);
    response
}

/// A mark with its meaning, side by side; the meaning is in ink, whatever the mark's colour.
pub fn legend_entry(ui: &mut Ui, look: &Look<'_>, mark: Mark, colour: Color32, meaning: &str) -> Response {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = look.size(tokens::UNIT);
        legend_mark(ui, look, mark, colour);
        let font = look.font(tokens::SMALL);
        label(ui, meaning, font, look.palette.ink);
    })
    .response
}
