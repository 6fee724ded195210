//! A long run on a thread of its own, with progress and cancel, so that the picture keeps moving.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU32, Ordering},
        mpsc::{self, Receiver},
    },
    thread,
};

use crate::models::sliced::{self, Sliced};

/// What both threads know of a run.
#[derive(Debug, Default)]
struct Shared {
    /// Bits of the share done.
    progress: AtomicU32,
    /// Whether to stop after the slice under way.
    stop: AtomicBool,
}

/// Work in the background that comes to a `T`. Dropping it stops the work after the slice under way.
#[derive(Debug)]
pub struct Background<T> {
    shared: Arc<Shared>,
    outcome: Receiver<T>,
}

impl<M> Background<M>
where
    M: Sliced<Params: Clone + Send + 'static> + Send + 'static,
{
    /// Start a run of a model; see [`Background::of`].
    pub fn start(params: &M::Params, seed: u64, wake: impl Fn() + Send + 'static) -> Self {
        let params = params.clone();
        Self::of(M::ID, wake, move |watch| sliced::run(&params, seed, watch))
    }
}

/// Told after every slice what share of the work is done; answers whether to go on.
pub type Watch<'a> = &'a mut dyn FnMut(f32) -> bool;

impl<T: Send + 'static> Background<T> {
    /// Start work that tells its watch of every slice, and gives nothing when that says to stop. `wake` is called after
    /// every slice, to have the picture drawn again. Where the system has no thread to give, the work is done at once.
    pub fn of(
        name: &str,
        wake: impl Fn() + Send + 'static,
        work: impl Fn(Watch<'_>) -> Option<T> + Clone + Send + 'static,
    ) -> Self {
        let shared = Arc::new(Shared::default());
        let (send, outcome) = mpsc::channel();
        let (theirs, same, their_send) = (Arc::clone(&shared), work.clone(), send.clone());
        let thread = thread::Builder::new().name(name.to_owned()).spawn(move || {
            let mut watch = |share: f32| {
                theirs.progress.store(share.to_bits(), Ordering::Relaxed);
                wake();
                !theirs.stop.load(Ordering::Relaxed)
            };
            let done = same(&mut watch);
            // Whoever is woken after the last slice must find the outcome there.
            if done.is_some_and(|done| their_send.send(done).is_ok()) {
                wake();
            }
        });
        if thread.is_err()
            && let Some(done) = work(&mut |_| true)
        {
            // The other end is held below.
            send.send(done).ok();
        }
        Self { shared, outcome }
    }

    /// What share is done, `0.0..=1.0`.
    pub fn progress(&self) -> f32 {
        f32::from_bits(self.shared.progress.load(Ordering::Relaxed))
    }

    /// The outcome, once: `None` while the run is under way and after it was taken.
    pub fn take(&mut self) -> Option<T> {
        self.outcome.try_recv().ok()
    }
}

impl<T> Drop for Background<T> {
    fn drop(&mut self) {
        self.shared.stop.store(true, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use std::{sync::mpsc, time::Duration};

    use super::*;
    use crate::models::{desk_or_field, join_lists, self_proving_loop};

    /// Long enough for the slowest machine, so that a run that never ends fails the test.
    const PATIENCE: Duration = Duration::from_mins(2);

    /// The outcome of a run, and the shares that were seen on the way.
    fn wait<M>(params: &M::Params, seed: u64) -> (M, Vec<f32>)
    where
        M: Sliced<Params: Clone + Send + 'static> + Send + 'static,
    {
        let (woken, slices) = mpsc::channel();
        let mut run = Background::<M>::start(params, seed, move || woken.send(()).unwrap());
        let mut seen = Vec::new();
        while slices.recv_timeout(PATIENCE).is_ok() {
            seen.push(run.progress());
        }
        // The thread has dropped its end, so it is about to finish.
        loop {
            if let Some(outcome) = run.take() {
                assert!(run.take().is_none());
                return (outcome, seen);
            }
            thread::yield_now();
        }
    }

    /// The same outcome as in one go, alone and with others beside it.
    fn is_the_same_as_in_one_go<M>(params: &M::Params)
    where
        M: Sliced<Params: Clone + Send + Sync + 'static> + PartialEq + std::fmt::Debug + Send + 'static,
    {
        let direct = (M::RUN)(params, 5);
        let (alone, seen) = wait::<M>(params, 5);
        assert!(alone == direct, "{}", M::ID);
        assert!(
            seen.len() > 1 && seen.is_sorted() && seen.last() == Some(&1.0),
            "{seen:?}"
        );
        let together: Vec<M> = thread::scope(|scope| {
            let threads: Vec<_> = (0..3).map(|_| scope.spawn(|| wait::<M>(params, 5).0)).collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        assert!(together.iter().all(|outcome| *outcome == direct), "{}", M::ID);
    }

    #[test]
    fn many_threads_give_the_outcome_of_one() {
        is_the_same_as_in_one_go::<self_proving_loop::Outcome>(&self_proving_loop::Params {
            worlds: 300,
            ..self_proving_loop::Params::default()
        });
        is_the_same_as_in_one_go::<desk_or_field::Outcome>(&desk_or_field::Params::default());
        is_the_same_as_in_one_go::<join_lists::Outcome>(&join_lists::Params::default());
    }

    /// Dropped after its first slice, a run ends before its last.
    #[test]
    fn a_run_that_is_dropped_stops() {
        let params = self_proving_loop::Params {
            worlds: 1000,
            ..self_proving_loop::Params::default()
        };
        let (woken, slices) = mpsc::channel();
        // A slice is not over until somebody has seen it.
        let (seen, go_on) = mpsc::channel::<()>();
        let run = Background::<self_proving_loop::Outcome>::start(&params, 1, move || {
            woken.send(()).unwrap();
            let _closed = go_on.recv();
        });
        slices.recv_timeout(PATIENCE).unwrap();
        assert!(run.progress() > 0.0 && run.progress() < 0.5);
        let shared = Arc::clone(&run.shared);
        drop(run);
        drop(seen);
        // The channel closes when the thread ends; nothing was sent in between.
        assert_eq!(
            slices.recv_timeout(PATIENCE),
            Err(mpsc::RecvTimeoutError::Disconnected)
        );
        assert!(f32::from_bits(shared.progress.load(Ordering::Relaxed)) < 0.5);
    }
}
