//! The binormal gate: scores are N(0, 1), and N(d′, 1) for real cases; whoever is above the cut is flagged
//! (Green and Swets 1966). And Bayes' rule, which turns its rates into the share of flags that are right.

use super::super::{
    confusion::{Table, part_of},
    normal,
    numerics::logit,
    rng::Rng,
};

/// Share of the flagged who are cases, and share of the others who are none, for a share of cases in the
/// population, of cases flagged (sensitivity) and of others passed (specificity). 0 where nobody is.
pub fn predictive_values(prevalence: f64, sensitivity: f64, specificity: f64) -> [f64; 2] {
    let (hit, miss) = (prevalence * sensitivity, prevalence * (1.0 - sensitivity));
    let (false_alarm, pass) = (
        (1.0 - prevalence) * (1.0 - specificity),
        (1.0 - prevalence) * specificity,
    );
    [part_of(hit, hit + false_alarm), part_of(pass, pass + miss)]
}

/// Share of cases flagged, and of others flagged, when `offset` is added to every score.
pub fn rates(dprime: f64, threshold: f64, offset: f64) -> [f64; 2] {
    [
        normal::cdf(dprime + offset - threshold),
        normal::cdf(offset - threshold),
    ]
}

/// The cut at which false alarms and misses together cost least, `d′/2 + ln((1−π) c_FP / (π c_FN)) / d′`.
pub fn best_threshold(base_rate: f64, dprime: f64, false_alarm_cost: f64, miss_cost: f64) -> f64 {
    dprime / 2.0 + libm::log((1.0 - base_rate) * false_alarm_cost / (base_rate * miss_cost)) / dprime
}

/// Probability that a case scores higher than another person, `Φ(d′ / √2)`: the area under the curve.
pub fn area_under_curve(dprime: f64) -> f64 {
    normal::cdf(dprime * std::f64::consts::FRAC_1_SQRT_2)
}

/// The false-alarm rate at which so many innocent people make so many flags.
pub fn false_alarm_rate_of(flags: f64, people: f64) -> f64 {
    flags / people
}

/// What past detection teaches a score about two groups with the same true rate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Learned {
    /// Recorded rates of A and B: the true rate times the share detected.
    pub recorded: [f64; 2],
    /// Difference of the recorded rates in log-odds.
    pub log_odds_gap: f64,
    /// Points on the score by which linear discriminant analysis favours flags in A over B.
    pub offset: f64,
}

/// Learn the offset from records.
pub fn learn_offset(base_rate: f64, detected: [f64; 2], dprime: f64) -> Learned {
    let recorded = detected.map(|share| base_rate * share);
    let log_odds_gap = logit(recorded[0]) - logit(recorded[1]);
    Learned {
        recorded,
        log_odds_gap,
        offset: log_odds_gap / dprime,
    }
}

/// A gate with its own people.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gate {
    /// People passing.
    pub people: u32,
    /// Share of cases.
    pub base_rate: f64,
    /// Distance of the cases' scores from the others'.
    pub dprime: f64,
    /// The cut.
    pub threshold: f64,
}

impl Gate {
    /// The expected table.
    pub fn expected(&self) -> Table {
        Table::expected(
            f64::from(self.people),
            self.base_rate,
            rates(self.dprime, self.threshold, 0.0),
        )
    }

    /// Let drawn people pass: each has a uniform (a case if it is below the share of cases) and a normal.
    ///
    /// A normal is above the cut when the uniform it is made of is above the cut's probability; only where
    /// the two are so close that rounding could decide is the normal itself worked out.
    pub fn sample(&self, seed: u64) -> Table {
        /// Far more than the rounding of Φ and Φ⁻¹.
        const CLOSE: f64 = 1e-9;
        let cuts = [self.threshold, self.threshold - self.dprime];
        let [of_others, of_cases] = cuts.map(|cut| (cut, normal::cdf(cut)));
        let mut rng = Rng::of(seed, super::LABEL, 0);
        let mut counts = [[0_u32; 2]; 2];
        for _ in 0..self.people {
            let is_case = rng.u01() < self.base_rate;
            let u = rng.uopen();
            let (cut, p) = if is_case { of_cases } else { of_others };
            let flagged = if (u - p).abs() > CLOSE {
                u > p
            } else {
                normal::quantile(u) > cut
            };
            let [others, cases] = &mut counts;
            let [passed, flags] = if is_case { cases } else { others };
            *(if flagged { flags } else { passed }) += 1;
        }
        let [[passes, false_alarms], [misses, hits]] = counts.map(|row| row.map(f64::from));
        Table {
            hits,
            misses,
            false_alarms,
            passes,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn nobody_to_flag() {
        assert_eq!(predictive_values(0.0, 0.9, 1.0), [0.0, 1.0]);
        assert_eq!(predictive_values(1.0, 1.0, 0.5), [1.0, 0.0]);
        let empty = Table::default();
        assert_eq!(
            (empty.precision(), empty.hit_rate(), empty.false_alarm_rate()),
            (0.0, 0.0, 0.0)
        );
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 10_000, ..ProptestConfig::default() })]

        #[test]
        fn everybody_is_in_one_cell(
            n in 1.0..1e7_f64, pi in 1e-6..0.2_f64, d in 0.5..4.0_f64, t in -1.0..5.0_f64, more in 1.01..2.0_f64,
        ) {
            let table = Table::expected(n, pi, rates(d, t, 0.0));
            prop_assert!((table.people() - n).abs() < 1e-9 * n);
            // The rarer the cases, the fewer of the flags are right.
            prop_assert!(Table::expected(n, pi * more, rates(d, t, 0.0)).precision() > table.precision());
            let [ppv, npv] = predictive_values(pi, table.hit_rate(), 1.0 - table.false_alarm_rate());
            prop_assert!((ppv - table.precision()).abs() < 1e-9 && (npv - table.pass_precision()).abs() < 1e-9);
            // A higher cut trades false alarms for misses.
            let higher = Table::expected(n, pi, rates(d, t + 0.1, 0.0));
            prop_assert!(higher.false_alarms < table.false_alarms && higher.misses > table.misses);
        }

        /// No other cut costs less than the best.
        #[test]
        fn the_best_cut_costs_least(pi in 1e-4..0.2_f64, d in 0.5..4.0_f64, c in 1.0..1000.0_f64, off in -2.0..2.0_f64) {
            let cost = |t: f64| {
                let table = Table::expected(1e6, pi, rates(d, t, 0.0));
                table.false_alarms + c * table.misses
            };
            let best = best_threshold(pi, d, 1.0, c);
            prop_assert!(cost(best) <= cost(best + off) + 1e-6);
        }

        #[test]
        fn drawn_people_are_all_counted(people in 1..200_u32, pi in 0.0..=1.0_f64, t in -1.0..5.0_f64, seed in any::<u64>()) {
            let gate = Gate { people, base_rate: pi, dprime: 2.0, threshold: t };
            prop_assert_eq!(gate.sample(seed).people(), f64::from(people));
            // The same people against a higher cut: nobody new is flagged.
            let higher = Gate { threshold: t + 0.5, ..gate }.sample(seed);
            prop_assert!(higher.flagged() <= gate.sample(seed).flagged());
            prop_assert_eq!(higher.cases(), gate.sample(seed).cases());
        }
    }
}
