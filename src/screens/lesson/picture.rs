//! A chart in a lesson: its title, the plot, the legend, the numbers as a table, and places to point at.

use egui::{CornerRadius, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, accesskit::Role};

use super::{
    blocks::{columns_ui, rule_ui},
    env::StepEnv,
    scratch::toggle,
};
use crate::{
    course::{
        Text,
        chart::{self, Axis, Chart, ChartData, Region, RegionAt},
        number,
    },
    ui::{
        Look, Place,
        plot::{self, Form, Frame, Plot, PlotAxis, PlotSeries},
        prose::TextRank,
        tokens, widgets,
    },
};

/// Height between the axes, as a part of the width, and its least and greatest, in points.
const HEIGHT: f32 = 0.45;
const HEIGHTS: std::ops::RangeInclusive<f32> = 140.0..=240.0;

/// The places of an exhibit: outside one there is nothing to pick; inside, the one that is chosen, if any is.
pub(super) type Pick<'a> = Option<Option<&'a str>>;

/// Draws it; gives the id of the place that was clicked.
pub(super) fn chart_ui(ui: &mut Ui, env: &StepEnv<'_>, chart: &Chart, pick: Pick<'_>) -> Option<String> {
    let look = &env.scene.look;
    widgets::card(ui, look, |ui| {
        let title = env.prose(ui, &chart.title, TextRank::Title);
        let legend = legend_ui(ui, env, chart);
        let (plot, frame) = plot_ui(ui, env, chart);
        let mut picked = None;
        if let Some(chosen) = pick {
            for (id, region) in chart.regions.iter() {
                let rect = region_rect(chart, &plot, &frame, &region.at, title.rect, legend);
                if let Some(rect) = rect
                    && region_ui(ui, env, region, rect.expand(tokens::UNIT), chosen == Some(id))
                {
                    picked = Some(id.to_owned());
                }
            }
        }
        numbers_ui(ui, env, chart);
        picked
    })
    .inner
}

/// The legend, where there is more than one series; gives where it is.
fn legend_ui(ui: &mut Ui, env: &StepEnv<'_>, chart: &Chart) -> Rect {
    let look = &env.scene.look;
    let series = chart.points();
    if series.len() < 2 {
        return Rect::NOTHING;
    }
    let row = ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = look.size(tokens::GAP);
        for (n, (name, _)) in series.iter().enumerate() {
            let (colour, mark) = plot::series_look(look.palette, n);
            widgets::legend_entry(ui, look, mark, colour, &env.plain(name));
        }
    });
    row.response.rect
}

fn plot_ui(ui: &mut Ui, env: &StepEnv<'_>, chart: &Chart) -> (Plot, Frame) {
    let look = &env.scene.look;
    let [across, upwards] = chart.ranges();
    let numbers = |axis: &Axis, range| PlotAxis {
        name: env.plain(&axis.name),
        range,
        ticks: round_ticks(range, |tick, decimals| write(env, tick, decimals)),
        categories: false,
    };
    let names = |axis: &Axis, names: &[Text], range, down: bool| {
        let place = |n: usize| {
            if down {
                names.len() as f64 - n as f64 - 0.5
            } else {
                n as f64 + 0.5
            }
        };
        let ticks = names.iter().enumerate();
        PlotAxis {
            name: env.plain(&axis.name),
            range,
            ticks: ticks.map(|(n, name)| (place(n), env.plain(name))).collect(),
            categories: true,
        }
    };
    let (form, x, y) = match &chart.data {
        ChartData::Bars(data) => {
            let x = names(&chart.x, &data.names, across, false);
            (Form::Bars, x, numbers(&chart.y, upwards))
        }
        ChartData::Dots(data) => {
            let y = names(&chart.y, &data.names, upwards, true);
            (Form::Points, numbers(&chart.x, across), y)
        }
        ChartData::Lines(_) => (Form::Lines, numbers(&chart.x, across), numbers(&chart.y, upwards)),
        ChartData::Scatter(_) => (
            Form::Points,
            numbers(&chart.x, across),
            numbers(&chart.y, upwards),
        ),
    };
    let series = chart.points().into_iter().enumerate().map(|(n, (_, points))| {
        let (colour, mark) = plot::series_look(look.palette, n);
        PlotSeries { points, colour, mark }
    });
    let plot = Plot {
        alt: env.plain(&chart.alt),
        form,
        x,
        y,
        series: series.collect(),
        height: wanted_height(ui, env, chart),
    };
    let plot = fitted(ui, look, plot, under_plot(look));
    let (_, frame) = plot.ui(ui, look);
    (plot, frame)
}

/// The height that a chart wants between its axes: all there is where it is enlarged. Rows of dots are as high as their
/// names otherwise.
fn wanted_height(ui: &Ui, env: &StepEnv<'_>, chart: &Chart) -> f32 {
    if env.enlarged {
        f32::MAX
    } else if matches!(chart.data, ChartData::Dots(_)) {
        0.0
    } else {
        (ui.available_width() * HEIGHT).clamp(*HEIGHTS.start(), *HEIGHTS.end())
    }
}

/// What stands under a plot on a card, up to the end of the slide, in points.
pub(super) fn under_plot(look: &Look<'_>) -> f32 {
    look.size(tokens::CARD_MARGIN + 3.0 * tokens::GAP)
}

/// A plot as high as it is wanted on the desk. On the projector there is no scrolling: the plot takes what is left of the
/// slide above what stands below it, which is so many points high.
pub(super) fn fitted(ui: &Ui, look: &Look<'_>, mut plot: Plot, below: f32) -> Plot {
    if look.place == Place::Stage && plot.height > 0.0 {
        let around = plot.words_height(ui, look) + below;
        let left = ui.clip_rect().bottom() - ui.cursor().top() - around;
        let wanted = look.size(plot.height);
        plot.height = wanted.min(left).max(look.size(*HEIGHTS.start() / 2.0));
    }
    plot
}

/// Round numbers on an axis with their words; `write` gets the number and how many decimals it needs.
pub(super) fn round_ticks(range: (f64, f64), write: impl Fn(f64, usize) -> String) -> Vec<(f64, String)> {
    let ticks = chart::ticks(range, chart::TICKS);
    let decimals = chart::decimals(&ticks);
    ticks
        .into_iter()
        .map(|tick| (tick, write(tick, decimals)))
        .collect()
}

/// A number of a chart in the reader's language.
fn write(env: &StepEnv<'_>, number: f64, decimals: usize) -> String {
    let lang = env.scene.look.lang();
    if decimals == 0 {
        number::count(number, lang)
    } else {
        number::real(number, decimals, lang)
    }
}

fn region_rect(
    chart: &Chart,
    plot: &Plot,
    frame: &Frame,
    at: &RegionAt,
    title: Rect,
    legend: Rect,
) -> Option<Rect> {
    match at {
        RegionAt::Title => Some(title),
        RegionAt::XAxis => Some(frame.x_axis),
        RegionAt::YAxis => Some(frame.y_axis),
        RegionAt::Legend => Some(legend).filter(Rect::is_positive),
        RegionAt::Mark(id, n) => {
            let rect = plot.mark_rect(frame, chart.series_at(id)?, (*n as usize).checked_sub(1)?)?;
            Some(rect.intersect(frame.plot)).filter(Rect::is_positive)
        }
        RegionAt::Area { x, y } => Some(Rect::from_two_pos(frame.at(x.0, y.0), frame.at(x.1, y.1))),
    }
}

/// A place that the mouse can choose; by keyboard it is chosen in the list of answers. Gives whether it was clicked.
fn region_ui(ui: &Ui, env: &StepEnv<'_>, region: &Region, rect: Rect, chosen: bool) -> bool {
    let look = &env.scene.look;
    let name = env.plain(&region.name);
    let response = ui.interact(
        rect,
        ui.scope_id().with(("region", &region.name.en)),
        Sense::CLICK,
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
    let colour = if chosen {
        look.palette.action
    } else {
        look.palette.edge
    };
    if chosen || response.hovered() {
        let stroke = Stroke::new(if chosen { 3.0 } else { 1.5 }, colour);
        ui.painter().rect_stroke(
            rect,
            CornerRadius::same(tokens::RADIUS),
            stroke,
            StrokeKind::Inside,
        );
    }
    let clicked = response.clicked();
    widgets::name_under_pointer(response.on_hover_cursor(egui::CursorIcon::PointingHand), &name);
    clicked
}

/// The numbers as a table, opened and closed by a button; there is none on the projector.
fn numbers_ui(ui: &mut Ui, env: &StepEnv<'_>, chart: &Chart) {
    let look = &env.scene.look;
    if look.place == Place::Stage || !env.scratch.borrow().lasts {
        return;
    }
    let open = env.scratch.borrow().tables.contains(&chart.title.en);
    let words = env.t_with(
        if open {
            "chart-hide-table"
        } else {
            "chart-show-table"
        },
        &[("title", &env.plain(&chart.title))],
    );
    let shown = env.t(if open { "chart-hide" } else { "chart-show" });
    let button = widgets::link_button(ui, look, &shown);
    ui.ctx()
        .accesskit_node_builder(button.id, |node| node.set_label(words));
    if button.clicked() {
        toggle(&mut env.scratch.borrow_mut().tables, chart.title.en.clone());
    }
    if !open {
        return;
    }
    let series = chart.points();
    match &chart.data {
        ChartData::Bars(data) | ChartData::Dots(data) => {
            let cells = |n: usize| {
                let values = data
                    .series
                    .iter()
                    .map(|(_, series)| series.values.get(n).copied());
                values.flatten().collect::<Vec<f64>>()
            };
            let heads: Vec<String> = series.iter().map(|(name, _)| env.plain(name)).collect();
            let rows = data.names.iter().enumerate();
            let rows: Vec<_> = rows.map(|(n, name)| (env.plain(name), cells(n))).collect();
            table_ui(ui, env, "", &heads, &rows);
        }
        ChartData::Lines(_) | ChartData::Scatter(_) => {
            let x = env.plain(&chart.x.name);
            for (name, points) in &series {
                let all: Vec<f64> = points.iter().map(|(x, _)| *x).collect();
                let decimals = chart::decimals(&all);
                let rows: Vec<_> = points
                    .iter()
                    .map(|(x, y)| (write(env, *x, decimals), vec![*y]))
                    .collect();
                table_ui(ui, env, &x, &[env.plain(name)], &rows);
                ui.add_space(tokens::GAP_S);
            }
        }
    }
}

fn table_ui(ui: &mut Ui, env: &StepEnv<'_>, corner: &str, heads: &[String], rows: &[(String, Vec<f64>)]) {
    let look = &env.scene.look;
    let all: Vec<f64> = rows.iter().flat_map(|(_, cells)| cells.iter().copied()).collect();
    let decimals = chart::decimals(&all);
    let columns = heads.len() + 1;
    columns_ui(ui, columns, |n, ui| {
        let head = n.checked_sub(1).and_then(|n| heads.get(n));
        let head = head.map_or(corner, String::as_str);
        if !head.is_empty() {
            widgets::text_bold(ui, look, head);
        }
    });
    for (name, cells) in rows {
        rule_ui(ui, env);
        columns_ui(ui, columns, |n, ui| match n.checked_sub(1) {
            None => {
                widgets::text(ui, look, name);
            }
            Some(n) => {
                if let Some(cell) = cells.get(n) {
                    widgets::text(ui, look, &write(env, *cell, decimals));
                }
            }
        });
    }
}
