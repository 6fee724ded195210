//! The class sheet: what the first answers of several learners show, item by item. Nothing of it is stored.

use std::collections::BTreeMap;

use crate::{
    assess::{Confidence, Event, Given, Response, Verdict, grade},
    course::{Course, CourseMap, lesson::Lesson},
    learner::Brought,
};

/// Below this number of answers a share says little.
pub const FEW: usize = 30;

/// What a class shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ClassSheet {
    /// The lessons that somebody answered items of, in the order of the course.
    pub lessons: Vec<LessonSheet>,
    /// Answers to items that the course does not have, and which therefore count nowhere.
    pub unknown: usize,
}

/// One lesson of it.
#[derive(Clone, Debug, PartialEq)]
pub struct LessonSheet {
    /// Lesson id.
    pub lesson: String,
    /// Objective by objective, as the lesson lists them; those without an answer are left out.
    pub objectives: Vec<(String, Share)>,
    /// Item by item: what most were certain of and wrong in first, then what fewest got right.
    pub items: Vec<ItemSheet>,
}

/// So many right out of so many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// Right answers.
    pub right: usize,
    /// All answers.
    pub all: usize,
}

/// One item of it: the first answer that each record holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ItemSheet {
    /// Item id.
    pub item: String,
    /// How many got it right.
    pub share: Share,
    /// Who was certain and wrong: positions in the list of learners.
    pub certain_and_wrong: Vec<usize>,
    /// The wrong ideas and wrong parts chosen, the most frequent first.
    pub wrong: Vec<Wrong>,
}

/// Something wrong that was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// Id of the option, or of the left side of a pair; empty for a number and for an order.
    pub option: String,
    /// The wrong idea behind it, by id.
    pub misconception: Option<String>,
    /// Who chose it: positions in the list of learners.
    pub who: Vec<usize>,
}

/// The answers to one item: who gave which.
type Answers<'a> = BTreeMap<(&'a str, &'a str), Vec<Answer<'a>>>;

struct Answer<'a> {
    who: usize,
    response: &'a Response,
    right: bool,
    wrong: bool,
    confidence: Option<Confidence>,
}

impl ClassSheet {
    /// What the records of some learners show together.
    pub fn of(course: &Course, learners: &[Brought]) -> Self {
        let mut answers = Answers::new();
        for (who, learner) in learners.iter().enumerate() {
            for stamped in &learner.history {
                let Event::Answered {
                    lesson,
                    item,
                    response,
                    score,
                    confidence,
                    ..
                } = &stamped.event
                else {
                    continue;
                };
                let given = answers.entry((lesson, item)).or_default();
                if given.last().is_none_or(|last| last.who != who) {
                    given.push(Answer {
                        who,
                        response,
                        right: *score >= 1.0,
                        wrong: is_wrong(*score),
                        confidence: *confidence,
                    });
                }
            }
        }
        let order = course.maps().flat_map(CourseMap::entries);
        let mut ids: Vec<&str> = order.map(|entry| entry.id.as_str()).collect();
        ids.dedup();
        let known = |lesson: &str, item: &str| {
            ids.contains(&lesson)
                && course
                    .lesson(lesson)
                    .is_some_and(|lesson| lesson.items.get(item).is_some())
        };
        let unknown = answers.iter().filter(|((lesson, item), _)| !known(lesson, item));
        let unknown = unknown.map(|(_, given)| given.len()).sum();
        let lessons = ids
            .iter()
            .filter_map(|id| lesson_sheet(course.lesson(id)?, &answers))
            .collect();
        Self { lessons, unknown }
    }
}

/// Whether a score counts as not known, as in the learner's own review.
fn is_wrong(score: f64) -> bool {
    let given = Given {
        score,
        ..Given::default()
    };
    given.is_wrong()
}

impl Share {
    /// `0.0..=1.0`; none without answers.
    pub fn value(self) -> Option<f64> {
        (self.all > 0).then(|| self.right as f64 / self.all as f64)
    }
}

fn lesson_sheet(lesson: &Lesson, answers: &Answers<'_>) -> Option<LessonSheet> {
    let mut items = Vec::new();
    let mut objectives: Vec<(String, Share)> = lesson
        .objectives
        .ids()
        .map(|id| (id.to_owned(), Share::default()))
        .collect();
    for (id, item) in lesson.items.iter() {
        let Some(given) = answers
            .get(&(lesson.id.as_str(), id))
            .filter(|_| item.kind.is_scored())
        else {
            continue;
        };
        let mut sheet = ItemSheet {
            item: id.to_owned(),
            ..ItemSheet::default()
        };
        for answer in given {
            sheet.share.all += 1;
            sheet.share.right += usize::from(answer.right);
            if answer.wrong && answer.confidence == Some(Confidence::Certain) {
                sheet.certain_and_wrong.push(answer.who);
            }
            let Some(grade) = grade(&item.kind, answer.response) else {
                continue;
            };
            for note in grade.notes {
                if matches!(note.verdict, Verdict::Wrong | Verdict::Partly) {
                    add(&mut sheet.wrong, note.id, note.misconception, answer.who);
                }
            }
        }
        sheet
            .wrong
            .sort_by_key(|wrong| std::cmp::Reverse(wrong.who.len()));
        for (_, share) in objectives.iter_mut().filter(|(id, _)| *id == item.objective) {
            share.all += sheet.share.all;
            share.right += sheet.share.right;
        }
        items.push(sheet);
    }
    objectives.retain(|(_, share)| share.all > 0);
    items.sort_by(|one, other| {
        let share = |sheet: &ItemSheet| sheet.share.value().unwrap_or(1.0);
        let certain = other.certain_and_wrong.len().cmp(&one.certain_and_wrong.len());
        certain.then(share(one).total_cmp(&share(other)))
    });
    (!items.is_empty()).then(|| LessonSheet {
        lesson: lesson.id.clone(),
        objectives,
        items,
    })
}

fn add(all: &mut Vec<Wrong>, option: String, misconception: Option<String>, who: usize) {
    match all
        .iter_mut()
        .find(|wrong| wrong.option == option && wrong.misconception == misconception)
    {
        Some(wrong) => wrong.who.push(who),
        None => all.push(Wrong {
            option,
            misconception,
            who: vec![who],
        }),
    }
}
