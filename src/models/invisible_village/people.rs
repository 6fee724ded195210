//! The residents as the platform meets them: in the order in which they come online.

use std::cmp::Ordering;

use super::{older::MIDDLE, published::LABEL};
use crate::models::{
    coverage::Coverage,
    numerics::{logistic, logit},
    town::{Phone, Resident},
};

/// Residents as the model needs them: sorted once, then asked many times.
#[derive(Debug)]
pub struct People {
    /// Kind of each resident: the stratum, and `stratum + 4` for those in need.
    pub(super) kinds: Vec<u8>,
    /// Place of each resident in the order in which their kind comes online.
    places: Vec<u32>,
    /// How hard it is for each of a kind to come online, ascending: `logit((rank + ½) / size)` in the stratum.
    hardness: [Vec<f64>; 8],
    /// Those of 60 or older.
    pub(super) older: Vec<Older>,
}

/// What decides how far somebody of 60 or older comes with a form on the screen.
#[derive(Debug)]
pub(super) struct Older {
    /// Index of the resident.
    pub(super) id: u32,
    /// Whether they would have a smartphone if they were not online.
    pub(super) phone: bool,
    /// Uniform that decides whether they can finish the form.
    pub(super) form: f64,
    /// Which of the four groups of place and age: the centre under 70 and from 70 on, then the villages.
    pub(super) group: usize,
}

/// Added to the stratum of residents in need.
pub(super) const IN_NEED: u8 = 4;

/// The stratum of a kind.
pub(super) fn stratum(kind: u8) -> usize {
    usize::from(kind % IN_NEED)
}

impl People {
    /// Sort these residents: the town's, or a larger place of the same people many times over.
    pub fn of(residents: &[Resident]) -> Self {
        let kinds: Vec<u8> = residents
            .iter()
            .map(|r| r.stratum as u8 + if r.need.is_some() { IN_NEED } else { 0 })
            .collect();
        let mut sizes = [0_u32; 4];
        for kind in &kinds {
            let _before = next(&mut sizes, stratum(*kind));
        }
        let mut queue: Vec<(u16, u32)> = residents.iter().map(|r| r.online_order).zip(0..).collect();
        queue.sort_unstable();
        let (mut ranks, mut counts) = ([0; 4], [0; 8]);
        let mut places = vec![0; kinds.len()];
        let mut hardness: [Vec<f64>; 8] = Default::default();
        for (_, id) in queue {
            let kind = kinds.get(id as usize).copied().unwrap_or(0);
            let rank = next(&mut ranks, stratum(kind));
            let size = sizes.get(stratum(kind)).copied().unwrap_or(1);
            if let Some(place) = places.get_mut(id as usize) {
                *place = next(&mut counts, usize::from(kind));
            }
            if let Some(hardness) = hardness.get_mut(usize::from(kind)) {
                hardness.push(hard(rank as usize, size as usize));
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
                group: 2 * usize::from(resident.stratum.is_village()) + usize::from(resident.age >= MIDDLE),
            })
            .collect();
        Self {
            kinds,
            places,
            hardness,
            older,
        }
    }

    /// Whether each resident is online: as many of each stratum as its coverage says, the town's total exact,
    /// and inside a stratum those in need later by `hides` log-odds.
    pub(super) fn online(&self, coverage: &Coverage, hides: f64) -> Vec<bool> {
        let [a, b, c, d, needy @ ..] = &self.hardness;
        let mut cuts = [0_u32; 8];
        let strata = [a, b, c, d]
            .into_iter()
            .zip(needy)
            .zip(self.counts(coverage.log_odds()));
        for (i, ((others, needy), n)) in strata.enumerate() {
            let of_needy = merged(others, needy, hides, n);
            for (kind, cut) in [(i, n - of_needy), (i + usize::from(IN_NEED), of_needy)] {
                if let Some(own) = cuts.get_mut(kind) {
                    *own = cut as u32;
                }
            }
        }
        let cut = |kind: u8| cuts.get(usize::from(kind)).copied().unwrap_or(0);
        self.kinds
            .iter()
            .zip(&self.places)
            .map(|(kind, place)| *place < cut(*kind))
            .collect()
    }

    /// Residents of each stratum.
    fn sizes(&self) -> [usize; 4] {
        let [a, b, c, d, needy @ ..] = &self.hardness;
        let mut others = [a, b, c, d].into_iter();
        needy
            .each_ref()
            .map(|needy| needy.len() + others.next().map_or(0, Vec::len))
    }

    /// How many of each stratum are online: those whose rank lies within its coverage, and a few more or
    /// fewer, the nearest first, so that the total is right to one person.
    fn counts(&self, odds: [f64; 4]) -> [usize; 4] {
        let sizes = self.sizes();
        let mut counts = [0; 4];
        let mut expected = 0.0;
        for ((count, size), odds) in counts.iter_mut().zip(sizes).zip(odds) {
            *count = ranks_below(odds, size);
            expected += size as f64 * logistic(odds);
        }
        let wanted = expected.round() as usize;
        for _ in 0..8 {
            let total: usize = counts.iter().sum();
            let strata = || counts.iter().zip(sizes).zip(odds).enumerate();
            // The one nearest to the line, on the side that has too many.
            let distance = |rank: Option<usize>, size: usize, odds: f64| {
                let rank = rank.filter(|rank| *rank < size)?;
                Some(hard(rank, size) - odds)
            };
            match total.cmp(&wanted) {
                Ordering::Less => {
                    let next = strata()
                        .filter_map(|(i, ((n, size), odds))| Some((distance(Some(*n), size, odds)?, i)))
                        .min_by(|a, b| a.0.total_cmp(&b.0));
                    if let Some(n) = next.and_then(|(_, i)| counts.get_mut(i)) {
                        *n += 1;
                    }
                }
                Ordering::Greater => {
                    let last = strata()
                        .filter_map(|(i, ((n, size), odds))| {
                            Some((distance(n.checked_sub(1), size, odds)?, i))
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

/// Adds one to a count and returns the count before.
fn next<const N: usize>(counts: &mut [u32; N], at: usize) -> u32 {
    counts.get_mut(at).map_or(0, |n| {
        *n += 1;
        *n - 1
    })
}

/// How hard it is to come online for whoever has this rank in a stratum of this size.
fn hard(rank: usize, size: usize) -> f64 {
    logit((rank as f64 + 0.5) / size as f64)
}

/// Ranks in a stratum of this size whose hardness is below `odds`.
fn ranks_below(odds: f64, size: usize) -> usize {
    let (mut low, mut high) = (0, size);
    while low < high {
        let middle = usize::midpoint(low, high);
        if hard(middle, size) < odds {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}

/// How many of the needy are among the first `n` when both kinds come online in order of hardness, the needy
/// with `hides` added to theirs.
fn merged(others: &[f64], needy: &[f64], hides: f64, n: usize) -> usize {
    let (mut low, mut high) = (n.saturating_sub(others.len()), n.min(needy.len()));
    while low < high {
        let middle = usize::midpoint(low, high);
        let first = match (needy.get(middle), others.get(n - middle - 1)) {
            (Some(needy), Some(other)) => needy + hides < *other,
            _ => false,
        };
        if first {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{hard, merged, ranks_below};

    proptest! {
        /// Of two sorted lists, as many are taken as a sort of both would take.
        #[test]
        fn merging_is_sorting(
            mut others in proptest::collection::vec(-5.0..5.0_f64, 0..30),
            mut needy in proptest::collection::vec(-5.0..5.0_f64, 0..30),
            hides in 0.0..3.0_f64, part in 0.0..=1.0_f64,
        ) {
            let n = (part * (others.len() + needy.len()) as f64) as usize;
            others.sort_by(f64::total_cmp);
            needy.sort_by(f64::total_cmp);
            let mut all: Vec<(f64, bool)> = others.iter().map(|x| (*x, false)).collect();
            all.extend(needy.iter().map(|x| (x + hides, true)));
            all.sort_by(|a, b| a.0.total_cmp(&b.0));
            let expected = all.iter().take(n).filter(|(_, needy)| *needy).count();
            prop_assert_eq!(merged(&others, &needy, hides, n), expected);
        }

        #[test]
        fn ranks_are_counted(odds in -6.0..6.0_f64, size in 0..300_usize) {
            let expected = (0..size).filter(|rank| hard(*rank, size) < odds).count();
            prop_assert_eq!(ranks_below(odds, size), expected);
        }
    }
}
