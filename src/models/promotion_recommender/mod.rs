//! D08, the promotion recommender: seats filled by likeness to those who sit on them.
//!
//! The weight of likeness is assumed: it is an estimate for no institution. The hundred seats are nobody's
//! in the town. [`published`] holds the formulas; [`run`] draws the seats.

mod params;
pub mod published;

use serde::Serialize;

pub use params::{PARAMS, Params, Rule};

use super::{
    catalogue::Model,
    rng::Rng,
    value::{Value, Values},
};

/// Seats in the picture.
pub const SEATS: usize = 100;
/// Label of the model's streams; the repetition is the round.
const LABEL: &str = "D08";

/// How the seats go.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Outcome {
    /// Expected share of women among leaders at the start and after each round.
    pub path: Vec<f64>,
    /// Where the share settles.
    pub long_run: f64,
    /// Share of women among those who fill the next seats, round by round.
    pub filled: Vec<f64>,
    /// At the start and after each round, who sits on each seat: whether it is a woman.
    #[serde(skip)]
    pub seats: Vec<Vec<bool>>,
    /// Women on the hundred seats at the start and after each round.
    pub women: Vec<u32>,
    /// Probability that a shortlist by lot from the pool names no woman.
    pub no_woman: f64,
    /// Share of notices shown to men when each goes to the likelier click, by the model of `dprime`.
    pub told_men: f64,
    /// Share of women among those whom a score with the offset lets through.
    pub top_share: f64,
}

/// Probability that the next seat goes to a woman when `w` of today's leaders are women.
fn next(params: &Params, w: f64) -> f64 {
    let similar = published::next_share(params.pool, w, params.similarity);
    match params.rule {
        Rule::Similar => similar,
        // The seat goes to one of the list by lot; a list without a woman gets one in place of a man.
        Rule::Shortlist => {
            let n = f64::from(params.shortlist.max(1));
            (similar + libm::pow(1.0 - similar, n) / n).min(1.0)
        }
        Rule::Blind => params.pool,
    }
}

/// Where the rule settles, by going on until nothing moves.
fn long_run(params: &Params) -> f64 {
    match params.rule {
        Rule::Similar => published::fixed_point(params.pool, params.similarity),
        Rule::Blind => params.pool,
        Rule::Shortlist => {
            // The slope of the rule is at most γ < 1, so that the steps shrink.
            let mut w = params.start;
            for _ in 0..2000 {
                w = next(params, w);
            }
            w
        }
    }
}

/// Fill the seats round after round. The share follows its expectation; each seat has two numbers a round,
/// whether it falls vacant and who gets it, so that a slider changes single seats.
pub fn run(params: &Params, seed: u64) -> Outcome {
    let mut path = vec![params.start];
    let mut filled = Vec::with_capacity(params.rounds as usize);
    let mut w = params.start;
    for _ in 0..params.rounds {
        let next = next(params, w);
        w = (1.0 - params.turnover) * w + params.turnover * next;
        filled.push(next);
        path.push(w);
    }
    let mut sitting: Vec<bool> = {
        // The first women sit where the lot puts them; exactly as many as their share of the seats.
        let mut rng = Rng::of(seed, LABEL, 0);
        let mut order: Vec<(u64, usize)> = (0..SEATS).map(|seat| (rng.next_u64(), seat)).collect();
        order.sort_unstable();
        let women = (params.start * SEATS as f64).round() as usize;
        let mut sitting = vec![false; SEATS];
        for (_, seat) in order.into_iter().take(women) {
            if let Some(sits) = sitting.get_mut(seat) {
                *sits = true;
            }
        }
        sitting
    };
    let mut seats = vec![sitting.clone()];
    for (round, next) in (1..).zip(&filled) {
        let mut rng = Rng::of(seed, LABEL, round);
        for sits in &mut sitting {
            let (vacant, woman) = (rng.u01() < params.turnover, rng.u01() < *next);
            if vacant {
                *sits = woman;
            }
        }
        seats.push(sitting.clone());
    }
    let women_in_pool = (params.pool * SEATS as f64).round() as u64;
    Outcome {
        long_run: long_run(params),
        women: seats
            .iter()
            .map(|seats| seats.iter().filter(|woman| **woman).count() as u32)
            .collect(),
        no_woman: published::no_woman(SEATS as u64, women_in_pool, u64::from(params.shortlist)),
        told_men: published::guessed_majority(params.clicks_men, params.dprime),
        top_share: published::top_share(params.pool, params.offset, params.top).unwrap_or(params.pool),
        path,
        filled,
        seats,
    }
}

impl Outcome {}

impl Model for Outcome {
    const ID: &str = "promotion-recommender";
    const VALUES: &[&str] = &[
        "pool",
        "start",
        "rounds",
        "share",
        "long_run",
        "seats",
        "women_first",
        "women_last",
        "no_woman",
        "clicks_men",
        "told_men",
        "top",
        "top_share",
    ];
    const ACTIONS: &[&str] = &["next-round", "run-again", "change-rule", "push-notice"];

    type Params = Params;
    const RUN: fn(&Params, u64) -> Self = run;

    fn population(_params: &Params) -> &'static str {
        "hundred-seats"
    }

    fn values(&self, params: &Params) -> Values {
        let last = self.path.last().copied().unwrap_or(params.start);
        let women = |of: Option<&u32>| Value::Count(of.copied().map_or(0.0, f64::from));
        vec![
            ("pool", Value::Share(params.pool)),
            ("start", Value::Share(params.start)),
            ("rounds", Value::Count(f64::from(params.rounds))),
            ("share", Value::Share(last)),
            ("long_run", Value::Share(self.long_run)),
            ("seats", Value::Count(SEATS as f64)),
            ("women_first", women(self.women.first())),
            ("women_last", women(self.women.last())),
            ("no_woman", Value::Share(self.no_woman)),
            ("clicks_men", Value::Share(params.clicks_men)),
            ("told_men", Value::Share(self.told_men)),
            ("top", Value::Share(params.top)),
            ("top_share", Value::Share(self.top_share)),
        ]
    }

    fn printed(self, _params: &Params) -> impl Serialize {
        self
    }
}

#[cfg(test)]
mod tests;
