//! The gradebook: one row for each item that a learner answered, as CSV (RFC 4180) that spreadsheets open.

use std::collections::BTreeMap;

use super::{Source, iso_date, pack};
use crate::{
    assess::{Event, Stamped, test::Round},
    course::Course,
};

/// The columns. There are no seconds: how long somebody took is never stored.
pub const COLUMNS: [&str; 9] = [
    "learner",
    "pack",
    "lesson",
    "item",
    "attempts",
    "first_correct",
    "best_score",
    "max_score",
    "last_seen_utc",
];

/// Excel takes a file without it for text in the system's old encoding.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// What stands in the column `learner`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Names {
    /// The nickname.
    Shown,
    /// A number, from 1, in the order given.
    Hidden,
}

/// The answers to one item.
struct Row {
    attempts: u32,
    first_correct: bool,
    best: f64,
    last_day: i64,
}

/// The gradebook of some learners.
///
/// # Errors
///
/// When a row cannot be written, which memory alone could cause.
pub fn gradebook(course: &Course, learners: &[Source<'_>], names: Names) -> Result<Vec<u8>, csv::Error> {
    let mut out = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
    out.write_record(COLUMNS)?;
    for (source, n) in learners.iter().zip(1_u32..) {
        let name = match names {
            Names::Shown => as_text(&source.profile.nickname),
            Names::Hidden => n.to_string(),
        };
        for ((lesson, item), row) in rows(source.history) {
            let pack = match lesson {
                Place::Lesson(id) => pack(course, id, source.history),
                Place::Test(_) => "ground-truth".to_owned(),
            };
            out.write_record([
                name.clone(),
                as_text(&pack),
                as_text(lesson.id()),
                as_text(item),
                row.attempts.to_string(),
                u8::from(row.first_correct).to_string(),
                row.best.to_string(),
                "1".to_owned(),
                iso_date(row.last_day).unwrap_or_default(),
            ])?;
        }
    }
    out.into_inner().map_err(|err| csv::Error::from(err.into_error()))
}

/// Where an item was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Place<'a> {
    Lesson(&'a str),
    Test(Round),
}

impl<'a> Place<'a> {
    const fn id(self) -> &'a str {
        match self {
            Self::Lesson(id) => id,
            Self::Test(Round::Before) => "test-before",
            Self::Test(Round::After) => "test-after",
            Self::Test(Round::Later) => "test-later",
        }
    }
}

fn rows(history: &[Stamped]) -> BTreeMap<(Place<'_>, &str), Row> {
    let mut rows: BTreeMap<(Place<'_>, &str), Row> = BTreeMap::new();
    for stamped in history {
        let (place, item, score) = match &stamped.event {
            Event::Answered {
                lesson, item, score, ..
            } => (Place::Lesson(lesson), item, *score),
            Event::TestAnswered {
                round, item, score, ..
            } => (Place::Test(*round), item, *score),
            _ => continue,
        };
        let row = rows.entry((place, item)).or_insert(Row {
            attempts: 0,
            first_correct: score >= 1.0,
            best: 0.0,
            last_day: stamped.day,
        });
        row.attempts += 1;
        row.best = row.best.max(score);
        row.last_day = row.last_day.max(stamped.day);
    }
    rows
}

/// Text as a cell that no spreadsheet takes for a formula.
pub fn as_text(text: &str) -> String {
    let led = text.starts_with(['=', '+', '-', '@', '|', '%', '\t', '\r', '\n', '\0']);
    if led { format!("'{text}") } else { text.to_owned() }
}
