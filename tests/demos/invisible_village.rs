//! Lesson 1.2's demo: the filters one by one, who needs help, and what brings people back into sight.

use egui::{Key, accesskit::Role};
use ground_truth::{
    assess::PredictionValue,
    course::{Course, Lang},
    demos::{Asked, DemoEvent, registry},
    models::value::{Value, find},
};

use super::{
    common::accessible::assert_accessible,
    trial::{Screen, Trial, number_of, open_at, picture_name, press, settings, spoken, tab_to},
};

const ID: &str = "invisible-village";
/// The filters in order, as the catalogue calls them.
const FILTERS: [&str; 3] = ["show-phone", "show-online", "show-form"];

fn trial(lang: Lang) -> Trial {
    Trial::new(ID, lang).predicting([
        PredictionValue::Number(900.0),
        PredictionValue::Choice("most".to_owned()),
    ])
}

fn open(lang: Lang) -> Screen {
    open_at([1366.0, 1500.0], trial(lang))
}

#[test]
fn the_whole_demo_by_keyboard_alone() {
    for lang in Lang::ALL {
        let mut harness = open(lang);
        for action in FILTERS.into_iter().chain(["show-needs"]) {
            let name = harness.state().t(&format!("unseen-{action}"));
            tab_to(&mut harness, Role::Button, &name);
            press(&mut harness, Key::Enter);
            assert_eq!(
                harness.state().events.last(),
                Some(&DemoEvent::Done(action)),
                "{lang:?}"
            );
        }
        for (id, action) in [
            ("rake", "repair"),
            ("post-stratify", "repair"),
            ("visit", "visit"),
        ] {
            let name = harness.state().t(&format!("unseen-repair-{id}"));
            tab_to(&mut harness, Role::RadioButton, &name);
            press(&mut harness, Key::Enter);
            assert_eq!(
                harness.state().events.last(),
                Some(&DemoEvent::Done(action)),
                "{lang:?}"
            );
        }
        for name in ["form_share", "older_gap", "visits"] {
            let label = harness.state().t(&format!("unseen-{}", name.replace('_', "-")));
            tab_to(&mut harness, Role::Slider, &label);
            press(&mut harness, Key::ArrowRight);
            assert_eq!(
                harness.state().events.last(),
                Some(&DemoEvent::Moved(name)),
                "{lang:?}"
            );
        }
        assert_accessible(&mut harness);
    }
}

#[test]
fn nothing_is_told_before_it_is_asked_for() {
    for lang in Lang::ALL {
        let mut harness = open(lang);
        let written = |trial: &Trial, name: &str| format!("{:.0}", trial.number(name));
        let names = ["older_phone", "older_online", "older_form"];
        for (on, filter) in FILTERS.into_iter().enumerate() {
            for (at, name) in names.into_iter().enumerate() {
                let told = spoken(&harness).contains(&written(harness.state(), name));
                assert_eq!(told, at < on, "{lang:?}: {name} with {on} filters");
            }
            harness.state_mut().demo.perform(Asked::Done(filter));
            harness.run_steps(2);
        }
        let heard = written(harness.state(), "older_needy_unseen");
        assert!(!spoken(&harness).contains(&heard));
        harness.state_mut().demo.perform(Asked::Done("show-needs"));
        harness.run_steps(2);
        assert!(spoken(&harness).contains(&heard));
    }
}

#[test]
fn the_sentence_has_the_numbers_of_the_outcome() {
    for lang in Lang::ALL {
        let mut trial = trial(lang);
        for repair in 0..4 {
            trial
                .demo
                .show_setting(&settings(&[("repair", f64::from(repair))]));
            let said = trial.sentence();
            for name in [
                "older_form",
                "older_needy",
                "older_needy_form",
                "older_needy_unseen",
            ] {
                assert!(
                    said.contains(&format!("{:.0}", trial.number(name))),
                    "{name}: {said}"
                );
            }
            for name in ["older_estimate", "older_truth"] {
                let percent = format!("{:.0}%", 100.0 * trial.number(name));
                assert!(said.contains(&percent), "{name}: {said}");
            }
            assert!(!said.contains("unseen-"), "{said}");
        }
    }
}

/// What the guide asks for is marked as long as it can be done.
#[test]
fn the_control_that_the_guide_asks_for_is_marked() {
    let before: [(&[&str], &str); 6] = [
        (&[], "show-form"),
        (&["show-form"], "show-needs"),
        (&["show-form", "show-needs"], "open-resident"),
        (&["show-form", "show-needs"], "repair"),
        (&["show-form", "show-needs", "repair"], "need_hides"),
        (&["show-form", "show-needs", "repair"], "visit"),
    ];
    for (done, asked) in before {
        let mut harness = open(Lang::En);
        for action in done {
            harness.state_mut().demo.perform(Asked::Done(action));
        }
        harness.run_steps(2);
        harness.state_mut().highlight = Some(asked);
        harness.run_steps(2);
        assert!(harness.ctx.memory(egui::Memory::focused).is_some(), "{asked}");
        let marked = harness.output().shapes.len();
        harness.state_mut().highlight = None;
        harness.run_steps(2);
        assert_eq!(
            marked,
            harness.output().shapes.len() + 2,
            "{asked}: a ring and an arrow"
        );
    }
}

/// A guided step done by the projector leaves what was chosen before.
#[test]
fn steps_that_are_performed_add_up() {
    let mut demo = registry::make(ID, &Vec::new(), 7).unwrap();
    for action in FILTERS.into_iter().chain(["show-needs", "repair"]) {
        demo.perform(Asked::Done(action));
    }
    demo.perform(Asked::Set("need_hides", 1.5));
    assert_eq!(
        find(&demo.values(), "repair"),
        Some(Value::Choice("post-stratify"))
    );
    let weighted = number_of(demo.as_ref(), "older_estimate");
    demo.perform(Asked::Done("visit"));
    let visited = number_of(demo.as_ref(), "older_estimate");
    let truth = number_of(demo.as_ref(), "older_truth");
    assert!((visited - truth).abs() < (weighted - truth).abs());
    demo.reset();
    assert_eq!(find(&demo.values(), "repair"), Some(Value::Choice("none")));
}

#[test]
fn an_older_resident_is_opened_by_keyboard_and_has_file_and_life() {
    for lang in Lang::ALL {
        let mut harness = open(lang);
        let map = picture_name(&harness);
        tab_to(&mut harness, Role::Image, &map);
        press(&mut harness, Key::ArrowRight);
        press(&mut harness, Key::Enter);
        assert_eq!(
            harness.state().events.last(),
            Some(&DemoEvent::Done("open-resident"))
        );
        let said = spoken(&harness);
        for id in ["demo-card-file", "demo-card-life"] {
            assert!(said.contains(&harness.state().t(id)), "{id}");
        }
        let app = harness.state().t("unseen-file-app");
        assert!(said.contains(&app), "nobody younger is opened");
        press(&mut harness, Key::Escape);
        assert!(!spoken(&harness).contains(&app));
    }
}

#[test]
fn every_state_passes_the_accessibility_walk_on_the_projector() {
    for lang in Lang::ALL {
        for size in [[1024.0, 768.0], [1366.0, 768.0]] {
            let mut trial = trial(lang).on_stage();
            trial.demo.show_setting(&settings(&[("repair", 3.0)]));
            assert_accessible(&mut open_at(size, trial));
        }
    }
}

/// What the lesson says of the demo is so at the lesson's own setting.
#[test]
fn the_lesson_claims_what_the_demo_computes() {
    let course = Course::builtin();
    let lesson = course.lesson("who-is-missing").unwrap();
    let number = |name: &str| course.value(lesson, name).and_then(Value::number).unwrap();
    assert!(number("form.older_needy_form") * 3.0 < number("form.older_needy"));
    let truth = number("form.older_truth");
    let off = |name: &str| (number(name) - truth).abs();
    // Weights mend the number, where need does not hide people; visits mend it in either case.
    assert!(off("weighted.older_estimate") < off("form.older_estimate"));
    assert!(off("hidden.older_estimate") > 0.05 && off("visited.older_estimate") < 0.03);
    assert_eq!(number("weighted.older_visits"), 0.0);
    assert!(number("visited.older_visits_needy") > 0.0);
}
