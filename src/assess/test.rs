//! The test before and after the course: which form when, and what changed for one person.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Confidence, Event, Grade, Response, grade};
use crate::course::Tests;

/// Days between the test after the course and the items of it that come once more.
pub const LATER_AFTER: u32 = 30;
/// Above this share before, there is too little room for a gain to mean anything.
const CEILING: f64 = 0.85;

/// Which sitting of the test.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Round {
    /// Before the course.
    Before,
    /// After it, with the other form.
    After,
    /// The items in common, [`LATER_AFTER`] days later.
    Later,
}

/// One answer in a test.
#[derive(Clone, Debug, PartialEq)]
pub struct TestAnswer {
    /// What was answered.
    pub response: Response,
    /// Seed by which the options were shuffled.
    pub shuffle: u64,
    /// `0.0..=1.0`.
    pub score: f64,
    /// How sure.
    pub confidence: Option<Confidence>,
    /// The learner's day.
    pub at: u32,
}

/// What a learner did in the test. The first answer to an item counts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TestRecord {
    /// Forms that the coin fell for, each once, in order. Somebody's own test has others than the built-in one.
    begun: Vec<String>,
    answers: BTreeMap<(Round, String), TestAnswer>,
}

/// The form to begin with when the coin shows heads or tails; none where there are no two forms.
pub fn toss(tests: &Tests, heads: bool) -> Option<&str> {
    tests.forms.ids().nth(usize::from(heads))
}

/// What comes next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// No coin has fallen yet.
    NotBegun,
    /// This item of this sitting.
    Ask(Round, String),
    /// Nothing for so many days.
    Rest(u32),
    /// All sittings are done.
    Over,
}

impl TestRecord {
    /// Folds an event of the test in; another one changes nothing.
    pub(super) fn apply(&mut self, event: &Event, at: u32) {
        match event {
            Event::TestBegun { form } if !self.begun.contains(form) => self.begun.push(form.clone()),
            Event::TestAnswered {
                round,
                item,
                shuffle,
                response,
                score,
                confidence,
            } => {
                let answer = TestAnswer {
                    response: response.clone(),
                    shuffle: *shuffle,
                    score: *score,
                    confidence: *confidence,
                    at,
                };
                self.answers.entry((*round, item.clone())).or_insert(answer);
            }
            _ => {}
        }
    }

    /// Whether any test was begun.
    pub fn has_begun(&self) -> bool {
        !self.begun.is_empty()
    }

    /// The form with which the learner began this test.
    pub fn first_form(&self, tests: &Tests) -> Option<&str> {
        let known = |form: &&String| tests.forms.get(form).is_some();
        self.begun.iter().find(known).map(String::as_str)
    }

    /// The items of a sitting, in order; none before the coin has fallen.
    pub fn items<'a>(&self, tests: &'a Tests, round: Round) -> Vec<&'a str> {
        let Some(first) = self.first_form(tests) else {
            return Vec::new();
        };
        let form = match round {
            Round::Before => tests.form(first),
            Round::After => tests.other_form(first).map_or(&[][..], |other| tests.form(other)),
            Round::Later => return tests.anchors(),
        };
        form.iter().map(String::as_str).collect()
    }

    /// The answer to an item in a sitting.
    pub fn given(&self, round: Round, item: &str) -> Option<&TestAnswer> {
        self.answers.get(&(round, item.to_owned()))
    }

    /// Whether the reasons for an answer may be read: not before both halves are done, and of an item that comes once
    /// more only then. Whoever had read them would show next time what was read, and not what was learned.
    pub fn may_read(&self, tests: &Tests, round: Round, item: &str) -> bool {
        let done = self
            .items(tests, Round::After)
            .iter()
            .all(|item| self.given(Round::After, item).is_some());
        let comes_again = round != Round::Later && tests.anchors().contains(&item);
        done && self.given(round, item).is_some()
            && (!comes_again || self.given(Round::Later, item).is_some())
    }

    /// How many items of a sitting were answered on a learner's day.
    pub fn n_given_on(&self, round: Round, day: u32) -> usize {
        let of_round = self.answers.iter().filter(|((known, _), _)| *known == round);
        of_round.filter(|(_, answer)| answer.at == day).count()
    }

    /// What comes next on the learner's day `now`.
    pub fn stage(&self, tests: &Tests, now: u32) -> Stage {
        if self.first_form(tests).is_none() {
            return Stage::NotBegun;
        }
        for round in [Round::Before, Round::After, Round::Later] {
            let open = self
                .items(tests, round)
                .into_iter()
                .find(|item| self.given(round, item).is_none());
            let Some(item) = open else { continue };
            let wait = match round {
                Round::Later => self
                    .last_day(Round::After)
                    .saturating_add(LATER_AFTER)
                    .saturating_sub(now),
                Round::Before | Round::After => 0,
            };
            return match wait {
                0 => Stage::Ask(round, item.to_owned()),
                days => Stage::Rest(days),
            };
        }
        Stage::Over
    }

    fn last_day(&self, round: Round) -> u32 {
        let of_round = self.answers.iter().filter(|((known, _), _)| *known == round);
        of_round.map(|(_, answer)| answer.at).max().unwrap_or(0)
    }
}

/// What changed for one person between two sittings. There is none before both are done: a test gives no feedback
/// until then.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Change {
    /// Wrong before and right now: the item asked now.
    pub now_right: Vec<String>,
    /// Wrong both times.
    pub still_wrong: Vec<String>,
    /// Right before and wrong now.
    pub newly_wrong: Vec<String>,
    /// Right both times.
    pub still_right: Vec<String>,
    /// Wrong ideas, by id, that showed before and do not now.
    pub ideas_gone: Vec<String>,
    /// Wrong ideas, by id, that show now.
    pub ideas_left: Vec<String>,
    /// Mean score before and now, `0.0..=1.0`.
    pub scores: [f64; 2],
    /// Mean confidence less the share right, before and now; none where no confidence was given.
    pub leans: [Option<f64>; 2],
}

impl Change {
    /// Between the test before the course and a later sitting. Items at the same place of both forms are compared;
    /// in [`Round::Later`] the items in common with themselves.
    pub fn since_before(record: &TestRecord, tests: &Tests, round: Round) -> Option<Self> {
        let after = record.items(tests, round);
        let before = match round {
            Round::Later => after.clone(),
            Round::Before | Round::After => record.items(tests, Round::Before),
        };
        if after.is_empty() || after.len() != before.len() {
            return None;
        }
        let mut change = Self::default();
        let mut given = [Vec::new(), Vec::new()];
        let mut ideas = [Vec::new(), Vec::new()];
        for (one, other) in before.iter().zip(&after) {
            let was = record.given(Round::Before, one)?;
            let is = record.given(round, other)?;
            let list = match (was.score >= 1.0, is.score >= 1.0) {
                (false, true) => &mut change.now_right,
                (false, false) => &mut change.still_wrong,
                (true, false) => &mut change.newly_wrong,
                (true, true) => &mut change.still_right,
            };
            list.push((*other).to_owned());
            let [earlier, later] = &mut given;
            earlier.push(was);
            later.push(is);
            let [earlier, later] = &mut ideas;
            shown(tests, one, &was.response, earlier);
            shown(tests, other, &is.response, later);
        }
        let [before, now] = ideas;
        change.ideas_gone = before.into_iter().filter(|idea| !now.contains(idea)).collect();
        change.ideas_left = now;
        change.scores = given
            .each_ref()
            .map(|answers| mean(answers.iter().map(|answer| answer.score)).unwrap_or(0.0));
        change.leans = given.each_ref().map(|answers| lean(answers));
        Some(change)
    }

    /// The share of what was missing before that is there now; none above 85 % before, where a slip or a lucky guess
    /// would weigh too much.
    pub fn gain(&self) -> Option<f64> {
        let [before, now] = self.scores;
        (before <= CEILING).then(|| (now - before) / (1.0 - before))
    }
}

fn mean(numbers: impl Iterator<Item = f64>) -> Option<f64> {
    let (n, sum) = numbers.fold((0.0, 0.0), |(n, sum), number| (n + 1.0, sum + number));
    (n > 0.0).then(|| sum / n)
}

/// Adds the wrong ideas that an answer shows, each once.
fn shown(tests: &Tests, item: &str, response: &Response, ideas: &mut Vec<String>) {
    let known = tests.items.get(item).and_then(|item| grade(&item.kind, response));
    for idea in known.iter().flat_map(Grade::misconceptions) {
        if !ideas.iter().any(|known| known == idea) {
            ideas.push(idea.to_owned());
        }
    }
}

fn lean(answers: &[&TestAnswer]) -> Option<f64> {
    let sure = answers.iter().filter(|answer| answer.confidence.is_some());
    let stated = mean(
        sure.clone()
            .filter_map(|answer| answer.confidence)
            .map(Confidence::chance),
    )?;
    let right = mean(sure.map(|answer| f64::from(u8::from(answer.score >= 1.0))))?;
    Some(stated - right)
}
