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

use super::{Around, Asked, Demo, DemoEvent, Inside, dot_field::DotField, resident_card::ResidentCard};
use crate::{
    models::{
        catalogue::{Model, ParamError, Settings},
        counting_window::{Outcome, Params, run},
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
    preset: (Settings, u64),
    params: Params,
    seed: u64,
    outcome: Outcome,
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
        let params = Params::from_settings(settings)?;
        let outcome = run(&params, seed);
        let mut demo = Self {
            preset: (settings.clone(), seed),
            params,
            seed,
            outcome,
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
        self.outcome = run(&self.params, self.seed);
        self.refresh();
    }

    /// Draw the visits anew after the outcome, or what is shown of it, has changed.
    fn refresh(&mut self) {
        self.places = legend::places(self.outcome.visits.len());
        (self.kinds, self.groups) = legend::groups(&self.outcome, self.shown);
        self.revision += 1;
    }

    /// Take the preset with these settings over it; what the model refuses is left as it is.
    fn set(&mut self, settings: &Settings) {
        let wanted: Settings = self.preset.0.iter().chain(settings).cloned().collect();
        match Params::from_settings(&wanted) {
            Ok(params) => self.params = params,
            Err(err) => log::error!("setting of the demo {ID}: {err}"),
        }
    }
}

impl Demo for CountingWindow {
    fn id(&self) -> &'static str {
        ID
    }

    fn controls_ui(&mut self, ui: &mut Ui, look: &Look<'_>, around: Around<'_>) -> Vec<DemoEvent> {
        controls::ui(self, ui, look, around)
    }

    fn stage_ui(&mut self, ui: &mut Ui, look: &Look<'_>, around: Around<'_>) -> Vec<DemoEvent> {
        // The visits stand under their legend, however the caller lays things out.
        ui.vertical(|ui| stage::ui(self, ui, look, around)).inner
    }

    fn result_ui(&mut self, ui: &mut Ui, look: &Look<'_>, around: Around<'_>) {
        result::ui(self, ui, look, around);
    }

    fn sentence(&self, look: &Look<'_>) -> String {
        words::sentence(self, look)
    }

    fn values(&self) -> Values {
        self.outcome.values(&self.params)
    }

    fn show_setting(&mut self, settings: &Settings) {
        self.seed = self.preset.1;
        self.set(settings);
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
                self.params = Params {
                    visits: self.params.visits,
                    ..Params::full()
                };
                self.shown = Shown::default();
            }
            // A visitor is opened by hand: their card would hide the picture.
            Asked::Done(_) => {}
            Asked::Set(name, value) => {
                self.set(&vec![(name.to_owned(), value)]);
                self.shown = Shown::default();
            }
        }
        self.rerun();
    }

    fn reset(&mut self) {
        self.seed = self.preset.1;
        self.set(&Vec::new());
        self.shown = Shown::default();
        self.card.close();
        self.rerun();
    }

    fn inside(&self, look: &Look<'_>) -> Inside {
        inside::inside(self, look)
    }
}
