//! Bringing in a record from another computer; whose it is decides where it goes.

use std::path::Path;

use egui::Ui;

use super::{Chosen, Command, Scene, parts, top_bar};
use crate::{
    learner::Brought,
    ui::{
        tokens,
        widgets::{self, Tone},
    },
};

/// Widest the page gets, in points.
const WIDTH: f32 = 620.0;

/// The path typed so far, and a record of somebody else that was read.
#[derive(Clone, Debug, Default)]
pub struct BringScreen {
    path: parts::PathField,
    other: Option<Box<Brought>>,
}

impl BringScreen {
    /// Asks where a record of somebody else is to go.
    pub fn asking(other: Brought) -> Self {
        Self {
            other: Some(Box::new(other)),
            ..Self::default()
        }
    }

    /// Draw it and return what the learner wants.
    pub fn ui(&mut self, ui: &mut Ui, scene: &Scene<'_>) -> Vec<Command> {
        let mut commands = top_bar::home_bar_ui(ui, scene, false);
        let look = &scene.look;
        parts::page_ui(ui, WIDTH, |ui| {
            widgets::heading(ui, look, 1, &look.t("bring-heading"));
            widgets::text(ui, look, &look.t("bring-what"));
            ui.add_space(tokens::GAP);
            if let Some(other) = &self.other {
                other_ui(ui, scene, other, &mut commands);
                ui.add_space(tokens::GAP_L);
            }
            if widgets::secondary_button(ui, look, &look.t("bring-file")).clicked() {
                commands.push(Command::Choose(Chosen::Record));
            }
            if scene.choosing {
                parts::announced(ui, look, Tone::Note, &look.t("open-choosing"));
            }
            ui.add_space(tokens::GAP);
            let ids = ["bring-path", "bring-this", "bring-path-missing"];
            let example = Path::new("/home/me/ground-truth-record.ron");
            if let Some(path) = self.path.ui(ui, look, ids, example) {
                commands.push(Command::Bring(path));
            }
        });
        commands
    }
}

/// A record of somebody else: theirs, or to be added to the learner's own.
fn other_ui(ui: &mut Ui, scene: &Scene<'_>, other: &Brought, commands: &mut Vec<Command>) {
    let look = &scene.look;
    let nameless = look.t("bring-other-nameless");
    let name = Some(&other.profile.nickname)
        .filter(|name| !name.is_empty())
        .unwrap_or(&nameless);
    let name = crate::course::shown::shown(name);
    let n = other.history.len().to_string();
    let args = [
        ("name", &*name),
        ("n", &n),
        ("me", scene.nickname.unwrap_or_default()),
    ];
    parts::announced(ui, look, Tone::Note, &look.t_with("bring-other", &args));
    ui.horizontal_wrapped(|ui| {
        for (words, own) in [
            (look.t_with("bring-own", &[("name", &name)]), true),
            (look.t("bring-mine"), false),
        ] {
            if widgets::secondary_button(ui, look, &words).clicked() {
                let brought = Box::new(other.clone());
                commands.push(Command::TakeIn { brought, own });
            }
        }
    });
}
