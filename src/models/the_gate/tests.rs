//! Properties of the gate in the town and at the airport.

use proptest::prelude::*;

use super::{published::Gate, *};

fn params() -> impl Strategy<Value = Params> {
    let place = prop::sample::select(vec![Place::Town, Place::Airport]);
    (
        place,
        1e-6..0.2_f64,
        0.5..4.0_f64,
        -1.0..5.0_f64,
        0.0..2.0_f64,
        any::<bool>(),
    )
        .prop_map(
            |(place, base_rate, dprime, threshold, offset, second_test)| Params {
                base_rate,
                dprime,
                threshold,
                offset,
                second_test,
                place,
                ..Params::default()
            },
        )
}

/// The airport of the outcome is the drawn gate of the formulas.
#[test]
fn the_airport_is_the_drawn_gate() {
    let params = Params {
        place: Place::Airport,
        base_rate: 0.01,
        ..Params::default()
    };
    let gate = Gate {
        people: TRAVELLERS,
        base_rate: 0.01,
        dprime: 2.0,
        threshold: 2.0,
    };
    assert_eq!(run(&params, 42).table(), gate.sample(42));
}

/// Ten cases among ten thousand, nine in ten found, one false alarm in a hundred: one flag in twelve is right.
#[test]
fn the_lesson_holds_at_its_setting() {
    let threshold = crate::models::normal::quantile(0.99);
    let params = Params {
        threshold,
        dprime: threshold + crate::models::normal::quantile(0.9),
        ..Params::default()
    };
    let outcome = run(&params, 1);
    let expected = outcome.expected_table();
    assert_eq!(outcome.table().cases(), 10.0);
    assert!((expected.hits - 9.0).abs() < 1e-9 && (expected.false_alarms - 99.9).abs() < 1e-9);
    // Over many seeds the town's own counts agree with that.
    let seeds = 200_u32;
    let mean = (0..seeds)
        .map(|s| run(&params, u64::from(s)).table().flagged())
        .sum::<f64>()
        / f64::from(seeds);
    assert!(
        (mean - expected.flagged()).abs() < 4.0 * (108.9 / f64::from(seeds)).sqrt(),
        "{mean}"
    );
}

#[test]
fn the_seed_changes_scores_and_not_who_is_a_case() {
    let (a, b) = (run(&Params::default(), 1), run(&Params::default(), 2));
    assert_eq!((&a.is_case, &a.in_a), (&b.is_case, &b.in_a));
    assert_ne!(a.score, b.score);
}

#[test]
fn a_portrait_errs_in_both_groups() {
    let outcome = run(
        &Params {
            offset: 1.0,
            base_rate: 0.05,
            ..Params::default()
        },
        1,
    );
    let [a, b] = outcome.groups;
    assert!(a.false_alarm_rate() > b.false_alarm_rate() && a.miss_rate() < b.miss_rate());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn outcomes_are_consistent(params in params(), seed in any::<u64>()) {
        let o = run(&params, seed);
        let n = match params.place { Place::Town => 10_000.0, Place::Airport => 20_000.0 };
        prop_assert_eq!(o.table().people(), n);
        prop_assert!((o.expected_table().people() - n).abs() < 1e-6);
        prop_assert_eq!(o.flagged.iter().filter(|x| **x).count() as f64, o.table().flagged());
        if params.place == Place::Town {
            prop_assert_eq!(o.table().cases(), (params.base_rate * n).round());
        }
        // Misses and false alarms lie near their expectation: five standard deviations and one for rounding.
        let (t, e) = (o.table(), o.expected_table());
        prop_assert!((t.false_alarms - e.false_alarms).abs() < 5.0 * e.false_alarms.sqrt() + 5.0, "{:?} {:?}", t, e);
        let values = o.values(&params);
        for (_, value) in values {
            if let Value::Count(x) | Value::Share(x) | Value::Points(x) | Value::Real { value: x, .. } = value {
                prop_assert!(x.is_finite());
            }
        }
    }

    /// A slider moves single people: a higher cut flags nobody new, and more cases keep those there are.
    #[test]
    fn sliders_move_single_people(params in params(), seed in any::<u64>()) {
        let within = |inner: &[bool], outer: &[bool]| inner.iter().zip(outer).all(|(i, o)| !i || *o);
        let o = run(&params, seed);
        let higher = run(&Params { threshold: params.threshold + 0.2, ..params.clone() }, seed);
        prop_assert!(within(&higher.flagged, &o.flagged));
        let more = run(&Params { base_rate: (params.base_rate * 1.5).min(0.2), ..params.clone() }, seed);
        prop_assert!(within(&o.is_case, &more.is_case) && within(&o.flagged, &more.flagged));
        let twice = run(&Params { second_test: true, ..params.clone() }, seed);
        prop_assert!(within(&twice.flagged, &o.flagged));
    }
}
