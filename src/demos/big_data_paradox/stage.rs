//! The picture: legend, map, and the resident who is open.

use egui::Ui;

use super::{BigDataParadox, legend, resident};
use crate::{
    demos::{Around, DemoEvent, person, town_map::MapPicture},
    ui::{Look, tokens},
};

pub(super) fn ui(
    demo: &mut BigDataParadox,
    ui: &mut Ui,
    look: &Look<'_>,
    around: Around<'_>,
) -> Vec<DemoEvent> {
    // The map stands under its legend, however the caller lays things out.
    ui.vertical(|ui| picture_ui(demo, ui, look, around)).inner
}

fn picture_ui(demo: &mut BigDataParadox, ui: &mut Ui, look: &Look<'_>, around: Around<'_>) -> Vec<DemoEvent> {
    legend::ui(ui, look, demo.counts, demo.known);
    ui.add_space(look.size(tokens::UNIT));
    let asked_for = around.highlight == Some("open-resident");
    let styles = legend::styles(look.palette, asked_for);
    let name = legend::sentence(demo.counts, demo.known, look);
    let shown = demo.map.ui(
        ui,
        look,
        &MapPicture {
            groups: &demo.groups,
            styles: &styles,
            revision: demo.revision,
            name: &name,
            describe: &|id| person::in_short(id, look),
            open: demo.open,
            asked_for,
        },
    );
    let mut events = Vec::new();
    if let Some(id) = shown.opened {
        demo.open = Some(id);
        demo.focus_card = true;
        events.push(DemoEvent::Done("open-resident"));
    }
    resident::ui(demo, ui, look, &shown.response);
    events
}
