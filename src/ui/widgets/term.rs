//! What a word of the glossary means, beside the word.

use egui::{
    EventFilter, Frame, Key, Modifiers, Popup, PopupAnchor, Rect, Response, Sense, Ui, WidgetInfo,
    accesskit::Role,
};

use super::{focus::focus_ring, text::label};
use crate::ui::{Look, tokens};

/// Widest the meaning gets, in points.
const WIDTH: f32 = 340.0;

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
    if is_open(ui, &response) {
        let shown = Popup::new(
            response.id.with("meaning"),
            ui.ctx().clone(),
            PopupAnchor::ParentRect(rect),
            ui.layer_id(),
        )
        .open(true)
        .gap(tokens::UNIT)
        .frame(Frame::popup(ui.style()).inner_margin(tokens::GAP))
        .show(|ui| {
            ui.set_max_width(look.size(WIDTH));
            definition_ui(ui, look, name, meaning);
        });
        let place = shown.map(|shown| shown.response.rect.union(rect));
        ui.data_mut(|data| {
            data.insert_temp(
                response.id,
                Shown {
                    place,
                    dismissed: false,
                },
            )
        });
    }
    response.on_hover_cursor(egui::CursorIcon::Help)
}

/// What a term remembers of its meaning on the screen.
#[derive(Clone, Copy, Default)]
struct Shown {
    /// Where term and meaning are while it shows.
    place: Option<Rect>,
    /// Sent away with Escape, until the pointer and the focus leave.
    dismissed: bool,
}

/// Shows under the pointer and with the focus, stays while the pointer goes on to the meaning, and goes with Escape
/// (WCAG 1.4.13).
fn is_open(ui: &Ui, response: &Response) -> bool {
    let before: Shown = ui.data(|data| data.get_temp(response.id)).unwrap_or_default();
    let pointer = ui.input(|input| input.pointer.hover_pos());
    let on_meaning = before
        .place
        .is_some_and(|place| pointer.is_some_and(|pointer| place.contains(pointer)));
    let wanted = response.hovered() || response.has_focus() || on_meaning;
    // Escape sends away what shows and nothing else: the screen does not see the key, and the focus stays.
    let escape = || ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    let sent_away = wanted && (before.dismissed || (before.place.is_some() && escape()));
    let filter = EventFilter {
        escape: wanted && !sent_away,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    if !wanted || sent_away {
        let after = Shown {
            place: None,
            dismissed: sent_away,
        };
        ui.data_mut(|data| data.insert_temp(response.id, after));
    }
    wanted && !sent_away
}
