//! Asking Riverbend both ways.
//!
//! Who is online and what people want come from uniforms that the town stores, so they stay the same
//! under every seed, and a slider changes single people. The seed decides who replies and who is visited:
//! everybody has a key in each of two queues, and the smallest keys are asked first, so that a larger
//! number only adds people.

use std::sync::OnceLock;

use super::{
    Nearer, Outcome, Params, Poll,
    published::{Counts, effective_size},
};
use crate::models::{
    queue::first_in_queue,
    rng::Rng,
    town::{Resident, riverbend},
};

/// Label of the model's streams.
const LABEL: &str = "D02";
/// Errors closer than this count as the same.
const SAME: f64 = 0.005;

/// Residents as the model needs them: read once, then asked many times.
#[derive(Debug)]
pub struct Public {
    people: Vec<Person>,
}

/// What the model knows of a resident.
#[derive(Debug)]
struct Person {
    /// Place in the order of coming online.
    online_order: u16,
    /// Uniform that decides whether they want the windows to stay.
    u_windows: f64,
}

impl Public {
    /// These residents: the town's, or a larger place of the same people many times over.
    pub fn of(residents: &[Resident]) -> Self {
        let people = residents.iter().map(|resident| Person {
            online_order: resident.online_order,
            u_windows: resident.u_windows,
        });
        Self {
            people: people.collect(),
        }
    }
}

/// Ask the town: online replies from those online, random visits to anyone.
pub fn run(params: &Params, seed: u64) -> Outcome {
    static TOWN: OnceLock<Public> = OnceLock::new();
    let town = TOWN.get_or_init(|| Public::of(riverbend().residents()));
    run_on(town, params, seed)
}

/// Ask these people.
pub fn run_on(public: &Public, params: &Params, seed: u64) -> Outcome {
    let first = riverbend().online_count(params.online_share);
    let (online, wants): (Vec<bool>, Vec<bool>) = public
        .people
        .iter()
        .map(|person| {
            let online = u32::from(person.online_order) < first;
            let yes = if online {
                params.yes_online
            } else {
                params.yes_offline
            };
            (online, person.u_windows < yes)
        })
        .unzip();
    let n_online = count(&online);
    let everybody = vec![true; online.len()];
    let replied = first_in_queue(&online, params.online_replies, &mut Rng::of(seed, LABEL, 0));
    let visited = first_in_queue(&everybody, params.visits, &mut Rng::of(seed, LABEL, 1));
    summarise(n_online, online, wants, replied, visited)
}

fn summarise(
    n_online: u32,
    online: Vec<bool>,
    wants: Vec<bool>,
    replied: Vec<bool>,
    visited: Vec<bool>,
) -> Outcome {
    let (people, yes) = (wants.len() as u32, count(&wants));
    let replies = poll(&replied, &wants);
    let visits = poll(&visited, &wants);
    let truth = Poll::new(people, yes).share;
    let rho = Counts {
        people,
        yes,
        recorded: replies.n,
        recorded_yes: replies.yes,
    }
    .rho();
    let recorded_share = f64::from(replies.n) / f64::from(people.max(1));
    let effective = effective_size(recorded_share, rho).min(f64::from(replies.n));
    let nearer = nearer((replies.share - truth).abs(), (visits.share - truth).abs());
    Outcome {
        online,
        wants,
        replied,
        visited,
        n_online,
        truth,
        replies,
        visits,
        effective,
        rho,
        nearer,
    }
}

/// Which of two distances from the truth is the smaller.
fn nearer(replies: f64, visits: f64) -> Nearer {
    if (replies - visits).abs() < SAME {
        Nearer::Same
    } else if visits < replies {
        Nearer::Visits
    } else {
        Nearer::Replies
    }
}

fn count(people: &[bool]) -> u32 {
    people.iter().filter(|is| **is).count() as u32
}

fn poll(asked: &[bool], wants: &[bool]) -> Poll {
    let yes = asked
        .iter()
        .zip(wants)
        .filter(|(asked, wants)| **asked && **wants)
        .count();
    Poll::new(count(asked), yes as u32)
}
