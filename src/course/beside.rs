//! Pictures that lie beside lessons: in their folder, or in the same pack. None is looked for anywhere else.

use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
};

use unicode_normalization::UnicodeNormalization;

use super::{
    check::missing_picture,
    limits,
    pack::{self, Pack},
    picture::{self, Picture},
    problem::{Message, Problem},
    sources,
};

/// Names of one folder that are looked through for a picture.
const NAMES: usize = 10_000;

/// Where the pictures of some lessons lie.
#[derive(Debug)]
pub(super) enum Beside {
    /// In a folder and those inside it.
    Folder(Folder),
    /// In a pack.
    Pack(Pack),
}

impl Beside {
    /// The picture that a lesson in this folder of the pack calls by this name.
    pub(super) fn picture(&self, folder: &str, name: &str) -> Result<Picture, Message> {
        if !pack::is_plain_path(name) {
            return Err(Message::new("problem-picture-path").quoting("found", name));
        }
        match self {
            Self::Folder(beside) => beside.picture(name),
            Self::Pack(pack) => pack.picture(folder, name),
        }
    }

    /// What no lesson has named.
    pub(super) fn left_over(&self) -> Vec<Problem> {
        match self {
            // A folder may hold anything.
            Self::Folder(_) => Vec::new(),
            Self::Pack(pack) => pack.left_over(),
        }
    }
}

/// A folder with lessons in it.
#[derive(Debug)]
pub(super) struct Folder {
    path: PathBuf,
    /// Bytes that may still be read.
    room: Cell<usize>,
    seen: RefCell<BTreeMap<String, Result<Picture, Message>>>,
}

impl Folder {
    pub(super) fn new(path: &Path, room: usize) -> Self {
        let path = if path.as_os_str().is_empty() {
            Path::new(".")
        } else {
            path
        };
        Self {
            path: path.to_owned(),
            room: Cell::new(room),
            seen: RefCell::default(),
        }
    }

    /// Each is read once, however many lessons show it.
    fn picture(&self, name: &str) -> Result<Picture, Message> {
        let known = self.seen.borrow().get(name).cloned();
        known.unwrap_or_else(|| {
            let read = self.read(name);
            self.seen.borrow_mut().insert(name.to_owned(), read.clone());
            read
        })
    }

    fn read(&self, name: &str) -> Result<Picture, Message> {
        let path = self.find(name)?;
        let inside = |path: &Path| Ok(fs::canonicalize(path)?.starts_with(fs::canonicalize(&self.path)?));
        let leads_in = inside(&path).map_err(|error: io::Error| sources::why_unreadable(&error))?;
        if !leads_in {
            return Err(Message::new("problem-leads-outside"));
        }
        let bytes = sources::read_at_most(&path, limits::PICTURE_BYTES, picture::too_large)
            .map_err(|problem| problem.message)?;
        let room = self.room.get().checked_sub(bytes.len());
        self.room.set(room.ok_or_else(pack::too_large_unpacked)?);
        Picture::read(bytes)
    }

    /// The file by exactly this name, large and small letters told apart on every system.
    fn find(&self, name: &str) -> Result<PathBuf, Message> {
        let mut path = self.path.clone();
        for part in name.split('/') {
            let names = names_in(&path);
            let Some(known) = names.iter().find(|known| is_same(known, part)) else {
                let before = name.rsplit_once(part).map_or("", |(before, _)| before);
                let there: Vec<String> = names.iter().map(|known| format!("{before}{known}")).collect();
                return Err(missing_picture(name, there.iter().map(String::as_str)));
            };
            path.push(known);
        }
        Ok(path)
    }
}

/// Some systems store the parts of a letter apart.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    one == other || one.nfc().eq(other.nfc())
}

fn names_in(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().take(NAMES);
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    names.collect()
}
