//! The shipped tables, and the synthetic groups in the same form.

use std::sync::OnceLock;

use super::{
    super::{confusion::Table as Confusion, normal, table::Table},
    scores::{Group, Scores},
};

const CDF: &str = include_str!("../../../assets/data/fico_cdf.csv");
const BAD: &str = include_str!("../../../assets/data/fico_bad_rate.csv");
const TOTALS: &str = include_str!("../../../assets/data/fico_totals.csv");
const COMPAS: &str = include_str!("../../../assets/data/compas_counts.csv");
const GERMAN: &str = include_str!("../../../assets/data/german_credit.csv");

/// Groups of the credit study: column name and id.
const CREDIT_GROUPS: [(&str, &str); 4] = [
    ("Non- Hispanic white", "White"),
    ("Black", "Black"),
    ("Hispanic", "Hispanic"),
    ("Asian", "Asian"),
];
/// Groups of the COMPAS file that are large enough to count.
const COMPAS_GROUPS: [&str; 3] = ["African-American", "Caucasian", "Hispanic"];

/// Credit scores of 2003: percentiles of the score by group, where a case is somebody who repays (Federal
/// Reserve Board 2007). The table gives cumulative shares, and the share in default at each step.
pub fn credit() -> &'static Scores {
    static CREDIT: OnceLock<Scores> = OnceLock::new();
    CREDIT.get_or_init(|| {
        let (cdf, bad, totals) = (Table::read(CDF), Table::read(BAD), Table::read(TOTALS));
        let steps = cdf.numbers("Score").unwrap_or_default();
        let groups = CREDIT_GROUPS.iter().map(|(column, id)| {
            let mut before = 0.0;
            let share = cdf.numbers(column).unwrap_or_default().into_iter().map(|sum| {
                let own = (sum - before) / 100.0;
                before = sum;
                own
            });
            let (cases, others) = share
                .zip(bad.numbers(column).unwrap_or_default())
                .map(|(share, bad)| (share * (1.0 - bad / 100.0), share * bad / 100.0))
                .unzip();
            let people = totals.numbers(column).and_then(|people| people.first().copied());
            Group {
                id,
                people: people.unwrap_or(0.0),
                cases,
                others,
            }
        });
        Scores {
            groups: groups.collect(),
            steps: with_end(steps),
        }
    })
}

/// COMPAS deciles of people in Broward County, where a case is somebody arrested again within two years
/// (Angwin et al. 2016). Arrests are not crimes: whoever is watched more is arrested more.
pub fn compas() -> &'static Scores {
    static SCORES: OnceLock<Scores> = OnceLock::new();
    SCORES.get_or_init(|| Scores {
        groups: COMPAS_GROUPS
            .iter()
            .map(|id| {
                let counts: Vec<[f64; 2]> = (1..=10).map(|decile| compas_counts(id, decile)).collect();
                let people: f64 = counts.iter().flatten().sum();
                let (cases, others) = counts
                    .iter()
                    .map(|[cases, others]| (cases / people, others / people))
                    .unzip();
                Group {
                    id,
                    people,
                    cases,
                    others,
                }
            })
            .collect(),
        steps: (1..=11).map(f64::from).collect(),
    })
}

/// People of one group and decile: arrested again, and not.
fn compas_counts(group: &str, decile: u32) -> [f64; 2] {
    let table = Table::read(COMPAS);
    let (races, deciles) = (table.words("race"), table.numbers("decile_score"));
    let (again, n) = (table.numbers("two_year_recid"), table.numbers("n"));
    let mut counts = [0.0; 2];
    let rows = races.into_iter().flatten().zip(deciles.into_iter().flatten());
    for ((race, own), (again, n)) in rows.zip(again.into_iter().flatten().zip(n.into_iter().flatten())) {
        if race == group && own == f64::from(decile) {
            let [cases, others] = &mut counts;
            *(if again == 1.0 { cases } else { others }) += n;
        }
    }
    counts
}

/// What flagging the deciles from `cut` up does to one group of the COMPAS file; all 0 for an unknown group.
pub fn compas_table(group: &str, cut: u32) -> Confusion {
    let mut table = Confusion::default();
    for decile in 1..=10 {
        let [cases, others] = compas_counts(group, decile);
        if decile >= cut {
            table.hits += cases;
            table.false_alarms += others;
        } else {
            table.misses += cases;
            table.passes += others;
        }
    }
    table
}

/// Steps of the synthetic scale, which runs from -3 to 4.5.
const STEPS: u32 = 100;

/// Two groups of normal scores with the same `d′` and their own shares of cases; whoever is beyond the ends
/// of the scale counts at its ends.
pub fn synthetic(bases: [f64; 2], dprime: f64) -> Scores {
    let edge = |i: u32| -3.0 + 7.5 * f64::from(i) / f64::from(STEPS);
    let share = |i: u32, mean: f64| {
        let below = |i: u32| match i {
            0 => 0.0,
            STEPS => 1.0,
            _ => normal::cdf(edge(i) - mean),
        };
        below(i + 1) - below(i)
    };
    let group = |(id, base): (&'static str, f64)| Group {
        id,
        people: 1.0,
        cases: (0..STEPS).map(|i| base * share(i, dprime)).collect(),
        others: (0..STEPS).map(|i| (1.0 - base) * share(i, 0.0)).collect(),
    };
    Scores {
        steps: (0..=STEPS).map(edge).collect(),
        groups: ["A", "B"].into_iter().zip(bases).map(group).collect(),
    }
}

/// One more step than there are, so that a cut can select nobody.
fn with_end(mut steps: Vec<f64>) -> Vec<f64> {
    if let [.., before, last] = steps.as_slice() {
        steps.push(2.0 * last - before);
    }
    steps
}

/// Young and older applicants of the Statlog German Credit file, and the share of them whose credit went
/// well.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GermanCredit {
    /// Applicants up to the age, and older.
    pub people: [f64; 2],
    /// Share of each whose credit went well; 0 of nobody.
    pub good: [f64; 2],
    /// Share of all whose credit went well.
    pub good_all: f64,
}

impl GermanCredit {
    /// The file, divided after this age.
    pub fn divided(age: f64) -> Self {
        let table = Table::read(GERMAN);
        let rows = table
            .numbers("age")
            .into_iter()
            .flatten()
            .zip(table.numbers("credit").into_iter().flatten());
        let (mut people, mut good) = ([0.0; 2], [0.0; 2]);
        for (own, credit) in rows {
            let older = usize::from(own > age);
            for (count, adds) in [
                (&mut people, 1.0),
                (&mut good, f64::from(u8::from(credit == 1.0))),
            ] {
                if let Some(count) = count.get_mut(older) {
                    *count += adds;
                }
            }
        }
        let part = super::super::confusion::part_of;
        Self {
            people,
            good: [part(good[0], people[0]), part(good[1], people[1])],
            good_all: part(good[0] + good[1], people[0] + people[1]),
        }
    }

    /// Rate of the young over that of the older; 0 when that is 0.
    pub fn ratio(&self) -> f64 {
        super::super::confusion::part_of(self.good[0], self.good[1])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The rows that the files are known to have, and shares that are shares.
    #[test]
    fn files_are_whole() {
        assert_eq!((credit().steps.len(), credit().groups.len()), (199, 4));
        assert_eq!((compas().steps.len(), compas().groups.len()), (11, 3));
        assert_eq!(
            compas().groups.iter().map(|group| group.people).sum::<f64>(),
            6787.0
        );
        assert_eq!(GermanCredit::divided(25.0).people.iter().sum::<f64>(), 1000.0);
        for scores in [credit().clone(), compas().clone(), synthetic([0.3, 0.1], 1.5)] {
            for group in &scores.groups {
                assert_eq!(
                    (group.cases.len() + 1, group.others.len() + 1),
                    (scores.steps.len(), scores.steps.len())
                );
                let sum: f64 = group.cases.iter().chain(&group.others).sum();
                assert!(
                    (sum - 1.0).abs() < 1e-12 && group.people > 0.0,
                    "{}: {sum}",
                    group.id
                );
                assert!(group.cases.iter().chain(&group.others).all(|share| *share >= 0.0));
            }
        }
    }

    #[test]
    fn unknown_groups_and_ages() {
        assert_eq!(compas_table("nobody", 5), Confusion::default());
        let nobody = GermanCredit::divided(0.0);
        assert_eq!(
            (nobody.people[0], nobody.good[0], nobody.ratio()),
            (0.0, 0.0, 0.0)
        );
    }
}
