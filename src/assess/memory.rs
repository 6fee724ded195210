//! How long an objective is remembered: FSRS-6 with its published parameters, one memory an objective.
//!
//! The equations are those of the crate `fsrs` (<https://github.com/open-spaced-repetition/fsrs-rs>); nothing is
//! fitted to a learner, who gives far too few answers for that.

use std::sync::LazyLock;

use fsrs::{FSRS, FSRS6_DEFAULT_DECAY, ItemState, MemoryState, current_retrievability};

use super::{Confidence, Given};

/// The chance of remembering at which a review is due.
pub const RETENTION: f32 = 0.9;
/// Reviews are never further apart than this, in days.
pub const LONGEST_INTERVAL: u32 = 120;
/// A score below this is a failure to remember.
pub const FAILED_BELOW: f64 = 0.6;

static MODEL: LazyLock<FSRS> = LazyLock::new(FSRS::default);

/// The four grades of FSRS.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rating {
    /// Not remembered.
    Again,
    /// Remembered with help, in part, or by guessing.
    Hard,
    /// Remembered.
    Good,
    /// Remembered, and sure of it.
    Easy,
}

impl Rating {
    /// The grade of an answer: below 0.6 Again; in part, with a hint or unsure Hard; else by how sure it was.
    pub fn of(given: &Given) -> Self {
        if given.score < FAILED_BELOW {
            Self::Again
        } else if given.score < 1.0 || given.hints > 0 {
            Self::Hard
        } else {
            match given.confidence {
                Some(Confidence::Unsure) => Self::Hard,
                Some(Confidence::Fairly) | None => Self::Good,
                Some(Confidence::Certain) => Self::Easy,
            }
        }
    }
}

/// What is known of a memory after its latest answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Memory {
    state: MemoryState,
    last: u32,
    interval: u32,
}

impl Memory {
    /// The memory that a run of answers comes to, in their order; `None` before the first.
    pub fn of<'a>(answers: impl IntoIterator<Item = &'a Given>) -> Option<Self> {
        answers.into_iter().fold(None, |before, given| {
            Self::after(before, given.at, Rating::of(given))
        })
    }

    /// The memory after one more answer on the learner's day `at`. Days that ran backwards count as none.
    pub fn after(before: Option<Self>, at: u32, rating: Rating) -> Option<Self> {
        let elapsed = before.map_or(0, |before| at.saturating_sub(before.last));
        let states = MODEL
            .next_states(before.map(|before| before.state), RETENTION, elapsed)
            .ok()?;
        let ItemState { memory, interval } = match rating {
            Rating::Again => states.again,
            Rating::Hard => states.hard,
            Rating::Good => states.good,
            Rating::Easy => states.easy,
        };
        Some(Self {
            state: memory,
            last: at,
            interval: whole_days(interval),
        })
    }

    /// Days from the latest answer to the next review, `1..=LONGEST_INTERVAL`.
    pub fn interval(self) -> u32 {
        self.interval.min(LONGEST_INTERVAL)
    }

    /// The same before the cap.
    pub fn uncapped_interval(self) -> u32 {
        self.interval
    }

    /// The learner's day on which a review is due.
    pub fn due(self) -> u32 {
        self.last.saturating_add(self.interval())
    }

    /// The chance of remembering on the learner's day `now`, `0.0..=1.0`.
    pub fn recall(self, now: u32) -> f32 {
        let elapsed = now.saturating_sub(self.last);
        current_retrievability(self.state, elapsed as f32, FSRS6_DEFAULT_DECAY)
    }

    /// Stability in days (the interval at which the chance is 0.9) and difficulty, `1..=10`.
    pub fn stability_and_difficulty(self) -> (f32, f32) {
        (self.state.stability, self.state.difficulty)
    }
}

/// To the nearest whole day, at least one; a half goes to the even day, as in the reference scheduler.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "casts saturate, and a not-a-number becomes the least"
)]
fn whole_days(interval: f32) -> u32 {
    (interval.round_ties_even() as u32).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(score: f64, confidence: Option<Confidence>, hints: u8) -> Given {
        Given {
            score,
            confidence,
            hints,
            ..Given::default()
        }
    }

    #[test]
    fn the_grade_follows_from_score_hints_and_confidence() {
        use Confidence::{Certain, Fairly, Unsure};
        for (score, confidence, hints, expected) in [
            (0.0, Some(Certain), 0, Rating::Again),
            (0.59, None, 0, Rating::Again),
            (0.6, Some(Certain), 0, Rating::Hard),
            (0.99, None, 0, Rating::Hard),
            (0.7, Some(Certain), 1, Rating::Hard),
            (1.0, Some(Certain), 1, Rating::Hard),
            (0.4, None, 2, Rating::Again),
            (1.0, Some(Unsure), 0, Rating::Hard),
            (1.0, Some(Fairly), 0, Rating::Good),
            (1.0, None, 0, Rating::Good),
            (1.0, Some(Certain), 0, Rating::Easy),
        ] {
            let given = given(score, confidence, hints);
            assert_eq!(Rating::of(&given), expected, "{given:?}");
        }
    }

    #[test]
    fn four_good_answers_when_due_go_from_days_to_months() {
        let mut memory = None;
        let mut intervals = Vec::new();
        let mut at = 0;
        for _ in 0..4 {
            memory = Memory::after(memory, at, Rating::Good);
            let memory = memory.unwrap();
            intervals.push(memory.uncapped_interval());
            at += memory.uncapped_interval();
        }
        assert_eq!(intervals, [2, 11, 46, 163]);
        assert_eq!(memory.unwrap().interval(), LONGEST_INTERVAL);
    }

    #[test]
    fn a_day_that_ran_backwards_counts_as_none() {
        let first = Memory::after(None, 10, Rating::Good);
        let back = Memory::after(first, 3, Rating::Good).unwrap();
        let same = Memory::after(first, 10, Rating::Good).unwrap();
        assert_eq!(back.interval(), same.interval());
        assert_eq!(back.recall(0), 1.0);
    }

    #[test]
    fn the_chance_is_nine_in_ten_after_the_stability() {
        let memory = Memory::after(None, 0, Rating::Easy).unwrap();
        assert_eq!(memory.interval(), 8);
        assert!((memory.recall(8) - 0.9).abs() < 0.01);
        assert!(memory.recall(100) < memory.recall(9));
    }
}
