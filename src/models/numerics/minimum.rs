//! Where a function of one variable is smallest.

/// `(√5 − 1) / 2`: each step keeps this share of the interval.
const GOLDEN: f64 = 0.618_033_988_749_894_9;
/// Steps after which the interval is as small as numbers allow.
const STEPS: u32 = 200;

/// Where `f`, falling and then rising on `[from, to]`, is smallest, within `tolerance` (Kiefer 1953). With
/// several dips it finds one of them. About `√ε` of the value's size is the best any method that only
/// compares values can do.
pub fn golden_section(f: impl Fn(f64) -> f64, from: f64, to: f64, tolerance: f64) -> f64 {
    let (mut a, mut b) = (from.min(to), from.max(to));
    let at = |a: f64, b: f64| (b - GOLDEN * (b - a), a + GOLDEN * (b - a));
    let (mut c, mut d) = at(a, b);
    let (mut fc, mut fd) = (f(c), f(d));
    for _ in 0..STEPS {
        if b - a <= tolerance {
            break;
        }
        if fc < fd {
            b = d;
            (d, fd) = (c, fc);
            c = at(a, b).0;
            fc = f(c);
        } else {
            a = c;
            (c, fc) = (d, fd);
            d = at(a, b).1;
            fd = f(d);
        }
    }
    0.5 * (a + b)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ends_of_the_interval() {
        assert!((golden_section(|x| x, 2.0, 5.0, 1e-9) - 2.0).abs() < 1e-8);
        assert!((golden_section(|x| -x, 5.0, 2.0, 1e-9) - 5.0).abs() < 1e-8);
        assert_eq!(golden_section(|x| x, 2.0, 2.0, 1e-9), 2.0);
        assert!((2.0..=5.0).contains(&golden_section(|_| f64::NAN, 2.0, 5.0, 1e-9)));
    }

    proptest! {
        #[test]
        fn single_dips(at in -3.0..3.0_f64, width in 0.1..10.0_f64) {
            let found = golden_section(|x| libm::cosh((x - at) / width), -4.0, 4.0, 1e-10);
            prop_assert!((found - at).abs() < 1e-6 * width.max(1.0));
        }
    }
}
