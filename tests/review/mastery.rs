//! The five states, by their exact rules.

use ground_truth::{
    assess::{Event, Mastery, Occasion},
    course::{Course, lesson::Lesson},
};

use crate::{
    learner::{CHOOSE_PLAN, Learner, answered, on, with_hints},
    small_course,
};

const ID: &str = "first";

fn with_lesson(test: impl FnOnce(&Lesson)) {
    let folder = tempfile::tempdir().unwrap();
    small_course::write(folder.path(), &[&[ID]]);
    let course = Course::alone(folder.path());
    test(course.lesson(ID).unwrap());
}

/// The states of the objective after each of these days and events.
fn states(events: impl IntoIterator<Item = (i64, Event)>) -> Vec<Mastery> {
    let mut states = Vec::new();
    with_lesson(|lesson| {
        let mut learner = Learner::default();
        for (day, event) in events {
            learner.does(day, event);
            states.push(Mastery::of(lesson, CHOOSE_PLAN, learner.record.lesson(ID)));
        }
    });
    states
}

fn quiz(item: &str, score: f64) -> (i64, Event) {
    (0, answered(ID, item, score))
}

fn review(day: i64, item: &str, score: f64) -> (i64, Event) {
    (day, on(Occasion::Review, answered(ID, item, score)))
}

fn proficient() -> Vec<(i64, Event)> {
    ["some", "number", "order"].map(|item| quiz(item, 1.0)).to_vec()
}

#[test]
fn a_lesson_never_opened_is_not_started_and_an_opened_one_is_seen() {
    with_lesson(|lesson| {
        assert_eq!(Mastery::of(lesson, CHOOSE_PLAN, None), Mastery::NotStarted);
    });
    let opened = Event::StepOpened {
        lesson: ID.to_owned(),
        step: "start".to_owned(),
    };
    assert_eq!(states([(0, opened)]), [Mastery::Seen]);
}

#[test]
fn familiar_is_60_percent_on_two_items() {
    use Mastery::{Familiar, Seen};
    assert_eq!(states([quiz("some", 1.0), quiz("number", 0.2)]), [Seen, Familiar]);
    assert_eq!(states([quiz("some", 1.0), quiz("number", 0.19)]), [Seen, Seen]);
    // The same item twice is one item; its latest answer counts.
    assert_eq!(states([quiz("some", 1.0), quiz("some", 1.0)]), [Seen, Seen]);
    assert_eq!(
        states([quiz("some", 0.0), quiz("number", 0.7), quiz("some", 0.7)]),
        [Seen, Seen, Familiar]
    );
    // Items of the other objective say nothing about this one.
    assert_eq!(states([quiz("one", 1.0), quiz("other", 1.0)]), [Seen, Seen]);
}

#[test]
fn proficient_is_80_percent_on_the_last_three_without_hints() {
    use Mastery::{Familiar, Proficient};
    let last = |events: Vec<(i64, Event)>| states(events).pop().unwrap();
    assert_eq!(last(proficient()), Proficient);
    let eighty = [("some", 0.8), ("number", 0.7), ("order", 0.9)].map(|(item, score)| quiz(item, score));
    assert_eq!(last(eighty.to_vec()), Proficient);
    let less = [("some", 0.8), ("number", 0.7), ("order", 0.89)].map(|(item, score)| quiz(item, score));
    assert_eq!(last(less.to_vec()), Familiar);
    let mut hinted = proficient();
    hinted[1].1 = with_hints(1, hinted[1].1.clone());
    assert_eq!(last(hinted.clone()), Familiar);
    // Once the answer with a hint is no longer among the last three, it counts no more.
    hinted.extend([quiz("decide", 1.0), quiz("some", 1.0)]);
    assert_eq!(last(hinted), Proficient);
}

#[test]
fn mastered_takes_two_later_days_a_week_apart() {
    use Mastery::{Mastered, Proficient};
    let after = |later: &[(i64, f64)]| {
        let mut events = proficient();
        events.extend(later.iter().map(|(day, score)| review(*day, "decide", *score)));
        states(events).pop().unwrap()
    };
    assert_eq!(after(&[(1, 1.0), (8, 1.0)]), Mastered);
    assert_eq!(after(&[(1, 1.0), (7, 1.0)]), Proficient);
    assert_eq!(after(&[(0, 1.0), (7, 1.0)]), Proficient);
    assert_eq!(after(&[(0, 1.0), (7, 1.0), (14, 1.0)]), Mastered);
    assert_eq!(after(&[(30, 1.0)]), Proficient);
    // Partly right is not right.
    assert_eq!(after(&[(1, 0.9), (8, 1.0)]), Proficient);
}

#[test]
fn wrong_in_review_is_one_step_down() {
    use Mastery::{Familiar, Mastered, Proficient, Seen};
    let mut events = proficient();
    events.extend([review(1, "decide", 1.0), review(8, "some", 1.0)]);
    events.extend([
        review(20, "number", 0.0),
        review(21, "order", 0.5),
        review(22, "some", 0.59),
    ]);
    let states = states(events);
    assert_eq!(states[4..], [Mastered, Proficient, Familiar, Seen]);
}

#[test]
fn after_a_step_down_two_later_days_are_needed_again() {
    use Mastery::{Mastered, Proficient};
    let mut events = proficient();
    events.extend([
        review(1, "decide", 1.0),
        review(8, "some", 1.0),
        review(20, "number", 0.0),
    ]);
    events.extend([
        review(21, "order", 1.0),
        review(25, "decide", 1.0),
        review(28, "number", 1.0),
    ]);
    assert_eq!(
        states(events)[4..],
        [Mastered, Proficient, Proficient, Proficient, Mastered]
    );
}

#[test]
fn wrong_in_the_lesson_lowers_to_what_the_answers_still_show() {
    use Mastery::{Familiar, Proficient};
    let mut events = proficient();
    events.push(quiz("decide", 0.0));
    assert_eq!(states(events)[2..], [Proficient, Familiar]);
}

#[test]
fn a_clock_that_jumps_makes_nobody_a_master() {
    let mut events = proficient();
    // Back a day and forth again, ten times over: no day has passed.
    events.extend((0..20).map(|n| review(-(n % 2), "decide", 1.0)));
    assert_eq!(states(events).pop(), Some(Mastery::Proficient));
}
