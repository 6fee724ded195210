//! A left side that is folded up: what it is and what it is matched with, in one line to open.

use egui::{
    CornerRadius, Response, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, accesskit::Role, vec2,
};

use super::super::words::Words;
use crate::ui::{tokens, widgets};

/// A button as wide as there is room.
pub(super) fn fold_row(ui: &mut Ui, words: Words<'_, '_>, left: &str, with: Option<&str>) -> Response {
    let look = words.look;
    let palette = look.palette;
    let name = match with {
        Some(right) => words.t_with("quiz-match-name", &[("left", left), ("right", right)]),
        None => words.t_with("quiz-match-name-open", &[("left", left)]),
    };
    let ground = ui.painter().add(egui::Shape::Noop);
    let start = ui
        .available_rect_before_wrap()
        .shrink2(vec2(look.size(tokens::CARD_MARGIN), 0.0));
    let inside = ui.scope_builder(UiBuilder::new().max_rect(start), |ui| {
        ui.add_space(tokens::GAP_S);
        ui.set_width(start.width());
        let left = widgets::text(ui, look, left);
        let with = match with {
            Some(right) => {
                widgets::text_bold(ui, look, &words.t_with("quiz-match-shown", &[("right", right)]))
            }
            None => widgets::text_soft(ui, look, &words.t("quiz-match-open")),
        };
        // The row's name says both.
        widgets::for_the_eye(ui, &left);
        widgets::for_the_eye(ui, &with);
        ui.add_space(tokens::GAP_S);
    });
    let rect = inside
        .response
        .rect
        .expand2(vec2(look.size(tokens::CARD_MARGIN), 0.0));
    let response = ui.interact(rect, ui.scope_id().with("fold"), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let (fill, line) = if response.hovered() {
        (palette.tint, palette.action)
    } else {
        (palette.card, palette.line)
    };
    let corner = CornerRadius::same(tokens::RADIUS);
    let stroke = Stroke::new(tokens::HAIRLINE, line);
    ui.painter().set(
        ground,
        egui::epaint::RectShape::new(rect, corner, fill, stroke, StrokeKind::Inside),
    );
    widgets::focus_ring(ui, look, &response, tokens::RADIUS);
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}
