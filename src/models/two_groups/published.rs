//! Two identities: why equally good scores cannot be fair in every sense.

use super::{super::the_gate::published::rates, scores::Rates};

/// The false positive rate that a share `p` of cases, a precision and a miss rate leave no choice about:
/// `p/(1−p) · (1−PPV)/PPV · (1−FNR)` (Chouldechova 2017, equation 2.6). Groups with different shares of
/// cases can therefore not have all three alike.
pub fn implied_false_alarm(p: f64, precision: f64, miss: f64) -> f64 {
    p / (1.0 - p) * (1.0 - precision) / precision * (1.0 - miss)
}

/// The rates of a group with a share `base` of cases under one cut of a binormal score.
pub fn binormal(base: f64, dprime: f64, threshold: f64) -> Rates {
    let [hit, false_alarm] = rates(dprime, threshold, 0.0);
    Rates::new(base, hit, false_alarm)
}
