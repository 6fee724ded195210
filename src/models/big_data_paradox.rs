//! D02, the big-data paradox: many online replies against a few random visits (Meng 2018).

use serde::{Deserialize, Serialize};

/// What the learner sets; shares are `0.0..=1.0`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Params {
    /// Share of online residents who want the service windows to stay (assumed).
    pub yes_online: f64,
    /// Share of offline residents who want the service windows to stay (assumed).
    pub yes_offline: f64,
    /// Share of residents who are online (2020 figures by default).
    pub online_share: f64,
    /// Online replies collected; at most as many as residents are online.
    pub online_replies: u32,
    /// Residents visited at random.
    pub visits: u32,
}

/// One way of asking and its answer.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Poll {
    /// People asked.
    pub n: u32,
    /// Of those, people who want the windows to stay.
    pub yes: u32,
    /// `yes / n`; 0 when nobody was asked.
    pub share: f64,
    /// 95 % interval, `[low, high]`, both in `0.0..=1.0` (Wilson).
    pub interval: [f64; 2],
    /// Half-width of the usual (Wald) 95 % interval: the "margin of error" that is printed beside a poll.
    pub margin: f64,
}
