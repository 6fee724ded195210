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

use egui::Pos2;

use super::{dot_field::DotField, of_files::demo_of_files, resident_card::ResidentCard, run::Run};
use crate::models::{
    catalogue::{ParamError, Settings},
    the_gate::Outcome,
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

impl View {
    const NAMED: [(Self, &str); 2] = [(Self::Line, "line"), (Self::Portrait, "portrait")];
}

/// The demo: parameters, the run they give, and how much of it the learner has asked for.
pub struct TheGate {
    run: Run<Outcome>,
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
        let mut demo = Self {
            run: Run::new(settings, seed)?,
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
        self.run.again();
        self.refresh();
    }

    /// Draw the dots anew after the outcome, or what is known of it, has changed.
    fn refresh(&mut self) {
        self.places = layout::places(self);
        self.groups = groups::groups(self);
        self.revision += 1;
    }

    /// Look into everybody who is flagged.
    fn check(&mut self) {
        self.checked = true;
        self.view = View::Line;
        self.refresh();
    }

    /// Put the line somewhere; whether no real case is missed any more.
    fn move_line(&mut self, threshold: f64) -> bool {
        self.run.params.threshold = threshold;
        self.rerun();
        self.checked && self.run.outcome.table().misses == 0.0
    }

    /// The highest step of the line at which no real case is missed.
    fn line_without_misses(&self) -> f64 {
        let scores = self.run.outcome.score.iter().zip(&self.run.outcome.is_case);
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
        self.run.params.base_rate = base_rate;
        self.rerun();
        base_rate >= COMMONER * self.run.preset().base_rate * 0.999
    }

    /// Let a portrait add so much to the score of one group over the other's.
    fn set_portrait(&mut self, offset: f64) {
        self.run.params.offset = offset;
        self.checked = true;
        self.view = View::Portrait;
        self.rerun();
    }

    /// Ask for a second, independent score as well, or no longer.
    fn test_twice(&mut self, twice: bool) {
        self.run.params.second_test = twice;
        self.rerun();
    }

    /// Nobody looked into.
    fn begin(&mut self) {
        self.checked = false;
        self.view = View::Line;
        self.card.close();
    }

    /// All flagged looked into, and the question that the settings are about.
    fn show_all(&mut self, _settings: &Settings) {
        self.checked = true;
        let of_portrait = self.run.params.offset > 0.0;
        self.view = if of_portrait { View::Portrait } else { View::Line };
        self.card.close();
    }

    /// A resident is opened by hand: their card would hide the picture.
    fn act(&mut self, action: &str) {
        match action {
            "check-flags" => self.check(),
            "move-threshold" => {
                self.move_line(self.line_without_misses());
            }
            // The next question is asked of the lesson's own line.
            "change-base-rate" => {
                let preset = self.run.preset();
                self.run.params.threshold = preset.threshold;
                self.change_base_rate(COMMONER * preset.base_rate);
            }
            "test-twice" => self.test_twice(true),
            "add-portrait" => self.set_portrait(PORTRAIT),
            _ => {}
        }
    }

    fn set(&mut self, name: &str, value: f64) {
        self.run.set(&[(name.to_owned(), value)]);
    }
}

demo_of_files!(TheGate, View);
