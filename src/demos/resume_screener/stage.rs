//! The picture: the pile, or all applicants by the program's score; and the resident who is open.

use egui::{Align2, Rect, Sense, Stroke, Ui, pos2, vec2};

use super::{ResumeScreener, layout, legend, words};
use crate::{
    demos::{Around, DemoEvent, dot_field::DotPicture, parts, person, resident_card::Contents},
    models::{
        resume_screener::{Outcome, Repair},
        town::Resident,
    },
    ui::{Look, tokens},
};

/// Part of a column that a mark fills.
const FILL: f32 = 0.42;
/// Largest radius on the pile, in points at the desk.
const LARGEST: f32 = 12.0;

pub(super) fn ui(
    demo: &mut ResumeScreener,
    ui: &mut Ui,
    look: &Look<'_>,
    around: Around<'_>,
) -> Vec<DemoEvent> {
    let said = legend::ui(demo, ui, look);
    ui.add_space(look.size(tokens::UNIT));
    let size = ui.available_size().max(vec2(200.0, 150.0));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let line = look.size(tokens::SMALL) * 1.5;
    let shown = demo.training.as_ref().map(|training| &training.now);
    let area = match shown {
        None => rect,
        Some(_) => Rect::from_min_max(
            rect.min + vec2(tokens::GAP_S, 0.0),
            rect.max - vec2(tokens::GAP_S, 1.2 * line),
        ),
    };
    let said: Vec<&str> = said.iter().map(String::as_str).collect();
    let id = if shown.is_some() {
        "screener-crowd-name"
    } else {
        "screener-pile-name"
    };
    let people = parts::count(demo.people.len() as f64, look);
    let name = look.t_with(id, &[("people", &people), ("groups", &look.list(&said))]);
    let radius = match shown {
        None => (area.width() / 40.0)
            .min(area.height() / 12.0)
            .min(look.size(LARGEST)),
        Some(outcome) => (area.width() / layout::COLUMNS as f32 * FILL)
            .min(area.height() * layout::step(outcome) * 0.5)
            .max(1.2),
    };
    let styles = legend::styles(look.palette, radius);
    let people = &demo.people;
    let open = demo
        .card
        .resident()
        .and_then(|id| people.iter().position(|resident| usize::from(*resident) == id))
        .or(shown.is_none().then_some(demo.decisions.len()));
    let picture = DotPicture {
        places: &demo.places,
        groups: &demo.groups,
        styles: &styles,
        revision: demo.revision,
        name: &name,
        describe: &|at| {
            let id = people.get(at).copied().unwrap_or_default();
            person::in_short(usize::from(id), look)
        },
        first: &|| 0,
        open,
        asked_for: around.highlight == Some("open-applicant"),
    };
    let own_cuts = demo.run.params.repair == Repair::GroupCuts;
    let under = |ui: &Ui| {
        if let Some(outcome) = shown {
            ground(ui, look, (rect, area), outcome, own_cuts);
        }
    };
    let shown = demo
        .field
        .ui(ui, look, (response, area), &picture, (under, |_: &Ui| {}));
    let mut events = Vec::new();
    if let Some(id) = shown.opened.and_then(|at| demo.people.get(at)) {
        demo.card.open(usize::from(*id));
        events.push(DemoEvent::Done("open-applicant"));
    }
    let (pile, training) = (&demo.pile, demo.training.as_ref().map(|training| &training.now));
    demo.card.ui(ui, look, &shown.response, |resident| {
        let at_top = |(id, _): &&(u16, _)| *id == resident.id;
        match training {
            Some(outcome) => contents(outcome, resident, look),
            None => Contents {
                file: pile
                    .iter()
                    .find(at_top)
                    .map_or_else(Vec::new, |(_, top)| words::facts(top, look)),
                nothing: false,
                life: Vec::new(),
            },
        }
    });
    events
}

/// The side of the picked, the cuts, the names of the bands and the ends of the axis.
fn ground(ui: &Ui, look: &Look<'_>, (rect, area): (Rect, Rect), outcome: &Outcome, own_cuts: bool) {
    let painter = ui.painter();
    let palette = look.palette;
    let font = look.font(tokens::SMALL);
    let words = |at, align, text: String| {
        painter.text(at, align, text, font.clone(), palette.soft);
    };
    let cuts = layout::cuts(outcome, own_cuts);
    let ids = ["screener-band-women", "screener-band-men"];
    for (((top, foot), cut), id) in layout::bands(outcome).into_iter().zip(cuts).zip(ids) {
        let y = |part: f32| area.top() + area.height() * part;
        let x = area.left() + area.width() * cut;
        let picked = Rect::from_min_max(pos2(x, y(top)), pos2(area.right(), y(foot)));
        painter.rect_filled(picked, 0.0, palette.tint);
        painter.hline(area.x_range(), y(foot) + 1.0, Stroke::new(1.5, palette.edge));
        painter.vline(x, y(top)..=y(foot), Stroke::new(2.5, palette.ink));
        words(pos2(area.left(), y(top)), Align2::LEFT_TOP, look.t(id));
        words(
            pos2(area.right(), y(top)),
            Align2::RIGHT_TOP,
            look.t("screener-picked-side"),
        );
    }
    words(
        rect.left_bottom(),
        Align2::LEFT_BOTTOM,
        look.t("screener-axis-low"),
    );
    words(
        rect.right_bottom(),
        Align2::RIGHT_BOTTOM,
        look.t("screener-axis-high"),
    );
}

/// What the firm has of somebody, and what is so.
fn contents(outcome: &Outcome, resident: &Resident, look: &Look<'_>) -> Contents {
    let at = outcome
        .applicants
        .iter()
        .position(|applicant| applicant.resident == resident.id);
    let resume = at
        .and_then(|at| outcome.applicants.get(at))
        .map(|applicant| &applicant.resume);
    let yes_no = |list: &[bool]| {
        let yes = at.and_then(|at| list.get(at)).copied().unwrap_or_default();
        look.t(if yes { "demo-yes" } else { "demo-no" })
    };
    let mut file = resume.map_or_else(Vec::new, |resume| words::facts(resume, look));
    file.push(("screener-file-picked", yes_no(&outcome.picked)));
    Contents {
        file,
        nothing: false,
        life: vec![("screener-life-best", yes_no(&outcome.best))],
    }
}
