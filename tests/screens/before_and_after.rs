//! The test before and after the course, from the coin to what changed.

use std::path::Path;

use egui::{Key, accesskit::Role};
use ground_truth::{
    assess::{Event, Response, test::Round},
    course::{Course, Lang, lesson::ItemKind},
    learner::{DataDir, Settings, Shelf},
    ui::Strings,
};

use crate::{
    answers::Key as Answers,
    past::{self, assert_usable},
    story::Learner,
    window::{Hand, Window, launch},
};

const FORMS: &str = include_str!("../data/tests.ron");
const SIZE: [f32; 2] = [1366.0, 768.0];

#[expect(clippy::disallowed_methods, reason = "a course as somebody else wrote it")]
pub(crate) fn open(folder: &Path, data: &Path, lang: Lang) -> Window {
    std::fs::write(folder.join("tests.ron"), FORMS).unwrap();
    let mut launch = launch(data, lang);
    launch.lesson = Some(folder.to_str().unwrap().to_owned());
    Window::open(&launch, SIZE)
}

/// Answers the question on the screen: the first option, or 30.
pub(crate) fn answer(window: &mut Window) {
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
        let (link, begin) = (window.t("home-test-before"), window.t("test-begin"));
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

/// The built-in test in one language: the first half all wrong but for the numbers, the second one right.
fn take_the_built_in_test(lang: Lang, hand: Hand, look: &mut dyn FnMut(&mut Window, &str)) {
    let data = tempfile::tempdir().unwrap();
    let begun = Event::TestBegun { form: "a".to_owned() };
    past::learner(data.path(), Settings::default(), [(0, begun)]);
    let mut window = Window::open(&launch(data.path(), lang), SIZE);
    let (go_on, begin) = (window.t("home-test-go-on"), window.t("test-begin"));
    window.act(hand, &go_on);
    let mut learner = Learner {
        window: &mut window,
        hand,
        key: Answers::of_test(lang),
        look,
    };
    let course = Course::builtin();
    let tests = course.tests().unwrap();
    for (form, right) in [("a", false), ("b", true)] {
        learner.window.act(hand, &begin);
        for item in tests.form(form) {
            assert_eq!(learner.key.item_on(learner.window), *item);
            learner.look(item);
            learner.answer(item, right);
        }
        learner.look(form);
    }
    let numbers = tests.form("a").iter().filter(|item| {
        let kind = &tests.items.get(item).unwrap().kind;
        matches!(kind, ItemKind::Numeric(_))
    });
    let before = format!("{}%", numbers.count() * 100 / tests.form("a").len());
    let strings = Strings::of(lang);
    let scores = strings.text_with("test-scores", &[("before", &before), ("now", "100%")]);
    let gain = strings.text_with("test-gain", &[("share", "100%")]);
    learner.window.assert_says(&scores);
    learner.window.assert_says(&gain);
    learner.window.assert_says(&strings.text("test-ideas-gone"));
    assert!(!learner.window.says(&strings.text("test-ideas-left")));

    // A question leads to its reasons; one that comes once more does not yet.
    let stem = |id: &str| learner.key.plain(&learner.key.item(id).stem);
    let (held, free) = (stem("sick-leave"), stem("b-taxi"));
    let controls = learner.window.controls(&[Role::Link]);
    assert!(
        controls.contains(&free) && !controls.contains(&held),
        "{controls:#?}"
    );
    learner.window.assert_says(&held);
    learner.window.act(hand, &free);
    learner.look("reasons");
    let back = strings.text("test-back");
    learner.window.act(hand, &back);
    learner.window.assert_says(&strings.text("test-still-right"));
}

#[test]
fn the_built_in_test_is_taken_by_keys_in_chinese_and_by_mouse_in_english() {
    take_the_built_in_test(Lang::Zh, Hand::Keys, &mut |_, _| {});
    take_the_built_in_test(Lang::En, Hand::Mouse, &mut |_, _| {});
}

#[test]
fn every_screen_of_the_test_can_be_used_by_everybody() {
    // Of each type one question is enough: they are drawn by the same code.
    let seen = [
        "lamps",
        "parcels",
        "a-content",
        "b-waiting",
        "b-taxi",
        "b",
        "reasons",
    ];
    for lang in Lang::ALL {
        take_the_built_in_test(lang, Hand::Mouse, &mut |window, name| {
            if seen.contains(&name) {
                assert_usable(window);
            }
        });
    }
}

#[test]
fn home_offers_the_test_before_the_first_lesson() {
    for lang in Lang::ALL {
        let data = tempfile::tempdir().unwrap();
        past::learner(data.path(), Settings::default(), []);
        let mut window = Window::open(&launch(data.path(), lang), SIZE);
        let name = window.t("home-test-before");
        assert!(window.controls(&[Role::Button]).contains(&name));
        window.act(Hand::Keys, &name);
        window.assert_says(&window.t("test-heading"));
        window.assert_says(&Strings::of(lang).text_with("test-intro", &[("n", "20")]));
    }
}

#[test]
fn a_guest_is_told_that_nothing_will_be_there_to_compare_with() {
    let data = tempfile::tempdir().unwrap();
    let mut window = Window::open(&launch(data.path(), Lang::En), SIZE);
    let (guest, test) = (window.t("welcome-guest"), window.t("home-test-before"));
    window.act(Hand::Mouse, &guest);
    window.act(Hand::Mouse, &test);
    window.assert_says(&window.t("test-guest"));
}
