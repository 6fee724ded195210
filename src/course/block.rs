//! Pieces of a step: prose, lists, tables, pictures, worked examples, a question to oneself.

use serde::Deserialize;

use super::{chart::Chart, text::Text};

/// A piece of a step.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub enum Block {
    /// A heading inside the step.
    Heading(Text),
    /// A paragraph.
    Paragraph(Text),
    /// Lines with bullets or numbers.
    List(List),
    /// A paragraph set apart.
    Callout(Callout),
    /// A wrong idea, and what is so instead.
    Myth(Myth),
    /// A small table.
    Table(Table),
    /// A picture made of counted marks, or of boxes and arrows, or from a file.
    Figure(Figure),
    /// A chart of numbers in the file.
    Chart(Chart),
    /// An example worked out step by step, the later steps left to the learner.
    Worked(Worked),
    /// A question to oneself, with room for a private note.
    Reflect(Reflect),
    /// The points to take away, three at most.
    Summary(Vec<Text>),
    /// A glossary entry, shown in full.
    Term(String),
    /// A source, shown in full.
    Source(String),
    /// On the projector, a new slide begins here. A body with page breaks has no other cuts.
    PageBreak,
    /// Left out of the core path.
    Deeper(Vec<Block>),
    /// For the teacher only.
    Teacher(Vec<Block>),
}

/// Lines with bullets or numbers.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct List {
    /// Whether the order counts: numbers instead of bullets.
    #[serde(default)]
    pub numbered: bool,
    /// The lines.
    pub entries: Vec<Text>,
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

/// A picture drawn from data in the file, or lying beside it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// What it shows, in one line.
    #[serde(default)]
    pub caption: Option<Text>,
    /// What is seen in it, for those who do not see it.
    pub alt: Text,
    /// What is drawn.
    pub drawing: Drawing,
}

/// What a figure can be made of.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub enum Drawing {
    /// One mark for each person or thing, group after group, in rows.
    Marks {
        /// Marks in a row.
        #[serde(default = "ten")]
        columns: u32,
        /// Groups, each with a shape and a colour of its own.
        groups: Vec<MarkGroup>,
    },
    /// Boxes joined by arrows, in this order.
    Flow {
        /// Words in the boxes.
        boxes: Vec<Text>,
        /// Whether an arrow leads from the last box back to the first.
        #[serde(default)]
        ring: bool,
    },
    /// A PNG or JPEG file, by its name beside the lesson, such as `photo.jpg` or `pictures/photo.jpg`.
    Image(String),
}

const fn ten() -> u32 {
    10
}

/// Marks of one kind.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MarkGroup {
    /// How many.
    pub count: u32,
    /// What one of them is.
    pub name: Text,
}

/// An example worked out step by step.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Worked {
    /// What is worked out.
    pub title: Text,
    /// The steps.
    pub steps: Vec<WorkedStep>,
    /// Number of the first step, from 1, that is hidden until the learner has thought of it; none are hidden when
    /// not given.
    #[serde(default)]
    pub fade_from: Option<u32>,
}

impl Worked {
    /// How many steps are shown from the beginning.
    pub fn shown(&self) -> usize {
        let all = self.steps.len();
        self.fade_from
            .map_or(all, |first| (first.max(1) as usize - 1).min(all))
    }
}

/// One step of a worked example.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorkedStep {
    /// What to think about before the step is opened; shown only where it is hidden.
    #[serde(default)]
    pub ask: Option<Text>,
    /// What is done, and what comes of it.
    pub say: Text,
}

/// A question to oneself. The note is never scored, and written down only if the learner says so.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reflect {
    /// Id of the note, unique in the lesson.
    pub id: String,
    /// The question.
    pub ask: Text,
}

impl Block {
    /// The blocks inside a block for some readers only.
    pub fn inner(&self) -> &[Self] {
        match self {
            Self::Deeper(blocks) | Self::Teacher(blocks) => blocks,
            _ => &[],
        }
    }

    /// Names of the pictures in these blocks and in those inside them.
    pub fn pictures(blocks: &[Self]) -> Vec<&str> {
        let mut names = Vec::new();
        for block in blocks {
            if let Self::Figure(Figure {
                drawing: Drawing::Image(name),
                ..
            }) = block
            {
                names.push(name.as_str());
            }
            names.extend(Self::pictures(block.inner()));
        }
        names
    }

    /// Every text of the block that is marked prose.
    pub fn texts(&self) -> Vec<&Text> {
        match self {
            Self::Heading(text) | Self::Paragraph(text) => vec![text],
            Self::List(list) => list.entries.iter().collect(),
            Self::Callout(callout) => vec![&callout.text],
            Self::Myth(myth) => vec![&myth.claim, &myth.wrong, &myth.tempts, &myth.instead],
            Self::Table(table) => table
                .columns
                .iter()
                .chain(table.rows.iter().flatten())
                .chain([&table.caption])
                .collect(),
            Self::Figure(figure) => figure.caption.iter().collect(),
            Self::Chart(chart) => vec![&chart.title],
            Self::Worked(worked) => worked
                .steps
                .iter()
                .flat_map(|step| step.ask.iter().chain([&step.say]))
                .chain([&worked.title])
                .collect(),
            Self::Reflect(reflect) => vec![&reflect.ask],
            Self::Summary(points) => points.iter().collect(),
            Self::Deeper(blocks) | Self::Teacher(blocks) => blocks.iter().flat_map(Self::texts).collect(),
            Self::Term(_) | Self::Source(_) | Self::PageBreak => Vec::new(),
        }
    }
}
