//! The villages of a county that nobody lives in, and four ways to find out their mean.

use serde::Serialize;

use super::{Params, published};
use crate::models::rng::Rng;

/// Label of the model's streams.
const LABEL: &str = "D15";
/// Villages of the county.
pub const VILLAGES: u32 = 4_000;
/// Visits below which no slope is fitted.
const SLOPE_NEEDS: u32 = 3;

/// What the money buys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Plan {
    /// Visits when all of it goes into visits.
    pub field_visits: u32,
    /// Rows of the platform in the plan with both, at most every village.
    pub rows: u32,
    /// Visits in the plan with both, each to a village whose row was bought.
    pub visits: u32,
}

impl Plan {
    /// Whole numbers near the best ones; at least one visit, whatever the money.
    pub fn of(params: &Params) -> Self {
        let money = params.budget;
        let buys = |money: f64, price: f64| ((money / price) as u32).clamp(1, VILLAGES);
        let budget = published::Budget {
            money,
            visit: params.visit_price,
            row: params.row_price,
        };
        // Every village that is visited has its row, so there are never fewer rows than visits.
        let both = buys(money, params.visit_price + params.row_price);
        let rows = published::two_phase(&budget, params.rho, 1.0).map_or(0.0, |best| best.rows.round());
        let rows = (rows as u32).clamp(both, VILLAGES);
        let left = money - f64::from(rows) * params.row_price;
        Self {
            field_visits: buys(money, params.visit_price),
            rows,
            visits: buys(left.max(0.0), params.visit_price).min(rows),
        }
    }
}

/// One village: what the platform shows before its bias, and what is so. Both have mean 0 and variance 1
/// over all villages that there might be.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Village {
    /// The index.
    pub index: f64,
    /// The truth.
    pub truth: f64,
    /// Place in the queue: the first have their rows bought, and the first of those are visited.
    pub turn: u32,
}

/// The villages of this seed; index and truth correlate by `rho`.
pub fn villages(rho: f64, seed: u64) -> Vec<Village> {
    let mut rng = Rng::of(seed, LABEL, 0);
    let mut villages: Vec<Village> = (0..VILLAGES).map(|turn| village(rho, turn, &mut rng)).collect();
    // Fisher and Yates, on the turns alone.
    for i in (1..villages.len()).rev() {
        let j = rng.below(i as u32 + 1) as usize;
        let turn = |at: usize| villages.get(at).map_or(0, |village| village.turn);
        let (a, b) = (turn(i), turn(j));
        for (at, turn) in [(i, b), (j, a)] {
            if let Some(village) = villages.get_mut(at) {
                village.turn = turn;
            }
        }
    }
    villages
}

fn village(rho: f64, turn: u32, rng: &mut Rng) -> Village {
    let (index, truth) = of_pair(rho, [rng.normal(), rng.normal()]);
    Village { index, truth, turn }
}

/// Index and truth that correlate by `rho`, out of two standard normal numbers of their own.
fn of_pair(rho: f64, [first, second]: [f64; 2]) -> (f64, f64) {
    (first, rho * first + (1.0 - rho * rho).sqrt() * second)
}

/// How far each of four plans is off in one county: estimate minus the mean of all counties, 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Errors {
    /// The platform's mean over all villages.
    pub desk: f64,
    /// The mean of visits alone.
    pub field: f64,
    /// Rows corrected by visits: `ȳ + b (x̄′ − x̄)`, with `b` from the villages visited.
    pub both: f64,
    /// Desk and field, weighed by what they are expected to err.
    pub blend: f64,
}

/// Counties drawn one after another, so that a picture can go on moving, and stop, while they are drawn.
///
/// Only visited villages are drawn singly. All others enter by their mean, which for `m` of them is one
/// normal number divided by `√m`: the same distribution for a hundredth of the work.
#[derive(Clone, Debug)]
pub struct Counties {
    params: Params,
    plan: Plan,
    seed: u64,
    next: u32,
}

impl Counties {
    /// The counties of this seed.
    pub fn new(params: &Params, seed: u64) -> Self {
        let params = params.in_range();
        Self {
            plan: Plan::of(&params),
            params,
            seed,
            next: 0,
        }
    }

    fn county(&self, number: u32) -> Errors {
        let Plan {
            field_visits,
            rows,
            visits,
        } = self.plan;
        let mut rng = Rng::of(self.seed, LABEL, 1 + u64::from(number));
        let n = f64::from(visits);
        let (mut x, mut y, mut xx, mut xy) = (0.0, 0.0, 0.0, 0.0);
        let mut drawn = vec![0.0; 2 * visits as usize];
        rng.normals(&mut drawn);
        for (index, truth) in drawn
            .as_chunks()
            .0
            .iter()
            .map(|pair| of_pair(self.params.rho, *pair))
        {
            x += index;
            y += truth;
            xx += index * index;
            xy += index * truth;
        }
        let slope = if visits < SLOPE_NEEDS {
            0.0
        } else {
            (xy - x * y / n) / (xx - x * x / n)
        };
        // Sums over villages that are not visited: rows bought, all other rows, and visits of the other plan.
        let mut sum = |m: u32| rng.normal() * f64::from(m).sqrt();
        let rows_x = x + sum(rows - visits);
        let all_x = rows_x + sum(VILLAGES - rows);
        let field_y = y + sum(field_visits.saturating_sub(visits));
        let desk = all_x / f64::from(VILLAGES) + self.params.bias;
        let field = field_y / f64::from(field_visits.max(visits));
        let weight =
            published::blend(self.params.bias, 1.0, f64::from(field_visits)).map_or(1.0, |b| b.weight);
        Errors {
            desk,
            field,
            both: y / n + slope * (rows_x / f64::from(rows) - x / n),
            blend: weight * field + (1.0 - weight) * desk,
        }
    }
}

impl Iterator for Counties {
    type Item = Errors;

    fn next(&mut self) -> Option<Errors> {
        if self.next >= self.params.replicates {
            return None;
        }
        let number = self.next;
        self.next += 1;
        Some(self.county(number))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = (self.params.replicates - self.next) as usize;
        (left, Some(left))
    }
}

impl ExactSizeIterator for Counties {}

/// Root of the mean squared error of each plan over these counties.
pub fn typical(errors: &[Errors]) -> Errors {
    let n = errors.len().max(1) as f64;
    let root = |of: fn(&Errors) -> f64| (errors.iter().map(|e| of(e) * of(e)).sum::<f64>() / n).sqrt();
    Errors {
        desk: root(|e| e.desk),
        field: root(|e| e.field),
        both: root(|e| e.both),
        blend: root(|e| e.blend),
    }
}
