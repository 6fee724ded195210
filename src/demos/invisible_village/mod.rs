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

use super::{of_files::demo_of_files, resident_card::ResidentCard, run::Run, town_map::TownMap};
use crate::models::{
    catalogue::{ParamError, Settings},
    invisible_village::{Outcome, Reach, Repair, older::Person},
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

    /// No filter on.
    fn begin(&mut self) {
        self.shown = Shown::default();
        self.card.close();
    }

    /// All filters on, and who needs help.
    fn show_all(&mut self, _settings: &Settings) {
        self.shown = Shown::ALL;
        self.card.close();
    }

    /// A resident is opened by hand: their card would hide the picture.
    fn act(&mut self, action: &str) {
        match action {
            "show-needs" => self.shown.needs = true,
            "repair" => self.run.params.repair = Repair::PostStratify,
            "visit" => self.run.params.repair = Repair::Visit,
            _ => {
                let at = FILTERS.iter().position(|filter| *filter == action);
                self.shown.filters = self.shown.filters.max(at.map_or(0, |at| at + 1));
            }
        }
    }

    /// The repair stays as it was chosen.
    fn set(&mut self, name: &str, value: f64) {
        let repair = self.run.params.repair;
        self.run.set(&[(name.to_owned(), value)]);
        self.run.params.repair = repair;
    }
}

demo_of_files!(InvisibleVillage);
