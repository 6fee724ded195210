//! Where the answer is given: one function a type of item.

mod fold_row;
mod match_ui;
mod number_ui;
mod order_ui;
mod reflection_ui;
mod rows_ui;

use egui::{Rect, Ui, pos2};

pub(super) use self::order_ui::moved_entry;
use self::{
    match_ui::match_ui, number_ui::number_ui, order_ui::order_ui, reflection_ui::reflection_ui,
    rows_ui::row_ui,
};
use super::{focus::Focus, pages::Pages, question::Question, question_ui::row_name, words::Words};
use crate::{
    course::{
        Map, Text,
        lesson::{Choice, ItemKind},
    },
    ui::{
        tokens,
        widgets::{self, ChoiceRole},
    },
};

/// Draws the answer in the making and takes clicks; each row of options is a piece.
pub(super) fn answer_ui(
    ui: &mut Ui,
    words: Words<'_, '_>,
    kind: &ItemKind,
    question: &mut Question,
    focus: &mut Focus,
    pages: &mut Pages,
) {
    let radio = |options| Group {
        title: None,
        options,
        role: ChoiceRole::Radio,
    };
    let titled = |title, options| Group {
        title: Some(title),
        ..radio(options)
    };
    let groups = match kind {
        ItemKind::Single(options) => vec![radio(options)],
        ItemKind::Multi(options) => vec![Group {
            role: ChoiceRole::Check,
            ..radio(options)
        }],
        ItemKind::Decision(key) => vec![
            titled("quiz-group-decision-first", &key.actions),
            titled("quiz-group-decision-second", &key.reasons),
        ],
        ItemKind::Flaw(key) => vec![
            titled("quiz-group-flaw-first", &key.places),
            titled("quiz-group-flaw-second", &key.reasons),
        ],
        ItemKind::Match(key) => return match_ui(ui, words, key, question, focus, pages),
        ItemKind::Numeric(_) | ItemKind::Order(_) | ItemKind::Reflection(_) => {
            pages.named(ui, Some(row_name(0, 0)), |ui| match kind {
                ItemKind::Numeric(key) => number_ui(ui, words, key, question, focus),
                ItemKind::Order(key) => order_ui(ui, words, key, question, focus),
                _ => reflection_ui(ui, words, question),
            });
            return;
        }
    };
    let active = question.draft.active();
    for (at, group) in groups.iter().enumerate() {
        let top = ui.cursor().min;
        group_ui(ui, words, at, group, question, focus, pages);
        if at == active && groups.len() > 1 {
            let end = pos2(ui.max_rect().right(), ui.cursor().top());
            focus.bring_into_view(ui, Rect::from_min_max(top, end));
        }
    }
}

/// Options of which one, or any number, can be chosen.
struct Group<'a> {
    title: Option<&'static str>,
    options: &'a Map<Choice>,
    role: ChoiceRole,
}

fn group_ui(
    ui: &mut Ui,
    words: Words<'_, '_>,
    at: usize,
    group: &Group<'_>,
    question: &mut Question,
    focus: &mut Focus,
    pages: &mut Pages,
) {
    let texts: Vec<(&str, &Text)> = group
        .options
        .iter()
        .map(|(id, option)| (id, &option.text))
        .collect();
    for row in 0..group.options.len() {
        pages.named(ui, Some(row_name(at, row)), |ui| {
            if row == 0 {
                if let Some(title) = group.title {
                    group_title(ui, words, title);
                }
                if group.role == ChoiceRole::Check {
                    widgets::text_soft(ui, words.look, &words.t("quiz-tick-all"));
                }
            }
            row_ui(ui, words, &texts, (at, row), group.role, question, focus);
        });
    }
}

/// Heading of a group of options.
pub(super) fn group_title(ui: &mut Ui, words: Words<'_, '_>, id: &str) {
    ui.add_space(tokens::GAP_S);
    widgets::heading_sized(ui, words.look, 2, tokens::SUBHEADING, &words.t(id));
}
