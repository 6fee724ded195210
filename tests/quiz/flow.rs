//! From question to question: what is missing, what is said, what is kept, and how it ends.

use egui::{Key, vec2};
use ground_truth::{
    assess::{Confidence, Event, Response},
    course::{Lang, lesson::See},
    screens::quiz::{QuizAction, shown::shown, state::Phase},
    ui::Strings,
};

use crate::{
    desk::{Desk, assert_says, click, ids, open, open_at, press, press_letter, says, type_in, words},
    lesson,
    types::answer_with_keys,
};

#[test]
fn an_empty_answer_is_not_wrong_but_is_told_what_is_missing() {
    for lang in Lang::ALL {
        for (item, missing) in [
            ("single", "quiz-missing-option"),
            ("multi", "quiz-missing-ticks"),
            ("numeric", "quiz-missing-number"),
            ("order", "quiz-missing-untouched"),
            ("decision", "quiz-missing-action"),
            ("flaw", "quiz-missing-place"),
        ] {
            let mut screen = open(&[item], lang);
            press(&mut screen, Key::Enter);
            assert_says(&screen, &words(lang, missing));
            assert_eq!(screen.state().actions, []);
            click(&mut screen, &words(lang, "quiz-check"));
            // An untouched order that is checked twice is meant.
            assert_eq!(screen.state().answers().len(), usize::from(item == "order"));
        }
        let mut screen = open(&["match"], lang);
        press_letter(&mut screen, 0, "stays");
        press(&mut screen, Key::Enter);
        assert_says(
            &screen,
            &Strings::of(lang).text_with("quiz-missing-partners", &[("n", "1")]),
        );
        assert_eq!(screen.state().actions, []);

        let mut screen = open(&["numeric"], lang);
        type_in(&mut screen, "a lot");
        press(&mut screen, Key::Enter);
        assert_says(&screen, &words(lang, "quiz-missing-unreadable"));
        assert_eq!(screen.state().actions, []);
    }
}

#[test]
fn confidence_is_asked_for_shown_and_kept() {
    for lang in Lang::ALL {
        let mut screen = open(&["sure"], lang);
        press_letter(&mut screen, 0, "no");
        press(&mut screen, Key::Enter);
        assert_says(&screen, &words(lang, "quiz-missing-confidence"));
        press(&mut screen, Key::Num3);
        assert!(!says(&screen, &words(lang, "quiz-missing-confidence")));
        press(&mut screen, Key::Enter);
        let (_, score, confidence, _) = screen.state().answer();
        assert_eq!((score, confidence), (0.0, Some(Confidence::Certain)));
        let sure = words(lang, "confidence-certain");
        assert_says(
            &screen,
            &Strings::of(lang).text_with("quiz-yours-sure", &[("sure", &sure)]),
        );
    }
}

#[test]
fn hints_open_one_by_one_and_cap_the_score() {
    for (read, cap) in [(0, 1.0), (1, 0.7), (2, 0.4), (3, 0.4)] {
        let mut screen = open(&["sure"], Lang::Zh);
        for _ in 0..read {
            press(&mut screen, Key::H);
        }
        assert_eq!(
            (says(&screen, "hint-one"), says(&screen, "hint-two")),
            (read > 0, read > 1)
        );
        press_letter(&mut screen, 0, "yes");
        press(&mut screen, Key::Num1);
        press(&mut screen, Key::Enter);
        let (_, score, _, hints) = screen.state().answer();
        // There are two hints; asking for a third reads nothing more.
        assert_eq!((score, hints), (cap, read.min(2)));
    }
    let mut screen = open(&["sure"], Lang::Zh);
    click(&mut screen, &words(Lang::Zh, "quiz-hint"));
    assert_says(&screen, "hint-one");
    click(&mut screen, &words(Lang::Zh, "quiz-hint-more"));
    assert_says(&screen, "hint-two");
}

#[test]
fn the_kept_seed_gives_the_same_order_again() {
    let mut screen = open(&["single", "multi"], Lang::En);
    let asked = screen.state().question().shown.clone();
    press_letter(&mut screen, 0, "gone");
    press(&mut screen, Key::Enter);
    let events = screen.state().answers();
    let [Event::Answered { shuffle: seed, .. }] = events.as_slice() else {
        panic!("{events:?}")
    };
    let lesson = lesson::lesson();
    assert_eq!(shown(lesson.items.get("single").unwrap(), *seed), asked);
    assert!((0..50).any(|seed| shown(lesson.items.get("single").unwrap(), seed) != asked));
    for seed in 0..50 {
        let order = shown(lesson.items.get("order").unwrap(), seed);
        assert_ne!(
            order,
            [ids(&["first", "second", "third"])],
            "an order never begins solved"
        );
    }
}

#[test]
fn the_quiz_goes_on_where_the_record_ends() {
    let mut screen = open(&["single", "multi", "order"], Lang::En);
    press_letter(&mut screen, 0, "same");
    press(&mut screen, Key::Enter);
    let record = screen.state().record.clone();
    let desk = Desk::new(&["single", "multi", "order"], Lang::En, record);
    assert_eq!(desk.screen.state().phase(), Phase::Question(1));
    let mut screen = open_at(vec2(1000.0, 1500.0), desk);
    assert_says(
        &screen,
        &Strings::of(Lang::En).text_with("quiz-number", &[("n", "2"), ("total", "3")]),
    );
    for (id, response) in [
        ("multi", Response::Multi(ids(&["old", "young"]))),
        ("order", Response::Order(ids(&["first", "second", "third"]))),
    ] {
        assert_eq!(screen.state().question().item, id);
        answer_with_keys(&mut screen, &response);
        press(&mut screen, Key::Enter);
        press(&mut screen, Key::Enter);
    }
    let record = screen.state().record.clone();
    let desk = Desk::new(&["single", "multi", "order"], Lang::En, record);
    assert_eq!(desk.screen.state().phase(), Phase::Summary);
}

#[test]
fn the_summary_says_what_was_right_and_which_ideas_showed() {
    let mut screen = open(&["single", "multi", "order"], Lang::En);
    press_letter(&mut screen, 0, "same");
    press(&mut screen, Key::Enter);
    press(&mut screen, Key::Enter);
    for id in ["old", "young"] {
        press_letter(&mut screen, 0, id);
    }
    press(&mut screen, Key::Enter);
    press(&mut screen, Key::Enter);
    answer_with_keys(&mut screen, &Response::Order(ids(&["first", "second", "third"])));
    press(&mut screen, Key::Enter);
    press(&mut screen, Key::Enter);
    let strings = Strings::of(Lang::En);
    assert_says(&screen, "Tell random error from bias.");
    assert_says(
        &screen,
        &strings.text_with("quiz-summary-right", &[("n", "1"), ("total", "2")]),
    );
    assert_says(&screen, "Choose a survey.");
    assert_says(
        &screen,
        &strings.text_with("quiz-summary-right", &[("n", "1"), ("total", "1")]),
    );
    assert_says(&screen, "Lots of data is everyone");
    assert!(!says(&screen, "Size cures bias"));
    // The question that was not right can be looked at again, in the order in which it was asked.
    click(
        &mut screen,
        &strings.text_with("quiz-summary-look", &[("n", "2")]),
    );
    assert_says(&screen, "why-young");
    click(&mut screen, &strings.text("quiz-to-summary"));
    click(&mut screen, &strings.text("quiz-done"));
    assert_eq!(screen.state().actions.last(), Some(&QuizAction::Done));
    assert_eq!(screen.state().answers().len(), 3);
}

#[test]
fn answering_again_asks_a_variant_and_then_the_first_form_again() {
    let mut screen = open(&["single"], Lang::En);
    for (asked, option) in [("single", "gone"), ("single-again", "no"), ("single", "same")] {
        assert_eq!(screen.state().screen.state().slots()[0].asked, asked);
        press_letter(&mut screen, 0, option);
        press(&mut screen, Key::Enter);
        press(&mut screen, Key::Enter);
        let again = Desk::new(&["single"], Lang::En, screen.state().record.clone());
        assert_eq!(
            again.screen.state().slots()[0].asked,
            asked,
            "the latest answer counts"
        );
        click(&mut screen, &words(Lang::En, "quiz-again"));
    }
}

#[test]
fn a_wrong_idea_with_quotation_marks_keeps_them_single() {
    let mut screen = open(&["single", "single-again"], Lang::Zh);
    press_letter(&mut screen, 0, "gone");
    press(&mut screen, Key::Enter);
    assert_says(&screen, "“数据多，就等于人人都在里面”");
    press(&mut screen, Key::Enter);
    press_letter(&mut screen, 0, "no");
    press(&mut screen, Key::Enter);
    assert_says(&screen, "“价格不一样，就是‘杀熟’”");
}

#[test]
fn the_demo_and_the_lesson_are_asked_for_and_nothing_else_happens() {
    let mut screen = open(&["single"], Lang::En);
    click(&mut screen, &words(Lang::En, "quiz-leave"));
    press_letter(&mut screen, 0, "gone");
    press(&mut screen, Key::Enter);
    click(&mut screen, &words(Lang::En, "quiz-see-demo"));
    let [
        QuizAction::Leave,
        QuizAction::Answer(_),
        QuizAction::SeeInDemo(See::Setting(demo, set)),
    ] = screen.state().actions.as_slice()
    else {
        panic!("{:?}", screen.state().actions);
    };
    assert_eq!(
        (demo.as_str(), set.get("online_replies")),
        ("poll", Some(&6700.0))
    );
    assert!(screen.state().is_answered());
}

#[test]
fn an_empty_quiz_leads_on() {
    let mut screen = open(&["not-there"], Lang::En);
    assert_says(&screen, &words(Lang::En, "quiz-summary-empty"));
    click(&mut screen, &words(Lang::En, "quiz-done"));
    assert_eq!(screen.state().actions, [QuizAction::Done]);
}
