//! Lesson 2.1: a program learns from the learner's own decisions, then from a firm's past.
//!
//! The learner decides on a pile of résumés first. Their decisions stay in memory while the demo is open, and
//! are stored nowhere.

mod controls;
mod inside;
mod layout;
mod legend;
mod result;
mod resume;
mod stage;
mod weights;
mod words;

use egui::Pos2;

use super::{
    Asked, Demo, Moments, dot_field::DotField, of_files::demo_of_files, resident_card::ResidentCard, run::Run,
};
use crate::models::{
    catalogue::{Model as _, ParamError, Settings},
    resume_screener::{Decision, Outcome, Repair, Resume, run_on_decisions, shown},
    value::Values,
};

/// The demo's id in the catalogue.
pub const ID: &str = "resume-screener";
/// Résumés that the learner decides on.
const PILE: usize = 30;

/// Whose decisions the program learns from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Teacher {
    /// The learner's own, on the pile.
    Learner,
    /// The firm's, in its past cases.
    Firm,
}

impl Teacher {
    const ALL: [Self; 2] = [Self::Learner, Self::Firm];

    /// The action of the catalogue that learns from it.
    const fn action(self) -> &'static str {
        match self {
            Self::Learner => "train-on-own",
            Self::Firm => "train",
        }
    }
}

/// A program that is being trained, or is trained.
struct Training {
    teacher: Teacher,
    /// Fully trained.
    whole: Outcome,
    /// After the steps taken so far.
    now: Outcome,
    /// Steps taken so far, from 1.
    step: usize,
}

/// The demo: the pile and what was decided on it, and the program with what it has learned.
pub struct ResumeScreener {
    run: Run<Outcome>,
    /// Those whose résumés lie on the pile, with the résumés.
    pile: Vec<(u16, Resume)>,
    decisions: Vec<Decision>,
    training: Option<Training>,
    /// Whether the sliders of the firm's past are open.
    past_open: bool,
    /// Where everybody in view stands, who they are, and the legend's group of each.
    places: Vec<Pos2>,
    people: Vec<u16>,
    groups: Vec<u8>,
    revision: u64,
    field: DotField,
    card: ResidentCard,
}

impl ResumeScreener {
    /// At these settings (the model's defaults where they say nothing), nothing decided yet.
    ///
    /// # Errors
    /// The first setting whose name is unknown or whose value is out of range.
    pub fn new(settings: &Settings, seed: u64) -> Result<Self, ParamError> {
        let mut demo = Self {
            run: Run::new(settings, seed)?,
            pile: Vec::new(),
            decisions: Vec::new(),
            training: None,
            past_open: false,
            places: Vec::new(),
            people: Vec::new(),
            groups: Vec::new(),
            revision: 0,
            field: DotField::default(),
            card: ResidentCard::default(),
        };
        demo.begin();
        Ok(demo)
    }

    /// A new pile, nothing decided.
    fn begin(&mut self) {
        self.run.again();
        let ids = shown(&self.run.params, self.run.seed, PILE);
        let resume = |id: u16| {
            let all = &self.run.outcome.applicants;
            Some((id, all.iter().find(|applicant| applicant.resident == id)?.resume))
        };
        self.pile = ids.into_iter().filter_map(resume).collect();
        self.decisions.clear();
        self.training = None;
        self.card.close();
        self.refresh();
    }

    /// Draw the dots anew.
    fn refresh(&mut self) {
        (self.people, self.places, self.groups) = match &self.training {
            None => layout::pile(&self.pile, &self.decisions),
            Some(training) => layout::crowd(&training.now),
        };
        self.revision += 1;
    }

    /// The next résumé on the pile.
    fn next(&self) -> Option<&(u16, Resume)> {
        self.pile.get(self.decisions.len())
    }

    /// Decide on the next résumé. Whether it was the last one.
    fn decide(&mut self, accept: bool) -> bool {
        if let Some((resident, _)) = self.next() {
            let resident = *resident;
            self.decisions.push(Decision { resident, accept });
            self.refresh();
        }
        self.next().is_none()
    }

    /// Take the last decision back.
    fn undo(&mut self) {
        self.decisions.pop();
        self.refresh();
    }

    /// Decide on what is left by the points alone: accept the upper half of the pile.
    fn decide_by_points(&mut self) {
        let mut points: Vec<f64> = self.pile.iter().map(|(_, resume)| resume.points).collect();
        points.sort_by(f64::total_cmp);
        let middle = points.get(points.len() / 2).copied().unwrap_or_default();
        while let Some(accept) = self.next().map(|(_, resume)| resume.points >= middle) {
            self.decide(accept);
        }
    }

    /// Whether this teacher has anything to teach.
    fn can_teach(&self, teacher: Teacher) -> bool {
        let both = |accept| self.decisions.iter().any(|decision| decision.accept == accept);
        teacher == Teacher::Firm || (self.next().is_none() && both(true) && both(false))
    }

    /// Train the program anew, and stop after so many steps; `None` for all of them.
    fn teach(&mut self, teacher: Teacher, steps: Option<usize>) {
        if teacher == Teacher::Learner {
            // The pile was drawn from the lesson's own applicants, and for it there is no better label.
            let preset = self.run.preset();
            let repair = self.run.params.repair;
            self.run.params = preset;
            if repair != Repair::BetterLabel {
                self.run.params.repair = repair;
            }
        }
        self.run.again();
        let whole = match teacher {
            Teacher::Firm => self.run.outcome.clone(),
            Teacher::Learner => match run_on_decisions(&self.run.params, &self.decisions) {
                Ok(outcome) => outcome,
                Err(err) => {
                    log::error!("the demo {ID} cannot learn: {err}");
                    return;
                }
            },
        };
        let step = steps.unwrap_or(usize::MAX).min(whole.steps_that_show());
        self.training = Some(Training {
            teacher,
            now: whole.clone(),
            whole,
            step,
        });
        self.go_to_step(step);
    }

    /// Show the program after so many steps of its training. Whether that is all of them.
    fn go_to_step(&mut self, step: usize) -> bool {
        let Some(training) = &mut self.training else {
            return false;
        };
        let all = training.whole.steps_that_show();
        training.step = step.min(all);
        training.now = if training.step == all {
            training.whole.clone()
        } else {
            training.whole.after(self.run.params.repair, training.step)
        };
        self.refresh();
        step >= all
    }

    /// Train it again by the same teacher, after a parameter has changed.
    fn retrain(&mut self) {
        let teacher = self
            .training
            .as_ref()
            .map_or(Teacher::Firm, |training| training.teacher);
        self.teach(teacher, None);
    }

    /// Do something against the bias. The action of the catalogue that this is.
    fn mend(&mut self, repair: Repair) -> &'static str {
        self.run.params.repair = repair;
        self.retrain();
        if repair == Repair::DropGender {
            "hide-gender"
        } else {
            "choose-repair"
        }
    }

    /// Whether it has learned from the learner only, and the firm's past is still to come.
    fn has_more_to_learn(&self) -> bool {
        self.training
            .as_ref()
            .is_none_or(|training| training.teacher == Teacher::Learner)
    }

    /// Whether the program is trained to the end.
    fn is_trained(&self) -> bool {
        let whole = |training: &Training| training.step >= training.whole.steps_that_show();
        self.training.as_ref().is_some_and(whole)
    }
}

impl Demo for ResumeScreener {
    demo_of_files!(@told_by_files);

    fn values(&self) -> Values {
        match &self.training {
            Some(training) => training.now.values(&self.run.params),
            None => self.run.values(),
        }
    }

    fn show_setting(&mut self, settings: &Settings) {
        self.run.start_at(settings);
        self.begin();
        self.teach(Teacher::Firm, None);
    }

    fn perform(&mut self, asked: Asked<'_>) {
        match asked {
            // Whoever looks on has not decided: the points do.
            Asked::Done("decide") => self.decide_by_points(),
            Asked::Done("train-on-own") => {
                self.decide_by_points();
                self.teach(Teacher::Learner, None);
            }
            Asked::Done("train") => self.teach(Teacher::Firm, None),
            Asked::Done("hide-gender") => {
                self.mend(Repair::DropGender);
            }
            Asked::Done("choose-repair") => {
                self.mend(Repair::BetterLabel);
            }
            // A resident is opened by hand: their card would hide the picture.
            Asked::Done(_) => {}
            Asked::Set(name, value) => {
                self.run.set(&[(name.to_owned(), value)]);
                self.teach(Teacher::Firm, None);
            }
        }
    }

    fn draw_again(&mut self) {
        self.run.next_seed();
        let firm = self
            .training
            .as_ref()
            .is_some_and(|training| training.teacher == Teacher::Firm);
        self.begin();
        if firm {
            self.teach(Teacher::Firm, None);
        }
    }

    fn reset(&mut self) {
        self.past_open = false;
        self.run.start_at(&[]);
        self.begin();
    }

    /// None of a program that has learned from the learner, or while the learner decides.
    fn setting(&self) -> Option<(Settings, u64)> {
        let own = match &self.training {
            Some(training) => training.teacher == Teacher::Learner,
            None => !self.decisions.is_empty(),
        };
        (!own).then(|| self.run.setting())
    }

    /// The steps of the training.
    fn moments(&self) -> Option<Moments> {
        let training = self.training.as_ref()?;
        Some(Moments {
            first: 1,
            at: training.step,
            last: training.whole.steps_that_show(),
            string_id: "demos-moment-step",
        })
    }

    fn go_to_moment(&mut self, at: usize) {
        self.go_to_step(at.max(1));
    }
}
