//! What is due, in which order, with which items; and clocks that jump.

use std::collections::BTreeSet;

use ground_truth::{
    assess::{
        Event, Occasion, Response,
        review::{A_DAY, A_DAY_IN_LARGE_TEXT, Ask, Due, Plan, recall_before},
        test::Round,
    },
    course::Course,
};

use crate::{
    learner::{CHOOSE_PLAN, Learner, TELL_APART, TODAY, answered, on},
    small_course,
};

const FORMS: &str = include_str!("../data/tests.ron");
const MODULES: &[&[&str]] = &[&["a1", "a2", "a3", "a4"], &["b1", "b2", "b3"], &["c1"]];

fn with_course(test: impl FnOnce(&Course)) {
    let folder = tempfile::tempdir().unwrap();
    small_course::write(folder.path(), MODULES);
    test(&Course::alone(folder.path()));
}

/// The objectives of a plan.
fn objectives<'a>(plan: &'a Plan) -> Vec<&'a Ask> {
    let objective = |due: &'a Due| match due {
        Due::Objective(ask) => Some(ask),
        Due::Anchor(_) => None,
    };
    plan.asks.iter().filter_map(objective).collect()
}

/// One who answered one item of both objectives of every lesson on the first day.
fn of_all_lessons() -> Learner {
    let mut learner = Learner::default();
    for id in MODULES.concat() {
        learner.does(0, answered(id, "one", 1.0));
        learner.does(0, answered(id, "some", 1.0));
    }
    learner
}

#[test]
fn nothing_is_due_before_its_day() {
    with_course(|course| {
        let mut learner = Learner::default();
        let plan = Plan::of(course, &learner.record, learner.now(0), A_DAY);
        assert_eq!(plan, Plan::default());
        learner.does(0, answered("a1", "one", 1.0));
        for (day, due, next) in [(0, 0, Some(2)), (1, 0, Some(1)), (2, 1, None), (300, 1, None)] {
            let plan = Plan::of(course, &learner.record, learner.now(day), A_DAY);
            assert_eq!((plan.asks.len(), plan.next), (due, next), "on day {day}");
        }
    });
}

#[test]
fn at_most_ten_a_day_and_five_in_large_text() {
    with_course(|course| {
        let mut learner = of_all_lessons();
        for a_day in [A_DAY, A_DAY_IN_LARGE_TEXT] {
            let plan = Plan::of(course, &learner.record, learner.now(2), a_day);
            assert_eq!((plan.asks.len(), plan.waiting, plan.done), (a_day, 16 - a_day, 0));
        }
        for n in 0..A_DAY {
            let plan = Plan::of(course, &learner.record, learner.now(2), A_DAY);
            assert_eq!((plan.asks.len(), plan.done), (A_DAY - n, n));
            let ask = objectives(&plan)[0];
            learner.does(2, on(Occasion::Review, answered(&ask.lesson, &ask.item, 1.0)));
        }
        let plan = Plan::of(course, &learner.record, learner.now(2), A_DAY);
        assert_eq!((plan.asks.len(), plan.waiting, plan.done), (0, 6, A_DAY));
        let tomorrow = Plan::of(course, &learner.record, learner.now(3), A_DAY);
        assert_eq!((tomorrow.asks.len(), tomorrow.done), (6, 0));
    });
}

#[test]
fn modules_alternate_and_no_objective_comes_twice() {
    with_course(|course| {
        let learner = of_all_lessons();
        let plan = Plan::of(course, &learner.record, learner.now(2), 16);
        let modules: Vec<u8> = objectives(&plan).iter().map(|ask| ask.module).collect();
        let repeats = modules.windows(2).filter(|pair| pair[0] == pair[1]).count();
        assert_eq!(repeats, 0, "{modules:?}");
        let units: BTreeSet<_> = objectives(&plan)
            .into_iter()
            .map(|ask| (&ask.lesson, &ask.objective))
            .collect();
        assert_eq!(units.len(), 16);
    });
}

#[test]
fn what_is_most_likely_forgotten_comes_first() {
    with_course(|course| {
        let mut learner = Learner::default();
        learner.does(0, answered("a1", "one", 1.0));
        learner.does(0, answered("b1", "one", 0.0));
        learner.does(0, answered("c1", "one", 0.7));
        let plan = Plan::of(course, &learner.record, learner.now(20), 2);
        let lessons: Vec<&str> = objectives(&plan).iter().map(|ask| ask.lesson.as_str()).collect();
        assert_eq!(lessons, ["b1", "c1"]);
        assert_eq!(plan.waiting, 1);
    });
}

#[test]
fn an_item_never_seen_comes_before_one_seen_and_then_the_oldest() {
    with_course(|course| {
        let mut learner = Learner::default();
        learner.does(0, answered("a1", "one", 1.0));
        let mut asked = Vec::new();
        for review in 1..=6 {
            let day = review * 150;
            let plan = Plan::of(course, &learner.record, learner.now(day), A_DAY);
            let item = objectives(&plan)[0].item.clone();
            assert_eq!(objectives(&plan)[0].objective, TELL_APART);
            learner.does(day, on(Occasion::Review, answered("a1", &item, 1.0)));
            asked.push(item);
        }
        assert_eq!(asked, ["other", "match", "flaw", "one", "other", "match"]);
    });
}

#[test]
fn a_lesson_opens_with_an_item_of_an_earlier_one() {
    with_course(|course| {
        let mut learner = Learner::default();
        assert_eq!(recall_before(course, &learner.record, "b1", 0), None);
        learner.does(0, answered("b1", "one", 0.0));
        learner.does(0, answered("a2", "some", 1.0));
        let ask = |learner: &Learner, lesson: &str| {
            recall_before(course, &learner.record, lesson, learner.now(5))
                .map(|ask| (ask.lesson, ask.objective, ask.item))
        };
        assert_eq!(ask(&learner, "a1"), None);
        assert_eq!(ask(&learner, "a2"), None);
        let of_a2 = ("a2".to_owned(), CHOOSE_PLAN.to_owned(), "number".to_owned());
        assert_eq!(ask(&learner, "b1"), Some(of_a2));
        let of_b1 = ("b1".to_owned(), TELL_APART.to_owned(), "other".to_owned());
        assert_eq!(ask(&learner, "c1"), Some(of_b1));
        assert_eq!(ask(&learner, "not-on-the-map"), None);
    });
}

#[test]
fn looking_back_does_not_change_the_lessons_own_quiz() {
    with_course(|course| {
        let mut learner = Learner::default();
        learner.does(0, answered("a2", "one", 1.0));
        learner.does(0, answered("a1", "one", 1.0));
        learner.does(9, on(Occasion::Review, answered("a2", "one", 0.0)));
        let a2 = learner.record.lesson("a2").unwrap();
        assert_eq!(a2.answer("one").unwrap().score, 1.0);
        assert!(!a2.is_tried(course.lesson("a2").unwrap(), "some"));
        assert_eq!(a2.given().len(), 2);
        assert_eq!(learner.record.last_lesson(), Some("a1"));
    });
}

#[test]
fn a_clock_in_1970_or_2100_or_a_day_back_breaks_nothing() {
    let y1970 = -TODAY;
    let y2100 = 47_482 - TODAY;
    with_course(|course| {
        for jump in [y1970, y2100, -1, i64::MIN / 2, i64::MAX / 2] {
            let mut learner = Learner::default();
            learner.does(0, answered("a1", "one", 1.0));
            learner.does(jump, answered("a1", "other", 1.0));
            learner.does(0, answered("b1", "one", 1.0));
            // Within the longest interval everything comes up for review, and it can be done.
            let day = 130;
            let plan = Plan::of(course, &learner.record, learner.now(day), A_DAY);
            let due: BTreeSet<&str> = objectives(&plan).iter().map(|ask| ask.lesson.as_str()).collect();
            assert_eq!(due, BTreeSet::from(["a1", "b1"]), "after a jump of {jump}");
            for ask in objectives(&plan) {
                learner.does(day, on(Occasion::Review, answered(&ask.lesson, &ask.item, 1.0)));
            }
            let plan = Plan::of(course, &learner.record, learner.now(day), A_DAY);
            assert_eq!((plan.asks.len(), plan.done), (0, 2), "after a jump of {jump}");
            assert!(plan.next.is_some_and(|days| (1..=120).contains(&days)));
        }
    });
}

/// Writes forms of the test, two of three items in common.
#[expect(clippy::disallowed_methods, reason = "a test as somebody else wrote it")]
fn add_tests(folder: &std::path::Path) {
    let mut forms = FORMS.replacen("\"b\": [\"clinic\"", "\"b\": [\"shop\"", 1);
    let at = |item: &str| FORMS.find(&format!("        \"{item}\": (")).unwrap();
    let unused = &FORMS[at("clinic")..at("visits")];
    forms = forms.replacen(unused, "", 1);
    std::fs::write(folder.join("tests.ron"), forms).unwrap();
}

/// An answer in the test, a right one.
fn given(round: Round, item: &str) -> Event {
    Event::TestAnswered {
        round,
        item: item.to_owned(),
        shuffle: 0,
        response: Response::Numeric("30".to_owned()),
        score: 1.0,
        confidence: None,
    }
}

/// What both forms of the test have in common comes a month later, mixed in, and takes its part of the day.
#[test]
fn items_of_the_test_come_a_month_later_among_the_others() {
    let folder = tempfile::tempdir().unwrap();
    small_course::write(folder.path(), MODULES);
    add_tests(folder.path());
    let course = Course::alone(folder.path());
    let tests = course.tests().unwrap();
    assert_eq!(tests.anchors(), ["shop", "visits"]);
    let mut learner = of_all_lessons();
    learner.does(0, Event::TestBegun { form: "a".to_owned() });
    for round in [Round::Before, Round::After] {
        for item in learner.record.test().items(tests, round) {
            learner.does(0, given(round, item));
        }
    }
    let anchors = |plan: &Plan| -> Vec<usize> {
        let at = plan.asks.iter().enumerate();
        let at = at.filter(|(_, due)| matches!(due, Due::Anchor(_)));
        at.map(|(at, _)| at).collect()
    };
    let plan = |learner: &Learner, day, a_day| Plan::of(&course, &learner.record, learner.now(day), a_day);
    assert_eq!(anchors(&plan(&learner, 29, A_DAY)), Vec::<usize>::new());
    let month = plan(&learner, 30, A_DAY);
    assert_eq!((month.asks.len(), month.waiting), (A_DAY, 8));
    let places = anchors(&month);
    assert_eq!(places.len(), 2);
    assert!(places[1] > places[0] + 1, "not one after the other: {places:?}");
    // One answered is one of the day's.
    learner.does(30, given(Round::Later, "visits"));
    let after = plan(&learner, 30, A_DAY);
    assert_eq!((after.asks.len(), after.done, after.waiting), (A_DAY - 1, 1, 8));
    assert_eq!(anchors(&after).len(), 1);
    learner.does(30, given(Round::Later, "shop"));
    assert_eq!(anchors(&plan(&learner, 31, A_DAY)), Vec::<usize>::new());
}

/// With nothing else to review, the day of the test's items is told.
#[test]
fn the_day_of_the_tests_items_is_told() {
    let folder = tempfile::tempdir().unwrap();
    small_course::write(folder.path(), MODULES);
    add_tests(folder.path());
    let course = Course::alone(folder.path());
    let tests = course.tests().unwrap();
    let mut learner = Learner::default();
    learner.does(0, Event::TestBegun { form: "a".to_owned() });
    for round in [Round::Before, Round::After] {
        for item in learner.record.test().items(tests, round) {
            learner.does(0, given(round, item));
        }
    }
    let plan = Plan::of(&course, &learner.record, learner.now(12), A_DAY);
    assert_eq!((plan.asks.len(), plan.next), (0, Some(18)));
}
