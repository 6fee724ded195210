//! The demos' parameters, named values and actions: what a lesson file may refer to.

use super::value::Values;

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
}

/// Settings of a demo as a lesson file or the command line gives them: name and value.
pub type Settings = Vec<(String, f64)>;

/// One model as lessons see it.
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

/// Every model, in the order of the course.
pub fn all() -> &'static [ModelSpec] {
    &[]
}

/// The model with this id.
pub fn find(id: &str) -> Option<&'static ModelSpec> {
    all().iter().find(|spec| spec.id == id)
}
