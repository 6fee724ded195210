//! The ring round what has the keyboard focus, and keeping it in view.

use egui::{Context, EventFilter, Id, Response, Stroke, StrokeKind, Ui};

use crate::ui::{Look, tokens};

/// Paints the ring when the widget has the focus, and scrolls it into view when it has just got it.
///
/// egui gives the focus only to the keyboard and to screen readers, so the mouse never leaves a ring behind.
pub fn focus_ring(ui: &Ui, look: &Look<'_>, response: &Response, radius: u8) {
    keep_in_view(response);
    if response.has_focus() {
        let stroke = Stroke::new(tokens::FOCUS_WIDTH, look.palette.focus);
        let rect = response.rect.expand(tokens::FOCUS_WIDTH);
        let radius = radius.saturating_add(2);
        ui.painter()
            .rect_stroke(rect, radius, stroke, StrokeKind::Outside);
    }
}

/// Scrolls a widget into view when it has just got the focus; egui does not do so by itself.
pub fn keep_in_view(response: &Response) {
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
}

/// Gives the keyboard to a widget, whose ring is seen in this frame already.
pub fn take_focus(response: &Response) {
    response.request_focus();
    response.ctx.request_discard("something else has the keyboard");
}

/// Gives the arrow keys to a slider or picture that has the focus: neither the focus nor the page moves by them.
pub fn claim_arrows(ui: &Ui, response: &Response) {
    let filter = EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    ui.data_mut(|data| data.insert_temp(claimant(), response.id));
}

/// Whether the widget with the focus uses the arrow keys itself.
pub fn takes_arrows(ctx: &Context) -> bool {
    let claimed: Option<Id> = ctx.data(|data| data.get_temp(claimant()));
    claimed.is_some() && claimed == ctx.memory(egui::Memory::focused)
}

fn claimant() -> Id {
    Id::unique("who has the arrows")
}
