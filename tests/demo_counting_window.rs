//! The demo of lesson 1.1 as a learner meets it, by keyboard, in both languages.

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

const ID: &str = "counting-window";

struct Trial {
    demo: Box<dyn Demo>,
    lang: Lang,
    palette: &'static Palette,
    place: Place,
    events: Vec<DemoEvent>,
}

impl Trial {
    fn new(lang: Lang) -> Self {
        Self {
            demo: registry::make(ID, &Vec::new(), 10).unwrap(),
            lang,
            palette: Palette::light(),
            place: Place::Desk,
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
    let predictions = [PredictionValue::Number(5.0)];
    let around = Around {
        predictions: &predictions,
        highlight: None,
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

fn press(harness: &mut Screen, key: Key) {
    harness.key_press(key);
    harness.run_steps(3);
}

/// Goes with Tab to what has this role and words, and presses Enter.
fn act(harness: &mut Screen, role: Role, name: &str) {
    for _ in 0..40 {
        let there = harness.query_by_role_and_label(role, name);
        if there.is_some_and(|node| node.is_focused()) {
            return press(harness, Key::Enter);
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
fn a_form_is_chosen_counted_and_asked_by_keyboard_alone() {
    for lang in Lang::ALL {
        let mut harness = screen(lang, [1366.0, 1500.0], Trial::new(lang), trial_ui);
        harness.run_steps(2);
        let look = harness.state().look();
        let count = look.t_with("window-count", &[("n", "30")]);
        let (ask, answered) = (look.t("window-ask-table"), look.t("window-question-people"));
        act(&mut harness, Role::Button, &count);
        assert!(!spoken(&harness).contains(&answered), "nobody has asked yet");
        act(&mut harness, Role::Button, &ask);
        assert!(spoken(&harness).contains(&answered));
        let before = harness.state().number("answered");
        // Another form: what was counted with the old one is gone, and the day is counted anew.
        for id in ["window-place-2", "window-age-1"] {
            act(&mut harness, Role::RadioButton, &look.t(id));
            assert_eq!(
                harness.state().events.last(),
                Some(&DemoEvent::Done("choose-box"))
            );
        }
        for id in ["window-has-wait", "window-has-person"] {
            act(&mut harness, Role::CheckBox, &look.t(id));
        }
        assert!(!spoken(&harness).contains(&answered));
        act(&mut harness, Role::Button, &count);
        act(&mut harness, Role::Button, &ask);
        assert_eq!(harness.state().events.last(), Some(&DemoEvent::Done("ask-table")));
        assert_eq!((before, harness.state().number("answered")), (1.0, 4.0));
        assert!(spoken(&harness).contains(&look.t("window-why-out-of-reach")));
        assert_accessible(&mut harness);
    }
}

#[test]
fn every_form_passes_the_accessibility_walk_on_the_projector() {
    for lang in Lang::ALL {
        for (place, matter) in [(0.0, 0.0), (1.0, 1.0), (2.0, 2.0)] {
            let mut trial = Trial::new(lang);
            (trial.palette, trial.place) = (Palette::stage(), Place::Stage);
            trial.demo.show_setting(&vec![
                ("place_box".to_owned(), place),
                ("matter_box".to_owned(), matter),
            ]);
            assert_accessible(&mut screen(lang, [1024.0, 768.0], trial, trial_ui));
        }
    }
}

/// What the lesson says of the demo is so at the lesson's own setting.
#[test]
fn the_lesson_claims_what_the_demo_computes() {
    let course = Course::builtin();
    let lesson = course.lesson("life-to-table").unwrap();
    let number = |name: &str| course.value(lesson, name).and_then(Value::number).unwrap();
    assert_eq!((number("window.answered"), number("full.answered")), (1.0, 4.0));
    // Totals and rates disagree, and so do visits and people.
    assert!(number("full.centre_visits") > number("full.village_visits"));
    assert!(number("full.centre_rate") < number("full.village_rate"));
    assert!(number("full.centre_wait") < number("full.village_wait"));
    assert!(number("full.people_who_came") < number("full.visits"));
}

#[test]
fn starting_over_forgets_what_was_counted() {
    let mut demo = registry::make(ID, &Vec::new(), 10).unwrap();
    let look = Trial::new(Lang::En).look();
    let first = demo.sentence(&look);
    demo.perform(Asked::Done("ask-table"));
    assert_ne!(demo.sentence(&look), first);
    demo.perform(Asked::Set("place_box", 2.0));
    assert_eq!(find(&demo.values(), "boxes"), Some(Value::Count(2.0)));
    demo.reset();
    assert_eq!(demo.sentence(&look), first);
}
