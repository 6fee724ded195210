//! Linking records and estimating who is on no list: the formulas.

use serde::Serialize;

/// One field that two records are compared by.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Field {
    /// Probability that it agrees in two records of one person, `m`.
    pub same_person: f64,
    /// Probability that it agrees in records of two people, `u`.
    pub two_people: f64,
}

impl Field {
    /// Weight of evidence in bits (Fellegi and Sunter 1969, *JASA* 64, 1183–1210): `log₂ (m / u)` where it
    /// agrees, `log₂ ((1 − m) / (1 − u))` where not.
    pub fn weight(self, agrees: bool) -> f64 {
        if agrees {
            libm::log2(self.same_person / self.two_people)
        } else {
            libm::log2((1.0 - self.same_person) / (1.0 - self.two_people))
        }
    }
}

/// Probability that two records are of one person, with this prior and this weight in all: prior odds times
/// `2^w`.
pub fn posterior(prior: f64, weight: f64) -> f64 {
    if prior <= 0.0 {
        return 0.0;
    }
    let against = (1.0 - prior) / prior * libm::exp2(-weight);
    1.0 / (1.0 + against)
}

/// What a threshold does.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Rule {
    /// Share of the pairs of one person that are linked.
    pub recall: f64,
    /// Share of the pairs of two people that are linked.
    pub false_match: f64,
    /// Share of the links that are right; 0 when nothing is linked.
    pub precision: f64,
}

/// Link pairs whose weight is at least `threshold`: every pattern of agreement is counted with its probability,
/// fields being independent within each kind of pair. `None` for more than 20 fields.
pub fn rule(fields: &[Field], prior: f64, threshold: f64) -> Option<Rule> {
    if fields.len() > 20 {
        return None;
    }
    let (mut recall, mut false_match) = (0.0, 0.0);
    for pattern in 0..1_u32 << fields.len() {
        let (mut same, mut two, mut weight) = (1.0, 1.0, 0.0);
        for (bit, field) in fields.iter().enumerate() {
            let agrees = pattern >> bit & 1 == 1;
            let part = |p: f64| if agrees { p } else { 1.0 - p };
            same *= part(field.same_person);
            two *= part(field.two_people);
            weight += field.weight(agrees);
        }
        // A pattern that neither kind of pair can have weighs nothing.
        if weight >= threshold {
            recall += same;
            false_match += two;
        }
    }
    let (right, wrong) = (prior * recall, (1.0 - prior) * false_match);
    Some(Rule {
        recall,
        false_match,
        precision: if right + wrong > 0.0 {
            right / (right + wrong)
        } else {
            0.0
        },
    })
}

/// Why counts of two lists cannot be right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{both} on both lists of {first} and {second}")]
pub struct CaptureError {
    /// People on the first list.
    pub first: u64,
    /// People on the second.
    pub second: u64,
    /// People on both.
    pub both: u64,
}

/// How many people there are, as two lists tell it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Capture {
    /// `n₁ n₂ / m` (Lincoln 1930); `None` when nobody is on both lists.
    pub lincoln: Option<f64>,
    /// `(n₁ + 1)(n₂ + 1) / (m + 1) − 1` (Chapman 1951), which needs nobody on both.
    pub chapman: f64,
    /// Standard error of that (Sekar and Deming 1949).
    pub standard_error: f64,
    /// People on at least one list.
    pub seen: u64,
    /// People estimated to be on neither.
    pub unseen: f64,
}

/// Estimate from the people on each list and on both.
///
/// # Errors
/// More people on both lists than on one of them.
pub fn capture(first: u64, second: u64, both: u64) -> Result<Capture, CaptureError> {
    if both > first.min(second) {
        return Err(CaptureError { first, second, both });
    }
    let [a, b, m] = [first, second, both].map(|n| n as f64);
    let chapman = (a + 1.0) * (b + 1.0) / (m + 1.0) - 1.0;
    let variance = (a + 1.0) * (b + 1.0) * (a - m) * (b - m) / ((m + 1.0) * (m + 1.0) * (m + 2.0));
    let seen = first + second - both;
    Ok(Capture {
        lincoln: (both > 0).then(|| a * b / m),
        chapman,
        standard_error: variance.sqrt(),
        seen,
        unseen: chapman - seen as f64,
    })
}

/// Probability of being on both lists, for lists that hold shares `first` and `second` of the people and whose
/// odds ratio is `odds > 0` (Plackett 1965): above 1, whoever is on one list is likelier to be on the other.
pub fn on_both(first: f64, second: f64, odds: f64) -> f64 {
    let sum = first + second;
    if odds == 1.0 {
        return first * second;
    }
    let s = 1.0 + sum * (odds - 1.0);
    let root = (s * s - 4.0 * odds * (odds - 1.0) * first * second)
        .max(0.0)
        .sqrt();
    // The smaller root of (ψ−1)p² − sp + ψab = 0, in the form that loses no digits near odds of 1.
    let both = 2.0 * odds * first * second / (s + root);
    // Where somebody is on one list for sure, rounding may put the smallest above the largest.
    both.max(sum - 1.0).max(0.0).min(first.min(second))
}

/// What missed links and dependence do to the estimate, on average.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct LinkBias {
    /// Probability of being on both lists.
    pub on_both: f64,
    /// People who are found on both.
    pub linked: f64,
    /// The estimate `N p₁ p₂ / (p₁₁ (1 − f))`; infinite when no link is found.
    pub estimate: f64,
    /// By what share it is too large.
    pub relative: f64,
}

/// Lists that hold `shares` of `people`, with this odds ratio, of whose true links a share `missed` is not found.
pub fn link_bias(people: f64, shares: [f64; 2], odds: f64, missed: f64) -> LinkBias {
    let [first, second] = shares;
    let on_both = on_both(first, second, odds);
    let found = on_both * (1.0 - missed);
    let estimate = if found > 0.0 {
        people * first * second / found
    } else {
        f64::INFINITY
    };
    LinkBias {
        on_both,
        linked: people * found,
        estimate,
        relative: estimate / people - 1.0,
    }
}

/// Share of people on at least one list as independent lists of these shares are added: `1 − Π (1 − c)`.
pub fn union_path(shares: &[f64]) -> Vec<f64> {
    let mut missing = 1.0;
    shares
        .iter()
        .map(|share| {
            missing *= 1.0 - share;
            1.0 - missing
        })
        .collect()
}

/// What comparing only records with the same key saves, and what it loses.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Blocking {
    /// Records.
    pub records: u64,
    /// Pairs of records of one person.
    pub true_pairs: u64,
    /// All pairs.
    pub all_pairs: u64,
    /// Pairs with the same key.
    pub candidates: u64,
    /// Of those, pairs of one person.
    pub true_candidates: u64,
}

impl Blocking {
    /// Of records, each with its person and its key. A missing key agrees with none.
    pub fn new<P: Ord + Copy, K: Ord + Copy>(records: &[(P, Option<K>)]) -> Self {
        let n = records.len() as u64;
        let mut people: Vec<P> = records.iter().map(|r| r.0).collect();
        people.sort_unstable();
        let mut keyed: Vec<(K, P)> = records.iter().filter_map(|r| Some((r.1?, r.0))).collect();
        keyed.sort_unstable();
        Self {
            records: n,
            true_pairs: people
                .chunk_by(|a, b| a == b)
                .map(|same| pairs(same.len() as u64))
                .sum(),
            all_pairs: pairs(n),
            candidates: keyed
                .chunk_by(|a, b| a.0 == b.0)
                .map(|same| pairs(same.len() as u64))
                .sum(),
            true_candidates: keyed
                .chunk_by(|a, b| a == b)
                .map(|same| pairs(same.len() as u64))
                .sum(),
        }
    }

    /// Share of the true pairs among the candidates; 1 when there is no true pair.
    pub fn completeness(&self) -> f64 {
        if self.true_pairs == 0 {
            1.0
        } else {
            self.true_candidates as f64 / self.true_pairs as f64
        }
    }

    /// Share of all pairs that need no comparison; 0 when there is no pair.
    pub fn reduction(&self) -> f64 {
        if self.all_pairs == 0 {
            0.0
        } else {
            1.0 - self.candidates as f64 / self.all_pairs as f64
        }
    }
}

/// Pairs of `n` things.
fn pairs(n: u64) -> u64 {
    n * n.saturating_sub(1) / 2
}
