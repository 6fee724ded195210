//! Look inside: the model in words, what is measured and what assumed, sources, the first rows of data.

use super::{ResumeScreener, words};
use crate::{
    demos::{Input, Inside, parts, person},
    models::{
        resume_screener::{Resume, WORD_MEN, published::callbacks},
        town,
    },
    ui::Look,
};

/// Rows of data that are shown.
const ROWS: usize = 8;

pub(super) fn inside(demo: &ResumeScreener, look: &Look<'_>) -> Inside {
    Inside {
        model: ["past", "logit", "pick", "rule", "own"]
            .map(|id| look.t(&format!("screener-model-{id}")))
            .to_vec(),
        inputs: inputs(demo, look),
        sources: ["rule", "reweigh", "callbacks"]
            .map(|id| look.t(&format!("screener-source-{id}")))
            .to_vec(),
        columns: ["person", "points", "club", "gender", "picked"]
            .map(|id| look.t(&format!("screener-column-{id}")))
            .to_vec(),
        rows: demo
            .pile
            .iter()
            .take(ROWS)
            .map(|(id, resume)| row(demo, look, *id, resume))
            .collect(),
        seed: demo.run.seed,
    }
}

fn inputs(demo: &ResumeScreener, look: &Look<'_>) -> Vec<Input> {
    let input = |id: &str, value: String, measured: bool| Input {
        name: look.t(&format!("screener-input-{id}")),
        value,
        measured,
    };
    let params = &demo.run.params;
    let rate = |group: &str| {
        let (calls, n) = callbacks(group);
        parts::share(calls / n.max(1.0), look)
    };
    vec![
        input("women", parts::share(params.women, look), false),
        input("penalty", words::penalty(params.penalty, look), false),
        input("club-women", parts::share(params.word_women, look), false),
        input("club-men", parts::share(WORD_MEN, look), false),
        input("hire", parts::share(params.hire, look), false),
        input("cases", parts::count(f64::from(params.past_cases), look), false),
        input("callbacks-a", rate("cauc"), true),
        input("callbacks-b", rate("afam"), true),
    ]
}

/// One résumé of the pile, and what was decided on it.
fn row(demo: &ResumeScreener, look: &Look<'_>, id: u16, resume: &Resume) -> Vec<String> {
    let decision = demo.decisions.iter().find(|decision| decision.resident == id);
    let decided = decision.map_or("screener-open", |decision| {
        if decision.accept { "demo-yes" } else { "demo-no" }
    });
    let name = town::riverbend()
        .resident(id)
        .map_or_else(String::new, |resident| person::name(resident, look.lang()));
    vec![
        name,
        words::points(resume.points, look),
        words::club(resume, look),
        words::gender(resume, look),
        look.t(decided),
    ]
}
