//! The published arithmetic of coverage bias, on strata of any number, and the seeded village of 2,000.
//!
//! Coverage bias is a standard identity of survey statistics (Groves et al. 2009, chapter 3); partial pooling
//! follows Gelman and Hill (2007), chapter 12.

use serde::Serialize;

use crate::models::{
    coverage::{Coverage, JUNE_2020},
    numerics::{logistic, logit, root::brent},
    rng::Rng,
    town::Stratum,
};

/// Label of the model's streams.
pub(super) const LABEL: &str = "D01";

/// Strata of a population: share of it, share online and share in need, each list as long as the others.
#[derive(Clone, Debug, PartialEq)]
pub struct Strata {
    /// Share of the population in each stratum; together 1.
    pub weight: Vec<f64>,
    /// Share of each stratum that is on the platform.
    pub coverage: Vec<f64>,
    /// Share of each stratum that needs help.
    pub need: Vec<f64>,
}

/// Why strata have no reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StrataError {
    /// The lists are not equally long, or empty.
    #[error("the lists of strata are not equally long")]
    Lengths,
    /// A share outside `[0, 1]`, or weights that do not add up to 1.
    #[error("a share outside 0 to 1, or weights that do not add up to 1")]
    Shares,
    /// Nobody is on the platform, so that it says nothing.
    #[error("nobody is on the platform")]
    NobodyOnline,
}

/// What a platform shows of a population, in expectation.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Reading {
    /// Share of the population on the platform, C.
    pub coverage: f64,
    /// Share of the population in need.
    pub truth: f64,
    /// Share in need among those on the platform.
    pub platform: f64,
    /// Share in need among the others; `None` when there are no others.
    pub uncovered: Option<f64>,
    /// `platform − truth`, equal to `(1 − C)(platform − uncovered)`.
    pub bias: f64,
    /// Share of those in need who are on the platform; `None` when nobody is in need.
    pub seen: Option<f64>,
    /// Share in need among those on the platform, by stratum; `None` where nobody is.
    pub observed: Vec<Option<f64>>,
    /// The platform's strata weighted by their true sizes; a stratum with nobody online counts with the
    /// platform's mean.
    pub post_stratified: f64,
    /// `post_stratified − truth`: what weighting cannot repair.
    pub residual: f64,
}

impl Strata {
    /// The census strata of 2020 with their coverage of June 2020 and the assumed needs.
    pub fn of_2020() -> Self {
        Self {
            weight: JUNE_2020.weights().to_vec(),
            coverage: Coverage::of_2020().shares().to_vec(),
            need: Stratum::ALL.map(Stratum::need_rate).to_vec(),
        }
    }

    fn check(&self) -> Result<(), StrataError> {
        let n = self.weight.len();
        if n == 0 || self.coverage.len() != n || self.need.len() != n {
            return Err(StrataError::Lengths);
        }
        let shares = |list: &[f64]| list.iter().all(|x| (0.0..=1.0).contains(x));
        let whole = (self.weight.iter().sum::<f64>() - 1.0).abs() < 1e-6;
        if !(whole && shares(&self.weight) && shares(&self.coverage) && shares(&self.need)) {
            return Err(StrataError::Shares);
        }
        Ok(())
    }

    /// What the platform shows when, inside each stratum, need multiplies the odds of being online by
    /// `e^(−hides)`, with the stratum's coverage as it is. `hides` = 0: need does not hide.
    ///
    /// # Errors
    /// See [`StrataError`].
    pub fn read(&self, hides: f64) -> Result<Reading, StrataError> {
        self.check()?;
        if !hides.is_finite() {
            return Err(StrataError::Shares);
        }
        let strata = || self.weight.iter().zip(&self.coverage).zip(&self.need);
        let coverage: f64 = strata().map(|((w, c), _)| w * c).sum();
        if coverage <= 0.0 {
            return Err(StrataError::NobodyOnline);
        }
        let truth: f64 = strata().map(|((w, _), y)| w * y).sum();
        let seen: Vec<f64> = strata()
            .map(|((_, c), y)| y * online_in_need(*y, *c, hides))
            .collect();
        let seen_weight: f64 = self.weight.iter().zip(&seen).map(|(w, s)| w * s).sum();
        let platform = seen_weight / coverage;
        let observed: Vec<Option<f64>> = seen
            .iter()
            .zip(&self.coverage)
            .map(|(s, c)| (*c > 0.0).then(|| s / c))
            .collect();
        let post_stratified = self
            .weight
            .iter()
            .zip(&observed)
            .map(|(w, y)| w * y.unwrap_or(platform))
            .sum::<f64>();
        Ok(Reading {
            coverage,
            truth,
            platform,
            uncovered: (coverage < 1.0).then(|| (truth - seen_weight) / (1.0 - coverage)),
            bias: platform - truth,
            seen: (truth > 0.0).then(|| seen_weight / truth),
            observed,
            post_stratified,
            residual: post_stratified - truth,
        })
    }
}

/// Log-odds of being online without need, in a stratum with need `y` and coverage `c` where need lowers the
/// log-odds by `hides`: the `b` at which `y σ(b − hides) + (1 − y) σ(b) = c`. `None` at a coverage of 0 or 1.
pub fn base_log_odds(y: f64, c: f64, hides: f64) -> Option<f64> {
    if !(c > 0.0 && c < 1.0) {
        return None;
    }
    let centre = logit(c);
    let (low, high) = (centre + hides.min(0.0) - 1e-6, centre + hides.max(0.0) + 1e-6);
    brent(
        |b| y * logistic(b - hides) + (1.0 - y) * logistic(b) - c,
        low,
        high,
        1e-13,
    )
}

/// Probability of being online for those in need of a stratum, its coverage held.
fn online_in_need(y: f64, c: f64, hides: f64) -> f64 {
    if hides == 0.0 {
        return c;
    }
    base_log_odds(y, c, hides).map_or(c, |b| logistic(b - hides))
}

/// Partial pooling: the mean of a group of `n` with mean `mean`, drawn towards `overall` by as much as the
/// group is small. `within` is the variance inside groups, `between` that of the groups' means, both > 0.
/// A group of nobody has the overall mean.
pub fn partial_pooling(n: f64, mean: f64, overall: f64, within: f64, between: f64) -> f64 {
    if n <= 0.0 {
        return overall;
    }
    (n * mean / within + overall / between) / (n / within + 1.0 / between)
}

/// Counts of one stratum of a drawn village.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Cell {
    /// People.
    pub people: u32,
    /// Of those, in need.
    pub needy: u32,
    /// Of the people, online.
    pub online: u32,
    /// In need and online.
    pub seen: u32,
}

/// A drawn village, stratum by stratum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Village {
    /// Counts by stratum.
    pub cells: Vec<Cell>,
}

impl Village {
    /// Draw `people`, each by three uniforms: stratum, need, online.
    ///
    /// # Errors
    /// See [`StrataError`].
    pub fn draw(strata: &Strata, people: u32, seed: u64) -> Result<Self, StrataError> {
        strata.check()?;
        let mut rng = Rng::of(seed, LABEL, 0);
        let mut cells = vec![Cell::default(); strata.weight.len()];
        let last = cells.len() - 1;
        for _ in 0..people {
            let (u1, u2, u3) = (rng.u01(), rng.u01(), rng.u01());
            let (mut at, mut sum) = (0, 0.0);
            for weight in strata.weight.iter().take(last) {
                sum += weight;
                at += usize::from(u1 >= sum);
            }
            let share = |list: &[f64]| list.get(at).copied().unwrap_or(0.0);
            let (needy, online) = (u2 < share(&strata.need), u3 < share(&strata.coverage));
            if let Some(cell) = cells.get_mut(at) {
                cell.people += 1;
                cell.needy += u32::from(needy);
                cell.online += u32::from(online);
                cell.seen += u32::from(needy && online);
            }
        }
        Ok(Self { cells })
    }

    /// Share in need; `None` in an empty village.
    pub fn truth(&self) -> Option<f64> {
        self.ratio(|c| c.needy, |c| c.people)
    }

    /// Share in need among those online; `None` when nobody is.
    pub fn platform(&self) -> Option<f64> {
        self.ratio(|c| c.seen, |c| c.online)
    }

    /// Share of those in need who are online; `None` when nobody is in need.
    pub fn seen(&self) -> Option<f64> {
        self.ratio(|c| c.seen, |c| c.needy)
    }

    fn ratio(&self, above: fn(&Cell) -> u32, below: fn(&Cell) -> u32) -> Option<f64> {
        let sum = |of: fn(&Cell) -> u32| self.cells.iter().map(|c| u64::from(of(c))).sum::<u64>() as f64;
        (sum(below) > 0.0).then(|| sum(above) / sum(below))
    }
}
