//! The words of the course: one form per term and language.

use serde::Deserialize;

use super::{Map, Text};

/// The whole glossary as its file says it.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Glossary {
    /// Format number; see [`super::lesson::FORMAT`].
    pub format: u32,
    /// Terms by the id that `[[id]]` names.
    pub terms: Map<Term>,
}

/// One term.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// The term itself.
    pub name: Text,
    /// What it means, in everyday words.
    pub meaning: Text,
    /// How it is used, or what it is not.
    #[serde(default)]
    pub note: Option<Text>,
}
