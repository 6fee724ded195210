//! A day at the service window.
//!
//! Who comes is assumed: people in need three times as often as others, people who are not online twice as
//! often, and now and then somebody comes a second time because a paper was missing.

use std::sync::OnceLock;

use serde::Serialize;

use crate::models::{
    rng::Rng,
    town::{Need, Resident, riverbend},
};

/// Label of the model's streams.
const LABEL: &str = "counting-window";
/// Share of visits by somebody who has been there today already.
pub const AGAIN: f64 = 0.15;

/// One visit as it happened, whatever the form records of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Visit {
    /// Who came.
    pub resident: &'static Resident,
    /// What they came for.
    pub matter: Need,
    /// Minutes they waited.
    pub wait: u32,
}

/// Sums of how readily residents come to the window, up to each of them.
fn readiness() -> &'static [f64] {
    static SUMS: OnceLock<Vec<f64>> = OnceLock::new();
    SUMS.get_or_init(|| {
        let mut sum = 0.0;
        riverbend()
            .residents()
            .iter()
            .map(|resident| {
                sum +=
                    if resident.need.is_some() { 3.0 } else { 1.0 } * if resident.online { 1.0 } else { 2.0 };
                sum
            })
            .collect()
    })
}

/// The first `n` visits of the day of this seed. A longer day only adds visits.
pub(super) fn day(n: u32, seed: u64) -> Vec<Visit> {
    let sums = readiness();
    let total = sums.last().copied().unwrap_or(0.0);
    let mut visits: Vec<Visit> = Vec::with_capacity(n as usize);
    for i in 0..n {
        let mut rng = Rng::of(seed, LABEL, u64::from(i));
        let (again, who, matter, luck) = (rng.u01(), rng.u01(), rng.u01(), rng.uopen());
        let before = visits
            .get((who * f64::from(i)) as usize)
            .filter(|_| again < AGAIN);
        let (resident, matter) = if let Some(before) = before {
            (before.resident, before.matter)
        } else {
            let at = sums.partition_point(|sum| *sum <= who * total);
            let Some(resident) = riverbend().residents().get(at) else {
                continue;
            };
            // Who needs no help still has papers to fetch, mostly.
            let errand = if matter < 0.6 { Need::Papers } else { Need::Money };
            (resident, resident.need.unwrap_or(errand))
        };
        // The bus brings the villagers all at once.
        let bus = if resident.stratum.is_village() { 7.0 } else { 0.0 };
        let wait = (3.0 + bus - 9.0 * libm::log(luck)).round() as u32;
        visits.push(Visit {
            resident,
            matter,
            wait,
        });
    }
    visits
}

/// Means and counts of one of the two kinds of place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Side {
    /// Visits by people who live there.
    pub visits: u32,
    /// Visits a thousand residents.
    pub rate: f64,
    /// Mean minutes waited; 0 without visits.
    pub wait: f64,
}

/// Centre (`false`) or villages (`true`).
pub(super) fn side(visits: &[Visit], village: bool) -> Side {
    let own: Vec<&Visit> = visits
        .iter()
        .filter(|v| v.resident.stratum.is_village() == village)
        .collect();
    let residents = riverbend()
        .residents()
        .iter()
        .filter(|r| r.stratum.is_village() == village)
        .count();
    let n = own.len() as f64;
    Side {
        visits: own.len() as u32,
        rate: 1000.0 * n / (residents as f64).max(1.0),
        wait: own.iter().map(|v| f64::from(v.wait)).sum::<f64>() / n.max(1.0),
    }
}
