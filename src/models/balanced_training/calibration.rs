//! How well stated confidence matches being right.

use serde::Serialize;

/// Why answers cannot be judged.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum CalibrationError {
    /// There are no answers yet.
    #[error("there are no answers")]
    Empty,
    /// A confidence is no probability.
    #[error("confidence {0} is outside 0 to 1")]
    Confidence(f64),
}

/// The Brier score of answers and its three parts (Brier 1950; Murphy 1973, *Journal of Applied Meteorology*
/// 12, 595–600): `score = reliability − resolution + uncertainty`, exactly, because answers are grouped by the
/// very confidence stated.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Calibration {
    /// Answers.
    pub n: u32,
    /// Mean squared distance between confidence and what came true (1 or 0); 0 is best.
    pub brier: f64,
    /// Mean squared distance between each confidence and the share right at it; 0 is best.
    pub reliability: f64,
    /// Mean squared distance between the share right at each confidence and over all; more is better.
    pub resolution: f64,
    /// Variance of being right: what cannot be helped.
    pub uncertainty: f64,
    /// `1 − score / uncertainty`: 0 for always saying the overall share; `None` when all or none are right.
    pub skill: Option<f64>,
    /// Mean confidence.
    pub mean_confidence: f64,
    /// Share of answers that are right.
    pub hit_rate: f64,
    /// Mean confidence less the share right: above 0 is overconfident.
    pub overconfidence: f64,
    /// One entry a stated confidence, ascending: the points of the reliability diagram.
    pub bands: Vec<Band>,
}

/// The answers given with one confidence.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Band {
    /// The confidence, `0.0..=1.0`.
    pub confidence: f64,
    /// Answers with it.
    pub n: u32,
    /// Of those, right ones.
    pub right: u32,
}

impl Band {
    /// Share of its answers that are right.
    pub fn hit_rate(&self) -> f64 {
        f64::from(self.right) / f64::from(self.n.max(1))
    }
}

/// Judge answers, each a confidence and whether it was right.
///
/// # Errors
/// No answers; a confidence that is no probability.
pub fn calibration(answers: &[(f64, bool)]) -> Result<Calibration, CalibrationError> {
    if answers.is_empty() {
        return Err(CalibrationError::Empty);
    }
    if let Some((odd, _)) = answers.iter().find(|(f, _)| !(0.0..=1.0).contains(f)) {
        return Err(CalibrationError::Confidence(*odd));
    }
    let bands = bands(answers);
    let n = answers.len() as f64;
    let mean = |of: &dyn Fn(&(f64, bool)) -> f64| answers.iter().map(of).sum::<f64>() / n;
    let over_bands =
        |of: &dyn Fn(&Band) -> f64| bands.iter().map(|b| f64::from(b.n) * of(b)).sum::<f64>() / n;
    let (mean_confidence, hit_rate) = (mean(&|a| a.0), mean(&|a| f64::from(u8::from(a.1))));
    let square = |x: f64| x * x;
    let brier = mean(&|a| square(a.0 - f64::from(u8::from(a.1))));
    let uncertainty = hit_rate * (1.0 - hit_rate);
    Ok(Calibration {
        n: answers.len() as u32,
        brier,
        reliability: over_bands(&|b| square(b.confidence - b.hit_rate())),
        resolution: over_bands(&|b| square(b.hit_rate() - hit_rate)),
        uncertainty,
        skill: (uncertainty > 0.0).then(|| 1.0 - brier / uncertainty),
        mean_confidence,
        hit_rate,
        overconfidence: mean_confidence - hit_rate,
        bands,
    })
}

fn bands(answers: &[(f64, bool)]) -> Vec<Band> {
    let mut sorted: Vec<(f64, bool)> = answers.to_vec();
    sorted.sort_by(|a, b| a.0.total_cmp(&b.0));
    sorted
        .chunk_by(|a, b| a.0 == b.0)
        .map(|same| Band {
            confidence: same.first().map_or(0.0, |a| a.0),
            n: same.len() as u32,
            right: same.iter().filter(|a| a.1).count() as u32,
        })
        .collect()
}
