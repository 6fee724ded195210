//! Properties of splitting, counting and drawing.

use proptest::prelude::*;

use super::{
    data::correlation,
    lights::{adjusted, any_alarm, expected_best, rejected, sidak, winners_curse},
    strata::{chi_square_p, common_odds_ratio, log_odds, standardised, total},
    *,
};
use crate::models::numerics::logistic::FitError;

fn stratum() -> impl Strategy<Value = Stratum> {
    (0..200_u32, 0..200_u32, 0..200_u32, 0..200_u32).prop_map(|(a_yes, a_no, b_yes, b_no)| Stratum {
        a_yes: f64::from(a_yes),
        a_no: f64::from(a_no),
        b_yes: f64::from(b_yes),
        b_no: f64::from(b_no),
    })
}

fn close(a: Option<f64>, b: Option<f64>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => a == b || (a - b).abs() <= 1e-9 * a.abs().max(1.0),
        (a, b) => a == b,
    }
}

#[test]
fn the_shipped_tables_are_whole() {
    let sizes = |source: Source| (source.strata().len(), total(&source.counts()).n());
    assert_eq!(sizes(Source::Berkeley), (6, 4526.0));
    assert_eq!(sizes(Source::Grants), (9, 2823.0));
    assert_eq!(sizes(Source::Clinics), (2, 700.0));
    for source in Source::ALL {
        assert!(
            source
                .counts()
                .iter()
                .all(|s| s.a_yes > 0.0 && s.a_no > 0.0 && s.b_yes > 0.0 && s.b_no > 0.0)
        );
    }
    assert_eq!(data::countries().len(), 209);
    assert!(data::countries().iter().all(|c| c.internet.is_finite()));
    assert!(data::spain().is_sorted_by(|a, b| a > b));
}

/// Each table turns round in its own way.
#[test]
fn the_lesson_holds() {
    let of = |source| {
        run(
            &Params {
                source,
                ..Params::default()
            },
            7,
        )
        .comparison
    };
    let (berkeley, grants, clinics) = (of(0), of(1), of(2));
    assert_eq!((berkeley.verdict(), berkeley.first_better), ("reversed", 2));
    assert_eq!(grants.verdict(), "shrunk");
    assert_eq!((clinics.verdict(), clinics.first_better), ("reversed", 2));
    assert_eq!((clinics.total.a_yes, clinics.total.a()), (273.0, 350.0));
    assert_eq!((clinics.total.b_yes, clinics.total.b()), (289.0, 350.0));
}

#[test]
fn nobody_to_compare() {
    assert_eq!(standardised(&[], Mix::Pooled), None);
    assert_eq!(common_odds_ratio(&[Stratum::default()]), None);
    let women_only = Stratum {
        b_yes: 3.0,
        b_no: 4.0,
        ..Stratum::default()
    };
    assert_eq!((women_only.rate_a(), women_only.odds_ratio()), (None, None));
    assert_eq!((women_only.chi_square(false), chi_square_p(0.0)), (0.0, 1.0));
    assert_eq!(standardised(&[women_only], Mix::Equal), None);
    assert_eq!(log_odds(&[Stratum::default()], true), Err(FitError::Empty));
    // A stratum in which all say yes has no finite odds, and the fit says so.
    let all_yes = Stratum {
        a_yes: 5.0,
        b_yes: 5.0,
        ..Stratum::default()
    };
    let mixed = Stratum {
        a_yes: 5.0,
        a_no: 4.0,
        b_yes: 3.0,
        b_no: 5.0,
    };
    assert!(log_odds(&[mixed, all_yes], true).unwrap().separated);
    assert_eq!(correlation([(1.0, 2.0), (1.0, 3.0)].into_iter()), None);
}

#[test]
fn dashboards_at_their_ends() {
    assert_eq!(any_alarm(0.0, 1.0), Ok(0.0));
    assert_eq!(any_alarm(10.0, 1.0), Ok(1.0));
    assert!(any_alarm(f64::NAN, 0.05).is_err() && sidak(0.0, 0.05).is_err());
    assert!(expected_best(1.0).unwrap().abs() < 1e-12 && expected_best(0.5).is_err());
    assert!(expected_best(1e15).unwrap() > 7.5);
    assert_eq!((adjusted(&[]), rejected(&[], 0.05)), (Ok(vec![]), Ok(0)));
    assert!(adjusted(&[0.5, f64::NAN]).is_err() && rejected(&[1.1], 0.05).is_err());
    assert_eq!(winners_curse(0.0, 1.0, 1.96).unwrap().exaggeration, f64::INFINITY);
    assert!(winners_curse(1.0, 0.0, 1.96).is_err());
}

/// Over many seeds, as many lights turn red as chance makes.
#[test]
fn healthy_lights_turn_red_by_chance() {
    let seeds = 400_u32;
    let red: usize = (0..seeds)
        .map(|seed| {
            run(&Params::default(), u64::from(seed))
                .red
                .iter()
                .filter(|red| **red)
                .count()
        })
        .sum();
    let n = f64::from(seeds) * 200.0;
    assert!((red as f64 / n - 0.05).abs() < 4.0 * (0.05 * 0.95 / n).sqrt());
}

/// The top of the league falls back in the next year, and small units fill it.
#[test]
fn the_top_of_the_league_is_luck() {
    let (mut first, mut second, mut worse) = (0.0, 0.0, 0);
    for seed in 0..100 {
        let league = run(&Params::default(), seed).league;
        assert!(league.is_sorted_by(|a, b| a.first >= b.first));
        let top = &league[..10];
        first += top.iter().map(|u| u.first).sum::<f64>();
        second += top.iter().map(|u| u.second).sum::<f64>();
        worse += top.iter().filter(|u| u.small).count();
    }
    assert!(second < 0.3 * first && worse > 980, "{first} {second} {worse}");
}

#[test]
fn a_cut_axis_makes_bars_grow() {
    assert_eq!(series::ratios(&[96.0, 100.0], 0.0), Some([100.0 / 96.0; 2]));
    let [shown, looks] = series::ratios(&[96.0, 100.0], 92.0 / 96.0).unwrap();
    assert!((shown - 1.0417).abs() < 1e-4 && (looks - 2.0).abs() < 1e-9);
    assert_eq!(series::ratios(&[], 0.5), None);
    // The office's visits grow because its people do.
    let of = |per_person| {
        let params = Params {
            per_person,
            smoothing: 6,
            axis: 0.0,
            ..Params::default()
        };
        run(&params, 7).ratios.unwrap()[0]
    };
    assert!(
        of(false) > 1.08 && (of(true) - 1.0).abs() < 0.03,
        "{} {}",
        of(false),
        of(true)
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    /// The order of the strata changes nothing, the two groups' change turns the odds ratio round, and a
    /// stratum told as two of the same mix leaves the common odds ratio as it is.
    #[test]
    fn the_common_odds_ratio_knows_no_order(
        strata in proptest::collection::vec(stratum(), 1..8), turn in 0..8_usize, swap in (0..8_usize, 0..8_usize),
    ) {
        let known = common_odds_ratio(&strata);
        let mut other = strata.clone();
        let n = other.len();
        other.rotate_left(turn % n);
        other.swap(swap.0 % n, swap.1 % n);
        prop_assert!(close(common_odds_ratio(&other), known));

        let groups: Vec<Stratum> = strata.iter()
            .map(|s| Stratum { a_yes: s.b_yes, a_no: s.b_no, b_yes: s.a_yes, b_no: s.a_no })
            .collect();
        prop_assert!(close(common_odds_ratio(&groups), known.map(|ratio| 1.0 / ratio)));

        let doubled: Vec<Stratum> = strata.iter().chain(&strata).copied().collect();
        prop_assert!(close(common_odds_ratio(&doubled), known));
    }

    /// Rates at a common mix lie between those of the strata; with one stratum they are the crude ones.
    #[test]
    fn standardising_stays_among_the_rates(strata in proptest::collection::vec(stratum(), 1..8)) {
        let rates: Vec<(f64, f64)> = strata.iter().filter_map(|s| Some((s.rate_a()?, s.rate_b()?))).collect();
        for mix in [Mix::Pooled, Mix::First, Mix::Second, Mix::Equal] {
            let Some([a, _]) = standardised(&strata, mix) else {
                prop_assert!(rates.is_empty());
                continue;
            };
            let low = rates.iter().map(|r| r.0).fold(1.0, f64::min);
            let high = rates.iter().map(|r| r.0).fold(0.0, f64::max);
            prop_assert!((low - 1e-12..=high + 1e-12).contains(&a));
        }
        let one = &strata[..1];
        if let Some([a, b]) = standardised(one, Mix::Pooled) {
            prop_assert!((a - one[0].rate_a().unwrap()).abs() < 1e-12 && (b - one[0].rate_b().unwrap()).abs() < 1e-12);
        }
        let p = [false, true].map(|corrected| chi_square_p(total(&strata).chi_square(corrected)));
        prop_assert!(0.0 <= p[0] && p[0] <= p[1] && p[1] <= 1.0);
    }

    /// Benjamini and Hochberg reject as many as have an adjusted value of at most the rate.
    #[test]
    fn adjusted_values_and_counts_agree(p in proptest::collection::vec(0.0..=1.0_f64, 0..40), q in 0.001..0.5_f64) {
        let adjusted = adjusted(&p).unwrap();
        prop_assume!(adjusted.iter().all(|a| (a - q).abs() > 1e-12));
        prop_assert_eq!(adjusted.iter().filter(|a| **a <= q).count(), rejected(&p, q).unwrap());
        prop_assert!(adjusted.iter().zip(&p).all(|(a, p)| a >= p));
    }

    /// More indicators, more false alarms; a corrected threshold gives them back.
    #[test]
    fn alarms_and_thresholds(m in 1.0..1e6_f64, more in 1.0..1e3_f64, alpha in 0.0001..0.5_f64) {
        let p = any_alarm(m, alpha).unwrap();
        prop_assert!((alpha - 1e-12..=1.0).contains(&p) && any_alarm(m + more, alpha).unwrap() >= p);
        prop_assert!((any_alarm(m, sidak(m, alpha).unwrap()).unwrap() - alpha).abs() < 1e-9);
        prop_assert!(sidak(m, alpha).unwrap() >= alpha / m * (1.0 - 1e-9));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn best_and_top_grow_with_numbers(m in 1.0..1e6_f64, sd_true in 0.0..1.0_f64, q in 0.01..0.49_f64) {
        prop_assert!(expected_best(m + 1.0).unwrap() > expected_best(m).unwrap() - 1e-9);
        let units = Units { small: 10.0, large: 1000.0, sd_true, sd: 1.0 };
        let (threshold, share) = units.top(q).unwrap();
        prop_assert!(threshold > 0.0 && (0.5..=1.0 + 1e-9).contains(&share));
    }

    #[test]
    fn anything_set_gives_numbers(
        alpha in proptest::num::f64::ANY, axis in proptest::num::f64::ANY, true_sd in proptest::num::f64::ANY,
        indicators in 0..3000_u32, source: u32, mix: u32, from: u32, to: u32, smoothing: u32, seed: u64,
    ) {
        let params = Params {
            alpha, axis, true_sd, indicators: indicators % 50, source, mix, from, to, smoothing, ..Params::default()
        };
        let o = run(&params, seed);
        let finite = o.any_alarm.is_finite() && o.expected_best.is_finite() && o.small_on_top.is_finite();
        prop_assert!(finite && o.ratios.is_some_and(|r| r[0].is_finite() && r[1].is_finite()));
        prop_assert!(o.comparison.odds.is_finite() && o.comparison.log_odds[1].is_finite());
    }
}
