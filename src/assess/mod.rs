//! Grading, confidence, and the [`Event`] that is the one shape in memory, on disk and in exports.

pub mod confidence;
pub mod event;
pub mod response;

pub use confidence::Confidence;
pub use event::{Event, Stamped};
pub use response::{PredictionValue, Response};
