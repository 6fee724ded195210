//! A made-up register of 2,000 people and two lists drawn from it, with slips of the pen.
//!
//! Nobody is real, and names are numbers: the surname's place among 200, of which the first are common. No two
//! people agree in every field, so that with no slip everybody can be told apart. Everybody's draws are their
//! own and of a fixed number, so that a slider changes single records.

use serde::Serialize;

use super::{Params, published::on_both};
use crate::models::rng::Rng;

/// People in the register.
pub const PEOPLE: u32 = 2000;
/// Label of the register's streams.
const LABEL: &str = "D18";
/// Different surnames.
const SURNAMES: u16 = 200;
/// First year of birth and the number of them: 1935 to 2005.
const YEARS: (u16, u32) = (1935, 71);
/// Days of each month; nobody is born on 29 February.
const MONTHS: [u8; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/// Villages.
const VILLAGES: u32 = 40;
/// What each list knows beside who somebody is: the clinic they go to, the help they get.
const CLINICS: u32 = 20;
const HELP: u32 = 8;

/// What a record says of somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Fields {
    /// Place of the surname among 200, from 0; the first are common.
    pub surname: u16,
    /// Sex, 0 or 1.
    pub sex: u8,
    /// Year of birth.
    pub year: u16,
    /// Month of birth, 1 to 12.
    pub month: u8,
    /// Day of the month, from 1.
    pub day: u8,
    /// Village, from 0.
    pub village: u8,
}

impl Fields {
    /// Whether surname, sex with year, birthday and village agree.
    pub fn agreement(&self, other: &Self) -> [bool; 4] {
        [
            self.surname == other.surname,
            (self.sex, self.year) == (other.sex, other.year),
            (self.month, self.day) == (other.month, other.day),
            self.village == other.village,
        ]
    }
}

/// One person: what is true of them, and the record of each list they are on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Person {
    /// What is true.
    pub truth: Fields,
    /// Clinic, which the first list knows.
    pub clinic: u8,
    /// Kind of help, which the second list knows.
    pub help: u8,
    /// The record on each list, as far as they are on it.
    pub records: [Option<Fields>; 2],
}

/// The 2,000 people, with the lists.
pub fn draw(params: &Params, seed: u64) -> Vec<Person> {
    let surnames = zipf();
    let both = on_both(params.first, params.second, params.odds);
    let mut taken: Vec<Fields> = Vec::with_capacity(PEOPLE as usize);
    let mut people: Vec<Person> = (0..u64::from(PEOPLE))
        .map(|id| person(params, both, &surnames, &mut Rng::of(seed, LABEL, id)))
        .collect();
    // Slips are made after everybody has become somebody of their own.
    for (id, person) in people.iter_mut().enumerate() {
        while let Err(at) = insert_new(&mut taken, person.truth) {
            debug_assert!(at <= id);
            person.truth = next_day(person.truth);
        }
        let mut slips = Rng::of(seed, "D18-slips", id as u64);
        for record in &mut person.records {
            let written = slip(person.truth, params.error, &mut slips);
            *record = record.map(|_| written);
        }
    }
    people
}

/// Adds what is new to the sorted list; the place of an equal entry otherwise.
fn insert_new(taken: &mut Vec<Fields>, truth: Fields) -> Result<(), usize> {
    match taken.binary_search(&truth) {
        Ok(at) => Err(at),
        Err(at) => {
            taken.insert(at, truth);
            Ok(())
        }
    }
}

/// Everything but the slips; the order of the draws is part of the register.
fn person(params: &Params, both: f64, surnames: &[f64], rng: &mut Rng) -> Person {
    let u = rng.u01();
    let surname = surnames.partition_point(|sum| *sum <= u) as u16;
    let sex = rng.below(2) as u8;
    let year = YEARS.0 + rng.below(YEARS.1) as u16;
    let (month, day) = calendar(rng.below(365) as u16);
    let truth = Fields {
        surname: surname.min(SURNAMES - 1),
        sex,
        year,
        month,
        day,
        village: rng.below(VILLAGES) as u8,
    };
    let (clinic, help) = (rng.below(CLINICS) as u8, rng.below(HELP) as u8);
    let on_first = rng.u01() < params.first;
    let second = if on_first {
        both / params.first
    } else {
        (params.second - both) / (1.0 - params.first)
    };
    let on_second = rng.u01() < second;
    Person {
        truth,
        clinic,
        help,
        records: [on_first, on_second].map(|on| on.then_some(truth)),
    }
}

/// Cumulative shares of surnames whose frequency falls as `1 / rank` (Zipf).
fn zipf() -> Vec<f64> {
    let all: f64 = (1..=SURNAMES).map(|rank| 1.0 / f64::from(rank)).sum();
    let mut sum = 0.0;
    (1..=SURNAMES)
        .map(|rank| {
            sum += 1.0 / f64::from(rank) / all;
            sum
        })
        .collect()
}

/// Month and day of the day `0..365` of a year.
fn calendar(mut day: u16) -> (u8, u8) {
    for (month, days) in (1..).zip(MONTHS) {
        if day < u16::from(days) {
            return (month, day as u8 + 1);
        }
        day -= u16::from(days);
    }
    (12, 31)
}

/// The same person born a day later; the last day of the year goes to the first, in the next village.
fn next_day(of: Fields) -> Fields {
    let last = MONTHS.get(usize::from(of.month) - 1).copied().unwrap_or(31);
    if of.day < last {
        Fields {
            day: of.day + 1,
            ..of
        }
    } else if of.month < 12 {
        Fields {
            month: of.month + 1,
            day: 1,
            ..of
        }
    } else {
        Fields {
            month: 1,
            day: 1,
            village: (of.village + 1) % VILLAGES as u8,
            ..of
        }
    }
}

/// A record of these facts in which each of four fields is wrong with probability `error`. Always ten uniforms.
fn slip(truth: Fields, error: f64, rng: &mut Rng) -> Fields {
    let mut written = truth;
    let [surname, surname_to] = [rng.u01(), rng.u01()];
    if surname < error {
        // Another surname: any but the right one.
        let step = 1 + (surname_to * f64::from(SURNAMES - 1)) as u16;
        written.surname = (truth.surname + step) % SURNAMES;
    }
    let [sex_year, which, up] = [rng.u01(), rng.u01(), rng.u01()];
    if sex_year < error {
        if which < 0.5 {
            written.sex = 1 - truth.sex;
        } else {
            written.year = if up < 0.5 { truth.year - 1 } else { truth.year + 1 };
        }
    }
    let [birthday, how, day_up] = [rng.u01(), rng.u01(), rng.u01()];
    if birthday < error {
        if how < 0.5 && truth.day <= 12 && truth.day != truth.month {
            (written.month, written.day) = (truth.day, truth.month);
        } else if day_up < 0.5 && truth.day > 1 {
            written.day = truth.day - 1;
        } else {
            written.day = truth.day + 1;
        }
    }
    let [village, village_to] = [rng.u01(), rng.u01()];
    if village < error {
        let step = 1 + (village_to * f64::from(VILLAGES - 1)) as u8;
        written.village = (truth.village + step) % VILLAGES as u8;
    }
    written
}
