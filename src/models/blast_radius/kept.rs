//! Which residents' records are kept, and who of them can be found by the fields collected.

use std::sync::OnceLock;

use crate::models::{
    reidentify::classes::class_sizes,
    town::{Resident, riverbend},
};

/// Label of the residents' own draws.
const LABEL: &str = "served";
/// Largest number of years for which records are kept.
pub const MOST_YEARS: u32 = 20;
/// Chance of being served in a year (assumed).
const SERVED: f64 = 0.2;
/// The same for somebody who needs help (assumed).
const SERVED_IN_NEED: f64 = 0.6;
/// Spending is kept in bands of so many yuan a month.
const SPENDING_BAND: u32 = 500;

/// What can be collected of a resident, in the order in which it is: ids.
pub const FIELDS: [&str; 8] = [
    "sex",
    "age",
    "place",
    "work",
    "schooling",
    "need",
    "phone",
    "spending",
];

/// One field of a resident as a number.
fn field(resident: &Resident, which: usize) -> u64 {
    match which {
        0 => resident.sex as u64,
        1 => u64::from(resident.age),
        2 => u64::from(resident.place.0),
        3 => resident.work as u64,
        4 => resident.schooling as u64,
        5 => resident.need.map_or(0, |need| 1 + need as u64),
        6 => resident.phone as u64,
        _ => u64::from(resident.spending / SPENDING_BAND),
    }
}

/// The years in which each resident was served, by id: bit 0 is the latest.
fn visits() -> &'static [u32] {
    static VISITS: OnceLock<Vec<u32>> = OnceLock::new();
    VISITS.get_or_init(|| {
        riverbend()
            .residents()
            .iter()
            .map(|resident| {
                let mut rng = resident.stream(LABEL);
                let chance = if resident.need.is_some() {
                    SERVED_IN_NEED
                } else {
                    SERVED
                };
                (0..MOST_YEARS).fold(0, |years, year| years | u32::from(rng.u01() < chance) << year)
            })
            .collect()
    })
}

/// The bits of the latest `years`, of at most [`MOST_YEARS`].
fn latest(years: u32) -> u32 {
    (1 << years.min(MOST_YEARS)) - 1
}

/// In how many of the latest `years` the resident with this id was served.
pub fn served_within(id: u16, years: u32) -> u32 {
    let all = visits().get(usize::from(id)).copied().unwrap_or(0);
    (all & latest(years)).count_ones()
}

/// By id, whether a record of the resident is kept.
pub(super) fn kept(years: u32) -> Vec<bool> {
    visits().iter().map(|all| all & latest(years) != 0).collect()
}

/// What is kept, counted.
pub(super) struct Kept {
    /// Residents with a record.
    pub(super) people: u32,
    /// Their records.
    pub(super) records: u32,
    /// Residents with a record who are unique among them.
    pub(super) findable: u32,
}

impl Kept {
    /// With so many fields and years.
    pub(super) fn count(fields: u32, years: u32) -> Self {
        let kept = || {
            (riverbend().residents().iter().zip(visits()))
                .map(|(resident, all)| (resident, (all & latest(years)).count_ones()))
                .filter(|(_, records)| *records > 0)
        };
        let keys: Vec<u64> = kept()
            .map(|(resident, _)| (0..fields as usize).fold(0, |key, which| key << 8 | field(resident, which)))
            .collect();
        Self {
            people: keys.len() as u32,
            records: kept().map(|(_, records)| records).sum(),
            findable: class_sizes(&keys).iter().filter(|n| **n == 1).count() as u32,
        }
    }
}
