//! What the learner sets, and the ranges.

use serde::{Deserialize, Serialize};

use super::super::catalogue::{ParamError, ParamSpec, Settings, checked};

/// What the dashboard does about organisations with few records, and how it scores the others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Policy {
    /// Thin files are left out; the others are scored by the mean of their records (0).
    #[default]
    Exclude,
    /// Thin files are given the mean of the others (1).
    Impute,
    /// Every mean is drawn towards the overall mean, the more the fewer records there are (2).
    Shrink,
    /// Thin files come first on the list (3).
    FlagSilence,
    /// The number of records counts as evidence beside what they say (4).
    SilenceAsEvidence,
}

impl Policy {
    /// All five, in the order of their numbers.
    pub const ALL: [Self; 5] = [
        Self::Exclude,
        Self::Impute,
        Self::Shrink,
        Self::FlagSilence,
        Self::SilenceAsEvidence,
    ];

    /// Its id, language-free.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Exclude => "exclude",
            Self::Impute => "impute",
            Self::Shrink => "shrink",
            Self::FlagSilence => "flag-silence",
            Self::SilenceAsEvidence => "silence-as-evidence",
        }
    }
}

/// Whom the field visits go to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum VisitWhom {
    /// Anybody, at random (0).
    #[default]
    Random,
    /// Those with the fewest records first (1).
    Silent,
    /// Those with the lowest score first (2).
    Lowest,
}

impl VisitWhom {
    /// All three, in the order of their numbers.
    pub const ALL: [Self; 3] = [Self::Random, Self::Silent, Self::Lowest];
}

/// What the learner sets.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Params {
    /// Records of an organisation of average strength, λ (assumed).
    pub records: f64,
    /// How much weaker means quieter: log records a standard deviation of strength, b (assumed; below 0 the
    /// weak write more).
    pub silence: f64,
    /// Standard deviation of one record round the organisation's strength, σ (assumed).
    pub noise: f64,
    /// Records below which a file is thin.
    pub required: u32,
    /// How the dashboard scores.
    pub policy: Policy,
    /// Organisations visited in the field.
    pub visits: u32,
    /// Whom the visits go to.
    pub visit_whom: VisitWhom,
}

impl Params {
    const DEFAULT: Self = Self {
        records: 6.0,
        silence: 0.8,
        noise: 1.5,
        required: 3,
        policy: Policy::Exclude,
        visits: 0,
        visit_whom: VisitWhom::Random,
    };

    /// The defaults with these settings over them; the last of two with the same name counts.
    ///
    /// # Errors
    /// The first setting whose name is unknown or whose value is out of range.
    pub fn from_settings(settings: &Settings) -> Result<Self, ParamError> {
        let mut params = Self::default();
        for (name, value) in settings {
            let (spec, value) = checked(&PARAMS, name, *value)?;
            let index = value as usize;
            match spec.name {
                "records" => params.records = value,
                "silence" => params.silence = value,
                "noise" => params.noise = value,
                "required" => params.required = value as u32,
                "policy" => params.policy = Policy::ALL.get(index).copied().unwrap_or_default(),
                "visits" => params.visits = value as u32,
                _ => params.visit_whom = VisitWhom::ALL.get(index).copied().unwrap_or_default(),
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

/// The parameters in the order in which controls show them; `policy` and `visit_whom` count as in [`Policy`]
/// and [`VisitWhom`].
pub const PARAMS: [ParamSpec; 7] = [
    ParamSpec::real("records", 1.0, 40.0, Params::DEFAULT.records),
    ParamSpec::real("silence", -1.0, 1.5, Params::DEFAULT.silence),
    ParamSpec::real("noise", 0.5, 3.0, Params::DEFAULT.noise),
    ParamSpec::count("required", 1.0, 10.0, Params::DEFAULT.required as f64),
    ParamSpec::count("policy", 0.0, 4.0, 0.0),
    ParamSpec::count("visits", 0.0, 100.0, Params::DEFAULT.visits as f64),
    ParamSpec::count("visit_whom", 0.0, 2.0, 0.0),
];
