//! One learner's events: kept on this computer, read back, and never lost silently.
//!
//! ```text
//! <data folder>/lock                         nothing but a lock: one running copy at a time
//!               settings.ron                 language, text size, motion …
//!               learners/<id>/profile.ron    snapshot: nickname, colour, and the events it was made from
//!                             journal.log    the events since, one checksummed line each
//!                             profile.1.ron  the snapshots before, up to `.3`
//!                             journal.1.log  the events between them, up to `.3`
//!                             *.damaged-<n>  what could not be read, as it was found
//!                             profile.conflict-<n>.ron  this copy's history, where another program changed the files
//! ```
//!
//! Nicknames stand in files, never in their names. A guest's events are kept in memory and nowhere else.

pub mod data_dir;
pub mod erase;
pub mod error;
pub mod inventory;
mod journal;
pub mod keeper;
mod lock;
mod merge;
pub mod profile;
pub mod restored;
pub mod settings;
pub mod shelf;
mod snapshot;
mod stamp;
pub mod store;
pub mod transfer;

pub use data_dir::DataDir;
pub use erase::Erased;
pub use error::StoreError;
pub use keeper::{Keeper, Saved, Status, today};
pub use profile::{LearnerId, Profile, clean_nickname};
pub use restored::Restored;
pub use settings::{Contrast, Motion, Renderer, Settings, SettingsWarning};
pub use shelf::{Card, Shelf};
pub use store::Store;
pub use transfer::Brought;

/// No file of a learner grows this large in a lifetime of answers (bytes); a larger one is not read.
const MAX_BYTES: u64 = 64 << 20;
