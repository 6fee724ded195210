//! Erasing a learner: every file that is theirs or names them, counted, and looked for once more.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{Keeper, LearnerId, MAX_BYTES, Settings, Shelf, StoreError};
use crate::files::{self, Fs};

/// What erasing came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erased {
    /// Files that were removed, and settings from which the learner was taken out.
    pub files: usize,
    /// Files that still name the learner, found by looking again.
    pub left: usize,
    /// What kept the first file that is left from being removed.
    pub why: Option<StoreError>,
}

impl Shelf {
    /// Every file of the data folder that lies in the learner's own folder or holds the learner's id: snapshots,
    /// journals, older copies, what was damaged, what a killed process left, settings.
    pub fn traces(&self, id: &LearnerId) -> Vec<PathBuf> {
        let own = self.dir().learner(id);
        let mut found = all_files(self.dir().path());
        found.retain(|path| path.starts_with(&own) || names(path, id));
        found
    }

    /// Erases the learner who is open.
    ///
    /// # Errors
    ///
    /// When another copy of the app uses the data folder, so that nothing may be removed; or for a guest.
    pub fn erase(&self, keeper: Keeper) -> Result<Erased, StoreError> {
        let Some(id) = keeper.store().map(|store| store.profile().id.clone()) else {
            return Err(StoreError::Gone {
                path: self.dir().path().to_owned(),
            });
        };
        self.take_lock()?;
        drop(keeper);
        let traces = self.traces(&id);
        let mut why = None;
        for path in &traces {
            if let Err(err) = self.erase_file(path, &id) {
                why.get_or_insert(err);
            }
        }
        remove_folders(self.dir().fs(), &self.dir().learner(&id));
        let left = self.traces(&id).len();
        Ok(Erased {
            files: traces.len() - left.min(traces.len()),
            left,
            why: why.filter(|_| left > 0),
        })
    }

    fn erase_file(&self, path: &Path, id: &LearnerId) -> Result<(), StoreError> {
        if path == self.dir().settings() {
            let (settings, _) = Settings::load(self.dir());
            if settings.last_learner.as_ref() == Some(id) {
                let settings = Settings {
                    last_learner: None,
                    ..settings
                };
                return settings.save(self.dir());
            }
        }
        Ok(self.dir().fs().remove(path)?)
    }
}

/// Whether a file's name or content holds the learner's id. What cannot be read is not searched.
fn names(path: &Path, id: &LearnerId) -> bool {
    let named = path.to_string_lossy().contains(id.as_str());
    named
        || files::read(path, MAX_BYTES).ok().flatten().is_some_and(|bytes| {
            let id = id.as_str().as_bytes();
            bytes.windows(id.len()).any(|window| window == id)
        })
}

/// All files under a folder; links are files and are not followed.
fn all_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                folders.push(entry.path());
            } else {
                found.push(entry.path());
            }
        }
    }
    found.sort();
    found
}

/// Removes a folder and those in it, as far as they are empty.
fn remove_folders(on: &dyn Fs, folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            remove_folders(on, &entry.path());
        }
    }
    if let Err(err) = on.remove_empty_dir(folder) {
        log::warn!("a folder stays: {err}");
    }
}

/// How large the files are together, in bytes.
pub fn bytes_of(paths: &[PathBuf]) -> u64 {
    paths
        .iter()
        .filter_map(|path| fs::symlink_metadata(path).ok())
        .map(|found| found.len())
        .sum()
}
