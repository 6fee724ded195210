//! Quiz items: the eight types with their keys and a reason for every option.

use std::collections::{HashMap, HashSet};

use serde::Deserialize;

use super::{
    lesson::{Block, Bloom, Lesson},
    map::Map,
    text::Text,
};

/// One quiz item.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Id of the objective it measures.
    pub objective: String,
    /// The level on which it asks, where that is not the objective's own; see [`Item::bloom`].
    #[serde(default)]
    pub bloom: Option<Bloom>,
    /// Whether to ask how sure the learner is.
    #[serde(default)]
    pub confidence: bool,
    /// Whether it belongs to the core path: there a quiz that has such items names and draws no others.
    #[serde(default)]
    pub core: bool,
    /// The question.
    pub stem: Text,
    /// The type with its key.
    pub kind: ItemKind,
    /// Whether the options stand in an order of their own, such as sizes: they are then never shuffled.
    #[serde(default)]
    pub ordered: bool,
    /// The decision whose story this one goes on with: it is asked right after it, and never by itself.
    #[serde(default)]
    pub after: Option<String>,
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
    /// Think about it, then compare with an answer. It has no score, and nothing written is kept.
    Reflection(Reflection),
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
    /// What a defensible one is worth: ½ in [`ItemKind::Single`]; 0, ¼, ½ or 1 in [`Decision::actions`].
    #[serde(default)]
    pub credit: Option<f64>,
    /// The wrong idea behind a wrong option.
    #[serde(default)]
    pub misconception: Option<String>,
    /// Why it is right or wrong: what it assumes, why it tempts, what to look at.
    #[serde(default)]
    pub why: Text,
    /// What comes of it; only in [`Decision::actions`].
    #[serde(default)]
    pub then: Option<Text>,
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
    /// Distance of the decimal logarithms: `0.3` lets half to double pass. Key and answer are above 0.
    Log10(f64),
}

impl Tolerance {
    /// Whether `number` is within this of `key`; the edge counts, rounding forgiven.
    pub fn holds(self, number: f64, key: f64) -> bool {
        let rounding = 1e-9 * key.abs().max(1.0);
        match self {
            Self::Within(distance) => (number - key).abs() <= distance + rounding,
            Self::Ratio(share) => (number - key).abs() <= share * key.abs() + rounding,
            // A number that has no logarithm is near to nothing.
            Self::Log10(_) if number <= 0.0 || key <= 0.0 => false,
            Self::Log10(decades) => (number.log10() - key.log10()).abs() <= decades + 1e-9,
        }
    }

    /// How far above `key` it reaches.
    pub fn reach(self, key: f64) -> f64 {
        match self {
            Self::Within(distance) => distance,
            Self::Ratio(share) => share * key.abs(),
            Self::Log10(decades) => key * (10_f64.powf(decades) - 1.0),
        }
    }
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
    /// How near to it one must be; as near as [`Numeric::full`] asks, unless told.
    #[serde(default)]
    pub tol: Option<Tolerance>,
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
    /// Groups of neighbours whose order among themselves does not count.
    #[serde(default)]
    pub ties: Vec<Vec<String>>,
    /// Words at the two ends, such as "most" and "least".
    pub ends: (Text, Text),
    /// The misconception a wrong order shows.
    pub misconception: String,
    /// Why this order.
    pub why: Text,
}

impl Order {
    /// Whether the order of these two among themselves does not count.
    pub fn is_tie(&self, one: &str, other: &str) -> bool {
        let holds = |tie: &[String], id: &str| tie.iter().any(|known| known == id);
        self.ties.iter().any(|tie| holds(tie, one) && holds(tie, other))
    }
}

/// Key of [`ItemKind::Match`].
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Match {
    /// What is to be matched.
    pub left: Map<MatchLeft>,
    /// What it can be matched to: one of these stays over, or one belongs to several, so that the last pair is
    /// never given away.
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
    /// What could be done, with what comes of it; `credit` or `right`.
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
    /// Places in it, one of them right; a region of the exhibit with the same id can be clicked instead.
    pub places: Map<Choice>,
    /// What is wrong there, one of them right.
    pub reasons: Map<Choice>,
}

/// What one compares one's own thoughts with.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reflection {
    /// A good answer.
    pub model: Text,
    /// What to look for in one's own answer.
    pub rubric: Vec<Text>,
}

impl ItemKind {
    /// Its type, and how many things there are to choose from: what makes one item as hard to guess as another.
    pub fn shape(&self) -> (&'static str, [usize; 2]) {
        match self {
            Self::Single(options) => ("single", [options.len(), 0]),
            Self::Multi(options) => {
                let right = options.iter().filter(|(_, option)| option.right).count();
                ("multi", [options.len(), right])
            }
            Self::Numeric(_) => ("numeric", [0, 0]),
            Self::Order(order) => ("order", [order.entries.len(), order.ties.len()]),
            Self::Match(matching) => ("match", [matching.left.len(), matching.right.len()]),
            Self::Decision(decision) => ("decision", [decision.actions.len(), decision.reasons.len()]),
            Self::Flaw(flaw) => ("flaw", [flaw.places.len(), flaw.reasons.len()]),
            Self::Reflection(_) => ("reflection", [0, 0]),
        }
    }

    /// Whether an answer has a score. A reflection has none, and counts for nothing.
    pub const fn is_scored(&self) -> bool {
        !matches!(self, Self::Reflection(_))
    }
}

impl Item {
    /// The level on which it asks: its own, or its objective's.
    pub fn bloom(&self, lesson: &Lesson) -> Option<Bloom> {
        let own = || lesson.objectives.get(&self.objective).map(|known| known.bloom);
        self.bloom.or_else(own)
    }

    /// Whether it can be asked by itself and counts: not the next chapter of a story, not a reflection.
    pub fn is_servable(&self) -> bool {
        self.after.is_none() && self.kind.is_scored()
    }
}

impl Lesson {
    /// The items that can be asked by themselves about an objective, variants among them, with their ids.
    pub fn servable<'a>(&'a self, objective: &'a str) -> impl Iterator<Item = (&'a str, &'a Item)> {
        self.items
            .iter()
            .filter(move |(_, item)| item.objective == objective && item.is_servable())
    }

    /// Id of the item that goes on with the story of this one.
    pub fn goes_on_with(&self, id: &str) -> Option<&str> {
        let mut items = self.items.iter();
        items
            .find(|(_, item)| item.after.as_deref() == Some(id))
            .map(|(id, _)| id)
    }

    /// These items, each once, and followed by those that go on with its story.
    pub fn with_stories<'a>(&'a self, items: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
        let after = self
            .items
            .iter()
            .filter_map(|(id, item)| Some((item.after.as_deref()?, id)));
        // Of two that go on with one story the first counts.
        let after: HashMap<&str, &str> = after.rev().collect();
        let (mut ids, mut seen) = (Vec::new(), HashSet::new());
        for id in items {
            let mut next = Some(id);
            while let Some(id) = next.filter(|id| seen.insert(*id)) {
                ids.push(id);
                next = after.get(id).copied();
            }
        }
        ids
    }
}
