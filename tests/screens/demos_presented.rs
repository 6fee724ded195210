//! A demo by itself on the projector: every scenario is a slide that fits, and the keys do what they do in a lesson.

use std::fs;

use egui::Key;
use ground_truth::{
    course::{Course, Lang},
    demos::{registry, teaching::Teaching},
    learner::Settings,
    ui::Strings,
};

use crate::{
    common::accessible::faults_of_width,
    demos_gallery::{STAGE, name, open, open_file, title},
    presenter::{assert_keys_are_listed, hole},
    showing::counter,
    stage,
    window::{Hand, Window},
};

/// Every scenario of every demo presented on such a screen by somebody who reads in text of so many percent: slides that
/// fit; and Esc leads back to the demo on the desk.
fn every_demo_is_presented(screen: [f32; 2], text_percent: u16) {
    let settings = Settings {
        text_percent,
        ..Settings::default()
    };
    let mut faults = Vec::new();
    for lang in Lang::ALL {
        for entry in registry::all() {
            let data = tempfile::tempdir().unwrap();
            let mut window = open(data.path(), lang, screen, &settings, Hand::Keys);
            window.act(Hand::Keys, &name(entry.id, lang));
            let at_desk = |window: &mut Window| {
                let wide = faults_of_width(&window.harness, "on the desk");
                wide.into_iter()
                    .map(|fault| format!("{lang:?} {}: {fault}", entry.id))
                    .collect::<Vec<_>>()
            };
            faults.extend(at_desk(&mut window));
            window.press(Key::F5);
            let taught = Teaching::of(entry.id).unwrap();
            let all = taught.scenarios.len();
            for (n, (scenario, told)) in (1..).zip(taught.scenarios.iter()) {
                let (number, count) = (n.to_string(), all.to_string());
                let args = [("n", &*number), ("all", &*count)];
                let here = Strings::of(lang).text_with("present-slide", &args);
                window.assert_says(&here);
                let read = [told.title.get(lang), told.say.get(lang)];
                let mut n_read = 0;
                while window.says(&here) {
                    let (small, more) = stage::too_small(&window, |text| read.contains(&text));
                    n_read += more;
                    let wide = faults_of_width(&window.harness, "on the slide");
                    let of_slide = stage::unfit(&window).into_iter().chain(small).chain(wide);
                    faults.extend(of_slide.map(|fault| format!("{lang:?} {} {scenario}: {fault}", entry.id)));
                    let before = window.texts();
                    window.press(Key::PageDown);
                    if window.texts() == before {
                        break;
                    }
                }
                assert!(
                    n_read >= 2,
                    "{lang:?} {} {scenario}: title and question",
                    entry.id
                );
                let save = window.t("demos-save");
                assert!(window.find(&save).is_none(), "no chrome on the projector");
            }
            window.press(Key::Z);
            let of_picture = stage::unfit(&window).into_iter();
            faults.extend(of_picture.map(|fault| format!("{lang:?} {} enlarged: {fault}", entry.id)));
            window.press(Key::Escape);
            window.press(Key::Escape);
            let last = taught.scenarios.ids().last().unwrap();
            window.assert_says(&title(entry.id, last, lang));
            let compare = window.t("demos-compare");
            assert!(window.find(&compare).is_some() || window.find(&window.t("demos-scenarios")).is_some());
            faults.extend(at_desk(&mut window));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_demo_is_presented_without_scrolling() {
    every_demo_is_presented(STAGE, 100);
}

#[test]
fn every_demo_is_presented_from_large_text() {
    every_demo_is_presented(STAGE, 200);
}

#[test]
fn every_demo_is_presented_from_large_text_on_a_wide_screen() {
    every_demo_is_presented([1280.0, 800.0], 200);
}

/// From its file as well, where only the outcome in words is said, each is a slide that fits.
#[test]
#[expect(clippy::disallowed_methods, reason = "a test makes its own files")]
fn every_scenario_is_presented_from_its_file() {
    let (data, files) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let path = files.path().join("a.ron");
    let course = Course::builtin();
    let mut faults = Vec::new();
    for lang in Lang::ALL {
        for entry in registry::all() {
            let taught = Teaching::of(entry.id).unwrap();
            for id in taught.scenarios.ids() {
                let scenario = taught.scenario(&course, entry.id, id).unwrap();
                fs::write(&path, scenario.to_ron()).unwrap();
                let window = open_file(data.path(), lang, &path, true);
                let of_slide = stage::overflow(&window).into_iter();
                faults.extend(of_slide.map(|fault| format!("{lang:?} {} {id}: {fault}", entry.id)));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// A demo presented from the gallery.
fn present(data: &std::path::Path, lang: Lang, id: &str) -> Window {
    let mut window = open(data, lang, STAGE, &Settings::default(), Hand::Keys);
    window.act(Hand::Keys, &name(id, lang));
    window.press(Key::F5);
    window
}

#[test]
fn its_keys_are_listed_and_no_others() {
    for lang in Lang::ALL {
        let data = tempfile::tempdir().unwrap();
        let mut window = present(data.path(), lang, "the-gate");
        let slide = window.texts();
        let rows = [
            "scenario",
            "scenario-ends",
            "black",
            "white",
            "spotlight",
            "size",
            "enlarge",
            "freeze",
            "leave",
        ];
        assert_keys_are_listed(&mut window, &rows);
        for key in [Key::G, Key::V, Key::N] {
            window.press(key);
            assert_eq!(window.texts(), slide, "{key:?} has nothing to act on");
        }
        for cover in [Key::B, Key::Period, Key::W, Key::Comma] {
            window.press(cover);
            assert_eq!(window.texts(), [""; 0], "{cover:?} covers all");
            window.press(Key::PageDown);
            assert_eq!(window.texts(), slide);
        }
    }
}

#[test]
fn its_slide_is_held_until_it_is_let_go() {
    for lang in Lang::ALL {
        let data = tempfile::tempdir().unwrap();
        let mut window = present(data.path(), lang, "loud-forum");
        let (here, slide) = (counter(&window), window.texts());
        window.press(Key::F);
        let held = window.t("speaker-held-demo");
        window.assert_says(&held);
        for key in [Key::PageDown, Key::ArrowRight, Key::Space, Key::End, Key::Z] {
            window.press(key);
            window.assert_says(&held);
        }
        window.press(Key::Questionmark);
        window.assert_says(&window.t("present-does-freeze"));
        window.press(Key::X);
        window.assert_says(&held);
        window.press(Key::B);
        assert_eq!(window.texts(), [""; 0]);
        window.press(Key::X);
        window.press(Key::F);
        assert_eq!((counter(&window), window.texts()), (here, slide));
        window.press(Key::PageDown);
        window.press(Key::F);
        window.press(Key::Escape);
        window.press(Key::F5);
        assert!(!window.says(&held), "nothing is held when one presents again");
        assert!(counter(&window).starts_with("2 / "));
    }
}

#[test]
fn its_spotlight_stays_where_the_pointer_was() {
    let data = tempfile::tempdir().unwrap();
    let mut window = present(data.path(), Lang::En, "the-gate");
    window.press(Key::Num5);
    let at = egui::pos2(300.0, 500.0);
    window.harness.hover_at(at);
    window.harness.run_steps(2);
    let (middle, radius) = hole(&window.harness).unwrap();
    assert!(middle.distance(at) < 1.0, "{middle:?}");
    window.press(Key::Plus);
    assert!(hole(&window.harness).unwrap().1 > radius);
    window.harness.remove_cursor();
    window.settle();
    assert!(hole(&window.harness).unwrap().0.distance(at) < 1.0);
    window.press(Key::Num5);
    assert!(hole(&window.harness).is_none());
}
