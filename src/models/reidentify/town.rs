//! Riverbend's residents in a table without names, in the columns that the learner leaves in it.

use std::sync::OnceLock;

use super::{
    Params,
    classes::{Adding, Anonymity},
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

/// The columns of a row, side by side in the bits of a number.
mod bits {
    /// Bits of a row in all; the others of a number have room for the index of whoever it is about.
    pub(super) const ROW: u32 = 36;
    /// What help is needed for, the sensitive value; 0 for nothing.
    pub(super) const NEED: u64 = 0b111;
    pub(super) const SCHOOLING: u64 = 0b1111 << 3;
    pub(super) const WORK: u64 = 0b1111 << 7;
    pub(super) const PLACE: u64 = 0b1111 << 11;
    pub(super) const SEX: u64 = 0b1 << 15;
    /// Day of the month.
    pub(super) const DAY: u64 = 0b1_1111 << 16;
    pub(super) const MONTH: u64 = 0b1111 << 21;
    /// Year of the decade.
    pub(super) const YEAR: u64 = 0b1111 << 25;
    /// Decade since the year 0, of which the last seven bits tell all decades apart.
    pub(super) const DECADE: u64 = 0b111_1111 << 29;

    /// A value in its column.
    pub(super) const fn put(column: u64, value: u64) -> u64 {
        value << column.trailing_zeros() & column
    }
}

/// Residents in the rows of a table, each the bits of one number. A column is left out, or a birth given less
/// exactly, by leaving out bits; and a sort moves little memory.
#[derive(Clone, Debug)]
pub struct Rows(Vec<u64>);

impl Rows {
    /// Put these residents into rows: the town's, or a larger place of the same people many times over, up to
    /// 2²⁸ of them.
    pub fn of(residents: &[Resident]) -> Self {
        Self(residents.iter().map(row).collect())
    }

    /// By index, how many people look like each one, themselves included; and the classes. Costs one sort.
    pub fn classes(&self, params: &Params) -> (Vec<u32>, Anonymity) {
        let shown = shown(params) | bits::NEED;
        let index_bits = u64::BITS - bits::ROW;
        let mut order: Vec<u64> = (0..)
            .zip(&self.0)
            .map(|(index, row)| (row & shown) << index_bits | index)
            .collect();
        order.sort_unstable();
        let row = |of: &u64| of >> index_bits;
        let mut sizes = vec![0; order.len()];
        let mut adding = Adding::default();
        for class in order.chunk_by(|a, b| row(a) & !bits::NEED == row(b) & !bits::NEED) {
            let mut values = 0_u8;
            for of in class {
                values |= 1 << (row(of) & bits::NEED);
                if let Some(size) = sizes.get_mut((of & ((1 << index_bits) - 1)) as usize) {
                    *size = class.len() as u32;
                }
            }
            adding.class(class.len() as u32, values.count_ones());
        }
        (sizes, adding.done())
    }
}

fn row(resident: &Resident) -> u64 {
    let (year, day) = birth(resident);
    let month = MONTHS.partition_point(|first| *first <= day);
    let first_day = MONTHS.get(month.wrapping_sub(1)).copied().unwrap_or(0);
    [
        (bits::DECADE, u64::from(year / 10)),
        (bits::YEAR, u64::from(year % 10)),
        (bits::MONTH, month as u64),
        (bits::DAY, u64::from(day - first_day)),
        (bits::SEX, resident.sex as u64),
        (bits::PLACE, resident.place.0.into()),
        (bits::WORK, resident.work as u64),
        (bits::SCHOOLING, resident.schooling as u64),
        (bits::NEED, sensitive(resident.need).into()),
    ]
    .into_iter()
    .fold(0, |row, (column, value)| row | bits::put(column, value))
}

/// The bits of a row that the table shows, without the sensitive value.
fn shown(params: &Params) -> u64 {
    let births = [bits::DECADE, bits::YEAR, bits::MONTH, bits::DAY];
    let columns = [
        (params.sex, bits::SEX),
        (params.place, bits::PLACE),
        (params.work, bits::WORK),
        (params.schooling, bits::SCHOOLING),
    ];
    let births = births.into_iter().take(params.birth as usize);
    births
        .chain(
            columns
                .into_iter()
                .filter(|(keep, _)| *keep)
                .map(|(_, column)| column),
        )
        .sum()
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{
        super::classes::{anonymity, class_sizes},
        *,
    };

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(100))]

        /// Bits left out hide what columns left out hide.
        #[test]
        fn rows_make_the_classes_of_their_columns(
            first in 0..9000_usize, n in 0..1000_usize, birth in 0..=4_u32,
            sex in any::<bool>(), place in any::<bool>(), work in any::<bool>(), schooling in any::<bool>(),
        ) {
            let residents = riverbend().residents().get(first..first + n).unwrap();
            let params = Params { birth, sex, place, work, schooling, ..Params::default() };
            let keys: Vec<_> = residents.iter().map(|r| {
                let (year, day) = super::birth(r);
                let month = MONTHS.partition_point(|first| *first <= day);
                let born = match birth {
                    0 => (0, 0, 0),
                    1 => (year / 10, 0, 0),
                    2 => (year, 0, 0),
                    3 => (year, month, 0),
                    _ => (year, month, day),
                };
                (
                    born,
                    sex.then_some(r.sex as u8),
                    place.then_some(r.place),
                    work.then_some(r.work as u8),
                    schooling.then_some(r.schooling as u8),
                )
            }).collect();
            let expected = anonymity(keys.iter().zip(residents.iter().map(|r| r.need)).collect());
            prop_assert_eq!(Rows::of(residents).classes(&params), (class_sizes(&keys), expected));
        }
    }
}
