//! What the learner sets, phase by phase.

use super::{super::params::params, published::Check};

/// The three checks before admission: who owns the firm, how it is governed, and a review of its code.
pub const CHECKS: [Check; 3] = [
    Check {
        catches: 0.7,
        passes: 0.9,
    },
    Check {
        catches: 0.6,
        passes: 0.95,
    },
    Check {
        catches: 0.5,
        passes: 0.9,
    },
];

params! {
    /// What the learner sets; money in one unit, of which the contract costs 100 a year.
    Params {
        /// Share of applicants who are unsound: who copy records if that pays.
        unsound: share(0.0, 1.0, 0.2),
        /// Checks out of three that an admitted vendor may fail.
        max_failed: count(0.0, 3.0, 0.0),
        /// Invented records planted among the real ones.
        canaries: count(0.0, 200.0, 10.0),
        /// Probability that a month's audit finds copying.
        audit: share(0.0, 1.0, 0.1),
        /// Records that a vendor who copies takes.
        copied: count(1.0, 10_000.0, 500.0),
        /// What a vendor gains by copying.
        gain: real(0.0, 1000.0, 100.0),
        /// Penalty for copying when it is found.
        penalty: real(0.0, 10_000.0, 500.0),
        /// Chance that a vendor to whom it pays copies in a given month.
        temptation: share(0.0, 1.0, 0.1),
        /// Firms and offices that keep a copy.
        holders: count(1.0, 20.0, 3.0),
        /// Years of the contract.
        years: count(1.0, 10.0, 5.0),
        /// Chance a year that one holder's copy is breached.
        breach: share(0.0, 1.0, 0.02),
        /// What changing the vendor costs.
        switching: real(0.0, 200.0, 30.0),
        /// What the vendor charges above cost, a year.
        overcharge: real(0.0, 100.0, 10.0),
        /// Interest a year.
        interest: share(0.0, 0.5, 0.05),
    }
}
