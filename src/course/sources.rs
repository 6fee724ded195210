//! Where course files come from: the built-in folder, or files that somebody opens.

use std::{
    fs::{self, File},
    hash::{DefaultHasher, Hash, Hasher},
    io::{self, ErrorKind, Read},
    path::{Path, PathBuf},
};

use include_dir::{Dir, include_dir};

use super::{
    beside::{Beside, Folder},
    limits,
    load::encoding,
    pack,
    problem::{Message, Problem, Severity},
    shown::shown,
};

static BUILT_IN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/lessons");

/// The built-in course's files: name and bytes.
pub fn built_in() -> impl Iterator<Item = (&'static str, &'static [u8])> {
    BUILT_IN
        .files()
        .filter_map(|file| Some((file.path().to_str()?, file.contents())))
}

/// A built-in file by its name.
pub fn built_in_file(name: &str) -> Option<&'static [u8]> {
    BUILT_IN.get_file(name).map(include_dir::File::contents)
}

/// Read a file, no further than a course file may be long. A device, a pipe or a folder is refused, not waited for.
///
/// # Errors
/// What is wrong with the file.
pub fn read(path: &Path) -> Result<Vec<u8>, Problem> {
    read_at_most(path, limits::FILE_BYTES, encoding::too_large)
}

/// Read a file of at most so many bytes; otherwise `too_large` says so.
///
/// # Errors
/// What is wrong with the file.
pub fn read_at_most(path: &Path, most: usize, too_large: fn() -> Message) -> Result<Vec<u8>, Problem> {
    let refuse = |message| Err(at_start(path, message));
    let about = match fs::metadata(path) {
        Ok(about) => about,
        Err(error) => return refuse(why_unreadable(&error)),
    };
    if !about.is_file() {
        return refuse(Message::new("problem-not-a-file"));
    }
    if about.len() > most as u64 {
        return refuse(too_large());
    }
    let mut bytes = Vec::new();
    let limit = most as u64 + 1;
    match File::open(path).and_then(|file| file.take(limit).read_to_end(&mut bytes)) {
        // It grew after it was looked at.
        Ok(_) if bytes.len() > most => refuse(too_large()),
        Ok(_) => Ok(bytes),
        Err(error) => refuse(why_unreadable(&error)),
    }
}

/// A course file with its bytes, or why they could not be had.
pub struct Found {
    /// The file as the reader knows it; inside a pack, the pack's path and the entry's name.
    pub name: String,
    /// The folder inside a pack in which it lies, with `/` at its end; empty outside a pack.
    pub folder: String,
    /// Its bytes, no more than a course file may have.
    pub bytes: Result<Vec<u8>, Problem>,
}

/// Course files, and where the pictures lie that they name.
pub(super) struct Gathered {
    /// The files, sorted by name.
    pub(super) files: Vec<Found>,
    /// The pictures.
    pub(super) beside: Beside,
}

/// Everything at a path: one file, the `.ron` files of a folder, or those of a `.zip`, sorted by name. Nothing is
/// unpacked to the disk.
///
/// # Errors
/// A folder or pack that cannot be used as a whole.
pub(super) fn gather(path: &Path) -> Result<Gathered, Problem> {
    if path.is_dir() {
        return in_folder(path);
    }
    if has_extension(path, "zip") {
        let bytes = read_at_most(path, limits::PACK_BYTES, pack::too_large)?;
        return pack::open(&name_of(path), bytes);
    }
    let folder = path.parent().unwrap_or(Path::new(""));
    Ok(Gathered {
        files: vec![found(path)],
        beside: Beside::Folder(Folder::new(folder, limits::UNPACKED_BYTES)),
    })
}

/// A number that changes when one of these files, or one of a folder's course files, is saved, made or deleted.
pub fn stamp(paths: &[PathBuf]) -> u64 {
    let mut hasher = DefaultHasher::new();
    let mut see = |path: &Path| {
        let about = fs::metadata(path).ok();
        let saved = about.as_ref().and_then(|about| about.modified().ok());
        (path, saved, about.map(|about| about.len())).hash(&mut hasher);
    };
    for path in paths {
        see(path);
        // A picture that was missing may have come.
        if let Some(folder) = path.parent().filter(|_| is_single(path)) {
            see(folder);
        }
        if path.is_dir() {
            for path in course_files(path).unwrap_or_default() {
                see(&path);
            }
        }
    }
    hasher.finish()
}

/// Whether a path leads to one file that is read as it is.
pub fn is_single(path: &Path) -> bool {
    !path.is_dir() && !has_extension(path, "zip")
}

/// A path as it may be shown.
fn name_of(path: &Path) -> String {
    shown(&path.display().to_string())
}

fn found(path: &Path) -> Found {
    Found {
        name: name_of(path),
        folder: String::new(),
        bytes: read(path),
    }
}

/// The course files of a folder, sorted by name. A link that leads out of the folder is refused.
fn in_folder(folder: &Path) -> Result<Gathered, Problem> {
    let unreadable = |error: std::io::Error| at_start(folder, why_unreadable(&error));
    let inside = fs::canonicalize(folder).map_err(unreadable)?;
    let paths = course_files(folder).map_err(unreadable)?;
    if paths.is_empty() {
        return Err(at_start(folder, Message::new("problem-no-lessons")));
    }
    if paths.len() > limits::FILES {
        let message = Message::new("problem-too-many-files").with("limit", limits::FILES);
        return Err(at_start(folder, message));
    }
    let mut room = limits::UNPACKED_BYTES;
    let files = paths.iter().map(|path| {
        if fs::canonicalize(path).is_ok_and(|real| !real.starts_with(&inside)) {
            let bytes = Err(at_start(path, Message::new("problem-leads-outside")));
            return Ok(Found {
                name: name_of(path),
                folder: String::new(),
                bytes,
            });
        }
        let file = found(path);
        let size = file.bytes.as_ref().map_or(0, Vec::len);
        room = room
            .checked_sub(size)
            .ok_or_else(|| at_start(folder, pack::too_large_unpacked()))?;
        Ok(file)
    });
    let files = files.collect::<Result<_, _>>()?;
    let beside = Beside::Folder(Folder::new(folder, room));
    Ok(Gathered { files, beside })
}

/// Paths of a folder's course files, sorted, at most one more than [`limits::FILES`].
fn course_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let paths = fs::read_dir(folder)?
        .filter_map(Result::ok)
        .map(|entry| entry.path());
    let mut paths: Vec<_> = paths
        .filter(|path| has_extension(path, "ron"))
        .take(limits::FILES + 1)
        .collect();
    paths.sort();
    Ok(paths)
}

fn has_extension(path: &Path, wanted: &str) -> bool {
    path.extension()
        .is_some_and(|extension| extension.eq_ignore_ascii_case(wanted))
}

pub(super) fn at_start(path: &Path, message: Message) -> Problem {
    Problem {
        file: name_of(path),
        line: 1,
        column: 1,
        severity: Severity::Error,
        message,
    }
}

pub(super) fn why_unreadable(error: &std::io::Error) -> Message {
    match error.kind() {
        ErrorKind::NotFound => Message::new("problem-not-found"),
        ErrorKind::PermissionDenied => Message::new("problem-no-permission"),
        _ => Message::new("problem-cannot-read").quoting("reason", &error.to_string()),
    }
}
