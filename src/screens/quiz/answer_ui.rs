//! Where the answer is given: one function a type of item.

use egui::{EventFilter, Response, Ui};

use super::{
    Focus, Hand, draft::Draft, fold_row::fold_row, keys::letter, state::Question, steady, words::Words,
};
use crate::{
    course::{
        Map, Text,
        lesson::{Choice, ItemKind, Match, Numeric, Order, Unit},
    },
    ui::{
        tokens,
        widgets::{self, ChoiceRole, ChoiceRow, choice_row},
    },
};

/// Draws the answer in the making and takes clicks.
pub(super) fn answer_ui(
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
        ItemKind::Match(key) => match_ui(ui, words, key, question, focus),
        ItemKind::Decision(key) => {
            group_title(ui, words, "quiz-group-decision-first");
            options_ui(ui, words, &key.actions, 0, ChoiceRole::Radio, question, focus);
            group_title(ui, words, "quiz-group-decision-second");
            options_ui(ui, words, &key.reasons, 1, ChoiceRole::Radio, question, focus);
        }
        ItemKind::Flaw(key) => {
            group_title(ui, words, "quiz-group-flaw-first");
            options_ui(ui, words, &key.places, 0, ChoiceRole::Radio, question, focus);
            group_title(ui, words, "quiz-group-flaw-second");
            options_ui(ui, words, &key.reasons, 1, ChoiceRole::Radio, question, focus);
        }
    }
}

/// Heading of a group of options.
pub(super) fn group_title(ui: &mut Ui, words: Words<'_, '_>, id: &str) {
    ui.add_space(tokens::GAP_S);
    widgets::heading_sized(ui, words.look, 2, tokens::SUBHEADING, &words.t(id));
}

/// The entry of an `Order` that was picked last, with its place from 0.
pub(super) fn moved_entry<'a>(kind: &'a ItemKind, question: &Question) -> Option<(usize, &'a Text)> {
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

/// Stands where a letter would, of a group on which the keys do not act at the moment.
const BLANK: char = ' ';

/// Rows of one group. The letters stand before the group that the keys act on.
fn options_ui(
    ui: &mut Ui,
    words: Words<'_, '_>,
    options: &Map<Choice>,
    group: usize,
    role: ChoiceRole,
    question: &mut Question,
    focus: &mut Focus,
) {
    let texts: Vec<(&str, &Text)> = options.iter().map(|(id, option)| (id, &option.text)).collect();
    rows_ui(ui, words, &texts, group, role, question, focus);
}

fn rows_ui(
    ui: &mut Ui,
    words: Words<'_, '_>,
    texts: &[(&str, &Text)],
    group: usize,
    role: ChoiceRole,
    question: &mut Question,
    focus: &mut Focus,
) {
    let active = question.draft.active() == group;
    let none_ticked = question.draft == Draft::Multi(Vec::new());
    let shown = question.shown.get(group).cloned().unwrap_or_default();
    for (at, id) in shown.iter().enumerate() {
        let Some((_, text)) = texts.iter().find(|(known, _)| known == id) else {
            continue;
        };
        let selected = question.draft.has(group, id);
        let row = ChoiceRow {
            // The letters of a group that is not active are blank, not gone: nothing moves.
            key: letter(at).map(|key| if active { key } else { BLANK }),
            text: &words.plain(text),
            selected,
            role,
            ..ChoiceRow::default()
        };
        let response = steady(ui, (group, id), |ui| choice_row(ui, words.look, row));
        if !active {
            ui.ctx()
                .accesskit_node_builder(response.id, |node| node.set_label(words.plain(text)));
        }
        let enter_checks = match role {
            ChoiceRole::Radio => selected,
            ChoiceRole::Check => !none_ticked,
        };
        if enter_checks {
            focus.enter_on.push(response.id);
        }
        if focus.hand == Hand::NextRow {
            focus.hand = Hand::Stay;
            response.request_focus();
        }
        if response.gained_focus() {
            question.draft.activate_group(group);
        }
        if response.clicked() {
            question.choose(group, id);
        }
    }
}

/// A field for the number. It has the keyboard from the beginning: there is nothing else to do here.
fn number_ui(ui: &mut Ui, words: Words<'_, '_>, key: &Numeric, question: &mut Question, focus: &mut Focus) {
    let unit = words.t(match key.unit {
        Unit::Percent => "quiz-unit-percent",
        Unit::Count => "quiz-unit-count",
        Unit::Yuan => "quiz-unit-yuan",
        Unit::Plain => "quiz-unit-plain",
    });
    let Draft::Numeric(typed) = &mut question.draft else {
        return;
    };
    let response = widgets::number_field(ui, words.look, &words.t("quiz-number-label"), &unit, typed);
    if response.changed() {
        question.missing = None;
    }
    if focus.hand == Hand::LeaveField {
        focus.hand = Hand::Stay;
        response.surrender_focus();
    } else if focus.fresh {
        response.request_focus();
    }
    focus.enter_on.push(response.id);
}

/// Entries with a place each; a picked one moves with the arrows, and every one has buttons of its own.
fn order_ui(ui: &mut Ui, words: Words<'_, '_>, key: &Order, question: &mut Question, focus: &mut Focus) {
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

/// One left side after another: the active one is open with all its partners, the others are one line.
fn match_ui(ui: &mut Ui, words: Words<'_, '_>, key: &Match, question: &mut Question, focus: &mut Focus) {
    let Draft::Match { pairs, active } = question.draft.clone() else {
        return;
    };
    let partners: Vec<(&str, &Text)> = key.right.iter().collect();
    for (at, (id, with)) in pairs.iter().enumerate() {
        let Some(left) = key.left.get(id).map(|left| words.plain(&left.text)) else {
            continue;
        };
        if at == active {
            widgets::card(ui, words.look, |ui| {
                widgets::heading_sized(ui, words.look, 2, tokens::LABEL, &left);
                widgets::text_soft(ui, words.look, &words.t("quiz-match-ask"));
                let before = question.draft.clone();
                steady(ui, id, |ui| {
                    rows_ui(ui, words, &partners, 0, ChoiceRole::Radio, question, focus);
                });
                // The rows fold up when another left side becomes active: the keyboard goes on there.
                let moved = !matches!(&question.draft, Draft::Match { active, .. } if *active == at);
                if moved && question.draft != before {
                    follow(ui, focus);
                }
            });
        } else {
            let with = with
                .as_ref()
                .and_then(|id| key.right.get(id))
                .map(|right| words.plain(right));
            if ui
                .push_id(id, |ui| fold_row(ui, words, &left, with.as_deref()))
                .inner
                .clicked()
            {
                question.draft.activate(at);
                follow(ui, focus);
            }
        }
    }
}

/// The keyboard goes on at the next row, if it is in use.
fn follow(ui: &Ui, focus: &mut Focus) {
    if ui.memory(|memory| memory.focused().is_some()) {
        focus.hand = Hand::NextRow;
    }
}
