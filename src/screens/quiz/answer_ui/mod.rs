//! Where the answer is given: one function a type of item.

mod fold_row;
mod match_ui;
mod number_ui;
mod order_ui;
mod reflection_ui;
mod rows_ui;

use egui::Ui;

pub(super) use self::order_ui::moved_entry;
use self::{
    match_ui::match_ui, number_ui::number_ui, order_ui::order_ui, reflection_ui::reflection_ui,
    rows_ui::options_ui,
};
use super::{focus::Focus, pages::Pages, question::Question, words::Words};
use crate::{
    course::lesson::ItemKind,
    ui::{
        tokens,
        widgets::{self, ChoiceRole},
    },
};

/// Draws the answer in the making and takes clicks; each group of options is a piece.
pub(super) fn answer_ui(
    ui: &mut Ui,
    words: Words<'_, '_>,
    kind: &ItemKind,
    question: &mut Question,
    focus: &mut Focus,
    pages: &mut Pages,
) {
    let groups = match kind {
        ItemKind::Decision(key) => [
            ("quiz-group-decision-first", &key.actions),
            ("quiz-group-decision-second", &key.reasons),
        ],
        ItemKind::Flaw(key) => [
            ("quiz-group-flaw-first", &key.places),
            ("quiz-group-flaw-second", &key.reasons),
        ],
        ItemKind::Match(key) => return match_ui(ui, words, key, question, focus, pages),
        _ => {
            pages.named(ui, Some(0), |ui| one_group_ui(ui, words, kind, question, focus));
            return;
        }
    };
    // Two groups of options, one answer in each.
    let active = question.draft.active();
    for (group, (title, options)) in groups.into_iter().enumerate() {
        pages.named(ui, Some(group), |ui| {
            let drawn = ui.scope(|ui| {
                group_title(ui, words, title);
                options_ui(ui, words, options, group, ChoiceRole::Radio, question, focus);
            });
            if group == active {
                focus.bring_into_view(ui, drawn.response.rect);
            }
        });
    }
}

/// An answer that is given in one place.
fn one_group_ui(
    ui: &mut Ui,
    words: Words<'_, '_>,
    kind: &ItemKind,
    question: &mut Question,
    focus: &mut Focus,
) {
    match kind {
        ItemKind::Single(options) => options_ui(ui, words, options, 0, ChoiceRole::Radio, question, focus),
        ItemKind::Multi(options) => {
            widgets::text_soft(ui, words.look, &words.t("quiz-tick-all"));
            options_ui(ui, words, options, 0, ChoiceRole::Check, question, focus);
        }
        ItemKind::Numeric(key) => number_ui(ui, words, key, question, focus),
        ItemKind::Order(key) => order_ui(ui, words, key, question, focus),
        ItemKind::Reflection(_) => reflection_ui(ui, words, question),
        ItemKind::Match(_) | ItemKind::Decision(_) | ItemKind::Flaw(_) => {}
    }
}

/// Heading of a group of options.
pub(super) fn group_title(ui: &mut Ui, words: Words<'_, '_>, id: &str) {
    ui.add_space(tokens::GAP_S);
    widgets::heading_sized(ui, words.look, 2, tokens::SUBHEADING, &words.t(id));
}
