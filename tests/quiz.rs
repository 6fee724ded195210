//! The quiz screen: all seven types of item, by keys alone and by mouse alone, in both languages.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

mod common;
mod quiz_lesson;

use common::accessible::{assert_accessible, screen};
use egui::{Key, vec2};
use egui_kittest::{Harness, kittest::Queryable as _};
use ground_truth::{
    assess::{Confidence, Event, Record, Response, Stamped},
    course::{
        Lang,
        lesson::{Block, Lesson, Quiz, See},
    },
    screens::quiz::{
        QuizAction, QuizEnv, QuizScreen,
        draft::Draft,
        keys::LETTERS,
        shown::shown,
        state::{Phase, Question},
    },
    ui::{Look, Palette, ProseEnv, Strings, theme},
};

/// A window with a quiz in it, and what came out of it.
struct Desk {
    lesson: Lesson,
    quiz: Quiz,
    record: Record,
    screen: QuizScreen,
    lang: Lang,
    actions: Vec<QuizAction>,
}

impl Desk {
    fn new(items: &[&str], lang: Lang, record: Record) -> Self {
        let lesson = quiz_lesson::lesson();
        let quiz = Quiz {
            id: "quiz".into(),
            items: items.iter().map(ToString::to_string).collect(),
        };
        let screen = QuizScreen::new(&lesson, &quiz, &record);
        Self {
            lesson,
            quiz,
            record,
            screen,
            lang,
            actions: Vec::new(),
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui) {
        let palette = Palette::light();
        theme::apply(ui.ctx(), palette, self.lang, false);
        let look = Look {
            strings: Strings::of(self.lang),
            palette,
            place: ground_truth::ui::Place::Desk,
            motion: false,
        };
        let ideas = quiz_lesson::ideas();
        let env = QuizEnv {
            lesson: &self.lesson,
            quiz: &self.quiz,
            record: &self.record,
            prose: &ProseEnv::NONE,
            misconception: &|id| ideas.iter().find(|(known, _)| *known == id).map(|(_, text)| text),
            block_ui: &|ui, block| {
                if let Block::Paragraph(text) = block {
                    ui.label(text.get(self.lang));
                }
            },
        };
        let actions = self.screen.ui(ui, &look, &env);
        for action in actions {
            if let QuizAction::Answer(event) = &action {
                self.record.apply(&Stamped {
                    seq: self.record.seq() + 1,
                    day: 0,
                    event: event.clone(),
                });
            }
            self.actions.push(action);
        }
    }

    fn question(&self) -> &Question {
        match self.screen.state().phase() {
            Phase::Answering(question) => question,
            other => panic!("no question waits: {other:?}"),
        }
    }

    fn answers(&self) -> Vec<Event> {
        let event = |action: &'_ QuizAction| match action {
            QuizAction::Answer(event) => Some(event.clone()),
            _ => None,
        };
        self.actions.iter().filter_map(event).collect()
    }

    /// The one answer given: response, score, confidence and hints.
    fn answer(&self) -> (Response, f64, Option<Confidence>, u8) {
        match self.answers().as_slice() {
            [
                Event::Answered {
                    response,
                    score,
                    confidence,
                    hints,
                    ..
                },
            ] => (response.clone(), *score, *confidence, *hints),
            other => panic!("not one answer: {other:?}"),
        }
    }
}

type Screen = Harness<'static, Desk>;

fn open_at(size: egui::Vec2, desk: Desk) -> Screen {
    let lang = desk.lang;
    screen(lang, [size.x, size.y], desk, |ui, desk| desk.ui(ui))
}

fn open(items: &[&str], lang: Lang) -> Screen {
    open_at(vec2(1000.0, 1500.0), Desk::new(items, lang, Record::default()))
}

fn press(screen: &mut Screen, key: Key) {
    screen.key_press(key);
    screen.run();
}

fn type_in(screen: &mut Screen, typed: &str) {
    screen.event(egui::Event::Text(typed.into()));
    screen.run();
}

/// The key before an option, as the screen shows it.
fn letter(screen: &Screen, group: usize, id: &str) -> Key {
    let shown = &screen.state().question().shown[group];
    LETTERS[shown.iter().position(|known| known == id).unwrap()]
}

fn press_letter(screen: &mut Screen, group: usize, id: &str) {
    let key = letter(screen, group, id);
    press(screen, key);
}

fn click(screen: &mut Screen, label: &str) {
    screen
        .get_by(|node| is_control(node) && label_of(node).is_some_and(|l| l.contains(label)))
        .click();
    screen.run();
}

/// Something that can be clicked: not the words that stand inside it.
fn is_control(node: &egui_kittest::kittest::AccessKitNode<'_>) -> bool {
    use egui::accesskit::Role;
    matches!(
        node.role(),
        Role::Button | Role::RadioButton | Role::CheckBox | Role::Link
    ) && !node.is_disabled()
}

fn label_of(node: &egui_kittest::kittest::AccessKitNode<'_>) -> Option<String> {
    node.label()
}

fn words(lang: Lang, id: &str) -> String {
    Strings::of(lang).text(id)
}

fn says(screen: &Screen, words: &str) -> bool {
    let has = |text: Option<String>| text.is_some_and(|text| text.contains(words));
    screen
        .query_all_by(|node| has(node.label()) || has(node.value()))
        .next()
        .is_some()
}

fn assert_says(screen: &Screen, words: &str) {
    assert!(
        says(screen, words),
        "the screen does not say {words:?}:\n{:?}",
        screen.root()
    );
}

fn pairs(pairs: &[(&str, &str)]) -> Response {
    Response::Match(
        pairs
            .iter()
            .map(|(left, right)| ((*left).into(), (*right).into()))
            .collect(),
    )
}

fn ids(ids: &[&str]) -> Vec<String> {
    ids.iter().map(ToString::to_string).collect()
}

fn decision(action: &str, reason: &str) -> Response {
    Response::Decision {
        action: action.into(),
        reason: reason.into(),
    }
}

fn flaw(place: &str, reason: &str) -> Response {
    Response::Flaw {
        place: place.into(),
        reason: reason.into(),
    }
}

/// What each type is answered with, what that is worth, and reasons that must then be on the screen.
fn cases() -> Vec<(&'static str, Response, f64, &'static [&'static str])> {
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
    ]
}

/// Put the answer in with keys alone.
fn answer_with_keys(screen: &mut Screen, response: &Response) {
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
    }
}

/// Put the answer in with the mouse alone; a number is typed, for there is no other way.
fn answer_with_mouse(screen: &mut Screen, response: &Response) {
    match response {
        Response::Single(id) => click(screen, &format!("option-{id}")),
        Response::Multi(ids) => ids.iter().for_each(|id| click(screen, &format!("option-{id}"))),
        Response::Numeric(typed) => {
            screen.get_by_role(egui::accesskit::Role::TextInput).click();
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
                        node.role() == egui::accesskit::Role::RadioButton
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
    }
}

fn check_case(screen: &Screen, response: &Response, score: f64, reasons: &[&str]) {
    let (answered, scored, ..) = screen.state().answer();
    assert_eq!(&answered, response);
    assert!(
        (scored - score).abs() < 1e-12,
        "{response:?} scored {scored}, not {score}"
    );
    for reason in reasons {
        assert_says(screen, reason);
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
            assert_eq!(screen.state().screen.state().phase(), &Phase::Summary);
        }
    }
}

#[test]
fn every_type_by_mouse_alone() {
    for lang in Lang::ALL {
        for (item, response, score, reasons) in cases() {
            let mut screen = open(&[item], lang);
            answer_with_mouse(&mut screen, &response);
            click(&mut screen, &words(lang, "quiz-check"));
            check_case(&screen, &response, score, reasons);
            click(&mut screen, &words(lang, "quiz-finish"));
            assert_eq!(screen.state().screen.state().phase(), &Phase::Summary);
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
    let lesson = quiz_lesson::lesson();
    assert_eq!(shown(&lesson.items.get("single").unwrap().kind, *seed), asked);
    assert!((0..50).any(|seed| shown(&lesson.items.get("single").unwrap().kind, seed) != asked));
    for seed in 0..50 {
        let order = shown(&lesson.items.get("order").unwrap().kind, seed);
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
    assert_eq!(desk.question().slot, 1);
    let mut screen = open_at(vec2(1000.0, 1500.0), desk);
    assert_says(
        &screen,
        &Strings::of(Lang::En).text_with("quiz-number", &[("n", "2"), ("total", "3")]),
    );
    for (id, response) in [
        ("multi", Response::Multi(ids(&["old", "young"]))),
        ("order", Response::Order(ids(&["first", "second", "third"]))),
    ] {
        assert_eq!(
            screen.state().screen.state().slots()[screen.state().question().slot].asked,
            id
        );
        answer_with_keys(&mut screen, &response);
        press(&mut screen, Key::Enter);
        press(&mut screen, Key::Enter);
    }
    let record = screen.state().record.clone();
    let desk = Desk::new(&["single", "multi", "order"], Lang::En, record);
    assert_eq!(desk.screen.state().phase(), &Phase::Summary);
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
    assert!(matches!(
        screen.state().screen.state().phase(),
        Phase::Answered { .. }
    ));
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
    assert!(matches!(
        screen.state().screen.state().phase(),
        Phase::Answered { slot: 0, .. }
    ));
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
fn an_empty_quiz_leads_on() {
    let mut screen = open(&["not-there"], Lang::En);
    assert_says(&screen, &words(Lang::En, "quiz-summary-empty"));
    click(&mut screen, &words(Lang::En, "quiz-done"));
    assert_eq!(screen.state().actions, [QuizAction::Done]);
}

fn focused_label(screen: &Screen) -> String {
    focused(screen).unwrap_or_default()
}

fn focused(screen: &Screen) -> Option<String> {
    let node = screen.query_by(|node| node.is_focused() && is_control(node));
    node.and_then(|node| label_of(&egui_kittest::kittest::NodeT::accesskit_node(&node)))
}

/// Tab until a control with these words has the focus.
fn tab_to(screen: &mut Screen, words: &str) {
    for _ in 0..30 {
        press(screen, Key::Tab);
        if focused_label(screen).contains(words) {
            return;
        }
    }
    panic!("Tab does not reach {words:?}");
}
