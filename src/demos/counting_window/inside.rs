//! Look inside: how the day is drawn, what is assumed, and the first rows of the table.

use super::{CountingWindow, words};
use crate::{
    demos::{Input, Inside, parts},
    models::{
        counting_window::{AGAIN, Visit},
        town::{Stratum, riverbend},
    },
    ui::Look,
};

/// Rows of data that are shown.
const ROWS: usize = 8;

pub(super) fn inside(demo: &CountingWindow, look: &Look<'_>) -> Inside {
    Inside {
        model: ["who", "wait", "rate", "table"]
            .map(|id| look.t(&format!("window-model-{id}")))
            .to_vec(),
        inputs: inputs(demo, look),
        sources: vec![look.t("window-source-census"), look.t("window-source-own")],
        columns: ["visit", "place", "matter", "age", "wait"]
            .map(|id| look.t(&format!("window-column-{id}")))
            .to_vec(),
        rows: demo
            .run
            .outcome
            .visits
            .iter()
            .zip(1..)
            .take(ROWS)
            .map(|(visit, n)| row(demo, look, n, visit))
            .collect(),
        seed: demo.run.seed,
    }
}

fn inputs(demo: &CountingWindow, look: &Look<'_>) -> Vec<Input> {
    let input = |id: &str, value: String, measured: bool| Input {
        name: look.t(&format!("window-input-{id}")),
        value,
        measured,
    };
    let residents = riverbend().residents();
    let village = |of: bool| {
        residents
            .iter()
            .filter(|r| Stratum::is_village(r.stratum) == of)
            .count() as f64
    };
    vec![
        input(
            "visits",
            parts::count(f64::from(demo.run.params.visits), look),
            false,
        ),
        input("centre", parts::count(village(false), look), true),
        input("villages", parts::count(village(true), look), true),
        input("again", parts::share(AGAIN, look), false),
    ]
}

/// One visit as the table has it: nothing where the form has no box.
fn row(demo: &CountingWindow, look: &Look<'_>, n: u32, visit: &Visit) -> Vec<String> {
    let params = &demo.run.outcome.params;
    let [place, matter, age] = words::recorded(params, visit, look);
    let wait = if params.wait_box {
        visit.wait.to_string()
    } else {
        look.t("window-no-box")
    };
    vec![n.to_string(), place, matter, age, wait]
}
