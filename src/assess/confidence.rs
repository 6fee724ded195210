//! How sure the learner is. It feeds calibration and review, never the score.

use serde::{Deserialize, Serialize};

/// The three buttons: 拿不准 / 比较有把握 / 很有把握.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Confidence {
    /// Guessing.
    Unsure,
    /// Fairly sure.
    Fairly,
    /// Certain.
    Certain,
}

impl Confidence {
    /// All three, from least to most.
    pub const ALL: [Self; 3] = [Self::Unsure, Self::Fairly, Self::Certain];

    /// The chance of being right that it counts as, `0.0..=1.0`.
    pub const fn chance(self) -> f64 {
        match self {
            Self::Unsure => 0.55,
            Self::Fairly => 0.73,
            Self::Certain => 0.90,
        }
    }
}
