//! What the learner sets, and the ranges.

use serde::{Deserialize, Serialize};

use super::super::catalogue::{ParamError, ParamSpec, Settings, checked};

/// What is counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Rule {
    /// Every post counts (0).
    #[default]
    Posts,
    /// Everybody who posted at all counts once (1).
    Accounts,
    /// The same, weighted to the town's strata of place and age (2).
    Weighted,
    /// Residents called at random count, whether they post or not (3).
    Calls,
}

impl Rule {
    /// All four, in the order of their numbers.
    pub const ALL: [Self; 4] = [Self::Posts, Self::Accounts, Self::Weighted, Self::Calls];

    /// Its id, language-free.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Posts => "posts",
            Self::Accounts => "accounts",
            Self::Weighted => "weighted",
            Self::Calls => "calls",
        }
    }
}

/// What the learner sets; all of it assumed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Params {
    /// How much louder supporters are: log of the ratio of posts, κ.
    pub loudness: f64,
    /// How unequally people post: standard deviation of the log of their rates, τ.
    pub inequality: f64,
    /// Share of the forum's people who favour the plan.
    pub support: f64,
    /// Share of residents who never post: those who came online last, or not at all.
    pub silent_share: f64,
    /// Share of the silent who favour the plan.
    pub support_silent: f64,
    /// What is counted.
    pub rule: Rule,
    /// Residents called at random.
    pub calls: u32,
    /// How much the summary prefers what is said most, γ: 1 counts, more shows top topics.
    pub amplify: f64,
}

impl Params {
    const DEFAULT: Self = Self {
        loudness: 1.0,
        inequality: 1.5,
        support: 0.3,
        silent_share: 0.4,
        support_silent: 0.7,
        rule: Rule::Posts,
        calls: 100,
        amplify: 1.0,
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
                "loudness" => params.loudness = value,
                "inequality" => params.inequality = value,
                "support" => params.support = value,
                "silent_share" => params.silent_share = value,
                "support_silent" => params.support_silent = value,
                "rule" => params.rule = Rule::ALL.get(value as usize).copied().unwrap_or_default(),
                "calls" => params.calls = value as u32,
                _ => params.amplify = value,
            }
        }
        Ok(params)
    }

    /// What a summary shows of a share: `v^γ / (v^γ + (1 − v)^γ)`.
    pub(super) fn displayed(&self, share: f64) -> f64 {
        super::published::displayed(share, self.amplify)
    }
}

impl Default for Params {
    fn default() -> Self {
        Self::DEFAULT
    }
}

/// The parameters in the order in which controls show them; `rule` counts as in [`Rule`].
pub const PARAMS: [ParamSpec; 8] = [
    ParamSpec::real("loudness", -2.0, 3.0, Params::DEFAULT.loudness),
    ParamSpec::real("inequality", 0.0, 3.6, Params::DEFAULT.inequality),
    ParamSpec::share("support", 0.0, 1.0, Params::DEFAULT.support),
    ParamSpec::share("silent_share", 0.0, 0.95, Params::DEFAULT.silent_share),
    ParamSpec::share("support_silent", 0.0, 1.0, Params::DEFAULT.support_silent),
    ParamSpec::count("rule", 0.0, 3.0, 0.0),
    ParamSpec::count("calls", 0.0, 1000.0, Params::DEFAULT.calls as f64),
    ParamSpec::real("amplify", 1.0, 4.0, Params::DEFAULT.amplify),
];
