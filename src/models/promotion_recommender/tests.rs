//! Properties of the seats.

use proptest::prelude::*;

use super::*;

fn params() -> impl Strategy<Value = Params> {
    let rule = prop::sample::select(vec![Rule::Similar, Rule::Shortlist, Rule::Blind]);
    let shares = (0.2..=0.6_f64, 0.01..=0.99_f64, 0.05..=1.0_f64);
    (0.0..=0.95_f64, shares, 1..=20_u32, rule, 2..=10_u32).prop_map(
        |(similarity, (pool, start, turnover), rounds, rule, shortlist)| Params {
            similarity,
            pool,
            start,
            turnover,
            rounds,
            rule,
            shortlist,
            ..Params::default()
        },
    )
}

#[test]
fn rules_reach_their_numbers() {
    for (value, rule) in [(0.0, Rule::Similar), (1.0, Rule::Shortlist), (2.0, Rule::Blind)] {
        let params = Params::from_settings(&vec![("rule".to_owned(), value)]).unwrap();
        assert_eq!(params.rule, rule);
    }
}

/// Both repairs help, and only a shortlist can lift the share above the pool's.
#[test]
fn repairs_help() {
    let long_run = |rule| {
        let params = Params {
            rule,
            similarity: 0.8,
            ..Params::default()
        };
        run(&params, 1).long_run
    };
    assert!(long_run(Rule::Similar) < long_run(Rule::Shortlist));
    assert!(long_run(Rule::Similar) < long_run(Rule::Blind));
    assert_eq!(long_run(Rule::Blind), Params::default().pool);
}

/// The seats follow the expected share.
#[test]
fn many_lotteries_have_the_expected_mean() {
    let params = Params {
        turnover: 0.4,
        ..Params::default()
    };
    let expected = *run(&params, 0).path.last().unwrap();
    let seeds = 400_u32;
    let mean = (0..seeds)
        .map(|seed| f64::from(*run(&params, u64::from(seed)).women.last().unwrap()))
        .sum::<f64>()
        / f64::from(seeds);
    // The first women are 14 of 100 for a share of 0.137.
    let rounding = 0.3 * (1.0_f64 - 0.4).powi(5);
    let error = (100.0 * expected * (1.0 - expected) / f64::from(seeds)).sqrt();
    assert!((mean - 100.0 * expected).abs() < 4.0 * error + rounding, "{mean}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn outcomes_are_consistent(params in params(), seed in any::<u64>()) {
        let o = run(&params, seed);
        prop_assert!(o.path.iter().chain(&o.filled).all(|w| 0.0 < *w && *w < 1.0));
        prop_assert_eq!((o.path.len(), o.seats.len()), (params.rounds as usize + 1, params.rounds as usize + 1));
        prop_assert!(o.seats.iter().all(|seats| seats.len() == SEATS));
        // A step never leaves the way from today's share to the next seats' share.
        for (pair, next) in o.path.windows(2).zip(&o.filled) {
            prop_assert!(pair[1] >= pair[0].min(*next) - 1e-12 && pair[1] <= pair[0].max(*next) + 1e-12);
        }
        if params.rule == Rule::Similar {
            let path = published::path(params.pool, params.start, params.similarity, params.turnover, params.rounds);
            prop_assert!(path.iter().zip(&o.path).all(|(a, b)| (a - b).abs() < 1e-12));
        }
        let settled = Params { start: o.long_run, turnover: 1.0, rounds: 1, ..params };
        prop_assert!((run(&settled, seed).path[1] - o.long_run).abs() < 1e-9);
    }

    /// A larger pool changes single seats, and only towards women.
    #[test]
    fn more_only_adds_women(pool in 0.2..0.55_f64, seed in any::<u64>()) {
        let seats = |pool| run(&Params { pool, rounds: 1, ..Params::default() }, seed).seats;
        let (before, after) = (seats(pool), seats(pool + 0.05));
        prop_assert!(before[1].iter().zip(&after[1]).all(|(before, after)| !before || *after));
    }
}
