//! A learner whose days and answers a test makes up.

use ground_truth::assess::{Confidence, Event, Occasion, Record, Response, Stamped};

/// 2026-11-21, as days since 1970-01-01.
pub(crate) const TODAY: i64 = 20_778;

/// The objective of the lesson that has items one, other, match and flaw.
pub(crate) const TELL_APART: &str = "tell-apart";
/// The one with some, number, order and decide, at the level of applying.
pub(crate) const CHOOSE_PLAN: &str = "choose-plan";

/// A history that grows answer by answer.
#[derive(Default)]
pub(crate) struct Learner {
    pub(crate) record: Record,
}

/// An answer to `item` of `lesson`.
pub(crate) fn answered(lesson: &str, item: &str, score: f64) -> Event {
    Event::Answered {
        lesson: lesson.to_owned(),
        item: item.to_owned(),
        shuffle: 1,
        response: Response::Single("same".to_owned()),
        score,
        confidence: None,
        hints: 0,
        occasion: Occasion::Lesson,
    }
}

/// The same answer on another occasion.
pub(crate) fn on(occasion: Occasion, mut event: Event) -> Event {
    if let Event::Answered { occasion: place, .. } = &mut event {
        *place = occasion;
    }
    event
}

/// The same answer with so many hints.
pub(crate) fn with_hints(n: u8, mut event: Event) -> Event {
    if let Event::Answered { hints, .. } = &mut event {
        *hints = n;
    }
    event
}

/// The same answer, so sure.
pub(crate) fn sure(how: Confidence, mut event: Event) -> Event {
    if let Event::Answered { confidence, .. } = &mut event {
        *confidence = Some(how);
    }
    event
}

impl Learner {
    /// Something happens when the computer's clock shows `TODAY + day`.
    pub(crate) fn does(&mut self, day: i64, event: Event) -> &mut Self {
        self.record.apply(&Stamped {
            seq: self.record.seq() + 1,
            day: TODAY + day,
            event,
        });
        self
    }

    /// The learner's own day when the clock shows `TODAY + day`.
    pub(crate) fn now(&self, day: i64) -> u32 {
        self.record.now(TODAY + day)
    }
}
