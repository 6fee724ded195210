//! Keeps what a learner does: on disk for one who has a profile, in memory only for a guest.

use std::time::{Instant, SystemTime, UNIX_EPOCH};

use super::{Brought, LearnerId, Profile, Restored, Settings, Store, StoreError};
use crate::assess::{Event, Record, Stamped, compact};

/// The one place through which events go.
#[derive(Debug)]
pub struct Keeper {
    record: Record,
    store: Option<Store>,
    /// What is in memory only: a learner's until it can be written, a guest's for good.
    waiting: Vec<Stamped>,
    trouble: Option<Trouble>,
    /// Who a guest is in what they take along: one id, however many files that are.
    guest: LearnerId,
}

/// Why something is not on disk, and since when.
#[derive(Clone, Debug)]
struct Trouble {
    since: Instant,
    why: StoreError,
}

/// What became of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// It is on disk, and all before it: "Saved" may be shown.
    OnDisk,
    /// It is in memory, as a guest wants it.
    Guest,
}

/// Whether what the learner did is kept.
#[derive(Clone, Copy, Debug)]
pub enum Status<'a> {
    /// Nothing is written for a guest.
    Guest,
    /// All of it is on disk.
    Saved,
    /// Some of it is in memory only.
    NotSaved {
        /// Since when; show how long ago, not the hour.
        since: Instant,
        /// How many events wait.
        waiting: usize,
        /// What keeps them from being written.
        why: &'a StoreError,
    },
}

impl Keeper {
    /// A guest, of whom nothing is written.
    pub fn guest() -> Self {
        Self {
            record: Record::default(),
            store: None,
            waiting: Vec::new(),
            trouble: None,
            guest: LearnerId::random(),
        }
    }

    /// A learner with files.
    pub(super) fn kept(mut store: Store) -> Self {
        let record = Record::of(store.history());
        let trouble = store.make_ready().err().map(|why| Trouble {
            since: Instant::now(),
            why,
        });
        Self {
            record,
            store: Some(store),
            trouble,
            ..Self::guest()
        }
    }

    /// Takes in what happened. The record has it in any case; an error says that it is not on disk.
    ///
    /// What could not be written waits in memory and is tried again with the next event or [`Keeper::retry`].
    ///
    /// # Errors
    ///
    /// When it could not be written.
    pub fn record(&mut self, event: Event) -> Result<Saved, StoreError> {
        self.record_on(today(), event)
    }

    /// The same when this computer's clock shows `day`, in days since 1970-01-01.
    ///
    /// # Errors
    ///
    /// When it could not be written.
    pub fn record_on(&mut self, day: i64, event: Event) -> Result<Saved, StoreError> {
        let kept = self.store.as_ref().map_or(0, Store::last_seq);
        let stamped = Stamped {
            seq: self.record.seq().max(kept) + 1,
            day,
            event,
        };
        self.record.apply(&stamped);
        self.waiting.push(stamped);
        self.retry()
    }

    /// Tries to write what waits.
    ///
    /// # Errors
    ///
    /// When it still cannot be written.
    pub fn retry(&mut self) -> Result<Saved, StoreError> {
        let Some(store) = &mut self.store else {
            return Ok(Saved::Guest);
        };
        match store.append(&self.waiting) {
            Ok(()) => {
                self.waiting.clear();
                self.trouble = None;
                Ok(Saved::OnDisk)
            }
            Err(why) => {
                let since = self
                    .trouble
                    .as_ref()
                    .map_or_else(Instant::now, |trouble| trouble.since);
                self.trouble = Some(Trouble {
                    since,
                    why: why.clone(),
                });
                Err(why)
            }
        }
    }

    /// Whether what the learner did is kept.
    pub fn status(&self) -> Status<'_> {
        match (&self.store, &self.trouble) {
            (None, _) => Status::Guest,
            (Some(_), None) => Status::Saved,
            (Some(_), Some(Trouble { since, why })) => Status::NotSaved {
                since: *since,
                waiting: self.waiting.len(),
                why,
            },
        }
    }

    /// All events folded.
    pub fn progress(&self) -> &Record {
        &self.record
    }

    /// The learner's files; a guest has none.
    pub fn store(&self) -> Option<&Store> {
        self.store.as_ref()
    }

    /// Who it is and everything that happened, what is not on the disk included; a guest goes by the name `guest`.
    pub fn taken_along(&self, guest: &str) -> Brought {
        if let Some(store) = &self.store {
            return Brought {
                profile: store.profile().clone(),
                history: [store.history(), &self.waiting].concat(),
            };
        }
        Brought {
            profile: Profile {
                id: self.guest.clone(),
                nickname: guest.to_owned(),
                colour: 0,
                created_day: self.waiting.first().map_or_else(today, |first| first.day),
            },
            history: self.waiting.clone(),
        }
    }

    /// What was found when the learner was opened; `None` for a guest.
    pub fn restored(&self) -> Option<&Restored> {
        self.store.as_ref().map(Store::restored)
    }

    /// Changes the learner's nickname and colour; `false` for a guest, who has none.
    ///
    /// # Errors
    ///
    /// When the nickname cannot be used, or nothing can be written.
    pub fn set_profile(&mut self, nickname: &str, colour: u8) -> Result<bool, StoreError> {
        let nickname = super::clean_nickname(nickname).ok_or(StoreError::BadNickname)?;
        self.store.as_mut().map_or(Ok(false), |store| {
            store.set_profile(nickname, colour).map(|()| true)
        })
    }

    /// Puts what `change` makes of the history in its place; `None` for a guest, who has none on disk. Gives the
    /// numbers of events before and after.
    ///
    /// # Errors
    ///
    /// When something still waits and cannot be written, or the new history cannot; then all is as before.
    pub(super) fn rewrite(
        &mut self,
        change: impl FnOnce(&[Stamped]) -> Vec<Stamped>,
    ) -> Result<Option<(usize, usize)>, StoreError> {
        self.retry()?;
        let Some(store) = &mut self.store else {
            return Ok(None);
        };
        // Counted without what is not worth keeping, before as after.
        let history = compact(store.history());
        let before = history.len();
        store.replace(change(&history))?;
        self.record = Record::of(store.history());
        Ok(Some((before, store.history().len())))
    }

    /// Takes out everything of one lesson, older copies of it included; gives how many events that were.
    ///
    /// # Errors
    ///
    /// When nothing can be written.
    pub fn reset_lesson(&mut self, lesson: &str) -> Result<usize, StoreError> {
        let taken = self.rewrite(|history| super::merge::without_lesson(history, lesson))?;
        if let Some(store) = &mut self.store {
            store.forget_older()?;
        }
        Ok(taken.map_or(0, |(before, after)| before.saturating_sub(after)))
    }

    /// Takes in the events of another copy of a record that are not here yet; gives how many those were.
    ///
    /// # Errors
    ///
    /// When nothing can be written.
    pub fn take_in(&mut self, events: &[Stamped]) -> Result<usize, StoreError> {
        let merged = self.rewrite(|history| super::merge::merged(history, &compact(events)))?;
        Ok(merged.map_or(0, |(before, after)| after.saturating_sub(before)))
    }

    /// Writes the settings; `false` for a guest, of whom not even the language is written.
    ///
    /// # Errors
    ///
    /// When they cannot be written.
    pub fn save_settings(&mut self, settings: &Settings) -> Result<bool, StoreError> {
        self.store
            .as_mut()
            .map_or(Ok(false), |store| store.save_settings(settings).map(|()| true))
    }
}

/// Days since 1970-01-01 by this computer's clock, negative before.
pub fn today() -> i64 {
    const SECONDS_A_DAY: u64 = 86_400;
    let days = |seconds: u64| i64::try_from(seconds / SECONDS_A_DAY).unwrap_or(0);
    match SystemTime::now().duration_since(UNIX_EPOCH) {
        Ok(since) => days(since.as_secs()),
        Err(before) => -1 - days(before.duration().as_secs()),
    }
}
