//! Who has the keys: the field, the focused row, the quiz.

use egui::{Key, Rect, accesskit::Role, vec2};
use egui_kittest::kittest::Queryable as _;
use ground_truth::{
    assess::{Confidence, Record, Response},
    course::Lang,
    screens::quiz::{QuizAction, draft::Draft, state::Phase},
};

use crate::desk::{
    Desk, assert_says, decision, focused_label, is_control, label_of, open, open_at, press, press_letter,
    tab_to, type_in, words,
};

#[test]
fn half_a_decision_asks_for_the_other_half() {
    let mut screen = open(&["decision"], Lang::En);
    press_letter(&mut screen, 0, "visit");
    press(&mut screen, Key::Enter);
    assert_says(&screen, &words(Lang::En, "quiz-missing-reason"));
    // Up goes back to the first group; its letters then choose there.
    press(&mut screen, Key::ArrowUp);
    press_letter(&mut screen, 0, "wait");
    press_letter(&mut screen, 1, "absent");
    press(&mut screen, Key::Enter);
    assert_eq!(screen.state().answer().0, decision("wait", "absent"));
}

#[test]
fn digits_typed_into_the_field_are_no_confidence_and_letters_no_hint() {
    let mut screen = open(&["sure-number"], Lang::En);
    for key in [Key::Num3, Key::H] {
        press(&mut screen, key);
    }
    type_in(&mut screen, "38");
    assert_eq!(
        (
            screen.state().question().confidence,
            screen.state().question().hints
        ),
        (None, 0)
    );
    // Checking hands the keyboard back, so that a digit can say how sure one is.
    press(&mut screen, Key::Enter);
    press(&mut screen, Key::Num2);
    press(&mut screen, Key::H);
    press(&mut screen, Key::Enter);
    let (response, score, confidence, hints) = screen.state().answer();
    assert_eq!(response, Response::Numeric("38".into()));
    assert_eq!((score, confidence, hints), (0.7, Some(Confidence::Fairly), 1));
}

#[test]
fn a_key_held_down_answers_once_and_stops_there() {
    let mut screen = open(&["single", "multi"], Lang::En);
    press_letter(&mut screen, 0, "same");
    for repeat in [false, true, true] {
        screen.event(egui::Event::Key {
            key: Key::Enter,
            physical_key: None,
            pressed: true,
            repeat,
            modifiers: egui::Modifiers::NONE,
        });
        screen.run();
    }
    assert_eq!(screen.state().screen.state().phase(), Phase::Question(0));
    assert!(screen.state().is_answered());
}

#[test]
fn with_tab_and_space_and_enter_alone() {
    let mut screen = open_at(
        vec2(512.0, 384.0),
        Desk::new(&["sure"], Lang::Zh, Record::default()),
    );
    tab_to(&mut screen, "option-no");
    // Enter chooses the focused answer; on the chosen one it checks.
    press(&mut screen, Key::Enter);
    assert_eq!(screen.state().actions, []);
    tab_to(&mut screen, &words(Lang::Zh, "confidence-unsure"));
    press(&mut screen, Key::Space);
    tab_to(&mut screen, &words(Lang::Zh, "quiz-check"));
    press(&mut screen, Key::Enter);
    assert_eq!(screen.state().answer().0, Response::Single("no".into()));
    tab_to(&mut screen, &words(Lang::Zh, "quiz-finish"));
    press(&mut screen, Key::Space);
    tab_to(&mut screen, &words(Lang::Zh, "quiz-done"));
    press(&mut screen, Key::Enter);
    assert_eq!(screen.state().actions.last(), Some(&QuizAction::Done));
}

#[test]
fn matching_and_ordering_with_tab_keep_the_focus() {
    let mut screen = open(&["match"], Lang::En);
    tab_to(&mut screen, "right-grows");
    press(&mut screen, Key::Space);
    let label = focused_label(&screen);
    assert!(
        label.contains("right-"),
        "the focus goes on in the next left side: {label:?}"
    );
    assert_eq!(
        screen.state().question().draft,
        Draft::Match {
            pairs: vec![("luck".into(), Some("grows".into())), ("bias".into(), None)],
            active: 1,
        }
    );

    let mut screen = open(&["order"], Lang::En);
    tab_to(&mut screen, "entry-third");
    for _ in 0..3 {
        press(&mut screen, Key::ArrowUp);
    }
    let label = focused_label(&screen);
    assert!(label.contains("1. entry-third"), "{label}");
    press(&mut screen, Key::Enter);
    assert_eq!(screen.state().answers().len(), 1);
}

#[test]
fn in_a_small_window_what_the_keys_act_on_stays_in_view() {
    let mut screen = open_at(
        vec2(512.0, 384.0),
        Desk::new(&["match"], Lang::En, Record::default()),
    );
    press_letter(&mut screen, 0, "grows");
    let window = screen.ctx.content_rect();
    let rows: Vec<Rect> = screen
        .get_all_by_role(Role::RadioButton)
        .map(|row| row.rect())
        .collect();
    assert_eq!(rows.len(), 3);
    assert!(rows.iter().all(|row| window.contains_rect(*row)), "{rows:?}");

    let mut screen = open_at(
        vec2(512.0, 384.0),
        Desk::new(&["decision"], Lang::En, Record::default()),
    );
    press_letter(&mut screen, 0, "visit");
    let last = screen.state().question().shown[1].last().unwrap().clone();
    let row =
        screen.get_by(|node| is_control(node) && label_of(node).is_some_and(|label| label.contains(&last)));
    assert!(window.contains_rect(row.rect()), "{:?}", row.rect());

    let mut screen = open_at(
        vec2(512.0, 300.0),
        Desk::new(&["sure"], Lang::En, Record::default()),
    );
    press(&mut screen, Key::H);
    let hint = screen.get_by(|node| {
        node.role() == Role::Label && node.value().is_some_and(|text| text.contains("hint-one"))
    });
    assert!(
        screen.ctx.content_rect().contains_rect(hint.rect()),
        "{:?}",
        hint.rect()
    );
}
