//! What is known of the loop in closed form: Pólya's urn (Eggenberger and Pólya 1923), its mean path, and
//! the two repairs of Ensign et al. 2018, *Proceedings of Machine Learning Research* 81, 160-171.

use super::super::numerics::{
    beta::{cdf, ln_beta, quantile},
    root::brent,
};

/// The share of the records in the long run when both districts have the same rate: Beta(a, b).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LongRun {
    /// Mean share of A.
    pub mean: f64,
    /// Variance of the share.
    pub variance: f64,
    /// Probability that one district ends with more than 80 % of the records.
    pub over_80: f64,
    /// The share below which 5 % of worlds end.
    pub low: f64,
    /// The share below which 95 % of worlds end.
    pub high: f64,
}

/// The long run from `a` and `b` records, both above 0.
pub fn long_run(a: f64, b: f64) -> LongRun {
    let n = a + b;
    LongRun {
        mean: a / n,
        variance: a * b / (n * n * (n + 1.0)),
        over_80: 1.0 - cdf(a, b, 0.8) + cdf(a, b, 0.2),
        low: quantile(a, b, 0.05),
        high: quantile(a, b, 0.95),
    }
}

/// Probability that A has `k` of `n` finds, every visit finding something: beta-binomial,
/// `C(n, k) B(a + k, b + n − k) / B(a, b)`.
pub fn finds(a: f64, b: f64, n: u64, k: u64) -> f64 {
    if k > n {
        return 0.0;
    }
    let (n, k) = (n as f64, k as f64);
    let ln_ways = -ln_beta(n - k + 1.0, k + 1.0) - libm::log(n + 1.0);
    libm::exp(ln_ways + ln_beta(a + k, b + n - k) - ln_beta(a, b))
}

/// Share of A once there are `total` records, on the mean path `n_B = b (n_A / a)^(λ_B / λ_A)`, which
/// follows from `d ln n_A / dt = λ_A / N`. `None` when nothing is ever found or `total` is below `a + b`.
pub fn mean_path_share(start: [f64; 2], rates: [f64; 2], total: f64) -> Option<f64> {
    let ([a, b], [rate_a, rate_b]) = (start, rates);
    if rate_a < rate_b {
        return mean_path_share([b, a], [rate_b, rate_a], total).map(|share| 1.0 - share);
    }
    let started = a > 0.0 && b > 0.0 && total >= a + b && total.is_finite();
    if !(started && rate_a > 0.0 && rate_b >= 0.0) {
        return None;
    }
    let power = rate_b / rate_a;
    // In logarithms of n_A / a, so that large totals stay in range.
    let surplus = |y: f64| a * libm::exp(y) + b * libm::exp(power * y) - total;
    let y = brent(surplus, 0.0, libm::log(total / a), 1e-13)?;
    Some((a * libm::exp(y) / total).min(1.0))
}

/// Where the corrected loop settles: `λ_A / (λ_A + λ_B)`, the truth. `None` when nothing is ever found.
pub fn corrected_share(rate_a: f64, rate_b: f64) -> Option<f64> {
    let sum = rate_a + rate_b;
    (sum > 0.0).then(|| rate_a / sum)
}

/// Where the loop settles on average when independent reports make a share `w` of the records: the `x`
/// with `x = ((1−w) λ_A x + w λ_A) / ((1−w)(λ_A x + λ_B (1−x)) + w (λ_A + λ_B))`. `None` when it settles
/// nowhere: nothing to find, or equal rates without reports, where luck decides.
pub fn reported_share(rate_a: f64, rate_b: f64, w: f64) -> Option<f64> {
    if w <= 0.0 {
        return if rate_a > rate_b {
            Some(1.0)
        } else if rate_a < rate_b {
            Some(0.0)
        } else {
            None
        };
    }
    corrected_share(rate_a, rate_b)?;
    let excess = |x: f64| {
        let all = (1.0 - w) * (rate_a * x + rate_b * (1.0 - x)) + w * (rate_a + rate_b);
        x * all - (1.0 - w) * rate_a * x - w * rate_a
    };
    brent(excess, 0.0, 1.0, 1e-14)
}

/// Probability that A makes every find when visits follow the power `gamma` of the records and every
/// visit finds something: `∏ nᵞ / (nᵞ + bᵞ)` over n = a, a+1, …; `π / sinh π` for γ = 2 from 1 and 1. At
/// γ ≤ 1 nobody is locked in for ever.
pub fn lock_in(gamma: f64, a: u32, b: u32) -> f64 {
    /// Factors taken one by one, at least.
    const FACTORS: u32 = 2000;
    if gamma.is_nan() || gamma <= 1.0 || a == 0 || b == 0 {
        return 0.0;
    }
    let odds = |n: f64| libm::pow(f64::from(b) / n, gamma);
    let last = FACTORS.max(a).max(b.saturating_mul(50));
    let near: f64 = (a..last).map(|n| libm::log1p(odds(f64::from(n)))).sum();
    // The rest by Euler and Maclaurin; the integral by the series of the logarithm.
    let m = f64::from(last);
    let ratio = odds(m);
    let (mut far, mut power) = (
        0.5 * libm::log1p(ratio) + gamma * ratio / (12.0 * m * (1.0 + ratio)),
        1.0,
    );
    for k in 1..=20_u32 {
        power *= -ratio;
        let k = f64::from(k);
        far -= power * m / (k * (k * gamma - 1.0));
    }
    libm::exp(-near - far)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn lock_in_of_two_is_known() {
        let pi = std::f64::consts::PI;
        assert!((lock_in(2.0, 1, 1) - pi / libm::sinh(pi)).abs() < 1e-12);
        assert_eq!(
            (lock_in(1.0, 1, 1), lock_in(f64::NAN, 1, 1), lock_in(2.0, 0, 1)),
            (0.0, 0.0, 0.0)
        );
        // The stronger, the likelier; at the limit the first find decides.
        assert!((lock_in(60.0, 1, 1) - 0.5).abs() < 1e-12);
        assert!(lock_in(1.2, 1, 1) < lock_in(1.5, 1, 1) && lock_in(1.5, 1, 1) < lock_in(2.0, 1, 1));
        // One find more at the start: Π from 2 is Π from 1 without its first factor, one half.
        assert!((lock_in(2.0, 2, 1) - 2.0 * lock_in(2.0, 1, 1)).abs() < 1e-12);
    }

    #[test]
    fn nothing_to_find() {
        assert_eq!(corrected_share(0.0, 0.0), None);
        assert_eq!(reported_share(0.0, 0.0, 0.5), None);
        assert_eq!(reported_share(0.5, 0.5, 0.0), None);
        assert_eq!(mean_path_share([5.0, 5.0], [0.0, 0.0], 100.0), None);
        assert_eq!(mean_path_share([5.0, 5.0], [0.5, 0.5], 9.0), None);
        assert!((mean_path_share([5.0, 5.0], [0.5, 0.0], 100.0).unwrap() - 0.95).abs() < 1e-12);
        assert_eq!(finds(1.0, 1.0, 3, 4), 0.0);
    }

    proptest! {
        #[test]
        fn finds_sum_to_one(a in 1..20_u32, b in 1..20_u32, n in 1..40_u64) {
            let sum: f64 = (0..=n).map(|k| finds(f64::from(a), f64::from(b), n, k)).sum();
            prop_assert!((sum - 1.0).abs() < 1e-11);
        }

        #[test]
        fn the_mean_path_solves_its_equation(
            a in 1.0..20.0_f64, b in 1.0..20.0_f64, la in 0.01..1.0_f64, lb in 0.01..1.0_f64, more in 1.0..1e6_f64,
        ) {
            let total = (a + b) * more;
            let share = mean_path_share([a, b], [la, lb], total).unwrap();
            prop_assert!((0.0..=1.0).contains(&share));
            let (ln_a, ln_b) = (libm::log(share * total / a) / la, libm::log((1.0 - share) * total / b) / lb);
            prop_assert!((ln_a - ln_b).abs() < 1e-4 * (1.0 + ln_a.abs()) || !(1e-9..1.0 - 1e-9).contains(&share));
            // With equal rates the mean stays where it started.
            let stays = mean_path_share([a, b], [la, la], total).unwrap();
            prop_assert!((stays - a / (a + b)).abs() < 1e-9);
        }

        /// More reports bring the share nearer to the truth, and all reports bring it there.
        #[test]
        fn reports_repair(la in 0.01..1.0_f64, lb in 0.01..1.0_f64, w in 0.001..0.9_f64, more in 1.01..1.1_f64) {
            let truth = corrected_share(la, lb).unwrap();
            let off = |w: f64| (reported_share(la, lb, w).unwrap() - truth).abs();
            prop_assert!(off(w * more) <= off(w) + 1e-12);
            prop_assert!(off(1.0) < 1e-12);
        }
    }
}
