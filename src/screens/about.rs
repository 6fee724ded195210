//! About · licences · sources.

use egui::Ui;

use super::{Command, Scene, parts, top_bar};
use crate::ui::{tokens, widgets};

/// Widest the page gets, in points.
const WIDTH: f32 = 640.0;

/// Draw the page and return what the learner wants.
pub fn about_ui(ui: &mut Ui, scene: &Scene<'_>) -> Vec<Command> {
    let commands = top_bar::home_bar_ui(ui, scene, false);
    let look = &scene.look;
    parts::page_ui(ui, WIDTH, |ui| {
        widgets::heading(ui, look, 1, &look.t("about-heading"));
        widgets::text_bold(ui, look, &look.t("app-title"));
        widgets::text_soft(
            ui,
            look,
            &look.t_with("about-version", &[("version", env!("CARGO_PKG_VERSION"))]),
        );
        ui.add_space(tokens::GAP_S);
        for id in ["about-what", "about-private", "home-invented"] {
            widgets::text(ui, look, &look.t(id));
        }
        ui.add_space(tokens::GAP_L);
        widgets::heading(ui, look, 2, &look.t("about-licence-heading"));
        for id in ["about-licence", "about-fonts", "about-libraries"] {
            widgets::text(ui, look, &look.t(id));
        }
        ui.add_space(tokens::GAP_L);
        widgets::heading(ui, look, 2, &look.t("about-sources-heading"));
        for id in [
            "about-sources",
            "about-article-en",
            "about-article-zh",
            "about-data",
            "home-year",
        ] {
            widgets::text(ui, look, &look.t(id));
        }
    });
    commands
}
