//! What the learner sets, and the ranges.

use serde::{Deserialize, Serialize};

use super::super::catalogue::{ParamError, ParamSpec, Settings, checked};

/// Who passes the gate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    /// The 10,000 residents of Riverbend; group A lives in the villages, group B in the centre (0).
    #[default]
    Town,
    /// 20,000 travellers at an airport, drawn for this run; half of them are in group A (1).
    Airport,
}

/// What the learner sets.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Params {
    /// Who passes the gate.
    pub place: Place,
    /// Share of people who are real cases, above 0.
    pub base_rate: f64,
    /// How far the score tells cases from others, in standard deviations.
    pub dprime: f64,
    /// The cut: people with a score above it are flagged.
    pub threshold: f64,
    /// How many false alarms a miss is worth.
    pub cost_ratio: f64,
    /// What the portrait adds to the score of group A over that of group B: half of it up, half down.
    pub offset: f64,
    /// Whether a flag needs a second, independent score above the cut as well.
    pub second_test: bool,
    /// Share of the cases in group A that were found and recorded in the past.
    pub detected_a: f64,
    /// The same in group B.
    pub detected_b: f64,
}

impl Params {
    const DEFAULT: Self = Self {
        place: Place::Town,
        base_rate: 0.001,
        dprime: 2.0,
        threshold: 2.0,
        cost_ratio: 10.0,
        offset: 0.0,
        second_test: false,
        detected_a: 0.5,
        detected_b: 0.1,
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
                "place" => params.place = if value == 0.0 { Place::Town } else { Place::Airport },
                "base_rate" => params.base_rate = value,
                "dprime" => params.dprime = value,
                "threshold" => params.threshold = value,
                "cost_ratio" => params.cost_ratio = value,
                "offset" => params.offset = value,
                "second_test" => params.second_test = value == 1.0,
                "detected_a" => params.detected_a = value,
                _ => params.detected_b = value,
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

/// The parameters in the order in which controls show them; `place` counts as in [`Place`], and
/// `second_test` is 1 for yes.
pub const PARAMS: [ParamSpec; 9] = [
    ParamSpec::share("base_rate", 1e-6, 0.2, Params::DEFAULT.base_rate),
    ParamSpec::real("dprime", 0.5, 4.0, Params::DEFAULT.dprime),
    ParamSpec::real("threshold", -1.0, 5.0, Params::DEFAULT.threshold),
    ParamSpec::real("cost_ratio", 1.0, 1000.0, Params::DEFAULT.cost_ratio),
    ParamSpec::real("offset", 0.0, 2.0, Params::DEFAULT.offset),
    ParamSpec::count("second_test", 0.0, 1.0, 0.0),
    ParamSpec::share("detected_a", 0.01, 1.0, Params::DEFAULT.detected_a),
    ParamSpec::share("detected_b", 0.01, 1.0, Params::DEFAULT.detected_b),
    ParamSpec::count("place", 0.0, 1.0, 0.0),
];
