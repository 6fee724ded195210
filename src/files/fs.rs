//! What the store needs of a file system, and the real one. Tests put one in its place that crashes and fails.

use std::{
    ffi::OsString,
    fmt,
    fs::{self, File, OpenOptions, TryLockError},
    io::{self, Read as _, Seek as _, SeekFrom, Write as _},
    path::Path,
};

/// What is at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A file of so many bytes.
    File(u64),
    /// A folder.
    Folder,
    /// A pipe, a device: nothing to read from or write to.
    Other,
}

/// The single steps out of which everything here is made. Each may fail, and may have had its effect all the same.
pub trait Fs: fmt::Debug + Send + Sync {
    /// What is at a path, links followed; `None` if nothing is.
    ///
    /// # Errors
    ///
    /// When the system does not say.
    fn kind(&self, path: &Path) -> io::Result<Option<Kind>>;

    /// The first `limit` bytes of a file.
    ///
    /// # Errors
    ///
    /// When it cannot be read.
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>>;

    /// The names in a folder.
    ///
    /// # Errors
    ///
    /// When it cannot be read.
    fn names(&self, folder: &Path) -> io::Result<Vec<OsString>>;

    /// Makes a folder for the owner only, in one that is there.
    ///
    /// # Errors
    ///
    /// When something is there already, or it cannot be made.
    fn create_dir(&self, path: &Path) -> io::Result<()>;

    /// Makes a file for the owner only, writes and syncs it. Its name is safe after [`Fs::sync_dir`].
    ///
    /// # Errors
    ///
    /// When something is there already, or not all of it could be written.
    fn create(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;

    /// Cuts a file to `length` bytes, adds `bytes` and syncs it.
    ///
    /// # Errors
    ///
    /// When it is not there, is shorter, or not all of it could be written.
    fn append(&self, path: &Path, length: u64, bytes: &[u8]) -> io::Result<()>;

    /// Gives a file another name in the same folder, in place of what had it before.
    ///
    /// # Errors
    ///
    /// When the system refuses.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Removes a file.
    ///
    /// # Errors
    ///
    /// When the system refuses.
    fn remove_file(&self, path: &Path) -> io::Result<()>;

    /// Removes an empty folder.
    ///
    /// # Errors
    ///
    /// When the system refuses, or something is in it.
    fn remove_dir(&self, path: &Path) -> io::Result<()>;

    /// Makes new, other and removed names in a folder survive a power cut.
    ///
    /// # Errors
    ///
    /// When the system refuses.
    fn sync_dir(&self, folder: &Path) -> io::Result<()>;

    /// Locks a file that is nothing but a lock, making it if need be.
    ///
    /// # Errors
    ///
    /// [`io::ErrorKind::WouldBlock`] when another process holds it; others when it cannot be opened.
    fn lock(&self, path: &Path) -> io::Result<Held>;
}

/// A lock, let go when dropped; the system lets go of it when the process ends, however it ends.
#[derive(Debug)]
pub struct Held(Option<File>);

impl Held {
    /// Stands for a lock where the file system knows none.
    pub const fn without() -> Self {
        Self(None)
    }

    /// Whether it keeps anybody out.
    pub const fn is_real(&self) -> bool {
        self.0.is_some()
    }
}

impl Drop for Held {
    /// Lets go at once: closing the file would not do while a process just started still has a copy of it.
    fn drop(&mut self) {
        if let Some(Err(err)) = self.0.as_ref().map(File::unlock) {
            log::warn!("the lock is let go by closing it: {err}");
        }
    }
}

/// The file system of this computer.
#[derive(Clone, Copy, Debug, Default)]
pub struct Disk;

impl Fs for Disk {
    fn kind(&self, path: &Path) -> io::Result<Option<Kind>> {
        match fs::metadata(path) {
            Ok(found) if found.is_file() => Ok(Some(Kind::File(found.len()))),
            Ok(found) if found.is_dir() => Ok(Some(Kind::Folder)),
            Ok(_) => Ok(Some(Kind::Other)),
            Err(err) if err.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(err) => Err(err),
        }
    }

    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        File::open(path)?.take(limit).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn names(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        fs::read_dir(folder)?
            .map(|entry| entry.map(|entry| entry.file_name()))
            .collect()
    }

    fn create_dir(&self, path: &Path) -> io::Result<()> {
        let mut builder = fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(path)
    }

    fn create(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut file = for_owner().create_new(true).open(path)?;
        file.write_all(bytes)?;
        file.sync_all()
    }

    fn append(&self, path: &Path, length: u64, bytes: &[u8]) -> io::Result<()> {
        let mut file = OpenOptions::new().write(true).open(path)?;
        let found = file.metadata()?.len();
        if found < length {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        if found > length {
            file.set_len(length)?;
        }
        file.seek(SeekFrom::Start(length))?;
        file.write_all(bytes)?;
        file.sync_data()
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn remove_file(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn remove_dir(&self, path: &Path) -> io::Result<()> {
        fs::remove_dir(path)
    }

    /// Some file systems cannot be told about a folder; that they refuse is no failure of the file.
    fn sync_dir(&self, folder: &Path) -> io::Result<()> {
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

    fn lock(&self, path: &Path) -> io::Result<Held> {
        let file = for_owner().create(true).truncate(false).open(path)?;
        match file.try_lock() {
            Ok(()) => Ok(Held(Some(file))),
            Err(TryLockError::WouldBlock) => Err(io::ErrorKind::WouldBlock.into()),
            Err(TryLockError::Error(err)) => {
                log::warn!("no lock on {}: {err}", path.display());
                Ok(Held::without())
            }
        }
    }
}

/// How files are opened for writing: what is made new can be read by its owner only.
fn for_owner() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}
