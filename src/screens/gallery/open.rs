//! Opening a scenario from a file, and what is wrong with one that could not be opened.

use std::path::Path;

use egui::Ui;

use super::Turn;
use crate::{
    course::Problem,
    screens::{Chosen, Command, Scene, parts, problems, top_bar},
    ui::{
        tokens,
        widgets::{self, Tone},
    },
};

/// Widest the page gets, in points.
const WIDTH: f32 = 720.0;

/// A path as far as it is typed, and the problems of the file that was tried.
pub(super) struct OpenView {
    path: parts::PathField,
    problems: Vec<Problem>,
}

impl OpenView {
    /// With what is wrong with a file.
    pub(super) fn new(problems: Vec<Problem>) -> Self {
        Self {
            path: parts::PathField::default(),
            problems,
        }
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, scene: &Scene<'_>, commands: &mut Vec<Command>) -> Option<Turn> {
        let (of_bar, back) = top_bar::demo_bar_ui(ui, scene);
        commands.extend(of_bar);
        let look = &scene.look;
        parts::page_ui(ui, WIDTH, |ui| {
            widgets::heading(ui, look, 1, &look.t("demos-open-heading"));
            if !self.problems.is_empty() {
                parts::announced(ui, look, Tone::Mend, &look.t("demos-not-opened"));
                ui.add_space(tokens::GAP_S);
                for problem in &self.problems {
                    problems::problem_ui(ui, scene, problem);
                }
            }
            widgets::text(ui, look, &look.t("demos-open-what"));
            ui.add_space(tokens::GAP);
            if widgets::secondary_button(ui, look, &look.t("open-file")).clicked() {
                commands.push(Command::Choose(Chosen::Scenario));
            }
            if scene.choosing {
                parts::announced(ui, look, Tone::Note, &look.t("open-choosing"));
            }
            ui.add_space(tokens::GAP_L);
            let ids = ["demos-path", "open-this", "open-path-missing"];
            let example = Path::new("/home/me/the-gate.ron");
            if let Some(path) = self.path.ui(ui, look, ids, example) {
                commands.push(Command::OpenScenario(path));
            }
        });
        back.then_some(Turn::List)
    }
}
