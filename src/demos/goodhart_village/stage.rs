//! The picture that is chosen: the week, or who is honoured.

use egui::Ui;

use super::{GoodhartVillage, View, honours, week};
use crate::{
    demos::{Around, DemoEvent},
    ui::Look,
};

pub(super) fn ui(
    demo: &mut GoodhartVillage,
    ui: &mut Ui,
    look: &Look<'_>,
    around: Around<'_>,
) -> Vec<DemoEvent> {
    match demo.view {
        View::Week => {
            week::ui(demo, ui, look);
            Vec::new()
        }
        View::Honours => honours::ui(demo, ui, look, around),
    }
}
