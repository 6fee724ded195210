//! What the program has learned: a bar for each thing that it sees, to the right for, to the left against.

use egui::Ui;

use super::words;
use crate::{
    demos::bar::{self, Bar},
    models::resume_screener::{Machine, Repair},
    ui::Look,
};

/// A weight that fills its half of the bar, at least.
const FULL: f64 = 3.0;

/// One bar under the other; what is hidden says so.
pub(super) fn ui(ui: &mut Ui, look: &Look<'_>, machine: &Machine, repair: Repair) {
    let sees_gender = matches!(repair, Repair::None | Repair::BetterLabel);
    let weights = [
        ("screener-weight-points", machine.points, true),
        ("screener-weight-club", machine.word, repair != Repair::DropWord),
        ("screener-weight-woman", machine.woman, sees_gender),
    ];
    let full = weights
        .iter()
        .map(|(_, weight, _)| weight.abs())
        .fold(FULL, f64::max);
    for (id, weight, seen) in weights {
        let says = if !seen {
            "hidden"
        } else if weight < 0.0 {
            "against"
        } else {
            "for"
        };
        let args = [("says", says), ("weight", &*words::weight(weight, look))];
        let bar = Bar {
            words: &look.t_with(id, &args),
            span: [0.5, 0.5 + weight / full / 2.0],
            colour: if weight < 0.0 {
                look.palette.mend
            } else {
                look.palette.action
            },
            mark: Some(0.5),
        };
        bar::ui(ui, look, &bar);
    }
}
