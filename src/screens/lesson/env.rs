//! What the views of a lesson's steps look at, and how they set prose.

use std::cell::RefCell;

use egui::{Response, Ui};

use super::{
    scratch::Scratch,
    slides::{self, Part},
};
use crate::{
    assess::LessonRecord,
    course::{
        Notes, Text,
        lesson::{Block, Lesson, Step},
    },
    models::value::Value,
    screens::{Scene, parts},
    ui::{
        prose::{self, ProseEnv, TextRank, prose_ui},
        widgets,
    },
};

/// Widest reading column, in points: about 70 Latin letters or 38 Chinese characters at 16 px.
const COLUMN: f32 = 640.0;

pub(super) use parts::column_ui;

/// Everything a step's view may look at.
#[derive(Clone, Copy)]
pub(super) struct StepEnv<'a> {
    pub(super) scene: &'a Scene<'a>,
    pub(super) lesson: &'a Lesson,
    /// Its steps on the path that the learner takes.
    pub(super) steps: &'a [Step],
    /// What the learner did in this lesson.
    pub(super) record: Option<&'a LessonRecord>,
    /// Which pieces to draw.
    pub(super) part: Part,
    /// How many hidden steps of a worked example this slide opens.
    pub(super) opened: usize,
    /// Whether a figure or chart is drawn as large as the slide.
    pub(super) enlarged: bool,
    /// What becomes of the parts for the teacher.
    pub(super) notes: Notes,
    /// What is open, ticked and written.
    pub(super) scratch: &'a RefCell<Scratch>,
}

impl StepEnv<'_> {
    /// Widest a column of prose may be here.
    pub(super) fn column(&self) -> f32 {
        self.scene.look.size(COLUMN)
    }

    pub(super) fn t(&self, id: &str) -> String {
        self.scene.look.t(id)
    }

    pub(super) fn t_with(&self, id: &str, args: &[(&str, &str)]) -> String {
        self.scene.look.strings.text_with(id, args)
    }

    /// A computed value by the name that prose uses, such as `poll.truth`.
    pub(super) fn value(&self, name: &str) -> Option<Value> {
        self.scene.course.value(self.lesson, name)
    }

    /// Where this lesson's prose finds what its marks name.
    pub(super) fn with_prose<R>(&self, add: impl FnOnce(&ProseEnv<'_>) -> R) -> R {
        let lang = self.scene.look.lang();
        add(&ProseEnv {
            value: &|name| self.value(name),
            glossary: &|id| {
                let term = self.scene.course.glossary().terms.get(id)?;
                Some((term.name.get(lang).to_owned(), term.meaning.get(lang).to_owned()))
            },
            source_number: &|id| self.lesson.sources.position(id).map(|at| at + 1),
        })
    }

    /// One paragraph of prose.
    pub(super) fn prose(&self, ui: &mut Ui, text: &Text, rank: TextRank) -> Response {
        let look = &self.scene.look;
        self.with_prose(|env| prose_ui(ui, look, text.get(look.lang()), env, rank))
    }

    /// The words of prose without marks, values filled in: for a row or a label.
    pub(super) fn plain(&self, text: &Text) -> String {
        let lang = self.scene.look.lang();
        self.with_prose(|env| prose::plain(text.get(lang), env, lang))
    }

    /// Pieces of prose, each on a slide of its own from slide `first` on.
    pub(super) fn blocks(&self, ui: &mut Ui, blocks: &[Block], first: usize) {
        if self.part == Part::Whole {
            for block in blocks {
                super::blocks::block_ui(ui, self, block, None);
            }
            return;
        }
        for (n, cut) in slides::cuts(blocks).into_iter().enumerate() {
            if self.part.shows(first + n) {
                let env = StepEnv {
                    opened: cut.opened,
                    ..*self
                };
                for block in cut.blocks {
                    super::blocks::block_ui(ui, &env, block, None);
                }
            }
        }
    }

    /// A piece of a slide, drawn where it stands on the page shown; in the reading view always.
    pub(super) fn piece(&self, ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
        if self.part == Part::Whole || self.enlarged {
            return add(ui);
        }
        let top = self.scratch.borrow_mut().pages.open(ui);
        if let Some(top) = top {
            ui.vertical(add);
            self.scratch.borrow_mut().pages.close(ui, None, top);
        }
    }

    /// So many pieces in one frame, which every page that has one of them repeats.
    pub(super) fn group(&self, ui: &mut Ui, count: usize, add: impl FnOnce(&mut Ui)) {
        if self.part == Part::Whole {
            return add(ui);
        }
        let group = self.scratch.borrow_mut().pages.open_group(ui, count);
        if let Some(group) = group {
            add(ui);
            self.scratch.borrow_mut().pages.close_group(ui, &group);
        }
    }

    /// The step's heading: the one heading of level 1 on the screen. Below it the pieces of a slide begin.
    pub(super) fn title(&self, ui: &mut Ui, title: &str) {
        let look = &self.scene.look;
        widgets::heading(ui, look, 1, title);
        ui.add_space(8.0);
        if self.part != Part::Whole {
            self.scratch.borrow_mut().pages.begin(ui, look);
        }
    }
}
