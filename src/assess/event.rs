//! What happened, once: the record of a learner is nothing but these, folded.

use serde::{Deserialize, Serialize};

use super::{AdviceTotals, Confidence, Occasion, PredictionValue, Response, test::Round};

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
    /// A lesson from somebody's file was opened in another edition than before.
    EditionOpened {
        /// Lesson id.
        lesson: String,
        /// Check sum of its file.
        edition: u32,
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
    /// The learner wants a private note kept; an empty one takes the note away. It is never scored.
    Noted {
        /// Lesson id.
        lesson: String,
        /// Id of the note.
        note: String,
        /// What was written.
        text: String,
    },
    /// The questions of a quiz were drawn from its pools, for a round that begins here.
    QuizDrawn {
        /// Lesson id.
        lesson: String,
        /// Step id of the quiz.
        step: String,
        /// Seed by which they were drawn.
        shuffle: u64,
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
        /// Where it was answered; not written when it was the lesson's own quiz.
        #[serde(default, skip_serializing_if = "Occasion::is_lesson")]
        occasion: Occasion,
    },
    /// A trial with advice was finished.
    AdviceTried {
        /// Lesson id.
        lesson: String,
        /// What it came to.
        totals: AdviceTotals,
    },
    /// The coin fell: with which form of the test the learner begins.
    TestBegun {
        /// Form id.
        form: String,
    },
    /// An item of the test was answered.
    TestAnswered {
        /// Which sitting.
        round: Round,
        /// Item id.
        item: String,
        /// Seed by which the options were shuffled.
        shuffle: u64,
        /// The answer.
        response: Response,
        /// Score, `0.0..=1.0`.
        score: f64,
        /// How sure.
        confidence: Option<Confidence>,
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
    /// Id of the lesson in which it happened; none in the test.
    pub fn lesson(&self) -> Option<&str> {
        match self {
            Self::StepOpened { lesson, .. }
            | Self::EditionOpened { lesson, .. }
            | Self::StepDone { lesson, .. }
            | Self::Predicted { lesson, .. }
            | Self::Observed { lesson, .. }
            | Self::Noted { lesson, .. }
            | Self::QuizDrawn { lesson, .. }
            | Self::Answered { lesson, .. }
            | Self::AdviceTried { lesson, .. } => Some(lesson),
            Self::TestBegun { .. } | Self::TestAnswered { .. } => None,
        }
    }

    /// An answer as a sitting of the test keeps it; none for another event.
    pub fn in_test(self, round: Round) -> Option<Self> {
        match self {
            Self::Answered {
                item,
                shuffle,
                response,
                score,
                confidence,
                ..
            } => Some(Self::TestAnswered {
                round,
                item,
                shuffle,
                response,
                score,
                confidence,
            }),
            _ => None,
        }
    }

    /// Whether it belongs to the lesson's own course, or to looking back at it later.
    pub fn occasion(&self) -> Occasion {
        match self {
            Self::Answered { occasion, .. } => *occasion,
            _ => Occasion::Lesson,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lines as the first version wrote them.
    const OLD: &str = r#"(seq:3,day:20778,event:Answered(lesson:"l",item:"q",shuffle:7,response:Single("a"),score:1.0,confidence:Some(Certain),hints:0))"#;

    #[test]
    fn an_answer_of_the_first_version_is_read_and_written_as_it_was() {
        let stamped: Stamped = ron::from_str(OLD).unwrap();
        assert_eq!(stamped.event.occasion(), Occasion::Lesson);
        assert_eq!(ron::to_string(&stamped).unwrap(), OLD);
    }

    #[test]
    fn an_answer_in_review_says_so() {
        let text = OLD.replace("hints:0", "hints:0,occasion:Review");
        let stamped: Stamped = ron::from_str(&text).unwrap();
        assert_eq!(stamped.event.occasion(), Occasion::Review);
        assert_eq!(ron::to_string(&stamped).unwrap(), text);
        assert!(ron::from_str::<Stamped>(&OLD.replace("hints:0", "hints:0,mood:1")).is_err());
    }
}
