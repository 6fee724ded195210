//! A lesson while it is presented: where presenting begins and ends, and what stands in the place of a slide.

use egui::Ui;

use super::{
    LessonScreen, enlarge,
    env::StepEnv,
    presenter::Over,
    slides, steps,
    try_it::Trial,
    vote::{self, Votes},
};
use crate::{course::lesson::Step, ui::Place};

impl LessonScreen {
    /// Presenting begins where one is, and ends where one is; what was only for this showing is then gone.
    pub(super) fn take_place(&mut self, place: Place) {
        if std::mem::replace(&mut self.place, place) == place {
            return;
        }
        self.over = Over::Nothing;
        (self.enlarged, self.said) = (None, None);
        self.scratch.borrow_mut().votes = Votes::default();
        let steps = self.path.steps();
        if let Some(step) = steps.get(self.step).filter(|_| place == Place::Stage) {
            let open = self.trials.iter_mut().find(|trial| trial.step == step.id());
            let slide = open.map_or(self.slide, Trial::begin_at_slide);
            self.slide = slide.min(slides::count(step) - 1);
        }
    }

    /// Another slide of this step, as it is.
    pub(super) fn show_slide(&mut self, env: &StepEnv<'_>, slide: usize) {
        self.slide = slide;
        (self.enlarged, self.said) = (None, None);
        env.scratch.borrow_mut().votes.is_open = false;
    }

    /// The first picture of the slide as large as the slide, then the next one, then the slide again.
    pub(super) fn enlarge(&mut self, env: &StepEnv<'_>) {
        let pictures = self.current(env).map(|step| enlarge::pictures(step, self.slide));
        let count = pictures.map_or(0, |pictures| pictures.len());
        let next = self.enlarged.map_or(0, |shown| shown + 1);
        self.enlarged = (next < count).then_some(next);
        self.said = (count == 0).then_some("enlarge-nothing");
    }

    /// What the class sees in the place of the slide, if anything: its picture alone, a question asked of the class, or
    /// what the class predicted beside what came out.
    pub(super) fn instead_of_slide_ui(&mut self, ui: &mut Ui, env: &StepEnv<'_>, step: &Step) -> bool {
        let pictures = self.enlarged.map(|_| enlarge::pictures(step, self.slide));
        let picture = pictures.and_then(|pictures| pictures.get(self.enlarged?).copied());
        if let Some(picture) = picture {
            let title = match step {
                Step::Try(step) => step.title.get(env.scene.look.lang()).to_owned(),
                _ => steps::names(env).into_iter().nth(self.step).unwrap_or_default(),
            };
            let trial = self.trials.iter_mut().find(|trial| trial.step == step.id());
            enlarge::enlarged_ui(ui, env, &title, picture, trial);
            return true;
        }
        match step {
            Step::Predict(predict) => vote::class_ui(ui, env, predict),
            Step::Try(_) => {
                let outcome = vote::outcome_at(env, step, self.slide);
                outcome
                    .inspect(|predict| vote::outcome_ui(ui, env, predict))
                    .is_some()
            }
            _ => false,
        }
    }
}
