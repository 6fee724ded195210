//! A question that waits for its answer, and the answer once it is given.

use super::{
    draft::{Draft, Missing},
    past,
    shown::{Shown, shown},
};
use crate::{
    assess::{Confidence, Event, Grade, Occasion, Record, Response, grade, seed_for},
    course::lesson::{Item, ItemKind, Lesson},
};

/// A question that is being answered.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// Id of the item.
    pub item: String,
    /// Seed by which the options are shuffled.
    pub seed: u64,
    /// Options in the order shown.
    pub shown: Shown,
    /// The answer so far.
    pub draft: Draft,
    /// Hints read.
    pub hints: u8,
    /// How sure, where the item asks.
    pub confidence: Option<Confidence>,
    /// What was missing when the learner last asked to check.
    pub missing: Option<Missing>,
}

/// An answer that was given, now or in an earlier sitting.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Seed by which the options were shuffled.
    pub shuffle: u64,
    /// The answer.
    pub response: Response,
    /// How sure the learner was, where the item asks.
    pub confidence: Option<Confidence>,
    /// Hints read before answering.
    pub hints: u8,
}

impl Question {
    /// Ask an item of a lesson, its options shuffled by what this learner has answered so far.
    ///
    /// `None` when the lesson has no such item.
    pub fn ask(lesson: &Lesson, id: &str, record: &Record) -> Option<Self> {
        let item = lesson.items.get(id)?;
        let seed = seed_for(id, record.seq(), past::count(record, &lesson.id, id));
        let shown = shown(item, seed);
        Some(Self {
            item: id.to_owned(),
            seed,
            draft: Draft::new(&item.kind, &shown),
            shown,
            hints: 0,
            confidence: None,
            missing: None,
        })
    }

    /// Check the draft: the event to keep and the answer, or `None` while something is missing (which is then said).
    pub fn check(&mut self, lesson: &Lesson, occasion: Occasion) -> Option<(Event, Outcome)> {
        let item = lesson.items.get(&self.item)?;
        let (response, grade) = match self.finish(item) {
            Ok(done) => done,
            Err(missing) => {
                if missing.may_be_meant() && self.missing == Some(missing) {
                    // Said once already: the learner means it.
                    self.draft.settle();
                    self.missing = None;
                    return self.check(lesson, occasion);
                }
                self.missing = Some(missing);
                return None;
            }
        };
        let outcome = Outcome {
            shuffle: self.seed,
            response,
            confidence: self.confidence.filter(|_| item.confidence),
            hints: self.hints,
        };
        let event = Event::Answered {
            lesson: lesson.id.clone(),
            item: self.item.clone(),
            shuffle: outcome.shuffle,
            response: outcome.response.clone(),
            score: grade.score_after_hints(outcome.hints),
            confidence: outcome.confidence,
            hints: outcome.hints,
            occasion,
        };
        Some((event, outcome))
    }

    /// Whether the item, read anew, still asks for the same: its options are those shown, its kind is that of the draft.
    pub fn fits(&self, item: &Item) -> bool {
        shown(item, self.seed) == self.shown && self.draft.fits(&Draft::new(&item.kind, &self.shown))
    }

    /// Read one more hint, if there is one.
    pub fn hint(&mut self, item: &Item) {
        if usize::from(self.hints) < item.hints.len() {
            self.hints += 1;
        }
    }

    /// Choose the option at this position of the active group.
    pub fn choose_at(&mut self, at: usize) {
        let group = self.draft.active();
        if let Some(id) = self.shown.get(group).and_then(|ids| ids.get(at)).cloned() {
            self.choose(group, &id);
        }
    }

    /// Move an entry of an order towards the front (`-1`) or the end (`+1`).
    pub fn shift(&mut self, id: &str, by: isize) {
        self.draft.shift(id, by);
        self.missing = None;
    }

    /// Make the group or left side before or after the active one active, or move the picked entry.
    pub fn step(&mut self, by: isize) {
        self.draft.step(by);
        self.missing = None;
    }

    /// Say how sure one is.
    pub fn say_sure(&mut self, confidence: Confidence) {
        self.confidence = Some(confidence);
        self.missing = self.missing.filter(|missing| *missing != Missing::Confidence);
    }

    /// Choose, tick or pick an option.
    pub fn choose(&mut self, group: usize, id: &str) {
        self.draft.choose(group, id);
        self.missing = None;
    }

    /// The answer with its grade, or what is missing.
    ///
    /// # Errors
    /// What the learner has still to say. Nothing is wrong yet.
    pub fn finish(&self, item: &Item) -> Result<(Response, Grade), Missing> {
        if let Some(missing) = self.draft.missing(&item.kind) {
            return Err(missing);
        }
        let unreadable = match item.kind {
            ItemKind::Numeric(_) => Missing::Unreadable,
            _ => Missing::Option,
        };
        let response = self.draft.response(&item.kind).ok_or(unreadable)?;
        let grade = grade(&item.kind, &response).ok_or(unreadable)?;
        if item.confidence && self.confidence.is_none() {
            return Err(Missing::Confidence);
        }
        Ok((response, grade))
    }
}
