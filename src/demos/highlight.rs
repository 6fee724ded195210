//! “Do this now”: the mark that a guided step puts on the control it asks for.

use egui::{Id, Response, Shape, Stroke, StrokeKind, Ui, pos2};

use crate::ui::{Look, Place, tokens, widgets};

/// Put a ring round the control and an arrowhead at its left, if the step asks for it; at the desk the
/// keyboard goes there too, once.
///
/// Ring and arrow are shapes, so that nobody needs to tell colours apart; the step says the same in words.
pub(super) fn highlight(ui: &Ui, look: &Look<'_>, response: &Response, asked_for: bool) {
    if !asked_for {
        return;
    }
    let last_asked = Id::unique("what the guide asks for");
    let before: Option<Id> = ui.data(|data| data.get_temp(last_asked));
    if before != Some(response.id) {
        ui.data_mut(|data| data.insert_temp(last_asked, response.id));
        if look.place == Place::Desk {
            widgets::take_focus(response);
        }
    }
    let rect = response.rect;
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
