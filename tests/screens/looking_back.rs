//! The glossary, and the learner's own calibration.

use egui::Key;
use ground_truth::{
    assess::{Confidence, Event, Occasion, Response},
    course::{Course, Lang},
    learner::{Contrast, Motion, Settings},
};

use crate::{
    past::{self, assert_usable},
    story::LESSON,
    window::{Hand, Window, launch},
};

const SIZE: [f32; 2] = [1366.0, 768.0];

fn answered(n: usize, right: bool) -> Event {
    let course = Course::builtin();
    let items: Vec<String> = course
        .lesson(LESSON)
        .unwrap()
        .items
        .ids()
        .map(str::to_owned)
        .collect();
    Event::Answered {
        lesson: LESSON.to_owned(),
        item: items.into_iter().cycle().nth(n).unwrap(),
        shuffle: 1,
        response: Response::Single("a".to_owned()),
        score: if right { 1.0 } else { 0.0 },
        confidence: Confidence::ALL.into_iter().cycle().nth(n),
        hints: 0,
        occasion: Occasion::Lesson,
    }
}

/// So many answers of today, half of them right.
pub(crate) fn answers_given(n: usize) -> impl Iterator<Item = (i64, Event)> {
    (0..n).map(|n| (0, answered(n, n % 2 == 0)))
}

/// The app in which somebody gave so many answers, half of them right.
fn window_after(n: usize, lang: Lang, settings: Settings) -> (Window, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    past::learner(folder.path(), settings, answers_given(n));
    (Window::open(&launch(folder.path(), lang), SIZE), folder)
}

fn large() -> Settings {
    Settings {
        text_percent: 200,
        motion: Motion::Less,
        contrast: Contrast::High,
        ..Settings::default()
    }
}

#[test]
fn the_glossary_is_searched_by_keyboard_in_both_languages() {
    for lang in Lang::ALL {
        for settings in [Settings::default(), large()] {
            let (mut window, _folder) = window_after(1, lang, settings);
            let link = window.t("home-glossary");
            window.act(Hand::Keys, &link);
            let all = Course::builtin().glossary().terms.len().to_string();
            window.assert_says(&all);
            assert_usable(&mut window);
            // The field has the keyboard at once.
            let field = window.t("glossary-search");
            window.tab_to(&field);
            window.type_in("zxqj");
            window.assert_says("置信区间");
            window.assert_says("confidence interval");
            let one = ground_truth::ui::Strings::of(lang).text_with("glossary-count", &[("n", "1")]);
            window.assert_says(&one);
            assert_usable(&mut window);
            window.type_in("xxxx");
            window.assert_says(&window.t("glossary-none"));
            // Escape first empties the field, then leads back.
            window.press(Key::Escape);
            window.assert_says(&all);
            window.press(Key::Escape);
            window.assert_says(&window.t("home-town"));
        }
    }
}

#[test]
fn only_the_terms_in_view_are_drawn_and_keys_move_on() {
    let (mut window, _folder) = window_after(1, Lang::En, Settings::default());
    let link = window.t("home-glossary");
    window.act(Hand::Mouse, &link);
    window.assert_says("accountability");
    assert!(!window.says("weighting"), "the end of the list is not in view");
    for _ in 0..40 {
        window.press(Key::PageDown);
    }
    window.assert_says("weighting");
    assert!(!window.says("accountability"));
}

#[test]
fn a_lesson_is_as_it_was_after_a_look_into_the_glossary() {
    let (mut window, _folder) = window_after(1, Lang::En, Settings::default());
    window.press(Key::Enter);
    let predict = window.t("lesson-step-predict");
    let step = window
        .texts()
        .into_iter()
        .find(|text| text.contains(&predict))
        .unwrap();
    window.click(&step);
    let before = window.texts();
    let glossary = window.t("bar-glossary");
    window.act(Hand::Mouse, &glossary);
    window.assert_says(&window.t("glossary-heading"));
    let back = window.t("bar-back-name");
    window.act(Hand::Mouse, &back);
    assert_eq!(window.texts(), before);
}

#[test]
fn calibration_waits_for_twenty_answers_and_shows_the_wrong_ones_first() {
    for lang in Lang::ALL {
        for (n, settings) in [
            (19, Settings::default()),
            (24, Settings::default()),
            (24, large()),
        ] {
            let large = settings.text_percent > 100;
            let (mut window, _folder) = window_after(n, lang, settings);
            let link = window.t("home-calibration");
            window.act(Hand::Keys, &link);
            window.assert_says(&window.t("calibration-wrong-heading"));
            let table = window.t("calibration-table");
            assert_eq!(window.says(&table), n >= 20, "{n} answers");
            let marks = window.t("calibration-marks");
            let beginning = marks.split('{').next().unwrap();
            assert_eq!(window.says(beginning), n >= 20 && !large, "marks can discourage");
            assert_usable(&mut window);
        }
    }
}
