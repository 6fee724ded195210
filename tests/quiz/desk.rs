//! A window with a quiz in it, and hands to use it.

use egui::{Key, accesskit::Role, vec2};
use egui_kittest::{
    Harness,
    kittest::{AccessKitNode, NodeT as _, Queryable as _},
};
use ground_truth::{
    assess::{Confidence, Event, Record, Response, Stamped},
    course::{
        Lang,
        lesson::{Block, Lesson, Quiz},
    },
    screens::quiz::{ItemScreen, QuizAction, QuizEnv, QuizScreen, keys::LETTERS, question::Question},
    ui::{Look, Palette, Place, ProseEnv, Strings, theme},
};

use crate::{common::accessible::screen, lesson};

/// A window with a quiz in it, and what came out of it.
pub(crate) struct Desk {
    pub(crate) lesson: Lesson,
    pub(crate) record: Record,
    pub(crate) screen: QuizScreen,
    pub(crate) lang: Lang,
    pub(crate) place: Place,
    pub(crate) actions: Vec<QuizAction>,
}

impl Desk {
    pub(crate) fn new(items: &[&str], lang: Lang, record: Record) -> Self {
        let lesson = lesson::lesson();
        let quiz = Quiz {
            audience: ground_truth::course::Audience::Core,
            id: "quiz".into(),
            items: items.iter().map(ToString::to_string).collect(),
            pools: Vec::new(),
            class: None,
        };
        let screen = QuizScreen::new(&lesson, &quiz, &record);
        Self {
            lesson,
            record,
            screen,
            lang,
            place: Place::Desk,
            actions: Vec::new(),
        }
    }

    pub(crate) fn ui(&mut self, ui: &mut egui::Ui) {
        let palette = Palette::light();
        theme::apply(ui.ctx(), palette, self.lang, false);
        let look = Look {
            strings: Strings::of(self.lang),
            palette,
            place: self.place,
            motion: false,
        };
        let ideas = lesson::ideas();
        let env = QuizEnv {
            lesson: &self.lesson,
            record: &self.record,
            prose: &ProseEnv::NONE,
            misconception: &|id| ideas.iter().find(|(known, _)| *known == id).map(|(_, text)| text),
            // A paragraph stands for a chart: its one region is the title, which the mouse can choose.
            block_ui: &|ui, block, chosen| {
                let Block::Paragraph(text) = block else {
                    return None;
                };
                let mark = if chosen == Some("title") { "✓" } else { "" };
                let words = format!("{}{mark}", text.get(self.lang));
                let region = ui.add(egui::Label::new(words).sense(egui::Sense::CLICK));
                region.clicked().then(|| "title".to_owned())
            },
            head: true,
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

    pub(crate) fn question(&self) -> &Question {
        self.screen.item().and_then(ItemScreen::question).unwrap()
    }

    /// Whether the reasons for an answer are on the screen.
    pub(crate) fn is_answered(&self) -> bool {
        self.screen.item().is_some_and(|item| item.outcome().is_some())
    }

    pub(crate) fn answers(&self) -> Vec<Event> {
        let event = |action: &'_ QuizAction| match action {
            QuizAction::Answer(event) => Some(event.clone()),
            _ => None,
        };
        self.actions.iter().filter_map(event).collect()
    }

    /// The one answer given: response, score, confidence and hints.
    pub(crate) fn answer(&self) -> (Response, f64, Option<Confidence>, u8) {
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

pub(crate) type Screen = Harness<'static, Desk>;

pub(crate) fn open_at(size: egui::Vec2, desk: Desk) -> Screen {
    let lang = desk.lang;
    screen(lang, [size.x, size.y], desk, |ui, desk| desk.ui(ui))
}

pub(crate) fn open(items: &[&str], lang: Lang) -> Screen {
    open_at(vec2(1000.0, 1500.0), Desk::new(items, lang, Record::default()))
}

pub(crate) fn press(screen: &mut Screen, key: Key) {
    screen.key_press(key);
    screen.run();
}

pub(crate) fn type_in(screen: &mut Screen, typed: &str) {
    screen.event(egui::Event::Text(typed.into()));
    screen.run();
}

/// The key before an option, as the screen shows it.
pub(crate) fn letter(screen: &Screen, group: usize, id: &str) -> Key {
    let shown = &screen.state().question().shown[group];
    LETTERS[shown.iter().position(|known| known == id).unwrap()]
}

pub(crate) fn press_letter(screen: &mut Screen, group: usize, id: &str) {
    let key = letter(screen, group, id);
    press(screen, key);
}

pub(crate) fn click(screen: &mut Screen, label: &str) {
    screen
        .get_by(|node| is_control(node) && label_of(node).is_some_and(|l| l.contains(label)))
        .click();
    screen.run();
}

/// Something that can be clicked: not the words that stand inside it.
pub(crate) fn is_control(node: &AccessKitNode<'_>) -> bool {
    matches!(
        node.role(),
        Role::Button | Role::RadioButton | Role::CheckBox | Role::Link
    ) && !node.is_disabled()
}

pub(crate) fn label_of(node: &AccessKitNode<'_>) -> Option<String> {
    node.label()
}

pub(crate) fn words(lang: Lang, id: &str) -> String {
    Strings::of(lang).text(id)
}

pub(crate) fn says(screen: &Screen, words: &str) -> bool {
    let has = |text: Option<String>| text.is_some_and(|text| text.contains(words));
    screen
        .query_all_by(|node| has(node.label()) || has(node.value()))
        .next()
        .is_some()
}

pub(crate) fn assert_says(screen: &Screen, words: &str) {
    assert!(
        says(screen, words),
        "the screen does not say {words:?}:\n{:?}",
        screen.root()
    );
}

pub(crate) fn pairs(pairs: &[(&str, &str)]) -> Response {
    Response::Match(
        pairs
            .iter()
            .map(|(left, right)| ((*left).into(), (*right).into()))
            .collect(),
    )
}

pub(crate) fn ids(ids: &[&str]) -> Vec<String> {
    ids.iter().map(ToString::to_string).collect()
}

pub(crate) fn decision(action: &str, reason: &str) -> Response {
    Response::Decision {
        action: action.into(),
        reason: reason.into(),
    }
}

pub(crate) fn flaw(place: &str, reason: &str) -> Response {
    Response::Flaw {
        place: place.into(),
        reason: reason.into(),
    }
}

pub(crate) fn focused_label(screen: &Screen) -> String {
    focused(screen).unwrap_or_default()
}

pub(crate) fn focused(screen: &Screen) -> Option<String> {
    let node = screen.query_by(|node| node.is_focused() && is_control(node));
    node.and_then(|node| label_of(&node.accesskit_node()))
}

/// Tab until a control with these words has the focus.
pub(crate) fn tab_to(screen: &mut Screen, words: &str) {
    for _ in 0..30 {
        press(screen, Key::Tab);
        if focused_label(screen).contains(words) {
            return;
        }
    }
    panic!("Tab does not reach {words:?}");
}

/// Tab until something of this role has the focus.
pub(crate) fn tab_to_role(screen: &mut Screen, role: Role) {
    for _ in 0..30 {
        press(screen, Key::Tab);
        if screen
            .query_by(|node| node.is_focused() && node.role() == role)
            .is_some()
        {
            return;
        }
    }
    panic!("Tab does not reach a {role:?}");
}
