//! Where everybody stands: the pile in rows; the applicants by score, women over men.

use egui::{Pos2, pos2};

use super::legend::{Group, OPEN};
use crate::models::resume_screener::{Decision, Outcome, Resume};

/// Résumés in a row of the pile.
const PILE_COLUMNS: usize = 10;
/// Columns into which scores are sorted.
pub(super) const COLUMNS: usize = 96;
/// Part of the height between women and men.
const GAP: f32 = 0.08;
/// No two stand nearer above each other than this part of the height.
const LOOSEST: f32 = 0.05;

/// Who they are, where they stand, and their groups.
pub(super) type Crowd = (Vec<u16>, Vec<Pos2>, Vec<u8>);

/// The pile, in the order in which it is read.
pub(super) fn pile(pile: &[(u16, Resume)], decisions: &[Decision]) -> Crowd {
    let rows = pile.len().div_ceil(PILE_COLUMNS).max(1) as f32;
    let place = |n: usize| {
        let (column, row) = (n % PILE_COLUMNS, n / PILE_COLUMNS);
        pos2(
            (column as f32 + 0.5) / PILE_COLUMNS as f32,
            (row as f32 + 0.5) / rows,
        )
    };
    let group = |(n, (_, resume)): (usize, &(u16, Resume))| {
        let decision = decisions.get(n);
        decision.map_or(OPEN, |decision| Group::of(resume, decision.accept).number())
    };
    (
        pile.iter().map(|(id, _)| *id).collect(),
        (0..pile.len()).map(place).collect(),
        pile.iter().enumerate().map(group).collect(),
    )
}

/// Least and greatest score.
fn ends(outcome: &Outcome) -> (f64, f64) {
    let fold = |start: f64, least: fn(f64, f64) -> f64| outcome.score.iter().copied().fold(start, least);
    let (from, to) = (fold(f64::INFINITY, f64::min), fold(f64::NEG_INFINITY, f64::max));
    let room = ((to - from) * 0.02).max(0.05);
    (from - room, to + room)
}

/// Where a score lies across, `0.0..=1.0`.
fn across((from, to): (f64, f64), score: f64) -> f32 {
    ((score - from) / (to - from)).clamp(0.0, 1.0) as f32
}

/// Tallest column of women, and of men.
fn tallest(outcome: &Outcome) -> [u32; 2] {
    let mut tallest = [0; 2];
    stack(outcome, |_, (woman, _, height)| {
        if let Some(most) = tallest.get_mut(usize::from(!woman)) {
            *most = height.max(*most);
        }
    });
    tallest
}

/// Put everybody on their column: who, whether a woman, which column, and at which height, from 1. Those with the
/// club stand below the others, so that they can be seen together.
fn stack(outcome: &Outcome, mut put: impl FnMut(usize, (bool, usize, u32))) {
    let ends = ends(outcome);
    let mut heights = [[0_u32; COLUMNS]; 2];
    let all = || outcome.applicants.iter().zip(&outcome.score).enumerate();
    let with = |club: bool| all().filter(move |(_, (applicant, _))| applicant.resume.word == club);
    for (at, (applicant, score)) in with(true).chain(with(false)) {
        let woman = applicant.resume.woman;
        let column = ((across(ends, *score) * COLUMNS as f32) as usize).min(COLUMNS - 1);
        let [women, men] = &mut heights;
        let own = if woman { women } else { men };
        if let Some(height) = own.get_mut(column) {
            *height += 1;
            put(at, (woman, column, *height));
        }
    }
}

/// Top and foot of the women's band, and of the men's. Both have the same measure, so that they can be compared.
pub(super) fn bands(outcome: &Outcome) -> [(f32, f32); 2] {
    let [women, men] = tallest(outcome).map(|n| n as f32);
    let unit = (1.0 - GAP) / (women + men).max(1.0);
    [(0.0, women * unit), (1.0 - men * unit, 1.0)]
}

/// How far one stands above the other.
pub(super) fn step(outcome: &Outcome) -> f32 {
    let [women, men] = tallest(outcome);
    ((1.0 - GAP) / (women + men).max(1) as f32).min(LOOSEST)
}

/// All applicants by their score.
pub(super) fn crowd(outcome: &Outcome) -> Crowd {
    let step = step(outcome);
    let bands = bands(outcome);
    let mut places = vec![Pos2::ZERO; outcome.applicants.len()];
    stack(outcome, |at, (woman, column, height)| {
        let [(_, women), (_, men)] = bands;
        let foot = if woman { women } else { men };
        let x = (column as f32 + 0.5) / COLUMNS as f32;
        if let Some(place) = places.get_mut(at) {
            *place = pos2(x, foot - step * (height as f32 - 0.5));
        }
    });
    let group = outcome.applicants.iter().zip(&outcome.picked);
    (
        outcome
            .applicants
            .iter()
            .map(|applicant| applicant.resident)
            .collect(),
        places,
        group
            .map(|(applicant, picked)| Group::of(&applicant.resume, *picked).number())
            .collect(),
    )
}

/// Where the cut lies across for women, and for men: between those picked and the others.
pub(super) fn cuts(outcome: &Outcome, own_cuts: bool) -> [f32; 2] {
    let ends = ends(outcome);
    [true, false].map(|woman| {
        let of = |picked: bool| {
            let all = outcome.applicants.iter().zip(&outcome.picked).zip(&outcome.score);
            all.filter(move |((applicant, own), _)| {
                **own == picked && (!own_cuts || applicant.resume.woman == woman)
            })
            .map(|(_, score)| *score)
        };
        let lowest = of(true).fold(f64::INFINITY, f64::min);
        let highest = of(false).fold(f64::NEG_INFINITY, f64::max);
        let between = match (lowest.is_finite(), highest.is_finite()) {
            (true, true) => f64::midpoint(lowest, highest),
            (true, false) => lowest,
            _ => highest,
        };
        across(ends, between)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::models::resume_screener::{Params, Repair, run};

    #[test]
    fn everybody_stands_in_their_band_and_the_picked_beyond_the_cut() {
        for repair in Repair::ALL {
            let params = Params {
                repair,
                ..Params::default()
            };
            let outcome = run(&params, 7);
            let (people, places, groups) = crowd(&outcome);
            assert_eq!((people.len(), places.len()), (1000, groups.len()));
            let (bands, cuts) = (bands(&outcome), cuts(&outcome, repair == Repair::GroupCuts));
            for (n, place) in places.iter().enumerate() {
                let at = usize::from(!outcome.applicants[n].resume.woman);
                let (top, foot) = bands[at];
                assert!(
                    (top - 1e-4..=foot).contains(&place.y),
                    "{place:?} not in {top}..{foot}"
                );
                let side = place.x - cuts[at];
                let near = side.abs() <= 1.0 / COLUMNS as f32;
                assert!(
                    near || (side > 0.0) == outcome.picked[n],
                    "{repair:?} {n}: {place:?}"
                );
            }
        }
    }
}
