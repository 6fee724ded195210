//! Published figures about who is counted, recomputed from the shipped files.
//!
//! The 1980 census of the United States missed more people where more of them belonged to minorities
//! (Ericksen, Kadane and Tukey 1989, *Journal of the American Statistical Association* 84:927).

use serde::Serialize;

use crate::models::table::Table;

/// Areas of the 1980 census with their estimated undercount in %.
const UNDERCOUNT: &str = include_str!("../../../assets/data/ericksen_undercount1980.csv");

/// Members of a large organisation by year, with women and members of 61 or older, in units of 10,000.
const MEMBERS: &str = include_str!("../../../assets/data/cpc_membership_facts.csv");

/// What the undercount of 66 areas says.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Undercount {
    /// Areas: cities, and states without them.
    pub areas: usize,
    /// Correlation of the undercount with the share of minorities.
    pub r_minority: f64,
    /// Correlation with the crime rate.
    pub r_crime: f64,
    /// Correlation with the share of the poor.
    pub r_poverty: f64,
    /// Correlation with the share who have difficulty with English.
    pub r_language: f64,
    /// Mean undercount of the big cities, %.
    pub mean_city: f64,
    /// Mean undercount of the other areas, %.
    pub mean_state: f64,
    /// Area with the largest undercount.
    pub worst: String,
    /// Its undercount, %.
    pub most: f64,
}

impl Undercount {
    /// Of the shipped file.
    pub fn of_1980() -> Option<Self> {
        Self::of(&Table::read(UNDERCOUNT))
    }

    /// Of a table with the columns of the shipped one; `None` when one is missing or there are no rows.
    pub fn of(table: &Table<'_>) -> Option<Self> {
        let undercount = table.numbers("undercount")?;
        let r = |name: &str| Some(correlation(&table.numbers(name)?, &undercount));
        let is_city: Vec<bool> = table
            .words("city")?
            .into_iter()
            .map(|kind| kind == "city")
            .collect();
        let mean = |city: bool| {
            let some: Vec<f64> = undercount
                .iter()
                .zip(&is_city)
                .filter(|(_, is)| **is == city)
                .map(|(x, _)| *x)
                .collect();
            some.iter().sum::<f64>() / some.len() as f64
        };
        let areas = table.words("area")?;
        let (most, worst) = undercount
            .iter()
            .zip(&areas)
            .max_by(|a, b| a.0.total_cmp(b.0))
            .map(|(most, area)| (*most, *area))?;
        Some(Self {
            areas: areas.len(),
            r_minority: r("minority")?,
            r_crime: r("crime")?,
            r_poverty: r("poverty")?,
            r_language: r("language")?,
            mean_city: mean(true),
            mean_state: mean(false),
            worst: worst.to_owned(),
            most,
        })
    }
}

/// Pearson's correlation of two lists of the same length; NaN where one does not vary.
pub fn correlation(a: &[f64], b: &[f64]) -> f64 {
    let n = a.len() as f64;
    let (mean_a, mean_b) = (a.iter().sum::<f64>() / n, b.iter().sum::<f64>() / n);
    let (mut ab, mut aa, mut bb) = (0.0, 0.0, 0.0);
    for (a, b) in a.iter().zip(b) {
        let (a, b) = (a - mean_a, b - mean_b);
        ab += a * b;
        aa += a * a;
        bb += b * b;
    }
    ab / (aa * bb).sqrt()
}

/// Shares of a body's members that its yearly figures give.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct MemberShares {
    /// Share of members of 61 or older.
    pub older: f64,
    /// Share of women.
    pub women: f64,
}

/// Shares of counts in any one unit; `None` without members.
pub fn member_shares(members: f64, older: f64, women: f64) -> Option<MemberShares> {
    (members > 0.0).then(|| MemberShares {
        older: older / members,
        women: women / members,
    })
}

/// Year and shares of each row of the shipped yearly figures.
pub fn members_by_year() -> Vec<(u16, MemberShares)> {
    let table = Table::read(MEMBERS);
    let column = |name| table.numbers(name).unwrap_or_default();
    let counts = column("members_10k")
        .into_iter()
        .zip(column("age61plus_10k"))
        .zip(column("women_10k"));
    column("year_end")
        .into_iter()
        .zip(counts)
        .filter_map(|(year, ((members, older), women))| {
            Some((year as u16, member_shares(members, older, women)?))
        })
        .collect()
}
