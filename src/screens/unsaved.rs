//! What is not on the disk: since when and why, and what a learner can do about it.

use std::time::Duration;

use egui::Ui;

use super::{Command, Route, SaveState, Scene};
use crate::{
    exchange::Export,
    ui::widgets::{self, Tone},
};

/// How often the banner says anew since when, in seconds.
const MINUTE: u64 = 60;

/// The banner under the bar; nothing while all is kept.
pub(super) fn banner_ui(ui: &mut Ui, scene: &Scene<'_>, commands: &mut Vec<Command>) {
    let SaveState::NotSaved { why, since, leaving } = scene.save else {
        return;
    };
    let look = &scene.look;
    let seconds = since.elapsed().as_secs();
    let sentence = match seconds / MINUTE {
        0 => look.t_with("store-not-saved-yet", &[("why", why)]),
        minutes => {
            let minutes = minutes.to_string();
            look.t_with("store-not-saved", &[("minutes", &minutes), ("why", why)])
        }
    };
    ui.ctx()
        .request_repaint_after(Duration::from_secs(MINUTE - seconds % MINUTE));
    widgets::callout(ui, look, Tone::Mend, |ui| {
        ui.horizontal_wrapped(|ui| {
            said_ui(ui, scene, &sentence);
            if widgets::secondary_button(ui, look, &look.t("bar-retry")).clicked() {
                commands.push(Command::RetrySave);
            }
            if widgets::secondary_button(ui, look, &look.t("store-elsewhere")).clicked() {
                commands.push(Command::Go(Route::Save(Export::Record)));
            }
        });
        if *leaving {
            ui.horizontal_wrapped(|ui| {
                said_ui(ui, scene, &look.t("store-stays-open"));
                if widgets::secondary_button(ui, look, &look.t("store-close-anyway")).clicked() {
                    commands.push(Command::CloseAnyway);
                }
            });
        }
    });
}

/// A sentence that a screen reader says when it appears; other announcements of the same frame stay their own.
fn said_ui(ui: &mut Ui, scene: &Scene<'_>, sentence: &str) {
    let shown = widgets::text(ui, &scene.look, sentence);
    ui.ctx().accesskit_node_builder(shown.id, |node| {
        node.set_live(egui::accesskit::Live::Polite);
    });
}
