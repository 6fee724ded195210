//! Properties of the formulas and of the village.

use proptest::prelude::*;

use super::{
    published::{distortion, truth_beyond_heavy, truth_beyond_normal},
    *,
};

fn at(weight: f64) -> Outcome {
    run(
        &Params {
            weight,
            ..Params::default()
        },
        7,
    )
}

const WORKER: Worker = Worker {
    help: 1.0,
    show: 1.0,
    returns: 0.5,
};

#[test]
fn the_village_follows_the_weight() {
    assert_eq!(at(0.5).direction(), "flat");
    assert_eq!(at(0.8).direction(), "down");
    assert_eq!(at(0.1).direction(), "up");
    // The score goes up again while the help goes on falling: the two lines part.
    let (half, most) = (at(0.5).now, at(0.95).now);
    assert!(most.measured > half.measured && most.help < 0.2 * half.help);
}

#[test]
fn what_counts_for_nothing_or_everything() {
    let all = |weight, audit| WORKER.divide(weight, audit).unwrap();
    assert_eq!((all(0.0, 0.0).helping, all(0.0, 0.0).help_lost), (1.0, 0.0));
    assert_eq!((all(1.0, 0.0).helping, all(1.0, 0.0).measured), (0.0, 1.0));
    assert_eq!(all(0.7, 1.0).helping, 1.0);
    assert_eq!(all(1.0, 1.0).helping, 0.5);
    assert!(WORKER.divide(f64::NAN, 0.0).is_err());
    assert!(
        Worker {
            returns: 1.0,
            ..WORKER
        }
        .divide(0.5, 0.0)
        .is_err()
    );
    assert!(Worker { help: 0.0, ..WORKER }.divide(0.5, 0.0).is_err());
}

#[test]
fn measures_of_nothing() {
    assert_eq!(distortion(&[1.0], &[0.0]), None);
    assert_eq!(distortion(&[1.0, 2.0], &[1.0]), None);
    assert_eq!(distortion(&[f64::NAN], &[1.0]), None);
    assert_eq!(distortion(&[], &[]), None);
    assert_eq!(distortion(&[1.0, 0.0], &[0.0, 1.0]).unwrap().value, 0.0);
}

/// An exact measure picks the best; a useless one picks anybody; one turned round picks the worst.
#[test]
fn the_ends_of_a_measure() {
    assert!((pick(1.0, 0.1).unwrap().truly_top - 1.0).abs() < 1e-9);
    assert!((pick(0.0, 0.1).unwrap().truly_top - 0.1).abs() < 1e-9);
    assert!(pick(-1.0, 0.1).unwrap().truly_top.abs() < 1e-9);
    assert!(pick(0.5, 0.0).is_err() && pick(1.1, 0.1).is_err());
    assert_eq!(correlation(0.0, 0.0), Ok(1.0));
}

/// A heavy-tailed error drowns the truth far out, a normal one never does.
#[test]
fn pushed_to_the_extreme() {
    assert!(truth_beyond_heavy(1e4) < 1e-3 && truth_beyond_heavy(1e4) > 0.0);
    assert!((truth_beyond_normal(1e4) - 2500.0).abs() < 1e-3);
    assert!(truth_beyond_heavy(-1e3).abs() < 1e-6 && truth_beyond_normal(-1e3).abs() < 1e-6);
    assert_eq!(truth_beyond_heavy(f64::INFINITY), 0.0);
    assert!(truth_beyond_heavy(f64::NAN).is_nan() && truth_beyond_normal(f64::NAN).is_nan());
}

/// The more staff differ in gaming, the less the honoured are worth; without gaming the formula holds.
#[test]
fn honours_over_many_seeds() {
    let seeds = 300_u32;
    let mean = |gaming: f64| {
        let params = Params {
            gaming,
            ..Params::default()
        };
        (0..seeds)
            .map(|s| run(&params, u64::from(s)).honoured_worth)
            .sum::<f64>()
            / f64::from(seeds)
    };
    let (none, some, much) = (mean(0.0), mean(1.0), mean(2.0));
    assert!(none > some && some > much, "{none} {some} {much}");
    let expected = pick(correlation(0.0, LUCK).unwrap(), 0.1).unwrap().mean_true;
    // The formula is for a top tenth of infinitely many; of 200 it is a little less.
    assert!((none - expected).abs() < 0.03, "{none} {expected}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    /// The more photographs count, the less help there is; checks in the field bring it back.
    #[test]
    fn help_falls_with_the_weight(
        v in 0.0..=0.94_f64, more in 0.001..0.05_f64, audit in 0.0..=0.89_f64, stricter in 0.001..0.1_f64,
        show in 0.5..3.0_f64, returns in 0.05..0.9_f64,
    ) {
        let worker = Worker { help: 1.0, show, returns };
        let now = worker.divide(v, audit).unwrap();
        let later = worker.divide(v + more, audit).unwrap();
        prop_assert!(later.helping < now.helping || later.helping == 0.0 || now.helping == 1.0);
        prop_assert!(later.help <= now.help);
        prop_assert!(worker.divide(v, audit + stricter).unwrap().helping >= now.helping);
        prop_assert!((0.0..=1.0).contains(&now.helping));
    }

    /// No other division of the time scores higher.
    #[test]
    fn the_division_is_the_best(v in 0.0..=1.0_f64, audit in 0.0..=1.0_f64, show in 0.5..3.0_f64, other in 0.0..=1.0_f64) {
        let best = Worker { help: 1.0, show, returns: 0.5 }.divide(v, audit).unwrap();
        let score = (1.0 - v) * other.sqrt() + v * (1.0 - audit) * show * (1.0 - other).sqrt();
        prop_assert!(score <= best.measured + 1e-12);
    }

    /// No measure reaches more than what paying for the thing itself would.
    #[test]
    fn a_distorted_measure_is_worth_less(
        f in proptest::collection::vec(-5.0..5.0_f64, 3), g in proptest::collection::vec(-5.0..5.0_f64, 3),
    ) {
        prop_assume!(f.iter().any(|x| x.abs() > 1e-3) && g.iter().any(|x| x.abs() > 1e-3));
        let d = distortion(&f, &g).unwrap();
        prop_assert!((0.0..=1.0).contains(&d.reached));
        prop_assert!((d.value - d.reached * d.first_best).abs() < 1e-9);
        prop_assert!(d.value_at_full_pay <= d.value + 1e-9);
    }

    /// The truth of those picked lies between nothing and what their measure says.
    #[test]
    fn picked_regress(rho in 0.0..=1.0_f64, k in 0.001..0.9_f64) {
        let picked = pick(rho, k).unwrap();
        prop_assert!(picked.mean_true <= picked.mean_measure && picked.mean_true >= 0.0);
        prop_assert!(picked.truly_top >= k - 1e-7 && picked.truly_top <= 1.0 + 1e-7);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn anything_set_gives_numbers(weight in proptest::num::f64::ANY, gaming in proptest::num::f64::ANY, seed: u64) {
        let params = Params { weight, gaming, ..Params::default() };
        let o = run(&params, seed);
        prop_assert!(o.now.help.is_finite() && o.honoured_worth.is_finite());
        prop_assert_eq!(o.staff.iter().filter(|s| s.honoured).count(), HONOURED);
        prop_assert_eq!(o.staff.iter().filter(|s| s.deserving).count(), HONOURED);
        prop_assert!(o.condition.iter().all(|c| (0.0..=100.0).contains(c)));
        prop_assert_eq!(&o, &run(&params, seed));
    }
}
