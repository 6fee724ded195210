//! What the learner sets: the boxes of the form.

use serde::{Deserialize, Serialize};

use super::super::catalogue::{ParamError, ParamSpec, Settings, checked};

/// How finely a box of the form records.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Detail {
    /// There is no such box (0).
    #[default]
    None,
    /// A few categories: centre or village; care or other matters; under 60 or older (1).
    Coarse,
    /// Each of its own: thirteen places, six matters, years of age (2).
    Fine,
}

impl Detail {
    /// All three, in the order of their numbers.
    pub const ALL: [Self; 3] = [Self::None, Self::Coarse, Self::Fine];
}

/// What the form has boxes for, and how many visits are counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Params {
    /// Where the visitor lives.
    pub place: Detail,
    /// What they came for.
    pub matter: Detail,
    /// How old they are.
    pub age: Detail,
    /// How long they waited, in minutes.
    pub wait: bool,
    /// A number by which the same person is known again.
    pub person: bool,
    /// Visits counted.
    pub visits: u32,
}

impl Params {
    const DEFAULT: Self = Self {
        place: Detail::None,
        matter: Detail::Fine,
        age: Detail::None,
        wait: false,
        person: false,
        visits: 30,
    };

    /// The defaults with these settings over them; the last of two with the same name counts.
    ///
    /// # Errors
    /// The first setting whose name is unknown or whose value is out of range.
    pub fn from_settings(settings: &Settings) -> Result<Self, ParamError> {
        let mut params = Self::default();
        for (name, value) in settings {
            let (spec, value) = checked(&PARAMS, name, *value)?;
            let detail = Detail::ALL.get(value as usize).copied().unwrap_or_default();
            match spec.name {
                "place_box" => params.place = detail,
                "matter_box" => params.matter = detail,
                "age_box" => params.age = detail,
                "wait_box" => params.wait = value == 1.0,
                "person_box" => params.person = value == 1.0,
                _ => params.visits = value as u32,
            }
        }
        Ok(params)
    }

    /// Boxes on the form.
    pub fn boxes(&self) -> u32 {
        let detailed = [self.place, self.matter, self.age].map(|detail| detail > Detail::None);
        detailed
            .into_iter()
            .chain([self.wait, self.person])
            .map(u32::from)
            .sum()
    }
}

impl Default for Params {
    fn default() -> Self {
        Self::DEFAULT
    }
}

/// The parameters in the order in which controls show them. The first three count as in [`Detail`]; of the next
/// two 1 is yes.
pub const PARAMS: [ParamSpec; 6] = [
    ParamSpec::count("place_box", 0.0, 2.0, 0.0),
    ParamSpec::count("matter_box", 0.0, 2.0, 2.0),
    ParamSpec::count("age_box", 0.0, 2.0, 0.0),
    ParamSpec::count("wait_box", 0.0, 1.0, 0.0),
    ParamSpec::count("person_box", 0.0, 1.0, 0.0),
    ParamSpec::count("visits", 10.0, 100.0, Params::DEFAULT.visits as f64),
];
