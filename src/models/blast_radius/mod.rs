//! D19, blast radius: what one leak reaches depends on how much is collected, how long it is kept and how many
//! can see it.
//!
//! Riverbend's office keeps records of the residents it served: some fields each, for some years, seen by some
//! people. Each of them slips with a small probability a year, and a lock stops a share of the slips. Whoever
//! slips, everything kept is out. Who was served in which year is each resident's own draw; who needs help comes
//! oftener (assumed).

mod kept;

use serde::Serialize;

pub use kept::{FIELDS, MOST_YEARS, served_within};

use super::{
    catalogue::Model,
    params::params,
    rng::Rng,
    value::{Value, Values},
    vendor_life::published::breach,
};
use kept::Kept;

/// Label of the model's streams.
const LABEL: &str = "D19-leak";
/// Years in which a leak is waited for.
const WAIT: u32 = 30;

params! {
    /// What the learner sets.
    Params {
        /// Fields collected of each resident, in the order of [`FIELDS`].
        fields: count(1.0, 8.0, 6.0),
        /// Years for which a visit's record is kept.
        years: count(1.0, 20.0, 10.0),
        /// People who can see the records.
        access: count(1.0, 100.0, 40.0),
        /// Chance a year that one of them slips.
        slip: share(0.0, 0.2, 0.01),
        /// Share of slips that a lock stops.
        lock: share(0.0, 1.0, 0.0),
    }
}

impl Params {
    /// Probability of a leak in a year: at least one of the people slips, and no lock stops it,
    /// `1 − (1 − p (1 − s))^a`.
    pub fn leak(&self) -> f64 {
        breach(self.slip * (1.0 - self.lock), f64::from(self.access), 1.0)
    }
}

/// What a leak reaches, at one setting.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Reach {
    /// Probability of a leak in a year.
    pub leak: f64,
    /// Residents in the records.
    pub people: u32,
    /// Records: years in which each of them was served, as far as they are kept.
    pub records: u32,
    /// Entries that a leak lets out: records times fields.
    pub entries: u32,
    /// Residents in the records who are unique in them by the fields collected.
    pub findable: u32,
    /// Entries let out a year on average: the probability times the entries.
    pub expected: f64,
}

impl Reach {
    fn of(params: &Params) -> Self {
        let Kept {
            people,
            records,
            findable,
        } = Kept::count(params.fields, params.years);
        let (leak, entries) = (params.leak(), records * params.fields);
        Self {
            leak,
            people,
            records,
            entries,
            findable,
            expected: leak * f64::from(entries),
        }
    }
}

/// What to halve, rounded up to a whole field, year or person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Halve {
    /// The fields.
    Fields,
    /// The years.
    Years,
    /// The people who can see the records.
    Access,
}

impl Halve {
    /// All, in the order in which ties are broken.
    pub const ALL: [Self; 3] = [Self::Fields, Self::Years, Self::Access];

    /// Its id in predictions.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Fields => "fields",
            Self::Years => "years",
            Self::Access => "access",
        }
    }

    fn apply(self, params: &Params) -> Params {
        let mut halved = params.clone();
        let number = match self {
            Self::Fields => &mut halved.fields,
            Self::Years => &mut halved.years,
            Self::Access => &mut halved.access,
        };
        *number = number.div_ceil(2);
        halved
    }
}

/// What the office risks.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// As set.
    pub now: Reach,
    /// With each thing halved, in the order of [`Halve::ALL`].
    pub halved: [(Halve, Reach); 3],
    /// What helps most: the fewest entries let out a year.
    pub best: Halve,
    /// The year, from 1, in which a leak comes; `None` if thirty years pass without one.
    pub leak_year: Option<u32>,
    /// By resident id, whether their records are kept.
    pub kept: Vec<bool>,
}

/// Count the records and what a leak reaches. The seed draws the year of the leak.
pub fn run(params: &Params, seed: u64) -> Outcome {
    let params = params.in_range();
    let halved = Halve::ALL.map(|what| (what, Reach::of(&what.apply(&params))));
    let best = halved
        .iter()
        .min_by(|a, b| a.1.expected.total_cmp(&b.1.expected))
        .map_or(Halve::Fields, |(what, _)| *what);
    Outcome {
        now: Reach::of(&params),
        halved,
        best,
        leak_year: leak_year(params.leak(), seed),
        kept: kept::kept(params.years),
    }
}

/// The year, from 1, in which a leak of this chance a year comes; `None` if thirty years pass without one.
pub fn leak_year(leak: f64, seed: u64) -> Option<u32> {
    let mut rng = Rng::of(seed, LABEL, 0);
    (1..=WAIT).find(|_| rng.u01() < leak)
}

impl Outcome {}

impl Model for Outcome {
    const ID: &str = "blast-radius";
    const VALUES: &[&str] = &[
        "fields",
        "years",
        "access",
        "leak",
        "people",
        "records",
        "entries",
        "findable",
        "expected",
        "expected_half_fields",
        "expected_half_years",
        "expected_half_access",
        "findable_half_fields",
        "best",
        "leak_year",
    ];
    const ACTIONS: &[&str] = &["halve", "lock", "leak", "open-resident", "show-own-data"];

    type Params = Params;
    const RUN: fn(&Params, u64) -> Self = run;

    fn values(&self, params: &Params) -> Values {
        let count = |n: u32| Value::Count(f64::from(n));
        let [fields, years, access] = self.halved.map(|(_, reach)| Value::Count(reach.expected));
        vec![
            ("fields", count(params.fields)),
            ("years", count(params.years)),
            ("access", count(params.access)),
            ("leak", Value::Share(self.now.leak)),
            ("people", count(self.now.people)),
            ("records", count(self.now.records)),
            ("entries", count(self.now.entries)),
            ("findable", count(self.now.findable)),
            ("expected", Value::Count(self.now.expected)),
            ("expected_half_fields", fields),
            ("expected_half_years", years),
            ("expected_half_access", access),
            ("findable_half_fields", count(self.halved[0].1.findable)),
            ("best", Value::Choice(self.best.id())),
            ("leak_year", self.leak_year.map_or(Value::Choice("none"), count)),
        ]
    }

    fn printed(self, _params: &Params) -> impl Serialize {
        Counted {
            now: self.now,
            halved: self.halved,
            best: self.best,
            leak_year: self.leak_year,
        }
    }
}

/// The outcome as it is printed: residents counted instead of listed.
#[derive(Serialize)]
struct Counted {
    now: Reach,
    halved: [(Halve, Reach); 3],
    best: Halve,
    leak_year: Option<u32>,
}

#[cfg(test)]
mod tests;
