//! Lesson 1.3: thousands of online replies against a few random visits.
//!
//! Nothing is shown before somebody is asked: a resident's wish is seen on the map only once it is known,
//! and the whole town's only after both ways of asking have been tried.

mod controls;
mod inside;
mod known;
mod legend;
mod result;
mod stage;
mod words;

use self::known::Known;
use super::{of_files::demo_of_files, resident_card::ResidentCard, run::Run, town_map::TownMap};
use crate::models::{
    big_data_paradox::Outcome,
    catalogue::{ParamError, Settings},
};

/// The demo's id in the catalogue.
pub const ID: &str = "big-data-paradox";

/// The demo: parameters, the run they give, and how much of it the learner has asked for.
pub struct BigDataParadox {
    run: Run<Outcome>,
    known: Known,
    /// The legend's group of each resident, and a number that changes with them: they are made anew when
    /// the outcome, or what is known of it, changes.
    groups: Vec<u8>,
    revision: u64,
    counts: legend::Counts,
    map: TownMap,
    /// The resident whose file and life are open.
    card: ResidentCard,
}

impl BigDataParadox {
    /// At these settings (the model's defaults where they say nothing), nothing asked yet.
    ///
    /// # Errors
    /// The first setting whose name is unknown or whose value is out of range.
    pub fn new(settings: &Settings, seed: u64) -> Result<Self, ParamError> {
        let mut demo = Self {
            run: Run::new(settings, seed)?,
            known: Known::default(),
            groups: Vec::new(),
            revision: 0,
            counts: legend::Counts::default(),
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

    /// Draw the dots anew after the outcome, or what is known of it, has changed.
    fn refresh(&mut self) {
        self.counts = legend::Counts::of(&self.run.outcome, self.known);
        self.groups = legend::groups(&self.run.outcome, self.known);
        self.revision += 1;
    }

    /// Nobody asked.
    fn begin(&mut self) {
        self.known = Known::default();
        self.card.close();
    }

    /// Both ways of asking tried.
    fn show_all(&mut self, _settings: &Settings) {
        self.known = Known::ALL;
        self.card.close();
    }

    /// A resident is opened by hand: their card would hide the picture.
    fn act(&mut self, action: &str) {
        match action {
            "ask-online" => self.known.replies = true,
            "ask-at-random" => self.known.visits = true,
            "ask-again" => self.run.next_seed(),
            _ => {}
        }
    }

    fn set(&mut self, name: &str, value: f64) {
        self.run.set(&[(name.to_owned(), value)]);
    }
}

demo_of_files!(BigDataParadox);
