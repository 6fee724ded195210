//! How it went, in words: per objective what was right, and which common ideas showed.

use super::state::State;
use crate::{
    assess::{Confidence, grade},
    course::{
        Text,
        lesson::{Item, Lesson},
    },
};

/// How one objective went.
#[derive(Clone, Debug, PartialEq)]
pub struct Part<'a> {
    /// What the learner will be able to do.
    pub objective: &'a Text,
    /// Questions about it.
    pub questions: usize,
    /// Of these, right.
    pub right: usize,
    /// Of these, partly right.
    pub partly: usize,
    /// Positions of the questions that were not fully right.
    pub to_mend: Vec<usize>,
}

/// How the whole quiz went.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Summary<'a> {
    /// One part an objective, in the lesson's order; only those with a question.
    pub parts: Vec<Part<'a>>,
    /// Positions of the questions that were answered wrongly and with certainty: these are worth the most to look at.
    pub certain: Vec<usize>,
    /// Ids of the misconceptions that showed, each once, in the order of the questions.
    pub ideas: Vec<String>,
}

/// The summary of the answers of this round.
pub fn summary<'a>(state: &State, lesson: &'a Lesson) -> Summary<'a> {
    let mut summary = Summary::default();
    for (id, objective) in lesson.objectives.iter() {
        let mut part = Part {
            objective: &objective.text,
            questions: 0,
            right: 0,
            partly: 0,
            to_mend: Vec::new(),
        };
        for (at, slot) in state.slots().iter().enumerate() {
            let counts = |item: &&Item| item.objective == id && item.kind.is_scored();
            let Some(item) = lesson.items.get(&slot.asked).filter(counts) else {
                continue;
            };
            let Some(outcome) = &slot.outcome else { continue };
            let Some(grade) = grade(&item.kind, &outcome.response) else {
                continue;
            };
            part.questions += 1;
            if grade.is_right() {
                part.right += 1;
            } else {
                part.to_mend.push(at);
                part.partly += usize::from(grade.score > 0.0);
            }
        }
        if part.questions > 0 {
            summary.parts.push(part);
        }
    }
    for (at, slot) in state.slots().iter().enumerate() {
        let item = lesson.items.get(&slot.asked);
        let Some((item, outcome)) = item.zip(slot.outcome.as_ref()) else {
            continue;
        };
        let Some(grade) = grade(&item.kind, &outcome.response) else {
            continue;
        };
        if outcome.confidence == Some(Confidence::Certain) && item.kind.is_scored() && !grade.is_right() {
            summary.certain.push(at);
        }
        for idea in grade.misconceptions() {
            if !summary.ideas.iter().any(|known| known == idea) {
                summary.ideas.push(idea.to_owned());
            }
        }
    }
    summary
}
