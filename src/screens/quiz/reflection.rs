//! One's own thoughts beside a good answer: no verdict, only what to look for.

use egui::Ui;

use super::{draft::Draft, pages::Pages, words::Words};
use crate::{
    course::lesson::Reflection,
    ui::{
        TextRank, tokens,
        widgets::{self, ChoiceRole, ChoiceRow, choice_row},
    },
};

/// What was thought, as long as it is on the screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Thoughts {
    text: String,
    /// Lines of the rubric that the learner finds in it.
    found: Vec<usize>,
}

impl Thoughts {
    /// The thoughts in a draft; none in that of another type of item.
    pub(super) fn of(draft: &Draft) -> Self {
        let text = match draft {
            Draft::Reflection { text, .. } => text.trim().to_owned(),
            _ => String::new(),
        };
        Self {
            text,
            found: Vec::new(),
        }
    }

    fn toggle(&mut self, line: usize) {
        match self.found.iter().position(|known| *known == line) {
            Some(at) => {
                self.found.remove(at);
            }
            None => self.found.push(line),
        }
    }
}

/// One's own answer, the good one, and what to look for in one's own.
pub(super) fn compare_ui(
    ui: &mut Ui,
    words: Words<'_, '_>,
    key: &Reflection,
    thoughts: &mut Thoughts,
    pages: &mut Pages,
) {
    let look = words.look;
    if !thoughts.text.is_empty() {
        pages.piece(ui, |ui| {
            widgets::card(ui, look, |ui| {
                title_ui(ui, words, "quiz-reflection-label");
                widgets::text(ui, look, &thoughts.text);
            });
            ui.add_space(tokens::GAP_S);
        });
    }
    pages.piece(ui, |ui| {
        widgets::callout(ui, look, widgets::Tone::Note, |ui| {
            title_ui(ui, words, "quiz-reflection-model");
            words.prose(ui, &key.model, TextRank::Body);
        });
    });
    pages.piece(ui, |ui| {
        ui.add_space(tokens::GAP_S);
        title_ui(ui, words, "quiz-reflection-rubric");
        for (at, line) in key.rubric.iter().enumerate() {
            let row = ChoiceRow {
                text: &words.plain(line),
                selected: thoughts.found.contains(&at),
                role: ChoiceRole::Check,
                ..ChoiceRow::default()
            };
            if choice_row(ui, look, row).clicked() {
                thoughts.toggle(at);
            }
        }
    });
    widgets::announce(ui, &words.plain(&key.model));
}

fn title_ui(ui: &mut Ui, words: Words<'_, '_>, id: &str) {
    widgets::heading_sized(ui, words.look, 2, tokens::SUBHEADING, &words.t(id));
}
