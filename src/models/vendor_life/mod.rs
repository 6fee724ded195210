//! D19, the vendor's life: admission, supervision, copies and exit of a firm that holds the town's records.
//!
//! [`published`] holds the formulas; [`run`] plays 500 contracts month by month. Sensitivities, chances and
//! prices are assumed, and nobody's dishonesty is: most vendors are sound, and the model also shows the sound
//! ones that a strict rule turns away. The vendors are the model's own; the records are those of Riverbend's
//! residents.

mod contracts;
mod params;
pub mod published;

use serde::Serialize;

pub use contracts::{CONTRACTS, Contract, FoundBy};
pub use params::{CHECKS, PARAMS, Params};

use super::{
    catalogue::Model,
    town::POPULATION as RECORDS,
    value::{Value, Values},
};
use published::{Admission, Deterrence, Exit, LockIn};

/// Cost of a year of the contract.
const COST: f64 = 100.0;
/// What a unit of next year is worth this year, when vendors set their prices.
const DISCOUNT: f64 = 0.95;

/// What the rules come to, and 500 contracts under them.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Outcome {
    /// Whom the rule admits.
    pub admission: Admission,
    /// Probability that an admitted vendor is unsound who failed no check; a probability of 0 when nobody can
    /// pass all.
    pub unsound_after_all_passed: f64,
    /// Probability that a copy of so many records holds a planted one.
    pub canary: f64,
    /// What the audit deters, and how long it takes.
    pub deterrence: Deterrence,
    /// Whether an unsound vendor gains by copying: `gain (1 − d) > d F`.
    pub copying_pays: bool,
    /// Probability that a holder's copy is breached within the years.
    pub breach: f64,
    /// Prices when vendors compete for the entry.
    pub prices: LockIn,
    /// What leaving is worth for the years of the contract.
    pub exit: Exit,
    /// The contracts, in order.
    #[serde(skip)]
    pub contracts: Vec<Contract>,
}

impl Outcome {
    fn contracts_that(&self, is: impl Fn(&Contract) -> bool) -> f64 {
        self.contracts.iter().filter(|contract| is(contract)).count() as f64
    }
}

/// A number of months or of money that may have no end: `never` then.
fn finite(value: f64) -> Value {
    if value.is_finite() {
        Value::Real { value, decimals: 0 }
    } else {
        Value::Choice("never")
    }
}

/// Work out the rules and play the contracts.
pub fn run(params: &Params, seed: u64) -> Outcome {
    let p = params.in_range();
    let admission = published::admission(p.unsound, &CHECKS, p.max_failed);
    let canary = published::canary(u64::from(RECORDS), u64::from(p.canaries), u64::from(p.copied));
    let deterrence = published::deterrence(p.gain, p.audit, f64::from(p.copied));
    let copying_pays = p.gain * (1.0 - p.audit) > p.audit * p.penalty;
    Outcome {
        unsound_after_all_passed: published::unsound_given(p.unsound, &CHECKS.map(|check| (check, false)))
            .unwrap_or(0.0),
        breach: published::breach(p.breach, f64::from(p.holders), f64::from(p.years)),
        prices: published::lock_in(COST, p.switching, DISCOUNT),
        exit: published::exit(p.overcharge, p.switching, p.interest, f64::from(p.years)),
        contracts: contracts::play(&p, admission.unsound_among_accepted, canary, copying_pays, seed),
        admission,
        canary,
        deterrence,
        copying_pays,
    }
}

impl Model for Outcome {
    const ID: &str = "vendor-life";
    const VALUES: &[&str] = &[
        "unsound",
        "canaries",
        "copied",
        "accept_unsound",
        "accept_sound",
        "unsound_admitted",
        "unsound_all_passed",
        "canary_found",
        "months_to_find",
        "min_penalty",
        "copying_pays",
        "breach",
        "first_price",
        "second_price",
        "exit_net",
        "max_overcharge",
        "leaving_pays",
        "contracts",
        "contracts_unsound",
        "contracts_copied",
        "contracts_found",
        "found_by_canary",
        "contracts_breached",
    ];
    const ACTIONS: &[&str] = &[
        "admit",
        "supervise",
        "hold",
        "leave",
        "run-again",
        "open-contract",
    ];

    type Params = Params;
    const RUN: fn(&Params, u64) -> Self = run;

    fn population(_params: &Params) -> &'static str {
        "five-hundred-contracts"
    }

    fn values(&self, params: &Params) -> Values {
        let money = |value| Value::Real { value, decimals: 1 };
        let yes = |is: bool| Value::Choice(if is { "yes" } else { "no" });
        vec![
            ("unsound", Value::Share(params.unsound)),
            ("canaries", Value::Count(f64::from(params.canaries))),
            ("copied", Value::Count(f64::from(params.copied))),
            ("accept_unsound", Value::Share(self.admission.accept_unsound)),
            ("accept_sound", Value::Share(self.admission.accept_sound)),
            (
                "unsound_admitted",
                Value::Share(self.admission.unsound_among_accepted),
            ),
            ("unsound_all_passed", Value::Share(self.unsound_after_all_passed)),
            ("canary_found", Value::Share(self.canary)),
            ("months_to_find", finite(self.deterrence.months)),
            ("min_penalty", finite(self.deterrence.min_penalty)),
            ("copying_pays", yes(self.copying_pays)),
            ("breach", Value::Share(self.breach)),
            ("first_price", money(self.prices.first)),
            ("second_price", money(self.prices.second)),
            ("exit_net", money(self.exit.net)),
            ("max_overcharge", money(self.exit.max_overcharge)),
            ("leaving_pays", yes(self.exit.net > 0.0)),
            ("contracts", Value::Count(self.contracts.len() as f64)),
            (
                "contracts_unsound",
                Value::Count(self.contracts_that(|c| c.unsound)),
            ),
            (
                "contracts_copied",
                Value::Count(self.contracts_that(|c| c.copied.is_some())),
            ),
            (
                "contracts_found",
                Value::Count(self.contracts_that(|c| c.found.is_some())),
            ),
            (
                "found_by_canary",
                Value::Count(self.contracts_that(|c| c.found.is_some_and(|(_, by)| by == FoundBy::Canary))),
            ),
            (
                "contracts_breached",
                Value::Count(self.contracts_that(|c| c.breached.is_some())),
            ),
        ]
    }

    fn printed(self, _params: &Params) -> impl Serialize {
        self
    }
}

#[cfg(test)]
mod tests;
