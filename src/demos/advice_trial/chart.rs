//! The reliance curve: how much of the advice had been followed after each case, right advice and wrong.

use egui::Ui;

use super::{AdviceTrial, groups::Group};
use crate::{
    demos::parts,
    models::advice_trial::{Answer, Case},
    ui::{
        Look,
        plot::{Form, Plot, PlotAxis, PlotSeries},
    },
};

/// Height between the axes in points at the desk.
const HEIGHT: f32 = 90.0;

/// Draw it across the available width.
pub(super) fn ui(demo: &AdviceTrial, ui: &mut Ui, look: &Look<'_>) {
    let cases = &demo.run.outcome.cases;
    let curve = |right: bool| {
        let mut followed = 0.0;
        let of = |(at, (case, answer)): (usize, (&Case, &Answer))| {
            (case.advice_right() == right).then(|| {
                followed += f64::from(u8::from(answer.after == case.advice));
                ((at + 1) as f64, followed)
            })
        };
        cases
            .iter()
            .zip(&demo.answers)
            .enumerate()
            .filter_map(of)
            .collect::<Vec<_>>()
    };
    let series = [(true, Group::Kept), (false, Group::Followed)].map(|(right, group)| {
        let (mark, colour) = group.mark(look.palette);
        PlotSeries {
            points: curve(right),
            colour,
            mark,
        }
    });
    let report = demo.report();
    let right = report.overruled_right.n - report.overruled_right.of;
    let args = [
        ("right", &*parts::count(f64::from(right), look)),
        ("wrong", &*parts::count(f64::from(report.followed_wrong.of), look)),
    ];
    let n = cases.len();
    let tick = |at: usize| (at as f64, parts::count(at as f64, look));
    let plot = Plot {
        alt: look.t_with("advice-chart-name", &args),
        form: Form::Lines,
        x: PlotAxis {
            name: look.t("advice-axis-case"),
            range: (0.0, n as f64 + 1.0),
            ticks: [1, n / 2, n].map(tick).to_vec(),
            categories: false,
        },
        y: PlotAxis {
            name: look.t("advice-axis-followed"),
            range: (0.0, 15.0),
            ticks: [0, 5, 10, 15].map(tick).to_vec(),
            categories: false,
        },
        series: series.to_vec(),
        height: look.size(HEIGHT),
    };
    plot.ui(ui, look);
}
