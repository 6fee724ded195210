//! The test before and after the course, from the coin to what changed.

use std::path::Path;

use egui::{Key, accesskit::Role};
use ground_truth::{
    assess::{Event, Response, test::Round},
    course::Lang,
    learner::{DataDir, Settings, Shelf},
};

use crate::{
    past::{self, assert_usable},
    window::{Hand, Window, launch},
};

const FORMS: &str = include_str!("../data/tests.ron");
const SIZE: [f32; 2] = [1366.0, 768.0];

#[expect(clippy::disallowed_methods, reason = "a course as somebody else wrote it")]
fn open(folder: &Path, data: &Path, lang: Lang) -> Window {
    std::fs::write(folder.join("tests.ron"), FORMS).unwrap();
    let mut launch = launch(data, lang);
    launch.lesson = Some(folder.to_str().unwrap().to_owned());
    Window::open(&launch, SIZE)
}

/// Answers the question on the screen: the first option, or 30.
fn answer(window: &mut Window) {
    if window.controls(&[Role::RadioButton]).len() > 3 {
        window.press(Key::A);
    } else {
        window.type_in("30");
        window.press(Key::Enter);
    }
    window.press(Key::Num2);
    window.press(Key::Enter);
}

fn events(data: &Path) -> Vec<Event> {
    let shelf = Shelf::new(DataDir::resolve(Some(data.to_owned())).unwrap());
    let keeper = shelf.open(&shelf.settings().0.last_learner.unwrap()).unwrap();
    let history = keeper.store().unwrap().history().to_vec();
    history.into_iter().map(|stamped| stamped.event).collect()
}

#[test]
fn both_sittings_are_taken_without_a_word_in_between_and_then_the_change_is_told() {
    for lang in Lang::ALL {
        let (data, course) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        past::learner(data.path(), Settings::default(), []);
        let mut window = open(course.path(), data.path(), lang);
        let home = window.t("bar-back-to-course");
        if window.find(&home).is_some() {
            window.click(&home);
        }
        let (link, begin) = (window.t("test-heading"), window.t("test-begin"));
        window.act(Hand::Keys, &link);
        assert_usable(&mut window);
        let told = window.t("test-after-heading");
        for _sitting in 0..2 {
            assert!(!window.says(&told), "nothing is told before the end");
            window.act(Hand::Mouse, &begin);
            assert_usable(&mut window);
            // The walk took the focus along; the first question is one of letters.
            window.harness.ctx.memory_mut(|memory| {
                if let Some(id) = memory.focused() {
                    memory.surrender_focus(id);
                }
            });
            window.settle();
            for _question in 0..3 {
                assert!(!window.says(&window.t("quiz-next")), "no feedback");
                answer(&mut window);
            }
        }
        window.assert_says(&told);
        assert_usable(&mut window);
        drop(window);
        let events = events(data.path());
        let rounds: Vec<Option<Round>> = events
            .iter()
            .map(|event| match event {
                Event::TestAnswered { round, .. } => Some(*round),
                _ => None,
            })
            .collect();
        let [before, after] = [Some(Round::Before), Some(Round::After)];
        assert_eq!(rounds, [None, before, before, before, after, after, after]);
        let typed = |event: &Event| matches!(event, Event::TestAnswered { response: Response::Numeric(typed), .. } if typed == "30");
        assert_eq!(events.iter().filter(|event| typed(event)).count(), 2);
    }
}

#[test]
fn without_forms_there_is_no_test() {
    let data = tempfile::tempdir().unwrap();
    past::learner(data.path(), Settings::default(), []);
    let window = Window::open(&launch(data.path(), Lang::En), SIZE);
    assert!(window.find(&window.t("test-heading")).is_none());
}
