//! One running copy at a time on one data folder.

use std::sync::{Arc, OnceLock};

use super::{DataDir, StoreError};
use crate::files::{FileError, Held};

/// The lock on a data folder: taken once, on the first need, and let go with the last clone.
///
/// The system lets go of it when the process ends, however it ends, so a crash never locks anybody out.
#[derive(Clone, Debug, Default)]
pub(super) struct Lock(Arc<OnceLock<Held>>);

/// What taking a lock came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Taken {
    /// It is held, as far as is known.
    Held,
    /// Just now it turned out that this file system knows no locks.
    NoLocks,
}

impl Lock {
    /// Takes the lock, if it is not held already.
    ///
    /// A file system that knows no locks gives none: then what the files hold, compared before each write, is
    /// what tells two copies apart.
    pub(super) fn take(&self, dir: &DataDir) -> Result<Taken, StoreError> {
        if self.0.get().is_some() {
            return Ok(Taken::Held);
        }
        let path = dir.lock();
        let held = dir
            .fs()
            .lock(&path)
            .map_err(|source| FileError { path, source })?;
        let taken = if held.is_real() {
            Taken::Held
        } else {
            Taken::NoLocks
        };
        self.0.get_or_init(|| held);
        Ok(taken)
    }
}
