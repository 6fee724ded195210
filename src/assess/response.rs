//! What a learner answers, by ids that never depend on the order in which options were shown.

use serde::{Deserialize, Serialize};

/// An answer to a quiz item; one variant per [`crate::course::lesson::ItemKind`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Response {
    /// Id of the chosen option.
    Single(String),
    /// Ids of the ticked options.
    Multi(Vec<String>),
    /// The number as it was typed.
    Numeric(String),
    /// Ids from first to last.
    Order(Vec<String>),
    /// Pairs of left id and right id.
    Match(Vec<(String, String)>),
    /// Id of the action and id of the reason.
    Decision {
        /// What to do.
        action: String,
        /// Why.
        reason: String,
    },
    /// Id of the place and id of what is wrong there.
    Flaw {
        /// Where.
        place: String,
        /// What is wrong.
        reason: String,
    },
    /// Thought about it. What was written stays with the learner.
    Reflection,
    /// Answered so long ago that what was chosen is not kept any more; see [`crate::assess::compact()`].
    Forgotten,
}

/// A prediction.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum PredictionValue {
    /// Id of the chosen option.
    Choice(String),
    /// A share, `0.0..=1.0`.
    Share(f64),
    /// A number, in the unit of the value it predicts.
    Number(f64),
    /// Ids of the entries, the one thought greatest first.
    Order(Vec<String>),
    /// One number at each value of the parameter, in the unit of the value it predicts.
    Curve(Vec<f64>),
}
