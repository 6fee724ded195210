//! What the steps are called, which are done by reading on, and what is shown for an unknown demo.

use std::cell::RefCell;

use egui::Ui;

use super::{
    blocks::block_ui,
    env::{StepEnv, column_ui},
    frame::is_list_beside,
    slides::Part,
};
use crate::{
    assess::{Drawing, Event, asked, seed_for},
    course::{
        Notes,
        lesson::{Lesson, Quiz, Step, Try},
    },
    screens::{
        Scene,
        quiz::{QuizAction, QuizEnv, QuizScreen},
    },
    ui::widgets::{self, StepState, Tone},
};

/// Whether a step asks nothing of the learner: going on finishes it.
pub(super) fn is_only_read(step: &Step) -> bool {
    match step {
        Step::Read(_)
        | Step::Case(_)
        | Step::Explain(_)
        | Step::BothSides(_)
        | Step::Checklist(_)
        | Step::Discuss(_) => true,
        Step::Predict(_) | Step::Try(_) | Step::Observe(_) | Step::Quiz(_) => false,
    }
}

/// Names of the steps as the list shows them; steps of one kind are numbered.
pub(super) fn names(env: &StepEnv<'_>) -> Vec<String> {
    let plain: Vec<String> = env.steps.iter().map(|step| name(env, step)).collect();
    plain
        .iter()
        .enumerate()
        .map(|(at, name)| {
            let same = |others: &[String]| others.iter().filter(|other| *other == name).count();
            if same(&plain) == 1 {
                name.clone()
            } else {
                let n = same(plain.get(..at).unwrap_or_default()) + 1;
                env.t_with("lesson-step-nth", &[("name", name), ("n", &n.to_string())])
            }
        })
        .collect()
}

fn name(env: &StepEnv<'_>, step: &Step) -> String {
    match (step, step.kind_id()) {
        (Step::Read(read), _) => read.title.get(env.scene.look.lang()).to_owned(),
        (Step::Quiz(quiz), Some(id)) => {
            let n = asked(env.lesson, quiz, env.record).len();
            env.t_with(id, &[("n", &n.to_string())])
        }
        (_, id) => id.map(|id| env.t(id)).unwrap_or_default(),
    }
}

/// How the list marks the step at position `at`.
pub(super) fn state(env: &StepEnv<'_>, at: usize, here: usize) -> StepState {
    let done = |step: &Step| env.record.is_some_and(|record| record.is_step_done(step.id()));
    if at == here {
        StepState::Here
    } else if env.steps.get(at).is_some_and(done) {
        StepState::Done
    } else {
        StepState::Todo
    }
}

/// A demo that this version does not have costs only its own step.
pub(super) fn unknown_demo_ui(ui: &mut Ui, env: &StepEnv<'_>, step: &Try) {
    let look = &env.scene.look;
    column_ui(ui, env.column(), |ui| {
        env.title(ui, step.title.get(look.lang()));
        let demo = env
            .lesson
            .demos
            .get(&step.demo)
            .map_or(step.demo.as_str(), |setup| setup.demo.as_str());
        widgets::callout(ui, look, Tone::Mend, |ui| {
            widgets::text(ui, look, &env.t_with("try-unknown-demo", &[("demo", demo)]));
        });
    });
}

/// A drawing of a quiz's questions from its pools.
pub(super) fn draw(env: &StepEnv<'_>, quiz: &Quiz) -> Event {
    Event::QuizDrawn {
        lesson: env.lesson.id.clone(),
        step: quiz.id.clone(),
        shuffle: seed_for(&quiz.id, env.scene.record.seq(), 0),
    }
}

/// Whether the questions of a quiz are still to be drawn.
pub(super) fn is_undrawn(env: &StepEnv<'_>, quiz: &Quiz) -> bool {
    let drawing = env
        .record
        .map_or(Drawing::default(), |record| record.drawing(&quiz.id));
    !quiz.pools.is_empty() && drawing.seq == 0
}

/// The quiz, which keeps its own state and keys; opened where the learner left it.
pub(super) fn quiz_ui(
    ui: &mut Ui,
    env: &StepEnv<'_>,
    quiz: &Quiz,
    screen: &mut Option<QuizScreen>,
) -> Vec<QuizAction> {
    let scene = env.scene;
    if screen.as_ref().is_some_and(|screen| screen.step() != quiz.id) {
        *screen = None;
    }
    let head = is_list_beside(ui);
    asking(env, |quiz_env| {
        screen
            .get_or_insert_with(|| QuizScreen::new(env.lesson, quiz, scene.record))
            .ui(ui, &scene.look, &QuizEnv { head, ..*quiz_env })
    })
}

/// What questions of a lesson need around them, wherever they are asked.
pub(in crate::screens) fn with_quiz_env<R>(
    scene: &Scene<'_>,
    lesson: &Lesson,
    add: impl FnOnce(&QuizEnv<'_>) -> R,
) -> R {
    let env = StepEnv {
        scene,
        lesson,
        steps: &lesson.steps,
        record: scene.record.lesson(&lesson.id),
        part: Part::Whole,
        opened: 0,
        enlarged: false,
        notes: Notes::LeftOut,
        scratch: &RefCell::default(),
    };
    asking(&env, add)
}

fn asking<R>(env: &StepEnv<'_>, add: impl FnOnce(&QuizEnv<'_>) -> R) -> R {
    let scene = env.scene;
    env.with_prose(|prose| {
        add(&QuizEnv {
            lesson: env.lesson,
            record: scene.record,
            prose,
            misconception: &|id| {
                scene
                    .course
                    .misconceptions()
                    .entries
                    .get(id)
                    .map(|known| &known.text)
            },
            block_ui: &|ui, block, chosen| block_ui(ui, env, block, Some(chosen)),
            head: true,
        })
    })
}
