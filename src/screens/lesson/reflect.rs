//! A question to oneself with a private note: never scored, and written down only if the learner says so.

use egui::{Frame, Margin, Stroke, TextEdit, Ui};

use super::{env::StepEnv, scratch::Scratch};
use crate::{
    assess::Event,
    course::{lesson::Reflect, limits::NOTE_CHARS},
    screens::SaveState,
    ui::{
        Place,
        prose::TextRank,
        tokens,
        widgets::{self, Tone},
    },
};

/// Rows of the field before it grows.
const ROWS: usize = 3;

pub(super) fn reflect_ui(ui: &mut Ui, env: &StepEnv<'_>, reflect: &Reflect) {
    let look = &env.scene.look;
    widgets::callout(ui, look, Tone::Note, |ui| {
        widgets::text_bold(ui, look, &env.t("reflect-label"));
        env.prose(ui, &reflect.ask, TextRank::Body);
        // A class thinks for itself: nothing private belongs on the wall.
        if look.place == Place::Desk {
            note_ui(ui, env, reflect);
        }
    });
}

fn note_ui(ui: &mut Ui, env: &StepEnv<'_>, reflect: &Reflect) {
    let look = &env.scene.look;
    let saved = env
        .record
        .and_then(|record| record.note(&reflect.id))
        .unwrap_or_default();
    let mut scratch = env.scratch.borrow_mut();
    let Scratch { notes, events, .. } = &mut *scratch;
    let note = notes
        .entry(reflect.id.clone())
        .or_insert_with(|| saved.to_owned());
    let frame = Frame::new()
        .fill(look.palette.card)
        .stroke(Stroke::new(tokens::HAIRLINE, look.palette.edge))
        .corner_radius(tokens::RADIUS)
        .inner_margin(Margin::symmetric(12, 8));
    let field = TextEdit::multiline(note)
        .id_salt(("note", &reflect.id))
        .font(look.font(tokens::BODY))
        .frame(frame)
        .char_limit(NOTE_CHARS)
        .desired_rows(ROWS)
        // Tab goes on to the next control, as everywhere.
        .return_key(egui::KeyboardShortcut::new(
            egui::Modifiers::NONE,
            egui::Key::Enter,
        ))
        .desired_width(f32::INFINITY);
    let name = env.t_with("reflect-field", &[("ask", &env.plain(&reflect.ask))]);
    let response = ui.add(field);
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_label(name));
    widgets::focus_ring(ui, look, &response, tokens::RADIUS);
    if *env.scene.save == SaveState::Guest {
        widgets::text_soft(ui, look, &env.t("reflect-guest"));
        return;
    }
    let is_saved = note.trim() == saved;
    let words = match (is_saved, saved.is_empty()) {
        (true, true) => "reflect-private",
        (true, false) => "reflect-saved",
        (false, _) => "reflect-unsaved",
    };
    let event = (!is_saved).then(|| Event::Noted {
        lesson: env.lesson.id.clone(),
        note: reflect.id.clone(),
        text: note.trim().to_owned(),
    });
    ui.horizontal_wrapped(|ui| {
        if let Some(event) = event {
            let label = env.t(if note.trim().is_empty() {
                "reflect-erase"
            } else {
                "reflect-save"
            });
            if widgets::secondary_button(ui, look, &label).clicked() {
                events.push(event);
            }
        }
        widgets::text_soft(ui, look, &env.t(words));
    });
}
