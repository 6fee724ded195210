//! Opening lessons from files: a lesson, a folder of lessons, or a pack.

use std::path::{Path, PathBuf};

use egui::Ui;

use super::{Chosen, Command, Route, Scene, parts, top_bar};
use crate::{
    course::Opened,
    ui::{
        Look, tokens,
        widgets::{self, Tone},
    },
};

/// Widest the page gets, in points.
const WIDTH: f32 = 620.0;

/// Of several files that were opened so many are named.
const NAMED: usize = 4;

/// What has been typed so far.
#[derive(Clone, Debug, Default)]
pub struct OpenScreen {
    path: parts::PathField,
}

impl OpenScreen {
    /// Draw it and return what the learner wants.
    pub fn ui(&mut self, ui: &mut Ui, scene: &Scene<'_>) -> Vec<Command> {
        let mut commands = top_bar::home_bar_ui(ui, scene, false);
        let look = &scene.look;
        parts::page_ui(ui, WIDTH, |ui| {
            widgets::heading(ui, look, 1, &look.t("open-heading"));
            widgets::text(ui, look, &look.t("open-what"));
            ui.add_space(tokens::GAP);
            reading_ui(ui, scene);
            ui.horizontal_wrapped(|ui| {
                for (what, id) in [(Chosen::File, "open-file"), (Chosen::Folder, "open-folder")] {
                    if widgets::secondary_button(ui, look, &look.t(id)).clicked() {
                        commands.push(Command::Choose(what));
                    }
                }
            });
            if scene.choosing {
                parts::announced(ui, look, Tone::Note, &look.t("open-choosing"));
            }
            widgets::text_soft(ui, look, &look.t("open-drop"));
            ui.add_space(tokens::GAP_L);
            let ids = ["open-path", "open-this", "open-path-missing"];
            let example = Path::new("/home/me/lessons/my-lesson.ron");
            if let Some(path) = self.path.ui(ui, look, ids, example) {
                commands.push(Command::Open(path));
            }
            ui.add_space(tokens::GAP_L);
            opened_ui(ui, scene, &mut commands);
            widgets::text_soft(ui, look, &look.t("open-safe"));
        });
        commands
    }
}

/// That lessons are being read, once that takes noticeably long.
pub(super) fn reading_ui(ui: &mut Ui, scene: &Scene<'_>) {
    if let Some(path) = scene.reading {
        let path = crate::course::shown::shown(&path.display().to_string());
        let words = scene.look.t_with("open-reading", &[("path", &path)]);
        parts::announced(ui, &scene.look, Tone::Note, &words);
    }
}

/// Where what was opened comes from.
pub(super) fn from(look: &Look<'_>, opened: &Opened) -> String {
    let shown = |path: &dyn Fn(&PathBuf) -> String| -> Vec<String> {
        let paths = opened.sources().iter().map(path);
        paths.map(|path| crate::course::shown::shown(&path)).collect()
    };
    let whole = shown(&|path| path.display().to_string());
    if let [path] = whole.as_slice() {
        return look.t_with("open-from", &[("path", path)]);
    }
    let names = shown(&|path| {
        path.file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned()
    });
    let named: Vec<&str> = names.iter().take(NAMED).map(String::as_str).collect();
    let mut list = look.join(&named);
    if names.len() > NAMED {
        list.push('…');
    }
    let n = names.len().to_string();
    look.t_with("open-from-several", &[("n", &n), ("names", &list)])
}

/// What is open, where it comes from, and how to close it.
pub(super) fn opened_ui(ui: &mut Ui, scene: &Scene<'_>, commands: &mut Vec<Command>) {
    let Some(opened) = scene.course.opened() else {
        return;
    };
    let look = &scene.look;
    widgets::text_soft(ui, look, &from(look, opened));
    ui.horizontal_wrapped(|ui| {
        if !opened.problems().is_empty() {
            let n = opened.problems().len().to_string();
            if widgets::secondary_button(ui, look, &look.t_with("home-problems", &[("n", &n)])).clicked() {
                commands.push(Command::Go(Route::Problems));
            }
        }
        if widgets::secondary_button(ui, look, &look.t("open-close")).clicked() {
            commands.push(Command::CloseOpened);
        }
    });
    ui.add_space(tokens::GAP_S);
}
