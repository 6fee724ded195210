//! D07, the loop that proves itself right: inspectors go where records are, and records come from where
//! they go (Lum and Isaac 2016; Ensign et al. 2018).
//!
//! The two districts are nobody's home: they have no residents, only a rate. [`run`] runs worlds that start
//! alike; [`Worlds`] runs them one by one; [`published`] holds what is known in closed form. Assumed: that
//! finding deters nobody and moves nothing to the other district.

mod params;
pub mod published;
mod world;

use serde::Serialize;

pub use params::{PARAMS, Params};
pub use world::{World, Worlds, records_after};

use super::{
    catalogue::Model,
    sliced::{Collected, Sliced},
    value::{Value, Values},
};

/// Worlds of a slice.
const SLICE: usize = 32;

/// What many worlds come to.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Outcome {
    /// The worlds, in order.
    pub worlds: Vec<World>,
    /// District A's part of what there is to find, `λ_A / (λ_A + λ_B)`; one half when there is nothing.
    pub truth: f64,
    /// Mean over the worlds of A's share of the records.
    pub mean: f64,
    /// A tenth of the worlds end with a share of A below this (nearest rank).
    pub low: f64,
    /// A tenth of the worlds end with a share of A above this (nearest rank).
    pub high: f64,
    /// Worlds in which A ends with more records than B.
    pub worse_a: u32,
    /// Worlds in which B ends with more records than A.
    pub worse_b: u32,
    /// Share of worlds in which one district ends with more than 80 % of the records.
    pub over_80: f64,
    /// The same in the long run of the plain loop with equal rates, from the law of Pólya's urn.
    pub law_over_80: f64,
}

/// Run every world. A thousand of them can be run in slices.
pub fn run(params: &Params, seed: u64) -> Outcome {
    Outcome::of(params, Worlds::new(params, seed).collect())
}

impl Outcome {
    /// Sum up these worlds.
    pub fn of(params: &Params, worlds: Vec<World>) -> Self {
        let mut shares: Vec<f64> = worlds.iter().map(World::share).collect();
        shares.sort_unstable_by(f64::total_cmp);
        let n = shares.len();
        let count = |of: fn(&World) -> bool| worlds.iter().filter(|world| of(world)).count() as u32;
        let start = params.records_a + params.records_b;
        let unstarted = f64::from(params.records_a) / f64::from(start.max(1));
        let ranked = |rank: usize| shares.get(rank).copied().unwrap_or(unstarted);
        let far = shares
            .iter()
            .filter(|share| **share > 0.8 || **share < 0.2)
            .count();
        Self {
            truth: published::corrected_share(params.rate_a, params.rate_b).unwrap_or(0.5),
            mean: if n == 0 {
                unstarted
            } else {
                shares.iter().sum::<f64>() / n as f64
            },
            low: ranked(n / 10),
            high: ranked((n - n / 10).saturating_sub(1)),
            worse_a: count(|world| world.records[0] > world.records[1]),
            worse_b: count(|world| world.records[0] < world.records[1]),
            over_80: far as f64 / n.max(1) as f64,
            law_over_80: published::long_run(f64::from(params.records_a), f64::from(params.records_b))
                .over_80,
            worlds,
        }
    }
}

impl Model for Outcome {
    const ID: &str = "self-proving-loop";
    const VALUES: &[&str] = &[
        "days",
        "worlds",
        "truth",
        "first_share",
        "first_records_a",
        "first_records_b",
        "first_visits_a",
        "first_visits_b",
        "mean_share",
        "low_share",
        "high_share",
        "worse_a",
        "worse_b",
        "over_80",
        "law_over_80",
    ];
    const ACTIONS: &[&str] = &["run-worlds", "run-again", "open-world", "turn-on-repair"];

    type Params = Params;
    const RUN: fn(&Params, u64) -> Self = run;

    fn population(_params: &Params) -> &'static str {
        "two-districts"
    }

    fn values(&self, params: &Params) -> Values {
        let first = self.worlds.first();
        let counted = |of: fn(&World) -> u32| Value::Count(first.map_or(0.0, |world| f64::from(of(world))));
        vec![
            ("days", Value::Count(f64::from(params.days))),
            ("worlds", Value::Count(self.worlds.len() as f64)),
            ("truth", Value::Share(self.truth)),
            ("first_share", Value::Share(first.map_or(self.mean, World::share))),
            ("first_records_a", counted(|world| world.records[0])),
            ("first_records_b", counted(|world| world.records[1])),
            ("first_visits_a", counted(|world| world.visits[0])),
            ("first_visits_b", counted(|world| world.visits[1])),
            ("mean_share", Value::Share(self.mean)),
            ("low_share", Value::Share(self.low)),
            ("high_share", Value::Share(self.high)),
            ("worse_a", Value::Count(f64::from(self.worse_a))),
            ("worse_b", Value::Count(f64::from(self.worse_b))),
            ("over_80", Value::Share(self.over_80)),
            ("law_over_80", Value::Share(self.law_over_80)),
        ]
    }

    fn printed(self, _params: &Params) -> impl Serialize {
        self
    }
}

impl Sliced for Outcome {
    type Work = Collected<Worlds>;

    fn begin(params: &Params, seed: u64) -> Self::Work {
        Collected::new(Worlds::new(params, seed))
    }

    fn step(work: &mut Self::Work) -> (usize, usize) {
        work.step(SLICE)
    }

    fn end(params: &Params, _seed: u64, work: Self::Work) -> Self {
        Self::of(params, work.items())
    }
}

#[cfg(test)]
mod tests;
