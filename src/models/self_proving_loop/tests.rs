//! Properties of the loop.

use proptest::prelude::*;

use super::*;

fn params() -> impl Strategy<Value = Params> {
    let start = (0.0..=1.0_f64, 0.0..=1.0_f64, 1..=20_u32, 1..=20_u32);
    let repair = (prop_oneof![Just(0.0), 0.0..=1.0_f64], any::<bool>());
    let follow = (prop_oneof![Just(1.0), 1.0..=2.0_f64], any::<bool>());
    (start, repair, follow, 10..=120_u32, 1..=3_u32).prop_map(
        |(
            (rate_a, rate_b, records_a, records_b),
            (reports, correction),
            (reinforcement, always),
            days,
            worlds,
        )| Params {
            rate_a,
            rate_b,
            records_a,
            records_b,
            reports,
            correction,
            reinforcement,
            always_highest: always,
            days,
            worlds,
        },
    )
}

fn many(params: &Params) -> Outcome {
    run(
        &Params {
            worlds: 1000,
            ..params.clone()
        },
        11,
    )
}

/// The simulated worlds follow the beta law: mean, spread and the tail beyond 80 %.
#[test]
fn a_thousand_worlds_follow_the_law() {
    let outcome = many(&Params {
        rate_a: 1.0,
        rate_b: 1.0,
        ..Params::default()
    });
    let law = published::long_run(5.0, 5.0);
    let (n, mean) = (1000.0, outcome.mean);
    let variance = outcome
        .worlds
        .iter()
        .map(|w| (w.share() - mean).powi(2))
        .sum::<f64>()
        / n;
    assert!(
        (mean - law.mean).abs() < 4.0 * (law.variance / n).sqrt(),
        "{mean}"
    );
    // The variance's own standard error is about √(2/n) of it; a finite run has 1 % less of it.
    assert!(
        (variance / law.variance - 1.0).abs() < 4.0 * (2.0 / n).sqrt() + 0.01,
        "{variance}"
    );
    let error = (law.over_80 * (1.0 - law.over_80) / n).sqrt();
    assert!(
        (outcome.over_80 - law.over_80).abs() < 4.0 * error,
        "{}",
        outcome.over_80
    );
    assert!(outcome.worse_a.abs_diff(500) < 64 && outcome.worse_a + outcome.worse_b <= 1000);
}

/// The correction ends at the truth, where the plain loop runs off.
#[test]
fn the_correction_finds_the_truth() {
    let params = Params {
        rate_a: 0.6,
        rate_b: 0.3,
        ..Params::default()
    };
    let plain = many(&params);
    let corrected = many(&Params {
        correction: true,
        ..params.clone()
    });
    let reported = many(&Params {
        reports: 1.0,
        ..params
    });
    assert!(plain.mean > 0.85, "{}", plain.mean);
    for repaired in [corrected, reported] {
        assert!(
            (repaired.mean - repaired.truth).abs() < 0.015,
            "{}",
            repaired.mean
        );
        assert!(repaired.high - repaired.low < 0.15);
    }
}

/// Thirty weeks of five days with a find on each, always where the records are: 12 against 10 become 162.
#[test]
fn always_the_higher_takes_all() {
    let params = Params {
        rate_a: 1.0,
        rate_b: 1.0,
        records_a: 12,
        records_b: 10,
        always_highest: true,
        days: 150,
        worlds: 5,
        ..Params::default()
    };
    let outcome = run(&params, 3);
    assert!(
        outcome
            .worlds
            .iter()
            .all(|w| w.records == [162, 10] && w.visits == [150, 0])
    );
}

/// A strong reinforcement locks a district in as often as the product says.
#[test]
fn lock_in_happens_as_often_as_it_should() {
    let outcome = many(&Params {
        rate_a: 1.0,
        rate_b: 1.0,
        records_a: 1,
        records_b: 1,
        reinforcement: 2.0,
        ..Params::default()
    });
    let locked = outcome
        .worlds
        .iter()
        .filter(|w| w.records[0] == 1 || w.records[1] == 1)
        .count() as f64
        / 1000.0;
    let p = 2.0 * published::lock_in(2.0, 1, 1);
    assert!(
        (locked - p).abs() < 4.0 * (p * (1.0 - p) / 1000.0).sqrt() + 0.001,
        "{locked}"
    );
}

#[test]
fn no_find_in_a_thousand_days() {
    let outcome = many(&Params {
        rate_a: 0.0,
        rate_b: 0.0,
        records_a: 3,
        ..Params::default()
    });
    assert!(outcome.worlds.iter().all(|w| w.records == [3, 5]));
    assert_eq!((outcome.truth, outcome.mean, outcome.over_80), (0.5, 0.375, 0.0));
}

#[test]
fn nobody_waits_for_no_world() {
    let none = Outcome::of(&Params::default(), Vec::new());
    assert_eq!(
        (none.mean, none.low, none.high, none.over_80),
        (0.5, 0.5, 0.5, 0.0)
    );
}

/// The quick way through a plain day and the general one are the same.
#[test]
fn the_plain_loop_is_the_general_one() {
    // A power of nearly one takes the general way and decides alike.
    let plain = Params {
        rate_a: 0.6,
        ..Params::default()
    };
    let general = Params {
        reinforcement: 1.0 + 1e-15,
        ..plain.clone()
    };
    assert_eq!(run(&plain, 8).worlds, run(&general, 8).worlds);
}

/// Slices of worlds make the same run, and more worlds only add some.
#[test]
fn slices_are_the_whole() {
    let params = Params::default();
    let mut worlds = Worlds::new(&params, 5);
    assert_eq!(worlds.len(), 50);
    let mut sliced: Vec<World> = worlds.by_ref().take(7).collect();
    assert_eq!(worlds.len(), 43);
    sliced.extend(worlds);
    assert_eq!(Outcome::of(&params, sliced), run(&params, 5));
    let more = run(&Params { worlds: 60, ..params }, 5);
    assert_eq!(more.worlds[..50], run(&Params::default(), 5).worlds);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, ..ProptestConfig::default() })]

    #[test]
    fn shares_stay_inside_and_records_never_fall(params in params(), seed in any::<u64>()) {
        let mut worlds = Worlds::new(&params, seed);
        let world = worlds.next().unwrap();
        prop_assert!(world.path.iter().all(|x| 0.0 < *x && *x < 1.0));
        prop_assert_eq!(world.path.len(), params.sample_days().count());
        prop_assert_eq!(world.visits[0] + world.visits[1], params.days);
        let days: Vec<u32> = (0..=params.days).step_by(10).collect();
        let records = records_after(&params, seed, &days);
        for pair in records.windows(2) {
            prop_assert!(pair[0][0] <= pair[1][0] && pair[0][1] <= pair[1][1]);
            prop_assert!(pair[1][0] + pair[1][1] - pair[0][0] - pair[0][1] <= 30);
        }
        prop_assert_eq!(records[0], [params.records_a, params.records_b]);
    }
}
