//! How well an objective is known, in five words: read off its answers, never stored.

use super::{Given, LessonRecord, Occasion};
use crate::course::lesson::{Bloom, Lesson};

/// Familiar: at least this mean score …
const FAMILIAR_SCORE: f64 = 0.6;
/// … on at least so many items.
const FAMILIAR_ITEMS: usize = 2;
/// Proficient: at least this mean score without a hint …
const PROFICIENT_SCORE: f64 = 0.8;
/// … on so many items answered last, all different, one of them asking to apply.
const PROFICIENT_ITEMS: usize = 3;
/// Mastered: right on a later day, and right again so many days after that.
const MASTERED_APART: u32 = 7;

/// How well an objective is known. Nothing is locked by it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mastery {
    /// 未开始: nothing was done in its lesson.
    #[default]
    NotStarted,
    /// 看过: something was done in its lesson.
    Seen,
    /// 初步掌握: at least 60 % on two or more items.
    Familiar,
    /// 基本掌握: at least 80 % on the last three different items, one of them asking to apply, without hints.
    Proficient,
    /// 牢固掌握: proficient, then right on two later days, a week or more apart.
    Mastered,
}

impl Mastery {
    /// All five, from least to most.
    pub const ALL: [Self; 5] = [
        Self::NotStarted,
        Self::Seen,
        Self::Familiar,
        Self::Proficient,
        Self::Mastered,
    ];

    /// How well a learner knows an objective of a lesson.
    pub fn of(lesson: &Lesson, objective: &str, record: Option<&LessonRecord>) -> Self {
        let Some(record) = record else {
            return Self::NotStarted;
        };
        let mut standing = Standing::new(lesson, objective);
        for given in answers(lesson, objective, record) {
            standing.take(given);
        }
        standing.level
    }

    /// One step less; what was seen stays seen.
    fn down(self) -> Self {
        match self {
            Self::Mastered => Self::Proficient,
            Self::Proficient => Self::Familiar,
            Self::Familiar | Self::Seen => Self::Seen,
            Self::NotStarted => Self::NotStarted,
        }
    }
}

/// The answers to items of one objective, oldest first. An item that the lesson no longer has is left out, and so is
/// one that has no score.
pub(super) fn answers<'a>(
    lesson: &'a Lesson,
    objective: &'a str,
    record: &'a LessonRecord,
) -> impl Iterator<Item = &'a Given> {
    record.given().iter().filter(move |given| {
        let item = lesson.items.get(&given.item);
        item.is_some_and(|item| item.objective == objective && item.kind.is_scored())
    })
}

fn asks_to_apply(lesson: &Lesson, item: &str) -> bool {
    let level = lesson.items.get(item).and_then(|item| item.bloom(lesson));
    level.is_some_and(|level| level >= Bloom::Apply)
}

/// The fold over an objective's answers.
struct Standing<'a> {
    lesson: &'a Lesson,
    /// Whether any of its items asks to apply; where none does, none can be demanded.
    can_apply: bool,
    /// The latest answer to each item, the newest last.
    latest: Vec<&'a Given>,
    level: Mastery,
    /// The day since which it is proficient, and the first later day with a right answer.
    proficient: Option<(u32, Option<u32>)>,
}

impl<'a> Standing<'a> {
    fn new(lesson: &'a Lesson, objective: &str) -> Self {
        let can_apply = lesson
            .items
            .iter()
            .any(|(id, item)| item.objective == objective && asks_to_apply(lesson, id));
        Self {
            lesson,
            can_apply,
            latest: Vec::new(),
            level: Mastery::Seen,
            proficient: None,
        }
    }

    /// One more answer. A right one never lowers; a wrong one leaves what the latest answers show, and in recall or
    /// review takes exactly one step.
    fn take(&mut self, given: &'a Given) {
        self.latest.retain(|other| other.item != given.item);
        self.latest.push(given);
        let shown = self.shown();
        let before = self.level;
        self.level = match (given.is_wrong(), given.occasion) {
            (false, _) => before.max(shown),
            (true, Occasion::Lesson) => shown,
            (true, _) => before.down(),
        };
        if self.level < Mastery::Proficient {
            self.proficient = None;
        } else if before != self.level {
            self.proficient = Some((given.at, None));
        } else if self.level == Mastery::Proficient && given.is_right() {
            self.look_at_later_day(given.at);
        }
    }

    fn look_at_later_day(&mut self, at: u32) {
        match self.proficient {
            Some((since, None)) if at > since => self.proficient = Some((since, Some(at))),
            Some((_, Some(first))) if at >= first.saturating_add(MASTERED_APART) => {
                self.level = Mastery::Mastered;
            }
            _ => {}
        }
    }

    /// What the latest answers show by themselves.
    fn shown(&self) -> Mastery {
        let last = self
            .latest
            .len()
            .checked_sub(PROFICIENT_ITEMS)
            .and_then(|from| self.latest.get(from..));
        if let Some(last) = last {
            let applied = !self.can_apply || last.iter().any(|given| asks_to_apply(self.lesson, &given.item));
            let unaided = last.iter().all(|given| given.hints == 0);
            if applied && unaided && mean(last) >= PROFICIENT_SCORE {
                return Mastery::Proficient;
            }
        }
        if self.latest.len() >= FAMILIAR_ITEMS && mean(&self.latest) >= FAMILIAR_SCORE {
            return Mastery::Familiar;
        }
        Mastery::Seen
    }
}

/// Mean score; a hair is added, so that 0.8 in three parts is 0.8.
fn mean(given: &[&Given]) -> f64 {
    let sum: f64 = given.iter().map(|given| given.score).sum();
    sum / given.len() as f64 + 1e-9
}
