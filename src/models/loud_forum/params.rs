//! What the learner sets, and the ranges.

use super::super::params::{choice, params};

choice! {
    /// What is counted.
    Rule {
        /// Every post counts (0).
        Posts,
        /// Everybody who posted at all counts once (1).
        Accounts,
        /// The same, weighted to the town's strata of place and age (2).
        Weighted,
        /// Residents called at random count, whether they post or not (3).
        Calls,
    }
}

impl Rule {
    /// Its id, language-free.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Posts => "posts",
            Self::Accounts => "accounts",
            Self::Weighted => "weighted",
            Self::Calls => "calls",
        }
    }
}

params! {
    /// What the learner sets; all of it assumed.
    Params {
        /// How much louder supporters are: log of the ratio of posts, κ.
        loudness: real(-2.0, 3.0, 1.0),
        /// How unequally people post: standard deviation of the log of their rates, τ.
        inequality: real(0.0, 3.6, 1.5),
        /// Share of the forum's people who favour the plan.
        support: share(0.0, 1.0, 0.3),
        /// Share of residents who never post: those who came online last, or not at all.
        silent_share: share(0.0, 0.95, 0.4),
        /// Share of the silent who favour the plan.
        support_silent: share(0.0, 1.0, 0.7),
        /// What is counted.
        rule: choice(Rule, Posts),
        /// Residents called at random.
        calls: count(0.0, 1000.0, 100.0),
        /// How much the summary prefers what is said most, γ: 1 counts, more shows top topics.
        amplify: real(1.0, 4.0, 1.0),
    }
}

impl Params {
    /// What a summary shows of a share: `v^γ / (v^γ + (1 − v)^γ)`.
    pub fn displayed(&self, share: f64) -> f64 {
        super::published::displayed(share, self.amplify)
    }
}
