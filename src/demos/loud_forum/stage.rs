//! The picture: legend, map, and the resident who is open.

use egui::Ui;

use super::{LoudForum, Tried, legend, words};
use crate::{
    demos::{Around, DemoEvent, person, resident_card::Contents, town_map::MapPicture},
    models::{
        loud_forum::{Outcome, Rule},
        town::Resident,
    },
    ui::{Look, tokens},
};

pub(super) fn ui(demo: &mut LoudForum, ui: &mut Ui, look: &Look<'_>, around: Around<'_>) -> Vec<DemoEvent> {
    legend::ui(ui, look, &demo.run.outcome, demo.tried);
    ui.add_space(look.size(tokens::UNIT));
    let (outcome, tried) = (&demo.run.outcome, demo.tried);
    let shown = demo.map.ui(
        ui,
        look,
        &MapPicture {
            groups: &demo.groups,
            styles: &legend::styles(look.palette),
            revision: demo.revision,
            name: &legend::sentence(outcome, tried, look),
            describe: &|id| person::in_short(id, look),
            first: tried.any().then(|| legend::loudest(outcome)).flatten(),
            open: demo.card.resident(),
            asked_for: around.highlight == Some("open-resident"),
        },
    );
    let mut events = Vec::new();
    if let Some(id) = shown.opened {
        demo.card.open(id);
        events.push(DemoEvent::Done("open-resident"));
    }
    demo.card.ui(ui, look, &shown.response, |resident| {
        contents(outcome, tried, resident, look)
    });
    events
}

/// What the forum and the calls have of somebody.
fn contents(outcome: &Outcome, tried: Tried, resident: &Resident, look: &Look<'_>) -> Contents {
    let id = usize::from(resident.id);
    let at = |list: &[bool]| list.get(id).copied().unwrap_or_default();
    let posts = outcome.posts.get(id).copied().unwrap_or_default();
    let wish = words::wish(at(&outcome.favours), look);
    let called = tried.has(Rule::Calls) && at(&outcome.called);
    let nothing_said = || look.t("forum-file-nothing");
    Contents {
        file: vec![
            ("forum-file-posts", posts.to_string()),
            (
                "forum-file-asks",
                if posts > 0 { wish.clone() } else { nothing_said() },
            ),
            (
                "forum-file-called",
                if called { wish.clone() } else { nothing_said() },
            ),
        ],
        nothing: posts == 0 && !called,
        life: vec![("forum-life-wish", wish)],
    }
}
