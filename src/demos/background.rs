//! A long run on a thread of its own, with progress and cancel, so that the picture keeps moving.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU32, Ordering},
    },
    thread::{self, JoinHandle},
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

/// A run in the background. Dropping it stops the run after the slice under way.
#[derive(Debug)]
pub struct Background<M> {
    shared: Arc<Shared>,
    run: Run<M>,
}

#[derive(Debug)]
enum Run<M> {
    Under(JoinHandle<Option<M>>),
    Done(Option<M>),
}

impl<M> Background<M>
where
    M: Sliced<Params: Clone + Send + 'static> + Send + 'static,
{
    /// Start a run. `wake` is called after every slice, to have the picture drawn again. Where the system has
    /// no thread to give, the run is done at once.
    pub fn start(params: &M::Params, seed: u64, wake: impl Fn() + Send + 'static) -> Self {
        let shared = Arc::new(Shared::default());
        let (theirs, set) = (Arc::clone(&shared), params.clone());
        let watch = move |share: f32| {
            theirs.progress.store(share.to_bits(), Ordering::Relaxed);
            wake();
            !theirs.stop.load(Ordering::Relaxed)
        };
        let run = thread::Builder::new()
            .name(M::ID.to_owned())
            .spawn(move || sliced::run::<M>(&set, seed, watch))
            .map_or_else(
                |_no_thread| Run::Done(sliced::run(params, seed, |_| true)),
                Run::Under,
            );
        Self { shared, run }
    }

    /// What share is done, `0.0..=1.0`.
    pub fn progress(&self) -> f32 {
        f32::from_bits(self.shared.progress.load(Ordering::Relaxed))
    }

    /// The outcome, once: `None` while the run is under way and after it was taken.
    pub fn take(&mut self) -> Option<M> {
        match &mut self.run {
            Run::Under(thread) if !thread.is_finished() => None,
            run @ Run::Under(_) => match std::mem::replace(run, Run::Done(None)) {
                Run::Under(thread) => thread.join().ok().flatten(),
                Run::Done(outcome) => outcome,
            },
            Run::Done(outcome) => outcome.take(),
        }
    }
}

impl<M> Drop for Background<M> {
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
