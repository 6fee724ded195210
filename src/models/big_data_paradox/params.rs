//! What the learner sets, and the ranges.

use super::super::{params::params, town};

params! {
    /// What the learner sets; shares are `0.0..=1.0`.
    Params {
        /// Online replies collected; at most as many as residents are online.
        online_replies: count(10.0, 9800.0, 6000.0),
        /// Residents visited at random.
        visits: count(1.0, 2000.0, 100.0),
        /// Share of residents who are online (2020 figures by default).
        online_share: share(0.05, 0.98, town::ONLINE_SHARE, measured),
        /// Share of online residents who want the service windows to stay (assumed).
        yes_online: share(0.0, 1.0, 0.20),
        /// Share of offline residents who want the service windows to stay (assumed).
        yes_offline: share(0.0, 1.0, 0.80),
    }
}
