//! Presenting from any step, back to it, and what a class must not see.

use egui::Key;
use ground_truth::{
    course::{Lang, lesson::Step},
    learner::Settings,
    screens::lesson::slides,
};

use crate::{
    past,
    showing::{counter, first_slide, lessons, open, present, steps},
    window::Window,
};

/// Who presents.
const NICKNAME: &str = "Mei";

/// The row of the list of steps that says “you are here”.
fn here(window: &Window) -> Option<String> {
    let mark = format!(", {}", window.t("step-here"));
    window.texts().into_iter().find(|text| text.ends_with(&mark))
}

#[test]
fn presenting_begins_at_the_step_where_one_is_and_comes_back_to_it() {
    for (id, lesson) in lessons() {
        let data = tempfile::tempdir().unwrap();
        let mut window = open(data.path(), Lang::En, &id);
        let steps = steps(&lesson);
        let all: usize = steps.iter().map(slides::count).sum();
        // What is for the teacher alone has no slide.
        for step in &steps {
            let place = format!("{id} {}", step.id());
            let row = here(&window);
            assert!(row.is_some(), "{place}");
            window.press(Key::F5);
            assert_eq!(
                counter(&window),
                format!("{} / {all}", first_slide(&steps, step.id())),
                "{place}"
            );
            window.press(Key::Escape);
            assert_eq!(counter(&window), "", "{place}");
            assert_eq!(here(&window), row, "{place}");
            window.press(Key::PageDown);
        }
    }
}

/// A teacher leaves a demo's slide to try something at the desk, and goes on where the guide then stands.
#[test]
fn a_demo_goes_on_at_the_slide_where_the_desk_left_it() {
    let (id, lesson) = lessons().swap_remove(0);
    let data = tempfile::tempdir().unwrap();
    let mut window = open(data.path(), Lang::En, &id);
    let steps = steps(&lesson);
    let demo = steps.iter().find(|step| matches!(step, Step::Try(_))).unwrap();
    for _ in steps.iter().take_while(|step| step.id() != demo.id()) {
        window.press(Key::PageDown);
    }
    window.press(Key::F5);
    window.press(Key::PageDown);
    window.press(Key::PageDown);
    let (slide, at) = (window.texts(), counter(&window));
    window.press(Key::Escape);
    window.press(Key::F5);
    assert_eq!(counter(&window), at);
    assert_eq!(window.texts(), slide);
}

/// Neither the nickname nor where anything lies on the computer is ever on a slide.
fn nobody_is_named(lang: Lang) {
    for (id, lesson) in lessons() {
        let data = tempfile::tempdir().unwrap();
        past::learner(data.path(), Settings::default(), []);
        let folder = data.path().to_str().unwrap().to_owned();
        let mut window = open(data.path(), lang, &id);
        window.assert_says(&window.t("bar-saved"));
        window.press(Key::F5);
        let all: usize = steps(&lesson).iter().map(slides::count).sum();
        for n in 1..=all {
            let place = format!("{lang:?} {id} slide {n}");
            assert!(
                counter(&window).starts_with(&format!("{n} / ")),
                "{place}: {}",
                counter(&window)
            );
            for text in window.texts() {
                let words = text.split(|c: char| !c.is_alphanumeric());
                assert!(!words.into_iter().any(|word| word == NICKNAME), "{place}: {text}");
                assert!(
                    !text.contains(&folder) && !text.contains("tests/data"),
                    "{place}: {text}"
                );
            }
            let at = counter(&window);
            // A long question has pages of its own.
            for _page in 0..8 {
                if counter(&window) == at {
                    window.press(Key::PageDown);
                }
            }
        }
    }
}

#[test]
fn nobody_is_named_on_a_slide_in_english() {
    nobody_is_named(Lang::En);
}

#[test]
fn nobody_is_named_on_a_slide_in_chinese() {
    nobody_is_named(Lang::Zh);
}

/// The lists that lie over a slide are no exception.
#[test]
fn nobody_is_named_in_what_lies_over_a_slide() {
    for (id, _) in lessons().into_iter().take(1).chain(lessons().pop()) {
        let data = tempfile::tempdir().unwrap();
        past::learner(data.path(), Settings::default(), []);
        let mut window = present(data.path(), Lang::En, &id);
        for key in [Key::G, Key::Questionmark, Key::V, Key::Z] {
            window.press(key);
            assert!(!window.says(NICKNAME), "{key:?}");
            assert!(!window.says(data.path().to_str().unwrap()), "{key:?}");
            window.press(Key::PageUp);
        }
        window.press(Key::F5);
        window.press(Key::Escape);
        window.assert_says(NICKNAME);
    }
}
