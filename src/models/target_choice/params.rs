//! What the learner sets, and the ranges.

use super::super::params::{choice, params};

choice! {
    /// What the list is sorted by.
    Target {
        /// Last year's spending on care (0).
        Spending,
        /// What the town's app recorded (1).
        Activity,
        /// The need itself, as a visit would find it (2).
        Need,
    }
}

params! {
    /// What the learner sets. All of it is assumed for teaching.
    Params {
        /// What the list is sorted by.
        target: choice(Target, Spending),
        /// How much less is spent on a village resident of equal need, in standard deviations of need.
        access_gap: real(0.0, 1.5, 0.8),
        /// How much more village residents need on average, in the same unit.
        extra_need: real(0.0, 1.0, 0.4),
        /// Share of residents who can be helped.
        capacity: share(0.01, 0.3, 0.1),
        /// Luck of the year in spending and in records, in the same unit.
        noise: real(0.0, 1.5, 0.5),
        /// Weight of a place's older people in its index.
        weight_older: real(0.0, 4.0, 4.0),
        /// Weight of a place's people in need in its index.
        weight_need: real(0.0, 4.0, 1.0),
        /// Weight of a place's people offline in its index.
        weight_offline: real(0.0, 4.0, 1.0),
        /// Weight of a place's (low) spending in its index.
        weight_spending: real(0.0, 4.0, 1.0),
    }
}

impl Params {
    /// The weights in the order of a place's indicators: its older people, people in need, people offline,
    /// and (low) spending.
    pub const fn weights(&self) -> [f64; 4] {
        [
            self.weight_older,
            self.weight_need,
            self.weight_offline,
            self.weight_spending,
        ]
    }
}
