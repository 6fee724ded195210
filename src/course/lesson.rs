//! What a lesson is: plain serde types, one lesson a RON file.
//!
//! Ids are stable and language-free: records keep them, so an id never changes its meaning.

use serde::Deserialize;

use super::{map::Map, text::Text};

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

/// A piece of prose inside a step.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub enum Block {
    /// A heading inside the step.
    Heading(Text),
    /// A paragraph.
    Paragraph(Text),
    /// A paragraph set apart.
    Callout(Callout),
    /// A small table.
    Table(Table),
    /// A glossary entry, shown in full.
    Term(String),
    /// A source, shown in full.
    Source(String),
}

/// Why a callout is set apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum CalloutKind {
    /// The idea to take away.
    KeyIdea,
    /// Something to be careful with.
    Caution,
    /// The same in plain words.
    PlainWords,
}

/// A paragraph set apart.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Callout {
    /// Why it is set apart.
    pub kind: CalloutKind,
    /// The paragraph.
    pub text: Text,
}

/// A small table with a caption.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// What the table shows; its accessible name too.
    pub caption: Text,
    /// Column heads.
    pub columns: Vec<Text>,
    /// Rows, each as long as `columns`.
    pub rows: Vec<Vec<Text>>,
}

/// Fields of [`Step::Read`].
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Read {
    /// Step id, unique in the lesson.
    pub id: String,
    /// Heading of the step.
    pub title: Text,
    /// Prose.
    pub body: Vec<Block>,
}

/// Fields of [`Step::Case`].
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// Step id.
    pub id: String,
    /// Heading of the step.
    pub title: Text,
    /// What happened, with its sources.
    pub body: Vec<Block>,
    /// What is not known about it.
    #[serde(default)]
    pub not_known: Option<Text>,
}

/// Fields of [`Step::Predict`].
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Predict {
    /// Step id.
    pub id: String,
    /// The question.
    pub ask: Text,
    /// How it is answered.
    pub form: PredictForm,
    /// The computed value that turns out to be true, such as `poll.nearer`.
    pub truth: String,
    /// Whether to ask how sure the learner is.
    #[serde(default)]
    pub confidence: bool,
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

/// Fields of [`Step::Try`].
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Try {
    /// Step id.
    pub id: String,
    /// Heading of the step.
    pub title: Text,
    /// The question that the demo answers.
    pub question: Text,
    /// Name of the setup in [`Lesson::demos`].
    pub demo: String,
    /// Guided steps; free play follows.
    pub guide: Vec<GuideStep>,
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
}

/// What a guided step waits for.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub enum Until {
    /// An action of the demo, such as `ask-online`.
    Done(String),
    /// A parameter changed by the learner.
    Moved(String),
}

/// Fields of [`Step::Observe`].
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Observe {
    /// Step id.
    pub id: String,
    /// Asks what happened, not why.
    pub ask: Text,
    /// The options.
    pub options: Map<ObserveOption>,
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
    /// The refutation.
    pub myth: Myth,
    /// Further prose.
    #[serde(default)]
    pub body: Vec<Block>,
    /// Glossary ids of the words the step introduces.
    #[serde(default)]
    pub terms: Vec<String>,
}

/// A refutation text: the wrong idea, that it is wrong, why it tempts, what is so instead.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Myth {
    /// The misconception's id.
    pub misconception: String,
    /// The wrong idea as a person would say it.
    pub claim: Text,
    /// That it is wrong.
    pub wrong: Text,
    /// Why it tempts.
    pub tempts: Text,
    /// What is so instead.
    pub instead: Text,
}

/// Fields of [`Step::BothSides`].
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BothSides {
    /// Step id.
    pub id: String,
    /// What data does well here.
    pub does_well: Vec<Text>,
    /// Where it fails.
    pub fails: Vec<Text>,
    /// What has to be done so that it does not.
    pub unless: Vec<Text>,
}

/// Fields of [`Step::Checklist`].
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Checklist {
    /// Step id.
    pub id: String,
    /// Things to do, each beginning with a verb.
    pub items: Vec<Text>,
}

/// Fields of [`Step::Quiz`].
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quiz {
    /// Step id.
    pub id: String,
    /// Item ids in the order in which they are asked.
    pub items: Vec<String>,
}

/// Fields of [`Step::Discuss`].
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Discuss {
    /// Step id.
    pub id: String,
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

/// A source, as [^id] names it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The citation.
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
}
