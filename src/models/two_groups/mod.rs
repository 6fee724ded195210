//! D10, two groups and one threshold: the rules that a score can be held to, and what each costs whom.
//!
//! The groups are those of the studies, or made up; none lives in the town. No rule is "the" fair one.

pub mod data;
mod params;
pub mod published;
pub mod rules;
pub mod scores;

use serde::Serialize;

pub use params::{PARAMS, Params, Rule, Source};
use rules::{Decision, Market};
use scores::{Rates, Scores};

use super::{
    catalogue::Model,
    value::{Value, Values},
};

/// What the rule comes to, beside the others.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The scores, by group and step.
    pub scores: Scores,
    /// The decision under the rule chosen.
    pub decision: Decision,
    /// Profit of the decision as a share of what a cut for each group can make; negative for a loss. 1 when
    /// nothing can be gained and nothing is lost.
    pub profit_share: f64,
    /// The same for each rule in the order of [`Rule::ALL`] without the first.
    pub rules: [f64; 5],
}

/// Decide. Nothing is drawn: the tables are the whole of the data.
pub fn run(params: &Params, _seed: u64) -> Outcome {
    let scores = match params.source {
        Source::Synthetic => data::synthetic([params.base_a, params.base_b], params.dprime),
        Source::Credit => data::credit().clone(),
        Source::Compas => data::compas().clone(),
    };
    let market = Market::new(&scores, params.break_even);
    let decision = if params.rule == Rule::Own {
        let [first, others] = [params.cut_a, params.cut_b].map(|cut| score_at(&scores, cut));
        market.own(first, others)
    } else {
        market.decide(params.rule)
    };
    let most = market.decide(Rule::MaxProfit).profit;
    let share = |profit: f64| {
        if most > 0.0 {
            profit / most
        } else {
            f64::from(u8::from(profit >= 0.0))
        }
    };
    let [_, rules @ ..] = Rule::ALL;
    Outcome {
        profit_share: share(decision.profit),
        rules: rules.map(|rule| share(market.decide(rule).profit)),
        decision,
        scores,
    }
}

/// The score at so many % of the scale; at 100 nobody is selected.
fn score_at(scores: &Scores, percent: f64) -> f64 {
    let last = scores.steps.len().saturating_sub(1) as f64;
    // To the step itself where the percentage names one, whatever the rounding.
    let place = percent / 100.0 * last;
    let whole = place.round();
    let place = if (place - whole).abs() < 1e-9 {
        whole
    } else {
        place.ceil()
    };
    scores::between(&scores.steps, place)
}

impl Outcome {
    /// The rates of the first two groups, A and B.
    fn pair(&self) -> [Rates; 2] {
        let rates = |i: usize| self.decision.cuts.get(i).map(|cut| cut.rates).unwrap_or_default();
        [rates(0), rates(1)]
    }

    /// The greatest difference of a rate between any two groups.
    fn gap(&self, of: impl Fn(&Rates) -> f64) -> f64 {
        let values = self.decision.cuts.iter().map(|cut| of(&cut.rates));
        let (low, high) = values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), x| {
            (low.min(x), high.max(x))
        });
        (high - low).max(0.0)
    }
}

impl Model for Outcome {
    const ID: &str = "two-groups";
    const VALUES: &[&str] = &[
        "groups",
        "break_even",
        "base_a",
        "base_b",
        "selected_a",
        "selected_b",
        "false_alarm_a",
        "false_alarm_b",
        "miss_a",
        "miss_b",
        "precision_a",
        "precision_b",
        "implied_false_alarm_b",
        "gap_selected",
        "gap_false_alarm",
        "gap_miss",
        "gap_precision",
        "level",
        "profit",
        "profit_max",
        "profit_single",
        "profit_parity",
        "profit_opportunity",
        "profit_odds",
    ];
    const ACTIONS: &[&str] = &["move-cut", "change-rule", "change-data"];

    type Params = Params;
    const RUN: fn(&Params, u64) -> Self = run;

    fn population(params: &Params) -> &'static str {
        match params.source {
            Source::Synthetic => "two-synthetic-groups",
            Source::Credit => "credit-scores-of-2003",
            Source::Compas => "broward-county-2013-2014",
        }
    }

    fn values(&self, params: &Params) -> Values {
        let [a, b] = self.pair();
        let [max, single, parity, opportunity, odds] = self.rules;
        let level = self.decision.level.unwrap_or(0.0);
        // With A's precision and misses B would have this false positive rate: at most all of them.
        let implied = if a.precision > 0.0 {
            published::implied_false_alarm(b.base, a.precision, a.miss()).min(1.0)
        } else {
            0.0
        };
        vec![
            ("groups", Value::Count(self.scores.groups.len() as f64)),
            ("break_even", Value::Share(params.break_even)),
            ("base_a", Value::Share(a.base)),
            ("base_b", Value::Share(b.base)),
            ("selected_a", Value::Share(a.selected)),
            ("selected_b", Value::Share(b.selected)),
            ("false_alarm_a", Value::Share(a.false_alarm)),
            ("false_alarm_b", Value::Share(b.false_alarm)),
            ("miss_a", Value::Share(a.miss())),
            ("miss_b", Value::Share(b.miss())),
            ("precision_a", Value::Share(a.precision)),
            ("precision_b", Value::Share(b.precision)),
            ("implied_false_alarm_b", Value::Share(implied)),
            ("gap_selected", Value::Points(self.gap(|rates| rates.selected))),
            (
                "gap_false_alarm",
                Value::Points(self.gap(|rates| rates.false_alarm)),
            ),
            ("gap_miss", Value::Points(self.gap(Rates::miss))),
            ("gap_precision", Value::Points(self.gap(|rates| rates.precision))),
            (
                "level",
                Value::Real {
                    value: level,
                    decimals: 3,
                },
            ),
            ("profit", Value::Share(self.profit_share)),
            ("profit_max", Value::Share(max)),
            ("profit_single", Value::Share(single)),
            ("profit_parity", Value::Share(parity)),
            ("profit_opportunity", Value::Share(opportunity)),
            ("profit_odds", Value::Share(odds)),
        ]
    }

    fn printed(self, _params: &Params) -> impl Serialize {
        Printed {
            groups: self.scores.groups.iter().map(|group| group.id).collect(),
            decision: self.decision,
            profit_share: self.profit_share,
            rules: Rule::ALL.into_iter().skip(1).zip(self.rules).collect(),
        }
    }
}

/// The outcome as it is printed: without the tables.
#[derive(Serialize)]
struct Printed {
    groups: Vec<&'static str>,
    decision: Decision,
    profit_share: f64,
    rules: Vec<(Rule, f64)>,
}

#[cfg(test)]
mod tests;
