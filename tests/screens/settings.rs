//! What is set holds everywhere from then on: the large-text mode, motion and contrast on the page of settings, the text
//! size by its keys too.

use egui::{Key, accesskit::Toggled, style::ScrollAnimation};
use egui_kittest::kittest::NodeT as _;
use ground_truth::{
    assess::review::{A_DAY, A_DAY_IN_LARGE_TEXT},
    course::{
        Course, Depth, Lang, Text, View,
        lesson::{Block, Step},
    },
    learner::Settings,
    ui::Palette,
};

use crate::{
    answers, past,
    review::{due, one_each_of},
    story::{LESSON, open_lesson},
    window::{CONTROL, Hand, Window, launch},
};

const SIZE: [f32; 2] = [1366.0, 768.0];

/// Somebody of whom more is due than anyone reviews in a day.
fn open(folder: &std::path::Path, lang: Lang) -> Window {
    let course = Course::builtin();
    let history: Vec<_> = course.written().flat_map(one_each_of).collect();
    assert!(history.len() > A_DAY);
    past::learner(folder, Settings::default(), history);
    Window::open(&launch(folder, lang), SIZE)
}

/// Sets or clears a tick on the page of settings, from Home and back.
fn tick(window: &mut Window, id: &str) {
    let (settings, home) = (window.t("bar-settings"), window.t("bar-back-to-course"));
    window.act(Hand::Mouse, &settings);
    let row = row(window, id);
    window.act(Hand::Mouse, &row);
    window.harness.remove_cursor();
    window.act(Hand::Mouse, &home);
}

/// The name of a row of the page: its words and its note.
fn row(window: &Window, id: &str) -> String {
    format!("{}\n{}", window.t(id), window.t(&format!("{id}-note")))
}

fn zoom(window: &Window) -> f32 {
    window.harness.ctx.zoom_factor()
}

fn paper(window: &Window) -> egui::Color32 {
    window.harness.ctx.global_style().visuals.panel_fill
}

fn moves(window: &Window) -> bool {
    let style = window.harness.ctx.global_style();
    style.animation_time > 0.0 || style.scroll_animation != ScrollAnimation::none()
}

/// What only those read who take the full path, with the place of its step.
fn deeper(key: &answers::Key) -> (usize, String) {
    let full = View {
        depth: Depth::Full,
        ..View::default()
    };
    let of = |step: &Step| -> Option<Text> {
        let Step::Explain(explain) = step else { return None };
        explain.body.iter().find_map(|block| match block {
            Block::Deeper(inner) => inner.iter().flat_map(Block::texts).next().cloned(),
            _ => None,
        })
    };
    let steps = full.steps(key.lesson());
    let lesson = key.lesson();
    let step = lesson.steps.iter().find(|step| of(step).is_some()).unwrap();
    let at = steps.iter().position(|other| other.id() == step.id()).unwrap();
    (at, key.plain(&of(step).unwrap()))
}

/// Opens the lesson itself, past what is asked first.
fn enter_lesson(window: &mut Window) {
    open_lesson(window, Hand::Mouse);
    let skip = window.t("recall-skip");
    if window.find(&skip).is_some() {
        window.act(Hand::Mouse, &skip);
    }
}

/// Whether the whole of the lesson is shown, not only its core.
fn shows_all(window: &mut Window) -> bool {
    let key = answers::Key::new(LESSON, window.lang());
    let (at, words) = deeper(&key);
    enter_lesson(window);
    window.press(Key::Home);
    for _ in 0..at {
        window.press(Key::PageDown);
    }
    let shown = window.says(&words);
    window.press(Key::Escape);
    shown
}

#[test]
fn the_large_text_mode_is_large_short_and_asks_five_a_day() {
    for lang in Lang::ALL {
        let folder = tempfile::tempdir().unwrap();
        let mut window = open(folder.path(), lang);
        for (large, percent, reviews) in [
            (false, 1.0, A_DAY),
            (true, 1.5, A_DAY_IN_LARGE_TEXT),
            (false, 1.0, A_DAY),
        ] {
            let button = due(&window, reviews);
            assert!(
                window.find(&button).is_some(),
                "{button:?} is not among {:#?}",
                window.texts()
            );
            assert_eq!(zoom(&window), percent);
            assert_eq!(moves(&window), !large);
            let palette = if large {
                Palette::contrast()
            } else {
                Palette::light()
            };
            assert_eq!(paper(&window), palette.paper);
            assert_eq!(shows_all(&mut window), !large, "{lang:?}, large text: {large}");
            tick(&mut window, "settings-large");
        }
        drop(window);
        let window = Window::open(&launch(folder.path(), lang), SIZE);
        assert_eq!(zoom(&window), 1.5, "it is kept");
    }
}

#[test]
fn motion_and_contrast_change_by_themselves_and_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open(folder.path(), Lang::En);
    let state = |window: &Window| (moves(window), paper(window), zoom(window));
    let usual = (true, Palette::light().paper, 1.0);
    assert_eq!(state(&window), usual);
    tick(&mut window, "settings-motion");
    assert_eq!(state(&window), (false, Palette::light().paper, 1.0));
    tick(&mut window, "settings-contrast");
    assert_eq!(state(&window), (false, Palette::contrast().paper, 1.0));
    tick(&mut window, "settings-motion");
    tick(&mut window, "settings-contrast");
    assert_eq!(state(&window), usual);
}

#[test]
fn a_tick_says_whether_it_is_set() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open(folder.path(), Lang::Zh);
    let settings = window.t("bar-settings");
    window.act(Hand::Keys, &settings);
    for id in ["settings-motion", "settings-contrast", "settings-large"] {
        let name = row(&window, id);
        let toggled = |window: &Window| window.find(&name).unwrap().accesskit_node().toggled();
        assert_eq!(toggled(&window), Some(Toggled::False), "{id}");
        window.act(Hand::Keys, &name);
        assert_eq!(toggled(&window), Some(Toggled::True), "{id}");
        window.act(Hand::Keys, &name);
        assert_eq!(toggled(&window), Some(Toggled::False), "{id}");
    }
}

#[test]
fn control_and_plus_minus_or_nought_set_the_text_size_and_it_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open(folder.path(), Lang::En);
    let press = |window: &mut Window, key, times: usize| {
        for _ in 0..times {
            window.press_with(CONTROL, key);
        }
        zoom(window)
    };
    assert_eq!(press(&mut window, Key::Plus, 1), 1.1);
    assert_eq!(press(&mut window, Key::Equals, 1), 1.2);
    assert_eq!(press(&mut window, Key::Minus, 20), 0.8, "and no smaller");
    assert_eq!(press(&mut window, Key::Num0, 1), 1.0);
    assert_eq!(press(&mut window, Key::Plus, 20), 2.0, "and no larger");
    enter_lesson(&mut window);
    window.press(Key::F5);
    let slide = zoom(&window);
    assert!(slide < 2.0);
    assert_eq!(
        press(&mut window, Key::Minus, 3),
        slide,
        "a slide is as large as it can be"
    );
    window.press(Key::Escape);
    assert_eq!(press(&mut window, Key::Minus, 5), 1.5);
    drop(window);
    let window = Window::open(&launch(folder.path(), Lang::En), SIZE);
    assert_eq!(zoom(&window), 1.5, "it is kept");
}
