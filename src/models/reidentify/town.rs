//! Riverbend's residents in a table without names, in the columns that the learner leaves in it.

use std::sync::OnceLock;

use super::{
    Params,
    generalise::{Cells, Row},
};
use crate::models::town::{Need, Place, Resident, Schooling, Sex, Work, riverbend};

/// The year in which residents have their age.
const YEAR: u16 = 2020;
/// Label of the residents' birthdays.
const BIRTHDAYS: &str = "birthday";
/// Days of a year; nobody is born on 29 February.
const DAYS: u16 = 365;
/// Years of birth in the town: ages 16 to 95.
const YEARS: f64 = 80.0;
/// First day of each month, from 0.
const MONTHS: [u16; 12] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/// Year and day, `0..365`, on which a resident was born. The day is their own draw, even over the year.
pub fn birth(resident: &Resident) -> (u16, u16) {
    static DAY: OnceLock<Vec<u16>> = OnceLock::new();
    let days = DAY.get_or_init(|| {
        riverbend()
            .residents()
            .iter()
            .map(|r| r.stream(BIRTHDAYS).below(u32::from(DAYS)) as u16)
            .collect()
    });
    let day = days.get(usize::from(resident.id)).copied().unwrap_or(0);
    (YEAR - u16::from(resident.age), day)
}

/// What the table shows of a resident, as one number: equal for those who look alike.
pub(super) fn key(params: &Params, resident: &Resident) -> u64 {
    let (year, day) = birth(resident);
    let month = MONTHS.partition_point(|first| *first <= day) as u16;
    let born = match params.birth {
        0 => 0,
        1 => year / 10,
        2 => year,
        3 => year * 12 + month,
        _ => {
            return columns(
                params,
                resident,
                u64::from(year) * u64::from(DAYS) + u64::from(day),
            );
        }
    };
    columns(params, resident, u64::from(born))
}

fn columns(params: &Params, resident: &Resident, born: u64) -> u64 {
    let kept = |keep: bool, value: u8| if keep { u64::from(value) } else { 0 };
    [
        kept(params.sex, resident.sex as u8),
        kept(params.place, resident.place.0),
        kept(params.work, resident.work as u8),
        kept(params.schooling, resident.schooling as u8),
    ]
    .into_iter()
    .fold(born, |key, value| key << 8 | value)
}

/// Combinations that the columns allow, were all equally likely.
pub(super) fn profiles(params: &Params) -> f64 {
    let born = match params.birth {
        0 => 1.0,
        1 => YEARS / 10.0,
        2 => YEARS,
        3 => YEARS * 12.0,
        _ => YEARS * f64::from(DAYS),
    };
    [
        (params.sex, Sex::ALL.len()),
        (params.place, Place::all().count()),
        (params.work, Work::ALL.len()),
        (params.schooling, Schooling::ALL.len()),
    ]
    .into_iter()
    .filter(|(keep, _)| *keep)
    .fold(born, |product, (_, values)| product * values as f64)
}

/// The place as an area code: 100 for the centre; 2, the district of three villages and the village in it.
pub fn area(place: Place) -> u16 {
    match u16::from(place.0) {
        0 => 100,
        village => 200 + 10 * (1 + (village - 1) / 3) + 1 + (village - 1) % 3,
    }
}

/// What a resident needs help for as a number: 0 for nothing.
fn sensitive(need: Option<Need>) -> u8 {
    need.map_or(0, |need| 1 + need as u8)
}

/// The residents' ages, sexes, areas and needs, counted for being made coarser.
pub(super) fn cells(residents: &[Resident]) -> Cells {
    let rows: Vec<Row> = residents
        .iter()
        .map(|r| Row {
            age: u16::from(r.age),
            sex: r.sex as u8,
            area: area(r.place),
            sensitive: sensitive(r.need),
        })
        .collect();
    Cells::count(&rows)
}
