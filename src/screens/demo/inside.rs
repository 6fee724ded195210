//! "Look inside": the model, its inputs (measured or assumed), sources, the first rows of data, the seed.

use egui::{Ui, UiKind};

use crate::{
    demos::Inside,
    screens::parts,
    ui::{Look, widgets},
};

/// Widest the window gets, in points.
const MAX_WIDTH: f32 = 760.0;

/// Draw it over the screen; returns whether it stays open.
pub(super) fn inside_ui(ui: &mut Ui, look: &Look<'_>, inside: &Inside) -> bool {
    let screen = ui.ctx().content_rect();
    let modal = egui::Modal::new(egui::Id::unique("look-inside"))
        .frame(parts::modal_frame(look))
        .show(ui.ctx(), |ui| {
            ui.set_width((screen.width() - 60.0).min(MAX_WIDTH));
            let title = look.t("try-inside-heading");
            // A screen reader then stays inside, as the keyboard does.
            let dialog = ui.stack().iter().find(|ui| ui.kind() == Some(UiKind::Modal));
            if let Some(dialog) = dialog {
                ui.ctx().accesskit_node_builder(dialog.unique_id, |node| {
                    node.set_modal();
                    node.set_label(title.clone());
                });
            }
            widgets::heading(ui, look, 2, &title);
            ui.add_space(6.0);
            egui::ScrollArea::vertical()
                .max_height(screen.height() - 170.0)
                .show(ui, |ui| {
                    contents_ui(ui, look, inside);
                    widgets::scroll_by_arrows(ui, true);
                });
            ui.add_space(10.0);
            widgets::primary_button(ui, look, &look.t("try-inside-close")).clicked()
        });
    !(modal.inner || modal.should_close())
}

fn contents_ui(ui: &mut Ui, look: &Look<'_>, inside: &Inside) {
    widgets::heading(ui, look, 3, &look.t("try-inside-model"));
    for line in &inside.model {
        widgets::text(ui, look, line);
    }
    ui.add_space(8.0);
    widgets::heading(ui, look, 3, &look.t("try-inside-inputs"));
    for input in &inside.inputs {
        let kind = look.t(if input.measured {
            "try-inside-measured"
        } else {
            "try-inside-assumed"
        });
        parts::labelled(ui, look, &format!("{} · {kind}", input.value), &input.name);
    }
    ui.add_space(8.0);
    widgets::heading(ui, look, 3, &look.t("try-inside-data"));
    egui::ScrollArea::horizontal().id_salt("rows").show(ui, |ui| {
        egui::Grid::new("inside-rows")
            .striped(true)
            .spacing([18.0, 4.0])
            .show(ui, |ui| {
                for column in &inside.columns {
                    widgets::text_bold(ui, look, column);
                }
                ui.end_row();
                for row in &inside.rows {
                    for cell in row {
                        widgets::text_soft(ui, look, cell);
                    }
                    ui.end_row();
                }
            });
        widgets::scroll_across_by_arrows(ui, true);
    });
    widgets::text_soft(
        ui,
        look,
        &look.t_with("try-inside-seed", &[("seed", &inside.seed.to_string())]),
    );
    ui.add_space(8.0);
    widgets::heading(ui, look, 3, &look.t("try-inside-sources"));
    for source in &inside.sources {
        widgets::text_soft(ui, look, source);
    }
}
