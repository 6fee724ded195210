//! The picture: legend, map, and the resident who is open.

use egui::Ui;

use super::{
    BigDataParadox,
    known::{Known, yes_no},
    legend,
};
use crate::{
    demos::{Around, DemoEvent, person, resident_card::Contents, town_map::MapPicture},
    models::{big_data_paradox::Outcome, town::Resident},
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
            first: None,
            open: demo.card.resident(),
            asked_for,
        },
    );
    let mut events = Vec::new();
    if let Some(id) = shown.opened {
        demo.card.open(id);
        events.push(DemoEvent::Done("open-resident"));
    }
    let (known, outcome) = (demo.known, &demo.run.outcome);
    demo.card.ui(ui, look, &shown.response, |resident| {
        contents(known, outcome, resident, look)
    });
    events
}

/// What the two ways of asking have recorded of somebody, and what they want.
fn contents(known: Known, outcome: &Outcome, resident: &Resident, look: &Look<'_>) -> Contents {
    let id = usize::from(resident.id);
    let person = known.of(outcome, id);
    let wish = if outcome.wants.get(id).copied().unwrap_or_default() {
        "paradox-life-wants-stay"
    } else {
        "paradox-life-wants-fine"
    };
    Contents {
        file: vec![
            ("paradox-file-online", look.t(yes_no(person.online))),
            ("paradox-file-replied", look.t(known.replied_word(person))),
            ("paradox-file-visited", look.t(known.visited_word(person))),
            ("paradox-file-answer", look.t(person.answer_word())),
        ],
        nothing: !(person.online || person.replied || person.visited),
        life: vec![("paradox-life-wants", look.t(wish))],
    }
}
