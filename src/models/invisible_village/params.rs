//! What the learner sets, and the ranges.

use serde::{Deserialize, Serialize};

use super::super::catalogue::{ParamError, ParamSpec, Settings, checked};

/// What is done about the people who are not seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Repair {
    /// Nothing: the platform's mean is taken for the town's (0).
    #[default]
    None,
    /// The online people are weighted to the town's margins of place and of age (1).
    Rake,
    /// The online people are weighted to the town's four strata (2).
    PostStratify,
    /// Homes of people who are not online are visited at random, and what they say stands for them (3).
    Visit,
}

impl Repair {
    /// All four, in the order of their numbers.
    pub const ALL: [Self; 4] = [Self::None, Self::Rake, Self::PostStratify, Self::Visit];

    /// Its id, language-free.
    pub const fn id(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Rake => "rake",
            Self::PostStratify => "post-stratify",
            Self::Visit => "visit",
        }
    }
}

/// What the learner sets.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Params {
    /// How much less villages are online, in multiples of the gap measured in 2020 (1.05 in log-odds).
    pub village_gap: f64,
    /// How much less people of 60 or older are online, in multiples of the gap measured in 2020 (1.61 in
    /// log-odds).
    pub older_gap: f64,
    /// How much less those in need are online than others of their stratum, in log-odds (δ, assumed).
    pub need_hides: f64,
    /// What is done about it.
    pub repair: Repair,
    /// Homes visited, of people who are not online; only [`Repair::Visit`] makes visits.
    pub visits: u32,
    /// Share of online people of 60 or older who can finish a form on the screen (assumed).
    pub form_share: f64,
}

impl Params {
    const DEFAULT: Self = Self {
        village_gap: 1.0,
        older_gap: 1.0,
        need_hides: 0.0,
        repair: Repair::None,
        visits: 50,
        form_share: 0.6,
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
                "village_gap" => params.village_gap = value,
                "older_gap" => params.older_gap = value,
                "need_hides" => params.need_hides = value,
                "repair" => params.repair = Repair::ALL.get(value as usize).copied().unwrap_or_default(),
                "visits" => params.visits = value as u32,
                _ => params.form_share = value,
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

/// The parameters in the order in which controls show them; `repair` counts as in [`Repair`]. At their ends
/// the gaps reach log-odds of -3 for villages and -4 for age.
pub const PARAMS: [ParamSpec; 6] = [
    ParamSpec::real("village_gap", 0.0, 2.85, Params::DEFAULT.village_gap).measured(),
    ParamSpec::real("older_gap", 0.0, 2.49, Params::DEFAULT.older_gap).measured(),
    ParamSpec::real("need_hides", 0.0, 1.5, Params::DEFAULT.need_hides),
    ParamSpec::count("repair", 0.0, 3.0, 0.0),
    ParamSpec::count("visits", 0.0, 200.0, Params::DEFAULT.visits as f64),
    ParamSpec::share("form_share", 0.0, 1.0, Params::DEFAULT.form_share),
];
