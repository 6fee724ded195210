//! What a quiz remembers while it is open: the questions, their outcomes, and where it is. No drawing here.

use super::{past, question::Outcome};
use crate::{
    assess::{Drawing, Record, asked, grade},
    course::lesson::{Item, Lesson, Quiz},
};

/// One question of the quiz.
#[derive(Clone, Debug, PartialEq)]
pub struct Slot {
    /// The item that the lesson names, or one that goes on with it.
    pub base: String,
    /// The item asked: the same, or one of its variants.
    pub asked: String,
    /// The answer of this round, if there is one.
    pub outcome: Option<Outcome>,
}

/// Where the quiz is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// A question, by its position: waiting for its answer, or with the reasons for it.
    Question(usize),
    /// An answered question that the learner came back to from the summary.
    Again(usize),
    /// All questions are answered.
    Summary,
}

/// One lesson's quiz, open.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    slots: Vec<Slot>,
    phase: Phase,
    /// Whether there are pools, so that another round draws other questions.
    drawn: bool,
}

impl State {
    /// The quiz at the first question that the record has no answer to; all answered: the summary.
    pub fn new(lesson: &Lesson, quiz: &Quiz, record: &Record) -> Self {
        let in_lesson = record.lesson(&lesson.id);
        let drawing = in_lesson.map_or(Drawing::default(), |record| record.drawing(&quiz.id));
        let when = |form: &&str| past::when(record, &lesson.id, form);
        let slot = |id: &str| {
            let forms = forms(lesson, id, lesson.items.get(id)?);
            // Where questions are drawn, answers before the drawing belong to an earlier round.
            let answered = forms
                .iter()
                .rev()
                .copied()
                .filter(|form| when(form) > drawing.seq);
            let answered = answered.max_by_key(when);
            let asked = answered.or_else(|| forms.iter().copied().min_by_key(when))?;
            // An answer that the lesson no longer understands, because it has changed since, is no answer.
            let kind = lesson.items.get(asked).map(|item| &item.kind);
            let outcome = answered.and_then(|form| past::latest(record, &lesson.id, form));
            let outcome =
                outcome.filter(|outcome| kind.is_some_and(|kind| grade(kind, &outcome.response).is_some()));
            Some(Slot {
                base: id.to_owned(),
                asked: asked.to_owned(),
                outcome,
            })
        };
        let slots = asked(lesson, quiz, in_lesson)
            .into_iter()
            .filter_map(slot)
            .collect();
        let mut state = Self {
            slots,
            phase: Phase::Summary,
            drawn: !quiz.pools.is_empty(),
        };
        state.advance();
        state
    }

    /// Whether another round draws other questions.
    pub fn is_drawn(&self) -> bool {
        self.drawn
    }

    /// The questions with their answers.
    pub fn slots(&self) -> &[Slot] {
        &self.slots
    }

    /// Where the quiz is.
    pub fn phase(&self) -> Phase {
        self.phase
    }

    /// Position of the question on the screen.
    pub fn slot(&self) -> Option<usize> {
        match self.phase {
            Phase::Question(slot) | Phase::Again(slot) => Some(slot),
            Phase::Summary => None,
        }
    }

    /// The question on the screen, from 1; the number of questions on the summary.
    pub fn number(&self) -> usize {
        self.slot().map_or(self.slots.len(), |slot| slot + 1)
    }

    /// Number of questions that have an answer.
    pub fn answered(&self) -> usize {
        self.slots.iter().filter(|slot| slot.outcome.is_some()).count()
    }

    /// Whether every question but this one has its answer.
    pub fn is_last(&self, slot: usize) -> bool {
        let mut others = self.slots.iter().enumerate().filter(|(at, _)| *at != slot);
        others.all(|(_, slot)| slot.outcome.is_some())
    }

    /// Keep the answer to the question on the screen.
    pub fn answer(&mut self, outcome: &Outcome) {
        if let Some(slot) = self.slot().and_then(|slot| self.slots.get_mut(slot)) {
            slot.outcome.get_or_insert_with(|| outcome.clone());
        }
    }

    /// Go on from an answered question: to the next one without an answer, else to the summary.
    pub fn advance(&mut self) {
        let open = self.slots.iter().position(|slot| slot.outcome.is_none());
        self.phase = match (open, self.phase) {
            (Some(slot), Phase::Question(_) | Phase::Summary) => Phase::Question(slot),
            _ => Phase::Summary,
        };
    }

    /// Look again at an answered question.
    pub fn look_again(&mut self, slot: usize) {
        if self.slots.get(slot).is_some_and(|slot| slot.outcome.is_some()) {
            self.phase = Phase::Again(slot);
        }
    }

    /// Ask the question on the screen once more in another form, which then counts for this round.
    pub fn similar(&mut self, lesson: &Lesson, record: &Record) {
        let Some(at) = self.slot() else { return };
        let other = self.other_form(lesson, record, at).map(str::to_owned);
        if let Some((slot, other)) = self.slots.get_mut(at).zip(other) {
            slot.asked = other;
            slot.outcome = None;
            self.phase = Phase::Question(at);
        }
    }

    /// Another form of a question that was never answered.
    pub fn other_form<'a>(&'a self, lesson: &'a Lesson, record: &Record, slot: usize) -> Option<&'a str> {
        let slot = self.slots.get(slot)?;
        let item = lesson.items.get(&slot.base)?;
        forms(lesson, &slot.base, item)
            .into_iter()
            .find(|form| *form != slot.asked && past::when(record, &lesson.id, form) == 0)
    }

    /// A fresh round: every question once more, in the form that was answered longest ago or never.
    pub fn restart(&mut self, lesson: &Lesson, record: &Record) {
        for slot in &mut self.slots {
            slot.outcome = None;
            if let Some(item) = lesson.items.get(&slot.base) {
                let oldest = forms(lesson, &slot.base, item)
                    .into_iter()
                    .min_by_key(|form| past::when(record, &lesson.id, form));
                oldest.unwrap_or(&slot.base).clone_into(&mut slot.asked);
            }
        }
        self.phase = Phase::Summary;
        self.advance();
    }

    /// Whether a fresh round would ask some question in another form.
    pub fn has_other_forms(&self, lesson: &Lesson) -> bool {
        self.slots.iter().any(|slot| {
            lesson
                .items
                .get(&slot.base)
                .is_some_and(|item| forms(lesson, &slot.base, item).len() > 1)
        })
    }
}

/// The item and those variants of it that the lesson has.
fn forms<'a>(lesson: &'a Lesson, id: &'a str, item: &'a Item) -> Vec<&'a str> {
    let variants = item
        .variants
        .iter()
        .map(String::as_str)
        .filter(|id| lesson.items.get(id).is_some());
    std::iter::once(id).chain(variants).collect()
}
