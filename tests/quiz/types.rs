//! Every type of item, by keys alone and by mouse alone, right and wrong, in both languages.

use egui::{Key, accesskit::Role, vec2};
use egui_kittest::kittest::Queryable as _;
use ground_truth::{
    assess::{Record, Response},
    course::Lang,
    screens::quiz::state::Phase,
    ui::Strings,
};

use crate::{
    common::accessible::assert_accessible,
    desk::{
        Desk, Screen, assert_says, click, decision, flaw, ids, is_control, label_of, open, open_at, pairs,
        press, press_letter, says, tab_to, tab_to_role, type_in, words,
    },
};

/// What each type is answered with, what that is worth, and reasons that must then be on the screen.
pub(crate) fn cases() -> Vec<(&'static str, Response, f64, &'static [&'static str])> {
    vec![
        ("single", Response::Single("same".into()), 1.0, &["why-same"]),
        (
            "single",
            Response::Single("gone".into()),
            0.0,
            &["why-gone", "why-same"],
        ),
        (
            "multi",
            Response::Multi(ids(&["old", "poor"])),
            1.0,
            &["why-old", "why-poor"],
        ),
        (
            "multi",
            Response::Multi(ids(&["old", "young"])),
            0.0,
            &["why-old", "why-poor", "why-young"],
        ),
        ("numeric", Response::Numeric("38".into()), 1.0, &["why-number"]),
        (
            "numeric",
            Response::Numeric("20".into()),
            0.0,
            &["why-trap", "why-number", "38%"],
        ),
        (
            "numeric",
            Response::Numeric("40".into()),
            0.5,
            &["why-number", "38%"],
        ),
        (
            "numeric",
            Response::Numeric("90".into()),
            0.0,
            &["why-number", "38%"],
        ),
        (
            "order",
            Response::Order(ids(&["first", "second", "third"])),
            1.0,
            &["why-order"],
        ),
        (
            "order",
            Response::Order(ids(&["third", "second", "first"])),
            0.0,
            &["why-order"],
        ),
        (
            "match",
            pairs(&[("luck", "shrinks"), ("bias", "stays")]),
            1.0,
            &["why-luck", "why-bias"],
        ),
        (
            "match",
            pairs(&[("luck", "stays"), ("bias", "stays")]),
            0.5,
            &["why-luck", "why-bias", "right-stays"],
        ),
        (
            "decision",
            decision("visit", "absent"),
            1.0,
            &["why-visit", "why-absent"],
        ),
        (
            "decision",
            decision("wait", "cheap"),
            0.25,
            &["why-wait", "why-visit", "why-cheap", "why-absent"],
        ),
        ("flaw", flaw("title", "who"), 1.0, &["why-title", "why-who"]),
        (
            "flaw",
            flaw("axis", "colour"),
            0.0,
            &["why-axis", "why-title", "why-colour", "why-who"],
        ),
        (
            "reflection",
            Response::Reflection,
            0.0,
            &["model-answer", "rubric-one", "rubric-two"],
        ),
    ]
}

/// Put the answer in with keys alone.
pub(crate) fn answer_with_keys(screen: &mut Screen, response: &Response) {
    match response {
        Response::Single(id) => press_letter(screen, 0, id),
        Response::Multi(ids) => ids.iter().for_each(|id| press_letter(screen, 0, id)),
        Response::Numeric(typed) => type_in(screen, typed),
        Response::Order(ids) => {
            for id in ids {
                // Each entry in turn down to the end: then they stand in this order.
                press_letter(screen, 0, id);
                for _ in 0..ids.len() {
                    press(screen, Key::ArrowDown);
                }
            }
        }
        Response::Match(pairs) => pairs.iter().for_each(|(_, right)| press_letter(screen, 0, right)),
        Response::Decision {
            action: first,
            reason,
        }
        | Response::Flaw { place: first, reason } => {
            press_letter(screen, 0, first);
            press_letter(screen, 1, reason);
        }
        Response::Forgotten => panic!("nobody answers so"),
        Response::Reflection => {
            tab_to_role(screen, Role::MultilineTextInput);
            type_in(screen, "first thoughts");
            press(screen, Key::Enter);
            type_in(screen, "second thoughts");
            assert_eq!(screen.state().answers(), [], "Enter begins a line");
            tab_to(screen, &words(screen.state().lang, "quiz-compare"));
        }
    }
}

/// Put the answer in with the mouse alone; a number is typed, for there is no other way.
pub(crate) fn answer_with_mouse(screen: &mut Screen, response: &Response) {
    match response {
        Response::Single(id) => click(screen, &format!("option-{id}")),
        Response::Multi(ids) => ids.iter().for_each(|id| click(screen, &format!("option-{id}"))),
        Response::Numeric(typed) => {
            screen.get_by_role(Role::TextInput).click();
            screen.run();
            type_in(screen, typed);
        }
        Response::Order(ids) => {
            for id in ids {
                loop {
                    let text = format!("entry-{id}");
                    let name = Strings::of(screen.state().lang)
                        .text_with("quiz-order-down-name", &[("text", &text)]);
                    let button =
                        screen.query_by(|node| is_control(node) && label_of(node).as_deref() == Some(&name));
                    let Some(button) = button else { break };
                    button.click();
                    screen.run();
                }
            }
        }
        Response::Match(pairs) => {
            for (left, right) in pairs {
                let fold = format!("left-{left}");
                let folded = screen.query_by(|node| {
                    is_control(node) && label_of(node).is_some_and(|label| label.starts_with(&fold))
                });
                if let Some(folded) = folded {
                    folded.click();
                    screen.run();
                }
                let lang = screen.state().lang;
                let row = format!("right-{right}");
                screen
                    .get_by(|node| {
                        node.role() == Role::RadioButton
                            && label_of(node).is_some_and(|label| label.contains(&row))
                    })
                    .click();
                screen.run();
                assert_eq!(screen.state().lang, lang);
            }
        }
        Response::Decision {
            action: first,
            reason,
        }
        | Response::Flaw { place: first, reason } => {
            click(screen, &format!("option-{first}"));
            click(screen, &format!("option-{reason}"));
        }
        Response::Forgotten => panic!("nobody answers so"),
        Response::Reflection => {
            screen.get_by_role(Role::MultilineTextInput).click();
            screen.run();
            type_in(screen, "thoughts");
        }
    }
}

pub(crate) fn check_case(screen: &Screen, response: &Response, score: f64, reasons: &[&str]) {
    let (answered, scored, ..) = screen.state().answer();
    assert_eq!(&answered, response);
    assert!(
        (scored - score).abs() < 1e-12,
        "{response:?} scored {scored}, not {score}"
    );
    for reason in reasons {
        assert_says(screen, reason);
    }
    if *response == Response::Reflection {
        // Neither right nor wrong, and nothing of it is kept.
        for verdict in ["quiz-verdict-right", "quiz-verdict-partly", "quiz-verdict-wrong"] {
            assert!(!says(screen, &words(screen.state().lang, verdict)));
        }
        return;
    }
    let lang = screen.state().lang;
    let verdict = match score {
        1.0 => "quiz-verdict-right",
        0.0 => "quiz-verdict-wrong",
        _ => "quiz-verdict-partly",
    };
    assert_says(screen, &words(lang, verdict));
    if score == 0.0 && !matches!(response, Response::Numeric(typed) if typed == "90") {
        assert_says(screen, "“");
    }
}

#[test]
fn every_type_by_keys_alone() {
    for lang in Lang::ALL {
        for (item, response, score, reasons) in cases() {
            let mut screen = open(&[item], lang);
            answer_with_keys(&mut screen, &response);
            press(&mut screen, Key::Enter);
            check_case(&screen, &response, score, reasons);
            press(&mut screen, Key::Enter);
            assert_eq!(screen.state().screen.state().phase(), Phase::Summary);
        }
    }
}

#[test]
fn every_type_by_mouse_alone() {
    for lang in Lang::ALL {
        for (item, response, score, reasons) in cases() {
            let mut screen = open(&[item], lang);
            answer_with_mouse(&mut screen, &response);
            let check = if response == Response::Reflection {
                "quiz-compare"
            } else {
                "quiz-check"
            };
            click(&mut screen, &words(lang, check));
            check_case(&screen, &response, score, reasons);
            click(&mut screen, &words(lang, "quiz-finish"));
            assert_eq!(screen.state().screen.state().phase(), Phase::Summary);
        }
    }
}

#[test]
fn every_screen_of_every_type_is_accessible() {
    for lang in Lang::ALL {
        let mut seen = String::new();
        // One wrong answer of each type: its feedback says the most.
        for (item, response, ..) in cases().into_iter().rev() {
            if seen == item {
                continue;
            }
            item.clone_into(&mut seen);
            let mut screen = open_at(vec2(1024.0, 768.0), Desk::new(&[item], lang, Record::default()));
            assert_accessible(&mut screen);
            answer_with_keys(&mut screen, &response);
            assert_accessible(&mut screen);
            press(&mut screen, Key::Enter);
            assert_accessible(&mut screen);
            press(&mut screen, Key::Enter);
            assert_accessible(&mut screen);
        }
    }
}
