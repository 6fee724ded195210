//! D13, the advice trial: does a person with an adviser beat the adviser alone?
//!
//! [`published`] holds the formulas. [`cases`] are twenty subsidy cases of Riverbend's residents with
//! advice that is right in fourteen; [`Report`] reads anybody's answers to them, the learner's own first of
//! all. [`run`] lets an assumed reviewer answer, for who has not answered yet.

pub mod published;
mod trial;

use serde::Serialize;

pub use trial::{Answer, CASES, Case, OLDER_LIMIT, RIGHT_ADVICE, Report, YOUNGER_LIMIT, cases, entitled};

use super::{
    catalogue::Model,
    params::params,
    rng::Rng,
    value::{Value, Values},
};
use published::{Flow, Review, breakeven};

/// Effort of a reviewer when the machine is right in four of five cases, and how it falls (stylised).
const FIRST_EFFORT: f64 = 0.9;
/// Exponent of the fall.
const STEEPNESS: f64 = 0.5;

params! {
    /// What the learner sets.
    Params {
        /// Share of the machine's answers that are right.
        accuracy: share(0.5, 0.99, 0.8),
        /// Share of its errors that the reviewer catches when looking.
        catch: share(0.0, 1.0, 0.5),
        /// Share of its right answers that the reviewer wrongly overrules when looking.
        overrule: share(0.0, 1.0, 0.1),
        /// Share of cases in which the reviewer looks.
        effort: share(0.0, 1.0, 1.0),
        /// Whether the effort falls as the machine gets better, instead of being as set.
        complacent: flag(0.0, 1.0, 0.0),
        /// Share of cases that the reviewer decides rightly alone.
        own: share(0.0, 1.0, 0.7),
    }
}

/// What the formulas and a trial say.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Outcome {
    /// Share of cases in which the reviewer looks.
    pub effort: f64,
    /// Where all cases go.
    pub flow: Flow,
    /// `s / o` above which reviewing helps.
    pub breakeven: f64,
    /// The twenty cases.
    pub cases: Vec<Case>,
    /// The assumed reviewer's answers.
    pub answers: Vec<Answer>,
    /// What they show.
    pub report: Report,
}

/// The formulas, and an assumed reviewer at the twenty cases of this seed.
///
/// How hard each case is for the reviewer is one stored uniform: with it, right advice is overruled and
/// wrong advice caught with the set probabilities, and the own answer is right with its own.
pub fn run(params: &Params, seed: u64) -> Outcome {
    let params = params.in_range();
    let set = Review {
        accuracy: params.accuracy,
        catch: params.catch,
        overrule: params.overrule,
        effort: params.effort,
    };
    // Parameters in range give no error.
    let review = if params.complacent {
        set.complacent(FIRST_EFFORT, STEEPNESS).unwrap_or(set)
    } else {
        set
    };
    let flow = review.flow().unwrap_or(Flow {
        kept: params.accuracy,
        overruled: 0.0,
        caught: 0.0,
        passed: 1.0 - params.accuracy,
    });
    let cases = cases(seed);
    let mut rng = Rng::of(seed, trial::LABEL, 1);
    let answers: Vec<Answer> = cases
        .iter()
        .map(|case| {
            let difficulty = rng.u01();
            let right = if case.advice_right() {
                difficulty < 1.0 - review.effort * review.overrule
            } else {
                difficulty < review.effort * review.catch
            };
            let own = (difficulty < params.own) == case.entitled;
            Answer {
                before: (!case.advice_first).then_some(own),
                after: right == case.entitled,
                seconds: None,
            }
        })
        .collect();
    let given: Vec<Option<Answer>> = answers.iter().copied().map(Some).collect();
    Outcome {
        effort: review.effort,
        flow,
        breakeven: breakeven(params.accuracy),
        report: Report::on(&cases, &given),
        cases,
        answers,
    }
}

impl Outcome {}

impl Model for Outcome {
    const ID: &str = "advice-trial";
    const VALUES: &[&str] = &[
        "machine",
        "effort",
        "team",
        "gain",
        "kept",
        "overruled",
        "caught",
        "passed",
        "breakeven",
        "better",
        "cases",
        "advice_right",
        "advice_wrong",
        "right",
        "followed_wrong",
        "overruled_right",
    ];
    const ACTIONS: &[&str] = &["decide", "see-advice", "finish-trial", "open-resident"];

    type Params = Params;
    const RUN: fn(&Params, u64) -> Self = run;

    fn values(&self, params: &Params) -> Values {
        let hundred = |share: f64| Value::Count((share * 100.0).round());
        let helps = if self.flow.gain().abs() < 1e-9 {
            "same"
        } else if self.flow.gain() > 0.0 {
            "team"
        } else {
            "machine"
        };
        vec![
            ("machine", Value::Share(params.accuracy)),
            ("effort", Value::Share(self.effort)),
            ("team", Value::Share(self.flow.team())),
            ("gain", Value::Points(self.flow.gain())),
            ("kept", hundred(self.flow.kept)),
            ("overruled", hundred(self.flow.overruled)),
            ("caught", hundred(self.flow.caught)),
            ("passed", hundred(self.flow.passed)),
            (
                "breakeven",
                Value::Real {
                    value: self.breakeven,
                    decimals: 1,
                },
            ),
            ("better", Value::Choice(helps)),
            ("cases", Value::Count(CASES as f64)),
            ("advice_right", Value::Count(RIGHT_ADVICE as f64)),
            ("advice_wrong", Value::Count((CASES - RIGHT_ADVICE) as f64)),
            ("right", Value::Count(f64::from(self.report.right.of))),
            (
                "followed_wrong",
                Value::Count(f64::from(self.report.followed_wrong.of)),
            ),
            (
                "overruled_right",
                Value::Count(f64::from(self.report.overruled_right.of)),
            ),
        ]
    }

    fn printed(self, _params: &Params) -> impl Serialize {
        self
    }
}

#[cfg(test)]
mod tests;
