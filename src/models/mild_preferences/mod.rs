//! B1, mild preferences: neighbours who only want not to be few end up far apart (Schelling 1971, *Journal
//! of Mathematical Sociology* 1, 143–186).
//!
//! Two groups live on a board whose edges meet (a torus). Somebody is content when at least the wanted
//! share of the neighbours they have, up to eight, are of their own group; whoever is not moves to an empty
//! place drawn by lot. The places are nobody's home in Riverbend: the board has a population of its own.

mod board;

use serde::Serialize;

pub use board::{Board, Group};

use super::{
    catalogue::Model,
    params::params,
    value::{Value, Values},
};

params! {
    /// What the learner sets; a run of them is at most 200 sweeps over 3,600 places.
    Params {
        /// Share of like neighbours that contents somebody.
        wanted: share(0.1, 0.8, 0.3),
        /// Share of places that are taken, before the lot.
        density: share(0.5, 0.98, 0.9),
        /// Share of people who belong to the first group, before the lot.
        first_group: share(0.1, 0.9, 0.5),
        /// Places along one side of the board.
        side: count(10.0, 60.0, 20.0),
        /// Sweeps after which it ends though somebody is not content.
        max_sweeps: count(1.0, 200.0, 200.0),
    }
}

/// What living side by side comes to.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Outcome {
    /// The board at the start.
    pub start: Board,
    /// The board at the end.
    pub end: Board,
    /// Mean share of like neighbours: at the start, then after each sweep.
    pub similarity: Vec<f64>,
    /// People who were not content: at the start, then after each sweep.
    pub unhappy: Vec<u32>,
}

impl Outcome {
    /// Sweeps in which somebody wanted to move.
    pub fn sweeps(&self) -> u32 {
        self.similarity.len().saturating_sub(1) as u32
    }

    /// Mean share of like neighbours at the start; 0 where nobody has a neighbour.
    pub fn similarity_start(&self) -> f64 {
        self.similarity.first().copied().unwrap_or_default()
    }

    /// Mean share of like neighbours at the end; 0 where nobody has a neighbour.
    pub fn similarity_end(&self) -> f64 {
        self.similarity.last().copied().unwrap_or_default()
    }

    /// People who are not content at the end.
    pub fn unhappy_end(&self) -> u32 {
        self.unhappy.last().copied().unwrap_or_default()
    }
}

/// Settle a board and sweep until all are content, or until the sweeps run out.
pub fn run(params: &Params, seed: u64) -> Outcome {
    let p = params.in_range();
    let board = Board::new(p.side, p.density, p.first_group, seed);
    settle(board, p.wanted, p.max_sweeps)
}

/// Sweep this board until all are content, or until the sweeps run out.
pub fn settle(mut board: Board, wanted: f64, max_sweeps: u32) -> Outcome {
    let start = board.clone();
    let mut similarity = vec![board.similarity().unwrap_or(0.0)];
    let mut unhappy = vec![board.unhappy(wanted)];
    while unhappy.last().is_some_and(|n| *n > 0) && unhappy.len() <= max_sweeps as usize {
        board.sweep(wanted);
        similarity.push(board.similarity().unwrap_or(0.0));
        unhappy.push(board.unhappy(wanted));
    }
    Outcome {
        start,
        end: board,
        similarity,
        unhappy,
    }
}

impl Model for Outcome {
    const ID: &str = "mild-preferences";
    const VALUES: &[&str] = &[
        "wanted",
        "first",
        "second",
        "similarity_start",
        "similarity_end",
        "unhappy_start",
        "unhappy_end",
        "sweeps",
        "settled",
    ];
    const ACTIONS: &[&str] = &["sweep", "run-to-end", "start-again"];

    type Params = Params;
    const RUN: fn(&Params, u64) -> Self = run;

    fn population(_params: &Params) -> &'static str {
        "two-groups-on-a-board"
    }

    fn values(&self, params: &Params) -> Values {
        let count = |n: u32| Value::Count(f64::from(n));
        vec![
            ("wanted", Value::Share(params.wanted)),
            ("first", count(self.start.count(Group::First))),
            ("second", count(self.start.count(Group::Second))),
            ("similarity_start", Value::Share(self.similarity_start())),
            ("similarity_end", Value::Share(self.similarity_end())),
            (
                "unhappy_start",
                count(self.unhappy.first().copied().unwrap_or_default()),
            ),
            ("unhappy_end", count(self.unhappy_end())),
            ("sweeps", count(self.sweeps())),
            (
                "settled",
                Value::Choice(if self.unhappy_end() == 0 { "yes" } else { "no" }),
            ),
        ]
    }

    fn printed(self, _params: &Params) -> impl Serialize {
        Boards {
            start: self.start.rows(),
            end: self.end.rows(),
            similarity: self.similarity,
            unhappy: self.unhappy,
        }
    }
}

/// The outcome as it is printed: boards as rows of marks.
#[derive(Serialize)]
struct Boards {
    start: Vec<String>,
    end: Vec<String>,
    similarity: Vec<f64>,
    unhappy: Vec<u32>,
}

#[cfg(test)]
mod tests;
