//! One file a demo: a picture and controls over one model.
//!
//! Controls and stage are separate functions, so that the projector only re-places them.

pub mod advice_trial;
pub mod background;
mod bar;
pub mod big_data_paradox;
mod controls;
mod controls_head;
pub mod counting_window;
pub mod dot_field;
pub mod goodhart_village;
mod highlight;
pub mod invisible_village;
pub mod loud_forum;
mod of_files;
pub mod org_portraits;
mod parts;
pub mod person;
pub mod registry;
mod resident_card;
pub mod resume_screener;
mod rove;
mod run;
pub mod scenario;
mod share_chart;
pub mod teaching;
pub mod the_gate;
pub mod town_map;

use crate::{
    assess::{AdviceTotals, PredictionValue},
    models::{catalogue::Settings, value::Values},
    ui::Look,
};

/// Something the learner did in a demo, for the guide to wait for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DemoEvent {
    /// An action of the catalogue, such as `ask-online`.
    Done(&'static str),
    /// A parameter changed by the learner.
    Moved(&'static str),
    /// A whole trial with advice was decided by the learner; the lesson has the totals kept.
    Advised(AdviceTotals),
}

/// What the demo needs to know about the lesson around it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Around<'a> {
    /// The learner's predictions, to stand beside the outcome.
    pub predictions: &'a [PredictionValue],
    /// Name of the control or action that the current guided step asks for, to be highlighted.
    pub highlight: Option<&'a str>,
}

/// What a guided step asks for, to be done without the learner's hand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Asked<'a> {
    /// An action of the catalogue, such as `ask-online`.
    Done(&'a str),
    /// A parameter at this value.
    Set(&'a str, f64),
}

/// One input of a model, and whether somebody measured it.
pub struct Input {
    /// What it is, in the reader's language.
    pub name: String,
    /// Its value, formatted for the language.
    pub value: String,
    /// Measured somewhere (with the source in the name), or assumed for teaching.
    pub measured: bool,
}

/// What "look inside" shows.
pub struct Inside {
    /// The model in words and equations, one line each.
    pub model: Vec<String>,
    /// Inputs.
    pub inputs: Vec<Input>,
    /// Sources, one line each.
    pub sources: Vec<String>,
    /// Heads of the data table.
    pub columns: Vec<String>,
    /// The first rows of data.
    pub rows: Vec<Vec<String>>,
    /// Seed of the run.
    pub seed: u64,
}

/// A picture with its controls. It owns parameters and the cached outcome; it never stores anything.
///
/// The three `…_ui` draw no card round themselves: whoever places them does.
pub trait Demo {
    /// The controls: sliders, buttons, seed. Returns what the learner did.
    fn controls_ui(&mut self, ui: &mut egui::Ui, look: &Look<'_>, around: Around<'_>) -> Vec<DemoEvent>;

    /// The main picture, from the top down. It fills the space given by `ui.available_size()`.
    fn stage_ui(&mut self, ui: &mut egui::Ui, look: &Look<'_>, around: Around<'_>) -> Vec<DemoEvent>;

    /// The result beside the picture: what was found against what is so, with the learner's prediction.
    fn result_ui(&mut self, ui: &mut egui::Ui, look: &Look<'_>, around: Around<'_>);

    /// The outcome in one or two sentences.
    fn sentence(&self, look: &Look<'_>) -> String;

    /// Named values of the present outcome.
    fn values(&self) -> Values;

    /// Set parameters (those named) and show every result, as a link "see it in the demo" does.
    fn show_setting(&mut self, settings: &Settings);

    /// Do what a guided step asks for, as if the learner had.
    fn perform(&mut self, asked: Asked<'_>);

    /// The next seed, everything else as it is.
    fn draw_again(&mut self);

    /// Back to the lesson's preset, nothing asked yet.
    fn reset(&mut self);

    /// What "look inside" shows.
    fn inside(&self, look: &Look<'_>) -> Inside;

    /// Every parameter and the seed of what is shown; `None` where it hangs on what the learner decided, which is
    /// stored nowhere.
    fn setting(&self) -> Option<(Settings, u64)>;

    /// Which of its questions the picture asks, by a name for files; `None` of a demo with one only.
    fn view(&self) -> Option<&'static str> {
        None
    }

    /// Ask the question of this name. Whether the demo has it.
    fn show_view(&mut self, _name: &str) -> bool {
        false
    }

    /// The time that the model ran over; `None` where there is none, or nothing has been run yet.
    fn moments(&self) -> Option<Moments> {
        None
    }

    /// Show how things stood at this moment, the last one for a later one. Nothing is drawn or computed anew.
    fn go_to_moment(&mut self, _at: usize) {}
}

/// A run over time: the moments that can be shown, and which one is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moments {
    /// The first one.
    pub first: usize,
    /// The one shown.
    pub at: usize,
    /// The last one.
    pub last: usize,
    /// Id of the string that names a moment, with its number `n` and that of the last one, `all`.
    pub string_id: &'static str,
}
