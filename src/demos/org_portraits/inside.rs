//! Look inside: the model in words, what is measured and what assumed, sources, the first rows of data.

use super::OrgPortraits;
use crate::{
    course::number,
    demos::{Input, Inside, parts},
    models::org_portraits::{ORGANISATIONS, VISIT_NOISE, VISITS_A_DAY},
    ui::Look,
};

/// Rows of data that are shown.
const ROWS: usize = 8;

pub(super) fn inside(demo: &OrgPortraits, look: &Look<'_>) -> Inside {
    Inside {
        model: ["strength", "records", "mean", "shrink", "evidence", "visits"]
            .map(|id| look.t(&format!("portrait-model-{id}")))
            .to_vec(),
        inputs: inputs(demo, look),
        sources: ["hua", "rubin", "efron"]
            .map(|id| look.t(&format!("portrait-source-{id}")))
            .to_vec(),
        columns: ["organisation", "records", "mean", "listed", "strength"]
            .map(|id| look.t(&format!("portrait-column-{id}")))
            .to_vec(),
        rows: (0..ROWS).filter_map(|id| row(demo, id, look)).collect(),
        seed: demo.run.seed,
    }
}

fn inputs(demo: &OrgPortraits, look: &Look<'_>) -> Vec<Input> {
    let params = &demo.run.params;
    let real = |value: f64| number::real(value, 1, look.lang());
    let count = |value: u32| parts::count(f64::from(value), look);
    let inputs = [
        ("organisations", count(ORGANISATIONS)),
        ("records", real(params.records)),
        ("silence", real(params.silence)),
        ("noise", real(params.noise)),
        ("required", count(params.required)),
        ("visit-noise", real(VISIT_NOISE)),
        ("day", count(VISITS_A_DAY)),
    ];
    let assumed = |(id, value): (&str, String)| Input {
        name: look.t(&format!("portrait-input-{id}")),
        value,
        measured: false,
    };
    inputs.into_iter().map(assumed).collect()
}

/// One organisation as the dashboard has it, and its strength once that is shown.
fn row(demo: &OrgPortraits, id: usize, look: &Look<'_>) -> Option<Vec<String>> {
    let outcome = &demo.run.outcome;
    let one = outcome.organisations.get(id)?;
    let listed = outcome.listed.get(id).copied().unwrap_or_default();
    let not_yet = || look.t("portrait-not-yet");
    let real = |value: f64| number::real(value, 1, look.lang());
    Some(vec![
        (id + 1).to_string(),
        one.records.to_string(),
        one.mean.map_or_else(|| look.t("portrait-no-mean"), real),
        if demo.shown.list {
            look.t(if listed { "demo-yes" } else { "demo-no" })
        } else {
            not_yet()
        },
        if demo.shown.truth {
            real(one.strength)
        } else {
            not_yet()
        },
    ])
}
