//! An answer as far as memory and mastery need it: how good, how sure, and when. All of them are kept.

use serde::{Deserialize, Serialize};

use super::Confidence;

/// Where an item was answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Occasion {
    /// In the quiz of its own lesson.
    #[default]
    Lesson,
    /// At the opening of a later lesson.
    Recall,
    /// In a review.
    Review,
}

impl Occasion {
    /// Whether it is the usual one, which is not written.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
    pub(super) fn is_lesson(&self) -> bool {
        *self == Self::Lesson
    }
}

/// One answer to one item.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Given {
    /// Position in the learner's history; see [`super::Stamped::seq`].
    pub seq: u64,
    /// The learner's day; see [`super::LearnerClock`].
    pub at: u32,
    /// Item id.
    pub item: String,
    /// `0.0..=1.0`, after the cap for hints.
    pub score: f64,
    /// How sure, where the item asks.
    pub confidence: Option<Confidence>,
    /// Hints read before answering.
    pub hints: u8,
    /// Where it was answered.
    pub occasion: Occasion,
}

impl Given {
    /// Whether it is wholly right, without help.
    pub fn is_right(&self) -> bool {
        self.score >= 1.0 && self.hints == 0
    }

    /// Whether it counts as not known.
    pub fn is_wrong(&self) -> bool {
        self.score < super::memory::FAILED_BELOW
    }
}
