//! What a presenter lays over a slide: the list of keys, the list of slides, the spotlight.

use egui::{Key, Modifiers, Shape, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use ground_truth::course::{Course, Lang, View};
use ground_truth::screens::lesson::slides;

use crate::{
    showing::counter,
    story::{LESSON, open_lesson},
    whole_lesson::begin,
    window::{Hand, Window, launch},
};

/// The lesson presented from its first slide.
fn present(folder: &std::path::Path, lang: Lang) -> Window {
    let mut window = Window::open(&launch(folder, lang), [1024.0, 768.0]);
    begin(&mut window, Hand::Keys, "Zhuge");
    open_lesson(&mut window, Hand::Keys);
    window.press(Key::F5);
    window
}

/// Whether nothing reaches beyond the screen.
fn all_in_view(window: &Window) -> bool {
    let screen = window.harness.ctx.content_rect();
    let nodes = window.harness.root().children_recursive();
    let mut words = nodes.filter(|node| node.accesskit_node().role() == Role::Label);
    words.all(|words| screen.contains_rect(words.rect()))
}

fn n_slides() -> usize {
    let course = Course::builtin();
    let steps = View::default().steps(course.lesson(LESSON).unwrap());
    steps.iter().map(slides::count).sum()
}

/// Rows of the lists of keys: of a lesson, and of a demo by itself.
const ROWS: [&str; 14] = [
    "turn",
    "ends",
    "scenario",
    "scenario-ends",
    "black",
    "white",
    "spotlight",
    "size",
    "slides",
    "vote",
    "enlarge",
    "freeze",
    "notes",
    "leave",
];

/// The list of keys has these rows and no others, is seen whole, and any key brings the slide back.
pub(crate) fn assert_keys_are_listed(window: &mut Window, rows: &[&str]) {
    let slide = window.texts();
    for (key, back) in [(Key::Questionmark, Key::X), (Key::F1, Key::Escape)] {
        window.press(key);
        for row in ROWS {
            let does = window.t(&format!("present-does-{row}"));
            assert_eq!(window.texts().contains(&does), rows.contains(&row), "{row}");
        }
        assert!(all_in_view(window), "the list is cut off");
        window.press(back);
        assert_eq!(window.texts(), slide, "{back:?} brings the slide back");
    }
}

#[test]
fn the_keys_are_listed_until_any_key() {
    for lang in Lang::ALL {
        let folder = tempfile::tempdir().unwrap();
        let mut window = present(folder.path(), lang);
        let rows = ROWS.into_iter().filter(|row| !row.starts_with("scenario"));
        assert_keys_are_listed(&mut window, &rows.collect::<Vec<_>>());
        // Most keyboards have it above another key.
        window
            .harness
            .key_press_modifiers(Modifiers::SHIFT, Key::Questionmark);
        window.harness.run_steps(3);
        window.assert_says(&window.t("present-help"));
    }
}

#[test]
fn a_slide_is_gone_to_by_its_number_or_its_name() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = present(folder.path(), Lang::En);
    let all = n_slides();
    for (typed, n) in [("3", 3), ("12", 12), ("9999", all), ("1", 1)] {
        window.press(Key::G);
        window.harness.event(egui::Event::Text(typed.to_owned()));
        window.harness.run_steps(2);
        window.press(Key::Enter);
        assert_eq!(counter(&window), format!("{n} / {all}"));
    }
    window.press(Key::G);
    let name = window.t("lesson-step-try");
    window.harness.get_by_label_contains(&name).click();
    window.harness.run_steps(3);
    assert_ne!(counter(&window), format!("1 / {all}"));
    // A clicker gets out of the list too, and the slide is the one from before.
    let slide = window.texts();
    window.press(Key::G);
    assert_ne!(window.texts(), slide);
    window.press(Key::PageDown);
    assert_eq!(window.texts(), slide);
}

/// Middle and radius of the spotlight, where there is one: the hole of its ring.
pub(crate) fn hole<S>(harness: &egui_kittest::Harness<'_, S>) -> Option<(egui::Pos2, f32)> {
    let mut shapes = harness.output().shapes.iter();
    let ring = shapes.find_map(|clipped| match &clipped.shape {
        Shape::Mesh(mesh) if mesh.vertices.len() == 144 => Some(mesh.clone()),
        _ => None,
    })?;
    let inner: Vec<egui::Pos2> = ring.vertices.iter().step_by(2).map(|vertex| vertex.pos).collect();
    let middle = inner.iter().fold(egui::Vec2::ZERO, |sum, at| sum + at.to_vec2()) / inner.len() as f32;
    let radius = inner.first()?.distance(middle.to_pos2());
    Some((middle.to_pos2(), radius))
}

#[test]
fn the_spotlight_follows_the_pointer_and_the_slides_go_on_under_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = present(folder.path(), Lang::En);
    let hole = |window: &Window| hole(&window.harness);
    assert!(hole(&window).is_none());
    window.press(Key::Num5);
    let at = egui::pos2(300.0, 500.0);
    window.harness.hover_at(at);
    window.harness.run_steps(2);
    let (middle, radius) = hole(&window).unwrap();
    assert!(middle.distance(at) < 1.0, "{middle:?}");
    window.press(Key::Plus);
    assert!(hole(&window).unwrap().1 > radius);
    window.press(Key::Minus);
    window.press(Key::Minus);
    assert!(hole(&window).unwrap().1 < radius);
    let before = counter(&window);
    window.press(Key::PageDown);
    assert_ne!(counter(&window), before);
    assert!(hole(&window).is_some());
    window.press(Key::Num5);
    assert!(hole(&window).is_none());
}
