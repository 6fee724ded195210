//! D01, the invisible village: who is not on the platform, and what weighting and visits can do about it.
//!
//! [`run`] looks at Riverbend; [`published`] holds the arithmetic of coverage bias, [`weights`] that of
//! weighting, [`facts`] figures of real censuses, and [`older`] the residents of 60 or older behind three
//! filters. Assumed: the needs, and that being online is all or nothing; being online is not yet being heard.

pub mod facts;
pub mod older;
mod params;
mod people;
pub mod published;
mod run;
pub mod weights;

use serde::Serialize;

pub use older::{Older, Reach};
pub use params::{PARAMS, Params, Repair};
pub use people::People;
pub use published::Cell;
pub use run::{run, run_on};
pub use weights::Estimate;

use super::{
    catalogue::Model,
    value::{Value, Values},
};

/// What the platform shows of the town. The vectors are indexed by resident id.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Whether each resident is online.
    pub online: Vec<bool>,
    /// Whether each resident's home was visited.
    pub visited: Vec<bool>,
    /// Counts by stratum, in the order of `Stratum::ALL`.
    pub cells: [Cell; 4],
    /// Homes visited, and in how many of them help is needed.
    pub visits: [u32; 2],
    /// Residents of 60 or older behind their three filters.
    pub older: Older,
    /// The four estimates of the share in need, in the order of [`Repair::ALL`]. A visit estimate without
    /// visits is the post-stratified one.
    pub estimates: [Estimate; 4],
    /// Strata with nobody online, each with the stratum that stands for it.
    pub pooled: Vec<(usize, usize)>,
    /// The repair chosen.
    pub repair: Repair,
}

impl Outcome {
    fn new(
        online: Vec<bool>,
        visited: Vec<bool>,
        cells: [Cell; 4],
        visits: [u32; 2],
        older: Older,
        repair: Repair,
    ) -> Self {
        let (estimates, pooled) = run::estimates(&cells, visits);
        Self {
            online,
            visited,
            cells,
            visits,
            older,
            estimates,
            pooled,
            repair,
        }
    }

    /// A count over all strata.
    pub fn sum(&self, of: fn(&Cell) -> u32) -> u32 {
        self.cells.iter().map(of).sum()
    }

    /// A share of counts over all strata; 0 of nobody.
    fn share(&self, above: fn(&Cell) -> u32, below: fn(&Cell) -> u32) -> f64 {
        share(self.sum(above), self.sum(below))
    }

    /// Share of residents in need.
    pub fn truth(&self) -> f64 {
        self.share(|c| c.needy, |c| c.people)
    }

    /// Share of residents online.
    pub fn coverage(&self) -> f64 {
        self.share(|c| c.online, |c| c.people)
    }

    /// Share in need among those online.
    pub fn platform(&self) -> f64 {
        self.share(|c| c.seen, |c| c.online)
    }

    /// Share in need among those not online.
    pub fn uncovered(&self) -> f64 {
        self.share(|c| c.needy - c.seen, |c| c.people - c.online)
    }

    /// Share of those in need who are online.
    pub fn seen(&self) -> f64 {
        self.share(|c| c.seen, |c| c.needy)
    }

    /// The estimate by the repair chosen.
    pub fn estimate(&self) -> Estimate {
        self.chosen(self.estimates)
    }

    /// Of those of 60 or older, the estimate by the repair chosen.
    pub fn older_estimate(&self) -> Estimate {
        self.chosen(self.older.estimates)
    }

    fn chosen(&self, [none, rake, post, visit]: [Estimate; 4]) -> Estimate {
        match self.repair {
            Repair::None => none,
            Repair::Rake => rake,
            Repair::PostStratify => post,
            Repair::Visit => visit,
        }
    }
}

/// `part / whole`, 0 of nothing.
fn share(part: u32, whole: u32) -> f64 {
    f64::from(part) / f64::from(whole.max(1))
}

impl Model for Outcome {
    const ID: &str = "invisible-village";
    const VALUES: &[&str] = &[
        "residents",
        "online",
        "offline",
        "coverage",
        "coverage_centre_younger",
        "coverage_centre_older",
        "coverage_village_younger",
        "coverage_village_older",
        "needy",
        "needy_seen",
        "needy_unseen",
        "seen_share",
        "truth",
        "platform",
        "uncovered",
        "bias",
        "repair",
        "visits",
        "visits_needy",
        "estimate",
        "estimate_low",
        "estimate_high",
        "estimate_error",
        "older",
        "older_phone",
        "older_online",
        "older_form",
        "older_needy",
        "older_needy_form",
        "older_needy_unseen",
        "older_needy_heard",
        "older_truth",
        "older_requests",
        "older_visits",
        "older_visits_needy",
        "older_visit_days",
        "older_estimate",
        "older_estimate_low",
        "older_estimate_high",
        "older_estimate_needy",
    ];
    const ACTIONS: &[&str] = &[
        "show-phone",
        "show-online",
        "show-form",
        "show-needs",
        "repair",
        "visit",
        "open-resident",
    ];

    type Params = Params;
    const RUN: fn(&Params, u64) -> Self = run;

    fn values(&self, _params: &Params) -> Values {
        let count = |n: u32| Value::Count(f64::from(n));
        let estimate = self.estimate();
        let [centre_younger, centre_older, village_younger, village_older] =
            self.cells.map(|c| Value::Share(share(c.online, c.people)));
        let [older, phone, online, form] = Reach::ALL.map(|reach| f64::from(self.older.reached(reach)));
        let [needy, .., needy_form] = Reach::ALL.map(|reach| f64::from(self.older.needy(reach)));
        let [visits, visits_needy] = self.older.visits.map(count);
        let older_estimate = self.older_estimate();
        vec![
            ("residents", count(self.sum(|c| c.people))),
            ("online", count(self.sum(|c| c.online))),
            ("offline", count(self.sum(|c| c.people - c.online))),
            ("coverage", Value::Share(self.coverage())),
            ("coverage_centre_younger", centre_younger),
            ("coverage_centre_older", centre_older),
            ("coverage_village_younger", village_younger),
            ("coverage_village_older", village_older),
            ("needy", count(self.sum(|c| c.needy))),
            ("needy_seen", count(self.sum(|c| c.seen))),
            ("needy_unseen", count(self.sum(|c| c.needy - c.seen))),
            ("seen_share", Value::Share(self.seen())),
            ("truth", Value::Share(self.truth())),
            ("platform", Value::Share(self.platform())),
            ("uncovered", Value::Share(self.uncovered())),
            ("bias", Value::Points(self.platform() - self.truth())),
            ("repair", Value::Choice(self.repair.id())),
            ("visits", Value::Count(f64::from(self.visits[0]))),
            ("visits_needy", Value::Count(f64::from(self.visits[1]))),
            ("estimate", Value::Share(estimate.share)),
            ("estimate_low", Value::Share(estimate.interval[0])),
            ("estimate_high", Value::Share(estimate.interval[1])),
            ("estimate_error", Value::Points(estimate.share - self.truth())),
            ("older", Value::Count(older)),
            ("older_phone", Value::Count(phone)),
            ("older_online", Value::Count(online)),
            ("older_form", Value::Count(form)),
            ("older_needy", Value::Count(needy)),
            ("older_needy_form", Value::Count(needy_form)),
            ("older_needy_unseen", Value::Count(needy - needy_form)),
            ("older_needy_heard", Value::Choice(self.older.needy_heard())),
            ("older_truth", Value::Share(needy / older.max(1.0))),
            ("older_requests", Value::Share(needy_form / form.max(1.0))),
            ("older_visits", visits),
            ("older_visits_needy", visits_needy),
            ("older_visit_days", count(self.older.visit_days())),
            ("older_estimate", Value::Share(older_estimate.share)),
            ("older_estimate_low", Value::Share(older_estimate.interval[0])),
            ("older_estimate_high", Value::Share(older_estimate.interval[1])),
            ("older_estimate_needy", Value::Count(older_estimate.share * older)),
        ]
    }

    fn printed(self, _params: &Params) -> impl Serialize {
        Printed {
            cells: self.cells,
            truth: self.truth(),
            coverage: self.coverage(),
            platform: self.platform(),
            uncovered: self.uncovered(),
            needy_seen: self.seen(),
            visits: self.visits,
            estimates: self.estimates,
            estimate: self.estimate(),
            pooled: self.pooled,
            older_phone_online_form: Reach::ALL.map(|reach| self.older.reached(reach)),
            older_cells: self.older.cells,
            older_estimates: self.older.estimates,
        }
    }
}

/// The outcome as it is printed: people counted instead of listed.
#[derive(Serialize)]
struct Printed {
    cells: [Cell; 4],
    truth: f64,
    coverage: f64,
    platform: f64,
    uncovered: f64,
    needy_seen: f64,
    visits: [u32; 2],
    estimates: [Estimate; 4],
    estimate: Estimate,
    pooled: Vec<(usize, usize)>,
    older_phone_online_form: [u32; 4],
    older_cells: [Cell; 4],
    older_estimates: [Estimate; 4],
}

#[cfg(test)]
mod tests;
