//! Quiz items: the seven types with their keys and a reason for every option.

use serde::Deserialize;

use super::{lesson::Block, map::Map, text::Text};

/// One quiz item.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Id of the objective it measures.
    pub objective: String,
    /// Whether to ask how sure the learner is.
    #[serde(default)]
    pub confidence: bool,
    /// Whether it belongs to the core path.
    #[serde(default)]
    pub core: bool,
    /// The question.
    pub stem: Text,
    /// The type with its key.
    pub kind: ItemKind,
    /// At most three hints, from a nudge to the worked answer of a sibling.
    #[serde(default)]
    pub hints: Vec<Text>,
    /// Ids of items that ask the same in another form.
    #[serde(default)]
    pub variants: Vec<String>,
    /// Where to see it: a setting of one of the lesson's demos.
    #[serde(default)]
    pub see: Option<See>,
}

/// A link from an item into a demo.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub enum See {
    /// The demo's name in [`Lesson::demos`] and the parameters to set.
    Setting(String, Map<f64>),
}

/// The types of item with their keys. Grading: [`crate::assess::grade`].
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub enum ItemKind {
    /// One right option.
    Single(Map<Choice>),
    /// Several right options.
    Multi(Map<Choice>),
    /// A number typed in.
    Numeric(Numeric),
    /// Put these in order; the file's order is the right one.
    Order(Order),
    /// Match each left side to a right side.
    Match(Match),
    /// What to do, and why.
    Decision(Decision),
    /// Where the flaw is, and what it is.
    Flaw(Flaw),
}

/// One option with its own reason.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Its words.
    pub text: Text,
    /// Whether it is right.
    #[serde(default)]
    pub right: bool,
    /// Partial credit of a defensible action, `0.0..=1.0`; only in [`Decision::actions`].
    #[serde(default)]
    pub credit: Option<f64>,
    /// The wrong idea behind a wrong option.
    #[serde(default)]
    pub misconception: Option<String>,
    /// Why it is right or wrong: what it assumes, why it tempts, what to look at.
    #[serde(default)]
    pub why: Text,
}

/// Unit of a numeric answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Unit {
    /// Percent: `38` and `38%` mean the same.
    Percent,
    /// People or things.
    Count,
    /// Chinese yuan.
    Yuan,
    /// No unit.
    Plain,
}

/// How near a number must be.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
pub enum Tolerance {
    /// Absolute distance.
    Within(f64),
    /// Distance as a share of the key.
    Ratio(f64),
}

/// Key of [`ItemKind::Numeric`].
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Numeric {
    /// The right number.
    pub value: f64,
    /// Its unit.
    pub unit: Unit,
    /// Full credit within this.
    pub full: Tolerance,
    /// Half credit within this.
    #[serde(default)]
    pub near: Option<Tolerance>,
    /// Why it is that number.
    pub why: Text,
    /// Numbers that come from a known wrong idea.
    #[serde(default)]
    pub traps: Vec<Trap>,
}

/// A wrong number with the idea that leads to it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Trap {
    /// The number.
    pub value: f64,
    /// The wrong idea.
    pub misconception: String,
    /// What this answer assumes.
    pub why: Text,
}

/// Key of [`ItemKind::Order`].
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Order {
    /// The entries in the right order.
    pub entries: Map<Text>,
    /// Words at the two ends, such as "most" and "least".
    pub ends: (Text, Text),
    /// The misconception a wrong order shows.
    pub misconception: String,
    /// Why this order.
    pub why: Text,
}

/// Key of [`ItemKind::Match`].
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Match {
    /// What is to be matched.
    pub left: Map<MatchLeft>,
    /// What it can be matched to; at least one more than is needed.
    pub right: Map<Text>,
    /// The misconception a wrong match shows.
    pub misconception: String,
}

/// One left side with its key.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MatchLeft {
    /// Its words.
    pub text: Text,
    /// Id of the right side it belongs to.
    pub to: String,
    /// Why.
    pub why: Text,
}

/// Key of [`ItemKind::Decision`].
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// What could be done; `credit` or `right`.
    pub actions: Map<Choice>,
    /// Why one would.
    pub reasons: Map<Choice>,
}

/// Key of [`ItemKind::Flaw`].
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Flaw {
    /// What is looked at: a table, a poster or a chart in words.
    pub exhibit: Vec<Block>,
    /// Places in it, one of them right.
    pub places: Map<Choice>,
    /// What is wrong there, one of them right.
    pub reasons: Map<Choice>,
}
