//! Look inside: the model in words, what is measured and what assumed, sources, the first rows of data.

use super::{TheGate, words};
use crate::{
    demos::{Input, Inside, parts, person, town_map::place_id},
    models::town::{self, Resident, Stratum},
    ui::Look,
};

/// Rows of data that are shown.
const ROWS: usize = 8;

pub(super) fn inside(demo: &TheGate, look: &Look<'_>) -> Inside {
    Inside {
        model: ["score", "flag", "portrait", "twice", "precision"]
            .map(|id| look.t(&format!("gate-model-{id}")))
            .to_vec(),
        inputs: inputs(demo, look),
        sources: ["green", "census"]
            .map(|id| look.t(&format!("gate-source-{id}")))
            .to_vec(),
        columns: ["person", "place", "score", "flagged", "case"]
            .map(|id| look.t(&format!("gate-column-{id}")))
            .to_vec(),
        rows: town::riverbend()
            .residents()
            .iter()
            .take(ROWS)
            .map(|resident| row(demo, look, resident))
            .collect(),
        seed: demo.run.seed,
    }
}

fn inputs(demo: &TheGate, look: &Look<'_>) -> Vec<Input> {
    let input = |id: &str, value: String, measured: bool| Input {
        name: look.t(&format!("gate-input-{id}")),
        value,
        measured,
    };
    let params = &demo.run.params;
    let villagers = Stratum::ALL
        .iter()
        .filter(|stratum| stratum.is_village())
        .map(|stratum| f64::from(stratum.size()))
        .sum();
    vec![
        input("people", parts::count(f64::from(town::POPULATION), look), false),
        input("villagers", parts::count(villagers, look), true),
        input("base-rate", words::one_in(params.base_rate, look), false),
        input("dprime", words::score(params.dprime, look), false),
        input("threshold", words::score(params.threshold, look), false),
        input("offset", words::score(params.offset, look), false),
    ]
}

/// One resident as the program has them; who is a case stays open until the flagged are looked into.
fn row(demo: &TheGate, look: &Look<'_>, resident: &Resident) -> Vec<String> {
    let id = usize::from(resident.id);
    let yes_no = |list: &[bool]| {
        let yes = list.get(id).copied().unwrap_or_default();
        look.t(if yes { "demo-yes" } else { "demo-no" })
    };
    let score = demo.run.outcome.score.get(id).copied().unwrap_or_default();
    vec![
        person::name(resident, look.lang()),
        look.t(&place_id(resident.place)),
        words::score(score, look),
        yes_no(&demo.run.outcome.flagged),
        if demo.checked {
            yes_no(&demo.run.outcome.is_case)
        } else {
            look.t("gate-life-unknown")
        },
    ]
}
