//! The beta distribution and what follows from it: binomial tails.

use super::root::brent;

/// Terms of the continued fraction after which it is taken as it is; `O(√max(a, b))` are needed.
const TERMS: u32 = 20_000;
/// Keeps a denominator away from zero (Lentz's method).
const TINY: f64 = 1e-300;

/// `ln Γ(x)` for `x > 0`.
pub fn ln_gamma(x: f64) -> f64 {
    libm::lgamma(x)
}

/// `ln B(a, b) = ln Γ(a) + ln Γ(b) − ln Γ(a + b)` for `a, b > 0`.
pub fn ln_beta(a: f64, b: f64) -> f64 {
    ln_gamma(a) + ln_gamma(b) - ln_gamma(a + b)
}

/// Distribution function of Beta(`a`, `b`) at `x`: the regularised incomplete beta function `I_x(a, b)`,
/// by its continued fraction (Press et al. 2007, section 6.4). 0 below 0 and 1 above 1; NaN unless
/// `a, b > 0` and finite.
pub fn cdf(a: f64, b: f64, x: f64) -> f64 {
    if !(a > 0.0 && b > 0.0 && a.is_finite() && b.is_finite()) || x.is_nan() {
        return f64::NAN;
    }
    if x <= 0.0 {
        return 0.0;
    }
    if x >= 1.0 {
        return 1.0;
    }
    let scale = libm::exp(a * libm::log(x) + b * libm::log1p(-x) - ln_beta(a, b));
    if x < (a + 1.0) / (a + b + 2.0) {
        (scale * fraction(a, b, x) / a).min(1.0)
    } else {
        (1.0 - scale * fraction(b, a, 1.0 - x) / b).max(0.0)
    }
}

/// The continued fraction of the incomplete beta function by Lentz's method.
fn fraction(a: f64, b: f64, x: f64) -> f64 {
    let off_zero = |value: f64| if value.abs() < TINY { TINY } else { value };
    let mut c = 1.0;
    let mut d = 1.0 / off_zero(1.0 - (a + b) * x / (a + 1.0));
    let mut product = d;
    for m in 1..TERMS {
        let m = f64::from(m);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        let mut factor = 1.0;
        for term in [even, odd] {
            d = 1.0 / off_zero(1.0 + term * d);
            c = off_zero(1.0 + term / c);
            factor = c * d;
            product *= factor;
        }
        if (factor - 1.0).abs() < 2.0 * f64::EPSILON {
            break;
        }
    }
    product
}

/// Quantile of Beta(`a`, `b`): the `x` at which [`cdf`] is `p`, within `1e-14`. NaN outside its domain.
pub fn quantile(a: f64, b: f64, p: f64) -> f64 {
    if cdf(a, b, 0.5).is_nan() || !(0.0..=1.0).contains(&p) {
        return f64::NAN;
    }
    if p == 0.0 || p == 1.0 {
        return p;
    }
    brent(|x| cdf(a, b, x) - p, 0.0, 1.0, 1e-14).unwrap_or(f64::NAN)
}

/// `P(X ≤ k)` for X ~ Binomial(`n`, `p`), with `p` in `[0, 1]`: `I_{1−p}(n − k, k + 1)`.
pub fn binomial_at_most(k: u64, n: u64, p: f64) -> f64 {
    if k >= n {
        1.0
    } else {
        cdf((n - k) as f64, (k + 1) as f64, 1.0 - p)
    }
}

/// `P(X ≥ k)` for X ~ Binomial(`n`, `p`), with `p` in `[0, 1]`: `I_p(k, n − k + 1)`.
pub fn binomial_at_least(k: u64, n: u64, p: f64) -> f64 {
    if k == 0 {
        1.0
    } else if k > n {
        0.0
    } else {
        cdf(k as f64, (n - k + 1) as f64, p)
    }
}

/// `P(X = k)` for X ~ Binomial(`n`, `p`), with `p` in `[0, 1]`.
pub fn binomial(k: u64, n: u64, p: f64) -> f64 {
    if k > n {
        return 0.0;
    }
    if p <= 0.0 || p >= 1.0 {
        let sure = if p <= 0.0 { 0 } else { n };
        return f64::from(u8::from(k == sure));
    }
    let (k, n) = (k as f64, n as f64);
    let ways = ln_gamma(n + 1.0) - ln_gamma(k + 1.0) - ln_gamma(n - k + 1.0);
    libm::exp(ways + k * libm::log(p) + (n - k) * libm::log1p(-p))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn known_values() {
        assert!((ln_gamma(0.5) - 0.5 * libm::log(std::f64::consts::PI)).abs() < 1e-15);
        assert!((ln_beta(2.0, 3.0) - libm::log(1.0 / 12.0)).abs() < 1e-15);
        // I_x(1, b) = 1 − (1 − x)^b, I_x(a, 1) = x^a, I_½(a, a) = ½.
        assert!((cdf(1.0, 5.0, 0.2) - (1.0 - 0.8_f64.powi(5))).abs() < 1e-15);
        assert!((cdf(3.0, 1.0, 0.2) - 0.008).abs() < 1e-16);
        for a in [0.01, 0.5, 7.0, 1e3, 1e6, 1e8] {
            assert!((cdf(a, a, 0.5) - 0.5).abs() < 1e-6, "{a}: {}", cdf(a, a, 0.5));
        }
        // The arcsine law: I_x(½, ½) = 2/π asin √x.
        let arcsine = 2.0 / std::f64::consts::PI * libm::asin(0.3_f64.sqrt());
        assert!((cdf(0.5, 0.5, 0.3) - arcsine).abs() < 1e-14);
    }

    #[test]
    fn outside_the_domain() {
        assert_eq!((cdf(2.0, 3.0, -1.0), cdf(2.0, 3.0, 2.0)), (0.0, 1.0));
        assert!(cdf(0.0, 3.0, 0.5).is_nan() && cdf(2.0, f64::INFINITY, 0.5).is_nan());
        assert!(quantile(2.0, 3.0, 1.5).is_nan() && quantile(-1.0, 3.0, 0.5).is_nan());
        assert_eq!((quantile(2.0, 3.0, 0.0), quantile(2.0, 3.0, 1.0)), (0.0, 1.0));
        assert_eq!(
            (binomial_at_least(0, 5, 0.3), binomial_at_least(6, 5, 0.3)),
            (1.0, 0.0)
        );
        assert_eq!(
            (binomial(0, 5, 0.0), binomial(5, 5, 1.0), binomial(6, 5, 0.3)),
            (1.0, 1.0, 0.0)
        );
    }

    proptest! {
        /// The tail is the sum of its parts.
        #[test]
        fn binomial_tails_are_sums(n in 1..60_u64, k in 0..60_u64, p in 0.0..=1.0_f64) {
            let sum: f64 = (0..=k.min(n)).map(|i| binomial(i, n, p)).sum();
            prop_assert!((binomial_at_most(k, n, p) - sum).abs() < 1e-12);
            prop_assert!((binomial_at_most(k, n, p) + binomial_at_least(k + 1, n, p) - 1.0).abs() < 1e-12);
        }

        #[test]
        fn the_quantile_undoes_the_distribution(a in 0.05..500.0_f64, b in 0.05..500.0_f64, p in 0.001..0.999_f64) {
            let x = quantile(a, b, p);
            // Where the distribution is steeper than numbers are dense, x is as near as it can be.
            let slope = libm::exp((a - 1.0) * libm::log(x.max(1e-300)) + (b - 1.0) * libm::log1p(-x) - ln_beta(a, b));
            prop_assert!((cdf(a, b, x) - p).abs() < 1e-11 + 1e-13 * slope.min(1e12) || !(1e-13..=1.0 - 1e-13).contains(&x));
        }

        #[test]
        fn large_tables_agree_with_the_normal_limit(n in 1e5..1e9_f64, z in -3.0..3.0_f64) {
            let x = 0.5 + z * 0.5 / n.sqrt();
            let normal = crate::models::normal::cdf(z);
            prop_assert!((cdf(0.5 * n, 0.5 * n, x) - normal).abs() < 1e-5 + 2.0 / n.sqrt());
        }
    }
}
