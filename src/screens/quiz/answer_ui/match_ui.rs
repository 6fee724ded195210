//! Left sides to be matched, one open at a time.

use egui::Ui;

use super::{
    super::{
        draft::Draft,
        focus::{Focus, View, steady},
        pages::Pages,
        question::Question,
        words::Words,
    },
    fold_row::fold_row,
    rows_ui::rows_ui,
};
use crate::{
    course::{Text, lesson::Match},
    ui::{
        tokens,
        widgets::{self, ChoiceRole},
    },
};

/// One left side after another: the active one is open with all its partners, the others are one line.
pub(super) fn match_ui(
    ui: &mut Ui,
    words: Words<'_, '_>,
    key: &Match,
    question: &mut Question,
    focus: &mut Focus,
    pages: &mut Pages,
) {
    let Draft::Match { pairs, active } = question.draft.clone() else {
        return;
    };
    let partners: Vec<(&str, &Text)> = key.right.iter().collect();
    for (at, (id, with)) in pairs.iter().enumerate() {
        let Some(left) = key.left.get(id).map(|left| words.plain(&left.text)) else {
            continue;
        };
        // The open one has the name that keys lead to.
        let name = (at == active).then_some(0);
        pages.named(ui, name, |ui| {
            if at == active {
                open_ui(ui, words, (at, id), &left, &partners, question, focus);
                return;
            }
            let with = with
                .as_ref()
                .and_then(|id| key.right.get(id))
                .map(|right| words.plain(right));
            let row = ui.push_id(id, |ui| fold_row(ui, words, &left, with.as_deref()));
            if row.inner.clicked() {
                question.draft.activate(at);
                focus.next_view = View::Active;
                focus.follow(ui);
            }
        });
    }
}

/// The left side that is active, with all its partners.
fn open_ui(
    ui: &mut Ui,
    words: Words<'_, '_>,
    (at, id): (usize, &str),
    left: &str,
    partners: &[(&str, &Text)],
    question: &mut Question,
    focus: &mut Focus,
) {
    let card = widgets::card(ui, words.look, |ui| {
        widgets::heading_sized(ui, words.look, 2, tokens::LABEL, left);
        widgets::text_soft(ui, words.look, &words.t("quiz-match-ask"));
        let before = question.draft.clone();
        steady(ui, id, |ui| {
            rows_ui(ui, words, partners, 0, ChoiceRole::Radio, question, focus);
        });
        // The rows fold up when another left side becomes active: the keyboard goes on there.
        let moved = !matches!(&question.draft, Draft::Match { active, .. } if *active == at);
        if moved && question.draft != before {
            focus.next_view = View::Active;
            focus.follow(ui);
        }
    });
    focus.bring_into_view(ui, card.response.rect);
}
