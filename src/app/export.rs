//! Writing files for somebody: from the window, and by `ground-truth export`.

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
};

use super::{App, commands::sentence, jobs::Ended};
use crate::{
    course::{Course, Lang, shown::shown},
    exchange::{self, Export, Source, export::Nothing, gradebook::Names},
    learner::{Brought, StoreError, transfer},
    ui::Strings,
};

/// Writes what some records show. A file that is there is not touched.
///
/// # Errors
/// When `out` cannot be written.
pub fn export(out: &mut impl Write, lang: Lang, records: &[PathBuf], to: &Path, names: Names) -> Ended {
    let strings = Strings::of(lang);
    let read: Result<Vec<Brought>, StoreError> = records.iter().map(|path| transfer::read(path)).collect();
    let learners = match read {
        Ok(read) => transfer::gathered(read),
        Err(err) => {
            writeln!(out, "{}", sentence(strings, &err))?;
            return Ok(false);
        }
    };
    let sources: Vec<Source<'_>> = learners.iter().map(Source::from).collect();
    let Some(kind) = Export::of(to) else {
        let path = shown(&to.display().to_string());
        writeln!(out, "{}", strings.text_with("export-form", &[("path", &path)]))?;
        return Ok(false);
    };
    let bytes = kind.bytes(&Course::builtin(), &sources, names, strings);
    let (written, said) = write(strings, bytes, to, false);
    writeln!(out, "{said}")?;
    Ok(written)
}

/// Writes the handout of a lesson of the course, or of every lesson at a path, into a folder. A file that is there is
/// not touched.
///
/// # Errors
/// When `out` cannot be written.
pub fn handout(out: &mut impl Write, lang: Lang, lesson: &str, folder: &Path) -> Ended {
    let strings = Strings::of(lang);
    let mut course = Course::builtin();
    let mut ids = vec![lesson.to_owned()];
    let path = Path::new(lesson);
    if !course.has(lesson) && path.exists() {
        course.open(path);
        ids = course
            .opened()
            .map_or_else(Vec::new, |opened| opened.ids().map(str::to_owned).collect());
    }
    if !ids.iter().any(|id| course.has(id)) {
        let args = [("lesson", &*shown(lesson))];
        writeln!(out, "{}", strings.text_with("cli-unknown-lesson", &args))?;
        return Ok(false);
    }
    let mut all = true;
    for id in ids {
        let kind = Export::Handout(id);
        let bytes = kind.bytes(&course, &[], Names::Hidden, strings);
        let (written, said) = write(strings, bytes, &folder.join(kind.file_name()), false);
        writeln!(out, "{said}")?;
        all &= written;
    }
    Ok(all)
}

impl App {
    /// Writes a file for the learner, and says what became of it.
    pub(super) fn export(&mut self, kind: &Export, to: &Path, replace: bool) {
        let strings = Strings::of(self.lang);
        let taken = self.keeper.taken_along(&strings.text("bar-guest"));
        let bytes = kind.bytes(&self.course, &[Source::from(&taken)], Names::Shown, strings);
        let (written, said) = write(strings, bytes, to, replace);
        self.notice = Some(said);
        if written {
            self.back();
        }
    }
}

/// Whether the file was written, and a sentence about it.
fn write(strings: &Strings, bytes: Result<Vec<u8>, Nothing>, to: &Path, replace: bool) -> (bool, String) {
    let path = shown(&to.display().to_string());
    let written = match bytes {
        Ok(bytes) => exchange::write(to, &bytes, replace).map_err(|err| err.source),
        Err(Nothing::Unwritable(reason)) => Err(io::Error::other(reason)),
        Err(nothing) => {
            let id = match nothing {
                Nothing::Several => "export-several",
                Nothing::NoChecklist => "export-no-checklist",
                Nothing::NoLesson => "export-no-lesson",
                Nothing::NoRecord | Nothing::Unwritable(_) => "export-no-record",
            };
            return (false, strings.text(id));
        }
    };
    let (id, reason) = match &written {
        Ok(()) => ("export-written", String::new()),
        Err(err) => match err.kind() {
            io::ErrorKind::AlreadyExists => ("export-exists", String::new()),
            io::ErrorKind::NotFound => ("export-no-folder", String::new()),
            _ => ("export-failed", err.to_string()),
        },
    };
    let args = [("path", &*path), ("reason", &reason)];
    (written.is_ok(), strings.text_with(id, &args))
}
