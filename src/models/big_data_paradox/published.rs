//! The published identity of Meng (2018), *Annals of Applied Statistics* 12(2), 685-726: the error of a
//! file's mean is data quality times data quantity times problem difficulty, `ρ · √((1−f)/f) · σ`.

use super::super::{interval, normal};

/// A file on a population, by how likely people enter it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct File {
    /// Share of the population for whom the answer is yes, in `(0, 1)`.
    pub p: f64,
    /// Probability of being recorded for people whose answer is yes.
    pub f1: f64,
    /// Probability of being recorded for people whose answer is no.
    pub f0: f64,
    /// People in the population.
    pub population: f64,
}

/// What the file says and how wrong it is, in expectation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    /// Share of the population in the file.
    pub f: f64,
    /// Share of yes in the file.
    pub estimate: f64,
    /// `estimate − p`.
    pub error: f64,
    /// Data-defect correlation: between being recorded and answering yes.
    pub rho: f64,
    /// People in the file.
    pub n: f64,
    /// Size of a random sample with the same expected squared error.
    pub effective: f64,
    /// Margin of error that takes the file for a random sample.
    pub naive_margin: f64,
    /// Probability that an interval of the usual width round the estimate covers the truth.
    pub interval_coverage: f64,
}

impl File {
    /// Read the file. Needs `0 < p < 1` and a file neither empty nor complete.
    pub fn read(&self) -> Reading {
        let Self {
            p,
            f1,
            f0,
            population,
        } = *self;
        let f = p * f1 + (1.0 - p) * f0;
        let estimate = p * f1 / f;
        let error = estimate - p;
        let rho = (f1 - f0) * (p * (1.0 - p)).sqrt() / (f * (1.0 - f)).sqrt();
        let n = population * f;
        let shift = error / (p * (1.0 - p) / n).sqrt();
        Reading {
            f,
            estimate,
            error,
            rho,
            n,
            effective: effective_size(f, rho),
            naive_margin: interval::margin(estimate, n),
            interval_coverage: normal::cdf(interval::Z95 - shift.abs())
                - normal::cdf(-interval::Z95 - shift.abs()),
        }
    }
}

/// Size of a random sample whose mean squared error equals that of a share `f` of the population
/// recorded with data-defect correlation `rho`: `f / (1 − f) / ρ²`. Infinite without a defect.
pub fn effective_size(f: f64, rho: f64) -> f64 {
    f / (1.0 - f) / (rho * rho)
}

/// How many times the survey's `|ρ|` the file's may be before the survey is the better: shares of the
/// population covered by file and survey in, `√(((1−s)/s) / ((1−b)/b))` out.
pub fn breakeven_ratio(file_share: f64, survey_share: f64) -> f64 {
    let quantity = |f: f64| (1.0 - f) / f;
    (quantity(survey_share) / quantity(file_share)).sqrt()
}

/// Counts of one finite population: who was recorded, and whose answer is yes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    /// People in the population.
    pub people: u32,
    /// People whose answer is yes.
    pub yes: u32,
    /// People recorded.
    pub recorded: u32,
    /// People recorded whose answer is yes.
    pub recorded_yes: u32,
}

impl Counts {
    /// Finite-population correlation between being recorded and answering yes; 0 where one of the two
    /// does not vary.
    pub fn rho(&self) -> f64 {
        let n = f64::from(self.people);
        let (p, f) = (f64::from(self.yes) / n, f64::from(self.recorded) / n);
        let spread = (p * (1.0 - p) * f * (1.0 - f)).sqrt();
        if spread > 0.0 {
            (f64::from(self.recorded_yes) / n - p * f) / spread
        } else {
            0.0
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Any finite population in which both answers and both kinds of record occur.
    fn populations() -> impl Strategy<Value = Vec<(bool, bool)>> {
        proptest::collection::vec((any::<bool>(), any::<bool>()), 4..300).prop_filter("both vary", |people| {
            let varies = |of: fn(&(bool, bool)) -> bool| people.iter().any(of) && !people.iter().all(of);
            varies(|x| x.0) && varies(|x| x.1)
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        /// Error = ρ √((1−f)/f) σ, exactly, with every part counted on the people themselves.
        #[test]
        fn identity_of_meng(people in populations()) {
            let count = |of: fn(&&(bool, bool)) -> bool| people.iter().filter(of).count() as u32;
            let counts = Counts {
                people: people.len() as u32,
                yes: count(|x| x.0),
                recorded: count(|x| x.1),
                recorded_yes: count(|x| x.0 && x.1),
            };
            let n = f64::from(counts.people);
            let (p, f) = (f64::from(counts.yes) / n, f64::from(counts.recorded) / n);
            let error = f64::from(counts.recorded_yes) / f64::from(counts.recorded) - p;
            let identity = counts.rho() * ((1.0 - f) / f).sqrt() * (p * (1.0 - p)).sqrt();
            prop_assert!((error - identity).abs() < 1e-12, "{error} against {identity}");
        }

        /// The same for the model in expectation, at any setting.
        #[test]
        fn identity_in_expectation(p in 0.01..0.99_f64, f1 in 0.001..0.95_f64, f0 in 0.001..0.95_f64) {
            let r = File { p, f1, f0, population: 1e6 }.read();
            let identity = r.rho * ((1.0 - r.f) / r.f).sqrt() * (p * (1.0 - p)).sqrt();
            prop_assert!((r.error - identity).abs() < 1e-12);
            prop_assert!((0.0..=1.0).contains(&r.interval_coverage));
        }

        /// The further apart the two probabilities, the further off the file, in the taught direction:
        /// a file that records the willing more often says too much.
        #[test]
        fn a_wider_gap_errs_further(p in 0.05..0.95_f64, f0 in 0.05..0.4_f64, a in 1.0..2.0_f64, b in 1.01..1.2_f64) {
            let error = |ratio: f64| File { p, f1: f0 * ratio, f0, population: 1e6 }.read().error;
            prop_assert!(error(a) >= -1e-15);
            prop_assert!(error(a * b) > error(a));
            prop_assert!(error(1.0 / (a * b)) < error(1.0 / a));
        }

        /// The size of the population changes neither the error nor what the file is worth.
        #[test]
        fn a_larger_population_does_not_help(p in 0.05..0.95_f64, f1 in 0.1..0.9_f64, f0 in 0.1..0.9_f64) {
            let small = File { p, f1, f0, population: 1e4 }.read();
            let large = File { p, f1, f0, population: 1e8 }.read();
            prop_assert_eq!((small.error, small.effective), (large.error, large.effective));
            prop_assert!(large.naive_margin < small.naive_margin);
        }
    }
}
