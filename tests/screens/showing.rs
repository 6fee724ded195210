//! A lesson on the projector, at any of its slides.

use std::path::Path;

use egui::Key;
use ground_truth::{
    course::{
        Course, Lang, View,
        lesson::{Lesson, Step},
    },
    screens::lesson::slides,
};

use crate::window::{Window, launch};

pub(crate) const STAGE: [f32; 2] = [1024.0, 768.0];
/// The lesson of the tests with every block and every form of prediction.
pub(crate) const EVERY_BLOCK: &str = "tests/data/lessons/every_block.ron";

/// The lessons of the course that are written, and the one with every block.
pub(crate) fn lessons() -> Vec<(String, Lesson)> {
    let course = Course::builtin();
    let entries = course.map().modules.iter().flat_map(|module| &module.lessons);
    let written = entries.filter_map(|entry| Some((entry.id.clone(), course.lesson(&entry.id)?.clone())));
    let mut all: Vec<(String, Lesson)> = written.collect();
    assert!(all.len() > 5, "the course has its lessons");
    let course = Course::alone(Path::new(EVERY_BLOCK));
    all.push((
        EVERY_BLOCK.to_owned(),
        course.lesson("every-block").unwrap().clone(),
    ));
    all
}

/// A lesson on the desk, at its first step.
pub(crate) fn open(data: &Path, lang: Lang, lesson: &str) -> Window {
    let mut launch = launch(data, lang);
    launch.lesson = Some(lesson.to_owned());
    Window::open(&launch, STAGE)
}

/// The same on the projector.
pub(crate) fn present(data: &Path, lang: Lang, lesson: &str) -> Window {
    let mut window = open(data, lang, lesson);
    window.press(Key::F5);
    window
}

/// The steps that a class sees.
pub(crate) fn steps(lesson: &Lesson) -> Vec<Step> {
    View::default().steps(lesson)
}

/// Number of the first slide of a step, from 1.
pub(crate) fn first_slide(steps: &[Step], id: &str) -> usize {
    let before = steps.iter().take_while(|step| step.id() != id);
    1 + before.map(slides::count).sum::<usize>()
}

/// Goes to a slide by its number.
pub(crate) fn go_to(window: &mut Window, slide: usize) {
    window.press(Key::G);
    window.harness.event(egui::Event::Text(slide.to_string()));
    window.press(Key::Enter);
}

/// “3 / 30”, as the slide counts.
pub(crate) fn counter(window: &Window) -> String {
    let is_counter = |text: &String| {
        let parts = text.split_once(" / ");
        parts.is_some_and(|(n, all)| n.parse::<u32>().is_ok() && all.parse::<u32>().is_ok())
    };
    window.texts().into_iter().find(is_counter).unwrap_or_default()
}
