//! The demos' parameters, named values and actions: what a lesson file may refer to.

use serde::Serialize;

use super::{
    advice_trial, averaging_machine, balanced_training, big_data_paradox, blast_radius, chart_studio,
    counting_window, desk_or_field, goodhart_village, invisible_village, join_lists, loud_forum,
    mild_preferences, nearest::nearest, org_portraits, price_lab, promotion_recommender, reidentify,
    resume_screener, self_proving_loop, signature_chain, target_choice, the_gate, two_groups, value::Values,
    vendor_life, weigh_board,
};

/// What a parameter counts, which decides its control and how it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParamKind {
    /// Whole numbers of people or things.
    Count,
    /// A share, `0.0..=1.0`.
    Share,
    /// Any real number.
    Real,
}

/// One parameter of a model.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ParamSpec {
    /// Name in lesson files and on the command line.
    pub name: &'static str,
    /// What it counts.
    pub kind: ParamKind,
    /// Smallest allowed value.
    pub min: f64,
    /// Largest allowed value.
    pub max: f64,
    /// Value when a lesson sets none.
    pub default: f64,
    /// Whether the value is assumed for teaching rather than measured.
    pub assumed: bool,
}

impl ParamSpec {
    /// A number of people or things, assumed for teaching.
    pub const fn count(name: &'static str, min: f64, max: f64, default: f64) -> Self {
        Self::new(name, ParamKind::Count, [min, max], default)
    }

    /// A share, assumed for teaching.
    pub const fn share(name: &'static str, min: f64, max: f64, default: f64) -> Self {
        Self::new(name, ParamKind::Share, [min, max], default)
    }

    /// A real number, assumed for teaching.
    pub const fn real(name: &'static str, min: f64, max: f64, default: f64) -> Self {
        Self::new(name, ParamKind::Real, [min, max], default)
    }

    /// The same, with a default that was measured.
    #[must_use]
    pub const fn measured(self) -> Self {
        Self {
            assumed: false,
            ..self
        }
    }

    const fn new(name: &'static str, kind: ParamKind, [min, max]: [f64; 2], default: f64) -> Self {
        Self {
            name,
            kind,
            min,
            max,
            default,
            assumed: true,
        }
    }
}

/// Why settings do not make parameters. The message is composed at the edge, in the reader's language.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum ParamError {
    /// No parameter has this name.
    #[error("unknown parameter '{name}'; did you mean '{nearest}'?")]
    Unknown {
        /// The name given.
        name: String,
        /// The nearest known name.
        nearest: &'static str,
    },
    /// The value lies outside the allowed range, or is not a number.
    #[error("{name} = {value} is outside {min} to {max}")]
    Range {
        /// The parameter.
        name: &'static str,
        /// The value given.
        value: f64,
        /// Smallest allowed value.
        min: f64,
        /// Largest allowed value.
        max: f64,
    },
    /// The parameter counts people or things, and the value is no whole number.
    #[error("{name} = {value} is not a whole number")]
    NotWhole {
        /// The parameter.
        name: &'static str,
        /// The value given.
        value: f64,
    },
}

/// Settings of a demo as a lesson file or the command line gives them: name and value.
pub type Settings = Vec<(String, f64)>;

/// Parameters declared with their ranges.
pub trait Declared: Sized {
    /// The parameters in the order in which controls show them.
    const PARAMS: &'static [ParamSpec];

    /// The defaults with these settings over them.
    ///
    /// # Errors
    /// The first setting whose name is unknown or whose value is out of range.
    fn from_settings(settings: &Settings) -> Result<Self, ParamError>;

    /// Every parameter with its value, in the order of [`Self::PARAMS`]: what [`Self::from_settings`] makes the same
    /// parameters of.
    fn settings(&self) -> Settings;
}

/// What a demo's model computes, and all that makes it a demo.
pub trait Model: Sized {
    /// The demo's id, such as `big-data-paradox`.
    const ID: &'static str;
    /// Names of the values that a run computes.
    const VALUES: &'static [&'static str];
    /// Actions a guided step can wait for, such as `ask-online`.
    const ACTIONS: &'static [&'static str];

    /// What the learner sets.
    type Params: Declared + Serialize;
    /// Runs the model; the same seed gives the same outcome.
    const RUN: fn(&Self::Params, u64) -> Self;

    /// Id of those whom the model is about: the residents of the town, if not others.
    fn population(_params: &Self::Params) -> &'static str {
        "riverbend"
    }

    /// The named values, in the order of [`Self::VALUES`].
    fn values(&self, params: &Self::Params) -> Values;

    /// The outcome as it is printed: what is many is counted instead of listed.
    fn printed(self, params: &Self::Params) -> impl Serialize;
}

/// One model as lessons see it.
#[derive(Debug)]
pub struct ModelSpec {
    /// The demo's id, such as `big-data-paradox`.
    pub id: &'static str,
    /// Parameters in the order in which controls show them.
    pub params: &'static [ParamSpec],
    /// Names of the values that a run computes.
    pub values: &'static [&'static str],
    /// Actions a guided step can wait for, such as `ask-online`.
    pub actions: &'static [&'static str],
    /// Run on the town with these settings and return the named values.
    pub values_of: fn(&Settings, u64) -> Result<Values, ParamError>,
    /// Run on the town with these settings and print the whole outcome as RON.
    pub print: fn(&Settings, u64) -> Result<String, ParamError>,
}

impl ModelSpec {
    /// The entry of a model.
    const fn of<M: Model>() -> Self {
        Self {
            id: M::ID,
            params: M::Params::PARAMS,
            values: M::VALUES,
            actions: M::ACTIONS,
            values_of: values_of::<M>,
            print: print::<M>,
        }
    }
}

fn values_of<M: Model>(settings: &Settings, seed: u64) -> Result<Values, ParamError> {
    let params = M::Params::from_settings(settings)?;
    Ok(M::RUN(&params, seed).values(&params))
}

/// An outcome with what it was computed from, as it is printed.
#[derive(Serialize)]
struct Printed<P, O> {
    seed: u64,
    population: &'static str,
    params: P,
    values: Values,
    outcome: O,
}

fn print<M: Model>(settings: &Settings, seed: u64) -> Result<String, ParamError> {
    let params = M::Params::from_settings(settings)?;
    let outcome = M::RUN(&params, seed);
    let printed = Printed {
        seed,
        population: M::population(&params),
        values: outcome.values(&params),
        outcome: outcome.printed(&params),
        params: &params,
    };
    let config = ron::ser::PrettyConfig::new().struct_names(true);
    // Writing plain numbers to memory cannot fail.
    Ok(ron::ser::to_string_pretty(&printed, config).unwrap_or_default())
}

/// Every model, in the order of the course.
pub fn all() -> &'static [ModelSpec] {
    static ALL: &[ModelSpec] = &[
        ModelSpec::of::<counting_window::Outcome>(),
        ModelSpec::of::<invisible_village::Outcome>(),
        ModelSpec::of::<big_data_paradox::Outcome>(),
        ModelSpec::of::<loud_forum::Outcome>(),
        ModelSpec::of::<org_portraits::Outcome>(),
        ModelSpec::of::<resume_screener::Outcome>(),
        ModelSpec::of::<target_choice::Outcome>(),
        ModelSpec::of::<self_proving_loop::Outcome>(),
        ModelSpec::of::<promotion_recommender::Outcome>(),
        ModelSpec::of::<the_gate::Outcome>(),
        ModelSpec::of::<two_groups::Outcome>(),
        ModelSpec::of::<chart_studio::Outcome>(),
        ModelSpec::of::<advice_trial::Outcome>(),
        ModelSpec::of::<signature_chain::Outcome>(),
        ModelSpec::of::<averaging_machine::Outcome>(),
        ModelSpec::of::<goodhart_village::Outcome>(),
        ModelSpec::of::<price_lab::Outcome>(),
        ModelSpec::of::<desk_or_field::Outcome>(),
        ModelSpec::of::<reidentify::Outcome>(),
        ModelSpec::of::<vendor_life::Outcome>(),
        ModelSpec::of::<blast_radius::Outcome>(),
        ModelSpec::of::<join_lists::Outcome>(),
        ModelSpec::of::<weigh_board::Outcome>(),
        ModelSpec::of::<balanced_training::Outcome>(),
        ModelSpec::of::<mild_preferences::Outcome>(),
    ];
    ALL
}

/// The model with this id.
pub fn find(id: &str) -> Option<&'static ModelSpec> {
    all().iter().find(|spec| spec.id == id)
}

/// The parameter that a setting names, with the value if it is allowed.
///
/// # Errors
/// No parameter of that name; a value out of range or no number; part of a thing that is counted.
pub fn checked(
    params: &'static [ParamSpec],
    name: &str,
    value: f64,
) -> Result<(&'static ParamSpec, f64), ParamError> {
    let Some(spec) = params.iter().find(|spec| spec.name == name) else {
        let nearest = nearest(name, params.iter().map(|spec| spec.name)).unwrap_or_default();
        return Err(ParamError::Unknown {
            name: name.to_owned(),
            nearest,
        });
    };
    if !(spec.min..=spec.max).contains(&value) {
        return Err(ParamError::Range {
            name: spec.name,
            value,
            min: spec.min,
            max: spec.max,
        });
    }
    if spec.kind == ParamKind::Count && value.fract() != 0.0 {
        return Err(ParamError::NotWhole {
            name: spec.name,
            value,
        });
    }
    Ok((spec, value))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every model keeps what its entry promises, at its defaults and at both ends of every parameter.
    #[test]
    fn entries_are_true() {
        for spec in all() {
            let ends = spec
                .params
                .iter()
                .flat_map(|p| [(p.name, p.min), (p.name, p.max), (p.name, p.default)]);
            for (name, value) in ends {
                let settings = vec![(name.to_owned(), value)];
                let values = (spec.values_of)(&settings, 1).unwrap();
                let names: Vec<&str> = values.iter().map(|(name, _)| *name).collect();
                assert_eq!(names, spec.values, "{} with {name} = {value}", spec.id);
                let printed = (spec.print)(&settings, 1).unwrap();
                assert!(ron::from_str::<ron::Value>(&printed).is_ok(), "{printed}");
            }
        }
    }

    #[test]
    fn defaults_are_in_range_and_names_unique() {
        for spec in all() {
            assert!(spec.params.iter().all(|p| (p.min..=p.max).contains(&p.default)));
            for names in [
                spec.values.to_vec(),
                spec.actions.to_vec(),
                spec.params.iter().map(|p| p.name).collect(),
            ] {
                let mut unique = names.clone();
                unique.sort_unstable();
                unique.dedup();
                assert_eq!(unique.len(), names.len(), "{}", spec.id);
            }
        }
        assert!(find("big-data-paradox").is_some() && find("").is_none());
    }
}
