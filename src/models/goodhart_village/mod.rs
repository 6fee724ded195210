//! D14, the village of Goodhart's law: doing well or showing well?
//!
//! [`published`] holds the formulas. [`run`] shows them on a village team: one representative worker
//! divides 40 hours a week between helping and photographs of helping, and how the village fares follows the
//! help with some delay (assumed); 200 workers of the county, no residents of the town, are honoured by
//! what is measured.

pub mod published;

use serde::Serialize;

use super::{
    catalogue::Model,
    params::params,
    rng::Rng,
    value::{Value, Values},
};
use published::{Division, Picked, Worker, correlation, pick};

/// Label of the model's stream.
const LABEL: &str = "D14";
/// Hours of a working week.
pub const HOURS: f64 = 40.0;
/// Exponent of falling returns: twice the time gives 1.41 times the help.
const RETURNS: f64 = 0.5;
/// What photographs counted for before the learner changes it.
pub const WEIGHT_BEFORE: f64 = 0.5;
/// Part of the way to where the help would keep it that the village's condition goes in a week (assumed).
const PACE: f64 = 0.25;
/// Workers whose scores are compared.
pub const WORKERS: usize = 200;
/// Of those, how many are honoured.
pub const HONOURED: usize = 20;
/// Standard deviation of the luck in a score, in standard deviations of true worth.
const LUCK: f64 = 0.5;
/// Standard deviation of `|z|` for a standard normal `z`: `√(1 − 2/π)`.
const HALF_NORMAL_SD: f64 = 0.602_810_275_1;
/// Hours it takes to check in the field what an hour of photographs shows (assumed).
pub const CHECK_TIME: f64 = 0.5;
/// Changes in the village's condition below this count as none.
const SAME: f64 = 0.5;

params! {
    /// What the learner sets.
    Params {
        /// Share of the evaluation that photographs make.
        weight: share(0.0, 0.95, 0.5),
        /// How much more easily a day's photographs impress than a day's help.
        ease: real(0.5, 3.0, 1.0),
        /// Part of what photographs earn that checks in the field take away: their frequency times the fine.
        audit: share(0.0, 0.9, 0.0),
        /// How much staff differ in gaming, in standard deviations of true worth.
        gaming: real(0.0, 2.0, 1.0),
        /// Weeks after the change.
        weeks: count(1.0, 26.0, 8.0),
    }
}

/// One of the 200 workers.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Staff {
    /// True worth, a standard normal score.
    pub worth: f64,
    /// What is measured: worth, gaming and luck.
    pub measured: f64,
    /// Whether the measure puts them among the [`HONOURED`].
    pub honoured: bool,
    /// Whether their worth does.
    pub deserving: bool,
}

/// Measured score and real help at one weight.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Point {
    /// Weight of the photographs.
    pub weight: f64,
    /// The score.
    pub measured: f64,
    /// The help.
    pub help: f64,
}

/// What the weight does to the village and to the list of honours.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Outcome {
    /// The week before the change.
    pub before: Division,
    /// The week as it is divided now.
    pub now: Division,
    /// Score and help at each weight, in steps of a twentieth.
    pub curve: Vec<Point>,
    /// The village's condition, 0 to 100, before and after each week: where the help of a team that only
    /// helps would keep it is 100.
    pub condition: Vec<f64>,
    /// The workers.
    #[serde(skip)]
    pub staff: Vec<Staff>,
    /// Correlation of measure and worth, as the formula has it.
    pub rho: f64,
    /// What the formula says of the honoured, if everything were normal.
    pub expected: Picked,
    /// Mean true worth of the honoured.
    pub honoured_worth: f64,
    /// Mean measure of the honoured.
    pub honoured_measure: f64,
    /// Honoured workers who deserve it.
    pub deserving: u32,
}

/// What nothing divides into, which parameters in range do not come to.
const IDLE: Division = Division {
    helping: 0.5,
    help: 0.0,
    show: 0.0,
    measured: 0.0,
    help_lost: 0.0,
};

/// The team's week, the village after some weeks, and the honours among 200 workers of this seed, whose
/// worth, gaming and luck stay as they were drawn.
pub fn run(params: &Params, seed: u64) -> Outcome {
    let params = params.in_range();
    let worker = Worker {
        help: 1.0,
        show: params.ease,
        returns: RETURNS,
    };
    let divide = |weight: f64| worker.divide(weight, params.audit).unwrap_or(IDLE);
    // Before the change nobody checked.
    let before = worker.divide(WEIGHT_BEFORE, 0.0).unwrap_or(IDLE);
    let now = divide(params.weight);
    let mut condition = vec![100.0 * before.help];
    for _ in 0..params.weeks {
        let last = condition.last().copied().unwrap_or_default();
        condition.push(last + PACE * (100.0 * now.help - last));
    }
    let rho = correlation(params.gaming, LUCK).unwrap_or(1.0);
    let top = HONOURED as f64 / WORKERS as f64;
    let staff = staff(params.gaming, seed);
    let honoured = || staff.iter().filter(|one| one.honoured);
    let mean = |of: fn(&Staff) -> f64| honoured().map(of).sum::<f64>() / HONOURED as f64;
    Outcome {
        before,
        now,
        curve: (0..20)
            .map(|step| {
                let weight = f64::from(step) / 20.0;
                let division = divide(weight);
                Point {
                    weight,
                    measured: division.measured,
                    help: division.help,
                }
            })
            .collect(),
        condition,
        rho,
        expected: pick(rho, top).unwrap_or(Picked {
            threshold: 0.0,
            mean_measure: 0.0,
            mean_true: 0.0,
            truly_top: top,
        }),
        honoured_worth: mean(|one| one.worth),
        honoured_measure: mean(|one| one.measured),
        deserving: honoured().filter(|one| one.deserving).count() as u32,
        staff,
    }
}

/// Worth is normal; gaming only adds, so it is the size of a normal number, scaled to the set spread.
fn staff(gaming: f64, seed: u64) -> Vec<Staff> {
    let mut rng = Rng::of(seed, LABEL, 0);
    let mut staff: Vec<Staff> = (0..WORKERS)
        .map(|_| {
            let worth = rng.normal();
            let games = gaming * rng.normal().abs() / HALF_NORMAL_SD;
            Staff {
                worth,
                measured: worth + games + LUCK * rng.normal(),
                honoured: false,
                deserving: false,
            }
        })
        .collect();
    let honoured = line(staff.iter().map(|one| one.measured).collect());
    let deserving = line(staff.iter().map(|one| one.worth).collect());
    for one in &mut staff {
        one.honoured = one.measured >= honoured;
        one.deserving = one.worth >= deserving;
    }
    staff
}

/// The value from which on the highest [`HONOURED`] lie; no two are equal.
fn line(mut values: Vec<f64>) -> f64 {
    values.sort_unstable_by(|a, b| b.total_cmp(a));
    values.get(HONOURED - 1).copied().unwrap_or(f64::NEG_INFINITY)
}

impl Outcome {
    /// What happened to the village: `up`, `flat` or `down`.
    pub fn direction(&self) -> &'static str {
        let change = self.condition.last().unwrap_or(&0.0) - self.condition.first().unwrap_or(&0.0);
        if change > SAME {
            "up"
        } else if change < -SAME {
            "down"
        } else {
            "flat"
        }
    }
}

impl Model for Outcome {
    const ID: &str = "goodhart-village";
    const VALUES: &[&str] = &[
        "weight",
        "hours",
        "help_hours",
        "show_hours",
        "help_hours_before",
        "help_share",
        "help",
        "help_before",
        "score",
        "score_before",
        "weeks",
        "condition",
        "condition_before",
        "direction",
        "workers",
        "honoured",
        "deserving",
        "rho",
        "honoured_worth",
        "expected_worth",
        "check_hours",
    ];
    const ACTIONS: &[&str] = &["set-weight", "send-checks", "honour", "open-worker"];

    type Params = Params;
    const RUN: fn(&Params, u64) -> Self = run;

    fn population(_params: &Params) -> &'static str {
        "two-hundred-workers"
    }

    fn values(&self, params: &Params) -> Values {
        let hundred = |part: f64| Value::Count((100.0 * part).round());
        let real = |value| Value::Real { value, decimals: 1 };
        vec![
            ("weight", Value::Share(params.weight)),
            ("hours", Value::Count(HOURS)),
            ("help_hours", real(HOURS * self.now.helping)),
            ("show_hours", real(HOURS * (1.0 - self.now.helping))),
            ("help_hours_before", real(HOURS * self.before.helping)),
            ("help_share", Value::Share(self.now.helping)),
            ("help", hundred(self.now.help)),
            ("help_before", hundred(self.before.help)),
            ("score", hundred(self.now.measured)),
            ("score_before", hundred(self.before.measured)),
            ("weeks", Value::Count(f64::from(params.weeks))),
            (
                "condition",
                Value::Count(self.condition.last().copied().unwrap_or_default().round()),
            ),
            (
                "condition_before",
                Value::Count(self.condition.first().copied().unwrap_or_default().round()),
            ),
            ("direction", Value::Choice(self.direction())),
            ("workers", Value::Count(WORKERS as f64)),
            ("honoured", Value::Count(HONOURED as f64)),
            ("deserving", Value::Count(f64::from(self.deserving))),
            (
                "rho",
                Value::Real {
                    value: self.rho,
                    decimals: 2,
                },
            ),
            ("honoured_worth", real(self.honoured_worth)),
            ("expected_worth", real(self.expected.mean_true)),
            // Whoever loses that part of what photographs earn has had so many of them checked.
            (
                "check_hours",
                real(params.audit * HOURS * (1.0 - self.now.helping) * CHECK_TIME),
            ),
        ]
    }

    fn printed(self, _params: &Params) -> impl Serialize {
        self
    }
}

#[cfg(test)]
mod tests;
