//! Properties of the rules.

use proptest::prelude::*;

use super::{
    data::{compas, credit, synthetic},
    published::{binormal, implied_false_alarm},
    *,
};

fn markets() -> impl Strategy<Value = Market> {
    let bases = (0.01..0.9_f64, 0.01..0.9_f64, 0.25..4.0_f64);
    (0..3_u32, bases, 0.05..0.95_f64).prop_map(|(source, (a, b, dprime), break_even)| match source {
        0 => Market::new(&synthetic([a, b], dprime), break_even),
        1 => Market::new(credit(), break_even),
        _ => Market::new(compas(), break_even),
    })
}

/// The middle cut of the synthetic scale is half-way between the two means at the default.
#[test]
fn the_default_is_one_threshold_for_two_base_rates() {
    let outcome = run(&Params::default(), 0);
    for (cut, base) in outcome.decision.cuts.iter().zip([0.3, 0.1]) {
        let exact = binormal(base, 1.5, 0.75);
        assert!((cut.rates.hit - exact.hit).abs() < 1e-12);
        assert!((cut.rates.precision - exact.precision).abs() < 1e-12);
    }
    let [a, b] = outcome.pair();
    assert!((a.false_alarm - b.false_alarm).abs() < 1e-12 && a.precision > b.precision + 0.3);
}

#[test]
fn own_cuts_name_steps() {
    let at = |source, cut: f64| {
        let params = Params {
            source,
            cut_a: cut,
            cut_b: cut,
            ..Params::default()
        };
        run(&params, 0).decision
    };
    assert_eq!(at(Source::Compas, 40.0).level, Some(5.0));
    assert!(
        at(Source::Credit, 100.0)
            .cuts
            .iter()
            .all(|cut| cut.rates.selected == 0.0)
    );
    for source in [Source::Synthetic, Source::Credit, Source::Compas] {
        assert!(
            at(source, 0.0)
                .cuts
                .iter()
                .all(|cut| (cut.rates.selected - 1.0).abs() < 1e-12)
        );
    }
}

#[test]
fn nothing_to_gain() {
    // Nobody repays often enough: the best is to select nobody, and doing so loses nothing.
    let params = Params {
        base_a: 0.01,
        base_b: 0.01,
        dprime: 0.25,
        break_even: 0.95,
        rule: Rule::Parity,
        ..Params::default()
    };
    let outcome = run(&params, 0);
    assert_eq!((outcome.profit_share, outcome.decision.profit), (1.0, 0.0));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, ..ProptestConfig::default() })]

    /// Chouldechova's identity holds for any group and any cut at all.
    #[test]
    fn the_identity(base in 0.01..0.99_f64, d in 0.1..4.0_f64, t in -2.0..4.0_f64) {
        let rates = binormal(base, d, t);
        let implied = implied_false_alarm(base, rates.precision, rates.miss());
        prop_assert!((implied - rates.false_alarm).abs() < 1e-9 * (1.0 + implied), "{} {}", implied, rates.false_alarm);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    /// Each rule keeps what it promises, and none makes more than a cut for each group.
    #[test]
    fn rules_keep_their_promise(market in markets()) {
        let most = market.decide(Rule::MaxProfit).profit;
        prop_assert!(most >= 0.0);
        for rule in Rule::ALL {
            let decision = market.decide(rule);
            prop_assert!(decision.profit <= most + 1e-12, "{:?}", rule);
            for cut in &decision.cuts {
                let r = cut.rates;
                for rate in [r.selected, r.hit, r.false_alarm, r.precision] {
                    prop_assert!((-1e-12..=1.0 + 1e-12).contains(&rate));
                }
                // Everything but mixing beats guessing, or equals it.
                prop_assert!(r.hit >= r.false_alarm - 1e-9);
            }
            let same = |of: fn(&Rates) -> f64| {
                let first = decision.cuts.first().map_or(0.0, |cut| of(&cut.rates));
                decision.cuts.iter().all(|cut| (of(&cut.rates) - first).abs() < 1e-9)
            };
            match rule {
                Rule::Parity => prop_assert!(same(|r| r.selected)),
                Rule::Opportunity => prop_assert!(same(|r| r.hit)),
                Rule::Odds => prop_assert!(same(|r| r.hit) && same(|r| r.false_alarm)),
                _ => prop_assert!(decision.cuts.len() == market.curves().len()),
            }
        }
        // Equalised odds ask for equal opportunity and more.
        prop_assert!(market.decide(Rule::Odds).profit <= market.decide(Rule::Opportunity).profit + 1e-9);
    }

    /// No level of a fine grid beats the best corner.
    #[test]
    fn corners_are_the_best(market in markets()) {
        use super::scores::place_of;
        let most = market.decide(Rule::Opportunity).profit;
        for i in 0..=500 {
            let level = f64::from(i) / 500.0;
            let profit_of_level = market.profit_at(|curve| place_of(&curve.hit, level));
            prop_assert!(profit_of_level <= most + 1e-12);
        }
    }
}
