//! What the learner sets, and the ranges.

use serde::{Deserialize, Serialize};

use super::super::catalogue::{ParamError, ParamSpec, Settings, checked};

/// What is done against the bias.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Repair {
    /// Nothing: the machine sees test points, the word and gender (0).
    #[default]
    None,
    /// The gender column is deleted (1).
    DropGender,
    /// The word is deleted as well (2).
    DropWord,
    /// Gender is deleted, and past cases are weighed so that gender and hiring are unrelated among them (3).
    Reweigh,
    /// Gender is deleted, and each group gets a cut of its own, so that of the truly best as large a share
    /// is picked among women as among men (4).
    GroupCuts,
    /// The machine learns who did well later instead of who was hired (5).
    BetterLabel,
}

impl Repair {
    /// All, in the order of their numbers.
    pub const ALL: [Self; 6] = [
        Self::None,
        Self::DropGender,
        Self::DropWord,
        Self::Reweigh,
        Self::GroupCuts,
        Self::BetterLabel,
    ];
}

/// What the learner sets. All of it is assumed for teaching.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Params {
    /// Points, in standard deviations of skill, that past hiring took off women of equal skill.
    pub penalty: f64,
    /// Share of women among past cases and among applicants.
    pub women: f64,
    /// Share of women whose résumé has the word, such as a women's club; of men it is [`WORD_MEN`].
    pub word_women: f64,
    /// Noise of the test points round skill, in standard deviations of skill.
    pub noise: f64,
    /// Share hired in the past, and picked now.
    pub hire: f64,
    /// Past cases to learn from.
    pub past_cases: u32,
    /// What is done against the bias.
    pub repair: Repair,
}

/// Share of men whose résumé has the word.
pub const WORD_MEN: f64 = 0.05;

impl Params {
    const DEFAULT: Self = Self {
        penalty: 0.8,
        women: 0.3,
        word_women: 0.6,
        noise: 0.5,
        hire: 0.1,
        past_cases: 4000,
        repair: Repair::None,
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
                "penalty" => params.penalty = value,
                "women" => params.women = value,
                "word_women" => params.word_women = value,
                "noise" => params.noise = value,
                "hire" => params.hire = value,
                "past_cases" => params.past_cases = value as u32,
                _ => params.repair = Repair::ALL.get(value as usize).copied().unwrap_or_default(),
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

/// The parameters in the order in which controls show them; `repair` counts as in [`Repair`].
pub const PARAMS: [ParamSpec; 7] = [
    ParamSpec::real("penalty", 0.0, 1.5, Params::DEFAULT.penalty),
    ParamSpec::share("women", 0.1, 0.5, Params::DEFAULT.women),
    ParamSpec::share("word_women", 0.0, 1.0, Params::DEFAULT.word_women),
    ParamSpec::count("repair", 0.0, 5.0, 0.0),
    ParamSpec::real("noise", 0.0, 2.0, Params::DEFAULT.noise),
    ParamSpec::share("hire", 0.01, 0.5, Params::DEFAULT.hire),
    ParamSpec::count("past_cases", 200.0, 4000.0, Params::DEFAULT.past_cases as f64),
];
