//! Cards and callouts.

use egui::{Color32, CornerRadius, Frame, InnerResponse, Margin, Rect, Stroke, Ui, pos2};

use crate::ui::{Look, tokens};

/// What a callout is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Something to note.
    #[default]
    Note,
    /// Something right or good.
    Good,
    /// Something to mend or be careful with.
    Mend,
}

/// A white card with a hairline, as wide as there is room.
pub fn card<R>(ui: &mut Ui, look: &Look<'_>, contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let palette = look.palette;
    Frame::new()
        .fill(palette.card)
        .stroke(Stroke::new(tokens::HAIRLINE, palette.line))
        .corner_radius(tokens::CARD_RADIUS)
        .inner_margin(Margin::same(look.size(tokens::CARD_MARGIN) as i8))
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.vertical(contents).inner
        })
}

/// A tinted paragraph with a bar at its left.
pub fn callout<R>(
    ui: &mut Ui,
    look: &Look<'_>,
    tone: Tone,
    contents: impl FnOnce(&mut Ui) -> R,
) -> InnerResponse<R> {
    let (fill, bar) = colours(look, tone);
    let margin = look.size(tokens::CARD_MARGIN) as i8;
    let shown = Frame::new()
        .fill(fill)
        .corner_radius(tokens::RADIUS)
        .inner_margin(Margin::symmetric(
            margin.saturating_add(4),
            margin.saturating_sub(4),
        ))
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.vertical(contents).inner
        });
    let rect = shown.response.rect;
    let left = Rect::from_min_max(rect.min, pos2(rect.left() + tokens::UNIT, rect.bottom()));
    let corners = CornerRadius {
        nw: tokens::RADIUS,
        sw: tokens::RADIUS,
        ..CornerRadius::ZERO
    };
    ui.painter().rect_filled(left, corners, bar);
    shown
}

fn colours(look: &Look<'_>, tone: Tone) -> (Color32, Color32) {
    let palette = look.palette;
    match tone {
        Tone::Note => (palette.tint, palette.action),
        Tone::Good => (palette.good_tint, palette.good),
        Tone::Mend => (palette.mend_tint, palette.mend),
    }
}
