//! Privacy in plain words, on one page, without a network.

use egui::Ui;

use super::{Command, Route, Scene, parts, top_bar};
use crate::ui::{tokens, widgets};

/// Widest the page gets, in points.
const WIDTH: f32 = 720.0;

/// Draw the page and return what the learner wants.
pub fn privacy_ui(ui: &mut Ui, scene: &Scene<'_>) -> Vec<Command> {
    let mut commands = top_bar::home_bar_ui(ui, scene, false);
    let look = &scene.look;
    let place = match scene.folder {
        Some(folder) => {
            let folder = crate::course::shown::shown(&folder.display().to_string());
            look.t_with("privacy-where-folder", &[("folder", &folder)])
        }
        None => look.t("privacy-where-guest"),
    };
    let parts = [
        (
            "privacy-stored",
            vec![look.t("privacy-stored-1"), look.t("privacy-stored-2")],
        ),
        ("privacy-where", vec![place, look.t("privacy-where-net")]),
        ("privacy-who", vec![look.t("privacy-who-1")]),
        ("privacy-yours", vec![look.t("privacy-yours-1")]),
        ("privacy-class", vec![look.t("privacy-class-1")]),
    ];
    parts::page_ui(ui, WIDTH, |ui| {
        widgets::heading(ui, look, 1, &look.t("privacy-heading"));
        for (heading, sentences) in &parts {
            widgets::heading_sized(ui, look, 2, tokens::SUBHEADING, &look.t(heading));
            for sentence in sentences {
                widgets::text(ui, look, sentence);
            }
        }
        ui.add_space(tokens::GAP_S);
        if widgets::secondary_button(ui, look, &look.t("data-heading")).clicked() {
            commands.push(Command::Go(Route::MyData));
        }
    });
    commands
}
