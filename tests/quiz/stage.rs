//! On the projector: nothing scrolls, whatever the question; the pages turn, and keys lead to the page they act on.

use egui::{Key, Rect, accesskit::Role, vec2};
use egui_kittest::kittest::NodeT as _;
use ground_truth::{assess::Record, course::Lang, ui::Place};

use crate::{
    desk::{Desk, Screen, assert_says, open_at, press, press_letter, says, words},
    types::{answer_with_keys, cases},
};

fn on_stage(items: &[&str], lang: Lang, height: f32) -> Screen {
    let mut desk = Desk::new(items, lang, Record::default());
    desk.place = Place::Stage;
    open_at(vec2(1024.0, height), desk)
}

/// What lies outside the window.
fn cut_off(screen: &Screen) -> Vec<String> {
    let window = screen.ctx.content_rect().expand(1.0);
    let shown = [
        Role::Heading,
        Role::Label,
        Role::Button,
        Role::RadioButton,
        Role::CheckBox,
        Role::TextInput,
    ];
    let outside = |rect: Rect| !window.contains_rect(rect);
    let nodes = screen.root().children_recursive();
    let cut = nodes.filter(|node| shown.contains(&node.accesskit_node().role()) && outside(node.rect()));
    cut.map(|node| format!("{:?} {:?}", node.rect(), node.accesskit_node().label()))
        .collect()
}

/// Turns through all pages and back; gives how many there are.
fn turn_through(screen: &mut Screen, what: &str) -> usize {
    let mut pages = 1;
    assert_eq!(cut_off(screen), [""; 0], "{what}, page 1");
    while screen.state_mut().screen.turn(true) {
        screen.run();
        pages += 1;
        assert_eq!(cut_off(screen), [""; 0], "{what}, page {pages}");
    }
    for _ in 1..pages {
        assert!(screen.state_mut().screen.turn(false));
        screen.run();
    }
    assert!(
        !screen.state_mut().screen.turn(false),
        "{what} begins at its first page"
    );
    pages
}

#[test]
fn no_type_of_question_and_no_reasons_need_scrolling() {
    for lang in Lang::ALL {
        let mut most = 0;
        for (item, response, ..) in cases() {
            let mut screen = on_stage(&[item], lang, 700.0);
            most = most.max(turn_through(&mut screen, item));
            answer_with_keys(&mut screen, &response);
            press(&mut screen, Key::Enter);
            assert!(screen.state().is_answered(), "{item}");
            most = most.max(turn_through(&mut screen, &format!("the reasons for {item}")));
            press(&mut screen, Key::Enter);
            turn_through(&mut screen, "the summary");
        }
        assert!(most > 1, "some have pages");
    }
}

#[test]
fn a_group_too_long_for_a_page_goes_on_on_the_next() {
    let mut screen = on_stage(&["multi"], Lang::Zh, 400.0);
    assert!(turn_through(&mut screen, "multi") > 1);
    let last = screen.state().question().shown[0].last().unwrap().clone();
    assert!(
        !says(&screen, &format!("option-{last}")),
        "it stands on a later page"
    );
    press_letter(&mut screen, 0, &last);
    assert_says(&screen, &format!("option-{last}"));
}

#[test]
fn keys_lead_to_the_page_that_they_act_on() {
    let mut screen = on_stage(&["sure"], Lang::En, 400.0);
    let check = words(Lang::En, "quiz-check");
    assert!(!says(&screen, &check), "the buttons stand on a later page");
    press_letter(&mut screen, 0, "yes");
    press(&mut screen, Key::Enter);
    assert_says(&screen, &words(Lang::En, "quiz-missing-confidence"));
    assert_says(&screen, &check);
    press_letter(&mut screen, 0, "no");
    assert_says(&screen, "option-no");
    press(&mut screen, Key::H);
    assert_says(&screen, "hint-one");
    assert_eq!(cut_off(&screen), [""; 0]);
    press(&mut screen, Key::Num1);
    press(&mut screen, Key::Enter);
    assert!(screen.state().is_answered());
}
