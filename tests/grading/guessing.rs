//! What blind guessing pays, over every answer there is: little, and what the course says.

use ground_truth::{
    assess::{Response, grade},
    course::lesson::ItemKind,
};

use super::key;

/// Every order of `n` entries.
fn orders(n: usize) -> Vec<Vec<usize>> {
    if n == 0 {
        return vec![Vec::new()];
    }
    let longer = |order: Vec<usize>| {
        (0..n).map(move |at| {
            let mut order = order.clone();
            order.insert(at, n - 1);
            order
        })
    };
    orders(n - 1).into_iter().flat_map(longer).collect()
}

/// The mean score of all these answers.
fn mean(kind: &ItemKind, answers: impl Iterator<Item = Response>) -> f64 {
    let scores: Vec<f64> = answers
        .map(|answer| grade(kind, &answer).unwrap().score)
        .collect();
    scores.iter().sum::<f64>() / scores.len() as f64
}

fn order_of(n: usize, ties: &str) -> ItemKind {
    let entries: Vec<String> = (0..n).map(|at| format!("\"e{at}\": ()")).collect();
    key(&format!(
        "Order((entries: {{{}}}, ties: [{ties}], ends: ((), ()), misconception: \"m\", why: ()))",
        entries.join(", ")
    ))
}

fn order_mean(n: usize, ties: &str) -> f64 {
    let answers = orders(n)
        .into_iter()
        .map(|order| Response::Order(order.into_iter().map(|at| format!("e{at}")).collect()));
    mean(&order_of(n, ties), answers)
}

#[test]
fn an_order_pays_less_than_a_fifth() {
    // By the number of inversions (1 3 5 6 5 3 1 of four entries): (1·1 + 3·2/3 + 5·1/3) / 24 = 0.194.
    let four = (1.0 + 2.0 + 5.0 / 3.0) / 24.0;
    // 1 4 9 15 20 22 20 … of five: (1·1 + 4·0.8 + 9·0.6 + 15·0.4 + 20·0.2) / 120 = 0.163.
    let five = (1.0 + 3.2 + 5.4 + 6.0 + 4.0) / 120.0;
    // 1 5 14 29 49 71 90 101 … of six, of fifteen pairs: 0.145.
    let worth = [1.0, 5.0, 14.0, 29.0, 49.0, 71.0, 90.0, 101.0];
    let six = worth
        .iter()
        .enumerate()
        .map(|(d, n)| n * (1.0 - 2.0 * d as f64 / 15.0))
        .sum::<f64>()
        / 720.0;
    for (n, expected) in [(4, four), (5, five), (6, six)] {
        let found = order_mean(n, "");
        assert!((found - expected).abs() < 1e-12, "{n}: {found}, not {expected}");
        assert!((0.144..0.195).contains(&found), "{n}: {found}");
    }
}

#[test]
fn a_tie_does_not_make_guessing_pay_much_more() {
    let (tied, free) = (order_mean(5, "[\"e1\", \"e2\"]"), order_mean(5, ""));
    assert!(tied > free && tied < 0.2, "{tied} with a tie, {free} without");
}

#[test]
fn ticks_at_random_pay_little_and_no_pattern_of_ticks_pays() {
    for n in 3..=8_usize {
        for right in 1..n {
            let options: Vec<String> = (0..n)
                .map(|at| format!("\"o{at}\": (text: (), right: {})", at < right))
                .collect();
            let kind = key(&format!("Multi({{{}}})", options.join(", ")));
            let answers = (1..1_usize << n).map(|ticks| {
                let ticked = (0..n)
                    .filter(|at| ticks >> at & 1 == 1)
                    .map(|at| format!("o{at}"));
                Response::Multi(ticked.collect())
            });
            let found = mean(&kind, answers);
            assert!(found < 0.3, "{right} of {n}: {found}");
            // A place is ticked whatever stands there: over all ways to mix the options it pays nothing on average
            // before the floor at 0, so the floor alone pays.
            assert!(found > 0.0, "{right} of {n}: {found}");
        }
    }
}

#[test]
fn one_of_n_pays_its_share_and_two_tiers_pay_half_of_each() {
    let four =
        key(r#"Single({"a": (text: (), right: true), "b": (text: ()), "c": (text: ()), "d": (text: ())})"#);
    let ids = ["a", "b", "c", "d"];
    assert_eq!(
        mean(&four, ids.iter().map(|id| Response::Single((*id).to_owned()))),
        0.25
    );
    let options = r#"{"a": (text: (), right: true), "b": (text: ()), "c": (text: ())}"#;
    let decision = key(&format!("Decision((actions: {options}, reasons: {options}))"));
    let flaw = key(&format!(
        "Flaw((exhibit: [], places: {options}, reasons: {options}))"
    ));
    let both = || {
        ids[..3]
            .iter()
            .flat_map(|one| ids[..3].iter().map(move |other| (*one, *other)))
    };
    let decided = both().map(|(action, reason)| Response::Decision {
        action: action.to_owned(),
        reason: reason.to_owned(),
    });
    let found = both().map(|(place, reason)| Response::Flaw {
        place: place.to_owned(),
        reason: reason.to_owned(),
    });
    assert!((mean(&decision, decided) - 1.0 / 3.0).abs() < 1e-12);
    assert!((mean(&flaw, found) - 1.0 / 3.0).abs() < 1e-12);
}

#[test]
fn a_matching_pays_one_in_as_many_as_there_are_right_sides() {
    let kind = key(r#"Match((
        left: {"l0": (text: (), to: "r0", why: ()), "l1": (text: (), to: "r1", why: ()), "l2": (text: (), to: "r2", why: ())},
        right: {"r0": (), "r1": (), "r2": (), "r3": ()},
        misconception: "m",
    ))"#);
    let answers = (0..64_usize).map(|n| {
        let pair = |left: usize| (format!("l{left}"), format!("r{}", n >> (2 * left) & 3));
        Response::Match((0..3).map(pair).collect())
    });
    assert!((mean(&kind, answers) - 0.25).abs() < 1e-12);
}
