//! Random order without reshuffling: everybody has a key, and the smallest keys come first, so that a larger
//! number only adds people.

use super::rng::Rng;

/// Which are the first `n` eligible ones in a random queue, or all if they are fewer. One draw each, eligible
/// or not, so that keys stay the same when eligibility changes.
pub fn first_in_queue(eligible: &[bool], n: u32, rng: &mut Rng) -> Vec<bool> {
    let mut queue: Vec<(u64, usize)> = Vec::with_capacity(eligible.len());
    for (id, eligible) in eligible.iter().enumerate() {
        let key = rng.next_u64();
        if *eligible {
            queue.push((key, id));
        }
    }
    let n = (n as usize).min(queue.len());
    if 0 < n && n < queue.len() {
        queue.select_nth_unstable(n - 1);
    }
    let mut first = vec![false; eligible.len()];
    for (_, id) in queue.into_iter().take(n) {
        if let Some(first) = first.get_mut(id) {
            *first = true;
        }
    }
    first
}

#[cfg(test)]
mod tests {
    use super::{Rng, first_in_queue};
    use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};

    proptest! {
        #[test]
        fn a_larger_number_only_adds(eligible in proptest::collection::vec(any::<bool>(), 0..50), n in 0..40_u32, seed in any::<u64>()) {
            let few = first_in_queue(&eligible, n, &mut Rng::new(seed));
            let more = first_in_queue(&eligible, n + 3, &mut Rng::new(seed));
            let count = |v: &[bool]| v.iter().filter(|x| **x).count();
            prop_assert_eq!(count(&few), (n as usize).min(count(&eligible)));
            prop_assert!(few.iter().zip(&more).all(|(few, more)| !few || *more));
            prop_assert!(few.iter().zip(&eligible).all(|(few, eligible)| !few || *eligible));
        }
    }

    #[test]
    fn everybody_is_first_equally_often() {
        let mut first = [0_u32; 10];
        for seed in 0..5000 {
            let chosen = first_in_queue(&[true; 10], 3, &mut Rng::new(seed));
            for (n, chosen) in first.iter_mut().zip(chosen) {
                *n += u32::from(chosen);
            }
        }
        // Binomial(5000, 0.3) has standard deviation 32; five of them.
        assert!(first.iter().all(|n| n.abs_diff(1500) < 162), "{first:?}");
    }
}
