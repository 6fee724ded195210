//! Measured score and real help at every weight, and where things stand now.

use egui::{Align2, Rect, Shape, Stroke, Ui, pos2, vec2};

use super::{GoodhartVillage, words};
use crate::{
    demos::parts,
    models::goodhart_village::{Point, WEIGHT_BEFORE},
    ui::{
        Look, Palette, Place,
        mark::Mark,
        plot::{Form, Plot, PlotAxis, PlotSeries},
        tokens,
    },
};

/// Height between the axes in points at the desk.
const HEIGHT: f32 = 96.0;
/// The part of it that a slide has room for.
const ON_STAGE: f32 = 0.7;

/// Mark and colour of the score, and of the help.
pub(super) fn looks(palette: &Palette) -> [(Mark, egui::Color32); 2] {
    let [_, score, help, ..] = palette.series;
    [(Mark::Square, score), (Mark::Disc, help)]
}

/// Draw it across the available width.
pub(super) fn ui(demo: &GoodhartVillage, ui: &mut Ui, look: &Look<'_>) {
    let division = words::division(demo);
    let [score, help] = [division.measured, division.help].map(|part| words::points(part, look));
    let alt = look.t_with(
        "goodhart-chart-name",
        &[
            ("weight", &parts::share(demo.run.params.weight, look)),
            ("score", &score),
            ("help", &help),
        ],
    );
    // Before the change only the point of the week before is known.
    let points: Vec<Point> = if demo.changed {
        demo.run.outcome.curve.iter().step_by(2).copied().collect()
    } else {
        vec![Point {
            weight: WEIGHT_BEFORE,
            measured: division.measured,
            help: division.help,
        }]
    };
    let of: [fn(&Point) -> f64; 2] = [|point| point.measured, |point| point.help];
    let series = looks(look.palette)
        .into_iter()
        .zip(of)
        .map(|((mark, colour), of)| PlotSeries {
            points: points
                .iter()
                .map(|point| (point.weight, 100.0 * of(point)))
                .collect(),
            colour,
            mark,
        });
    let tick = |percent: u32| {
        let share = f64::from(percent) / 100.0;
        (share, parts::share(share, look))
    };
    let plot = Plot {
        alt,
        form: Form::Lines,
        x: PlotAxis {
            name: look.t("goodhart-axis-weight"),
            range: (0.0, 0.95),
            ticks: [0, 20, 40, 60, 80].map(tick).to_vec(),
            categories: false,
        },
        y: PlotAxis {
            name: look.t("goodhart-axis-points"),
            range: (0.0, 105.0),
            ticks: [0.0, 50.0, 100.0].map(|at| (at, parts::count(at, look))).to_vec(),
            categories: false,
        },
        series: series.collect(),
        height: match look.place {
            Place::Desk => look.size(HEIGHT),
            Place::Stage => look.size(HEIGHT) * ON_STAGE,
        },
    };
    let (_, frame) = plot.ui(ui, look);
    let x = frame.at(demo.run.params.weight, 0.0).x;
    let ink = look.palette.ink;
    let line = [pos2(x, frame.plot.top()), pos2(x, frame.plot.bottom())];
    ui.painter()
        .extend(Shape::dashed_line(&line, Stroke::new(2.0, ink), 5.0, 4.0));
    // The words stand over the line, moved inwards so that they stay over the plot.
    let words = look.t_with(
        "goodhart-now",
        &[("weight", &parts::share(demo.run.params.weight, look))],
    );
    let galley = ui.painter().layout_no_wrap(words, look.bold(tokens::SMALL), ink);
    let half = galley.size().x / 2.0;
    let at = Align2::CENTER_BOTTOM.anchor_rect(Rect::from_min_size(
        pos2(x.min(frame.plot.right() - half), frame.plot.top()),
        galley.size(),
    ));
    ui.painter().galley(at.min + vec2(0.0, -1.0), galley, ink);
}
