//! What can be written: each kind of file with its usual name and its content.

use std::path::Path;

use super::{
    Source,
    gradebook::{Names, gradebook},
    handout, sheet,
    statements::statements,
};
use crate::{
    course::Course,
    learner::{today, transfer},
    ui::Strings,
};

/// A kind of file that the app writes for somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Export {
    /// The whole record, to be brought in elsewhere.
    Record,
    /// The gradebook.
    Gradebook,
    /// xAPI statements.
    Statements,
    /// The completion sheet.
    Completion,
    /// The checklist of this lesson, in both languages.
    Checklist(String),
    /// The handout of this lesson for whoever teaches it, in both languages.
    Handout(String),
    /// What a demo shows, to be opened again.
    Scenario {
        /// The demo's id.
        demo: String,
        /// The file.
        text: String,
    },
}

/// Why there is no file to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Nothing {
    /// There is nobody whose record could be written.
    NoRecord,
    /// What is wanted is of one learner, and there are several.
    Several,
    /// The lesson has no checklist.
    NoChecklist,
    /// There is no such lesson.
    NoLesson,
    /// It could not be put into this form, in the words of the library that makes it.
    Unwritable(String),
}

impl Export {
    /// The kinds that are about a learner.
    pub const OF_A_LEARNER: [Self; 4] = [Self::Record, Self::Gradebook, Self::Statements, Self::Completion];

    /// The kind that a file of this name holds, by its ending.
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?;
        Self::OF_A_LEARNER
            .into_iter()
            .find(|kind| kind.ending() == ending)
    }

    /// The ending of the file's name.
    pub const fn ending(&self) -> &'static str {
        match self {
            Self::Record | Self::Scenario { .. } => "ron",
            Self::Gradebook => "csv",
            Self::Statements => "json",
            Self::Completion | Self::Checklist(_) | Self::Handout(_) => "html",
        }
    }

    /// The name that the file usually has. It never holds a nickname.
    pub fn file_name(&self) -> String {
        let name = match self {
            Self::Record => "ground-truth-record",
            Self::Gradebook => "ground-truth-gradebook",
            Self::Statements => "ground-truth-statements",
            Self::Completion => "ground-truth-done",
            Self::Checklist(lesson) => return format!("{lesson}-checklist.html"),
            Self::Handout(lesson) => return format!("{lesson}-handout.html"),
            Self::Scenario { demo, .. } => demo,
        };
        format!("{name}.{}", self.ending())
    }

    /// The file.
    ///
    /// # Errors
    ///
    /// When there is nothing to write; see [`Nothing`].
    pub fn bytes(
        &self,
        course: &Course,
        learners: &[Source<'_>],
        names: Names,
        strings: &Strings,
    ) -> Result<Vec<u8>, Nothing> {
        let one = || match learners {
            [] => Err(Nothing::NoRecord),
            [one] => Ok(one),
            _ => Err(Nothing::Several),
        };
        let unwritable = |err: &dyn std::fmt::Display| Nothing::Unwritable(err.to_string());
        match self {
            Self::Record => {
                let one = one()?;
                transfer::to_ron(one.profile, one.history).map_err(|err| unwritable(&err))
            }
            Self::Gradebook => gradebook(course, learners, names).map_err(|err| unwritable(&err)),
            Self::Statements => {
                serde_json::to_vec_pretty(&statements(course, learners)).map_err(|err| unwritable(&err))
            }
            Self::Completion => Ok(sheet::completion(course, one()?, strings, today()).into_bytes()),
            Self::Checklist(id) => {
                let lesson = course.lesson(id);
                let sheet = lesson.and_then(|lesson| sheet::checklist(course, lesson, strings.lang()));
                sheet.map(String::into_bytes).ok_or(Nothing::NoChecklist)
            }
            Self::Handout(id) => {
                let lesson = course.lesson(id).ok_or(Nothing::NoLesson)?;
                Ok(handout::handout(course, lesson, strings.lang()).into_bytes())
            }
            Self::Scenario { text, .. } => Ok(text.clone().into_bytes()),
        }
    }
}
