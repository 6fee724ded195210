//! A polite live region: a screen reader says its text when it changes.

use egui::{Id, Rect, Response, Sense, Ui, Vec2, accesskit};

/// Says `text` to a screen reader; nothing is drawn. Call it once a screen, in every frame,
/// with what there is to say; an empty text is silent.
pub fn announce(ui: &mut Ui, text: &str) {
    let id = Id::unique("announcement");
    let rect = Rect::from_min_size(ui.max_rect().left_top(), Vec2::splat(1.0));
    let response = ui.interact(rect, id, Sense::empty());
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(accesskit::Role::Status);
        node.set_live(accesskit::Live::Polite);
        if text.is_empty() {
            node.clear_label();
        } else {
            node.set_label(text);
        }
    });
}

/// Makes a text that is shown a live region itself: a screen reader says it when it appears or changes, and it stands
/// only once where the page is read.
pub fn live(ui: &Ui, shown: &Response, text: &str) {
    ui.ctx().accesskit_node_builder(shown.id, |node| {
        node.set_role(accesskit::Role::Status);
        node.set_live(accesskit::Live::Polite);
        node.set_label(text);
        node.clear_value();
    });
}

/// Leaves out for a screen reader what is drawn, where something beside it says the same.
pub fn for_the_eye(ui: &Ui, shown: &Response) {
    ui.ctx()
        .accesskit_node_builder(shown.id, accesskit::Node::set_hidden);
}
