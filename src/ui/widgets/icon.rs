//! Icons painted as shapes, so that none depends on a font.

use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, Vec2, pos2};

/// A painted sign. It never stands alone: what it is on has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// Done, right.
    Tick,
    /// Not right; close.
    Cross,
    /// You are here; go on.
    Play,
    /// Not yet.
    Circle,
    /// Back.
    Back,
    /// Forward.
    Forward,
    /// Up.
    Up,
    /// Down.
    Down,
    /// Again, from the beginning.
    Again,
}

impl Icon {
    /// Paints the icon in a square.
    pub fn paint(self, painter: &Painter, rect: Rect, colour: Color32) {
        let side = rect.width().min(rect.height());
        let square = Rect::from_center_size(rect.center(), Vec2::splat(side));
        let at = |x: f32, y: f32| pos2(square.left() + x * side, square.top() + y * side);
        let stroke = Stroke::new((side * 0.12).max(1.5), colour);
        let line = |points: Vec<Pos2>| {
            painter.add(Shape::line(points, stroke));
        };
        match self {
            Self::Tick => line(vec![at(0.14, 0.54), at(0.40, 0.80), at(0.86, 0.22)]),
            Self::Cross => {
                line(vec![at(0.2, 0.2), at(0.8, 0.8)]);
                line(vec![at(0.8, 0.2), at(0.2, 0.8)]);
            }
            Self::Play => {
                let points = vec![at(0.18, 0.1), at(0.9, 0.5), at(0.18, 0.9)];
                painter.add(Shape::convex_polygon(points, colour, Stroke::NONE));
            }
            Self::Circle => {
                painter.circle_stroke(
                    square.center(),
                    side * 0.42,
                    Stroke::new((side * 0.09).max(1.2), colour),
                );
            }
            Self::Back => line(vec![at(0.65, 0.15), at(0.3, 0.5), at(0.65, 0.85)]),
            Self::Forward => line(vec![at(0.35, 0.15), at(0.7, 0.5), at(0.35, 0.85)]),
            Self::Up => line(vec![at(0.15, 0.65), at(0.5, 0.3), at(0.85, 0.65)]),
            Self::Down => line(vec![at(0.15, 0.35), at(0.5, 0.7), at(0.85, 0.35)]),
            Self::Again => {
                let arc = (0_u8..=20).map(|step| {
                    let angle = -0.9 + 5.0 * f32::from(step) / 20.0;
                    square.center() + Vec2::angled(angle) * side * 0.36
                });
                line(arc.collect());
                let tip = square.center() + Vec2::angled(-0.9) * side * 0.36;
                let head = [
                    tip + Vec2::new(0.06, -0.22) * side,
                    tip + Vec2::new(0.04, 0.1) * side,
                    tip + Vec2::new(-0.26, 0.0) * side,
                ];
                painter.add(Shape::convex_polygon(head.to_vec(), colour, Stroke::NONE));
            }
        }
    }
}
