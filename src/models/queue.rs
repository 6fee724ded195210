//! Random order without reshuffling: everybody has a key, and the smallest keys come first, so that a larger
//! number only adds people.

use super::rng::Rng;

/// Which are the first `n` eligible ones in a random queue, or all if they are fewer. One draw each, eligible
/// or not, so that keys stay the same when eligibility changes.
pub fn first_in_queue(eligible: &[bool], n: u32, rng: &mut Rng) -> Vec<bool> {
    let among = eligible.iter().filter(|eligible| **eligible).count();
    let n = (n as usize).min(among);
    if n == among {
        return eligible.to_vec();
    }
    if n == 0 {
        return vec![false; eligible.len()];
    }
    let mut again = rng.clone();
    let mut queue = below(likely(n, among), eligible, rng);
    if queue.len() < n {
        queue = below(u64::MAX, eligible, &mut again);
    }
    if n < queue.len() {
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

/// A key below which the first `n` of `among` almost surely lie: six standard deviations beyond their share.
fn likely(n: usize, among: usize) -> u64 {
    let share = (n as f64 + 6.0 * (n as f64).sqrt() + 20.0) / among as f64;
    // Beyond the largest key, the largest key.
    (share * 2.0_f64.powi(64)) as u64
}

/// Keys up to `most` of the eligible, with their indices.
fn below(most: u64, eligible: &[bool], rng: &mut Rng) -> Vec<(u64, usize)> {
    let mut queue = Vec::new();
    for (id, eligible) in eligible.iter().enumerate() {
        let key = rng.next_u64();
        if *eligible && key <= most {
            queue.push((key, id));
        }
    }
    queue
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

    /// Looking at small keys only finds the same people as sorting them all.
    #[test]
    fn a_short_queue_is_the_front_of_the_long_one() {
        for (seed, n) in [(1, 0), (2, 1), (3, 40), (4, 700), (5, 999), (6, 1000)] {
            let mut keys: Vec<(u64, usize)> = Vec::new();
            let mut rng = Rng::new(seed);
            keys.extend((0..1000).map(|id| (rng.next_u64(), id)));
            keys.sort_unstable();
            let mut expected = vec![false; 1000];
            keys.iter().take(n).for_each(|(_, id)| expected[*id] = true);
            assert_eq!(
                first_in_queue(&[true; 1000], n as u32, &mut Rng::new(seed)),
                expected
            );
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
