//! What the learner sets, and the ranges.

use serde::{Deserialize, Serialize};

use super::super::catalogue::{ParamError, ParamSpec, Settings, checked};

/// Whose scores they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Source {
    /// Two groups of normal scores that differ in nothing but their share of cases (0).
    #[default]
    Synthetic,
    /// Credit scores of 2003 in the United States; a case is somebody who repays (1).
    Credit,
    /// COMPAS scores in Broward County, Florida, 2013-2014; a case is somebody arrested again within two
    /// years (2).
    Compas,
}

/// What is asked of the cuts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Rule {
    /// The cuts that the learner sets (0).
    #[default]
    Own,
    /// A cut for each group, for the most profit (1).
    MaxProfit,
    /// One cut for all, the most profitable (2).
    Single,
    /// The same share of each group is selected: demographic parity (3).
    Parity,
    /// The same share of the cases of each group is selected: equal opportunity (4).
    Opportunity,
    /// Also the same share of the others, by mixing cuts by lot: equalised odds (5).
    Odds,
}

impl Rule {
    /// All, in the order of their numbers.
    pub const ALL: [Self; 6] = [
        Self::Own,
        Self::MaxProfit,
        Self::Single,
        Self::Parity,
        Self::Opportunity,
        Self::Odds,
    ];
}

/// What the learner sets.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Params {
    /// Whose scores they are.
    pub source: Source,
    /// What is asked of the cuts.
    pub rule: Rule,
    /// The learner's cut for the first group, in % of the score's scale.
    pub cut_a: f64,
    /// The learner's cut for the other groups, in % of the score's scale.
    pub cut_b: f64,
    /// Share of cases among the selected at which selecting neither gains nor loses.
    pub break_even: f64,
    /// Share of cases in the first synthetic group (assumed).
    pub base_a: f64,
    /// Share of cases in the second synthetic group (assumed).
    pub base_b: f64,
    /// How far the synthetic score tells cases from others, in standard deviations (assumed).
    pub dprime: f64,
}

impl Params {
    const DEFAULT: Self = Self {
        source: Source::Synthetic,
        rule: Rule::Own,
        cut_a: 50.0,
        cut_b: 50.0,
        break_even: 0.82,
        base_a: 0.3,
        base_b: 0.1,
        dprime: 1.5,
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
                "source" => {
                    params.source = match value as u32 {
                        0 => Source::Synthetic,
                        1 => Source::Credit,
                        _ => Source::Compas,
                    }
                }
                "rule" => params.rule = Rule::ALL.get(value as usize).copied().unwrap_or_default(),
                "cut_a" => params.cut_a = value,
                "cut_b" => params.cut_b = value,
                "break_even" => params.break_even = value,
                "base_a" => params.base_a = value,
                "base_b" => params.base_b = value,
                _ => params.dprime = value,
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

/// The parameters in the order in which controls show them; `source` and `rule` count as in [`Source`] and
/// [`Rule`].
pub const PARAMS: [ParamSpec; 8] = [
    ParamSpec::count("source", 0.0, 2.0, 0.0),
    ParamSpec::count("rule", 0.0, 5.0, 0.0),
    ParamSpec::real("cut_a", 0.0, 100.0, Params::DEFAULT.cut_a),
    ParamSpec::real("cut_b", 0.0, 100.0, Params::DEFAULT.cut_b),
    ParamSpec::share("break_even", 0.05, 0.95, Params::DEFAULT.break_even),
    ParamSpec::share("base_a", 0.01, 0.9, Params::DEFAULT.base_a),
    ParamSpec::share("base_b", 0.01, 0.9, Params::DEFAULT.base_b),
    ParamSpec::real("dprime", 0.25, 4.0, Params::DEFAULT.dprime),
];
