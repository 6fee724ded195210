//! What the learner sets.

use super::{super::params::params, published::Field};

/// Error rate at which [`FIELDS`] hold.
const BASE_ERROR: f64 = 0.05;
/// Largest probability of agreement that a field is trusted with.
const MOST: f64 = 0.9999;

/// What is compared: surname, sex with year of birth, birthday, village.
const FIELDS: [Field; 4] = [
    Field {
        same_person: 0.9,
        two_people: 0.001,
    },
    Field {
        same_person: 0.95,
        two_people: 0.02,
    },
    Field {
        same_person: 0.9,
        two_people: 0.003,
    },
    Field {
        same_person: 0.85,
        two_people: 0.01,
    },
];

params! {
    /// What the learner sets.
    Params {
        /// Share of the people who are on the first list.
        first: share(0.05, 1.0, 0.6),
        /// Share of the people who are on the second list.
        second: share(0.05, 1.0, 0.5),
        /// Odds ratio of being on both: above 1, who is on one list is likelier to be on the other.
        odds: real(0.5, 5.0, 1.0),
        /// Share of fields written wrongly: what common standards lower.
        error: share(0.0, 0.3, 0.05),
        /// Weight in bits from which two records are linked.
        threshold: real(-5.0, 25.0, 10.0),
    }
}

impl Params {
    /// The fields as reliable as the error rate makes them: both records must be right, so `m` falls with the
    /// square of the share that is, `m₀ ((1 − e) / 0.95)²`.
    pub fn fields(&self) -> [Field; 4] {
        let kept = (1.0 - self.error) / (1.0 - BASE_ERROR);
        FIELDS.map(|field| Field {
            same_person: (field.same_person * kept * kept).min(MOST),
            ..field
        })
    }
}
