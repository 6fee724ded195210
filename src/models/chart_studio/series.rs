//! One series of an invented office, and four ways to draw it: where the axis starts, which months are
//! shown, per person or in all, and smoothed or not.

use crate::models::rng::Rng;

/// Months of the series.
pub const MONTHS: u32 = 36;
/// People the office serves in the first month (assumed).
const PEOPLE: f64 = 9_600.0;
/// By which their number grows in a month (assumed).
const GROWTH: f64 = 0.0035;
/// Visits a month for each person (assumed); it does not change.
const VISITS: f64 = 0.1;
/// Standard deviation of a month's luck, as a share of its visits (assumed).
const LUCK: f64 = 0.02;

/// A month of the office.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
pub struct Month {
    /// Visits.
    pub visits: f64,
    /// People served.
    pub people: f64,
}

/// How the series is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Drawing {
    /// First month shown, from 0 on.
    pub from: u32,
    /// Last month shown.
    pub to: u32,
    /// Months whose mean each point is, up to and with its own.
    pub smoothing: u32,
    /// Whether visits are divided by people, in visits for a thousand.
    pub per_person: bool,
    /// Where the axis starts, as a share of the lowest point shown, `0.0..1.0`.
    pub axis: f64,
}

/// The months of this seed.
pub fn months(seed: u64) -> Vec<Month> {
    let mut rng = Rng::of(seed, "D11-series", 0);
    let mut people = PEOPLE;
    (0..MONTHS)
        .map(|_| {
            let month = Month {
                visits: (people * VISITS * (1.0 + LUCK * rng.normal())).round(),
                people: people.round(),
            };
            people *= 1.0 + GROWTH;
            month
        })
        .collect()
}

/// The points shown: months of the window, smoothed over what came before, where there is enough of it.
pub fn points(months: &[Month], drawing: &Drawing) -> Vec<f64> {
    let (from, to) = (
        drawing.from.min(drawing.to) as usize,
        drawing.from.max(drawing.to) as usize,
    );
    let smoothing = drawing.smoothing.max(1) as usize;
    (from..=to)
        .filter_map(|at| {
            let before = months.get((at + 1).saturating_sub(smoothing)..=at)?;
            let sum: f64 = before
                .iter()
                .map(|m| {
                    if drawing.per_person {
                        1000.0 * m.visits / m.people
                    } else {
                        m.visits
                    }
                })
                .sum();
            Some(sum / before.len() as f64)
        })
        .collect()
}

/// How many times as large the last point is as the first: as it is, and as the bars look when the axis
/// starts at a share of the lowest point. `None` without points.
pub fn ratios(points: &[f64], axis: f64) -> Option<[f64; 2]> {
    let (first, last) = (points.first()?, points.last()?);
    let start = axis.clamp(0.0, 0.99) * points.iter().copied().fold(f64::INFINITY, f64::min);
    (*first > start).then(|| [last / first, (last - start) / (first - start)])
}
