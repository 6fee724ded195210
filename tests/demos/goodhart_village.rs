//! Lesson 3.4's demo: what is measured and what is done part company, and without the harm there is none.

use egui::{Key, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use ground_truth::{
    assess::PredictionValue,
    course::{Lang, number},
    demos::{Asked, Demo, registry},
    models::value::{Value, find},
};
use proptest::prelude::*;

use super::{
    common::accessible::assert_accessible,
    trial::{Trial, act, look, number_of, open, open_at, press, settings, tab_to, told_by, written},
};

const ID: &str = "goodhart-village";
/// The setting of the lesson.
const LESSON: [(&str, f64); 1] = [("weight", 0.8)];

fn demo() -> Box<dyn Demo> {
    registry::make(ID, &settings(&LESSON), 7).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    /// The more photographs count for, the less help is given; from half on, the score rises meanwhile.
    #[test]
    fn score_and_help_part_company(weight in 0.5..0.9_f64, more in 0.02..0.05_f64) {
        let mut demo = demo();
        let mut at = |weight: f64| {
            demo.show_setting(&settings(&[("weight", weight)]));
            ["help_hours", "score", "help"].map(|name| number_of(demo.as_ref(), name))
        };
        let (less, more) = (at(weight), at(weight + more));
        prop_assert!(more[0] < less[0], "hours of help");
        prop_assert!(more[1] >= less[1], "score");
        prop_assert!(more[2] <= less[2], "help");
    }

    /// Checks bring hours back, at a cost that is told.
    #[test]
    fn checks_bring_hours_back(weight in 0.1..0.95_f64, audit in 0.05..0.9_f64) {
        let mut demo = demo();
        demo.show_setting(&settings(&[("weight", weight)]));
        let without = number_of(demo.as_ref(), "help_hours");
        prop_assert_eq!(number_of(demo.as_ref(), "check_hours"), 0.0);
        demo.show_setting(&settings(&[("weight", weight), ("audit", audit)]));
        prop_assert!(number_of(demo.as_ref(), "help_hours") > without);
        prop_assert!(number_of(demo.as_ref(), "check_hours") > 0.0);
    }
}

/// Where photographs count for nothing, every hour goes to the village, and score and help are one.
#[test]
fn without_the_harm_there_is_none() {
    let mut demo = demo();
    demo.show_setting(&settings(&[("weight", 0.0)]));
    let of = |name| number_of(demo.as_ref(), name);
    assert_eq!(of("help_hours"), of("hours"));
    assert_eq!((of("score"), of("help")), (100.0, 100.0));
    assert_eq!(find(&demo.values(), "direction"), Some(Value::Choice("up")));
    // And where nobody shows off, more of those who do most good are honoured.
    let mut honoured = |gaming| {
        demo.show_setting(&settings(&[("gaming", gaming)]));
        number_of(demo.as_ref(), "deserving")
    };
    assert!(honoured(0.0) > honoured(2.0));
}

#[test]
fn nothing_of_the_new_rule_is_told_before_it_is_brought_in() {
    for lang in Lang::ALL {
        let mut demo = demo();
        let before = demo.sentence(&look(lang));
        for value in [Value::Count(82.0), Value::Count(24.0), Value::Share(0.8)] {
            let written = number::format(value, lang).unwrap();
            assert!(!before.contains(&written), "{written} in: {before}");
        }
        demo.perform(Asked::Done("set-weight"));
        let after = demo.sentence(&look(lang));
        for name in ["weight", "score_before", "score", "help_before", "help"] {
            let written = written(demo.as_ref(), name, lang);
            assert!(after.contains(&written), "{name} = {written} not in: {after}");
        }
        demo.reset();
        assert_eq!(demo.sentence(&look(lang)), before);
    }
}

/// What the guide asks for can be done by itself, one step after the other.
#[test]
fn every_step_of_the_guide_changes_what_is_told() {
    for lang in Lang::ALL {
        let steps = ["set-weight", "send-checks", "honour", "open-worker"];
        told_by(demo().as_mut(), lang, &steps, "goodhart-");
    }
}

fn trial(lang: Lang) -> Trial {
    Trial::of(demo(), lang).predicting([
        PredictionValue::Share(0.4),
        PredictionValue::Choice("up".to_owned()),
    ])
}

/// The list of honours, which opens only when it is asked for, can be read and reached like the week.
#[test]
fn the_list_of_honours_is_accessible() {
    for lang in Lang::ALL {
        let mut trial = trial(lang);
        trial.demo.show_setting(&settings(&[("gaming", 1.0)]));
        assert_accessible(&mut open_at([1024.0, 768.0], trial));
    }
}

#[test]
fn the_whole_guide_by_keyboard_alone() {
    for lang in Lang::ALL {
        let mut harness = open(trial(lang));
        tab_to(&mut harness, Role::Slider, &look(lang).t("goodhart-weight"));
        for _ in 0..6 {
            press(&mut harness, Key::ArrowRight);
        }
        for id in ["goodhart-send-checks", "goodhart-honour"] {
            act(&mut harness, Role::Button, &look(lang).t(id));
        }
        for _ in 0..20 {
            if harness.state().done("open-worker") > 0 {
                break;
            }
            press(&mut harness, Key::Tab);
            let picture = harness
                .query_all_by_role(Role::Image)
                .any(|node| node.is_focused());
            if picture {
                press(&mut harness, Key::ArrowLeft);
                press(&mut harness, Key::Enter);
            }
        }
        for action in ["set-weight", "send-checks", "honour", "open-worker"] {
            assert!(harness.state().done(action) > 0, "{lang:?} {action}");
        }
    }
}
