//! Drawing organisations and scoring them.
//!
//! Each organisation has a stream of its own under a seed, so that it stays the same one when a slider moves.

use super::{Params, Policy, VisitWhom, published::LABEL};
use crate::models::rng::Rng;

/// Standard deviation of what a field visit finds round the strength (assumed).
pub const VISIT_NOISE: f64 = 0.5;
/// Points of the grid on which strength is weighed against records.
const POINTS: usize = 181;
/// The grid reaches this far from 0.
const REACH: f64 = 4.5;

/// One organisation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Organisation {
    /// True strength, in standard deviations from the mean of all.
    pub strength: f64,
    /// Records it left.
    pub records: u32,
    /// Their mean; `None` without records.
    pub mean: Option<f64>,
    /// What a field visit would find.
    pub visit: f64,
    /// Place in the random order of visits: the smaller the earlier.
    key: u64,
}

/// The organisations of this run.
pub(super) fn draw(organisations: u32, params: &Params, seed: u64) -> Vec<Organisation> {
    (0..u64::from(organisations))
        .map(|i| {
            let mut rng = Rng::of(seed, LABEL, i + 1);
            let (strength, error, found, key) = (rng.normal(), rng.normal(), rng.normal(), rng.next_u64());
            let records = rng.poisson(params.records * libm::exp(params.silence * strength));
            let spread = params.noise / f64::from(records).sqrt();
            Organisation {
                strength,
                records,
                mean: (records > 0).then_some(strength + spread * error),
                visit: strength + VISIT_NOISE * found,
                key,
            }
        })
        .collect()
}

/// How a policy scores organisations.
pub(super) struct Scorer {
    params: Params,
    /// Grid points `g` with `−g²/2 − λ e^{b g}`: prior and the part of the likelihood that is the same for
    /// all.
    grid: Vec<(f64, f64)>,
}

impl Scorer {
    /// The policy of these parameters.
    pub(super) fn new(params: &Params) -> Self {
        let step = 2.0 * REACH / (POINTS - 1) as f64;
        let grid = (0..POINTS)
            .map(|i| {
                let g = -REACH + step * i as f64;
                (g, -0.5 * g * g - params.records * libm::exp(params.silence * g))
            })
            .collect();
        Self {
            params: params.clone(),
            grid,
        }
    }

    /// The score of each organisation; `None` where the policy gives none. `visited` tells whose visit counts.
    pub(super) fn scores(&self, organisations: &[Organisation], visited: &[bool]) -> Vec<Option<f64>> {
        let known = |i: usize| visited.get(i).copied().unwrap_or(false);
        let raw: Vec<Option<f64>> = organisations
            .iter()
            .enumerate()
            .map(|(i, o)| {
                let (sum, precision) = self.evidence(o, known(i));
                (o.records >= self.params.required || known(i)).then(|| sum / precision)
            })
            .collect();
        match self.params.policy {
            Policy::Exclude => raw,
            Policy::Impute => {
                let (sum, n) = raw
                    .iter()
                    .flatten()
                    .fold((0.0, 0.0), |(sum, n), x| (sum + x, n + 1.0));
                let mean = if n > 0.0 { sum / n } else { 0.0 };
                raw.into_iter().map(|score| Some(score.unwrap_or(mean))).collect()
            }
            Policy::FlagSilence => raw
                .into_iter()
                .map(|score| Some(score.unwrap_or(f64::NEG_INFINITY)))
                .collect(),
            Policy::Shrink | Policy::SilenceAsEvidence => organisations
                .iter()
                .enumerate()
                .map(|(i, o)| {
                    let (sum, precision) = self.evidence(o, known(i));
                    Some(if self.params.policy == Policy::Shrink {
                        sum / (1.0 + precision)
                    } else {
                        self.posterior_mean(o.records, sum, precision)
                    })
                })
                .collect(),
        }
    }

    /// What records and visit say of the strength: sum of readings times their precision, and the precision.
    fn evidence(&self, o: &Organisation, visited: bool) -> (f64, f64) {
        let precision = f64::from(o.records) / (self.params.noise * self.params.noise);
        let sum = precision * o.mean.unwrap_or(0.0);
        let visit = if visited {
            1.0 / (VISIT_NOISE * VISIT_NOISE)
        } else {
            0.0
        };
        (sum + visit * o.visit, precision + visit)
    }

    /// Mean strength given what the records say and how many they are, on the grid:
    /// `log L(g) = −g²/2 + n(ln λ + b g) − λ e^{b g} + s g − p g²/2`, up to a constant.
    fn posterior_mean(&self, records: u32, sum: f64, precision: f64) -> f64 {
        let slope = f64::from(records) * self.params.silence + sum;
        let log = |(g, base): &(f64, f64)| base + g * (slope - 0.5 * precision * g);
        let most = self.grid.iter().map(log).fold(f64::NEG_INFINITY, f64::max);
        let (mut total, mut weighted) = (0.0, 0.0);
        for point in &self.grid {
            let weight = libm::exp(log(point) - most);
            total += weight;
            weighted += weight * point.0;
        }
        weighted / total
    }
}

/// Who is visited: the first `visits` in the order chosen.
pub(super) fn visited(organisations: &[Organisation], params: &Params, scorer: &Scorer) -> Vec<bool> {
    let none = vec![false; organisations.len()];
    if params.visits == 0 {
        return none;
    }
    let mut order: Vec<(f64, u64, usize)> = match params.visit_whom {
        VisitWhom::Random => organisations
            .iter()
            .enumerate()
            .map(|(i, o)| (0.0, o.key, i))
            .collect(),
        VisitWhom::Silent => organisations
            .iter()
            .enumerate()
            .map(|(i, o)| (f64::from(o.records), o.key, i))
            .collect(),
        VisitWhom::Lowest => {
            let scores = scorer.scores(organisations, &none);
            let placed = scores.iter().zip(organisations).enumerate();
            placed
                .map(|(i, (score, o))| (score.unwrap_or(f64::INFINITY), o.key, i))
                .collect()
        }
    };
    order.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let mut visited = none;
    for (_, _, i) in order.into_iter().take(params.visits as usize) {
        if let Some(visited) = visited.get_mut(i) {
            *visited = true;
        }
    }
    visited
}

/// Whether each is among the `n` lowest; of equals the first come first, and who has no value is not.
pub(super) fn lowest(values: &[Option<f64>], n: usize) -> Vec<bool> {
    let mut order: Vec<(f64, usize)> = values
        .iter()
        .enumerate()
        .filter_map(|(i, value)| Some(((*value)?, i)))
        .collect();
    let n = n.min(order.len());
    if 0 < n && n < order.len() {
        order.select_nth_unstable_by(n - 1, |a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    }
    let mut lowest = vec![false; values.len()];
    for (_, i) in order.into_iter().take(n) {
        if let Some(lowest) = lowest.get_mut(i) {
            *lowest = true;
        }
    }
    lowest
}
