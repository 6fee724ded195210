//! Writing a file for somebody: where to, by the desktop's own window or by a typed path.

use std::path::PathBuf;

use egui::Ui;

use super::{Chosen, Command, Scene, parts, top_bar};
use crate::{
    exchange::Export,
    ui::{
        tokens,
        widgets::{self, Tone},
    },
};

/// Widest the page gets, in points.
const WIDTH: f32 = 620.0;

/// What is to be written, and the path typed so far.
#[derive(Clone, Debug)]
pub struct SaveScreen {
    export: Export,
    path: parts::PathField,
}

impl SaveScreen {
    /// A file of this kind, thought of in the home folder under its usual name.
    pub fn new(export: Export) -> Self {
        let path = std::env::home_dir().unwrap_or_default().join(export.file_name());
        Self {
            export,
            path: parts::PathField::new(path.display().to_string()),
        }
    }

    /// Draw it and return what the learner wants.
    pub fn ui(&mut self, ui: &mut Ui, scene: &Scene<'_>) -> Vec<Command> {
        let mut commands = top_bar::back_bar_ui(ui, scene);
        let look = &scene.look;
        let (heading, note) = match &self.export {
            Export::Record => ("export-heading-record", Some("data-take-record-note")),
            Export::Gradebook => ("export-heading-gradebook", Some("export-gradebook-note")),
            Export::Statements => ("export-heading-statements", Some("data-take-statements-note")),
            Export::Completion => ("export-heading-completion", Some("data-take-completion-note")),
            Export::Checklist(_) => ("export-heading-checklist", None),
            Export::Handout(_) => ("export-heading-handout", None),
            Export::Scenario { .. } => ("export-heading-scenario", None),
        };
        parts::page_ui(ui, WIDTH, |ui| {
            widgets::heading(ui, look, 1, &look.t(heading));
            if let Some(note) = note {
                widgets::text(ui, look, &look.t(note));
                widgets::text_soft(ui, look, &look.t("export-private"));
            }
            ui.add_space(tokens::GAP);
            if widgets::primary_button(ui, look, &look.t("export-choose")).clicked() {
                commands.push(Command::Choose(Chosen::Save(self.export.clone())));
            }
            if scene.choosing {
                parts::announced(ui, look, Tone::Note, &look.t("open-choosing"));
            }
            ui.add_space(tokens::GAP_L);
            let example = PathBuf::from("/home/me").join(self.export.file_name());
            let ids = ["export-path", "export-save", "export-path-missing"];
            if let Some(path) = self.path.ui(ui, look, ids, &example) {
                commands.push(Command::Write(self.export.clone(), path));
            }
        });
        commands
    }
}
