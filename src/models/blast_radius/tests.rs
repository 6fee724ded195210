//! Properties of what a leak reaches.

use proptest::prelude::*;

use super::*;
use crate::models::town::riverbend;

fn with(change: impl FnOnce(&mut Params)) -> Params {
    let mut params = Params::default();
    change(&mut params);
    params
}

/// Forty people with one chance in a hundred each: one year in three, and not four in ten.
#[test]
fn many_small_chances_add_up_less_than_they_seem() {
    let leak = Params::default().leak();
    assert!((leak - (1.0 - 0.99_f64.powi(40))).abs() < 1e-12);
    assert_eq!((leak * 100.0).round(), 33.0);
    assert_eq!(with(|p| p.lock = 1.0).leak(), 0.0);
}

/// The same chances together make halving the fields, which halves what is let out, better than halving access.
#[test]
fn not_collecting_is_the_strongest_lock() {
    let outcome = run(&Params::default(), 1);
    let [fields, years, access] = outcome.halved.map(|(_, reach)| reach.expected);
    assert!((fields / outcome.now.expected - 0.5).abs() < 1e-12);
    assert!(fields < access && years < access, "{fields} {years} {access}");
    assert!(outcome.halved[0].1.findable < outcome.now.findable / 4);
}

#[test]
fn those_in_need_are_in_the_records_oftener() {
    let share = |need: bool| {
        let group: Vec<u32> = riverbend()
            .residents()
            .iter()
            .filter(|r| r.need.is_some() == need)
            .map(|r| served_within(r.id, 5))
            .collect();
        f64::from(group.iter().sum::<u32>()) / (5.0 * group.len() as f64)
    };
    assert!((share(true) - 0.6).abs() < 0.02 && (share(false) - 0.2).abs() < 0.01);
}

#[test]
fn a_leak_is_waited_for_as_long_as_its_chance_says() {
    let years: Vec<u32> = (0..400)
        .filter_map(|seed| run(&Params::default(), seed).leak_year)
        .collect();
    let mean = f64::from(years.iter().sum::<u32>()) / years.len() as f64;
    // Geometric with p = 0.331: mean 3.02, standard deviation 2.47.
    assert!((mean - 3.02).abs() < 4.0 * 2.47 / 20.0, "{mean}");
    assert_eq!(leak_year(0.0, 1), None);
    let outcome = run(&Params::default(), 5);
    assert_eq!(outcome.leak_year, leak_year(outcome.now.leak, 5));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// More of anything never lets out less.
    #[test]
    fn more_reaches_further(fields in 1..8_u32, years in 1..20_u32, access in 1..100_u32, seed in any::<u64>()) {
        let at = |fields, years, access| run(&with(|p| { p.fields = fields; p.years = years; p.access = access; }), seed);
        let base = at(fields, years, access).now;
        for more in [at(fields + 1, years, access), at(fields, years + 1, access), at(fields, years, access + 1)] {
            prop_assert!(more.now.expected >= base.expected);
            prop_assert!(more.now.people >= base.people && more.now.leak >= base.leak);
        }
        prop_assert!(at(fields + 1, years, access).now.findable >= base.findable);
        let kept = at(fields, years, access).kept.iter().filter(|kept| **kept).count();
        prop_assert_eq!(kept as u32, base.people);
    }
}
