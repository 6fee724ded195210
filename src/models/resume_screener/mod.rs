//! D05, bias in, bias out: a machine learns from past hiring which résumés to pick.
//!
//! Today's thousand applicants are residents of Riverbend, the same under every seed; the firm's past cases
//! are drawn by the seed. [`run`] learns from past hiring, [`run_on_decisions`] from the learner's own
//! decisions. Assumed: everything but the names of the residents; one word stands for the hundreds by which
//! real texts betray a group.

mod params;
mod people;
pub mod published;
mod select;
mod train;

use serde::Serialize;

pub use params::{PARAMS, Params, Repair, WORD_MEN};
use people::number;
pub use people::{APPLICANTS, Applicant, Resume, applicants, did_well, past, shown};
use published::{FourFifths, Linear};
use select::{compare, pick};
pub use train::Machine;

use super::{
    catalogue::Model,
    numerics::logistic::FitError,
    value::{Value, Values},
};

/// What the machine does to the applicants. The vectors go with `applicants`.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The applicants, by id.
    pub applicants: Vec<Applicant>,
    /// What the machine learned.
    pub machine: Machine,
    /// The machine after each step of its training; the last is `machine`.
    pub steps: Vec<Machine>,
    /// The machine's score of each applicant, in log-odds.
    pub score: Vec<f64>,
    /// Whether each applicant is picked.
    pub picked: Vec<bool>,
    /// Whether each applicant is truly among the best, as many as are picked.
    pub best: Vec<bool>,
    /// Rates of women and men picked.
    pub audit: FourFifths,
    /// Rates of women and men among the cases learned from.
    pub learned_from: FourFifths,
    /// Of the truly best women, and men, the share picked; 0 of none.
    pub hits: [f64; 2],
    /// Mean skill of those picked.
    pub mean_skill: f64,
    /// What the repair costs in mean skill against one cut for all; below 0 for a gain.
    pub skill_cost: f64,
    /// Correlation of gender with the word and with the test points among the applicants: how well each
    /// gives gender away.
    pub proxies: [f64; 2],
}

/// A decision of the learner on an applicant's résumé.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, serde::Deserialize)]
pub struct Decision {
    /// The resident who applies.
    pub resident: u16,
    /// Whether the learner accepts them.
    pub accept: bool,
}

/// Why nothing can be learned from the learner's decisions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TrainError {
    /// All decisions are the same, or there are none: there is nothing to tell apart.
    #[error("at least one applicant must be accepted and one rejected")]
    OneAnswer,
    /// The resident does not apply at these settings.
    #[error("resident {resident} is not among the applicants")]
    Unknown {
        /// The resident.
        resident: u16,
    },
    /// Two decisions on one applicant.
    #[error("resident {resident} is decided on twice")]
    Twice {
        /// The resident.
        resident: u16,
    },
    /// The fit failed.
    #[error("{0}")]
    Fit(FitError),
}

/// Learn from past hiring, and pick.
pub fn run(params: &Params, seed: u64) -> Outcome {
    let (resumes, hired) = past(params, seed);
    let labels = if params.repair == Repair::BetterLabel {
        did_well(&resumes, params.hire)
    } else {
        hired
    };
    // Past cases are finite numbers and at least two hundred; without a fit the machine would know nothing.
    let steps = Machine::learn(&resumes, &labels, params.repair).unwrap_or_default();
    let applicants = applicants(params);
    let n = number(params.hire, applicants.len());
    pick(params.repair, steps, applicants, n, compare(&resumes, &labels))
}

/// Learn from the learner's own decisions, and pick as large a share of all applicants as the learner
/// accepted. A better label cannot be had here: the decisions are the label.
///
/// Rejecting everybody whom one accepted, and accepting the others, turns every coefficient round: the
/// machine then picks exactly those whom it left out.
///
/// # Errors
/// Fewer than two different answers; somebody who does not apply, or is decided on twice.
pub fn run_on_decisions(params: &Params, decisions: &[Decision]) -> Result<Outcome, TrainError> {
    let applicants = applicants(params);
    let mut resumes = Vec::with_capacity(decisions.len());
    let mut decided: Vec<u16> = Vec::with_capacity(decisions.len());
    for Decision { resident, .. } in decisions {
        let at = applicants.binary_search_by_key(resident, |applicant| applicant.resident);
        let applicant = at.ok().and_then(|at| applicants.get(at));
        let Some(applicant) = applicant else {
            return Err(TrainError::Unknown { resident: *resident });
        };
        if decided.contains(resident) {
            return Err(TrainError::Twice { resident: *resident });
        }
        decided.push(*resident);
        resumes.push(applicant.resume);
    }
    let labels: Vec<bool> = decisions.iter().map(|decision| decision.accept).collect();
    let accepted = labels.iter().filter(|accept| **accept).count();
    let rejected = labels.len() - accepted;
    if accepted == 0 || rejected == 0 {
        return Err(TrainError::OneAnswer);
    }
    let steps = Machine::learn(&resumes, &labels, params.repair).map_err(TrainError::Fit)?;
    // Rounded from the smaller side, so that turning the decisions round picks exactly the others.
    let share = |n: usize| number(n as f64 / labels.len() as f64, applicants.len());
    let n = if accepted <= rejected {
        share(accepted)
    } else {
        applicants.len() - share(rejected)
    };
    Ok(pick(
        params.repair,
        steps,
        applicants,
        n,
        compare(&resumes, &labels),
    ))
}

impl Outcome {
    /// Share of women picked minus share of men picked.
    pub fn gap(&self) -> f64 {
        self.audit.rates[0] - self.audit.rates[1]
    }

    /// What the machine would do if its training had ended after so many steps, at least one.
    #[must_use]
    pub fn after(&self, repair: Repair, steps: usize) -> Self {
        let steps = self.steps.iter().take(steps.max(1)).copied().collect();
        let n = self.picked.iter().filter(|picked| **picked).count();
        pick(repair, steps, self.applicants.clone(), n, self.learned_from)
    }

    /// Steps of the training until the weights, as they are written, change no more.
    pub fn steps_that_show(&self) -> usize {
        let near = |a: f64, b: f64| (a - b).abs() < HARDLY;
        let last = self.machine;
        let there =
            |m: &Machine| near(m.points, last.points) && near(m.word, last.word) && near(m.woman, last.woman);
        self.steps
            .iter()
            .position(there)
            .map_or(self.steps.len(), |at| at + 1)
    }
}

/// Weights that differ by less are written alike.
const HARDLY: f64 = 0.005;

impl Model for Outcome {
    const ID: &str = "resume-screener";
    const VALUES: &[&str] = &[
        "past_cases",
        "applicants",
        "women",
        "men",
        "picked",
        "picked_women",
        "picked_men",
        "past_rate_women",
        "past_rate_men",
        "rate_women",
        "rate_men",
        "ratio",
        "ratio_low",
        "ratio_high",
        "four_fifths",
        "weight_points",
        "weight_word",
        "weight_woman",
        "kept_by_word",
        "word_tells_gender",
        "points_tell_gender",
        "hits_women",
        "hits_men",
        "mean_skill",
        "skill_cost",
    ];
    const ACTIONS: &[&str] = &[
        "train",
        "hide-gender",
        "choose-repair",
        "decide",
        "train-on-own",
        "open-applicant",
    ];

    type Params = Params;
    const RUN: fn(&Params, u64) -> Self = run;

    fn population(_params: &Params) -> &'static str {
        "applicants-of-the-town"
    }

    fn values(&self, params: &Params) -> Values {
        let real = |value, decimals| Value::Real { value, decimals };
        let count = |of: &dyn Fn(&Resume, bool) -> bool| {
            let people = self.applicants.iter().zip(&self.picked);
            Value::Count(people.filter(|(a, picked)| of(&a.resume, **picked)).count() as f64)
        };
        let linear = Linear {
            women: params.women,
            word_women: params.word_women,
            word_men: WORD_MEN,
            penalty: params.penalty,
            noise: params.noise,
            hire: params.hire,
        };
        vec![
            ("past_cases", Value::Count(f64::from(params.past_cases))),
            ("applicants", Value::Count(self.applicants.len() as f64)),
            ("women", count(&|resume, _| resume.woman)),
            ("men", count(&|resume, _| !resume.woman)),
            ("picked", count(&|_, picked| picked)),
            ("picked_women", count(&|resume, picked| picked && resume.woman)),
            ("picked_men", count(&|resume, picked| picked && !resume.woman)),
            ("past_rate_women", Value::Share(self.learned_from.rates[0])),
            ("past_rate_men", Value::Share(self.learned_from.rates[1])),
            ("rate_women", Value::Share(self.audit.rates[0])),
            ("rate_men", Value::Share(self.audit.rates[1])),
            ("ratio", real(self.audit.ratio, 2)),
            ("ratio_low", real(self.audit.interval[0], 2)),
            ("ratio_high", real(self.audit.interval[1], 2)),
            (
                "four_fifths",
                Value::Choice(if self.audit.flag { "below" } else { "kept" }),
            ),
            ("weight_points", real(self.machine.points, 2)),
            ("weight_word", real(self.machine.word, 2)),
            ("weight_woman", real(self.machine.woman, 2)),
            ("kept_by_word", Value::Share(linear.phi2())),
            ("word_tells_gender", real(self.proxies[0], 2)),
            ("points_tell_gender", real(self.proxies[1], 2)),
            ("hits_women", Value::Share(self.hits[0])),
            ("hits_men", Value::Share(self.hits[1])),
            ("mean_skill", real(self.mean_skill, 2)),
            ("skill_cost", real(self.skill_cost, 3)),
        ]
    }

    fn printed(self, _params: &Params) -> impl Serialize {
        Printed {
            applicants: self.applicants.len(),
            machine: self.machine,
            learned_from: self.learned_from,
            audit: self.audit,
            hits: self.hits,
            mean_skill: self.mean_skill,
            skill_cost: self.skill_cost,
            proxies: self.proxies,
        }
    }
}

/// The outcome as it is printed: applicants counted instead of listed.
#[derive(Serialize)]
struct Printed {
    applicants: usize,
    machine: Machine,
    learned_from: FourFifths,
    audit: FourFifths,
    hits: [f64; 2],
    mean_skill: f64,
    skill_cost: f64,
    proxies: [f64; 2],
}

#[cfg(test)]
mod tests;
