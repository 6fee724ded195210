//! A `.zip` of course files, read in memory entry by entry. Nothing of it is ever written to the disk, so no name in
//! it can lead anywhere; a name that tries to is refused all the same.

use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    io::{Cursor, Read},
};

use zip::{CompressionMethod, ZipArchive, result::ZipError};

use super::{
    beside::{Beside, is_same},
    check::missing_picture,
    limits,
    load::encoding,
    picture::{self, Picture},
    problem::{Message, Problem, Severity},
    sources::{Found, Gathered},
};

type Archive = ZipArchive<Cursor<Vec<u8>>>;

/// The `.ron` files of a pack, sorted by name, each no larger than a course file may be. Of its other entries only
/// the pictures are read that lessons name.
///
/// # Errors
/// A pack that cannot be used as a whole.
pub(super) fn open(file: &str, bytes: Vec<u8>) -> Result<Gathered, Problem> {
    let refuse = |message| problem(file, Severity::Error, message);
    if has_zip64(&bytes) {
        return Err(refuse(Message::new("problem-pack-zip64")));
    }
    if entries_declared(&bytes) > limits::FILES {
        let message = Message::new("problem-pack-too-many").with("limit", limits::FILES);
        return Err(refuse(message));
    }
    let broken = |error: &ZipError| refuse(why_broken(error));
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    if archive.has_duplicate_names()
        || archive
            .has_overlapping_entries()
            .map_err(|error| broken(&error))?
    {
        return Err(refuse(Message::new("problem-pack-overlap")));
    }
    let (mut found, mut others) = (Vec::new(), Vec::new());
    let mut room = limits::UNPACKED_BYTES;
    let mut any_lesson = false;
    for index in 0..archive.len() {
        let entry = Entry::of(&mut archive, index).map_err(|error| broken(&error))?;
        if entry.is_folder || entry.is_litter() {
            continue;
        }
        any_lesson |= entry.is_course_file();
        let name = format!("{file}/{}", super::problem::quote(&entry.name));
        if entry.is_plain() && !entry.is_course_file() {
            others.push((index, name, entry));
            continue;
        }
        let folder = entry.folder().to_owned();
        let bytes = match entry.refusal() {
            Some(message) => Err(problem(&name, Severity::Error, message)),
            None => match unpack(&mut archive, index, limits::FILE_BYTES, encoding::too_large) {
                Ok(bytes) => {
                    let left = room.checked_sub(bytes.len());
                    room = left.ok_or_else(|| refuse(too_large_unpacked()))?;
                    Ok(bytes)
                }
                Err(message) => Err(problem(&name, Severity::Error, message)),
            },
        };
        found.push(Found { name, folder, bytes });
    }
    if !any_lesson {
        return Err(refuse(Message::new("problem-pack-no-lessons")));
    }
    found.sort_by(|a, b| a.name.cmp(&b.name));
    let pack = Pack {
        archive: RefCell::new(archive),
        others,
        room: Cell::new(room),
        seen: RefCell::default(),
    };
    Ok(Gathered {
        files: found,
        beside: Beside::Pack(pack),
    })
}

/// An open pack, for the pictures in it.
#[derive(Debug)]
pub(super) struct Pack {
    archive: RefCell<Archive>,
    /// What is no course file: place in the index, name for the reader, entry.
    others: Vec<(usize, String, Entry)>,
    /// Bytes that may still be unpacked.
    room: Cell<usize>,
    /// What was asked for, by place in the index.
    seen: RefCell<BTreeMap<usize, Result<Picture, Message>>>,
}

impl Pack {
    /// The picture that a lesson in this folder of the pack calls by this name. Each is read once.
    pub(super) fn picture(&self, folder: &str, name: &str) -> Result<Picture, Message> {
        let beside = self
            .others
            .iter()
            .filter_map(|other| Some((other, other.2.name.strip_prefix(folder)?)));
        let Some((other, _)) = beside.clone().find(|(_, known)| is_same(known, name)) else {
            return Err(missing_picture(name, beside.map(|(_, known)| known)));
        };
        let (index, _, entry) = other;
        let known = self.seen.borrow().get(index).cloned();
        known.unwrap_or_else(|| {
            let read = self.read(*index, entry);
            self.seen.borrow_mut().insert(*index, read.clone());
            read
        })
    }

    fn read(&self, index: usize, entry: &Entry) -> Result<Picture, Message> {
        if let Some(message) = entry.refusal() {
            return Err(message);
        }
        let archive = &mut self.archive.borrow_mut();
        let bytes = unpack(archive, index, limits::PICTURE_BYTES, picture::too_large)?;
        let room = self.room.get().checked_sub(bytes.len());
        self.room.set(room.ok_or_else(too_large_unpacked)?);
        Picture::read(bytes)
    }

    /// A word about each entry that no lesson has named.
    pub(super) fn left_over(&self) -> Vec<Problem> {
        let seen = self.seen.borrow();
        let left = self.others.iter().filter(|(index, ..)| !seen.contains_key(index));
        let word = |(_, name, _): &(usize, String, Entry)| {
            problem(name, Severity::Warning, Message::new("problem-pack-other"))
        };
        left.map(word).collect()
    }
}

/// What the index says of one entry.
#[derive(Debug)]
struct Entry {
    name: String,
    is_folder: bool,
    is_link: bool,
    encrypted: bool,
    method: CompressionMethod,
}

impl Entry {
    fn of(archive: &mut Archive, index: usize) -> Result<Self, ZipError> {
        let entry = archive.by_index_raw(index)?;
        Ok(Self {
            name: String::from_utf8_lossy(entry.name_raw()).into_owned(),
            is_folder: entry.is_dir(),
            is_link: entry.is_symlink(),
            encrypted: entry.encrypted(),
            method: entry.compression(),
        })
    }

    /// What file managers put into packs of their own accord.
    fn is_litter(&self) -> bool {
        let base = self.name.rsplit('/').next().unwrap_or_default();
        self.name.starts_with("__MACOSX/") || base.starts_with('.') || base == "Thumbs.db"
    }

    fn is_course_file(&self) -> bool {
        self.name.to_ascii_lowercase().ends_with(".ron")
    }

    /// The folder in which it lies, with `/` at its end.
    fn folder(&self) -> &str {
        let end = self.name.rfind('/').map_or(0, |slash| slash + 1);
        self.name.get(..end).unwrap_or_default()
    }

    /// Whether it is a file by a name that stays inside the pack.
    fn is_plain(&self) -> bool {
        !self.is_link && is_plain_path(&self.name)
    }

    /// Why this entry is not read.
    fn refusal(&self) -> Option<Message> {
        if !self.is_plain() {
            return Some(Message::new("problem-pack-bad-name"));
        }
        if self.encrypted {
            return Some(Message::new("problem-pack-encrypted"));
        }
        match self.method {
            CompressionMethod::Stored | CompressionMethod::Deflated => None,
            other => Some(Message::new("problem-pack-method").quoting("method", &other.to_string())),
        }
    }
}

/// A name that stays inside: relative, with `/` between its parts, and neither `..` nor a drive in it.
pub(super) fn is_plain_path(name: &str) -> bool {
    let sound = |part: &str| !matches!(part, "" | "." | "..");
    name.split('/').all(sound) && !name.contains(['\\', ':', '\0', '\u{FFFD}'])
}

/// The bytes of an entry, whatever size its header declares: reading ends at the limit.
fn unpack(
    archive: &mut Archive,
    index: usize,
    most: usize,
    too_large: fn() -> Message,
) -> Result<Vec<u8>, Message> {
    let entry = archive.by_index(index).map_err(|error| why_broken(&error))?;
    let mut bytes = Vec::new();
    let read = entry.take(most as u64 + 1).read_to_end(&mut bytes);
    if bytes.len() > most {
        return Err(too_large());
    }
    read.map_err(|error| Message::new("problem-pack-broken").quoting("reason", &error.to_string()))?;
    Ok(bytes)
}

/// The message for a pack beyond [`limits::PACK_BYTES`].
pub(super) fn too_large() -> Message {
    Message::new("problem-pack-too-large").with("limit", limits::PACK_BYTES / (1024 * 1024))
}

/// The message for files beyond [`limits::UNPACKED_BYTES`] together.
pub(super) fn too_large_unpacked() -> Message {
    Message::new("problem-unpacked-too-large").with("limit", limits::UNPACKED_BYTES / (1024 * 1024))
}

fn why_broken(error: &ZipError) -> Message {
    match error {
        ZipError::CompressionMethodNotSupported(number) => {
            Message::new("problem-pack-method").quoting("method", CompressionMethod::name_from_u16(*number))
        }
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Message::new("problem-pack-encrypted"),
        other => Message::new("problem-pack-broken").quoting("reason", &other.to_string()),
    }
}

/// The mark before the end of an index of the kind made for more than 65,535 entries or 4 GB, which no lesson needs.
fn has_zip64(bytes: &[u8]) -> bool {
    const LOCATOR: [u8; 4] = *b"PK\x06\x07";
    end_of_index(bytes)
        .and_then(|end| bytes.get(end.checked_sub(20)?..)?.get(..4))
        .is_some_and(|mark| mark == LOCATOR)
}

/// How many entries the end of the index declares.
fn entries_declared(bytes: &[u8]) -> usize {
    end_of_index(bytes)
        .and_then(|end| bytes.get(end + 10..end + 12)?.try_into().ok())
        .map_or(0, |count| usize::from(u16::from_le_bytes(count)))
}

/// Where the end record of the index begins: after it comes only a comment of at most 65,535 bytes.
fn end_of_index(bytes: &[u8]) -> Option<usize> {
    let from = bytes.len().saturating_sub(22 + 65_535);
    bytes
        .get(from..)?
        .windows(4)
        .rposition(|mark| mark == b"PK\x05\x06")
        .map(|at| from + at)
}

fn problem(file: &str, severity: Severity, message: Message) -> Problem {
    Problem {
        file: file.to_owned(),
        line: 1,
        column: 1,
        severity,
        message,
    }
}
