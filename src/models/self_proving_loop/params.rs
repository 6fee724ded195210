//! What the learner sets, and the ranges.

use serde::{Deserialize, Serialize};

use super::super::catalogue::{ParamError, ParamSpec, Settings, checked};

/// What the learner sets. All of it is assumed for teaching.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Params {
    /// Probability of a find on a day's visit to district A, `0.0..=1.0`.
    pub rate_a: f64,
    /// The same in district B.
    pub rate_b: f64,
    /// Records of district A at the start.
    pub records_a: u32,
    /// Records of district B at the start.
    pub records_b: u32,
    /// Share of the records that independent reports make, wherever the inspectors are, `0.0..=1.0`.
    pub reports: f64,
    /// Whether a find counts with the other district's share of the records, so that the district visited
    /// more often gets no more records for being visited (Ensign et al. 2018).
    pub correction: bool,
    /// How strongly visits follow records: the inspectors go to A with probability `A^γ / (A^γ + B^γ)`.
    pub reinforcement: f64,
    /// Whether they always go where more records are instead.
    pub always_highest: bool,
    /// Days, one visit each.
    pub days: u32,
    /// Worlds that start alike and differ by luck alone.
    pub worlds: u32,
}

impl Params {
    const DEFAULT: Self = Self {
        rate_a: 0.5,
        rate_b: 0.5,
        records_a: 5,
        records_b: 5,
        reports: 0.0,
        correction: false,
        reinforcement: 1.0,
        always_highest: false,
        days: 1000,
        worlds: 50,
    };

    /// The defaults with these settings over them; the last of two with the same name counts.
    ///
    /// # Errors
    /// The first setting whose name is unknown or whose value is out of range.
    pub fn from_settings(settings: &Settings) -> Result<Self, ParamError> {
        let mut params = Self::default();
        for (name, value) in settings {
            let (spec, value) = checked(&PARAMS, name, *value)?;
            match spec.name {
                "rate_a" => params.rate_a = value,
                "rate_b" => params.rate_b = value,
                "records_a" => params.records_a = value as u32,
                "records_b" => params.records_b = value as u32,
                "reports" => params.reports = value,
                "correction" => params.correction = value == 1.0,
                "reinforcement" => params.reinforcement = value,
                "always_highest" => params.always_highest = value == 1.0,
                "days" => params.days = value as u32,
                _ => params.worlds = value as u32,
            }
        }
        Ok(params)
    }
}

impl Default for Params {
    fn default() -> Self {
        Self::DEFAULT
    }
}

/// The parameters in the order in which controls show them; 1 is yes and 0 no.
pub const PARAMS: [ParamSpec; 10] = [
    ParamSpec::share("rate_a", 0.0, 1.0, Params::DEFAULT.rate_a),
    ParamSpec::share("rate_b", 0.0, 1.0, Params::DEFAULT.rate_b),
    ParamSpec::count("records_a", 1.0, 20.0, Params::DEFAULT.records_a as f64),
    ParamSpec::count("records_b", 1.0, 20.0, Params::DEFAULT.records_b as f64),
    ParamSpec::share("reports", 0.0, 1.0, Params::DEFAULT.reports),
    ParamSpec::count("correction", 0.0, 1.0, 0.0),
    ParamSpec::real("reinforcement", 1.0, 2.0, Params::DEFAULT.reinforcement),
    ParamSpec::count("always_highest", 0.0, 1.0, 0.0),
    ParamSpec::count("days", 10.0, 1000.0, Params::DEFAULT.days as f64),
    ParamSpec::count("worlds", 1.0, 1000.0, Params::DEFAULT.worlds as f64),
];
