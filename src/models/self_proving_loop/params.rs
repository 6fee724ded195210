//! What the learner sets, and the ranges.

use super::super::params::params;

params! {
    /// What the learner sets. All of it is assumed for teaching.
    Params {
        /// Probability of a find on a day's visit to district A, `0.0..=1.0`.
        rate_a: share(0.0, 1.0, 0.5),
        /// The same in district B.
        rate_b: share(0.0, 1.0, 0.5),
        /// Records of district A at the start.
        records_a: count(1.0, 20.0, 5.0),
        /// Records of district B at the start.
        records_b: count(1.0, 20.0, 5.0),
        /// Share of the records that independent reports make, wherever the inspectors are, `0.0..=1.0`.
        reports: share(0.0, 1.0, 0.0),
        /// Whether a find counts with the other district's share of the records, so that the district visited
        /// more often gets no more records for being visited (Ensign et al. 2018).
        correction: flag(0.0, 1.0, 0.0),
        /// How strongly visits follow records: the inspectors go to A with probability `A^γ / (A^γ + B^γ)`.
        reinforcement: real(1.0, 2.0, 1.0),
        /// Whether they always go where more records are instead.
        always_highest: flag(0.0, 1.0, 0.0),
        /// Days, one visit each.
        days: count(10.0, 1000.0, 1000.0),
        /// Worlds that start alike and differ by luck alone.
        worlds: count(1.0, 1000.0, 50.0),
    }
}
