//! Properties of the register, the links and the formulas.

use proptest::prelude::*;

use super::{published::*, register::draw, *};

fn with(change: impl FnOnce(&mut Params)) -> Params {
    let mut params = Params::default();
    change(&mut params);
    params
}

/// Without a slip everybody on both lists is found, and found rightly.
#[test]
fn no_slip_misses_nobody() {
    for seed in 0..4 {
        let s = run(&with(|p| p.error = 0.0), seed).summary;
        assert_eq!(s.recall, 1.0, "seed {seed}");
        assert!(s.precision > 0.9, "seed {seed}: {}", s.precision);
    }
}

#[test]
fn more_slips_miss_more() {
    let recall = |error| {
        let s = |seed| run(&with(|p| p.error = error), seed).summary.recall;
        f64::midpoint(s(1), s(2))
    };
    let path = [0.0, 0.05, 0.15, 0.3].map(recall);
    assert!(path.windows(2).all(|pair| pair[0] > pair[1]), "{path:?}");
}

/// A higher threshold links fewer and more surely.
#[test]
fn the_threshold_trades_recall_for_precision() {
    let at = |threshold| run(&with(|p| p.threshold = threshold), 3).summary;
    let (low, high) = (at(0.0), at(20.0));
    assert!(low.recall > high.recall && low.precision < high.precision);
}

/// Both meters move: joined lists estimate who is unseen, and single people out.
#[test]
fn joining_finds_the_missing_and_exposes_the_present() {
    let s = run(&Params::default(), 7).summary;
    assert!(
        (s.capture.chapman - 2000.0).abs() < 5.0 * s.capture.standard_error + 120.0,
        "{s:?}"
    );
    assert!(s.unique_after > 2.0 * s.unique_before + 0.05, "{s:?}");
    assert_eq!(s.first + s.second - s.on_both + s.on_neither, register::PEOPLE);
}

/// People on one list are likelier to be on the other: the estimate comes out too small.
#[test]
fn dependence_hides_people() {
    let chapman = |odds| {
        run(
            &with(|p| {
                p.odds = odds;
                p.error = 0.0;
                p.threshold = 20.0;
            }),
            7,
        )
        .summary
        .capture
        .chapman
    };
    assert!(chapman(4.0) < chapman(1.0) - 150.0 && chapman(0.5) > chapman(1.0) + 100.0);
}

#[test]
fn people_of_the_register_are_all_different() {
    let mut truths: Vec<_> = draw(&Params::default(), 5).iter().map(|p| p.truth).collect();
    truths.sort_unstable();
    truths.dedup();
    assert_eq!(truths.len(), register::PEOPLE as usize);
}

/// A slider changes single records: with more slips, whatever was already wrong stays wrong in the same way.
#[test]
fn slips_only_add_up() {
    let (few, many) = (
        draw(&with(|p| p.error = 0.1), 2),
        draw(&with(|p| p.error = 0.2), 2),
    );
    for (a, b) in few.iter().zip(&many) {
        assert_eq!(a.truth, b.truth);
        for (x, y) in a.records.iter().zip(&b.records) {
            let (Some(x), Some(y)) = (x, y) else {
                assert_eq!(x.is_some(), y.is_some());
                continue;
            };
            let kept = a.truth.agreement(x).into_iter().zip(a.truth.agreement(y));
            assert!(kept.into_iter().all(|(before, after)| before || !after));
        }
    }
}

#[test]
fn slices_are_the_whole() {
    let params = Params::default();
    let mut linking = Linking::new(&params, 9);
    let mut steps = 0;
    while linking.step(7) {
        steps += 1;
        assert!(linking.progress().0 == 7 * steps);
    }
    assert_eq!(Outcome::of(&params, linking), run(&params, 9));
}

#[test]
fn degenerate_counts() {
    assert!(capture(3, 5, 4).is_err());
    let nobody_on_both = capture(10, 20, 0).unwrap();
    assert_eq!((nobody_on_both.lincoln, nobody_on_both.chapman), (None, 230.0));
    assert_eq!(
        capture(0, 0, 0).map(|c| (c.chapman, c.standard_error)),
        Ok((0.0, 0.0))
    );
    assert_eq!(link_bias(1000.0, [0.5, 0.5], 1.0, 1.0).estimate, f64::INFINITY);
    assert_eq!(posterior(0.0, 30.0), 0.0);
    let certain = Field {
        same_person: 1.0,
        two_people: 0.0,
    };
    let found = rule(&[certain], 1e-4, 0.0).unwrap();
    assert_eq!(
        (found.recall, found.false_match, found.precision),
        (1.0, 0.0, 1.0)
    );
    assert_eq!(rule(&[certain; 21], 1e-4, 0.0), None);
    let empty = Blocking::new::<u8, u8>(&[]);
    assert_eq!((empty.completeness(), empty.reduction()), (1.0, 0.0));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    /// Plackett: the odds ratio of the table is the one asked for.
    #[test]
    fn the_odds_come_out(a in 0.05..0.95_f64, b in 0.05..0.95_f64, odds in 0.1..10.0_f64) {
        let both = on_both(a, b, odds);
        let ratio = both * (1.0 - a - b + both) / ((a - both) * (b - both));
        prop_assert!((ratio / odds - 1.0).abs() < 1e-9, "{ratio} {odds}");
        prop_assert!((on_both(a, b, 1.0 + 1e-12) - a * b).abs() < 1e-11);
    }

    /// Counting by blocks is counting pairs.
    #[test]
    fn blocks_are_counted_plainly(records in proptest::collection::vec((0..6_u8, proptest::option::of(0..5_u8)), 0..40)) {
        let found = Blocking::new(&records);
        let (mut true_pairs, mut candidates, mut both) = (0, 0, 0);
        for (i, a) in records.iter().enumerate() {
            for b in &records[..i] {
                let (same, keyed) = (a.0 == b.0, a.1.is_some() && a.1 == b.1);
                true_pairs += u64::from(same);
                candidates += u64::from(keyed);
                both += u64::from(same && keyed);
            }
        }
        prop_assert_eq!((found.true_pairs, found.candidates, found.true_candidates), (true_pairs, candidates, both));
    }
}
