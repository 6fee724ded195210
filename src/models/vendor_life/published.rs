//! What is known in closed form about checking, watching, copying and leaving a vendor.

use serde::Serialize;

/// One check of a vendor before admission.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Check {
    /// Probability that an unsound vendor fails it (sensitivity).
    pub catches: f64,
    /// Probability that a sound vendor passes it (specificity).
    pub passes: f64,
}

impl Check {
    /// Probability that a sound or an unsound vendor fails it.
    fn fail(self, unsound: bool) -> f64 {
        if unsound { self.catches } else { 1.0 - self.passes }
    }
}

/// Probability that a vendor with these results is unsound (Bayes): prior odds times one likelihood ratio a
/// check, taken as independent given what the vendor is. Checks without a result count for nothing; `None`
/// when no vendor can have such results.
pub fn unsound_given(prior: f64, results: &[(Check, bool)]) -> Option<f64> {
    let joint = |unsound: bool, prior: f64| {
        results.iter().fold(prior, |p, (check, failed)| {
            let fail = check.fail(unsound);
            p * if *failed { fail } else { 1.0 - fail }
        })
    };
    let (unsound, sound) = (joint(true, prior), joint(false, 1.0 - prior));
    let all = unsound + sound;
    (all > 0.0).then(|| unsound / all)
}

/// What a rule of admission does.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Admission {
    /// Probability that an unsound vendor is admitted.
    pub accept_unsound: f64,
    /// Probability that a sound vendor is admitted.
    pub accept_sound: f64,
    /// Share of unsound vendors among the admitted; 0 when nobody is admitted.
    pub unsound_among_accepted: f64,
}

/// Admit whoever fails at most `max_failed` of the checks.
pub fn admission(prior: f64, checks: &[Check], max_failed: u32) -> Admission {
    let accepted = |unsound: bool| at_most(checks, unsound, max_failed as usize);
    let (accept_unsound, accept_sound) = (accepted(true), accepted(false));
    let unsound = prior * accept_unsound;
    let all = unsound + (1.0 - prior) * accept_sound;
    Admission {
        accept_unsound,
        accept_sound,
        unsound_among_accepted: if all > 0.0 { unsound / all } else { 0.0 },
    }
}

/// Probability of failing at most `most` of the checks: the number failed, check by check (a Poisson
/// binomial distribution).
fn at_most(checks: &[Check], unsound: bool, most: usize) -> f64 {
    let mut distribution = vec![1.0];
    for check in checks {
        let fail = check.fail(unsound);
        let mut next = vec![0.0; distribution.len() + 1];
        for (failed, p) in distribution.iter().enumerate() {
            for (at, part) in [(failed, 1.0 - fail), (failed + 1, fail)] {
                if let Some(slot) = next.get_mut(at) {
                    *slot += p * part;
                }
            }
        }
        distribution = next;
    }
    distribution.iter().take(most + 1).sum::<f64>().min(1.0)
}

/// Probability that a copy of `copied` of `records` holds at least one of `planted` invented records
/// (canaries): `1 − C(N−c, m) / C(N, m)`.
pub fn canary(records: u64, planted: u64, copied: u64) -> f64 {
    let (planted, copied) = (planted.min(records), copied.min(records));
    // The same either way round; the shorter product is the quicker.
    let (few, many) = (planted.min(copied), planted.max(copied));
    let mut missed = 1.0;
    for i in 0..few {
        missed *= (records - i).saturating_sub(many) as f64 / (records - i) as f64;
        if missed <= 0.0 {
            break;
        }
    }
    1.0 - missed
}

/// The usual approximation of [`canary`], `1 − (1 − m/N)^c`: as if records could be copied twice.
pub fn canary_approximately(records: f64, planted: f64, copied: f64) -> f64 {
    if records <= 0.0 || planted <= 0.0 {
        return 0.0;
    }
    let kept = (1.0 - copied / records).clamp(0.0, 1.0);
    1.0 - libm::pow(kept, planted)
}

/// What deters, and what happens until misuse is found.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Deterrence {
    /// Smallest penalty at which misuse does not pay; infinite when nothing is ever found.
    pub min_penalty: f64,
    /// Expected months until it is found; infinite when nothing is ever found.
    pub months: f64,
    /// Expected records lost by then.
    pub records: f64,
}

/// Misuse pays `gain` a month when it is not found, and is found each month with probability `found`: it does
/// not pay from a penalty of `gain (1 − d) / d` on (Becker 1968). Months until it is found are geometric,
/// `1 / d` on average.
pub fn deterrence(gain: f64, found: f64, records_a_month: f64) -> Deterrence {
    let months = 1.0 / found;
    Deterrence {
        min_penalty: if found > 0.0 {
            gain * (1.0 - found) / found
        } else {
            f64::INFINITY
        },
        months,
        records: if records_a_month > 0.0 {
            records_a_month * months
        } else {
            0.0
        },
    }
}

/// Items to inspect so that at least one irregular one is found with probability `confidence`, when a share
/// `rate` is irregular: `⌈ln(1 − conf) / ln(1 − p)⌉` (discovery sampling). `None` when no number is enough.
pub fn discovery(confidence: f64, rate: f64) -> Option<u64> {
    if confidence <= 0.0 {
        return Some(0);
    }
    if rate >= 1.0 {
        return Some(1);
    }
    let n = (libm::log(1.0 - confidence) / libm::log(1.0 - rate)).ceil();
    (n.is_finite() && n > 0.0).then_some(n as u64)
}

/// Probability of at least one breach when `holders` keep a copy for `years` and each is breached in a year
/// with probability `p`, independently: `1 − (1 − p)^(h y)`.
pub fn breach(p: f64, holders: f64, years: f64) -> f64 {
    let chances = holders * years;
    if chances <= 0.0 || p <= 0.0 {
        0.0
    } else if p >= 1.0 {
        1.0
    } else {
        -libm::expm1(chances * libm::log1p(-p))
    }
}

/// The prices of a contract in two periods when vendors compete for the entry (Klemperer 1995).
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct LockIn {
    /// Price of the first period: cheap, by what the second brings.
    pub first: f64,
    /// Price of the second period: cost and switching cost.
    pub second: f64,
    /// Present value of both.
    pub present_value: f64,
    /// Present value at cost, as without lock-in.
    pub competitive: f64,
}

/// Cost `cost` a period, switching cost `switching`, discount factor `discount`: first `c − δS`, then `c + S`.
pub fn lock_in(cost: f64, switching: f64, discount: f64) -> LockIn {
    let (first, second) = (cost - discount * switching, cost + switching);
    LockIn {
        first,
        second,
        present_value: first + discount * second,
        competitive: (1.0 + discount) * cost,
    }
}

/// What leaving a dear vendor is worth.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Exit {
    /// Present value of the overcharge saved.
    pub savings: f64,
    /// Savings less the switching cost.
    pub net: f64,
    /// What the vendor can overcharge a year before leaving pays; infinite when no year is left.
    pub max_overcharge: f64,
}

/// Save `overcharge` a year for `years` years at interest `rate`, against a switching cost.
pub fn exit(overcharge: f64, switching: f64, rate: f64, years: f64) -> Exit {
    let annuity = annuity(rate, years);
    let savings = overcharge * annuity;
    Exit {
        savings,
        net: savings - switching,
        max_overcharge: if annuity > 0.0 {
            switching / annuity
        } else {
            f64::INFINITY
        },
    }
}

/// Present value of 1 a year, paid at the end of each of `years` years: `(1 − (1 + r)^−T) / r`.
pub fn annuity(rate: f64, years: f64) -> f64 {
    if rate == 0.0 {
        years
    } else {
        -libm::expm1(-years * libm::log1p(rate)) / rate
    }
}
