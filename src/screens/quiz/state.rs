//! What a quiz remembers while it is open: the question, the draft, the outcomes. No drawing here.

use super::{
    draft::{Draft, Missing},
    past,
    question::Question,
    shown::{Shown, shown},
};
use crate::{
    assess::{Confidence, Event, Occasion, Record, Response, grade, seed_for},
    course::lesson::{Item, Lesson, Quiz},
};

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

/// One question of the quiz.
#[derive(Clone, Debug, PartialEq)]
pub struct Slot {
    /// The item that the lesson names.
    pub base: String,
    /// The item asked: the same, or one of its variants.
    pub asked: String,
    /// The answer of this round, if there is one.
    pub outcome: Option<Outcome>,
}

/// Where the quiz is.
#[derive(Clone, Debug, PartialEq)]
pub enum Phase {
    /// A question waits for its answer.
    Answering(Question),
    /// A question is answered and its reasons are shown.
    Answered {
        /// Which question, from 0.
        slot: usize,
        /// Options in the order in which they were shown.
        shown: Shown,
        /// Whether the learner came here from the summary to look at it again.
        again: bool,
    },
    /// All questions are answered.
    Summary,
}

/// One lesson's quiz, open.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    lesson: String,
    slots: Vec<Slot>,
    phase: Phase,
}

impl State {
    /// The quiz at the first question that the record has no answer to; all answered: the summary.
    pub fn new(lesson: &Lesson, quiz: &Quiz, record: &Record) -> Self {
        let slot = |id: &String| {
            let item = lesson.items.get(id)?;
            let asked = forms(lesson, id, item)
                .into_iter()
                .rev()
                .max_by_key(|form| past::when(record, &lesson.id, form))?;
            // An answer that the lesson no longer understands, because it has changed since, is no answer.
            let kind = lesson.items.get(asked).map(|item| &item.kind);
            let outcome = past::latest(record, &lesson.id, asked)
                .filter(|outcome| kind.is_some_and(|kind| grade(kind, &outcome.response).is_some()));
            Some(Slot {
                base: id.clone(),
                asked: asked.to_owned(),
                outcome,
            })
        };
        let slots = quiz.items.iter().filter_map(slot).collect();
        let mut state = Self {
            lesson: lesson.id.clone(),
            slots,
            phase: Phase::Summary,
        };
        state.advance(lesson, record);
        state
    }

    /// The lesson's id.
    pub fn lesson(&self) -> &str {
        &self.lesson
    }

    /// The questions with their answers.
    pub fn slots(&self) -> &[Slot] {
        &self.slots
    }

    /// Where the quiz is.
    pub fn phase(&self) -> &Phase {
        &self.phase
    }

    /// The question that waits for its answer.
    pub fn question_mut(&mut self) -> Option<&mut Question> {
        match &mut self.phase {
            Phase::Answering(question) => Some(question),
            _ => None,
        }
    }

    /// The question on the screen, from 1; the number of questions on the summary.
    pub fn number(&self) -> usize {
        match &self.phase {
            Phase::Answering(question) => question.slot + 1,
            Phase::Answered { slot, .. } => slot + 1,
            Phase::Summary => self.slots.len(),
        }
    }

    /// Whether an answered question is looked at again from the summary.
    pub fn looks_again(&self) -> bool {
        matches!(self.phase, Phase::Answered { again: true, .. })
    }

    /// Number of questions that have an answer.
    pub fn answered(&self) -> usize {
        self.slots.iter().filter(|slot| slot.outcome.is_some()).count()
    }

    /// The item of a question.
    pub fn item<'a>(&self, lesson: &'a Lesson, slot: usize) -> Option<&'a Item> {
        lesson.items.get(&self.slots.get(slot)?.asked)
    }

    /// Check the draft: the event to keep, or `None` while something is missing (which is then said).
    pub fn check(&mut self, lesson: &Lesson) -> Option<Event> {
        let Phase::Answering(question) = &mut self.phase else {
            return None;
        };
        let slot = self.slots.get_mut(question.slot)?;
        let item = lesson.items.get(&slot.asked)?;
        let (response, grade) = match question.finish(item) {
            Ok(done) => done,
            Err(missing) => {
                if missing == Missing::Untouched && question.missing == Some(missing) {
                    // Said once already: the learner means it.
                    question.draft.settle();
                    question.missing = None;
                    return self.check(lesson);
                }
                question.missing = Some(missing);
                return None;
            }
        };
        let confidence = question.confidence.filter(|_| item.confidence);
        let event = Event::Answered {
            lesson: self.lesson.clone(),
            item: slot.asked.clone(),
            shuffle: question.seed,
            response: response.clone(),
            score: grade.score_after_hints(question.hints),
            confidence,
            hints: question.hints,
            occasion: Occasion::Lesson,
        };
        slot.outcome = Some(Outcome {
            shuffle: question.seed,
            response,
            confidence,
            hints: question.hints,
        });
        self.phase = Phase::Answered {
            slot: question.slot,
            shown: std::mem::take(&mut question.shown),
            again: false,
        };
        Some(event)
    }

    /// Read one more hint, if there is one.
    pub fn hint(&mut self, lesson: &Lesson) {
        let Phase::Answering(question) = &mut self.phase else {
            return;
        };
        let item = self
            .slots
            .get(question.slot)
            .and_then(|slot| lesson.items.get(&slot.asked));
        if item.is_some_and(|item| usize::from(question.hints) < item.hints.len()) {
            question.hints += 1;
        }
    }

    /// Go on from an answered question: to the next one without an answer, else to the summary.
    pub fn advance(&mut self, lesson: &Lesson, record: &Record) {
        let again = self.looks_again();
        let open = self.slots.iter().position(|slot| slot.outcome.is_none());
        self.phase = match open {
            Some(slot) if !again => self
                .ask(lesson, record, slot)
                .map_or(Phase::Summary, Phase::Answering),
            _ => Phase::Summary,
        };
    }

    /// Look again at an answered question.
    pub fn look_again(&mut self, lesson: &Lesson, slot: usize) {
        let outcome = self.slots.get(slot).and_then(|slot| slot.outcome.as_ref());
        if let (Some(item), Some(outcome)) = (self.item(lesson, slot), outcome) {
            self.phase = Phase::Answered {
                slot,
                shown: shown(&item.kind, outcome.shuffle),
                again: true,
            };
        }
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
        self.advance(lesson, record);
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

    fn ask(&self, lesson: &Lesson, record: &Record, slot: usize) -> Option<Question> {
        let item = self.item(lesson, slot)?;
        let asked = &self.slots.get(slot)?.asked;
        let seed = seed_for(asked, record.seq(), past::count(record, &self.lesson, asked));
        let shown = shown(&item.kind, seed);
        let draft = Draft::new(&item.kind, &shown);
        Some(Question {
            slot,
            seed,
            shown,
            draft,
            hints: 0,
            confidence: None,
            missing: None,
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
