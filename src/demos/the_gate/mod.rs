//! Lesson 2.5: a score, a line, and the two ways to be wrong.
//!
//! Which of the residents are real cases is not shown before the learner has the flagged ones looked into.

mod controls;
mod equation;
mod groups;
mod inside;
mod layout;
mod result;
mod stage;
mod words;

use egui::{Pos2, Ui};

use super::{Around, Asked, Demo, DemoEvent, Inside, dot_field::DotField, resident_card::ResidentCard};
use crate::{
    models::{
        catalogue::{Model, ParamError, Settings},
        the_gate::{Outcome, Params, run},
        value::Values,
    },
    ui::Look,
};

/// The demo's id in the catalogue.
pub const ID: &str = "the-gate";
/// What a portrait adds to the score of one group over the other's when it is switched on.
const PORTRAIT: f64 = 1.0;
/// How many times as common cases have to become for the guide.
const COMMONER: f64 = 10.0;
/// Steps of the line.
const STEP: f64 = 0.05;

/// Which question the picture asks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum View {
    /// Where the line lies.
    #[default]
    Line,
    /// What a portrait of a group does.
    Portrait,
}

/// The demo: parameters, the run they give, and how much of it the learner has asked for.
pub struct TheGate {
    preset: (Settings, u64),
    params: Params,
    seed: u64,
    outcome: Outcome,
    /// Whether the flagged have been looked into, so that one sees who is a real case.
    checked: bool,
    view: View,
    /// Where everybody stands, and the legend's group of each.
    places: Vec<Pos2>,
    groups: Vec<u8>,
    revision: u64,
    field: DotField,
    card: ResidentCard,
    /// Whether the pointer has hold of the line.
    dragged: bool,
}

impl TheGate {
    /// At these settings (the model's defaults where they say nothing), nothing asked yet.
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
            checked: false,
            view: View::Line,
            places: Vec::new(),
            groups: Vec::new(),
            revision: 0,
            field: DotField::default(),
            card: ResidentCard::default(),
            dragged: false,
        };
        demo.refresh();
        Ok(demo)
    }

    /// Run the model again after parameters or seed have changed.
    fn rerun(&mut self) {
        self.outcome = run(&self.params, self.seed);
        self.refresh();
    }

    /// Draw the dots anew after the outcome, or what is known of it, has changed.
    fn refresh(&mut self) {
        self.places = layout::places(self);
        self.groups = groups::groups(self);
        self.revision += 1;
    }

    /// The parameters that the lesson sets.
    fn wanted(&self) -> Params {
        Params::from_settings(&self.preset.0).unwrap_or_else(|_| self.params.clone())
    }

    /// Look into everybody who is flagged.
    fn check(&mut self) {
        self.checked = true;
        self.view = View::Line;
        self.refresh();
    }

    /// Put the line somewhere; whether no real case is missed any more.
    fn move_line(&mut self, threshold: f64) -> bool {
        self.params.threshold = threshold;
        self.rerun();
        self.checked && self.outcome.table().misses == 0.0
    }

    /// The highest step of the line at which no real case is missed.
    fn line_without_misses(&self) -> f64 {
        let scores = self.outcome.score.iter().zip(&self.outcome.is_case);
        let lowest = scores
            .filter(|(_, is_case)| **is_case)
            .map(|(score, _)| *score)
            .fold(f64::INFINITY, f64::min);
        let (min, max) = super::parts::range(ID, "threshold");
        // Whoever stands on the line is not flagged.
        ((lowest / STEP).ceil() * STEP - STEP).clamp(min, max)
    }

    /// Make real cases so common; whether they are so common as the guide asks for.
    fn change_base_rate(&mut self, base_rate: f64) -> bool {
        self.params.base_rate = base_rate;
        self.rerun();
        base_rate >= COMMONER * self.wanted().base_rate * 0.999
    }

    /// Let a portrait add so much to the score of one group over the other's.
    fn set_portrait(&mut self, offset: f64) {
        self.params.offset = offset;
        self.checked = true;
        self.view = View::Portrait;
        self.rerun();
    }

    /// Ask for a second, independent score as well, or no longer.
    fn test_twice(&mut self, twice: bool) {
        self.params.second_test = twice;
        self.rerun();
    }
}

impl Demo for TheGate {
    fn id(&self) -> &'static str {
        ID
    }

    fn controls_ui(&mut self, ui: &mut Ui, look: &Look<'_>, around: Around<'_>) -> Vec<DemoEvent> {
        controls::ui(self, ui, look, around)
    }

    fn stage_ui(&mut self, ui: &mut Ui, look: &Look<'_>, around: Around<'_>) -> Vec<DemoEvent> {
        // The picture stands under its legend, however the caller lays things out.
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
        let (preset, seed) = &self.preset;
        let wanted: Settings = preset.iter().chain(settings).cloned().collect();
        self.seed = *seed;
        match Params::from_settings(&wanted) {
            Ok(params) => self.params = params,
            Err(err) => log::error!("setting of the demo {ID}: {err}"),
        }
        self.checked = true;
        let of_portrait = self.params.offset > 0.0;
        self.view = if of_portrait { View::Portrait } else { View::Line };
        self.card.close();
        self.rerun();
    }

    fn perform(&mut self, asked: Asked<'_>) {
        match asked {
            Asked::Done("check-flags") => self.check(),
            Asked::Done("move-threshold") => {
                self.move_line(self.line_without_misses());
            }
            // The next question is asked of the lesson's own line.
            Asked::Done("change-base-rate") => {
                let wanted = self.wanted();
                self.params.threshold = wanted.threshold;
                self.change_base_rate(COMMONER * wanted.base_rate);
            }
            Asked::Done("test-twice") => self.test_twice(true),
            Asked::Done("add-portrait") => self.set_portrait(PORTRAIT),
            // A resident is opened by hand: their card would hide the picture.
            Asked::Done(_) => {}
            Asked::Set(name, value) => {
                let mut wanted = self.preset.0.clone();
                wanted.push((name.to_owned(), value));
                if let Ok(params) = Params::from_settings(&wanted) {
                    self.params = params;
                }
                self.rerun();
            }
        }
    }

    fn reset(&mut self) {
        self.params = self.wanted();
        self.seed = self.preset.1;
        self.checked = false;
        self.view = View::Line;
        self.card.close();
        self.rerun();
    }

    fn inside(&self, look: &Look<'_>) -> Inside {
        inside::inside(self, look)
    }
}
