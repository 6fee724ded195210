//! The result: the answer of each way of counting tried so far, on one axis, and what the way chosen costs.

use egui::Ui;

use super::{LoudForum, WAYS, words};
use crate::{
    assess::PredictionValue,
    course::number,
    demos::{
        Around, parts,
        share_chart::{Answer, Chart, Labelled},
    },
    models::loud_forum::{Rule, first},
    ui::{Look, Place, mark::Mark, tokens, widgets},
};

pub(super) fn ui(demo: &LoudForum, ui: &mut Ui, look: &Look<'_>, around: Around<'_>) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = look.size(tokens::GAP_S);
        widgets::heading_sized(ui, look, 2, tokens::SUBHEADING, &look.t("forum-result"));
        chart(demo, look, around).ui(ui, look);
        if !demo.tried.any() {
            return;
        }
        widgets::text_soft(ui, look, &cost(demo, look));
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

/// Mark and place in the palette's series of each way, in the order of [`WAYS`].
const MARKS: [(Mark, usize); 4] = [
    (Mark::Disc, 3),
    (Mark::Square, 2),
    (Mark::Triangle, 2),
    (Mark::Diamond, 4),
];

/// Mark and place in the series of what a summary shows.
const SUMMARY: (Mark, usize) = (Mark::Ring, 3);

fn chart(demo: &LoudForum, look: &Look<'_>, around: Around<'_>) -> Chart {
    let outcome = &demo.run.outcome;
    // The projector has room for two answers: what the posts say, and the way chosen now.
    let in_view = |rule: Rule| {
        demo.tried.has(rule)
            && (look.place == Place::Desk || rule == Rule::Posts || rule == outcome.params.rule)
    };
    let answer = |id: &str, share: f64, interval: [f64; 2], (mark, series): (Mark, usize)| {
        let half = (interval[1] - interval[0]) / 2.0;
        let margin = number::real(half * 100.0, 1, look.lang());
        let written = parts::share(share, look);
        Answer {
            label: look.t_with(
                &format!("forum-answer-{id}"),
                &[("share", &written), ("margin", &margin)],
            ),
            share,
            interval,
            color: look
                .palette
                .series
                .get(series)
                .copied()
                .unwrap_or(look.palette.ink),
            mark,
        }
    };
    let mut answers: Vec<Option<Answer>> = WAYS
        .into_iter()
        .zip(MARKS)
        .filter(|((rule, _), _)| in_view(*rule))
        .map(|((rule, _), mark)| {
            let (share, interval) = outcome.answer_by(rule);
            Some(answer(rule.id(), share, interval, mark))
        })
        .collect();
    if words::summarised(demo) {
        let (share, interval) = outcome.answer();
        let shown = |share| outcome.params.displayed(share);
        answers.push(Some(answer(
            "summary",
            shown(share),
            interval.map(shown),
            SUMMARY,
        )));
    }
    let labelled = |share: f64, id: &str| Labelled {
        share,
        label: look.t_with(id, &[("share", &parts::share(share, look))]),
    };
    let truth = demo
        .tried
        .has(Rule::Calls)
        .then(|| labelled(outcome.everybody().share, "forum-answer-truth"));
    let guess = around.predictions.iter().find_map(|prediction| match prediction {
        PredictionValue::Share(share) => Some(labelled(*share, "forum-answer-guess")),
        _ => None,
    });
    let empty = (!demo.tried.any()).then(|| look.t("forum-result-nothing"));
    let said = answers.iter().flatten().map(|answer| answer.label.as_str());
    let lines = [&truth, &guess];
    let said = said.chain(lines.into_iter().flatten().map(|line| line.label.as_str()));
    let said: Vec<&str> = said.chain(empty.as_deref()).collect();
    let name = look.t_with("forum-chart-name", &[("found", &look.list(&said))]);
    Chart {
        answers,
        truth,
        guess,
        empty,
        name,
    }
}

/// What the way chosen costs, and what it cannot do.
fn cost(demo: &LoudForum, look: &Look<'_>) -> String {
    let outcome = &demo.run.outcome;
    let hours = parts::count(outcome.call_hours(), look);
    look.t_with(
        &format!("forum-cost-{}", outcome.params.rule.id()),
        &[("hours", &hours)],
    )
}

/// The learner's choice, and which wish comes first once each person counts once.
fn predicted(demo: &LoudForum, look: &Look<'_>, choice: &str) -> String {
    let choice = words::first(choice, look);
    if demo.tried.has(Rule::Accounts) {
        let truth = words::first(first(demo.run.outcome.accounts().share), look);
        look.t_with("forum-predicted-truth", &[("choice", &choice), ("truth", &truth)])
    } else {
        look.t_with("forum-predicted", &[("choice", &choice)])
    }
}
