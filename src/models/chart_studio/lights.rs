//! D12, a dashboard of red lights: many indicators that are all healthy, and league tables of units that
//! differ less than their luck.

use crate::models::{
    catalogue::ParamError,
    normal,
    numerics::{quadrature::gauss, root::brent},
    params::within,
    rng::Rng,
};

/// Label of the model's streams.
const LABEL: &str = "D12";

/// Chance of at least one false alarm among `m` healthy indicators, `1 − (1 − α)^m`.
///
/// # Errors
/// A negative `m`, or an `α` outside `0..=1`.
pub fn any_alarm(m: f64, alpha: f64) -> Result<f64, ParamError> {
    let m = within("indicators", m, 0.0, 1e15)?;
    let alpha = within("alpha", alpha, 0.0, 1.0)?;
    if m == 0.0 {
        return Ok(0.0);
    }
    Ok(-libm::expm1(m * libm::log1p(-alpha)))
}

/// The threshold of Šidák, `1 − (1 − α)^(1/m)`, at which the chance of any alarm is `α`.
///
/// # Errors
/// Fewer than one indicator, or an `α` outside `0..=1`.
pub fn sidak(m: f64, alpha: f64) -> Result<f64, ParamError> {
    let m = within("indicators", m, 1.0, 1e15)?;
    let alpha = within("alpha", alpha, 0.0, 1.0)?;
    Ok(-libm::expm1(libm::log1p(-alpha) / m))
}

/// Expected best z-score among `m` units that are all average, `∫ x m φ(x) Φ(x)^(m−1) dx`.
///
/// # Errors
/// Fewer than one unit, or more than 10¹⁵.
pub fn expected_best(m: f64) -> Result<f64, ParamError> {
    let m = within("units", m, 1.0, 1e15)?;
    // Φ^(m−1) through the logarithm, which above 0 comes from the upper tail.
    let log_cdf = |x: f64| {
        if x > 0.0 {
            libm::log1p(-normal::cdf(-x))
        } else {
            libm::log(normal::cdf(x))
        }
    };
    let density = |x: f64| x * m * normal::density(x) * libm::exp((m - 1.0) * log_cdf(x));
    Ok((-24..30)
        .map(|half| {
            let from = 0.5 * f64::from(half);
            gauss(density, from, from + 0.5)
        })
        .sum())
}

/// What an estimate is worth that was only told because it passed a threshold.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Curse {
    /// Probability to pass.
    pub power: f64,
    /// Mean estimate of those that pass.
    pub mean_selected: f64,
    /// The same over the true value; infinite without one.
    pub exaggeration: f64,
}

/// The winner's curse: an estimate of `mu` with standard error `se`, told when it lies above `threshold`
/// (one-sided; Gelman and Carlin 2014).
///
/// # Errors
/// A standard error that is not above 0, or no number.
pub fn winners_curse(mu: f64, se: f64, threshold: f64) -> Result<Curse, ParamError> {
    let mu = within("mu", mu, -1e12, 1e12)?;
    let se = within("se", se, 1e-12, 1e12)?;
    let threshold = within("threshold", threshold, -1e12, 1e12)?;
    let a = (threshold - mu) / se;
    let mean_selected = mu + se * normal::mean_above(a);
    Ok(Curse {
        power: normal::cdf(-a),
        mean_selected,
        exaggeration: mean_selected / mu,
    })
}

/// p-values adjusted as Benjamini and Hochberg (1995) do, in the order given: an alarm is red at the false
/// discovery rate `q` when its adjusted value is at most `q`.
///
/// # Errors
/// A p-value outside `0..=1`.
pub fn adjusted(p: &[f64]) -> Result<Vec<f64>, ParamError> {
    for p in p {
        within("p", *p, 0.0, 1.0)?;
    }
    let m = p.len() as f64;
    let mut order: Vec<(f64, usize)> = p.iter().copied().zip(0..).collect();
    order.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let mut adjusted = vec![0.0; p.len()];
    let mut least = 1.0_f64;
    for (rank, (p, at)) in order.into_iter().enumerate().rev() {
        least = least.min(p * (m / (rank as f64 + 1.0)));
        if let Some(place) = adjusted.get_mut(at) {
            *place = least;
        }
    }
    Ok(adjusted)
}

/// How many of these p-values are red at the false discovery rate `q`: the largest `k` with
/// `p₍ₖ₎ ≤ k q / m`.
///
/// # Errors
/// A p-value or rate outside `0..=1`.
pub fn rejected(p: &[f64], q: f64) -> Result<usize, ParamError> {
    let q = within("q", q, 0.0, 1.0)?;
    for p in p {
        within("p", *p, 0.0, 1.0)?;
    }
    let mut sorted = p.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    let m = sorted.len() as f64;
    let last = sorted
        .iter()
        .enumerate()
        .rev()
        .find(|(rank, p)| **p <= (*rank as f64 + 1.0) * q / m);
    Ok(last.map_or(0, |(rank, _)| rank + 1))
}

/// Units of two sizes, half of them each, whose means differ by their own worth and by luck.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Units {
    /// Records of a small unit.
    pub small: f64,
    /// Records of a large unit.
    pub large: f64,
    /// Standard deviation of the units' own worth.
    pub sd_true: f64,
    /// Standard deviation of one record.
    pub sd: f64,
}

impl Units {
    /// Standard deviation of the mean of a unit with `n` records.
    fn spread(&self, n: f64) -> f64 {
        (self.sd_true * self.sd_true + self.sd * self.sd / n).sqrt()
    }

    /// The mean above which the top share `q` of all units lies, and the share of small units among them.
    /// By symmetry it is the share among the bottom, too.
    ///
    /// # Errors
    /// A size, spread or share that has no meaning.
    pub fn top(&self, q: f64) -> Result<(f64, f64), ParamError> {
        let q = within("q", q, 1e-12, 1.0 - 1e-12)?;
        within("n_small", self.small, 1e-9, 1e15)?;
        within("n_large", self.large, 1e-9, 1e15)?;
        within("sd_true", self.sd_true, 0.0, 1e9)?;
        within("sd", self.sd, 1e-9, 1e9)?;
        let (small, large) = (self.spread(self.small), self.spread(self.large));
        let above = |t: f64, spread: f64| 0.5 * normal::cdf(-t / spread);
        let end = 10.0 * small.max(large);
        // The two ends lie on different sides of every share that is allowed.
        let threshold = brent(|t| above(t, small) + above(t, large) - q, -end, end, 1e-13).unwrap_or(0.0);
        Ok((threshold, above(threshold, small) / q))
    }
}

/// What is done about many comparisons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub enum Correction {
    /// Nothing: red below `α`.
    None,
    /// Red below `α / m` (Bonferroni).
    Bonferroni,
    /// Red at the false discovery rate `α` (Benjamini and Hochberg).
    DiscoveryRate,
}

/// A unit of the league table in two years.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
pub struct Unit {
    /// Whether it is one of the small ones.
    pub small: bool,
    /// What it is worth.
    pub worth: f64,
    /// Its mean in the first year.
    pub first: f64,
    /// Its mean in the second year.
    pub second: f64,
}

/// Two-sided p-values of `m` healthy indicators. A larger dashboard keeps the lights of a smaller one.
pub fn healthy(m: u32, seed: u64) -> Vec<f64> {
    let mut rng = Rng::of(seed, LABEL, 0);
    (0..m).map(|_| 2.0 * normal::cdf(-rng.normal().abs())).collect()
}

/// Which of these lights are red.
pub fn red(p: &[f64], alpha: f64, correction: Correction) -> Vec<bool> {
    match correction {
        Correction::None => p.iter().map(|p| *p < alpha).collect(),
        Correction::Bonferroni => p.iter().map(|x| *x < alpha / p.len() as f64).collect(),
        // p-values of a dashboard are in range.
        Correction::DiscoveryRate => adjusted(p)
            .unwrap_or_default()
            .iter()
            .map(|p| *p <= alpha)
            .collect(),
    }
}

/// The league of `m` units, small and large in turn, in two years with the same worth.
pub fn league(m: u32, units: &Units, seed: u64) -> Vec<Unit> {
    let mut rng = Rng::of(seed, LABEL, 1);
    (0..m)
        .map(|i| {
            let small = i % 2 == 0;
            let luck = units.sd / if small { units.small } else { units.large }.sqrt();
            let worth = units.sd_true * rng.normal();
            Unit {
                small,
                worth,
                first: worth + luck * rng.normal(),
                second: worth + luck * rng.normal(),
            }
        })
        .collect()
}
