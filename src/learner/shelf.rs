//! All learners of one data folder: who is there, who comes, who is opened.

use super::{DataDir, Keeper, LearnerId, Profile, Settings, SettingsWarning, Store, StoreError};
use super::{clean_nickname, keeper, lock::Lock};

/// A learner as the picker shows them; the nickname is empty when their profile cannot be read.
pub type Card = Profile;

/// One data folder in one running copy of the app.
///
/// Nothing is made or written until a learner is created or opened; from then on this copy holds the lock.
#[derive(Debug)]
pub struct Shelf {
    dir: DataDir,
    lock: Lock,
}

impl Shelf {
    /// The learners of a data folder, which need not be there yet.
    pub fn new(dir: DataDir) -> Self {
        Self {
            dir,
            lock: Lock::default(),
        }
    }

    /// The data folder.
    pub fn dir(&self) -> &DataDir {
        &self.dir
    }

    /// Makes sure that no other copy of the app uses the data folder.
    pub(super) fn take_lock(&self) -> Result<(), StoreError> {
        self.lock.take(&self.dir).map(drop)
    }

    /// The settings, with what was wrong with them.
    pub fn settings(&self) -> (Settings, Vec<SettingsWarning>) {
        Settings::load(&self.dir)
    }

    /// Everybody who is kept here, the oldest profile first.
    pub fn learners(&self) -> Vec<Card> {
        let folders = self.dir.fs().names(&self.dir.learners()).unwrap_or_default();
        let ids = folders
            .iter()
            .filter_map(|folder| LearnerId::parse(folder.to_str()?));
        let mut cards: Vec<Card> = ids.filter_map(|id| Store::peek(&self.dir, &id)).collect();
        cards.sort_by(|a, b| (a.created_day, &a.id).cmp(&(b.created_day, &b.id)));
        cards
    }

    /// A new learner.
    ///
    /// # Errors
    ///
    /// When the nickname cannot be used, another copy is open, or nothing can be written.
    pub fn create(&self, nickname: &str, colour: u8) -> Result<Keeper, StoreError> {
        let nickname = clean_nickname(nickname).ok_or(StoreError::BadNickname)?;
        let profile = Profile {
            id: LearnerId::random(),
            nickname,
            colour,
            created_day: keeper::today(),
        };
        Store::create(&self.dir, self.lock.clone(), profile).map(Keeper::kept)
    }

    /// The learner of a record that was brought along: who has been here before, or else made now with the id,
    /// nickname and colour that the record has.
    ///
    /// # Errors
    ///
    /// As for [`Shelf::create`] and [`Shelf::open`].
    pub fn bring(&self, profile: &Profile) -> Result<Keeper, StoreError> {
        match Store::open(&self.dir, self.lock.clone(), &profile.id)? {
            Some(store) => Ok(Keeper::kept(store)),
            None => Store::create(&self.dir, self.lock.clone(), profile.clone()).map(Keeper::kept),
        }
    }

    /// A learner who has been here before.
    ///
    /// Also a learner whose files cannot be written opens: then [`Keeper::status`] says why nothing is saved.
    ///
    /// # Errors
    ///
    /// When there is no such learner, another copy is open, or the files cannot be read.
    pub fn open(&self, id: &LearnerId) -> Result<Keeper, StoreError> {
        let store = Store::open(&self.dir, self.lock.clone(), id)?;
        let store = store.ok_or_else(|| StoreError::Gone {
            path: self.dir.learner(id),
        })?;
        Ok(Keeper::kept(store))
    }
}
