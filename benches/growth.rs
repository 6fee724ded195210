//! What the models cost as the town grows from 10,000 to 1,000,000 residents: the same people over and over.
//!
//! Prints a table of milliseconds on the processor a recompute, and beside each how much more it costs than
//! n log n would make of the town's own cost: 1.0 is n log n, below 1 is better.

#[path = "common/clock.rs"]
mod clock;

use ground_truth::models::{
    big_data_paradox, invisible_village, loud_forum, reidentify,
    the_gate::published::Gate,
    town::{Resident, riverbend},
};

/// Copies of the town.
const COPIES: [usize; 5] = [1, 3, 10, 30, 100];
/// Times that each is measured; the fastest counts.
const TIMES: u32 = 5;

/// Milliseconds on the processor of the fastest recompute.
fn fastest<T>(recompute: impl FnMut() -> T) -> f64 {
    clock::fastest(TIMES, recompute)
}

/// Milliseconds of each model on these residents.
fn costs(residents: &[Resident]) -> [(&'static str, f64); 5] {
    let people = invisible_village::People::of(residents);
    let public = big_data_paradox::Public::of(residents);
    let crowd = loud_forum::Crowd::of(residents);
    let rows = reidentify::Rows::of(residents);
    let hidden = invisible_village::Params {
        need_hides: 0.5,
        repair: invisible_village::Repair::Visit,
        ..invisible_village::Params::default()
    };
    let gate = Gate {
        people: residents.len() as u32,
        base_rate: 0.001,
        dprime: 2.0,
        threshold: 2.0,
    };
    [
        (
            "invisible-village (D01)",
            fastest(|| invisible_village::run_on(&people, &hidden, 7)),
        ),
        (
            "big-data-paradox (D02)",
            fastest(|| big_data_paradox::run_on(&public, &big_data_paradox::Params::default(), 7)),
        ),
        (
            "loud-forum (D04)",
            fastest(|| loud_forum::run_on(&crowd, &loud_forum::Params::default(), 7)),
        ),
        ("the-gate (D09)", fastest(|| gate.sample(7))),
        (
            "reidentify (D17)",
            fastest(|| rows.classes(&reidentify::Params::default())),
        ),
    ]
}

#[expect(clippy::print_stdout, reason = "the table is the bench's output")]
fn main() {
    let town = riverbend().residents();
    let n_log_n = |n: usize| n as f64 * (n as f64).ln();
    let mut own: Option<[(&'static str, f64); 5]> = None;
    for copies in COPIES {
        let residents = town.repeat(copies);
        let costs = costs(&residents);
        let first = *own.get_or_insert(costs);
        if copies == 1 {
            println!(
                "{:>10}  {}",
                "residents",
                costs.map(|(name, _)| format!("{name:>26}")).join("")
            );
        }
        let growth = n_log_n(residents.len()) / n_log_n(town.len());
        let cells: Vec<String> = costs
            .iter()
            .zip(first)
            .map(|((_, cost), (_, first))| format!("{cost:>15.2} ms ({:>5.2})", cost / first / growth))
            .collect();
        println!("{:>10}  {}", residents.len(), cells.join(""));
    }
}
