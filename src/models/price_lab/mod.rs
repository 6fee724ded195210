//! D16, the price lab: one price, prices for groups, and prices for persons.
//!
//! [`published`] holds the textbook results. [`run`] sells one thing to everybody in Riverbend who is
//! online. What a resident would pay at most lies between 0 and 1, evenly, and goes with what they spend
//! (assumed); the seller sees it through a fog and sorts by what it sees. Nothing depends on the run's
//! seed: the people, and how the fog sits on each, stay the same.

pub mod published;

use std::sync::OnceLock;

use serde::Serialize;

use super::{
    catalogue::Model,
    normal,
    params::params,
    town::riverbend,
    value::{Value, Values},
};
use published::{Doors, Split, audit_sees, best_price, loyalty};

/// Label of the model's streams.
const LABEL: &str = "D16";
/// How closely the ceiling follows spending: the correlation of their normal scores (assumed).
const FOLLOWS_SPENDING: f64 = 0.6;
/// Cost of a piece at the two shop doors.
const DOOR_COST: f64 = 100.0;

params! {
    /// What the learner sets.
    Params {
        /// Groups of equal size into which the seller sorts buyers; each group has one price.
        bands: count(1.0, 50.0, 1.0),
        /// Standard deviation of the error with which the seller sees a buyer's ceiling.
        noise: real(0.0, 5.0, 0.2),
        /// What it costs a customer to go to the rival: anything from 0 to this, evenly.
        switching: real(0.0, 100.0, 30.0),
        /// Whether a rival sells the same thing.
        rival: flag(0.0, 1.0, 0.0),
        /// Pairs of an old and a new account in a price audit.
        pairs: count(0.0, 500.0, 32.0),
        /// Share of pairs that truly meet different prices.
        differ: share(0.0, 1.0, 0.05),
    }
}

/// A resident as a buyer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Buyer {
    /// The resident.
    pub resident: u16,
    /// Most that they would pay, in `(0, 1)`.
    pub ceiling: f64,
    /// The fog on them: a standard normal number.
    pub fog: f64,
    /// What it costs them to go to the rival, as a share of the dearest.
    pub attachment: f64,
}

/// Everybody online, by id; the ceilings are spread evenly over them.
pub fn buyers() -> &'static [Buyer] {
    static BUYERS: OnceLock<Vec<Buyer>> = OnceLock::new();
    BUYERS.get_or_init(|| {
        let online = || riverbend().residents().iter().filter(|resident| resident.online);
        let spending = evenly(online().map(|resident| f64::from(resident.spending)).collect());
        let mut drawn: Vec<(Buyer, f64)> = online()
            .zip(spending)
            .map(|(resident, rank)| {
                let mut rng = resident.stream(LABEL);
                let own = rng.normal();
                let rest = (1.0 - FOLLOWS_SPENDING * FOLLOWS_SPENDING).sqrt();
                let buyer = Buyer {
                    resident: resident.id,
                    ceiling: 0.0,
                    fog: rng.normal(),
                    attachment: rng.u01(),
                };
                (buyer, FOLLOWS_SPENDING * normal::quantile(rank) + rest * own)
            })
            .collect();
        let ceilings = evenly(drawn.iter().map(|(_, score)| *score).collect());
        for ((buyer, _), ceiling) in drawn.iter_mut().zip(ceilings) {
            buyer.ceiling = ceiling;
        }
        drawn.into_iter().map(|(buyer, _)| buyer).collect()
    })
}

/// Each value's place among all, `(rank + ½) / n`; the first of two equals stands lower.
fn evenly(values: Vec<f64>) -> Vec<f64> {
    let n = values.len() as f64;
    let mut order: Vec<(f64, usize)> = values.into_iter().zip(0..).collect();
    order.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let mut places = vec![0.0; order.len()];
    for (rank, (_, at)) in order.into_iter().enumerate() {
        if let Some(place) = places.get_mut(at) {
            *place = (rank as f64 + 0.5) / n;
        }
    }
    places
}

/// What sorted prices do to one buyer, compared with one price for all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Change {
    /// Buys both times and pays less.
    Less,
    /// Buys both times and pays more.
    More,
    /// Buys both times at the same price.
    Same,
    /// Could not afford the one price, and buys now.
    Joins,
    /// Bought at the one price, and no longer does.
    Leaves,
    /// Buys neither time.
    Never,
}

/// What the market comes to. The vectors are in the order of [`buyers`].
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The one price that earns most.
    pub one_price: f64,
    /// Who gets what at that price, per buyer.
    pub at_one_price: Split,
    /// Price of each band, lowest signal first.
    pub prices: Vec<f64>,
    /// Price that each buyer meets.
    pub meets: Vec<f64>,
    /// What changed for each buyer.
    pub changes: Vec<Change>,
    /// Who gets what at the bands' prices, per buyer.
    pub sorted: Split,
    /// Prices of two rivals who know whose customer somebody is.
    pub doors: Doors,
    /// The one price of the same rivals if they cannot tell customers apart.
    pub doors_one_price: f64,
    /// Residents who go to the rival.
    pub switchers: u32,
    /// Probability that the audit sees at least one difference.
    pub audit_sees: f64,
}

impl Outcome {
    /// Buyers for whom this changed.
    pub fn count(&self, change: Change) -> u32 {
        self.changes.iter().filter(|c| **c == change).count() as u32
    }
}

/// Sell to everybody online.
pub fn run(params: &Params, _seed: u64) -> Outcome {
    let params = params.in_range();
    let buyers = buyers();
    let one_price = learned_price(buyers.iter().map(|buyer| buyer.ceiling).collect());
    let (prices, meets) = sort(buyers, params.bands as usize, params.noise);
    let mut at_one_price = NOTHING;
    let mut sorted = NOTHING;
    let mut changes = Vec::with_capacity(buyers.len());
    for (buyer, price) in buyers.iter().zip(&meets) {
        at_one_price.add(buyer.ceiling, one_price);
        sorted.add(buyer.ceiling, *price);
        changes.push(change(buyer.ceiling, one_price, *price));
    }
    let doors = loyalty(params.switching, DOOR_COST).unwrap_or(Doors {
        loyal: DOOR_COST,
        newcomer: DOOR_COST,
        switch: 0.0,
    });
    // Somebody goes where leaving costs them less than the difference in price; nobody does for nothing.
    let worth = (doors.loyal - doors.newcomer) / params.switching.max(f64::MIN_POSITIVE);
    Outcome {
        one_price,
        at_one_price: at_one_price.per(buyers.len()),
        prices,
        meets,
        changes,
        sorted: sorted.per(buyers.len()),
        doors,
        doors_one_price: DOOR_COST + params.switching,
        switchers: buyers.iter().filter(|buyer| buyer.attachment < worth).count() as u32,
        audit_sees: audit_sees(f64::from(params.pairs), params.differ).unwrap_or(0.0),
    }
}

/// A market in which nothing happened yet.
const NOTHING: Split = Split {
    profit: 0.0,
    buyers: 0.0,
    lost: 0.0,
};

fn change(ceiling: f64, before: f64, now: f64) -> Change {
    match (ceiling >= before, ceiling >= now) {
        (true, true) if now < before => Change::Less,
        (true, true) if now > before => Change::More,
        (true, true) => Change::Same,
        (false, true) => Change::Joins,
        (true, false) => Change::Leaves,
        (false, false) => Change::Never,
    }
}

fn learned_price(mut ceilings: Vec<f64>) -> f64 {
    ceilings.sort_unstable_by(|a, b| b.total_cmp(a));
    best_price(ceilings.into_iter())
}

/// Bands of equal size by signal, each with the price that earns most from it: the prices, lowest signal
/// first, and the price that each buyer meets.
fn sort(buyers: &[Buyer], bands: usize, noise: f64) -> (Vec<f64>, Vec<f64>) {
    let mut order: Vec<(f64, usize, f64)> = buyers
        .iter()
        .enumerate()
        .map(|(at, buyer)| (buyer.ceiling + noise * buyer.fog, at, buyer.ceiling))
        .collect();
    order.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let n = order.len();
    let mut meets = vec![0.0; n];
    let mut prices = Vec::with_capacity(bands);
    let mut from = 0;
    for band in 1..=bands {
        let to = n * band / bands;
        let group = order.get(from..to).unwrap_or_default();
        let price = learned_price(group.iter().map(|(_, _, ceiling)| *ceiling).collect());
        for (_, at, _) in group {
            if let Some(met) = meets.get_mut(*at) {
                *met = price;
            }
        }
        prices.push(price);
        from = to;
    }
    (prices, meets)
}

impl Outcome {
    /// Who gains when the seller sorts buyers, or when rivals do.
    fn gainer(&self, rival: bool) -> &'static str {
        let seller = self.sorted.profit - self.at_one_price.profit;
        let buyers = self.sorted.buyers - self.at_one_price.buyers;
        if rival {
            // Both doors undercut the one price wherever leaving costs anything.
            if self.doors.loyal < self.doors_one_price {
                "buyers"
            } else {
                "nobody"
            }
        } else if seller > GAIN && buyers > GAIN {
            "both"
        } else if seller > GAIN {
            "seller"
        } else {
            "nobody"
        }
    }
}

/// Gains below this much a buyer count as none: a hundredth of a per cent of the highest ceiling.
const GAIN: f64 = 1e-4;

impl Model for Outcome {
    const ID: &str = "price-lab";
    const VALUES: &[&str] = &[
        "buyers",
        "bands",
        "one_price",
        "one_profit",
        "one_surplus",
        "one_lost",
        "lowest_price",
        "highest_price",
        "profit",
        "surplus",
        "lost",
        "pay_less",
        "pay_more",
        "join",
        "leave",
        "pay_less_share",
        "gains",
        "loyal_price",
        "new_price",
        "penalty",
        "rivals_one_price",
        "switchers",
        "audit_sees",
    ];
    const ACTIONS: &[&str] = &[
        "sort-buyers",
        "personal-prices",
        "open-door",
        "audit",
        "open-resident",
    ];

    type Params = Params;
    const RUN: fn(&Params, u64) -> Self = run;

    // Money is written for a hundred buyers of whom the last
    // would pay 1, so that nothing but parts of a whole is compared.
    fn values(&self, params: &Params) -> Values {
        let count = |change| Value::Count(f64::from(self.count(change)));
        let real = |value, decimals| Value::Real { value, decimals };
        let lowest = self.prices.first().copied().unwrap_or(self.one_price);
        let highest = self.prices.last().copied().unwrap_or(self.one_price);
        vec![
            ("buyers", Value::Count(self.changes.len() as f64)),
            ("bands", Value::Count(f64::from(params.bands))),
            ("one_price", real(self.one_price, 2)),
            ("one_profit", real(100.0 * self.at_one_price.profit, 1)),
            ("one_surplus", real(100.0 * self.at_one_price.buyers, 1)),
            ("one_lost", real(100.0 * self.at_one_price.lost, 1)),
            ("lowest_price", real(lowest, 2)),
            ("highest_price", real(highest, 2)),
            ("profit", real(100.0 * self.sorted.profit, 1)),
            ("surplus", real(100.0 * self.sorted.buyers, 1)),
            ("lost", real(100.0 * self.sorted.lost, 1)),
            ("pay_less", count(Change::Less)),
            ("pay_more", count(Change::More)),
            ("join", count(Change::Joins)),
            ("leave", count(Change::Leaves)),
            (
                "pay_less_share",
                Value::Share(f64::from(self.count(Change::Less)) / (self.changes.len() as f64).max(1.0)),
            ),
            ("gains", Value::Choice(self.gainer(params.rival))),
            ("loyal_price", real(self.doors.loyal, 0)),
            ("new_price", real(self.doors.newcomer, 0)),
            ("penalty", real(self.doors.loyal - self.doors.newcomer, 0)),
            ("rivals_one_price", real(self.doors_one_price, 0)),
            ("switchers", Value::Count(f64::from(self.switchers))),
            ("audit_sees", Value::Share(self.audit_sees)),
        ]
    }

    fn printed(self, _params: &Params) -> impl Serialize {
        use Change::{Joins, Leaves, Less, More, Never, Same};
        Summary {
            one_price: self.one_price,
            at_one_price: self.at_one_price,
            changes: [Less, More, Same, Joins, Leaves, Never]
                .map(|change| (change, self.count(change)))
                .to_vec(),
            prices: self.prices,
            sorted: self.sorted,
            doors: self.doors,
            doors_one_price: self.doors_one_price,
            switchers: self.switchers,
            audit_sees: self.audit_sees,
        }
    }
}

/// The outcome as it is printed: buyers counted instead of listed.
#[derive(Serialize)]
struct Summary {
    one_price: f64,
    at_one_price: Split,
    prices: Vec<f64>,
    sorted: Split,
    changes: Vec<(Change, u32)>,
    doors: Doors,
    doors_one_price: f64,
    switchers: u32,
    audit_sees: f64,
}

#[cfg(test)]
mod tests;
