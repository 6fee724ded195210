//! On the desk every step of every lesson and every other screen fits, at every size of the window and of the text, in
//! both languages: nothing is cut off, and nothing lies over anything else.

use std::collections::BTreeSet;

use egui::{Key, accesskit::Role};
use egui_kittest::kittest::NodeT as _;
use ground_truth::{
    course::{Course, Depth, Lang, Notes},
    learner::Settings,
};

use crate::{
    answers, blocks,
    painted::{control_over_control, faults_of_layout},
    past,
    stage::assert_none,
    story::Learner,
    tour::{DESK, Part, Tour},
    window::{Hand, Window, launch},
};

/// A window in pixels, and the size of its text in percent.
type View = ([f32; 2], u16);

const VIEWS: [View; 9] = [
    ([800.0, 600.0], 100),
    ([1024.0, 768.0], 100),
    ([1280.0, 800.0], 100),
    ([1366.0, 768.0], 100),
    ([1920.0, 1080.0], 100),
    ([1024.0, 768.0], 200),
    ([1280.0, 800.0], 200),
    ([1366.0, 768.0], 200),
    ([1920.0, 1080.0], 200),
];
/// Those with the least room.
const LEAST: [View; 2] = [VIEWS[0], VIEWS[5]];
/// So high that a page is seen from its top to its end, which is not painted while it is out of sight; what is longer
/// still is scrolled to its end as well.
const WHOLE_PAGE: f32 = 8000.0;
/// As far as the wheel is turned to the end of a page, in points.
const FAR: f32 = 100_000.0;

fn scrolls_down(window: &Window) -> bool {
    let nodes = window.harness.root().children_recursive();
    let mut bars = nodes.filter(|node| node.accesskit_node().role() == Role::ScrollBar);
    bars.any(|bar| bar.rect().height() > bar.rect().width())
}

/// Looks at the screen as it is, and at all of the page from its top to its end, in each of these views; then the window
/// is as it was.
fn look(window: &mut Window, name: &str, views: &[View], faults: &mut BTreeSet<String>) {
    let was = window.size();
    window.harness.remove_cursor();
    // As graphics cards have it: on a high page pictures are large.
    window.harness.input_mut().max_texture_side = Some(16_384);
    for &([width, height], text_percent) in views {
        let scale = f32::from(text_percent) / 100.0;
        let mut note = |window: &Window| {
            let here = format!("{name} at {width} × {height}, text {text_percent} %");
            let mut found = faults_of_layout(&window.harness);
            if !scrolls_down(window) {
                found.extend(control_over_control(&window.harness));
            }
            faults.extend(found.iter().map(|fault| format!("{here}: {fault}")));
        };
        for (height, whole) in [(height, false), (WHOLE_PAGE, true)] {
            // With text of twice the size, half the points fit into the window.
            window.resize([width / scale, height / scale]);
            note(window);
            if whole && scrolls_down(window) {
                window.wheel(-FAR);
                note(window);
                window.wheel(FAR);
                window.harness.remove_cursor();
            }
        }
    }
    window.resize(was);
}

/// Every step of the lesson with one of each block, opened by somebody who has read nothing of it.
fn every_block(lang: Lang) {
    let mut faults = BTreeSet::new();
    let folder = tempfile::tempdir().unwrap();
    let mut window = blocks::open(folder.path(), lang, DESK);
    let steps = blocks::steps(Depth::Full, Notes::Folded);
    let mut seen = BTreeSet::new();
    for step in &steps {
        let name = format!("{lang:?} every block, {}", step.id());
        look(&mut window, &name, &VIEWS, &mut faults);
        seen.insert(window.controls(&[Role::Button]));
        window.press(Key::PageDown);
    }
    assert_eq!(seen.len(), steps.len(), "not every step was seen");
    assert_none(&faults.into_iter().collect::<Vec<_>>());
}

/// Every step of a lesson in all its states: by somebody who takes it for the first time, and who comes back.
fn states(lang: Lang, lesson: &str) {
    let mut faults = BTreeSet::new();
    let folder = tempfile::tempdir().unwrap();
    past::learner(folder.path(), Settings::default(), []);
    let mut launch = launch(folder.path(), lang);
    launch.lesson = Some(lesson.to_owned());
    let course = Course::builtin();
    let steps = &course.lesson(lesson).unwrap().steps;
    let mut look = |window: &mut Window, state: &str| {
        let is_opened = state == "question 1, open" || steps.iter().any(|step| state.starts_with(step.id()));
        // What comes of it is looked at where there is least room.
        let views = if is_opened { &VIEWS[..] } else { &LEAST[..] };
        let name = format!("{lang:?} {lesson} {state}");
        look(window, &name, views, &mut faults);
    };
    let mut window = Window::open(&launch, DESK);
    learner(&mut window, lesson, &mut look).take_the_steps();
    drop(window);
    let mut window = Window::open(&launch, DESK);
    learner(&mut window, lesson, &mut look).come_back();
    assert_none(&faults.into_iter().collect::<Vec<_>>());
}

fn learner<'a>(
    window: &'a mut Window,
    lesson: &str,
    look: &'a mut dyn FnMut(&mut Window, &str),
) -> Learner<'a> {
    let key = answers::Key::new(lesson, window.lang());
    Learner {
        window,
        hand: Hand::Mouse,
        key,
        look,
    }
}

macro_rules! every_step {
    ($($name:ident $lesson:literal;)*) => { $(
        mod $name {
            use super::*;

            #[test]
            fn in_english() {
                states(Lang::En, $lesson);
            }

            #[test]
            fn in_chinese() {
                states(Lang::Zh, $lesson);
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
}

#[test]
fn every_lesson_of_the_course_is_walked() {
    let source = include_str!("layout.rs");
    for id in Course::builtin().written() {
        assert!(source.contains(&format!("{id:?};")), "{id} is not walked");
    }
}

#[test]
fn every_block_in_english() {
    every_block(Lang::En);
}

#[test]
fn every_block_in_chinese() {
    every_block(Lang::Zh);
}

fn part(lang: Lang, name: &str, part: Part) {
    let mut faults = BTreeSet::new();
    part(&mut Tour {
        lang,
        size: DESK,
        settings: Settings::default(),
        hand: Hand::Mouse,
        look: &mut |window, screen| {
            look(window, &format!("{lang:?} {name}, {screen}"), &VIEWS, &mut faults);
        },
    });
    assert_none(&faults.into_iter().collect::<Vec<_>>());
}

crate::tour::for_every_part!(part);
