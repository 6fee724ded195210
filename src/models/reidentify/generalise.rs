//! Making a table coarser until nobody stands out: age in bands, fewer digits of the area, no sex.

use serde::Serialize;

use super::classes::{Adding, Anonymity};

/// Digits of an area code.
pub const DIGITS: u32 = 3;
/// Width that stands for no age at all.
const ALL_AGES: f64 = 100.0;

/// One row of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// Years.
    pub age: u16,
    /// Sex, as a number.
    pub sex: u8,
    /// Area, a code of three digits, `0..=999`, whose first digits stand for larger areas.
    pub area: u16,
    /// Sensitive value, as a number `0..64`; larger ones count as 63.
    pub sensitive: u8,
}

/// How coarse a table is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Coarseness {
    /// Width of the age bands in years, 1 or more; `None` leaves the age out.
    pub age_band: Option<u16>,
    /// First digits of the area that are kept, up to 3.
    pub area_digits: u32,
    /// Whether sex is kept.
    pub keep_sex: bool,
}

impl Coarseness {
    /// Every combination that is tried, finest first in each column.
    pub fn lattice() -> impl Iterator<Item = Self> {
        let bands = [Some(1), Some(5), Some(10), Some(20), None];
        bands.into_iter().flat_map(|age_band| {
            (0..=DIGITS).rev().flat_map(move |area_digits| {
                [true, false].map(|keep_sex| Self {
                    age_band,
                    area_digits,
                    keep_sex,
                })
            })
        })
    }

    /// What is lost: the logarithm of how many times wider the columns are, together. Leaving the age out
    /// counts as a band of 100 years.
    pub fn loss(self) -> f64 {
        let age = self.age_band.map_or(ALL_AGES, f64::from);
        let area = f64::from(DIGITS.saturating_sub(self.area_digits)) * libm::log(10.0);
        let sex = if self.keep_sex { 1.0 } else { 2.0 };
        libm::log(age) + area + libm::log(sex)
    }
}

/// A table, counted once so that it can be made coarser in many ways quickly.
#[derive(Clone, Debug)]
pub struct Cells {
    cells: Vec<Cell>,
    /// Areas in it, ascending.
    areas: Vec<u16>,
}

/// People with the same age, sex and area.
#[derive(Clone, Copy, Debug)]
struct Cell {
    age: u16,
    sex: u8,
    /// Index among the areas.
    area: u32,
    people: u32,
    /// A bit for each sensitive value among them.
    values: u64,
}

impl Cells {
    /// Count the rows.
    pub fn count(rows: &[Row]) -> Self {
        let mut areas: Vec<u16> = rows.iter().map(|row| row.area).collect();
        areas.sort_unstable();
        areas.dedup();
        let mut sorted: Vec<(u16, u16, u8, u8)> = rows
            .iter()
            .map(|row| (row.age, row.area, row.sex, row.sensitive))
            .collect();
        sorted.sort_unstable();
        let cells = sorted
            .chunk_by(|a, b| (a.0, a.1, a.2) == (b.0, b.1, b.2))
            .filter_map(|same| {
                let (age, area, sex, _) = *same.first()?;
                Some(Cell {
                    age,
                    sex,
                    area: areas.partition_point(|known| *known < area) as u32,
                    people: same.len() as u32,
                    values: same.iter().fold(0, |bits, row| bits | 1 << row.3.min(63)),
                })
            })
            .collect();
        Self { cells, areas }
    }

    /// The classes of the table made so coarse.
    pub fn at(&self, coarseness: Coarseness) -> Anonymity {
        let (areas, n_areas) = self.wider_areas(coarseness.area_digits);
        let band = |age: u16| {
            coarseness
                .age_band
                .map_or(0, |width| usize::from(age / width.max(1)))
        };
        let sexes = if coarseness.keep_sex {
            1 + self.cells.iter().map(|c| usize::from(c.sex)).max().unwrap_or(0)
        } else {
            1
        };
        let bands = 1 + self.cells.iter().map(|c| band(c.age)).max().unwrap_or(0);
        let mut classes = vec![(0_u32, 0_u64); bands * n_areas * sexes];
        for cell in &self.cells {
            let area = areas.get(cell.area as usize).copied().unwrap_or(0);
            let sex = if coarseness.keep_sex {
                usize::from(cell.sex)
            } else {
                0
            };
            if let Some(class) = classes.get_mut((band(cell.age) * n_areas + area) * sexes + sex) {
                class.0 += cell.people;
                class.1 |= cell.values;
            }
        }
        let mut adding = Adding::default();
        for (people, values) in classes {
            adding.class(people, values.count_ones());
        }
        adding.done()
    }

    /// The finest way, by what it loses, in which every class has at least `k` people; the first of several.
    /// `None` when there are fewer people than that.
    pub fn generalise(&self, k: u32) -> Option<(Coarseness, Anonymity)> {
        Coarseness::lattice()
            .map(|coarseness| (coarseness, self.at(coarseness)))
            .filter(|(_, found)| found.k >= k.max(1))
            .min_by(|a, b| a.0.loss().total_cmp(&b.0.loss()))
    }

    /// For every area, the index of the wider one it lies in, and how many of those there are.
    fn wider_areas(&self, digits: u32) -> (Vec<usize>, usize) {
        let width = 10_u16.pow(DIGITS.saturating_sub(digits));
        let mut wider: Vec<u16> = self.areas.iter().map(|area| area / width).collect();
        let own = wider.clone();
        wider.dedup();
        let at = own
            .iter()
            .map(|area| wider.partition_point(|known| known < area))
            .collect();
        (at, wider.len().max(1))
    }
}
