//! Lesson 1.1's demo: a form is chosen, the day counted and the table asked.

use egui::accesskit::Role;
use ground_truth::{
    assess::PredictionValue,
    course::{Course, Lang},
    demos::{Asked, Demo, DemoEvent, registry},
    models::value::{Value, find},
};

use super::{
    common::accessible::assert_accessible,
    trial::{Trial, act, look, open_at, settings, spoken},
};

const ID: &str = "counting-window";

/// The day of the lesson.
fn demo() -> Box<dyn Demo> {
    registry::make(ID, &Vec::new(), 10).unwrap()
}

fn trial(lang: Lang) -> Trial {
    Trial::of(demo(), lang).predicting([PredictionValue::Number(5.0)])
}

#[test]
fn a_form_is_chosen_counted_and_asked_by_keyboard_alone() {
    for lang in Lang::ALL {
        let mut harness = open_at([1366.0, 1500.0], trial(lang));
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
            let mut trial = trial(lang).on_stage();
            trial
                .demo
                .show_setting(&settings(&[("place_box", place), ("matter_box", matter)]));
            assert_accessible(&mut open_at([1024.0, 768.0], trial));
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
    let mut demo = demo();
    let look = look(Lang::En);
    let first = demo.sentence(&look);
    demo.perform(Asked::Done("ask-table"));
    assert_ne!(demo.sentence(&look), first);
    demo.perform(Asked::Set("place_box", 2.0));
    assert_eq!(find(&demo.values(), "boxes"), Some(Value::Count(2.0)));
    demo.reset();
    assert_eq!(demo.sentence(&look), first);
}
