//! The demo of lesson 3.4: its main control moves the outcome in the taught direction, and without the harm
//! there is none.

#![expect(clippy::unwrap_used, reason = "a test may fail")]

mod common;

use common::accessible::{assert_accessible, screen};
use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::{Harness, kittest::Queryable as _};
use ground_truth::{
    assess::PredictionValue,
    course::{Lang, number},
    demos::{Around, Asked, Demo, DemoEvent, registry},
    models::value::{Value, find},
    ui::{Look, Palette, Place, Strings, widgets},
};
use proptest::prelude::*;

const ID: &str = "goodhart-village";
/// The setting of the lesson.
const LESSON: [(&str, f64); 1] = [("weight", 0.8)];

fn settings(named: &[(&str, f64)]) -> Vec<(String, f64)> {
    named
        .iter()
        .map(|(name, value)| ((*name).to_owned(), *value))
        .collect()
}

fn demo() -> Box<dyn Demo> {
    registry::make(ID, &settings(&LESSON), 7).unwrap()
}

fn number_of(demo: &dyn Demo, name: &str) -> f64 {
    find(&demo.values(), name).and_then(Value::number).unwrap()
}

fn look(lang: Lang) -> Look<'static> {
    Look {
        strings: Strings::of(lang),
        palette: Palette::light(),
        place: Place::Desk,
        motion: false,
    }
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
            let written = number::format(find(&demo.values(), name).unwrap(), lang).unwrap();
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
        let mut demo = demo();
        let mut said = vec![demo.sentence(&look(lang))];
        for action in ["set-weight", "send-checks", "honour", "open-worker"] {
            demo.perform(Asked::Done(action));
            let now = demo.sentence(&look(lang));
            assert!(!said.contains(&now), "{action}: {now}");
            assert!(!now.contains("goodhart-"), "{now}");
            said.push(now);
        }
    }
}

struct Trial {
    demo: Box<dyn Demo>,
    lang: Lang,
    events: Vec<DemoEvent>,
}

fn trial_ui(ui: &mut egui::Ui, trial: &mut Trial) {
    let look = look(trial.lang);
    let around = Around {
        predictions: &[
            PredictionValue::Share(0.4),
            PredictionValue::Choice("up".to_owned()),
        ],
        highlight: None,
    };
    egui::ScrollArea::vertical().show(ui, |ui| {
        widgets::heading(ui, &look, 1, "Ground Truth");
        let size = egui::vec2(ui.available_width(), 260.0);
        let events = ui
            .allocate_ui(size, |ui| trial.demo.stage_ui(ui, &look, around))
            .inner;
        trial.events.extend(events);
        let events = trial.demo.controls_ui(ui, &look, around);
        trial.events.extend(events);
        trial.demo.result_ui(ui, &look, around);
    });
}

fn tab_to(harness: &mut Harness<'_, Trial>, role: Role, name: &str) {
    for _ in 0..20 {
        let here = harness.query_by_role_and_label(role, name);
        if here.is_some_and(|node| node.is_focused()) {
            return;
        }
        harness.key_press(Key::Tab);
        harness.run_steps(2);
    }
    panic!("Tab never comes to the {role:?} {name:?}");
}

/// The list of honours, which opens only when it is asked for, can be read and reached like the week.
#[test]
fn the_list_of_honours_is_accessible() {
    for lang in Lang::ALL {
        let mut demo = demo();
        demo.show_setting(&settings(&[("gaming", 1.0)]));
        let events = Vec::new();
        let trial = Trial { demo, lang, events };
        assert_accessible(&mut screen(lang, [1024.0, 768.0], trial, trial_ui));
    }
}

#[test]
fn the_whole_guide_by_keyboard_alone() {
    for lang in Lang::ALL {
        let trial = Trial {
            demo: demo(),
            lang,
            events: Vec::new(),
        };
        let mut harness = screen(lang, [1366.0, 768.0], trial, trial_ui);
        harness.run_steps(2);
        tab_to(&mut harness, Role::Slider, &look(lang).t("goodhart-weight"));
        for _ in 0..6 {
            harness.key_press(Key::ArrowRight);
            harness.run_steps(2);
        }
        for id in ["goodhart-send-checks", "goodhart-honour"] {
            tab_to(&mut harness, Role::Button, &look(lang).t(id));
            harness.key_press(Key::Enter);
            harness.run_steps(2);
        }
        for _ in 0..20 {
            if harness.state().events.contains(&DemoEvent::Done("open-worker")) {
                break;
            }
            harness.key_press_modifiers(Modifiers::NONE, Key::Tab);
            harness.run_steps(2);
            let picture = harness
                .query_all_by_role(Role::Image)
                .any(|node| node.is_focused());
            if picture {
                harness.key_press(Key::ArrowLeft);
                harness.run_steps(2);
                harness.key_press(Key::Enter);
                harness.run_steps(2);
            }
        }
        for action in ["set-weight", "send-checks", "honour", "open-worker"] {
            let event = DemoEvent::Done(action);
            assert!(harness.state().events.contains(&event), "{lang:?} {action}");
        }
    }
}
