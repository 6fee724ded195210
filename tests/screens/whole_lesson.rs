//! The whole lesson by keys alone and by mouse alone; then the app is closed and opened again.

use egui::Key;
use ground_truth::{
    course::{Course, Lang, lesson::Step},
    ui::Strings,
};

use crate::{
    story::{LESSON, Learner, open_lesson},
    window::{Hand, Window, launch},
};

const SIZE: [f32; 2] = [1366.0, 768.0];

/// Who keeps progress under this nickname.
pub(crate) fn begin(window: &mut Window, hand: Hand, nickname: &str) {
    let (field, start) = (window.t("welcome-nickname"), window.t("welcome-start"));
    match hand {
        Hand::Keys => window.tab_to(&field),
        Hand::Mouse => window.click(&field),
    }
    window.type_in(nickname);
    match hand {
        Hand::Keys => window.press(Key::Enter),
        Hand::Mouse => window.click(&start),
    }
}

/// What the screen says besides the list of steps, whose ticks change.
fn of_the_step(window: &Window) -> Vec<String> {
    let states = ["step-done", "step-here", "step-todo"].map(|id| window.t(id));
    let mut texts = window.texts();
    texts.retain(|text| !states.iter().any(|state| text.ends_with(state)));
    texts
}

/// The prediction in words, from the sentence that says it is kept.
fn predicted(window: &Window) -> String {
    let sentence = Strings::of(window.lang()).text_with("predict-kept", &[("value", "|")]);
    let (before, after) = sentence.split_once('|').unwrap();
    let value = |text: &String| Some(text.strip_prefix(before)?.strip_suffix(after)?.to_owned());
    window
        .texts()
        .iter()
        .find_map(value)
        .expect("the prediction is kept")
}

fn take_the_lesson_and_come_back(hand: Hand, lang: Lang) {
    let folder = tempfile::tempdir().unwrap();
    let launch = launch(folder.path(), lang);
    let mut window = Window::open(&launch, SIZE);
    begin(&mut window, hand, "Mei");
    let mut summary = Vec::new();
    let mut predictions = Vec::new();
    let mut look = |window: &mut Window, name: &str| {
        if name == "quiz, summary" {
            summary = of_the_step(window);
        } else if name.ends_with(", kept") {
            window.assert_says(&window.t("bar-saved"));
            predictions.push(predicted(window));
        }
    };
    Learner::new(&mut window, hand, &mut look).take_the_lesson();
    assert_eq!(predictions.len(), 2);
    let home = window.texts();
    drop(window);

    let mut window = Window::open(&launch, SIZE);
    assert_eq!(window.texts(), home, "Home is as it was");
    let course = Course::builtin();
    let all = course
        .map()
        .modules
        .iter()
        .map(|module| module.lessons.len())
        .sum::<usize>();
    let args = [("done", "1"), ("all", &all.to_string())];
    window.assert_says(&Strings::of(lang).text_with("home-progress", &args));
    open_lesson(&mut window, hand);
    // Back where the learner left: the last step; every step has its tick.
    let lesson = course.lesson(LESSON).unwrap();
    let Some(Step::Read(last)) = lesson.steps.last() else {
        panic!("the lesson ends with its summary")
    };
    window.assert_says(last.title.get(lang));
    let ticked = window.t("step-done");
    let steps = course.lesson(LESSON).unwrap().steps.len();
    let ticks = window
        .texts()
        .iter()
        .filter(|text| text.ends_with(&ticked))
        .count();
    assert!(
        ticks >= steps - 1,
        "{ticks} of {steps} steps are ticked: {:#?}",
        window.texts()
    );
    let quiz = lesson.steps.iter().position(|step| matches!(step, Step::Quiz(_)));
    for _ in quiz.unwrap()..lesson.steps.len() - 1 {
        window.press(Key::PageUp);
    }
    assert_eq!(of_the_step(&window), summary, "the quiz shows its summary");
    window.press(Key::Home);
    for _ in 0..2 {
        window.press(Key::PageDown);
    }
    for value in predictions {
        // What was predicted, now beside what came out.
        window.assert_says(&value);
        window.assert_says(&window.t("predict-model"));
        window.press(Key::PageDown);
    }
}

#[test]
fn by_keys_alone_in_english() {
    take_the_lesson_and_come_back(Hand::Keys, Lang::En);
}

#[test]
fn by_keys_alone_in_chinese() {
    take_the_lesson_and_come_back(Hand::Keys, Lang::Zh);
}

#[test]
fn by_mouse_alone_in_english() {
    take_the_lesson_and_come_back(Hand::Mouse, Lang::En);
}

#[test]
fn by_mouse_alone_in_chinese() {
    take_the_lesson_and_come_back(Hand::Mouse, Lang::Zh);
}
