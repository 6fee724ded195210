//! Lesson 1.1: thirty visits to the town's window, the boxes of a form, and five questions for the table.
//!
//! A form is chosen before the day is counted. Whoever changes it has to count the day anew, since what had no
//! box is gone once the visitor has left.

mod controls;
mod inside;
mod legend;
mod result;
mod stage;
mod words;

use egui::Pos2;

use super::{dot_field::DotField, of_files::demo_of_files, resident_card::ResidentCard, run::Run};
use crate::models::{
    catalogue::{ParamError, Settings},
    counting_window::{Outcome, Params},
};

/// The demo's id in the catalogue.
pub const ID: &str = "counting-window";

/// What has been done with the form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Shown {
    /// The day's visits are in the table.
    counted: bool,
    /// The five questions have been put to it.
    asked: bool,
}

impl Shown {
    /// Everything.
    const ALL: Self = Self {
        counted: true,
        asked: true,
    };
}

/// The demo: the form, the day it was used on, and how far the learner has come with it.
pub struct CountingWindow {
    run: Run<Outcome>,
    shown: Shown,
    /// Where each visit stands, the groups there are, the group of each visit, and a number that changes with them.
    places: Vec<Pos2>,
    kinds: Vec<legend::Group>,
    groups: Vec<u8>,
    revision: u64,
    field: DotField,
    /// The visitor whose file and life are open.
    card: ResidentCard,
}

impl CountingWindow {
    /// At these settings (the model's defaults where they say nothing), nothing counted yet.
    ///
    /// # Errors
    /// The first setting whose name is unknown or whose value is out of range.
    pub fn new(settings: &Settings, seed: u64) -> Result<Self, ParamError> {
        let mut demo = Self {
            run: Run::new(settings, seed)?,
            shown: Shown::default(),
            places: Vec::new(),
            kinds: Vec::new(),
            groups: Vec::new(),
            revision: 0,
            field: DotField::default(),
            card: ResidentCard::default(),
        };
        demo.refresh();
        Ok(demo)
    }

    /// Run the model again after parameters or seed have changed.
    fn rerun(&mut self) {
        self.run.again();
        self.refresh();
    }

    /// Draw the visits anew after the outcome, or what is shown of it, has changed.
    fn refresh(&mut self) {
        self.places = legend::places(self.run.outcome.visits.len());
        (self.kinds, self.groups) = legend::groups(&self.run.outcome, self.shown);
        self.revision += 1;
    }

    /// Nothing counted.
    fn begin(&mut self) {
        self.shown = Shown::default();
        self.card.close();
    }

    /// Counted, and the table asked.
    fn show_all(&mut self, _settings: &Settings) {
        self.shown = Shown::ALL;
        self.card.close();
    }

    /// A visitor is opened by hand: their card would hide the picture.
    fn act(&mut self, action: &str) {
        match action {
            "count" => self.shown.counted = true,
            "ask-table" => self.shown = Shown::ALL,
            "choose-box" => {
                // Whoever looks on sees the form with every box.
                self.run.params = Params {
                    visits: self.run.params.visits,
                    ..Params::full()
                };
                self.shown = Shown::default();
            }
            _ => {}
        }
    }

    /// With another form nothing is counted yet.
    fn set(&mut self, name: &str, value: f64) {
        self.run.set(&[(name.to_owned(), value)]);
        self.shown = Shown::default();
    }
}

demo_of_files!(CountingWindow);
