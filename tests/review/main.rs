//! Mastery, what is due, and calibration, read off the events of a learner.

#![expect(clippy::unwrap_used, reason = "a test may fail")]

mod before_and_after;
mod calibration;
mod learner;
mod mastery;
mod plan;
#[path = "../common/small_course.rs"]
mod small_course;
