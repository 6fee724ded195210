//! What the learner sets.

use super::super::params::params;

params! {
    /// What the learner sets. A column is in the table (1) or not (0).
    Params {
        /// People in the town, of whom Riverbend's residents are the first 10,000.
        people: count(100.0, 1_000_000.0, 10_000.0),
        /// How exactly births are given: 4 the day, 3 the month, 2 the year, 1 the decade, 0 not at all.
        birth: count(0.0, 4.0, 4.0),
        /// Whether sex is in the table.
        sex: flag(0.0, 1.0, 1.0),
        /// Whether the centre or village is in the table.
        place: flag(0.0, 1.0, 0.0),
        /// Whether the work is in the table.
        work: flag(0.0, 1.0, 0.0),
        /// Whether the schooling is in the table.
        schooling: flag(0.0, 1.0, 0.0),
        /// Smallest class allowed when the table is made coarser; 1 leaves it as it is.
        k: count(1.0, 50.0, 1.0),
        /// How much one noisy answer may tell, ε.
        epsilon: real(0.05, 5.0, 1.0),
        /// Noisy answers to the same question.
        answers: count(1.0, 400.0, 1.0),
    }
}
