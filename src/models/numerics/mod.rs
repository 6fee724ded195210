//! The numerical methods that several models share, each written once.
//!
//! Special functions are our own and not a crate's for one reason: they build on `libm`, so that a seed
//! gives the same numbers on every platform, where crates such as `statrs` take logarithms from the
//! standard library (and `statrs` ends its continued fraction after 140 terms, which large tables need
//! more of). Each is checked against its definition and known values.

pub mod beta;
pub mod bivariate;
pub mod linear;
pub mod logistic;
pub mod minimum;
pub mod quadrature;
pub mod root;

/// The logistic function `1 / (1 + e^−x)`: from log-odds to a probability.
pub fn logistic(x: f64) -> f64 {
    if x >= 0.0 {
        1.0 / (1.0 + libm::exp(-x))
    } else {
        let odds = libm::exp(x);
        odds / (1.0 + odds)
    }
}

/// Log-odds `ln(p / (1 − p))` of a probability; ∓∞ at 0 and 1.
pub fn logit(p: f64) -> f64 {
    libm::log(p / (1.0 - p))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn log_odds_and_back() {
        assert_eq!(logistic(0.0), 0.5);
        assert_eq!((logistic(-1e9), logistic(1e9)), (0.0, 1.0));
        for p in [1e-12, 0.1, 0.5, 0.9, 1.0 - 1e-12] {
            assert!((logistic(logit(p)) - p).abs() < 1e-15);
        }
        assert_eq!((logit(0.0), logit(1.0)), (f64::NEG_INFINITY, f64::INFINITY));
    }
}
