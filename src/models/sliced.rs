//! Long runs in slices, so that somebody can watch one and stop it.

use super::catalogue::Model;

/// A model whose run is long enough to be taken in slices.
pub trait Sliced: Model {
    /// A run under way.
    type Work;

    /// The run before its first slice.
    fn begin(params: &Self::Params, seed: u64) -> Self::Work;

    /// Do one slice, about a millisecond's work; what is done so far and what there is in all.
    fn step(work: &mut Self::Work) -> (usize, usize);

    /// The outcome of the slices done.
    fn end(params: &Self::Params, seed: u64, work: Self::Work) -> Self;
}

/// Run slice after slice. `watch` is told after each what share is done, `0.0..=1.0`, and says whether to go
/// on; `None` if it stopped the run. The outcome does not depend on who watches.
pub fn run<M: Sliced>(params: &M::Params, seed: u64, mut watch: impl FnMut(f32) -> bool) -> Option<M> {
    let mut work = M::begin(params, seed);
    loop {
        let (done, all) = M::step(&mut work);
        let share = if all == 0 { 1.0 } else { done as f32 / all as f32 };
        if !watch(share) {
            return None;
        }
        if done >= all {
            return Some(M::end(params, seed, work));
        }
    }
}

/// The work of collecting what an iterator yields.
#[derive(Clone, Debug)]
pub struct Collected<I: Iterator> {
    source: I,
    items: Vec<I::Item>,
}

impl<I: ExactSizeIterator> Collected<I> {
    /// Nothing collected yet.
    pub fn new(source: I) -> Self {
        Self {
            items: Vec::with_capacity(source.len()),
            source,
        }
    }

    /// Collect up to `n` more; how many there are now, and how many there will be.
    pub fn step(&mut self, n: usize) -> (usize, usize) {
        self.items.extend(self.source.by_ref().take(n));
        (self.items.len(), self.items.len() + self.source.len())
    }

    /// All collected so far.
    pub fn items(self) -> Vec<I::Item> {
        self.items
    }
}
