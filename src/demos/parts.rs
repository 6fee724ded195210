//! Legends, and numbers as they are written, in every demo.

use egui::{Ui, vec2};

use crate::{
    course::number,
    models::{catalogue, value::Value},
    ui::{Look, tokens},
};

/// Smallest and largest value of a parameter of a model; 0 and 1 of one that is not there.
pub(super) fn range(model: &str, name: &str) -> (f64, f64) {
    catalogue::find(model)
        .and_then(|model| model.params.iter().find(|param| param.name == name))
        .map_or((0.0, 1.0), |param| (param.min, param.max))
}

/// The title of a legend and its entries, wrapped where it is narrow.
pub(super) fn legend_ui(ui: &mut Ui, look: &Look<'_>, title: &str, entries: impl FnOnce(&mut Ui)) {
    ui.scope(|ui| {
        // A row of legend is as high as its words, not as a button.
        ui.spacing_mut().interact_size.y = 0.0;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(look.size(tokens::GAP), look.size(tokens::UNIT));
            ui.label(
                egui::RichText::new(title)
                    .font(look.bold(tokens::SMALL))
                    .color(look.palette.ink),
            );
            entries(ui);
        });
    });
}

/// A number of people or things as the language writes it.
pub(super) fn count(n: f64, look: &Look<'_>) -> String {
    number::format(Value::Count(n), look.lang()).unwrap_or_default()
}

/// A share as the language writes it.
pub(super) fn share(share: f64, look: &Look<'_>) -> String {
    number::format(Value::Share(share), look.lang()).unwrap_or_default()
}
