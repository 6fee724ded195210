//! Integrals over an interval.

use std::cell::Cell;

/// Pieces that one integral may be cut into.
const PIECES: u32 = 20_000;
/// Pieces looked at first.
const FIRST: u32 = 16;
/// Changes below this share of a piece are rounding.
const ROUNDING: f64 = 8.0 * f64::EPSILON;

/// `∫ f` over `[from, to]` by adaptive Simpson's rule: pieces are halved until two estimates differ by
/// less than `15 · tolerance`, shared out over the pieces (Lyness 1969). `tolerance` is absolute.
///
/// Sixteenths are looked at first, so that a narrow peak is not missed, and the work ends after 20,000
/// pieces whatever the function. A piece where `f` is no number makes the integral no number.
pub fn simpson(f: impl Fn(f64) -> f64, from: f64, to: f64, tolerance: f64) -> f64 {
    let step = (to - from) / f64::from(FIRST);
    let left = Cell::new(PIECES);
    (0..FIRST)
        .map(|i| {
            let a = from + f64::from(i) * step;
            let b = if i + 1 == FIRST { to } else { a + step };
            let piece = Piece::new(&f, (a, f(a)), (b, f(b)));
            refine(&f, &piece, tolerance / f64::from(FIRST), &left)
        })
        .sum()
}

/// An interval with the function's values at ends and middle, and Simpson's estimate.
struct Piece {
    from: (f64, f64),
    middle: (f64, f64),
    to: (f64, f64),
    area: f64,
}

impl Piece {
    fn new(f: &impl Fn(f64) -> f64, from: (f64, f64), to: (f64, f64)) -> Self {
        let x = 0.5 * (from.0 + to.0);
        let middle = (x, f(x));
        let area = (to.0 - from.0) / 6.0 * (from.1 + 4.0 * middle.1 + to.1);
        Self {
            from,
            middle,
            to,
            area,
        }
    }
}

fn refine(f: &impl Fn(f64) -> f64, whole: &Piece, tolerance: f64, pieces: &Cell<u32>) -> f64 {
    let left = Piece::new(f, whole.from, whole.middle);
    let right = Piece::new(f, whole.middle, whole.to);
    let change = left.area + right.area - whole.area;
    let enough = (15.0 * tolerance).max(ROUNDING * (left.area.abs() + right.area.abs()));
    if pieces.get() == 0 || !change.is_finite() || change.abs() <= enough {
        return left.area + right.area + change / 15.0;
    }
    pieces.set(pieces.get() - 1);
    refine(f, &left, 0.5 * tolerance, pieces) + refine(f, &right, 0.5 * tolerance, pieces)
}

/// Positive nodes and weights of the 20-point Gauss–Legendre rule on `[−1, 1]`
/// (Abramowitz and Stegun 1964, table 25.4).
const GAUSS: [(f64, f64); 10] = [
    (0.076_526_521_133_497_33, 0.152_753_387_130_725_85),
    (0.227_785_851_141_645_08, 0.149_172_986_472_603_75),
    (0.373_706_088_715_419_56, 0.142_096_109_318_382_05),
    (0.510_867_001_950_827_1, 0.131_688_638_449_176_63),
    (0.636_053_680_726_515, 0.118_194_531_961_518_42),
    (0.746_331_906_460_150_8, 0.101_930_119_817_240_44),
    (0.839_116_971_822_218_8, 0.083_276_741_576_704_75),
    (0.912_234_428_251_326, 0.062_672_048_334_109_06),
    (0.963_971_927_277_913_8, 0.040_601_429_800_386_94),
    (0.993_128_599_185_094_9, 0.017_614_007_139_152_118),
];

/// `∫ f` over `[from, to]` by the 20-point Gauss–Legendre rule: exact for polynomials up to degree 39,
/// and the right choice for smooth functions.
pub fn gauss(f: impl Fn(f64) -> f64, from: f64, to: f64) -> f64 {
    let (middle, half) = (0.5 * (from + to), 0.5 * (to - from));
    half * GAUSS
        .iter()
        .map(|(x, w)| w * (f(middle - half * x) + f(middle + half * x)))
        .sum::<f64>()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn known_integrals() {
        let pi = std::f64::consts::PI;
        assert!((simpson(libm::sin, 0.0, pi, 1e-12) - 2.0).abs() < 1e-11);
        assert!((gauss(libm::sin, 0.0, pi) - 2.0).abs() < 1e-14);
        assert!((simpson(f64::sqrt, 0.0, 1.0, 1e-10) - 2.0 / 3.0).abs() < 1e-9);
        // A peak a thousandth of the interval wide.
        let peak = |x: f64| libm::exp(-0.5 * (x * 1000.0) * (x * 1000.0));
        let area = (2.0 * pi).sqrt() / 1000.0;
        assert!((simpson(peak, -1.0, 1.3, 1e-12) - area).abs() < 1e-9);
    }

    #[test]
    fn nothing_to_integrate() {
        assert_eq!(simpson(|x| x, 1.0, 1.0, 1e-9), 0.0);
        assert!(simpson(|_| f64::NAN, 0.0, 1.0, 1e-9).is_nan());
        assert!(!simpson(|x| 1.0 / x, 0.0, 1.0, 1e-9).is_finite());
    }

    proptest! {
        #[test]
        fn polynomials(degree in 0..40_i32, to in 0.1..1.5_f64) {
            let exact = to.powi(degree + 1) / f64::from(degree + 1);
            prop_assert!((gauss(|x| x.powi(degree), 0.0, to) - exact).abs() < 1e-13 * exact.max(1.0));
            prop_assert!((simpson(|x| x.powi(degree), 0.0, to, 1e-11) - exact).abs() < 1e-9 * exact.max(1.0));
        }

        #[test]
        fn turning_the_interval_round_turns_the_sign(a in -3.0..3.0_f64, b in -3.0..3.0_f64) {
            let forth = simpson(libm::exp, a, b, 1e-10);
            let back = simpson(libm::exp, b, a, 1e-10);
            prop_assert!((forth + back).abs() < 1e-9);
        }
    }
}
