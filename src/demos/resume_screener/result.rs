//! The result: what the program has learned, how often it picks women and men, and what was predicted.

use egui::Ui;

use super::{ResumeScreener, Teacher, Training, legend, resume, weights};
use crate::{
    assess::PredictionValue,
    demos::{
        Around,
        bar::{self, Bar},
        parts,
    },
    ui::{Look, Place, tokens, widgets},
};

/// The four-fifths rule.
const FOUR_FIFTHS: f64 = 0.8;

pub(super) fn ui(demo: &ResumeScreener, ui: &mut Ui, look: &Look<'_>, around: Around<'_>) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = look.size(tokens::UNIT);
        match &demo.training {
            None => pile_ui(demo, ui, look),
            Some(training) => training_ui(demo, training, ui, look, around),
        }
    });
}

/// Before anything is learned; in class the résumé stands here, since the slides have no controls.
fn pile_ui(demo: &ResumeScreener, ui: &mut Ui, look: &Look<'_>) {
    widgets::heading_sized(ui, look, 2, tokens::SUBHEADING, &look.t("screener-result"));
    match demo.next() {
        Some((resident, top)) if look.place == Place::Stage => resume::ui(ui, look, *resident, top),
        Some(_) => {
            widgets::text_soft(ui, look, &look.t("screener-not-kept"));
        }
        None => {
            widgets::text(ui, look, &look.t("screener-all-decided"));
        }
    }
}

fn training_ui(demo: &ResumeScreener, training: &Training, ui: &mut Ui, look: &Look<'_>, around: Around<'_>) {
    let outcome = &training.now;
    widgets::heading_sized(ui, look, 2, tokens::SUBHEADING, &look.t("screener-weights"));
    weights::ui(ui, look, &outcome.machine, demo.run.params.repair);
    if training.teacher == Teacher::Learner {
        let n = parts::count(demo.decisions.len() as f64, look);
        widgets::text_soft(ui, look, &look.t_with("screener-few", &[("n", &n)]));
    }
    widgets::heading_sized(ui, look, 2, tokens::SUBHEADING, &look.t("screener-rates"));
    let highest = outcome.audit.rates.into_iter().fold(0.0, f64::max);
    let colours = [
        legend::woman_colour(look.palette),
        legend::man_colour(look.palette),
    ];
    let ids = ["screener-rate-women", "screener-rate-men"];
    for ((id, rate), colour) in ids.into_iter().zip(outcome.audit.rates).zip(colours) {
        let words = look.t_with(id, &[("share", &parts::share(rate, look))]);
        let full = (highest / FOUR_FIFTHS).max(0.01);
        let bar = Bar {
            words: &words,
            span: [0.0, rate / full],
            colour,
            mark: Some(FOUR_FIFTHS * highest / full),
        };
        bar::ui(ui, look, &bar);
    }
    if outcome.audit.flag && outcome.audit.interval[1] >= FOUR_FIFTHS {
        widgets::text_soft(ui, look, &look.t("screener-luck"));
    }
    // In class the hands that were raised are the prediction.
    if look.place == Place::Desk {
        for prediction in around.predictions {
            if let PredictionValue::Choice(choice) = prediction {
                let choice = look.t(&format!("screener-often-{choice}"));
                widgets::text_soft(
                    ui,
                    look,
                    &look.t_with("screener-predicted", &[("choice", &choice)]),
                );
            }
        }
    }
}
