//! Textbook results on personal prices: Pigou (1920) on sorting buyers, Chen (1997) and Fudenberg and
//! Tirole (2000) on rivals, and what a price audit can find.

use crate::models::{catalogue::ParamError, numerics::beta, params::within, rng::Rng};

/// Money that a market leaves to whom.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
pub struct Split {
    /// What the seller earns above cost.
    pub profit: f64,
    /// What buyers would have paid above what they did pay.
    pub buyers: f64,
    /// What sales that do not happen would have been worth above cost.
    pub lost: f64,
}

/// A market with linear demand, `p = a − q`, and constant cost `c` for a piece.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Linear {
    /// Highest price that anybody would pay.
    pub ceiling: f64,
    /// Cost of a piece.
    pub cost: f64,
}

impl Linear {
    /// The market, if somebody would pay the cost.
    ///
    /// # Errors
    /// A cost above the ceiling, or no number.
    pub fn new(ceiling: f64, cost: f64) -> Result<Self, ParamError> {
        let ceiling = within("ceiling", ceiling, -1e12, 1e12)?;
        let cost = within("cost", cost, -1e12, ceiling)?;
        Ok(Self { ceiling, cost })
    }

    /// The one price that earns most, `(a + c) / 2`.
    pub fn price(&self) -> f64 {
        0.5 * (self.ceiling + self.cost)
    }

    /// Pieces sold at that price, `(a − c) / 2`.
    pub fn sold(&self) -> f64 {
        0.5 * (self.ceiling - self.cost)
    }

    /// Who gets what at that price: `(a − c)²` in parts of 1/4, 1/8 and 1/8.
    pub fn one_price(&self) -> Split {
        let square = (self.ceiling - self.cost) * (self.ceiling - self.cost);
        Split {
            profit: square / 4.0,
            buyers: square / 8.0,
            lost: square / 8.0,
        }
    }

    /// Who gets what when everybody pays exactly their own ceiling: the seller, all of it.
    pub fn personal_prices(&self) -> Split {
        Split {
            profit: 0.5 * (self.ceiling - self.cost) * (self.ceiling - self.cost),
            buyers: 0.0,
            lost: 0.0,
        }
    }

    /// Pieces sold at personal prices, `a − c`.
    pub fn sold_at_personal_prices(&self) -> f64 {
        self.ceiling - self.cost
    }
}

/// Who gets what when buyers, whose ceilings are even on `[0, 1]`, are sorted into `bands` of equal width
/// and each band has the price that earns most: `1 / (2K)` in the lowest and `i / K` in band `i` above.
///
/// # Errors
/// Fewer than one band.
pub fn bands(bands: f64) -> Result<Split, ParamError> {
    let k = within("bands", bands, 1.0, 1e9)?;
    Ok(Split {
        profit: (k - 1.0) / (2.0 * k) + 1.0 / (4.0 * k * k),
        buyers: (k - 1.0) / (2.0 * k * k) + 1.0 / (8.0 * k * k),
        lost: 1.0 / (8.0 * k * k),
    })
}

/// Mean price that those pay who buy, under [`bands`].
///
/// # Errors
/// Fewer than one band.
pub fn mean_price(number: f64) -> Result<f64, ParamError> {
    let sold = 1.0 - 0.5 / number;
    Ok(bands(number)?.profit / sold)
}

/// Prices of two sellers who know whose customer somebody is.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
pub struct Doors {
    /// For one's own customers.
    pub loyal: f64,
    /// For the rival's customers.
    pub newcomer: f64,
    /// Share of customers who go to the rival.
    pub switch: f64,
}

/// Two sellers where leaving costs a customer anything from 0 to `theta`, evenly (Chen 1997, second
/// period): `c + 2θ/3` for the loyal, `c + θ/3` for newcomers; a third switch.
///
/// # Errors
/// A negative `theta`, or no number.
pub fn loyalty(theta: f64, cost: f64) -> Result<Doors, ParamError> {
    let theta = within("theta", theta, 0.0, 1e12)?;
    let cost = within("cost", cost, -1e12, 1e12)?;
    Ok(Doors {
        loyal: cost + 2.0 * theta / 3.0,
        newcomer: cost + theta / 3.0,
        switch: 1.0 / 3.0,
    })
}

/// The same by best responses, `p = (θ + q) / 2` and `q = p / 2` above cost, from both prices at `theta`
/// on: the prices after each step, until they move by less than a millionth of `theta` (about 20 steps).
pub fn best_responses(theta: f64) -> Vec<(f64, f64)> {
    let mut steps = vec![(theta, theta)];
    let (mut p, mut q) = (theta, theta);
    while steps.len() < 60 {
        let next_p = 0.5 * (theta + q);
        let next_q = 0.5 * next_p;
        let moved = (next_p - p).abs() + (next_q - q).abs();
        (p, q) = (next_p, next_q);
        steps.push((p, q));
        if moved <= 1e-6 * theta {
            break;
        }
    }
    steps
}

/// Two sellers at the ends of a street with transport cost `t` (Fudenberg and Tirole 2000, second period):
/// `2t/3` for the loyal and `t/3` for the rival's, both below the one price `t` of sellers who cannot tell
/// customers apart.
///
/// # Errors
/// A negative `t`, or no number.
pub fn poaching(t: f64) -> Result<Doors, ParamError> {
    loyalty(within("t", t, 0.0, 1e12)?, 0.0)
}

/// Probability to see at least one difference in `pairs` of accounts, when each pair differs with
/// probability `rate`: `1 − (1 − q)ⁿ`.
///
/// # Errors
/// A rate outside `0..=1`, or a negative number of pairs.
pub fn audit_sees(pairs: f64, rate: f64) -> Result<f64, ParamError> {
    let n = within("pairs", pairs, 0.0, 1e15)?;
    let q = within("rate", rate, 0.0, 1.0)?;
    if n == 0.0 {
        return Ok(0.0);
    }
    Ok(-libm::expm1(n * libm::log1p(-q)))
}

/// Two-sided sign test: how likely at least so uneven a split of the pairs that differ is, if old and new
/// accounts are dearer equally often. 1 without a pair that differs.
pub fn sign_test(differ: u64, old_dearer: u64) -> f64 {
    let most = old_dearer.max(differ.saturating_sub(old_dearer)).min(differ);
    (2.0 * beta::binomial_at_least(most, differ, 0.5)).min(1.0)
}

/// Groups of equal width into which [`noisy`] sorts what is known about buyers.
const SIGNAL_BINS: usize = 200;

/// Who gets what when the seller sees each buyer's ceiling through a fog: a signal `v + σ·z`, sorted into
/// 200 bins, each with the price that earns most from the buyers in it. By Monte Carlo, per buyer.
///
/// # Errors
/// A negative `sigma`, or no number.
pub fn noisy(sigma: f64, buyers: usize, seed: u64) -> Result<Split, ParamError> {
    let sigma = within("sigma", sigma, 0.0, 1e6)?;
    let mut rng = Rng::of(seed, super::LABEL, 0);
    let mut people: Vec<(f64, f64)> = (0..buyers)
        .map(|_| {
            let ceiling = rng.u01();
            (ceiling + sigma * rng.normal(), ceiling)
        })
        .collect();
    let low = people.iter().map(|p| p.0).fold(f64::INFINITY, f64::min);
    let high = people.iter().map(|p| p.0).fold(f64::NEG_INFINITY, f64::max);
    let width = ((high - low) / SIGNAL_BINS as f64).max(f64::MIN_POSITIVE);
    let bin = |signal: f64| (((signal - low) / width) as usize).min(SIGNAL_BINS - 1);
    people.sort_unstable_by(|a, b| bin(a.0).cmp(&bin(b.0)).then(b.1.total_cmp(&a.1)));
    let mut total = Split {
        profit: 0.0,
        buyers: 0.0,
        lost: 0.0,
    };
    for group in people.chunk_by(|a, b| bin(a.0) == bin(b.0)) {
        let price = best_price(group.iter().map(|p| p.1));
        for (_, ceiling) in group {
            total.add(*ceiling, price);
        }
    }
    Ok(total.per(buyers))
}

impl Split {
    /// The same for one of so many buyers.
    pub(super) fn per(self, buyers: usize) -> Self {
        let n = buyers.max(1) as f64;
        Self {
            profit: self.profit / n,
            buyers: self.buyers / n,
            lost: self.lost / n,
        }
    }

    /// Adds a buyer with this ceiling who meets this price; nothing costs anything to make.
    pub(super) fn add(&mut self, ceiling: f64, price: f64) {
        if ceiling >= price {
            self.profit += price;
            self.buyers += ceiling - price;
        } else {
            self.lost += ceiling;
        }
    }
}

/// The price that earns most from buyers with these ceilings, highest first: one of the ceilings. 0 of
/// nobody.
pub(super) fn best_price(ceilings: impl Iterator<Item = f64>) -> f64 {
    let (mut best, mut earned) = (0.0, f64::NEG_INFINITY);
    for (before, ceiling) in ceilings.enumerate() {
        let earns = ceiling * (before + 1) as f64;
        if earns > earned {
            (best, earned) = (ceiling, earns);
        }
    }
    best
}
