//! Screens and parts of lessons that lesson 1.3 does not lead to, one after the other: what a learner looks back on,
//! tests, files, every kind of block and every kind of question.

use std::path::Path;

use egui::Key;
use ground_truth::{
    assess::Event,
    course::{Course, Lang, lesson::ItemKind},
    learner::Settings,
};

use crate::{
    answers, before_and_after, blocks,
    looking_back::window_after,
    past, photo,
    review::{self, due, one_each, with_small_course},
    story::Learner,
    window::{Hand, Window, launch},
};

const SIZE: [f32; 2] = [1366.0, 768.0];
const EVERY_ITEM: &str = "tests/data/lessons/good.ron";

type Look<'a> = &'a mut dyn FnMut(&mut Window, &str);

/// Shows each of them under a name.
pub(crate) fn tour(lang: Lang, settings: &Settings, look: Look<'_>) {
    looking_back(lang, settings, look);
    reviewing(lang, settings, look);
    testing(lang, settings, look);
    blocks_in_turn(lang, settings, look);
    questions(lang, settings, look);
}

fn looking_back(lang: Lang, settings: &Settings, look: Look<'_>) {
    let (mut window, _folder) = window_after(24, lang, settings.clone());
    for (link, name) in [
        ("home-glossary", "glossary"),
        ("home-calibration", "calibration"),
        ("home-open", "open"),
    ] {
        let link = window.t(link);
        window.act(Hand::Mouse, &link);
        look(&mut window, name);
        let back = window.t(if name == "glossary" {
            "bar-back-name"
        } else {
            "bar-back-to-course"
        });
        window.act(Hand::Mouse, &back);
    }
}

fn reviewing(lang: Lang, settings: &Settings, look: Look<'_>) {
    let (mut window, _data, _course) = with_small_course(lang, settings.clone());
    review::open(&mut window, "2.1");
    look(&mut window, "recall");

    let folder = tempfile::tempdir().unwrap();
    let history = one_each();
    let n = history.len();
    past::learner(folder.path(), settings.clone(), history);
    let mut window = Window::open(&launch(folder.path(), lang), SIZE);
    let button = due(&window, n);
    window.act(Hand::Mouse, &button);
    look(&mut window, "review, asked");
    let mut nothing = |_: &mut Window, _: &str| {};
    for at in 0..n {
        let mut learner = Learner::new(&mut window, Hand::Mouse, &mut nothing);
        let item = learner.key.item_on(learner.window);
        learner.answer(&item, at > 0);
        let next = if at + 1 == n { "review-finish" } else { "quiz-next" };
        if at == 0 {
            look(&mut window, "review, answered");
        }
        let next = window.t(next);
        window.act(Hand::Mouse, &next);
    }
    look(&mut window, "review, overview");
}

fn testing(lang: Lang, settings: &Settings, look: Look<'_>) {
    let (data, course) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    // The coin has fallen, so that the questions are the same every time.
    let begun = Event::TestBegun { form: "a".to_owned() };
    past::learner(data.path(), settings.clone(), [(0, begun)]);
    let mut window = before_and_after::open(course.path(), data.path(), lang);
    let home = window.t("bar-back-to-course");
    if window.find(&home).is_some() {
        window.click(&home);
    }
    let (link, begin) = (window.t("home-test-go-on"), window.t("test-begin"));
    window.act(Hand::Mouse, &link);
    look(&mut window, "test, before");
    for sitting in 0..2 {
        window.act(Hand::Mouse, &begin);
        for question in 0..3 {
            if (sitting, question) == (0, 0) {
                look(&mut window, "test, question");
            }
            before_and_after::answer(&mut window);
        }
    }
    look(&mut window, "test, after");
}

fn blocks_in_turn(lang: Lang, settings: &Settings, look: Look<'_>) {
    let data = tempfile::tempdir().unwrap();
    past::learner(data.path(), settings.clone(), []);
    let mut window = blocks::open(data.path(), lang, SIZE);
    for name in ["words", "pictures", "thinking", "case", "number"] {
        look(&mut window, &format!("block, {name}"));
        for (part, notches) in [("second", 8), ("third", 16)] {
            if name == "pictures" {
                // From the top, wherever the last look left the page.
                window.wheel(10_000.0);
                (0..notches).for_each(|_| window.wheel(-100.0));
                photo::wait(&mut window, |window| !photo::decoded(window).is_empty());
                look(&mut window, &format!("block, {name}, {part}"));
            }
        }
        window.press(Key::PageDown);
    }
    for _ in 0..5 {
        window.press(Key::PageUp);
    }
    blocks::predict(&mut window, Hand::Mouse);
    window.press(Key::PageUp);
    look(&mut window, "curve, kept");
    window.press(Key::PageDown);
    blocks::play(&mut window, Hand::Mouse);
    let model = window.t("predict-row-model");
    for name in ["curve", "order", "number"] {
        window.press(Key::PageUp);
        window.wait_for(&model);
        look(&mut window, &format!("{name}, outcome"));
    }
    for _ in 0..6 {
        window.press(Key::PageDown);
    }
    let key = answers::Key::of(
        Course::alone(Path::new("tests/data/lessons/every_block.ron")),
        "every-block",
        lang,
    );
    one_question(&mut window, key, "flaw", "chart", look);
}

fn questions(lang: Lang, settings: &Settings, look: Look<'_>) {
    let data = tempfile::tempdir().unwrap();
    past::learner(data.path(), settings.clone(), []);
    let mut launch = launch(data.path(), lang);
    launch.lesson = Some(EVERY_ITEM.to_owned());
    let mut window = Window::open(&launch, SIZE);
    for _ in 0..9 {
        window.press(Key::PageDown);
    }
    for id in [
        "one",
        "some",
        "number",
        "order",
        "match",
        "decide",
        "decide-next",
        "flaw",
        "think",
    ] {
        let key = answers::Key::of(Course::alone(Path::new(EVERY_ITEM)), "small-lesson", lang);
        one_question(&mut window, key, id, id, look);
        let [next, finish] = ["quiz-next", "quiz-finish"].map(|id| window.t(id));
        let next = if window.find(&next).is_some() {
            next
        } else {
            finish
        };
        window.act(Hand::Mouse, &next);
    }
    look(&mut window, "questions, summary");
    let done = window.t("quiz-done");
    window.act(Hand::Mouse, &done);
    look(&mut window, "block, discuss");
}

/// A question open and, answered wrongly, with its reasons.
fn one_question(window: &mut Window, key: answers::Key, id: &str, name: &str, look: Look<'_>) {
    look(window, &format!("item, {name}"));
    let reflection = matches!(key.item(id).kind, ItemKind::Reflection(_));
    let mut nothing = |_: &mut Window, _: &str| {};
    let mut learner = Learner {
        window,
        hand: Hand::Mouse,
        key,
        look: &mut nothing,
    };
    if reflection {
        // Twice, for nothing is written.
        learner.act("quiz-compare");
        learner.act("quiz-compare");
    } else {
        learner.answer(id, false);
    }
    look(window, &format!("item, {name}, answered"));
}
