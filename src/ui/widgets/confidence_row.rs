//! How sure are you? Three buttons.

use egui::{
    Color32, CornerRadius, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, accesskit::Role, vec2,
};

use super::{focus::focus_ring, text::label};
use crate::ui::{Look, rows, tokens};

/// The three levels from least to most, with their string ids.
const LEVELS: [&str; 3] = ["confidence-unsure", "confidence-fairly", "confidence-certain"];

/// Asks how sure the learner is; `chosen` is 0 (least) to 2. Gives the level that was clicked.
pub fn confidence_row(ui: &mut Ui, look: &Look<'_>, chosen: Option<usize>) -> Option<usize> {
    let mut clicked = None;
    // A row begins this high, so that the question stands at the middle of the buttons.
    let row_height = std::mem::replace(&mut ui.spacing_mut().interact_size.y, look.size(tokens::TARGET));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().interact_size.y = row_height;
        label(
            ui,
            &look.t("confidence-ask"),
            look.font(tokens::LABEL),
            look.palette.ink,
        );
        for (level, id) in LEVELS.iter().enumerate() {
            let words = look.t(id);
            if segment(ui, look, level, &words, chosen == Some(level)).clicked() {
                clicked = Some(level);
            }
        }
    });
    ui.spacing_mut().interact_size.y = row_height;
    clicked
}

/// The words of a level, 0 to 2, as a reader sees them.
pub fn confidence_words(look: &Look<'_>, level: usize) -> String {
    LEVELS.get(level).map(|id| look.t(id)).unwrap_or_default()
}

fn segment(ui: &mut Ui, look: &Look<'_>, level: usize, words: &str, chosen: bool) -> Response {
    let shown = format!("{} {words}", level + 1);
    let font = if chosen {
        look.bold(tokens::LABEL)
    } else {
        look.font(tokens::LABEL)
    };
    let galley = rows::simple(ui.painter(), &shown, font, Color32::PLACEHOLDER, f32::INFINITY);
    let size = galley.size() + vec2(look.size(32.0), look.size(16.0));
    let size = size.max(Vec2::splat(look.size(tokens::TARGET)));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, enabled, chosen, words));
    let palette = look.palette;
    let (fill, stroke) = if chosen {
        (palette.tint, Stroke::new(2.0, palette.action))
    } else if response.hovered() {
        (palette.tint, Stroke::new(tokens::HAIRLINE, palette.action))
    } else {
        (palette.card, Stroke::new(tokens::HAIRLINE, palette.edge))
    };
    ui.painter().rect(
        rect,
        CornerRadius::same(tokens::RADIUS),
        fill,
        stroke,
        StrokeKind::Inside,
    );
    let place = rect.center() - galley.size() / 2.0;
    ui.painter().galley(place, galley, palette.ink);
    focus_ring(ui, look, &response, tokens::RADIUS);
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}
