//! Lesson 3.2's trial: its totals are kept once, shown to the learner, and of a guest not at all.

use std::path::Path;

use egui::Key;
use ground_truth::{
    assess::Event,
    course::{Course, Lang},
    exchange::iso_date,
    learner::{Settings, today},
    models::advice_trial::cases,
    ui::Strings,
};

use crate::{
    notes,
    past::{self, assert_usable},
    window::{Hand, Window, launch},
};

const LESSON: &str = "system-is-wrong";
const SIZE: [f32; 2] = [1366.0, 768.0];

/// Follow all advice, in cases of this seed.
fn follow(window: &mut Window, seed: u64) {
    let (pay, refuse) = (window.t("advice-pay"), window.t("advice-refuse"));
    for case in &cases(seed) {
        for _ in 0..if case.advice_first { 1 } else { 2 } {
            window.click(if case.advice { &pay } else { &refuse });
        }
    }
}

/// The lines of all files in this folder and below it that hold the totals of a trial.
fn kept(folder: &Path) -> Vec<String> {
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    let all = notes::files(folder).into_iter().map(text).collect::<String>();
    let totals = all.lines().filter(|line| line.contains("AdviceTried"));
    totals.map(str::to_owned).collect()
}

#[test]
fn the_totals_are_kept_once_and_shown_to_the_learner() {
    for lang in Lang::ALL {
        let folder = tempfile::tempdir().unwrap();
        let opened = Event::StepOpened {
            lesson: LESSON.to_owned(),
            step: "try".to_owned(),
        };
        past::learner(folder.path(), Settings::default(), [(0, opened)]);
        let mut window = Window::open(&launch(folder.path(), lang), SIZE);
        window.press(Key::Enter);
        window.assert_says(&window.t("advice-only-totals"));
        follow(&mut window, 7);
        window.settle();
        let lines = kept(folder.path());
        let totals = "totals:(wrong_first:3,followed_first:3,wrong_after:3,followed_after:3,right_advice:14,overruled:0)";
        assert!(lines.len() == 1 && lines[0].contains(totals), "{lines:?}");
        // Other cases, half of them: nothing new is kept.
        let again = window.t("advice-again");
        window.click(&again);
        let pay = window.t("advice-pay");
        window.click(&pay);
        assert_eq!(kept(folder.path()), lines);
        // What is played for a class is nobody's.
        window.press(Key::F5);
        for _slide in 0..4 {
            window.press(Key::PageDown);
        }
        assert_eq!(kept(folder.path()), lines);
        drop(window);

        let mut window = Window::open(&launch(folder.path(), lang), SIZE);
        let calibration = window.t("home-calibration");
        window.act(Hand::Keys, &calibration);
        let title = Course::builtin()
            .lesson(LESSON)
            .unwrap()
            .title
            .get(lang)
            .to_owned();
        let args = [
            ("lesson", &*title),
            ("date", &iso_date(today()).unwrap()),
            ("n", "20"),
            ("right", "14"),
            ("wrong-first", "3"),
            ("followed-first", "3"),
            ("wrong-after", "3"),
            ("followed-after", "3"),
            ("right-advice", "14"),
            ("overruled", "0"),
        ];
        window.assert_says(&Strings::of(lang).text_with("calibration-advice", &args));
        assert_usable(&mut window);
        let back = window.t("bar-back-to-course");
        window.click(&back);
        let data = window.t("data-heading");
        window.click(&data);
        for id in ["field-totals", "field-followed-first", "field-overruled"] {
            window.assert_says(&window.t(id));
        }
        let show = window.t("data-entries-show");
        window.click(&show);
        window.assert_says("AdviceTried");
    }
}

#[test]
fn of_a_guest_nothing_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let mut launch = launch(folder.path(), Lang::En);
    launch.lesson = Some(LESSON.to_owned());
    let mut window = Window::open(&launch, SIZE);
    let course = Course::builtin();
    let steps = &course.lesson(LESSON).unwrap().steps;
    let at = steps.iter().position(|step| step.id() == "try").unwrap();
    for _ in 0..at {
        window.press(Key::PageDown);
    }
    follow(&mut window, 7);
    window.assert_says(&window.t("advice-axis-followed"));
    assert_eq!(kept(folder.path()), [] as [String; 0]);
    drop(window);
    assert_eq!(kept(folder.path()), [] as [String; 0]);
}
