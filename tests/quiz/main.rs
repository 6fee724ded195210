//! The quiz screen: all eight types of item, by keys alone and by mouse alone, in both languages.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

#[path = "../common/mod.rs"]
mod common;
mod desk;
mod flow;
mod forms;
mod keyboard;
mod lesson;
mod pools;
mod stage;
mod types;
