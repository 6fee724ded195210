//! What is known about a person who reviews a machine: the law of total probability, and the best that
//! two judges can reach together (Sorkin and Dai 1994).

use super::super::{catalogue::ParamError, normal, params::within};

/// A person who reviews a machine's answers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Review {
    /// Share of the machine's answers that are right, `0..=1`.
    pub accuracy: f64,
    /// Share of its errors that the reviewer catches when looking, `0..=1`.
    pub catch: f64,
    /// Share of its right answers that the reviewer wrongly overrules when looking, `0..=1`.
    pub overrule: f64,
    /// Share of cases in which the reviewer looks, `0..=1`.
    pub effort: f64,
}

/// What a hundred cases come to, in shares of all cases that add up to 1.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
pub struct Flow {
    /// Machine right, answer kept.
    pub kept: f64,
    /// Machine right, wrongly overruled.
    pub overruled: f64,
    /// Machine wrong, caught.
    pub caught: f64,
    /// Machine wrong, passed.
    pub passed: f64,
}

impl Review {
    /// The same with the effort that a reviewer of so good a machine still makes.
    ///
    /// # Errors
    /// A value outside its range.
    pub fn complacent(self, first: f64, steepness: f64) -> Result<Self, ParamError> {
        Ok(Self {
            effort: effort(self.accuracy, first, steepness)?,
            ..self
        })
    }

    /// Where the cases go.
    ///
    /// # Errors
    /// A share outside `0..=1`.
    pub fn flow(&self) -> Result<Flow, ParamError> {
        let a = within("accuracy", self.accuracy, 0.0, 1.0)?;
        let s = within("catch", self.catch, 0.0, 1.0)?;
        let o = within("overrule", self.overrule, 0.0, 1.0)?;
        let e = within("effort", self.effort, 0.0, 1.0)?;
        Ok(Flow {
            kept: a * (1.0 - e * o),
            overruled: a * e * o,
            caught: (1.0 - a) * e * s,
            passed: (1.0 - a) * (1.0 - e * s),
        })
    }
}

impl Flow {
    /// Share of cases decided rightly: `a (1 − e o) + (1 − a) e s`.
    pub fn team(&self) -> f64 {
        self.kept + self.caught
    }

    /// What the reviewer adds to the machine alone.
    pub fn gain(&self) -> f64 {
        self.caught - self.overruled
    }
}

/// The ratio of errors caught to right answers overruled, `s / o`, above which a reviewer helps:
/// `a / (1 − a)`. Infinite for a machine that never errs.
pub fn breakeven(accuracy: f64) -> f64 {
    accuracy / (1.0 - accuracy)
}

/// Vigilance falls as the machine gets better (stylised): `min(1, e₀ ((1 − a) / 0.2)^κ)`.
///
/// # Errors
/// An accuracy or first effort outside `0..=1`, a negative steepness, or no number.
pub fn effort(accuracy: f64, first: f64, steepness: f64) -> Result<f64, ParamError> {
    let a = within("accuracy", accuracy, 0.0, 1.0)?;
    let first = within("first_effort", first, 0.0, 1.0)?;
    let steepness = within("steepness", steepness, 0.0, 1e3)?;
    Ok((first * libm::pow((1.0 - a) / 0.2, steepness)).min(1.0))
}

/// How well two judges tell yes from no together, if their answers are weighed in the best way:
/// `d = √((h² + m² − 2 ρ h m) / (1 − ρ²))`, with `h` and `m` the person's and the machine's own d′ and `ρ`
/// the correlation of their errors.
///
/// # Errors
/// A correlation not strictly between −1 and 1, or a d′ that is no number.
pub fn joint_sensitivity(person: f64, machine: f64, rho: f64) -> Result<f64, ParamError> {
    /// The nearest to a perfect correlation for which the formula still has a meaning.
    const MOST: f64 = 1.0 - 1e-12;
    let h = within("person", person, -1e6, 1e6)?;
    let m = within("machine", machine, -1e6, 1e6)?;
    let rho = within("rho", rho, -MOST, MOST)?;
    Ok(((h * h + m * m - 2.0 * rho * h * m).max(0.0) / (1.0 - rho * rho)).sqrt())
}

/// Share of right answers of a judge with this d′ when half the cases are a yes: `Φ(d′ / 2)`.
pub fn accuracy_of(sensitivity: f64) -> f64 {
    normal::cdf(0.5 * sensitivity)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_machine_that_errs_never_or_always() {
        assert_eq!(breakeven(1.0), f64::INFINITY);
        let review = Review {
            accuracy: 1.0,
            catch: 0.5,
            overrule: 0.0,
            effort: 1.0,
        };
        assert_eq!(review.flow().unwrap().team(), 1.0);
        assert_eq!(effort(1.0, 0.9, 0.5), Ok(0.0));
        assert_eq!(effort(0.0, 0.9, 0.5), Ok(1.0));
        assert!(joint_sensitivity(1.0, 2.0, 1.0).is_err());
        assert!(
            Review {
                catch: f64::NAN,
                ..review
            }
            .flow()
            .is_err()
        );
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]

        /// Looking less often moves the team from looking always towards the machine alone.
        #[test]
        fn team_between_machine_and_full_review(
            a in 0.0..=1.0_f64, s in 0.0..=1.0_f64, o in 0.0..=1.0_f64, e in 0.0..=1.0_f64,
        ) {
            let team = |effort| Review { accuracy: a, catch: s, overrule: o, effort }.flow().unwrap().team();
            let (low, high) = (a.min(team(1.0)), a.max(team(1.0)));
            prop_assert!((low - 1e-12..=high + 1e-12).contains(&team(e)));
        }

        /// A reviewer helps exactly where s / o lies above a / (1 − a).
        #[test]
        fn helps_above_break_even(a in 0.01..=0.99_f64, s in 0.0..=1.0_f64, o in 0.001..=1.0_f64, e in 0.01..=1.0_f64) {
            let flow = Review { accuracy: a, catch: s, overrule: o, effort: e }.flow().unwrap();
            prop_assume!((s / o - breakeven(a)).abs() > 1e-9);
            prop_assert_eq!(flow.gain() > 0.0, s / o > breakeven(a));
            prop_assert!((flow.kept + flow.overruled + flow.caught + flow.passed - 1.0).abs() < 1e-12);
        }

        /// Two judges who are weighed in the best way are never worse than the better of them.
        #[test]
        fn together_never_worse(h in 0.0..4.0_f64, m in 0.0..4.0_f64, rho in -0.99..0.99_f64) {
            prop_assert!(joint_sensitivity(h, m, rho).unwrap() >= h.max(m) - 1e-9);
        }
    }
}
