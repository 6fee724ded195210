//! A file system in memory that remembers every effect, so that it can crash between any two, and fails when told.

use std::{
    collections::{BTreeMap, BTreeSet},
    ffi::OsString,
    io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard},
};

use ground_truth::files::{Fs, Held, Kind};

/// What can be lost in a power cut until it is synced, and what syncs it.
#[derive(Clone, Debug)]
pub(crate) enum Effect {
    Folder(PathBuf),
    /// A new name for a new file.
    Name(PathBuf, usize),
    Rename(PathBuf, PathBuf),
    Remove(PathBuf),
    Cut(usize, usize),
    Write(usize, Vec<u8>),
    SyncFile(usize),
    SyncFolder(PathBuf),
}

/// Folders, names and contents.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tree {
    folders: BTreeSet<PathBuf>,
    names: BTreeMap<PathBuf, usize>,
    files: BTreeMap<usize, Vec<u8>>,
}

impl Tree {
    pub(crate) fn apply(&mut self, effect: &Effect) {
        match effect {
            Effect::Folder(path) => drop(self.folders.insert(path.clone())),
            Effect::Name(path, file) => {
                self.names.insert(path.clone(), *file);
                self.files.entry(*file).or_default();
            }
            Effect::Rename(from, to) => {
                if let Some(file) = self.names.remove(from) {
                    self.names.insert(to.clone(), file);
                }
            }
            Effect::Remove(path) => {
                self.names.remove(path);
                self.folders.remove(path);
            }
            Effect::Cut(file, length) => self.files.entry(*file).or_default().truncate(*length),
            Effect::Write(file, bytes) => self.files.entry(*file).or_default().extend(bytes),
            Effect::SyncFile(_) | Effect::SyncFolder(_) => {}
        }
    }

    /// The bytes of a file, to look at or to damage.
    pub(crate) fn file(&mut self, ending: &str) -> Option<&mut Vec<u8>> {
        let (_, file) = self.names.iter().find(|(path, _)| path.ends_with(ending))?;
        self.files.get_mut(file)
    }
}

impl Effect {
    /// Whether `later` makes this one safe.
    fn is_synced_by(&self, later: &Self) -> bool {
        let folder = |path: &Path| matches!(later, Self::SyncFolder(folder) if path.parent() == Some(folder));
        match self {
            Self::Folder(path) | Self::Name(path, _) | Self::Rename(path, _) | Self::Remove(path) => {
                folder(path)
            }
            Self::Cut(file, _) | Self::Write(file, _) => {
                matches!(later, Self::SyncFile(synced) if synced == file)
            }
            Self::SyncFile(_) | Self::SyncFolder(_) => true,
        }
    }
}

/// The places in `log` of the effects that a power cut after all of it could take away.
pub(crate) fn unsynced(log: &[Effect]) -> Vec<usize> {
    (0..log.len())
        .filter(|at| !log[at + 1..].iter().any(|later| log[*at].is_synced_by(later)))
        .filter(|at| !matches!(log[*at], Effect::SyncFile(_) | Effect::SyncFolder(_)))
        .collect()
}

/// When an operation fails, and how.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fault {
    /// Which operation, counted from 1.
    pub(crate) at: usize,
    /// Whether all behind it fail too.
    pub(crate) lasting: bool,
    /// What it had done by then.
    pub(crate) done: Done,
    pub(crate) kind: io::ErrorKind,
}

/// How much of an operation had its effect before it failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Done {
    Nothing,
    Half,
    All,
}

#[derive(Clone, Debug, Default)]
struct State {
    tree: Tree,
    log: Vec<Effect>,
    operations: usize,
    fault: Option<Fault>,
    failed: bool,
}

/// The file system.
#[derive(Clone, Debug, Default)]
pub(crate) struct Memory(Arc<Mutex<State>>);

impl Memory {
    pub(crate) fn of(tree: Tree) -> Self {
        Self(Arc::new(Mutex::new(State {
            tree,
            ..State::default()
        })))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap()
    }

    pub(crate) fn tree(&self) -> Tree {
        self.state().tree.clone()
    }

    pub(crate) fn log(&self) -> Vec<Effect> {
        self.state().log.clone()
    }

    pub(crate) fn fail(&self, fault: Option<Fault>) {
        let mut state = self.state();
        state.fault = fault;
        state.operations = 0;
    }

    /// Whether the fault was met.
    pub(crate) fn has_failed(&self) -> bool {
        self.state().failed
    }

    /// Does what `effects` say, as far as the fault lets it.
    fn act(&self, effects: Vec<Effect>) -> io::Result<()> {
        let mut state = self.state();
        state.operations += 1;
        let n = state.operations;
        let fault = state
            .fault
            .filter(|fault| n == fault.at || (fault.lasting && n > fault.at));
        let n_done = match fault.map(|fault| fault.done) {
            Some(Done::Nothing) => 0,
            Some(Done::Half) => effects.len() / 2,
            Some(Done::All) | None => effects.len(),
        };
        for effect in effects.into_iter().take(n_done) {
            state.tree.apply(&effect);
            state.log.push(effect);
        }
        match fault {
            Some(fault) => {
                state.failed = true;
                Err(fault.kind.into())
            }
            None => Ok(()),
        }
    }

    fn find(&self, path: &Path) -> io::Result<usize> {
        let found = self.state().tree.names.get(path).copied();
        found.ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    fn written(file: usize, bytes: &[u8]) -> [Effect; 3] {
        let (one, two) = bytes.split_at(bytes.len() / 2);
        [
            Effect::Write(file, one.to_vec()),
            Effect::Write(file, two.to_vec()),
            Effect::SyncFile(file),
        ]
    }
}

impl Fs for Memory {
    fn kind(&self, path: &Path) -> io::Result<Option<Kind>> {
        self.act(Vec::new())?;
        let state = self.state();
        let tree = &state.tree;
        let file = |file: &usize| Kind::File(tree.files[file].len() as u64);
        let folder = tree.folders.contains(path) || path == Path::new("/");
        Ok(tree.names.get(path).map(file).or(folder.then_some(Kind::Folder)))
    }

    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        self.act(Vec::new())?;
        let file = self.find(path)?;
        let mut bytes = self.state().tree.files[&file].clone();
        bytes.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
        Ok(bytes)
    }

    fn names(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        self.act(Vec::new())?;
        let state = self.state();
        let paths = state.tree.names.keys().chain(&state.tree.folders);
        let inside = paths.filter(|path| path.parent() == Some(folder));
        Ok(inside
            .filter_map(|path| path.file_name().map(OsString::from))
            .collect())
    }

    fn create_dir(&self, path: &Path) -> io::Result<()> {
        self.act(vec![Effect::Folder(path.to_owned())])
    }

    fn create(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let file = {
            let state = self.state();
            if state.tree.names.contains_key(path) {
                return Err(io::ErrorKind::AlreadyExists.into());
            }
            let folder = path
                .parent()
                .is_some_and(|folder| state.tree.folders.contains(folder));
            if !folder {
                return Err(io::ErrorKind::NotFound.into());
            }
            state.tree.files.keys().last().map_or(0, |last| last + 1)
        };
        let name = Effect::Name(path.to_owned(), file);
        self.act([name].into_iter().chain(Self::written(file, bytes)).collect())
    }

    fn append(&self, path: &Path, length: u64, bytes: &[u8]) -> io::Result<()> {
        let file = self.find(path)?;
        let length = usize::try_from(length).unwrap();
        if self.state().tree.files[&file].len() < length {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        let cut = Effect::Cut(file, length);
        self.act([cut].into_iter().chain(Self::written(file, bytes)).collect())
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.find(from)?;
        self.act(vec![Effect::Rename(from.to_owned(), to.to_owned())])
    }

    fn remove_file(&self, path: &Path) -> io::Result<()> {
        self.find(path)?;
        self.act(vec![Effect::Remove(path.to_owned())])
    }

    fn remove_dir(&self, path: &Path) -> io::Result<()> {
        self.act(vec![Effect::Remove(path.to_owned())])
    }

    fn sync_dir(&self, folder: &Path) -> io::Result<()> {
        self.act(vec![Effect::SyncFolder(folder.to_owned())])
    }

    fn lock(&self, _path: &Path) -> io::Result<Held> {
        self.act(Vec::new())?;
        Ok(Held::without())
    }
}
