//! What can keep answers from being kept, each with what to do about it.

use std::{io, path::PathBuf};

use super::profile::MAX_NICKNAME;
use crate::files::FileError;

/// Why something could not be kept or read back.
///
/// [`StoreError::id`] names the sentence that tells a person, in their language; `Display` is for logs.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// The system does not say where this user's files belong.
    #[error("no home folder")]
    NoHome,
    /// Another running copy of the app uses the data folder.
    #[error("already open: {}", path.display())]
    AlreadyOpen {
        /// The lock.
        path: PathBuf,
    },
    /// Nothing can be written there.
    #[error("read-only: {}", path.display())]
    ReadOnly {
        /// File or folder.
        path: PathBuf,
    },
    /// No room left.
    #[error("disk full: {}", path.display())]
    DiskFull {
        /// File or folder.
        path: PathBuf,
    },
    /// It was there and is not any more, such as a removed USB stick.
    #[error("gone: {}", path.display())]
    Gone {
        /// File or folder.
        path: PathBuf,
    },
    /// A file stands where a folder should be, or the other way round.
    #[error("in the way: {}", path.display())]
    InTheWay {
        /// File or folder.
        path: PathBuf,
    },
    /// Something else changed the file while it was open here; it is left alone.
    #[error("changed by another program: {}; kept: {}", path.display(), kept.display())]
    Changed {
        /// The file.
        path: PathBuf,
        /// Where everything is kept that this copy knows.
        kept: PathBuf,
    },
    /// Far larger than such a file can be.
    #[error("too large: {}", path.display())]
    TooLarge {
        /// The file.
        path: PathBuf,
    },
    /// Written by a newer version of the app: it can be read at best, and is not written to.
    #[error("made by a newer version: {}", path.display())]
    Newer {
        /// The file.
        path: PathBuf,
    },
    /// Not a whole record of a learner.
    #[error("no whole record: {}", path.display())]
    NoRecord {
        /// The file.
        path: PathBuf,
    },
    /// A nickname without any letter, or too long.
    #[error("not a usable nickname")]
    BadNickname,
    /// Anything else.
    #[error("{reason}: {}", path.display())]
    Other {
        /// File or folder.
        path: PathBuf,
        /// What the system said, in the system's language.
        reason: String,
    },
}

impl StoreError {
    /// Id of the interface string that says what happened and what to do.
    pub fn id(&self) -> &'static str {
        match self {
            Self::NoHome => "store-no-home",
            Self::AlreadyOpen { .. } => "store-already-open",
            Self::ReadOnly { .. } => "store-read-only",
            Self::DiskFull { .. } => "store-disk-full",
            Self::Gone { .. } => "store-gone",
            Self::InTheWay { .. } => "store-in-the-way",
            Self::Changed { .. } => "store-changed",
            Self::TooLarge { .. } => "store-too-large",
            Self::Newer { .. } => "store-newer",
            Self::NoRecord { .. } => "store-no-record",
            Self::BadNickname => "store-bad-nickname",
            Self::Other { .. } => "store-other",
        }
    }

    /// The values that the string needs, such as `path`.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NoHome => Vec::new(),
            Self::BadNickname => vec![("max", MAX_NICKNAME.to_string())],
            Self::AlreadyOpen { path }
            | Self::ReadOnly { path }
            | Self::DiskFull { path }
            | Self::Gone { path }
            | Self::InTheWay { path }
            | Self::TooLarge { path }
            | Self::Newer { path }
            | Self::NoRecord { path } => vec![("path", path.display().to_string())],
            Self::Changed { path, kept } => vec![
                ("path", path.display().to_string()),
                ("kept", kept.display().to_string()),
            ],
            Self::Other { path, reason } => {
                vec![("path", path.display().to_string()), ("reason", reason.clone())]
            }
        }
    }
}

impl From<FileError> for StoreError {
    fn from(err: FileError) -> Self {
        let FileError { path, source } = err;
        match source.kind() {
            io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => Self::ReadOnly { path },
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull { path },
            io::ErrorKind::NotFound => Self::Gone { path },
            io::ErrorKind::NotADirectory
            | io::ErrorKind::IsADirectory
            | io::ErrorKind::AlreadyExists
            | io::ErrorKind::InvalidInput => Self::InTheWay { path },
            io::ErrorKind::WouldBlock => Self::AlreadyOpen { path },
            io::ErrorKind::FileTooLarge => Self::TooLarge { path },
            _ => Self::Other {
                path,
                reason: source.to_string(),
            },
        }
    }
}
