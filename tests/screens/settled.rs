//! One press of a key, one frame: what is drawn after it does not change until something else happens. The windows are
//! so high that nothing scrolls: a scroll bar slides in by itself.

use egui::{Key, Rect, epaint::ClippedShape};
use ground_truth::course::Lang;

use crate::window::{Window, launch};

/// Presses a key and fails if another frame looks other than the one that followed, or one is asked for at once.
#[track_caller]
fn press(window: &mut Window, key: Key) {
    window.harness.key_down(key);
    window.harness.step();
    settled(window, &format!("{key:?}"));
    window.harness.key_up(key);
    window.settle();
}

#[track_caller]
fn settled(window: &mut Window, after: &str) {
    let shapes = |window: &Window| window.harness.output().shapes.clone();
    let first = shapes(window);
    // egui itself asks for two more frames after whatever happens.
    for _ in 0..3 {
        window.harness.step();
        let then = shapes(window);
        let only = |these: &[ClippedShape], those: &[ClippedShape]| -> Vec<Rect> {
            let only = these.iter().filter(|shape| !those.contains(shape));
            only.map(|shape| shape.shape.visual_bounding_rect()).collect()
        };
        let (gone, new) = (only(&first, &then), only(&then, &first));
        assert!(
            gone.is_empty() && new.is_empty(),
            "after {after}: {gone:?} goes, {new:?} comes, on the screen with {:?}",
            window.texts()
        );
    }
    assert!(
        !window.harness.ctx.has_requested_repaint(),
        "after {after}: {:?}",
        window.harness.ctx.repaint_causes()
    );
}

#[test]
fn every_step_of_the_lesson_is_whole_in_its_first_frame() {
    for (lang, size) in [(Lang::En, [1366.0, 3200.0]), (Lang::Zh, [900.0, 3200.0])] {
        let data = tempfile::tempdir().unwrap();
        let mut launch = launch(data.path(), lang);
        launch.lesson = Some("big-not-fair".to_owned());
        let mut window = Window::open(&launch, size);
        for _step in 0..8 {
            press(&mut window, Key::PageDown);
        }
        for _step in 0..8 {
            press(&mut window, Key::PageUp);
        }
        // Another size of everything is egui's to take up, a frame later.
        window.press(Key::F5);
        for _slide in 0..8 {
            press(&mut window, Key::PageDown);
        }
        window.press(Key::Escape);
        // Home, and the lesson again.
        press(&mut window, Key::Escape);
        press(&mut window, Key::Enter);
    }
}

#[test]
fn every_screen_is_whole_in_its_first_frame() {
    for (lang, size) in [(Lang::Zh, [1366.0, 3200.0]), (Lang::En, [900.0, 3200.0])] {
        let data = tempfile::tempdir().unwrap();
        let mut window = Window::open(&launch(data.path(), lang), size);
        let guest = window.t("welcome-guest");
        window.tab_to(&guest);
        press(&mut window, Key::Enter);
        for id in [
            "bar-settings",
            "home-open",
            "home-review-next",
            "home-calibration",
        ] {
            let name = window.t(id);
            window.tab_to(&name);
            press(&mut window, Key::Enter);
            let back = window.t("bar-back-to-course");
            window.tab_to(&back);
            press(&mut window, Key::Enter);
        }
        let other = window.t("bar-language-name");
        window.tab_to(&other);
        press(&mut window, Key::Enter);
    }
}
