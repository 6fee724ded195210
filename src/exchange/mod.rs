//! What leaves the app as files, and what a teacher reads from several: gradebook, statements, sheets, class sheet.
//!
//! Everything here makes text out of a course and records; nothing is sent, and only [`files`] writes.

pub mod class;
pub mod export;
pub mod gradebook;
pub mod handout;
mod html;
pub mod sheet;
pub mod statements;

use std::path::Path;

pub use export::Export;

use crate::{
    assess::{Event, Stamped},
    course::Course,
    files::{self, FileError},
    learner::{Brought, Profile, Store},
};

/// A learner with what is exported of them.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// Whose it is.
    pub profile: &'a Profile,
    /// What happened, in order.
    pub history: &'a [Stamped],
}

impl<'a> From<&'a Store> for Source<'a> {
    fn from(store: &'a Store) -> Self {
        Self {
            profile: store.profile(),
            history: store.history(),
        }
    }
}

impl<'a> From<&'a Brought> for Source<'a> {
    fn from(brought: &'a Brought) -> Self {
        Self {
            profile: &brought.profile,
            history: &brought.history,
        }
    }
}

/// Writes an export. A file that is there is replaced only when `replace` says so.
///
/// # Errors
///
/// When it is there and may not be replaced ([`std::io::ErrorKind::AlreadyExists`]), or cannot be written.
pub fn write(path: &Path, bytes: &[u8], replace: bool) -> Result<(), FileError> {
    if !replace && path.exists() {
        return Err(FileError {
            path: path.to_owned(),
            source: std::io::ErrorKind::AlreadyExists.into(),
        });
    }
    files::write_atomic(path, bytes)
}

/// A day as `2026-11-22`; none beyond the years that have four digits.
pub fn iso_date(days_since_1970: i64) -> Option<String> {
    use jiff::{Span, civil::date};
    let days = Span::new().try_days(days_since_1970).ok()?;
    let date = date(1970, 1, 1).checked_add(days).ok()?;
    (0..=9999).contains(&date.year()).then(|| date.to_string())
}

/// The pack that a lesson belongs to: `ground-truth` for the built-in course, else one named by the check sum of the
/// file that was opened, if that is known.
fn pack(course: &Course, lesson: &str, history: &[Stamped]) -> String {
    if course.map().entry(lesson).is_some() {
        return "ground-truth".to_owned();
    }
    let edition = history.iter().rev().find_map(|stamped| match &stamped.event {
        Event::EditionOpened { lesson: of, edition } if of == lesson => Some(*edition),
        _ => None,
    });
    edition.map_or_else(|| "file".to_owned(), |edition| format!("file-{edition:08x}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_dates() {
        assert_eq!(iso_date(0).as_deref(), Some("1970-01-01"));
        assert_eq!(iso_date(20_779).as_deref(), Some("2026-11-22"));
        assert_eq!(iso_date(-1).as_deref(), Some("1969-12-31"));
        assert_eq!(iso_date(i64::MAX), None);
        assert_eq!(iso_date(i64::from(i32::MIN)), None);
    }

    #[test]
    fn a_file_that_is_there_is_replaced_only_when_that_is_wanted() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.csv");
        write(&path, b"one", false).unwrap();
        assert!(write(&path, b"two", false).is_err());
        assert_eq!(std::fs::read(&path).unwrap(), b"one");
        write(&path, b"two", true).unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"two");
    }
}
