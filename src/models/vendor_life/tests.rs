//! Properties of the formulas and of the contracts.

use proptest::prelude::*;

use super::{published::*, *};

fn with(change: impl FnOnce(&mut Params)) -> Params {
    let mut params = Params::default();
    change(&mut params);
    params
}

fn count(outcome: &Outcome, name: &str, params: &Params) -> f64 {
    match crate::models::value::find(&outcome.values(params), name) {
        Some(Value::Count(n)) => n,
        other => panic!("{name}: {other:?}"),
    }
}

/// Played contracts agree with the formulas, within four standard errors of 500 (or fewer) contracts.
#[test]
fn contracts_follow_the_formulas() {
    let params = with(|p| {
        p.unsound = 0.5;
        p.max_failed = 3;
        p.canaries = 20;
        p.temptation = 1.0;
    });
    let outcome = run(&params, 3);
    let n = |name| count(&outcome, name, &params);
    let near = |k: f64, of: f64, p: f64| (k - of * p).abs() <= 4.0 * (of * p * (1.0 - p)).sqrt() + 1.0;
    assert!(near(n("contracts_unsound"), 500.0, 0.5));
    // Tempted every month, all the unsound copy in the first, and nearly all are found in five years.
    assert_eq!(n("contracts_copied"), n("contracts_unsound"));
    assert!(near(n("found_by_canary"), n("contracts_copied"), outcome.canary));
    let late = 1.0 - libm::pow(0.9, 60.0) * (1.0 - outcome.canary);
    assert!(near(n("contracts_found"), n("contracts_copied"), late));
    let sound: Vec<&Contract> = outcome.contracts.iter().filter(|c| !c.unsound).collect();
    let breached = sound.iter().filter(|c| c.breached.is_some()).count() as f64;
    assert!(near(breached, sound.len() as f64, outcome.breach));
}

/// Deterrence: once the penalty reaches what the formula asks for, nobody copies.
#[test]
fn the_smallest_penalty_that_deters() {
    let base = with(|p| p.unsound = 0.9);
    let least = run(&base, 1).deterrence.min_penalty;
    for (penalty, pays) in [(least - 1.0, true), (least, false), (least + 1.0, false)] {
        let outcome = run(
            &Params {
                penalty,
                ..base.clone()
            },
            1,
        );
        assert_eq!(outcome.copying_pays, pays, "{penalty}");
        assert_eq!(
            outcome.contracts.iter().any(|c| c.copied.is_some()),
            pays,
            "{penalty}"
        );
    }
}

/// What has no end is said in a word, and no value is NaN or infinite.
#[test]
fn never_found_is_said_as_never() {
    let params = with(|p| p.audit = 0.0);
    let values = run(&params, 1).values(&params);
    assert_eq!(
        crate::models::value::find(&values, "months_to_find"),
        Some(Value::Choice("never"))
    );
}

#[test]
fn degenerate_inputs() {
    assert_eq!(unsound_given(0.2, &[]), Some(0.2));
    let perfect = Check {
        catches: 1.0,
        passes: 1.0,
    };
    assert_eq!(unsound_given(0.0, &[(perfect, true)]), None);
    assert_eq!(admission(1.0, &[perfect], 0).unsound_among_accepted, 0.0);
    assert_eq!(
        (canary(0, 5, 5), canary(10, 0, 5), canary(10, 5, 0)),
        (0.0, 0.0, 0.0)
    );
    assert_eq!((canary(10, 20, 10), canary(10, 6, 5)), (1.0, 1.0));
    assert_eq!(
        (discovery(0.95, 0.0), discovery(0.0, 0.1), discovery(0.9, 1.0)),
        (None, Some(0), Some(1))
    );
    assert_eq!(discovery(1.0, 0.5), None);
    assert_eq!(
        (
            breach(1.0, 0.0, 5.0),
            breach(1.0, 1.0, 1.0),
            breach(0.0, 9.0, 9.0)
        ),
        (0.0, 1.0, 0.0)
    );
    assert_eq!(exit(10.0, 30.0, 0.05, 0.0).max_overcharge, f64::INFINITY);
    assert_eq!(exit(10.0, 30.0, 0.0, 4.0).net, 10.0);
    assert_eq!(deterrence(100.0, 0.0, 0.0).records, 0.0);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    /// Sliders change single contracts: a stricter audit finds every copy no later.
    #[test]
    fn a_stricter_audit_finds_no_later(a in 0.0..0.5_f64, more in 0.0..0.4_f64, seed in any::<u64>()) {
        let at = |audit| run(&with(|p| { p.audit = audit; p.penalty = 0.0; p.unsound = 0.6; }), seed).contracts;
        for (loose, strict) in at(a).iter().zip(at(a + more)) {
            prop_assert_eq!(loose.copied, strict.copied);
            let month = |c: &Contract| c.found.map_or(u32::MAX, |(month, _)| month);
            prop_assert!(month(&strict) <= month(loose));
        }
    }

    /// More holders, more breaches, contract by contract.
    #[test]
    fn more_holders_breach_no_later(holders in 1..19_u32, seed in any::<u64>()) {
        let at = |holders| run(&with(|p| p.holders = holders), seed).contracts;
        for (few, many) in at(holders).iter().zip(at(holders + 1)) {
            let year = |c: &Contract| c.breached.unwrap_or(u32::MAX);
            prop_assert!(year(&many) <= year(few));
        }
    }
}
