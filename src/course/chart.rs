//! Charts of numbers in the file: what is drawn, on which axes, and which places can be pointed at.

use serde::Deserialize;

use super::{map::Map, text::Text};

/// A chart with everything that a reader needs to judge it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chart {
    /// What the chart shows; a source may be cited here.
    pub title: Text,
    /// What a reader sees in it, in words, for those who do not see it.
    pub alt: Text,
    /// The axis across.
    pub x: Axis,
    /// The axis upwards.
    pub y: Axis,
    /// The numbers.
    pub data: ChartData,
    /// Places that can be pointed at, by the id of the answer they stand for.
    #[serde(default)]
    pub regions: Map<Region>,
}

/// One axis.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Axis {
    /// What it counts, with the unit.
    pub name: Text,
    /// Where it begins; by default at zero or the least number.
    #[serde(default)]
    pub from: Option<f64>,
    /// Where it ends; by default beyond the greatest number.
    #[serde(default)]
    pub to: Option<f64>,
}

/// The forms of a chart with their numbers.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub enum ChartData {
    /// Upright bars over categories; their length counts, so they begin at zero.
    Bars(Categories),
    /// A row of marks for each category, one below the other; their place counts.
    Dots(Categories),
    /// Points joined by lines.
    Lines(Map<PointSeries>),
    /// Points by themselves.
    Scatter(Map<PointSeries>),
}

/// Numbers by category.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Categories {
    /// Names of the categories.
    pub names: Vec<Text>,
    /// Series by id, each with a number for every category.
    pub series: Map<ValueSeries>,
}

/// One series of numbers by category.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ValueSeries {
    /// Its name in the legend.
    pub name: Text,
    /// A number for every category.
    pub values: Vec<f64>,
}

/// One series of points.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PointSeries {
    /// Its name in the legend.
    pub name: Text,
    /// Points as (across, upwards).
    pub points: Vec<(f64, f64)>,
}

/// A place of a chart that can be pointed at.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Region {
    /// What is there, as one would call it.
    pub name: Text,
    /// Where it is.
    pub at: RegionAt,
}

/// Where a region is.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub enum RegionAt {
    /// The title.
    Title,
    /// The axis across, with its name and numbers.
    XAxis,
    /// The axis upwards, with its name and numbers.
    YAxis,
    /// The legend.
    Legend,
    /// One bar or point: the id of its series and its number there, from 1.
    Mark(String, u32),
    /// A stretch of both axes, in their numbers.
    Area {
        /// From and to on the axis across.
        x: (f64, f64),
        /// From and to on the axis upwards.
        y: (f64, f64),
    },
}

impl Chart {
    /// The points of every series as (across, upwards); the n-th category lies at n − 0.5 on its axis.
    pub fn points(&self) -> Vec<(&Text, Vec<(f64, f64)>)> {
        let place = |n: usize| n as f64 + 0.5;
        match &self.data {
            ChartData::Bars(data) => data.points(|n, value| (place(n), value)),
            ChartData::Dots(data) => {
                // The first category stands on top.
                let rows = data.names.len();
                data.points(|n, value| (value, rows as f64 - place(n)))
            }
            ChartData::Lines(series) | ChartData::Scatter(series) => series
                .iter()
                .map(|(_, series)| (&series.name, series.points.clone()))
                .collect(),
        }
    }

    /// Position of a series by its id.
    pub fn series_at(&self, id: &str) -> Option<usize> {
        match &self.data {
            ChartData::Bars(data) | ChartData::Dots(data) => data.series.position(id),
            ChartData::Lines(series) | ChartData::Scatter(series) => series.position(id),
        }
    }

    /// Where the two axes begin and end, across and upwards.
    pub fn ranges(&self) -> [(f64, f64); 2] {
        let points: Vec<(f64, f64)> = self.points().into_iter().flat_map(|(_, points)| points).collect();
        let numbers = |axis: &Axis, numbers: Vec<f64>, zero: bool| range(axis, &numbers, zero);
        let names = |data: &Categories| (0.0, data.names.len().max(1) as f64);
        let across: Vec<f64> = points.iter().map(|(x, _)| *x).collect();
        let upwards: Vec<f64> = points.iter().map(|(_, y)| *y).collect();
        match &self.data {
            ChartData::Bars(data) => [names(data), numbers(&self.y, upwards, true)],
            ChartData::Dots(data) => [numbers(&self.x, across, true), names(data)],
            ChartData::Lines(_) => [numbers(&self.x, across, false), numbers(&self.y, upwards, true)],
            ChartData::Scatter(_) => [numbers(&self.x, across, false), numbers(&self.y, upwards, false)],
        }
    }
}

impl Categories {
    fn points(&self, place: impl Fn(usize, f64) -> (f64, f64)) -> Vec<(&Text, Vec<(f64, f64)>)> {
        let points = |series: &ValueSeries| {
            let values = series.values.iter().enumerate();
            values.map(|(n, value)| place(n, *value)).collect()
        };
        self.series
            .iter()
            .map(|(_, series)| (&series.name, points(series)))
            .collect()
    }
}

/// From where to where an axis goes, so that all numbers lie on it.
fn range(axis: &Axis, numbers: &[f64], zero: bool) -> (f64, f64) {
    let least = numbers.iter().copied().fold(f64::INFINITY, f64::min);
    let most = numbers.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let (least, most) = if least > most { (0.0, 1.0) } else { (least, most) };
    let (least, most) = if zero {
        (least.min(0.0), most.max(0.0))
    } else {
        (least, most)
    };
    let (from, to) = (axis.from.unwrap_or(least), axis.to.unwrap_or(most));
    let to = if to > from { to } else { from + 1.0 };
    // An end that is not given is the next round number, so that no mark lies on the edge.
    let step = tick_step((from, to), TICKS);
    let down = axis.from.unwrap_or_else(|| (from / step).floor() * step);
    let up = axis.to.unwrap_or_else(|| (to / step).ceil() * step);
    if up > down { (down, up) } else { (down, down + 1.0) }
}

/// Numbers named on an axis, about.
pub const TICKS: usize = 4;

/// The step between round numbers: 1, 2 or 5 times a power of ten.
fn tick_step((from, to): (f64, f64), wanted: usize) -> f64 {
    let rough = (to - from) / wanted.max(1) as f64;
    if !(rough.is_finite() && rough > 0.0) {
        return 1.0;
    }
    let power = 10_f64.powf(rough.log10().floor());
    let steps = [1.0, 2.0, 5.0, 10.0].into_iter().map(|times| times * power);
    steps
        .into_iter()
        .find(|step| *step >= rough * 0.999)
        .unwrap_or(rough)
}

/// Round numbers on an axis from `from` to `to`: about `wanted` of them, at steps of 1, 2 or 5 times a power of ten.
pub fn ticks((from, to): (f64, f64), wanted: usize) -> Vec<f64> {
    let step = tick_step((from, to), wanted);
    let first = (from / step - 1e-9).ceil() as i64;
    let last = (to / step + 1e-9).floor() as i64;
    // Counting steps keeps rounding errors from adding up.
    (first..=last.min(first + 100)).map(|n| n as f64 * step).collect()
}

/// How many decimals write every one of these numbers; at most six.
pub fn decimals(numbers: &[f64]) -> usize {
    let enough = |unit: f64| {
        numbers
            .iter()
            .all(|number| ((number * unit).round() / unit - number).abs() <= number.abs() * 1e-9)
    };
    let units = [1.0, 1e1, 1e2, 1e3, 1e4, 1e5];
    units.into_iter().position(enough).unwrap_or(units.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ticks_are_round_numbers() {
        assert_eq!(ticks((0.0, 17.0), 5), [0.0, 5.0, 10.0, 15.0]);
        assert_eq!(ticks((0.0, 1.0), 4), [0.0, 0.5, 1.0]);
        assert_eq!(ticks((95.0, 100.0), 5), [95.0, 96.0, 97.0, 98.0, 99.0, 100.0]);
        assert_eq!(decimals(&ticks((0.0, 0.3), 3)), 1);
        assert_eq!(decimals(&[0.25, 10.0]), 2);
        assert_eq!(decimals(&[1.0 / 3.0]), 6);
    }

    #[test]
    fn all_numbers_lie_on_the_axes() {
        let text = |name: &str| format!("(en: \"{name}\", zh: \"{name}\")");
        let chart = |data: &str| -> Chart {
            let (t, a) = (text("t"), text("a"));
            let text = format!(
                "(title: {t}, alt: {t}, x: (name: {a}), y: (name: {a}, to: Some(9.0)), data: {data})"
            );
            super::super::ron_text::options()
                .from_str(&text.replace("Some(9.0)", "9.0"))
                .unwrap()
        };
        let series = format!("{{\"a\": (name: {}, values: [3.0, -2.0])}}", text("a"));
        let names = format!("[{}, {}]", text("p"), text("q"));
        let bars = chart(&format!("Bars(names: {names}, series: {series})"));
        assert_eq!(bars.ranges(), [(0.0, 2.0), (-5.0, 9.0)]);
        let dots = chart(&format!("Dots(names: {names}, series: {series})"));
        assert_eq!(dots.ranges(), [(-2.0, 4.0), (0.0, 2.0)]);
        assert_eq!(dots.points()[0].1, [(3.0, 1.5), (-2.0, 0.5)]);
        let points = format!(
            "{{\"a\": (name: {}, points: [(4.0, 5.0), (6.0, 7.0)])}}",
            text("a")
        );
        let scatter = chart(&format!("Scatter({points})"));
        assert_eq!(scatter.ranges(), [(4.0, 6.0), (5.0, 9.0)]);
        assert_eq!((scatter.series_at("a"), scatter.series_at("b")), (Some(0), None));
    }

    proptest! {
        #[test]
        fn ticks_lie_between_the_ends_and_are_few(from in -1e6..1e6_f64, width in 1e-3..1e6_f64, wanted in 1..12_usize) {
            let ticks = ticks((from, from + width), wanted);
            let slack = width * 1e-6 + from.abs() * 1e-6;
            prop_assert!(ticks.iter().all(|tick| (from - slack..=from + width + slack).contains(tick)));
            prop_assert!(ticks.len() <= wanted + 1, "{} of {wanted}", ticks.len());
            prop_assert!(ticks.windows(2).all(|pair| pair[0] < pair[1]));
        }
    }
}
