//! Headings that a screen reader knows as headings.

use egui::{Response, Ui, accesskit::Role};

use super::text::label;
use crate::ui::{Look, Place, tokens};

/// A heading of a level, 1 to 6. A screen has one of level 1; the size follows from the level.
pub fn heading(ui: &mut Ui, look: &Look<'_>, level: u8, text: &str) -> Response {
    let size = match level {
        0 | 1 => title_size(ui, look, text),
        2 => tokens::HEADING,
        _ => tokens::SUBHEADING,
    };
    heading_sized(ui, look, level, size, text)
}

/// The size of a title: on the projector smaller where that keeps it in one row.
fn title_size(ui: &Ui, look: &Look<'_>, text: &str) -> f32 {
    if look.place == Place::Desk {
        return tokens::TITLE;
    }
    let font = look.bold(tokens::TITLE);
    let row = ui
        .painter()
        .layout_no_wrap(text.to_owned(), font, look.palette.ink);
    let fits = tokens::TITLE * ui.available_width() / row.size().x.max(1.0);
    fits.floor().clamp(tokens::HEADING, tokens::TITLE)
}

/// A heading of a level in a type size of [`tokens`].
pub fn heading_sized(ui: &mut Ui, look: &Look<'_>, level: u8, size: f32, text: &str) -> Response {
    let response = label(ui, text, look.bold(size), look.palette.ink);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Heading);
        node.set_level(usize::from(level.max(1)));
        node.clear_value();
        node.set_label(text);
    });
    response
}
