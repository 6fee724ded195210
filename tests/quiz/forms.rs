//! Stories, other forms, options that keep their order, ties, regions of an exhibit, and what is said aloud.

use egui::{
    Key,
    accesskit::{Live, Role, Toggled},
};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use ground_truth::{
    assess::{Confidence, Event, Response},
    course::Lang,
    screens::quiz::{shown::shown, state::Phase, summary::summary},
    ui::Strings,
};

use crate::{
    desk::{Desk, Screen, assert_says, click, decision, flaw, ids, open, press, press_letter, says, words},
    lesson,
    types::{answer_with_keys, answer_with_mouse},
};

/// What a screen reader is told at the moment.
fn told(screen: &Screen) -> String {
    let live: Vec<String> = screen
        .get_all_by_role(Role::Status)
        .filter(|node| node.accesskit_node().data().live() == Some(Live::Polite))
        .filter_map(|node| node.accesskit_node().label())
        .collect();
    assert!(live.len() < 2, "one region speaks: {live:?}");
    live.concat()
}

#[test]
fn the_verdict_and_the_reason_for_ones_own_answer_are_said_aloud() {
    for lang in Lang::ALL {
        for (item, response, verdict, reasons) in [
            (
                "single",
                Response::Single("gone".into()),
                "quiz-verdict-wrong",
                vec!["why-gone"],
            ),
            (
                "multi",
                Response::Multi(ids(&["old", "young"])),
                "quiz-verdict-wrong",
                vec!["why-old", "why-young"],
            ),
            (
                "numeric",
                Response::Numeric("20".into()),
                "quiz-verdict-wrong",
                vec!["why-trap"],
            ),
            (
                "order",
                Response::Order(ids(&["third", "second", "first"])),
                "quiz-verdict-wrong",
                vec!["why-order"],
            ),
            (
                "decision",
                decision("wait", "absent"),
                "quiz-verdict-partly",
                vec!["why-wait", "why-absent"],
            ),
            (
                "flaw",
                flaw("title", "who"),
                "quiz-verdict-right",
                vec!["why-title", "why-who"],
            ),
        ] {
            let mut screen = open(&[item], lang);
            answer_with_keys(&mut screen, &response);
            press(&mut screen, Key::Enter);
            let told = told(&screen);
            assert!(told.contains(&words(lang, verdict)), "{item}: {told}");
            for reason in reasons {
                assert!(told.contains(reason), "{item}: {told}");
            }
        }
        let mut screen = open(&["reflection"], lang);
        press(&mut screen, Key::Enter);
        assert!(told(&screen).contains(&words(lang, "quiz-missing-unwritten")));
        press(&mut screen, Key::Enter);
        assert_eq!(told(&screen), "model-answer");
    }
}

#[test]
fn a_story_goes_on_with_the_next_decision_and_shows_what_came_of_the_last() {
    for lang in Lang::ALL {
        let mut screen = open(&["story", "single"], lang);
        assert_says(
            &screen,
            &Strings::of(lang).text_with("quiz-number", &[("n", "1"), ("total", "3")]),
        );
        answer_with_mouse(&mut screen, &decision("sit", "see"));
        assert!(!says(&screen, "then-sit"));
        click(&mut screen, &words(lang, "quiz-check"));
        assert_says(&screen, &words(lang, "quiz-consequence"));
        assert_says(&screen, "then-sit");
        assert!(!says(&screen, "then-go"), "what did not come is not told");
        click(&mut screen, &words(lang, "quiz-next"));
        assert_eq!(screen.state().question().item, "story-next");
        answer_with_keys(&mut screen, &decision("tell", "check"));
        press(&mut screen, Key::Enter);
        assert!(
            !says(&screen, &words(lang, "quiz-consequence")),
            "this one tells of none"
        );
        press(&mut screen, Key::Enter);
        assert_eq!(screen.state().question().item, "single");
    }
}

#[test]
fn after_an_answer_that_was_not_right_another_form_is_offered_once() {
    for lang in Lang::ALL {
        let similar = words(lang, "quiz-similar");
        let mut screen = open(&["single", "multi"], lang);
        press_letter(&mut screen, 0, "gone");
        press(&mut screen, Key::Enter);
        click(&mut screen, &similar);
        assert_eq!(screen.state().question().item, "single-again");
        press_letter(&mut screen, 0, "no");
        press(&mut screen, Key::Enter);
        assert!(!says(&screen, &similar), "both forms have been asked");
        press(&mut screen, Key::Enter);
        assert_eq!(screen.state().question().item, "multi", "the quiz goes on");
        let asked: Vec<String> = screen.state().answers().iter().map(item_of).collect();
        assert_eq!(asked, ["single", "single-again"], "each form is scored once");

        let mut screen = open(&["single"], lang);
        press_letter(&mut screen, 0, "same");
        press(&mut screen, Key::Enter);
        assert!(!says(&screen, &similar), "a right answer needs none");
    }
}

fn item_of(event: &Event) -> String {
    match event {
        Event::Answered { item, .. } => item.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn options_with_an_order_of_their_own_keep_it() {
    let lesson = lesson::lesson();
    let sizes = lesson.items.get("sizes").unwrap();
    for seed in 0..50 {
        assert_eq!(
            shown(sizes, seed),
            [ids(&["ten", "hundred", "thousand", "million"])]
        );
    }
    let mut screen = open(&["sizes"], Lang::En);
    press(&mut screen, Key::C);
    press(&mut screen, Key::Enter);
    let (response, score, ..) = screen.state().answer();
    assert_eq!((response, score), (Response::Single("thousand".into()), 0.5));
    assert_says(&screen, &words(Lang::En, "quiz-defensible"));
}

#[test]
fn entries_of_a_tie_are_at_home_either_way() {
    for lang in Lang::ALL {
        for (order, score, moved) in [
            (["first", "third", "second"], 1.0, 0),
            (["second", "first", "third"], 0.0, 2),
        ] {
            let mut screen = open(&["tied"], lang);
            answer_with_keys(&mut screen, &Response::Order(ids(&order)));
            press(&mut screen, Key::Enter);
            assert_eq!(screen.state().answer().1, score, "{order:?}");
            let wrong = words(lang, "verdict-wrong");
            let rows = screen.get_all_by_role(Role::ListItem);
            let wrong = rows
                .filter(|row| row.accesskit_node().label().unwrap().contains(&wrong))
                .count();
            assert_eq!(wrong, moved, "{order:?}");
        }
    }
}

#[test]
fn no_row_is_a_bare_tick_or_cross() {
    for (item, response, ..) in crate::types::cases() {
        let mut screen = open(&[item], Lang::En);
        answer_with_keys(&mut screen, &response);
        press(&mut screen, Key::Enter);
        let judged = [words(Lang::En, "verdict-right"), words(Lang::En, "verdict-wrong")];
        for row in screen
            .query_all_by(|node| matches!(node.role(), Role::RadioButton | Role::CheckBox | Role::ListItem))
        {
            let name = row.accesskit_node().label().unwrap();
            let is_judged = judged
                .iter()
                .any(|word| name.lines().next().unwrap().ends_with(&format!(" {word}")));
            assert!(
                !is_judged || name.lines().count() > 1,
                "{item}: nothing is said of {name:?}"
            );
        }
    }
}

#[test]
fn a_region_of_the_exhibit_chooses_the_place() {
    for lang in Lang::ALL {
        let mut screen = open(&["flaw"], lang);
        screen.get_by_value("exhibit-poster").click();
        screen.run();
        assert_eq!(screen.state().question().draft.chosen_place(), Some("title"));
        assert_says(&screen, "exhibit-poster✓");
        click(&mut screen, "option-who");
        click(&mut screen, &words(lang, "quiz-check"));
        assert_eq!(screen.state().answer().0, flaw("title", "who"));
        // Chosen in the list, it is marked in the exhibit.
        let mut screen = open(&["flaw"], lang);
        press_letter(&mut screen, 0, "title");
        assert_says(&screen, "exhibit-poster✓");
    }
}

#[test]
fn what_was_certain_and_wrong_comes_first_in_the_summary() {
    for lang in Lang::ALL {
        let mut screen = open(&["single", "sure"], lang);
        press_letter(&mut screen, 0, "gone");
        press(&mut screen, Key::Enter);
        press(&mut screen, Key::Enter);
        press_letter(&mut screen, 0, "no");
        press(&mut screen, Key::Num3);
        press(&mut screen, Key::Enter);
        press(&mut screen, Key::Enter);
        assert_says(&screen, &words(lang, "quiz-summary-certain"));
        let look = |n: &str| Strings::of(lang).text_with("quiz-summary-look", &[("n", n)]);
        let top = |n: &str| screen.get_by_label(&look(n)).rect().top();
        assert!(top("2") < top("1"), "the certain one stands first, and only once");
        click(&mut screen, &look("2"));
        assert_eq!(screen.state().screen.state().phase(), Phase::Again(1));
        assert_says(&screen, "why-no");
    }
    let mut screen = open(&["sure"], Lang::En);
    press_letter(&mut screen, 0, "no");
    press(&mut screen, Key::Num2);
    press(&mut screen, Key::Enter);
    let desk: &Desk = screen.state();
    assert_eq!(desk.answer().2, Some(Confidence::Fairly));
    assert!(
        summary(desk.screen.state(), &desk.lesson).certain.is_empty(),
        "fairly sure is not certain"
    );
}

#[test]
fn ones_own_thoughts_stand_beside_the_good_answer_and_are_gone_afterwards() {
    for lang in Lang::ALL {
        let mut screen = open(&["reflection"], lang);
        answer_with_mouse(&mut screen, &Response::Reflection);
        click(&mut screen, &words(lang, "quiz-compare"));
        assert_says(&screen, "thoughts");
        let found = |screen: &Screen| {
            let row = screen.get_by(|node| {
                node.role() == Role::CheckBox && node.label().is_some_and(|l| l == "rubric-two")
            });
            row.accesskit_node().toggled() == Some(Toggled::True)
        };
        assert!(!found(&screen));
        click(&mut screen, "rubric-two");
        assert!(found(&screen));
        crate::desk::tab_to(&mut screen, "rubric-two");
        press(&mut screen, Key::Space);
        assert!(!found(&screen), "the same by keys");
        // Whoever opens the quiz again finds the good answer, and nothing of the thoughts.
        let again = Desk::new(&["reflection", "single"], lang, screen.state().record.clone());
        assert_eq!(again.question().item, "single");
        assert!(!format!("{:?}", again.record).contains("thoughts"));
    }
}

#[test]
fn a_reflection_has_no_part_in_the_summary() {
    let mut screen = open(&["reflection", "order"], Lang::En);
    for _ in 0..3 {
        press(&mut screen, Key::Enter);
    }
    answer_with_keys(&mut screen, &Response::Order(ids(&["first", "second", "third"])));
    press(&mut screen, Key::Enter);
    press(&mut screen, Key::Enter);
    let line = Strings::of(Lang::En).text_with("quiz-summary-right", &[("n", "1"), ("total", "1")]);
    assert_says(&screen, &line);
    // Nothing of what was thought is in what is kept.
    let events = screen.state().answers();
    let Event::Answered { response, score, .. } = &events[0] else {
        panic!("{events:?}")
    };
    assert_eq!((response, *score), (&Response::Reflection, 0.0));
}
