//! Grading, confidence, and the [`Event`] that is the one shape in memory, on disk and in exports.

pub mod confidence;
pub mod event;
pub mod grade;
pub mod record;
pub mod response;
pub mod shuffle;
pub mod typed_number;

pub use confidence::Confidence;
pub use event::{Event, Stamped};
pub use grade::{Grade, Note, Part, Verdict, grade};
pub use record::{Answer, Counts, LessonRecord, Prediction, Record};
pub use response::{PredictionValue, Response};
pub use shuffle::{scramble, seed_for, shuffle};
