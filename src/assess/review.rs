//! What is worth asking again: objectives whose memory is due, each with an item not seen before where there is one;
//! and, a month after the test, the items that both of its forms have in common.

use super::{
    Given, LessonRecord, Memory, Occasion, Record, mastery,
    test::{Round, Stage},
};
use crate::course::{Course, CourseMap, lesson::Lesson};

/// Reviews a day, at most.
pub const A_DAY: usize = 10;
/// Reviews a day in the large-text mode, at most.
pub const A_DAY_IN_LARGE_TEXT: usize = 5;

/// An objective to be asked for, with the item that asks.
#[derive(Clone, Debug, PartialEq)]
pub struct Ask {
    /// Lesson id.
    pub lesson: String,
    /// Objective id.
    pub objective: String,
    /// Item id.
    pub item: String,
    /// Number of the module; 0 for a lesson in none.
    pub module: u8,
    /// The chance that it is still remembered, `0.0..=1.0`.
    pub recall: f32,
}

/// A question of a review.
#[derive(Clone, Debug, PartialEq)]
pub enum Due {
    /// An objective of a lesson.
    Objective(Ask),
    /// An item of the test that comes once more, by its id.
    Anchor(String),
}

impl Due {
    /// What it is mixed by: the module, or the test.
    fn kind(&self) -> Option<u8> {
        match self {
            Self::Objective(ask) => Some(ask.module),
            Self::Anchor(_) => None,
        }
    }
}

/// What there is to review on one of the learner's days.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// What to ask now, in order; never two of one module, or of the test, in a row where that can be helped.
    pub asks: Vec<Due>,
    /// How many more are due and wait for another day.
    pub waiting: usize,
    /// How many were reviewed today.
    pub done: usize,
    /// Days until the next one is due, when nothing is due now.
    pub next: Option<u32>,
}

/// An objective that was answered at least once.
struct Known<'a> {
    lesson: &'a Lesson,
    objective: &'a str,
    memory: Memory,
    module: u8,
}

impl Plan {
    /// What is due on the learner's day `now`, of at most `a_day` reviews a day.
    pub fn of(course: &Course, record: &Record, now: u32, a_day: usize) -> Self {
        let done = record
            .lessons()
            .flat_map(|(_, lesson)| lesson.given())
            .filter(|given| given.occasion == Occasion::Review && given.at == now)
            .count()
            + record.test().n_given_on(Round::Later, now);
        let all = known(course, record);
        let (anchors, next_anchors) = anchors(course, record, now);
        let next = all.iter().map(|known| known.memory.due()).min();
        let next = next.map(|day| day.saturating_sub(now));
        let mut due: Vec<&Known<'_>> = all.iter().filter(|known| known.memory.due() <= now).collect();
        sort_by_need(&mut due, now);
        let today = a_day.saturating_sub(done);
        // What measures a month's memory is asked in time; objectives take the rest of the day.
        let objectives = due
            .iter()
            .filter_map(|known| ask(known, record, now))
            .map(Due::Objective);
        let asks: Vec<Due> = anchors.into_iter().map(Due::Anchor).chain(objectives).collect();
        let waiting = asks.len().saturating_sub(today);
        let is_due = !due.is_empty() || !asks.is_empty();
        Self {
            waiting,
            done,
            next: next.into_iter().chain(next_anchors).min().filter(|_| !is_due),
            asks: interleaved(asks.into_iter().take(today).collect()),
        }
    }
}

/// The items of the test that come once more now, or the days until they do.
fn anchors(course: &Course, record: &Record, now: u32) -> (Vec<String>, Option<u32>) {
    // Before the first sitting nothing comes again, and the forms need not be read.
    let begun = record.test().has_begun();
    let Some(tests) = begun.then(|| course.tests()).flatten() else {
        return (Vec::new(), None);
    };
    match record.test().stage(tests, now) {
        Stage::Ask(Round::Later, _) => {
            let open = |item: &&str| record.test().given(Round::Later, item).is_none();
            let open = tests.anchors().into_iter().filter(open);
            (open.map(str::to_owned).collect(), None)
        }
        Stage::Rest(days) => (Vec::new(), Some(days)),
        Stage::NotBegun | Stage::Ask(..) | Stage::Over => (Vec::new(), None),
    }
}

/// The one item of an earlier lesson with which a lesson opens: the objective least likely to be remembered.
pub fn recall_before(course: &Course, record: &Record, lesson: &str, now: u32) -> Option<Ask> {
    let map = course.maps().find(|map| map.entry(lesson).is_some())?;
    let place = |id: &str| map.entries().position(|entry| entry.id == id);
    let here = place(lesson)?;
    let all = known(course, record);
    let mut earlier: Vec<&Known<'_>> = all
        .iter()
        .filter(|known| place(&known.lesson.id).is_some_and(|there| there < here))
        .collect();
    sort_by_need(&mut earlier, now);
    earlier.into_iter().find_map(|known| ask(known, record, now))
}

/// The learner's day on which an objective is due for review; `None` before its first answer.
pub fn due_day(lesson: &Lesson, objective: &str, record: &LessonRecord) -> Option<u32> {
    Memory::of(mastery::answers(lesson, objective, record)).map(Memory::due)
}

/// The objectives with at least one answer, in the order of the course.
fn known<'a>(course: &'a Course, record: &Record) -> Vec<Known<'a>> {
    let mut all: Vec<Known<'a>> = Vec::new();
    let entries = course.maps().flat_map(CourseMap::entries);
    for entry in entries {
        if all.iter().any(|known| known.lesson.id == entry.id) {
            continue;
        }
        let Some(answered) = record
            .lesson(&entry.id)
            .filter(|answered| !answered.given().is_empty())
        else {
            continue;
        };
        let Some(lesson) = course.lesson(&entry.id) else {
            continue;
        };
        let module = course.module_of(&entry.id).map_or(0, |module| module.number);
        all.extend(lesson.objectives.ids().filter_map(|objective| {
            let memory = Memory::of(mastery::answers(lesson, objective, answered))?;
            Some(Known {
                lesson,
                objective,
                memory,
                module,
            })
        }));
    }
    all
}

/// The least likely to be remembered first; equals keep the order of the course.
fn sort_by_need(known: &mut [&Known<'_>], now: u32) {
    known.sort_by(|a, b| a.memory.recall(now).total_cmp(&b.memory.recall(now)));
}

fn ask(known: &Known<'_>, record: &Record, now: u32) -> Option<Ask> {
    let given = record.lesson(&known.lesson.id)?.given();
    Some(Ask {
        lesson: known.lesson.id.clone(),
        objective: known.objective.to_owned(),
        item: fresh_item(known.lesson, known.objective, given)?.to_owned(),
        module: known.module,
        recall: known.memory.recall(now),
    })
}

/// An item of the objective that was never answered; when all were, the one answered longest ago.
fn fresh_item<'a>(lesson: &'a Lesson, objective: &'a str, given: &[Given]) -> Option<&'a str> {
    lesson.servable(objective).map(|(id, _)| id).min_by_key(|id| {
        let last = given.iter().rev().find(|given| given.item == *id);
        last.map_or(0, |given| given.seq)
    })
}

/// The same in an order in which a module follows another one where that can be helped.
fn interleaved(mut asks: Vec<Due>) -> Vec<Due> {
    let mut mixed: Vec<Due> = Vec::with_capacity(asks.len());
    while !asks.is_empty() {
        let before = mixed.last().map(Due::kind);
        let count = |kind: Option<u8>| asks.iter().filter(|ask| ask.kind() == kind).count();
        // The module with most left goes first, so that the end is not all of one module.
        let next = (0..asks.len())
            .filter(|at| asks.get(*at).is_some_and(|ask| Some(ask.kind()) != before))
            .rev()
            .max_by_key(|at| asks.get(*at).map_or(0, |ask| count(ask.kind())))
            .unwrap_or(0);
        mixed.push(asks.remove(next));
    }
    mixed
}
