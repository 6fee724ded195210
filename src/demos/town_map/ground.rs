//! The river and the names of the places, under and over the dots.

use std::sync::OnceLock;

use egui::{Align2, Pos2, Rect, Shape, Stroke, Ui, vec2};

use super::fit::Fit;
use crate::{
    models::town,
    ui::{Look, tokens},
};

/// Points for one map unit below which the names of the villages would cover too many dots.
const ROOM_FOR_NAMES: f32 = 480.0;

/// Paint the river as a soft band from side to side of `rect`.
pub(super) fn river(ui: &Ui, look: &Look<'_>, fit: Fit, rect: Rect) {
    let mut line: Vec<Pos2> = town::river()
        .into_iter()
        .map(|place| fit.to_screen(place.into()))
        .collect();
    // Beyond the map the river runs straight on.
    if let [first, second, .., before, last] = *line {
        line.insert(
            0,
            first + (first - second) * (1.0 + rect.width() / (second.x - first.x).max(1.0)),
        );
        line.push(last + (last - before) * (1.0 + rect.width() / (last.x - before.x).max(1.0)));
    }
    let width = town::RIVER_WIDTH * fit.scale();
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let water = look.palette.water;
    painter.add(Shape::line(
        line.clone(),
        Stroke::new(width * 1.35, water.gamma_multiply(0.45)),
    ));
    painter.add(Shape::line(line, Stroke::new(width, water)));
}

/// Write the names of the villages beside them, where there is room.
pub(super) fn names(ui: &Ui, look: &Look<'_>, fit: Fit) {
    if fit.scale() < look.size(ROOM_FOR_NAMES) {
        return;
    }
    let river: Vec<Pos2> = town::river()
        .into_iter()
        .map(|place| fit.to_screen(place.into()))
        .collect();
    let bank = 0.6 * town::RIVER_WIDTH * fit.scale();
    let mut taken: Vec<Rect> = Vec::new();
    for (place, edges) in town::Place::all()
        .zip(edges())
        .filter(|(place, _)| place.is_village())
    {
        let text = look.t(&place_id(place));
        let galley = ui
            .painter()
            .layout_no_wrap(text, look.font(tokens::SMALL), look.palette.soft);
        let [x, _] = place.middle();
        let [top, bottom] = edges.map(|y| fit.to_screen(Pos2::new(x, y)));
        let free = [
            Align2::CENTER_TOP.anchor_size(bottom, galley.size()),
            Align2::CENTER_BOTTOM.anchor_size(top, galley.size()),
        ]
        .into_iter()
        .find(|at| {
            let wet = river.iter().any(|water| at.expand(bank).contains(*water));
            !wet && !taken.iter().any(|other| other.intersects(*at))
        });
        if let Some(at) = free {
            taken.push(at);
            let patch = look.palette.card.gamma_multiply(0.75);
            ui.painter().rect_filled(at.expand2(vec2(3.0, -2.0)), 4.0, patch);
            ui.painter().galley(at.min, galley, look.palette.soft);
        }
    }
}

/// Where nearly all homes of each place begin and end, northern and southern edge in map units.
fn edges() -> &'static [[f32; 2]] {
    static EDGES: OnceLock<Vec<[f32; 2]>> = OnceLock::new();
    EDGES.get_or_init(|| {
        town::Place::all()
            .map(|place| {
                let residents = town::riverbend().residents().iter();
                let mut ys: Vec<f32> = residents
                    .filter(|home| home.place == place)
                    .map(|home| home.at[1])
                    .collect();
                ys.sort_by(f32::total_cmp);
                let at = |index: usize| ys.get(index).copied().unwrap_or(place.middle()[1]);
                [at(ys.len() / 50), at(ys.len() - ys.len() / 50)]
            })
            .collect()
    })
}

/// Id of the interface string that names a place.
pub fn place_id(place: town::Place) -> String {
    format!("town-place-{}", place.0)
}
