//! Rows of options, with the letters that choose them.

use egui::Ui;

use super::super::{
    draft::Draft,
    focus::{Focus, Hand, View, steady},
    keys::letter,
    question::Question,
    words::Words,
};
use crate::{
    course::Text,
    ui::widgets::{ChoiceRole, ChoiceRow, choice_row, take_focus},
};

/// Stands where a letter would, of a group on which the keys do not act at the moment.
const BLANK: char = ' ';

/// All rows of one group. The letters stand before the group that the keys act on.
pub(super) fn rows_ui(
    ui: &mut Ui,
    words: Words<'_, '_>,
    texts: &[(&str, &Text)],
    group: usize,
    role: ChoiceRole,
    question: &mut Question,
    focus: &mut Focus,
) {
    for at in 0..question.shown.get(group).map_or(0, Vec::len) {
        row_ui(ui, words, texts, (group, at), role, question, focus);
    }
}

/// The row at a position of a group.
pub(super) fn row_ui(
    ui: &mut Ui,
    words: Words<'_, '_>,
    texts: &[(&str, &Text)],
    (group, at): (usize, usize),
    role: ChoiceRole,
    question: &mut Question,
    focus: &mut Focus,
) {
    let id = question.shown.get(group).and_then(|shown| shown.get(at)).cloned();
    let Some((id, text)) = id.and_then(|id| texts.iter().find(|(known, _)| *known == id)) else {
        return;
    };
    let active = question.draft.active() == group;
    let none_ticked = question.draft == Draft::Multi(Vec::new());
    let selected = question.draft.has(group, id);
    let row = ChoiceRow {
        // The letters of a group that is not active are blank, not gone: nothing moves.
        key: letter(at).map(|key| if active { key } else { BLANK }),
        text: &words.plain(text),
        selected,
        role,
        ..ChoiceRow::default()
    };
    let response = steady(ui, (group, *id), |ui| choice_row(ui, words.look, row));
    if active && focus.view == View::Option(at) {
        response.scroll_to_me(None);
    }
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
        take_focus(&response);
    }
    if response.gained_focus() {
        question.draft.activate_group(group);
    }
    if response.clicked() {
        question.choose(group, id);
    }
}
