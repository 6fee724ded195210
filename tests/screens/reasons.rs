//! What a wrong answer is told: what it assumes, why it tempts, what to look at, and the way into the demo; and words
//! of the glossary, which tell their meaning under the mouse and with the keyboard.

use egui::{Event, Key, accesskit::Role, pos2};
use egui_kittest::kittest::NodeT as _;
use ground_truth::course::{
    Course, Lang,
    lesson::{ItemKind, See, Step},
};

use crate::{
    answers,
    story::{LESSON, Learner},
    window::{Hand, Window, launch},
};

const SIZE: [f32; 2] = [1366.0, 768.0];

/// The lesson, opened by a guest.
fn open(data: &std::path::Path, lang: Lang) -> Window {
    let mut launch = launch(data, lang);
    launch.lesson = Some(LESSON.to_owned());
    Window::open(&launch, SIZE)
}

fn go_to(window: &mut Window, wanted: impl Fn(&Step) -> bool) {
    let course = Course::builtin();
    let steps = &course.lesson(LESSON).unwrap().steps;
    for _ in 0..steps.iter().position(wanted).unwrap() {
        window.press(Key::PageDown);
    }
}

#[test]
fn a_wrong_answer_is_told_what_it_assumes_why_it_tempts_what_to_look_at_and_where_to_see_it() {
    // The reason for this option, part by part as its author wrote it.
    let parts = |lang| match lang {
        Lang::En => [
            "This treats every error as luck.",
            "so it sounds right.",
            "Error from missing people does not shrink.",
            "Watch where the dot stays.",
        ],
        Lang::Zh => [
            "这是把误差都当成碰巧。",
            "所以听着有理。",
            "没问到人造成的误差不会变。",
            "您再看看，点停在哪里。",
        ],
    };
    for (hand, lang) in [(Hand::Keys, Lang::En), (Hand::Mouse, Lang::Zh)] {
        let data = tempfile::tempdir().unwrap();
        let mut window = open(data.path(), lang);
        go_to(&mut window, |step| matches!(step, Step::Quiz(_)));
        let key = answers::Key::new(LESSON, lang);
        let item = key.item(&key.items()[0]).clone();
        let ItemKind::Single(options) = &item.kind else {
            panic!("the first question has options")
        };
        let third = options.get("third").unwrap();
        // The first option that is not right.
        let mut nothing = |_: &mut Window, _: &str| {};
        Learner::new(&mut window, hand, &mut nothing).answer(&key.items()[0], false);
        for part in parts(lang) {
            window.assert_says(part);
        }
        // The idea behind it as people have it, and the right answer with its own reason.
        let course = Course::builtin();
        let idea = course
            .misconceptions()
            .entries
            .get(third.misconception.as_ref().unwrap());
        let idea = idea.unwrap().text.get(lang);
        window.assert_says(&format!("“{idea}”"));
        window.assert_says(&key.plain(&options.get("same").unwrap().why));

        // Into the demo, where the slider stands at what the question is about, with everything shown.
        let see = window.t("quiz-see-demo");
        window.act(hand, &see);
        let Some(See::Setting(_, set)) = &item.see else {
            panic!("the question shows a setting")
        };
        let wanted = *set.get("online_replies").unwrap();
        assert_eq!(slider(&window, "paradox-online-replies"), Some(wanted));
        window.assert_says(&window.t("try-free"));
        let title = key.lesson().steps.iter().find_map(|step| match step {
            Step::Try(step) => Some(step.title.get(lang).to_owned()),
            _ => None,
        });
        window.assert_says(&title.unwrap());
        // Back at the quiz, the reasons are still there.
        let at = |wanted: fn(&Step) -> bool| key.lesson().steps.iter().position(wanted).unwrap();
        for _ in at(|step| matches!(step, Step::Try(_)))..at(|step| matches!(step, Step::Quiz(_))) {
            window.press(Key::PageDown);
        }
        window.assert_says(parts(lang)[0]);
    }
}

/// Where a slider stands.
fn slider(window: &Window, name: &str) -> Option<f64> {
    let name = window.t(name);
    window.find(&name)?.accesskit_node().numeric_value()
}

/// A word of the glossary in a paragraph tells its meaning while the mouse is on it, and while it has the keyboard.
#[test]
fn a_word_of_the_glossary_tells_its_meaning_under_the_mouse_and_with_tab() {
    for lang in Lang::ALL {
        let data = tempfile::tempdir().unwrap();
        let mut window = open(data.path(), lang);
        go_to(&mut window, |step| matches!(step, Step::Explain(_)));
        let course = Course::builtin();
        let term = course.glossary().terms.get("random-error").unwrap();
        let meaning = term.meaning.get(lang);
        let word = {
            let role = window.t("term-role");
            let links = window.controls(&[Role::Link]);
            let mut words = links.into_iter().filter(|link| link.ends_with(&role));
            words.find(|link| link.contains(term.name.get(lang))).unwrap()
        };
        // The words of the lesson also stand in full at the end of the step.
        let told = |window: &Window| {
            window
                .texts()
                .iter()
                .filter(|text| text.contains(meaning))
                .count()
        };
        let in_text = told(&window);
        let is_open = |window: &Window| told(window) > in_text;
        window.tab_to(&word);
        assert!(is_open(&window));
        // Escape sends it away and nothing else.
        window.press(Key::Escape);
        assert!(!is_open(&window));
        assert_eq!(window.focused(), Some(word.clone()));
        assert!(told(&window) > 0, "the lesson is still there");
        // With Tab it goes, and comes back.
        window.press(Key::Tab);
        window.press_with(egui::Modifiers::SHIFT, Key::Tab);
        assert!(is_open(&window));
        window.press(Key::Tab);
        assert!(!is_open(&window));

        window.point_at(&word);
        window.settle();
        assert!(is_open(&window));
        window.harness.event(Event::PointerMoved(pos2(2.0, 2.0)));
        window.settle();
        assert!(!is_open(&window));
        // The word after it, which has the keyboard; then the lesson.
        window.press(Key::Escape);
        assert!(told(&window) > 0);
        window.press(Key::Escape);
        window.assert_says(&window.t("home-town"));
    }
}
