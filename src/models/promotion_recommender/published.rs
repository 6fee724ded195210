//! The recursion, its fixed point, and three small results beside it.

use super::super::{
    normal,
    numerics::{beta::ln_gamma, logistic, logit, root::brent},
};

/// Share of women that the next seats get when `w` of today's leaders are women: `logit` of the pool plus
/// γ times `logit w`, back from log-odds.
pub fn next_share(pool: f64, w: f64, gamma: f64) -> f64 {
    if gamma == 0.0 {
        return pool;
    }
    logistic(logit(pool) + gamma * logit(w))
}

/// The share at the start and after each of `rounds` in which a share `turnover` of the seats is filled.
pub fn path(pool: f64, start: f64, gamma: f64, turnover: f64, rounds: u32) -> Vec<f64> {
    let mut w = start;
    let steps = (0..rounds).map(|_| {
        let next = next_share(pool, w, gamma);
        w = if turnover == 1.0 {
            next
        } else {
            (1.0 - turnover) * w + turnover * next
        };
        w
    });
    std::iter::once(start).chain(steps).collect()
}

/// Where the share settles: log-odds of the pool over `1 − γ`. Needs `γ < 1`; from there on the minority
/// dies out, and the share is 0, 1, or one half from a pool of halves.
pub fn fixed_point(pool: f64, gamma: f64) -> f64 {
    if gamma < 1.0 {
        return logistic(logit(pool) / (1.0 - gamma));
    }
    let lean = logit(pool);
    if lean == 0.0 {
        0.5
    } else {
        logistic(f64::INFINITY.copysign(lean))
    }
}

/// Share for whom the majority is the better guess, when a feature is N(d, 1) in a majority of share `pi`
/// and N(0, 1) in the minority: it is where the feature exceeds `d/2 − logit(pi)/d`.
pub fn guessed_majority(pi: f64, dprime: f64) -> f64 {
    if dprime <= 0.0 {
        // The feature tells nothing: everybody is guessed to be like most.
        return if pi > 0.5 { 1.0 } else { 0.5 };
    }
    let cut = dprime / 2.0 - logit(pi) / dprime;
    pi * normal::cdf(dprime - cut) + (1.0 - pi) * normal::cdf(-cut)
}

/// The strength of the feature at which a majority of share `pi` is guessed for the share `guessed`, which
/// lies between the two: the weaker the feature, the more often it is. `None` when no strength does.
pub fn feature_strength(pi: f64, guessed: f64) -> Option<f64> {
    brent(|d| guessed_majority(pi, d) - guessed, 1e-3, 50.0, 1e-12)
}

/// Probability that a shortlist drawn by lot names none of the women: `C(N − K, n) / C(N, n)`.
pub fn no_woman(candidates: u64, women: u64, shortlist: u64) -> f64 {
    let men = candidates.saturating_sub(women);
    if shortlist > men {
        return 0.0;
    }
    if shortlist <= 1000 {
        return (0..shortlist)
            .map(|i| (men - i) as f64 / (candidates - i) as f64)
            .product();
    }
    let ln_ways = |n: u64| ln_gamma(n as f64 + 1.0) - ln_gamma((n - shortlist) as f64 + 1.0);
    libm::exp(ln_ways(men) - ln_ways(candidates))
}

/// Share of women among the top share `k`, when merit is N(0, 1) in both groups, the pool's share of women
/// is `pool`, and the score takes `offset` off each woman. `None` unless `0 < k < 1`.
pub fn top_share(pool: f64, offset: f64, k: f64) -> Option<f64> {
    if !(0.0 < k && k < 1.0) {
        return None;
    }
    let women = |t: f64| pool * normal::cdf(-t - offset);
    let all = |t: f64| women(t) + (1.0 - pool) * normal::cdf(-t);
    let t = brent(|t| all(t) - k, -40.0 - offset.abs(), 40.0 + offset.abs(), 1e-14)?;
    Some(women(t) / k)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ends() {
        assert_eq!(
            (
                no_woman(5, 0, 3),
                no_woman(5, 5, 1),
                no_woman(5, 3, 3),
                no_woman(5, 2, 0)
            ),
            (1.0, 0.0, 0.0, 1.0)
        );
        assert_eq!(
            (
                fixed_point(0.4, 1.0),
                fixed_point(0.6, 2.0),
                fixed_point(0.5, 1.0)
            ),
            (0.0, 1.0, 0.5)
        );
        assert_eq!(
            (guessed_majority(0.67, 0.0), guessed_majority(0.5, 0.0)),
            (1.0, 0.5)
        );
        assert_eq!((top_share(0.4, 0.2, 0.0), top_share(0.4, 0.2, 1.0)), (None, None));
        assert_eq!(
            (top_share(0.4, f64::NAN, 0.1), feature_strength(0.67, 0.5)),
            (None, None)
        );
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn the_path_ends_at_the_fixed_point(pool in 0.2..0.6_f64, start in 0.01..0.99_f64, gamma in 0.0..0.9_f64) {
            let last = *path(pool, start, gamma, 1.0, 400).last().unwrap();
            prop_assert!((last - fixed_point(pool, gamma)).abs() < 1e-9);
            // A fixed point stays.
            prop_assert!((next_share(pool, last, gamma) - last).abs() < 1e-9);
        }

        /// In log-odds the pool's own imbalance comes back 1/(1 − γ) times as large.
        #[test]
        fn likeness_amplifies(pool in 0.2..0.6_f64, gamma in 0.0..0.95_f64) {
            let w = fixed_point(pool, gamma);
            prop_assert!((logit(w) - logit(pool) / (1.0 - gamma)).abs() < 1e-6);
            prop_assert!((w - 0.5).abs() >= (pool - 0.5).abs() - 1e-12);
        }

        #[test]
        fn a_guess_exaggerates_the_majority(pi in 0.5..0.95_f64, d in 0.3..4.0_f64) {
            let guessed = guessed_majority(pi, d);
            prop_assert!(guessed >= pi - 1e-12 && guessed <= 1.0);
            if (0.55..0.9).contains(&pi) && guessed < 0.999 && guessed > pi + 1e-4 {
                prop_assert!((feature_strength(pi, guessed).unwrap() - d).abs() < 1e-6);
            }
        }

        /// The same offset costs more seats the nearer to the top, and none where there is no offset.
        #[test]
        fn an_offset_matters_more_at_the_top(pool in 0.2..0.6_f64, offset in 0.01..1.0_f64, k in 0.001..0.4_f64) {
            let share = |k| top_share(pool, offset, k).unwrap();
            prop_assert!(share(k) < share(2.0 * k) && share(2.0 * k) < pool);
            prop_assert!((top_share(pool, 0.0, k).unwrap() - pool).abs() < 1e-9);
        }
    }
}
