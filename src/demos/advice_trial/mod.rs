//! Lesson 3.2: twenty cases with advice, some of it wrong on purpose; then a hundred cases on average.
//!
//! What is right is not shown before the last case is decided. The learner's answers stay in memory while the demo is
//! open; of a whole trial it hands out the totals.

mod case;
mod chart;
mod controls;
mod groups;
mod inside;
mod result;
mod stage;
mod words;

use egui::Pos2;

use super::{
    Asked, Demo, dot_field::DotField, of_files::demo_of_files, resident_card::ResidentCard, run::Run,
};
use crate::{
    assess::AdviceTotals,
    models::{
        advice_trial::{Answer, Case, Outcome, Report},
        catalogue::{Model as _, ParamError, Settings},
        value::Values,
    },
};

/// The demo's id in the catalogue.
pub const ID: &str = "advice-trial";

/// Which question the picture asks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum View {
    /// How the learner, or whoever answers for them, uses advice.
    #[default]
    Trial,
    /// What becomes of a hundred cases on average.
    Hundred,
}

/// The demo: the cases and what was answered, and the average of a hundred.
pub struct AdviceTrial {
    run: Run<Outcome>,
    view: View,
    answers: Vec<Answer>,
    /// Whether the file of each answered case had been opened; of the case that is open now at the end.
    looked: Vec<bool>,
    /// What was answered to the open case before its advice was shown.
    before: Option<bool>,
    /// Whether an assumed reviewer answered instead of the learner.
    assumed: bool,
    /// Where the cases stand, and the legend's group of each.
    places: Vec<Pos2>,
    groups: Vec<u8>,
    revision: u64,
    field: DotField,
    card: ResidentCard,
}

impl AdviceTrial {
    /// At these settings (the model's defaults where they say nothing), nothing answered yet.
    ///
    /// # Errors
    /// The first setting whose name is unknown or whose value is out of range.
    pub fn new(settings: &Settings, seed: u64) -> Result<Self, ParamError> {
        let mut demo = Self {
            run: Run::new(settings, seed)?,
            view: View::Trial,
            answers: Vec::new(),
            looked: Vec::new(),
            before: None,
            assumed: false,
            places: Vec::new(),
            groups: Vec::new(),
            revision: 0,
            field: DotField::default(),
            card: ResidentCard::default(),
        };
        demo.begin();
        Ok(demo)
    }

    /// New cases, nothing answered.
    fn begin(&mut self) {
        self.run.again();
        self.view = View::Trial;
        self.answers.clear();
        self.looked = vec![false];
        self.before = None;
        self.assumed = false;
        self.card.close();
        self.refresh();
    }

    /// Draw the cases anew.
    fn refresh(&mut self) {
        (self.places, self.groups) = match self.view {
            View::Trial => groups::trial(self),
            View::Hundred => groups::hundred(&self.run.outcome),
        };
        self.revision += 1;
    }

    /// Compute anew after a parameter has changed.
    fn rerun(&mut self) {
        self.run.again();
        if self.assumed {
            self.answers.clone_from(&self.run.outcome.answers);
        }
        self.refresh();
    }

    fn show(&mut self, view: View) {
        self.view = view;
        self.card.close();
        self.refresh();
    }

    /// The case that waits for an answer.
    fn open_case(&self) -> Option<&Case> {
        self.run.outcome.cases.get(self.answers.len())
    }

    fn is_finished(&self) -> bool {
        self.open_case().is_none()
    }

    /// Open the file of the case that waits.
    fn look_into(&mut self) {
        if let Some(looked) = self.looked.last_mut() {
            *looked = true;
        }
    }

    /// Whether the file of the case that waits is open.
    fn is_looked_into(&self) -> bool {
        self.looked.last().copied().unwrap_or_default()
    }

    /// Whether the advice on the case that waits is to be seen.
    fn advice_shown(&self) -> bool {
        self.before.is_some() || self.open_case().is_some_and(|case| case.advice_first)
    }

    /// Answer the case that waits: before the advice, where it does not come first, else for good. The actions of
    /// the catalogue that this is.
    fn answer(&mut self, pay: bool) -> Vec<&'static str> {
        if self.is_finished() {
            return Vec::new();
        }
        if !self.advice_shown() {
            self.before = Some(pay);
            return vec!["decide", "see-advice"];
        }
        self.answers.push(Answer {
            before: self.before.take(),
            after: pay,
            seconds: None,
        });
        self.looked.push(false);
        self.refresh();
        if self.is_finished() {
            vec!["decide", "finish-trial"]
        } else {
            vec!["decide"]
        }
    }

    /// Let the assumed reviewer answer everything.
    fn assume(&mut self) {
        self.answers.clone_from(&self.run.outcome.answers);
        self.assumed = true;
        self.before = None;
        self.refresh();
    }

    /// What the answers so far show.
    fn report(&self) -> Report {
        let given: Vec<Option<Answer>> = self.answers.iter().copied().map(Some).collect();
        Report::on(&self.run.outcome.cases, &given)
    }

    /// What the answers so far come to.
    fn totals(&self) -> AdviceTotals {
        let report = self.report();
        let (first, after) = (
            report.followed_wrong_advice_first,
            report.followed_wrong_decide_first,
        );
        AdviceTotals {
            wrong_first: first.n,
            followed_first: first.of,
            wrong_after: after.n,
            followed_after: after.of,
            right_advice: report.overruled_right.n,
            overruled: report.overruled_right.of,
        }
    }
}

impl Demo for AdviceTrial {
    demo_of_files!(@told_by_files);

    /// The values of the model; of the answers those that are given, once all are.
    fn values(&self) -> Values {
        if !self.is_finished() {
            return self.run.values();
        }
        let outcome = Outcome {
            report: self.report(),
            ..self.run.outcome.clone()
        };
        outcome.values(&self.run.params)
    }

    fn show_setting(&mut self, settings: &Settings) {
        self.run.start_at(settings);
        self.begin();
        self.assume();
        if !settings.is_empty() {
            self.show(View::Hundred);
        }
    }

    fn perform(&mut self, asked: Asked<'_>) {
        match asked {
            Asked::Done("finish-trial") => self.assume(),
            // Single cases are decided and opened by hand.
            Asked::Done(_) => {}
            Asked::Set(name, value) => {
                self.run.set(&[(name.to_owned(), value)]);
                self.rerun();
                self.show(View::Hundred);
            }
        }
    }

    fn draw_again(&mut self) {
        self.run.next_seed();
        self.begin();
    }

    fn reset(&mut self) {
        self.run.start_at(&[]);
        self.begin();
    }

    /// None while answers are the learner's own.
    fn setting(&self) -> Option<(Settings, u64)> {
        let own = !self.assumed && (self.before.is_some() || !self.answers.is_empty());
        (!own).then(|| self.run.setting())
    }

    fn view(&self) -> Option<&'static str> {
        Some(match self.view {
            View::Trial => "trial",
            View::Hundred => "hundred",
        })
    }

    fn show_view(&mut self, name: &str) -> bool {
        match name {
            "trial" => self.show(View::Trial),
            "hundred" => self.show(View::Hundred),
            _ => return false,
        }
        true
    }
}
