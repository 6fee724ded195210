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

use egui::{Pos2, Ui};

use super::{
    Around, Asked, Demo, DemoEvent, Inside, dot_field::DotField, resident_card::ResidentCard, run::Run,
};
use crate::{
    models::{
        catalogue::{ParamError, Settings},
        counting_window::{Outcome, Params},
        value::Values,
    },
    ui::Look,
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
}

impl Demo for CountingWindow {
    fn controls_ui(&mut self, ui: &mut Ui, look: &Look<'_>, around: Around<'_>) -> Vec<DemoEvent> {
        controls::ui(self, ui, look, around)
    }

    fn stage_ui(&mut self, ui: &mut Ui, look: &Look<'_>, around: Around<'_>) -> Vec<DemoEvent> {
        stage::ui(self, ui, look, around)
    }

    fn result_ui(&mut self, ui: &mut Ui, look: &Look<'_>, around: Around<'_>) {
        result::ui(self, ui, look, around);
    }

    fn sentence(&self, look: &Look<'_>) -> String {
        words::sentence(self, look)
    }

    fn values(&self) -> Values {
        self.run.values()
    }

    fn show_setting(&mut self, settings: &Settings) {
        self.run.start_at(settings);
        self.shown = Shown::ALL;
        self.card.close();
        self.rerun();
    }

    fn perform(&mut self, asked: Asked<'_>) {
        match asked {
            Asked::Done("count") => self.shown.counted = true,
            Asked::Done("ask-table") => self.shown = Shown::ALL,
            Asked::Done("choose-box") => {
                // Whoever looks on sees the form with every box.
                self.run.params = Params {
                    visits: self.run.params.visits,
                    ..Params::full()
                };
                self.shown = Shown::default();
            }
            // A visitor is opened by hand: their card would hide the picture.
            Asked::Done(_) => {}
            Asked::Set(name, value) => {
                self.run.set(&[(name.to_owned(), value)]);
                self.shown = Shown::default();
            }
        }
        self.rerun();
    }

    fn reset(&mut self) {
        self.run.start_at(&[]);
        self.shown = Shown::default();
        self.card.close();
        self.rerun();
    }

    fn inside(&self, look: &Look<'_>) -> Inside {
        inside::inside(self, look)
    }
}
