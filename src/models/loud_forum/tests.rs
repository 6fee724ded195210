//! Properties of Riverbend's forum.

use proptest::prelude::*;

use super::*;
use crate::models::{normal, town::riverbend, value};

fn params() -> impl Strategy<Value = Params> {
    let shares = (0.0..=1.0_f64, 0.0..=0.95_f64, 0.0..=1.0_f64);
    (
        -2.0..=3.0_f64,
        0.0..=3.6_f64,
        shares,
        0..4_usize,
        0..=1000_u32,
        1.0..=4.0_f64,
    )
        .prop_map(
            |(loudness, inequality, (support, silent_share, support_silent), rule, calls, amplify)| Params {
                loudness,
                inequality,
                support,
                silent_share,
                support_silent,
                rule: Rule::ALL[rule],
                calls,
                amplify,
            },
        )
}

/// What the lesson is about: loud supporters turn a minority into a majority of posts, and the two errors of
/// posts and accounts point in opposite directions.
#[test]
fn the_forum_says_more_than_its_people_and_less_than_the_town() {
    let o = run(&Params::default(), 7);
    let expected = published::truths(0.4, 0.7, 0.3, 1.0);
    assert!((o.everybody().share - expected.truth).abs() < 0.02);
    assert!((o.speakers().share - expected.people).abs() < 0.02);
    // The effective voices are a few hundred, so the posts vary.
    assert!(
        (o.all_posts().share - expected.posts).abs() < 0.12,
        "{}",
        o.all_posts().share
    );
    assert!(o.all_posts().share > o.everybody().share && o.speakers().share < o.everybody().share);
    let low = riverbend()
        .residents()
        .iter()
        .zip(&o.silent)
        .filter(|(r, _)| !r.online);
    assert!(
        low.into_iter().all(|(_, silent)| *silent),
        "nobody who is offline posts"
    );
    assert_eq!(o.everybody().n - o.speakers().n, 4000);
}

/// Posts follow the rate: with equal rates their number is Poisson.
#[test]
fn equal_people_post_equally() {
    let o = run(
        &Params {
            inequality: 0.0,
            loudness: 0.0,
            silent_share: 0.0,
            ..Params::default()
        },
        1,
    );
    let rate = libm::exp(-1.0);
    let n = o.all_posts().n as f64;
    assert!((n - 1e4 * rate).abs() < 4.0 * (1e4 * rate).sqrt(), "{n}");
    let never = o.posts.iter().filter(|posts| **posts == 0).count() as f64;
    let expected = 1e4 * libm::exp(-rate);
    assert!(
        (never - expected).abs() < 4.0 * (expected * (1.0 - expected / 1e4)).sqrt(),
        "{never}"
    );
}

/// The town's own voices lie near the log-normal's curve.
#[test]
fn concentration_is_that_of_the_distribution() {
    let o = run(
        &Params {
            inequality: 2.0,
            loudness: 3.0,
            support: 1.0,
            support_silent: 1.0,
            silent_share: 0.0,
            ..Params::default()
        },
        1,
    );
    let expected = published::inequality(2.0);
    assert!(
        (o.concentration.gini - expected.gini).abs() < 0.04,
        "{:?}",
        o.concentration
    );
    assert!(
        (o.concentration.top_hundredth - expected.top_hundredth).abs() < 0.12,
        "{:?}",
        o.concentration
    );
}

/// The calls' interval covers the truth about 95 times in 100.
#[test]
fn calls_are_right_about_as_often_as_they_say() {
    let params = Params {
        rule: Rule::Calls,
        ..Params::default()
    };
    let covered = (0..400)
        .filter(|seed| {
            let o = run(&params, *seed);
            let (_, [low, high]) = o.answer();
            (low..=high).contains(&o.everybody().share)
        })
        .count();
    // 380 expected, standard deviation 4.4.
    assert!((362..=398).contains(&covered), "{covered}");
}

#[test]
fn nothing_to_count_is_nothing_known() {
    let o = run(
        &Params {
            calls: 0,
            rule: Rule::Calls,
            ..Params::default()
        },
        1,
    );
    assert_eq!(o.answer(), (0.0, [0.0, 1.0]));
    let crowd = Crowd::of(&[]);
    let empty = run_on(&crowd, &Params::default(), 1);
    assert_eq!(empty.answer(), (0.0, [0.0, 1.0]));
    assert_eq!((empty.weighted, empty.concentration.effective), (None, 0.0));
}

#[test]
fn the_seed_changes_who_is_called_and_nothing_else() {
    let (a, b) = (run(&Params::default(), 1), run(&Params::default(), 2));
    assert_eq!(
        (&a.posts, &a.favours, &a.silent),
        (&b.posts, &b.favours, &b.silent)
    );
    assert_ne!(a.called, b.called);
    assert_eq!(
        value::find(&a.values(&Params::default()), "residents"),
        Some(Value::Count(1e4))
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn outcomes_are_consistent(params in params(), seed in any::<u64>()) {
        let o = run(&params, seed);
        prop_assert!(o.posts.iter().zip(&o.silent).all(|(posts, silent)| !silent || *posts == 0));
        prop_assert_eq!(o.calls().n, u64::from(params.calls));
        prop_assert!(o.accounts().n <= o.speakers().n && o.accounts().n <= o.all_posts().n);
        prop_assert!(o.concentration.effective <= o.accounts().n as f64 + 1e-6);
        prop_assert!((0.0..=1.0).contains(&o.concentration.gini));
        for (_, value) in o.values(&params) {
            match value {
                Value::Share(x) => prop_assert!((0.0..=1.0).contains(&x)),
                Value::Count(x) | Value::Points(x) | Value::Real { value: x, .. } => prop_assert!(x.is_finite()),
                Value::Choice(_) => {}
            }
        }
        prop_assert_eq!(&o, &run(&params, seed));
    }

    /// A slider moves everybody the same way, or not at all.
    #[test]
    fn louder_supporters_only_post_more(params in params(), more in 0.01..0.5_f64) {
        let loudness = params.loudness.min(2.5);
        let before = run(&Params { loudness, ..params.clone() }, 1);
        let after = run(&Params { loudness: loudness + more, ..params }, 1);
        for (i, (a, b)) in before.posts.iter().zip(&after.posts).enumerate() {
            prop_assert!(if before.favours[i] { a <= b || *a < 40 && *b + 3 >= *a } else { a == b }, "{a} {b}");
        }
    }

    /// The power rule leaves a half as it is and exaggerates everything else.
    #[test]
    fn amplifying_exaggerates(v in 0.0..=1.0_f64, gamma in 1.0..4.0_f64) {
        let shown = published::displayed(v, gamma);
        prop_assert!((0.0..=1.0).contains(&shown));
        prop_assert!((shown - 0.5).abs() >= (v - 0.5).abs() - 1e-12);
        prop_assert!((shown + published::displayed(1.0 - v, gamma) - 1.0).abs() < 1e-12);
    }

    #[test]
    fn inequality_and_its_inverse(q in 0.001..0.5_f64, tau in 0.0..3.6_f64) {
        let posts = published::share_of_top(q, tau);
        prop_assert!(posts >= q - 1e-12);
        prop_assert!((published::inequality_for(q, posts) - tau).abs() < 1e-6);
        prop_assert!((normal::cdf(normal::quantile(q)) - q).abs() < 1e-12);
    }
}
