//! What is for the teacher, in its place in the lesson: folded, so that learners are not told before they have thought.

use egui::Ui;

use super::{
    env::{StepEnv, column_ui},
    scratch::toggle,
};
use crate::{
    course::{Notes, Text, lesson::Step},
    ui::{
        prose::TextRank,
        tokens,
        widgets::{self, Tone},
    },
};

/// A note that is unfolded by its button; where all notes are shown, it needs none. `key` is its own in the lesson.
pub(super) fn note_ui(ui: &mut Ui, env: &StepEnv<'_>, key: &str, add: impl FnOnce(&mut Ui)) {
    let look = &env.scene.look;
    let is_open = match env.notes {
        Notes::LeftOut => return,
        Notes::Folded => env.scratch.borrow().notes_open.contains(key),
        Notes::Shown => true,
    };
    let label = env.t("lesson-for-teacher");
    if env.notes == Notes::Folded {
        let sign = if is_open { "lesson-fold" } else { "lesson-unfold" };
        let button = widgets::pill_button(ui, look, &env.t_with(sign, &[("what", &label)]));
        ui.ctx()
            .accesskit_node_builder(button.id, |node| node.set_expanded(is_open));
        if button.clicked() {
            toggle(&mut env.scratch.borrow_mut().notes_open, key.to_owned());
        }
    }
    if is_open {
        widgets::callout(ui, look, Tone::Note, |ui| {
            if env.notes == Notes::Shown {
                widgets::text_bold(ui, look, &label);
            }
            add(ui);
        });
    }
}

/// How long a step takes with a class, and what its teacher may want to know.
pub(super) fn in_class_ui(ui: &mut Ui, env: &StepEnv<'_>, minutes: u32, note: &Text) {
    let words = env.t_with("lesson-in-class", &[("minutes", &minutes.to_string())]);
    widgets::text_soft(ui, &env.scene.look, &words);
    env.prose(ui, note, TextRank::Body);
}

/// Under a step on the desk, where the teacher's notes are shown. A step to talk about has its note with its button.
pub(super) fn under_ui(ui: &mut Ui, env: &StepEnv<'_>, step: &Step) {
    if let (Notes::Shown, Some((minutes, note))) = (env.notes, step.in_class())
        && !matches!(step, Step::Discuss(_))
    {
        ui.add_space(tokens::GAP);
        column_ui(ui, env.column(), |ui| {
            note_ui(ui, env, step.id(), |ui| in_class_ui(ui, env, minutes, note));
        });
    }
}
