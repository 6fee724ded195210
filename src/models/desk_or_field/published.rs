//! How exact desk and field are for the same money: double sampling and allocation (Cochran 1977, chapters
//! 5, 7 and 12; Neyman 1934), and a biased file beside an honest survey.

use crate::models::{catalogue::ParamError, interval::Z95, params::within};

/// Largest price or budget, so that nothing overflows.
const MOST: f64 = 1e15;

/// A budget for visits and for rows of a platform that shows an index of every place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Budget {
    /// All the money.
    pub money: f64,
    /// Price of a visit.
    pub visit: f64,
    /// Price of a row.
    pub row: f64,
}

/// Many rows and few visits: the best numbers of both, and how exact the estimate is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TwoPhase {
    /// Rows bought, `n′`.
    pub rows: f64,
    /// Visits among them, `n`.
    pub visits: f64,
    /// Variance of the estimate, `S² [√((1 − ρ²) c) + ρ √c′]² / C`.
    pub variance: f64,
    /// Variance when all the money goes into visits, `S² c / C`.
    pub field_only: f64,
    /// Whether it is the smaller, `ρ² > 4 c c′ / (c + c′)²`.
    pub pays: bool,
}

impl TwoPhase {
    /// How many times as large the variance of visits alone is.
    pub fn efficiency(&self) -> f64 {
        self.field_only / self.variance
    }
}

/// The best plan with rows and visits, when index and truth correlate by `rho` and places differ by the
/// variance `spread`: `n / n′ = √(c′ (1 − ρ²) / (c ρ²))`. Without a correlation no rows are bought; with a
/// perfect one no visits are.
///
/// # Errors
/// A price or budget not above 0, a correlation outside `−1..=1`, or a negative variance.
pub fn two_phase(budget: &Budget, rho: f64, spread: f64) -> Result<TwoPhase, ParamError> {
    let money = within("budget", budget.money, f64::MIN_POSITIVE, MOST)?;
    let visit = within("visit_price", budget.visit, 1e-9, MOST)?;
    let row = within("row_price", budget.row, 1e-9, MOST)?;
    let rho = within("rho", rho, -1.0, 1.0)?.abs();
    let spread = within("spread", spread, 0.0, MOST)?;
    let unseen = 1.0 - rho * rho;
    // Visits a row; infinite without a correlation.
    let ratio = (row * unseen).sqrt() / (visit.sqrt() * rho);
    let root = (unseen * visit).sqrt() + rho * row.sqrt();
    Ok(TwoPhase {
        rows: money / (visit * ratio + row),
        visits: money / (visit + row / ratio),
        variance: spread * root * root / money,
        field_only: spread * visit / money,
        pays: rho * rho > 4.0 * visit * row / ((visit + row) * (visit + row)),
    })
}

/// A file with a bias, an honest survey, and both together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Blend {
    /// Variance of the survey, `V = S² / n`.
    pub field: f64,
    /// Mean squared error of the file, `B²`.
    pub desk: f64,
    /// Weight of the survey in the blend, `B² / (B² + V)`.
    pub weight: f64,
    /// Mean squared error of the blend, `B² V / (B² + V)`.
    pub blend: f64,
    /// Visits at which survey and file err alike, `S² / B²`; infinite without a bias.
    pub break_even: f64,
    /// Half-width of the survey's 95 % interval.
    pub half_width: f64,
}

/// A file off by `bias` beside `visits` to places that differ by the variance `spread`. Where neither errs,
/// they count alike.
///
/// # Errors
/// A bias that is no number, a negative variance, or no visits.
pub fn blend(bias: f64, spread: f64, visits: f64) -> Result<Blend, ParamError> {
    let bias = within("bias", bias, -1e6, 1e6)?;
    let spread = within("spread", spread, 0.0, MOST)?;
    let visits = within("visits", visits, 1e-9, MOST)?;
    let (desk, field) = (bias * bias, spread / visits);
    let weight = if desk + field > 0.0 {
        desk / (desk + field)
    } else {
        0.5
    };
    Ok(Blend {
        field,
        desk,
        weight,
        blend: weight * field,
        break_even: if desk > 0.0 { spread / desk } else { f64::INFINITY },
        half_width: Z95 * field.sqrt(),
    })
}

/// What visits that correct an index of every place are worth: the variance against that of visits alone,
/// `1 − ρ²`, and the visits that alone would be as exact, `n / (1 − ρ²)`.
///
/// # Errors
/// A correlation outside `−1..=1`, or a negative number of visits.
pub fn corrected(rho: f64, visits: f64) -> Result<(f64, f64), ParamError> {
    let rho = within("rho", rho, -1.0, 1.0)?;
    let visits = within("visits", visits, 0.0, MOST)?;
    let left = 1.0 - rho * rho;
    Ok((left, visits / left))
}

/// A kind of places.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
pub struct Kind {
    /// Places of this kind.
    pub places: f64,
    /// Standard deviation among them.
    pub spread: f64,
    /// Price of a visit.
    pub price: f64,
}

/// What an allocation has to add up to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Limit {
    /// So many visits.
    Visits(f64),
    /// So much money.
    Money(f64),
}

/// The best allocation of visits, `n_h ∝ N_h S_h / √c_h` (Neyman 1934), in parts of a visit, and with no
/// regard to how many places there are. `None` when a number has no meaning or no kind of place varies.
pub fn allocate(kinds: &[Kind], limit: Limit) -> Option<Vec<f64>> {
    let fine = |k: &Kind| {
        let numbers = k.places.is_finite() && k.spread.is_finite() && k.price.is_finite();
        numbers && k.places >= 0.0 && k.spread >= 0.0 && k.price > 0.0
    };
    if !kinds.iter().all(fine) {
        return None;
    }
    let pulls: Vec<f64> = kinds
        .iter()
        .map(|k| k.places * k.spread / k.price.sqrt())
        .collect();
    let (amount, used) = match limit {
        Limit::Visits(n) => (n, pulls.iter().sum::<f64>()),
        Limit::Money(money) => {
            let spent = pulls.iter().zip(kinds).map(|(pull, k)| pull * k.price).sum();
            (money, spent)
        }
    };
    let factor = amount / used;
    (used > 0.0 && amount >= 0.0 && factor.is_finite())
        .then(|| pulls.into_iter().map(|pull| pull * factor).collect())
}

/// The same with no more visits to a kind than it has places: a kind that would get more is visited
/// everywhere, and the rest is allocated anew. If there are visits for all, all are visited.
pub fn allocate_at_most_all(kinds: &[Kind], visits: f64) -> Option<Vec<f64>> {
    let mut full = vec![false; kinds.len()];
    loop {
        let taken: f64 = kinds
            .iter()
            .zip(&full)
            .filter(|(_, full)| **full)
            .map(|(k, _)| k.places)
            .sum();
        let open: Vec<Kind> = kinds
            .iter()
            .zip(&full)
            .map(|(k, full)| Kind {
                spread: if *full { 0.0 } else { k.spread },
                ..*k
            })
            .collect();
        let varies = open.iter().any(|k| k.places * k.spread > 0.0);
        let rest = if varies || taken == 0.0 {
            allocate(&open, Limit::Visits((visits - taken).max(0.0)))?
        } else {
            vec![0.0; kinds.len()]
        };
        let mut over = false;
        for ((n, kind), full) in rest.iter().zip(kinds).zip(&mut full) {
            if *n > kind.places {
                *full = true;
                over = true;
            }
        }
        if !over {
            return Some(
                rest.into_iter()
                    .zip(kinds)
                    .zip(full)
                    .map(|((n, kind), full)| if full { kind.places } else { n })
                    .collect(),
            );
        }
    }
}

/// Variance of the mean over all places, when samples are small beside their kinds: `Σ W_h² S_h² / n_h`.
/// Kinds that do not vary need no visit.
pub fn mean_variance(kinds: &[Kind], visits: &[f64]) -> f64 {
    let all: f64 = kinds.iter().map(|k| k.places).sum();
    kinds
        .iter()
        .zip(visits)
        .filter(|(k, _)| k.places * k.spread > 0.0)
        .map(|(k, n)| (k.places / all * k.spread) * (k.places / all * k.spread) / n)
        .sum()
}

/// The same with visits shared out as the places are: `Σ W_h S_h² / n`.
pub fn proportional_variance(kinds: &[Kind], visits: f64) -> f64 {
    let all: f64 = kinds.iter().map(|k| k.places).sum();
    kinds
        .iter()
        .map(|k| k.places / all * k.spread * k.spread)
        .sum::<f64>()
        / visits
}

/// Standard error of the total over all places, `√Σ N_h² S_h² / n_h (1 − n_h / N_h)`; nothing is left to
/// err about a kind that is visited everywhere.
pub fn total_error(kinds: &[Kind], visits: &[f64]) -> f64 {
    kinds
        .iter()
        .zip(visits)
        .filter(|(k, n)| k.places * k.spread > 0.0 && **n < k.places)
        .map(|(k, n)| k.places * k.places * k.spread * k.spread / n * (1.0 - n / k.places))
        .sum::<f64>()
        .sqrt()
}
