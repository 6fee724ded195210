//! Riverbend on the platform.
//!
//! Everybody's need and their place in the order of coming online are the town's own, so they stay the same
//! under every seed, and a slider changes single people. The seed decides whose home is visited.

use std::{cmp::Ordering, sync::OnceLock};

use super::{
    Outcome, Params, Repair,
    published::{Cell, LABEL},
    weights::{Estimate, design_effect, post_stratify, rake},
};
use crate::models::{
    coverage::Coverage,
    numerics::{logistic, logit},
    queue::first_in_queue,
    rng::Rng,
    town::{Phone, Resident, riverbend},
};

/// Residents as the model needs them: sorted once, then asked many times.
#[derive(Debug)]
pub struct People {
    /// Stratum and need of each resident: `stratum + 4` for those in need.
    kinds: Vec<u8>,
    /// Of each stratum, indices of residents in the order of coming online, with `logit((rank + ½) / size)`.
    order: [Vec<(f64, u32)>; 4],
    /// Those of 60 or older.
    older: Vec<Older>,
}

/// What decides how far somebody of 60 or older comes with a form on the screen.
#[derive(Debug)]
struct Older {
    /// Index of the resident.
    id: u32,
    /// Whether they would have a smartphone if they were not online.
    phone: bool,
    /// Uniform that decides whether they can finish the form.
    form: f64,
}

/// Added to the stratum of residents in need.
const IN_NEED: u8 = 4;

/// The stratum of a kind.
fn stratum(kind: u8) -> usize {
    usize::from(kind % IN_NEED)
}

impl People {
    /// Sort these residents: the town's, or a larger place of the same people many times over.
    pub fn of(residents: &[Resident]) -> Self {
        let mut order: [Vec<(f64, u32)>; 4] = Default::default();
        let mut queue: Vec<(u16, u32)> = residents.iter().map(|r| r.online_order).zip(0..).collect();
        queue.sort_unstable();
        let kinds: Vec<u8> = residents
            .iter()
            .map(|r| r.stratum as u8 + if r.need.is_some() { IN_NEED } else { 0 })
            .collect();
        for (_, id) in queue {
            let stratum = kinds
                .get(id as usize)
                .and_then(|kind| order.get_mut(stratum(*kind)));
            if let Some(stratum) = stratum {
                stratum.push((0.0, id));
            }
        }
        for stratum in &mut order {
            let size = stratum.len() as f64;
            for (rank, (odds, _)) in stratum.iter_mut().enumerate() {
                *odds = logit((rank as f64 + 0.5) / size);
            }
        }
        let older = residents
            .iter()
            .zip(0..)
            .filter(|(resident, _)| resident.stratum.is_older())
            .map(|(resident, id)| Older {
                id,
                phone: resident.phone_if(false) == Phone::Smart,
                form: resident.stream(LABEL).u01(),
            })
            .collect();
        Self { kinds, order, older }
    }

    /// Whether each resident is online: as many of each stratum as its coverage says, the town's total exact,
    /// and inside a stratum those in need later by `hides` log-odds.
    fn online(&self, coverage: &Coverage, hides: f64) -> Vec<bool> {
        let mut online = vec![false; self.kinds.len()];
        let mut keys: Vec<(f64, u32)> = Vec::new();
        for (order, n) in self.order.iter().zip(self.counts(coverage.log_odds())) {
            let mut first = order;
            if hides != 0.0 && 0 < n && n < order.len() {
                keys.clear();
                keys.extend(order.iter().map(|(odds, id)| {
                    let needy = self.kinds.get(*id as usize).is_some_and(|kind| *kind >= IN_NEED);
                    (if needy { odds + hides } else { *odds }, *id)
                }));
                keys.select_nth_unstable_by(n - 1, |a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
                first = &keys;
            }
            for (_, id) in first.iter().take(n) {
                if let Some(online) = online.get_mut(*id as usize) {
                    *online = true;
                }
            }
        }
        online
    }

    /// How many of each stratum are online: those whose rank lies within its coverage, and a few more or
    /// fewer, the nearest first, so that the total is right to one person.
    fn counts(&self, odds: [f64; 4]) -> [usize; 4] {
        let mut counts = [0; 4];
        let mut expected = 0.0;
        for ((count, order), odds) in counts.iter_mut().zip(&self.order).zip(odds) {
            *count = order.partition_point(|(rank, _)| *rank < odds);
            expected += order.len() as f64 * logistic(odds);
        }
        let wanted = expected.round() as usize;
        for _ in 0..8 {
            let total: usize = counts.iter().sum();
            let strata = || counts.iter().zip(&self.order).zip(odds).enumerate();
            // The one nearest to the line, on the side that has too many.
            let distance =
                |order: &[(f64, u32)], at: Option<usize>, odds: f64| Some(order.get(at?)?.0 - odds);
            match total.cmp(&wanted) {
                Ordering::Less => {
                    let next = strata()
                        .filter_map(|(i, ((n, order), odds))| Some((distance(order, Some(*n), odds)?, i)))
                        .min_by(|a, b| a.0.total_cmp(&b.0));
                    if let Some(n) = next.and_then(|(_, i)| counts.get_mut(i)) {
                        *n += 1;
                    }
                }
                Ordering::Greater => {
                    let last = strata()
                        .filter_map(|(i, ((n, order), odds))| {
                            Some((distance(order, n.checked_sub(1), odds)?, i))
                        })
                        .max_by(|a, b| a.0.total_cmp(&b.0));
                    if let Some(n) = last.and_then(|(_, i)| counts.get_mut(i)) {
                        *n -= 1;
                    }
                }
                Ordering::Equal => break,
            }
        }
        counts
    }
}

/// The town's own people.
fn town() -> &'static People {
    static PEOPLE: OnceLock<People> = OnceLock::new();
    PEOPLE.get_or_init(|| People::of(riverbend().residents()))
}

/// Look at the town through its platform.
pub fn run(params: &Params, seed: u64) -> Outcome {
    run_on(town(), params, seed)
}

/// Look at these people through their platform.
pub fn run_on(people: &People, params: &Params, seed: u64) -> Outcome {
    let measured = Coverage::of_2020();
    let coverage = Coverage {
        village: measured.village * params.village_gap,
        older: measured.older * params.older_gap,
        ..measured
    };
    let online = people.online(&coverage, params.need_hides);
    let offline: Vec<bool> = online.iter().map(|online| !online).collect();
    let visits = if params.repair == Repair::Visit {
        params.visits
    } else {
        0
    };
    let visited = first_in_queue(&offline, visits, &mut Rng::of(seed, LABEL, 0));

    let mut cells = [Cell::default(); 4];
    let (mut n_visited, mut visited_needy) = (0, 0);
    let mut chain = [0; 4];
    for ((kind, on), visited) in people.kinds.iter().zip(&online).zip(&visited) {
        let needy = *kind >= IN_NEED;
        if let Some(cell) = cells.get_mut(stratum(*kind)) {
            cell.people += 1;
            cell.needy += u32::from(needy);
            cell.online += u32::from(*on);
            cell.seen += u32::from(needy && *on);
        }
        n_visited += u32::from(*visited);
        visited_needy += u32::from(*visited && needy);
    }
    for older in &people.older {
        let on = online.get(older.id as usize).copied().unwrap_or(false);
        let passed = [true, on || older.phone, on, on && older.form < params.form_share];
        for (n, passed) in chain.iter_mut().zip(passed) {
            *n += u32::from(passed);
        }
    }
    Outcome::new(
        online,
        visited,
        cells,
        [n_visited, visited_needy],
        chain,
        params.repair,
    )
}

/// The four estimates, in the order of [`Repair::ALL`], and the strata that had to stand in for others.
/// Without anybody online or visited there is nothing to estimate from: the share is 0, the interval all.
pub(super) fn estimates(cells: &[Cell; 4], visits: [u32; 2]) -> ([Estimate; 4], Vec<(usize, usize)>) {
    let nothing = Estimate {
        share: 0.0,
        interval: [0.0, 1.0],
    };
    let sum = |of: fn(&Cell) -> u32| f64::from(cells.iter().map(of).sum::<u32>());
    let (people, online, seen) = (sum(|c| c.people), sum(|c| c.online), sum(|c| c.seen));
    let Some(post) = post_stratify(cells) else {
        return ([nothing; 4], Vec::new());
    };
    let platform = seen / online;
    let plain = Estimate::new(platform, (platform * (1.0 - platform) / online).sqrt());
    let raked = raked(cells).unwrap_or(post.estimate);
    // Those online are all known; only those offline are estimated, from the homes visited.
    let [n, needy] = visits.map(f64::from);
    let visited = if n > 0.0 {
        let offline = people - online;
        let (covered, share) = (online / people, needy / n);
        let careful = (needy + 2.0) / (n + 4.0);
        let left = 1.0 - n / offline;
        let error = (careful * (1.0 - careful) / (n + 4.0) * left.max(0.0)).sqrt();
        Estimate::new(
            covered * platform + (1.0 - covered) * share,
            (1.0 - covered) * error,
        )
    } else {
        post.estimate
    };
    ([plain, raked, post.estimate, visited], post.pooled)
}

/// The online people raked to the margins of place and of age; `None` where a margin has nobody online.
fn raked(cells: &[Cell; 4]) -> Option<Estimate> {
    let pairs = |of: fn(&Cell) -> u32| -> Vec<Vec<f64>> {
        cells
            .chunks(2)
            .map(|row| row.iter().map(|c| f64::from(of(c))).collect())
            .collect()
    };
    let people = pairs(|c| c.people);
    let rows: Vec<f64> = people.iter().map(|row| row.iter().sum()).collect();
    let columns: Vec<f64> = (0..2)
        .map(|j| people.iter().filter_map(|row| row.get(j)).sum())
        .collect();
    let table = rake(&pairs(|c| c.online), &rows, &columns, 50, 1e-10).ok()?.table;
    let total: f64 = rows.iter().sum();
    let weighted = || {
        table
            .iter()
            .flatten()
            .zip(cells)
            .filter(|(_, cell)| cell.online > 0)
    };
    let share: f64 = weighted()
        .map(|(w, cell)| w * f64::from(cell.seen) / f64::from(cell.online))
        .sum::<f64>()
        / total;
    let online: f64 = cells.iter().map(|c| f64::from(c.online)).sum();
    let effect = design_effect(weighted().map(|(w, cell)| {
        let n = f64::from(cell.online);
        (n, w / n)
    }));
    Some(Estimate::new(
        share,
        (share * (1.0 - share) / (online / effect)).sqrt(),
    ))
}
