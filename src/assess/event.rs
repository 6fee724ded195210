//! What happened, once: the record of a learner is nothing but these, folded.

use serde::{Deserialize, Serialize};

use super::{Confidence, PredictionValue, Response};

/// One thing a learner did that is worth keeping. No timings, no clicks.
///
/// A field that this version does not know is refused: it comes from a newer one, and must not be lost.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Event {
    /// A step of a lesson was opened.
    StepOpened {
        /// Lesson id.
        lesson: String,
        /// Step id.
        step: String,
    },
    /// A step was finished: its guide played, its question answered, its text read on.
    StepDone {
        /// Lesson id.
        lesson: String,
        /// Step id.
        step: String,
    },
    /// A prediction was made.
    Predicted {
        /// Lesson id.
        lesson: String,
        /// Step id.
        step: String,
        /// What was predicted.
        value: PredictionValue,
        /// How sure, where the lesson asks.
        confidence: Option<Confidence>,
    },
    /// "What did you see?" was answered.
    Observed {
        /// Lesson id.
        lesson: String,
        /// Step id.
        step: String,
        /// Id of the chosen option.
        option: String,
    },
    /// A quiz item was answered.
    Answered {
        /// Lesson id.
        lesson: String,
        /// Item id.
        item: String,
        /// Seed by which the options were shuffled.
        shuffle: u64,
        /// The answer.
        response: Response,
        /// Score, `0.0..=1.0`, after the cap for hints.
        score: f64,
        /// How sure, where the item asks.
        confidence: Option<Confidence>,
        /// Hints read before answering.
        hints: u8,
    },
}

/// An event with its place in the learner's history.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stamped {
    /// Position in the history, from 1, without gaps. Order comes from here, never from `day`.
    pub seq: u64,
    /// Days since 1970-01-01 by this computer's clock: for showing, never for ordering.
    pub day: i64,
    /// What happened.
    pub event: Event,
}

impl Event {
    /// Id of the lesson in which it happened.
    pub fn lesson(&self) -> &str {
        match self {
            Self::StepOpened { lesson, .. }
            | Self::StepDone { lesson, .. }
            | Self::Predicted { lesson, .. }
            | Self::Observed { lesson, .. }
            | Self::Answered { lesson, .. } => lesson,
        }
    }
}
