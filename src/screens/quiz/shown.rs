//! In which order the options of an item are shown: shuffled by a seed that is kept with the answer.

use crate::{
    assess::{scramble, shuffle},
    course::lesson::{Item, ItemKind},
};

/// Ids of the options in the order shown, one list a group.
///
/// `Single`, `Multi`, `Order` and `Match` (its right sides) have one group, `Decision` and `Flaw` two,
/// `Numeric` and `Reflection` none.
pub type Shown = Vec<Vec<String>>;

/// The order in which the options of an item are shown for this seed; the same seed gives the same order.
///
/// What is to be put in order never begins solved. An item whose options have an order of their own keeps it.
pub fn shown(item: &Item, seed: u64) -> Shown {
    let mixed = |ids: &mut dyn Iterator<Item = &str>, seed: u64| {
        let mut ids: Vec<String> = ids.map(str::to_owned).collect();
        if !item.ordered {
            shuffle(&mut ids, seed);
        }
        ids
    };
    match &item.kind {
        ItemKind::Single(options) | ItemKind::Multi(options) => vec![mixed(&mut options.ids(), seed)],
        ItemKind::Numeric(_) | ItemKind::Reflection(_) => Vec::new(),
        ItemKind::Order(order) => {
            let mut ids: Vec<String> = order.entries.ids().map(str::to_owned).collect();
            scramble(&mut ids, seed);
            vec![ids]
        }
        ItemKind::Match(pairs) => vec![mixed(&mut pairs.right.ids(), seed)],
        ItemKind::Decision(decision) => {
            vec![
                mixed(&mut decision.actions.ids(), seed),
                mixed(&mut decision.reasons.ids(), seed.wrapping_add(1)),
            ]
        }
        ItemKind::Flaw(flaw) => {
            // Places stay as the exhibit has them, from top to bottom: that is how one looks for them.
            vec![
                flaw.places.ids().map(str::to_owned).collect(),
                mixed(&mut flaw.reasons.ids(), seed),
            ]
        }
    }
}
