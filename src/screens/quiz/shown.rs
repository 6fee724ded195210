//! In which order the options of an item are shown: shuffled by a seed that is kept with the answer.

use crate::{
    assess::{scramble, shuffle},
    course::lesson::ItemKind,
};

/// Ids of the options in the order shown, one list a group.
///
/// `Single`, `Multi`, `Order` and `Match` (its right sides) have one group, `Decision` and `Flaw` two,
/// `Numeric` none.
pub type Shown = Vec<Vec<String>>;

/// The order in which the options of `kind` are shown for this seed; the same seed gives the same order.
pub fn shown(kind: &ItemKind, seed: u64) -> Shown {
    match kind {
        ItemKind::Single(options) | ItemKind::Multi(options) => vec![mixed(options.ids(), seed)],
        ItemKind::Numeric(_) => Vec::new(),
        ItemKind::Order(order) => {
            let mut ids: Vec<String> = order.entries.ids().map(str::to_owned).collect();
            scramble(&mut ids, seed);
            vec![ids]
        }
        ItemKind::Match(pairs) => vec![mixed(pairs.right.ids(), seed)],
        ItemKind::Decision(decision) => {
            vec![
                mixed(decision.actions.ids(), seed),
                mixed(decision.reasons.ids(), seed.wrapping_add(1)),
            ]
        }
        ItemKind::Flaw(flaw) => {
            // Places stay as the exhibit has them, from top to bottom: that is how one looks for them.
            vec![
                flaw.places.ids().map(str::to_owned).collect(),
                mixed(flaw.reasons.ids(), seed),
            ]
        }
    }
}

fn mixed<'a>(ids: impl Iterator<Item = &'a str>, seed: u64) -> Vec<String> {
    let mut ids: Vec<String> = ids.map(str::to_owned).collect();
    shuffle(&mut ids, seed);
    ids
}
