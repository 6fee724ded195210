//! Home, lesson, quiz, settings … : each draws itself and returns commands; none navigates or writes.

pub mod about;
pub mod bring;
pub mod calibration;
pub mod class_sheet;
mod demo;
pub mod gallery;
pub mod glossary;
pub mod home;
pub mod keys;
pub mod learners;
pub mod lesson;
pub mod my_data;
pub mod open;
mod pages;
mod parts;
pub mod privacy;
pub mod problems;
pub mod quiz;
pub mod recall;
pub mod review;
mod room;
pub mod save;
pub mod settings;
pub mod speaker;
pub mod test;
pub mod top_bar;
mod unsaved;
pub mod welcome;

use crate::{
    assess::{Event, Record},
    course::{Course, Lang},
    exchange::Export,
    learner::{Brought, Card, LearnerId, Settings},
    ui::Look,
};

/// Where one can be in the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// First start, or choosing who learns.
    Welcome,
    /// The town and the map of the course.
    Home,
    /// A lesson, at a step or where the learner left.
    Lesson {
        /// Lesson id.
        id: String,
        /// Step id.
        step: Option<String>,
    },
    /// Language, text size, motion, contrast.
    Settings,
    /// About, licences, sources.
    About,
    /// What is wrong with the lesson files that were opened.
    Problems,
    /// Opening lessons from files.
    Open,
    /// All demos by themselves.
    Demos,
    /// The words of the course; [`Command::Back`] leads back from it.
    Glossary,
    /// The test before and after the course.
    Test,
    /// What is due today, and how well each objective is known.
    Review,
    /// The learner's own confidence against the outcome.
    Calibration,
    /// What is stored about the learner.
    MyData,
    /// Privacy in plain words.
    Privacy,
    /// Writing a file; [`Command::Back`] leads back from it.
    Save(Export),
    /// Bringing in a record.
    Bring,
    /// The class sheet.
    Class,
}

/// What a screen asks the app to do; executed in one place, after the screen is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Go somewhere.
    Go(Route),
    /// Back to where one was before the glossary or the writing of a file.
    Back,
    /// Keep what the learner did.
    Keep(Event),
    /// Try again to write what could not be written.
    RetrySave,
    /// Close the window and lose what could not be written.
    CloseAnyway,
    /// Change settings.
    Set(Settings),
    /// Speak this language from now on.
    Speak(Lang),
    /// Go on as a guest, of whom nothing is written.
    BeGuest,
    /// Keep progress under a new nickname.
    BeNewLearner(String),
    /// Go on as a learner known on this computer.
    BeLearner(LearnerId),
    /// Enter or leave the projector view.
    Present(bool),
    /// The teacher's notes while presenting, and what the class sees meanwhile.
    Notes(speaker::NotesAct),
    /// Open a lesson file, a folder or a pack beside the built-in course.
    Open(std::path::PathBuf),
    /// Open a demo as a scenario file sets it.
    OpenScenario(std::path::PathBuf),
    /// Let the desktop ask which.
    Choose(Chosen),
    /// Close what was opened.
    CloseOpened,
    /// The notice was read.
    CloseNotice,
    /// Change nickname and mark.
    SetProfile(String, u8),
    /// Take out everything stored about a lesson.
    ResetLesson(String),
    /// Erase everything about the learner.
    Erase,
    /// Write a file that is not there yet.
    Write(Export, std::path::PathBuf),
    /// Bring in the record in a file.
    Bring(std::path::PathBuf),
    /// Take in a record that was read: as a learner of its own, or into the learner's.
    TakeIn {
        /// The record.
        brought: Box<Brought>,
        /// Whether as a learner of its own.
        own: bool,
    },
    /// Add records, or folders of them, to the class sheet.
    AddToClass(Vec<std::path::PathBuf>),
}

/// Whether what the learner did is on the disk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SaveState {
    /// Nothing has happened yet that would have to be kept.
    #[default]
    Nothing,
    /// A guest: nothing is written, on purpose.
    Guest,
    /// Everything is on the disk.
    Saved,
    /// Something is only in memory.
    NotSaved {
        /// Why, in the learner's language.
        why: String,
        /// Since when.
        since: std::time::Instant,
        /// Whether somebody wanted to close the window meanwhile.
        leaving: bool,
    },
}

/// What the desktop is to ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// A lesson or a pack.
    File,
    /// A folder of lessons.
    Folder,
    /// A scenario of a demo.
    Scenario,
    /// Where to write a file.
    Save(Export),
    /// A record to be brought in.
    Record,
    /// Records of a class.
    Records,
}

/// What every screen may look at.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// Language, colours, motion.
    pub look: Look<'a>,
    /// The course.
    pub course: &'a Course,
    /// What the learner has done.
    pub record: &'a Record,
    /// The learner's day; see [`crate::assess::LearnerClock`].
    pub now: u32,
    /// The learner's nickname; none for a guest.
    pub nickname: Option<&'a str>,
    /// Learners known on this computer.
    pub learners: &'a [Card],
    /// Where the learner's files are; none for a guest.
    pub folder: Option<&'a std::path::Path>,
    /// Why somebody could not be let in, or what was found damaged, in the learner's language.
    pub notice: Option<&'a str>,
    /// The file or folder that is being read.
    pub reading: Option<&'a std::path::Path>,
    /// Whether the desktop is asking for a file.
    pub choosing: bool,
    /// Whether it is on the disk.
    pub save: &'a SaveState,
    /// Settings in force.
    pub settings: &'a Settings,
}
