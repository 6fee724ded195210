//! Screens and parts of lessons that lesson 1.3 does not lead to, one after the other: what a learner looks back on,
//! tests, files, every kind of block and every kind of question.

use std::path::Path;

use egui::Key;
use ground_truth::{
    assess::Event,
    course::{Course, lesson::ItemKind},
};

use crate::{
    answers, before_and_after, blocks,
    looking_back::answers_given,
    past, photo,
    review::{self, due, one_each, with_small_course},
    story::Learner,
    tour::Tour,
    window::{Window, launch},
};

const EVERY_ITEM: &str = "tests/data/lessons/good.ron";

/// Shows each of them under a name.
pub(crate) fn tour(tour: &mut Tour<'_>) {
    looking_back(tour);
    reviewing(tour);
    testing(tour);
    blocks_in_turn(tour);
    questions(tour);
}

fn looking_back(tour: &mut Tour<'_>) {
    let folder = tempfile::tempdir().unwrap();
    let mut window = tour.home(folder.path(), answers_given(24));
    for (link, name) in [
        ("home-glossary", "glossary"),
        ("home-calibration", "calibration"),
        ("home-open", "open"),
    ] {
        tour.act(&mut window, link);
        tour.look(&mut window, name);
        tour.act(
            &mut window,
            if name == "glossary" {
                "bar-back-name"
            } else {
                "bar-back-to-course"
            },
        );
    }
}

fn reviewing(tour: &mut Tour<'_>) {
    let (mut window, _data, _course) = with_small_course(tour.lang, tour.settings.clone());
    window.resize(tour.size);
    review::open(&mut window, tour.hand, "2.1");
    tour.look(&mut window, "recall");

    let folder = tempfile::tempdir().unwrap();
    let history = one_each();
    let n = history.len();
    let mut window = tour.home(folder.path(), history);
    let button = due(&window, n);
    window.act(tour.hand, &button);
    tour.look(&mut window, "review, asked");
    let mut nothing = |_: &mut Window, _: &str| {};
    for at in 0..n {
        let mut learner = Learner::new(&mut window, tour.hand, &mut nothing);
        let item = learner.key.item_on(learner.window);
        learner.answer(&item, at > 0);
        let next = if at + 1 == n { "review-finish" } else { "quiz-next" };
        if at == 0 {
            tour.look(&mut window, "review, answered");
        }
        tour.act(&mut window, next);
    }
    tour.look(&mut window, "review, overview");
}

fn testing(tour: &mut Tour<'_>) {
    let (data, course) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    // The coin has fallen, so that the questions are the same every time.
    let begun = Event::TestBegun { form: "a".to_owned() };
    past::learner(data.path(), tour.settings.clone(), [(0, begun)]);
    let mut window = before_and_after::open(course.path(), data.path(), tour.lang);
    window.resize(tour.size);
    let home = window.t("bar-back-to-course");
    if window.find(&home).is_some() {
        window.act(tour.hand, &home);
    }
    tour.act(&mut window, "home-test-go-on");
    tour.look(&mut window, "test, before");
    for sitting in 0..2 {
        tour.act(&mut window, "test-begin");
        for question in 0..3 {
            if (sitting, question) == (0, 0) {
                tour.look(&mut window, "test, question");
            }
            before_and_after::answer(&mut window);
        }
    }
    tour.look(&mut window, "test, after");
}

fn blocks_in_turn(tour: &mut Tour<'_>) {
    let data = tempfile::tempdir().unwrap();
    past::learner(data.path(), tour.settings.clone(), []);
    let mut window = blocks::open(data.path(), tour.lang, tour.size);
    for name in ["words", "pictures", "thinking", "case", "number"] {
        tour.look(&mut window, &format!("block, {name}"));
        for (part, notches) in [("second", 8), ("third", 16)] {
            if name == "pictures" {
                // From the top, wherever the last look left the page.
                window.wheel(10_000.0);
                (0..notches).for_each(|_| window.wheel(-100.0));
                photo::wait(&mut window, |window| !photo::decoded(window).is_empty());
                tour.look(&mut window, &format!("block, {name}, {part}"));
            }
        }
        window.press(Key::PageDown);
    }
    for _ in 0..5 {
        window.press(Key::PageUp);
    }
    blocks::predict(&mut window, tour.hand);
    window.press(Key::PageUp);
    tour.look(&mut window, "curve, kept");
    window.press(Key::PageDown);
    blocks::play(&mut window, tour.hand);
    let model = window.t("predict-row-model");
    for name in ["curve", "order", "number"] {
        window.press(Key::PageUp);
        window.wait_for(&model);
        tour.look(&mut window, &format!("{name}, outcome"));
    }
    for _ in 0..6 {
        window.press(Key::PageDown);
    }
    let key = answers::Key::of(
        Course::alone(Path::new("tests/data/lessons/every_block.ron")),
        "every-block",
        tour.lang,
    );
    one_question(tour, &mut window, key, "flaw", "chart");
}

fn questions(tour: &mut Tour<'_>) {
    let data = tempfile::tempdir().unwrap();
    past::learner(data.path(), tour.settings.clone(), []);
    let mut launch = launch(data.path(), tour.lang);
    launch.lesson = Some(EVERY_ITEM.to_owned());
    let mut window = tour.open(&launch);
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
        let key = answers::Key::of(Course::alone(Path::new(EVERY_ITEM)), "small-lesson", tour.lang);
        one_question(tour, &mut window, key, id, id);
        let next = window.t("quiz-next");
        let last = window.find(&next).is_none();
        tour.act(&mut window, if last { "quiz-finish" } else { "quiz-next" });
    }
    tour.look(&mut window, "questions, summary");
    tour.act(&mut window, "quiz-done");
    tour.look(&mut window, "block, discuss");
}

/// A question open and, answered wrongly, with its reasons.
fn one_question(tour: &mut Tour<'_>, window: &mut Window, key: answers::Key, id: &str, name: &str) {
    tour.look(window, &format!("item, {name}"));
    let reflection = matches!(key.item(id).kind, ItemKind::Reflection(_));
    let mut nothing = |_: &mut Window, _: &str| {};
    let mut learner = Learner {
        window,
        hand: tour.hand,
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
    tour.look(window, &format!("item, {name}, answered"));
}
