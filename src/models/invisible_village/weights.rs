//! Weighting: what can be done with those who are seen.
//!
//! Raking is that of Deming and Stephan (1940); the effective size is Kish's (1965).

use serde::Serialize;

use super::published::Cell;

/// Why a table cannot be raked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RakeError {
    /// The table does not have as many rows and columns as there are targets.
    #[error("the table and its targets differ in size")]
    Size,
    /// A count or target is negative or no finite number.
    #[error("a count or target below 0 or infinite")]
    Value,
    /// The targets of rows and columns do not have the same sum.
    #[error("rows and columns are to add up to different totals")]
    Totals,
    /// A row or column of nobody is to have somebody.
    #[error("a row or column without anybody cannot be weighted up")]
    Empty,
}

/// A raked table.
#[derive(Clone, Debug, PartialEq)]
pub struct Raked {
    /// Counts after raking.
    pub table: Vec<Vec<f64>>,
    /// Sweeps over rows and columns made.
    pub sweeps: u32,
    /// Whether the last sweep changed no count by more than the tolerance.
    pub converged: bool,
}

/// Scale rows and columns in turn until they have the wished sums (iterative proportional fitting): at most
/// `sweeps` times, or until nothing changes by more than `tolerance`. The odds ratios stay as they are.
///
/// # Errors
/// See [`RakeError`].
pub fn rake(
    table: &[Vec<f64>],
    rows: &[f64],
    columns: &[f64],
    sweeps: u32,
    tolerance: f64,
) -> Result<Raked, RakeError> {
    check(table, rows, columns)?;
    let mut raked = Raked {
        table: table.to_vec(),
        sweeps: 0,
        converged: false,
    };
    while raked.sweeps < sweeps && !raked.converged {
        let before = raked.table.clone();
        for (row, target) in raked.table.iter_mut().zip(rows) {
            let factor = ratio(*target, row.iter().sum());
            for x in row.iter_mut() {
                *x *= factor;
            }
        }
        for (j, target) in columns.iter().enumerate() {
            let sum = raked.table.iter().filter_map(|row| row.get(j)).sum();
            let factor = ratio(*target, sum);
            raked
                .table
                .iter_mut()
                .filter_map(|row| row.get_mut(j))
                .for_each(|x| *x *= factor);
        }
        raked.sweeps += 1;
        let change = |a: &[f64], b: &[f64]| a.iter().zip(b).all(|(a, b)| (a - b).abs() < tolerance);
        raked.converged = before.iter().zip(&raked.table).all(|(a, b)| change(a, b));
    }
    Ok(raked)
}

/// 0 for a target of 0, also from nothing.
fn ratio(target: f64, sum: f64) -> f64 {
    if target == 0.0 { 0.0 } else { target / sum }
}

fn check(table: &[Vec<f64>], rows: &[f64], columns: &[f64]) -> Result<(), RakeError> {
    if table.len() != rows.len() || table.iter().any(|row| row.len() != columns.len()) || rows.is_empty() {
        return Err(RakeError::Size);
    }
    let fine = |list: &[f64]| list.iter().all(|x| x.is_finite() && *x >= 0.0);
    if !(table.iter().all(|row| fine(row)) && fine(rows) && fine(columns)) {
        return Err(RakeError::Value);
    }
    let total = |list: &[f64]| list.iter().sum::<f64>();
    if (total(rows) - total(columns)).abs() > 1e-6 * total(rows).max(1.0) {
        return Err(RakeError::Totals);
    }
    let nobody = |sum: f64, target: f64| sum == 0.0 && target > 0.0;
    let row = table
        .iter()
        .zip(rows)
        .any(|(row, target)| nobody(total(row), *target));
    let column = columns
        .iter()
        .enumerate()
        .any(|(j, target)| nobody(table.iter().filter_map(|row| row.get(j)).sum(), *target));
    if row || column {
        Err(RakeError::Empty)
    } else {
        Ok(())
    }
}

/// Kish's design effect `n Σw² / (Σw)²` of groups of people with one weight each: how many times larger a
/// sample with these weights must be than one without. 1 for equal weights, and for nobody.
pub fn design_effect(groups: impl IntoIterator<Item = (f64, f64)>) -> f64 {
    let (mut n, mut sum, mut squares) = (0.0, 0.0, 0.0);
    for (people, weight) in groups {
        n += people;
        sum += people * weight;
        squares += people * weight * weight;
    }
    if sum > 0.0 { n * squares / (sum * sum) } else { 1.0 }
}

/// An estimate of the share in need, with its 95 % interval.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Estimate {
    /// The share estimated.
    pub share: f64,
    /// 95 % interval, within `[0, 1]`.
    pub interval: [f64; 2],
}

impl Estimate {
    /// The estimate with this standard error.
    pub(super) fn new(share: f64, standard_error: f64) -> Self {
        let half = crate::models::interval::Z95 * standard_error;
        Self {
            share,
            interval: [(share - half).max(0.0), (share + half).min(1.0)],
        }
    }
}

/// A post-stratified estimate.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PostStratified {
    /// The estimate.
    pub estimate: Estimate,
    /// Strata of whom nobody is online, each with the stratum whose people stand for it.
    pub pooled: Vec<(usize, usize)>,
}

/// The strata's means among those online, weighted by the strata's sizes. A stratum of whom nobody is online
/// takes the mean of its neighbour: the same age in the other place, else the same place, else the rest.
/// Strata in the order town under 60, town older, village under 60, village older.
///
/// The variance is `Σ w² p(1 − p) / n` with two successes and two failures added in each stratum (Agresti and
/// Coull 1998), so that a stratum in which all agree is not taken for certain. `None` when nobody is online.
pub fn post_stratify(cells: &[Cell; 4]) -> Option<PostStratified> {
    let people: u32 = cells.iter().map(|c| c.people).sum();
    let mut pooled = Vec::new();
    let (mut share, mut variance) = (0.0, 0.0);
    for (at, cell) in cells.iter().enumerate() {
        let weight = f64::from(cell.people) / f64::from(people);
        let neighbours = [at, at ^ 2, at ^ 1, at ^ 3];
        let (from, source) = neighbours
            .into_iter()
            .filter_map(|i| Some((i, cells.get(i)?)))
            .find(|(_, cell)| cell.online > 0)?;
        if from != at && cell.people > 0 {
            pooled.push((at, from));
        }
        let (n, seen) = (f64::from(source.online), f64::from(source.seen));
        let careful = (seen + 2.0) / (n + 4.0);
        share += weight * seen / n;
        variance += weight * weight * careful * (1.0 - careful) / (n + 4.0);
    }
    Some(PostStratified {
        estimate: Estimate::new(share, variance.sqrt()),
        pooled,
    })
}
