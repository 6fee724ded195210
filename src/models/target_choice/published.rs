//! A stand-in for need in closed form: need is N(0, 1) in group A and N(m, 1) in group B, and what is
//! recorded of it is need, less δ in group B, plus noise τ. After Obermeyer et al. 2019, *Science* 366:447;
//! the normal model is ours.

use super::super::{normal, numerics::root::brent};

/// Two groups, one list.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lists {
    /// Share of people in group B, in `(0, 1)`.
    pub share_b: f64,
    /// How much more group B needs on average (m).
    pub extra_need: f64,
    /// How much less is recorded for group B at equal need (δ).
    pub access_gap: f64,
    /// Noise of the record (τ).
    pub noise: f64,
    /// Share of people on the list, in `(0, 1)`.
    pub capacity: f64,
}

/// Who is on the list.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct List {
    /// The cut that lets the list be full.
    pub threshold: f64,
    /// Group B's share of the list.
    pub share_b: f64,
}

impl Lists {
    /// The list by what is recorded. `None` when a share lies outside `(0, 1)` or a number is none.
    pub fn by_record(&self) -> Option<List> {
        let sd = (1.0 + self.noise * self.noise).sqrt();
        self.list(self.extra_need - self.access_gap, sd)
    }

    /// The list by need.
    pub fn by_need(&self) -> Option<List> {
        self.list(self.extra_need, 1.0)
    }

    /// How much more a person of group B needs on average than one of group A with the same record,
    /// `(δ + mτ²) / (1 + τ²)`.
    pub fn need_gap_at_equal_record(&self) -> f64 {
        let variance = self.noise * self.noise;
        (self.access_gap + self.extra_need * variance) / (1.0 + variance)
    }

    fn list(&self, mean_b: f64, sd: f64) -> Option<List> {
        let (pi, k) = (self.share_b, self.capacity);
        let inside = |share: f64| 0.0 < share && share < 1.0;
        if !(inside(pi) && inside(k)) {
            return None;
        }
        let of_b = |t: f64| pi * normal::cdf((mean_b - t) / sd);
        let all = |t: f64| of_b(t) + (1.0 - pi) * normal::cdf(-t / sd);
        let reach = mean_b.abs() + 40.0 * sd;
        let threshold = brent(|t| all(t) - k, -reach, reach, 1e-14)?;
        Some(List {
            threshold,
            share_b: of_b(threshold) / k,
        })
    }
}

/// The extra need and the access gap that give group B these shares of the lists by record and by need,
/// without noise. `None` when no normal model does: a share asks for more of a group than there are.
pub fn calibrate(share_b: f64, capacity: f64, by_record: f64, by_need: f64) -> Option<(f64, f64)> {
    // The cut lies where it leaves A's part of the list of A, and from B's mean where it leaves B's of B.
    let mean_b = |listed: f64| {
        let (of_a, of_b) = (
            capacity * (1.0 - listed) / (1.0 - share_b),
            capacity * listed / share_b,
        );
        let mean = normal::quantile(of_b) - normal::quantile(of_a);
        mean.is_finite().then_some(mean)
    };
    let extra_need = mean_b(by_need)?;
    Some((extra_need, extra_need - mean_b(by_record)?))
}

/// How far two weightings of the same independent standard normal indicators agree.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Agreement {
    /// Correlation of the two indices.
    pub pearson: f64,
    /// Rank correlation, `6/π asin(r/2)`.
    pub spearman: f64,
    /// Kendall's rank correlation, `2/π asin r` (Sheppard 1899).
    pub kendall: f64,
    /// Probability that the two rank a random pair the other way round, `1/2 − asin r / π`.
    pub pair_swaps: f64,
}

/// Compare two weightings. `None` when one has no weight at all, or they differ in length.
pub fn agreement(first: &[f64], second: &[f64]) -> Option<Agreement> {
    use std::f64::consts::PI;
    let dot = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>();
    let lengths = (dot(first, first) * dot(second, second)).sqrt();
    if first.len() != second.len() || !lengths.is_finite() || lengths <= 0.0 {
        return None;
    }
    let r = (dot(first, second) / lengths).clamp(-1.0, 1.0);
    Some(Agreement {
        pearson: r,
        spearman: 6.0 / PI * libm::asin(r / 2.0),
        kendall: 2.0 / PI * libm::asin(r),
        pair_swaps: 0.5 - libm::asin(r) / PI,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn no_list_to_make() {
        let lists = Lists {
            share_b: 0.3,
            extra_need: 0.4,
            access_gap: 0.8,
            noise: 0.5,
            capacity: 0.0,
        };
        assert_eq!(lists.by_need(), None);
        assert_eq!(
            Lists {
                share_b: 1.0,
                capacity: 0.1,
                ..lists
            }
            .by_record(),
            None
        );
        assert_eq!(
            Lists {
                extra_need: f64::NAN,
                capacity: 0.1,
                ..lists
            }
            .by_need(),
            None
        );
        assert_eq!(calibrate(0.1, 0.5, 0.9, 0.5), None);
        assert_eq!(agreement(&[0.0, 0.0], &[1.0, 1.0]), None);
        assert_eq!(agreement(&[1.0], &[1.0, 1.0]), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 10_000, ..ProptestConfig::default() })]

        #[test]
        fn lists_are_full_and_gaps_cost_places(
            pi in 0.05..0.95_f64, m in 0.0..1.0_f64, delta in 0.0..1.5_f64, tau in 0.0..1.5_f64, k in 0.01..0.3_f64,
        ) {
            let lists = Lists { share_b: pi, extra_need: m, access_gap: delta, noise: tau, capacity: k };
            let (record, need) = (lists.by_record().unwrap(), lists.by_need().unwrap());
            prop_assert!((0.0..=1.0).contains(&record.share_b) && (0.0..=1.0).contains(&need.share_b));
            // Needing more never costs places on the list by need, and a wider gap always does on the other.
            prop_assert!(need.share_b >= pi - 1e-9);
            let wider = Lists { access_gap: delta + 0.1, ..lists };
            prop_assert!(wider.by_record().unwrap().share_b < record.share_b);
            prop_assert!(wider.need_gap_at_equal_record() > lists.need_gap_at_equal_record());
            // What is calibrated to two lists gives the two lists.
            let exact = Lists { noise: 0.0, ..lists };
            let (by_record, by_need) = (exact.by_record().unwrap().share_b, exact.by_need().unwrap().share_b);
            if let Some((own_m, own_delta)) = calibrate(pi, k, by_record, by_need) {
                prop_assert!((own_m - m).abs() < 1e-6 && (own_delta - delta).abs() < 1e-6);
            }
        }

        #[test]
        fn weightings_agree_with_themselves(a in prop::array::uniform4(0.01..4.0_f64), times in 0.1..10.0_f64, b in prop::array::uniform4(0.0..4.0_f64)) {
            let same = agreement(&a, &a.map(|w| w * times)).unwrap();
            prop_assert!((same.pearson - 1.0).abs() < 1e-12 && same.pair_swaps < 1e-6);
            if let Some(other) = agreement(&a, &b) {
                prop_assert!((0.0..=0.5).contains(&other.pair_swaps));
                prop_assert!((other.kendall + 2.0 * other.pair_swaps - 1.0).abs() < 1e-12);
            }
        }
    }
}
