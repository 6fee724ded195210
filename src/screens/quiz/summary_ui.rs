//! The end of the quiz: what went well, which ideas showed, and where to go from here. No marks, no score.

use egui::Ui;

use super::{
    QuizAction, QuizScreen,
    feedback_ui::quoted,
    summary::{Part, summary},
    words::Words,
};
use crate::ui::{TextRank, tokens, widgets};

impl QuizScreen {
    pub(super) fn summary_ui(&mut self, ui: &mut Ui, words: Words<'_, '_>, actions: &mut Vec<QuizAction>) {
        let look = words.look;
        let summary = summary(&self.state, words.env.lesson);
        widgets::heading(ui, look, 1, &words.t("quiz-summary-title"));
        ui.add_space(tokens::GAP);
        if summary.parts.is_empty() {
            widgets::text(ui, look, &words.t("quiz-summary-empty"));
        }
        let pages = &mut self.pages;
        pages.begin(ui, look);
        let mut look_at = None;
        if !summary.certain.is_empty() {
            pages.piece(ui, |ui| {
                widgets::callout(ui, look, widgets::Tone::Mend, |ui| {
                    widgets::text_bold(ui, look, &words.t("quiz-summary-certain"));
                    links_ui(ui, words, &summary.certain, &mut look_at);
                });
                ui.add_space(tokens::GAP_S);
            });
        }
        for part in &summary.parts {
            pages.piece(ui, |ui| {
                part_ui(ui, words, part, &summary.certain, &mut look_at);
            });
        }
        if !summary.parts.is_empty() {
            pages.piece(ui, |ui| ideas_ui(ui, words, &summary.ideas));
        }
        let mut restart = false;
        let others = self.state.is_drawn() || self.state.has_other_forms(words.env.lesson);
        pages.piece(ui, |ui| {
            ui.add_space(tokens::GAP);
            ui.horizontal_wrapped(|ui| {
                if widgets::primary_button(ui, look, &words.t("quiz-done")).clicked() {
                    actions.push(QuizAction::Done);
                }
                if !summary.parts.is_empty() {
                    restart = widgets::secondary_button(ui, look, &words.t("quiz-again")).clicked();
                }
            });
            if others {
                widgets::text_soft(ui, look, &words.t("quiz-again-hint"));
            }
        });
        pages.end(ui);
        if let Some(slot) = look_at {
            self.state.look_again(slot);
            self.turn_to(ui, words.env);
        }
        if restart && self.state.is_drawn() {
            actions.push(QuizAction::DrawAgain);
        } else if restart {
            self.state.restart(words.env.lesson, words.env.record);
            self.turn_to(ui, words.env);
        }
    }
}

/// How one objective went, with the ways back to its questions that are not named above.
fn part_ui(ui: &mut Ui, words: Words<'_, '_>, part: &Part<'_>, above: &[usize], look_at: &mut Option<usize>) {
    let look = words.look;
    widgets::card(ui, look, |ui| {
        words.prose(ui, part.objective, TextRank::Body);
        let (right, total) = (part.right.to_string(), part.questions.to_string());
        let mut line = words.t_with("quiz-summary-right", &[("n", &right), ("total", &total)]);
        if part.partly > 0 {
            let partly = words.t_with("quiz-summary-partly", &[("n", &part.partly.to_string())]);
            line = look.join(&[&line, &partly]);
        }
        widgets::text_bold(ui, look, &line);
        let others = part.to_mend.iter().filter(|slot| !above.contains(slot));
        links_ui(ui, words, &others.copied().collect::<Vec<_>>(), look_at);
    });
    ui.add_space(tokens::GAP_S);
}

/// A way back to each of these questions.
fn links_ui(ui: &mut Ui, words: Words<'_, '_>, slots: &[usize], look_at: &mut Option<usize>) {
    if slots.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        for slot in slots {
            let text = words.t_with("quiz-summary-look", &[("n", &(slot + 1).to_string())]);
            if widgets::link_button(ui, words.look, &text).clicked() {
                *look_at = Some(*slot);
            }
        }
    });
}

/// The wrong ideas that showed, each in quotation marks: they are ideas people have, not faults of the learner.
fn ideas_ui(ui: &mut Ui, words: Words<'_, '_>, ideas: &[String]) {
    let look = words.look;
    let ideas: Vec<String> = ideas
        .iter()
        .filter_map(|id| (words.env.misconception)(id))
        .map(|idea| format!("“{}”", quoted(&words.plain(idea))))
        .collect();
    if ideas.is_empty() {
        widgets::text(ui, look, &words.t("quiz-summary-no-ideas"));
        return;
    }
    widgets::callout(ui, look, widgets::Tone::Note, |ui| {
        widgets::heading_sized(ui, look, 2, tokens::SUBHEADING, &words.t("quiz-summary-ideas"));
        for idea in &ideas {
            widgets::text(ui, look, idea);
        }
    });
}
