//! Rules for charts: numbers for everything that is named, an honest axis, places that exist.

use super::{
    super::{
        chart::{Axis, Categories, Chart, ChartData, PointSeries, RegionAt},
        lesson::Block,
        limits,
        load::outline::Path,
        map::Map,
        problem::Message,
    },
    blocks::{alt, in_range},
    judge::Judge,
};

pub(super) fn chart(judge: &mut Judge<'_>, path: &Path<'_>, chart: &Chart) {
    alt(judge, &path.at("alt"), &chart.alt);
    let data = path.at("data");
    match &chart.data {
        ChartData::Bars(categories) | ChartData::Dots(categories) => {
            self::categories(judge, &data, categories);
        }
        ChartData::Lines(series) => points(judge, &data, series, true),
        ChartData::Scatter(series) => points(judge, &data, series, false),
    }
    let [x, y] = chart.ranges();
    // The axis of the categories has no numbers.
    if !matches!(chart.data, ChartData::Bars(_)) {
        axis(judge, &path.at("x"), &chart.x, x, chart, |(x, _)| x);
    }
    if !matches!(chart.data, ChartData::Dots(_)) {
        axis(judge, &path.at("y"), &chart.y, y, chart, |(_, y)| y);
    }
    for (id, region) in chart.regions.iter() {
        let path = path.at("regions").at(id);
        judge.id(&path, id);
        region_at(judge, &path.at("at"), chart, &region.at);
    }
}

fn categories(judge: &mut Judge<'_>, path: &Path<'_>, data: &Categories) {
    let names = data.names.len();
    in_range(
        judge,
        &path.at("names"),
        names as u64,
        &limits::CATEGORIES,
        "problem-category-count",
    );
    let series = data.series.len() as u64;
    in_range(
        judge,
        &path.at("series"),
        series,
        &limits::SERIES,
        "problem-series-count",
    );
    for (id, series) in data.series.iter() {
        let path = path.at("series").at(id);
        judge.id(&path, id);
        if series.values.len() != names {
            let message = Message::new("problem-series-length")
                .with("count", series.values.len())
                .with("wanted", names);
            judge.error(&path.at("values"), message);
        }
        finite(judge, &path.at("values"), series.values.iter().copied());
    }
}

fn points(judge: &mut Judge<'_>, path: &Path<'_>, data: &Map<PointSeries>, is_line: bool) {
    in_range(
        judge,
        path,
        data.len() as u64,
        &limits::SERIES,
        "problem-series-count",
    );
    for (id, series) in data.iter() {
        let path = path.at(id);
        judge.id(&path, id);
        let path = path.at("points");
        let count = series.points.len() as u64;
        in_range(judge, &path, count, &limits::POINTS, "problem-point-count");
        finite(judge, &path, series.points.iter().flat_map(|(x, y)| [*x, *y]));
        let grows = series.points.is_sorted_by(|(one, _), (next, _)| one < next);
        judge.require(grows || !is_line, &path, "problem-line-back");
    }
}

/// The reader of the file refuses `NaN` and the infinities, but a number may be too large for a chart all the same.
fn finite(judge: &mut Judge<'_>, path: &Path<'_>, mut numbers: impl Iterator<Item = f64>) {
    let sound = numbers.all(|number| number.is_finite() && number.abs() <= limits::CHART_NUMBER);
    judge.require(sound, path, "problem-chart-number");
}

/// An axis goes upwards, and no number lies off it.
fn axis(
    judge: &mut Judge<'_>,
    path: &Path<'_>,
    axis: &Axis,
    (from, to): (f64, f64),
    chart: &Chart,
    of: impl Fn((f64, f64)) -> f64,
) {
    finite(judge, path, axis.from.into_iter().chain(axis.to));
    if let (Some(from), Some(to)) = (axis.from, axis.to)
        && from >= to
    {
        return judge.error(path, Message::new("problem-axis-ends"));
    }
    // A bar may begin below its axis: then it is cut, which is for a reader to find.
    let beginning = if matches!(chart.data, ChartData::Bars(_)) {
        f64::NEG_INFINITY
    } else {
        from
    };
    let numbers = chart.points().into_iter().flat_map(|(_, points)| points);
    let outside = numbers.map(of).any(|number| number < beginning || number > to);
    judge.require(!outside, path, "problem-off-axis");
}

/// A bar says its number by its length, so an axis that does not begin at zero misleads. Where a reader is to find
/// that, it is what is asked for.
pub(super) fn honest(judge: &mut Judge<'_>, path: &Path<'_>, blocks: &[Block]) {
    for (n, block) in blocks.iter().enumerate() {
        let path = path.nth(n);
        honest(judge, &path, block.inner());
        if let Block::Chart(chart) = block
            && matches!(chart.data, ChartData::Bars(_))
            && chart.y.from.is_some_and(|from| from != 0.0)
        {
            judge.warn(&path.at("y").at("from"), Message::new("problem-cut-bars"));
        }
    }
}

fn region_at(judge: &mut Judge<'_>, path: &Path<'_>, chart: &Chart, at: &RegionAt) {
    let [(left, right), (bottom, top)] = chart.ranges();
    let inside = |(from, to): (f64, f64), (least, most): (f64, f64)| from < to && least <= from && to <= most;
    match at {
        RegionAt::Title | RegionAt::XAxis | RegionAt::YAxis => {}
        RegionAt::Legend => {
            judge.require(chart.points().len() > 1, path, "problem-region-no-legend");
        }
        RegionAt::Mark(id, n) => {
            let series = chart.series_at(id);
            let points = series.and_then(|at| chart.points().into_iter().nth(at));
            let there = points.is_some_and(|(_, points)| (1..=points.len()).contains(&(*n as usize)));
            judge.require(there, path, "problem-region-no-mark");
        }
        RegionAt::Area { x, y } => {
            let there = inside(*x, (left, right)) && inside(*y, (bottom, top));
            judge.require(there, path, "problem-region-outside");
        }
    }
}

/// In an exhibit, every region stands for one of the answers; `places` are their ids.
pub(super) fn regions_are_places<'a>(
    judge: &mut Judge<'_>,
    path: &Path<'_>,
    exhibit: &[Block],
    places: &(impl Iterator<Item = &'a str> + Clone),
) {
    for (n, block) in exhibit.iter().enumerate() {
        if let Block::Chart(chart) = block {
            for id in chart.regions.ids() {
                let path = path.nth(n).at("regions").at(id);
                judge.known(&path, id, places.clone(), "problem-region-no-place");
            }
        }
    }
}
