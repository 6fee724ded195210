//! Every demo as a learner meets it: by keyboard, by mouse, in both languages, and what it teaches.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

mod advice_trial;
mod big_data_paradox;
#[path = "../common/mod.rs"]
mod common;
mod counting_window;
mod goodhart_village;
mod invisible_village;
mod loud_forum;
mod org_portraits;
mod registry;
mod resume_screener;
mod the_gate;
mod trial;
