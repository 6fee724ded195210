//! Moving from dot to dot by arrow key.

use egui::{Pos2, Vec2};

/// Which way an arrow key points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// Towards smaller `x`.
    Left,
    /// Towards larger `x`.
    Right,
    /// Towards smaller `y`.
    Up,
    /// Towards larger `y`.
    Down,
}

impl Way {
    /// How far `from → to` goes this way, and how far it strays sideways.
    fn along_and_across(self, from: Pos2, to: Pos2) -> (f32, f32) {
        let (dx, dy) = (to.x - from.x, to.y - from.y);
        match self {
            Self::Left => (-dx, dy.abs()),
            Self::Right => (dx, dy.abs()),
            Self::Up => (-dy, dx.abs()),
            Self::Down => (dy, dx.abs()),
        }
    }
}

/// The nearest shown place that lies this way from `current`, inside a quarter turn and at least `at_least` away,
/// on an area of `size` across which the places are parts.
///
/// `None` when nothing lies there, or `current` is no index of `places`.
pub(super) fn neighbour(
    places: &[Pos2],
    size: Vec2,
    current: usize,
    way: Way,
    at_least: f32,
    shown: impl Fn(usize) -> bool,
) -> Option<usize> {
    let on_screen = |place: &Pos2| Pos2::ZERO + place.to_vec2() * size;
    let from = on_screen(places.get(current)?);
    places
        .iter()
        .enumerate()
        .filter(|(index, _)| shown(*index))
        .filter_map(|(index, to)| {
            let (along, across) = way.along_and_across(from, on_screen(to));
            (index != current && along > 0.0 && across <= along && along >= at_least)
                .then_some((index, along + across))
        })
        .min_by(|a, b| a.1.total_cmp(&b.1))
        .map(|(index, _)| index)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CROSS: [Pos2; 6] = [
        Pos2::ZERO,
        Pos2::new(1.0, 0.1),
        Pos2::new(-1.0, 0.0),
        Pos2::new(0.2, 1.0),
        Pos2::new(0.0, -1.0),
        Pos2::new(5.0, 0.0),
    ];

    #[test]
    fn arrows_go_to_the_nearest_place_on_their_side() {
        assert_eq!(
            neighbour(&CROSS, Vec2::splat(1.0), 0, Way::Right, 0.0, |_| true),
            Some(1)
        );
        assert_eq!(
            neighbour(&CROSS, Vec2::splat(1.0), 0, Way::Left, 0.0, |_| true),
            Some(2)
        );
        assert_eq!(
            neighbour(&CROSS, Vec2::splat(1.0), 0, Way::Down, 0.0, |_| true),
            Some(3)
        );
        assert_eq!(
            neighbour(&CROSS, Vec2::splat(1.0), 0, Way::Up, 0.0, |_| true),
            Some(4)
        );
        assert_eq!(
            neighbour(&CROSS, Vec2::splat(1.0), 5, Way::Right, 0.0, |_| true),
            None
        );
        assert_eq!(
            neighbour(&CROSS, Vec2::splat(1.0), 99, Way::Right, 0.0, |_| true),
            None
        );
    }

    #[test]
    fn a_long_step_skips_the_near_ones() {
        assert_eq!(
            neighbour(&CROSS, Vec2::splat(1.0), 0, Way::Right, 2.0, |_| true),
            Some(5)
        );
    }

    #[test]
    fn what_is_not_shown_is_passed_over() {
        let size = Vec2::new(100.0, 10.0);
        assert_eq!(neighbour(&CROSS, size, 0, Way::Right, 0.0, |id| id != 1), Some(3));
        assert_eq!(
            neighbour(&CROSS, size, 0, Way::Right, 60.0, |id| id != 1),
            Some(5)
        );
    }
}
