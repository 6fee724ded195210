//! The map: a river bend, a centre and twelve villages. No map of any real place.
//!
//! Coordinates: `x` from 0 (west) to 1 (east), `y` from 0 (north) to [`HEIGHT`] (south), both in the same
//! unit, so that a picture keeps the aspect 1 : [`HEIGHT`].

use super::super::rng::Rng;

/// Southern edge of the map, where the width is 1.
pub const HEIGHT: f32 = 0.74;
/// Width of the river.
pub const RIVER_WIDTH: f32 = 0.034;
/// Villages of the town.
pub const VILLAGES: u8 = 12;

/// The centre (0) or a village (1 to 12).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place(pub u8);

impl Place {
    /// The centre of the town.
    pub const CENTRE: Self = Self(0);

    /// The centre, then the villages.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..=VILLAGES).map(Self)
    }

    /// Whether it is a village.
    pub fn is_village(self) -> bool {
        self != Self::CENTRE
    }

    /// The middle of the place, where a label may stand.
    pub fn middle(self) -> [f32; 2] {
        let ground = self.ground();
        [ground.x as f32, ground.y as f32]
    }

    /// Share of all villagers who live here; the centre has none of them.
    pub(super) fn weight(self) -> f64 {
        self.ground().weight
    }

    fn ground(self) -> &'static Ground {
        GROUNDS.get(usize::from(self.0)).unwrap_or(&CENTRE)
    }

    /// Where resident number `rank` of `size` lives: a spiral that fills the place evenly, thinner outside,
    /// with a little disorder, and off the river.
    pub(super) fn home(self, rank: u32, size: u32, rng: &mut Rng) -> [f32; 2] {
        let ground = self.ground();
        let size = f64::from(size.max(1));
        // The area within the radius grows as a half-normal: flat in the middle, a soft edge.
        let share = (f64::from(rank) + 0.5) / size;
        let reach =
            (super::super::normal::quantile(0.5 + 0.5 * share) * std::f64::consts::FRAC_1_SQRT_2).sqrt();
        let angle = f64::from(rank) * GOLDEN_ANGLE;
        let spacing = 1.8 / size.sqrt();
        let mut jitter = || spacing * 0.55 * (1.0 + reach) * (rng.u01() - 0.5);
        let (sin, cos) = libm::sincos(angle);
        let (dx, dy) = (reach * cos + jitter(), reach * sin + jitter());
        let (along, across) = (
            dx * ground.radius * ground.stretch,
            dy * ground.radius / ground.stretch,
        );
        let (east, south) = ground.heading;
        let x = ground.x + along * east - across * south;
        let y = ground.y + along * south + across * east;
        let [x, y] = off_the_river(x, y);
        let edge = 0.008;
        [
            x.clamp(edge, 1.0 - edge) as f32,
            y.clamp(edge, f64::from(HEIGHT) - edge) as f32,
        ]
    }
}

/// π (3 − √5), in radians.
const GOLDEN_ANGLE: f64 = 2.399_963_229_728_653;

/// Where a place lies and how its homes spread.
struct Ground {
    x: f64,
    y: f64,
    /// Radius of the built-up area.
    radius: f64,
    /// Longer along by this factor, narrower across by it.
    stretch: f64,
    /// Direction of the longer axis: its eastward and its southward part, of length 1.
    heading: (f64, f64),
    /// Share of the villagers.
    weight: f64,
}

const fn ground(x: f64, y: f64, radius: f64, stretch: f64, heading: (f64, f64), weight: f64) -> Ground {
    Ground {
        x,
        y,
        radius,
        stretch,
        heading,
        weight,
    }
}

const CENTRE: Ground = ground(0.500, 0.372, 0.172, 1.12, (-0.8, 0.6), 0.000);

/// The centre, then the villages clockwise from the north-west.
const GROUNDS: [Ground; 13] = [
    CENTRE,
    ground(0.090, 0.165, 0.046, 1.05, (0.6, 0.8), 0.078),
    ground(0.222, 0.085, 0.051, 1.10, (1.0, 0.0), 0.096),
    ground(0.335, 0.130, 0.044, 1.12, (-0.8, 0.6), 0.072),
    ground(0.655, 0.085, 0.052, 1.08, (0.96, 0.28), 0.100),
    ground(0.905, 0.085, 0.047, 1.12, (0.28, 0.96), 0.081),
    ground(0.800, 0.215, 0.042, 1.15, (0.8, 0.6), 0.066),
    ground(0.905, 0.455, 0.050, 1.10, (0.0, 1.0), 0.092),
    ground(0.795, 0.625, 0.047, 1.05, (0.96, 0.28), 0.081),
    ground(0.625, 0.662, 0.053, 1.12, (-0.96, 0.28), 0.104),
    ground(0.405, 0.672, 0.045, 1.10, (0.96, 0.28), 0.075),
    ground(0.190, 0.480, 0.050, 1.15, (0.8, 0.6), 0.090),
    ground(0.085, 0.630, 0.042, 1.08, (-0.6, 0.8), 0.065),
];

/// Middle line of the river from west to east, as `[x, y]`.
pub fn river() -> Vec<[f32; 2]> {
    (0..=96)
        .map(|i| f64::from(i) / 96.0)
        .map(|x| [x as f32, bend(x).0 as f32])
        .collect()
}

/// `y` of the river's middle line at `x`, and its slope there.
fn bend(x: f64) -> (f64, f64) {
    const RATE: f64 = std::f64::consts::TAU / 0.90;
    let phase = RATE * (x - 0.30);
    (0.435 + 0.165 * libm::cos(phase), -0.165 * RATE * libm::sin(phase))
}

/// Moves a point near the river away from it, across the current: nobody lives in the water, and the
/// banks are not crowded, because neighbours move too.
fn off_the_river(x: f64, y: f64) -> [f64; 2] {
    let clear = 0.85 * f64::from(RIVER_WIDTH);
    let (middle, slope) = bend(x);
    let length = (1.0 + slope * slope).sqrt();
    let away = (y - middle) / length;
    let push = clear * libm::exp(-away.abs() / (2.0 * clear));
    let push = push.copysign(away);
    [x - push * slope / length, y + push / length]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_villagers_are_shared_out() {
        let total: f64 = Place::all().map(Place::weight).sum();
        assert!((total - 1.0).abs() < 1e-12, "{total}");
        assert_eq!(Place::all().count(), 13);
    }

    #[test]
    fn places_are_on_the_map_and_apart() {
        for a in Place::all() {
            let [x, y] = a.middle();
            assert!((0.0..=1.0).contains(&x) && (0.0..=HEIGHT).contains(&y));
            for b in Place::all().filter(|b| *b > a) {
                let [u, v] = b.middle();
                assert!((x - u).hypot(y - v) > 0.1, "{a:?} {b:?}");
            }
        }
    }

    #[test]
    fn the_river_crosses_the_map() {
        let river = river();
        assert_eq!(river.first().unwrap()[0], 0.0);
        assert_eq!(river.last().unwrap()[0], 1.0);
        assert!(river.iter().all(|[_, y]| (0.05..HEIGHT - 0.05).contains(y)));
    }
}
