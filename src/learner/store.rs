//! One learner on disk: a snapshot and the journal since, opened, repaired and added to.
//!
//! An answer is one line added to the journal and synced; then it is kept, and "Saved" may be shown. From time to
//! time the history, compacted, becomes a new snapshot: written beside the old one, synced, read back, and renamed
//! over it, after the one before was copied to `.1`, that one to `.2`, and `.2` to `.3`. Only then the journal is put
//! to `.1` in the same way and a new one begins. Events are numbered, and those that a snapshot has already are
//! passed over when journals are read: so a power cut between any two of these steps costs nothing.
//!
//! Before anything is written, the snapshot and the journal on the disk are compared with what this copy left there.
//! If another program changed them, they are left alone, and all of this copy's history goes into
//! `profile.conflict-<n>.ron`. Files of a newer version are only looked at.

mod reading;

use std::path::{Path, PathBuf};

use super::{
    DataDir, LearnerId, Profile, Restored, Settings, StoreError, journal,
    lock::{Lock, Taken},
    snapshot::Snapshot,
    stamp::{Expected, Stamp},
};
use crate::{
    assess::{Stamped, compact},
    files::{Fs, Kind},
};
use reading::{is_there, nameless};

/// The newest snapshot, then those before it.
const PROFILES: [&str; 4] = ["profile.ron", "profile.1.ron", "profile.2.ron", "profile.3.ron"];
/// The journal since the newest snapshot, then those before it.
const JOURNALS: [&str; 4] = ["journal.log", "journal.1.log", "journal.2.log", "journal.3.log"];
const PROFILE: &str = PROFILES[0];
const JOURNAL: &str = JOURNALS[0];
/// How the names begin under which a copy keeps its history beside another program's changes.
const CONFLICT: &str = "profile.conflict-";
/// A journal longer than this (bytes) becomes a snapshot when the learner is opened: some hundred events.
const FOLD_AT: u64 = 64 << 10;

/// One learner's files, open for writing where the folder and their version allow it.
#[derive(Debug)]
pub struct Store {
    dir: DataDir,
    folder: PathBuf,
    lock: Lock,
    profile: Profile,
    generation: u64,
    /// Number of the last event there ever was, in the history or taken out of it.
    seq: u64,
    history: Vec<Stamped>,
    /// What the newest snapshot must be.
    snapshot_on_disk: Expected,
    /// What the journal must be.
    journal_on_disk: Expected,
    /// Whether an addition failed half-way, so that the journal may be longer than it was left.
    half_written: bool,
    /// Where this copy's history goes since another program changed the files.
    conflict: Option<PathBuf>,
    /// Set for good when a newer version made these files.
    newer: Option<StoreError>,
    repairs: Vec<Repair>,
    restored: Restored,
}

/// A damaged file: what to keep aside of it, and what to put in its place.
#[derive(Debug)]
struct Repair {
    name: &'static str,
    damaged: Vec<u8>,
    good: Vec<u8>,
}

impl Store {
    /// Makes the files of a new learner.
    pub(super) fn create(dir: &DataDir, lock: Lock, profile: Profile) -> Result<Self, StoreError> {
        let mut store = Self::empty(dir, lock, profile);
        dir.fs().create_dirs(dir.path())?;
        store.take_lock()?;
        dir.fs().create_dirs(&store.folder)?;
        if let Err(err) = store.write_snapshot() {
            // Nobody is in the folder yet; that it stays when it cannot be removed does no harm.
            dir.fs().remove_dir(&store.folder).ok();
            return Err(err);
        }
        Ok(store)
    }

    /// Reads a learner back, and repairs what was torn if that can be written; `None` if there is none.
    ///
    /// Fails only when the files cannot even be read. What keeps them from being written comes from
    /// [`Store::make_ready`], so that a learner on a read-only disk can still see what is there.
    pub(super) fn open(dir: &DataDir, lock: Lock, id: &LearnerId) -> Result<Option<Self>, StoreError> {
        if !is_there(dir, id) {
            return Ok(None);
        }
        let mut store = Self::empty(dir, lock, nameless(id));
        // A folder that cannot be written can still be read; `make_ready` tries again and says why.
        if let Err(err @ StoreError::AlreadyOpen { .. }) = store.take_lock() {
            return Err(err);
        }
        store.read_all()?;
        if store.make_ready().is_ok() {
            for folder in [dir.path(), &store.folder] {
                if let Err(err) = dir.fs().sweep_leftovers(folder) {
                    log::warn!("leftovers stay: {err}");
                }
            }
            if store.journal_on_disk.left().length() > FOLD_AT
                && let Err(err) = store.write_snapshot()
            {
                log::warn!("the journal stays long: {err}");
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
            seq: 0,
            history: Vec::new(),
            snapshot_on_disk: Expected::default(),
            journal_on_disk: Expected::default(),
            half_written: false,
            conflict: None,
            newer: None,
            repairs: Vec::new(),
            restored: Restored::default(),
        }
    }

    fn fs(&self) -> &dyn Fs {
        self.dir.fs()
    }

    fn take_lock(&mut self) -> Result<(), StoreError> {
        self.restored.no_locks |= self.lock.take(&self.dir)? == Taken::NoLocks;
        Ok(())
    }

    /// Makes sure that something can be written: the lock is held and damaged files are repaired.
    pub(super) fn make_ready(&mut self) -> Result<(), StoreError> {
        if let Some(err) = &self.newer {
            return Err(err.clone());
        }
        self.take_lock()?;
        while let Some(Repair { name, damaged, good }) = self.repairs.last() {
            let path = self.folder.join(name);
            if !damaged.is_empty() {
                let aside = self.fs().keep_aside(&path, damaged)?;
                self.restored.aside.push(aside);
            }
            let (name, good) = (*name, good.clone());
            let repaired = Stamp::of(&good);
            self.expect(name, |expected| expected.attempt(repaired));
            self.fs().write_atomic(&path, &good)?;
            self.expect(name, |expected| *expected = Expected::certainly(repaired));
            self.repairs.pop();
        }
        Ok(())
    }

    /// Changes what is expected of the snapshot or the journal.
    fn expect(&mut self, name: &str, change: impl FnOnce(&mut Expected)) {
        match name {
            PROFILE => change(&mut self.snapshot_on_disk),
            JOURNAL => change(&mut self.journal_on_disk),
            _ => {}
        }
    }

    /// Refuses to write over what another program has changed, and keeps everything, with `events`, beside it.
    fn keep_conflicts(&mut self, events: &[Stamped]) -> Result<(), StoreError> {
        let (mut changed, mut gone) = (None, None);
        for (name, expected, longer) in [
            (PROFILE, self.snapshot_on_disk, false),
            (JOURNAL, self.journal_on_disk, self.half_written),
        ] {
            let found = self.read(name)?;
            match expected.find(found.as_deref().unwrap_or_default(), longer) {
                Some(known) => self.expect(name, |expected| *expected = known),
                None if found.is_some() => changed = changed.or(Some(name)),
                None => gone = gone.or(Some(name)),
            }
        }
        let Some(name) = changed else {
            // Nobody changed it: the folder was removed, or the stick is away.
            let gone = gone.map(|name| self.folder.join(name));
            return gone.map_or(Ok(()), |path| Err(StoreError::Gone { path }));
        };
        let kept = if let Some(kept) = &self.conflict {
            kept.clone()
        } else {
            let numbered = |n| self.folder.join(format!("{CONFLICT}{n}.ron"));
            self.fs().free_name(numbered)?
        };
        self.fs().write_atomic(&kept, &self.whole(events)?)?;
        self.conflict = Some(kept.clone());
        let path = self.folder.join(name);
        Err(StoreError::Changed { path, kept })
    }

    /// Adds events to the journal. When this returns `Ok`, they will survive a power cut.
    pub(super) fn append(&mut self, events: &[Stamped]) -> Result<(), StoreError> {
        self.make_ready()?;
        self.keep_conflicts(events)?;
        if events.is_empty() {
            return Ok(());
        }
        let path = self.folder.join(JOURNAL);
        let mut lines = String::new();
        for stamped in events {
            lines += &journal::line(stamped).map_err(unwritable(&path))?;
        }
        let left = self.journal_on_disk.left();
        let written = self.fs().append_synced(&path, left.length(), lines.as_bytes());
        self.half_written = written.is_err();
        written?;
        self.journal_on_disk = Expected::certainly(left.and(lines.as_bytes()));
        self.seq = events.last().map_or(self.seq, |stamped| stamped.seq);
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

    /// Puts another history in the place of the one that is kept; the numbers of new events go on from both.
    ///
    /// # Errors
    ///
    /// When nothing can be written; then the history is as before.
    pub(super) fn replace(&mut self, history: Vec<Stamped>) -> Result<(), StoreError> {
        self.make_ready()?;
        let last = history.last().map_or(0, |stamped| stamped.seq);
        self.seq = self.seq.max(last);
        let before = std::mem::replace(&mut self.history, history);
        self.write_snapshot().inspect_err(|_| self.history = before)
    }

    /// Removes what is kept beside snapshot and journal: older copies, and what was found damaged.
    ///
    /// # Errors
    ///
    /// When a file cannot be removed.
    pub(super) fn forget_older(&mut self) -> Result<(), StoreError> {
        for path in files_in(self.fs(), &self.folder) {
            if ![PROFILE, JOURNAL]
                .map(|name| self.folder.join(name))
                .contains(&path)
            {
                self.fs().remove(&path)?;
            }
        }
        Ok(())
    }

    /// Writes everything that is worth keeping into a new snapshot and begins a new journal.
    fn write_snapshot(&mut self) -> Result<(), StoreError> {
        self.keep_conflicts(&[])?;
        self.generation += 1;
        let history = compact(&self.history);
        let next = Snapshot::new(self.generation, self.seq, self.profile.clone(), history);
        let bytes = self.bytes(&next)?;
        if let Some(before) = self.read(PROFILE)? {
            self.rotate(&PROFILES, 1)?;
            self.fs().write_atomic(&self.folder.join(PROFILES[1]), &before)?;
        }
        self.snapshot_on_disk.attempt(Stamp::of(&bytes));
        self.fs().write_atomic(&self.folder.join(PROFILE), &bytes)?;
        self.snapshot_on_disk = Expected::certainly(Stamp::of(&bytes));
        self.history = next.events;
        // All is kept by now. A journal that stays is added to, and what the snapshot has is passed over.
        self.journal_on_disk.attempt(Stamp::NOTHING);
        match self.rotate(&JOURNALS, 0) {
            Ok(()) => {
                self.journal_on_disk = Expected::default();
                self.half_written = false;
            }
            Err(err) => log::warn!("the journal stays: {err}"),
        }
        Ok(())
    }

    /// Gives the files from the `from`th on the name of the next older one, over the oldest.
    fn rotate(&self, names: &[&str], from: usize) -> Result<(), StoreError> {
        let pairs: Vec<_> = names.iter().zip(names.iter().skip(1)).skip(from).collect();
        for (newer, older) in pairs.into_iter().rev() {
            self.fs()
                .rename_if_there(&self.folder.join(newer), &self.folder.join(older))?;
        }
        Ok(self.fs().sync_names(&self.folder)?)
    }

    /// The whole record in the form of a snapshot, with events that are not on the disk yet.
    fn whole(&self, waiting: &[Stamped]) -> Result<Vec<u8>, StoreError> {
        let history = [&self.history[..], waiting].concat();
        let seq = waiting.last().map_or(self.seq, |stamped| stamped.seq);
        self.bytes(&Snapshot::new(
            self.generation,
            seq,
            self.profile.clone(),
            history,
        ))
    }

    fn bytes(&self, snapshot: &Snapshot) -> Result<Vec<u8>, StoreError> {
        snapshot
            .to_bytes()
            .map_err(unwritable(&self.folder.join(PROFILE)))
    }

    /// Writes the settings of the data folder.
    pub(super) fn save_settings(&mut self, settings: &Settings) -> Result<(), StoreError> {
        self.take_lock()?;
        settings.save(&self.dir)
    }

    /// Who it is.
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// Everything worth keeping that happened and is on disk, in order.
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

    /// Number of the last event there ever was; 0 before the first.
    pub(super) fn last_seq(&self) -> u64 {
        self.seq
    }
}

/// The files in a folder, in order of their names; none where it cannot be read.
pub(super) fn files_in(fs: &dyn Fs, folder: &Path) -> Vec<PathBuf> {
    let names = fs.names(folder).unwrap_or_default();
    let paths = names.iter().map(|name| folder.join(name));
    let mut paths: Vec<PathBuf> = paths
        .filter(|path| !matches!(fs.kind(path), Ok(Some(Kind::Folder))))
        .collect();
    paths.sort();
    paths
}

/// Whether a file holds a copy's history beside another program's changes.
fn is_conflict(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str());
    name.is_some_and(|name| name.starts_with(CONFLICT))
}

/// Says which file could not be put into RON.
fn unwritable(path: &Path) -> impl Fn(ron::Error) -> StoreError {
    move |err| StoreError::Other {
        path: path.to_owned(),
        reason: err.to_string(),
    }
}
