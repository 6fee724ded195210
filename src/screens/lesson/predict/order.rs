//! A predicted order: the entries are chosen one after the other, the one thought greatest first.
//!
//! No order is shown before the learner has made one, so that none is suggested.

use egui::Ui;

use super::{super::env::StepEnv, Draft, letter, letter_pressed};
use crate::{
    course::{Map, Text, lesson::OrderEntry},
    ui::{
        tokens,
        widgets::{self, ChoiceRole, ChoiceRow},
    },
};

pub(super) fn form_ui(
    ui: &mut Ui,
    env: &StepEnv<'_>,
    entries: &Map<OrderEntry>,
    (first, last): &(Text, Text),
    draft: &mut Draft,
) {
    let look = &env.scene.look;
    let ends = [("first", env.plain(first)), ("last", env.plain(last))];
    let ends = ends.each_ref().map(|(name, words)| (*name, words.as_str()));
    widgets::text_soft(ui, look, &env.t_with("predict-order-how", &ends));
    ui.add_space(tokens::UNIT);
    for (n, (id, entry)) in entries.iter().enumerate() {
        let words = env.plain(&entry.text);
        let place = draft.order.iter().position(|chosen| chosen == id);
        let text = match place {
            Some(place) => {
                let place = (place + 1).to_string();
                env.t_with("predict-order-line", &[("n", &place), ("text", &words)])
            }
            None => words,
        };
        let row = ChoiceRow {
            selected: place.is_some(),
            key: letter(n),
            text: &text,
            role: ChoiceRole::Check,
            ..ChoiceRow::default()
        };
        if widgets::choice_row(ui, look, row).clicked() || letter_pressed(ui, n) {
            draft.missing = false;
            // Choosing an entry again takes it out; those after it move up.
            match place {
                Some(place) => {
                    draft.order.remove(place);
                }
                None => draft.order.push(id.to_owned()),
            }
        }
        ui.add_space(6.0);
    }
}
