//! What the learner sets, and the ranges.

use super::super::params::{choice, params};

choice! {
    /// Who passes the gate.
    Place {
        /// The 10,000 residents of Riverbend; group A lives in the villages, group B in the centre (0).
        Town,
        /// 20,000 travellers at an airport, drawn for this run; half of them are in group A (1).
        Airport,
    }
}

params! {
    /// What the learner sets.
    Params {
        /// Share of people who are real cases, above 0.
        base_rate: share(1e-6, 0.2, 0.001),
        /// How far the score tells cases from others, in standard deviations.
        dprime: real(0.5, 4.0, 2.0),
        /// The cut: people with a score above it are flagged.
        threshold: real(-1.0, 5.0, 2.0),
        /// How many false alarms a miss is worth.
        cost_ratio: real(1.0, 1000.0, 10.0),
        /// What the portrait adds to the score of group A over that of group B: half of it up, half down.
        offset: real(0.0, 2.0, 0.0),
        /// Whether a flag needs a second, independent score above the cut as well.
        second_test: flag(0.0, 1.0, 0.0),
        /// Share of the cases in group A that were found and recorded in the past.
        detected_a: share(0.01, 1.0, 0.5),
        /// The same in group B.
        detected_b: share(0.01, 1.0, 0.1),
        /// Who passes the gate.
        place: choice(Place, Town),
    }
}
