//! Properties of the textbook results and of selling to the town.

use proptest::prelude::*;

use super::{
    published::{Linear, bands, best_responses, mean_price, noisy, poaching, sign_test},
    *,
};

fn of(bands: u32, noise: f64) -> Outcome {
    run(
        &Params {
            bands,
            noise,
            ..Params::default()
        },
        0,
    )
}

/// The town's buyers, seen clearly, are the textbook's: ceilings even on `[0, 1]`.
#[test]
fn a_clear_view_gives_the_textbook_result() {
    for k in [1, 2, 3, 10, 50] {
        let (found, expected) = (of(k, 0.0).sorted, bands(f64::from(k)).unwrap());
        assert!((found.profit - expected.profit).abs() < 3e-4, "{k}: {found:?}");
        assert!((found.buyers - expected.buyers).abs() < 3e-4, "{k}: {found:?}");
        assert!((found.lost - expected.lost).abs() < 3e-4, "{k}: {found:?}");
    }
}

/// Two groups: the seller gains, and so do buyers. Fifty groups: the seller takes nearly all.
#[test]
fn the_lesson_holds() {
    let (two, fifty) = (of(2, 0.0), of(50, 0.0));
    assert_eq!((two.gainer(false), fifty.gainer(false)), ("both", "seller"));
    assert_eq!(fifty.count(Change::Less), 0);
    assert!(fifty.count(Change::More) > 3000 && fifty.count(Change::Joins) > 3000);
    assert_eq!(of(1, 0.3).gainer(false), "nobody");
    assert_eq!(fifty.gainer(true), "buyers");
}

#[test]
fn a_thicker_fog_helps_the_seller_less() {
    let profits: Vec<f64> = [0.0, 0.1, 0.5, 5.0]
        .iter()
        .map(|noise| of(20, *noise).sorted.profit)
        .collect();
    assert!(profits.is_sorted_by(|a, b| a > b), "{profits:?}");
    // A price learned from 340 buyers fits them a little better than it fits buyers in general.
    assert!((profits[3] - 0.25).abs() < 0.02);
}

#[test]
fn buyers_are_the_residents_online() {
    let buyers = buyers();
    assert_eq!(buyers.len(), 6770);
    let mean = buyers.iter().map(|b| b.ceiling).sum::<f64>() / 6770.0;
    assert!((mean - 0.5).abs() < 1e-12);
    let third = f64::from(run(&Params::default(), 0).switchers) / 6770.0;
    assert!(
        (third - 1.0 / 3.0).abs() < 4.0 * (2.0 / 9.0 / 6770.0_f64).sqrt(),
        "{third}"
    );
    // Who spends more would pay more, though not always.
    let spends = |b: &Buyer| f64::from(riverbend().resident(b.resident).unwrap().spending);
    let mean_of = |high: bool| {
        let some: Vec<f64> = buyers
            .iter()
            .filter(|b| (b.ceiling > 0.5) == high)
            .map(spends)
            .collect();
        some.iter().sum::<f64>() / some.len() as f64
    };
    assert!(mean_of(true) > 1.2 * mean_of(false));
}

#[test]
fn best_responses_meet_the_prices_of_the_book() {
    let steps = best_responses(30.0);
    let (p, q) = *steps.last().unwrap();
    assert!((p - 20.0).abs() < 1e-4 && (q - 10.0).abs() < 1e-4 && steps.len() < 40);
    assert_eq!(best_responses(0.0).last(), Some(&(0.0, 0.0)));
    assert!(best_responses(f64::NAN).len() <= 60);
}

#[test]
fn degenerate_markets_and_audits() {
    assert!(Linear::new(1.0, 2.0).is_err() && Linear::new(f64::NAN, 0.0).is_err());
    assert_eq!(Linear::new(3.0, 3.0).unwrap().one_price().profit, 0.0);
    assert!(bands(0.0).is_err() && poaching(-1.0).is_err() && noisy(-0.1, 10, 1).is_err());
    assert_eq!(noisy(0.2, 0, 1).unwrap(), NOTHING);
    assert_eq!(noisy(0.0, 1, 1).unwrap().lost, 0.0);
    assert_eq!(
        (sign_test(0, 0), sign_test(1, 1), sign_test(4, 2)),
        (1.0, 1.0, 1.0)
    );
    assert_eq!(
        (audit_sees(0.0, 1.0), audit_sees(5.0, 1.0), audit_sees(5.0, 0.0)),
        (Ok(0.0), Ok(1.0), Ok(0.0))
    );
    assert_eq!(
        run(
            &Params {
                switching: 0.0,
                ..Params::default()
            },
            0
        )
        .switchers,
        0
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    /// However buyers are sorted, profit, surplus and loss share out the same half.
    #[test]
    fn the_whole_is_shared_out(k in 1.0..1e6_f64) {
        let split = bands(k).unwrap();
        prop_assert!((split.profit + split.buyers + split.lost - 0.5).abs() < 1e-12);
        prop_assert!(bands(k + 1.0).unwrap().profit > split.profit);
        prop_assert!((0.0..=0.5).contains(&mean_price(k).unwrap()));
    }

    /// With ever more bands nothing is left to buyers.
    #[test]
    fn the_limit_of_many_bands(k in 1e3..1e8_f64) {
        prop_assert!(bands(k).unwrap().buyers < 0.51 / k);
    }

    /// Rivals who can tell customers apart undercut the price of rivals who cannot.
    #[test]
    fn rivals_undercut(t in 0.01..1e3_f64, cost in -10.0..1e3_f64) {
        let doors = loyalty(t, cost).unwrap();
        prop_assert!(doors.newcomer < doors.loyal && doors.loyal < cost + t);
        prop_assert!((doors.loyal - doors.newcomer - t * doors.switch).abs() < 1e-9);
    }

    /// What one price leaves on the table, personal prices hand to the seller.
    #[test]
    fn a_market_has_one_size(a in 0.0..1e3_f64, below in 0.0..=1.0_f64) {
        let market = Linear::new(a, a * below).unwrap();
        let (one, personal) = (market.one_price(), market.personal_prices());
        prop_assert!((one.profit + one.buyers + one.lost - personal.profit).abs() <= 1e-9 * a * a);
        prop_assert!((market.price() - market.cost - market.sold()).abs() < 1e-9);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn the_towns_money_adds_up(bands in 1..=50_u32, noise in 0.0..5.0_f64) {
        let outcome = of(bands, noise);
        for split in [outcome.at_one_price, outcome.sorted] {
            prop_assert!((split.profit + split.buyers + split.lost - 0.5).abs() < 1e-9);
        }
        prop_assert_eq!(outcome.prices.len(), bands as usize);
        let sums: u32 = [Change::Less, Change::More, Change::Same, Change::Joins, Change::Leaves, Change::Never]
            .iter().map(|change| outcome.count(*change)).sum();
        prop_assert_eq!(sums, 6770);
        prop_assert!(outcome.sorted.profit >= outcome.at_one_price.profit - 1e-9);
    }
}
