//! Contracts played month by month.
//!
//! Every contract has two streams, one for the vendor and one for breaches, and draws from them in a fixed
//! order, so that a slider changes single contracts. A vendor who copies does so once; a planted record in
//! the copy is seen at once, and the audit of each later month may find it. Then the contract ends.

use serde::Serialize;

use super::Params;
use crate::models::rng::Rng;

/// Contracts played.
pub const CONTRACTS: u64 = 500;
/// Label of the vendors' streams.
const LABEL: &str = "D19";
/// Label of the breaches' streams.
const BREACHES: &str = "D19-breach";
/// Months of a year.
const MONTHS: u32 = 12;

/// What found a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum FoundBy {
    /// A planted record turned up in it.
    Canary,
    /// The month's audit.
    Audit,
}

/// One contract's events. Months count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Contract {
    /// Whether the vendor is unsound.
    pub unsound: bool,
    /// Month in which records were copied.
    pub copied: Option<u32>,
    /// Month in which that was found, and by what.
    pub found: Option<(u32, FoundBy)>,
    /// Year, from 1, in which a holder's copy was first breached.
    pub breached: Option<u32>,
    /// Last month of the contract: that of the finding, or the last of the years.
    pub ended: u32,
    /// What it cost above the price: the change of vendor after a finding.
    pub exit_cost: f64,
}

/// Play the contracts of vendors who are unsound with probability `unsound`, whose copies hold a planted
/// record with probability `canary`.
pub(super) fn play(
    params: &Params,
    unsound: f64,
    canary: f64,
    copying_pays: bool,
    seed: u64,
) -> Vec<Contract> {
    (0..CONTRACTS)
        .map(|i| {
            let mut rng = Rng::of(seed, LABEL, i);
            let is_unsound = rng.u01() < unsound;
            let seen_at_once = rng.u01() < canary;
            let months = params.years * MONTHS;
            let (mut copied, mut found) = (None, None);
            for month in 1..=months {
                let (tempted, audited) = (rng.u01(), rng.u01());
                if is_unsound && copying_pays && copied.is_none() && tempted < params.temptation {
                    copied = Some(month);
                    if seen_at_once {
                        found = Some((month, FoundBy::Canary));
                    }
                }
                if copied.is_some() && found.is_none() && audited < params.audit {
                    found = Some((month, FoundBy::Audit));
                }
                if found.is_some() {
                    break;
                }
            }
            let ended = found.map_or(months, |(month, _)| month);
            Contract {
                unsound: is_unsound,
                copied,
                found,
                breached: first_breach(params, ended.div_ceil(MONTHS), &mut Rng::of(seed, BREACHES, i)),
                ended,
                exit_cost: if found.is_some() { params.switching } else { 0.0 },
            }
        })
        .collect()
}

/// The first of these years in which one of the holders is breached. A year draws the holders up to the
/// largest number there can be, so that more holders only add chances.
fn first_breach(params: &Params, years: u32, rng: &mut Rng) -> Option<u32> {
    (1..=years).find(|_| {
        let mut breached = false;
        for holder in 0..MOST_HOLDERS {
            let u = rng.u01();
            breached |= holder < params.holders && u < params.breach;
        }
        breached
    })
}

/// Largest number of holders.
const MOST_HOLDERS: u32 = 20;
