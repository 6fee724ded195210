//! The result: score and real help side by side, what checks cost, and the learner's predictions.

use egui::Ui;

use super::{GoodhartVillage, View, chart, honours, words};
use crate::{
    assess::PredictionValue,
    demos::{Around, parts},
    models::goodhart_village::WORKERS,
    ui::{Look, Place, tokens, widgets},
};

pub(super) fn ui(demo: &GoodhartVillage, ui: &mut Ui, look: &Look<'_>, around: Around<'_>) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = look.size(tokens::GAP_S);
        match demo.view {
            View::Week => week_ui(demo, ui, look, around),
            View::Honours => honours_ui(demo, ui, look),
        }
    });
}

fn week_ui(demo: &GoodhartVillage, ui: &mut Ui, look: &Look<'_>, around: Around<'_>) {
    widgets::heading_sized(ui, look, 2, tokens::SUBHEADING, &look.t("goodhart-result"));
    chart::ui(demo, ui, look);
    let (before, now) = (demo.run.outcome.before, words::division(demo));
    let pairs = [(before.measured, now.measured), (before.help, now.help)];
    let ids = ["goodhart-result-score", "goodhart-result-help"];
    for (((mark, colour), id), (before, now)) in chart::looks(look.palette).into_iter().zip(ids).zip(pairs) {
        let changed = if demo.changed { "yes" } else { "no" };
        let (before, now) = (words::points(before, look), words::points(now, look));
        let words = look.t_with(id, &[("changed", changed), ("before", &before), ("now", &now)]);
        widgets::legend_entry(ui, look, mark, colour, &words);
    }
    if demo.changed {
        village_ui(demo, ui, look);
    }
    // In class the hands that were raised are the prediction.
    if look.place == Place::Desk {
        for prediction in around.predictions {
            if let Some(words) = predicted(demo, look, prediction) {
                widgets::text_soft(ui, look, &words);
            }
        }
    }
}

/// How the village fares after some weeks, and what checks cost.
fn village_ui(demo: &GoodhartVillage, ui: &mut Ui, look: &Look<'_>) {
    let at = |condition: Option<&f64>| parts::count(condition.copied().unwrap_or_default(), look);
    let condition = &demo.run.outcome.condition;
    let week = demo.moments().map_or(0, |moments| moments.at);
    let words = look.t_with(
        "goodhart-result-village",
        &[
            ("weeks", &week.to_string()),
            ("before", &at(condition.first())),
            ("now", &at(condition.get(week))),
        ],
    );
    widgets::text(ui, look, &words);
    if demo.run.params.audit > 0.0 {
        let hours = words::check_hours(demo, look);
        widgets::text(
            ui,
            look,
            &look.t_with("goodhart-result-checks", &[("hours", &hours)]),
        );
    }
}

/// A prediction beside what came of it.
fn predicted(demo: &GoodhartVillage, look: &Look<'_>, prediction: &PredictionValue) -> Option<String> {
    match prediction {
        PredictionValue::Choice(choice) => {
            let choice = look.t(&format!("goodhart-way-{choice}"));
            Some(look.t_with("goodhart-predicted-way", &[("choice", &choice)]))
        }
        PredictionValue::Share(share) => {
            let share = parts::share(*share, look);
            Some(look.t_with("goodhart-predicted-share", &[("share", &share)]))
        }
        _ => None,
    }
    .filter(|_| demo.changed)
}

fn honours_ui(demo: &GoodhartVillage, ui: &mut Ui, look: &Look<'_>) {
    widgets::heading_sized(ui, look, 2, tokens::SUBHEADING, &look.t("goodhart-honours"));
    let n = |group| honours::count(&demo.run.outcome, group).to_string();
    for (group, id) in [
        (honours::Group::Both, "goodhart-honours-both"),
        (honours::Group::Shown, "goodhart-honours-shown"),
        (honours::Group::Unseen, "goodhart-honours-unseen"),
    ] {
        widgets::text(ui, look, &look.t_with(id, &[("n", &n(group))]));
    }
    let Some((id, [measured, worth])) = demo
        .open
        .and_then(|id| Some((id, honours::ranks(&demo.run.outcome, id)?)))
    else {
        widgets::text_soft(ui, look, &look.t("goodhart-open-somebody"));
        return;
    };
    let all = WORKERS.to_string();
    let worker = (id + 1).to_string();
    widgets::heading_sized(
        ui,
        look,
        3,
        tokens::LABEL,
        &look.t_with("goodhart-worker-name", &[("n", &worker)]),
    );
    for (id, rank) in [
        ("goodhart-worker-file", measured),
        ("goodhart-worker-life", worth),
    ] {
        let words = look.t_with(id, &[("rank", &rank.to_string()), ("all", &all)]);
        widgets::text(ui, look, &words);
    }
}
