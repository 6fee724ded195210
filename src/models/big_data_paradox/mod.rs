//! D02, the big-data paradox: many online replies against a few random visits (Meng 2018).
//!
//! [`run`] asks Riverbend; [`published`] holds the formulas of the paper.

mod params;
pub mod published;
mod run;

use serde::Serialize;

pub use params::{PARAMS, Params};
pub use run::{Public, run, run_on};

use super::{
    catalogue::Model,
    interval,
    value::{Value, Values},
};

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

impl Poll {
    /// The poll in which `yes` of `n` people want the windows to stay.
    pub fn new(n: u32, yes: u32) -> Self {
        let share = if n == 0 {
            0.0
        } else {
            f64::from(yes) / f64::from(n)
        };
        let size = f64::from(n);
        Self {
            n,
            yes,
            share,
            interval: interval::wilson(share, size),
            margin: interval::margin(share, size),
        }
    }
}

/// Which answer is nearer to the town's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Nearer {
    /// The visits.
    Visits,
    /// The online replies.
    Replies,
    /// Their errors differ by less than half a percentage point.
    Same,
}

impl Nearer {
    /// Its id in predictions.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Visits => "visits",
            Self::Replies => "replies",
            Self::Same => "same",
        }
    }
}

/// What asking the town both ways finds. The vectors are indexed by resident id.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Whether each resident is online.
    pub online: Vec<bool>,
    /// Whether each resident wants the service windows to stay.
    pub wants: Vec<bool>,
    /// Whether each resident replied online.
    pub replied: Vec<bool>,
    /// Whether each resident was visited.
    pub visited: Vec<bool>,
    /// Residents online.
    pub n_online: u32,
    /// Share of all residents who want the windows to stay.
    pub truth: f64,
    /// The online replies.
    pub replies: Poll,
    /// The random visits.
    pub visits: Poll,
    /// Random visits that would err as much on average as the replies do, at most as many as there are
    /// replies: `f / (1 − f) / ρ²`.
    pub effective: f64,
    /// Data-defect correlation: between having replied and wanting the windows to stay.
    pub rho: f64,
    /// Which answer is nearer to the truth.
    pub nearer: Nearer,
}

impl Outcome {
    /// Share among the replies minus the truth.
    pub fn replies_error(&self) -> f64 {
        self.replies.share - self.truth
    }

    /// Share among the visited minus the truth.
    pub fn visits_error(&self) -> f64 {
        self.visits.share - self.truth
    }
}

impl Model for Outcome {
    const ID: &str = "big-data-paradox";
    const VALUES: &[&str] = &[
        "online_replies",
        "visits",
        "online",
        "offline",
        "online_share",
        "yes_online",
        "yes_offline",
        "truth",
        "replies_share",
        "replies_margin",
        "replies_error",
        "visits_share",
        "visits_margin",
        "visits_error",
        "effective",
        "rho",
        "nearer",
    ];
    const ACTIONS: &[&str] = &["ask-online", "ask-at-random", "ask-again", "open-resident"];

    type Params = Params;
    const RUN: fn(&Params, u64) -> Self = run;

    fn values(&self, params: &Params) -> Values {
        let residents = self.online.len() as f64;
        let online = f64::from(self.n_online);
        vec![
            ("online_replies", Value::Count(f64::from(self.replies.n))),
            ("visits", Value::Count(f64::from(self.visits.n))),
            ("online", Value::Count(online)),
            ("offline", Value::Count(residents - online)),
            ("online_share", Value::Share(online / residents)),
            ("yes_online", Value::Share(params.yes_online)),
            ("yes_offline", Value::Share(params.yes_offline)),
            ("truth", Value::Share(self.truth)),
            ("replies_share", Value::Share(self.replies.share)),
            ("replies_margin", Value::Points(self.replies.margin)),
            ("replies_error", Value::Points(self.replies_error())),
            ("visits_share", Value::Share(self.visits.share)),
            ("visits_margin", Value::Points(self.visits.margin)),
            ("visits_error", Value::Points(self.visits_error())),
            ("effective", Value::Count(self.effective)),
            (
                "rho",
                Value::Real {
                    value: self.rho,
                    decimals: 3,
                },
            ),
            ("nearer", Value::Choice(self.nearer.id())),
        ]
    }

    fn printed(self, _params: &Params) -> impl Serialize {
        Printed {
            online: self.n_online,
            offline: self.online.len() as u32 - self.n_online,
            truth: self.truth,
            replies_error: self.replies_error(),
            visits_error: self.visits_error(),
            replies: self.replies,
            visits: self.visits,
            rho: self.rho,
            effective: self.effective,
            nearer: self.nearer,
        }
    }
}

/// The outcome as it is printed: people counted instead of listed.
#[derive(Serialize)]
struct Printed {
    online: u32,
    offline: u32,
    truth: f64,
    replies: Poll,
    replies_error: f64,
    visits: Poll,
    visits_error: f64,
    rho: f64,
    effective: f64,
    nearer: Nearer,
}

#[cfg(test)]
mod tests;
