//! Every screen and every state of every step can be used without eyes, without a mouse, and at 200 % text.

use std::collections::BTreeSet;

use egui::Vec2;
use egui_kittest::Harness;
use ground_truth::{
    app::App,
    course::Lang,
    learner::{Contrast, DataDir, Settings, Shelf},
};

use crate::{
    common::accessible::{faults_at_this_size, faults_of_sizes, faults_of_width},
    gallery,
    story::{LESSON, Learner},
    whole_lesson::begin,
    window::{Hand, Window, launch},
};

/// Windows, in pixels, in which nothing is cut off at 200 % text.
const LARGE_TEXT: [[f32; 2]; 2] = [[1024.0, 768.0], [1280.0, 800.0]];

/// What was found, each fault once, with the screens it is on.
pub(crate) struct Walk {
    what: String,
    faults: BTreeSet<String>,
    screens: usize,
}

impl Walk {
    pub(crate) fn new(what: String) -> Self {
        Self {
            what,
            faults: BTreeSet::new(),
            screens: 0,
        }
    }

    pub(crate) fn look(&mut self, window: &mut Window, screen: &str) {
        self.screens += 1;
        window.settle();
        window.harness.check_accessibility();
        let mut faults = faults_at_this_size(&mut window.harness, "here");
        if window.harness.ctx.zoom_factor() == 1.0 {
            faults.extend(faults_of_sizes(&window.harness));
            faults.extend(faults_in_large_text(&mut window.harness));
        }
        let faults = faults.into_iter().map(|fault| format!("{screen}: {fault}"));
        self.faults.extend(faults);
        window.harness.remove_cursor();
        window.settle();
    }

    pub(crate) fn assert_good(&self, screens: usize) {
        assert!(
            self.screens >= screens,
            "only {} screens were walked",
            self.screens
        );
        let faults: Vec<&str> = self.faults.iter().map(String::as_str).collect();
        assert!(
            faults.is_empty(),
            "{}: {} faults:\n{}",
            self.what,
            faults.len(),
            faults.join("\n")
        );
    }
}

/// What does not fit at 200 % text into the smaller windows; the screen is left as it was.
fn faults_in_large_text(harness: &mut Harness<'_, App>) -> Vec<String> {
    let (size, scale) = (harness.ctx.content_rect().size(), harness.ctx.pixels_per_point());
    let mut faults = Vec::new();
    for pixels in LARGE_TEXT {
        let points = Vec2::from(pixels) / 2.0;
        harness
            .set_pixels_per_point(2.0 * scale)
            .set_size(points)
            .run_steps(3);
        faults.extend(faults_of_width(harness, &format!("at 200 % in {pixels:?}")));
    }
    harness.set_pixels_per_point(scale).set_size(size).run_steps(3);
    faults
}

/// The app's own pages, then the lesson with all its states.
fn walk(lang: Lang, size: [f32; 2], text_percent: u16, contrast: Contrast) {
    let folder = tempfile::tempdir().unwrap();
    let shelf = Shelf::new(DataDir::resolve(Some(folder.path().to_owned())).unwrap());
    let settings = Settings {
        text_percent,
        contrast,
        ..Settings::default()
    };
    shelf
        .create("Twenty letters named", 0)
        .and_then(|mut keeper| keeper.save_settings(&settings))
        .unwrap();
    drop(shelf);
    let mut walk = Walk::new(format!("{lang:?} at {size:?}, text {text_percent} %"));
    let mut window = Window::open(&launch(folder.path(), lang), size);
    walk.look(&mut window, "welcome");
    let start = window.t("welcome-start");
    window.click(&start);
    walk.look(&mut window, "welcome, no nickname");
    begin(&mut window, Hand::Mouse, "Mei");
    walk.look(&mut window, "home");
    for id in ["settings", "about"] {
        let name = window.t(&format!("bar-{id}"));
        if window.find(&name).is_some() {
            window.click(&name);
            walk.look(&mut window, id);
            let back = window.t("bar-back-to-course");
            window.click(&back);
        }
    }
    let mut look = |window: &mut Window, name: &str| walk.look(window, name);
    Learner::new(&mut window, Hand::Mouse, &mut look).take_the_lesson();
    let item_count = crate::answers::Key::new(LESSON, lang).items().len();
    walk.assert_good(4 + 10 + 2 * item_count);
}

#[test]
fn in_english_at_1366() {
    walk(Lang::En, [1366.0, 768.0], 100, Contrast::Normal);
}

#[test]
fn in_chinese_at_1366() {
    walk(Lang::Zh, [1366.0, 768.0], 100, Contrast::Normal);
}

#[test]
fn in_english_at_1024() {
    walk(Lang::En, [1024.0, 768.0], 100, Contrast::Normal);
}

#[test]
fn in_chinese_at_1024_in_high_contrast() {
    walk(Lang::Zh, [1024.0, 768.0], 100, Contrast::High);
}

#[test]
fn in_english_at_200_percent() {
    walk(Lang::En, [1366.0, 768.0], 200, Contrast::Normal);
}

#[test]
fn in_chinese_at_200_percent() {
    walk(Lang::Zh, [1366.0, 768.0], 200, Contrast::Normal);
}

/// What lesson 1.3 does not lead to.
fn walk_the_rest(lang: Lang) {
    let mut walk = Walk::new(format!("{lang:?}, the rest"));
    gallery::tour(lang, &Settings::default(), &mut |window, name| {
        walk.look(window, name);
    });
    walk.assert_good(40);
}

#[test]
fn the_rest_in_english() {
    walk_the_rest(Lang::En);
}

#[test]
fn the_rest_in_chinese() {
    walk_the_rest(Lang::Zh);
}
