//! Lesson 1.5's demo: the weak leave thin files, lists of the weak miss them, and visits to the silent find them.

use egui::{Key, accesskit::Role};
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

const ID: &str = "org-portraits";
/// The policies by number, with the ids of their words.
const POLICIES: [&str; 5] = [
    "exclude",
    "impute",
    "shrink",
    "flag-silence",
    "silence-as-evidence",
];

fn demo(seed: u64) -> Box<dyn Demo> {
    registry::make(ID, &Vec::new(), seed).unwrap()
}

fn trial(lang: Lang) -> Trial {
    Trial::of(demo(7), lang).predicting([PredictionValue::Number(20.0)])
}

fn open(lang: Lang) -> Screen {
    open_at([1366.0, 1500.0], trial(lang))
}

/// Mean of a named value over sixty counties, and its standard error for numbers up to 40.
fn mean(named: &[(&str, f64)], name: &str) -> f64 {
    let of = |seed| {
        let mut demo = demo(seed);
        demo.show_setting(&settings(named));
        number_of(demo.as_ref(), name)
    };
    (0..60).map(of).sum::<f64>() / 60.0
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    /// The quieter the weak, the thinner their files and the fewer of them a list without thin files finds.
    #[test]
    fn the_quieter_the_weak_the_fewer_are_found(silence in 0.0..0.8_f64) {
        let at = |name| (mean(&[("silence", silence)], name), mean(&[("silence", silence + 0.5)], name));
        let (thin, found) = (at("weak_thin"), at("found"));
        prop_assert!(thin.1 > thin.0 + 2.0, "{thin:?}");
        prop_assert!(found.1 < found.0 - 2.0, "{found:?}");
    }
}

/// Where weak and strong write equally much, thin files are no commoner among the weak, and to count them as a
/// sign finds no more.
#[test]
fn without_the_harm_there_is_none() {
    let level = [("silence", 0.0)];
    let (weak_thin, thin) = (mean(&level, "weak_thin"), mean(&level, "thin"));
    // A tenth of all thin files, within four standard errors.
    assert!(
        (weak_thin - thin / 10.0).abs() < 4.0 * (thin / 10.0 / 60.0).sqrt(),
        "{weak_thin} of {thin}"
    );
    let shrink = mean(&[("silence", 0.0), ("policy", 2.0)], "found");
    let sign = mean(&[("silence", 0.0), ("policy", 4.0)], "found");
    assert!((shrink - sign).abs() < 0.2, "{shrink} {sign}");
}

/// The lesson's own numbers: the more of the same records is used, the more are found; and visits to the silent
/// find most, visits to the lowest scores nobody new.
#[test]
fn what_the_lesson_says_of_its_county() {
    let found = |named: &[(&str, f64)]| {
        let mut demo = demo(7);
        demo.show_setting(&settings(named));
        number_of(demo.as_ref(), "found")
    };
    let ways: Vec<f64> = (0..5)
        .map(|policy| found(&[("policy", f64::from(policy))]))
        .collect();
    assert!(
        ways[0] == ways[1] && ways[1..].is_sorted_by(|a, b| a < b),
        "{ways:?}"
    );
    let visits = |whom| found(&[("visits", 40.0), ("visit_whom", whom)]);
    assert!(visits(2.0) == ways[0] && ways[0] < visits(0.0) && visits(0.0) < visits(1.0));
}

#[test]
fn who_is_weakest_is_not_told_before_the_list_is_shown() {
    for lang in Lang::ALL {
        let mut harness = open(lang);
        let found = |trial: &Trial| {
            let (found, weak) = (trial.written("found"), trial.written("weak"));
            trial
                .look()
                .t_with("portrait-found", &[("found", &found), ("weak", &weak)])
        };
        for action in ["show-list", "show-truth"] {
            let told = found(harness.state());
            assert!(!spoken(&harness).contains(&told), "{lang:?} before {action}");
            let name = harness.state().t(&format!("portrait-{action}"));
            tab_to(&mut harness, Role::Button, &name);
            press(&mut harness, Key::Enter);
            assert_eq!(harness.state().events.last(), Some(&DemoEvent::Done(action)));
        }
        let told = found(harness.state());
        assert!(spoken(&harness).contains(&told));
        assert_accessible(&mut harness);
    }
}

#[test]
fn the_whole_demo_by_keyboard_alone() {
    for lang in Lang::ALL {
        let mut harness = open(lang);
        for action in ["show-list", "show-truth"] {
            harness.state_mut().demo.perform(Asked::Done(action));
        }
        harness.run_steps(2);
        // The way that is chosen has its number beside it; the others get theirs when they are tried.
        for policy in &POLICIES[1..] {
            let name = harness.state().t(&format!("portrait-policy-{policy}"));
            tab_to(&mut harness, Role::RadioButton, &name);
            press(&mut harness, Key::Enter);
            assert_eq!(
                harness.state().events.last(),
                Some(&DemoEvent::Done("change-policy"))
            );
            let trial = harness.state();
            let (found, weak) = (trial.written("found"), trial.written("weak"));
            let counts = [("name", &*name), ("found", &*found), ("weak", &*weak)];
            let numbered = trial.look().t_with("portrait-policy-found", &counts);
            assert!(spoken(&harness).contains(&numbered), "{numbered}");
        }
        for id in ["random", "silent", "lowest"] {
            let name = harness.state().t(&format!("portrait-visit-{id}"));
            tab_to(&mut harness, Role::RadioButton, &name);
            press(&mut harness, Key::Enter);
            assert_eq!(harness.state().events.last(), Some(&DemoEvent::Done("visit")));
        }
        for name in ["visits", "silence", "records"] {
            let label = harness.state().t(&format!("portrait-{name}"));
            tab_to(&mut harness, Role::Slider, &label);
            press(&mut harness, Key::ArrowRight);
            assert_eq!(harness.state().events.last(), Some(&DemoEvent::Moved(name)));
        }
        let name = picture_name(&harness);
        tab_to(&mut harness, Role::Image, &name);
        press(&mut harness, Key::ArrowRight);
        press(&mut harness, Key::Enter);
        assert_eq!(harness.state().done("open-organisation"), 1, "{lang:?}");
        assert_accessible(&mut harness);
    }
}

/// What the guide asks for can be done by itself, one step after the other, and each says something new.
#[test]
fn every_step_of_the_guide_changes_what_is_told() {
    for lang in Lang::ALL {
        let mut demo = demo(7);
        let steps = ["show-list", "show-truth", "change-policy", "visit"];
        let said = told_by(demo.as_mut(), lang, &steps, "portrait-");
        demo.perform(Asked::Set("silence", 1.5));
        assert_eq!(
            find(&demo.values(), "visits"),
            Some(Value::Count(40.0)),
            "the visits stay"
        );
        demo.reset();
        assert_eq!(demo.sentence(&look(lang)), said[0]);
    }
}
