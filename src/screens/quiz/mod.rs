//! The quiz of a lesson: one question at a time, by mouse or by keys, with a reason for every answer.
//!
//! The screen keeps what is on it and nothing else: it hands the answers out as events and neither writes nor
//! navigates by itself.

mod answer_ui;
pub mod draft;
pub mod feedback;
mod feedback_ui;
mod focus;
pub mod keys;
mod past;
pub mod question;
mod question_ui;
pub mod shown;
pub mod state;
pub mod summary;
mod summary_ui;
mod words;

use egui::{ScrollArea, Ui};

use self::{
    draft::Missing,
    focus::{Focus, Hand, View},
    state::{Phase, State},
    words::Words,
};
use crate::{
    assess::{Event, Record},
    course::{
        Text,
        lesson::{Block, Lesson, Quiz, See},
    },
    ui::{Look, Place, ProseEnv, tokens, widgets},
};

/// What a quiz needs to know of the lesson and the learner around it.
#[derive(Clone, Copy)]
pub struct QuizEnv<'a> {
    /// The lesson.
    pub lesson: &'a Lesson,
    /// The quiz step.
    pub quiz: &'a Quiz,
    /// What the learner has done.
    pub record: &'a Record,
    /// Values, glossary and sources that prose names.
    pub prose: &'a ProseEnv<'a>,
    /// A wrong idea as a person would say it, by id.
    pub misconception: &'a dyn Fn(&str) -> Option<&'a Text>,
    /// Draws a block of a lesson: the exhibit in which a flaw is looked for.
    pub block_ui: &'a dyn Fn(&mut Ui, &Block),
}

/// What the learner did that others have to carry out.
#[derive(Clone, Debug, PartialEq)]
pub enum QuizAction {
    /// Keep this answer.
    Answer(Event),
    /// Show this setting of a demo.
    SeeInDemo(See),
    /// The quiz is done: on to the next step.
    Done,
    /// Back to the lesson, the quiz as it is.
    Leave,
}

/// The quiz of one lesson, open.
#[derive(Clone, Debug, PartialEq)]
pub struct QuizScreen {
    state: State,
    focus: Focus,
}

impl QuizScreen {
    /// The quiz at the first question without an answer, or at its summary when all are answered.
    pub fn new(lesson: &Lesson, quiz: &Quiz, record: &Record) -> Self {
        let focus = Focus {
            turn: true,
            ..Focus::default()
        };
        Self {
            state: State::new(lesson, quiz, record),
            focus,
        }
    }

    /// What the screen remembers.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Draw the quiz and take its keys. Call it before other users of letters, digits, arrows and Enter.
    pub fn ui(&mut self, ui: &mut Ui, look: &Look<'_>, env: &QuizEnv<'_>) -> Vec<QuizAction> {
        let words = Words { look, env };
        let mut actions = Vec::new();
        self.keys(ui, env, &mut actions);
        self.focus.enter_on.clear();
        self.focus.step_on.clear();
        self.focus.fresh = std::mem::take(&mut self.focus.turn);

        let total = self.state.slots().len();
        let (number, of) = (self.state.number().to_string(), total.to_string());
        let place = words.t_with("quiz-number", &[("n", &number), ("total", &of)]);
        let share = if total == 0 {
            1.0
        } else {
            self.state.answered() as f32 / total as f32
        };
        widgets::progress_bar(ui, look, share, &place);

        let mut scroll = ScrollArea::vertical().auto_shrink(false);
        if self.focus.fresh {
            scroll = scroll.vertical_scroll_offset(0.0);
        }
        scroll.show(ui, |ui| {
            column_ui(ui, look, |ui| {
                // On the projector the slide's own line says where one is.
                if look.place == Place::Desk {
                    self.header_ui(ui, words, &place, &mut actions);
                }
                match self.state.phase().clone() {
                    Phase::Answering(question) => {
                        self.question_ui(ui, words, question.slot, &mut actions);
                    }
                    Phase::Answered { slot, shown, .. } => {
                        self.feedback_ui(ui, words, slot, &shown, &mut actions);
                    }
                    Phase::Summary => self.summary_ui(ui, words, &mut actions),
                }
            });
        });
        if self.focus.turn || self.focus.next_view != View::AsItIs {
            ui.request_repaint();
        }
        actions
    }

    fn header_ui(&self, ui: &mut Ui, words: Words<'_, '_>, place: &str, actions: &mut Vec<QuizAction>) {
        ui.horizontal_wrapped(|ui| {
            if widgets::link_button(ui, words.look, &words.t("quiz-leave")).clicked() {
                actions.push(QuizAction::Leave);
            }
            if !matches!(self.state.phase(), Phase::Summary) {
                ui.add_space(tokens::GAP);
                widgets::text_soft(ui, words.look, place);
            }
        });
        ui.add_space(tokens::GAP);
    }

    /// Check the draft; when it is complete, the event goes out and the reasons come.
    fn check(&mut self, env: &QuizEnv<'_>, actions: &mut Vec<QuizAction>) {
        if let Some(event) = self.state.check(env.lesson) {
            actions.push(QuizAction::Answer(event));
            self.focus.turn = true;
        } else {
            self.focus.next_view = View::Said;
            let missing = self.state.question_mut().and_then(|question| question.missing);
            if missing == Some(Missing::Confidence) {
                self.focus.hand = Hand::LeaveField;
            }
        }
    }

    fn hint(&mut self, env: &QuizEnv<'_>) {
        self.state.hint(env.lesson);
        self.focus.next_view = View::Said;
    }

    fn advance(&mut self, env: &QuizEnv<'_>) {
        self.state.advance(env.lesson, env.record);
        self.focus.turn = true;
    }

    fn keys(&mut self, ui: &Ui, env: &QuizEnv<'_>, actions: &mut Vec<QuizAction>) {
        let window_above =
            |memory: &egui::Memory| memory.top_modal_layer().is_some_and(|top| top != ui.layer_id());
        if ui.memory(window_above) {
            return;
        }
        let takes = match self.state.phase() {
            Phase::Answering(question) => question_ui::takes(question, &self.state, env.lesson),
            Phase::Answered { .. } => keys::Takes::default(),
            Phase::Summary => return,
        };
        let takes = keys::Takes {
            enter_on: &self.focus.enter_on,
            step_on: &self.focus.step_on,
            ..takes
        };
        for press in keys::take(ui.ctx(), takes) {
            let Some(question) = self.state.question_mut() else {
                if press == keys::Press::Enter {
                    self.advance(env);
                }
                // One key press does one thing: what was pressed after it belongs to another screen.
                return;
            };
            match press {
                keys::Press::Letter(at) => {
                    let before = question.draft.focus_of_keys();
                    question.choose_at(at);
                    let moved = question.draft.focus_of_keys() != before;
                    self.focus.next_view = if moved { View::Active } else { View::Option(at) };
                }
                keys::Press::Step(by) => {
                    question.step(by);
                    self.focus.next_view = View::Active;
                }
                keys::Press::Sure(sure) => question.say_sure(sure),
                keys::Press::Hint => self.hint(env),
                keys::Press::Enter => self.check(env, actions),
            }
        }
    }
}

/// A reading column in the middle of the screen.
fn column_ui(ui: &mut Ui, look: &Look<'_>, add: impl FnOnce(&mut Ui)) {
    let room = ui.available_width();
    let margin = if room < 640.0 {
        tokens::GAP
    } else {
        tokens::SCREEN_MARGIN
    };
    let width = (room - 2.0 * margin).min(look.size(tokens::COLUMN));
    ui.horizontal_top(|ui| {
        ui.add_space(((room - width) / 2.0).max(0.0));
        ui.vertical(|ui| {
            ui.set_width(width);
            ui.add_space(tokens::GAP);
            add(ui);
            ui.add_space(tokens::SCREEN_MARGIN);
        });
    });
}
