//! What is due comes back: on Home, in Review, and before a lesson.

use std::path::Path;

use egui::Key;
use ground_truth::{
    assess::{Event, Occasion, Response},
    course::{Course, Lang},
    learner::{Contrast, DataDir, Keeper, Motion, Settings, Shelf},
    ui::Strings,
};

use crate::{
    past::{self, assert_usable},
    small_course,
    story::{LESSON, Learner},
    window::{Hand, Window, launch},
};

const SIZE: [f32; 2] = [1366.0, 768.0];
const LONG_AGO: i64 = 40;

fn answered(lesson: &str, item: &str) -> Event {
    Event::Answered {
        lesson: lesson.to_owned(),
        item: item.to_owned(),
        shuffle: 1,
        response: Response::Single("same".to_owned()),
        score: 1.0,
        confidence: None,
        hints: 0,
        occasion: Occasion::Lesson,
    }
}

/// One answer to each objective of lesson 1.3, long ago.
pub(crate) fn one_each() -> Vec<(i64, Event)> {
    one_each_of(LESSON)
}

/// One answer to each objective of a lesson, long ago.
pub(crate) fn one_each_of(id: &str) -> Vec<(i64, Event)> {
    let course = Course::builtin();
    let lesson = course.lesson(id).unwrap();
    let first = |objective| lesson.servable(objective).next().unwrap().0;
    let items = lesson.objectives.ids().map(first);
    items.map(|item| (LONG_AGO, answered(id, item))).collect()
}

pub(crate) fn due(window: &Window, n: usize) -> String {
    Strings::of(window.lang()).text_with("home-review", &[("n", &n.to_string())])
}

fn reopened(folder: &Path) -> Keeper {
    let shelf = Shelf::new(DataDir::resolve(Some(folder.to_owned())).unwrap());
    let id = shelf.settings().0.last_learner.unwrap();
    shelf.open(&id).unwrap()
}

/// The items that were answered on an occasion, in order.
fn asked(folder: &Path, on: Occasion) -> Vec<String> {
    let keeper = reopened(folder);
    let events = keeper
        .store()
        .unwrap()
        .history()
        .iter()
        .map(|stamped| &stamped.event);
    let items = events.filter_map(|event| match event {
        Event::Answered { item, occasion, .. } if *occasion == on => Some(item.clone()),
        _ => None,
    });
    items.collect()
}

fn review_all(hand: Hand, lang: Lang, settings: Settings) {
    let folder = tempfile::tempdir().unwrap();
    let history = one_each();
    let n = history.len();
    past::learner(folder.path(), settings, history.clone());
    let mut window = Window::open(&launch(folder.path(), lang), SIZE);
    let button = due(&window, n);
    assert_usable(&mut window);
    window.act(hand, &button);
    // The walk takes the focus along, which a hand on the keys needs itself.
    let mut faults = |window: &mut Window, _: &str| {
        if hand == Hand::Mouse {
            assert_usable(window);
        }
    };
    let mut learner = Learner::new(&mut window, hand, &mut faults);
    let mut done = Vec::new();
    for at in 0..n {
        let place = Strings::of(lang).text_with(
            "review-place",
            &[("n", &(at + 1).to_string()), ("total", &n.to_string())],
        );
        let item = learner.key.item_on(learner.window);
        learner.window.assert_says(&place);
        learner.look("a review, asked");
        learner.answer(&item, true);
        learner.look("a review, answered");
        match hand {
            Hand::Keys => learner.window.press(Key::Enter),
            Hand::Mouse if at + 1 == n => learner.act("review-finish"),
            Hand::Mouse => learner.act("quiz-next"),
        }
        done.push(item);
    }
    learner.look("the overview");
    window.assert_says(&window.t("review-heading"));
    window.assert_says(&window.t("mastery-familiar"));
    let back = window.t("bar-back-to-course");
    window.act(hand, &back);
    assert!(window.find(&button).is_none(), "nothing is due any more");
    drop(window);
    assert_eq!(asked(folder.path(), Occasion::Review), done);
    let answered = asked(folder.path(), Occasion::Lesson);
    assert!(
        done.iter().all(|item| !answered.contains(item)),
        "{done:?} are fresh"
    );
}

#[test]
fn what_is_due_is_reviewed_by_keys() {
    review_all(Hand::Keys, Lang::En, Settings::default());
}

#[test]
fn what_is_due_is_reviewed_by_mouse_in_chinese() {
    review_all(Hand::Mouse, Lang::Zh, Settings::default());
}

#[test]
fn what_is_due_is_reviewed_in_large_text() {
    let large = Settings {
        text_percent: 200,
        motion: Motion::Less,
        contrast: Contrast::High,
        ..Settings::default()
    };
    review_all(Hand::Mouse, Lang::Zh, large);
}

#[test]
fn without_answers_there_is_nothing_to_review_and_that_is_said() {
    for lang in Lang::ALL {
        let folder = tempfile::tempdir().unwrap();
        past::learner(folder.path(), Settings::default(), []);
        let mut window = Window::open(&launch(folder.path(), lang), SIZE);
        let link = window.t("home-review-next");
        window.act(Hand::Keys, &link);
        window.assert_says(&window.t("review-nothing"));
        assert_usable(&mut window);
        window.press(Key::Escape);
        window.assert_says(&window.t("home-town"));
    }
}

/// The app with a course of two modules beside the built-in one, and somebody who answered one item of its first lesson.
pub(crate) fn with_small_course(
    lang: Lang,
    settings: Settings,
) -> (Window, tempfile::TempDir, tempfile::TempDir) {
    let (data, course) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    small_course::write(course.path(), &[&["a1"], &["b1"]]);
    let history = [(LONG_AGO, answered("a1", "one"))];
    past::learner(data.path(), settings, history);
    let mut launch = launch(data.path(), lang);
    launch.lesson = Some(course.path().to_str().unwrap().to_owned());
    (Window::open(&launch, SIZE), data, course)
}

/// The title of the lessons' first step.
fn begins(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "Before we begin",
        Lang::Zh => "开始之前",
    }
}

/// Opens a lesson of the small course from Home; its line goes on with how far it is.
pub(crate) fn open(window: &mut Window, hand: Hand, number: &str) {
    let lang = window.lang();
    let title = match lang {
        Lang::En => format!("{number} Lesson {number}"),
        Lang::Zh => format!("{number} 第{number}课"),
    };
    let line = window.texts().into_iter().find(|text| text.starts_with(&title));
    window.act(hand, &line.unwrap());
}

#[test]
fn a_lesson_opens_with_one_question_of_an_earlier_lesson() {
    for lang in Lang::ALL {
        let (mut window, data, _course) = with_small_course(lang, Settings::default());
        open(&mut window, Hand::Mouse, "2.1");
        let skip = window.t("recall-skip");
        assert!(window.find(&skip).is_some(), "{:#?}", window.texts());
        assert_usable(&mut window);
        window.press(Key::A);
        window.press(Key::Enter);
        assert_usable(&mut window);
        let next = window.t("recall-next");
        window.act(Hand::Mouse, &next);
        // The lesson is begun: it does not ask again.
        window.assert_says(begins(lang));
        window.press(Key::Escape);
        open(&mut window, Hand::Mouse, "2.1");
        assert!(window.find(&skip).is_none());
        drop(window);
        assert_eq!(asked(data.path(), Occasion::Recall), ["other"]);
    }
}

#[test]
fn recall_can_be_skipped_and_the_first_lesson_asks_nothing() {
    let (mut window, data, _course) = with_small_course(Lang::En, Settings::default());
    open(&mut window, Hand::Mouse, "1.1");
    let skip = window.t("recall-skip");
    assert!(window.find(&skip).is_none());
    window.press(Key::Escape);
    open(&mut window, Hand::Mouse, "2.1");
    window.act(Hand::Keys, &skip);
    window.assert_says(begins(Lang::En));
    drop(window);
    assert!(asked(data.path(), Occasion::Recall).is_empty());
}
