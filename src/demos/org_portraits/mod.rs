//! Lesson 1.5: four hundred organisations, a list of the weakest tenth, and those who left hardly a record.
//!
//! Which organisations are truly the weakest is not shown before the learner has seen the list: the records alone
//! never show it. Then the same records are read in five ways, and visits are sent.

mod controls;
mod inside;
mod result;
mod stage;
mod tiles;
mod words;

use egui::Pos2;

use super::{dot_field::DotField, of_files::demo_of_files, run::Run};
use crate::models::{
    catalogue::{ParamError, Settings},
    org_portraits::{Outcome, Params, Policy, VisitWhom, run},
};

/// The demo's id in the catalogue.
pub const ID: &str = "org-portraits";
/// Visits that are sent where none were sent yet: as many as there are on the list.
const VISITS: u32 = 40;

/// What the learner has asked to see so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Shown {
    /// The list of the weakest tenth.
    list: bool,
    /// Who is truly weakest.
    truth: bool,
}

impl Shown {
    /// Everything.
    const ALL: Self = Self {
        list: true,
        truth: true,
    };
}

/// The demo: parameters, the run they give, and how much of it the learner has asked to see.
pub struct OrgPortraits {
    run: Run<Outcome>,
    shown: Shown,
    /// How many of the weakest each policy finds, once the learner has tried it.
    found: [Option<u32>; Policy::ALL.len()],
    /// Where each organisation stands, and the legend's group of each.
    places: Vec<Pos2>,
    groups: Vec<u8>,
    revision: u64,
    field: DotField,
    /// The organisation whose portrait is open.
    open: Option<usize>,
}

impl OrgPortraits {
    /// At these settings (the model's defaults where they say nothing), nothing asked yet.
    ///
    /// # Errors
    /// The first setting whose name is unknown or whose value is out of range.
    pub fn new(settings: &Settings, seed: u64) -> Result<Self, ParamError> {
        let mut demo = Self {
            run: Run::new(settings, seed)?,
            shown: Shown::default(),
            found: [None; Policy::ALL.len()],
            places: Vec::new(),
            groups: Vec::new(),
            revision: 0,
            field: DotField::default(),
            open: None,
        };
        demo.rerun();
        Ok(demo)
    }

    /// Run the model again after parameters or seed have changed: the policy chosen, and those tried before on the
    /// same records.
    fn rerun(&mut self) {
        self.run.again();
        let now = self.run.params.policy;
        for (found, policy) in self.found.iter_mut().zip(Policy::ALL) {
            let tried = found.is_some() || (self.shown.list && policy == now);
            *found = tried.then(|| {
                if policy == now {
                    return self.run.outcome.found();
                }
                let params = Params {
                    policy,
                    ..self.run.params.clone()
                };
                run(&params, self.run.seed).found()
            });
        }
        self.refresh();
    }

    /// Draw the tiles anew after the outcome, or what is shown of it, has changed.
    fn refresh(&mut self) {
        self.places = tiles::places(&self.run.outcome, self.shown);
        self.groups = tiles::groups(&self.run.outcome, self.shown);
        self.revision += 1;
    }

    /// Send visits there, or none.
    fn visit(&mut self, whom: Option<VisitWhom>) {
        let params = &mut self.run.params;
        match whom {
            Some(whom) => {
                params.visit_whom = whom;
                if params.visits == 0 {
                    params.visits = VISITS;
                }
            }
            None => params.visits = 0,
        }
        self.shown = Shown::ALL;
    }

    /// Nothing asked yet.
    fn begin(&mut self) {
        self.shown = Shown::default();
        self.found = [None; Policy::ALL.len()];
        self.open = None;
    }

    /// Everything shown.
    fn show_all(&mut self, _settings: &Settings) {
        self.shown = Shown::ALL;
        self.open = None;
    }

    fn act(&mut self, action: &str) {
        match action {
            "show-list" => self.shown.list = true,
            "show-truth" => self.shown = Shown::ALL,
            "change-policy" => {
                self.open = None;
                self.run.params.policy = Policy::SilenceAsEvidence;
            }
            // The lesson's own way of scoring, so that one sees what the visits add to it.
            "visit" => {
                self.open = None;
                self.run.params.policy = self.run.preset().policy;
                self.visit(Some(VisitWhom::Silent));
            }
            "open-organisation" => self.open = tiles::weakest_silent(&self.run.outcome),
            _ => {}
        }
    }

    /// The way of scoring and the visits stay as they were chosen.
    fn set(&mut self, name: &str, value: f64) {
        let before = self.run.params.clone();
        self.run.set(&[(name.to_owned(), value)]);
        let params = &mut self.run.params;
        (params.policy, params.visits, params.visit_whom) = (before.policy, before.visits, before.visit_whom);
    }
}

demo_of_files!(OrgPortraits);
