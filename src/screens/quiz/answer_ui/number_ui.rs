//! A number to be typed.

use egui::Ui;

use super::super::{
    draft::Draft,
    focus::{Focus, Hand},
    question::Question,
    words::Words,
};
use crate::{
    course::lesson::{Numeric, Unit},
    ui::widgets,
};

/// A field for the number. It has the keyboard from the beginning: there is nothing else to do here.
pub(super) fn number_ui(
    ui: &mut Ui,
    words: Words<'_, '_>,
    key: &Numeric,
    question: &mut Question,
    focus: &mut Focus,
) {
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
        widgets::take_focus(&response);
    }
    focus.enter_on.push(response.id);
}
