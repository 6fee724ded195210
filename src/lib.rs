//! Ground Truth · use data well, and check it.
//!
//! The house, from the foundations up; each floor knows only those below it:
//!
//! * [`models`] the mathematics: parameters and a seed in, an outcome out
//! * [`course`] what a lesson is: format, loading, checking, prose
//! * [`assess`] grading, confidence, and the [`assess::Event`] everything is made of
//! * [`files`] the one way to write a file
//! * [`learner`] one learner's events: kept, read back, merged, erased
//! * [`exchange`] records as files for others: gradebook, statements, sheets; and the class sheet
//! * [`ui`] tokens, fonts, strings and widgets that every screen shares
//! * [`demos`] one picture with its controls over one model each
//! * [`screens`] home, lesson, quiz, settings …
//! * [`app`] which screen, which learner, which command
//! * [`window`] the host: the only place that knows of eframe

pub mod app;
pub mod assess;
pub mod course;
pub mod demos;
pub mod exchange;
pub mod files;
pub mod learner;
pub mod models;
pub mod screens;
pub mod ui;
pub mod window;
