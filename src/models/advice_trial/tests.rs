//! Properties of the trial and of reading anybody's answers.

use proptest::prelude::*;

use super::{super::reliance::Tally, *};
use crate::models::town::riverbend;

/// Any answers: a case may have none, and decide-first cases have one before the advice.
fn answers() -> impl Strategy<Value = Vec<Option<(bool, bool)>>> {
    proptest::collection::vec(proptest::option::of((any::<bool>(), any::<bool>())), CASES)
}

fn given(cases: &[Case], answers: &[Option<(bool, bool)>]) -> Vec<Option<Answer>> {
    cases
        .iter()
        .zip(answers)
        .map(|(case, answer)| {
            answer.map(|(before, after)| Answer {
                before: (!case.advice_first).then_some(before),
                after,
                seconds: Some(10.0),
            })
        })
        .collect()
}

fn each(answers: &[Option<Answer>], of: impl Fn(Answer) -> Answer) -> Vec<Option<Answer>> {
    answers.iter().map(|answer| answer.map(&of)).collect()
}

fn negative(gap: Option<f64>) -> Option<f64> {
    gap.map(|gap| -gap)
}

fn same(a: Option<f64>, b: Option<f64>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() < 1e-12,
        (a, b) => a == b,
    }
}

#[test]
fn every_seed_has_the_cases_it_promises() {
    for seed in 0..200 {
        let cases = cases(seed);
        let n = |of: &dyn Fn(&Case) -> bool| cases.iter().filter(|case| of(case)).count();
        assert_eq!(cases.len(), CASES);
        assert_eq!(n(&|c| c.advice_right()), RIGHT_ADVICE);
        assert_eq!((n(&|c| c.entitled), n(&|c| c.village)), (10, 10));
        assert_eq!(n(&|c| c.advice_first), 10);
        assert_eq!(n(&|c| c.advice_first && !c.advice_right()), 3);
        assert_eq!(n(&|c| c.entitled && !c.advice_right()), 3);
        for case in &cases {
            let resident = riverbend().resident(case.resident).unwrap();
            assert_eq!(entitled(resident), case.entitled);
            assert_eq!(resident.place.is_village(), case.village);
        }
        let mut people: Vec<u16> = cases.iter().map(|case| case.resident).collect();
        people.sort_unstable();
        people.dedup();
        assert_eq!(people.len(), CASES);
    }
}

/// Over many seeds the assumed reviewer catches and overrules as set.
#[test]
fn the_reviewer_does_as_set() {
    let (mut followed, mut overruled) = (Tally::default(), Tally::default());
    for seed in 0..500 {
        let report = run(&Params::default(), seed).report;
        for (sum, one) in [
            (&mut followed, report.followed_wrong),
            (&mut overruled, report.overruled_right),
        ] {
            *sum = Tally {
                of: sum.of + one.of,
                n: sum.n + one.n,
            };
        }
    }
    assert!((followed.share().unwrap() - 0.5).abs() < 4.0 * (0.25 / 3000.0_f64).sqrt());
    assert!((overruled.share().unwrap() - 0.1).abs() < 4.0 * (0.09 / 7000.0_f64).sqrt());
}

#[test]
fn nobody_answered() {
    let report = Report::on(&cases(1), &[None; CASES]);
    assert_eq!(
        (report.right.n, report.gain(), report.group_gap()),
        (0, None, None)
    );
    assert_eq!(report.seconds, None);
}

/// Somebody who always follows, and somebody who never does.
#[test]
fn the_two_extremes() {
    let cases = cases(5);
    let follow: Vec<Option<Answer>> = cases
        .iter()
        .map(|c| {
            Some(Answer {
                before: None,
                after: c.advice,
                seconds: None,
            })
        })
        .collect();
    let report = Report::on(&cases, &follow);
    assert_eq!(
        (
            report.right.of,
            report.followed_wrong.of,
            report.overruled_right.of
        ),
        (14, 6, 0)
    );
    let never = each(&follow, |a| Answer { after: !a.after, ..a });
    let report = Report::on(&cases, &never);
    assert_eq!(
        (
            report.right.of,
            report.followed_wrong.of,
            report.overruled_right.of
        ),
        (6, 0, 14)
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    /// Flip every answer, and every gap flips; swap before and after, and what advice changed flips; answer
    /// everything alike, and the gap between the groups vanishes.
    #[test]
    fn flipped_answers_flip_the_gaps(seed in 0..20_u64, answers in answers(), all: bool) {
        let cases = cases(seed);
        let given = given(&cases, &answers);
        let report = Report::on(&cases, &given);

        let flipped = Report::on(&cases, &each(&given, |a| Answer {
            before: a.before.map(|b| !b), after: !a.after, ..a
        }));
        prop_assert!(same(flipped.gain(), negative(report.gain())));
        prop_assert!(same(flipped.order_gap(), negative(report.order_gap())));
        prop_assert!(same(flipped.group_gap(), negative(report.group_gap())));

        let swapped = Report::on(&cases, &each(&given, |a| match a.before {
            Some(before) => Answer { before: Some(a.after), after: before, ..a },
            None => a,
        }));
        prop_assert!(same(swapped.gain(), negative(report.gain())));

        let alike = Report::on(&cases, &each(&given, |a| Answer { after: all, ..a }));
        prop_assert!(alike.group_gap().is_none_or(|gap| gap == 0.0));
        let unmoved = Report::on(&cases, &each(&given, |a| Answer { after: a.before.unwrap_or(a.after), ..a }));
        prop_assert!(unmoved.gain().is_none_or(|gain| gain == 0.0));
    }

    /// The parts of a report fit together.
    #[test]
    fn tallies_add_up(seed in 0..20_u64, answers in answers()) {
        let cases = cases(seed);
        let r = Report::on(&cases, &given(&cases, &answers));
        prop_assert_eq!(r.right.n as usize, answers.iter().flatten().count());
        prop_assert_eq!(r.right_after.n + r.right_advice_first.n, r.right.n);
        prop_assert_eq!(r.right_after.of + r.right_advice_first.of, r.right.of);
        prop_assert_eq!(r.followed_wrong.n + r.overruled_right.n, r.right.n);
        prop_assert_eq!((r.followed_wrong.n - r.followed_wrong.of) + (r.overruled_right.n - r.overruled_right.of), r.right.of);
        prop_assert_eq!(r.followed_wrong_advice_first.of + r.followed_wrong_decide_first.of, r.followed_wrong.of);
        prop_assert!(r.took_right.n <= r.right_before.n - r.right_before.of);
        prop_assert!(r.kept_right.n <= r.right_before.of);
    }

    #[test]
    fn anything_set_gives_numbers(accuracy in proptest::num::f64::ANY, catch in proptest::num::f64::ANY, complacent: bool) {
        let params = Params { accuracy, catch, complacent, ..Params::default() };
        let outcome = run(&params, 3);
        prop_assert!(outcome.flow.team().is_finite() && outcome.breakeven.is_finite());
        prop_assert_eq!(&outcome, &run(&params, 3));
    }
}
