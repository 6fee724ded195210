//! The one way to write a file: into a temporary one beside it, synced, read back, then renamed over it.
//!
//! Whatever happens in between (a full disk, a killed process, a power cut), the old file or the new one is
//! there, whole. Files are readable by their owner only: they say what a person answered.

mod fs;

use std::{
    io,
    path::{Path, PathBuf},
    thread,
    time::Duration,
};

pub use fs::{Disk, Fs, Held, Kind};

/// How the names of our temporary files begin; `sweep_leftovers` knows them by it.
const TEMP_PREFIX: &str = ".ground-truth-";
/// How they end.
const TEMP_SUFFIX: &str = ".tmp";
/// How long to wait for a virus scanner or indexer to let go of a file, one after the other.
const RETRY_MS: [u64; 4] = [10, 25, 50, 100];

/// What went wrong with which file.
#[derive(Debug, thiserror::Error)]
#[error("{source}: {}", path.display())]
pub struct FileError {
    /// The file or folder.
    pub path: PathBuf,
    /// What the system said.
    pub source: io::Error,
}

/// Names the path in an error.
fn at(path: &Path) -> impl Fn(io::Error) -> FileError {
    move |source| FileError {
        path: path.to_owned(),
        source,
    }
}

/// Writes a new file on this computer's disk; one that exists is not touched.
///
/// # Errors
///
/// A file that exists ([`io::ErrorKind::AlreadyExists`]), or cannot be written.
pub fn write_new(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    Disk.create(path, bytes).map_err(at(path))
}

/// Replaces a file on this computer's disk, or makes it; see the method of the same name.
///
/// # Errors
///
/// When the system refuses; the old file is still there.
pub fn write_atomic(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    <dyn Fs>::write_atomic(&Disk, path, bytes)
}

/// Reads a file of at most `limit` bytes from this computer's disk; see `read_file`.
///
/// # Errors
///
/// When it cannot be read, is larger than `limit`, or is not a file.
pub fn read(path: &Path, limit: u64) -> Result<Option<Vec<u8>>, FileError> {
    <dyn Fs>::read_file(&Disk, path, limit)
}

impl dyn Fs + '_ {
    /// Makes a folder, and those above it, for the owner only. One that is there already is left as it is.
    ///
    /// # Errors
    ///
    /// When there is a file of that name, or nothing can be made there.
    pub fn create_dirs(&self, path: &Path) -> Result<(), FileError> {
        let is_folder = || Ok(self.kind(path)? == Some(Kind::Folder));
        if is_folder().map_err(at(path))? {
            return Ok(());
        }
        let parent = folder_of(path);
        if path.parent().is_some() {
            self.create_dirs(parent)?;
        }
        match self.create_dir(path) {
            Err(err) if err.kind() == io::ErrorKind::AlreadyExists && is_folder().map_err(at(path))? => {}
            made => made.map_err(at(path))?,
        }
        self.sync_dir(parent).map_err(at(path))
    }

    /// Replaces a file, or makes it: when this returns `Ok`, the new content will survive a power cut.
    ///
    /// # Errors
    ///
    /// When the system refuses, or what is read back is not what was written. The old file is still there.
    pub fn write_atomic(&self, path: &Path, bytes: &[u8]) -> Result<(), FileError> {
        let folder = folder_of(path);
        let temp = self.write_temp(folder, bytes).map_err(at(path))?;
        retry_while(is_held_by_other, || self.rename(&temp, path))
            .inspect_err(|_| self.discard(&temp))
            .and_then(|()| self.sync_dir(folder))
            .map_err(at(path))
    }

    /// A temporary file in the same folder, so that it can be renamed: synced, and read back.
    fn write_temp(&self, folder: &Path, bytes: &[u8]) -> io::Result<PathBuf> {
        let mut numbers = 1_u32..;
        let temp = loop {
            let n = numbers.next().unwrap_or_default();
            let temp = folder.join(format!("{TEMP_PREFIX}{n}{TEMP_SUFFIX}"));
            match self.create(&temp, bytes) {
                Err(err) if err.kind() == io::ErrorKind::AlreadyExists => {}
                Err(err) => {
                    self.discard(&temp);
                    return Err(err);
                }
                Ok(()) => break temp,
            }
        };
        let back = self.read(&temp, bytes.len() as u64 + 1);
        if back.as_ref().is_ok_and(|back| back == bytes) {
            return Ok(temp);
        }
        self.discard(&temp);
        Err(back.err().unwrap_or_else(|| {
            io::Error::new(
                io::ErrorKind::InvalidData,
                "read back something else than was written",
            )
        }))
    }

    /// What stays of it when it cannot be removed is swept later.
    fn discard(&self, temp: &Path) {
        if let Err(err) = self.remove_file(temp)
            && err.kind() != io::ErrorKind::NotFound
        {
            log::warn!("a leftover stays: {err}: {}", temp.display());
        }
    }

    /// Adds to a file that is `length` bytes long, cutting off what is longer; makes it when `length` is 0.
    ///
    /// When this fails, some of `bytes` may be there; nothing before is lost.
    ///
    /// # Errors
    ///
    /// When the system refuses, or the file is shorter.
    pub fn append_synced(&self, path: &Path, length: u64, bytes: &[u8]) -> Result<(), FileError> {
        let written = match self.kind(path).map_err(at(path))? {
            None if length == 0 => self.create(path, bytes),
            _ => self.append(path, length, bytes),
        };
        let synced = written.and_then(|()| match length {
            0 => self.sync_dir(folder_of(path)),
            _ => Ok(()),
        });
        synced.map_err(at(path))
    }

    /// Reads a file of at most `limit` bytes; `None` if there is none. Never waits for a pipe.
    ///
    /// # Errors
    ///
    /// When it cannot be read, is larger than `limit`, or is not a file.
    pub fn read_file(&self, path: &Path, limit: u64) -> Result<Option<Vec<u8>>, FileError> {
        let refused = |kind, why| Err(at(path)(io::Error::new(kind, why)));
        match self.kind(path).map_err(at(path))? {
            None => return Ok(None),
            Some(Kind::File(_)) => {}
            Some(Kind::Folder | Kind::Other) => return refused(io::ErrorKind::InvalidInput, "not a file"),
        }
        let bytes = self.read(path, limit.saturating_add(1)).map_err(at(path))?;
        if bytes.len() as u64 > limit {
            return refused(io::ErrorKind::FileTooLarge, "larger than it can be");
        }
        Ok(Some(bytes))
    }

    /// Keeps `bytes`, found damaged in the file `path`, beside it as `*.damaged-<n>`, a name that nothing else has.
    ///
    /// # Errors
    ///
    /// When it cannot be written.
    pub fn keep_aside(&self, path: &Path, bytes: &[u8]) -> Result<PathBuf, FileError> {
        let mut name = path.file_name().unwrap_or_default().to_owned();
        name.push(".damaged-");
        let aside = self.free_name(|n| {
            let mut numbered = name.clone();
            numbered.push(n.to_string());
            path.with_file_name(numbered)
        })?;
        self.write_atomic(&aside, bytes)?;
        Ok(aside)
    }

    /// The first of the names numbered from 1 that nothing has.
    ///
    /// # Errors
    ///
    /// When the system does not say what is there.
    pub fn free_name(&self, name: impl Fn(u32) -> PathBuf) -> Result<PathBuf, FileError> {
        let mut n = 1;
        loop {
            let path = name(n);
            if self.kind(&path).map_err(at(&path))?.is_none() {
                return Ok(path);
            }
            n += 1;
        }
    }

    /// Gives a file another number, in place of what had that name before; one that is not there stays so.
    ///
    /// # Errors
    ///
    /// When the system refuses.
    pub fn rename_if_there(&self, from: &Path, to: &Path) -> Result<(), FileError> {
        if self.kind(from).map_err(at(from))?.is_none() {
            return Ok(());
        }
        retry_while(is_held_by_other, || self.rename(from, to)).map_err(at(from))
    }

    /// Makes new, other and removed names in a folder survive a power cut.
    ///
    /// # Errors
    ///
    /// When the system refuses.
    pub fn sync_names(&self, folder: &Path) -> Result<(), FileError> {
        self.sync_dir(folder).map_err(at(folder))
    }

    /// Removes temporary files that a killed process left in a folder; gives how many.
    ///
    /// Only for whoever holds the lock on the folder: another process might be writing one right now.
    ///
    /// # Errors
    ///
    /// When the folder cannot be read, or a file in it not removed.
    pub fn sweep_leftovers(&self, folder: &Path) -> Result<usize, FileError> {
        let mut swept = 0;
        for name in self.names(folder).map_err(at(folder))? {
            let path = folder.join(&name);
            let ours = name
                .to_str()
                .is_some_and(|name| name.starts_with(TEMP_PREFIX) && name.ends_with(TEMP_SUFFIX));
            if ours && matches!(self.kind(&path), Ok(Some(Kind::File(_)))) {
                self.remove_file(&path).map_err(at(&path))?;
                swept += 1;
            }
        }
        Ok(swept)
    }

    /// Removes a file for good; one that is not there is no error.
    ///
    /// # Errors
    ///
    /// When it is there and cannot be removed.
    pub fn remove(&self, path: &Path) -> Result<(), FileError> {
        match self.remove_file(path) {
            Err(err) if err.kind() == io::ErrorKind::NotFound => Ok(()),
            removed => removed
                .and_then(|()| self.sync_dir(folder_of(path)))
                .map_err(at(path)),
        }
    }

    /// Removes an empty folder for good.
    ///
    /// # Errors
    ///
    /// When something is in it, or it cannot be removed.
    pub fn remove_empty_dir(&self, path: &Path) -> Result<(), FileError> {
        let removed = self.remove_dir(path);
        removed
            .and_then(|()| self.sync_dir(folder_of(path)))
            .map_err(at(path))
    }
}

/// The folder a file is in.
fn folder_of(path: &Path) -> &Path {
    path.parent()
        .filter(|parent| !parent.as_os_str().is_empty())
        .unwrap_or(Path::new("."))
}

/// Windows refuses to rename over a file that a scanner or indexer has open, for some milliseconds.
fn is_held_by_other(err: &io::Error) -> bool {
    const ACCESS_DENIED: i32 = 5;
    const SHARING_VIOLATION: i32 = 32;
    cfg!(windows) && matches!(err.raw_os_error(), Some(ACCESS_DENIED | SHARING_VIOLATION))
}

/// Tries until it works, or fails for another reason, or patience ends.
fn retry_while(
    passing: fn(&io::Error) -> bool,
    mut attempt: impl FnMut() -> io::Result<()>,
) -> io::Result<()> {
    for pause in RETRY_MS {
        match attempt() {
            Err(err) if passing(&err) => thread::sleep(Duration::from_millis(pause)),
            done => return done,
        }
    }
    attempt()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    const DISK: &dyn Fs = &Disk;

    #[test]
    fn a_file_is_replaced_whole_and_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        assert_eq!(read(&path, 10).unwrap(), None);
        write_atomic(&path, b"one").unwrap();
        write_atomic(&path, b"three").unwrap();
        assert_eq!(read(&path, 10).unwrap().unwrap(), b"three");
        assert_eq!(
            read(&path, 4).unwrap_err().source.kind(),
            io::ErrorKind::FileTooLarge
        );
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn only_the_owner_can_read() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("x/y");
        DISK.create_dirs(&inner).unwrap();
        write_atomic(&inner.join("a"), b"a").unwrap();
        DISK.append_synced(&inner.join("b"), 0, b"b").unwrap();
        DISK.lock(&inner.join("lock")).unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&inner), 0o700);
        assert_eq!(mode(&folder.path().join("x")), 0o700);
        for name in ["a", "b", "lock"] {
            assert_eq!(mode(&inner.join(name)), 0o600, "{name}");
        }
    }

    #[test]
    fn appending_cuts_off_what_is_longer_and_refuses_what_is_shorter() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("log");
        DISK.append_synced(&path, 0, b"one ").unwrap();
        DISK.append_synced(&path, 4, b"two").unwrap();
        DISK.append_synced(&path, 4, b"three").unwrap();
        assert_eq!(read(&path, 99).unwrap().unwrap(), b"one three");
        // Shorter than expected: something was lost, and nothing may hide that.
        let err = DISK.append_synced(&path, 99, b"four").unwrap_err();
        assert_eq!(err.source.kind(), io::ErrorKind::UnexpectedEof);
        assert_eq!(read(&path, 99).unwrap().unwrap(), b"one three");
        // Gone.
        Disk.remove_file(&path).unwrap();
        let err = DISK.append_synced(&path, 9, b"four").unwrap_err();
        assert_eq!(err.source.kind(), io::ErrorKind::NotFound);
    }

    #[test]
    fn what_is_damaged_is_kept_under_ever_new_names() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journal.log");
        let first = DISK.keep_aside(&path, b"first").unwrap();
        let second = DISK.keep_aside(&path, b"second").unwrap();
        assert_eq!(first, folder.path().join("journal.log.damaged-1"));
        assert_eq!(second, folder.path().join("journal.log.damaged-2"));
        assert_eq!(read(&first, 99).unwrap().unwrap(), b"first");
    }

    #[test]
    fn leftovers_are_swept_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let left = DISK.write_temp(folder.path(), b"half").unwrap();
        write_atomic(&folder.path().join("profile.ron"), b"x").unwrap();
        assert_eq!(DISK.sweep_leftovers(folder.path()).unwrap(), 1);
        assert!(!left.exists());
        assert!(folder.path().join("profile.ron").exists());
    }

    #[test]
    fn a_file_is_removed_once_and_a_folder_only_when_it_is_empty() {
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("x");
        DISK.create_dirs(&inner).unwrap();
        write_atomic(&inner.join("a"), b"a").unwrap();
        assert!(DISK.remove_empty_dir(&inner).is_err());
        DISK.remove(&inner.join("a")).unwrap();
        DISK.remove(&inner.join("a")).unwrap();
        DISK.remove_empty_dir(&inner).unwrap();
        assert!(!inner.exists());
    }

    #[test]
    fn a_rename_is_tried_again_only_while_another_program_holds_the_file() {
        let refused = || io::Error::from(io::ErrorKind::PermissionDenied);
        let mut tries = 0;
        let outcome = retry_while(
            |_| true,
            || {
                tries += 1;
                if tries < 4 { Err(refused()) } else { Ok(()) }
            },
        );
        assert!(outcome.is_ok());
        assert_eq!(tries, 4);

        tries = 0;
        assert!(
            retry_while(
                |_| true,
                || {
                    tries += 1;
                    Err(refused())
                }
            )
            .is_err()
        );
        assert_eq!(tries, RETRY_MS.len() + 1);

        tries = 0;
        assert!(
            retry_while(
                |_| false,
                || {
                    tries += 1;
                    Err(refused())
                }
            )
            .is_err()
        );
        assert_eq!(tries, 1);
    }

    #[test]
    fn a_folder_in_the_place_of_a_file_is_an_error_and_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("profile.ron");
        DISK.create_dirs(&path).unwrap();
        assert_eq!(
            read(&path, 9).unwrap_err().source.kind(),
            io::ErrorKind::InvalidInput
        );
        assert!(write_atomic(&path, b"x").is_err());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
