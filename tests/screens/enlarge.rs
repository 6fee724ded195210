//! The picture of a slide as large as the slide: it fits, it goes on working, and one comes back from it.

use egui::{Key, Rect, accesskit::Role};
use egui_kittest::kittest::NodeT as _;
use ground_truth::{
    course::{
        Lang,
        lesson::{Block, Step},
    },
    screens::lesson::slides,
};

use crate::{
    common::accessible::assert_accessible,
    fits::SCREENS,
    showing::{counter, first_slide, go_to, lessons, present, steps},
    stage::{assert_none, unfit},
    story::LESSON,
    window::Window,
};

/// The largest picture on the screen.
fn picture(window: &Window) -> Option<Rect> {
    let nodes = window.harness.root().children_recursive();
    let pictures = nodes.filter(|node| node.accesskit_node().role() == Role::Image);
    pictures
        .map(|node| node.rect())
        .max_by(|one, other| one.area().total_cmp(&other.area()))
}

/// The slide at which the demo of the lesson begins.
fn demo_slide() -> usize {
    let (_, lesson) = lessons().into_iter().find(|(id, _)| id == LESSON).unwrap();
    let steps = steps(&lesson);
    let demo = steps.iter().find(|step| matches!(step, Step::Try(_))).unwrap();
    first_slide(&steps, demo.id())
}

#[test]
fn the_picture_of_a_demo_fills_the_slide_and_goes_on_working() {
    for lang in Lang::ALL {
        let data = tempfile::tempdir().unwrap();
        let mut window = present(data.path(), lang, LESSON);
        go_to(&mut window, demo_slide());
        let (slide, before, here) = (window.texts(), picture(&window).unwrap(), counter(&window));
        window.press(Key::Z);
        let large = picture(&window).unwrap();
        assert!(large.area() > 1.5 * before.area(), "{before:?} became {large:?}");
        assert_none(&unfit(&window));
        assert_accessible(&mut window.harness);
        window.settle();
        // The arrows rove in it, and Enter opens a resident.
        let map = window.controls(&[Role::Image]).swap_remove(0);
        window.tab_to(&map);
        window.press(Key::ArrowRight);
        assert_eq!(counter(&window), here, "the picture has the arrows");
        window.press(Key::Enter);
        window.assert_says(&window.t("demo-card-close"));
        window.press(Key::Escape);
        if picture(&window) == Some(large) {
            window.press(Key::Escape);
        }
        assert_eq!(picture(&window), Some(before));
        window.press(Key::Z);
        window.press(Key::Z);
        assert_eq!(
            picture(&window),
            Some(before),
            "the same key brings the slide back"
        );
        assert_eq!(counter(&window), here);
        // Another slide is shown as it is.
        window.press(Key::Z);
        window.press(Key::PageDown);
        window.press(Key::PageUp);
        assert_eq!(window.texts(), slide);
    }
}

#[test]
fn a_slide_without_a_picture_says_so() {
    for lang in Lang::ALL {
        let data = tempfile::tempdir().unwrap();
        let mut window = present(data.path(), lang, LESSON);
        let slide = window.texts();
        window.press(Key::Z);
        window.assert_says(&window.t("enlarge-nothing"));
        window.press(Key::Num5);
        window.press(Key::Num5);
        assert_eq!(window.texts(), slide, "the next key takes the sentence away");
    }
}

/// Every figure and chart of every lesson: no smaller than on its slide, and whole.
fn every_picture_fits(lang: Lang) {
    let (mut faults, mut seen) = (Vec::new(), 0);
    for (id, lesson) in lessons() {
        let data = tempfile::tempdir().unwrap();
        let mut window = present(data.path(), lang, &id);
        let steps = steps(&lesson);
        let is_picture = |block: &Block| matches!(block, Block::Figure(_) | Block::Chart(_));
        for step in steps.iter().filter(|step| step.body().iter().any(is_picture)) {
            let first = first_slide(&steps, step.id());
            for slide in first..first + slides::count(step) {
                go_to(&mut window, slide);
                for screen in SCREENS {
                    window.resize(screen);
                    window.settle();
                    let Some(before) = picture(&window) else { continue };
                    let place = format!("{lang:?} {id} slide {slide} at {screen:?}");
                    window.press(Key::Z);
                    let large = picture(&window).unwrap();
                    seen += 1;
                    if large.area() < 0.999 * before.area() {
                        faults.push(format!("{place}: {before:?} became {large:?}"));
                    }
                    faults.extend(unfit(&window).iter().map(|fault| format!("{place}: {fault}")));
                    window.press(Key::Escape);
                    assert_eq!(picture(&window), Some(before), "{place}");
                }
            }
        }
    }
    assert!(seen > 5 * SCREENS.len(), "only {seen} pictures");
    assert_none(&faults);
}

#[test]
fn every_picture_of_every_lesson_fits_when_it_is_large_in_english() {
    every_picture_fits(Lang::En);
}

#[test]
fn every_picture_of_every_lesson_fits_when_it_is_large_in_chinese() {
    every_picture_fits(Lang::Zh);
}
