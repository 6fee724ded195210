//! The map of the course: modules and lessons in order, those not yet written included.

use serde::Deserialize;

use super::Text;

/// The map as its file says it.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename = "Course")]
pub struct CourseMap {
    /// Format number; see [`super::lesson::FORMAT`].
    pub format: u32,
    /// Modules in order.
    pub modules: Vec<Module>,
    /// The last piece of work, if there is one.
    #[serde(default)]
    pub capstone: Option<Entry>,
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
            .chain(&self.capstone)
    }

    /// The lesson with this id.
    pub fn entry(&self, id: &str) -> Option<&Entry> {
        self.entries().find(|entry| entry.id == id)
    }

    /// The module that holds the lesson with this id.
    pub fn module_of(&self, id: &str) -> Option<&Module> {
        self.modules
            .iter()
            .find(|module| module.lessons.iter().any(|entry| entry.id == id))
    }
}
