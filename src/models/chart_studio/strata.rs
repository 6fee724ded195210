//! Two groups, several strata: the same counts in total, by stratum, and at a common mix of strata.

use crate::models::{
    normal,
    numerics::logistic::{Design, Fit, FitError, fit},
};

/// Counts of one stratum.
#[derive(Clone, Copy, Debug, Default, PartialEq, serde::Serialize)]
pub struct Stratum {
    /// First group, outcome yes.
    pub a_yes: f64,
    /// First group, outcome no.
    pub a_no: f64,
    /// Second group, outcome yes.
    pub b_yes: f64,
    /// Second group, outcome no.
    pub b_no: f64,
}

impl Stratum {
    /// People of the first group.
    pub fn a(&self) -> f64 {
        self.a_yes + self.a_no
    }

    /// People of the second group.
    pub fn b(&self) -> f64 {
        self.b_yes + self.b_no
    }

    /// Everybody.
    pub fn n(&self) -> f64 {
        self.a() + self.b()
    }

    /// Share of yes in the first group; `None` of nobody.
    pub fn rate_a(&self) -> Option<f64> {
        (self.a() > 0.0).then(|| self.a_yes / self.a())
    }

    /// Share of yes in the second group; `None` of nobody.
    pub fn rate_b(&self) -> Option<f64> {
        (self.b() > 0.0).then(|| self.b_yes / self.b())
    }

    /// Odds of yes in the first group over those in the second; `None` where both products are 0.
    pub fn odds_ratio(&self) -> Option<f64> {
        ratio(self.a_yes * self.b_no, self.a_no * self.b_yes)
    }

    /// Pearson's χ² with one degree of freedom, without or with Yates' correction for continuity; 0 where
    /// a row or a column is empty.
    pub fn chi_square(&self, corrected: bool) -> f64 {
        let margins = self.a() * self.b() * (self.a_yes + self.b_yes) * (self.a_no + self.b_no);
        if margins <= 0.0 {
            return 0.0;
        }
        let cross = (self.a_yes * self.b_no - self.a_no * self.b_yes).abs();
        let cross = if corrected {
            (cross - 0.5 * self.n()).max(0.0)
        } else {
            cross
        };
        self.n() * cross * cross / margins
    }
}

/// Probability of so large a χ² with one degree of freedom, or a larger one, by chance.
pub fn chi_square_p(chi_square: f64) -> f64 {
    (2.0 * normal::cdf(-chi_square.max(0.0).sqrt())).min(1.0)
}

/// `above / below`; infinite where only `below` is 0, `None` where both are.
fn ratio(above: f64, below: f64) -> Option<f64> {
    (above > 0.0 || below > 0.0).then(|| above / below)
}

/// The mix of strata at which two groups are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub enum Mix {
    /// That of both groups together.
    Pooled,
    /// That of the first group.
    First,
    /// That of the second group.
    Second,
    /// Every stratum counts alike.
    Equal,
}

/// Everybody, whatever their stratum.
pub fn total(strata: &[Stratum]) -> Stratum {
    strata.iter().fold(Stratum::default(), |sum, s| Stratum {
        a_yes: sum.a_yes + s.a_yes,
        a_no: sum.a_no + s.a_no,
        b_yes: sum.b_yes + s.b_yes,
        b_no: sum.b_no + s.b_no,
    })
}

/// Shares of yes that the two groups would have if both had the same mix of strata. Strata in which one
/// group has nobody have no rate and are left out; `None` when none are left.
pub fn standardised(strata: &[Stratum], mix: Mix) -> Option<[f64; 2]> {
    let (mut a, mut b, mut weights) = (0.0, 0.0, 0.0);
    for stratum in strata {
        let (Some(rate_a), Some(rate_b)) = (stratum.rate_a(), stratum.rate_b()) else {
            continue;
        };
        let weight = match mix {
            Mix::Pooled => stratum.n(),
            Mix::First => stratum.a(),
            Mix::Second => stratum.b(),
            Mix::Equal => 1.0,
        };
        a += weight * rate_a;
        b += weight * rate_b;
        weights += weight;
    }
    (weights > 0.0).then(|| [a / weights, b / weights])
}

/// The common odds ratio of Mantel and Haenszel (1959), `Σ a_yes b_no / n` over `Σ a_no b_yes / n`; empty
/// strata add nothing. `None` where both sums are 0.
pub fn common_odds_ratio(strata: &[Stratum]) -> Option<f64> {
    let sum = |of: fn(&Stratum) -> f64| -> f64 {
        strata.iter().filter(|s| s.n() > 0.0).map(|s| of(s) / s.n()).sum()
    };
    ratio(sum(|s| s.a_yes * s.b_no), sum(|s| s.a_no * s.b_yes))
}

/// Logistic regression of the outcome on being of the first group, and on the stratum if `by_stratum`:
/// intercept, group, then strata from the second on.
///
/// # Errors
/// Nobody at all, only one outcome, or too many strata.
pub fn log_odds(strata: &[Stratum], by_stratum: bool) -> Result<Fit, FitError> {
    let dummies = if by_stratum {
        strata.len().saturating_sub(1)
    } else {
        0
    };
    let (mut x, mut y, mut weights) = (Vec::new(), Vec::new(), Vec::new());
    for (at, stratum) in strata.iter().enumerate() {
        let groups = [
            (1.0, stratum.rate_a(), stratum.a()),
            (0.0, stratum.rate_b(), stratum.b()),
        ];
        for (first, rate, n) in groups {
            let Some(rate) = rate else { continue };
            x.push(first);
            x.extend((1..=dummies).map(|dummy| f64::from(u8::from(dummy == at))));
            y.push(rate);
            weights.push(n);
        }
    }
    fit(&Design {
        x: &x,
        columns: 1 + dummies,
        y: &y,
        weights: &weights,
        ridge: 0.0,
    })
}
