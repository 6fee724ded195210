//! The map of the course: modules and lessons in order, those not yet written included.

use serde::Deserialize;

use super::Text;

/// The map as its file says it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename = "Course")]
pub struct CourseMap {
    /// Format number; see [`super::lesson::FORMAT`].
    pub format: u32,
    /// Modules in order.
    pub modules: Vec<Module>,
    /// The last piece of work.
    pub capstone: Entry,
}

/// A module.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Module {
    /// Its number, from 1.
    pub number: u8,
    /// Its title.
    pub title: Text,
    /// Lessons in order.
    pub lessons: Vec<Entry>,
}

/// A lesson on the map.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The number that people see, such as `1.3`; `C` for the capstone.
    pub number: String,
    /// The lesson's id, the same as in its file.
    pub id: String,
    /// Its title.
    pub title: Text,
}

impl CourseMap {
    /// Every lesson in order, the capstone last.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.modules
            .iter()
            .flat_map(|module| &module.lessons)
            .chain(std::iter::once(&self.capstone))
    }

    /// The lesson with this id.
    pub fn entry(&self, id: &str) -> Option<&Entry> {
        self.entries().find(|entry| entry.id == id)
    }
}
