//! Properties of the screener and of what it learns from the learner.

use proptest::prelude::*;

use super::*;
use crate::models::{
    rng::Rng,
    town::{Sex, riverbend},
};

fn with(repair: Repair) -> Params {
    Params {
        repair,
        ..Params::default()
    }
}

#[test]
fn applicants_are_residents_of_their_own_gender() {
    let applicants = applicants(&Params::default());
    assert_eq!(applicants.len(), APPLICANTS);
    assert_eq!(applicants.iter().filter(|a| a.resume.woman).count(), 300);
    for a in &applicants {
        let resident = riverbend().resident(a.resident).unwrap();
        assert_eq!(resident.sex == Sex::Female, a.resume.woman);
        assert!((18..60).contains(&resident.age));
    }
    for women in [0.1, 0.5] {
        let params = Params {
            women,
            ..Params::default()
        };
        assert_eq!(super::applicants(&params).len(), APPLICANTS);
    }
}

/// Deleting gender moves its weight to the word; only then does most of the gap go, not all of it.
#[test]
fn the_word_takes_over() {
    let mean = |repair| {
        let outcomes: Vec<Outcome> = (0..8).map(|seed| run(&with(repair), seed)).collect();
        let over = |of: fn(&Outcome) -> f64| outcomes.iter().map(of).sum::<f64>() / 8.0;
        (
            over(Outcome::gap),
            over(|o| o.machine.word),
            over(|o| o.machine.woman),
        )
    };
    let (with_gender, word_beside, woman) = mean(Repair::None);
    let (hidden, word_alone, none) = mean(Repair::DropGender);
    let (neither, _, _) = mean(Repair::DropWord);
    assert!(woman < -2.0 && none == 0.0);
    assert!(
        word_alone < -1.0 && word_beside.abs() < 0.6,
        "{word_alone} {word_beside}"
    );
    assert!(
        with_gender < hidden && hidden < neither - 0.01,
        "{with_gender} {hidden} {neither}"
    );
}

#[test]
fn repairs_repair() {
    let hidden = run(&with(Repair::DropGender), 1);
    let reweighed = run(&with(Repair::Reweigh), 1);
    let better = run(&with(Repair::BetterLabel), 1);
    assert!(reweighed.machine.word.abs() < hidden.machine.word.abs() && reweighed.gap() > hidden.gap());
    assert!(better.machine.woman.abs() < 0.6 && better.machine.word.abs() < 0.6);
    let cuts = run(&with(Repair::GroupCuts), 1);
    let difference = |o: &Outcome| (o.hits[0] - o.hits[1]).abs();
    assert!(
        difference(&cuts) <= difference(&hidden) && difference(&cuts) < 0.05,
        "{:?}",
        cuts.hits
    );
    assert_eq!(cuts.picked.iter().filter(|p| **p).count(), 100);
}

/// Test points without noise tell past hiring apart without an error, and the machine survives it.
#[test]
fn perfect_separation() {
    let params = Params {
        noise: 0.0,
        ..Params::default()
    };
    for repair in Repair::ALL {
        let outcome = run(
            &Params {
                repair,
                ..params.clone()
            },
            3,
        );
        let m = outcome.machine;
        assert!(
            [m.base, m.points, m.word, m.woman].iter().all(|b| b.is_finite()),
            "{repair:?}: {m:?}"
        );
        assert!(m.points > 1.0, "{repair:?}: {m:?}");
    }
    // Two decisions that one number tells apart.
    let shown = shown(&params, 1, 2);
    let decisions =
        [(shown[0], true), (shown[1], false)].map(|(resident, accept)| Decision { resident, accept });
    let outcome = run_on_decisions(&params, &decisions).unwrap();
    assert!(outcome.score.iter().all(|s| s.is_finite()));
}

#[test]
fn a_word_nobody_or_everybody_uses() {
    for word_women in [0.0, 1.0] {
        let outcome = run(
            &Params {
                word_women,
                ..Params::default()
            },
            1,
        );
        assert!(outcome.score.iter().all(|s| s.is_finite()));
    }
}

#[test]
fn decisions_that_teach_nothing() {
    let params = Params::default();
    let shown = shown(&params, 1, 20);
    let all = |accept| {
        shown
            .iter()
            .map(|id| Decision {
                resident: *id,
                accept,
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(run_on_decisions(&params, &[]), Err(TrainError::OneAnswer));
    assert_eq!(run_on_decisions(&params, &all(true)), Err(TrainError::OneAnswer));
    assert_eq!(run_on_decisions(&params, &all(false)), Err(TrainError::OneAnswer));
    let twice = [shown[0], shown[0]].map(|resident| Decision {
        resident,
        accept: true,
    });
    assert_eq!(
        run_on_decisions(&params, &twice),
        Err(TrainError::Twice { resident: shown[0] })
    );
    let applicants = applicants(&params);
    let stranger = (0..10_000)
        .find(|id| applicants.iter().all(|a| a.resident != *id))
        .unwrap();
    let unknown = [Decision {
        resident: stranger,
        accept: true,
    }];
    assert_eq!(
        run_on_decisions(&params, &unknown),
        Err(TrainError::Unknown { resident: stranger })
    );
}

/// A learner who accepts men only trains a machine that picks men, and the other way round.
#[test]
fn the_machine_learns_the_learner() {
    let params = Params::default();
    let shown = shown(&params, 4, 40);
    let applicants = applicants(&params);
    let woman = |id: u16| applicants.iter().find(|a| a.resident == id).unwrap().resume.woman;
    assert_eq!(shown.iter().filter(|id| woman(**id)).count(), 20);
    let decide = |women: bool| {
        let decisions: Vec<Decision> = shown
            .iter()
            .map(|id| Decision {
                resident: *id,
                accept: woman(*id) == women,
            })
            .collect();
        run_on_decisions(&params, &decisions).unwrap()
    };
    assert!(decide(false).gap() < -0.5 && decide(true).gap() > 0.5);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    /// Whatever the learner decides: turning the decisions round turns the trained machine's gap round.
    #[test]
    fn flipped_decisions_flip_the_gap(
        seed in any::<u64>(), n in 6..40_usize, women in 0.1..=0.5_f64, lean in -1.5..1.5_f64, which in 0..4_usize,
    ) {
        let repair = [Repair::None, Repair::DropGender, Repair::DropWord, Repair::Reweigh][which];
        let params = Params { women, repair, ..Params::default() };
        let (shown, applicants) = (shown(&params, seed, n), applicants(&params));
        let mut rng = Rng::new(seed);
        let decisions: Vec<Decision> = shown
            .iter()
            .map(|id| {
                let resume = applicants.iter().find(|a| a.resident == *id).unwrap().resume;
                let liking = resume.points + if resume.woman { lean } else { 0.0 };
                Decision { resident: *id, accept: liking + rng.normal() > 0.0 }
            })
            .collect();
        let flipped: Vec<Decision> = decisions.iter().map(|d| Decision { accept: !d.accept, ..*d }).collect();
        let (own, other) = (run_on_decisions(&params, &decisions), run_on_decisions(&params, &flipped));
        let (Ok(own), Ok(other)) = (own, other) else {
            // Nobody or everybody was accepted.
            prop_assert!(decisions.iter().all(|d| d.accept == decisions[0].accept));
            return Ok(());
        };
        prop_assert!((own.gap() + other.gap()).abs() < 1e-12, "{} {}", own.gap(), other.gap());
        prop_assert!(own.picked.iter().zip(&other.picked).all(|(a, b)| a != b));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn outcomes_are_consistent(
        penalty in 0.0..=1.5_f64, women in 0.1..=0.5_f64, word in 0.0..=1.0_f64, noise in 0.0..=2.0_f64,
        hire in 0.01..=0.5_f64, cases in 200..1000_u32, which in 0..6_usize, seed in any::<u64>(),
    ) {
        let params = Params {
            penalty, women, word_women: word, noise, hire, past_cases: cases, repair: Repair::ALL[which],
        };
        let o = run(&params, seed);
        prop_assert_eq!(o.picked.iter().filter(|p| **p).count(), (hire * 1000.0).round() as usize);
        prop_assert!(o.score.iter().all(|s| s.is_finite()));
        for (name, value) in o.values(&params) {
            if let Value::Count(x) | Value::Share(x) | Value::Points(x) | Value::Real { value: x, .. } = value {
                prop_assert!(x.is_finite(), "{}", name);
            }
        }
        prop_assert_eq!(&o, &run(&params, seed));
    }
}
