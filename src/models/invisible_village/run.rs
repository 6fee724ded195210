//! Riverbend on the platform.
//!
//! Everybody's need and their place in the order of coming online are the town's own, so they stay the same
//! under every seed, and a slider changes single people. The seed decides whose home is visited.

use std::sync::OnceLock;

use super::{
    Outcome, Params, Repair,
    older::Older,
    people::{IN_NEED, People, stratum},
    published::{Cell, LABEL},
    weights::{Estimate, design_effect, post_stratify, rake},
};
use crate::models::{coverage::Coverage, queue::first_in_queue, rng::Rng, town::riverbend};

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
    let older = Older::of(people, &online, params, seed);
    Outcome::new(
        online,
        visited,
        cells,
        [n_visited, visited_needy],
        older,
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
