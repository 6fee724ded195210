//! What is wrong with the lesson files that were opened: place, what, and what to do.

use egui::Ui;

use super::{Command, Scene, parts, top_bar};
use crate::ui::{
    tokens,
    widgets::{self, Tone},
};

/// Widest the page gets, in points.
const WIDTH: f32 = 860.0;

/// Draw the page and return what the learner wants.
pub fn problems_ui(ui: &mut Ui, scene: &Scene<'_>) -> Vec<Command> {
    let commands = top_bar::home_bar_ui(ui, scene, false);
    let look = &scene.look;
    parts::page_ui(ui, WIDTH, |ui| {
        widgets::heading(ui, look, 1, &look.t("problems-heading"));
        let problems = scene.course.problems();
        widgets::text(
            ui,
            look,
            &look.t(if problems.is_empty() {
                "problems-none"
            } else {
                "problems-intro"
            }),
        );
        ui.add_space(tokens::GAP);
        for problem in problems {
            let (line, column) = (problem.line.to_string(), problem.column.to_string());
            let place = look.t_with(
                "problems-line",
                &[("file", &problem.file), ("line", &line), ("column", &column)],
            );
            let tone = if problem.is_error() {
                Tone::Mend
            } else {
                Tone::Note
            };
            widgets::callout(ui, look, tone, |ui| {
                widgets::text_soft(ui, look, &place);
                widgets::text(
                    ui,
                    look,
                    &look
                        .strings
                        .text_with(problem.message.id, &problem.message.args()),
                );
            });
            ui.add_space(tokens::GAP_S);
        }
    });
    commands
}
