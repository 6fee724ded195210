//! The real app, screen by screen: names, keyboard, sizes; whole lessons by keys alone and by mouse alone;
//! languages, learners, the projector and broken lessons.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail")]

mod advice;
mod answers;
mod before_and_after;
mod blocks;
mod broken;
mod choosing;
#[path = "../common/mod.rs"]
mod common;
mod demos_gallery;
mod demos_presented;
mod enlarge;
mod every_step;
mod fits;
mod gallery;
mod kept;
mod languages;
mod layout;
mod learners;
mod looking_back;
mod notes;
mod opening;
mod outcomes;
mod own_data;
mod painted;
mod past;
mod photo;
mod pictures;
mod precedence;
mod presenter;
mod presenting;
mod questions;
mod reasons;
mod review;
mod settings;
mod settled;
mod showing;
#[path = "../common/small_course.rs"]
mod small_course;
mod speaker;
mod stage;
mod story;
mod tour;
mod trees;
mod vote;
mod walk;
mod whole_lesson;
mod window;
