//! Who has a key first on the projector: a text field, a slider, a list of answers; a clicker always. What a picture and
//! an open vote take is tested with them.

#![expect(clippy::disallowed_methods, reason = "this lesson is what somebody brings")]

use std::path::Path;

use egui::Key;
use ground_truth::course::{Course, Lang, lesson::Step};

use crate::{
    showing::{EVERY_BLOCK, counter, first_slide, go_to, lessons, present, steps},
    story::LESSON,
    window::Window,
};

const EVERY_ITEM: &str = include_str!("../data/lessons/good.ron");

/// What a clicker does works here: black and back, a slide back and on again.
fn assert_a_clicker_acts(window: &mut Window) {
    let (here, slide) = (counter(window), window.texts());
    window.press(Key::Period);
    assert_eq!(window.texts(), [""; 0], "black");
    window.press(Key::X);
    assert_eq!(window.texts(), slide);
    window.press(Key::PageUp);
    assert_ne!(counter(window), here);
    window.press(Key::PageDown);
    assert_eq!(counter(window), here);
    for key in [Key::F5, Key::Escape] {
        window.press(key);
        assert_eq!(counter(window), "", "{key:?} ends it");
        window.press(Key::F5);
        assert_eq!(counter(window), here);
    }
}

/// The quiz of a lesson that begins with a number to be typed.
fn at_a_number(data: &Path) -> Window {
    let path = data.join("number-first.ron");
    let lesson = EVERY_ITEM.replacen(
        r#"items: ["one", "some", "number","#,
        r#"items: ["number", "one", "some","#,
        1,
    );
    assert_ne!(lesson, EVERY_ITEM);
    std::fs::write(&path, lesson).unwrap();
    let course = Course::alone(&path);
    let steps = steps(course.lesson("small-lesson").unwrap());
    let mut window = present(data, Lang::En, path.to_str().unwrap());
    let quiz = steps.iter().find(|step| matches!(step, Step::Quiz(_))).unwrap();
    go_to(&mut window, first_slide(&steps, quiz.id()));
    window
}

#[test]
fn a_text_field_has_letters_digits_and_arrows() {
    let data = tempfile::tempdir().unwrap();
    let mut window = at_a_number(data.path());
    let field = window.t("quiz-number-label");
    window.tab_to(&field);
    let slide = window.texts();
    let own = [
        Key::B,
        Key::W,
        Key::G,
        Key::V,
        Key::Z,
        Key::Num5,
        Key::Comma,
        Key::Questionmark,
    ];
    for key in own
        .into_iter()
        .chain([Key::ArrowRight, Key::ArrowLeft, Key::Home, Key::End, Key::Space])
    {
        window.press(key);
        assert_eq!(window.texts(), slide, "{key:?} is the field's");
        assert_eq!(window.focused(), Some(field.clone()));
    }
    assert_a_clicker_acts(&mut window);
}

#[test]
fn a_slider_has_the_arrows_and_leaves_the_letters() {
    let data = tempfile::tempdir().unwrap();
    let mut window = present(data.path(), Lang::En, EVERY_BLOCK);
    let (_, lesson) = lessons().pop().unwrap();
    let steps = steps(&lesson);
    go_to(&mut window, first_slide(&steps, "curve"));
    let (here, point) = (counter(&window), window.focused());
    assert!(point.is_some(), "a point of the curve has the keyboard");
    for key in [Key::ArrowRight, Key::ArrowUp, Key::ArrowLeft, Key::Home, Key::End] {
        window.press(key);
        assert_eq!(counter(&window), here, "{key:?} is the slider's");
    }
    assert_eq!(window.focused(), point, "it went to the next point and back");
    window.press(Key::W);
    assert_eq!(window.texts(), [""; 0], "white");
    window.press(Key::W);
    assert_a_clicker_acts(&mut window);
}

#[test]
fn a_list_of_answers_has_the_letters_and_leaves_the_arrows() {
    let data = tempfile::tempdir().unwrap();
    let mut window = present(data.path(), Lang::En, LESSON);
    let (_, lesson) = lessons().into_iter().find(|(id, _)| id == LESSON).unwrap();
    let steps = steps(&lesson);
    let observe = steps
        .iter()
        .find(|step| matches!(step, Step::Observe(_)))
        .unwrap();
    go_to(&mut window, first_slide(&steps, observe.id()));
    let (here, slide) = (counter(&window), window.texts());
    for key in [Key::V, Key::Z, Key::W, Key::G, Key::Num5] {
        window.press(key);
        assert_eq!(
            window.texts(),
            slide,
            "{key:?} is no answer, and does nothing else"
        );
    }
    window.press(Key::B);
    let said = ["observe-right", "observe-wrong"].map(|id| window.says(&window.t(id)));
    assert!(said.contains(&true), "B is an answer: {:#?}", window.texts());
    window.press(Key::ArrowLeft);
    assert_ne!(counter(&window), here);
    window.press(Key::ArrowRight);
    assert_eq!(counter(&window), here);
    assert_a_clicker_acts(&mut window);
}
