//! Confidence against the outcome.

use ground_truth::assess::{
    Confidence::{self, Certain, Fairly, Unsure},
    calibration::{Calibration, ENOUGH, Lean},
};

use crate::learner::{Learner, answered, sure, with_hints};

/// One who answered so many items with this confidence, so many of them rightly.
fn answers(learner: &mut Learner, how: Confidence, n: usize, n_right: usize) {
    for at in 0..n {
        let item = format!("{how:?}-{at}");
        let score = if at < n_right { 1.0 } else { 0.0 };
        learner.does(0, sure(how, answered("l", &item, score)));
    }
}

#[test]
fn each_band_compares_what_was_meant_with_what_was_right() {
    let mut learner = Learner::default();
    answers(&mut learner, Unsure, 4, 3);
    answers(&mut learner, Fairly, 10, 7);
    answers(&mut learner, Certain, 5, 2);
    let calibration = Calibration::of(&learner.record);
    let accuracies: Vec<f64> = calibration
        .bands
        .iter()
        .map(|band| band.accuracy().unwrap())
        .collect();
    assert_eq!(accuracies, [0.75, 0.7, 0.4]);
    let gaps: Vec<i64> = calibration
        .bands
        .iter()
        .map(|band| (band.gap().unwrap() * 100.0).round() as i64)
        .collect();
    assert_eq!(gaps, [-20, 3, 50]);
    // 3 − 0, 14 − 6, 6 − 18.
    assert_eq!(calibration.marks(), 3 + 8 - 12);
    let (mean_sure, mean_right) = calibration.means().unwrap();
    assert!((mean_sure - (4.0 * 0.55 + 10.0 * 0.73 + 5.0 * 0.9) / 19.0).abs() < 1e-12);
    assert!((mean_right - 12.0 / 19.0).abs() < 1e-12);
    assert_eq!(calibration.lean(), Some(Lean::TooSure));
    assert!(!calibration.is_enough());
    learner.does(0, sure(Fairly, answered("l", "one more", 1.0)));
    let calibration = Calibration::of(&learner.record);
    assert_eq!(calibration.answers() as usize, ENOUGH);
    assert!(calibration.is_enough());
}

#[test]
fn both_leans_are_told_and_a_slight_one_is_not() {
    for (right, lean) in [(10, Lean::TooUnsure), (7, Lean::Even), (5, Lean::TooSure)] {
        let mut learner = Learner::default();
        answers(&mut learner, Fairly, 10, right);
        assert_eq!(Calibration::of(&learner.record).lean(), Some(lean));
    }
    assert_eq!(Calibration::of(&Learner::default().record).lean(), None);
}

#[test]
fn answers_with_hints_or_without_confidence_are_left_out() {
    let mut learner = Learner::default();
    learner.does(0, answered("l", "a", 1.0));
    learner.does(0, with_hints(1, sure(Certain, answered("l", "b", 0.7))));
    assert_eq!(Calibration::of(&learner.record).answers(), 0);
}

#[test]
fn certain_and_wrong_comes_newest_first_until_it_is_put_right() {
    let mut learner = Learner::default();
    for item in ["a", "b", "c"] {
        learner.does(0, sure(Certain, answered("l", item, 0.0)));
    }
    learner.does(0, sure(Fairly, answered("l", "d", 0.0)));
    learner.does(1, sure(Unsure, answered("l", "b", 1.0)));
    let calibration = Calibration::of(&learner.record);
    let items: Vec<&str> = calibration
        .certain_and_wrong
        .iter()
        .map(|wrong| wrong.item.as_str())
        .collect();
    assert_eq!(items, ["c", "a"]);
    assert_eq!(
        calibration.bands[2].answers, 3,
        "the answer of that time still counts"
    );
}
