//! D09, the gate: a score, a cut, and the two ways to be wrong.
//!
//! In the town a real case is a resident whose benefit claim really has an error; who is one stays the same
//! under every seed, and the seed draws their scores. The airport's travellers are drawn for each run.
//! Assumed: normal scores, and one score for everybody.

mod params;
pub mod published;

use serde::Serialize;

pub use params::{PARAMS, Params, Place};
use published::{best_threshold, learn_offset, rates};

use super::{
    catalogue::Model,
    confusion::Table,
    rng::Rng,
    town::riverbend,
    value::{Value, Values},
};

/// Label of the model's streams.
const LABEL: &str = "D09";
/// Travellers at the airport.
pub const TRAVELLERS: u32 = 20_000;

/// Who passed and what the gate said. The vectors are indexed by resident id, or by traveller.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Whose gate it is.
    pub place: Place,
    /// Whether each person is in group A.
    pub in_a: Vec<bool>,
    /// Whether each person is a real case.
    pub is_case: Vec<bool>,
    /// The score of each person.
    pub score: Vec<f64>,
    /// Whether each person is flagged.
    pub flagged: Vec<bool>,
    /// The people of groups A and B in this run.
    pub groups: [Table; 2],
    /// What to expect of the two groups at these settings, over many runs.
    pub expected: [Table; 2],
    /// The cut that costs least where a miss is worth `cost_ratio` false alarms (without portrait or second
    /// test).
    pub best_threshold: f64,
    /// Probability that a case scores higher than another person.
    pub area_under_curve: f64,
    /// The portrait that records of past detection would teach.
    pub learned_offset: f64,
}

/// Everybody who passes: whether in group A, and whether a case.
fn people(params: &Params, seed: u64) -> (Vec<bool>, Vec<bool>) {
    match params.place {
        Place::Town => {
            let residents = riverbend().residents();
            let mut order: Vec<(u64, u16)> = residents
                .iter()
                .map(|resident| (resident.stream("the-gate").next_u64(), resident.id))
                .collect();
            let cases = (params.base_rate * residents.len() as f64).round() as usize;
            if 0 < cases && cases < order.len() {
                order.select_nth_unstable(cases - 1);
            }
            let mut is_case = vec![false; residents.len()];
            for (_, id) in order.into_iter().take(cases) {
                if let Some(is_case) = is_case.get_mut(usize::from(id)) {
                    *is_case = true;
                }
            }
            (
                residents
                    .iter()
                    .map(|resident| resident.stratum.is_village())
                    .collect(),
                is_case,
            )
        }
        Place::Airport => {
            let (mut people, mut groups) = (Rng::of(seed, LABEL, 0), Rng::of(seed, LABEL, 2));
            (0..TRAVELLERS)
                .map(|_| {
                    let is_case = people.u01() < params.base_rate;
                    // Their score's place in the stream.
                    people.next_u64();
                    (groups.u01() < 0.5, is_case)
                })
                .unzip()
        }
    }
}

/// Let everybody pass.
pub fn run(params: &Params, seed: u64) -> Outcome {
    let (in_a, is_case) = people(params, seed);
    let (mut first, mut second) = (Rng::of(seed, LABEL, 0), Rng::of(seed, LABEL, 1));
    let mut groups = [Table::default(); 2];
    let (mut score, mut flagged) = (Vec::with_capacity(in_a.len()), Vec::with_capacity(in_a.len()));
    for (in_a, is_case) in in_a.iter().zip(&is_case) {
        // Whether a traveller is a case comes first in the stream.
        first.next_u64();
        let shift = offset(params, *in_a) + if *is_case { params.dprime } else { 0.0 };
        let own = first.normal() + shift;
        let again = !params.second_test || second.normal() + shift > params.threshold;
        let flag = own > params.threshold && again;
        let [a, b] = &mut groups;
        (if *in_a { a } else { b }).count((*is_case, flag));
        score.push(own);
        flagged.push(flag);
    }
    let expected = [true, false].map(|is_a| {
        let share = in_a.iter().filter(|in_a| **in_a == is_a).count() as f64;
        let rates = rates(params.dprime, params.threshold, offset(params, is_a));
        Table::expected(
            share,
            params.base_rate,
            if params.second_test {
                rates.map(|rate| rate * rate)
            } else {
                rates
            },
        )
    });
    Outcome {
        place: params.place,
        in_a,
        is_case,
        score,
        flagged,
        groups,
        expected,
        best_threshold: best_threshold(params.base_rate, params.dprime, 1.0, params.cost_ratio),
        area_under_curve: published::area_under_curve(params.dprime),
        learned_offset: learn_offset(
            params.base_rate,
            [params.detected_a, params.detected_b],
            params.dprime,
        )
        .offset,
    }
}

fn offset(params: &Params, in_a: bool) -> f64 {
    if in_a {
        params.offset / 2.0
    } else {
        -params.offset / 2.0
    }
}

impl Outcome {
    /// Everybody in this run.
    pub fn table(&self) -> Table {
        self.groups[0].plus(self.groups[1])
    }

    /// Everybody, as expected over many runs.
    pub fn expected_table(&self) -> Table {
        self.expected[0].plus(self.expected[1])
    }
}

impl Model for Outcome {
    const ID: &str = "the-gate";
    const VALUES: &[&str] = &[
        "people",
        "cases",
        "flagged",
        "hits",
        "misses",
        "false_alarms",
        "passes",
        "precision",
        "expected_flagged",
        "expected_hits",
        "expected_precision",
        "hit_rate",
        "false_alarm_rate",
        "flags_per_hit",
        "cost",
        "best_threshold",
        "area_under_curve",
        "false_alarm_rate_a",
        "false_alarm_rate_b",
        "miss_rate_a",
        "miss_rate_b",
        "learned_offset",
    ];
    const ACTIONS: &[&str] = &[
        "check-flags",
        "move-threshold",
        "change-base-rate",
        "add-portrait",
        "test-twice",
        "open-person",
    ];

    type Params = Params;
    const RUN: fn(&Params, u64) -> Self = run;

    fn population(params: &Params) -> &'static str {
        match params.place {
            Place::Town => "riverbend",
            Place::Airport => "airport",
        }
    }

    fn values(&self, params: &Params) -> Values {
        let real = |value, decimals| Value::Real { value, decimals };
        let (table, expected) = (self.table(), self.expected_table());
        let [a, b] = self.expected;
        vec![
            ("people", Value::Count(table.people())),
            ("cases", Value::Count(table.cases())),
            ("flagged", Value::Count(table.flagged())),
            ("hits", Value::Count(table.hits)),
            ("misses", Value::Count(table.misses)),
            ("false_alarms", Value::Count(table.false_alarms)),
            ("passes", Value::Count(table.passes)),
            ("precision", Value::Share(table.precision())),
            ("expected_flagged", Value::Count(expected.flagged())),
            ("expected_hits", Value::Count(expected.hits)),
            ("expected_precision", Value::Share(expected.precision())),
            ("hit_rate", Value::Share(expected.hit_rate())),
            ("false_alarm_rate", Value::Share(expected.false_alarm_rate())),
            ("flags_per_hit", real(expected.flags_per_hit(), 1)),
            (
                "cost",
                real(table.false_alarms + params.cost_ratio * table.misses, 0),
            ),
            ("best_threshold", real(self.best_threshold, 2)),
            ("area_under_curve", real(self.area_under_curve, 3)),
            ("false_alarm_rate_a", Value::Share(a.false_alarm_rate())),
            ("false_alarm_rate_b", Value::Share(b.false_alarm_rate())),
            ("miss_rate_a", Value::Share(a.miss_rate())),
            ("miss_rate_b", Value::Share(b.miss_rate())),
            ("learned_offset", real(self.learned_offset, 2)),
        ]
    }

    fn printed(self, _params: &Params) -> impl Serialize {
        Printed {
            table: self.table(),
            precision: self.table().precision(),
            groups: self.groups,
            expected: self.expected_table(),
            expected_precision: self.expected_table().precision(),
            expected_groups: self.expected,
            best_threshold: self.best_threshold,
            area_under_curve: self.area_under_curve,
            learned_offset: self.learned_offset,
        }
    }
}

/// The outcome as it is printed: people counted instead of listed.
#[derive(Serialize)]
struct Printed {
    table: Table,
    precision: f64,
    groups: [Table; 2],
    expected: Table,
    expected_precision: f64,
    expected_groups: [Table; 2],
    best_threshold: f64,
    area_under_curve: f64,
    learned_offset: f64,
}

#[cfg(test)]
mod tests;
