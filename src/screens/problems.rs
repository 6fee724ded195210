//! What is wrong with the lesson files that were opened: place, what, and what to do.

use egui::Ui;

use super::{Command, Route, Scene, parts, top_bar};
use crate::{
    course::Problem,
    ui::{
        Place, tokens,
        widgets::{self, Tone},
    },
};

/// Widest the page gets, in points.
const WIDTH: f32 = 860.0;
/// Errors shown under a lesson.
const STRIP: usize = 2;
/// Below this height of the window they would leave no room for the lesson, in points.
const STRIP_HEIGHT: f32 = 560.0;

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
        // What keeps a lesson from being used comes first.
        for errors in [true, false] {
            for problem in problems.iter().filter(|problem| problem.is_error() == errors) {
                problem_ui(ui, scene, problem);
            }
        }
    });
    commands
}

pub(super) fn problem_ui(ui: &mut Ui, scene: &Scene<'_>, problem: &Problem) {
    let look = &scene.look;
    let (line, column) = (problem.line.to_string(), problem.column.to_string());
    let place = look.t_with(
        "problems-line",
        &[("file", &problem.file), ("line", &line), ("column", &column)],
    );
    let (tone, kind) = if problem.is_error() {
        (Tone::Mend, "problems-error")
    } else {
        (Tone::Note, "problems-warning")
    };
    widgets::callout(ui, look, tone, |ui| {
        widgets::text_soft(ui, look, &format!("{} · {place}", look.t(kind)));
        let sentence = look
            .strings
            .text_with(problem.message.id, &problem.message.args());
        widgets::text(ui, look, &sentence);
    });
    ui.add_space(tokens::GAP_S);
}

/// Under an opened lesson whose file is in error now: what is wrong, while the last sound version stays on the screen.
pub fn strip_ui(ui: &mut Ui, scene: &Scene<'_>, lesson: Option<&str>, commands: &mut Vec<Command>) {
    let look = &scene.look;
    let opened = scene.course.opened().filter(|opened| {
        lesson.is_some_and(|id| opened.has(id)) && opened.has_errors() && look.place == Place::Desk
    });
    let Some(opened) = opened else { return };
    let errors = opened.problems().iter().filter(|problem| problem.is_error());
    let count = errors.clone().count().to_string();
    let frame = egui::Frame::new().inner_margin(egui::Margin::symmetric(16, 8));
    egui::Panel::bottom("problems-strip")
        .frame(frame)
        .resizable(false)
        .show(ui, |ui| {
            let words = look.t_with("problems-strip", &[("n", &count)]);
            parts::announced(ui, look, Tone::Mend, &words);
            let tall = ui.ctx().content_rect().height() >= STRIP_HEIGHT;
            for problem in errors.take(if tall { STRIP } else { 0 }) {
                problem_ui(ui, scene, problem);
            }
            if widgets::secondary_button(ui, look, &look.t("problems-all")).clicked() {
                commands.push(Command::Go(Route::Problems));
            }
        });
}
