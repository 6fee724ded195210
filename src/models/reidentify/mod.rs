//! D17, reidentify: a table without names, and who in it can still be found.
//!
//! [`run`] puts Riverbend's residents into a table; [`published`] holds the formulas, [`generalise`] makes a
//! table coarser, [`census`] counts in two thousand real records.

pub mod census;
pub mod classes;
pub mod generalise;
mod params;
pub mod published;
mod town;

use serde::Serialize;

pub use params::{PARAMS, Params};
pub use town::{Rows, area, birth};

use super::{
    catalogue::Model,
    rng::Rng,
    town::{Resident, riverbend},
    value::{Value, Values},
};
use classes::{Anonymity, SMALL};
use generalise::Coarseness;
use published::{Laplace, RandomisedResponse, most_belief, unique_share};

/// Label of the model's streams.
const LABEL: &str = "D17";
/// What somebody holds as likely as not before they ask.
const PRIOR: f64 = 0.5;

/// What a table of a town tells about its people.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// By resident id: how many people look like this one in the table, themselves included. As many as the
    /// town has people, up to all residents.
    pub class_size: Vec<u32>,
    /// The table's classes. Its sensitive value is what somebody needs help for.
    pub table: Anonymity,
    /// Share of people expected to be unique in a town of the size set, were all combinations equally likely.
    pub expected_unique: f64,
    /// How coarse age, place and sex must be made, and the classes then; `None` when there are too few people.
    pub coarser: Option<(Coarseness, Anonymity)>,
    /// The question asked with noise, how many residents need help: the true answer.
    pub true_count: u32,
    /// The noisy answers.
    pub answers: Vec<f64>,
    /// Their noise.
    pub noise: Laplace,
    /// What all answers together may tell, `ε` times their number.
    pub epsilon_total: f64,
    /// The most that somebody who held one in two likely can come to believe of one person.
    pub most_belief: f64,
    /// What everybody's randomised answer to "do you need help?" tells of the share who do.
    pub randomised: Randomised,
}

/// Asking everybody by randomised response.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Randomised {
    /// How true the answers are.
    pub response: RandomisedResponse,
    /// People who answered yes.
    pub yes: u32,
    /// The share estimated from that; it may lie below 0 or above 1.
    pub estimate: f64,
    /// Its standard error.
    pub standard_error: f64,
}

/// Put the residents into the table. The seed draws the noise and the randomised answers.
pub fn run(params: &Params, seed: u64) -> Outcome {
    let params = params.in_range();
    let town = riverbend().residents();
    let residents = town.get(..params.people as usize).unwrap_or(town);
    let (class_size, table) = Rows::of(residents).classes(&params);
    let true_count = residents.iter().filter(|r| r.need.is_some()).count() as u32;
    let noise = Laplace::new(params.epsilon, 1.0);
    let mut rng = Rng::of(seed, LABEL, 0);
    let epsilon_total = params.epsilon * f64::from(params.answers);
    Outcome {
        class_size,
        table,
        expected_unique: unique_share(f64::from(params.people), town::profiles(&params)),
        coarser: town::cells(residents).generalise(params.k),
        true_count,
        answers: (0..params.answers)
            .map(|_| f64::from(true_count) + noise.draw(rng.uopen()))
            .collect(),
        noise,
        epsilon_total,
        most_belief: most_belief(PRIOR, epsilon_total),
        randomised: ask_everybody(params.epsilon, residents, &mut Rng::of(seed, LABEL, 1)),
    }
}

/// Everybody tells whether they need help, or the opposite, by a lot of their own.
fn ask_everybody(epsilon: f64, residents: &[Resident], rng: &mut Rng) -> Randomised {
    let response = RandomisedResponse::new(epsilon);
    let yes = residents
        .iter()
        .filter(|r| {
            let tells_truth = rng.u01() < response.truth;
            r.need.is_some() == tells_truth
        })
        .count();
    let n = residents.len().max(1) as f64;
    let estimate = response.estimate(yes as f64 / n).unwrap_or(0.5);
    Randomised {
        response,
        yes: yes as u32,
        estimate,
        standard_error: response.standard_error(estimate.clamp(0.0, 1.0), n),
    }
}

impl Outcome {
    /// Mean of the noisy answers.
    pub fn mean_answer(&self) -> f64 {
        self.answers.iter().sum::<f64>() / self.answers.len().max(1) as f64
    }

    /// People in classes of fewer than five.
    pub fn in_small_classes(&self) -> u32 {
        self.class_size.iter().filter(|n| **n < SMALL).count() as u32
    }
}

impl Model for Outcome {
    const ID: &str = "reidentify";
    const VALUES: &[&str] = &[
        "people",
        "residents",
        "profiles",
        "unique",
        "unique_share",
        "expected_unique",
        "study_of_1990",
        "study_of_2000",
        "in_small_classes",
        "classes",
        "smallest_class",
        "revealed",
        "coarse_k",
        "coarse_l",
        "coarse_age_band",
        "coarse_area_digits",
        "coarse_sex",
        "coarse_classes",
        "coarse_revealed",
        "true_count",
        "noisy_count",
        "noisy_mean",
        "noise_within",
        "noise_of_mean",
        "epsilon_total",
        "most_belief",
        "told_truth",
        "randomised_share",
        "randomised_error",
    ];
    const ACTIONS: &[&str] = &[
        "add-column",
        "drop-column",
        "find-somebody",
        "make-coarser",
        "add-noise",
        "ask-again",
        "open-resident",
    ];

    type Params = Params;
    const RUN: fn(&Params, u64) -> Self = run;

    fn population(_params: &Params) -> &'static str {
        "riverbend-and-a-larger-town"
    }

    fn values(&self, params: &Params) -> Values {
        let count = |n: u32| Value::Count(f64::from(n));
        let real = |value, decimals| Value::Real { value, decimals };
        let unique = self.class_size.iter().filter(|n| **n == 1).count() as f64;
        let (coarseness, coarser) = self.coarser.unwrap_or((
            Coarseness {
                age_band: None,
                area_digits: 0,
                keep_sex: false,
            },
            Anonymity::default(),
        ));
        vec![
            ("people", count(params.people)),
            ("residents", count(self.table.people)),
            ("profiles", Value::Count(town::profiles(params))),
            ("unique", Value::Count(unique)),
            ("unique_share", Value::Share(self.table.unique_share)),
            ("expected_unique", Value::Share(self.expected_unique)),
            ("study_of_1990", Value::Share(published::STUDIES[0].unique)),
            ("study_of_2000", Value::Share(published::STUDIES[1].unique)),
            ("in_small_classes", count(self.in_small_classes())),
            ("classes", count(self.table.classes)),
            ("smallest_class", count(self.table.k)),
            ("revealed", Value::Share(self.table.homogeneous_share)),
            ("coarse_k", count(coarser.k)),
            ("coarse_l", count(coarser.l)),
            (
                "coarse_age_band",
                coarseness
                    .age_band
                    .map_or(Value::Choice("none"), |width| Value::Count(f64::from(width))),
            ),
            ("coarse_area_digits", count(coarseness.area_digits)),
            (
                "coarse_sex",
                Value::Choice(if coarseness.keep_sex { "kept" } else { "dropped" }),
            ),
            ("coarse_classes", count(coarser.classes)),
            ("coarse_revealed", Value::Share(coarser.homogeneous_share)),
            ("true_count", count(self.true_count)),
            (
                "noisy_count",
                real(self.answers.first().copied().unwrap_or_default(), 1),
            ),
            ("noisy_mean", real(self.mean_answer(), 1)),
            ("noise_within", real(self.noise.within_95(), 1)),
            (
                "noise_of_mean",
                real(self.noise.deviation_of_mean(f64::from(params.answers)), 2),
            ),
            ("epsilon_total", real(self.epsilon_total, 2)),
            ("most_belief", Value::Share(self.most_belief)),
            ("told_truth", Value::Share(self.randomised.response.truth)),
            (
                "randomised_share",
                Value::Share(self.randomised.estimate.clamp(0.0, 1.0)),
            ),
            ("randomised_error", Value::Points(self.randomised.standard_error)),
        ]
    }

    fn printed(self, _params: &Params) -> impl Serialize {
        Counted {
            table: self.table,
            unique: self.class_size.iter().filter(|n| **n == 1).count() as u32,
            expected_unique: self.expected_unique,
            coarser: self.coarser,
            true_count: self.true_count,
            answers: self.answers,
            noise: self.noise,
            epsilon_total: self.epsilon_total,
            most_belief: self.most_belief,
            randomised: self.randomised,
        }
    }
}

/// The outcome as it is printed: people counted instead of listed.
#[derive(Serialize)]
struct Counted {
    table: Anonymity,
    unique: u32,
    expected_unique: f64,
    coarser: Option<(Coarseness, Anonymity)>,
    true_count: u32,
    answers: Vec<f64>,
    noise: Laplace,
    epsilon_total: f64,
    most_belief: f64,
    randomised: Randomised,
}

#[cfg(test)]
mod tests;
