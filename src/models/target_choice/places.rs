//! An index of the town's thirteen places: four indicators and four weights.

use std::sync::OnceLock;

use serde::Serialize;

use super::super::town::{VILLAGES, riverbend};

/// Places: the centre and the villages.
pub const PLACES: usize = 1 + VILLAGES as usize;

/// How the places rank. The lists go by place, the centre first.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Ranks {
    /// Rank with equal weights; 1 is the place most in need.
    pub equal: [u8; PLACES],
    /// Rank with the chosen weights.
    pub chosen: [u8; PLACES],
    /// Places whose rank differs between the two.
    pub moved: u32,
    /// Share of pairs of places that the two rank the other way round.
    pub pairs_swapped: f64,
}

/// Rank the places. Without any weight all are equal, and the earlier comes first.
pub fn rank(weights: [f64; 4]) -> Ranks {
    // Adding 0 turns the negative zero of sums into zero, which ranks the same.
    let index = |weights: [f64; 4]| {
        indicators().map(|own| own.iter().zip(weights).map(|(x, w)| x * w).sum::<f64>() + 0.0)
    };
    let (equal, chosen) = (index([1.0; 4]), index(weights));
    let (ranks_equal, ranks_chosen) = (ranks(&equal), ranks(&chosen));
    let mut swapped = 0;
    for (i, (a, b)) in equal.iter().zip(&chosen).enumerate() {
        let after = equal.iter().zip(&chosen).skip(i + 1);
        swapped += after.filter(|(c, d)| (a - *c) * (b - *d) < 0.0).count();
    }
    let pairs = PLACES * (PLACES - 1) / 2;
    Ranks {
        moved: ranks_equal
            .iter()
            .zip(&ranks_chosen)
            .filter(|(a, b)| a != b)
            .count() as u32,
        pairs_swapped: swapped as f64 / pairs as f64,
        equal: ranks_equal,
        chosen: ranks_chosen,
    }
}

fn ranks(index: &[f64; PLACES]) -> [u8; PLACES] {
    let mut order: Vec<(f64, usize)> = index.iter().copied().zip(0..).collect();
    order.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut ranks = [0; PLACES];
    for (rank, (_, place)) in (1..).zip(order) {
        if let Some(own) = ranks.get_mut(place) {
            *own = rank;
        }
    }
    ranks
}

/// Standardised indicators of each place: share of older people, of people in need, of people offline, and
/// low mean spending.
fn indicators() -> [[f64; 4]; PLACES] {
    static INDICATORS: OnceLock<[[f64; 4]; PLACES]> = OnceLock::new();
    *INDICATORS.get_or_init(|| {
        let mut sums = [[0.0; 5]; PLACES];
        for resident in riverbend().residents() {
            let own = [
                f64::from(u8::from(resident.stratum.is_older())),
                f64::from(u8::from(resident.need.is_some())),
                f64::from(u8::from(!resident.online)),
                -f64::from(resident.spending),
                1.0,
            ];
            if let Some(sums) = sums.get_mut(usize::from(resident.place.0)) {
                sums.iter_mut().zip(own).for_each(|(sum, x)| *sum += x);
            }
        }
        let mut means = sums.map(|[a, b, c, d, n]| [a, b, c, d].map(|sum| sum / n.max(1.0)));
        for column in 0..4 {
            let mut own: Vec<&mut f64> = means.iter_mut().filter_map(|row| row.get_mut(column)).collect();
            let n = own.len() as f64;
            let mean = own.iter().map(|x| **x).sum::<f64>() / n;
            let sd = (own.iter().map(|x| (**x - mean) * (**x - mean)).sum::<f64>() / n).sqrt();
            for x in &mut own {
                **x = if sd > 0.0 { (**x - mean) / sd } else { 0.0 };
            }
        }
        means
    })
}
