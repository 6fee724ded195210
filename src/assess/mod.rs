//! Grading, confidence, and the [`Event`] that is the one shape in memory, on disk and in exports.

pub mod advice;
pub mod calibration;
pub mod clock;
pub mod compact;
pub mod confidence;
mod done;
pub mod drawing;
pub mod event;
pub mod given;
pub mod grade;
pub mod mastery;
pub mod memory;
pub mod record;
pub mod response;
pub mod review;
pub mod shuffle;
pub mod test;
pub mod typed_number;

pub use advice::{AdviceTotals, AdviceTried};
pub use calibration::Calibration;
pub use clock::LearnerClock;
pub use compact::compact;
pub use confidence::Confidence;
pub use drawing::{Drawing, asked};
pub use event::{Event, Stamped};
pub use given::{Given, Occasion};
pub use grade::{Grade, Note, Part, Verdict, grade};
pub use mastery::Mastery;
pub use memory::{Memory, Rating};
pub use record::{Answer, LessonRecord, Prediction, Record};
pub use response::{PredictionValue, Response};
pub use shuffle::{scramble, seed_for, shuffle};
