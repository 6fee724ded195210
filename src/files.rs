//! The one way to write a file: into a temporary one beside it, synced, read back, then renamed over it.
//!
//! Whatever happens in between (a full disk, a killed process, a power cut), the old file or the new one is
//! there, whole. Files are readable by their owner only: they say what a person answered.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read as _, Seek as _, SeekFrom, Write as _},
    path::{Path, PathBuf},
    thread,
    time::Duration,
};

use tempfile::NamedTempFile;

/// How the names of our temporary files begin; [`sweep_leftovers`] knows them by it.
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

/// Makes a folder, and those above it, for the owner only. One that is there already is left as it is.
///
/// # Errors
///
/// When there is a file of that name, or nothing can be made there.
pub fn create_dir(path: &Path) -> Result<(), FileError> {
    if path.is_dir() {
        return Ok(());
    }
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty());
    if let Some(parent) = parent {
        create_dir(parent)?;
    }
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    match builder.create(path) {
        Err(err) if err.kind() == io::ErrorKind::AlreadyExists && path.is_dir() => Ok(()),
        Err(err) => Err(at(path)(err)),
        Ok(()) => parent.map_or(Ok(()), |parent| sync_dir(parent).map_err(at(path))),
    }
}

/// Replaces a file, or makes it: when this returns `Ok`, the new content will survive a power cut.
///
/// # Errors
///
/// When the system refuses, or what is read back is not what was written. The old file is still there.
pub fn write_atomic(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    let folder = folder_of(path);
    let mut temp = temp_in(folder).map_err(at(path))?;
    (|| {
        temp.write_all(bytes)?;
        temp.as_file().sync_all()?;
        let mut back = Vec::with_capacity(bytes.len());
        temp.seek(SeekFrom::Start(0))?;
        temp.read_to_end(&mut back)?;
        if back != bytes {
            return Err(io::Error::new(
                io::ErrorKind::InvalidData,
                "read back something else than was written",
            ));
        }
        persist(temp, path)?;
        sync_dir(folder)
    })()
    .map_err(at(path))
}

/// Write a new file; one that exists is not touched.
///
/// # Errors
/// A file that exists ([`io::ErrorKind::AlreadyExists`]), or cannot be written.
pub fn write_new(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    let mut options = OpenOptions::new();
    let mut file = options
        .write(true)
        .create_new(true)
        .open(path)
        .map_err(at(path))?;
    file.write_all(bytes)
        .and_then(|()| file.sync_all())
        .map_err(at(path))
}

/// Adds to the end of a file, which must be `length` bytes long; makes it when `length` is 0.
///
/// When this fails, the file is cut back to `length`, at the latest by the next call; nothing before is lost.
/// A file that is longer for another reason was written by somebody else: [`io::ErrorKind::InvalidData`].
///
/// # Errors
///
/// When the system refuses, or the file has another length.
pub fn append_synced(path: &Path, length: u64, bytes: &[u8], cut_back: bool) -> Result<(), FileError> {
    let new = length == 0 && !path.exists();
    let mut options = OpenOptions::new();
    options.write(true).create(new);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path).map_err(at(path))?;
    let written = (|| {
        let found = file.metadata()?.len();
        if found < length || (found > length && !cut_back) {
            return Err(io::Error::new(
                io::ErrorKind::InvalidData,
                "changed by another program",
            ));
        }
        file.set_len(length)?;
        file.seek(SeekFrom::Start(length))?;
        file.write_all(bytes)?;
        file.sync_data()
    })();
    let synced = written.and_then(|()| {
        if length == 0 {
            sync_dir(folder_of(path))
        } else {
            Ok(())
        }
    });
    synced.map_err(at(path))
}

/// Reads a file of at most `limit` bytes; `None` if there is none. Never waits for a pipe.
///
/// # Errors
///
/// When it cannot be read, is larger than `limit`, or is not a file.
pub fn read(path: &Path, limit: u64) -> Result<Option<Vec<u8>>, FileError> {
    let found = match fs::metadata(path) {
        Ok(found) => found,
        Err(err) if err.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(err) => return Err(at(path)(err)),
    };
    if !found.is_file() {
        return Err(at(path)(io::Error::new(
            io::ErrorKind::InvalidInput,
            "not a file",
        )));
    }
    let mut bytes = Vec::new();
    let reading = File::open(path).and_then(|file| file.take(limit + 1).read_to_end(&mut bytes));
    reading.map_err(at(path))?;
    if bytes.len() as u64 > limit {
        return Err(at(path)(io::Error::new(
            io::ErrorKind::FileTooLarge,
            "larger than it can be",
        )));
    }
    Ok(Some(bytes))
}

/// Keeps `bytes`, found damaged in the file `path`, beside it under a name that nothing else has.
///
/// # Errors
///
/// When it cannot be written.
pub fn keep_aside(path: &Path, bytes: &[u8]) -> Result<PathBuf, FileError> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".damaged");
    for n in 1_u32.. {
        let mut numbered = name.clone();
        numbered.push(format!("-{n}"));
        let aside = path.with_file_name(numbered);
        if !aside.try_exists().map_err(at(&aside))? {
            write_atomic(&aside, bytes)?;
            return Ok(aside);
        }
    }
    Err(at(path)(io::ErrorKind::AlreadyExists.into()))
}

/// Opens a file that is nothing but a lock, making it if it can be made.
///
/// # Errors
///
/// When it cannot be made or opened for writing.
pub fn open_lock(path: &Path) -> Result<File, FileError> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map_err(at(path))
}

/// Removes temporary files that a killed process left in a folder; gives how many.
///
/// Only for whoever holds the lock on the folder: another process might be writing one right now.
///
/// # Errors
///
/// When the folder cannot be read, or a file in it not removed.
pub fn sweep_leftovers(folder: &Path) -> Result<usize, FileError> {
    let mut swept = 0;
    for entry in fs::read_dir(folder).map_err(at(folder))? {
        let entry = entry.map_err(at(folder))?;
        let name = entry.file_name();
        let ours = name
            .to_str()
            .is_some_and(|name| name.starts_with(TEMP_PREFIX) && name.ends_with(TEMP_SUFFIX));
        if ours && entry.file_type().is_ok_and(|kind| kind.is_file()) {
            fs::remove_file(entry.path()).map_err(at(&entry.path()))?;
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
pub fn remove(path: &Path) -> Result<(), FileError> {
    match fs::remove_file(path) {
        Err(err) if err.kind() == io::ErrorKind::NotFound => Ok(()),
        removed => removed.and_then(|()| sync_dir(folder_of(path))).map_err(at(path)),
    }
}

/// Removes an empty folder.
///
/// # Errors
///
/// When something is in it, or it cannot be removed.
pub fn remove_empty_dir(path: &Path) -> Result<(), FileError> {
    let removed = fs::remove_dir(path);
    removed.and_then(|()| sync_dir(folder_of(path))).map_err(at(path))
}

/// The folder a file is in.
fn folder_of(path: &Path) -> &Path {
    path.parent()
        .filter(|parent| !parent.as_os_str().is_empty())
        .unwrap_or(Path::new("."))
}

/// A temporary file in the same folder, so that it can be renamed; for the owner only.
fn temp_in(folder: &Path) -> io::Result<NamedTempFile> {
    tempfile::Builder::new()
        .prefix(TEMP_PREFIX)
        .suffix(TEMP_SUFFIX)
        .tempfile_in(folder)
}

/// Renames the temporary file over its target.
fn persist(temp: NamedTempFile, path: &Path) -> io::Result<()> {
    let mut waiting = Some(temp);
    retry_while(is_held_by_other, || {
        match waiting.take().map(|temp| temp.persist(path)) {
            None | Some(Ok(_)) => Ok(()),
            Some(Err(err)) => {
                waiting = Some(err.file);
                Err(err.error)
            }
        }
    })
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

/// Makes a renaming or a new name in a folder survive a power cut, where the system needs that said.
///
/// Some file systems cannot be told about a folder; that they refuse is no failure of the file.
fn sync_dir(folder: &Path) -> io::Result<()> {
    if !cfg!(unix) {
        return Ok(());
    }
    match File::open(folder)?.sync_all() {
        Err(err)
            if matches!(
                err.kind(),
                io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported
            ) =>
        {
            Ok(())
        }
        synced => synced,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
        create_dir(&inner).unwrap();
        write_atomic(&inner.join("a"), b"a").unwrap();
        append_synced(&inner.join("b"), 0, b"b", false).unwrap();
        open_lock(&inner.join("lock")).unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&inner), 0o700);
        assert_eq!(mode(&folder.path().join("x")), 0o700);
        for name in ["a", "b", "lock"] {
            assert_eq!(mode(&inner.join(name)), 0o600, "{name}");
        }
    }

    #[test]
    fn appending_knows_how_long_the_file_must_be() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("log");
        append_synced(&path, 0, b"one ", false).unwrap();
        append_synced(&path, 4, b"two", false).unwrap();
        // Longer than expected: somebody else wrote, or an append of ours failed half-way.
        let err = append_synced(&path, 4, b"three", false).unwrap_err();
        assert_eq!(err.source.kind(), io::ErrorKind::InvalidData);
        assert_eq!(read(&path, 99).unwrap().unwrap(), b"one two");
        append_synced(&path, 4, b"three", true).unwrap();
        assert_eq!(read(&path, 99).unwrap().unwrap(), b"one three");
        // Shorter than expected: something was lost, and nothing may hide that.
        let err = append_synced(&path, 99, b"four", true).unwrap_err();
        assert_eq!(err.source.kind(), io::ErrorKind::InvalidData);
        // Gone.
        fs::remove_file(&path).unwrap();
        let err = append_synced(&path, 9, b"four", true).unwrap_err();
        assert_eq!(err.source.kind(), io::ErrorKind::NotFound);
    }

    #[test]
    fn what_is_damaged_is_kept_under_ever_new_names() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journal.log");
        let first = keep_aside(&path, b"first").unwrap();
        let second = keep_aside(&path, b"second").unwrap();
        assert_eq!(first, folder.path().join("journal.log.damaged-1"));
        assert_eq!(second, folder.path().join("journal.log.damaged-2"));
        assert_eq!(read(&first, 99).unwrap().unwrap(), b"first");
    }

    #[test]
    fn leftovers_are_swept_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let (_, left) = temp_in(folder.path()).unwrap().keep().unwrap();
        write_atomic(&folder.path().join("profile.ron"), b"x").unwrap();
        assert_eq!(sweep_leftovers(folder.path()).unwrap(), 1);
        assert!(!left.exists());
        assert!(folder.path().join("profile.ron").exists());
    }

    #[test]
    fn a_file_is_removed_once_and_a_folder_only_when_it_is_empty() {
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("x");
        create_dir(&inner).unwrap();
        write_atomic(&inner.join("a"), b"a").unwrap();
        assert!(remove_empty_dir(&inner).is_err());
        remove(&inner.join("a")).unwrap();
        remove(&inner.join("a")).unwrap();
        remove_empty_dir(&inner).unwrap();
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
        create_dir(&path).unwrap();
        assert_eq!(
            read(&path, 9).unwrap_err().source.kind(),
            io::ErrorKind::InvalidInput
        );
        assert!(write_atomic(&path, b"x").is_err());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
