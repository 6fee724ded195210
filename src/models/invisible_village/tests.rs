//! Properties of looking at Riverbend through its platform.

use proptest::prelude::*;

use super::*;
use crate::models::{town::riverbend, value};

fn params() -> impl Strategy<Value = Params> {
    (
        0.0..=2.85_f64,
        0.0..=2.49_f64,
        0.0..=1.5_f64,
        0..4_usize,
        0..=200_u32,
        0.0..=1.0_f64,
    )
        .prop_map(
            |(village_gap, older_gap, need_hides, repair, visits, form_share)| Params {
                village_gap,
                older_gap,
                need_hides,
                repair: Repair::ALL[repair],
                visits,
                form_share,
            },
        )
}

fn differing(a: &[bool], b: &[bool]) -> usize {
    a.iter().zip(b).filter(|(a, b)| a != b).count()
}

/// The same people are online as everywhere else in the town.
#[test]
fn the_default_shows_the_towns_own_people() {
    let outcome = run(&Params::default(), 7);
    for (resident, online) in riverbend().residents().iter().zip(&outcome.online) {
        assert_eq!(resident.online, *online);
    }
    let needy = riverbend()
        .residents()
        .iter()
        .filter(|r| r.need.is_some())
        .count() as u32;
    assert_eq!(outcome.sum(|c| c.needy), needy);
    let older_online = riverbend()
        .residents()
        .iter()
        .filter(|r| r.age >= 60 && r.online)
        .count() as u32;
    let [all, _, online, _] = Reach::ALL.map(|reach| outcome.older.reached(reach));
    assert_eq!((all, online), (1871, older_online));
}

/// What the lesson is about, at its own setting.
#[test]
fn the_platform_says_too_little_and_visits_mend_it() {
    let outcome = run(&Params::default(), 7);
    assert!(outcome.platform() + 0.015 < outcome.truth() && outcome.truth() + 0.03 < outcome.uncovered());
    assert!((0.5..0.65).contains(&outcome.seen()), "{}", outcome.seen());
    let hidden = Params {
        need_hides: 1.0,
        ..Params::default()
    };
    let [none, rake, post, _] = run(&hidden, 7).estimates.map(|e| e.share - outcome.truth());
    assert!(
        none < -0.05 && rake < -0.03 && post < -0.03,
        "{none} {rake} {post}"
    );
    // Over many seeds, visits are right on average whatever hides.
    let visits = Params {
        repair: Repair::Visit,
        visits: 200,
        ..hidden
    };
    let errors: Vec<f64> = (0..200)
        .map(|seed| run(&visits, seed).estimate().share - outcome.truth())
        .collect();
    let mean = errors.iter().sum::<f64>() / 200.0;
    let sd = (errors.iter().map(|e| (e - mean) * (e - mean)).sum::<f64>() / 199.0).sqrt();
    assert!(mean.abs() < 4.0 * sd / 200.0_f64.sqrt(), "{mean} {sd}");
}

/// The interval of the visits covers the truth about 95 times in 100.
#[test]
fn the_visits_interval_holds_its_promise() {
    let params = Params {
        repair: Repair::Visit,
        need_hides: 0.7,
        ..Params::default()
    };
    let covered = (0..400)
        .filter(|seed| {
            let outcome = run(&params, *seed);
            let [low, high] = outcome.estimate().interval;
            (low..=high).contains(&outcome.truth())
        })
        .count();
    // 380 expected, standard deviation 4.4; the added successes and failures make it a little wider.
    assert!((362..=400).contains(&covered), "{covered}");
}

#[test]
fn the_same_people_under_every_seed_and_in_every_version() {
    let (a, b) = (run(&Params::default(), 1), run(&Params::default(), 2));
    assert_eq!((&a.online, a.cells, &a.older), (&b.online, b.cells, &b.older));
    let visit = |seed| {
        let params = Params {
            repair: Repair::Visit,
            ..Params::default()
        };
        run(&params, seed)
    };
    assert!(differing(&visit(1).visited, &visit(2).visited) > 60);
}

#[test]
fn a_stratum_without_anybody_online_is_pooled_and_told() {
    let cell = |people, needy, online, seen| Cell {
        people,
        needy,
        online,
        seen,
    };
    let mut cells = [
        cell(100, 10, 80, 8),
        cell(40, 10, 20, 5),
        cell(60, 12, 30, 6),
        cell(20, 8, 0, 0),
    ];
    let post = weights::post_stratify(&cells).unwrap();
    assert_eq!(post.pooled, [(3, 1)]);
    assert!(
        (post.estimate.share - (100.0 * 0.1 + 40.0 * 0.25 + 60.0 * 0.2 + 20.0 * 0.25) / 220.0).abs() < 1e-12
    );
    cells[1] = cell(40, 10, 0, 0);
    assert_eq!(weights::post_stratify(&cells).unwrap().pooled, [(1, 0), (3, 2)]);
    let (estimates, _) = run::estimates(&cells, [0, 0]);
    // Nobody old is online, so no weight makes the margin of age; the strata pooled stand in.
    assert_eq!(estimates[1], estimates[2]);
    let nobody = cells.map(|c| cell(c.people, c.needy, 0, 0));
    assert_eq!(weights::post_stratify(&nobody), None);
    let (estimates, _) = run::estimates(&nobody, [0, 0]);
    assert!(
        estimates
            .iter()
            .all(|e| e.share == 0.0 && e.interval == [0.0, 1.0])
    );
}

#[test]
fn named_values_say_what_the_outcome_says() {
    let outcome = run(&Params::default(), 7);
    let values = outcome.values(&Params::default());
    assert_eq!(value::find(&values, "online"), Some(Value::Count(6770.0)));
    assert_eq!(value::find(&values, "older"), Some(Value::Count(1871.0)));
    assert_eq!(value::find(&values, "truth"), Some(Value::Share(outcome.truth())));
    assert_eq!(value::find(&values, "repair"), Some(Value::Choice("none")));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn outcomes_are_consistent(params in params(), seed in any::<u64>()) {
        let o = run(&params, seed);
        prop_assert_eq!(o.sum(|c| c.people), 10_000);
        prop_assert_eq!(o.online.iter().filter(|x| **x).count() as u32, o.sum(|c| c.online));
        prop_assert!(o.visited.iter().zip(&o.online).all(|(visited, online)| !(*visited && *online)));
        let visits = if params.repair == Repair::Visit { params.visits } else { 0 };
        prop_assert_eq!(o.visits[0], visits);
        for e in o.estimates.into_iter().chain(o.older.estimates) {
            prop_assert!(0.0 <= e.interval[0] && e.interval[0] <= e.share);
            prop_assert!(e.share <= e.interval[1] && e.interval[1] <= 1.0);
        }
        // Bias = (1 − C)(covered − uncovered), on the people of this run.
        let identity = (1.0 - o.coverage()) * (o.platform() - o.uncovered());
        prop_assert!((o.platform() - o.truth() - identity).abs() < 1e-12);
        prop_assert_eq!(&o, &run(&params, seed));
    }

    /// Hiding need leaves each stratum's coverage as it is, and only takes people in need offline.
    #[test]
    fn hiding_hides_the_needy_only(params in params(), more in 0.05..0.5_f64) {
        let before = run(&params, 3);
        let after = run(&Params { need_hides: params.need_hides + more, ..params }, 3);
        for (a, b) in before.cells.iter().zip(&after.cells) {
            prop_assert_eq!(a.online, b.online);
            prop_assert!(b.seen <= a.seen);
        }
        for ((resident, a), b) in riverbend().residents().iter().zip(&before.online).zip(&after.online) {
            prop_assert!(a == b || *a == resident.need.is_some());
        }
    }

    /// A slider moves single people.
    #[test]
    fn a_small_step_moves_few(params in params(), seed in any::<u64>()) {
        let before = run(&params, seed);
        let after = run(&Params { village_gap: (params.village_gap + 0.01).min(2.85), ..params.clone() }, seed);
        prop_assert!(differing(&before.online, &after.online) < 40);
        let visits = run(&Params { visits: params.visits + 1, ..params }, seed);
        prop_assert!(before.visited.iter().zip(&visits.visited).all(|(a, b)| !a || *b));
    }
}
