//! What the record knows of earlier answers to an item.

use super::question::Outcome;
use crate::assess::{Answer, Record};

/// Position in the learner's history of the latest answer to an item; 0 if there is none.
pub(super) fn when(record: &Record, lesson: &str, item: &str) -> u64 {
    answer(record, lesson, item).map_or(0, |answer| answer.seq)
}

/// How often an item was answered.
pub(super) fn count(record: &Record, lesson: &str, item: &str) -> usize {
    record.lesson(lesson).map_or(0, |lesson| lesson.n_answers(item))
}

/// The latest answer to an item.
pub(super) fn latest(record: &Record, lesson: &str, item: &str) -> Option<Outcome> {
    answer(record, lesson, item).map(|answer| Outcome {
        shuffle: answer.shuffle,
        response: answer.response.clone(),
        confidence: answer.confidence,
        hints: answer.hints,
    })
}

fn answer<'a>(record: &'a Record, lesson: &str, item: &str) -> Option<&'a Answer> {
    record.lesson(lesson)?.answer(item)
}
