//! All demos, by the modules of the course.

use egui::Ui;

use super::{Turn, bench::Bench};
use crate::{
    demos::{
        registry,
        teaching::{Taught, Teaching},
    },
    screens::{Command, Scene, parts, top_bar},
    ui::{tokens, widgets},
};

/// Widest the page gets, in points.
const WIDTH: f32 = 1_240.0;
/// Least width of a card, in points.
const CARD: f32 = 340.0;

/// Draw the page.
pub(super) fn ui(ui: &mut Ui, scene: &Scene<'_>, commands: &mut Vec<Command>) -> Option<Turn> {
    commands.extend(top_bar::home_bar_ui(ui, scene, false));
    let look = &scene.look;
    let mut turn = None;
    parts::page_ui(ui, WIDTH, |ui| {
        widgets::heading(ui, look, 1, &look.t("demos-heading"));
        widgets::text(ui, look, &look.t("demos-intro"));
        if widgets::secondary_button(ui, look, &look.t("demos-open")).clicked() {
            turn = Some(Turn::Open);
        }
        ui.add_space(tokens::GAP);
        for module in &scene.course.map().modules {
            let in_module = |taught: &Taught| module.lessons.iter().any(|entry| entry.id == taught.lesson);
            let demos: Vec<(&str, &Taught)> = registry::all()
                .iter()
                .filter_map(|entry| Some((entry.id, Teaching::of(entry.id)?)))
                .filter(|(_, taught)| in_module(taught))
                .collect();
            if demos.is_empty() {
                continue;
            }
            parts::dense_card(look).show(ui, |ui| {
                ui.set_min_width(ui.available_width());
                parts::module_heading(ui, look, module, 2);
                let columns = ((ui.available_width() / CARD) as usize).clamp(1, 3);
                for row in demos.chunks(columns) {
                    ui.columns(columns, |columns| {
                        for (ui, (id, taught)) in columns.iter_mut().zip(row) {
                            if card_ui(ui, scene, taught) {
                                turn = Bench::first(scene.course, id).map(Turn::One);
                            }
                        }
                    });
                    ui.add_space(tokens::GAP_S);
                }
            });
            ui.add_space(tokens::GAP_S);
        }
        widgets::text_soft(ui, look, &look.t("home-invented"));
    });
    turn
}

/// A demo: its lesson's number, its name, and what it is about. Whether it was chosen.
fn card_ui(ui: &mut Ui, scene: &Scene<'_>, taught: &Taught) -> bool {
    let look = &scene.look;
    let open = widgets::secondary_button(ui, look, taught.title.get(look.lang()));
    widgets::text(ui, look, taught.about.get(look.lang()));
    if let Some(entry) = scene.course.entry(&taught.lesson) {
        let args = [
            ("number", &*entry.number),
            ("title", entry.title.get(look.lang())),
        ];
        widgets::text_soft(ui, look, &look.t_with("demos-of-lesson", &args));
    }
    open.clicked()
}
