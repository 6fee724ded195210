//! The order in which options are shown: by a seed that the answer keeps, so that it can be shown again.

use crate::models::rng::Rng;

/// What the seed is used for; part of the stream's name, so it never changes.
const LABEL: &str = "shuffle";

/// Puts things in the order that `seed` gives, every order equally often (Fisher and Yates).
pub fn shuffle<T>(things: &mut [T], seed: u64) {
    let mut rng = Rng::of(seed, LABEL, 0);
    for at in (1..things.len()).rev() {
        let below = u32::try_from(at + 1).unwrap_or(u32::MAX);
        things.swap(at, rng.below(below) as usize);
    }
}

/// Like [`shuffle`], but never in the order given: an order item must not begin solved.
///
/// One thing alone stays where it is. Of two or more, the first two change places when the seed left all
/// where they were.
pub fn scramble<T>(things: &mut [T], seed: u64) {
    let mut order: Vec<usize> = (0..things.len()).collect();
    shuffle(&mut order, seed);
    shuffle(things, seed);
    if order.is_sorted() && things.len() > 1 {
        things.swap(0, 1);
    }
}

/// A seed for the next showing of an item: the same for the same learner's history, another after each answer.
///
/// `attempt` is the number of answers given to `item` so far, `seq` that of the learner's last event.
pub fn seed_for(item: &str, seq: u64, attempt: usize) -> u64 {
    Rng::of(seq, item, attempt as u64).next_u64()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn a_seed_gives_one_order_for_ever() {
        let order = |seed| {
            let mut ids = ["a", "b", "c", "d", "e"];
            shuffle(&mut ids, seed);
            ids.concat()
        };
        // Records refer to these orders: should they change, old answers would be shown wrongly.
        assert_eq!([order(1), order(2), order(u64::MAX)], ["dbace", "cbaed", "ceabd"]);
    }

    #[test]
    fn every_order_comes_equally_often() {
        let mut seen: BTreeMap<String, u32> = BTreeMap::new();
        for seed in 0..6_000 {
            let mut ids = ["a", "b", "c"];
            shuffle(&mut ids, seed);
            *seen.entry(ids.concat()).or_default() += 1;
        }
        assert_eq!(seen.len(), 6);
        // 1,000 expected each, standard deviation 29.
        assert!(seen.values().all(|n| (880..=1_120).contains(n)), "{seen:?}");
    }

    #[test]
    fn an_order_item_never_begins_solved() {
        for seed in 0..500 {
            let mut ids = [1, 2, 3];
            scramble(&mut ids, seed);
            assert_ne!(ids, [1, 2, 3], "seed {seed}");
            let mut all = ids;
            all.sort_unstable();
            assert_eq!(all, [1, 2, 3]);
            let mut alone = [1];
            scramble(&mut alone, seed);
            assert_eq!(alone, [1]);
        }
        scramble::<u8>(&mut [], 1);
    }

    #[test]
    fn seeds_differ_by_item_history_and_attempt() {
        let seeds = [
            seed_for("a", 1, 0),
            seed_for("b", 1, 0),
            seed_for("a", 2, 0),
            seed_for("a", 1, 1),
        ];
        let mut distinct = seeds.to_vec();
        distinct.sort_unstable();
        distinct.dedup();
        assert_eq!(distinct.len(), 4);
        assert_eq!(seeds[0], seed_for("a", 1, 0));
    }
}
