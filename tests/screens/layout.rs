//! On the desk every step of every lesson and every other screen fits, at every size of the window and of the text, in
//! both languages: nothing is cut off, and nothing lies over anything else.

use std::{collections::BTreeSet, path::Path};

use egui::{Key, accesskit::Role};
use egui_kittest::kittest::NodeT as _;
use ground_truth::{
    course::{Course, Lang, View},
    demos::registry,
    learner::Settings,
};

use crate::{
    demos_gallery, gallery, own_data,
    painted::{control_over_control, faults_of_layout},
    past,
    stage::assert_none,
    story::Learner,
    window::{Hand, Window, launch},
};

/// Windows in pixels, at 100 % text and at 200 %.
const SIZES: [[f32; 2]; 5] = [
    [800.0, 600.0],
    [1024.0, 768.0],
    [1280.0, 800.0],
    [1366.0, 768.0],
    [1920.0, 1080.0],
];
const DESK: [f32; 2] = [1366.0, 768.0];
/// So high that a page is seen from its top to its end, which is not painted while it is out of sight; what is longer
/// still is scrolled to its end as well.
const WHOLE_PAGE: f32 = 8000.0;
/// As far as the wheel is turned to the end of a page, in points.
const FAR: f32 = 100_000.0;
const EVERY_BLOCK: &str = "tests/data/lessons/every_block.ron";

/// The sizes of windows that are used with this size of text.
fn sizes(text_percent: u16) -> &'static [[f32; 2]] {
    if text_percent == 100 { &SIZES } else { &SIZES[1..] }
}

fn settings(text_percent: u16) -> Settings {
    Settings {
        text_percent,
        ..Settings::default()
    }
}

fn scrolls_down(window: &Window) -> bool {
    let nodes = window.harness.root().children_recursive();
    let mut bars = nodes.filter(|node| node.accesskit_node().role() == Role::ScrollBar);
    bars.any(|bar| bar.rect().height() > bar.rect().width())
}

/// Looks at the screen as it is, and at all of the page from its top to its end, in windows of all sizes; then the
/// window has its first size again.
fn look(window: &mut Window, name: &str, text_percent: u16, faults: &mut BTreeSet<String>) {
    let was = window.size();
    window.harness.remove_cursor();
    // As graphics cards have it: on a high page pictures are large.
    window.harness.input_mut().max_texture_side = Some(16_384);
    for &[width, height] in sizes(text_percent) {
        let mut note = |window: &Window, height: f32| {
            let here = format!("{name} at {width} × {height}, text {text_percent} %");
            let mut found = faults_of_layout(&window.harness);
            if !scrolls_down(window) {
                found.extend(control_over_control(&window.harness));
            }
            faults.extend(found.iter().map(|fault| format!("{here}: {fault}")));
        };
        for (height, whole) in [(height, false), (WHOLE_PAGE, true)] {
            window.resize([width, height]);
            note(window, height);
            if whole && scrolls_down(window) {
                window.wheel(-FAR);
                note(window, height);
                window.wheel(FAR);
                window.harness.remove_cursor();
            }
        }
    }
    window.resize(was);
}

/// Every step of a lesson, opened by somebody who has read nothing of it.
fn walk(lang: Lang, lesson: &str) {
    let mut faults = BTreeSet::new();
    for text_percent in [100, 200] {
        let folder = tempfile::tempdir().unwrap();
        past::learner(folder.path(), settings(text_percent), []);
        let mut launch = launch(folder.path(), lang);
        launch.lesson = Some(lesson.to_owned());
        let mut window = Window::open(&launch, DESK);
        let course = Course::builtin();
        let alone = Course::alone(Path::new(EVERY_BLOCK));
        let read = course.lesson(lesson).or_else(|| alone.lesson("every-block"));
        let steps = View::default().steps(read.unwrap());
        let mut seen = BTreeSet::new();
        for step in &steps {
            look(
                &mut window,
                &format!("{lang:?} {lesson} {}", step.id()),
                text_percent,
                &mut faults,
            );
            seen.insert(window.controls(&[Role::Button]));
            window.press(Key::PageDown);
        }
        assert_eq!(seen.len(), steps.len(), "{lesson}: not every step was seen");
    }
    assert_none(&faults.into_iter().collect::<Vec<_>>());
}

macro_rules! every_step {
    ($($name:ident $lesson:expr;)*) => { $(
        mod $name {
            use super::*;

            #[test]
            fn in_english() {
                walk(Lang::En, $lesson);
            }

            #[test]
            fn in_chinese() {
                walk(Lang::Zh, $lesson);
            }
        }
    )* };
}

every_step! {
    life_to_table "life-to-table";
    who_is_missing "who-is-missing";
    big_not_fair "big-not-fair";
    loud_voices "loud-voices";
    portrait_with_holes "portrait-with-holes";
    learning_from_yesterday "learning-from-yesterday";
    false_alarms "false-alarms";
    system_is_wrong "system-is-wrong";
    measure_becomes_goal "measure-becomes-goal";
    every_block EVERY_BLOCK;
}

#[test]
fn every_lesson_of_the_course_is_walked() {
    let source = include_str!("layout.rs");
    for id in Course::builtin().written() {
        assert!(source.contains(&format!("{id:?};")), "{id} is not walked");
    }
}

/// What is wrong with the screens that a tour shows.
fn tour(lang: Lang, show: impl Fn(&Settings, &mut dyn FnMut(&mut Window, &str))) {
    let mut faults = BTreeSet::new();
    for text_percent in [100, 200] {
        let mut seen = 0;
        show(&settings(text_percent), &mut |window, name| {
            seen += 1;
            look(window, &format!("{lang:?} {name}"), text_percent, &mut faults);
        });
        assert!(seen > 5, "only {seen} screens were seen");
    }
    assert_none(&faults.into_iter().collect::<Vec<_>>());
}

fn lessons_own_screens(lang: Lang) {
    tour(lang, |settings, look| {
        let folder = tempfile::tempdir().unwrap();
        past::learner(folder.path(), settings.clone(), []);
        let mut window = Window::open(&launch(folder.path(), lang), DESK);
        look(&mut window, "home");
        Learner::new(&mut window, Hand::Mouse, look).take_the_lesson();
    });
}

fn other_screens(lang: Lang) {
    tour(lang, |settings, look| gallery::tour(lang, settings, look));
}

fn demos_by_themselves(lang: Lang) {
    let ids: Vec<&str> = registry::all().iter().map(|entry| entry.id).collect();
    tour(lang, |settings, look| {
        demos_gallery::tour(lang, DESK, settings, &ids, look);
    });
}

fn own_data(lang: Lang) {
    tour(lang, |settings, look| {
        let folder = tempfile::tempdir().unwrap();
        own_data::tour(folder.path(), lang, DESK, settings, look);
    });
}

macro_rules! in_both_languages {
    ($($what:ident: $english:ident, $chinese:ident;)*) => { $(
        #[test]
        fn $english() {
            $what(Lang::En);
        }

        #[test]
        fn $chinese() {
            $what(Lang::Zh);
        }
    )* };
}

in_both_languages! {
    lessons_own_screens: a_lesson_as_it_is_taken_in_english, a_lesson_as_it_is_taken_in_chinese;
    other_screens: other_screens_in_english, other_screens_in_chinese;
    demos_by_themselves: demos_by_themselves_in_english, demos_by_themselves_in_chinese;
    own_data: own_data_in_english, own_data_in_chinese;
}
