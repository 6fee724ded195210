//! What the tiles mean: size says how many records, form whether there are any and whether it is on the list.

use egui::{Color32, Pos2, pos2};

use super::Shown;
use crate::{
    models::org_portraits::{Organisation, Outcome},
    ui::{Palette, dots::DotStyle, mark::Mark},
};

/// Tiles in a row: the weakest tenth fills one.
pub(super) const COLUMNS: usize = 40;
/// From so many records on a tile is a size larger.
const SIZES: [u32; 7] = [1, 2, 3, 5, 9, 16, 30];
/// Radius of a tile without records and of the smallest with some, where 1 is the largest.
const SMALLEST: f32 = 0.5;

/// What is shown of an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tile {
    /// 0 without records.
    size: u8,
    listed: bool,
    visited: bool,
}

/// Tiles without a number above this exist.
const TILES: u8 = 4 * (SIZES.len() as u8 + 1);

impl Tile {
    pub(super) fn of(outcome: &Outcome, id: usize, shown: Shown) -> Self {
        let at = |list: &[bool]| list.get(id).copied().unwrap_or_default();
        let records = outcome.organisations.get(id).map_or(0, |one| one.records);
        Self {
            size: SIZES.iter().filter(|from| records >= **from).count() as u8,
            listed: shown.list && at(&outcome.listed),
            visited: at(&outcome.visited),
        }
    }

    /// A tile without a visit, for the legend.
    pub(super) fn kind((records, listed): (bool, bool)) -> Self {
        Self {
            size: if records { SIZES.len() as u8 } else { 0 },
            listed,
            visited: false,
        }
    }

    fn number(self) -> u8 {
        4 * self.size + 2 * u8::from(self.listed) + u8::from(self.visited)
    }

    fn numbered(number: u8) -> Self {
        Self {
            size: number / 4,
            listed: number & 2 != 0,
            visited: number & 1 != 0,
        }
    }

    /// Form tells all of it, so that colour is never needed.
    pub(super) fn mark(self, palette: &Palette) -> (Mark, Color32) {
        let [unlisted, listed, ..] = palette.series;
        match (self.listed, self.size > 0) {
            (false, true) => (Mark::Square, unlisted),
            (true, true) => (Mark::Diamond, listed),
            (false, false) => (Mark::Ring, palette.absent),
            (true, false) => (Mark::HollowDiamond, listed),
        }
    }

    /// Radius, where 1 is the largest.
    fn radius(self) -> f32 {
        let most = SIZES.last().map_or(1.0, |most| *most as f32);
        let records = usize::from(self.size).checked_sub(1).and_then(|at| SIZES.get(at));
        let area = records.map_or(0.0, |records| *records as f32 / most);
        // A hollow mark is larger than its records, or nobody would see that it is hollow.
        let least = if self.size == 0 { 1.5 * SMALLEST } else { SMALLEST };
        area.sqrt().max(least)
    }
}

/// How each group of tiles looks, the largest with this radius in points.
pub(super) fn styles(palette: &Palette, radius: f32) -> Vec<DotStyle> {
    let style = |number| {
        let tile = Tile::numbered(number);
        let (mark, colour) = tile.mark(palette);
        DotStyle {
            mark,
            colour,
            radius: radius * tile.radius(),
            halo: tile.visited.then_some(palette.ink),
        }
    };
    (0..TILES).map(style).collect()
}

/// The group of each organisation.
pub(super) fn groups(outcome: &Outcome, shown: Shown) -> Vec<u8> {
    let all = 0..outcome.organisations.len();
    all.map(|id| Tile::of(outcome, id, shown).number()).collect()
}

/// The place of each organisation among all by its true strength, from 0 for the weakest.
pub(super) fn ranks(outcome: &Outcome) -> Vec<usize> {
    let mut order: Vec<(usize, &Organisation)> = outcome.organisations.iter().enumerate().collect();
    order.sort_by(|a, b| a.1.strength.total_cmp(&b.1.strength));
    let mut ranks = vec![0; order.len()];
    for (rank, (id, _)) in order.into_iter().enumerate() {
        if let Some(own) = ranks.get_mut(id) {
            *own = rank;
        }
    }
    ranks
}

/// Where each stands: row after row, as they are registered, or the weakest first once that is shown.
pub(super) fn places(outcome: &Outcome, shown: Shown) -> Vec<Pos2> {
    let n = outcome.organisations.len();
    let order = if shown.truth {
        ranks(outcome)
    } else {
        (0..n).collect()
    };
    let rows = n.div_ceil(COLUMNS).max(1) as f32;
    let place = |at: usize| {
        pos2(
            ((at % COLUMNS) as f32 + 0.5) / COLUMNS as f32,
            ((at / COLUMNS) as f32 + 0.5) / rows,
        )
    };
    order.into_iter().map(place).collect()
}

/// The weakest of those without a record; the weakest of all where everybody has some.
pub(super) fn weakest_silent(outcome: &Outcome) -> Option<usize> {
    let all = outcome.organisations.iter().enumerate();
    all.min_by(|a, b| {
        let key = |one: &Organisation| one.records > 0;
        key(a.1)
            .cmp(&key(b.1))
            .then(a.1.strength.total_cmp(&b.1.strength))
    })
    .map(|(id, _)| id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::models::org_portraits::{Params, Policy, run};

    #[test]
    fn the_weakest_fill_the_first_row() {
        let outcome = run(&Params::default(), 7);
        let places = places(&outcome, Shown::ALL);
        for (place, weak) in places.iter().zip(&outcome.weak) {
            assert_eq!(place.y < 0.1, *weak);
        }
    }

    #[test]
    fn groups_differ_by_form_and_not_by_colour_alone() {
        for palette in [Palette::light(), Palette::contrast(), Palette::stage()] {
            let kinds = [(true, true), (true, false), (false, true), (false, false)];
            let forms = kinds.map(|kind| Tile::kind(kind).mark(palette).0);
            for (at, form) in forms.iter().enumerate() {
                assert!(!forms[..at].contains(form), "{form:?} twice");
            }
        }
        assert!((0..TILES).all(|number| Tile::numbered(number).number() == number));
    }

    #[test]
    fn more_records_are_never_a_smaller_tile() {
        let outcome = run(&Params::default(), 7);
        let styles = styles(Palette::light(), 10.0);
        let groups = groups(&outcome, Shown::default());
        for (a, group_a) in outcome.organisations.iter().zip(&groups) {
            for (b, group_b) in outcome.organisations.iter().zip(&groups) {
                if 0 < a.records && a.records <= b.records {
                    assert!(styles[usize::from(*group_a)].radius <= styles[usize::from(*group_b)].radius);
                }
            }
        }
    }

    #[test]
    fn nobody_is_marked_as_listed_before_the_list_is_shown() {
        let params = Params {
            policy: Policy::FlagSilence,
            ..Params::default()
        };
        let outcome = run(&params, 7);
        let listed = |shown| {
            let groups = groups(&outcome, shown);
            groups
                .iter()
                .filter(|group| Tile::numbered(**group).listed)
                .count()
        };
        assert_eq!((listed(Shown::default()), listed(Shown::ALL)), (0, 40));
    }
}
