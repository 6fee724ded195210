//! The ring round what has the keyboard focus, and keeping it in view.

use egui::{Context, EventFilter, FocusDirection, Id, Key, Response, Stroke, StrokeKind, Ui, Vec2, vec2};

use crate::ui::{Look, tokens};

/// How far one press of an arrow key moves a page, in points.
const LINE: f32 = 48.0;

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

/// Scrolls a widget with its ring into view when it has just got the focus; egui does not do so by itself.
pub fn keep_in_view(response: &Response) {
    if response.gained_focus() {
        let mut ringed = response.clone();
        ringed.rect = response.rect.expand(2.0 * tokens::FOCUS_WIDTH);
        ringed.scroll_to_me(None);
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

/// Up and Down move the page one is in, so that what is only read can be read to its end without a mouse: where
/// nothing has the focus, or `always`, as long as what has it does not use the arrows itself.
pub fn scroll_by_arrows(ui: &Ui, always: bool) {
    scroll_by(
        ui,
        always,
        [
            (Key::ArrowUp, vec2(0.0, LINE)),
            (Key::ArrowDown, vec2(0.0, -LINE)),
        ],
    );
}

/// The same from side to side with Left and Right.
pub fn scroll_across_by_arrows(ui: &Ui, always: bool) {
    scroll_by(
        ui,
        always,
        [
            (Key::ArrowLeft, vec2(LINE, 0.0)),
            (Key::ArrowRight, vec2(-LINE, 0.0)),
        ],
    );
}

fn scroll_by(ui: &Ui, always: bool, keys: [(Key, Vec2); 2]) {
    let (focused, modal) = ui.memory(|memory| (memory.focused(), memory.top_modal_layer()));
    let elsewhere = modal.is_some_and(|layer| layer != ui.layer_id());
    if elsewhere || (focused.is_some() && !always) || takes_arrows(ui.ctx()) || ui.ctx().text_edit_focused() {
        return;
    }
    for (key, by) in keys {
        let presses = ui.input(|input| input.num_presses(key));
        if presses > 0 {
            ui.scroll_with_delta(by * presses as f32);
            // What has the focus keeps it.
            ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
        }
    }
}

fn claimant() -> Id {
    Id::unique("who has the arrows")
}
