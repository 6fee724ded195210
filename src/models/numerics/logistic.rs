//! Logistic regression by iteratively reweighted least squares.

use super::{linear::Cholesky, logistic};

/// Columns allowed, the intercept not counted.
pub const MOST_COLUMNS: usize = 16;
/// A coefficient beyond this many log-odds per standard deviation of its column means separation.
const SEPARATED: f64 = 25.0;
/// Steps after which a fit that still moves is called separated; others need about eight.
const STEPS: u32 = 50;
/// Steps smaller than this end the fit.
const ENOUGH: f64 = 1e-10;
/// Penalty that a separated fit is given.
const RESCUE: f64 = 1.0;

/// What to fit: `rows × columns` numbers, row by row, without the column of ones.
#[derive(Clone, Copy, Debug)]
pub struct Design<'a> {
    /// Explaining variables, row by row.
    pub x: &'a [f64],
    /// Variables a row.
    pub columns: usize,
    /// Outcome of each row: 0, 1, or the share of ones among the row's cases.
    pub y: &'a [f64],
    /// Cases that a row stands for; empty when each stands for one.
    pub weights: &'a [f64],
    /// Ridge penalty λ: `λ/2 · Σ βⱼ²` over all coefficients but the intercept is taken from the
    /// log-likelihood. 0 for none.
    pub ridge: f64,
}

/// A fitted logistic regression.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    /// Intercept, then one coefficient a column, in log-odds.
    pub coefficients: Vec<f64>,
    /// Their standard errors, from the inverse of the information (with the penalty, if there is one).
    pub standard_errors: Vec<f64>,
    /// Whether some combination of the columns tells ones and zeros apart without an error, so that the
    /// best coefficients are infinite. The fit given is then the one with a penalty of at least 1.
    pub separated: bool,
    /// The coefficients after each step taken; the last are those of the fit.
    pub steps: Vec<Vec<f64>>,
}

/// Why there is no fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FitError {
    /// No rows, or all of weight 0.
    #[error("no cases to learn from")]
    Empty,
    /// Lengths of the lists do not belong together, or too many columns.
    #[error("lists of different lengths, or more than {MOST_COLUMNS} columns")]
    Shape,
    /// A number is infinite or none, an outcome outside 0 to 1, or a weight or penalty below 0.
    #[error("a value that is no finite number, or out of range")]
    Value,
    /// Every outcome is a zero, or every one a one: no finite intercept fits.
    #[error("all outcomes are the same")]
    OneOutcome,
    /// A column follows from the others (a constant, a copy, a sum) and there is no penalty to choose.
    #[error("one column follows from the others")]
    Dependent,
}

impl Fit {
    /// The log-odds that the fit gives to these variables.
    pub fn log_odds(&self, row: &[f64]) -> f64 {
        let mut coefficients = self.coefficients.iter();
        let intercept = coefficients.next().copied().unwrap_or(0.0);
        intercept + coefficients.zip(row).map(|(b, x)| b * x).sum::<f64>()
    }

    /// The log-likelihood of these cases under the fit, without the penalty.
    pub fn log_likelihood(&self, design: &Design<'_>) -> f64 {
        evaluate(design, 0.0, &self.coefficients).objective
    }

    /// The probability of a one that the fit gives to these variables.
    pub fn probability(&self, row: &[f64]) -> f64 {
        logistic(self.log_odds(row))
    }
}

/// Fit by Newton's steps `(XᵀWX + λI′) Δ = Xᵀ(y − p) − λβ′`, halved while they do not improve, until the
/// largest change is below 1e-10.
///
/// # Errors
/// See [`FitError`]. Separation is not an error but told in the fit.
pub fn fit(design: &Design<'_>) -> Result<Fit, FitError> {
    check(design)?;
    let spread = spreads(design);
    if let Some(fit) = newton(design, design.ridge, &spread)? {
        return Ok(fit);
    }
    let fit = newton(design, design.ridge.max(RESCUE), &spread)?.ok_or(FitError::Dependent)?;
    Ok(Fit {
        separated: true,
        ..fit
    })
}

fn check(design: &Design<'_>) -> Result<(), FitError> {
    let Design {
        x,
        columns,
        y,
        weights,
        ridge,
    } = *design;
    let shape = columns <= MOST_COLUMNS
        && x.len() == y.len() * columns
        && (weights.is_empty() || weights.len() == y.len());
    if !shape {
        return Err(FitError::Shape);
    }
    let fine = x.iter().all(|x| x.is_finite())
        && y.iter().all(|y| (0.0..=1.0).contains(y))
        && weights.iter().all(|w| w.is_finite() && *w >= 0.0)
        && ridge.is_finite()
        && ridge >= 0.0;
    if !fine {
        return Err(FitError::Value);
    }
    if y.is_empty() || (!weights.is_empty() && weights.iter().all(|w| *w == 0.0)) {
        return Err(FitError::Empty);
    }
    let counts = |i: usize| weights.get(i).is_none_or(|w| *w > 0.0);
    let mut outcomes = y.iter().enumerate().filter(|(i, _)| counts(*i)).map(|(_, y)| *y);
    if outcomes.clone().all(|y| y == 0.0) || outcomes.all(|y| y == 1.0) {
        return Err(FitError::OneOutcome);
    }
    Ok(())
}

/// Standard deviation of each column, 1 for the intercept.
fn spreads(design: &Design<'_>) -> Vec<f64> {
    let n = design.y.len() as f64;
    let column = |j: usize| design.x.iter().skip(j).step_by(design.columns);
    let mut spreads = vec![1.0];
    spreads.extend((0..design.columns).map(|j| {
        let mean = column(j).sum::<f64>() / n;
        (column(j).map(|x| (x - mean) * (x - mean)).sum::<f64>() / n).sqrt()
    }));
    spreads
}

/// The fit with this penalty; `None` when it runs off to infinity.
fn newton(design: &Design<'_>, ridge: f64, spread: &[f64]) -> Result<Option<Fit>, FitError> {
    let mut coefficients = vec![0.0; design.columns + 1];
    let mut current = evaluate(design, ridge, &coefficients);
    let mut steps = Vec::new();
    for step in 1..=STEPS {
        let Some(factor) = Cholesky::new(&current.information) else {
            // At the start nothing has run off yet: the columns themselves depend on each other.
            return if step == 1 {
                Err(FitError::Dependent)
            } else {
                Ok(None)
            };
        };
        let change = factor.solve(&current.gradient);
        let mut length = 1.0;
        let (next, moved) = loop {
            let moved: Vec<f64> = coefficients
                .iter()
                .zip(&change)
                .map(|(b, d)| b + length * d)
                .collect();
            let next = evaluate(design, ridge, &moved);
            if next.objective >= current.objective - 1e-12 * current.objective.abs() || length < 1e-3 {
                break (next, moved);
            }
            length *= 0.5;
        };
        (coefficients, current) = (moved, next);
        steps.push(coefficients.clone());
        if coefficients
            .iter()
            .zip(spread)
            .any(|(b, s)| (b * s).abs() > SEPARATED)
        {
            return Ok(None);
        }
        if change.iter().all(|d| d.abs() < ENOUGH) {
            let Some(factor) = Cholesky::new(&current.information) else {
                return Ok(None);
            };
            return Ok(Some(Fit {
                coefficients,
                standard_errors: factor.inverse_diagonal().into_iter().map(f64::sqrt).collect(),
                separated: false,
                steps,
            }));
        }
    }
    Ok(None)
}

/// Penalised log-likelihood with its first and (negative) second derivatives.
struct Evaluation {
    objective: f64,
    gradient: Vec<f64>,
    information: Vec<Vec<f64>>,
}

/// Logarithms of so many factors `1 + e^−|η|`, each at most 2, are taken at once.
const FACTORS: usize = 256;

/// A row's pull on the coefficients and its part of the information, a weighted case standing for `cases`,
/// and the factor `1 + e^−|η|` whose logarithm the log-likelihood `y·η − max(η, 0) − ln(1 + e^−|η|)` needs.
/// `small` is `e^−|η|`: one exponential and one division serve all of it.
fn terms(odds: f64, small: f64, y: f64, cases: f64) -> (f64, f64, f64) {
    let whole = 1.0 / (1.0 + small);
    // The smaller of p and 1 − p is the exact one: else a fit that runs off seems to come to rest.
    let (least, most) = if odds >= 0.0 { (y - 1.0, 1.0) } else { (y, -1.0) };
    let pull = least + most * small * whole;
    (cases * pull, cases * small * whole * whole, 1.0 + small)
}

/// `e^x` for `x ≤ 0`, within 1e-15 of itself; `e^−700` from there down. Of plain sums and products without
/// a branch, so that a block of them is worked out side by side, and the same on every platform.
fn exp_below_zero(x: f64) -> f64 {
    /// Adding and taking away 3·2^51 rounds to a whole number, and leaves it in the lowest bits.
    const ROUND: f64 = 6_755_399_441_055_744.0;
    /// ln 2 in two parts, the first with zeros at its end, so that its multiples are exact.
    const LN_2: [f64; 2] = [0.693_147_180_369_123_8, 1.908_214_929_270_587_7e-10];
    /// 1/k! from k = 13 down to 0.
    const TAYLOR: [f64; 14] = [
        1.0 / 6_227_020_800.0,
        1.0 / 479_001_600.0,
        1.0 / 39_916_800.0,
        1.0 / 3_628_800.0,
        1.0 / 362_880.0,
        1.0 / 40_320.0,
        1.0 / 5_040.0,
        1.0 / 720.0,
        1.0 / 120.0,
        1.0 / 24.0,
        1.0 / 6.0,
        0.5,
        1.0,
        1.0,
    ];
    let x = x.max(-700.0);
    let shifted = x * std::f64::consts::LOG2_E + ROUND;
    let n = shifted - ROUND;
    let rest = x - n * LN_2[0] - n * LN_2[1];
    let power = TAYLOR.iter().fold(0.0, |sum, c| sum * rest + c);
    let exponent = shifted.to_bits().wrapping_sub(ROUND.to_bits()).wrapping_add(1023);
    power * f64::from_bits(exponent << 52)
}

/// Log-likelihood so far, without the logarithms of the factors that still wait.
struct Likelihood {
    sum: f64,
    product: f64,
    waiting: usize,
}

impl Likelihood {
    fn new() -> Self {
        Self {
            sum: 0.0,
            product: 1.0,
            waiting: 0,
        }
    }

    fn add(&mut self, odds: f64, y: f64, cases: f64, factor: f64) {
        self.sum += cases * (y * odds - odds.max(0.0));
        if cases == 1.0 {
            self.product *= factor;
            self.waiting += 1;
            if self.waiting == FACTORS {
                self.settle();
            }
        } else {
            self.sum -= cases * libm::log(factor);
        }
    }

    fn settle(&mut self) -> f64 {
        self.sum -= libm::log(self.product);
        (self.product, self.waiting) = (1.0, 0);
        self.sum
    }
}

fn evaluate(design: &Design<'_>, ridge: f64, coefficients: &[f64]) -> Evaluation {
    let sums = match coefficients.len() {
        2 => few::<1, 2>(design, coefficients),
        3 => few::<2, 3>(design, coefficients),
        4 => few::<3, 4>(design, coefficients),
        5 => few::<4, 5>(design, coefficients),
        _ => many(design, coefficients),
    };
    penalise(sums, ridge, coefficients)
}

/// Rows whose exponentials are worked out together.
const BLOCK: usize = 64;

/// The sums over all rows for `COLUMNS` columns and `SIZE`, one more, coefficients: with sizes known when
/// compiling, and in blocks, a fit takes a fifth of the time.
fn few<const COLUMNS: usize, const SIZE: usize>(design: &Design<'_>, coefficients: &[f64]) -> Evaluation {
    let mut own = [0.0; SIZE];
    own.iter_mut().zip(coefficients).for_each(|(own, b)| *own = *b);
    let mut likelihood = Likelihood::new();
    let mut gradient = [0.0; SIZE];
    let mut information = [[0.0; SIZE]; SIZE];
    let mut row = [1.0; SIZE];
    let blocks = design.x.chunks(COLUMNS * BLOCK).zip(design.y.chunks(BLOCK));
    for (block, (x, y)) in blocks.enumerate() {
        let (mut odds, mut small) = ([0.0; BLOCK], [0.0; BLOCK]);
        for (odds, x) in odds.iter_mut().zip(x.chunks_exact(COLUMNS)) {
            *odds = own[0] + own.iter().skip(1).zip(x).map(|(b, x)| b * x).sum::<f64>();
        }
        small
            .iter_mut()
            .zip(&odds)
            .for_each(|(small, odds)| *small = exp_below_zero(-odds.abs()));
        let rows = x.chunks_exact(COLUMNS).zip(y).zip(odds.iter().zip(&small));
        for (i, ((x, y), (odds, small))) in rows.enumerate() {
            let cases = design.weights.get(block * BLOCK + i).copied().unwrap_or(1.0);
            row.iter_mut().skip(1).zip(x).for_each(|(row, x)| *row = *x);
            let (slope, curve, factor) = terms(*odds, *small, *y, cases);
            likelihood.add(*odds, *y, cases, factor);
            for (i, ((g, line), x)) in gradient.iter_mut().zip(&mut information).zip(&row).enumerate() {
                *g += slope * x;
                let weight = curve * x;
                for (entry, other) in line.iter_mut().zip(&row).take(i + 1) {
                    *entry += weight * other;
                }
            }
        }
    }
    Evaluation {
        objective: likelihood.settle(),
        gradient: gradient.to_vec(),
        information: (1..)
            .zip(&information)
            .map(|(n, line)| line.iter().take(n).copied().collect())
            .collect(),
    }
}

/// The sums over all rows for any number of columns.
fn many(design: &Design<'_>, coefficients: &[f64]) -> Evaluation {
    let size = coefficients.len();
    let mut likelihood = Likelihood::new();
    let mut gradient = vec![0.0; size];
    let mut information: Vec<Vec<f64>> = (0..size).map(|i| vec![0.0; i + 1]).collect();
    let mut row = vec![1.0; size];
    for (i, y) in design.y.iter().enumerate() {
        let cases = design.weights.get(i).copied().unwrap_or(1.0);
        let from = i * design.columns;
        if let (Some(own), Some(x)) = (row.get_mut(1..), design.x.get(from..from + design.columns)) {
            own.copy_from_slice(x);
        }
        let odds: f64 = coefficients.iter().zip(&row).map(|(b, x)| b * x).sum();
        let (slope, curve, factor) = terms(odds, exp_below_zero(-odds.abs()), *y, cases);
        likelihood.add(odds, *y, cases, factor);
        for ((g, line), x) in gradient.iter_mut().zip(&mut information).zip(&row) {
            *g += slope * x;
            for (entry, other) in line.iter_mut().zip(&row) {
                *entry += curve * x * other;
            }
        }
    }
    Evaluation {
        objective: likelihood.settle(),
        gradient,
        information,
    }
}

/// Takes the penalty off, of every coefficient but the intercept.
fn penalise(sums: Evaluation, ridge: f64, coefficients: &[f64]) -> Evaluation {
    let Evaluation {
        mut objective,
        mut gradient,
        mut information,
    } = sums;
    let penalised = gradient
        .iter_mut()
        .zip(&mut information)
        .zip(coefficients)
        .skip(1);
    for ((g, line), b) in penalised {
        objective -= 0.5 * ridge * b * b;
        *g -= ridge * b;
        if let Some(diagonal) = line.last_mut() {
            *diagonal += ridge;
        }
    }
    Evaluation {
        objective,
        gradient,
        information,
    }
}

#[cfg(test)]
mod tests;
