//! What the learner sets, and the ranges.

use super::super::params::{choice, params};

choice! {
    /// What the dashboard does about organisations with few records, and how it scores the others.
    Policy {
        /// Thin files are left out; the others are scored by the mean of their records (0).
        Exclude,
        /// Thin files are given the mean of the others (1).
        Impute,
        /// Every mean is drawn towards the overall mean, the more the fewer records there are (2).
        Shrink,
        /// Thin files come first on the list (3).
        FlagSilence,
        /// The number of records counts as evidence beside what they say (4).
        SilenceAsEvidence,
    }
}

impl Policy {
    /// Its id, language-free.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Exclude => "exclude",
            Self::Impute => "impute",
            Self::Shrink => "shrink",
            Self::FlagSilence => "flag-silence",
            Self::SilenceAsEvidence => "silence-as-evidence",
        }
    }
}

choice! {
    /// Whom the field visits go to.
    VisitWhom {
        /// Anybody, at random (0).
        Random,
        /// Those with the fewest records first (1).
        Silent,
        /// Those with the lowest score first (2).
        Lowest,
    }
}

params! {
    /// What the learner sets.
    Params {
        /// Records of an organisation of average strength, λ (assumed).
        records: real(1.0, 40.0, 6.0),
        /// How much weaker means quieter: log records a standard deviation of strength, b (assumed; below 0 the
        /// weak write more).
        silence: real(-1.0, 1.5, 0.8),
        /// Standard deviation of one record round the organisation's strength, σ (assumed).
        noise: real(0.5, 3.0, 1.5),
        /// Records below which a file is thin.
        required: count(1.0, 10.0, 3.0),
        /// How the dashboard scores.
        policy: choice(Policy, Exclude),
        /// Organisations visited in the field.
        visits: count(0.0, 100.0, 0.0),
        /// Whom the visits go to.
        visit_whom: choice(VisitWhom, Random),
    }
}
