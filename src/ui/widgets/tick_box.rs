//! A box to tick, with its words beside it drawn by the caller.

use egui::{CornerRadius, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, accesskit::Role};

use super::{choice_row::ChoiceRole, focus::focus_ring, icon::Icon};
use crate::ui::{Look, tokens};

/// A box; `name` is what it stands for. [`Response::clicked`] says that it is to change.
pub fn tick_box(ui: &mut Ui, look: &Look<'_>, name: &str, ticked: bool) -> Response {
    let (rect, response) =
        ui.allocate_exact_size(Vec2::splat(look.size(tokens::TARGET_SMALL)), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, enabled, ticked, name));
    let square = Rect::from_center_size(rect.center(), Vec2::splat(look.size(20.0)));
    let width = if response.hovered() { 2.5 } else { 1.5 };
    indicator(ui, look, ChoiceRole::Check, square, ticked, width);
    focus_ring(ui, look, &response, tokens::RADIUS);
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// A circle or a box, empty or filled, with an outline of this width.
pub(super) fn indicator(ui: &Ui, look: &Look<'_>, role: ChoiceRole, rect: Rect, filled: bool, width: f32) {
    let palette = look.palette;
    let colour = if filled { palette.action } else { palette.edge };
    let stroke = Stroke::new(width, colour);
    match role {
        ChoiceRole::Radio => {
            ui.painter()
                .circle(rect.center(), rect.width() / 2.0, palette.card, stroke);
            if filled {
                ui.painter()
                    .circle_filled(rect.center(), rect.width() * 0.28, palette.action);
            }
        }
        ChoiceRole::Check => {
            let fill = if filled { palette.action } else { palette.card };
            ui.painter()
                .rect(rect, CornerRadius::same(4), fill, stroke, StrokeKind::Inside);
            if filled {
                Icon::Tick.paint(ui.painter(), rect.shrink(rect.width() * 0.18), palette.on_action);
            }
        }
    }
}
