//! D03, organisation portraits: a dashboard lists the weakest tenth, and the weakest leave few records.
//!
//! The organisations are 400 of their own, drawn for each run; they are not the residents. Assumed: that weak
//! organisations write less; set the slope below 0 to test the opposite. [`published`] holds what is known
//! without drawing.

mod params;
pub mod published;
mod run;

use serde::Serialize;

pub use params::{PARAMS, Params, Policy, VisitWhom};
pub use run::{Organisation, VISIT_NOISE};

use super::{
    catalogue::Model,
    value::{Value, Values},
};

/// Organisations on the dashboard.
pub const ORGANISATIONS: u32 = 400;
/// Organisations that one visitor sees in a day (assumed).
pub const VISITS_A_DAY: u32 = 2;

/// What the dashboard lists. The vectors are indexed by organisation.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The organisations.
    pub organisations: Vec<Organisation>,
    /// Whether each is truly among the weakest tenth.
    pub weak: Vec<bool>,
    /// The score of each; `None` where the policy gives none, `−∞` where silence comes first.
    pub scores: Vec<Option<f64>>,
    /// Whether each is on the list.
    pub listed: Vec<bool>,
    /// Whether each was visited.
    pub visited: Vec<bool>,
    /// Records below which a file is thin.
    pub required: u32,
}

/// Draw the organisations and list the weakest tenth as the policy sees it.
pub fn run(params: &Params, seed: u64) -> Outcome {
    run_on(ORGANISATIONS, params, seed)
}

/// The same with this many organisations.
pub fn run_on(organisations: u32, params: &Params, seed: u64) -> Outcome {
    let organisations = run::draw(organisations, params, seed);
    let scorer = run::Scorer::new(params);
    let visited = run::visited(&organisations, params, &scorer);
    let scores = scorer.scores(&organisations, &visited);
    let tenth = organisations.len() / 10;
    let strengths: Vec<Option<f64>> = organisations.iter().map(|o| Some(o.strength)).collect();
    Outcome {
        weak: run::lowest(&strengths, tenth),
        listed: run::lowest(&scores, tenth),
        organisations,
        scores,
        visited,
        required: params.required,
    }
}

impl Outcome {
    /// Organisations for which this holds.
    fn count(&self, of: impl Fn(&Organisation, bool, bool) -> bool) -> u32 {
        let each = self.organisations.iter().zip(&self.weak).zip(&self.listed);
        each.filter(|((o, weak), listed)| of(o, **weak, **listed)).count() as u32
    }

    /// Truly weakest organisations.
    pub fn n_weak(&self) -> u32 {
        self.count(|_, weak, _| weak)
    }

    /// Organisations on the list.
    pub fn n_listed(&self) -> u32 {
        self.count(|_, _, listed| listed)
    }

    /// Truly weakest organisations on the list.
    pub fn found(&self) -> u32 {
        self.count(|_, weak, listed| weak && listed)
    }

    /// Organisations with fewer records than are required.
    pub fn thin(&self) -> u32 {
        self.count(|o, _, _| o.records < self.required)
    }

    /// Truly weakest organisations that are not on the list, and have fewer records than are required.
    pub fn missed_thin(&self) -> u32 {
        self.count(|o, weak, listed| weak && !listed && o.records < self.required)
    }

    /// Days that the visits take one visitor.
    pub fn visit_days(&self) -> u32 {
        let visits = self.visited.iter().filter(|visited| **visited).count() as u32;
        visits.div_ceil(VISITS_A_DAY)
    }

    /// Share of the truly weakest who are on the list; 0 when nobody is weak.
    pub fn recall(&self) -> f64 {
        f64::from(self.found()) / f64::from(self.n_weak().max(1))
    }

    /// Mean strength of those on the list; 0 for an empty list.
    pub fn mean_strength_listed(&self) -> f64 {
        let sum: f64 = self
            .organisations
            .iter()
            .zip(&self.listed)
            .filter(|(_, listed)| **listed)
            .map(|(o, _)| o.strength)
            .sum();
        sum / f64::from(self.n_listed().max(1))
    }
}

impl Model for Outcome {
    const ID: &str = "org-portraits";
    const VALUES: &[&str] = &[
        "organisations",
        "records",
        "weak",
        "weak_records",
        "listed",
        "found",
        "missed",
        "wrongly_listed",
        "recall",
        "silent",
        "weak_silent",
        "thin",
        "weak_thin",
        "visits",
        "visit_days",
        "required",
        "missed_thin",
    ];
    const ACTIONS: &[&str] = &[
        "show-list",
        "show-truth",
        "change-policy",
        "visit",
        "open-organisation",
    ];

    type Params = Params;
    const RUN: fn(&Params, u64) -> Self = run;

    fn population(_params: &Params) -> &'static str {
        "four-hundred-organisations"
    }

    fn values(&self, _params: &Params) -> Values {
        let count = |n: u32| Value::Count(f64::from(n));
        let records: u64 = self.organisations.iter().map(|o| u64::from(o.records)).sum();
        let weak_records: u64 = self
            .organisations
            .iter()
            .zip(&self.weak)
            .filter(|(_, weak)| **weak)
            .map(|(o, _)| u64::from(o.records))
            .sum();
        vec![
            ("organisations", count(self.organisations.len() as u32)),
            ("records", Value::Count(records as f64)),
            ("weak", count(self.n_weak())),
            ("weak_records", Value::Count(weak_records as f64)),
            ("listed", count(self.n_listed())),
            ("found", count(self.found())),
            ("missed", count(self.n_weak() - self.found())),
            ("wrongly_listed", count(self.n_listed() - self.found())),
            ("recall", Value::Share(self.recall())),
            ("silent", count(self.count(|o, _, _| o.records == 0))),
            (
                "weak_silent",
                count(self.count(|o, weak, _| weak && o.records == 0)),
            ),
            ("thin", count(self.thin())),
            (
                "weak_thin",
                count(self.count(|o, weak, _| weak && o.records < self.required)),
            ),
            (
                "visits",
                count(self.visited.iter().filter(|v| **v).count() as u32),
            ),
            ("visit_days", count(self.visit_days())),
            ("required", count(self.required)),
            ("missed_thin", count(self.missed_thin())),
        ]
    }

    fn printed(self, params: &Params) -> impl Serialize {
        let expected = published::silence(params.records, params.silence, 0.1, params.required);
        Printed {
            expected,
            organisations: self.organisations.len(),
            records: self.organisations.iter().map(|o| u64::from(o.records)).sum(),
            weak: self.n_weak(),
            listed: self.n_listed(),
            found: self.found(),
            recall: self.recall(),
            silent: self.count(|o, _, _| o.records == 0),
            weak_silent: self.count(|o, weak, _| weak && o.records == 0),
            thin: self.thin(),
            mean_strength_listed: self.mean_strength_listed(),
        }
    }
}

/// The outcome as it is printed: organisations counted instead of listed.
#[derive(Serialize)]
struct Printed {
    organisations: usize,
    records: u64,
    weak: u32,
    listed: u32,
    found: u32,
    recall: f64,
    silent: u32,
    weak_silent: u32,
    thin: u32,
    mean_strength_listed: f64,
    expected: published::Silence,
}

#[cfg(test)]
mod tests;
