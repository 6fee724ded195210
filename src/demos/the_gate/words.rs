//! The outcome in words: the sentence under the picture, and the numbers in it.

use super::{TheGate, View};
use crate::{course::number, demos::parts, ui::Look};

/// A score as it is read out.
pub(super) fn score(score: f64, look: &Look<'_>) -> String {
    number::real(score, 2, look.lang())
}

/// How rare real cases are: one among so many.
pub(super) fn one_in(base_rate: f64, look: &Look<'_>) -> String {
    let n = parts::count((1.0 / base_rate).round(), look);
    look.t_with("gate-one-in", &[("n", &n)])
}

/// People who had a high score, and so went to the second test.
pub(super) fn tested_twice(demo: &TheGate) -> f64 {
    let line = demo.run.params.threshold;
    demo.run
        .outcome
        .score
        .iter()
        .filter(|score| **score > line)
        .count() as f64
}

/// What the picture shows, in as many sentences as it needs.
pub(super) fn sentence(demo: &TheGate, look: &Look<'_>) -> String {
    let said = match demo.view {
        View::Line => of_line(demo, look),
        View::Portrait => of_portrait(demo, look),
    };
    look.sentences(&said.iter().map(String::as_str).collect::<Vec<_>>())
}

fn of_line(demo: &TheGate, look: &Look<'_>) -> Vec<String> {
    let table = demo.run.outcome.table();
    let count = |n: f64| parts::count(n, look);
    let flagged = count(table.flagged());
    if !demo.checked {
        return vec![look.t_with("gate-words-flagged", &[("flagged", &flagged)])];
    }
    let mut said = vec![look.t_with(
        "gate-words-checked",
        &[
            ("flagged", &flagged),
            ("hits", &count(table.hits)),
            ("alarms", &count(table.false_alarms)),
        ],
    )];
    let misses = if table.misses > 0.0 { "some" } else { "none" };
    said.push(look.t_with(
        "gate-words-missed",
        &[("any", misses), ("misses", &count(table.misses))],
    ));
    if demo.run.params.second_test {
        let n = count(tested_twice(demo));
        said.push(look.t_with("gate-words-twice", &[("n", &n)]));
    }
    said
}

fn of_portrait(demo: &TheGate, look: &Look<'_>) -> Vec<String> {
    let [a, b] = demo.run.outcome.expected;
    let share = |share: f64| parts::share(share, look);
    vec![
        look.t_with(
            "gate-words-alarms",
            &[
                ("a", &share(a.false_alarm_rate())),
                ("b", &share(b.false_alarm_rate())),
            ],
        ),
        look.t_with(
            "gate-words-misses",
            &[("a", &share(a.miss_rate())), ("b", &share(b.miss_rate()))],
        ),
    ]
}
