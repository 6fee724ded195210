//! Lesson 1.2: the residents of 60 or over, whom three filters take out of sight, and what brings them back.
//!
//! The filters are put on one by one; who needs help is shown only when asked for, since the requests in the app
//! would never show it. Repairs come last: weights mend a number, visits find people.

mod chain;
mod controls;
mod inside;
mod legend;
mod result;
mod stage;
mod words;

use egui::Ui;

use super::{
    Around, Asked, Demo, DemoEvent, Inside, resident_card::ResidentCard, run::Run, town_map::TownMap,
};
use crate::{
    models::{
        catalogue::{ParamError, Settings},
        invisible_village::{Outcome, Reach, Repair, older::Person},
        value::Values,
    },
    ui::Look,
};

/// The demo's id in the catalogue.
pub const ID: &str = "invisible-village";

/// What the learner has asked to see so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Shown {
    /// How many of the three filters are on.
    filters: usize,
    /// Who needs help.
    needs: bool,
}

impl Shown {
    /// Everything.
    const ALL: Self = Self {
        filters: FILTERS.len(),
        needs: true,
    };

    /// How far somebody has to come to be still in sight.
    fn reach(self) -> Reach {
        Reach::ALL.get(self.filters).copied().unwrap_or(Reach::Form)
    }

    /// Whether somebody is still in sight.
    fn sees(self, person: Person) -> bool {
        person.reach >= self.reach()
    }
}

/// The actions that put the filters on, in order.
const FILTERS: [&str; 3] = ["show-phone", "show-online", "show-form"];

/// The demo: parameters, the run they give, and how much of it the learner has asked to see.
pub struct InvisibleVillage {
    run: Run<Outcome>,
    shown: Shown,
    /// The group of each resident on the map, and a number that changes with them.
    groups: Vec<u8>,
    revision: u64,
    map: TownMap,
    /// The resident whose file and life are open.
    card: ResidentCard,
}

impl InvisibleVillage {
    /// At these settings (the model's defaults where they say nothing), no filter on yet.
    ///
    /// # Errors
    /// The first setting whose name is unknown or whose value is out of range.
    pub fn new(settings: &Settings, seed: u64) -> Result<Self, ParamError> {
        let mut demo = Self {
            run: Run::new(settings, seed)?,
            shown: Shown::default(),
            groups: Vec::new(),
            revision: 0,
            map: TownMap::default(),
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

    /// Draw the dots anew after the outcome, or what is shown of it, has changed.
    fn refresh(&mut self) {
        self.groups = legend::groups(&self.run.outcome, self.shown);
        self.revision += 1;
    }
}

impl Demo for InvisibleVillage {
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
            Asked::Done("show-needs") => self.shown.needs = true,
            Asked::Done("repair") => self.run.params.repair = Repair::PostStratify,
            Asked::Done("visit") => self.run.params.repair = Repair::Visit,
            // A resident is opened by hand: their card would hide the picture.
            Asked::Done(action) => {
                let at = FILTERS.iter().position(|filter| *filter == action);
                self.shown.filters = self.shown.filters.max(at.map_or(0, |at| at + 1));
            }
            Asked::Set(name, value) => {
                // What was chosen before stays chosen.
                let repair = self.run.params.repair;
                self.run.set(&[(name.to_owned(), value)]);
                self.run.params.repair = repair;
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
