//! “Do this now”: the mark that a guided step puts on the control it asks for.

use egui::{Rect, Shape, Stroke, StrokeKind, Ui, pos2};

use crate::ui::{Look, tokens};

/// Put a ring round `rect` and an arrowhead at its left, if the step asks for it.
///
/// Ring and arrow are shapes, so that nobody needs to tell colours apart; the step says the same in words.
pub(super) fn highlight(ui: &Ui, look: &Look<'_>, rect: Rect, asked_for: bool) {
    if !asked_for {
        return;
    }
    let ring = rect.expand(tokens::UNIT);
    let color = look.palette.action;
    ui.painter()
        .rect_stroke(ring, tokens::RADIUS, Stroke::new(3.0, color), StrokeKind::Outside);
    let size = tokens::GAP;
    let tip = pos2(ring.left() + 1.0, ring.center().y);
    let head = vec![
        tip,
        pos2(tip.x - size, tip.y - size * 0.8),
        pos2(tip.x - size, tip.y + size * 0.8),
    ];
    ui.painter().add(Shape::convex_polygon(head, color, Stroke::NONE));
}
