//! The work of the models about bias that goes in and comes out.

use ground_truth::models::{
    resume_screener::{Machine, Params, Repair, past},
    self_proving_loop::{self, Worlds},
    the_gate::published::Gate,
    two_groups::{
        Rule,
        data::{compas, credit},
        rules::Market,
        scores::Scores,
    },
};

use super::Work;

/// The fit (D05), the worlds (D07), the travellers (D09) and the groups (D10).
pub(crate) fn work() -> Vec<Work> {
    vec![
        Work::new("D05 logistic fit", fit()).also(fitted_rows),
        Work::new("D07 thousand worlds", worlds),
        Work::new("D09 travellers", travellers),
        Work::new("D10 rates by group", rates),
        Work::new("D10 equalised odds of defendants", || odds(compas(), 0.5)),
        Work::new("D10 equalised odds of credit", || odds(credit(), 0.82)),
    ]
}

fn coefficients(machine: Option<Machine>) -> Vec<f64> {
    machine.map_or_else(Vec::new, |m| vec![m.base, m.points, m.word, m.woman])
}

fn fit() -> impl Fn() -> Vec<f64> {
    let (resumes, hired) = past(&Params::default(), 7);
    move || {
        coefficients(
            Machine::learn(&resumes, &hired, Repair::None)
                .ok()
                .and_then(|steps| steps.last().copied()),
        )
    }
}

/// What the fit was made to, row by row.
fn fitted_rows() -> Vec<f64> {
    let (resumes, hired) = past(&Params::default(), 7);
    let one = |is: bool| f64::from(u8::from(is));
    let rows = resumes.iter().zip(hired);
    rows.flat_map(|(resume, hired)| [resume.points, one(resume.word), one(resume.woman), one(hired)])
        .collect()
}

fn worlds() -> Vec<f64> {
    let params = self_proving_loop::Params {
        worlds: 1000,
        ..self_proving_loop::Params::default()
    };
    let shares: Vec<f64> = Worlds::new(&params, 7).map(|world| world.share()).collect();
    let n = shares.len() as f64;
    let mean = shares.iter().sum::<f64>() / n;
    let variance = shares
        .iter()
        .map(|share| (share - mean) * (share - mean))
        .sum::<f64>()
        / n;
    vec![mean, variance.sqrt()]
}

fn travellers() -> Vec<f64> {
    let table = Gate {
        people: 20_000,
        base_rate: 0.01,
        dprime: 2.0,
        threshold: 2.0,
    }
    .sample(42);
    vec![table.hits, table.misses, table.false_alarms, table.passes]
}

/// False positive, false negative and selection rate of each group, deciles from five up.
fn rates() -> Vec<f64> {
    let decision = Market::new(compas(), 0.5).own(5.0, 5.0);
    let rates = decision.cuts.iter().map(|cut| cut.rates);
    rates
        .flat_map(|r| [r.false_alarm, r.miss(), r.selected])
        .collect()
}

/// The false-alarm rate of all groups at the most profitable equalised odds.
fn odds(scores: &Scores, break_even: f64) -> Vec<f64> {
    let market = Market::new(scores, break_even);
    vec![market.decide(Rule::Odds).level.unwrap_or(f64::NAN)]
}
