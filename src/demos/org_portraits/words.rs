//! The outcome in words: the sentence under the picture, one organisation, and what things cost.

use super::{OrgPortraits, Shown, tiles};
use crate::{
    course::number,
    demos::parts::count,
    models::org_portraits::{Outcome, Policy},
    ui::{Look, Place},
};

fn n(number: u32, look: &Look<'_>) -> String {
    count(f64::from(number), look)
}

/// How many of the weakest are on the list.
pub(super) fn found(outcome: &Outcome, look: &Look<'_>) -> String {
    look.t_with(
        "portrait-found",
        &[
            ("found", &n(outcome.found(), look)),
            ("weak", &n(outcome.n_weak(), look)),
        ],
    )
}

/// What is seen so far, in as many sentences as it needs.
pub(super) fn sentence(demo: &OrgPortraits, look: &Look<'_>) -> String {
    let outcome = &demo.run.outcome;
    let silent = outcome
        .organisations
        .iter()
        .filter(|one| one.records == 0)
        .count() as u32;
    let records: u64 = outcome
        .organisations
        .iter()
        .map(|one| u64::from(one.records))
        .sum();
    let all = outcome.organisations.len() as f64;
    let mut said = vec![look.t_with(
        "portrait-words-records",
        &[
            ("all", &count(all, look)),
            ("records", &count(records as f64, look)),
            ("silent", &n(silent, look)),
        ],
    )];
    // The projector has room for one sentence: who was found.
    if demo.shown.truth && look.place == Place::Stage {
        said.clear();
    } else if demo.shown.list {
        let policy = demo.run.params.policy;
        said = vec![look.t_with(
            &format!("portrait-words-{}", policy.id()),
            &[
                ("listed", &n(outcome.n_listed(), look)),
                ("thin", &n(outcome.thin(), look)),
                ("required", &n(outcome.required, look)),
            ],
        )];
    }
    if demo.shown.truth {
        said.push(look.t_with(
            "portrait-words-truth",
            &[
                ("weak", &n(outcome.n_weak(), look)),
                ("found", &n(outcome.found(), look)),
                ("missed", &n(outcome.n_weak() - outcome.found(), look)),
                ("missed_thin", &n(outcome.missed_thin(), look)),
                ("required", &n(outcome.required, look)),
            ],
        ));
    }
    look.sentences(&said.iter().map(String::as_str).collect::<Vec<_>>())
}

/// A way to treat thin files, with how many of the weakest it has found, if it was tried.
pub(super) fn policy(demo: &OrgPortraits, policy: Policy, found: Option<u32>, look: &Look<'_>) -> String {
    let name = look.t(&format!("portrait-policy-{}", policy.id()));
    let Some(found) = found.filter(|_| demo.shown.truth) else {
        return name;
    };
    let weak = demo.run.outcome.n_weak();
    look.t_with(
        "portrait-policy-found",
        &[
            ("name", &name),
            ("found", &n(found, look)),
            ("weak", &n(weak, look)),
        ],
    )
}

/// What the visits cost; without any, what the way chosen does.
pub(super) fn cost(demo: &OrgPortraits, look: &Look<'_>) -> String {
    let outcome = &demo.run.outcome;
    if demo.run.params.visits == 0 {
        return look.t(&format!("portrait-cost-{}", demo.run.params.policy.id()));
    }
    look.t_with(
        "portrait-cost-visits",
        &[
            ("visits", &n(demo.run.params.visits, look)),
            ("days", &n(outcome.visit_days(), look)),
        ],
    )
}

/// An organisation in a few words.
pub(super) fn describe(outcome: &Outcome, shown: Shown, id: usize, look: &Look<'_>) -> String {
    let records = outcome.organisations.get(id).map_or(0, |one| one.records);
    let listed = shown.list && outcome.listed.get(id).copied().unwrap_or_default();
    let words = look.t_with(
        "portrait-organisation",
        &[("n", &(id + 1).to_string()), ("records", &records.to_string())],
    );
    if listed {
        look.join(&[&words, &look.t("portrait-on-list")])
    } else {
        words
    }
}

/// The portrait of one, as the dashboard has it, and what is so.
pub(super) fn portrait(demo: &OrgPortraits, id: usize, look: &Look<'_>) -> Vec<String> {
    let outcome = &demo.run.outcome;
    let Some(one) = outcome.organisations.get(id) else {
        return Vec::new();
    };
    let visited = outcome.visited.get(id).copied().unwrap_or_default();
    let score = outcome.scores.get(id).copied().flatten();
    let score = match score {
        None => look.t("portrait-no-score"),
        Some(score) if score == f64::NEG_INFINITY => look.t("portrait-comes-first"),
        Some(score) => number::real(score, 1, look.lang()),
    };
    let listed = demo.shown.list && outcome.listed.get(id).copied().unwrap_or_default();
    let yes_no = |yes: bool| look.t(if yes { "demo-yes" } else { "demo-no" });
    let mut lines = vec![look.t_with(
        "portrait-file",
        &[
            ("records", &one.records.to_string()),
            ("score", &score),
            ("listed", &yes_no(listed)),
            ("visited", &yes_no(visited)),
        ],
    )];
    let all = outcome.organisations.len();
    lines.push(if demo.shown.truth {
        let rank = tiles::ranks(outcome).get(id).map_or(0, |rank| rank + 1);
        look.t_with(
            "portrait-life",
            &[("rank", &rank.to_string()), ("all", &all.to_string())],
        )
    } else {
        look.t("portrait-life-unknown")
    });
    lines
}
