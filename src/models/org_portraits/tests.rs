//! Properties of the dashboard of organisations.

use proptest::prelude::*;

use super::*;

fn params() -> impl Strategy<Value = Params> {
    (
        1.0..=40.0_f64,
        -1.0..=1.5_f64,
        0.5..=3.0_f64,
        1..=10_u32,
        0..5_usize,
        0..=100_u32,
        0..3_usize,
    )
        .prop_map(
            |(records, silence, noise, required, policy, visits, whom)| Params {
                records,
                silence,
                noise,
                required,
                policy: Policy::ALL[policy],
                visits,
                visit_whom: VisitWhom::ALL[whom],
            },
        )
}

fn with(policy: Policy) -> Params {
    Params {
        policy,
        ..Params::default()
    }
}

/// Mean recall over seeds.
fn recall(params: &Params) -> f64 {
    (0..60).map(|seed| run(params, seed).recall()).sum::<f64>() / 60.0
}

/// Same data, and the better the more of it is used. 60 runs of 40 have a standard error below 0.011.
#[test]
fn silence_taken_as_evidence_finds_most() {
    let [exclude, impute, shrink, flag, evidence] = Policy::ALL.map(|policy| recall(&with(policy)));
    assert!((exclude - impute).abs() < 0.02);
    assert!(exclude + 0.1 < shrink && shrink + 0.02 < flag && flag + 0.1 < evidence);
}

/// Where weakness has nothing to do with silence, silence is no evidence.
#[test]
fn without_a_slope_evidence_is_shrinking() {
    let level = |policy| {
        run(
            &Params {
                silence: 0.0,
                ..with(policy)
            },
            5,
        )
    };
    let (shrink, evidence) = (level(Policy::Shrink), level(Policy::SilenceAsEvidence));
    for (a, b) in shrink.scores.iter().zip(&evidence.scores) {
        assert!((a.unwrap() - b.unwrap()).abs() < 1e-3, "{a:?} {b:?}");
    }
}

/// Visits to the silent help more than visits at random.
#[test]
fn visits_to_the_silent_help_most() {
    let visiting = |visit_whom| {
        recall(&Params {
            visits: 60,
            visit_whom,
            ..with(Policy::Exclude)
        })
    };
    let (random, silent) = (visiting(VisitWhom::Random), visiting(VisitWhom::Silent));
    assert!(
        recall(&with(Policy::Exclude)) + 0.02 < random && random + 0.1 < silent,
        "{random} {silent}"
    );
}

/// The limit of many records of equal number: everybody weak is found.
#[test]
fn endless_records_find_everybody() {
    let found = published::equal_records(1e9, 1.5, 0.1);
    assert!((found.recall - 1.0).abs() < 1e-3 && (found.shrink - 1.0).abs() < 1e-8);
    let chance = published::equal_records(1e-12, 1.5, 0.1);
    assert!((chance.recall - 0.1).abs() < 1e-5);
}

#[test]
fn equals_are_listed_in_order_and_nothing_is_no_score() {
    let scores = [Some(1.0), None, Some(0.0), Some(1.0), Some(0.0)];
    assert_eq!(run::lowest(&scores, 3), [true, false, true, false, true]);
    assert_eq!(run::lowest(&scores, 9), [true, false, true, true, true]);
    assert_eq!(run::lowest(&[], 3), Vec::<bool>::new());
}

#[test]
fn seeds_keep_their_meaning() {
    let outcome = run(&Params::default(), 7);
    assert_eq!((outcome.n_weak(), outcome.n_listed()), (40, 40));
    let again = run(&Params::default(), 7);
    assert_eq!(outcome, again);
    assert_ne!(outcome.organisations, run(&Params::default(), 8).organisations);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn outcomes_are_consistent(params in params(), seed in any::<u64>()) {
        let o = run(&params, seed);
        let lengths = [o.organisations.len(), o.weak.len(), o.scores.len(), o.listed.len(), o.visited.len()];
        prop_assert_eq!(lengths, [400; 5]);
        prop_assert_eq!(o.n_weak(), 40);
        prop_assert!(o.n_listed() <= 40 && o.found() <= o.n_listed());
        prop_assert_eq!(o.visited.iter().filter(|v| **v).count() as u32, params.visits);
        for (i, organisation) in o.organisations.iter().enumerate() {
            prop_assert_eq!(organisation.mean.is_some(), organisation.records > 0);
            prop_assert!(o.scores[i].is_some() || !o.listed[i]);
            prop_assert!(o.scores[i].is_none_or(|score| !score.is_nan() && score < f64::INFINITY));
        }
        for (_, value) in o.values(&params) {
            let (Value::Count(x) | Value::Share(x)) = value else { continue };
            prop_assert!(x.is_finite());
        }
    }

    /// A slider changes single organisations: strengths stay, and records grow with their mean.
    #[test]
    fn organisations_stay_who_they_are(params in params(), seed in any::<u64>(), more in 1.0..1.2_f64) {
        let before = run(&params, seed);
        let after = run(&Params { records: params.records * more, ..params.clone() }, seed);
        for (a, b) in before.organisations.iter().zip(&after.organisations) {
            prop_assert_eq!(a.strength, b.strength);
            let mean = params.records * more * libm::exp(params.silence * a.strength);
            prop_assert!(mean > 30.0 || a.records <= b.records);
        }
    }

    /// The integrals and the draws agree.
    #[test]
    fn expected_silence_is_probable(mean in 1.0..20.0_f64, slope in -1.0..1.5_f64, seed in any::<u64>()) {
        let expected = published::silence(mean, slope, 0.1, 3);
        prop_assert!(0.0 <= expected.none && expected.none <= 1.0);
        prop_assert!(expected.none_of_weakest <= expected.thin_of_weakest && expected.thin_of_weakest <= 1.0);
        let drawn = published::draw(2000, mean, slope, seed);
        let sd = (2000.0 * expected.none * (1.0 - expected.none)).sqrt();
        prop_assert!((f64::from(drawn.silent) - 2000.0 * expected.none).abs() <= 5.5 * sd + 2.0);
    }
}
