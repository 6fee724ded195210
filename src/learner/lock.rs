//! One running copy at a time on one data folder.

use std::{
    fs::{File, TryLockError},
    path::Path,
    sync::{Arc, OnceLock},
};

use super::StoreError;
use crate::files;

/// The lock on a data folder: taken once, on the first need, and let go with the last clone.
///
/// The system lets go of it when the process ends, however it ends, so a crash never locks anybody out.
#[derive(Clone, Debug, Default)]
pub(super) struct Lock(Arc<OnceLock<Held>>);

/// A lock file, locked.
#[derive(Debug)]
struct Held(File);

impl Lock {
    /// Takes the lock, if it is not held already.
    ///
    /// A file system that knows no locks gives none: then the length of the journal, checked before each
    /// write, is what tells two copies apart.
    pub(super) fn take(&self, path: &Path) -> Result<(), StoreError> {
        if self.0.get().is_some() {
            return Ok(());
        }
        let file = files::open_lock(path)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(StoreError::AlreadyOpen {
                    path: path.to_owned(),
                });
            }
            Err(TryLockError::Error(err)) => log::warn!("no lock on {}: {err}", path.display()),
        }
        self.0.get_or_init(|| Held(file));
        Ok(())
    }
}

impl Drop for Held {
    /// Lets go at once: closing the file would not do while a process just started still has a copy of it.
    fn drop(&mut self) {
        if let Err(err) = self.0.unlock() {
            log::warn!("the lock is let go by closing it: {err}");
        }
    }
}
