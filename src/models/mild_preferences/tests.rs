//! Properties of the board.

use proptest::prelude::*;

use super::*;

/// The lesson of the model: people who would be content as a minority of three in ten live among more than
/// half of their own in the end.
#[test]
fn mild_wishes_separate() {
    for seed in 0..20 {
        let outcome = run(&Params::default(), seed);
        assert_eq!(outcome.unhappy_end(), 0, "seed {seed}");
        assert!(outcome.similarity_start() < 0.56, "seed {seed}");
        assert!(
            outcome.similarity_end() > outcome.similarity_start() + 0.1,
            "seed {seed}"
        );
    }
}

#[test]
fn stronger_wishes_separate_more() {
    let mean = |wanted| {
        let params = Params {
            wanted,
            ..Params::default()
        };
        (0..20)
            .map(|seed| run(&params, seed).similarity_end())
            .sum::<f64>()
            / 20.0
    };
    assert!(mean(0.3) < mean(0.4) && mean(0.4) < mean(0.6));
}

/// On a full board nobody can move, and on an empty one nobody lives.
#[test]
fn full_and_empty_boards_stay() {
    let mut full = Board::new(10, 1.0, 0.5, 4);
    let before = full.clone();
    assert!(full.unhappy(0.8) > 0);
    assert_eq!(full.sweep(0.8), 0);
    assert_eq!(full.places(), before.places());
    let mut empty = Board::new(10, 0.0, 0.5, 4);
    assert_eq!((empty.similarity(), empty.sweep(0.5)), (None, 0));
    assert_eq!(Board::new(0, 0.5, 0.5, 1).neighbours(0), (0, 0));
}

#[test]
fn sweeps_end_where_they_must() {
    let params = Params {
        wanted: 0.8,
        max_sweeps: 3,
        ..Params::default()
    };
    let outcome = run(&params, 1);
    assert_eq!(outcome.sweeps(), 3);
    assert!(outcome.unhappy_end() > 0);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    /// People move and nobody is lost; whoever is counted as content is.
    #[test]
    fn people_are_conserved(
        wanted in 0.1..0.8_f64, density in 0.5..0.98_f64, first_group in 0.1..0.9_f64,
        side in 10..24_u32, seed in any::<u64>(),
    ) {
        let params = Params { wanted, density, first_group, side, max_sweeps: 12 };
        let outcome = run(&params, seed);
        for group in [Group::First, Group::Second] {
            prop_assert_eq!(outcome.start.count(group), outcome.end.count(group));
        }
        prop_assert_eq!(outcome.end.unhappy(wanted), outcome.unhappy_end());
        prop_assert!(outcome.similarity.iter().all(|s| (0.0..=1.0).contains(s)));
        prop_assert_eq!(&outcome, &run(&params, seed));
    }
}
