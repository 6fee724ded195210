//! Reading a learner back: the newest whole snapshot, the journals since, and what is damaged.

use std::borrow::Cow;

use super::{
    super::{
        DataDir, LearnerId, MAX_BYTES, Profile, StoreError,
        journal::{self, Journal},
        snapshot::{Reading, Snapshot},
    },
    Expected, JOURNAL, JOURNALS, PROFILE, PROFILES, Repair, Stamp, Store, files_in, is_conflict,
};
use crate::assess::Stamped;

impl Store {
    /// The newest readable snapshot, then the journals since, in order.
    pub(super) fn read_all(&mut self) -> Result<(), StoreError> {
        let mut from = None;
        for (n, name) in PROFILES.into_iter().enumerate() {
            if let Some(snapshot) = self.read_snapshot(name)? {
                self.generation = snapshot.generation;
                self.profile = snapshot.profile;
                self.seq = snapshot.seq;
                // Numbers that are missing in a whole snapshot were left out on purpose.
                self.history = snapshot.events;
                from = Some(n);
                break;
            }
        }
        // What the journals before hold is in the newest snapshot.
        let n_journals = if from == Some(0) { 1 } else { JOURNALS.len() };
        for name in JOURNALS.into_iter().take(n_journals).rev() {
            self.read_journal(name)?;
        }
        if from != Some(0) && self.newer.is_none() {
            self.restored.profile_repaired = true;
            let damaged = self.read(PROFILE)?.unwrap_or_default();
            let good = self.whole(&[])?;
            self.repairs.push(Repair {
                name: PROFILE,
                damaged,
                good,
            });
        }
        self.restored.events = self.history.len();
        self.restored.conflicts = files_in(self.fs(), &self.folder);
        self.restored.conflicts.retain(|path| is_conflict(path));
        Ok(())
    }

    pub(super) fn read(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(self.fs().read_file(&self.folder.join(name), MAX_BYTES)?)
    }

    /// A snapshot if it is whole.
    fn read_snapshot(&mut self, name: &str) -> Result<Option<Snapshot>, StoreError> {
        let found = self.read(name)?.unwrap_or_default();
        if name == PROFILE {
            self.snapshot_on_disk = Expected::certainly(Stamp::of(&found));
        }
        let text = unix_lines(&found);
        Ok(match Snapshot::read(&text) {
            Reading::Whole(snapshot) if snapshot.profile.id == self.profile.id => {
                if let (PROFILE, Cow::Owned(good)) = (name, text) {
                    let damaged = found.clone();
                    self.repairs.push(Repair {
                        name: PROFILE,
                        damaged,
                        good,
                    });
                }
                Some(*snapshot)
            }
            Reading::Newer => {
                let path = self.folder.join(name);
                self.newer.get_or_insert(StoreError::Newer { path });
                None
            }
            Reading::Whole(_) | Reading::Damaged => None,
        })
    }

    fn read_journal(&mut self, name: &'static str) -> Result<(), StoreError> {
        let found = self.read(name)?.unwrap_or_default();
        let text = unix_lines(&found);
        let Journal {
            events,
            good,
            damaged_from,
            damaged_bytes,
            newer,
        } = journal::read(&text);
        self.add(events);
        if newer {
            let path = self.folder.join(name);
            self.newer.get_or_insert(StoreError::Newer { path });
        }
        if name == JOURNAL {
            self.journal_on_disk = Expected::certainly(Stamp::of(&found));
        }
        self.restored.torn_bytes += damaged_bytes;
        if let Some(from) = damaged_from {
            let damaged = text.get(from..).unwrap_or_default().to_vec();
            self.repairs.push(Repair { name, damaged, good });
        } else if let Cow::Owned(good) = text {
            let damaged = found.clone();
            self.repairs.push(Repair { name, damaged, good });
        }
        Ok(())
    }

    /// Adds events that are not there yet, and counts those missing in between.
    fn add(&mut self, events: Vec<Stamped>) {
        for stamped in events {
            if stamped.seq > self.seq {
                self.restored.missing += stamped.seq - self.seq - 1;
                self.seq = stamped.seq;
                self.history.push(stamped);
            }
        }
    }

    /// Nickname and colour of a learner without opening them: for the picker. Writes nothing.
    pub(in crate::learner) fn peek(dir: &DataDir, id: &LearnerId) -> Option<Profile> {
        let folder = dir.learner(id);
        let profile = PROFILES.iter().find_map(|name| {
            let bytes = dir.fs().read_file(&folder.join(name), MAX_BYTES).ok().flatten()?;
            Snapshot::read_profile(&bytes).filter(|profile| profile.id == *id)
        });
        profile.or_else(|| is_there(dir, id).then(|| nameless(id)))
    }
}

/// The lines as we write them, where another program has put its own line ends.
fn unix_lines(found: &[u8]) -> Cow<'_, [u8]> {
    if found.contains(&b'\r') && found.windows(2).any(|pair| pair == b"\r\n") {
        let mut lines = found.to_vec();
        let mut behind = found.iter().skip(1).chain(&[0]);
        lines.retain(|byte| (*byte, behind.next()) != (b'\r', Some(&b'\n')));
        Cow::Owned(lines)
    } else {
        Cow::Borrowed(found)
    }
}

/// Whether anything of a learner is there.
pub(super) fn is_there(dir: &DataDir, id: &LearnerId) -> bool {
    let folder = dir.learner(id);
    let mut names = PROFILES.iter().chain(&JOURNALS);
    names.any(|name| matches!(dir.fs().kind(&folder.join(name)), Ok(Some(_))))
}

/// A learner whose profile cannot be read.
pub(super) fn nameless(id: &LearnerId) -> Profile {
    Profile {
        id: id.clone(),
        nickname: String::new(),
        colour: 0,
        created_day: 0,
    }
}
