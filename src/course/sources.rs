//! Where course files come from: the built-in folder, or files that somebody opens.

use std::{
    fs::{self, File},
    io::{ErrorKind, Read},
    path::{Path, PathBuf},
};

use include_dir::{Dir, include_dir};

use super::{
    limits,
    load::encoding,
    problem::{Message, Problem, Severity},
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
    let refuse = |message| Err(at_start(path, message));
    let about = match fs::metadata(path) {
        Ok(about) => about,
        Err(error) => return refuse(why_unreadable(&error)),
    };
    if !about.is_file() {
        return refuse(Message::new("problem-not-a-file"));
    }
    if about.len() > limits::FILE_BYTES as u64 {
        return refuse(encoding::too_large());
    }
    let mut bytes = Vec::new();
    let limit = limits::FILE_BYTES as u64 + 1;
    match File::open(path).and_then(|file| file.take(limit).read_to_end(&mut bytes)) {
        Ok(_) => Ok(bytes),
        Err(error) => refuse(why_unreadable(&error)),
    }
}

/// The course files of a folder, sorted by name.
///
/// # Errors
/// A folder that cannot be read, holds no such file, or holds too many.
pub fn in_folder(folder: &Path) -> Result<Vec<PathBuf>, Problem> {
    let entries = fs::read_dir(folder).map_err(|error| at_start(folder, why_unreadable(&error)))?;
    let paths = entries.filter_map(Result::ok).map(|entry| entry.path());
    let mut files: Vec<_> = paths
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension.eq_ignore_ascii_case("ron"))
        })
        .take(limits::FOLDER_FILES + 1)
        .collect();
    if files.is_empty() {
        return Err(at_start(folder, Message::new("problem-no-lessons")));
    }
    if files.len() > limits::FOLDER_FILES {
        let message = Message::new("problem-too-many-files").with("limit", limits::FOLDER_FILES);
        return Err(at_start(folder, message));
    }
    files.sort();
    Ok(files)
}

fn at_start(path: &Path, message: Message) -> Problem {
    Problem {
        file: path.display().to_string(),
        line: 1,
        column: 1,
        severity: Severity::Error,
        message,
    }
}

fn why_unreadable(error: &std::io::Error) -> Message {
    match error.kind() {
        ErrorKind::NotFound => Message::new("problem-not-found"),
        ErrorKind::PermissionDenied => Message::new("problem-no-permission"),
        _ => Message::new("problem-cannot-read").quoting("reason", &error.to_string()),
    }
}
