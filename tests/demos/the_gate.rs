//! Lesson 2.5's demo: its line trades one error for the other, flags are worth less where cases are rarer, and
//! a portrait errs in both groups.

use egui::{Key, Modifiers, accesskit::Role, vec2};
use egui_kittest::kittest::Queryable as _;
use ground_truth::{
    assess::PredictionValue,
    course::Lang,
    demos::{Asked, Demo, DemoEvent, registry},
};
use proptest::prelude::*;

use super::{
    common::accessible::assert_accessible,
    trial::{
        Trial, act, look, number_of, open, open_at, press, press_with, settings, tab_to, told_by, written,
    },
};

const ID: &str = "the-gate";
/// The setting of the lesson.
const LESSON: [(&str, f64); 3] = [("base_rate", 0.001), ("dprime", 3.6), ("threshold", 2.3)];

fn demo() -> Box<dyn Demo> {
    registry::make(ID, &settings(&LESSON), 7).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// A line further up flags fewer of either kind: fewer false alarms, and no fewer misses.
    #[test]
    fn the_line_trades_one_error_for_the_other(line in -0.5..4.0_f64, up in 0.2..1.0_f64) {
        let mut demo = demo();
        let mut at = |line: f64| {
            demo.show_setting(&settings(&[("threshold", line), ("base_rate", 0.02)]));
            ["false_alarms", "misses", "false_alarm_rate", "hit_rate"].map(|name| number_of(demo.as_ref(), name))
        };
        let (low, high) = (at(line), at(line + up));
        prop_assert!(high[0] <= low[0] && high[1] >= low[1], "people of this run");
        prop_assert!(high[2] < low[2] && high[3] < low[3], "over many runs");
    }

    /// The rarer real cases are, the fewer of the flags are right; and a second test helps.
    #[test]
    fn rare_cases_make_wrong_flags(rare in 0.0005..0.01_f64, times in 2.0..10.0_f64) {
        let mut demo = demo();
        let mut right = |base_rate: f64, twice: f64| {
            demo.show_setting(&settings(&[("base_rate", base_rate), ("second_test", twice)]));
            number_of(demo.as_ref(), "expected_precision")
        };
        prop_assert!(right(rare, 0.0) < right(rare * times, 0.0));
        prop_assert!(right(rare, 1.0) > right(rare, 0.0));
    }

    /// A portrait makes more false alarms in one group and more misses in the other; without it there is no
    /// difference between them.
    #[test]
    fn a_portrait_errs_in_both_groups(offset in 0.1..2.0_f64) {
        let mut demo = demo();
        let mut at = |offset: f64| {
            demo.show_setting(&settings(&[("offset", offset)]));
            ["false_alarm_rate_a", "false_alarm_rate_b", "miss_rate_a", "miss_rate_b"]
                .map(|name| number_of(demo.as_ref(), name))
        };
        let with = at(offset);
        prop_assert!(with[0] > with[1] && with[2] < with[3]);
        let without = at(0.0);
        prop_assert!((without[0] - without[1]).abs() < 1e-9 && (without[2] - without[3]).abs() < 1e-9);
    }
}

#[test]
fn who_is_real_is_not_told_before_the_flagged_are_looked_into() {
    for lang in Lang::ALL {
        let mut demo = demo();
        let before = demo.sentence(&look(lang));
        assert!(before.contains(&written(demo.as_ref(), "flagged", lang)));
        assert!(
            !before.contains(&written(demo.as_ref(), "false_alarms", lang)),
            "{before}"
        );
        let unknown = look(lang).t("gate-life-unknown");
        assert!(
            demo.inside(&look(lang))
                .rows
                .iter()
                .all(|row| row.last() == Some(&unknown))
        );
        demo.perform(Asked::Done("check-flags"));
        let after = demo.sentence(&look(lang));
        for name in ["flagged", "hits", "false_alarms", "misses"] {
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
        let mut demo = demo();
        told_by(demo.as_mut(), lang, &["check-flags", "move-threshold"], "gate-");
        assert_eq!(number_of(demo.as_ref(), "misses"), 0.0);
        let steps = ["change-base-rate", "test-twice", "add-portrait"];
        told_by(demo.as_mut(), lang, &steps, "gate-");
    }
}

fn trial(lang: Lang) -> Trial {
    Trial::of(demo(), lang).predicting([PredictionValue::Share(0.9)])
}

/// The picture of two groups, which opens only when it is asked for, can be read and reached like the first.
#[test]
fn the_portrait_is_accessible() {
    for lang in Lang::ALL {
        let mut trial = trial(lang);
        trial.demo.show_setting(&settings(&[("offset", 1.0)]));
        assert_accessible(&mut open_at([1024.0, 768.0], trial));
    }
}

#[test]
fn the_whole_guide_by_keyboard_alone() {
    for lang in Lang::ALL {
        let mut harness = open(trial(lang));
        let words = |id: &str| look(lang).t(id);
        act(&mut harness, Role::Button, &words("gate-check-flags"));
        tab_to(&mut harness, Role::Slider, &words("gate-threshold"));
        for _ in 0..80 {
            if harness.state().done("move-threshold") > 0 {
                break;
            }
            press(&mut harness, Key::ArrowLeft);
        }
        tab_to(&mut harness, Role::Slider, &words("gate-base-rate"));
        for _ in 0..12 {
            press_with(&mut harness, Modifiers::SHIFT, Key::ArrowRight);
        }
        act(&mut harness, Role::CheckBox, &words("gate-test-twice"));
        act(&mut harness, Role::Button, &words("gate-add-portrait"));
        for action in [
            "check-flags",
            "move-threshold",
            "change-base-rate",
            "test-twice",
            "add-portrait",
        ] {
            assert!(harness.state().done(action) > 0, "{lang:?} {action}");
        }
    }
}

/// The line follows the pointer that took hold of it, and only then.
#[test]
fn the_line_can_be_dragged() {
    let mut harness = open(trial(Lang::En));
    let picture = harness
        .query_all_by_role(Role::Image)
        .map(|node| node.rect())
        .max_by(|a, b| a.area().total_cmp(&b.area()))
        .unwrap();
    // Scores reach 4.2 beyond either mean.
    let part = (2.3 + 4.2) / (3.6 + 2.0 * 4.2);
    let line = egui::pos2(
        picture.left() + 8.0 + (picture.width() - 16.0) * part,
        picture.center().y,
    );
    let mut drag = |from: egui::Pos2| {
        harness.hover_at(from);
        harness.run_steps(1);
        harness.drag_at(from);
        harness.run_steps(1);
        for step in 1..=4 {
            harness.hover_at(from - vec2(20.0 * step as f32, 0.0));
            harness.run_steps(1);
        }
        harness.drop_at(from - vec2(80.0, 0.0));
        harness.run_steps(2);
        harness.state().events.contains(&DemoEvent::Moved("threshold"))
    };
    assert!(!drag(line + vec2(200.0, 0.0)), "the line is not there");
    assert!(drag(line), "the line stays where it is");
}
