//! Look inside: the rule and the formulas, what is measured and what assumed, sources, the first cases.

use super::{AdviceTrial, words};
use crate::{
    demos::{Input, Inside, parts, person},
    models::{
        advice_trial::{CASES, Case, OLDER_LIMIT, RIGHT_ADVICE, YOUNGER_LIMIT},
        town::{Stratum, riverbend},
    },
    ui::Look,
};

/// Rows of data that are shown.
const ROWS: usize = 8;

pub(super) fn inside(demo: &AdviceTrial, look: &Look<'_>) -> Inside {
    Inside {
        model: ["cases", "rule", "team", "gain", "kept"]
            .map(|id| look.t(&format!("advice-model-{id}")))
            .to_vec(),
        inputs: inputs(demo, look),
        sources: ["goddard", "schemmer", "census"]
            .map(|id| look.t(&format!("advice-source-{id}")))
            .to_vec(),
        columns: ["person", "spends", "needs", "advice", "answer"]
            .map(|id| look.t(&format!("advice-column-{id}")))
            .to_vec(),
        rows: demo
            .run
            .outcome
            .cases
            .iter()
            .enumerate()
            .take(ROWS)
            .map(|(at, case)| row(demo, look, at, case))
            .collect(),
        seed: demo.run.seed,
    }
}

fn inputs(demo: &AdviceTrial, look: &Look<'_>) -> Vec<Input> {
    let input = |id: &str, value: String, measured: bool| Input {
        name: look.t(&format!("advice-input-{id}")),
        value,
        measured,
    };
    let params = &demo.run.params;
    let count = |n: f64| parts::count(n, look);
    let villagers: u32 = Stratum::ALL
        .iter()
        .filter(|stratum| stratum.is_village())
        .map(|stratum| stratum.size())
        .sum();
    vec![
        input("cases", count(CASES as f64), false),
        input("wrong", count((CASES - RIGHT_ADVICE) as f64), false),
        input("villagers", count(f64::from(villagers)), true),
        input("older", count(f64::from(OLDER_LIMIT)), false),
        input("younger", count(f64::from(YOUNGER_LIMIT)), false),
        input("accuracy", parts::share(params.accuracy, look), false),
        input("catch", parts::share(params.catch, look), false),
        input("overrule", parts::share(params.overrule, look), false),
        input("effort", parts::share(params.effort, look), false),
    ]
}

/// One case; advice and answer stay open until all are decided.
fn row(demo: &AdviceTrial, look: &Look<'_>, at: usize, case: &Case) -> Vec<String> {
    let finished = demo.is_finished();
    let told = |pay: Option<bool>| {
        pay.filter(|_| finished)
            .map_or_else(|| look.t("advice-open"), |pay| words::answer(pay, look))
    };
    let resident = riverbend().resident(case.resident);
    let name = resident.map_or_else(String::new, |resident| person::name(resident, look.lang()));
    let [spends, needs] = resident.map_or_else(Default::default, |resident| words::file(resident, look));
    let answer = demo.answers.get(at).map(|answer| answer.after);
    vec![name, spends, needs, told(Some(case.advice)), told(answer)]
}
