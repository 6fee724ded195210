//! One world after another, so that a thousand of them can be run in slices.

use serde::Serialize;

use super::{super::rng::Rng, Params};

/// Label of the model's streams; the repetition is the world.
const LABEL: &str = "D07";
/// Points of a path, the start not counted, unless there are fewer days.
const POINTS: u32 = 100;

/// How two districts fared in one world.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct World {
    /// Records of A and B at the end.
    pub records: [u32; 2],
    /// Visits to A and B.
    pub visits: [u32; 2],
    /// Share of the records that is A's at the start and on each of [`Params::sample_days`].
    #[serde(skip)]
    pub path: Vec<f32>,
}

impl World {
    /// Share of the records that is A's, in `(0, 1)`.
    pub fn share(&self) -> f64 {
        share(self.records)
    }
}

fn share([a, b]: [u32; 2]) -> f64 {
    f64::from(a) / f64::from(a.saturating_add(b))
}

impl Params {
    /// The days on which a path has a point: the start, about every hundredth of the days, and the last.
    pub fn sample_days(&self) -> impl Iterator<Item = u32> + use<> {
        let (days, step) = (self.days, self.days.div_ceil(POINTS).max(1));
        (0..days).step_by(step as usize).chain([days])
    }
}

/// Where the day's visit goes.
#[derive(Clone, Debug)]
enum Rule {
    /// In proportion to the records.
    Share,
    /// In proportion to a power of the records: the powers of 0, 1, 2, …
    Power(Vec<f64>),
    /// To the district with more records; by lot when they are equal.
    Highest,
}

impl Rule {
    fn of(params: &Params) -> Self {
        if params.always_highest {
            return Self::Highest;
        }
        if params.reinforcement == 1.0 {
            return Self::Share;
        }
        // A day adds at most one record to a district, or two when somebody reports as well.
        let start = params.records_a.max(params.records_b);
        let most = start.saturating_add(params.days.saturating_mul(2));
        Self::Power(
            (0..=most)
                .map(|n| libm::pow(f64::from(n), params.reinforcement))
                .collect(),
        )
    }

    /// Whether a uniform number sends the visit to A.
    fn goes_to_a(&self, [a, b]: [u32; 2], u: f64) -> bool {
        let power = |powers: &[f64], n: u32| powers.get(n as usize).copied().unwrap_or(f64::MAX);
        match self {
            Self::Share => u * f64::from(a + b) < f64::from(a),
            Self::Power(powers) => {
                let own = power(powers, a);
                u * (own + power(powers, b)) < own
            }
            Self::Highest => a > b || a == b && u < 0.5,
        }
    }
}

/// A world in the making, day by day.
struct Days<'a> {
    params: &'a Params,
    rule: &'a Rule,
    rng: Rng,
    records: [u32; 2],
    visits: [u32; 2],
}

impl<'a> Days<'a> {
    fn new(params: &'a Params, rule: &'a Rule, seed: u64, world: u64) -> Self {
        Self {
            params,
            rule,
            rng: Rng::of(seed, LABEL, world),
            records: [params.records_a, params.records_b],
            visits: [0, 0],
        }
    }

    /// One day: a visit, perhaps a find, perhaps a report. A mode takes the same number of draws each day.
    fn pass(&mut self) {
        let (params, rng) = (self.params, &mut self.rng);
        let [a, b] = self.records;
        let to_a = self.rule.goes_to_a(self.records, rng.u01());
        let mut found = rng.u01() < if to_a { params.rate_a } else { params.rate_b };
        if params.correction {
            let other = if to_a { b } else { a };
            found &= rng.u01() < f64::from(other) / f64::from(a + b);
        }
        let mut reported = [false; 2];
        if params.reports > 0.0 {
            found &= rng.u01() < 1.0 - params.reports;
            let listened = rng.u01() < params.reports;
            reported = [params.rate_a, params.rate_b].map(|rate| rng.u01() < rate && listened);
        }
        let found = [found && to_a, found && !to_a];
        for (records, new) in self.records.iter_mut().zip(found.into_iter().zip(reported)) {
            *records += u32::from(new.0) + u32::from(new.1);
        }
        let [visits_a, visits_b] = &mut self.visits;
        *(if to_a { visits_a } else { visits_b }) += 1;
    }

    /// Days until `stop`. The plain loop in proportion, of which a picture runs a million days, is worked
    /// out in whole numbers and without a branch: `pass` says the same.
    fn pass_until(&mut self, day: &mut u32, stop: u32) {
        /// Products of 53 random bits and as many records stay below 2^64.
        const MOST: u32 = 2047;
        let days = stop.saturating_sub(*day);
        *day = stop.max(*day);
        let most = self.records[0]
            .saturating_add(self.records[1])
            .saturating_add(days);
        let plain = !self.params.correction && self.params.reports <= 0.0 && most <= MOST;
        if plain && matches!(self.rule, Rule::Share) {
            self.pass_plainly(days);
        } else {
            (0..days).for_each(|_| self.pass());
        }
    }

    /// So many days of the plain loop. With `k` for the 53 bits of a uniform `u`, `u < p` is `k < p 2^53`.
    fn pass_plainly(&mut self, days: u32) {
        const BITS: u32 = 53;
        let limit = |rate: f64| (rate * (1_u64 << BITS) as f64).ceil() as u64;
        let (limit_a, limit_b) = (limit(self.params.rate_a), limit(self.params.rate_b));
        let mut rng = self.rng.clone();
        let [mut a, b] = self.records.map(u64::from);
        let (mut all, mut days_a) = (a + b, 0_u32);
        for _ in 0..days {
            let (go, hit) = (rng.next_u64() >> 11, rng.next_u64() >> 11);
            // `u (A + B) < A`, but for products so close to A that rounding them makes them equal.
            let (product, bound) = (go * all, a << BITS);
            let mut to_a = u64::from(product < bound);
            if bound.wrapping_sub(product) <= 2 * u64::from(u32::MAX) {
                let u = go as f64 / (1_u64 << BITS) as f64;
                to_a = u64::from(u * (all as f64) < a as f64);
            }
            let limit = limit_b ^ ((limit_a ^ limit_b) & to_a.wrapping_neg());
            let found = u64::from(hit < limit);
            a += found & to_a;
            all += found;
            days_a += to_a as u32;
        }
        self.rng = rng;
        self.records = [a as u32, (all - a) as u32];
        let [visits_a, visits_b] = &mut self.visits;
        *visits_a += days_a;
        *visits_b += days - days_a;
    }

    fn finish(mut self) -> World {
        let mut path = Vec::with_capacity(POINTS as usize + 2);
        let mut day = 0;
        for stop in self.params.sample_days() {
            self.pass_until(&mut day, stop);
            path.push(share(self.records) as f32);
        }
        World {
            records: self.records,
            visits: self.visits,
            path,
        }
    }
}

/// The worlds of a run, one at a time: take some, show how far it is, take more, or drop it.
#[derive(Clone, Debug)]
pub struct Worlds {
    params: Params,
    rule: Rule,
    seed: u64,
    next: u32,
}

impl Worlds {
    /// The worlds of these parameters; world `i` is the same however many there are.
    pub fn new(params: &Params, seed: u64) -> Self {
        Self {
            rule: Rule::of(params),
            params: params.clone(),
            seed,
            next: 0,
        }
    }
}

impl Iterator for Worlds {
    type Item = World;

    fn next(&mut self) -> Option<World> {
        if self.next >= self.params.worlds {
            return None;
        }
        let world = u64::from(self.next);
        self.next += 1;
        Some(Days::new(&self.params, &self.rule, self.seed, world).finish())
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.params.worlds.saturating_sub(self.next) as usize;
        (left, Some(left))
    }
}

impl ExactSizeIterator for Worlds {}

/// Records of A and B in the first world after each of these days, which must not fall.
pub fn records_after(params: &Params, seed: u64, days: &[u32]) -> Vec<[u32; 2]> {
    let rule = Rule::of(params);
    let mut world = Days::new(params, &rule, seed, 0);
    let mut day = 0;
    days.iter()
        .map(|stop| {
            world.pass_until(&mut day, *stop);
            world.records
        })
        .collect()
}
