//! What was found when a learner was opened.

use std::path::PathBuf;

/// What came back, and what did not.
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
    /// Files in which a copy kept its history beside another program's changes.
    pub conflicts: Vec<PathBuf>,
    /// Whether it just turned out that the file system of the data folder knows no locks.
    pub no_locks: bool,
}

impl Restored {
    /// Whether everything was as it had been left.
    pub fn is_clean(&self) -> bool {
        self.torn_bytes == 0 && !self.profile_repaired
    }
}
