//! What the learner sets, and the ranges.

use serde::{Deserialize, Serialize};

use super::super::catalogue::{ParamError, ParamSpec, Settings, checked};

/// How a seat is filled.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Rule {
    /// The system proposes whoever is most like those who lead today (0).
    #[default]
    Similar,
    /// The same, but its shortlist must name at least one woman; one of the list is then drawn (1).
    Shortlist,
    /// The system does not see who leads today: the pool's share (2).
    Blind,
}

/// What the learner sets; shares are `0.0..=1.0`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Params {
    /// Weight γ of likeness to today's leaders, in log-odds. Assumed: nobody measured it anywhere.
    pub similarity: f64,
    /// Share of women in the pool from which leaders come (assumed).
    pub pool: f64,
    /// Share of women among leaders at the start (published, 2009).
    pub start: f64,
    /// Share of the seats filled anew each round (assumed).
    pub turnover: f64,
    /// Rounds.
    pub rounds: u32,
    /// How a seat is filled.
    pub rule: Rule,
    /// People on a shortlist.
    pub shortlist: u32,
    /// Share of men among those who clicked on such notices before (assumed).
    pub clicks_men: f64,
    /// How well clicks tell men from women, in standard deviations (assumed).
    pub dprime: f64,
    /// Points, in standard deviations, that a score takes off women of equal merit (assumed).
    pub offset: f64,
    /// Share of the pool that the score lets through.
    pub top: f64,
}

impl Params {
    const DEFAULT: Self = Self {
        similarity: 0.5,
        pool: 0.45,
        start: 0.137,
        turnover: 1.0,
        rounds: 5,
        rule: Rule::Similar,
        shortlist: 3,
        clicks_men: 0.67,
        dprime: 1.0,
        offset: 0.2,
        top: 0.1,
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
                "similarity" => params.similarity = value,
                "pool" => params.pool = value,
                "start" => params.start = value,
                "turnover" => params.turnover = value,
                "rounds" => params.rounds = value as u32,
                "rule" => {
                    params.rule = match value as u32 {
                        0 => Rule::Similar,
                        1 => Rule::Shortlist,
                        _ => Rule::Blind,
                    }
                }
                "shortlist" => params.shortlist = value as u32,
                "clicks_men" => params.clicks_men = value,
                "dprime" => params.dprime = value,
                "offset" => params.offset = value,
                _ => params.top = value,
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

/// The parameters in the order in which controls show them; `rule` counts as in [`Rule`].
pub const PARAMS: [ParamSpec; 11] = [
    ParamSpec::real("similarity", 0.0, 0.95, Params::DEFAULT.similarity),
    ParamSpec::share("pool", 0.2, 0.6, Params::DEFAULT.pool),
    ParamSpec::share("start", 0.01, 0.99, Params::DEFAULT.start).measured(),
    ParamSpec::share("turnover", 0.05, 1.0, Params::DEFAULT.turnover),
    ParamSpec::count("rounds", 1.0, 50.0, Params::DEFAULT.rounds as f64),
    ParamSpec::count("rule", 0.0, 2.0, 0.0),
    ParamSpec::count("shortlist", 2.0, 10.0, Params::DEFAULT.shortlist as f64),
    ParamSpec::share("clicks_men", 0.5, 0.95, Params::DEFAULT.clicks_men),
    ParamSpec::real("dprime", 0.25, 4.0, Params::DEFAULT.dprime),
    ParamSpec::real("offset", 0.0, 1.0, Params::DEFAULT.offset),
    ParamSpec::share("top", 0.001, 0.9, Params::DEFAULT.top),
];
