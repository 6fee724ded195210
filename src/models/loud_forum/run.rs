//! Riverbend's forum.
//!
//! Everybody's voice, opinion and luck are their own and the same under every seed, so a slider changes single
//! people; the seed decides who is called.

use std::sync::OnceLock;

use super::{Outcome, Params, Rule, Tally, published::LABEL};
use crate::models::{
    normal,
    queue::first_in_queue,
    rng::Rng,
    town::{POPULATION, Resident, riverbend},
};

/// Log of the median rate of posts, μ.
const LOG_RATE: f64 = -1.0;
/// Rates above this are counted as normal numbers.
const MANY: f64 = 30.0;

/// Residents as the model needs them: read once, then asked many times.
#[derive(Debug)]
pub struct Crowd {
    people: Vec<Person>,
}

/// What the model knows of a resident.
#[derive(Debug)]
struct Person {
    /// Place in the order of coming online.
    online_order: u16,
    /// Stratum of place and age.
    stratum: u8,
    /// Their voice, a standard normal score.
    voice: f64,
    /// Uniform that decides their opinion.
    opinion: f64,
    /// Uniform that decides the number of their posts.
    luck: f64,
}

impl Crowd {
    /// These residents: the town's, or a larger place of the same people many times over.
    pub fn of(residents: &[Resident]) -> Self {
        let people = residents
            .iter()
            .map(|resident| {
                let mut stream = resident.stream(LABEL);
                Person {
                    online_order: resident.online_order,
                    stratum: resident.stratum as u8,
                    voice: resident.voice,
                    opinion: stream.u01(),
                    luck: stream.uopen(),
                }
            })
            .collect();
        Self { people }
    }
}

/// The town's own people.
fn town() -> &'static Crowd {
    static CROWD: OnceLock<Crowd> = OnceLock::new();
    CROWD.get_or_init(|| Crowd::of(riverbend().residents()))
}

/// Read the town's forum.
pub fn run(params: &Params, seed: u64) -> Outcome {
    run_on(town(), params, seed)
}

/// Read the forum of these people.
pub fn run_on(crowd: &Crowd, params: &Params, seed: u64) -> Outcome {
    let first_silent = ((1.0 - params.silent_share) * f64::from(POPULATION)).round() as u32;
    let n = crowd.people.len();
    let (mut silent, mut favours, mut posts) = (
        Vec::with_capacity(n),
        Vec::with_capacity(n),
        Vec::with_capacity(n),
    );
    let louder = libm::exp(params.loudness);
    for person in &crowd.people {
        let is_silent = u32::from(person.online_order) >= first_silent;
        let support = if is_silent {
            params.support_silent
        } else {
            params.support
        };
        let is_for = person.opinion < support;
        let rate = libm::exp(LOG_RATE + params.inequality * person.voice) * if is_for { louder } else { 1.0 };
        silent.push(is_silent);
        favours.push(is_for);
        posts.push(if is_silent {
            0
        } else {
            number_of_posts(rate, person.luck)
        });
    }
    let called = first_in_queue(&vec![true; n], params.calls, &mut Rng::of(seed, LABEL, 0));
    let strata = Strata::of(&crowd.people, &favours, &posts);
    let voices = crowd.people.iter().zip(&posts).zip(&called);
    Outcome {
        concentration: concentration(&posts),
        weighted: strata.weighted(),
        voices: voices
            .map(|((person, posts), called)| match params.rule {
                Rule::Posts => f64::from(*posts),
                Rule::Accounts => f64::from(u8::from(*posts > 0)),
                Rule::Weighted if *posts > 0 => strata.weight(person.stratum),
                Rule::Weighted => 0.0,
                Rule::Calls => f64::from(u8::from(*called)),
            })
            .collect(),
        posts,
        silent,
        favours,
        called,
        params: params.clone(),
    }
}

/// The Poisson number at this place of its distribution: by inversion, and above 30 a rounded normal number. So
/// it takes one uniform however large the rate, and grows with both.
fn number_of_posts(rate: f64, u: f64) -> u32 {
    if rate > MANY {
        return (rate + rate.sqrt() * normal::quantile(u)).round().max(0.0) as u32;
    }
    let mut probability = libm::exp(-rate);
    let (mut sum, mut k) = (probability, 0);
    while u > sum && probability > 0.0 {
        k += 1;
        probability *= rate / f64::from(k);
        sum += probability;
    }
    k
}

/// Residents, accounts, and accounts in favour of each stratum of place and age.
#[derive(Default)]
struct Strata {
    people: [f64; 4],
    accounts: [f64; 4],
    supporters: [f64; 4],
}

impl Strata {
    fn of(everybody: &[Person], favours: &[bool], posts: &[u32]) -> Self {
        let mut strata = Self::default();
        for ((person, favours), posts) in everybody.iter().zip(favours).zip(posts) {
            let at = usize::from(person.stratum);
            let add = |counts: &mut [f64; 4], counts_if: bool| {
                if let Some(n) = counts.get_mut(at) {
                    *n += f64::from(u8::from(counts_if));
                }
            };
            add(&mut strata.people, true);
            add(&mut strata.accounts, *posts > 0);
            add(&mut strata.supporters, *posts > 0 && *favours);
        }
        strata
    }

    /// Share in favour among accounts, each stratum counted with its true size; strata without accounts count
    /// for nothing. `None` without accounts.
    fn weighted(&self) -> Option<f64> {
        let (mut sum, mut weights) = (0.0, 0.0);
        for ((people, accounts), supporters) in self.people.iter().zip(self.accounts).zip(self.supporters) {
            if accounts > 0.0 {
                sum += people * supporters / accounts;
                weights += people;
            }
        }
        (weights > 0.0).then(|| sum / weights)
    }

    /// Residents whom one account of a stratum stands for; 0 where there is none.
    fn weight(&self, stratum: u8) -> f64 {
        let at = |counts: &[f64; 4]| counts.get(usize::from(stratum)).copied().unwrap_or_default();
        let accounts = at(&self.accounts);
        if accounts > 0.0 {
            at(&self.people) / accounts
        } else {
            0.0
        }
    }
}

/// How posts are spread over people.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
pub struct Concentration {
    /// Posts of the most active.
    pub most: u32,
    /// Share of posts by the most active hundredth of those who posted.
    pub top_hundredth: f64,
    /// Gini coefficient of posts among those who posted.
    pub gini: f64,
    /// Effective voices, `(Σ posts)² / Σ posts²`: as many people posting equally would carry as much weight.
    pub effective: f64,
}

/// All 0 without posts.
fn concentration(posts: &[u32]) -> Concentration {
    let mut sorted: Vec<u32> = posts.iter().copied().filter(|n| *n > 0).collect();
    sorted.sort_unstable();
    let n = sorted.len() as f64;
    let (mut sum, mut squares, mut ranked) = (0.0, 0.0, 0.0);
    for (rank, posts) in sorted.iter().enumerate() {
        let posts = f64::from(*posts);
        sum += posts;
        squares += posts * posts;
        ranked += (rank + 1) as f64 * posts;
    }
    let top = (sorted.len().div_ceil(100)).min(sorted.len());
    let of_top: f64 = sorted.iter().rev().take(top).map(|n| f64::from(*n)).sum();
    let any = sum > 0.0;
    Concentration {
        most: sorted.last().copied().unwrap_or(0),
        top_hundredth: if any { of_top / sum } else { 0.0 },
        gini: if any {
            2.0 * ranked / (n * sum) - (n + 1.0) / n
        } else {
            0.0
        },
        effective: if any { sum * sum / squares } else { 0.0 },
    }
}

/// The people for whom `counts` holds, each counted as often as it says.
pub(super) fn tally(favours: &[bool], counts: impl Iterator<Item = u32>) -> Tally {
    let (mut n, mut yes) = (0, 0);
    for (favours, count) in favours.iter().zip(counts) {
        n += u64::from(count);
        if *favours {
            yes += u64::from(count);
        }
    }
    Tally::new(n, yes)
}
