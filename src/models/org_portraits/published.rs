//! What is known of weak and silent organisations without drawing any: strength is standard normal, the
//! number of records Poisson with mean `λ e^{b θ}`, and a record the strength with noise σ.

use serde::Serialize;

use crate::models::{
    normal,
    numerics::{bivariate, quadrature::simpson},
    rng::Rng,
};

/// Label of the model's streams.
pub(super) const LABEL: &str = "D03";
/// Strengths beyond this many standard deviations do not count.
const REACH: f64 = 9.0;

/// How records are spread over strong and weak.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Silence {
    /// Probability that an organisation has no record at all.
    pub none: f64,
    /// The same among the weakest.
    pub none_of_weakest: f64,
    /// Probability of fewer records than are required, among the weakest.
    pub thin_of_weakest: f64,
    /// Mean number of records of the weakest.
    pub mean_of_weakest: f64,
    /// Mean number of records of the equally large group of the strongest.
    pub mean_of_strongest: f64,
}

/// Silence at `mean` records of an average organisation (λ > 0) and the slope `slope` (b), for the weakest
/// share `q` in `(0, 1)` and `required` records. The integrals `∫ P(n | θ) φ(θ) dθ` are those of the
/// Poisson-lognormal distribution; `E[n | weakest] = λ e^{b²/2} Φ(z_q − b) / q`.
pub fn silence(mean: f64, slope: f64, q: f64, required: u32) -> Silence {
    let z = normal::quantile(q);
    let fewer = |limit: u32, to: f64| {
        let f =
            |strength: f64| normal::density(strength) * fewer_than(limit, mean * libm::exp(slope * strength));
        simpson(f, -REACH, to, 1e-12)
    };
    let size = mean * libm::exp(0.5 * slope * slope) / q;
    Silence {
        none: fewer(1, REACH),
        none_of_weakest: fewer(1, z) / q,
        thin_of_weakest: fewer(required, z) / q,
        mean_of_weakest: size * normal::cdf(z - slope),
        mean_of_strongest: size * normal::cdf(z + slope),
    }
}

/// `P(n < limit)` for a Poisson number.
fn fewer_than(limit: u32, mean: f64) -> f64 {
    let mut probability = libm::exp(-mean);
    let mut sum = 0.0;
    for k in 0..limit {
        sum += probability;
        probability *= mean / f64::from(k + 1);
    }
    sum
}

/// How well equal numbers of records find the weakest.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct EqualRecords {
    /// Correlation of score and strength, `√(n / (n + σ²))`.
    pub correlation: f64,
    /// Factor by which a mean is drawn to 0, `n / (n + σ²)`.
    pub shrink: f64,
    /// Share of the truly weakest who are among the equally many lowest scores.
    pub recall: f64,
    /// Standard deviation of a mean round the strength, `σ / √n`.
    pub sd: f64,
}

/// With `n` records each (n > 0) and noise `noise`, for the weakest share `q` in `(0, 1)`: score and strength
/// are bivariate normal, so the recall is `Φ₂(z, z; r) / q`.
pub fn equal_records(n: f64, noise: f64, q: f64) -> EqualRecords {
    let shrink = n / (n + noise * noise);
    let correlation = shrink.sqrt();
    let z = normal::quantile(q);
    EqualRecords {
        correlation,
        shrink,
        recall: bivariate::cdf(z, z, correlation) / q,
        sd: noise / n.sqrt(),
    }
}

/// Counts of drawn organisations.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Records of all together.
    pub records: u64,
    /// Organisations without a record.
    pub silent: u32,
    /// Organisations weaker than nine tenths are in expectation.
    pub weak: u32,
    /// Of those, without a record.
    pub weak_silent: u32,
}

/// Draw strength and records of one organisation after the other from one stream.
pub fn draw(organisations: u32, mean: f64, slope: f64, seed: u64) -> Counts {
    let mut rng = Rng::of(seed, LABEL, 0);
    let weak_below = normal::quantile(0.1);
    let mut counts = Counts::default();
    for _ in 0..organisations {
        let strength = rng.normal();
        let records = rng.poisson(mean * libm::exp(slope * strength));
        let (silent, weak) = (records == 0, strength < weak_below);
        counts.records += u64::from(records);
        counts.silent += u32::from(silent);
        counts.weak += u32::from(weak);
        counts.weak_silent += u32::from(silent && weak);
    }
    counts
}
