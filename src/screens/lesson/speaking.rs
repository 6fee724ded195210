//! What whoever presents has beside the slide: the note for the teacher, what comes next, how far the class is; and
//! what a window does whose slide is held.

use egui::Ui;

use super::{
    LessonScreen,
    blocks::block_ui,
    env::StepEnv,
    notes,
    presenter::Over,
    slides::{self, Part},
    steps, vote,
};
use crate::{
    assess::asked,
    course::{
        Depth, Notes, Text,
        lesson::{Block, Lesson, Step},
        path::Audience,
    },
    screens::{
        Scene,
        keys::KeyAction,
        speaker::{Planned, Weight},
    },
    ui::widgets::{self, Tone},
};

/// Whether a window goes on showing the slide that the class saw, while the lesson goes on elsewhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Held {
    /// It shows the slide that is open.
    #[default]
    No,
    /// The lesson goes on in the teacher's notes; all keys act there.
    Beside,
    /// There is nowhere to go on: keys that would turn slides unseen do nothing.
    Alone,
}

impl Held {
    /// Whether the held picture stands in place of what is drawn. A dark or white screen comes over it all the same.
    pub(in crate::screens) const fn hides(self, over: &Over) -> bool {
        match self {
            Self::No => false,
            Self::Beside => !matches!(over, Over::Black | Over::White),
            Self::Alone => over.shows_slide(),
        }
    }

    /// Whether a key acts.
    pub(in crate::screens) const fn lets(self, action: KeyAction) -> bool {
        !matches!(self, Self::Alone)
            || matches!(
                action,
                KeyAction::Freeze
                    | KeyAction::Notes
                    | KeyAction::Keys
                    | KeyAction::Black
                    | KeyAction::White
                    | KeyAction::Present
                    | KeyAction::Escape
            )
    }
}

/// How far a class is in a lesson.
#[derive(Clone, Debug, PartialEq)]
pub struct Progress {
    /// Number of the slide, from 1, and of all slides.
    pub slide: (usize, usize),
    /// What the step is called.
    pub step: String,
    /// What the next step is called, and its first words; none at the last step.
    pub next: Option<(String, String)>,
    /// When this slide is planned.
    pub planned: Planned,
}

impl LessonScreen {
    /// What a window says of a slide that is held, by its string id; none while something lies over the slide.
    pub fn said_of_held(&self, held: Held) -> Option<&'static str> {
        let words = if held == Held::Alone {
            "speaker-held-alone"
        } else {
            "speaker-held"
        };
        held.hides(&self.over).then_some(words)
    }

    /// How far the class is; none when the lesson is gone.
    pub fn progress(&self, scene: &Scene<'_>) -> Option<Progress> {
        self.with_env(scene, |env| {
            let names = steps::names(env);
            let counts = vote::counts(env);
            let weights: Vec<Weight> = env.steps.iter().map(|step| weight(env, step)).collect();
            let minutes = match scene.settings.depth {
                Depth::Core => env.lesson.minutes.core,
                Depth::Full => env.lesson.minutes.full,
            };
            let next = env.steps.get(self.step + 1).zip(names.get(self.step + 1));
            Progress {
                slide: slides::number(&counts, (self.step, self.slide)),
                step: names.get(self.step).cloned().unwrap_or_default(),
                next: next.map(|(step, name)| {
                    let words = first_words(step).map(|text| env.plain(text));
                    (name.clone(), words.unwrap_or_default())
                }),
                planned: Planned::of(&weights, minutes, (self.step, self.slide)),
            }
        })
    }

    /// The note for the teacher at this step, and the steps for the teacher only that follow it; a sentence where
    /// there is none.
    pub fn note_ui(&self, ui: &mut Ui, scene: &Scene<'_>) {
        self.with_env(scene, |env| {
            let here = env.steps.get(self.step).map(Step::id).unwrap_or_default();
            let from = env.lesson.steps.iter().skip_while(|step| step.id() != here);
            // The class must not read off the wall how many are right.
            let vote = self.current(env).and_then(|step| vote::for_teacher(env, step));
            let mut any = vote.is_some();
            if let Some(words) = vote {
                widgets::callout(ui, &scene.look, Tone::Note, |ui| {
                    widgets::text(ui, &scene.look, &words);
                });
            }
            for (n, step) in from.enumerate() {
                if n > 0 && step.audience() != Audience::Teacher {
                    break;
                }
                any |= step_note_ui(ui, env, step, n > 0);
            }
            if !any {
                widgets::text_soft(ui, &scene.look, &env.t("speaker-no-note"));
            }
        });
    }

    fn with_env<R>(&self, scene: &Scene<'_>, add: impl FnOnce(&StepEnv<'_>) -> R) -> Option<R> {
        let lesson: &Lesson = scene.course.lesson(&self.lesson)?;
        let steps = self.path.steps();
        Some(add(&StepEnv {
            scene,
            lesson,
            steps: &steps,
            opened: 0,
            enlarged: false,
            notes: Notes::Shown,
            scratch: &self.scratch,
            record: scene.record.lesson(&lesson.id),
            part: Part::Whole,
        }))
    }
}

/// What of a step is for the teacher; whether there was anything. Of a step for the teacher only that is all.
fn step_note_ui(ui: &mut Ui, env: &StepEnv<'_>, step: &Step, whole: bool) -> bool {
    if whole && let Step::Read(read) = step {
        widgets::heading(ui, &env.scene.look, 3, read.title.get(env.scene.look.lang()));
    }
    let in_class = step.in_class();
    if let Some((minutes, note)) = in_class {
        notes::in_class_ui(ui, env, minutes, note);
    }
    let notes = if whole {
        step.body().iter().collect()
    } else {
        notes_in(step.body(), env.scene.settings.depth)
    };
    for block in &notes {
        block_ui(ui, env, block, None);
    }
    in_class.is_some() || !notes.is_empty()
}

/// The blocks for the teacher among these.
fn notes_in(blocks: &[Block], depth: Depth) -> Vec<&Block> {
    let mut notes = Vec::new();
    for block in blocks {
        match block {
            Block::Teacher(inner) => notes.extend(inner),
            Block::Deeper(inner) if depth == Depth::Full => notes.extend(notes_in(inner, depth)),
            _ => {}
        }
    }
    notes
}

/// A step takes the minutes that it says for a class. Without any, each of its slides has the same share of the
/// lesson's minutes as every other, and so has a question of a quiz.
fn weight(env: &StepEnv<'_>, step: &Step) -> Weight {
    let slides = slides::count(step);
    let (shares, minutes) = match (step.in_class(), step) {
        (Some((minutes, _)), _) => (0, minutes),
        (None, Step::Quiz(quiz)) => (asked(env.lesson, quiz, env.record).len(), 0),
        (None, _) => (slides, 0),
    };
    Weight {
        slides,
        shares,
        minutes,
    }
}

/// What a step begins with.
fn first_words(step: &Step) -> Option<&Text> {
    match step {
        Step::Read(_) | Step::Case(_) => step.body().iter().flat_map(Block::texts).next(),
        Step::Explain(explain) => Some(&explain.myth.claim),
        Step::Predict(predict) => Some(&predict.ask),
        Step::Try(step) => Some(&step.question),
        Step::Observe(observe) => Some(&observe.ask),
        Step::BothSides(both) => both.does_well.first(),
        Step::Checklist(list) => list.items.first(),
        Step::Quiz(_) => None,
        Step::Discuss(discuss) => Some(&discuss.ask),
    }
}
