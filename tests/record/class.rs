//! The class sheet counts what stands in the records, and no more.

use ground_truth::{
    assess::{Confidence, Event, Occasion, Response, Stamped},
    course::{Course, lesson::ItemKind},
    exchange::class::{ClassSheet, Share},
    learner::{Brought, transfer},
};

use crate::{learner_with_everything, taken_along};

const LESSON: &str = "big-not-fair";

/// The first item of the lesson with one right option, its right option, and a wrong one with its wrong idea.
fn item(course: &Course) -> (String, String, String, String) {
    let lesson = course.lesson(LESSON).unwrap();
    lesson
        .items
        .iter()
        .find_map(|(id, item)| {
            let ItemKind::Single(options) = &item.kind else {
                return None;
            };
            let right = options.iter().find(|(_, option)| option.right)?.0;
            let (wrong, option) = options
                .iter()
                .find(|(_, option)| option.misconception.is_some())?;
            Some((
                id.to_owned(),
                right.to_owned(),
                wrong.to_owned(),
                option.misconception.clone()?,
            ))
        })
        .unwrap()
}

#[test]
fn first_answers_count_and_certain_and_wrong_comes_first() {
    let folder = tempfile::tempdir().unwrap();
    let keeper = learner_with_everything(folder.path());
    let (_, one) = taken_along(folder.path(), &keeper);
    let course = Course::builtin();
    let (item, right, wrong, idea) = item(&course);
    let answered = |seq, option: &str, score, confidence| Stamped {
        seq,
        day: 9,
        event: Event::Answered {
            lesson: LESSON.to_owned(),
            item: item.clone(),
            shuffle: 1,
            response: Response::Single(option.to_owned()),
            score,
            confidence: Some(confidence),
            hints: 0,
            occasion: Occasion::Lesson,
        },
    };
    let sure = Confidence::Certain;
    let class: Vec<Brought> = [
        vec![answered(1, &right, 1.0, sure)],
        vec![answered(1, &wrong, 0.0, sure), answered(2, &right, 1.0, sure)],
        vec![answered(1, &wrong, 0.0, Confidence::Unsure)],
    ]
    .into_iter()
    .map(|history| Brought {
        history,
        ..one.clone()
    })
    .collect();
    let sheet = ClassSheet::of(&course, &class);
    assert_eq!((sheet.lessons.len(), sheet.unknown), (1, 0));
    let lesson = &sheet.lessons[0];
    assert_eq!(lesson.objectives.len(), 1);
    assert_eq!(lesson.objectives[0].1, Share { right: 1, all: 3 });
    let counted = &lesson.items[0];
    assert_eq!(counted.share, Share { right: 1, all: 3 });
    assert_eq!(counted.certain_and_wrong, [1]);
    assert_eq!(counted.wrong.len(), 1);
    assert_eq!(
        (&counted.wrong[0].option, &counted.wrong[0].misconception),
        (&wrong, &Some(idea))
    );
    assert_eq!(counted.wrong[0].who, [1, 2]);
    // Two files of one learner are one learner.
    assert_eq!(transfer::gathered(class).len(), 1);
    // Items that the course does not have count nowhere, and that is said.
    let all_unknown = ClassSheet::of(&course, &[one]);
    assert_eq!(all_unknown.lessons.len(), 0);
    assert_eq!(all_unknown.unknown, 9);
    assert_eq!(ClassSheet::of(&course, &[]), ClassSheet::default());
}
