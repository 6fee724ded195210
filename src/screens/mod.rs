//! Home, lesson, quiz, settings …: each draws itself and returns what is to be done.

pub mod quiz;
