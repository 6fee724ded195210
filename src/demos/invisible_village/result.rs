//! The result: what the requests and the repair say of all needs, and the chain of filters.

use egui::Ui;

use super::{
    FILTERS, InvisibleVillage, Shown,
    chain::{Chain, Link},
    words,
};
use crate::{
    assess::PredictionValue,
    course::number,
    demos::{
        Around, parts,
        share_chart::{Answer, Chart, Labelled},
    },
    models::invisible_village::{Reach, Repair, weights::Estimate},
    ui::{Look, Place, mark::Mark, tokens, widgets},
};

pub(super) fn ui(demo: &InvisibleVillage, ui: &mut Ui, look: &Look<'_>, around: Around<'_>) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = look.size(tokens::GAP_S);
        // What changes last stands on top. The projector has room for one of the two: the chain, until something is
        // done about those out of sight.
        let desk = look.place == Place::Desk;
        let repaired = demo.run.outcome.repair != Repair::None;
        if demo.shown == Shown::ALL && (desk || repaired) {
            widgets::heading_sized(ui, look, 2, tokens::SUBHEADING, &look.t("unseen-estimates"));
            chart(demo, look).ui(ui, look);
            widgets::text_soft(ui, look, &cost(demo, look));
            for prediction in around.predictions {
                // In class the hands that were raised are the prediction.
                if let PredictionValue::Choice(choice) = prediction
                    && desk
                {
                    widgets::text_soft(ui, look, &predicted(demo, look, choice));
                }
            }
        }
        if desk || !(repaired && demo.shown == Shown::ALL) {
            widgets::heading_sized(ui, look, 2, tokens::SUBHEADING, &look.t("unseen-result"));
            chain(demo, look, around).ui(ui, look);
        }
    });
}

fn chain(demo: &InvisibleVillage, look: &Look<'_>, around: Around<'_>) -> Chain {
    let older = &demo.run.outcome.older;
    let links: Vec<Link> = Reach::ALL
        .into_iter()
        .zip(["all", "phone", "app", "form"])
        .take(demo.shown.filters + 1)
        .map(|(reach, id)| {
            let people = older.reached(reach);
            let needy = demo.shown.needs.then(|| older.needy(reach));
            let n = parts::count(f64::from(people), look);
            let words = needy.map_or_else(
                || look.t_with("unseen-chain-people", &[("n", &n)]),
                |needy| {
                    let needy = parts::count(f64::from(needy), look);
                    look.t_with("unseen-chain-needy", &[("n", &n), ("needy", &needy)])
                },
            );
            let label = look.t(&format!("unseen-chain-{id}"));
            Link {
                label,
                people,
                needy,
                words,
            }
        })
        .collect();
    let guess = around.predictions.iter().find_map(|prediction| match prediction {
        PredictionValue::Number(guess) => {
            let words = look.t_with("unseen-chain-guess", &[("n", &parts::count(*guess, look))]);
            Some((*guess, words))
        }
        _ => None,
    });
    let mut said: Vec<String> = links
        .iter()
        .map(|link| {
            look.t_with(
                "unseen-chain-link",
                &[("label", &link.label), ("words", &link.words)],
            )
        })
        .collect();
    said.extend(guess.iter().map(|(_, words)| words.clone()));
    let said: Vec<&str> = said.iter().map(String::as_str).collect();
    let name = look.t_with("unseen-chain-name", &[("links", &look.list(&said))]);
    Chain {
        links,
        places: FILTERS.len() + 1,
        guess,
        name,
    }
}

/// The requests alone, and what the repair makes of them, against what is so.
fn chart(demo: &InvisibleVillage, look: &Look<'_>) -> Chart {
    let [alone, ..] = demo.run.outcome.older.estimates;
    let [seen, _, repaired, ..] = look.palette.series;
    let answer = |estimate: Estimate, id: &str, mark, color| {
        let half = (estimate.interval[1] - estimate.interval[0]) / 2.0;
        let margin = number::real(half * 100.0, 1, look.lang());
        let share = parts::share(estimate.share, look);
        Answer {
            label: look.t_with(id, &[("share", &share), ("margin", &margin)]),
            share: estimate.share,
            interval: estimate.interval,
            color,
            mark,
        }
    };
    let repair = demo.run.outcome.repair;
    let mark = if repair == Repair::Visit {
        Mark::Diamond
    } else {
        Mark::Square
    };
    let second = (repair != Repair::None).then(|| {
        let id = format!("unseen-estimate-{}", repair.id());
        answer(demo.run.outcome.older_estimate(), &id, mark, repaired)
    });
    let first = answer(alone, "unseen-estimate-none", Mark::Disc, seen);
    let share = words::truth(demo);
    let truth = Labelled {
        share,
        label: look.t_with("unseen-estimate-truth", &[("share", &parts::share(share, look))]),
    };
    let found: Vec<&str> = [Some(&first), second.as_ref()]
        .into_iter()
        .flatten()
        .map(|answer| answer.label.as_str())
        .chain([truth.label.as_str()])
        .collect();
    Chart {
        name: look.t_with("unseen-estimates-name", &[("found", &look.list(&found))]),
        answers: vec![Some(first), second],
        truth: Some(truth),
        guess: None,
        empty: None,
    }
}

/// What the repair costs, and whom it finds.
fn cost(demo: &InvisibleVillage, look: &Look<'_>) -> String {
    let older = &demo.run.outcome.older;
    let [_, found] = older.visits;
    let id = format!("unseen-cost-{}", demo.run.outcome.repair.id());
    let number = |n: u32| parts::count(f64::from(n), look);
    look.t_with(
        &id,
        &[("days", &number(older.visit_days())), ("found", &number(found))],
    )
}

/// The learner's choice, and how many in need turned out to be heard.
fn predicted(demo: &InvisibleVillage, look: &Look<'_>, choice: &str) -> String {
    let named = |id: &str| look.t(&format!("unseen-choice-{id}"));
    let (choice, truth) = (named(choice), named(demo.run.outcome.older.needy_heard()));
    look.t_with("unseen-predicted", &[("choice", &choice), ("truth", &truth)])
}
