//! D20, balanced training: what a course is worth whose hours are split between doing things with data and
//! asking what they do to people; and how well a learner's confidence matches being right.
//!
//! The course is an argument in numbers and no evidence about any course: `V(y) = (1 − e^(−k_f (H−y))) ·
//! (b − L e^(−k_e y))`. Skill grows with the hours on function, the harm left falls with the hours on ethics,
//! and both only slowly. [`calibration`] reads the learner's own answers, which no seed draws.

pub mod calibration;

use serde::Serialize;

use super::{
    catalogue::{Model, ParamError},
    numerics::minimum::golden_section,
    params::{params, within},
    value::{Value, Values},
};

/// Pieces in which the best split is looked for first.
const PIECES: u32 = 256;

/// A course whose hours are to be split.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Course {
    /// Hours in all, `H`.
    hours: f64,
    /// How fast skill grows with hours on function, `k_f` an hour.
    function_rate: f64,
    /// How fast harm falls with hours on ethics, `k_e` an hour.
    ethics_rate: f64,
    /// What full skill is worth, `b`.
    benefit: f64,
    /// The harm done with full skill and no thought, `L`.
    harm: f64,
}

impl Course {
    /// A course with these numbers, each finite and not below 0.
    ///
    /// # Errors
    /// The first that is not.
    pub fn new(
        hours: f64,
        [function_rate, ethics_rate]: [f64; 2],
        [benefit, harm]: [f64; 2],
    ) -> Result<Self, ParamError> {
        let checked = |name, value| within(name, value, 0.0, f64::MAX);
        Ok(Self {
            hours: checked("hours", hours)?,
            function_rate: checked("function_rate", function_rate)?,
            ethics_rate: checked("ethics_rate", ethics_rate)?,
            benefit: checked("benefit", benefit)?,
            harm: checked("harm", harm)?,
        })
    }

    /// What the course is worth with `ethics` hours of them on ethics. Below 0, it does harm on balance.
    pub fn value(&self, ethics: f64) -> f64 {
        let skill = -libm::expm1(-self.function_rate * (self.hours - ethics));
        skill * (self.benefit - self.harm * libm::exp(-self.ethics_rate * ethics))
    }

    /// The hours on ethics at which the course is worth most, within `1e-9` of an hour or as near as values can
    /// tell. The first of several.
    pub fn best(&self) -> f64 {
        let at = |piece: u32| self.hours * f64::from(piece) / f64::from(PIECES);
        let best = (0..=PIECES).fold(0, |best, piece| {
            if self.value(at(piece)) > self.value(at(best)) {
                piece
            } else {
                best
            }
        });
        let found = golden_section(
            |y| -self.value(y),
            at(best.saturating_sub(1)),
            at((best + 1).min(PIECES)),
            1e-9,
        );
        if self.value(found) >= self.value(at(best)) {
            found
        } else {
            at(best)
        }
    }
}

params! {
    /// What the learner sets.
    Params {
        /// Hours of the course.
        hours: real(1.0, 100.0, 16.0),
        /// Hours on ethics; at most all.
        ethics: real(0.0, 100.0, 8.0),
        /// The harm done with full skill and no thought, beside a benefit of 1.
        harm: real(0.0, 5.0, 1.5),
        /// How fast skill grows with hours on function, an hour.
        function_rate: real(0.01, 2.0, 0.3),
        /// How fast harm falls with hours on ethics, an hour.
        ethics_rate: real(0.01, 2.0, 0.25),
    }
}

/// What the course is worth, split as set and otherwise.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Outcome {
    /// Hours on ethics: as set, or all if the course has fewer.
    pub ethics: f64,
    /// Its worth.
    pub value: f64,
    /// Hours on ethics at which it is worth most.
    pub best: f64,
    /// Its worth then.
    pub best_value: f64,
    /// Its worth with all hours on function.
    pub all_function: f64,
    /// Its worth with half of the hours on each.
    pub half: f64,
    /// `[hours on ethics, worth]` from none to all.
    pub curve: Vec<[f64; 2]>,
}

/// Work out the course. Nothing depends on the seed.
pub fn run(params: &Params, _seed: u64) -> Outcome {
    let p = params.in_range();
    let course = Course {
        hours: p.hours,
        function_rate: p.function_rate,
        ethics_rate: p.ethics_rate,
        benefit: 1.0,
        harm: p.harm,
    };
    let ethics = p.ethics.min(p.hours);
    let best = course.best();
    Outcome {
        ethics,
        value: course.value(ethics),
        best,
        best_value: course.value(best),
        all_function: course.value(0.0),
        half: course.value(0.5 * p.hours),
        curve: (0..=64)
            .map(|i| p.hours * f64::from(i) / 64.0)
            .map(|y| [y, course.value(y)])
            .collect(),
    }
}

impl Outcome {}

impl Model for Outcome {
    const ID: &str = "balanced-training";
    const VALUES: &[&str] = &[
        "hours",
        "ethics",
        "function",
        "value",
        "best",
        "best_value",
        "all_function",
        "half",
    ];
    const ACTIONS: &[&str] = &["split-hours", "show-best", "open-own-answers"];

    type Params = Params;
    const RUN: fn(&Params, u64) -> Self = run;

    fn population(_params: &Params) -> &'static str {
        "nobody"
    }

    fn values(&self, params: &Params) -> Values {
        let hours = |value| Value::Real { value, decimals: 1 };
        let worth = |value| Value::Real { value, decimals: 2 };
        vec![
            ("hours", hours(params.hours)),
            ("ethics", hours(self.ethics)),
            ("function", hours(params.hours - self.ethics)),
            ("value", worth(self.value)),
            ("best", hours(self.best)),
            ("best_value", worth(self.best_value)),
            ("all_function", worth(self.all_function)),
            ("half", worth(self.half)),
        ]
    }

    fn printed(self, _params: &Params) -> impl Serialize {
        self
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{
        calibration::{CalibrationError, calibration},
        *,
    };

    #[test]
    fn answers_that_cannot_be_judged() {
        assert_eq!(calibration(&[]), Err(CalibrationError::Empty));
        let odd = calibration(&[(0.5, true), (1.01, false)]);
        assert_eq!(odd, Err(CalibrationError::Confidence(1.01)));
        assert!(
            matches!(calibration(&[(f64::NAN, true)]), Err(CalibrationError::Confidence(x)) if x.is_nan())
        );
    }

    #[test]
    fn all_right_has_no_skill_to_compare() {
        let sure = calibration(&[(1.0, true), (1.0, true)]).unwrap();
        assert_eq!((sure.brier, sure.uncertainty, sure.skill), (0.0, 0.0, None));
    }

    #[test]
    fn what_is_no_course_is_named() {
        let name = |course: Result<Course, ParamError>| match course {
            Err(ParamError::Range { name, .. }) => name,
            other => panic!("{other:?}"),
        };
        assert_eq!(name(Course::new(f64::NAN, [0.3, 0.3], [1.0, 1.0])), "hours");
        assert_eq!(
            name(Course::new(8.0, [0.3, f64::INFINITY], [1.0, 1.0])),
            "ethics_rate"
        );
        assert_eq!(name(Course::new(8.0, [0.3, 0.3], [1.0, -0.1])), "harm");
        assert_eq!(
            Course::new(0.0, [0.0, 0.0], [0.0, 0.0]).map(|c| c.value(c.best())),
            Ok(0.0)
        );
    }

    /// Harm beyond any benefit: it is best to teach nothing that can be used.
    #[test]
    fn hopeless_courses_teach_ethics_only() {
        let course = Course::new(4.0, [0.3, 0.01], [1.0, 5.0]).unwrap();
        assert!((course.best() - 4.0).abs() < 1e-6 && course.value(course.best()).abs() < 1e-6);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(300))]

        /// No split of a fine grid is worth more than the best.
        #[test]
        fn the_best_is_best(
            hours in 1.0..100.0_f64, harm in 0.0..5.0_f64, kf in 0.01..2.0_f64, ke in 0.01..2.0_f64,
        ) {
            let course = Course::new(hours, [kf, ke], [1.0, harm]).unwrap();
            let best = course.best();
            prop_assert!((0.0..=hours).contains(&best));
            let value = course.value(best);
            prop_assert!((0..=2000).all(|i| course.value(hours * f64::from(i) / 2000.0) <= value + 1e-9));
        }
    }
}
