//! How likely it is to be the only one, and what noise protects: the formulas.

use serde::Serialize;

use super::super::numerics::beta::binomial_at_least;

/// What a study of a whole country found: the share of its people unique by sex, day of birth and postal area.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Study {
    /// Who, and when it was published.
    pub by: &'static str,
    /// Year of the census it counts in.
    pub census: u16,
    /// Share of people who are unique.
    pub unique: f64,
}

/// The two studies of the United States, which must be told together.
pub const STUDIES: [Study; 2] = [
    Study {
        by: "Sweeney 2000",
        census: 1990,
        unique: 0.87,
    },
    Study {
        by: "Golle 2006",
        census: 2000,
        unique: 0.63,
    },
];

/// Expected share of people who are unique in a town of `people` when `profiles` combinations are equally
/// likely: `(1 − 1/B)^(n−1)`. Real combinations are not equally likely, so the truth is lower.
///
/// Anybody is unique alone, and nobody when all are alike.
pub fn unique_share(people: f64, profiles: f64) -> f64 {
    let others = people - 1.0;
    if others <= 0.0 {
        1.0
    } else if profiles <= 1.0 {
        0.0
    } else {
        libm::exp(others * libm::log1p(-1.0 / profiles))
    }
}

/// [`unique_share`] as one list after another is joined, each multiplying the profiles.
pub fn unique_path(people: f64, profiles: &[f64]) -> Vec<f64> {
    let mut product = 1.0;
    profiles
        .iter()
        .map(|b| {
            product *= b;
            unique_share(people, product)
        })
        .collect()
}

/// Probability that somebody shares a profile with at least `k − 1` others: `P(1 + Bin(n − 1, 1/B) ≥ k)`.
pub fn shared_by(people: u64, profiles: f64, k: u64) -> f64 {
    if k <= 1 {
        1.0
    } else {
        binomial_at_least(k - 1, people.saturating_sub(1), (1.0 / profiles).clamp(0.0, 1.0))
    }
}

/// Probability that all `k` people of a class have the same sensitive value, when values have these shares
/// and are independent: `Σ p^k`.
pub fn all_alike(k: u32, shares: &[f64]) -> f64 {
    shares.iter().map(|p| libm::pow(*p, f64::from(k))).sum()
}

/// Noise with the density `e^(−|x|/b) / 2b`, added to an answer that one person changes by at most `Δ`, with
/// `b = Δ / ε`: the answer then tells about nobody more than `ε` allows (Dwork et al. 2006).
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Laplace {
    /// Scale `b`, which is also the mean size of the noise.
    pub scale: f64,
}

impl Laplace {
    /// The noise for this `ε > 0` and sensitivity `Δ`.
    pub fn new(epsilon: f64, sensitivity: f64) -> Self {
        Self {
            scale: sensitivity / epsilon,
        }
    }

    /// Mean size of the noise.
    pub fn mean_size(self) -> f64 {
        self.scale
    }

    /// Standard deviation, `√2 b`.
    pub fn deviation(self) -> f64 {
        std::f64::consts::SQRT_2 * self.scale
    }

    /// Size that 95 of 100 answers' noise stays within: `b ln 20`.
    pub fn within_95(self) -> f64 {
        self.scale * libm::log(20.0)
    }

    /// Probability that the noise is at most `size`.
    pub fn within(self, size: f64) -> f64 {
        if self.scale <= 0.0 {
            1.0
        } else {
            -libm::expm1(-size / self.scale)
        }
    }

    /// The noise that a uniform `u` in `(0, 1)` draws, by the inverse distribution function.
    pub fn draw(self, u: f64) -> f64 {
        let from_middle = u - 0.5;
        (-self.scale * libm::log1p(-2.0 * from_middle.abs())).copysign(from_middle)
    }

    /// Standard deviation of the mean of `answers` answers, each with noise of its own: asking again and again
    /// averages the noise away, and spends `ε` each time.
    pub fn deviation_of_mean(self, answers: f64) -> f64 {
        self.deviation() / answers.sqrt()
    }
}

/// The most that somebody can come to believe, of what they held likely with probability `prior`, by answers
/// that spend `epsilon` in all: `p e^ε / (1 + p (e^ε − 1))`.
pub fn most_belief(prior: f64, epsilon: f64) -> f64 {
    let against = (1.0 - prior) * libm::exp(-epsilon);
    if prior <= 0.0 {
        0.0
    } else {
        prior / (prior + against)
    }
}

/// Asking so that no answer gives anybody away: each tells the truth with a known probability and else the
/// opposite (Warner 1965).
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct RandomisedResponse {
    /// Probability of a true answer, `e^ε / (1 + e^ε)`.
    pub truth: f64,
}

impl RandomisedResponse {
    /// As much truth as `ε ≥ 0` allows.
    pub fn new(epsilon: f64) -> Self {
        Self {
            truth: super::super::numerics::logistic(epsilon),
        }
    }

    /// Expected share of yes when a share `p` would say yes.
    pub fn yes_share(self, p: f64) -> f64 {
        p * self.truth + (1.0 - p) * (1.0 - self.truth)
    }

    /// Share that the answers tell of: `(ȳ − (1 − t)) / (2t − 1)`, which may lie outside 0 to 1; `None` when
    /// answers are pure chance.
    pub fn estimate(self, yes_share: f64) -> Option<f64> {
        let told = 2.0 * self.truth - 1.0;
        (told > 0.0).then(|| (yes_share - (1.0 - self.truth)) / told)
    }

    /// Standard error of [`Self::estimate`] with `n` answers; infinite when answers are pure chance.
    pub fn standard_error(self, p: f64, n: f64) -> f64 {
        let yes = self.yes_share(p);
        direct_error(yes, n) / (2.0 * self.truth - 1.0)
    }
}

/// Standard error of a share asked for openly, `√(p (1 − p) / n)`.
pub fn direct_error(p: f64, n: f64) -> f64 {
    (p * (1.0 - p) / n).max(0.0).sqrt()
}
