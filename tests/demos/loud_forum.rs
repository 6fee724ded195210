//! Lesson 1.4's demo: who posts much is heard much, whoever counts people hears another answer, and the silent are
//! heard only when they are asked.

use egui::{Key, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use ground_truth::{
    assess::PredictionValue,
    course::Lang,
    demos::{Asked, Demo, DemoEvent, registry},
    models::value::{Value, find},
};
use proptest::prelude::*;

use super::{
    common::accessible::assert_accessible,
    trial::{
        Screen, Trial, look, number_of, open_at, picture_name, press, settings, spoken, tab_to, told_by,
    },
};

const ID: &str = "loud-forum";
/// The setting of the lesson.
const LESSON: [(&str, f64); 4] = [
    ("loudness", 1.2),
    ("inequality", 2.0),
    ("support_silent", 0.1),
    ("calls", 100.0),
];
/// The ways of counting in order, as the catalogue calls them, with the ids of their words.
const WAYS: [(&str, &str); 4] = [
    ("count-posts", "posts"),
    ("count-accounts", "accounts"),
    ("weight", "weighted"),
    ("call", "calls"),
];

fn demo() -> Box<dyn Demo> {
    registry::make(ID, &settings(&LESSON), 7).unwrap()
}

fn trial(lang: Lang) -> Trial {
    Trial::of(demo(), lang).predicting([
        PredictionValue::Choice("plan".to_owned()),
        PredictionValue::Share(0.5),
    ])
}

fn open(lang: Lang) -> Screen {
    open_at([1366.0, 1500.0], trial(lang))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// The louder one side is, the larger its share of posts; nobody's wish has changed.
    #[test]
    fn louder_voices_take_more_of_the_posts(loudness in 0.0..1.6_f64, more in 0.2..0.8_f64) {
        let mut demo = demo();
        let mut at = |loudness: f64| {
            demo.show_setting(&settings(&[("loudness", loudness)]));
            ["posts_share", "truth"].map(|name| number_of(demo.as_ref(), name))
        };
        let (less, more) = (at(loudness), at(loudness + more));
        prop_assert!(more[0] > less[0]);
        prop_assert_eq!(more[1], less[1]);
    }

    /// Where everybody posts alike and nobody is silent, posts, people and town agree.
    #[test]
    fn without_the_harm_there_is_none(support in 0.1..0.9_f64) {
        let mut demo = demo();
        demo.show_setting(&settings(&[
            ("loudness", 0.0),
            ("inequality", 0.0),
            ("silent_share", 0.0),
            ("support", support),
        ]));
        let truth = number_of(demo.as_ref(), "truth");
        for name in ["posts_share", "accounts_share", "weighted_share"] {
            // About 3,700 posts: four standard errors are 3.3 points.
            prop_assert!((number_of(demo.as_ref(), name) - truth).abs() < 0.033, "{}", name);
        }
    }

    /// Nothing that counts posts or people who post hears those who never do; calls do.
    #[test]
    fn only_calls_hear_the_silent(wish in 0.0..0.9_f64, more in 0.1..1.0_f64) {
        let mut demo = demo();
        let mut at = |support_silent: f64| {
            demo.show_setting(&settings(&[("support_silent", support_silent), ("calls", 1000.0)]));
            ["posts_share", "accounts_share", "weighted_share", "calls_share", "truth"]
                .map(|name| number_of(demo.as_ref(), name))
        };
        let (before, after) = (at(wish), at((wish + more).min(1.0)));
        prop_assert_eq!(&before[..3], &after[..3]);
        prop_assert!(after[3] > before[3] && after[4] > before[4]);
    }
}

/// The lesson's own numbers: posts put one wish first, people the other.
#[test]
fn posts_and_people_put_different_wishes_first() {
    let values = demo().values();
    for (name, first) in [
        ("first_by_posts", "plan"),
        ("first_by_accounts", "other"),
        ("first_in_town", "other"),
    ] {
        assert_eq!(find(&values, name), Some(Value::Choice(first)), "{name}");
    }
}

#[test]
fn what_the_town_wants_is_not_told_before_people_are_called() {
    for lang in Lang::ALL {
        let mut harness = open(lang);
        let truth = harness.state().written("truth");
        for (action, way) in WAYS {
            assert!(
                !spoken(&harness).contains(&truth),
                "{lang:?}: {truth} before {action}"
            );
            let name = harness.state().t(&format!("forum-way-{way}"));
            tab_to(&mut harness, Role::RadioButton, &name);
            press(&mut harness, Key::Enter);
            assert_eq!(harness.state().events.last(), Some(&DemoEvent::Done(action)));
        }
        assert!(spoken(&harness).contains(&truth));
        assert_accessible(&mut harness);
    }
}

#[test]
fn the_whole_demo_by_keyboard_alone() {
    for lang in Lang::ALL {
        let mut harness = open(lang);
        harness.state_mut().demo.perform(Asked::Done("count-posts"));
        harness.run_steps(2);
        for name in ["loudness", "silent_share", "amplify"] {
            let label = harness.state().t(&format!("forum-{}", name.replace('_', "-")));
            tab_to(&mut harness, Role::Slider, &label);
            press(&mut harness, Key::ArrowRight);
            assert_eq!(harness.state().events.last(), Some(&DemoEvent::Moved(name)));
        }
        // Roving begins at the loudest: Enter opens somebody who posts much.
        let name = picture_name(&harness);
        tab_to(&mut harness, Role::Image, &name);
        press(&mut harness, Key::ArrowRight);
        press(&mut harness, Key::Enter);
        assert_eq!(harness.state().done("open-resident"), 1, "{lang:?}");
        let close = harness.state().t("demo-card-close");
        assert!(harness.get_by_role_and_label(Role::Button, &close).is_focused());
    }
}

/// What the guide asks for can be done by itself, one step after the other, and each says something new.
#[test]
fn every_step_of_the_guide_changes_what_is_told() {
    for lang in Lang::ALL {
        let mut demo = demo();
        let said = told_by(demo.as_mut(), lang, &WAYS.map(|(action, _)| action), "forum-");
        demo.perform(Asked::Set("loudness", 0.0));
        assert_eq!(
            find(&demo.values(), "rule"),
            Some(Value::Choice("calls")),
            "the way stays"
        );
        demo.reset();
        assert_eq!(demo.sentence(&look(lang)), said[0]);
    }
}

#[test]
fn a_summary_shows_more_of_the_larger_side() {
    for lang in Lang::ALL {
        let mut trial = trial(lang);
        trial.demo.show_setting(&settings(&[("amplify", 2.0)]));
        assert!(trial.number("displayed") > trial.number("posts_share") + 0.03);
        let shown = trial.written("displayed");
        assert!(trial.sentence().contains(&shown), "{}", trial.sentence());
    }
}
