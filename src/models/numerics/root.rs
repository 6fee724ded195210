//! Where a function crosses zero.

/// Steps after which the best value so far is taken; bisection alone needs about 60.
const STEPS: u32 = 200;

/// The zero of a continuous `f` between `a` and `b`, within `tolerance` (absolute, in `x`), by Brent's
/// method: inverse quadratic steps, safeguarded by bisection (Brent 1973, chapter 4).
///
/// `None` when the values at the ends do not differ in sign, or one is no number.
pub fn brent(f: impl Fn(f64) -> f64, a: f64, b: f64, tolerance: f64) -> Option<f64> {
    let (mut a, mut b) = ((a, f(a)), (b, f(b)));
    if a.1 == 0.0 {
        return Some(a.0);
    }
    if b.1 == 0.0 {
        return Some(b.0);
    }
    if a.1.is_nan() || b.1.is_nan() || (a.1 > 0.0) == (b.1 > 0.0) {
        return None;
    }
    let mut c = a;
    let mut step = b.0 - a.0;
    let mut before = step;
    for _ in 0..STEPS {
        if (b.1 > 0.0) == (c.1 > 0.0) {
            c = a;
            step = b.0 - a.0;
            before = step;
        }
        if c.1.abs() < b.1.abs() {
            (a, b, c) = (b, c, b);
        }
        let enough = 2.0 * f64::EPSILON * b.0.abs() + 0.5 * tolerance;
        let half = 0.5 * (c.0 - b.0);
        if half.abs() <= enough || b.1 == 0.0 {
            return Some(b.0);
        }
        (step, before) = next_step([a, b, c], step, before, enough);
        a = b;
        let x = if step.abs() > enough {
            b.0 + step
        } else {
            b.0 + enough.copysign(half)
        };
        b = (x, f(x));
        if b.1.is_nan() {
            return None;
        }
    }
    Some(b.0)
}

/// The next step from `b`, and the step before it: interpolation where it falls well inside and is less than
/// half the step before last, else half the bracket.
fn next_step([a, b, c]: [(f64, f64); 3], last: f64, before_last: f64, enough: f64) -> (f64, f64) {
    let half = 0.5 * (c.0 - b.0);
    if before_last.abs() < enough || a.1.abs() <= b.1.abs() {
        return (half, half);
    }
    let s = b.1 / a.1;
    let (p, q) = if a.0 == c.0 {
        (2.0 * half * s, 1.0 - s)
    } else {
        let (q, r) = (a.1 / c.1, b.1 / c.1);
        (
            s * (2.0 * half * q * (q - r) - (b.0 - a.0) * (r - 1.0)),
            (q - 1.0) * (r - 1.0) * (s - 1.0),
        )
    };
    let (p, q) = if p > 0.0 { (p, -q) } else { (-p, q) };
    if 2.0 * p < (3.0 * half * q - (enough * q).abs()).min((before_last * q).abs()) {
        (p / q, last)
    } else {
        (half, half)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn known_roots() {
        let root = brent(|x| libm::cos(x) - x, 0.0, 1.0, 1e-14).unwrap();
        assert!((root - 0.739_085_133_215_160_6).abs() < 1e-14);
        assert_eq!(brent(|x| x, 0.0, 1.0, 1e-9), Some(0.0));
        assert_eq!(brent(|x| x - 1.0, 0.0, 1.0, 1e-9), Some(1.0));
    }

    /// Flat, steep and discontinuous functions end too.
    #[test]
    fn hard_roots() {
        let flat = brent(|x| (x - 0.3).powi(9), -1.0, 4.0, 1e-12).unwrap();
        assert!((flat - 0.3).abs() < 1e-2);
        let jump = brent(|x| if x < 0.7 { -1.0 } else { 1.0 }, -10.0, 10.0, 1e-12).unwrap();
        assert!((jump - 0.7).abs() < 1e-11);
        let steep = brent(|x| libm::exp(50.0 * x) - 1.0, -3.0, 1.0, 1e-13).unwrap();
        assert!(steep.abs() < 1e-12);
    }

    #[test]
    fn no_root_between() {
        assert_eq!(brent(|x| x * x + 1.0, -1.0, 1.0, 1e-9), None);
        assert_eq!(brent(|_| f64::NAN, -1.0, 1.0, 1e-9), None);
        assert_eq!(
            brent(
                |x| if x == -1.0 || x == 1.0 { x } else { f64::NAN },
                -1.0,
                1.0,
                1e-9
            ),
            None
        );
    }

    proptest! {
        #[test]
        fn cubics(root in -5.0..5.0_f64, curve in 0.0..10.0_f64) {
            let f = |x: f64| (x - root) * (1.0 + curve * (x - root) * (x - root));
            let found = brent(f, -7.0, 6.0, 1e-12).unwrap();
            prop_assert!((found - root).abs() < 1e-11);
            let found = brent(f, 6.0, -7.0, 1e-12).unwrap();
            prop_assert!((found - root).abs() < 1e-11);
        }
    }
}
