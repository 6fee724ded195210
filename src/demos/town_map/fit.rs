//! From map coordinates to the screen, keeping the map's shape.

use egui::{Pos2, Rect, Vec2};

/// Where a map of some width and height lies inside a rectangle: as large as it fits, in the middle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Fit {
    origin: Pos2,
    scale: f32,
}

impl Fit {
    /// Fit a map of `size` (in map units) into `rect` (in points), keeping `margin` points free on every side.
    pub(super) fn new(size: Vec2, rect: Rect, margin: f32) -> Self {
        let room = (rect.size() - Vec2::splat(2.0 * margin)).max(Vec2::splat(1.0));
        let scale = (room.x / size.x.max(f32::EPSILON)).min(room.y / size.y.max(f32::EPSILON));
        Self {
            origin: rect.center() - size * scale * 0.5,
            scale,
        }
    }

    /// Points for one map unit.
    pub(super) fn scale(self) -> f32 {
        self.scale
    }

    /// A place of the map on the screen.
    pub(super) fn to_screen(self, place: Pos2) -> Pos2 {
        self.origin + place.to_vec2() * self.scale
    }

    /// The square on the screen that is one map unit wide and high.
    pub(super) fn square(self) -> Rect {
        Rect::from_min_size(self.origin, Vec2::splat(self.scale))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::{pos2, vec2};

    #[test]
    fn a_map_keeps_its_shape_in_any_rectangle() {
        for size in [
            vec2(1920.0, 900.0),
            vec2(300.0, 900.0),
            vec2(512.0, 200.0),
            vec2(4.0, 4.0),
        ] {
            let rect = Rect::from_min_size(pos2(17.0, 5.0), size);
            let fit = Fit::new(vec2(1.0, 0.8), rect, 8.0);
            let (a, b) = (fit.to_screen(Pos2::ZERO), fit.to_screen(pos2(1.0, 0.8)));
            assert!(((b.x - a.x) * 0.8 - (b.y - a.y)).abs() < 1e-3);
            let map = Rect::from_two_pos(a, b);
            assert!((map.center() - rect.center()).length() < 1e-3);
            if size.x > 20.0 {
                assert!(
                    rect.shrink(7.99).contains_rect(map),
                    "{size:?}: {map:?} leaves {rect:?}"
                );
            }
        }
    }

    #[test]
    fn the_unit_square_lies_where_its_corners_do() {
        let rect = Rect::from_min_size(pos2(3.0, 9.0), vec2(640.0, 480.0));
        let fit = Fit::new(vec2(1.0, 0.8), rect, 0.0);
        let square = fit.square();
        assert_eq!(square.min, fit.to_screen(Pos2::ZERO));
        assert!((square.max - fit.to_screen(pos2(1.0, 1.0))).length() < 1e-3);
    }
}
