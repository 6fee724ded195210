//! A prediction: what is asked before anything is shown, and in which form it is answered.

use serde::Deserialize;

use super::{in_class::InClass, map::Map, path::Audience, text::Text};

/// Fields of [`Step::Predict`](super::lesson::Step::Predict).
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Predict {
    /// Step id.
    pub id: String,
    /// Who it is for.
    #[serde(default)]
    pub audience: Audience,
    /// The question.
    pub ask: Text,
    /// How it is answered.
    pub form: PredictForm,
    /// The computed value that turns out to be true, such as `poll.nearer`. An order has a value an entry instead.
    #[serde(default)]
    pub truth: String,
    /// Whether to ask how sure the learner is.
    #[serde(default)]
    pub confidence: bool,
    /// How it goes with a class.
    #[serde(default)]
    pub class: Option<InClass>,
}

/// How a prediction is given.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub enum PredictForm {
    /// One of these; the true one is the option whose id equals the value of `truth`.
    Choice(Map<PredictOption>),
    /// A share on a scale, `0.0..=1.0`.
    Share {
        /// Left end of the scale.
        min: f64,
        /// Right end of the scale.
        max: f64,
    },
    /// A number on a scale, in the unit of the value of `truth`.
    Number {
        /// Left end of the scale.
        min: f64,
        /// Right end of the scale.
        max: f64,
        /// Distance of two numbers that can be chosen.
        step: f64,
    },
    /// Put these in order, the greatest first; the true order is that of their values.
    Order {
        /// The entries, each with its value.
        entries: Map<OrderEntry>,
        /// Words at the two ends, such as "most" and "least".
        ends: (Text, Text),
    },
    /// Draw how `truth` changes with a parameter of its demo.
    Curve(CurveForm),
}

/// One entry of a predicted order.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrderEntry {
    /// Its words.
    pub text: Text,
    /// The computed value that decides its place, such as `poll.yes_online`.
    pub value: String,
}

/// Fields of [`PredictForm::Curve`].
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CurveForm {
    /// The parameter of the demo that changes along the curve.
    pub over: String,
    /// Values of the parameter, growing; the learner sets one point at each.
    pub at: Vec<f64>,
    /// Lower end of the scale.
    pub min: f64,
    /// Upper end of the scale.
    pub max: f64,
    /// Name of the parameter.
    pub x: Text,
    /// Name of what is predicted.
    pub y: Text,
}

/// One option of a prediction.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PredictOption {
    /// Its words.
    pub text: Text,
    /// The wrong idea behind it.
    #[serde(default)]
    pub misconception: Option<String>,
}
