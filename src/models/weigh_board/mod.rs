//! The weigh-board: benefits and harms of a plan, card by card and person by person, and a verdict by an open
//! rule that safeguards can change.
//!
//! [`weigh`] is the rule; [`run`] weighs the eight cards of the settings. Sizes and chances are the learner's own
//! judgement, and nobody's measurement.

mod params;
mod rule;

use serde::Serialize;

pub use params::{PARAMS, Params};
pub use rule::{Card, MOST, Safeguard, Share, Side, Stakeholder, Verdict, Weighing, weigh};

use super::{
    catalogue::Model,
    value::{Value, Values},
};
use rule::weigh_checked;

/// What the board says, and what each safeguard would do alone.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Outcome {
    /// The cards on the board, as set.
    pub cards: Vec<Card>,
    /// Both pans.
    pub weighing: Weighing,
    /// The verdict with each safeguard alone, in the order of [`Safeguard::ALL`].
    pub alone: Vec<(Safeguard, Verdict)>,
}

/// Weigh the board. Nothing depends on the seed.
pub fn run(params: &Params, _seed: u64) -> Outcome {
    let params = params.in_range();
    let cards = params.cards();
    let weighed = |safeguards: &[Safeguard]| weigh_checked(&cards, safeguards, params.evidence);
    Outcome {
        weighing: weighed(&params.safeguards()),
        alone: Safeguard::ALL
            .into_iter()
            .map(|safeguard| (safeguard, weighed(&[safeguard]).verdict))
            .collect(),
        cards,
    }
}

impl Outcome {}

impl Model for Outcome {
    const ID: &str = "weigh-board";
    const VALUES: &[&str] = &[
        "benefits",
        "harms_before",
        "harms",
        "benefit_share",
        "before",
        "verdict",
        "changed",
        "conditions",
        "gains_most",
        "loses_most",
    ];
    const ACTIONS: &[&str] = &["add-card", "rate-card", "add-safeguard", "weigh", "swap-sides"];

    type Params = Params;
    const RUN: fn(&Params, u64) -> Self = run;

    fn population(_params: &Params) -> &'static str {
        "nobody"
    }

    fn values(&self, _params: &Params) -> Values {
        let w = &self.weighing;
        let weight = |value| Value::Real { value, decimals: 1 };
        let who = |found: Option<&Share>| Value::Choice(found.map_or("nobody", |share| share.whom.id()));
        let net = |share: &Share| share.gains - share.bears;
        let ranked = |a: &&Share, b: &&Share| net(a).total_cmp(&net(b));
        let all = w.benefits + w.harms;
        vec![
            ("benefits", weight(w.benefits)),
            ("harms_before", weight(w.harms_before)),
            ("harms", weight(w.harms)),
            (
                "benefit_share",
                Value::Share(if all > 0.0 { w.benefits / all } else { 0.0 }),
            ),
            ("before", Value::Choice(w.before.id())),
            ("verdict", Value::Choice(w.verdict.id())),
            (
                "changed",
                Value::Choice(if w.before == w.verdict { "no" } else { "yes" }),
            ),
            ("conditions", Value::Count(w.conditions.len() as f64)),
            (
                "gains_most",
                who(w.shares.iter().filter(|s| net(s) > 0.0).max_by(ranked)),
            ),
            (
                "loses_most",
                who(w.shares.iter().filter(|s| net(s) < 0.0).min_by(ranked)),
            ),
        ]
    }

    fn printed(self, _params: &Params) -> impl Serialize {
        self
    }
}

#[cfg(test)]
mod tests;
