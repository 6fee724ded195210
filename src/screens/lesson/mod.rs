//! A lesson: the step list at the left, one step a screen; on the projector the same steps as slides.

mod blocks;
mod enlarge;
mod env;
mod figure;
mod frame;
mod notes;
mod observe;
mod on_path;
mod picture;
mod predict;
mod presented;
mod presenter;
mod prose_steps;
mod quizzing;
mod reflect;
mod scratch;
pub mod slides;
mod speaking;
mod steps;
mod try_it;
mod vote;
mod worked;

use std::{cell::RefCell, rc::Rc};

pub use self::speaking::{Held, Progress};
pub(super) use self::{
    frame::{Foot, slide_ui},
    presenter::{Over, cover_ui, spotlight_ui},
    steps::with_quiz_env,
};

use egui::Ui;

use self::{
    env::StepEnv, observe::Observed, on_path::OnPath, predict::Draft, scratch::Scratch, slides::Part,
    try_it::Trial,
};
use super::{
    Command, Route, Scene,
    keys::{self, KeyAction, KeyFocus},
    pages::Pages,
    quiz::{QuizAction, QuizScreen, state::Phase},
    speaker::NotesAct,
};
use crate::{
    assess::{Event, Record},
    course::{
        Notes, View,
        lesson::{Lesson, Step, Try},
    },
    demos::registry,
    ui::{Place, widgets},
};

/// The state of an open lesson. Nothing in it is stored; what is kept leaves as events.
pub struct LessonScreen {
    /// Id of the lesson.
    lesson: String,
    step: usize,
    slide: usize,
    /// The step was just opened and the record does not know it yet.
    opened: bool,
    trials: Vec<Trial>,
    draft: Draft,
    quiz: Option<QuizScreen>,
    /// Id of the quiz whose questions were asked to be drawn.
    drawn: Option<String>,
    over: Over,
    /// Middle of the spotlight, in points of the class's screen.
    spot: Option<egui::Pos2>,
    /// Where it was shown in the frame before.
    place: Place,
    /// The picture of the slide that is drawn as large as the slide, by its number on it.
    enlarged: Option<usize>,
    /// String id of what a key could not do on this slide.
    said: Option<&'static str>,
    steps_open: bool,
    /// All that is for the teacher is shown on the desk.
    teacher: bool,
    path: OnPath,
    scratch: Rc<RefCell<Scratch>>,
}

impl LessonScreen {
    /// Open a lesson at a step, or where the learner left.
    pub fn new(lesson: &Lesson, step: Option<&str>, record: &Record) -> Self {
        let record = record.lesson(&lesson.id);
        let wanted = step.or_else(|| record.and_then(|record| record.current_step()));
        let step = wanted
            .and_then(|id| lesson.steps.iter().position(|step| step.id() == id))
            .unwrap_or(0);
        Self {
            lesson: lesson.id.clone(),
            step,
            slide: 0,
            opened: true,
            trials: Vec::new(),
            draft: Draft::fresh(),
            quiz: None,
            drawn: None,
            over: Over::Nothing,
            spot: None,
            place: Place::Desk,
            enlarged: None,
            said: None,
            steps_open: false,
            teacher: false,
            path: OnPath::whole(lesson),
            scratch: Rc::new(RefCell::new(Scratch {
                lasts: true,
                ..Scratch::default()
            })),
        }
    }

    /// Id of the lesson.
    pub fn lesson_id(&self) -> &str {
        &self.lesson
    }

    /// Position of the step that is shown.
    pub fn step(&self) -> usize {
        self.step
    }

    /// Draw it and return what the learner wants.
    pub fn ui(&mut self, ui: &mut Ui, scene: &Scene<'_>) -> Vec<Command> {
        self.shown_ui(ui, scene, Held::No)
    }

    /// The same in a window whose picture may be held; see [`Held`].
    pub fn shown_ui(&mut self, ui: &mut Ui, scene: &Scene<'_>, held: Held) -> Vec<Command> {
        let mut commands = Vec::new();
        let Some(lesson) = scene.course.lesson(&self.lesson) else {
            return vec![Command::Go(Route::Problems)];
        };
        let presenting = scene.look.place == Place::Stage;
        let view = View {
            depth: scene.settings.depth,
            // The class must not read the teacher's notes off the wall.
            notes: match (presenting, self.teacher) {
                (true, _) => Notes::LeftOut,
                (false, true) => Notes::Shown,
                (false, false) => Notes::Folded,
            },
        };
        self.take_path(lesson, view);
        self.take_place(scene.look.place);
        let (steps, scratch) = (self.path.steps(), self.scratch.clone());
        let env = StepEnv {
            scene,
            lesson,
            steps: &steps,
            opened: 0,
            enlarged: false,
            notes: view.notes,
            scratch: &scratch,
            record: scene.record.lesson(&lesson.id),
            part: if presenting {
                Part::Slide(self.slide)
            } else {
                Part::Whole
            },
        };
        if std::mem::take(&mut self.opened) {
            commands.push(self.open_event(&env));
        }
        let focus = self.key_focus(ui, &env, presenting);
        if !presenting {
            frame::desk_ui(ui, &env, self, &mut commands);
        } else if held.hides(&self.over) {
            // The class goes on seeing the picture that is held.
        } else if self.over.shows_slide() {
            frame::stage_ui(ui, &env, self, &mut commands);
        } else {
            self.instead_ui(ui, &env, &mut commands);
            return commands;
        }
        commands.extend(scratch.borrow_mut().events.drain(..).map(Command::Keep));
        if let Some(sheet) = scratch.borrow_mut().prints.take() {
            commands.push(Command::Go(Route::Save(sheet)));
        }
        // After the drawing: the quiz takes its keys first.
        if let Some(focus) = focus {
            self.keys(ui, &env, focus, held, &mut commands);
        }
        commands
    }

    /// What lies over the slide instead of it.
    fn instead_ui(&mut self, ui: &mut Ui, env: &StepEnv<'_>, commands: &mut Vec<Command>) {
        let before = self.over.clone();
        if let Some((step, slide)) = presenter::instead_ui(ui, env, &mut self.over, self.step) {
            self.go(ui, env, step, commands);
            self.show_slide(env, slide);
        }
        if self.over != before {
            ui.ctx().request_discard("what lay over the slide has changed");
        }
    }

    /// The lesson was read anew from its file: what the learner was doing stays, as far as its parts are still there.
    pub fn renew(&mut self, lesson: &Lesson) {
        self.trials.retain_mut(|trial| trial.renew(lesson));
        let mut scratch = self.scratch.borrow_mut();
        scratch.curves.clear();
        scratch.pages = Pages::default();
        drop(scratch);
        self.quiz.take_if(|quiz| !quiz.fits(lesson));
        let open = self.path.steps().get(self.step).map(|step| step.id().to_owned());
        let open = lesson
            .steps
            .iter()
            .find(|step| open.as_deref() == Some(step.id()));
        if let Some(Step::Predict(predict)) = open {
            self.draft.fit(&predict.form);
        }
    }

    /// Make the steps anew when path or lesson have changed, and stay at the step that was open.
    fn take_path(&mut self, lesson: &Lesson, view: View) {
        let before = self.path.steps();
        if !self.path.take(lesson, view) {
            return;
        }
        let steps = self.path.steps();
        let is_there = |step: &&Step| steps.iter().any(|there| there.id() == step.id());
        let open = before.iter().take(self.step + 1).rfind(is_there);
        let place = open.and_then(|open| steps.iter().position(|step| step.id() == open.id()));
        let place = place.unwrap_or(0);
        let changed = before.get(self.step) != steps.get(place);
        let moved = before.get(self.step).map(Step::id) != steps.get(place).map(Step::id);
        self.step = place;
        self.slide = self.slide.min(steps.get(place).map_or(1, slides::count) - 1);
        self.opened |= moved;
        if changed {
            self.quiz = None;
        }
    }

    fn current<'a>(&self, env: &StepEnv<'a>) -> Option<&'a Step> {
        env.steps.get(self.step)
    }

    fn is_at_quiz(&self, env: &StepEnv<'_>) -> bool {
        matches!(self.current(env), Some(Step::Quiz(_)))
    }

    fn step_id(&self, env: &StepEnv<'_>) -> String {
        self.current(env)
            .map(|step| step.id().to_owned())
            .unwrap_or_default()
    }

    fn open_event(&self, env: &StepEnv<'_>) -> Command {
        Command::Keep(Event::StepOpened {
            lesson: self.lesson.clone(),
            step: self.step_id(env),
        })
    }

    fn done_event(&self, env: &StepEnv<'_>) -> Command {
        Command::Keep(Event::StepDone {
            lesson: self.lesson.clone(),
            step: self.step_id(env),
        })
    }

    /// Who may take keys before the screen; `None` when a window lies over it.
    fn key_focus(&self, ui: &Ui, env: &StepEnv<'_>, presenting: bool) -> Option<KeyFocus> {
        if ui.memory(|memory| memory.top_modal_layer().is_some()) {
            return None;
        }
        Some(KeyFocus {
            text_field: typing(ui.ctx()),
            arrows_taken: widgets::takes_arrows(ui.ctx()),
            any: ui.memory(|memory| memory.focused().is_some()),
            answer_list: match self.current(env) {
                Some(Step::Quiz(_) | Step::Observe(_)) => true,
                // On the projector the class is asked, by hands: they are answers while they are counted.
                _ if presenting => env.scratch.borrow().votes.is_open,
                step => matches!(step, Some(Step::Predict(_))),
            },
            presenting,
        })
    }

    fn keys(&mut self, ui: &Ui, env: &StepEnv<'_>, focus: KeyFocus, held: Held, commands: &mut Vec<Command>) {
        let presenting = focus.presenting;
        let actions = keys::actions(ui.ctx(), focus);
        for action in actions.into_iter().filter(|action| held.lets(*action)) {
            ui.ctx().request_discard("a key was pressed");
            self.said = None;
            if self.over.on(action) {
                continue;
            }
            match action {
                // Enter confirms an answer where there is one to confirm.
                KeyAction::Confirm => self.confirm(ui, env, commands),
                KeyAction::Next => self.turn(ui, env, true, commands),
                KeyAction::Previous => self.turn(ui, env, false, commands),
                KeyAction::First => {
                    self.go(ui, env, 0, commands);
                    self.show_slide(env, 0);
                }
                KeyAction::Last => self.go(ui, env, env.steps.len().saturating_sub(1), commands),
                KeyAction::Present => commands.push(Command::Present(!presenting)),
                KeyAction::Freeze => commands.push(Command::Notes(NotesAct::Hold)),
                KeyAction::Notes => commands.push(Command::Notes(NotesAct::Toggle)),
                KeyAction::Vote => {
                    let opened = self.current(env).map(|step| vote::open(env, step));
                    self.said = opened.and_then(Result::err);
                }
                KeyAction::Enlarge => self.enlarge(env),
                KeyAction::Escape if self.enlarged.is_some() => self.enlarged = None,
                KeyAction::Escape if presenting => commands.push(Command::Present(false)),
                KeyAction::Escape => commands.push(Command::Go(Route::Home)),
                KeyAction::Black
                | KeyAction::White
                | KeyAction::Spotlight
                | KeyAction::Larger
                | KeyAction::Smaller
                | KeyAction::Keys
                | KeyAction::Slides => {}
            }
        }
    }

    /// Enter, with nothing focused: commit a prediction, else go on. The quiz has its own Enter.
    fn confirm(&mut self, ui: &Ui, env: &StepEnv<'_>, commands: &mut Vec<Command>) {
        match self.current(env) {
            // On the projector one answers in a quiz, and draws a curve; elsewhere Enter is one more key that turns.
            Some(step) if env.part != Part::Whole && !vote::is_answered(env, step) => {
                self.turn(ui, env, true, commands);
            }
            Some(Step::Quiz(_)) => {
                let over = |quiz: &QuizScreen| quiz.state().phase() == Phase::Summary;
                if self.quiz.as_ref().is_some_and(over) {
                    self.quiz_action(ui, env, QuizAction::Done, commands);
                }
            }
            // A guide that is not finished has its own button.
            Some(Step::Try(step)) if !self.is_guide_finished(step) => {}
            Some(Step::Predict(predict)) if !predict::is_kept(env, predict, &self.draft) => {
                if let Some(event) = predict::commit(env, predict, &mut self.draft) {
                    self.keep_prediction(env, event, commands);
                }
            }
            _ => self.next_step(env, commands),
        }
    }

    fn is_guide_finished(&self, step: &Try) -> bool {
        let open = self.trials.iter().find(|trial| trial.step == step.id);
        open.is_none_or(|trial| trial.is_finished(step))
    }

    fn keep_prediction(&self, env: &StepEnv<'_>, event: Event, commands: &mut Vec<Command>) {
        commands.push(Command::Keep(event));
        commands.push(self.done_event(env));
    }

    /// One slide on the projector, one step on the desk.
    fn turn(&mut self, ui: &Ui, env: &StepEnv<'_>, forward: bool, commands: &mut Vec<Command>) {
        if env.scene.look.place == Place::Stage {
            // A long question has pages of its own.
            if self.is_at_quiz(env) && self.quiz.as_mut().is_some_and(|quiz| quiz.turn(forward)) {
                return release_focus(ui);
            }
            if self.scratch.borrow_mut().pages.turn(forward) {
                self.show_slide(env, self.slide);
                return release_focus(ui);
            }
            if let Some((step, slide)) = slides::turn(&vote::counts(env), (self.step, self.slide), forward) {
                self.go(ui, env, step, commands);
                self.show_slide(env, slide);
                if !forward {
                    self.scratch.borrow_mut().go_back_to((step, slide));
                }
            }
        } else if forward {
            self.next_step(env, commands);
        } else if let Some(before) = self.step.checked_sub(1) {
            self.go(ui, env, before, commands);
        }
        release_focus(ui);
    }

    /// To the next step; one that is only read is done by going on. After the last one, home.
    fn next_step(&mut self, env: &StepEnv<'_>, commands: &mut Vec<Command>) {
        if self.current(env).is_some_and(steps::is_only_read) {
            commands.push(self.done_event(env));
        }
        if self.step + 1 < env.steps.len() {
            self.step += 1;
            self.arrive(env, commands);
        } else {
            commands.push(Command::Go(Route::Home));
        }
    }

    fn go(&mut self, ui: &Ui, env: &StepEnv<'_>, step: usize, commands: &mut Vec<Command>) {
        if step != self.step {
            self.step = step;
            self.arrive(env, commands);
            release_focus(ui);
        }
    }

    fn arrive(&mut self, env: &StepEnv<'_>, commands: &mut Vec<Command>) {
        self.show_slide(env, 0);
        self.draft = Draft::fresh();
        self.steps_open = false;
        commands.push(self.open_event(env));
    }

    fn trial(&mut self, env: &StepEnv<'_>, step: &Try) -> Option<&mut Trial> {
        if let Some(at) = self.trials.iter().position(|trial| trial.step == step.id) {
            return self.trials.get_mut(at);
        }
        let setup = env.lesson.demos.get(&step.demo)?;
        let set = setup
            .set
            .iter()
            .map(|(name, value)| (name.to_owned(), *value))
            .collect();
        let demo = registry::make(&setup.demo, &set, setup.seed)?;
        let done = env.record.is_some_and(|record| record.is_step_done(&step.id));
        self.trials.push(Trial::new(step, setup, demo, done));
        self.trials.last_mut()
    }

    /// The step's own view.
    fn step_ui(&mut self, ui: &mut Ui, env: &StepEnv<'_>, commands: &mut Vec<Command>) {
        let Some(step) = self.current(env) else { return };
        if env.part != Part::Whole && self.instead_of_slide_ui(ui, env, step) {
            return;
        }
        match step {
            Step::Read(read) => prose_steps::read_ui(ui, env, read),
            Step::Case(case) => prose_steps::case_ui(ui, env, case),
            Step::Explain(explain) => prose_steps::explain_ui(ui, env, explain),
            Step::BothSides(both) => prose_steps::both_sides_ui(ui, env, both),
            Step::Checklist(list) => prose_steps::checklist_ui(ui, env, list),
            Step::Discuss(discuss) => prose_steps::discuss_ui(ui, env, discuss),
            Step::Predict(predict) => {
                if let Some(event) = predict::predict_ui(ui, env, predict, &mut self.draft) {
                    self.keep_prediction(env, event, commands);
                }
            }
            Step::Try(step) => match self.trial(env, step) {
                Some(trial) => {
                    let events = try_it::try_ui(ui, env, step, trial);
                    commands.extend(events.into_iter().map(Command::Keep));
                }
                None => steps::unknown_demo_ui(ui, env, step),
            },
            Step::Observe(observe) => match observe::observe_ui(ui, env, observe) {
                Some(Observed::Chose { event, right }) => {
                    commands.push(Command::Keep(event));
                    if right {
                        commands.push(self.done_event(env));
                    }
                }
                Some(Observed::Replay(guide_id)) => self.replay(ui, env, &guide_id, commands),
                None => {}
            },
            Step::Quiz(quiz) if self.drawn.as_ref() != Some(&quiz.id) && steps::is_undrawn(env, quiz) => {
                self.draw(ui, env, commands);
            }
            Step::Quiz(quiz) => {
                for action in steps::quiz_ui(ui, env, quiz, &mut self.quiz) {
                    self.quiz_action(ui, env, action, commands);
                }
            }
        }
    }
}

/// Whether a text field has the focus: keys are then what is typed.
fn typing(ctx: &egui::Context) -> bool {
    ctx.text_edit_focused()
}

/// After turning a page the old page's button must not keep the keyboard.
fn release_focus(ui: &Ui) {
    ui.memory_mut(|memory| {
        if let Some(id) = memory.focused() {
            memory.surrender_focus(id);
        }
    });
}
