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

/// Whether there is anything to say.
pub(super) fn is_shown(scene: &Scene<'_>) -> bool {
    matches!(scene.save, SaveState::NotSaved { .. })
}

/// The banner under the bar; nothing while all is kept.
pub(super) fn banner_ui(ui: &mut Ui, scene: &Scene<'_>, commands: &mut Vec<Command>) {
    let SaveState::NotSaved { why, since, leaving } = scene.save else {
        return;
    };
    let look = &scene.look;
    let folded_id = egui::Id::unique("unsaved-folded");
    // Where text is large the banner would leave no room to read on; who wants to leave is told everything.
    let folded = !leaving && ui.data(|data| data.get_temp(folded_id)).unwrap_or(false);
    let seconds = since.elapsed().as_secs();
    let minutes = (seconds / MINUTE).to_string();
    let id = match (seconds / MINUTE, folded) {
        (0, false) => "store-not-saved-yet",
        (0, true) => "store-not-saved-yet-short",
        (_, false) => "store-not-saved",
        (_, true) => "store-not-saved-short",
    };
    let sentence = look.t_with(id, &[("minutes", &minutes), ("why", why)]);
    ui.ctx()
        .request_repaint_after(Duration::from_secs(MINUTE - seconds % MINUTE));
    widgets::callout(ui, look, Tone::Mend, |ui| {
        if !folded {
            said_ui(ui, scene, &sentence);
        }
        if *leaving {
            said_ui(ui, scene, &look.t("store-stays-open"));
        }
        ui.horizontal_wrapped(|ui| {
            let button = if folded {
                said_ui(ui, scene, &sentence);
                widgets::pill_button
            } else {
                widgets::secondary_button
            };
            let save_elsewhere = Command::Go(Route::Save(Export::Record));
            let mut all = vec![
                ("bar-retry", Command::RetrySave),
                ("store-elsewhere", save_elsewhere),
            ];
            if *leaving {
                all.push(("store-close-anyway", Command::CloseAnyway));
            }
            for (id, command) in all {
                if button(ui, look, &look.t(id)).clicked() {
                    commands.push(command);
                }
            }
            let other = if folded { "store-unfold" } else { "store-fold" };
            if !leaving && button(ui, look, &look.t(other)).clicked() {
                ui.data_mut(|data| data.insert_temp(folded_id, !folded));
                ui.ctx().request_discard("the banner folds up or opens");
            }
        });
    });
}

/// A sentence that a screen reader says when it appears; other announcements of the same frame stay their own.
fn said_ui(ui: &mut Ui, scene: &Scene<'_>, sentence: &str) {
    let shown = widgets::text(ui, &scene.look, sentence);
    ui.ctx().accesskit_node_builder(shown.id, |node| {
        node.set_live(egui::accesskit::Live::Polite);
    });
}
