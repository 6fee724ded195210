//! The shapes of dots and legend marks, so that two groups never differ by colour alone.

use egui::{Color32, Painter, Pos2, Shape, Stroke, Vec2};

/// A shape that stands for a group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Mark {
    /// A filled circle.
    #[default]
    Disc,
    /// A circle with nothing in it.
    Ring,
    /// A filled square on its corner.
    Diamond,
    /// A square on its corner with nothing in it.
    HollowDiamond,
    /// A filled triangle, pointing up.
    Triangle,
    /// A filled square.
    Square,
    /// A filled circle, much smaller than the others: somebody of whom nothing is known yet, or nothing noticed.
    Point,
}

impl Mark {
    /// Width of the line of a hollow mark of this radius, in the same unit.
    pub fn line(radius: f32) -> f32 {
        (radius * 0.42).max(1.0)
    }

    /// How far outside the shape a point is; negative inside. `x` and `y` from the centre, `y` downwards.
    pub(super) fn distance(self, x: f32, y: f32, radius: f32) -> f32 {
        let line = Self::line(radius);
        match self {
            Self::Disc => x.hypot(y) - radius,
            Self::Ring => (x.hypot(y) - (radius - line / 2.0)).abs() - line / 2.0,
            Self::Diamond => diamond(x, y, radius),
            Self::HollowDiamond => (diamond(x, y, radius) + line / 2.0).abs() - line / 2.0,
            Self::Triangle => (x.abs() * 0.866 - y * 0.5).max(y) - radius * 0.6,
            Self::Square => x.abs().max(y.abs()) - radius * 0.85,
            Self::Point => x.hypot(y) - radius * POINT,
        }
    }

    /// Paints one mark with egui's own shapes.
    pub fn paint(self, painter: &Painter, centre: Pos2, radius: f32, colour: Color32) {
        let line = Stroke::new(Self::line(radius), colour);
        let inner = radius - line.width / 2.0;
        match self {
            Self::Disc => painter.circle_filled(centre, radius, colour),
            Self::Ring => painter.circle_stroke(centre, inner, line),
            Self::Diamond => painter.add(Shape::convex_polygon(
                corners(centre, radius * DIAMOND),
                colour,
                Stroke::NONE,
            )),
            Self::HollowDiamond => {
                let path = corners(centre, radius * DIAMOND - line.width * 0.7);
                painter.add(Shape::closed_line(path, line))
            }
            Self::Triangle => {
                let points = [(0.0, -1.2), (1.04, 0.6), (-1.04, 0.6)];
                let path = points.map(|(x, y)| centre + Vec2::new(x, y) * radius).to_vec();
                painter.add(Shape::convex_polygon(path, colour, Stroke::NONE))
            }
            Self::Square => {
                let rect = egui::Rect::from_center_size(centre, Vec2::splat(radius * 1.7));
                painter.rect_filled(rect, 0.0, colour)
            }
            Self::Point => painter.circle_filled(centre, radius * POINT, colour),
        };
    }
}

/// A point covers so small a part of a disc of the same radius that a crowd of them is a paler grey.
const POINT: f32 = 0.6;
/// A diamond reaches this much further than a disc of the same radius, so that both look equally large.
const DIAMOND: f32 = 1.25;

fn diamond(x: f32, y: f32, radius: f32) -> f32 {
    (x.abs() + y.abs() - radius * DIAMOND) * std::f32::consts::FRAC_1_SQRT_2
}

fn corners(centre: Pos2, reach: f32) -> Vec<Pos2> {
    [Vec2::UP, Vec2::RIGHT, Vec2::DOWN, Vec2::LEFT]
        .map(|way| centre + way * reach)
        .to_vec()
}
