//! The picture: legend, the visits as the table has them, and the visitor who is open.

use egui::{Sense, Ui, vec2};

use super::{CountingWindow, legend, words};
use crate::{
    demos::{Around, DemoEvent, dot_field::DotPicture, person, resident_card::Contents},
    models::{
        counting_window::{Outcome, Visit},
        town::Resident,
    },
    ui::{Look, tokens},
};

pub(super) fn ui(
    demo: &mut CountingWindow,
    ui: &mut Ui,
    look: &Look<'_>,
    around: Around<'_>,
) -> Vec<DemoEvent> {
    legend::ui(demo, ui, look);
    ui.add_space(look.size(tokens::UNIT));
    let size = ui.available_size().max(vec2(200.0, 140.0));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let name = words::picture(demo, look);
    let visits = &demo.run.outcome.visits;
    let open = demo.card.resident();
    let is_open = |visit: &Visit| Some(usize::from(visit.resident.id)) == open;
    let empty = (!demo.shown.counted).then(|| look.t("window-nothing-counted"));
    let shown = demo.field.ui(
        ui,
        look,
        (response, rect),
        &DotPicture {
            places: &demo.places,
            groups: &demo.groups,
            styles: &legend::styles(look, &demo.kinds),
            revision: demo.revision,
            name: &name,
            describe: &|at| {
                let visit = visits.get(at);
                visit.map_or_else(String::new, |visit| {
                    person::in_short(usize::from(visit.resident.id), look)
                })
            },
            first: &|| 0,
            open: visits.iter().position(is_open),
            asked_for: around.highlight == Some("open-resident"),
        },
        (
            |_: &Ui| {},
            |ui: &Ui| {
                if let Some(words) = empty {
                    let soft = look.palette.soft;
                    let galley = ui
                        .painter()
                        .layout(words, look.font(tokens::LABEL), soft, rect.width());
                    let at = rect.center() - galley.size() / 2.0;
                    ui.painter().galley(at, galley, soft);
                }
            },
        ),
    );
    let mut events = Vec::new();
    let opened = shown
        .opened
        .filter(|_| demo.shown.counted)
        .and_then(|at| visits.get(at));
    if let Some(visit) = opened {
        demo.card.open(usize::from(visit.resident.id));
        events.push(DemoEvent::Done("open-resident"));
    }
    let outcome = &demo.run.outcome;
    demo.card.ui(ui, look, &shown.response, |resident| {
        contents(outcome, resident, look)
    });
    events
}

/// What the table has of somebody's first visit of the day, and what it was.
fn contents(outcome: &Outcome, resident: &Resident, look: &Look<'_>) -> Contents {
    let params = &outcome.params;
    let mut own = outcome
        .visits
        .iter()
        .filter(|visit| visit.resident.id == resident.id);
    let Some(visit) = own.next() else {
        return Contents {
            file: Vec::new(),
            nothing: true,
            life: Vec::new(),
        };
    };
    let visits = 1 + own.count();
    let [place, matter, age] = words::recorded(params, visit, look);
    let minutes = look.t_with("window-minutes", &[("n", &visit.wait.to_string())]);
    let no_box = || look.t("window-no-box");
    Contents {
        file: vec![
            ("window-box-place", place),
            ("window-box-matter", matter),
            ("window-box-age", age),
            (
                "window-box-wait",
                if params.wait_box {
                    minutes.clone()
                } else {
                    no_box()
                },
            ),
            (
                "window-box-person",
                if params.person_box {
                    visits.to_string()
                } else {
                    no_box()
                },
            ),
        ],
        nothing: params.boxes() == 0,
        life: vec![
            ("window-life-came-for", words::matter(visit.matter, look)),
            ("window-box-wait", minutes),
            ("window-box-person", visits.to_string()),
        ],
    }
}
