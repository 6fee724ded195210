//! The bivariate normal distribution.

use super::{super::normal, quadrature::gauss};

/// Correlations beyond this are integrated from the other end.
const NEARLY_ONE: f64 = 0.925;
/// Exponents below this add nothing.
const NOTHING: f64 = -700.0;

/// `P(X ≤ h, Y ≤ k)` for standard normal X and Y with correlation `rho` in `[−1, 1]`, about 15 digits
/// (Genz 2004, *Statistics and Computing* 14, 251–260, after Drezner and Wesolowsky 1990).
///
/// Infinite limits are allowed. NaN for NaN or a correlation outside the range.
pub fn cdf(h: f64, k: f64, rho: f64) -> f64 {
    if h.is_nan() || k.is_nan() || !(-1.0..=1.0).contains(&rho) {
        return f64::NAN;
    }
    if h.is_infinite() || k.is_infinite() {
        return match (h, k) {
            (f64::NEG_INFINITY, _) | (_, f64::NEG_INFINITY) => 0.0,
            (f64::INFINITY, k) => normal::cdf(k),
            (h, _) => normal::cdf(h),
        };
    }
    let p = if rho.abs() < NEARLY_ONE {
        moderate(h, k, rho)
    } else {
        strong(h, k, rho)
    };
    p.clamp(0.0, 1.0)
}

/// `Φ(h)Φ(k)` plus the integral of the density over correlations from 0 to `rho`.
fn moderate(h: f64, k: f64, rho: f64) -> f64 {
    let (hk, squares) = (h * k, 0.5 * (h * h + k * k));
    let density = |angle: f64| {
        let sine = libm::sin(angle);
        libm::exp((sine * hk - squares) / (1.0 - sine * sine))
    };
    gauss(density, 0.0, libm::asin(rho)) / std::f64::consts::TAU + normal::cdf(h) * normal::cdf(k)
}

/// From perfect correlation down: the first terms of the integrand in closed form, the rest by quadrature.
fn strong(h: f64, k: f64, rho: f64) -> f64 {
    // As in the paper, in terms of the upper orthant of (−h, −k).
    let (h, k) = (-h, -k * 1.0_f64.copysign(rho));
    let hk = h * k;
    let mut lost = 0.0;
    if rho.abs() < 1.0 {
        let rest = (1.0 - rho) * (1.0 + rho);
        let width = rest.sqrt();
        let gap2 = (h - k) * (h - k);
        let (c, d) = ((4.0 - hk) / 8.0, (12.0 - hk) / 16.0);
        let exponent = -0.5 * (gap2 / rest + hk);
        if exponent > NOTHING {
            let series = 1.0 - c * (gap2 - rest) * (1.0 - d * gap2 / 5.0) / 3.0 + c * d * rest * rest / 5.0;
            lost = width * libm::exp(exponent) * series;
        }
        if -0.5 * hk > NOTHING {
            let gap = gap2.sqrt();
            let tail = std::f64::consts::TAU.sqrt() * normal::cdf(-gap / width) * gap;
            lost -= libm::exp(-0.5 * hk) * tail * (1.0 - c * gap2 * (1.0 - d * gap2 / 5.0) / 3.0);
        }
        let remainder = |x: f64| {
            let x2 = x * x;
            let root = (1.0 - x2).sqrt();
            let exponent = -0.5 * (gap2 / x2 + hk);
            if exponent <= NOTHING {
                return 0.0;
            }
            let exact = libm::exp(-0.5 * hk * x2 / ((1.0 + root) * (1.0 + root))) / root;
            libm::exp(exponent) * (exact - (1.0 + c * x2 * (1.0 + d * x2)))
        };
        lost += gauss(remainder, 0.0, width);
        lost /= -std::f64::consts::TAU;
    }
    if rho > 0.0 {
        lost + normal::cdf(-h.max(k))
    } else {
        // Difference of two tails, taken where both are small.
        let both = if h < k { (-h, -k) } else { (h, h) };
        let between = if h < 0.0 {
            normal::cdf(k) - normal::cdf(h)
        } else {
            normal::cdf(both.0) - normal::cdf(both.1)
        };
        if k > h { between - lost } else { -lost }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// By definition: `∫ φ(x) Φ((k − ρx) / √(1 − ρ²)) dx` up to `h`.
    fn by_definition(h: f64, k: f64, rho: f64) -> f64 {
        let rest = (1.0 - rho * rho).sqrt();
        let f = |x: f64| normal::density(x) * normal::cdf((k - rho * x) / rest);
        crate::models::numerics::quadrature::simpson(f, -9.0, h.max(-9.0), 1e-13)
    }

    #[test]
    fn known_values() {
        // P(X ≤ 0, Y ≤ 0) = 1/4 + asin ρ / 2π.
        for rho in [-0.999, -0.95, -0.5, 0.0, 0.3, 0.8, 0.93, 0.999_999] {
            let expected = 0.25 + libm::asin(rho) / std::f64::consts::TAU;
            assert!((cdf(0.0, 0.0, rho) - expected).abs() < 1e-14, "{rho}");
        }
        assert_eq!(cdf(1.0, 2.0, 1.0), normal::cdf(1.0));
        assert!((cdf(1.0, 2.0, -1.0) - (normal::cdf(1.0) - normal::cdf(-2.0))).abs() < 1e-15);
        assert_eq!(cdf(-1.0, 0.5, -1.0), 0.0);
        assert_eq!(cdf(f64::INFINITY, 0.5, 0.3), normal::cdf(0.5));
        assert_eq!(cdf(f64::NEG_INFINITY, f64::INFINITY, 0.3), 0.0);
        assert!(cdf(0.0, 0.0, 1.1).is_nan() && cdf(f64::NAN, 0.0, 0.1).is_nan());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(128))]
        #[test]
        fn agrees_with_the_definition(h in -4.0..4.0_f64, k in -4.0..4.0_f64, rho in -0.995..0.995_f64) {
            let (found, expected) = (cdf(h, k, rho), by_definition(h, k, rho));
            prop_assert!((found - expected).abs() < 1e-11, "{found} for {expected}");
        }

        #[test]
        fn two_halves_make_one(h in -6.0..6.0_f64, k in -6.0..6.0_f64, rho in -1.0..=1.0_f64) {
            prop_assert!((cdf(h, k, rho) + cdf(h, -k, -rho) - normal::cdf(h)).abs() < 1e-13);
            prop_assert!((cdf(h, k, rho) - cdf(k, h, rho)).abs() < 1e-13);
        }
    }
}
