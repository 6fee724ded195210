//! Buttons: primary (one a screen), secondary, pills of the top bar, and links.

use egui::{
    Color32, CornerRadius, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, accesskit::Role, vec2,
};

use super::{focus::focus_ring, icon::Icon};
use crate::ui::{Look, rows, tokens};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Primary,
    Secondary,
    Pill,
    Link,
}

/// The one thing a screen wants done next: filled.
pub fn primary_button(ui: &mut Ui, look: &Look<'_>, text: &str) -> Response {
    button(ui, look, Kind::Primary, None, text, text)
}

/// Something else that can be done: outlined.
pub fn secondary_button(ui: &mut Ui, look: &Look<'_>, text: &str) -> Response {
    button(ui, look, Kind::Secondary, None, text, text)
}

/// A small rounded button, as in the top bar.
pub fn pill_button(ui: &mut Ui, look: &Look<'_>, text: &str) -> Response {
    button(ui, look, Kind::Pill, None, text, text)
}

/// A pill whose visible sign is not its name: an icon, short text such as `A+`, or both. `name` says what it
/// does, and shows under the pointer.
pub fn icon_pill(ui: &mut Ui, look: &Look<'_>, icon: Option<Icon>, text: &str, name: &str) -> Response {
    name_under_pointer(button(ui, look, Kind::Pill, icon, text, name), name)
}

/// Shows what something is called to whoever points at it; a screen reader, which says the name, does not say it again.
pub fn name_under_pointer(response: Response, name: &str) -> Response {
    response.on_hover_ui(|ui| {
        ui.set_max_width(ui.spacing().tooltip_width);
        ui.label(name);
    })
}

/// Words that lead somewhere.
pub fn link_button(ui: &mut Ui, look: &Look<'_>, text: &str) -> Response {
    button(ui, look, Kind::Link, None, text, text)
}

fn button(ui: &mut Ui, look: &Look<'_>, kind: Kind, icon: Option<Icon>, text: &str, name: &str) -> Response {
    let (font, height, side, radius) = match kind {
        Kind::Primary | Kind::Secondary => (look.bold(tokens::LABEL), tokens::TARGET, 20.0, tokens::RADIUS),
        Kind::Pill => (
            look.font(tokens::SMALL),
            tokens::TARGET_SMALL,
            12.0,
            tokens::PILL_RADIUS,
        ),
        Kind::Link => (look.font(tokens::LABEL), tokens::TARGET_SMALL, 2.0, 4),
    };
    let padding = vec2(look.size(side), look.size(tokens::UNIT));
    let icon_side = if icon.is_some() { look.size(14.0) } else { 0.0 };
    let gap = if icon.is_some() && !text.is_empty() {
        look.size(6.0)
    } else {
        0.0
    };
    // In a row that wraps, a button moves to the next line before its words are broken.
    let room = if ui.layout().main_wrap() {
        ui.max_rect().width()
    } else {
        ui.available_width()
    };
    let width = (room - 2.0 * padding.x - icon_side - gap).max(look.size(40.0));
    let galley = rows::simple(ui.painter(), text, font, Color32::PLACEHOLDER, width);
    let content = vec2(galley.size().x + icon_side + gap, galley.size().y.max(icon_side));
    let least = look.size(height);
    let size = (content + 2.0 * padding).max(Vec2::new(least.min(look.size(tokens::TARGET)), least));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let role = if kind == Kind::Link {
        Role::Link
    } else {
        Role::Button
    };
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(role, enabled, name));
    if ui.is_rect_visible(rect) {
        let warm = response.hovered() || response.is_pointer_button_down_on();
        let (fill, outline, ink) = colours(look, kind, warm);
        let corner = CornerRadius::same(radius);
        ui.painter().rect(rect, corner, fill, outline, StrokeKind::Inside);
        let left = rect.center().x - content.x / 2.0;
        if let Some(icon) = icon {
            let centre = egui::pos2(left + icon_side / 2.0, rect.center().y);
            icon.paint(
                ui.painter(),
                egui::Rect::from_center_size(centre, Vec2::splat(icon_side)),
                ink,
            );
        }
        let place = egui::pos2(left + icon_side + gap, rect.center().y - galley.size().y / 2.0);
        if kind == Kind::Link {
            underline(ui, &galley, place, Stroke::new(if warm { 2.0 } else { 1.0 }, ink));
        }
        ui.painter().galley(place, galley, ink);
    }
    focus_ring(ui, look, &response, radius);
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

fn colours(look: &Look<'_>, kind: Kind, warm: bool) -> (Color32, Stroke, Color32) {
    let palette = look.palette;
    let outline = |colour| Stroke::new(tokens::HAIRLINE, colour);
    match kind {
        Kind::Primary if warm => (palette.action_hover, Stroke::NONE, palette.on_action),
        Kind::Primary => (palette.action, Stroke::NONE, palette.on_action),
        Kind::Secondary if warm => (palette.tint, outline(palette.action), palette.action),
        Kind::Secondary => (palette.card, outline(palette.action), palette.action),
        Kind::Pill if warm => (palette.tint, outline(palette.action), palette.ink),
        Kind::Pill => (palette.card, outline(palette.line), palette.ink),
        Kind::Link => (Color32::TRANSPARENT, Stroke::NONE, palette.action),
    }
}

fn underline(ui: &Ui, galley: &egui::Galley, place: egui::Pos2, stroke: Stroke) {
    for row in &galley.rows {
        let rect = row.rect().translate(place.to_vec2());
        ui.painter().hline(rect.x_range(), rect.bottom() - 2.0, stroke);
    }
}
