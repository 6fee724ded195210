//! What a lesson is: plain serde types, one lesson a RON file.
//!
//! Ids are stable and language-free: records keep them, so an id never changes its meaning.

use std::collections::BTreeSet;

use serde::Deserialize;

pub use super::{block::*, chart::*, in_class::InClass, item::*, pool::*, prediction::*};
use super::{map::Map, path::Audience, text::Text};

/// The `format` number that this version reads and writes.
pub const FORMAT: u32 = 1;

/// A whole lesson as its file says it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lesson {
    /// Format number; see [`FORMAT`].
    pub format: u32,
    /// The lesson's id, the same as in `course.ron` and in records.
    pub id: String,
    /// Title.
    pub title: Text,
    /// Minutes it takes.
    pub minutes: Minutes,
    /// What the learner will be able to do, by objective id.
    pub objectives: Map<Objective>,
    /// Ids of the misconceptions the lesson works on.
    pub misconceptions: Vec<String>,
    /// Demos set up once, by the name that prose uses for their values.
    #[serde(default)]
    pub demos: Map<DemoSetup>,
    /// The steps in reading order.
    pub steps: Vec<Step>,
    /// Quiz items by id.
    #[serde(default)]
    pub items: Map<Item>,
    /// Sources by the id that `[^id]` names.
    #[serde(default)]
    pub sources: Map<Source>,
}

/// Minutes for the core path and for everything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Minutes {
    /// Core path.
    pub core: u32,
    /// All steps.
    pub full: u32,
}

/// One objective.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Objective {
    /// Level of Bloom's revised taxonomy.
    pub bloom: Bloom,
    /// What the learner will be able to do, beginning with a verb.
    pub text: Text,
}

/// Bloom's revised taxonomy (Anderson and Krathwohl 2001).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[expect(missing_docs, reason = "the taxonomy's own words")]
pub enum Bloom {
    Remember,
    Understand,
    Apply,
    Analyse,
    Evaluate,
    Create,
}

/// A demo at the setting the lesson uses.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoSetup {
    /// The demo's id in the catalogue. A string, so that an unknown demo costs only its own step.
    pub demo: String,
    /// Parameters that differ from the model's defaults.
    #[serde(default)]
    pub set: Map<f64>,
    /// Seed of the run.
    pub seed: u64,
}

/// One step: one screen in the reading view, one or more slides on the projector.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub enum Step {
    /// Prose of any kind.
    Read(Read),
    /// A real case, with its sources.
    Case(Case),
    /// A prediction before anything is shown.
    Predict(Predict),
    /// The demo: guided steps, then free play.
    Try(Try),
    /// What did you see?
    Observe(Observe),
    /// Why it happens, with the wrong idea named and refuted.
    Explain(Explain),
    /// What data does well, where it fails, unless.
    BothSides(BothSides),
    /// What to do tomorrow.
    Checklist(Checklist),
    /// The quiz.
    Quiz(Quiz),
    /// Discussion for the class.
    Discuss(Discuss),
}

/// Fields of [`Step::Read`].
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Read {
    /// Step id, unique in the lesson.
    pub id: String,
    /// Who it is for.
    #[serde(default)]
    pub audience: Audience,
    /// Heading of the step.
    pub title: Text,
    /// Prose.
    pub body: Vec<Block>,
    /// How it goes with a class.
    #[serde(default)]
    pub class: Option<InClass>,
}

/// Fields of [`Step::Case`].
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// Step id.
    pub id: String,
    /// Who it is for.
    #[serde(default)]
    pub audience: Audience,
    /// Heading of the step.
    pub title: Text,
    /// What happened, with its sources.
    pub body: Vec<Block>,
    /// What is not known about it.
    #[serde(default)]
    pub not_known: Option<Text>,
    /// How it goes with a class.
    #[serde(default)]
    pub class: Option<InClass>,
}

/// Fields of [`Step::Try`].
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Try {
    /// Step id.
    pub id: String,
    /// Who it is for.
    #[serde(default)]
    pub audience: Audience,
    /// Heading of the step.
    pub title: Text,
    /// The question that the demo answers.
    pub question: Text,
    /// Name of the setup in [`Lesson::demos`].
    pub demo: String,
    /// Guided steps; free play follows.
    pub guide: Vec<GuideStep>,
    /// How it goes with a class.
    #[serde(default)]
    pub class: Option<InClass>,
}

/// One guided step: say something, wait for the learner.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuideStep {
    /// Id, unique in the guide.
    pub id: String,
    /// What to do and what to watch.
    pub say: Text,
    /// What ends the step.
    pub until: Until,
    /// The control or action that is marked; that of `until` when not given.
    #[serde(default)]
    pub highlight: Option<String>,
}

impl GuideStep {
    /// Name of the control or action that is marked while the step waits.
    pub fn marked(&self) -> Option<&str> {
        self.highlight.as_deref().or(match &self.until {
            Until::Done(name) | Until::Moved(name) => Some(name),
            Until::Reached(..) => None,
        })
    }
}

/// What a guided step waits for.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub enum Until {
    /// An action of the demo, such as `ask-online`.
    Done(String),
    /// A parameter changed by the learner.
    Moved(String),
    /// A named value of the model that passes a number, such as `Reached("replies_margin", AtMost, 0.01)`.
    Reached(String, Comparison, f64),
}

/// How a value is compared with a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Comparison {
    /// Less than it.
    Below,
    /// Less than it or equal.
    AtMost,
    /// Equal to it or more.
    AtLeast,
    /// More than it.
    Above,
}

impl Comparison {
    /// Whether the comparison of `value` with `number` holds.
    pub fn holds(self, value: f64, number: f64) -> bool {
        match self {
            Self::Below => value < number,
            Self::AtMost => value <= number,
            Self::AtLeast => value >= number,
            Self::Above => value > number,
        }
    }
}

/// Fields of [`Step::Observe`].
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Observe {
    /// Step id.
    pub id: String,
    /// Who it is for.
    #[serde(default)]
    pub audience: Audience,
    /// Asks what happened, not why.
    pub ask: Text,
    /// The options.
    pub options: Map<ObserveOption>,
    /// How it goes with a class.
    #[serde(default)]
    pub class: Option<InClass>,
}

/// One option of an observation.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ObserveOption {
    /// Its words.
    pub text: Text,
    /// Whether it is what happened.
    #[serde(default)]
    pub right: bool,
    /// For a wrong option: the guided step to watch again.
    #[serde(default)]
    pub replay: Option<String>,
}

/// Fields of [`Step::Explain`].
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Explain {
    /// Step id.
    pub id: String,
    /// Who it is for.
    #[serde(default)]
    pub audience: Audience,
    /// The refutation.
    pub myth: Myth,
    /// Further prose.
    #[serde(default)]
    pub body: Vec<Block>,
    /// Glossary ids of the words the step introduces.
    #[serde(default)]
    pub terms: Vec<String>,
    /// How it goes with a class.
    #[serde(default)]
    pub class: Option<InClass>,
}

/// Fields of [`Step::BothSides`].
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BothSides {
    /// Step id.
    pub id: String,
    /// Who it is for.
    #[serde(default)]
    pub audience: Audience,
    /// What data does well here.
    pub does_well: Vec<Text>,
    /// Where it fails.
    pub fails: Vec<Text>,
    /// What has to be done so that it does not.
    pub unless: Vec<Text>,
    /// How it goes with a class.
    #[serde(default)]
    pub class: Option<InClass>,
}

/// Fields of [`Step::Checklist`].
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Checklist {
    /// Step id.
    pub id: String,
    /// Who it is for.
    #[serde(default)]
    pub audience: Audience,
    /// Things to do, each beginning with a verb.
    pub items: Vec<Text>,
    /// How it goes with a class.
    #[serde(default)]
    pub class: Option<InClass>,
}

/// Fields of [`Step::Quiz`].
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quiz {
    /// Step id.
    pub id: String,
    /// Who it is for.
    #[serde(default)]
    pub audience: Audience,
    /// Item ids in the order in which they are asked.
    #[serde(default)]
    pub items: Vec<String>,
    /// What is drawn and asked after them.
    #[serde(default)]
    pub pools: Vec<Pool>,
    /// How it goes with a class.
    #[serde(default)]
    pub class: Option<InClass>,
}

/// Fields of [`Step::Discuss`].
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Discuss {
    /// Step id.
    pub id: String,
    /// Who it is for.
    #[serde(default)]
    pub audience: Audience,
    /// The question for the class.
    pub ask: Text,
    /// How the class works on it.
    pub mode: DiscussMode,
    /// Minutes it takes.
    pub minutes: u32,
    /// For the teacher only.
    pub teacher: Text,
}

/// How a class works on a discussion question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum DiscussMode {
    /// Think alone, talk in pairs, share with all.
    ThinkPairShare,
    /// Vote, talk, vote again.
    VoteTalkVote,
    /// Two sides argue, then write one sentence together.
    TwoSides,
}

/// A source, as [^id] names it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The citation.
    #[serde(deserialize_with = "super::shown::deserialize")]
    pub text: String,
    /// Where it can be read, if anywhere.
    #[serde(default)]
    pub url: Option<String>,
    /// What kind of source it is.
    pub kind: SourceKind,
    /// The day on which somebody opened it, `YYYY-MM-DD`.
    pub checked: String,
    /// A doubt worth knowing.
    #[serde(default)]
    pub doubt: Option<Text>,
}

/// Kinds of source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[expect(missing_docs, reason = "plain words")]
pub enum SourceKind {
    Primary,
    Secondary,
    Court,
    Statistics,
    Law,
    Article,
}

impl Lesson {
    /// Names of the pictures that the lesson shows, in its steps and in its items.
    pub fn pictures(&self) -> BTreeSet<&str> {
        let in_steps = self.steps.iter().flat_map(|step| Block::pictures(step.body()));
        let exhibits = self.items.iter().filter_map(|(_, item)| match &item.kind {
            ItemKind::Flaw(flaw) => Some(flaw.exhibit.as_slice()),
            _ => None,
        });
        in_steps.chain(exhibits.flat_map(Block::pictures)).collect()
    }
}

impl Step {
    /// The step's id.
    pub fn id(&self) -> &str {
        match self {
            Self::Read(Read { id, .. })
            | Self::Case(Case { id, .. })
            | Self::Predict(Predict { id, .. })
            | Self::Try(Try { id, .. })
            | Self::Observe(Observe { id, .. })
            | Self::Explain(Explain { id, .. })
            | Self::BothSides(BothSides { id, .. })
            | Self::Checklist(Checklist { id, .. })
            | Self::Quiz(Quiz { id, .. })
            | Self::Discuss(Discuss { id, .. }) => id,
        }
    }

    /// Who the step is for.
    pub fn audience(&self) -> Audience {
        match self {
            Self::Read(Read { audience, .. })
            | Self::Case(Case { audience, .. })
            | Self::Predict(Predict { audience, .. })
            | Self::Try(Try { audience, .. })
            | Self::Observe(Observe { audience, .. })
            | Self::Explain(Explain { audience, .. })
            | Self::BothSides(BothSides { audience, .. })
            | Self::Checklist(Checklist { audience, .. })
            | Self::Quiz(Quiz { audience, .. })
            | Self::Discuss(Discuss { audience, .. }) => *audience,
        }
    }

    /// The prose of the step, where it has any.
    pub fn body(&self) -> &[Block] {
        match self {
            Self::Read(Read { body, .. })
            | Self::Case(Case { body, .. })
            | Self::Explain(Explain { body, .. }) => body,
            _ => &[],
        }
    }
}
