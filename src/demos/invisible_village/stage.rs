//! The picture: legend, map, and the resident who is open.

use egui::Ui;

use super::{InvisibleVillage, legend, words::yes_no};
use crate::{
    demos::{
        Around, DemoEvent, person,
        resident_card::{Contents, Fact},
        town_map::MapPicture,
    },
    models::{
        invisible_village::{Outcome, Reach},
        town::Resident,
    },
    ui::{Look, tokens},
};

pub(super) fn ui(
    demo: &mut InvisibleVillage,
    ui: &mut Ui,
    look: &Look<'_>,
    around: Around<'_>,
) -> Vec<DemoEvent> {
    legend::ui(ui, look, &demo.run.outcome, demo.shown);
    ui.add_space(look.size(tokens::UNIT));
    let name = legend::sentence(&demo.run.outcome, demo.shown, look);
    let shown = demo.map.ui(
        ui,
        look,
        &MapPicture {
            groups: &demo.groups,
            styles: &legend::styles(look.palette),
            revision: demo.revision,
            name: &name,
            describe: &|id| person::in_short(id, look),
            first: None,
            open: demo.card.resident(),
            asked_for: around.highlight == Some("open-resident"),
        },
    );
    let mut events = Vec::new();
    if let Some(id) = shown.opened {
        demo.card.open(id);
        events.push(DemoEvent::Done("open-resident"));
    }
    let outcome = &demo.run.outcome;
    demo.card.ui(ui, look, &shown.response, |resident| {
        contents(outcome, resident, look)
    });
    events
}

/// What the app and the visits have recorded of somebody.
fn contents(outcome: &Outcome, resident: &Resident, look: &Look<'_>) -> Contents {
    let id = u32::from(resident.id);
    let Some(person) = outcome.older.people.iter().find(|person| person.id == id) else {
        // Younger residents are not drawn, so nobody opens one.
        return Contents {
            file: Vec::new(),
            nothing: true,
            life: Vec::new(),
        };
    };
    let (form, app) = (person.reach == Reach::Form, person.reach >= Reach::App);
    let yes = |yes: bool| look.t(yes_no(yes));
    let file: Vec<Fact> = vec![
        ("unseen-file-app", yes(app)),
        ("unseen-file-asked", yes(form && person.needy)),
        ("unseen-file-visited", yes(person.visited)),
    ];
    Contents {
        file,
        nothing: !(app || person.visited),
        life: vec![("unseen-life-form", yes(form))],
    }
}
