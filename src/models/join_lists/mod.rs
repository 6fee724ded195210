//! D18, join the lists: two lists of the same town, linked without a common number.
//!
//! Joining shows who is on no list, and makes everybody who is on one easier to find: both are computed.
//! [`published`] holds the formulas (fields independent given whether two records are of one person); [`run`]
//! links two lists of a made-up register, whose people are not Riverbend's, because the lists need names and
//! birthdays with slips. [`Linking`] does the same in slices.

mod link;
mod params;
pub mod published;
pub mod register;

use serde::Serialize;

pub use link::{Link, Linking, Pattern};
pub use params::{PARAMS, Params};

use super::{
    catalogue::Model,
    reidentify::classes::anonymity,
    sliced::Sliced,
    value::{Value, Values},
};
use published::{Capture, Rule, capture, rule};
use register::Person;

/// Probability, before anything is compared, that two records are of one person.
pub const PRIOR: f64 = 1e-4;
/// Records compared in one slice of [`run`].
const SLICE: usize = 256;

/// What joining finds.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The people, by number, with their records.
    pub people: Vec<Person>,
    /// How often each pattern of agreement occurred among the pairs compared.
    pub patterns: [Pattern; 16],
    /// The links, by falling weight.
    pub links: Vec<Link>,
    /// The same, summed up.
    pub summary: Summary,
}

/// What joining finds, in numbers.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Summary {
    /// People on the first list.
    pub first: u32,
    /// People on the second list.
    pub second: u32,
    /// People truly on both.
    pub on_both: u32,
    /// People truly on neither.
    pub on_neither: u32,
    /// Links made.
    pub linked: u32,
    /// Of those, of one person.
    pub right: u32,
    /// Share of the people on both whose records are linked; 1 when there are none.
    pub recall: f64,
    /// Share of the links that are right; 1 when there are none.
    pub precision: f64,
    /// What the rule does on average, by formula.
    pub expected: Rule,
    /// How many people there are, as the links tell it.
    pub capture: Capture,
    /// Share of all people who are on at least one list.
    pub covered: f64,
    /// Share of the first list who are unique in it by sex, decade of birth and clinic.
    pub unique_before: f64,
    /// The same with the kind of help that the second list adds.
    pub unique_after: f64,
}

/// Link the lists in one go.
pub fn run(params: &Params, seed: u64) -> Outcome {
    let mut linking = Linking::new(params, seed);
    while linking.step(SLICE) {}
    Outcome::of(params, linking)
}

impl Outcome {
    /// Sum up linking as far as it is done.
    pub fn of(params: &Params, linking: Linking) -> Self {
        let (people, patterns, links) = linking.finish();
        let summary = sum_up(&params.in_range(), &people, &links);
        Self {
            people,
            patterns,
            links,
            summary,
        }
    }
}

fn sum_up(params: &Params, people: &[Person], links: &[Link]) -> Summary {
    let count = |is: fn(&[bool; 2]) -> bool| {
        people
            .iter()
            .filter(|person| is(&person.records.map(|record| record.is_some())))
            .count() as u32
    };
    let (first, second) = (count(|on| on[0]), count(|on| on[1]));
    let on_both = count(|on| on[0] && on[1]);
    let linked = links.len() as u32;
    let right = links.iter().filter(|link| link.is_right()).count() as u32;
    let share = |part: u32, all: u32| {
        if all == 0 {
            1.0
        } else {
            f64::from(part) / f64::from(all)
        }
    };
    let [unique_before, unique_after] = uniqueness(people, links);
    let none = Capture {
        lincoln: None,
        chapman: f64::from(first + second),
        standard_error: 0.0,
        seen: u64::from(first + second),
        unseen: 0.0,
    };
    Summary {
        first,
        second,
        on_both,
        on_neither: count(|on| !on[0] && !on[1]),
        linked,
        right,
        recall: share(right, on_both),
        precision: share(right, linked),
        expected: rule(&params.fields(), PRIOR, params.threshold).unwrap_or(Rule {
            recall: 0.0,
            false_match: 0.0,
            precision: 0.0,
        }),
        // One link a record at most, so there are never more links than people on a list.
        capture: capture(first.into(), second.into(), linked.into()).unwrap_or(none),
        covered: share(first + second - on_both, people.len() as u32),
        unique_before,
        unique_after,
    }
}

/// Share of the first list who are unique by what it says, and by that and what a link adds.
fn uniqueness(people: &[Person], links: &[Link]) -> [f64; 2] {
    let mut help: Vec<Option<u8>> = vec![None; people.len()];
    for link in links {
        let known = people.get(link.second as usize).map(|person| person.help);
        if let Some(help) = help.get_mut(link.first as usize) {
            *help = known;
        }
    }
    let listed = || {
        people
            .iter()
            .zip(&help)
            .filter_map(|(p, help)| Some((p.records[0]?, p.clinic, *help)))
    };
    let before = listed().map(|(record, clinic, _)| ((record.sex, record.year / 10, clinic), ()));
    let after = listed().map(|(record, clinic, help)| ((record.sex, record.year / 10, clinic, help), ()));
    [
        anonymity(before.collect()).unique_share,
        anonymity(after.collect()).unique_share,
    ]
}

impl Summary {
    /// The named values, in the order of [`Model::VALUES`].
    pub fn values(&self) -> Values {
        let count = |n: u32| Value::Count(f64::from(n));
        vec![
            ("people", count(register::PEOPLE)),
            ("first_list", count(self.first)),
            ("second_list", count(self.second)),
            ("on_both", count(self.on_both)),
            ("on_neither", count(self.on_neither)),
            ("linked", count(self.linked)),
            ("right", count(self.right)),
            ("wrong", count(self.linked - self.right)),
            ("missed", count(self.on_both - self.right)),
            ("recall", Value::Share(self.recall)),
            ("precision", Value::Share(self.precision)),
            ("expected_recall", Value::Share(self.expected.recall)),
            ("expected_precision", Value::Share(self.expected.precision)),
            ("estimate", Value::Count(self.capture.chapman)),
            ("estimate_error", Value::Count(self.capture.standard_error)),
            ("unseen", Value::Count(self.capture.unseen)),
            ("covered", Value::Share(self.covered)),
            ("unique_before", Value::Share(self.unique_before)),
            ("unique_after", Value::Share(self.unique_after)),
        ]
    }
}

impl Model for Outcome {
    const ID: &str = "join-lists";
    const VALUES: &[&str] = &[
        "people",
        "first_list",
        "second_list",
        "on_both",
        "on_neither",
        "linked",
        "right",
        "wrong",
        "missed",
        "recall",
        "precision",
        "expected_recall",
        "expected_precision",
        "estimate",
        "estimate_error",
        "unseen",
        "covered",
        "unique_before",
        "unique_after",
    ];
    const ACTIONS: &[&str] = &[
        "join",
        "set-threshold",
        "open-pair",
        "show-nobodys-list",
        "run-again",
    ];

    type Params = Params;
    const RUN: fn(&Params, u64) -> Self = run;

    fn population(_params: &Params) -> &'static str {
        "two-thousand-in-a-register"
    }

    fn values(&self, _params: &Params) -> Values {
        self.summary.values()
    }

    fn printed(self, _params: &Params) -> impl Serialize {
        Counted {
            summary: self.summary,
            patterns: self.patterns,
        }
    }
}

/// The outcome as it is printed: people and links counted instead of listed.
#[derive(Serialize)]
struct Counted {
    summary: Summary,
    patterns: [Pattern; 16],
}

impl Sliced for Outcome {
    type Work = Linking;

    fn begin(params: &Params, seed: u64) -> Linking {
        Linking::new(params, seed)
    }

    fn step(work: &mut Linking) -> (usize, usize) {
        work.step(SLICE);
        work.progress()
    }

    fn end(params: &Params, _seed: u64, work: Linking) -> Self {
        Self::of(params, work)
    }
}

#[cfg(test)]
mod tests;
