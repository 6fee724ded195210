//! A row of the step list: where the learner has been, is, and will be.

use egui::{Color32, Rect, Response, Sense, Ui, Vec2, WidgetInfo, accesskit::Role, pos2, vec2};

use super::{focus::focus_ring, icon::Icon};
use crate::ui::{Look, rows, tokens};

/// Where a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    /// Done before.
    Done,
    /// On the screen now.
    Here,
    /// Begun and not finished.
    Begun,
    /// Not yet.
    Todo,
}

impl StepState {
    fn word(self) -> &'static str {
        match self {
            Self::Done => "step-done",
            Self::Here => "step-here",
            Self::Begun => "step-begun",
            Self::Todo => "step-todo",
        }
    }
}

/// A row with a tick, a triangle or a circle, and the step's name; can be clicked.
pub fn step_list_row(ui: &mut Ui, look: &Look<'_>, state: StepState, text: &str) -> Response {
    let palette = look.palette;
    let (icon, tint, ink, font) = match state {
        StepState::Done => (Icon::Tick, palette.good, palette.ink, look.font(tokens::SMALL)),
        StepState::Here | StepState::Begun => {
            (Icon::Play, palette.action, palette.ink, look.bold(tokens::SMALL))
        }
        StepState::Todo => (Icon::Circle, palette.edge, palette.soft, look.font(tokens::SMALL)),
    };
    let side = look.size(13.0);
    let indent = side + look.size(tokens::GAP_S);
    let padding = look.size(tokens::UNIT);
    let room = (ui.available_width() - indent - 2.0 * padding).max(40.0);
    let galley = rows::simple(ui.painter(), text, font, Color32::PLACEHOLDER, room);
    let height = (galley.size().y + 2.0 * padding).max(look.size(tokens::ROW));
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    let (enabled, name) = (ui.is_enabled(), look.join(&[text, &look.t(state.word())]));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, &name));
    if response.hovered() {
        ui.painter().rect_filled(rect, tokens::RADIUS, palette.tint);
    }
    let centre = pos2(rect.left() + padding + side / 2.0, rect.center().y);
    icon.paint(
        ui.painter(),
        Rect::from_center_size(centre, Vec2::splat(side)),
        tint,
    );
    let place = pos2(
        rect.left() + padding + indent,
        rect.center().y - galley.size().y / 2.0,
    );
    ui.painter().galley(place, galley, ink);
    focus_ring(ui, look, &response, tokens::RADIUS);
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}
