//! A choice in small type: a circle or a box with its words, in a row across the width.

use egui::{Response, Sense, Ui, Vec2, WidgetInfo, accesskit::Role, pos2, vec2};

use super::{choice_row::ChoiceRole, focus::focus_ring};
use crate::ui::{Look, rows, tokens};

/// Side of the circle or box, in points.
const SIDE: f32 = 18.0;

/// A row; [`Response::clicked`] says that it was chosen.
pub fn small_choice(ui: &mut Ui, look: &Look<'_>, role: ChoiceRole, words: &str, selected: bool) -> Response {
    let palette = look.palette;
    let side = look.size(SIDE);
    let gap = look.size(tokens::GAP_S);
    let width = ui.available_width();
    let room = (width - side - gap).max(side);
    let galley = rows::simple(ui.painter(), words, look.font(tokens::SMALL), palette.ink, room);
    let height = galley.size().y.max(look.size(tokens::ROW));
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    let kind = match role {
        ChoiceRole::Radio => Role::RadioButton,
        ChoiceRole::Check => Role::CheckBox,
    };
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(kind, enabled, selected, words));
    let centre = pos2(rect.left() + side / 2.0, rect.center().y);
    let square = egui::Rect::from_center_size(centre, Vec2::splat(side));
    let line = if response.hovered() { 2.5 } else { 1.5 };
    super::tick_box::indicator(ui, look, role, square, selected, line);
    let at = pos2(rect.left() + side + gap, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, palette.ink);
    focus_ring(ui, look, &response, tokens::RADIUS);
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}
