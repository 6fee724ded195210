//! One item on the screen: the question, then the reasons for the answer. Lessons, reviews and tests show items with it.

use egui::{ScrollArea, Ui};

use super::{
    QuizEnv,
    draft::Missing,
    focus::{Focus, Hand, View},
    keys::{self, Press},
    pages::Pages,
    question::{Outcome, Question},
    question_ui::{self, row_name},
    reflection::Thoughts,
    shown::{Shown, shown},
    words::Words,
};
use crate::{
    assess::{Event, Occasion, Record, grade},
    course::lesson::{Item, Lesson, See},
    ui::{Look, Place, tokens, widgets},
};

/// What the learner did that whoever shows the item has to carry out.
#[derive(Clone, Debug, PartialEq)]
pub enum ItemAction {
    /// Keep this answer.
    Answer(Event),
    /// Show this setting of a demo.
    SeeInDemo(See),
    /// Ask another form of the item.
    Similar,
    /// The reasons are read: go on.
    Next,
}

/// What is offered around the item.
#[derive(Clone, Copy, Debug)]
pub struct Around<'a> {
    /// Where the item is answered.
    pub occasion: Occasion,
    /// Words of the button that goes on when the reasons are read; none where no reasons follow, as in a test.
    pub next: Option<&'a str>,
    /// Whether hints may be read.
    pub hints: bool,
    /// Whether there is a demo to go to.
    pub demo: bool,
    /// Whether there is another form that may be asked after an answer that was not right.
    pub similar: bool,
}

/// What is on the screen.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Showing {
    /// The question waits for its answer.
    Question(Question),
    /// It is answered, and the reasons are shown.
    Answered {
        /// The answer.
        outcome: Outcome,
        /// Options in the order in which they were shown.
        shown: Shown,
        /// What the learner thought, where that was asked: here, and nowhere else.
        thoughts: Thoughts,
    },
}

/// One item of a lesson, open.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemScreen {
    pub(super) item: String,
    pub(super) showing: Showing,
    pub(super) focus: Focus,
    pub(super) pages: Pages,
}

impl ItemScreen {
    /// Ask an item, with its options shuffled anew. `None` when the lesson has no such item.
    pub fn ask(lesson: &Lesson, item: &str, record: &Record) -> Option<Self> {
        let question = Question::ask(lesson, item, record)?;
        Some(Self::new(item, Showing::Question(question)))
    }

    /// Show an answer with its reasons. `None` when the lesson has no such item, or this is no answer to it.
    pub fn answered(lesson: &Lesson, item: &str, outcome: Outcome) -> Option<Self> {
        let known = lesson.items.get(item)?;
        grade(&known.kind, &outcome.response)?;
        let shown = shown(known, outcome.shuffle);
        let thoughts = Thoughts::default();
        Some(Self::new(
            item,
            Showing::Answered {
                outcome,
                shown,
                thoughts,
            },
        ))
    }

    fn new(item: &str, showing: Showing) -> Self {
        Self {
            item: item.to_owned(),
            showing,
            focus: Focus {
                turn: true,
                ..Focus::default()
            },
            pages: Pages::default(),
        }
    }

    /// Whether the item, read anew, still has what is chosen, shown and answered here.
    pub fn fits(&self, lesson: &Lesson) -> bool {
        let Some(item) = lesson.items.get(&self.item) else {
            return false;
        };
        match &self.showing {
            Showing::Question(question) => question.fits(item),
            Showing::Answered { outcome, shown, .. } => {
                self::shown(item, outcome.shuffle) == *shown && grade(&item.kind, &outcome.response).is_some()
            }
        }
    }

    /// Id of the item.
    pub fn item(&self) -> &str {
        &self.item
    }

    /// The question, while it waits for its answer.
    pub fn question(&self) -> Option<&Question> {
        match &self.showing {
            Showing::Question(question) => Some(question),
            Showing::Answered { .. } => None,
        }
    }

    /// The answer, once it is given.
    pub fn outcome(&self) -> Option<&Outcome> {
        match &self.showing {
            Showing::Question(_) => None,
            Showing::Answered { outcome, .. } => Some(outcome),
        }
    }

    /// On the projector: one page of the item on or back. `false` at its ends.
    pub fn turn(&mut self, forward: bool) -> bool {
        self.pages.turn(forward)
    }

    /// The page on the projector from 1, and how many; `None` where the item needs one only.
    pub fn page(&self) -> Option<(usize, usize)> {
        self.pages.place()
    }

    /// Draw the item and take its keys. Call it before other users of letters, digits, arrows and Enter, inside
    /// [`page_ui`].
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        look: &Look<'_>,
        env: &QuizEnv<'_>,
        around: &Around<'_>,
    ) -> Vec<ItemAction> {
        let mut actions = Vec::new();
        let Some(item) = env.lesson.items.get(&self.item) else {
            return actions;
        };
        self.focus.fresh = std::mem::take(&mut self.focus.turn);
        self.keys(ui, env, item, around, &mut actions);
        self.focus.enter_on.clear();
        self.focus.step_on.clear();
        let words = Words { look, env };
        match self.showing {
            Showing::Question(_) => self.question_ui(ui, words, item, around, &mut actions),
            Showing::Answered { .. } => self.feedback_ui(ui, words, item, around, &mut actions),
        }
        if self.focus.turn {
            // It begins at its top, and whoever scrolls has to know.
            ui.ctx().request_discard("the question was answered");
        }
        if self.focus.turn || self.focus.next_view != View::AsItIs {
            ui.request_repaint();
        }
        actions
    }

    /// Whether something new will be on the screen when it is drawn next: begin at its top.
    pub fn is_fresh(&self) -> bool {
        self.focus.turn
    }

    /// Check the draft; when it is complete, the event goes out and the reasons come.
    pub(super) fn check(&mut self, lesson: &Lesson, around: &Around<'_>, actions: &mut Vec<ItemAction>) {
        let Showing::Question(question) = &mut self.showing else {
            return;
        };
        if let Some((event, outcome)) = question.check(lesson, around.occasion) {
            let shown = std::mem::take(&mut question.shown);
            let thoughts = Thoughts::of(&question.draft);
            actions.push(ItemAction::Answer(event));
            let showing = Showing::Answered {
                outcome,
                shown,
                thoughts,
            };
            *self = Self::new(&self.item, showing);
        } else {
            if question.missing == Some(Missing::Confidence) {
                self.focus.hand = Hand::LeaveField;
            }
            self.focus.next_view = View::Said;
            self.pages.want(question_ui::FOOT);
        }
    }

    pub(super) fn hint(&mut self, item: &Item) {
        if let Showing::Question(question) = &mut self.showing {
            question.hint(item);
            self.focus.next_view = View::Said;
            self.pages.want(question_ui::HINT);
        }
    }

    fn keys(
        &mut self,
        ui: &Ui,
        env: &QuizEnv<'_>,
        item: &Item,
        around: &Around<'_>,
        actions: &mut Vec<ItemAction>,
    ) {
        let window_above =
            |memory: &egui::Memory| memory.top_modal_layer().is_some_and(|top| top != ui.layer_id());
        if ui.memory(window_above) {
            return;
        }
        let takes = match &self.showing {
            Showing::Question(question) => question_ui::takes(question, item, around),
            Showing::Answered { .. } => keys::Takes::default(),
        };
        let takes = keys::Takes {
            enter_on: &self.focus.enter_on,
            step_on: &self.focus.step_on,
            ..takes
        };
        for press in keys::take(ui.ctx(), takes) {
            let Showing::Question(question) = &mut self.showing else {
                if press == Press::Enter {
                    actions.push(ItemAction::Next);
                }
                // One key press does one thing: what was pressed after it belongs to another screen.
                return;
            };
            match press {
                Press::Letter(at) => {
                    let before = question.draft.focus_of_keys();
                    question.choose_at(at);
                    let moved = question.draft.focus_of_keys() != before;
                    self.focus.next_view = if moved { View::Active } else { View::Option(at) };
                    let row = if moved { 0 } else { at };
                    self.pages.want(row_name(question.draft.active(), row));
                }
                Press::Step(by) => {
                    question.step(by);
                    self.focus.next_view = View::Active;
                    self.pages.want(row_name(question.draft.active(), 0));
                }
                Press::Sure(sure) => {
                    question.say_sure(sure);
                    self.pages.want(question_ui::FOOT);
                }
                Press::Hint => self.hint(item),
                Press::Enter => self.check(env.lesson, around, actions),
            }
        }
    }
}

/// A scrolling reading column in the middle of the screen; something fresh begins at its top.
pub fn page_ui(ui: &mut Ui, look: &Look<'_>, fresh: bool, add: impl FnOnce(&mut Ui)) {
    let mut scroll = ScrollArea::vertical().auto_shrink(false);
    if fresh {
        scroll = scroll.vertical_scroll_offset(0.0);
    }
    scroll.show(ui, |ui| {
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
                if look.place == Place::Desk {
                    ui.add_space(tokens::GAP);
                }
                add(ui);
                if look.place == Place::Desk {
                    ui.add_space(tokens::SCREEN_MARGIN);
                    widgets::scroll_by_arrows(ui, false);
                }
            });
        });
    });
}
