//! Lesson 3.4: what is measured, and what is done.
//!
//! Two pictures over one model: a team's week hour by hour, and the workers of a county as a measure ranks them.
//! Nothing of a new weight, and no list of honours, is shown before the learner asks for it.

mod chart;
mod controls;
mod honours;
mod inside;
mod result;
mod stage;
mod week;
mod words;

use egui::Pos2;

use super::{Moments, dot_field::DotField, of_files::demo_of_files, run::Run};
use crate::models::{
    catalogue::{ParamError, Settings},
    goodhart_village::{Outcome, WEIGHT_BEFORE},
};

/// The demo's id in the catalogue.
pub const ID: &str = "goodhart-village";
/// What the button that sends checks sets, where there are none yet.
const CHECKS: f64 = 0.5;

/// Which picture is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum View {
    /// The team's week.
    #[default]
    Week,
    /// Who is honoured.
    Honours,
}

impl View {
    const NAMED: [(Self, &str); 2] = [(Self::Week, "week"), (Self::Honours, "honours")];
}

/// The demo: parameters, the run they give, and how much of it the learner has asked for.
pub struct GoodhartVillage {
    run: Run<Outcome>,
    /// Whether anything of the evaluation has been changed: before, only the week as it was is shown.
    changed: bool,
    /// Whether the list of honours has been asked for.
    honoured: bool,
    view: View,
    /// The week after the change that is looked at; the last one, where none is chosen.
    week: Option<usize>,
    /// Where the workers stand in the picture, and the legend's group of each; made anew with each run.
    places: Vec<Pos2>,
    groups: Vec<u8>,
    revision: u64,
    field: DotField,
    /// The worker whose two places are shown.
    open: Option<usize>,
}

impl GoodhartVillage {
    /// At these settings (the model's defaults where they say nothing), nothing asked yet.
    ///
    /// # Errors
    /// The first setting whose name is unknown or whose value is out of range.
    pub fn new(settings: &Settings, seed: u64) -> Result<Self, ParamError> {
        let mut demo = Self {
            run: Run::new(settings, seed)?,
            changed: false,
            honoured: false,
            view: View::Week,
            week: None,
            places: Vec::new(),
            groups: Vec::new(),
            revision: 0,
            field: DotField::default(),
            open: None,
        };
        demo.begin();
        demo.rerun();
        Ok(demo)
    }

    /// Run the model again after parameters or seed have changed.
    fn rerun(&mut self) {
        self.run.again();
        self.week = None;
        self.places = honours::places(&self.run.outcome);
        self.groups = honours::groups(&self.run.outcome);
        self.revision += 1;
    }

    /// Let photographs count for so much.
    fn set_weight(&mut self, weight: f64) {
        self.run.params.weight = weight;
        self.changed = true;
        self.view = View::Week;
    }

    /// Let checks take away so much of what photographs earn.
    fn set_audit(&mut self, audit: f64) {
        self.run.params.audit = audit;
        self.changed = true;
        self.view = View::Week;
    }

    /// Send checks where none are sent yet.
    fn send_checks(&mut self) {
        let audit = self.run.params.audit;
        self.set_audit(if audit == 0.0 { CHECKS } else { audit });
    }

    /// Show who is honoured.
    fn honour(&mut self) {
        self.honoured = true;
        self.view = View::Honours;
    }

    /// Nothing of the evaluation changed: photographs still count for what they did before.
    fn begin(&mut self) {
        self.run.params.weight = WEIGHT_BEFORE;
        self.changed = false;
        self.honoured = false;
        self.view = View::Week;
        self.open = None;
    }

    /// Both pictures, and the one that the settings are about.
    fn show_all(&mut self, settings: &Settings) {
        self.changed = true;
        self.honoured = true;
        let of_honours = settings.iter().any(|(name, _)| name == "gaming");
        self.view = if of_honours { View::Honours } else { View::Week };
        self.open = None;
    }

    fn act(&mut self, action: &str) {
        match action {
            "set-weight" => self.set_weight(self.run.preset().weight),
            "send-checks" => self.send_checks(),
            "honour" => self.honour(),
            // In class somebody who is honoured is opened, as their dots lie apart.
            "open-worker" => self.open = honours::first(&self.run.outcome),
            _ => {}
        }
    }

    fn set(&mut self, name: &str, value: f64) {
        self.run.set(&[(name.to_owned(), value)]);
        self.changed = true;
    }

    /// The weeks after the change, which leave their trace in the village only.
    fn moments(&self) -> Option<Moments> {
        let last = self.run.outcome.condition.len().checked_sub(1)?;
        (self.changed && self.view == View::Week).then(|| Moments {
            first: 0,
            at: self.week.unwrap_or(last).min(last),
            last,
            string_id: "demos-moment-week",
        })
    }

    fn go_to_moment(&mut self, at: usize) {
        self.week = Some(at);
    }
}

demo_of_files!(GoodhartVillage, View, over_time);
