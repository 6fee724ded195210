//! The commands without a window: check, run, list, help.

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
};

use super::cli::CliError;
use crate::{
    course::{self, Course, Lang, problem::Problem},
    files,
    models::{
        catalogue::{self, ParamError, Settings},
        nearest,
    },
    ui::{Strings, fonts},
};

/// How a command ends.
pub type Ended = io::Result<bool>;

/// `ground-truth check`: every problem with its place. Returns whether there is no error.
///
/// # Errors
/// When `out` cannot be written.
pub fn check(out: &mut impl Write, lang: Lang, paths: &[PathBuf]) -> Ended {
    let strings = Strings::of(lang);
    let report = course::check_paths_for(paths, fonts::has_glyph);
    for problem in &report.problems {
        writeln!(out, "{}", problem_line(strings, problem))?;
    }
    let n_errors = report
        .problems
        .iter()
        .filter(|problem| problem.is_error())
        .count();
    let n_warnings = report.problems.len() - n_errors;
    let counts = [
        ("files", report.files),
        ("errors", n_errors),
        ("warnings", n_warnings),
    ]
    .map(|(name, n)| (name, n.to_string()));
    let args: Vec<(&str, &str)> = counts.iter().map(|(name, n)| (*name, n.as_str())).collect();
    writeln!(out, "{}", strings.text_with("cli-checked", &args))?;
    Ok(n_errors == 0)
}

fn problem_line(strings: &Strings, problem: &Problem) -> String {
    let severity = strings.text(if problem.is_error() {
        "cli-error"
    } else {
        "cli-warning"
    });
    let sentence = strings.text_with(problem.message.id, &problem.message.args());
    format!("{}: {severity}: {sentence}", problem.place())
}

/// `ground-truth run`: the outcome as RON, or what is wrong with the request.
///
/// # Errors
/// When `out` cannot be written.
pub fn run(out: &mut impl Write, lang: Lang, demo: &str, set: &Settings, seed: u64) -> Ended {
    let strings = Strings::of(lang);
    let Some(spec) = catalogue::find(demo) else {
        let nearest = nearest::nearest(demo, catalogue::all().iter().map(|spec| spec.id));
        let args = [("demo", demo), ("nearest", nearest.unwrap_or_default())];
        writeln!(out, "{}", strings.text_with("cli-unknown-demo", &args))?;
        return Ok(false);
    };
    match (spec.print)(set, seed) {
        Ok(text) => writeln!(out, "{text}").map(|()| true),
        Err(err) => writeln!(out, "{}", param_sentence(strings, &err)).map(|()| false),
    }
}

fn param_sentence(strings: &Strings, err: &ParamError) -> String {
    match err {
        ParamError::Unknown { name, nearest } => {
            strings.text_with("cli-unknown-parameter", &[("name", name), ("nearest", nearest)])
        }
        ParamError::NotWhole { name, value } => {
            strings.text_with("cli-not-whole", &[("name", name), ("value", &value.to_string())])
        }
        ParamError::Range {
            name,
            value,
            min,
            max,
        } => {
            let (value, min, max) = (value.to_string(), min.to_string(), max.to_string());
            let args = [("name", *name), ("value", &value), ("min", &min), ("max", &max)];
            strings.text_with("cli-out-of-range", &args)
        }
    }
}

/// `ground-truth list`: lessons and demos with their parameters.
///
/// # Errors
/// When `out` cannot be written.
pub fn list(out: &mut impl Write, lang: Lang, course: &Course) -> Ended {
    let strings = Strings::of(lang);
    writeln!(out, "{}", strings.text("cli-list-lessons"))?;
    for entry in course.map().entries() {
        let title = entry.title.get(lang);
        let note = if course.has(&entry.id) {
            String::new()
        } else {
            format!(" ({})", strings.text("cli-not-written"))
        };
        writeln!(out, "  {:4} {:24} {title}{note}", entry.number, entry.id)?;
    }
    writeln!(out, "{}", strings.text("cli-list-demos"))?;
    for spec in catalogue::all() {
        writeln!(out, "  {}", spec.id)?;
        for param in spec.params {
            writeln!(
                out,
                "    {:20} {} ({}–{})",
                param.name, param.default, param.min, param.max
            )?;
        }
    }
    Ok(true)
}

/// `ground-truth new-lesson`: the beginning of a lesson, with a word about every part. An existing file is never
/// overwritten.
///
/// # Errors
/// When `out` cannot be written.
pub fn new_lesson(out: &mut impl Write, lang: Lang, id: &str, path: Option<&Path>) -> Ended {
    let strings = Strings::of(lang);
    if !course::check::is_id(id) {
        let limit = course::limits::ID_CHARS.to_string();
        let args = [("found", &*course::problem::quote(id)), ("limit", &limit)];
        writeln!(out, "{}", strings.text_with("problem-bad-id", &args))?;
        return Ok(false);
    }
    let name = format!("{id}.ron");
    let path = match path {
        None => PathBuf::from(name),
        Some(folder) if folder.is_dir() => folder.join(name),
        Some(path) => path.to_owned(),
    };
    let shown = course::shown::shown(&path.display().to_string());
    let written = files::write_new(&path, course::new_lesson(id).as_bytes());
    let (sentence, reason) = match &written {
        Ok(()) => ("cli-new-written", String::new()),
        Err(err) if err.source.kind() == io::ErrorKind::AlreadyExists => ("cli-new-exists", String::new()),
        Err(err) => ("cli-new-failed", err.source.to_string()),
    };
    let args = [("path", &*shown), ("reason", &reason)];
    writeln!(out, "{}", strings.text_with(sentence, &args))?;
    Ok(written.is_ok())
}

/// The sentence for arguments that cannot be used.
pub fn cli_sentence(lang: Lang, err: &CliError) -> String {
    Strings::of(lang).text_with(err.string_id, &[("arg", &err.arg)])
}

/// Print a text as it is.
///
/// # Errors
/// When `out` cannot be written.
pub fn say(out: &mut impl Write, text: &str) -> Ended {
    writeln!(out, "{text}").map(|()| true)
}

/// The language in which the command line speaks: the desktop's, if it is one of ours.
pub fn command_line_language() -> Lang {
    super::start::system_language()
}
