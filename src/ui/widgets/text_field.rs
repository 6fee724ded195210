//! A field for several lines of text.

use egui::{Frame, Margin, Response, Stroke, TextEdit, Ui};

use super::{focus::focus_ring, text::label};
use crate::ui::{Look, tokens};

/// Most characters that fit into the field: a page of handwriting.
const MOST: usize = 2_000;

/// A field of several lines under its label, as wide as there is room. Tab leaves it.
pub fn text_field(ui: &mut Ui, look: &Look<'_>, name: &str, text: &mut String) -> Response {
    ui.vertical(|ui| {
        let title = label(ui, name, look.font(tokens::LABEL), look.palette.ink);
        let frame = Frame::new()
            .fill(look.palette.card)
            .stroke(Stroke::new(tokens::HAIRLINE, look.palette.edge))
            .corner_radius(tokens::RADIUS)
            .inner_margin(Margin::symmetric(12, 10));
        let edit = TextEdit::multiline(text)
            .font(look.font(tokens::BODY))
            .frame(frame)
            .char_limit(MOST)
            .desired_rows(3)
            .desired_width(f32::INFINITY);
        let response = ui.add(edit).labelled_by(title.id);
        focus_ring(ui, look, &response, tokens::RADIUS);
        response
    })
    .inner
}
