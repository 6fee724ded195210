//! A page for one's own thoughts.

use egui::Ui;

use super::super::{draft::Draft, question::Question, words::Words};
use crate::ui::widgets;

/// A field of several lines; what stands in it is never kept.
pub(super) fn reflection_ui(ui: &mut Ui, words: Words<'_, '_>, question: &mut Question) {
    let Draft::Reflection { text, .. } = &mut question.draft else {
        return;
    };
    widgets::text_soft(ui, words.look, &words.t("quiz-reflection-private"));
    let response = widgets::text_field(ui, words.look, &words.t("quiz-reflection-label"), text);
    if response.changed() {
        question.missing = None;
    }
}
