//! The picture: legend and tiles, and which of them are truly the weakest once that is shown.

use egui::{Align2, Rect, Sense, Ui, vec2};

use super::{
    OrgPortraits,
    tiles::{self, COLUMNS, Tile},
    words,
};
use crate::{
    demos::{Around, DemoEvent, dot_field::DotPicture, parts},
    ui::{Look, tokens, widgets},
};

pub(super) fn ui(
    demo: &mut OrgPortraits,
    ui: &mut Ui,
    look: &Look<'_>,
    around: Around<'_>,
) -> Vec<DemoEvent> {
    let said = legend_ui(demo, ui, look);
    ui.add_space(look.size(tokens::UNIT));
    let size = ui.available_size().max(vec2(200.0, 160.0));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let line = look.size(tokens::SMALL) * 1.5;
    let area = Rect::from_min_max(rect.min + vec2(0.0, line), rect.max - vec2(0.0, line));
    let rows = demo.places.len().div_ceil(COLUMNS).max(1) as f32;
    let cell = vec2(area.width() / COLUMNS as f32, area.height() / rows);
    let outcome = &demo.run.outcome;
    let shown = demo.shown;
    let said: Vec<&str> = said.iter().map(String::as_str).collect();
    let name = look.t_with("portrait-stage-name", &[("groups", &look.list(&said))]);
    let picture = DotPicture {
        places: &demo.places,
        groups: &demo.groups,
        // A diamond reaches a quarter beyond its radius.
        styles: &tiles::styles(look.palette, cell.min_elem() * 0.47),
        revision: demo.revision,
        name: &name,
        describe: &|id| words::describe(outcome, shown, id, look),
        first: &|| {
            tiles::weakest_silent(outcome)
                .filter(|_| shown.truth)
                .unwrap_or_default()
        },
        open: demo.open,
        asked_for: around.highlight == Some("open-organisation"),
    };
    let ground = |ui: &Ui| {
        if !shown.truth {
            return;
        }
        let painter = ui.painter();
        let weakest = outcome.n_weak() as usize / COLUMNS;
        let band = Rect::from_min_size(area.min, vec2(area.width(), cell.y * weakest as f32));
        painter.rect_filled(band, f32::from(tokens::RADIUS), look.palette.mend_tint);
        let font = look.font(tokens::SMALL);
        let soft = look.palette.soft;
        let n = parts::count(f64::from(outcome.n_weak()), look);
        let top = look.t_with("portrait-weakest-here", &[("n", &n)]);
        painter.text(rect.left_top(), Align2::LEFT_TOP, top, font.clone(), soft);
        let below = look.t("portrait-strongest-here");
        painter.text(rect.right_bottom(), Align2::RIGHT_BOTTOM, below, font, soft);
    };
    let opened = demo
        .field
        .ui(ui, look, (response, area), &picture, (ground, |_: &Ui| {}))
        .opened;
    let Some(id) = opened else {
        return Vec::new();
    };
    demo.open = Some(id);
    vec![DemoEvent::Done("open-organisation")]
}

/// The legend, and what it says.
fn legend_ui(demo: &OrgPortraits, ui: &mut Ui, look: &Look<'_>) -> Vec<String> {
    let outcome = &demo.run.outcome;
    let all = || (0..outcome.organisations.len()).map(|id| Tile::of(outcome, id, demo.shown));
    let mut said = Vec::new();
    parts::legend_ui(ui, look, &look.t("portrait-legend-title"), |ui| {
        for (records, listed, id) in [
            (true, true, "portrait-legend-listed"),
            (false, true, "portrait-legend-listed-silent"),
            (true, false, "portrait-legend-records"),
            (false, false, "portrait-legend-silent"),
        ] {
            let kind = Tile::kind((records, listed)).mark(look.palette);
            let n = all().filter(|tile| tile.mark(look.palette) == kind).count();
            if n == 0 {
                continue;
            }
            let words = look.t_with(id, &[("n", &n.to_string())]);
            widgets::legend_entry(ui, look, kind.0, kind.1, &words);
            said.push(words);
        }
        if demo.run.params.visits > 0 {
            let (mark, colour) = Tile::kind((true, false)).mark(look.palette);
            let n = demo.run.params.visits.to_string();
            let words = look.t_with("portrait-legend-visited", &[("n", &n)]);
            widgets::legend_ringed(ui, look, mark, colour, &words);
            said.push(words);
        }
    });
    said
}
