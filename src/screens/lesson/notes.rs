//! What is for the teacher, in its place in the lesson: folded, so that learners are not told before they have thought.

use egui::Ui;

use super::{env::StepEnv, scratch::toggle};
use crate::{
    course::Notes,
    ui::widgets::{self, Tone},
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
