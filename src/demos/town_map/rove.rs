//! Moving from resident to resident by arrow key.

use egui::Pos2;

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

/// The nearest place in view that lies this way from `current`, inside a quarter turn and at least `at_least` away.
///
/// `None` when nothing lies there, or `current` is no index of `places`.
pub(super) fn neighbour(
    places: &[Pos2],
    in_view: impl Fn(usize) -> bool,
    current: usize,
    way: Way,
    at_least: f32,
) -> Option<usize> {
    let from = *places.get(current)?;
    places
        .iter()
        .enumerate()
        .filter_map(|(index, &to)| {
            let (along, across) = way.along_and_across(from, to);
            (index != current && along > 0.0 && across <= along && along >= at_least && in_view(index))
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
        assert_eq!(neighbour(&CROSS, |_| true, 0, Way::Right, 0.0), Some(1));
        assert_eq!(neighbour(&CROSS, |_| true, 0, Way::Left, 0.0), Some(2));
        assert_eq!(neighbour(&CROSS, |_| true, 0, Way::Down, 0.0), Some(3));
        assert_eq!(neighbour(&CROSS, |_| true, 0, Way::Up, 0.0), Some(4));
        assert_eq!(neighbour(&CROSS, |_| true, 5, Way::Right, 0.0), None);
        assert_eq!(neighbour(&CROSS, |_| true, 99, Way::Right, 0.0), None);
    }

    #[test]
    fn a_long_step_skips_the_near_ones() {
        assert_eq!(neighbour(&CROSS, |_| true, 0, Way::Right, 2.0), Some(5));
    }

    #[test]
    fn who_is_out_of_view_is_passed_over() {
        assert_eq!(neighbour(&CROSS, |id| id != 1, 0, Way::Right, 0.0), Some(5));
        assert_eq!(neighbour(&CROSS, |id| id != 4, 0, Way::Up, 0.0), None);
    }
}
