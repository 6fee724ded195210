//! D04, the loud forum: who posts much is counted much, and who never posts is not counted at all.
//!
//! [`run`] reads Riverbend's forum; [`published`] holds what is known without drawing. Assumed: rates of posting
//! are log-normal, and opinions do not depend on how often somebody posts beyond the loudness of supporters.

mod params;
pub mod published;
mod run;

use serde::Serialize;

pub use params::{PARAMS, Params, Rule};
pub use run::{Concentration, Crowd, run, run_on};

use super::{
    catalogue::Model,
    interval,
    value::{Value, Values},
};

/// Minutes that calling somebody takes (assumed).
pub const CALL_MINUTES: f64 = 10.0;

/// One way of counting and its answer.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Tally {
    /// Posts, accounts or calls counted.
    pub n: u64,
    /// Of those, in favour.
    pub yes: u64,
    /// `yes / n`; 0 of nothing.
    pub share: f64,
    /// 95 % interval that takes each for an independent voice, within `[0, 1]` (Wilson).
    pub interval: [f64; 2],
}

impl Tally {
    fn new(n: u64, yes: u64) -> Self {
        let share = if n == 0 { 0.0 } else { yes as f64 / n as f64 };
        Self {
            n,
            yes,
            share,
            interval: interval::wilson(share, n as f64),
        }
    }
}

/// What the forum says and what the town thinks. The vectors are indexed by resident id.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Posts of each resident.
    pub posts: Vec<u32>,
    /// Whether each resident never posts, whatever the settings of the forum.
    pub silent: Vec<bool>,
    /// Whether each resident favours the plan.
    pub favours: Vec<bool>,
    /// Whether each resident was called.
    pub called: Vec<bool>,
    /// How much each resident counts by the rule chosen: posts, heads, or the residents an account stands for.
    pub voices: Vec<f64>,
    /// How posts are spread.
    pub concentration: Concentration,
    /// Share in favour among accounts weighted to the town's strata; `None` without accounts.
    pub weighted: Option<f64>,
    /// The settings of this run.
    pub params: Params,
}

impl Outcome {
    /// Everybody, each once: the truth.
    pub fn everybody(&self) -> Tally {
        run::tally(&self.favours, self.posts.iter().map(|_| 1))
    }

    /// Those who are not silent, each once, whether they posted or not.
    pub fn speakers(&self) -> Tally {
        run::tally(&self.favours, self.silent.iter().map(|silent| u32::from(!silent)))
    }

    /// Everybody who posted, once.
    pub fn accounts(&self) -> Tally {
        run::tally(
            &self.favours,
            self.posts.iter().map(|posts| u32::from(*posts > 0)),
        )
    }

    /// Every post.
    pub fn all_posts(&self) -> Tally {
        run::tally(&self.favours, self.posts.iter().copied())
    }

    /// Everybody called.
    pub fn calls(&self) -> Tally {
        run::tally(&self.favours, self.called.iter().map(|called| u32::from(*called)))
    }

    /// The answer by the rule chosen; see [`Self::answer_by`].
    pub fn answer(&self) -> (f64, [f64; 2]) {
        self.answer_by(self.params.rule)
    }

    /// The answer by a rule, with its honest 95 % interval: posts count as the effective voices behind them. With
    /// nothing to count the share is 0 and the interval all.
    pub fn answer_by(&self, rule: Rule) -> (f64, [f64; 2]) {
        let plain = |tally: Tally| (tally.share, tally.interval);
        match rule {
            Rule::Posts => {
                let share = self.all_posts().share;
                (share, interval::wilson(share, self.concentration.effective))
            }
            Rule::Accounts => plain(self.accounts()),
            Rule::Weighted => {
                let share = self.weighted.unwrap_or(0.0);
                (share, interval::wilson(share, self.accounts().n as f64))
            }
            Rule::Calls => plain(self.calls()),
        }
    }

    /// Hours that the calls take.
    pub fn call_hours(&self) -> f64 {
        f64::from(self.params.calls) * CALL_MINUTES / 60.0
    }

    /// Accounts that make up the most active hundredth, at least one where anybody posted.
    pub fn top_accounts(&self) -> u64 {
        self.accounts().n.div_ceil(100)
    }
}

/// Which of the two wishes comes first at this share: `plan` from one half on, else `other`.
pub fn first(share: f64) -> &'static str {
    if share >= 0.5 { "plan" } else { "other" }
}

impl Model for Outcome {
    const ID: &str = "loud-forum";
    const VALUES: &[&str] = &[
        "residents",
        "silent",
        "truth",
        "people_share",
        "accounts",
        "accounts_share",
        "weighted_share",
        "posts",
        "posts_share",
        "calls",
        "calls_share",
        "rule",
        "answer",
        "answer_low",
        "answer_high",
        "answer_error",
        "displayed",
        "effective",
        "most_posts",
        "top_share",
        "gini",
        "top_accounts",
        "no_posts",
        "call_hours",
        "first_by_posts",
        "first_by_accounts",
        "first_in_town",
    ];
    const ACTIONS: &[&str] = &["count-posts", "count-accounts", "weight", "call", "open-resident"];

    type Params = Params;
    const RUN: fn(&Params, u64) -> Self = run;

    fn values(&self, _params: &Params) -> Values {
        let count = |n: u64| Value::Count(n as f64);
        let (truth, posts, accounts, calls) =
            (self.everybody(), self.all_posts(), self.accounts(), self.calls());
        let (answer, [low, high]) = self.answer();
        vec![
            ("residents", count(truth.n)),
            ("silent", count(truth.n - self.speakers().n)),
            ("truth", Value::Share(truth.share)),
            ("people_share", Value::Share(self.speakers().share)),
            ("accounts", count(accounts.n)),
            ("accounts_share", Value::Share(accounts.share)),
            ("weighted_share", Value::Share(self.weighted.unwrap_or(0.0))),
            ("posts", count(posts.n)),
            ("posts_share", Value::Share(posts.share)),
            ("calls", count(calls.n)),
            ("calls_share", Value::Share(calls.share)),
            ("rule", Value::Choice(self.params.rule.id())),
            ("answer", Value::Share(answer)),
            ("answer_low", Value::Share(low)),
            ("answer_high", Value::Share(high)),
            ("answer_error", Value::Points(answer - truth.share)),
            ("displayed", Value::Share(self.params.displayed(answer))),
            ("effective", Value::Count(self.concentration.effective)),
            ("most_posts", Value::Count(f64::from(self.concentration.most))),
            ("top_share", Value::Share(self.concentration.top_hundredth)),
            (
                "gini",
                Value::Real {
                    value: self.concentration.gini,
                    decimals: 2,
                },
            ),
            ("top_accounts", count(self.top_accounts())),
            ("no_posts", count(truth.n - accounts.n)),
            ("call_hours", Value::Count(self.call_hours())),
            ("first_by_posts", Value::Choice(first(posts.share))),
            ("first_by_accounts", Value::Choice(first(accounts.share))),
            ("first_in_town", Value::Choice(first(truth.share))),
        ]
    }

    fn printed(self, params: &Params) -> impl Serialize {
        let (answer, interval) = self.answer();
        Printed {
            expected: published::truths(
                params.silent_share,
                params.support_silent,
                params.support,
                params.loudness,
            ),
            displayed: params.displayed(answer),
            truth: self.everybody(),
            people: self.speakers(),
            accounts: self.accounts(),
            weighted: self.weighted,
            posts: self.all_posts(),
            calls: self.calls(),
            answer,
            interval,
            concentration: self.concentration,
        }
    }
}

/// The outcome as it is printed: people counted instead of listed.
#[derive(Serialize)]
struct Printed {
    truth: Tally,
    people: Tally,
    accounts: Tally,
    weighted: Option<f64>,
    posts: Tally,
    calls: Tally,
    answer: f64,
    interval: [f64; 2],
    displayed: f64,
    concentration: Concentration,
    expected: published::Truths,
}

#[cfg(test)]
mod tests;
