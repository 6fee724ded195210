//! Lesson 2.1's demo: what is marked down in the past is picked less today, hiding gender hides little, and the
//! learner's own decisions teach the program.

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use ground_truth::{
    assess::PredictionValue,
    course::{Course, Lang},
    demos::{Asked, Demo, DemoEvent, registry},
    models::value::Value,
};
use proptest::prelude::*;

use super::{
    common::accessible::assert_accessible,
    trial::{Screen, Trial, act, look, number_of, open, open_at, press, settings, spoken, told_by},
};

const ID: &str = "resume-screener";
/// The setting of the lesson.
const LESSON: [(&str, f64); 2] = [("women", 0.4), ("hire", 0.2)];
/// Résumés on the pile.
const PILE: usize = 30;

fn demo() -> Box<dyn Demo> {
    registry::make(ID, &settings(&LESSON), 7).unwrap()
}

fn trial(lang: Lang) -> Trial {
    Trial::of(demo(), lang).predicting([PredictionValue::Choice("kept".to_owned())])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    /// The more women were marked down, the less often they are picked; and hiding gender makes the gap smaller.
    #[test]
    fn a_past_that_marks_down_is_repeated(penalty in 0.2..1.1_f64, more in 0.3..0.4_f64) {
        let mut demo = demo();
        let mut women = |penalty: f64, repair: f64| {
            demo.show_setting(&settings(&[("penalty", penalty), ("repair", repair)]));
            number_of(demo.as_ref(), "rate_women")
        };
        prop_assert!(women(penalty + more, 0.0) < women(penalty, 0.0));
        prop_assert!(women(penalty, 0.0) < women(penalty, 1.0));
        prop_assert!(women(penalty, 1.0) < women(0.0, 1.0));
    }

    /// A past that marks nobody down is repeated as well: both are picked alike, whatever the program sees.
    #[test]
    fn without_the_harm_none_comes_out(repair in 0..6_u8, women in 0.3..0.5_f64) {
        let mut demo = demo();
        demo.show_setting(&settings(&[("penalty", 0.0), ("repair", f64::from(repair)), ("women", women)]));
        prop_assert!(number_of(demo.as_ref(), "ratio_high") >= 1.0);
        prop_assert!(number_of(demo.as_ref(), "ratio") > 0.75);
    }
}

/// What the lesson says of the demo is so at the lesson's own settings.
#[test]
fn the_lesson_claims_what_the_demo_computes() {
    let course = Course::builtin();
    let lesson = course.lesson("learning-from-yesterday").unwrap();
    let number = |name: &str| course.value(lesson, name).and_then(Value::number).unwrap();
    assert_eq!(
        course.value(lesson, "hidden.four_fifths"),
        Some(Value::Choice("below"))
    );
    assert_eq!(
        course.value(lesson, "better.four_fifths"),
        Some(Value::Choice("kept"))
    );
    assert!(number("past.weight_woman") < -2.0 && number("past.weight_word").abs() < 0.3);
    assert!(number("hidden.weight_word") < -1.5 && number("hidden.weight_woman") == 0.0);
    // Each of the table's repairs does more than hiding gender; most does the better label.
    for name in ["neither", "weighed", "better"] {
        assert!(
            number(&format!("{name}.ratio")) > number("hidden.ratio"),
            "{name}"
        );
    }
    assert!((number("cuts.hits_women") - number("cuts.hits_men")).abs() < 0.02);
}

/// Which of the pile are accepted, by what stands on the screen.
fn decide(harness: &mut Screen, accept: impl Fn(&str) -> bool) {
    let words = |id: &str| harness.state().t(id);
    let (yes, no) = (words("screener-accept"), words("screener-reject"));
    for _ in 0..PILE {
        let said = spoken(harness);
        let button = if accept(&said) { &yes } else { &no };
        harness.get_by_role_and_label(Role::Button, button).click();
        harness.run_steps(2);
    }
}

fn train_on_own(harness: &mut Screen) {
    let words = harness.state().t("screener-train-on-own");
    act(harness, Role::Button, &words);
    // The button keeps the keyboard while it takes the steps.
    for _ in 0..20 {
        if harness.state().done("train-on-own") > 0 {
            return;
        }
        press(harness, egui::Key::Enter);
    }
    panic!("the training never ends");
}

/// Whoever rejects all women teaches the program to; whoever accepts them, the other way round.
#[test]
fn the_program_learns_the_learner() {
    for lang in Lang::ALL {
        let rates = [true, false].map(|women| {
            let mut harness = open(trial(lang));
            let t = |id: &str| look(lang).t(id);
            let woman = look(lang).t_with("screener-resume-gender", &[("gender", &t("screener-woman"))]);
            decide(&mut harness, |said| {
                said.lines().any(|line| line == woman) == women
            });
            assert_eq!(harness.state().done("decide"), 1);
            train_on_own(&mut harness);
            ["rate_women", "rate_men"].map(|name| harness.state().number(name))
        });
        let [women, men] = rates;
        assert!(women[0] > 0.9 && women[1] < 0.4, "{women:?}");
        assert!(men[1] > women[1] && men[0] < 0.1, "{men:?}");
    }
}

#[test]
fn the_whole_guide_by_keyboard_alone() {
    for lang in Lang::ALL {
        let mut harness = open_at([1366.0, 1400.0], trial(lang));
        let t = |id: &str| look(lang).t(id);
        act(&mut harness, Role::Button, &t("screener-accept"));
        act(&mut harness, Role::Button, &t("screener-undo"));
        act(&mut harness, Role::Button, &t("screener-reject"));
        act(&mut harness, Role::Button, &t("screener-by-points"));
        train_on_own(&mut harness);
        act(&mut harness, Role::Button, &t("screener-train"));
        for _ in 0..20 {
            if harness.state().done("train") > 0 {
                break;
            }
            press(&mut harness, egui::Key::Enter);
        }
        act(&mut harness, Role::RadioButton, &t("screener-repair-gender"));
        act(&mut harness, Role::RadioButton, &t("screener-repair-label"));
        for action in ["decide", "train-on-own", "train", "hide-gender", "choose-repair"] {
            assert_eq!(harness.state().done(action), 1, "{lang:?} {action}");
        }
        assert_accessible(&mut harness);
    }
}

/// Alike answers teach nothing; the demo says so and loses nothing.
#[test]
fn a_pile_without_two_answers_is_told_so() {
    for lang in Lang::ALL {
        let mut harness = open(trial(lang));
        decide(&mut harness, |_| true);
        let t = |id: &str| look(lang).t(id);
        assert!(spoken(&harness).contains(&t("screener-one-answer")));
        let words = t("screener-train-on-own");
        let own = harness.get_by_role_and_label(Role::Button, &words);
        assert!(own.accesskit_node().is_disabled());
        harness
            .get_by_role_and_label(Role::Button, &t("screener-train"))
            .click();
        harness.run_steps(2);
        assert!(!spoken(&harness).contains(&t("screener-one-answer")));
    }
}

/// What the guide asks for can be done by itself, and the way back forgets the decisions.
#[test]
fn every_step_of_the_guide_changes_what_is_told() {
    for lang in Lang::ALL {
        let mut demo = demo();
        let steps = ["decide", "train-on-own", "train", "hide-gender", "choose-repair"];
        let said = told_by(demo.as_mut(), lang, &steps, "screener-");
        demo.reset();
        assert_eq!(demo.sentence(&look(lang)), said[0]);
    }
}

/// Every state that the slides show, on the projector.
#[test]
fn the_slides_are_accessible() {
    for lang in Lang::ALL {
        for action in ["decide", "train-on-own", "train", "choose-repair"] {
            let mut trial = trial(lang).on_stage();
            trial.demo.perform(Asked::Done(action));
            assert_accessible(&mut open_at([1024.0, 768.0], trial));
        }
    }
}

#[test]
fn another_seed_lays_another_pile() {
    let mut harness = open(trial(Lang::En));
    let before = spoken(&harness);
    act(
        &mut harness,
        Role::Button,
        &look(Lang::En).t("screener-by-points"),
    );
    act(&mut harness, Role::Button, &look(Lang::En).t("screener-train"));
    act(&mut harness, Role::Button, &look(Lang::En).t("screener-again"));
    assert_ne!(spoken(&harness), before);
    assert!(
        !harness
            .state()
            .events
            .contains(&DemoEvent::Done("open-applicant"))
    );
}
