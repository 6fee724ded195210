//! A whole record as one file: to take along, to bring in elsewhere, or to hand to a teacher.
//!
//! The file is what the snapshot is, checksum and all, so there is one format to know.

use std::path::Path;

use super::{
    MAX_BYTES, Profile, StoreError,
    snapshot::{Reading, Snapshot},
};
use crate::{
    assess::{Stamped, compact},
    files,
};

/// A record read from a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Brought {
    /// Whose it is.
    pub profile: Profile,
    /// What happened, in order.
    pub history: Vec<Stamped>,
}

/// The whole record of a learner as RON.
///
/// # Errors
///
/// When it cannot be put into RON.
pub fn to_ron(profile: &Profile, history: &[Stamped]) -> Result<Vec<u8>, ron::Error> {
    let seq = history.last().map_or(0, |stamped| stamped.seq);
    Snapshot::new(1, seq, profile.clone(), compact(history)).to_bytes()
}

/// The records of several files, those of one learner made into one, in the order in which they came.
pub fn gathered(all: Vec<Brought>) -> Vec<Brought> {
    let mut learners: Vec<Brought> = Vec::new();
    for brought in all {
        match learners
            .iter_mut()
            .find(|known| known.profile.id == brought.profile.id)
        {
            Some(known) => known.history = super::merge::merged(&known.history, &brought.history),
            None => learners.push(brought),
        }
    }
    learners
}

/// Reads a record from a file.
///
/// # Errors
///
/// When the file cannot be read, was made by a newer version, or is no whole record.
pub fn read(path: &Path) -> Result<Brought, StoreError> {
    let bytes = files::read(path, MAX_BYTES)?.ok_or_else(|| StoreError::Gone {
        path: path.to_owned(),
    })?;
    let not_one = || StoreError::NoRecord {
        path: path.to_owned(),
    };
    match Snapshot::read(&bytes) {
        Reading::Whole(snapshot) => Ok(Brought {
            profile: snapshot.profile,
            history: snapshot.events,
        }),
        Reading::Newer => Err(StoreError::Newer {
            path: path.to_owned(),
        }),
        Reading::Damaged => Err(not_one()),
    }
}
