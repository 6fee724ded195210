//! Properties of asking Riverbend.

use proptest::prelude::*;

use super::*;
use crate::models::{town::riverbend, value};

fn differing(a: &[bool], b: &[bool]) -> usize {
    a.iter().zip(b).filter(|(a, b)| a != b).count()
}

/// Everybody in `inner` is in `outer`.
fn within(inner: &[bool], outer: &[bool]) -> bool {
    inner.iter().zip(outer).all(|(inner, outer)| !inner || *outer)
}

fn params() -> impl Strategy<Value = Params> {
    (
        0.0..=1.0_f64,
        0.0..=1.0_f64,
        0.05..=0.98_f64,
        10..=9800_u32,
        1..=2000_u32,
    )
        .prop_map(
            |(yes_online, yes_offline, online_share, online_replies, visits)| Params {
                online_replies,
                visits,
                online_share,
                yes_online,
                yes_offline,
            },
        )
}

#[test]
fn the_default_polls_the_towns_own_people_online() {
    let outcome = run(&Params::default(), 7);
    assert_eq!(outcome.n_online, 6770);
    for (resident, online) in riverbend().residents().iter().zip(&outcome.online) {
        assert_eq!(resident.online, *online);
    }
}

/// What the lesson says about its own setting, in the roundings in which it says it.
#[test]
fn the_lesson_holds_at_its_setting() {
    let outcome = run(&Params::default(), 7);
    assert_eq!((outcome.replies.n, outcome.visits.n), (6000, 100));
    assert_eq!((outcome.replies.share * 100.0).round(), 20.0);
    assert_eq!((outcome.truth * 100.0).round(), 39.0);
    assert!((5.5..7.5).contains(&outcome.effective), "{}", outcome.effective);
    assert_eq!(outcome.nearer, Nearer::Visits);
    assert!(!(outcome.replies.interval[0]..=outcome.replies.interval[1]).contains(&outcome.truth));
    assert!((outcome.visits.interval[0]..=outcome.visits.interval[1]).contains(&outcome.truth));
}

/// The same people under the same seed, on every platform and in every version.
#[test]
fn seeds_keep_their_meaning() {
    let trace = |seed| {
        let o = run(&Params::default(), seed);
        (
            o.wants.iter().filter(|wants| **wants).count(),
            o.replies.yes,
            o.visits.yes,
        )
    };
    assert_eq!(trace(7), (3944, 1190, 40));
    assert_eq!(trace(8), (3944, 1187, 37));
}

/// Whatever the luck of the seed, a hundred visits beat six thousand replies.
#[test]
fn visits_are_nearer_under_almost_every_seed() {
    let worse = (0..200)
        .filter(|seed| run(&Params::default(), *seed).nearer != Nearer::Visits)
        .count();
    assert_eq!(worse, 0);
}

/// With the people online fixed, more replies shrink luck and leave the expected error where it is.
#[test]
fn the_expected_error_does_not_depend_on_the_number_of_replies() {
    let seeds = 250_u32;
    let all_online = run(
        &Params {
            online_replies: 6770,
            ..Params::default()
        },
        0,
    )
    .replies_error();
    for online_replies in [50, 500, 3000, 6000] {
        let params = Params {
            online_replies,
            ..Params::default()
        };
        let errors: Vec<f64> = (0..seeds)
            .map(|s| run(&params, u64::from(s)).replies_error())
            .collect();
        let mean = errors.iter().sum::<f64>() / f64::from(seeds);
        let variance = errors.iter().map(|e| (e - mean).powi(2)).sum::<f64>() / f64::from(seeds - 1);
        let standard_error = (variance / f64::from(seeds)).sqrt();
        assert!(
            (mean - all_online).abs() < 4.0 * standard_error,
            "{online_replies}: {mean} for {all_online}, standard error {standard_error}"
        );
    }
}

/// The visits' interval covers the truth about 95 times in 100; the replies' never does here.
#[test]
fn coverage_of_the_two_intervals() {
    let covers = |poll: &Poll, truth: f64| (poll.interval[0]..=poll.interval[1]).contains(&truth);
    let outcomes: Vec<Outcome> = (0..400).map(|seed| run(&Params::default(), seed)).collect();
    let visits = outcomes.iter().filter(|o| covers(&o.visits, o.truth)).count();
    // 380 of 400 expected, standard deviation 4.4.
    assert!((362..=398).contains(&visits), "{visits}");
    assert_eq!(outcomes.iter().filter(|o| covers(&o.replies, o.truth)).count(), 0);
}

#[test]
fn the_seed_changes_who_is_asked_and_nothing_else() {
    let (a, b) = (run(&Params::default(), 1), run(&Params::default(), 2));
    assert_eq!((&a.online, &a.wants, a.truth), (&b.online, &b.wants, b.truth));
    assert!(differing(&a.replied, &b.replied) > 500);
    assert!(differing(&a.visited, &b.visited) > 150);
}

#[test]
fn replies_are_capped_at_the_people_online() {
    let outcome = run(
        &Params {
            online_share: 0.05,
            online_replies: 9800,
            ..Params::default()
        },
        3,
    );
    assert_eq!((outcome.n_online, outcome.replies.n), (500, 500));
    assert_eq!(outcome.replied, outcome.online);
}

#[test]
fn everybody_of_one_mind() {
    for share in [0.0, 1.0] {
        let outcome = run(
            &Params {
                yes_online: share,
                yes_offline: share,
                ..Params::default()
            },
            3,
        );
        assert_eq!(
            (outcome.truth, outcome.replies.share, outcome.visits.share),
            (share, share, share)
        );
        assert_eq!((outcome.rho, outcome.nearer), (0.0, Nearer::Same));
        assert_eq!(outcome.effective, 6000.0);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn outcomes_are_consistent(params in params(), seed in any::<u64>()) {
        let o = run(&params, seed);
        let n = |v: &[bool]| v.iter().filter(|x| **x).count() as u32;
        prop_assert_eq!([o.online.len(), o.wants.len(), o.replied.len(), o.visited.len()], [10_000; 4]);
        prop_assert_eq!(n(&o.online), o.n_online);
        prop_assert!((f64::from(o.n_online) / 1e4 - params.online_share).abs() <= 0.5e-4 + 1e-12);
        prop_assert!(within(&o.replied, &o.online));
        prop_assert_eq!(n(&o.replied), params.online_replies.min(o.n_online));
        prop_assert_eq!(n(&o.visited), params.visits);
        prop_assert_eq!((n(&o.replied), n(&o.visited)), (o.replies.n, o.visits.n));
        prop_assert_eq!(o.truth, f64::from(n(&o.wants)) / 1e4);
        for poll in [&o.replies, &o.visits] {
            prop_assert!(0.0 <= poll.interval[0] && poll.interval[1] <= 1.0);
            prop_assert!(poll.interval[0] <= poll.share && poll.share <= poll.interval[1]);
        }
        prop_assert!(0.0 < o.effective && o.effective <= f64::from(o.replies.n));
        // Error = ρ √((1−f)/f) σ, on the people of this run.
        let f = f64::from(o.replies.n) / 1e4;
        let identity = o.rho * ((1.0 - f) / f).sqrt() * (o.truth * (1.0 - o.truth)).sqrt();
        prop_assert!((o.replies_error() - identity).abs() < 1e-12);
        prop_assert_eq!(o, run(&params, seed));
    }

    /// The further apart the wishes of online and offline people, the further off the replies, and
    /// always towards those who are online.
    #[test]
    fn a_wider_gap_errs_further(yes in 0.1..0.5_f64, gap in 0.1..0.25_f64, more in 0.1..0.25_f64, seed in any::<u64>()) {
        let error = |yes_offline: f64| {
            run(&Params { yes_online: yes, yes_offline, online_replies: 6770, ..Params::default() }, seed)
                .replies_error()
        };
        prop_assert!(error(yes + gap) < 0.0);
        prop_assert!(error(yes + gap + more) < error(yes + gap));
        prop_assert!(error(yes - gap * 0.4) > error(yes + gap));
    }

    /// A slider moves single people: those it adds are added, and nobody else changes.
    #[test]
    fn more_only_adds_people(params in params(), seed in any::<u64>(), add in 1..200_u32) {
        let before = run(&params, seed);
        let replies = run(&Params { online_replies: params.online_replies + add, ..params.clone() }, seed);
        prop_assert!(within(&before.replied, &replies.replied));
        prop_assert_eq!((&before.visited, &before.wants), (&replies.visited, &replies.wants));

        let visits = run(&Params { visits: params.visits + add, ..params.clone() }, seed);
        prop_assert!(within(&before.visited, &visits.visited));
        prop_assert_eq!(differing(&before.visited, &visits.visited) as u32, add);
        prop_assert_eq!(&before.replied, &visits.replied);

        let share = params.online_share + 0.01;
        let online = run(&Params { online_share: share, ..params.clone() }, seed);
        prop_assert!(within(&before.online, &online.online));
        prop_assert!((99..=101).contains(&differing(&before.online, &online.online)));
        prop_assert!(differing(&before.wants, &online.wants) <= 101);

        let yes = run(&Params { yes_online: params.yes_online + 0.01, ..params.clone() }, seed);
        prop_assert!(within(&before.wants, &yes.wants));
        prop_assert!(differing(&before.wants, &yes.wants) < 180);
    }
}

#[test]
fn named_values_say_what_the_outcome_says() {
    let params = Params::default();
    let outcome = run(&params, 7);
    let values = outcome.values(&params);
    assert_eq!(value::find(&values, "truth"), Some(Value::Share(outcome.truth)));
    assert_eq!(value::find(&values, "online"), Some(Value::Count(6770.0)));
    assert_eq!(value::find(&values, "offline"), Some(Value::Count(3230.0)));
    assert_eq!(value::find(&values, "nearer"), Some(Value::Choice("visits")));
    assert_eq!(
        value::find(&values, "effective"),
        Some(Value::Count(outcome.effective))
    );
}
