//! The averaging machine: a debt made by spreading a year's income evenly over its fortnights.
//!
//! Support is paid by the fortnight: the full rate, less a part of what was earned above a free amount in
//! that fortnight. Somebody who works half the year and is supported in the other half is paid rightly.
//! The machine knows the year's income only. It takes a 26th of it for what was earned in every
//! fortnight, finds too much was paid, and writes a debt: the method that an Australian Royal Commission
//! of 2023 found neither fair nor legal. Rates here are round and assumed, not Australia's.
//!
//! [`year`] is one person's year; [`run`] adds everybody in Riverbend who works by the day.

use serde::Serialize;

use super::{
    catalogue::Model,
    params::params,
    town::{Resident, Work, riverbend},
    value::{Value, Values},
};

/// Fortnights of a year.
pub const FORTNIGHTS: u32 = 26;
/// Label of the residents' own draws.
const LABEL: &str = "averaging-machine";

params! {
    /// What the learner sets; money in one unit.
    Params {
        /// Fortnights with work in the year.
        worked: count(0.0, 26.0, 13.0),
        /// Earned in a fortnight with work.
        wage: real(0.0, 5000.0, 2000.0),
        /// Support in a fortnight without income.
        full_rate: real(0.0, 2000.0, 600.0),
        /// Earned in a fortnight before support falls.
        free_amount: real(0.0, 1000.0, 100.0),
        /// Part of every unit above the free amount by which support falls.
        taper: share(0.0, 1.0, 0.5),
    }
}

impl Params {
    /// Support for a fortnight in which this much was earned.
    pub fn entitlement(&self, income: f64) -> f64 {
        (self.full_rate - self.taper * (income - self.free_amount).max(0.0)).max(0.0)
    }
}

/// One person's year, as it was and as the machine sees it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Year {
    /// Fortnights with work.
    pub worked: u32,
    /// Earned in the year.
    pub income: f64,
    /// What the machine takes for the income of every fortnight.
    pub averaged: f64,
    /// Fortnights in which support was paid.
    pub supported: u32,
    /// Support paid in the year, rightly.
    pub paid: f64,
    /// Support for a fortnight without work, as it is due.
    pub due: f64,
    /// The same as the machine reckons it.
    pub reckoned: f64,
    /// Debt that the machine writes. Nothing is owed.
    pub debt: f64,
}

/// The year of somebody who worked in `worked` fortnights and was paid, fortnight by fortnight, what the
/// rule says. The machine checks the fortnights in which something was paid, and only looks for too much.
pub fn year(params: &Params, worked: u32) -> Year {
    let worked = worked.min(FORTNIGHTS);
    let idle = FORTNIGHTS - worked;
    let income = f64::from(worked) * params.wage;
    let averaged = income / f64::from(FORTNIGHTS);
    let (due, in_work) = (params.entitlement(0.0), params.entitlement(params.wage));
    let reckoned = params.entitlement(averaged);
    let fortnights = |n: u32, paid: f64| {
        (
            n,
            paid,
            if paid > 0.0 {
                (paid - reckoned).max(0.0)
            } else {
                0.0
            },
        )
    };
    let kinds = [fortnights(idle, due), fortnights(worked, in_work)];
    Year {
        worked,
        income,
        averaged,
        supported: kinds
            .iter()
            .filter(|(_, paid, _)| *paid > 0.0)
            .map(|(n, ..)| n)
            .sum(),
        paid: kinds.iter().map(|(n, paid, _)| f64::from(*n) * paid).sum(),
        due,
        reckoned,
        debt: kinds.iter().map(|(n, _, debt)| f64::from(*n) * debt).sum(),
    }
}

/// Whether somebody works by the day or the season, so that a year has fortnights with and without work.
fn works_by_the_day(resident: &Resident) -> bool {
    resident.age < 60
        && matches!(
            resident.work,
            Work::Farmer | Work::Labourer | Work::Trader | Work::Services | Work::Seeking
        )
}

/// What the machine does to one person and to the town.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Outcome {
    /// The person of the lesson.
    pub person: Year,
    /// Residents who work by the day: id and year.
    pub residents: Vec<(u16, Year)>,
    /// Of those, how many get a letter with a debt.
    pub letters: u32,
    /// All debts together.
    pub debts: f64,
}

/// The person of the lesson, and everybody under 60 who works by the day: with work in some of the
/// fortnights, as their own life has it. Nothing depends on the seed.
pub fn run(params: &Params, _seed: u64) -> Outcome {
    let params = params.in_range();
    let residents: Vec<(u16, Year)> = riverbend()
        .residents()
        .iter()
        .filter(|resident| works_by_the_day(resident))
        .map(|resident| {
            let worked = resident.stream(LABEL).below(FORTNIGHTS + 1);
            (resident.id, year(&params, worked))
        })
        .collect();
    Outcome {
        person: year(&params, params.worked),
        letters: residents.iter().filter(|(_, year)| year.debt > 0.0).count() as u32,
        debts: residents.iter().map(|(_, year)| year.debt).sum(),
        residents,
    }
}

impl Outcome {}

impl Model for Outcome {
    const ID: &str = "averaging-machine";
    const VALUES: &[&str] = &[
        "worked",
        "wage",
        "income",
        "averaged",
        "paid",
        "due",
        "reckoned",
        "debt",
        "owed",
        "day_workers",
        "letters",
        "debts",
        "mean_debt",
    ];
    const ACTIONS: &[&str] = &["average", "by-fortnight", "open-resident"];

    type Params = Params;
    const RUN: fn(&Params, u64) -> Self = run;

    // Sums of money are whole units.
    fn values(&self, params: &Params) -> Values {
        let letters = f64::from(self.letters);
        vec![
            ("worked", Value::Count(f64::from(self.person.worked))),
            ("wage", Value::Count(params.wage)),
            ("income", Value::Count(self.person.income)),
            ("averaged", Value::Count(self.person.averaged)),
            ("paid", Value::Count(self.person.paid)),
            ("due", Value::Count(self.person.due)),
            ("reckoned", Value::Count(self.person.reckoned)),
            ("debt", Value::Count(self.person.debt)),
            ("owed", Value::Count(0.0)),
            ("day_workers", Value::Count(self.residents.len() as f64)),
            ("letters", Value::Count(letters)),
            ("debts", Value::Count(self.debts)),
            ("mean_debt", Value::Count(self.debts / letters.max(1.0))),
        ]
    }

    fn printed(self, _params: &Params) -> impl Serialize {
        Summary {
            person: self.person,
            day_workers: self.residents.len(),
            letters: self.letters,
            debts: self.debts,
        }
    }
}

/// The outcome as it is printed: residents counted instead of listed.
#[derive(Serialize)]
struct Summary {
    person: Year,
    day_workers: usize,
    letters: u32,
    debts: f64,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The sketch of the lesson: half a year at 2,000, half a year with support.
    #[test]
    fn half_a_year_of_work_becomes_a_debt() {
        let year = year(&Params::default(), 13);
        assert_eq!((year.averaged, year.due, year.reckoned), (1000.0, 600.0, 150.0));
        assert_eq!((year.supported, year.paid, year.debt), (13, 7800.0, 5850.0));
    }

    #[test]
    fn even_years_are_reckoned_rightly() {
        for worked in [0, FORTNIGHTS] {
            assert_eq!(year(&Params::default(), worked).debt, 0.0);
        }
    }

    #[test]
    fn letters_go_to_uneven_years_only() {
        let outcome = run(&Params::default(), 0);
        assert!(outcome.letters > 1000, "{}", outcome.letters);
        for (id, year) in &outcome.residents {
            assert!(riverbend().resident(*id).unwrap().age < 60);
            // 100 a fortnight are free, so one fortnight's wage spread over the year costs nothing.
            assert_eq!(year.debt > 0.0, (2..FORTNIGHTS).contains(&year.worked));
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]

        /// Spreading one income over all fortnights never makes a debt where all fortnights are alike, never
        /// more of one than was paid, and without a taper none at all.
        #[test]
        fn debts_come_from_uneven_years(
            worked in 0..=26_u32,
            wage in 0.0..=5000.0_f64,
            full_rate in 0.0..=2000.0_f64,
            free_amount in 0.0..=1000.0_f64,
            taper in 0.0..=1.0_f64,
        ) {
            let params = Params { worked, wage, full_rate, free_amount, taper };
            let person = year(&params, worked);
            prop_assert!((0.0..=person.paid + 1e-9).contains(&person.debt));
            prop_assert!(year(&params, 0).debt == 0.0 && year(&params, 26).debt < 1e-9);
            prop_assert_eq!(year(&Params { taper: 0.0, ..params }, worked).debt, 0.0);
        }

        #[test]
        fn anything_set_gives_numbers(worked: u32, wage in proptest::num::f64::ANY, taper in proptest::num::f64::ANY) {
            let params = Params { worked, wage, taper, ..Params::default() }.in_range();
            let year = year(&params, params.worked);
            prop_assert!(year.debt.is_finite() && year.paid.is_finite());
        }
    }
}
