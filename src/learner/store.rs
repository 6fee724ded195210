//! One learner on disk: a snapshot and the journal since, opened, repaired and added to.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{
    DataDir, LearnerId, MAX_BYTES, Profile, Settings, StoreError,
    journal::{self, Journal},
    lock::Lock,
    snapshot::{Reading, Snapshot},
};
use crate::{assess::Stamped, files};

const PROFILE: &str = "profile.ron";
const PROFILE_BEFORE: &str = "profile.1.ron";
const JOURNAL: &str = "journal.log";
const JOURNAL_BEFORE: &str = "journal.1.log";
/// A journal longer than this (bytes) is folded into the snapshot when the learner is opened.
const FOLD_AT: usize = 1 << 20;

/// What was found when a learner was opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Restored {
    /// Events that came back.
    pub events: usize,
    /// Bytes of lines that were torn or damaged; a crash in the middle of a write leaves such a line.
    pub torn_bytes: usize,
    /// Events that are missing between those that came back.
    pub missing: u64,
    /// Whether the profile was damaged or gone, and had to be taken from an older copy or made anew.
    pub profile_repaired: bool,
    /// Where the damaged parts are kept, as they were found.
    pub aside: Vec<PathBuf>,
}

impl Restored {
    /// Whether everything was as it had been left.
    pub fn is_clean(&self) -> bool {
        self.torn_bytes == 0 && !self.profile_repaired
    }
}

/// One learner's files, open for writing where the folder and their version allow it.
#[derive(Debug)]
pub struct Store {
    dir: DataDir,
    folder: PathBuf,
    lock: Lock,
    profile: Profile,
    generation: u64,
    history: Vec<Stamped>,
    journal_length: u64,
    /// Whether an addition failed half-way, so that the journal may be longer than `journal_length`.
    half_written: bool,
    /// Set for good when a newer version made these files.
    newer: Option<StoreError>,
    repairs: Vec<Repair>,
    restored: Restored,
}

/// A damaged file: what to keep aside of it, and what to put in its place.
#[derive(Debug)]
struct Repair {
    path: PathBuf,
    damaged: Vec<u8>,
    good: Vec<u8>,
}

/// The files in a folder; none where it cannot be read.
pub(super) fn files_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let files = entries.filter(|entry| entry.file_type().is_ok_and(|kind| !kind.is_dir()));
    let mut paths: Vec<PathBuf> = files.map(|entry| entry.path()).collect();
    paths.sort();
    paths
}

/// Says which file could not be put into RON.
fn unwritable(path: &Path) -> impl Fn(ron::Error) -> StoreError {
    move |err| StoreError::Other {
        path: path.to_owned(),
        reason: err.to_string(),
    }
}

impl Store {
    /// Makes the files of a new learner.
    pub(super) fn create(dir: &DataDir, lock: Lock, profile: Profile) -> Result<Self, StoreError> {
        let mut store = Self::empty(dir, lock, profile);
        files::create_dir(dir.path())?;
        store.lock.take(&dir.lock())?;
        files::create_dir(&store.folder)?;
        if let Err(err) = store.write_snapshot() {
            // Nobody is in the folder yet; that it stays when it cannot be removed does no harm.
            fs::remove_dir(&store.folder).ok();
            return Err(err);
        }
        Ok(store)
    }

    /// Reads a learner back, and repairs what was torn if that can be written; `None` if there is none.
    ///
    /// Fails only when the files cannot even be read. What keeps them from being written comes from
    /// [`Store::make_ready`], so that a learner on a read-only disk can still see what is there.
    pub(super) fn open(dir: &DataDir, lock: Lock, id: &LearnerId) -> Result<Option<Self>, StoreError> {
        let nobody = Profile {
            id: id.clone(),
            nickname: String::new(),
            colour: 0,
            created_day: 0,
        };
        let mut store = Self::empty(dir, lock, nobody);
        if !store.folder.join(PROFILE).exists()
            && !store.folder.join(PROFILE_BEFORE).exists()
            && !store.folder.join(JOURNAL).exists()
        {
            return Ok(None);
        }
        // A folder that cannot be written can still be read; `make_ready` tries again and says why.
        if let Err(err @ StoreError::AlreadyOpen { .. }) = store.lock.take(&dir.lock()) {
            return Err(err);
        }
        store.read_all()?;
        if store.make_ready().is_ok() {
            for folder in [dir.path(), &store.folder] {
                if let Err(err) = files::sweep_leftovers(folder) {
                    log::warn!("leftovers stay: {err}");
                }
            }
            if store.journal_length > FOLD_AT as u64
                && let Err(err) = store.write_snapshot()
            {
                log::warn!("journal stays long: {err}");
            }
        }
        Ok(Some(store))
    }

    fn empty(dir: &DataDir, lock: Lock, profile: Profile) -> Self {
        Self {
            dir: dir.clone(),
            folder: dir.learner(&profile.id),
            lock,
            profile,
            generation: 0,
            history: Vec::new(),
            journal_length: 0,
            half_written: false,
            newer: None,
            repairs: Vec::new(),
            restored: Restored::default(),
        }
    }

    /// The newest readable snapshot, then the journals since, in order.
    fn read_all(&mut self) -> Result<(), StoreError> {
        let path = self.folder.join(PROFILE);
        let (newest, found) = self.read_snapshot(PROFILE)?;
        let older = if newest.is_none() {
            self.read_snapshot(PROFILE_BEFORE)?.0
        } else {
            None
        };
        let lost = newest.is_none() && self.newer.is_none();
        let journals: &[&str] = if newest.is_some() {
            &[JOURNAL]
        } else {
            &[JOURNAL_BEFORE, JOURNAL]
        };
        if let Some(snapshot) = newest.or(older) {
            let Snapshot {
                generation,
                profile,
                events,
                ..
            } = *snapshot;
            self.generation = generation;
            self.profile = profile;
            // A whole snapshot lacks nothing, whatever its numbers: what was taken out was meant to be.
            self.history = events;
        }
        for name in journals {
            self.read_journal(name)?;
        }
        if lost {
            self.restored.profile_repaired = true;
            let snapshot = self.snapshot().to_bytes().map_err(unwritable(&path))?;
            self.repairs.push(Repair {
                path,
                damaged: found,
                good: snapshot,
            });
        }
        self.restored.events = self.history.len();
        Ok(())
    }

    /// A snapshot if it is whole, and the bytes that were found.
    fn read_snapshot(&mut self, name: &str) -> Result<(Option<Box<Snapshot>>, Vec<u8>), StoreError> {
        let path = self.folder.join(name);
        let found = files::read(&path, MAX_BYTES)?.unwrap_or_default();
        let snapshot = match Snapshot::read(&found, &self.profile.id) {
            Reading::Whole(snapshot) => Some(snapshot),
            Reading::Newer => {
                self.newer = Some(StoreError::Newer { path });
                None
            }
            Reading::Damaged => None,
        };
        Ok((snapshot, found))
    }

    fn read_journal(&mut self, name: &str) -> Result<(), StoreError> {
        let path = self.folder.join(name);
        let found = files::read(&path, MAX_BYTES)?.unwrap_or_default();
        let Journal {
            events,
            good,
            damaged_from,
            damaged_bytes,
            newer,
        } = journal::read(&found);
        self.add(events);
        if newer {
            self.newer = Some(StoreError::Newer { path: path.clone() });
        }
        if name == JOURNAL {
            self.journal_length = good.len() as u64;
        }
        if let Some(from) = damaged_from {
            self.restored.torn_bytes += damaged_bytes;
            let damaged = found.get(from..).unwrap_or_default().to_vec();
            self.repairs.push(Repair { path, damaged, good });
        }
        Ok(())
    }

    /// Adds events that are not there yet, and counts those missing in between.
    fn add(&mut self, events: Vec<Stamped>) {
        for stamped in events {
            let last = self.last_seq();
            if stamped.seq > last {
                self.restored.missing += stamped.seq - last - 1;
                self.history.push(stamped);
            }
        }
    }

    /// Makes sure that something can be written: the lock is held and damaged files are repaired.
    pub(super) fn make_ready(&mut self) -> Result<(), StoreError> {
        if let Some(err) = &self.newer {
            return Err(err.clone());
        }
        self.lock.take(&self.dir.lock())?;
        while let Some(repair) = self.repairs.last() {
            if !repair.damaged.is_empty() {
                self.restored
                    .aside
                    .push(files::keep_aside(&repair.path, &repair.damaged)?);
            }
            files::write_atomic(&repair.path, &repair.good)?;
            self.repairs.pop();
        }
        Ok(())
    }

    /// Adds events to the journal. When this returns `Ok`, they will survive a power cut.
    pub(super) fn append(&mut self, events: &[Stamped]) -> Result<(), StoreError> {
        self.make_ready()?;
        let path = self.folder.join(JOURNAL);
        let mut lines = String::new();
        for stamped in events {
            lines += &journal::line(stamped).map_err(unwritable(&path))?;
        }
        let written = files::append_synced(&path, self.journal_length, lines.as_bytes(), self.half_written);
        self.half_written = written.is_err();
        written?;
        self.journal_length += lines.len() as u64;
        self.history.extend_from_slice(events);
        Ok(())
    }

    /// Changes nickname and colour.
    ///
    /// # Errors
    ///
    /// When nothing can be written; then the profile is as before.
    pub fn set_profile(&mut self, nickname: String, colour: u8) -> Result<(), StoreError> {
        self.make_ready()?;
        let before = self.profile.clone();
        self.profile = Profile {
            nickname,
            colour,
            ..before.clone()
        };
        self.write_snapshot().inspect_err(|_| self.profile = before)
    }

    /// Puts another history in the place of the one that is kept. Its last number must not be less than the last
    /// one of before, or else lines of the old journal could come back after a power cut in the middle of this.
    ///
    /// # Errors
    ///
    /// When nothing can be written; then the history is as before.
    pub(super) fn replace(&mut self, history: Vec<Stamped>) -> Result<(), StoreError> {
        self.make_ready()?;
        let before = std::mem::replace(&mut self.history, history);
        self.write_snapshot().inspect_err(|_| self.history = before)
    }

    /// Removes what is kept beside snapshot and journal: older copies, and what was found damaged.
    ///
    /// # Errors
    ///
    /// When a file cannot be removed.
    pub(super) fn forget_older(&mut self) -> Result<(), StoreError> {
        for path in files_in(&self.folder) {
            if ![PROFILE, JOURNAL]
                .map(|name| self.folder.join(name))
                .contains(&path)
            {
                files::remove(&path)?;
            }
        }
        Ok(())
    }

    /// Writes everything into a new snapshot and begins a new journal; the ones before stay as `.1`.
    ///
    /// A power cut between any two of the writes is harmless: events that are in the snapshot already are
    /// passed over when the journal is read, and the old snapshot with both journals gives the same history.
    fn write_snapshot(&mut self) -> Result<(), StoreError> {
        let path = self.folder.join(PROFILE);
        self.generation += 1;
        let bytes = self.snapshot().to_bytes().map_err(unwritable(&path))?;
        if let Some(before) = files::read(&path, MAX_BYTES)? {
            files::write_atomic(&self.folder.join(PROFILE_BEFORE), &before)?;
        }
        files::write_atomic(&path, &bytes)?;
        let journal = self.folder.join(JOURNAL);
        if let Some(before) = files::read(&journal, MAX_BYTES)? {
            files::write_atomic(&self.folder.join(JOURNAL_BEFORE), &before)?;
            if let Err(err) = files::write_atomic(&journal, b"") {
                // It may have been emptied all the same, and the next addition must know.
                if files::read(&journal, MAX_BYTES)
                    .is_ok_and(|found| found.is_some_and(|bytes| bytes.is_empty()))
                {
                    self.journal_length = 0;
                }
                return Err(err.into());
            }
        }
        self.journal_length = 0;
        self.half_written = false;
        Ok(())
    }

    fn snapshot(&self) -> Snapshot {
        Snapshot::new(self.generation, self.profile.clone(), self.history.clone())
    }

    /// Writes the settings of the data folder.
    pub(super) fn save_settings(&mut self, settings: &Settings) -> Result<(), StoreError> {
        self.lock.take(&self.dir.lock())?;
        settings.save(&self.dir)
    }

    /// Who it is.
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// Everything that happened and is on disk, in order.
    pub fn history(&self) -> &[Stamped] {
        &self.history
    }

    /// What was found when the learner was opened.
    pub fn restored(&self) -> &Restored {
        &self.restored
    }

    /// The learner's folder, for "show my files".
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Number of the last event; 0 before the first.
    pub(super) fn last_seq(&self) -> u64 {
        self.history.last().map_or(0, |stamped| stamped.seq)
    }

    /// Nickname and colour of a learner without opening them: for the picker. Writes nothing.
    pub(super) fn peek(dir: &DataDir, id: &LearnerId) -> Option<Profile> {
        let folder = dir.learner(id);
        let profile = [PROFILE, PROFILE_BEFORE].into_iter().find_map(|name| {
            let bytes = files::read(&folder.join(name), MAX_BYTES).ok().flatten()?;
            match Snapshot::read(&bytes, id) {
                Reading::Whole(snapshot) => Some(snapshot.profile),
                Reading::Newer | Reading::Damaged => None,
            }
        });
        let nameless = || Profile {
            id: id.clone(),
            nickname: String::new(),
            colour: 0,
            created_day: 0,
        };
        profile.or_else(|| {
            [PROFILE, PROFILE_BEFORE, JOURNAL]
                .iter()
                .any(|name| folder.join(name).exists())
                .then(nameless)
        })
    }
}
