//! D15, desk or field: how exact are visits, a platform's index, and both, for the same money?
//!
//! [`published`] holds the formulas, [`swiss`] real places to try them on. [`run`] spends the budget on a
//! county of 4,000 invented villages in four ways, five hundred times over; [`Counties`] draws them one by
//! one. Where the platform's bias comes from only visits can tell; here it is assumed.

pub mod published;
pub mod swiss;
mod worlds;

use serde::Serialize;

pub use worlds::{Counties, Errors, Plan, VILLAGES, Village, typical, villages};

use super::{
    catalogue::Model,
    params::params,
    sliced::{Collected, Sliced},
    value::{Value, Values},
};
use published::{Budget, Kind};
use swiss::By;

/// Counties of a slice.
const SLICE: usize = 16;

params! {
    /// What the learner sets.
    Params {
        /// All the money.
        budget: real(1_000.0, 60_000.0, 20_000.0),
        /// Price of a visit.
        visit_price: real(20.0, 200.0, 100.0),
        /// Price of a village's row on the platform.
        row_price: real(0.1, 50.0, 1.0),
        /// Correlation of the platform's index with the truth.
        rho: share(0.0, 0.98, 0.8),
        /// How far the platform is off on average, in standard deviations of the truth.
        bias: share(0.0, 0.2, 0.05),
        /// Counties drawn to see how far each plan is off.
        replicates: count(20.0, 2_000.0, 500.0),
    }
}

/// What the plans come to. Errors are in standard deviations of the truth among villages.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Outcome {
    /// What the money buys.
    pub plan: Plan,
    /// The villages of the map.
    pub villages: Vec<Village>,
    /// Each plan's error in each county.
    pub errors: Vec<Errors>,
    /// Root mean squared error of each plan over the counties.
    pub typical: Errors,
    /// The same as the formulas have it.
    pub expected: Errors,
    /// Whether rows and visits together are expected to be more exact than visits alone.
    pub pays: bool,
    /// Visits at which visits alone err as the platform does; infinite without a bias.
    pub break_even: f64,
    /// Swiss municipalities by size, visited as often as the money allows.
    pub kinds: Vec<Kind>,
    /// Visits to each kind, of all that the money buys.
    pub allocation: Vec<f64>,
    /// Standard error of the Swiss total with visits to anywhere, and allocated by size.
    pub swiss_errors: [f64; 2],
}

/// Draw every county. They can also be drawn in slices.
pub fn run(params: &Params, seed: u64) -> Outcome {
    Outcome::of(params, seed, Counties::new(params, seed).collect())
}

impl Outcome {
    /// Sum up these counties.
    pub fn of(params: &Params, seed: u64, errors: Vec<Errors>) -> Self {
        let params = params.in_range();
        let plan = Plan::of(&params);
        let visits = f64::from(plan.field_visits);
        let budget = Budget {
            money: params.budget,
            visit: params.visit_price,
            row: params.row_price,
        };
        // Parameters in range give no error.
        let two_phase = published::two_phase(&budget, params.rho, 1.0).ok();
        let blend = published::blend(params.bias, 1.0, visits).ok();
        let (anywhere, kinds) = (swiss::kinds(By::Nothing), swiss::kinds(By::Size));
        let places: f64 = kinds.iter().map(|kind| kind.places).sum();
        let swiss_visits = visits.min(places);
        let allocation = published::allocate_at_most_all(&kinds, swiss_visits).unwrap_or_default();
        Self {
            plan,
            villages: villages(params.rho, seed),
            typical: typical(&errors),
            expected: Errors {
                desk: params.bias,
                field: (1.0 / visits).sqrt(),
                both: plan_variance(&plan, params.rho).sqrt(),
                blend: blend.map_or(0.0, |blend| blend.blend.sqrt()),
            },
            pays: two_phase.is_some_and(|best| best.pays),
            break_even: blend.map_or(f64::INFINITY, |blend| blend.break_even),
            swiss_errors: [
                published::total_error(&anywhere, &[swiss_visits]),
                published::total_error(&kinds, &allocation),
            ],
            kinds,
            allocation,
            errors,
        }
    }
}

/// Variance of rows corrected by visits, for these whole numbers: `ρ² / n′ + (1 − ρ²) / n`.
fn plan_variance(plan: &Plan, rho: f64) -> f64 {
    rho * rho / f64::from(plan.rows) + (1.0 - rho * rho) / f64::from(plan.visits)
}

impl Outcome {
    /// The plan that erred least over the counties: `desk`, `field`, `both` or `blend`.
    pub fn best(&self) -> &'static str {
        let e = &self.typical;
        let plans = [
            ("desk", e.desk),
            ("field", e.field),
            ("both", e.both),
            ("blend", e.blend),
        ];
        plans
            .into_iter()
            .min_by(|a, b| a.1.total_cmp(&b.1))
            .map_or("both", |(name, _)| name)
    }
}

impl Model for Outcome {
    const ID: &str = "desk-or-field";
    const VALUES: &[&str] = &[
        "villages",
        "budget",
        "field_visits",
        "rows",
        "visits",
        "desk_error",
        "field_error",
        "both_error",
        "blend_error",
        "field_expected",
        "both_expected",
        "efficiency",
        "worth_visits",
        "pays",
        "best",
        "break_even",
        "swiss_total",
        "swiss_random_error",
        "swiss_size_error",
        "replicates",
    ];
    const ACTIONS: &[&str] = &["buy-rows", "visit", "draw-counties", "open-village", "allocate"];

    type Params = Params;
    const RUN: fn(&Params, u64) -> Self = run;

    fn population(_params: &Params) -> &'static str {
        "four-thousand-villages"
    }

    // Without a bias the platform never breaks even, and
    // `break_even` is the number of villages.
    fn values(&self, params: &Params) -> Values {
        let count = |n: u32| Value::Count(f64::from(n));
        let real = |value, decimals| Value::Real { value, decimals };
        let more_exact = (self.expected.field / self.expected.both).powi(2);
        vec![
            ("villages", count(VILLAGES)),
            ("budget", Value::Count(params.budget)),
            ("field_visits", count(self.plan.field_visits)),
            ("rows", count(self.plan.rows)),
            ("visits", count(self.plan.visits)),
            ("desk_error", real(self.typical.desk, 3)),
            ("field_error", real(self.typical.field, 3)),
            ("both_error", real(self.typical.both, 3)),
            ("blend_error", real(self.typical.blend, 3)),
            ("field_expected", real(self.expected.field, 3)),
            ("both_expected", real(self.expected.both, 3)),
            ("efficiency", real(more_exact, 1)),
            (
                "worth_visits",
                Value::Count((f64::from(self.plan.field_visits) * more_exact).round()),
            ),
            ("pays", Value::Choice(if self.pays { "both" } else { "field" })),
            ("best", Value::Choice(self.best())),
            (
                "break_even",
                Value::Count(self.break_even.min(f64::from(VILLAGES)).round()),
            ),
            ("swiss_total", Value::Count(swiss::total())),
            ("swiss_random_error", Value::Count(self.swiss_errors[0].round())),
            ("swiss_size_error", Value::Count(self.swiss_errors[1].round())),
            ("replicates", Value::Count(self.errors.len() as f64)),
        ]
    }

    fn printed(self, _params: &Params) -> impl Serialize {
        Summary {
            best: self.best(),
            plan: self.plan,
            typical: self.typical,
            expected: self.expected,
            pays: self.pays,
            break_even: self.break_even,
            kinds: self.kinds,
            allocation: self.allocation,
            swiss_errors: self.swiss_errors,
        }
    }
}

/// The outcome as it is printed: villages and counties summed up instead of listed.
#[derive(Serialize)]
struct Summary {
    plan: Plan,
    typical: Errors,
    expected: Errors,
    best: &'static str,
    pays: bool,
    break_even: f64,
    kinds: Vec<Kind>,
    allocation: Vec<f64>,
    swiss_errors: [f64; 2],
}

impl Sliced for Outcome {
    type Work = Collected<Counties>;

    fn begin(params: &Params, seed: u64) -> Self::Work {
        Collected::new(Counties::new(params, seed))
    }

    fn step(work: &mut Self::Work) -> (usize, usize) {
        work.step(SLICE)
    }

    fn end(params: &Params, seed: u64, work: Self::Work) -> Self {
        Self::of(params, seed, work.items())
    }
}

#[cfg(test)]
mod tests;
