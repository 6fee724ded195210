//! The case that waits for an answer: who applies, their file once it is opened, and the advice.

use egui::Ui;

use super::{AdviceTrial, words};
use crate::{
    demos::{parts, person},
    models::{
        advice_trial::{OLDER_LIMIT, YOUNGER_LIMIT},
        town::{Resident, riverbend},
    },
    ui::{
        Look, Place, tokens,
        widgets::{self, Tone},
    },
};

/// The case and the rule.
pub(super) fn ui(demo: &AdviceTrial, ui: &mut Ui, look: &Look<'_>) {
    let Some(case) = demo.open_case() else {
        return;
    };
    let resident = riverbend().resident(case.resident);
    let who = person::in_short(usize::from(case.resident), look);
    widgets::heading_sized(ui, look, 3, tokens::LABEL, &who);
    // In class nobody can open it by hand.
    let file_open = demo.is_looked_into() || look.place == Place::Stage;
    if let Some(resident) = resident.filter(|_| file_open) {
        file_ui(ui, look, resident);
    }
    if demo.advice_shown() {
        let says = if case.advice { "pay" } else { "refuse" };
        let own = match demo.before {
            None => "none",
            Some(true) => "pay",
            Some(false) => "refuse",
        };
        let advice = look.t_with("advice-says", &[("says", says), ("own", own)]);
        widgets::callout(ui, look, Tone::Note, |ui| {
            widgets::text_bold(ui, look, &advice);
        });
    } else {
        widgets::text(ui, look, &look.t("advice-decide-first"));
    }
}

/// What the file holds, and the rule to hold it against.
fn file_ui(ui: &mut Ui, look: &Look<'_>, resident: &Resident) {
    for line in words::file(resident, look) {
        widgets::text(ui, look, &line);
    }
    let yuan = |limit: u32| parts::count(f64::from(limit), look);
    let args = [("older", &*yuan(OLDER_LIMIT)), ("younger", &*yuan(YOUNGER_LIMIT))];
    widgets::text_soft(ui, look, &look.t_with("advice-rule", &args));
}
