//! The command line: what to do, decided before any window opens.

use std::{ffi::OsString, path::PathBuf};

use lexopt::Arg;

use crate::{
    course::Lang, exchange::gradebook::Names, learner::Renderer, models::catalogue::Settings,
    window::WindowOptions,
};

/// One thing the program can be asked to do.
#[derive(Clone, Debug)]
pub enum Job {
    /// Open the app.
    Open(Launch),
    /// Check lesson files.
    Check(Vec<PathBuf>),
    /// Run a demo's model and print its outcome.
    Run {
        /// The demo's id.
        demo: String,
        /// Parameters that differ from the defaults.
        set: Settings,
        /// Seed of the run.
        seed: u64,
    },
    /// List lessons and demos.
    List,
    /// Write the beginning of a lesson.
    NewLesson {
        /// The lesson's id.
        id: String,
        /// The file or folder to write to.
        path: Option<PathBuf>,
    },
    /// Write what records of learners show.
    Export {
        /// The files that learners took along.
        records: Vec<PathBuf>,
        /// The file to write; its ending says in which form.
        to: PathBuf,
        /// Whether nicknames stand in a gradebook.
        names: Names,
    },
    /// Write what a teacher takes into the class.
    Handout {
        /// An id of the course, or a lesson file, folder or pack.
        lesson: String,
        /// The folder to write to.
        folder: PathBuf,
    },
    /// Print how to use the program.
    Help,
    /// Print the version.
    Version,
}

/// How the app opens.
#[derive(Clone, Debug, Default)]
pub struct Launch {
    /// A lesson to open at once: an id of the course, or a file or folder of lessons.
    pub lesson: Option<String>,
    /// Language, over the learner's own setting.
    pub lang: Option<Lang>,
    /// A scenario file whose demo to open at once.
    pub scenario: Option<PathBuf>,
    /// Present the lesson or demo at once.
    pub present: bool,
    /// Where the app keeps its data.
    pub data_dir: Option<PathBuf>,
    /// The window.
    pub window: WindowOptions,
}

/// Why the arguments cannot be used; `string_id` names the sentence for the reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CliError {
    /// Id of the sentence.
    pub string_id: &'static str,
    /// The argument it is about.
    pub arg: String,
}

impl CliError {
    fn new(string_id: &'static str, arg: impl Into<String>) -> Self {
        Self {
            string_id,
            arg: arg.into(),
        }
    }

    fn from_lexopt(err: &lexopt::Error) -> Self {
        match err {
            lexopt::Error::MissingValue { option } => {
                Self::new("cli-missing-value", option.clone().unwrap_or_default())
            }
            lexopt::Error::UnexpectedOption(option) => Self::new("cli-unknown-option", option.clone()),
            lexopt::Error::UnexpectedArgument(arg) => {
                Self::new("cli-unknown-option", arg.to_string_lossy().into_owned())
            }
            other => Self::new("cli-bad-value", other.to_string()),
        }
    }
}

/// A job, and the language in which it is to speak.
#[derive(Clone, Debug)]
pub struct Asked {
    /// What to do.
    pub job: Job,
    /// Language, over the desktop's.
    pub lang: Option<Lang>,
}

/// Read the arguments (without the program's name).
///
/// # Errors
/// The first argument that cannot be used.
pub fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Asked, CliError> {
    let (lang, args) = take_language(args)?;
    let mut job = job(&args)?;
    if let Job::Open(launch) = &mut job {
        launch.lang = lang;
    }
    Ok(Asked { job, lang })
}

/// `--lang` may stand anywhere: every job speaks.
fn take_language(
    args: impl IntoIterator<Item = OsString>,
) -> Result<(Option<Lang>, Vec<OsString>), CliError> {
    let (mut lang, mut rest) = (None, Vec::new());
    let mut args = args.into_iter();
    while let Some(arg) = args.next() {
        let tag = match arg.to_str() {
            Some("--lang") => args
                .next()
                .ok_or_else(|| CliError::new("cli-missing-value", "--lang"))?,
            Some(text) if text.starts_with("--lang=") => text.replacen("--lang=", "", 1).into(),
            _ => {
                rest.push(arg);
                continue;
            }
        };
        lang = Some(language(&tag.to_string_lossy())?);
    }
    Ok((lang, rest))
}

fn job(args: &[OsString]) -> Result<Job, CliError> {
    let (first, rest) = match args.split_first() {
        Some((first, rest)) => (first.to_str().unwrap_or_default(), rest),
        None => ("", args),
    };
    match first {
        "check" => check(rest),
        "run" => run(rest),
        "export" => export(rest),
        "handout" => handout(rest),
        "new-lesson" => new_lesson(rest),
        "list" => nothing_else(rest, Job::List),
        "help" | "--help" | "-h" => nothing_else(rest, Job::Help),
        "--version" | "-V" => nothing_else(rest, Job::Version),
        _ => open(args),
    }
}

fn nothing_else(rest: &[OsString], job: Job) -> Result<Job, CliError> {
    match rest.first() {
        None => Ok(job),
        Some(extra) => Err(CliError::new("cli-unknown-option", extra.to_string_lossy())),
    }
}

fn new_lesson(args: &[OsString]) -> Result<Job, CliError> {
    match args {
        [] => Err(CliError::new("cli-new-needs-id", "")),
        [id] | [id, _] => Ok(Job::NewLesson {
            id: id.to_string_lossy().into_owned(),
            path: args.get(1).map(PathBuf::from),
        }),
        [_, _, extra, ..] => Err(CliError::new("cli-unknown-option", extra.to_string_lossy())),
    }
}

fn handout(args: &[OsString]) -> Result<Job, CliError> {
    match args {
        [] => Err(CliError::new("cli-handout-needs-lesson", "")),
        [lesson] | [lesson, _] => Ok(Job::Handout {
            lesson: lesson.to_string_lossy().into_owned(),
            folder: args.get(1).map_or_else(|| PathBuf::from("."), PathBuf::from),
        }),
        [_, _, extra, ..] => Err(CliError::new("cli-unknown-option", extra.to_string_lossy())),
    }
}

fn export(args: &[OsString]) -> Result<Job, CliError> {
    let mut parser = lexopt::Parser::from_args(args);
    let (mut records, mut to, mut names) = (Vec::new(), None, Names::Hidden);
    while let Some(arg) = parser.next().map_err(|err| CliError::from_lexopt(&err))? {
        match arg {
            Arg::Value(record) => records.push(PathBuf::from(record)),
            Arg::Long("to") => to = Some(PathBuf::from(value(&mut parser)?)),
            Arg::Long("names") => names = Names::Shown,
            other => return Err(CliError::from_lexopt(&other.unexpected())),
        }
    }
    match to {
        Some(to) if !records.is_empty() => Ok(Job::Export { records, to, names }),
        _ => Err(CliError::new("cli-export-needs", "")),
    }
}

fn check(args: &[OsString]) -> Result<Job, CliError> {
    if args.is_empty() {
        return Err(CliError::new("cli-check-needs-path", ""));
    }
    Ok(Job::Check(args.iter().map(PathBuf::from).collect()))
}

fn run(args: &[OsString]) -> Result<Job, CliError> {
    let mut parser = lexopt::Parser::from_args(args);
    let (mut demo, mut set, mut seed) = (None, Settings::new(), 7);
    while let Some(arg) = parser.next().map_err(|err| CliError::from_lexopt(&err))? {
        match arg {
            Arg::Value(value) if demo.is_none() => demo = Some(value.to_string_lossy().into_owned()),
            Arg::Long("set") => set.push(setting(&text_value(&mut parser)?)?),
            Arg::Long("seed") => seed = number(&mut parser, "--seed")?,
            other => return Err(CliError::from_lexopt(&other.unexpected())),
        }
    }
    let demo = demo.ok_or_else(|| CliError::new("cli-run-needs-demo", ""))?;
    Ok(Job::Run { demo, set, seed })
}

/// `NAME=VALUE`.
fn setting(text: &str) -> Result<(String, f64), CliError> {
    text.split_once('=')
        .and_then(|(name, value)| Some((name.to_owned(), value.parse().ok()?)))
        .ok_or_else(|| CliError::new("cli-bad-setting", text))
}

fn open(args: &[OsString]) -> Result<Job, CliError> {
    let mut parser = lexopt::Parser::from_args(args);
    let mut launch = Launch::default();
    while let Some(arg) = parser.next().map_err(|err| CliError::from_lexopt(&err))? {
        match arg {
            Arg::Long("lesson") => launch.lesson = Some(text_value(&mut parser)?),
            Arg::Long("scenario") => launch.scenario = Some(value(&mut parser)?.into()),
            Arg::Long("present") => launch.present = true,
            Arg::Long("data-dir") => launch.data_dir = Some(value(&mut parser)?.into()),
            Arg::Long("size") => launch.window.size = Some(size(&text_value(&mut parser)?)?),
            Arg::Long("renderer") => launch.window.renderer = Some(renderer(&text_value(&mut parser)?)?),
            Arg::Long("exit-after-frames") => {
                launch.window.exit_after_frames = Some(number(&mut parser, "--exit-after-frames")?);
            }
            Arg::Long("print-frames") => launch.window.print_frames = true,
            other => return Err(CliError::from_lexopt(&other.unexpected())),
        }
    }
    Ok(Job::Open(launch))
}

fn value(parser: &mut lexopt::Parser) -> Result<OsString, CliError> {
    parser.value().map_err(|err| CliError::from_lexopt(&err))
}

fn text_value(parser: &mut lexopt::Parser) -> Result<String, CliError> {
    Ok(value(parser)?.to_string_lossy().into_owned())
}

fn number<T: std::str::FromStr>(parser: &mut lexopt::Parser, option: &str) -> Result<T, CliError> {
    text_value(parser)?
        .parse()
        .map_err(|_ignored| CliError::new("cli-bad-number", option))
}

fn language(tag: &str) -> Result<Lang, CliError> {
    match tag {
        "en" => Ok(Lang::En),
        "zh" | "zh-Hans" | "zh-CN" => Ok(Lang::Zh),
        other => Err(CliError::new("cli-bad-language", other)),
    }
}

fn renderer(name: &str) -> Result<Renderer, CliError> {
    match name {
        "cpu" => Ok(Renderer::Cpu),
        "gl" => Ok(Renderer::Gl),
        other => Err(CliError::new("cli-bad-renderer", other)),
    }
}

/// `1366x768`, in points.
fn size(text: &str) -> Result<[f32; 2], CliError> {
    text.split_once('x')
        .and_then(|(width, height)| Some([width.parse().ok()?, height.parse().ok()?]))
        .filter(|[width, height]| (1.0..=16384.0).contains(width) && (1.0..=16384.0).contains(height))
        .ok_or_else(|| CliError::new("cli-bad-size", text))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn job(args: &[&str]) -> Result<Job, CliError> {
        parse(args.iter().map(OsString::from)).map(|asked| asked.job)
    }

    #[test]
    fn every_job_speaks_the_language_asked_for() {
        for args in [
            &["check", "--lang", "zh", "a.ron"][..],
            &["check", "a.ron", "--lang=zh-CN"],
            &["--lang", "zh", "list"],
            &["run", "x", "--lang", "zh"],
            &["new-lesson", "x", "--lang", "zh"],
            &["--lang", "zh", "--lesson", "x"],
        ] {
            let asked = parse(args.iter().map(OsString::from)).unwrap();
            assert_eq!(asked.lang, Some(Lang::Zh), "{args:?}");
        }
        let asked = parse(["check", "--lang", "zh", "a.ron"].map(OsString::from)).unwrap();
        assert!(matches!(asked.job, Job::Check(paths) if paths == [PathBuf::from("a.ron")]));
    }

    #[test]
    fn a_new_lesson_has_an_id_and_perhaps_a_path() {
        let Ok(Job::NewLesson { id, path }) = job(&["new-lesson", "my-lesson", "folder"]) else {
            panic!("not accepted");
        };
        assert_eq!((id.as_str(), path), ("my-lesson", Some(PathBuf::from("folder"))));
    }

    #[test]
    fn without_arguments_the_app_opens() {
        assert!(matches!(
            job(&[]),
            Ok(Job::Open(Launch {
                lesson: None,
                present: false,
                ..
            }))
        ));
    }

    #[test]
    fn a_lesson_can_be_presented_in_chinese() {
        let Ok(Job::Open(launch)) = job(&[
            "--lesson",
            "big-not-fair",
            "--lang",
            "zh",
            "--present",
            "--data-dir",
            "D",
        ]) else {
            panic!("not accepted");
        };
        assert_eq!(launch.lesson.as_deref(), Some("big-not-fair"));
        assert_eq!(launch.lang, Some(Lang::Zh));
        assert!(launch.present);
        assert_eq!(launch.data_dir, Some(PathBuf::from("D")));
    }

    #[test]
    fn a_scenario_is_opened_from_its_file() {
        let Ok(Job::Open(launch)) = job(&["--scenario", "gate.ron", "--present"]) else {
            panic!("not accepted");
        };
        assert_eq!(launch.scenario, Some(PathBuf::from("gate.ron")));
        assert!(launch.present);
    }

    #[test]
    fn a_run_takes_settings_and_a_seed() {
        let Ok(Job::Run { demo, set, seed }) =
            job(&["run", "big-data-paradox", "--set", "visits=50", "--seed=9"])
        else {
            panic!("not accepted");
        };
        assert_eq!((demo.as_str(), seed), ("big-data-paradox", 9));
        assert_eq!(set, [("visits".to_owned(), 50.0)]);
    }

    #[test]
    fn every_mistake_names_its_argument() {
        for (args, string_id, arg) in [
            (&["--colour"][..], "cli-unknown-option", "--colour"),
            (&["--lang", "fr"], "cli-bad-language", "fr"),
            (&["--lang"], "cli-missing-value", "--lang"),
            (&["check"], "cli-check-needs-path", ""),
            (&["run"], "cli-run-needs-demo", ""),
            (&["run", "x", "--set", "visits"], "cli-bad-setting", "visits"),
            (&["run", "x", "--seed", "-1"], "cli-bad-number", "--seed"),
            (&["--size", "0x10"], "cli-bad-size", "0x10"),
            (&["--renderer", "vulkan"], "cli-bad-renderer", "vulkan"),
            (&["export", "a.ron"], "cli-export-needs", ""),
            (&["export", "--to", "b.csv"], "cli-export-needs", ""),
            (&["new-lesson"], "cli-new-needs-id", ""),
            (&["new-lesson", "a", "b", "c"], "cli-unknown-option", "c"),
            (&["check", "x", "--lang"], "cli-missing-value", "--lang"),
            (&["list", "more"], "cli-unknown-option", "more"),
        ] {
            let err = job(args).expect_err("accepted");
            assert_eq!((err.string_id, err.arg.as_str()), (string_id, arg), "{args:?}");
        }
    }
}
