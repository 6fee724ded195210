//! The result: both answers on one axis, the truth once both are in, and the learner's prediction.

use egui::Ui;

use super::{BigDataParadox, words};
use crate::{
    assess::PredictionValue,
    demos::{
        Around, parts,
        share_chart::{Answer, Chart, Labelled},
    },
    models::big_data_paradox::Poll,
    ui::{Look, Palette, Place, mark::Mark, tokens, widgets},
};

/// The colour of the online replies, on their slider and on the axis.
pub(super) fn replies_color(palette: &Palette) -> egui::Color32 {
    palette.action
}

/// The colour of the visits, on their slider and on the axis.
pub(super) fn visits_color(palette: &Palette) -> egui::Color32 {
    let [_, _, visits, ..] = palette.series;
    visits
}

pub(super) fn ui(demo: &BigDataParadox, ui: &mut Ui, look: &Look<'_>, around: Around<'_>) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = look.size(tokens::GAP_S);
        widgets::heading_sized(ui, look, 2, tokens::SUBHEADING, &look.t("paradox-result"));
        chart(demo, look, around).ui(ui, look);
        for prediction in around.predictions {
            // In class the hands that were raised are the prediction.
            if let PredictionValue::Choice(choice) = prediction
                && look.place == Place::Desk
            {
                widgets::text_soft(ui, look, &predicted(demo, look, choice));
            }
        }
    });
}

/// The learner's choice, and which way turned out nearer once that may be seen.
fn predicted(demo: &BigDataParadox, look: &Look<'_>, choice: &str) -> String {
    let named = |id: &str| look.t(&format!("paradox-choice-{id}"));
    let choice = named(choice);
    if demo.known.truth() {
        let truth = named(demo.run.outcome.nearer.id());
        look.t_with(
            "paradox-result-choice-truth",
            &[("choice", &choice), ("truth", &truth)],
        )
    } else {
        look.t_with("paradox-result-choice", &[("choice", &choice)])
    }
}

fn chart(demo: &BigDataParadox, look: &Look<'_>, around: Around<'_>) -> Chart {
    let outcome = &demo.run.outcome;
    let answer = |poll: &Poll, id: &str, color, mark| Answer {
        label: look.t_with(
            id,
            &[
                ("n", &parts::count(f64::from(poll.n), look)),
                ("share", &parts::share(poll.share, look)),
                ("margin", &words::margin(poll, look)),
            ],
        ),
        share: poll.share,
        interval: poll.interval,
        color,
        mark,
    };
    let labelled = |share: f64, id: &str| Labelled {
        share,
        label: look.t_with(id, &[("share", &parts::share(share, look))]),
    };
    let replies = demo.known.replies.then(|| {
        answer(
            &outcome.replies,
            "paradox-result-replies",
            replies_color(look.palette),
            Mark::Disc,
        )
    });
    let visits = demo.known.visits.then(|| {
        answer(
            &outcome.visits,
            "paradox-result-visits",
            visits_color(look.palette),
            Mark::Diamond,
        )
    });
    let truth = demo
        .known
        .truth()
        .then(|| labelled(outcome.truth, "paradox-result-truth"));
    let guess = around.predictions.iter().find_map(|prediction| match prediction {
        PredictionValue::Share(share) => Some(labelled(*share, "paradox-result-guess")),
        _ => None,
    });
    let empty = (demo.known == super::Known::default()).then(|| look.t("paradox-result-nothing"));
    let found: Vec<&str> = [&replies, &visits]
        .into_iter()
        .filter_map(|answer| answer.as_ref().map(|answer| answer.label.as_str()))
        .chain(
            [&truth, &guess]
                .into_iter()
                .filter_map(|at| at.as_ref().map(|at| at.label.as_str())),
        )
        .chain(empty.as_deref())
        .collect();
    let name = look.t_with("paradox-chart-name", &[("found", &look.list(&found))]);
    Chart {
        answers: vec![replies, visits],
        truth,
        guess,
        empty,
        name,
    }
}
