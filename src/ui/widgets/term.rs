//! What a word of the glossary means, beside the word.

use egui::{Popup, PopupAnchor, Rect, Response, Sense, Ui, WidgetInfo, accesskit::Role};

use super::{focus::focus_ring, text::label};
use crate::ui::{Look, tokens};

/// A term's name and meaning, as the popup and the glossary show them.
pub fn definition_ui(ui: &mut Ui, look: &Look<'_>, name: &str, meaning: &str) {
    label(ui, name, look.bold(tokens::LABEL), look.palette.ink);
    label(ui, meaning, look.font(tokens::LABEL), look.palette.ink);
}

/// Makes `rect` (words of a paragraph) something that shows the term's meaning under the pointer, with the
/// keyboard focus, or after a click.
pub(in crate::ui) fn term_at(
    ui: &mut Ui,
    look: &Look<'_>,
    rect: Rect,
    number: usize,
    name: &str,
    meaning: &str,
) -> Response {
    let id = ui.next_auto_id().with(("term", number));
    let response = ui.interact(rect, id, Sense::click());
    let enabled = ui.is_enabled();
    response
        .widget_info(|| WidgetInfo::labeled(Role::Link, enabled, look.join(&[name, &look.t("term-role")])));
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_description(meaning));
    focus_ring(ui, look, &response, 3);
    let open = response.hovered() || response.has_focus();
    Popup::new(
        response.id.with("meaning"),
        ui.ctx().clone(),
        PopupAnchor::ParentRect(rect),
        ui.layer_id(),
    )
    .open(open)
    .gap(4.0)
    .width(look.size(320.0))
    .show(|ui| {
        ui.set_max_width(look.size(320.0));
        definition_ui(ui, look, name, meaning);
    });
    response.on_hover_cursor(egui::CursorIcon::Help)
}
