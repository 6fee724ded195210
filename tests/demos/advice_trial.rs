//! Lesson 3.2's demo: twenty cases by hand, nothing told before the last, and what a reviewer adds on average.

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use ground_truth::{
    assess::{AdviceTotals, PredictionValue},
    course::{Course, Lang},
    demos::{Asked, Demo, DemoEvent, registry},
    models::{
        advice_trial::{CASES, cases},
        value::Value,
    },
};
use proptest::prelude::*;

use super::{
    common::accessible::assert_accessible,
    trial::{Screen, Trial, act, look, number_of, open, open_at, settings, spoken},
};

const ID: &str = "advice-trial";

fn demo() -> Box<dyn Demo> {
    registry::make(ID, &settings(&[("accuracy", 0.9), ("overrule", 0.2)]), 7).unwrap()
}

fn trial(lang: Lang) -> Trial {
    Trial::of(demo(), lang).predicting([PredictionValue::Choice("team".to_owned())])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    /// The more errors a reviewer catches, and the fewer right answers are overruled, the more is right.
    #[test]
    fn catching_helps_and_overruling_harms(
        accuracy in 0.5..0.99_f64, low in 0.0..0.5_f64, more in 0.05..0.5_f64, effort in 0.1..1.0_f64,
    ) {
        let mut demo = demo();
        let mut gain = |catch: f64, overrule: f64, effort: f64| {
            demo.show_setting(&settings(&[
                ("accuracy", accuracy), ("catch", catch), ("overrule", overrule), ("effort", effort),
            ]));
            number_of(demo.as_ref(), "gain")
        };
        prop_assert!(gain(low + more, 0.1, effort) > gain(low, 0.1, effort));
        prop_assert!(gain(0.5, low + more, effort) < gain(0.5, low, effort));
        // Without the harm there is none; and who never looks changes nothing.
        prop_assert!(gain(low + more, 0.0, effort) > 0.0);
        prop_assert!(gain(low, more, 0.0).abs() < 1e-12);
    }
}

/// What the lesson says of the demo is so at the lesson's own settings.
#[test]
fn the_lesson_claims_what_the_demo_computes() {
    let course = Course::builtin();
    let lesson = course.lesson("system-is-wrong").unwrap();
    assert_eq!(
        course.value(lesson, "trial.better"),
        Some(Value::Choice("machine"))
    );
    assert_eq!(
        course.value(lesson, "careful.better"),
        Some(Value::Choice("team"))
    );
}

/// Answers every case, as `pay` says from its number and whether the advice says to pay.
fn sign(harness: &mut Screen, pay: impl Fn(usize, bool) -> bool) {
    let t = |id: &str| look(harness.state().lang).t(id);
    let (yes, no) = (t("advice-pay"), t("advice-refuse"));
    for (n, case) in cases(7).iter().enumerate() {
        let times = if case.advice_first { 1 } else { 2 };
        for _ in 0..times {
            let words = if pay(n, case.advice) { &yes } else { &no };
            harness.get_by_role_and_label(Role::Button, words).click();
            harness.run_steps(2);
        }
    }
}

/// Whoever follows all advice follows the wrong one too; whoever goes by the rule follows none of it.
#[test]
fn own_answers_are_read() {
    for lang in Lang::ALL {
        let follow = |_: usize, advice: bool| advice;
        let by_rule = |n: usize, _: bool| cases(7)[n].entitled;
        for (rule, expected) in [(false, [14.0, 6.0, 0.0]), (true, [20.0, 0.0, 0.0])] {
            let mut harness = open(trial(lang));
            if rule {
                sign(&mut harness, by_rule);
            } else {
                sign(&mut harness, follow);
            }
            let state = harness.state();
            let found = ["right", "followed_wrong", "overruled_right"].map(|name| state.number(name));
            assert_eq!(found, expected, "{lang:?}");
            assert_eq!(
                (state.done("finish-trial"), state.done("see-advice")),
                (1, CASES / 2)
            );
            let followed = if rule { 0 } else { 3 };
            let totals = AdviceTotals {
                wrong_first: 3,
                followed_first: followed,
                wrong_after: 3,
                followed_after: followed,
                right_advice: 14,
                overruled: 0,
            };
            let handed_out = |event: &&DemoEvent| matches!(event, DemoEvent::Advised(_));
            let handed_out: Vec<_> = state.events.iter().filter(handed_out).collect();
            assert_eq!(handed_out, [&DemoEvent::Advised(totals)]);
            assert_eq!(f64::from(totals.n_right()), expected[0]);
            assert_accessible(&mut harness);
        }
    }
}

#[test]
fn nothing_is_told_before_the_last_case() {
    for lang in Lang::ALL {
        let mut harness = open(trial(lang));
        let t = |id: &str| look(lang).t(id);
        let kept = t("advice-only-totals");
        assert!(spoken(&harness).contains(&kept));
        let file = look(lang).t_with("advice-file-needs", &[("need", "")]);
        assert!(!spoken(&harness).contains(file.trim()));
        act(&mut harness, Role::Button, &t("advice-open-file"));
        assert!(spoken(&harness).contains(file.trim()));
        act(&mut harness, Role::Button, &t("advice-pay"));
        assert!(spoken(&harness).contains(&kept));
        let inside = harness.state().demo.inside(&look(lang));
        assert!(
            inside
                .rows
                .iter()
                .all(|row| row.last() == Some(&t("advice-open")))
        );
        sign(&mut open(trial(lang)), |_, advice| advice);
        let mut finished = open(trial(lang));
        sign(&mut finished, |_, advice| advice);
        assert!(!spoken(&finished).contains(&kept));
    }
}

#[test]
fn a_hundred_cases_by_keyboard_alone() {
    for lang in Lang::ALL {
        let mut harness = open(trial(lang));
        sign(&mut harness, |_, advice| advice);
        let t = |id: &str| look(lang).t(id);
        act(&mut harness, Role::RadioButton, &t("advice-view-hundred"));
        super::trial::tab_to(&mut harness, Role::Slider, &t("advice-overrule"));
        let before = harness.state().number("gain");
        super::trial::press(&mut harness, egui::Key::ArrowLeft);
        assert_eq!(harness.state().events.last(), Some(&DemoEvent::Moved("overrule")));
        assert!(harness.state().number("gain") > before);
        assert_accessible(&mut harness);
        act(&mut harness, Role::Button, &t("advice-again"));
        assert!(
            spoken(&harness).contains(&t("advice-only-totals")),
            "other cases, nothing answered"
        );
    }
}

/// What the guide asks for can be done by itself; the way back forgets it.
#[test]
fn the_slides_tell_of_an_assumed_reviewer() {
    for lang in Lang::ALL {
        let mut trial = trial(lang).on_stage();
        let first = trial.sentence();
        trial.demo.perform(Asked::Done("finish-trial"));
        let after = trial.sentence();
        assert!(after != first && !after.contains("advice-"), "{after}");
        assert_accessible(&mut open_at([1024.0, 768.0], trial));
        let mut trial = self::trial(lang).on_stage();
        trial.demo.perform(Asked::Set("overrule", 0.0));
        let average = trial.sentence();
        assert!(average != after && !average.contains("advice-"), "{average}");
        trial.demo.reset();
        assert_eq!(trial.sentence(), first);
        trial.demo.perform(Asked::Set("catch", 1.0));
        assert_accessible(&mut open_at([1024.0, 768.0], trial));
    }
}
