//! What the learner sets, and the ranges.

use super::super::params::{choice, params};

choice! {
    /// What is done about the people who are not seen.
    Repair {
        /// Nothing: the platform's mean is taken for the town's (0).
        None,
        /// The online people are weighted to the town's margins of place and of age (1).
        Rake,
        /// The online people are weighted to the town's four strata (2).
        PostStratify,
        /// Homes of people who are not online are visited at random, and what they say stands for them (3).
        Visit,
    }
}

impl Repair {
    /// Its id, language-free.
    pub const fn id(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Rake => "rake",
            Self::PostStratify => "post-stratify",
            Self::Visit => "visit",
        }
    }
}

params! {
    /// What the learner sets.
    Params {
        /// How much less villages are online, in multiples of the gap measured in 2020 (1.05 in log-odds).
        village_gap: real(0.0, 2.85, 1.0),
        /// How much less people of 60 or older are online, in multiples of the gap measured in 2020 (1.61 in
        /// log-odds).
        older_gap: real(0.0, 2.49, 1.0),
        /// How much less those in need are online than others of their stratum, in log-odds (δ, assumed).
        need_hides: real(0.0, 1.5, 0.0),
        /// What is done about it.
        repair: choice(Repair, None),
        /// Homes visited, of people who are not online; only [`Repair::Visit`] makes visits.
        visits: count(0.0, 200.0, 50.0),
        /// Share of online people of 60 or older who can finish a form on the screen (assumed).
        form_share: share(0.0, 1.0, 0.6),
    }
}
