//! The picture: everybody by score, the line that can be dragged, and the resident who is open.

use egui::{Align2, Rect, Sense, Stroke, Ui, pos2, vec2};

use super::{
    STEP, TheGate, View,
    groups::{self, Group},
    layout, words,
};
use crate::{
    demos::{Around, DemoEvent, dot_field::DotPicture, parts, person, resident_card::Contents},
    models::town::Resident,
    ui::{Look, tokens, widgets},
};

/// How near to the line the pointer takes hold of it, in points.
const GRIP: f32 = 22.0;

pub(super) fn ui(demo: &mut TheGate, ui: &mut Ui, look: &Look<'_>, around: Around<'_>) -> Vec<DemoEvent> {
    let said = legend_ui(demo, ui, look);
    ui.add_space(look.size(tokens::UNIT));
    let size = ui.available_size().max(vec2(200.0, 150.0));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click_and_drag());
    let line = look.size(tokens::SMALL) * 1.5;
    let area = Rect::from_min_max(
        rect.min + vec2(tokens::GAP_S, line),
        rect.max - vec2(tokens::GAP_S, 2.0 * line),
    );
    let mut events = drag(demo, &response, area);

    let said: Vec<&str> = said.iter().map(String::as_str).collect();
    let people = parts::count(demo.run.outcome.score.len() as f64, look);
    let name = look.t_with(
        "gate-stage-name",
        &[("people", &people), ("groups", &look.list(&said))],
    );
    let radius = (area.width() / 640.0).clamp(0.9, 2.6);
    let styles = groups::styles(look.palette, radius, demo.run.outcome.table().cases());
    let describe = |id| person::in_short(id, look);
    let first = || {
        demo.run
            .outcome
            .flagged
            .iter()
            .position(|flagged| *flagged)
            .unwrap_or_default()
    };
    let picture = DotPicture {
        places: &demo.places,
        groups: &demo.groups,
        styles: &styles,
        revision: demo.revision,
        name: &name,
        describe: &describe,
        first: &first,
        open: demo.card.resident(),
        asked_for: around.highlight == Some("open-person"),
    };
    let x = area.left() + area.width() * layout::across(demo, demo.run.params.threshold);
    let bands = names_of_bands(demo, look);
    let under = |ui: &Ui| ground(ui, look, (rect, area), x, &bands);
    let over = |ui: &Ui| line_ui(ui, look, area, x);
    let shown = demo.field.ui(ui, look, (response, area), &picture, (under, over));
    if let Some(id) = shown.opened {
        demo.card.open(id);
        events.push(DemoEvent::Done("open-person"));
    }
    let (outcome, checked) = (&demo.run.outcome, demo.checked);
    demo.card.ui(ui, look, &shown.response, |resident| {
        contents(outcome, checked, resident, look)
    });
    events
}

/// The legend, and what it says.
fn legend_ui(demo: &TheGate, ui: &mut Ui, look: &Look<'_>) -> Vec<String> {
    let table = demo.run.outcome.table();
    let groups: &[Group] = if demo.checked {
        &Group::KNOWN
    } else {
        &[Group::Flagged, Group::Unflagged]
    };
    let mut said = Vec::new();
    parts::legend_ui(ui, look, &look.t("gate-stage-title"), |ui| {
        for group in groups {
            let (mark, colour) = group.mark(look.palette);
            let n = parts::count(group.count(&table), look);
            let words = look.t_with(group.id(), &[("n", &n)]);
            widgets::legend_entry(ui, look, mark, colour, &words);
            said.push(words);
        }
    });
    said
}

/// The pointer drags the line.
fn drag(demo: &mut TheGate, response: &egui::Response, area: Rect) -> Vec<DemoEvent> {
    if response.drag_started() {
        let from = response.interact_pointer_pos();
        let x = area.left() + area.width() * layout::across(demo, demo.run.params.threshold);
        demo.dragged = from.is_some_and(|pos| (pos.x - x).abs() <= GRIP);
    }
    if !response.dragged() || !demo.dragged {
        return Vec::new();
    }
    let Some(pos) = response.interact_pointer_pos() else {
        return Vec::new();
    };
    let wanted = layout::score_at(demo, (pos.x - area.left()) / area.width().max(1.0));
    let (min, max) = parts::range(super::ID, "threshold");
    let threshold = ((wanted / STEP).round() * STEP).clamp(min, max);
    if (threshold - demo.run.params.threshold).abs() < STEP / 2.0 {
        return Vec::new();
    }
    let mut events = vec![DemoEvent::Moved("threshold")];
    if demo.move_line(threshold) {
        events.push(DemoEvent::Done("move-threshold"));
    }
    events
}

/// What stands at the top left of each band, with its height.
fn names_of_bands(demo: &TheGate, look: &Look<'_>) -> Vec<(f32, String)> {
    match demo.view {
        View::Line if demo.checked => vec![
            (layout::band(demo, (false, true)).0, look.t("gate-band-cases")),
            (layout::band(demo, (false, false)).0, look.t("gate-band-others")),
        ],
        View::Line => Vec::new(),
        View::Portrait => vec![
            (layout::band(demo, (true, true)).0, look.t("gate-group-a")),
            (layout::band(demo, (false, true)).0, look.t("gate-group-b")),
        ],
    }
}

/// The side of the flagged, the axis, and the names of the bands.
fn ground(ui: &Ui, look: &Look<'_>, (rect, area): (Rect, Rect), x: f32, bands: &[(f32, String)]) {
    let painter = ui.painter();
    let palette = look.palette;
    let flagged = Rect::from_min_max(pos2(x, rect.top()), area.max);
    painter.rect_filled(flagged, 0.0, palette.mend_tint);
    let axis = Stroke::new(1.5, palette.edge);
    painter.hline(area.x_range(), area.bottom() + 1.0, axis);
    let font = look.font(tokens::SMALL);
    let words = |at, align, text: String| {
        painter.text(at, align, text, font.clone(), palette.soft);
    };
    words(
        rect.right_top() - vec2(tokens::GAP_S, 0.0),
        Align2::RIGHT_TOP,
        look.t("gate-flagged-side"),
    );
    words(rect.left_bottom(), Align2::LEFT_BOTTOM, look.t("gate-axis-low"));
    words(
        rect.right_bottom(),
        Align2::RIGHT_BOTTOM,
        look.t("gate-axis-high"),
    );
    for (top, name) in bands {
        let at = pos2(area.left(), area.top() + area.height() * top);
        words(at, Align2::LEFT_TOP, name.clone());
    }
}

/// The line with its knob and its name.
fn line_ui(ui: &Ui, look: &Look<'_>, area: Rect, x: f32) {
    let painter = ui.painter();
    let ink = look.palette.ink;
    painter.vline(
        x,
        area.top() - look.size(tokens::SMALL)..=area.bottom(),
        Stroke::new(2.5, ink),
    );
    let knob = pos2(x, area.bottom() + look.size(8.0));
    painter.circle(knob, look.size(8.0), ink, Stroke::new(2.0, look.palette.card));
    let words = look.t("gate-line");
    let galley = painter.layout_no_wrap(words, look.bold(tokens::SMALL), ink);
    let half = galley.size().x / 2.0;
    let left = (x - half).clamp(area.left(), (area.right() - 2.0 * half).max(area.left()));
    painter.galley(pos2(left, knob.y + look.size(8.0)), galley, ink);
}

/// What the program has written of somebody, and what is so.
fn contents(
    outcome: &crate::models::the_gate::Outcome,
    checked: bool,
    resident: &Resident,
    look: &Look<'_>,
) -> Contents {
    let id = usize::from(resident.id);
    let at = |list: &[bool]| list.get(id).copied().unwrap_or_default();
    let score = outcome.score.get(id).copied().unwrap_or_default();
    let flagged = at(&outcome.flagged);
    let truth = match (checked, at(&outcome.is_case)) {
        (false, _) => "gate-life-unknown",
        (true, true) => "gate-life-case",
        (true, false) => "gate-life-fine",
    };
    Contents {
        file: vec![
            ("gate-file-score", words::score(score, look)),
            (
                "gate-file-flagged",
                look.t(if flagged { "demo-yes" } else { "demo-no" }),
            ),
        ],
        nothing: false,
        life: vec![("gate-life-claim", look.t(truth))],
    }
}
