//! Fits that must hold, and tables that have none.

use super::*;
use crate::models::{numerics::logit, rng::Rng};
use proptest::prelude::*;

fn design<'a>(x: &'a [f64], columns: usize, y: &'a [f64]) -> Design<'a> {
    Design {
        x,
        columns,
        y,
        weights: &[],
        ridge: 0.0,
    }
}

#[test]
fn exponentials_below_zero() {
    for i in 0..=70_000 {
        let x = -f64::from(i) / 100.0;
        let (found, exact) = (exp_below_zero(x), libm::exp(x));
        assert!((found / exact - 1.0).abs() < 1e-15, "{x}: {found} for {exact}");
    }
    assert_eq!(
        (exp_below_zero(0.0), exp_below_zero(-1e300)),
        (1.0, exp_below_zero(-700.0))
    );
}

/// With one yes/no column the fit is the table's log odds ratio, and its standard error that of Woolf.
#[test]
fn a_two_by_two_table() {
    let weights = [30.0, 70.0, 12.0, 88.0];
    let fit = fit(&Design {
        weights: &weights,
        ..design(&[1.0, 1.0, 0.0, 0.0], 1, &[1.0, 0.0, 1.0, 0.0])
    })
    .unwrap();
    let ratio = libm::log(30.0 * 88.0 / (70.0 * 12.0));
    let error = (1.0_f64 / 30.0 + 1.0 / 70.0 + 1.0 / 12.0 + 1.0 / 88.0).sqrt();
    assert!((fit.coefficients[0] - libm::log(12.0 / 88.0)).abs() < 1e-12);
    assert!((fit.coefficients[1] - ratio).abs() < 1e-12);
    assert!((fit.standard_errors[1] - error).abs() < 1e-10);
    assert!((fit.probability(&[1.0]) - 0.3).abs() < 1e-12 && !fit.separated);
}

#[test]
fn without_columns_it_is_the_share() {
    let fit = fit(&design(&[], 0, &[1.0, 0.0, 0.0, 0.0])).unwrap();
    assert!((fit.coefficients[0] - logit(0.25)).abs() < 1e-12);
}

#[test]
fn separation_is_told_and_survived() {
    for (x, y) in [
        (vec![-2.0, -1.0, 1.0, 2.0], vec![0.0, 0.0, 1.0, 1.0]),
        (vec![-1.0, 0.0, 0.0, 1.0], vec![0.0, 0.0, 1.0, 1.0]),
    ] {
        let fit = fit(&design(&x, 1, &y)).unwrap();
        assert!(fit.separated, "{fit:?}");
        assert!(
            fit.coefficients
                .iter()
                .chain(&fit.standard_errors)
                .take(4)
                .all(|b| b.is_finite())
        );
    }
}

#[test]
fn what_cannot_be_fitted() {
    let bad = |x: &[f64], columns, y: &[f64]| fit(&design(x, columns, y)).unwrap_err();
    assert_eq!(bad(&[], 0, &[]), FitError::Empty);
    assert_eq!(bad(&[1.0, 2.0], 1, &[1.0, 1.0]), FitError::OneOutcome);
    assert_eq!(bad(&[1.0], 2, &[1.0]), FitError::Shape);
    assert_eq!(bad(&[f64::NAN], 1, &[1.0]), FitError::Value);
    assert_eq!(bad(&[0.5], 1, &[2.0]), FitError::Value);
    assert_eq!(bad(&[1.0, 1.0, 1.0], 1, &[1.0, 0.0, 1.0]), FitError::Dependent);
    let copied = [1.0, 1.0, 2.0, 2.0, 3.0, 3.0, 4.0, 4.0];
    assert_eq!(bad(&copied, 2, &[1.0, 0.0, 1.0, 0.0]), FitError::Dependent);
    let shared = fit(&Design {
        ridge: 1.0,
        ..design(&copied, 2, &[1.0, 0.0, 1.0, 0.0])
    })
    .unwrap();
    assert!((shared.coefficients[1] - shared.coefficients[2]).abs() < 1e-12);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// At the fit the score is zero: observed and expected sums agree in every column.
    #[test]
    fn the_score_vanishes(seed in any::<u64>(), ridge in prop::sample::select(vec![0.0, 0.3, 5.0]), units in 0.01..100.0_f64) {
        let mut rng = Rng::new(seed);
        let (n, columns) = (200, 3);
        let x: Vec<f64> = (0..n * columns).map(|_| rng.normal() * units).collect();
        let y: Vec<f64> = x
            .chunks(columns)
            .map(|row| f64::from(u8::from(rng.u01() < logistic(0.3 + (row[0] - 0.5 * row[2]) / units))))
            .collect();
        let fit = fit(&Design { ridge, ..design(&x, columns, &y) }).unwrap();
        prop_assert!(!fit.separated);
        for j in 0..=columns {
            let score: f64 = x
                .chunks(columns)
                .zip(&y)
                .map(|(row, y)| (y - fit.probability(row)) * if j == 0 { 1.0 } else { row[j - 1] })
                .sum();
            let penalty = if j == 0 { 0.0 } else { ridge * fit.coefficients[j] };
            prop_assert!((score - penalty).abs() < 1e-6 * units.max(1.0), "{j}: {score} {penalty}");
        }
    }
}
