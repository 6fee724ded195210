//! One's own thoughts beside a good answer: no verdict, only what to look for.

use egui::Ui;

use super::{pages::Pages, words::Words};
use crate::{
    course::lesson::Reflection,
    ui::{TextRank, tokens, widgets},
};

/// The good answer, and what to look for in one's own.
pub(super) fn compare_ui(ui: &mut Ui, words: Words<'_, '_>, key: &Reflection, pages: &mut Pages) {
    let look = words.look;
    pages.piece(ui, |ui| {
        widgets::callout(ui, look, widgets::Tone::Note, |ui| {
            widgets::heading_sized(ui, look, 2, tokens::SUBHEADING, &words.t("quiz-reflection-model"));
            words.prose(ui, &key.model, TextRank::Body);
        });
    });
    pages.piece(ui, |ui| {
        ui.add_space(tokens::GAP_S);
        widgets::heading_sized(
            ui,
            look,
            2,
            tokens::SUBHEADING,
            &words.t("quiz-reflection-rubric"),
        );
        for line in &key.rubric {
            let line = words.t_with("quiz-reflection-line", &[("text", &words.plain(line))]);
            widgets::text(ui, look, &line);
        }
    });
    widgets::announce(ui, &words.plain(&key.model));
}
