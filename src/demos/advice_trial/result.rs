//! The result: how the learner used advice, or what a reviewer adds on average.

use egui::{Color32, Ui};

use super::{AdviceTrial, View, case, chart, groups::Group, words};
use crate::{
    assess::PredictionValue,
    demos::{
        Around,
        bar::{self, Bar},
        parts,
    },
    models::reliance::Tally,
    ui::{Look, Place, tokens, widgets},
};

pub(super) fn ui(demo: &AdviceTrial, ui: &mut Ui, look: &Look<'_>, around: Around<'_>) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = look.size(tokens::UNIT);
        match demo.view {
            View::Trial => trial_ui(demo, ui, look),
            View::Hundred => hundred_ui(demo, ui, look, around),
        }
    });
}

fn trial_ui(demo: &AdviceTrial, ui: &mut Ui, look: &Look<'_>) {
    widgets::heading_sized(ui, look, 2, tokens::SUBHEADING, &look.t("advice-result"));
    if !demo.is_finished() && look.place == Place::Stage {
        // The slides have no controls, so the case stands here, to be voted on.
        case::ui(demo, ui, look);
        return;
    }
    if !demo.is_finished() {
        widgets::text_soft(ui, look, &look.t("advice-only-totals"));
        return;
    }
    if demo.assumed {
        widgets::text_soft(ui, look, &look.t("advice-assumed"));
    }
    let report = demo.report();
    let (_, right) = Group::Kept.mark(look.palette);
    let (_, wrong) = Group::Followed.mark(look.palette);
    let looked = demo.looked.iter().filter(|looked| **looked).count() as u32;
    let n = demo.answers.len() as u32;
    for (id, tally, colour) in [
        ("advice-bar-first", report.followed_wrong_advice_first, wrong),
        ("advice-bar-after", report.followed_wrong_decide_first, wrong),
        ("advice-bar-overruled", report.overruled_right, right),
    ] {
        tally_ui(ui, look, id, tally, colour);
    }
    if !demo.assumed {
        tally_ui(
            ui,
            look,
            "advice-bar-files",
            Tally { of: looked, n },
            look.palette.soft,
        );
    }
    if look.place == Place::Desk {
        chart::ui(demo, ui, look);
    }
}

/// So many of so many, as a bar.
fn tally_ui(ui: &mut Ui, look: &Look<'_>, id: &str, tally: Tally, colour: Color32) {
    let [(_, of), (_, n)] = words::of(tally);
    let bar = Bar {
        words: &look.t_with(id, &[("of", &of), ("n", &n)]),
        span: [0.0, tally.share().unwrap_or_default()],
        colour,
        mark: None,
    };
    bar::ui(ui, look, &bar);
}

fn hundred_ui(demo: &AdviceTrial, ui: &mut Ui, look: &Look<'_>, around: Around<'_>) {
    widgets::heading_sized(ui, look, 2, tokens::SUBHEADING, &look.t("advice-hundred-result"));
    let alone = demo.run.params.accuracy;
    let team = demo.run.outcome.flow.team();
    let [_, _, third, ..] = look.palette.series;
    for (id, share, colour) in [
        ("advice-bar-alone", alone, look.palette.soft),
        ("advice-bar-team", team, third),
    ] {
        let bar = Bar {
            words: &look.t_with(id, &[("share", &parts::share(share, look))]),
            span: [0.0, share],
            colour,
            mark: Some(alone),
        };
        bar::ui(ui, look, &bar);
    }
    // In class the hands that were raised are the prediction.
    if look.place == Place::Desk {
        for prediction in around.predictions {
            if let PredictionValue::Choice(choice) = prediction {
                let choice = look.t(&format!("advice-better-{choice}"));
                widgets::text_soft(ui, look, &look.t_with("advice-predicted", &[("choice", &choice)]));
            }
        }
    }
}
