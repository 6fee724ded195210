//! The quiz screen: all seven types of item, by keys alone and by mouse alone, in both languages.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

mod quiz_lesson;

use egui::{Key, vec2};
use egui_kittest::{Harness, kittest::Queryable as _};
use ground_truth::{
    assess::{Confidence, Event, Record, Response, Stamped},
    course::{
        Lang,
        lesson::{Block, Lesson, Quiz},
    },
    screens::quiz::{
        QuizAction, QuizEnv, QuizScreen,
        keys::LETTERS,
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
    Harness::builder()
        .with_size(size)
        .with_context_setup(move |ctx| theme::apply(ctx, Palette::light(), lang, false))
        .build_ui_state(|ui, desk: &mut Desk| desk.ui(ui), desk)
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
