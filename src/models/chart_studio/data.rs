//! The real tables of the chart studio, read from the shipped files.

use std::sync::OnceLock;

use super::strata::Stratum;
use crate::models::table::Table;

/// Which table is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub enum Source {
    /// Applications to the six largest departments of Berkeley's graduate school in 1973, men and women
    /// (Bickel, Hammel and O'Connell 1975).
    Berkeley,
    /// Applications for Dutch research grants in nine disciplines, 2010 to 2012, men and women (van der Lee
    /// and Ellemers 2015).
    Grants,
    /// Two clinics, mild and severe cases: the course's own counts.
    Clinics,
}

impl Source {
    /// All, in the order of the control.
    pub const ALL: [Self; 3] = [Self::Berkeley, Self::Grants, Self::Clinics];

    /// Names of the strata as the file has them, with the counts.
    pub fn strata(self) -> &'static [(&'static str, Stratum)] {
        static TABLES: [OnceLock<Vec<(&str, Stratum)>>; 3] = [const { OnceLock::new() }; 3];
        let [berkeley, grants, clinics] = &TABLES;
        match self {
            Self::Berkeley => berkeley.get_or_init(read_berkeley),
            Self::Grants => grants.get_or_init(read_grants),
            Self::Clinics => clinics.get_or_init(read_clinics),
        }
    }

    /// The counts alone.
    pub fn counts(self) -> Vec<Stratum> {
        self.strata().iter().map(|(_, stratum)| *stratum).collect()
    }
}

/// A column of words or numbers; empty if there is none, which the tests of the files rule out.
fn words(table: &Table<'static>, name: &str) -> Vec<&'static str> {
    table.words(name).unwrap_or_default()
}

fn numbers(table: &Table<'static>, name: &str) -> Vec<f64> {
    table.numbers(name).unwrap_or_default()
}

/// Adds counts to the stratum of this name, which is made where it is new.
fn add(strata: &mut Vec<(&'static str, Stratum)>, name: &'static str, counts: impl Fn(&mut Stratum)) {
    if !strata.iter().any(|(known, _)| *known == name) {
        strata.push((name, Stratum::default()));
    }
    for (_, stratum) in strata.iter_mut().filter(|(known, _)| *known == name) {
        counts(stratum);
    }
}

fn read_berkeley() -> Vec<(&'static str, Stratum)> {
    let table = Table::read(include_str!("../../../assets/data/ucb_admissions.csv"));
    let (admit, gender) = (words(&table, "Admit"), words(&table, "Gender"));
    let (dept, freq) = (words(&table, "Dept"), numbers(&table, "Freq"));
    let mut strata = Vec::new();
    for (((admit, gender), dept), n) in admit.iter().zip(gender).zip(dept).zip(freq) {
        add(&mut strata, dept, |s| match (gender, *admit) {
            ("Male", "Admitted") => s.a_yes += n,
            ("Male", _) => s.a_no += n,
            (_, "Admitted") => s.b_yes += n,
            _ => s.b_no += n,
        });
    }
    strata
}

fn read_grants() -> Vec<(&'static str, Stratum)> {
    let table = Table::read(include_str!("../../../assets/data/research_funding_nl.csv"));
    let column = |name| numbers(&table, name);
    let applied = column("applications_men")
        .into_iter()
        .zip(column("applications_women"));
    let awarded = column("awards_men").into_iter().zip(column("awards_women"));
    words(&table, "discipline")
        .into_iter()
        .zip(applied.zip(awarded))
        .map(|(name, ((men, women), (awards_men, awards_women)))| {
            let stratum = Stratum {
                a_yes: awards_men,
                a_no: men - awards_men,
                b_yes: awards_women,
                b_no: women - awards_women,
            };
            (name, stratum)
        })
        .collect()
}

fn read_clinics() -> Vec<(&'static str, Stratum)> {
    let table = Table::read(include_str!("../../../assets/data/two_clinics.csv"));
    let (severity, clinic) = (words(&table, "severity"), words(&table, "clinic"));
    let counts = numbers(&table, "cured")
        .into_iter()
        .zip(numbers(&table, "treated"));
    let mut strata = Vec::new();
    for ((severity, clinic), (cured, treated)) in severity.into_iter().zip(clinic).zip(counts) {
        add(&mut strata, severity, |s| {
            if clinic == "A" {
                (s.a_yes, s.a_no) = (cured, treated - cured);
            } else {
                (s.b_yes, s.b_no) = (cured, treated - cured);
            }
        });
    }
    strata
}

/// One country, unnamed, 2014 or 2015 (CIA World Factbook).
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
pub struct Country {
    /// Internet users, % of people.
    pub internet: f64,
    /// People in towns, %; NaN where unknown.
    pub urban: f64,
    /// People of 65 and older, %; NaN where unknown.
    pub aged: f64,
}

/// The countries.
pub fn countries() -> &'static [Country] {
    static COUNTRIES: OnceLock<Vec<Country>> = OnceLock::new();
    COUNTRIES.get_or_init(|| {
        let table = Table::read(include_str!("../../../assets/data/factbook_scatter_unnamed.csv"));
        let column = |name| numbers(&table, name);
        column("internet_pct")
            .into_iter()
            .zip(column("urban_pct"))
            .zip(column("age65_pct"))
            .map(|((internet, urban), aged)| Country {
                internet,
                urban,
                aged,
            })
            .collect()
    })
}

/// Internet users in Spain in 2022 by age, % of people of 45–54, 55–64, 65–74, and 75 and older (INE).
pub fn spain() -> [f64; 4] {
    let table = Table::read(include_str!("../../../assets/data/spain_internet_by_age.csv"));
    ["age45_54", "age55_64", "age65_74", "age75plus"]
        .map(|name| numbers(&table, name).last().copied().unwrap_or(f64::NAN))
}

/// Pearson's correlation over the pairs in which both are known; `None` where one does not vary.
pub fn correlation(pairs: impl Iterator<Item = (f64, f64)> + Clone) -> Option<f64> {
    let known = pairs.filter(|(x, y)| x.is_finite() && y.is_finite());
    let n = known.clone().count() as f64;
    let (sum_x, sum_y) = known.clone().fold((0.0, 0.0), |(a, b), (x, y)| (a + x, b + y));
    let (mean_x, mean_y) = (sum_x / n, sum_y / n);
    let (mut xx, mut yy, mut xy) = (0.0, 0.0, 0.0);
    for (x, y) in known {
        let (dx, dy) = (x - mean_x, y - mean_y);
        xx += dx * dx;
        yy += dy * dy;
        xy += dx * dy;
    }
    (xx > 0.0 && yy > 0.0).then(|| xy / (xx * yy).sqrt())
}

/// Correlation over countries of internet users with people of 65 and older.
pub fn internet_and_age() -> Option<f64> {
    correlation(countries().iter().map(|c| (c.internet, c.aged)))
}

/// Correlation over countries of internet users with people in towns.
pub fn internet_and_towns() -> Option<f64> {
    correlation(countries().iter().map(|c| (c.internet, c.urban)))
}
