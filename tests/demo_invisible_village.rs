//! The demo of lesson 1.2 as a learner meets it, by keyboard, in both languages.

#![expect(clippy::unwrap_used, reason = "a test may fail")]

mod common;

use common::accessible::{assert_accessible, screen};
use egui::{Key, accesskit::Role};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};
use ground_truth::{
    assess::PredictionValue,
    course::{Course, Lang},
    demos::{Around, Asked, Demo, DemoEvent, registry},
    models::value::{Value, find},
    ui::{Look, Palette, Place, Strings, widgets},
};

const ID: &str = "invisible-village";
/// The filters in order, as the catalogue calls them.
const FILTERS: [&str; 3] = ["show-phone", "show-online", "show-form"];

struct Trial {
    demo: Box<dyn Demo>,
    lang: Lang,
    palette: &'static Palette,
    place: Place,
    highlight: Option<&'static str>,
    events: Vec<DemoEvent>,
}

impl Trial {
    fn new(lang: Lang) -> Self {
        Self {
            demo: registry::make(ID, &Vec::new(), 7).unwrap(),
            lang,
            palette: Palette::light(),
            place: Place::Desk,
            highlight: None,
            events: Vec::new(),
        }
    }

    fn look(&self) -> Look<'static> {
        Look {
            strings: Strings::of(self.lang),
            palette: self.palette,
            place: self.place,
            motion: false,
        }
    }

    fn number(&self, name: &str) -> f64 {
        find(&self.demo.values(), name).and_then(Value::number).unwrap()
    }
}

fn trial_ui(ui: &mut egui::Ui, trial: &mut Trial) {
    let look = trial.look();
    let predictions = [
        PredictionValue::Number(900.0),
        PredictionValue::Choice("most".to_owned()),
    ];
    let around = Around {
        predictions: &predictions,
        highlight: trial.highlight,
    };
    egui::ScrollArea::vertical().show(ui, |ui| {
        widgets::heading(ui, &look, 1, "Ground Truth");
        let events = trial.demo.controls_ui(ui, &look, around);
        trial.events.extend(events);
        trial.demo.result_ui(ui, &look, around);
        widgets::text(ui, &look, &trial.demo.sentence(&look));
        let size = egui::vec2(ui.available_width(), 320.0);
        ui.allocate_ui(size, |ui| {
            let events = trial.demo.stage_ui(ui, &look, around);
            trial.events.extend(events);
        });
    });
}

type Screen = Harness<'static, Trial>;

fn open(trial: Trial) -> Screen {
    let mut harness = screen(trial.lang, [1366.0, 1500.0], trial, trial_ui);
    harness.run_steps(2);
    harness
}

fn press(harness: &mut Screen, key: Key) {
    harness.key_press(key);
    harness.run_steps(3);
}

fn tab_to(harness: &mut Screen, role: Role, name: &str) {
    for _ in 0..30 {
        let there = harness.query_by_role_and_label(role, name);
        if there.is_some_and(|node| node.is_focused()) {
            return;
        }
        press(harness, Key::Tab);
    }
    panic!("Tab never comes to the {role:?} {name:?}");
}

/// Everything a screen reader could read out.
fn spoken(harness: &Screen) -> String {
    let nodes = harness.root().children_recursive();
    let said = nodes.flat_map(|node| {
        let node = node.accesskit_node();
        [node.label(), node.value()]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
    });
    said.collect::<Vec<_>>().join("\n")
}

#[test]
fn the_whole_demo_by_keyboard_alone() {
    for lang in Lang::ALL {
        let mut harness = open(Trial::new(lang));
        for action in FILTERS.into_iter().chain(["show-needs"]) {
            let name = harness.state().look().t(&format!("unseen-{action}"));
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
            let name = harness.state().look().t(&format!("unseen-repair-{id}"));
            tab_to(&mut harness, Role::RadioButton, &name);
            press(&mut harness, Key::Enter);
            assert_eq!(
                harness.state().events.last(),
                Some(&DemoEvent::Done(action)),
                "{lang:?}"
            );
        }
        for name in ["form_share", "older_gap", "visits"] {
            let label = harness
                .state()
                .look()
                .t(&format!("unseen-{}", name.replace('_', "-")));
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
        let mut harness = open(Trial::new(lang));
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
        let mut trial = Trial::new(lang);
        for repair in 0..4 {
            trial
                .demo
                .show_setting(&vec![("repair".to_owned(), f64::from(repair))]);
            let said = trial.demo.sentence(&trial.look());
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
        let mut harness = open(Trial::new(Lang::En));
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
    let weighted = find(&demo.values(), "older_estimate")
        .and_then(Value::number)
        .unwrap();
    demo.perform(Asked::Done("visit"));
    let visited = find(&demo.values(), "older_estimate")
        .and_then(Value::number)
        .unwrap();
    let truth = find(&demo.values(), "older_truth")
        .and_then(Value::number)
        .unwrap();
    assert!((visited - truth).abs() < (weighted - truth).abs());
    demo.reset();
    assert_eq!(find(&demo.values(), "repair"), Some(Value::Choice("none")));
}

#[test]
fn an_older_resident_is_opened_by_keyboard_and_has_file_and_life() {
    for lang in Lang::ALL {
        let mut harness = open(Trial::new(lang));
        let map = harness
            .root()
            .children_recursive()
            .find(|node| {
                let node = node.accesskit_node();
                node.role() == Role::Image && node.data().supports_action(egui::accesskit::Action::Focus)
            })
            .and_then(|node| node.accesskit_node().label())
            .expect("a map");
        tab_to(&mut harness, Role::Image, &map);
        press(&mut harness, Key::ArrowRight);
        press(&mut harness, Key::Enter);
        assert_eq!(
            harness.state().events.last(),
            Some(&DemoEvent::Done("open-resident"))
        );
        let said = spoken(&harness);
        for id in ["demo-card-file", "demo-card-life"] {
            assert!(said.contains(&harness.state().look().t(id)), "{id}");
        }
        let app = harness.state().look().t("unseen-file-app");
        assert!(said.contains(&app), "nobody younger is opened");
        press(&mut harness, Key::Escape);
        assert!(!spoken(&harness).contains(&app));
    }
}

#[test]
fn every_state_passes_the_accessibility_walk_on_the_projector() {
    for lang in Lang::ALL {
        for size in [[1024.0, 768.0], [1366.0, 768.0]] {
            let mut trial = Trial::new(lang);
            trial.palette = Palette::stage();
            trial.place = Place::Stage;
            trial.demo.show_setting(&vec![("repair".to_owned(), 3.0)]);
            assert_accessible(&mut screen(lang, size, trial, trial_ui));
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
