//! A question that waits for its answer.

use super::{
    draft::{Draft, Missing},
    shown::Shown,
};
use crate::{
    assess::{Confidence, Grade, Response, grade},
    course::lesson::{Item, ItemKind},
};

/// A question that is being answered.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// Which question, from 0.
    pub slot: usize,
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

impl Question {
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
