//! The team's week: one tile an hour, five days of eight.

use egui::{Align2, Color32, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, accesskit::Role, pos2, vec2};

use super::{GoodhartVillage, words};
use crate::{
    demos::parts,
    models::goodhart_village::HOURS,
    ui::{Look, Palette, mark::Mark, tokens, widgets},
};

/// Working days of a week, and hours of each.
const DAYS: usize = 5;
const A_DAY: usize = HOURS as usize / DAYS;

/// What an hour is spent on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hour {
    /// Visiting people at home.
    Visit,
    /// Mending roads, roofs, water pipes.
    Repair,
    /// Photographs, forms, uploads.
    Upload,
}

impl Hour {
    const ALL: [Self; 3] = [Self::Visit, Self::Repair, Self::Upload];

    /// Id of its words.
    const fn id(self) -> &'static str {
        match self {
            Self::Visit => "goodhart-hours-visits",
            Self::Repair => "goodhart-hours-repairs",
            Self::Upload => "goodhart-hours-uploads",
        }
    }

    /// Form and colour; the tiles of uploads are filled as well, so that nobody needs the colours.
    fn mark(self, palette: &Palette) -> (Mark, Color32) {
        let [_, uploads, help, ..] = palette.series;
        match self {
            Self::Visit => (Mark::Disc, help),
            Self::Repair => (Mark::Triangle, help),
            Self::Upload => (Mark::Square, uploads),
        }
    }
}

/// The tiles of a week in which so many hours go to helping: the first hours of each day, visits and repairs
/// half and half, and the rest to uploads.
pub(super) fn hours(helping: f64) -> [[Hour; DAYS]; A_DAY] {
    let helping = helping.round() as usize;
    let mut tiles = [[Hour::Upload; DAYS]; A_DAY];
    for (n, tile) in tiles.iter_mut().flatten().take(helping).enumerate() {
        *tile = if n % 2 == 0 { Hour::Visit } else { Hour::Repair };
    }
    tiles
}

/// Legend and tiles.
pub(super) fn ui(demo: &GoodhartVillage, ui: &mut Ui, look: &Look<'_>) {
    let division = words::division(demo);
    let helping = HOURS * division.helping;
    let of = |hour: Hour| match hour {
        Hour::Upload => HOURS - helping,
        Hour::Visit | Hour::Repair => helping / 2.0,
    };
    parts::legend_ui(ui, look, &look.t("goodhart-week-title"), |ui| {
        for hour in Hour::ALL {
            let (mark, colour) = hour.mark(look.palette);
            let words = look.t_with(hour.id(), &[("hours", &words::hours(of(hour), look))]);
            widgets::legend_entry(ui, look, mark, colour, &words);
        }
    });
    ui.add_space(look.size(tokens::UNIT));
    let (rect, response) =
        ui.allocate_exact_size(ui.available_size().max(vec2(200.0, 140.0)), Sense::hover());
    let name = look.t_with(
        "goodhart-week-name",
        &[
            ("help", &words::hours(helping, look)),
            ("uploads", &words::hours(HOURS - helping, look)),
        ],
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Image, ui.is_enabled(), &name));
    if ui.is_rect_visible(rect) {
        paint(ui, look, rect, helping);
    }
}

fn paint(ui: &Ui, look: &Look<'_>, rect: Rect, helping: f64) {
    let font = look.font(tokens::SMALL);
    let days: Vec<_> = (1..=DAYS)
        .map(|day| {
            let words = look.t(&format!("goodhart-day-{day}"));
            ui.painter()
                .layout_no_wrap(words, font.clone(), look.palette.soft)
        })
        .collect();
    let left = days.iter().map(|day| day.size().x).fold(0.0, f32::max) + look.size(tokens::GAP_S);
    let room = Rect::from_min_max(pos2(rect.left() + left, rect.top()), rect.max);
    let step = vec2(room.width() / A_DAY as f32, room.height() / DAYS as f32);
    for (day, galley) in days.into_iter().enumerate() {
        let y = room.top() + step.y * (day as f32 + 0.5) - galley.size().y / 2.0;
        ui.painter()
            .galley(pos2(rect.left(), y), galley, look.palette.soft);
    }
    for (hour, column) in hours(helping).into_iter().enumerate() {
        for (day, tile) in column.into_iter().enumerate() {
            let min = room.min + step * vec2(hour as f32, day as f32);
            tile_ui(
                ui,
                look,
                Rect::from_min_size(min, step).shrink(look.size(2.0)),
                tile,
            );
        }
    }
    if helping.round() < 1.0 {
        // Where no tile is left for help, the picture says so itself.
        let words = look.t("goodhart-no-help");
        let at = room.center_bottom() - vec2(0.0, step.y * 0.15);
        ui.painter().text(
            at,
            Align2::CENTER_BOTTOM,
            words,
            look.bold(tokens::SMALL),
            look.palette.card,
        );
    }
}

fn tile_ui(ui: &Ui, look: &Look<'_>, rect: Rect, hour: Hour) {
    let (mark, colour) = hour.mark(look.palette);
    let filled = hour == Hour::Upload;
    let (fill, ink) = if filled {
        (colour, look.palette.card)
    } else {
        (look.palette.card, colour)
    };
    let line = Stroke::new(look.size(1.5), colour);
    ui.painter()
        .rect(rect, tokens::RADIUS, fill, line, StrokeKind::Inside);
    let radius = (rect.size().min_elem() * 0.2).min(look.size(11.0));
    mark.paint(ui.painter(), rect.center(), radius, ink);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_hour_has_a_tile_and_help_comes_first() {
        for (helping, expected) in [(0.2, 0), (2.4, 2), (20.0, 20), (39.6, 40), (40.0, 40)] {
            let tiles: Vec<Hour> = hours(helping).into_iter().flatten().collect();
            assert_eq!(tiles.len(), 40);
            let help = tiles.iter().take_while(|tile| **tile != Hour::Upload).count();
            assert_eq!(help, expected);
            let all = tiles.iter().filter(|tile| **tile != Hour::Upload).count();
            assert_eq!(all, expected, "help after uploads");
        }
    }

    #[test]
    fn hours_differ_by_form_and_not_by_colour_alone() {
        for palette in [Palette::light(), Palette::contrast(), Palette::stage()] {
            let forms = Hour::ALL.map(|hour| hour.mark(palette).0);
            assert!(forms[0] != forms[1] && forms[1] != forms[2] && forms[0] != forms[2]);
        }
    }
}
