//! The outcome in words: the sentence under the picture, and the numbers in it.

use super::LoudForum;
use crate::{
    demos::parts::{count, share},
    models::loud_forum::{self, Rule},
    ui::Look,
};

/// What somebody wishes for first.
pub(super) fn wish(plan: bool, look: &Look<'_>) -> String {
    look.t(if plan {
        "forum-wish-plan"
    } else {
        "forum-wish-other"
    })
}

/// Which wish comes first: `plan`, `other`, or `even`.
pub(super) fn first(id: &str, look: &Look<'_>) -> String {
    look.t(&format!("forum-first-{id}"))
}

/// Whether a summary that favours what is said most stands between the forum and its reader. Calls are made by
/// people: nothing stands between.
pub(super) fn summarised(demo: &LoudForum) -> bool {
    let params = &demo.run.outcome.params;
    demo.tried.any() && params.rule != Rule::Calls && params.amplify > 1.0
}

/// What the way chosen makes of the two wishes, in as many sentences as it needs.
pub(super) fn sentence(demo: &LoudForum, look: &Look<'_>) -> String {
    let outcome = &demo.run.outcome;
    if !demo.tried.any() {
        return look.t("forum-words-nothing");
    }
    let rule = outcome.params.rule;
    let (answer, _) = outcome.answer();
    let (accounts, posts) = (outcome.accounts().n, outcome.all_posts().n);
    let residents = outcome.posts.len() as u64;
    let numbers = [
        ("share", share(answer, look)),
        ("truth", share(outcome.everybody().share, look)),
        ("accounts", count(accounts as f64, look)),
        ("posts", count(posts as f64, look)),
        ("none", count((residents - accounts) as f64, look)),
        ("calls", count(f64::from(outcome.params.calls), look)),
        ("top", count(outcome.top_accounts() as f64, look)),
        ("top_share", share(outcome.concentration.top_hundredth, look)),
        ("shown", share(outcome.params.displayed(answer), look)),
    ];
    let numbers: Vec<(&str, &str)> = numbers
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let mut said = vec![look.t_with(&format!("forum-words-{}", rule.id()), &numbers)];
    if summarised(demo) {
        said.push(look.t_with("forum-words-summary", &numbers));
    }
    if rule != Rule::Calls {
        let winner = first(loud_forum::first(answer), look);
        said.push(look.t_with("forum-words-first", &[("first", &winner)]));
    }
    look.sentences(&said.iter().map(String::as_str).collect::<Vec<_>>())
}
