//! Entries to be put in order: with the arrows, or with the two buttons each has.

use egui::{EventFilter, Response, Ui};

use super::super::{
    draft::Draft,
    focus::{Focus, View, steady},
    keys::letter,
    question::Question,
    words::Words,
};
use crate::{
    course::{
        Text,
        lesson::{ItemKind, Order},
    },
    ui::{
        tokens,
        widgets::{self, ChoiceRow, choice_row},
    },
};

/// Entries with a place each; a picked one moves with the arrows, and every one has buttons of its own.
pub(super) fn order_ui(
    ui: &mut Ui,
    words: Words<'_, '_>,
    key: &Order,
    question: &mut Question,
    focus: &mut Focus,
) {
    let Draft::Order { ids, .. } = question.draft.clone() else {
        return;
    };
    order_end(ui, words, "quiz-order-first", &key.ends.0);
    for (place, id) in ids.iter().enumerate() {
        if let Some(text) = key.entries.get(id) {
            let place = (place, ids.len());
            steady(ui, id, |ui| entry_ui(ui, words, id, text, place, question, focus));
        }
    }
    order_end(ui, words, "quiz-order-last", &key.ends.1);
}

/// What stands at one end of the right order.
fn order_end(ui: &mut Ui, words: Words<'_, '_>, id: &str, end: &Text) {
    widgets::text_soft(ui, words.look, &words.t_with(id, &[("end", &words.plain(end))]));
}

/// One entry at its place, of so many.
fn entry_ui(
    ui: &mut Ui,
    words: Words<'_, '_>,
    id: &str,
    text: &Text,
    (place, of): (usize, usize),
    question: &mut Question,
    focus: &mut Focus,
) {
    let look = words.look;
    let text = words.plain(text);
    let letters = question.shown.first();
    let at = letters.and_then(|ids| ids.iter().position(|known| known == id));
    ui.horizontal_top(|ui| {
        let buttons = 2.0 * (look.size(tokens::TARGET) + ui.spacing().item_spacing.x);
        let width = (ui.available_width() - buttons).max(look.size(120.0));
        let number = (place + 1).to_string();
        let row = ChoiceRow {
            key: at.and_then(letter),
            text: &words.t_with("quiz-order-line", &[("n", &number), ("text", &text)]),
            selected: question.draft.has(0, id),
            ..ChoiceRow::default()
        };
        let response = ui
            .vertical(|ui| {
                ui.set_width(width);
                choice_row(ui, look, row)
            })
            .inner;
        if question.draft.has(0, id) && matches!(focus.view, View::Active | View::Option(_)) {
            response.scroll_to_me(None);
        }
        entry_keys(ui, &response, id, question, focus);
        for (by, sign, name, at_end) in [
            (-1, "↑", "quiz-order-up-name", place == 0),
            (1, "↓", "quiz-order-down-name", place + 1 == of),
        ] {
            let name = words.t_with(name, &[("text", &text)]);
            let button = |ui: &mut Ui| {
                ui.add_space((response.rect.height() - look.size(tokens::TARGET_SMALL)).max(0.0) / 2.0);
                widgets::icon_pill(ui, look, None, sign, &name)
            };
            let clicked = ui
                .add_enabled_ui(!at_end, |ui| ui.vertical(button).inner.clicked())
                .inner;
            if clicked {
                question.shift(id, by);
            }
        }
    });
}

/// A row of an entry: Enter checks, the arrows move the entry instead of the focus.
fn entry_keys(ui: &Ui, response: &Response, id: &str, question: &mut Question, focus: &mut Focus) {
    focus.enter_on.push(response.id);
    focus.step_on.push(response.id);
    if response.clicked() || response.gained_focus() {
        question.choose(0, id);
    }
    if response.has_focus() {
        let filter = EventFilter {
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    }
}

/// The entry of an `Order` that was picked last, with its place from 0.
pub(in crate::screens::quiz) fn moved_entry<'a>(
    kind: &'a ItemKind,
    question: &Question,
) -> Option<(usize, &'a Text)> {
    let (
        ItemKind::Order(key),
        Draft::Order {
            ids,
            picked: Some(picked),
            ..
        },
    ) = (kind, &question.draft)
    else {
        return None;
    };
    ids.iter()
        .position(|id| id == picked)
        .zip(key.entries.get(picked))
}
