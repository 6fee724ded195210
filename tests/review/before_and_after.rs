//! The test before and after the course: forms, sittings, and what changed.

use ground_truth::{
    assess::{
        Confidence, Event, Response,
        test::{Change, LATER_AFTER, Round, Stage, toss},
    },
    course::{Tests, check_paths, load},
};

use crate::learner::Learner;

const FORMS: &str = include_str!("../data/tests.ron");

fn tests() -> Tests {
    let read = load::small("tests.ron", FORMS.as_bytes(), "Tests");
    read.ok().map(|(tests, _)| tests).unwrap()
}

fn answered(round: Round, item: &str, right: bool, sure: Confidence) -> Event {
    let option = match (item, right) {
        ("shop" | "clinic", true) => "others",
        ("shop" | "clinic", false) => "nobody",
        (_, true) => "doors",
        ("park", false) => "guests",
        (_, false) => "riders",
    };
    Event::TestAnswered {
        round,
        item: item.to_owned(),
        shuffle: 1,
        response: Response::Single(option.to_owned()),
        score: if right { 1.0 } else { 0.0 },
        confidence: Some(sure),
    }
}

/// Ids of the problems that the checker finds in this text.
#[expect(clippy::disallowed_methods, reason = "a file as somebody else wrote it")]
fn problems(text: &str) -> Vec<&'static str> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("tests.ron");
    std::fs::write(&file, text).unwrap();
    let report = check_paths(&[file]);
    report.problems.iter().map(|problem| problem.message.id).collect()
}

/// One who began with form a and answered it.
fn after_the_first_sitting(right: [bool; 3]) -> Learner {
    let mut learner = Learner::default();
    learner.does(0, Event::TestBegun { form: "a".to_owned() });
    for (item, right) in ["shop", "visits", "bus"].into_iter().zip(right) {
        learner.does(0, answered(Round::Before, item, right, Confidence::Certain));
    }
    learner
}

#[test]
fn sound_forms_have_no_problem_and_each_fault_is_told() {
    assert_eq!(problems(FORMS), [""; 0]);
    for (from, to, id) in [
        (
            "\"b\": [\"clinic\", \"visits\", \"park\"],",
            "",
            "problem-test-two-forms",
        ),
        ("\"visits\", \"bus\"]", "\"visits\"]", "problem-test-unequal"),
        (
            "\"visits\", \"park\"]",
            "\"park\", \"visits\"]",
            "problem-test-no-anchors",
        ),
        (
            "[\"shop\", \"visits\", \"bus\"]",
            "[\"shop\", \"visits\", \"shop\"]",
            "problem-test-twice",
        ),
        (
            "[\"shop\", \"visits\", \"bus\"]",
            "[\"shop\", \"visits\", \"buss\"]",
            "problem-unknown-item",
        ),
        ("[\"shop\",", "[\"clinic\",", "problem-test-unasked"),
        ("confidence: true,", "", "problem-test-confidence"),
        (
            "confidence: true,",
            "confidence: true, hints: [(en: \"Think.\", zh: \"想一想。\")],",
            "problem-test-hints",
        ),
        (
            "confidence: true,",
            "confidence: true, after: \"bus\",",
            "problem-test-unscored",
        ),
        ("right: true, why", "why", "problem-none-right"),
        // The second form asks for a number where the first one has options.
        (
            "\"b\": [\"clinic\", \"visits\", \"park\"]",
            "\"b\": [\"clinic\", \"park\", \"visits\"]",
            "problem-test-not-parallel",
        ),
        ("zh: \"到一些人家里问\"", "zh: \"\"", "problem-missing-zh"),
        ("Who is left out?", "Who is left out here!", "problem-exclamation"),
    ] {
        let text = FORMS.replacen(from, to, 1);
        assert_ne!(text, FORMS, "{id}");
        let found = problems(&text);
        assert!(found.contains(&id), "{id} is not among {found:?}");
    }
}

#[test]
fn the_coin_chooses_the_first_form_and_the_other_one_follows() {
    let tests = tests();
    for heads in [false, true] {
        let first = toss(&tests, heads).unwrap();
        let mut learner = Learner::default();
        assert_eq!(learner.record.test().stage(&tests, 0), Stage::NotBegun);
        learner.does(
            0,
            Event::TestBegun {
                form: first.to_owned(),
            },
        );
        // A second toss changes nothing.
        let other = tests.other_form(first).unwrap();
        learner.does(
            0,
            Event::TestBegun {
                form: other.to_owned(),
            },
        );
        let record = learner.record.test();
        assert_eq!(record.first_form(&tests), Some(first));
        assert_eq!(record.items(&tests, Round::Before), tests.form(first));
        assert_eq!(record.items(&tests, Round::After), tests.form(other));
        assert_eq!(record.items(&tests, Round::Later), ["visits"]);
    }
    assert_ne!(toss(&tests, true), toss(&tests, false));
}

#[test]
fn sittings_follow_each_other_and_the_common_items_come_a_month_later() {
    let tests = tests();
    let mut learner = Learner::default();
    learner.does(0, Event::TestBegun { form: "b".to_owned() });
    let mut asked = Vec::new();
    for day in 0..100 {
        match learner.record.test().stage(&tests, learner.now(day)) {
            Stage::Ask(round, item) => {
                learner.does(day, answered(round, &item, true, Confidence::Fairly));
                asked.push((day, round, item));
            }
            Stage::Rest(days) => assert_eq!(days, LATER_AFTER + 5 - u32::try_from(day).unwrap()),
            Stage::Over => {}
            Stage::NotBegun => panic!("it is begun"),
        }
    }
    let asked: Vec<_> = asked
        .iter()
        .map(|(day, round, item)| (*day, *round, item.as_str()))
        .collect();
    assert_eq!(
        asked,
        [
            (0, Round::Before, "clinic"),
            (1, Round::Before, "visits"),
            (2, Round::Before, "park"),
            (3, Round::After, "shop"),
            (4, Round::After, "visits"),
            (5, Round::After, "bus"),
            (35, Round::Later, "visits"),
        ]
    );
}

#[test]
fn nothing_is_told_before_the_second_sitting_is_done() {
    let tests = tests();
    let mut learner = after_the_first_sitting([false, true, false]);
    for (item, right) in [("clinic", true), ("visits", false), ("park", false)] {
        let change = Change::since_before(learner.record.test(), &tests, Round::After);
        assert_eq!(change, None, "before {item}");
        learner.does(9, answered(Round::After, item, right, Confidence::Unsure));
    }
    let change = Change::since_before(learner.record.test(), &tests, Round::After).unwrap();
    assert_eq!(change.now_right, ["clinic"]);
    assert_eq!(change.newly_wrong, ["visits"]);
    assert_eq!(change.still_wrong, ["park"]);
    assert_eq!(change.still_right, [""; 0]);
    let third = 1.0 / 3.0;
    assert!(change.scores.iter().all(|score| (score - third).abs() < 1e-12));
    assert!((change.leans[0].unwrap() - (0.90 - third)).abs() < 1e-12);
    assert!((change.leans[1].unwrap() - (0.55 - third)).abs() < 1e-12);
    assert!(change.gain().unwrap().abs() < 1e-12);
    assert_eq!(change.ideas_gone, ["lots-is-everyone"]);
    assert_eq!(change.ideas_left, ["size-cures-bias"]);
    // The item in common, with itself.
    assert_eq!(
        Change::since_before(learner.record.test(), &tests, Round::Later),
        None
    );
    learner.does(60, answered(Round::Later, "visits", true, Confidence::Fairly));
    let later = Change::since_before(learner.record.test(), &tests, Round::Later).unwrap();
    assert_eq!(later.still_right, ["visits"]);
}

#[test]
fn a_gain_is_told_only_where_there_is_room_for_one() {
    for (right, gain) in [
        ([false, false, false], Some(1.0)),
        ([true, true, false], Some(1.0)),
        ([true; 3], None),
    ] {
        let mut learner = after_the_first_sitting(right);
        for item in ["clinic", "visits", "park"] {
            learner.does(9, answered(Round::After, item, true, Confidence::Fairly));
        }
        let change = Change::since_before(learner.record.test(), &tests(), Round::After).unwrap();
        assert_eq!(change.gain(), gain, "{right:?}");
    }
}

#[test]
fn the_first_answer_counts_and_lessons_are_not_touched() {
    let mut learner = after_the_first_sitting([true, true, true]);
    learner.does(1, answered(Round::Before, "shop", false, Confidence::Unsure));
    let shop = learner.record.test().given(Round::Before, "shop").unwrap();
    assert_eq!((shop.score, shop.at), (1.0, 0));
    assert_eq!(learner.record.lessons().count(), 0);
    assert_eq!(learner.record.last_lesson(), None);
}

#[test]
fn reasons_may_be_read_when_they_can_no_longer_help() {
    let tests = tests();
    let mut learner = after_the_first_sitting([true, true, true]);
    let may = |learner: &Learner, round, item| learner.record.test().may_read(&tests, round, item);
    for item in ["clinic", "visits", "park"] {
        assert!(!may(&learner, Round::Before, "shop"), "before {item}");
        learner.does(9, answered(Round::After, item, true, Confidence::Fairly));
    }
    assert!(may(&learner, Round::Before, "shop") && may(&learner, Round::After, "park"));
    // Nobody answered it in that sitting.
    assert!(!may(&learner, Round::After, "shop"));
    // This one comes once more.
    assert!(!may(&learner, Round::After, "visits"));
    learner.does(60, answered(Round::Later, "visits", true, Confidence::Fairly));
    assert!(may(&learner, Round::After, "visits") && may(&learner, Round::Later, "visits"));
}

#[test]
fn a_test_of_ones_own_is_begun_by_itself() {
    let own = FORMS
        .replace("\"a\": [\"shop\"", "\"first\": [\"shop\"")
        .replace("\"b\": [\"clinic\"", "\"second\": [\"clinic\"");
    let read = load::small::<Tests>("tests.ron", own.as_bytes(), "Tests");
    let (own, _) = read.ok().unwrap();
    let mut learner = after_the_first_sitting([true; 3]);
    assert_eq!(learner.record.test().stage(&own, 0), Stage::NotBegun);
    let form = "second".to_owned();
    learner.does(0, Event::TestBegun { form });
    assert_eq!(learner.record.test().first_form(&own), Some("second"));
    assert_eq!(learner.record.test().first_form(&tests()), Some("a"));
}
