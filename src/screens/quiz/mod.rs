//! The quiz of a lesson: one question at a time, by mouse or by keys, with a reason for every answer.
//!
//! The screen keeps what is on it and nothing else: it hands the answers out as events and neither writes nor
//! navigates by itself. [`ItemScreen`] is one question of it, for whoever else asks one.

mod answer_ui;
pub mod draft;
pub mod feedback;
mod feedback_ui;
mod focus;
mod item_screen;
pub mod keys;
mod past;
pub mod question;
mod question_ui;
mod reflection;
pub mod shown;
pub mod state;
pub mod summary;
mod summary_ui;
mod words;

use egui::Ui;

use self::{
    state::{Phase, State},
    words::Words,
};
use super::pages::{self, Pages};
use crate::{
    assess::{Event, Occasion, Record},
    course::{
        Text,
        lesson::{Block, Lesson, Quiz, See},
    },
    ui::{Look, Place, ProseEnv, tokens, widgets},
};
pub(super) use feedback_ui::quoted;
pub use item_screen::{Around, ItemAction, ItemScreen, page_ui};

/// What questions need to know of the lesson and the learner around them.
#[derive(Clone, Copy)]
pub struct QuizEnv<'a> {
    /// The lesson.
    pub lesson: &'a Lesson,
    /// What the learner has done.
    pub record: &'a Record,
    /// Values, glossary and sources that prose names.
    pub prose: &'a ProseEnv<'a>,
    /// A wrong idea as a person would say it, by id.
    pub misconception: &'a dyn Fn(&str) -> Option<&'a Text>,
    /// Draws a block of a lesson, here the exhibit in which a flaw is looked for. It is given the id of the place
    /// chosen so far, and gives the id of the region that was clicked.
    pub block_ui: &'a BlockUi<'a>,
    /// Whether the screen says where one is, and leads back; not where the list of steps folds into a line that does.
    pub head: bool,
}

/// Draws a block: the place chosen in it so far goes in, the id of the region that was clicked comes out.
pub type BlockUi<'a> = dyn Fn(&mut Ui, &Block, Option<&str>) -> Option<String> + 'a;

/// What the learner did that others have to carry out.
#[derive(Clone, Debug, PartialEq)]
pub enum QuizAction {
    /// Keep this answer.
    Answer(Event),
    /// Show this setting of a demo.
    SeeInDemo(See),
    /// Draw the questions anew, for another round.
    DrawAgain,
    /// The quiz is done: on to the next step.
    Done,
    /// Back to the lesson, the quiz as it is.
    Leave,
}

/// The quiz of one lesson, open.
#[derive(Clone, Debug, PartialEq)]
pub struct QuizScreen {
    /// Id of the step.
    step: String,
    state: State,
    /// The question on the screen; none on the summary.
    item: Option<ItemScreen>,
    /// The summary begins at its top when it is drawn next.
    turn: bool,
    /// Pages of the summary.
    pages: Pages,
}

impl QuizScreen {
    /// The quiz at the first question without an answer, or at its summary when all are answered.
    pub fn new(lesson: &Lesson, quiz: &Quiz, record: &Record) -> Self {
        let mut screen = Self {
            step: quiz.id.clone(),
            state: State::new(lesson, quiz, record),
            item: None,
            turn: true,
            pages: Pages::default(),
        };
        screen.open(lesson, record);
        screen
    }

    /// Id of the quiz's step.
    pub fn step(&self) -> &str {
        &self.step
    }

    /// Whether the lesson, read anew, still has all that the screen shows and remembers.
    pub fn fits(&self, lesson: &Lesson) -> bool {
        let mut slots = self.state.slots().iter();
        slots.all(|slot| lesson.items.get(&slot.asked).is_some())
            && self.item.as_ref().is_none_or(|item| item.fits(lesson))
    }

    /// What the screen remembers.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// The question on the screen; none on the summary.
    pub fn item(&self) -> Option<&ItemScreen> {
        self.item.as_ref()
    }

    /// On the projector: one page of the question or the summary on or back. `false` at its ends.
    pub fn turn(&mut self, forward: bool) -> bool {
        match &mut self.item {
            Some(item) => item.turn(forward),
            None => self.pages.turn(forward),
        }
    }

    /// Draw the quiz and take its keys. Call it before other users of letters, digits, arrows and Enter.
    pub fn ui(&mut self, ui: &mut Ui, look: &Look<'_>, env: &QuizEnv<'_>) -> Vec<QuizAction> {
        let words = Words { look, env };
        let mut actions = Vec::new();
        let total = self.state.slots().len();
        let place = self.place(look);
        let share = if total == 0 {
            1.0
        } else {
            self.state.answered() as f32 / total as f32
        };
        widgets::progress_bar(ui, look, share, &place);

        let fresh = match &self.item {
            Some(item) => item.is_fresh(),
            None => std::mem::take(&mut self.turn),
        };
        page_ui(ui, look, fresh, |ui| {
            // On the projector the place stands under the slide.
            if env.head && look.place == Place::Desk {
                self.header_ui(ui, words, &mut actions);
            }
            match self.state.slot() {
                Some(slot) => self.slot_ui(ui, words, slot, &mut actions),
                None => self.summary_ui(ui, words, &mut actions),
            }
        });
        actions
    }

    /// Which question is on the screen, in words; none on the summary.
    pub fn question_place(&self, look: &Look<'_>) -> Option<String> {
        (self.state.phase() != Phase::Summary).then(|| self.place(look))
    }

    /// Where one is: question, and page on the projector.
    pub fn place(&self, look: &Look<'_>) -> String {
        let (number, total) = (
            self.state.number().to_string(),
            self.state.slots().len().to_string(),
        );
        let question = look.t_with("quiz-number", &[("n", &number), ("total", &total)]);
        let page = match &self.item {
            Some(item) => item.page(),
            None => self.pages.place(),
        };
        match page {
            Some(page) => look.join(&[&question, &pages::page_words(look, page)]),
            None => question,
        }
    }

    fn header_ui(&self, ui: &mut Ui, words: Words<'_, '_>, actions: &mut Vec<QuizAction>) {
        ui.horizontal_wrapped(|ui| {
            if widgets::link_button(ui, words.look, &words.t("quiz-leave")).clicked() {
                actions.push(QuizAction::Leave);
            }
            if let Some(place) = self.question_place(words.look) {
                ui.add_space(tokens::GAP);
                let shown = widgets::text_soft(ui, words.look, &place);
                // The bar above has it as its name.
                widgets::for_the_eye(ui, &shown);
            }
        });
        ui.add_space(tokens::GAP);
    }

    /// The question on the screen, and what follows from what is done there.
    fn slot_ui(&mut self, ui: &mut Ui, words: Words<'_, '_>, slot: usize, actions: &mut Vec<QuizAction>) {
        let env = words.env;
        let Some(item) = &mut self.item else { return };
        let next = words.t(match (self.state.phase(), self.state.is_last(slot)) {
            (Phase::Again(_), _) => "quiz-to-summary",
            (_, true) => "quiz-finish",
            (_, false) => "quiz-next",
        });
        let around = Around {
            occasion: Occasion::Lesson,
            next: Some(&next),
            hints: true,
            demo: true,
            similar: self.state.other_form(env.lesson, env.record, slot).is_some(),
        };
        for action in item.ui(ui, words.look, env, &around) {
            match action {
                ItemAction::Answer(event) => actions.push(QuizAction::Answer(event)),
                ItemAction::SeeInDemo(see) => actions.push(QuizAction::SeeInDemo(see)),
                ItemAction::Next => {
                    self.state.advance();
                    return self.turn_to(ui, env);
                }
                ItemAction::Similar => {
                    self.state.similar(env.lesson, env.record);
                    return self.turn_to(ui, env);
                }
            }
        }
        if let Some(outcome) = item.outcome() {
            self.state.answer(outcome);
        }
    }

    /// Something else is on the screen from the next frame on.
    fn turn_to(&mut self, ui: &Ui, env: &QuizEnv<'_>) {
        self.open(env.lesson, env.record);
        self.turn = true;
        ui.request_repaint();
    }

    /// Open the question that the state names.
    fn open(&mut self, lesson: &Lesson, record: &Record) {
        let slot = self.state.slot().and_then(|slot| self.state.slots().get(slot));
        self.item = slot.and_then(|slot| match &slot.outcome {
            Some(outcome) => ItemScreen::answered(lesson, &slot.asked, outcome.clone()),
            None => ItemScreen::ask(lesson, &slot.asked, record),
        });
    }
}
