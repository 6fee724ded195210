//! A field for a typed number.

use egui::{Frame, Margin, Response, Stroke, TextEdit, Ui, vec2};

use super::{focus::focus_ring, text::label};
use crate::ui::{Look, tokens};

/// A one-line field under its label, with a unit at its right (may be empty). It takes what is typed as it is;
/// reading the number is for the caller.
pub fn number_field(ui: &mut Ui, look: &Look<'_>, name: &str, unit: &str, typed: &mut String) -> Response {
    ui.vertical(|ui| {
        let title = label(ui, name, look.font(tokens::LABEL), look.palette.ink);
        ui.horizontal(|ui| {
            let frame = Frame::new()
                .fill(look.palette.card)
                .stroke(Stroke::new(tokens::HAIRLINE, look.palette.edge))
                .corner_radius(tokens::RADIUS)
                .inner_margin(Margin::symmetric(12, 10));
            let edit = TextEdit::singleline(typed)
                .font(look.font(tokens::BODY))
                .frame(frame)
                .char_limit(24)
                .min_size(vec2(0.0, look.size(tokens::TARGET)))
                .desired_width(look.size(140.0));
            let response = ui.add(edit).labelled_by(title.id);
            focus_ring(ui, look, &response, tokens::RADIUS);
            if !unit.is_empty() {
                label(ui, unit, look.font(tokens::LABEL), look.palette.ink);
            }
            response
        })
        .inner
    })
    .inner
}
