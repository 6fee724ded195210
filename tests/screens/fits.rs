//! On the projector nothing needs scrolling: every slide of every lesson, whatever the screen.

use egui::Key;
use ground_truth::{
    app::cli::Launch,
    course::{Course, Lang, View},
    screens::lesson::slides,
};

use crate::{
    stage::{assert_none, unfit},
    window::{Window, launch},
};

/// Screens of projectors, in pixels.
pub(crate) const SCREENS: [[f32; 2]; 4] = [
    [1024.0, 768.0],
    [1280.0, 800.0],
    [1366.0, 768.0],
    [1920.0, 1080.0],
];
/// Lessons with every kind of block and of question.
const FILES: [&str; 2] = [
    "tests/data/lessons/every_block.ron",
    "tests/data/lessons/good.ron",
];

/// The lessons of the course, and those with one of each kind.
fn lessons() -> Vec<String> {
    let course = Course::builtin();
    let written = course.written().map(str::to_owned);
    written.chain(FILES.map(str::to_owned)).collect()
}

pub(crate) fn present(folder: &std::path::Path, lang: Lang, lesson: &str, screen: [f32; 2]) -> Window {
    let launch = Launch {
        lesson: Some(lesson.to_owned()),
        present: true,
        ..launch(folder, lang)
    };
    Window::open(&launch, screen)
}

/// Where one is: “3 / 30”, with the page if there are several.
pub(crate) fn place(window: &Window) -> String {
    let mut texts = window.texts().into_iter();
    let number = |text: &str| text.split(" / ").next().is_some_and(|n| n.parse::<u32>().is_ok());
    texts
        .find(|text| text.contains(" / ") && number(text))
        .unwrap_or_default()
}

/// What does not fit on any slide of a lesson, and how many slides and pages were seen.
fn walk(lang: Lang, lesson: &str, screen: [f32; 2]) -> (Vec<String>, usize) {
    let folder = tempfile::tempdir().unwrap();
    let mut window = present(folder.path(), lang, lesson, screen);
    let (mut faults, mut seen) = (Vec::new(), 0);
    loop {
        let here = place(&window);
        let name = format!("{lang:?} {lesson} at {screen:?}, slide {here}");
        faults.extend(unfit(&window).iter().map(|fault| format!("{name} {fault}")));
        seen += 1;
        let slide = window.texts();
        window.press(Key::PageDown);
        if window.texts() == slide {
            return (faults, seen);
        }
    }
}

fn every_slide_fits(lang: Lang) {
    let course = Course::builtin();
    let mut faults = Vec::new();
    for lesson in lessons() {
        for screen in SCREENS {
            let (found, seen) = walk(lang, &lesson, screen);
            faults.extend(found);
            if let Some(lesson) = course.lesson(&lesson) {
                let steps = View::default().steps(lesson);
                let all: usize = steps.iter().map(slides::count).sum();
                assert!(seen >= all, "{seen} of {all} slides were seen");
            }
        }
    }
    assert_none(&faults);
}

#[test]
fn every_slide_of_every_lesson_fits_in_english() {
    every_slide_fits(Lang::En);
}

#[test]
fn every_slide_of_every_lesson_fits_in_chinese() {
    every_slide_fits(Lang::Zh);
}
