//! What the learner sets, and the ranges.

use serde::{Deserialize, Serialize};

use super::super::catalogue::{ParamError, ParamSpec, Settings, checked};

/// What the list is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Target {
    /// Last year's spending on care (0).
    #[default]
    Spending,
    /// What the town's app recorded (1).
    Activity,
    /// The need itself, as a visit would find it (2).
    Need,
}

impl Target {
    /// All, in the order of their numbers.
    pub const ALL: [Self; 3] = [Self::Spending, Self::Activity, Self::Need];
}

/// What the learner sets. All of it is assumed for teaching.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Params {
    /// What the list is sorted by.
    pub target: Target,
    /// How much less is spent on a village resident of equal need, in standard deviations of need.
    pub access_gap: f64,
    /// How much more village residents need on average, in the same unit.
    pub extra_need: f64,
    /// Share of residents who can be helped.
    pub capacity: f64,
    /// Luck of the year in spending and in records, in the same unit.
    pub noise: f64,
    /// Weights of the four indicators of a place: its older people, people in need, people offline, and
    /// (low) spending.
    pub weights: [f64; 4],
}

/// The names of the weights, in their order.
pub const WEIGHTS: [&str; 4] = ["weight_older", "weight_need", "weight_offline", "weight_spending"];

impl Params {
    const DEFAULT: Self = Self {
        target: Target::Spending,
        access_gap: 0.8,
        extra_need: 0.4,
        capacity: 0.1,
        noise: 0.5,
        weights: [4.0, 1.0, 1.0, 1.0],
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
                "target" => params.target = Target::ALL.get(value as usize).copied().unwrap_or_default(),
                "access_gap" => params.access_gap = value,
                "extra_need" => params.extra_need = value,
                "capacity" => params.capacity = value,
                "noise" => params.noise = value,
                weight => {
                    for (own, _) in params
                        .weights
                        .iter_mut()
                        .zip(WEIGHTS)
                        .filter(|(_, name)| *name == weight)
                    {
                        *own = value;
                    }
                }
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

/// The parameters in the order in which controls show them; `target` counts as in [`Target`].
pub const PARAMS: [ParamSpec; 9] = [
    ParamSpec::count("target", 0.0, 2.0, 0.0),
    ParamSpec::real("access_gap", 0.0, 1.5, Params::DEFAULT.access_gap),
    ParamSpec::real("extra_need", 0.0, 1.0, Params::DEFAULT.extra_need),
    ParamSpec::share("capacity", 0.01, 0.3, Params::DEFAULT.capacity),
    ParamSpec::real("noise", 0.0, 1.5, Params::DEFAULT.noise),
    ParamSpec::real("weight_older", 0.0, 4.0, 4.0),
    ParamSpec::real("weight_need", 0.0, 4.0, 1.0),
    ParamSpec::real("weight_offline", 0.0, 4.0, 1.0),
    ParamSpec::real("weight_spending", 0.0, 4.0, 1.0),
];
