//! The demo in its lesson: guided steps that wait for the learner, then free play.

use egui::Ui;

use super::{env::StepEnv, predict::outcomes_ui, slides::Part};
use crate::{
    assess::{Event, PredictionValue},
    course::{
        lesson::{DemoSetup, GuideStep, Lesson, Step, Try, Until},
        values,
    },
    demos::{Around, Asked, Demo, DemoEvent},
    models::{
        catalogue::{self, Settings},
        value::{self, Value},
    },
    screens::demo::{self, Shows},
    ui::{
        Place,
        prose::{TextRank, prose_ui},
        tokens,
        widgets::{self, Tone},
    },
};

/// Above this width the guide's button stands beside its text, in points.
const GO_BESIDE: f32 = 420.0;
/// Room for that button.
const GO_WIDTH: f32 = 226.0;

/// One demo step as the learner has it open.
pub(super) struct Trial {
    /// Id of the step.
    pub(super) step: String,
    pub(super) demo: Box<dyn Demo>,
    /// The setting that the lesson gives it.
    setup: DemoSetup,
    /// Position in the guide; its length means free play.
    at: usize,
    /// The learner did what the guide asks for at this position.
    satisfied: bool,
    /// The keyboard goes to the button that goes on.
    focus_on_go: bool,
    inside_open: bool,
    /// The slide whose state the demo shows, on the projector.
    slide: Option<usize>,
}

impl Trial {
    /// A step opened for the first time starts its guide; one that was finished starts in free play,
    /// with everything shown.
    pub(super) fn new(step: &Try, setup: &DemoSetup, mut demo: Box<dyn Demo>, done: bool) -> Self {
        if done {
            demo.show_setting(&Vec::new());
        }
        let at = if done { step.guide.len() } else { 0 };
        Self {
            step: step.id.clone(),
            demo,
            setup: setup.clone(),
            at,
            satisfied: false,
            focus_on_go: false,
            inside_open: false,
            slide: None,
        }
    }

    /// The lesson was read anew: whether this is still the demo that the step shows, as it was set.
    pub(super) fn renew(&mut self, lesson: &Lesson) -> bool {
        let step = lesson.steps.iter().find_map(|step| match step {
            Step::Try(step) if step.id == self.step => Some(step),
            _ => None,
        });
        let Some(step) = step.filter(|step| lesson.demos.get(&step.demo) == Some(&self.setup)) else {
            return false;
        };
        self.at = self.at.min(step.guide.len());
        true
    }

    /// Presenting begins here, or goes on after something was tried at the desk: the slide to show. Going on, the demo
    /// stays as it stands.
    pub(super) fn begin_at_slide(&mut self) -> usize {
        self.slide = self.slide.map(|_| self.at);
        self.slide.unwrap_or(0)
    }

    /// Show a setting with all its results, to be played with.
    pub(super) fn show(&mut self, step: &Try, set: &Settings) {
        self.at = step.guide.len();
        self.satisfied = false;
        self.demo.show_setting(set);
    }

    /// Watch a guided step again, with all that was asked for before it done.
    pub(super) fn replay(&mut self, step: &Try, guide_id: &str) {
        let at = step.guide.iter().position(|guide| guide.id == guide_id);
        self.go_to(step, at.unwrap_or(0));
    }

    /// The beginning of a guided step.
    fn go_to(&mut self, step: &Try, at: usize) {
        self.at = at;
        self.satisfied = false;
        self.perform_before(step, at);
    }

    /// The state of the demo in which a guided step begins.
    fn perform_before(&mut self, step: &Try, at: usize) {
        self.demo.reset();
        for guide in step.guide.iter().take(at) {
            if let Some(asked) = asked(guide, &self.setup) {
                self.demo.perform(asked);
            }
        }
    }

    /// Note if one of `events` is what the guide waits for. The step stays until the learner goes on, so that
    /// there is time to look. Returns whether this finished the guide.
    fn note(&mut self, step: &Try, events: &[DemoEvent]) -> bool {
        let Some(guide) = step.guide.get(self.at).filter(|_| !self.satisfied) else {
            return false;
        };
        self.satisfied = match &guide.until {
            Until::Done(action) => events
                .iter()
                .any(|event| matches!(event, DemoEvent::Done(done) if action == done)),
            Until::Moved(parameter) => {
                let moved =
                    |event: &DemoEvent| matches!(event, DemoEvent::Moved(moved) if parameter == moved);
                events.iter().any(moved)
            }
            Until::Reached(name, comparison, number) => {
                let value = value::find(&self.demo.values(), name).and_then(Value::number);
                value.is_some_and(|value| comparison.holds(value, *number))
            }
        };
        // A button that was pressed is finished with; a slider is still being moved.
        self.focus_on_go = self.satisfied && matches!(guide.until, Until::Done(_));
        self.is_finished(step)
    }

    /// Whether everything the guide asks for was done.
    pub(super) fn is_finished(&self, step: &Try) -> bool {
        self.at >= step.guide.len() || (self.satisfied && self.at + 1 == step.guide.len())
    }

    /// The button beside what to do: on to the next step, or all over again from free play.
    fn go_button(&mut self, step: &Try, ui: &Ui, go: &egui::Response) {
        if std::mem::take(&mut self.focus_on_go) {
            widgets::take_focus(go);
        }
        // A slider does not use Enter, so Enter goes on from there as well.
        let at_slider = matches!(
            step.guide.get(self.at).map(|guide| &guide.until),
            Some(Until::Moved(_) | Until::Reached(..))
        );
        let enter = at_slider
            && widgets::takes_arrows(ui.ctx())
            && ui.input(|input| input.key_pressed(egui::Key::Enter));
        if !(go.clicked() || enter) {
            return;
        }
        self.satisfied = false;
        if self.at < step.guide.len() {
            self.at += 1;
        } else {
            self.at = 0;
            self.demo.reset();
        }
    }
}

impl Shows for Trial {
    fn demo(&mut self) -> &mut dyn Demo {
        self.demo.as_mut()
    }

    fn inside_open(&mut self) -> &mut bool {
        &mut self.inside_open
    }
}

/// What a guided step asks for: a parameter is moved to its upper end, or to the end at which the value that the step
/// waits for is reached.
fn asked<'a>(guide: &'a GuideStep, setup: &DemoSetup) -> Option<Asked<'a>> {
    match &guide.until {
        Until::Done(action) => Some(Asked::Done(action)),
        Until::Moved(parameter) => {
            let spec = catalogue::find(&setup.demo)?;
            let range = spec.params.iter().find(|spec| spec.name == parameter)?;
            Some(Asked::Set(parameter, range.max))
        }
        Until::Reached(name, comparison, number) => {
            let parameter = guide.highlight.as_deref()?;
            let end = values::end_reaching(setup, parameter, (name, *comparison, *number))?;
            Some(Asked::Set(parameter, end))
        }
    }
}

/// The step; returns what is to be kept: that the guide is finished, and the totals of a trial with advice.
pub(super) fn try_ui(ui: &mut Ui, env: &StepEnv<'_>, step: &Try, trial: &mut Trial) -> Vec<Event> {
    if let Part::Slide(slide) = env.part {
        return Vec::from_iter(stage_slide_ui(ui, env, step, trial, slide));
    }
    let look = &env.scene.look;
    let predictions = predictions(env);
    let waiting = step.guide.get(trial.at).filter(|_| !trial.satisfied);
    let highlight = waiting.and_then(GuideStep::marked);
    let around = Around {
        predictions: &predictions,
        highlight,
    };

    ui.horizontal_wrapped(|ui| {
        widgets::heading(ui, look, 1, step.title.get(look.lang()));
        ui.add_space(6.0);
        env.prose(ui, &step.question, TextRank::Small);
    });
    let events = demo::desk_ui(ui, look, trial, around, |ui, trial| {
        guide_ui(ui, env, step, trial);
    });
    if trial.at >= step.guide.len() {
        outcomes_ui(ui, env, &step.demo);
    }
    let done = trial.note(step, &events).then(|| finished(env, step));
    let totals = events.iter().filter_map(|event| match event {
        DemoEvent::Advised(totals) => Some(Event::AdviceTried {
            lesson: env.lesson.id.clone(),
            totals: *totals,
        }),
        DemoEvent::Done(_) | DemoEvent::Moved(_) => None,
    });
    totals.chain(done).collect()
}

/// A slide of the guide: what is asked for now, with all that was asked for before already done. The picture is
/// large; controls are left out, since the slides move them. Its last slide finishes the guide.
fn stage_slide_ui(
    ui: &mut Ui,
    env: &StepEnv<'_>,
    step: &Try,
    trial: &mut Trial,
    slide: usize,
) -> Option<Event> {
    let look = &env.scene.look;
    let turned = trial.slide != Some(slide);
    if turned {
        trial.slide = Some(slide);
        // Whoever leaves the projector goes on from here.
        trial.go_to(step, slide);
    }
    env.title(ui, step.title.get(look.lang()));
    let say = step
        .guide
        .get(slide)
        .map(|guide| guide.say.get(look.lang()).to_owned());
    let say = say.unwrap_or_else(|| trial.demo.sentence(look));
    let demo = trial.demo.as_mut();
    let pages = &mut env.scratch.borrow_mut().pages;
    demo::slide_ui(ui, look, demo, (&step.id, slide), Some(pages), |ui| {
        env.with_prose(|prose| prose_ui(ui, look, &say, prose, TextRank::Body));
    });
    (turned && trial.is_finished(step)).then(|| finished(env, step))
}

/// Nothing but the picture.
pub(super) fn picture_ui(ui: &mut Ui, env: &StepEnv<'_>, trial: &mut Trial) {
    demo::enlarged_ui(ui, &env.scene.look, trial.demo.as_mut());
}

fn finished(env: &StepEnv<'_>, step: &Try) -> Event {
    Event::StepDone {
        lesson: env.lesson.id.clone(),
        step: step.id.clone(),
    }
}

/// What to do now; once it is done, the button that goes on.
fn guide_ui(ui: &mut Ui, env: &StepEnv<'_>, step: &Try, trial: &mut Trial) {
    let look = &env.scene.look;
    let lang = look.lang();
    let free = trial.at >= step.guide.len();
    let (label, say) = match step.guide.get(trial.at) {
        Some(guide) => {
            let (n, all) = ((trial.at + 1).to_string(), step.guide.len().to_string());
            (
                env.t_with("try-step", &[("n", &n), ("all", &all)]),
                guide.say.get(lang).to_owned(),
            )
        }
        None => (env.t("try-free"), env.t("try-free-say")),
    };
    let marked = look.sentences(&[&format!("**{label}**"), &say]);
    let tone = if trial.satisfied { Tone::Good } else { Tone::Note };
    widgets::callout(ui, look, tone, |ui| {
        let button = (look.place == Place::Desk && (free || trial.satisfied)).then_some(match trial.at + 1 {
            _ if free => "try-restart",
            next if next == step.guide.len() => "try-play",
            _ => "try-go-on",
        });
        // The button keeps its place at the right, so that text and picture stay where they are.
        let reserved = if ui.available_width() > GO_BESIDE {
            GO_WIDTH
        } else {
            0.0
        };
        ui.horizontal_wrapped(|ui| {
            let width = ui.available_width() - reserved;
            ui.allocate_ui(egui::vec2(width, tokens::TARGET), |ui| {
                ui.set_width(width);
                env.with_prose(|prose| prose_ui(ui, look, &marked, prose, TextRank::Body));
            });
            if let Some(words) = button {
                let go = widgets::secondary_button(ui, look, &env.t(words));
                trial.go_button(step, ui, &go);
            }
        });
    });
    ui.add_space(6.0);
}

/// What the learner predicted in this lesson, to stand beside the outcome.
fn predictions(env: &StepEnv<'_>) -> Vec<PredictionValue> {
    let Some(record) = env.record else {
        return Vec::new();
    };
    let predicted = env.steps.iter().filter_map(|step| match step {
        Step::Predict(predict) => record.prediction(&predict.id),
        _ => None,
    });
    predicted.map(|prediction| prediction.value.clone()).collect()
}
