//! The wrong ideas that the course works on: every wrong option names one.

use serde::Deserialize;

use super::{Map, Text};

/// All of them as their file says it.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Misconceptions {
    /// Format number; see [`super::lesson::FORMAT`].
    pub format: u32,
    /// Wrong ideas by id.
    pub entries: Map<Misconception>,
}

/// One wrong idea.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Misconception {
    /// Short tag, such as `M02`.
    pub tag: String,
    /// The idea as a person would say it; shown in quotation marks.
    pub text: Text,
}
