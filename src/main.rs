//! Read the arguments; open the window or run one command.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::{env, io, process::ExitCode};

use ground_truth::{
    app::{
        App,
        cli::{self, Job, Launch},
        export, jobs,
    },
    course::Course,
    ui::Strings,
    window,
};

fn main() -> ExitCode {
    let lang = jobs::command_line_language();
    let asked = match cli::parse(env::args_os().skip(1)) {
        Ok(asked) => asked,
        Err(err) => {
            complain(&jobs::cli_sentence(lang, &err));
            return ExitCode::from(2);
        }
    };
    let lang = asked.lang.unwrap_or(lang);
    let mut out = io::stdout().lock();
    let ended = match asked.job {
        Job::Open(launch) => {
            drop(out);
            return open(launch);
        }
        Job::Check(paths) => jobs::check(&mut out, lang, &paths),
        Job::Run { demo, set, seed } => jobs::run(&mut out, lang, &demo, &set, seed),
        Job::List => jobs::list(&mut out, lang, &Course::builtin()),
        Job::NewLesson { id, path } => jobs::new_lesson(&mut out, lang, &id, path.as_deref()),
        Job::Export { records, to, names } => export::export(&mut out, lang, &records, &to, names),
        Job::Handout { lesson, folder } => export::handout(&mut out, lang, &lesson, &folder),
        Job::Help => jobs::say(&mut out, &Strings::of(lang).text("cli-help")),
        Job::Version => jobs::say(&mut out, &format!("ground-truth {}", env!("CARGO_PKG_VERSION"))),
    };
    match ended {
        Ok(true) => ExitCode::SUCCESS,
        // A closed pipe (`| head`) is no error worth a message.
        Ok(false) | Err(_) => ExitCode::FAILURE,
    }
}

fn open(launch: Launch) -> ExitCode {
    let app = App::new(&launch);
    let strings = Strings::of(app.lang());
    match window::open(app, launch.window) {
        Ok(()) => ExitCode::SUCCESS,
        Err(err) => {
            let sentence = strings.text_with(err.string_id(), &[("detail", err.detail())]);
            complain(&sentence);
            window::show_message(&strings.text("app-name"), &sentence);
            ExitCode::FAILURE
        }
    }
}

#[expect(
    clippy::print_stderr,
    reason = "standard error is where a program without a window speaks"
)]
fn complain(sentence: &str) {
    eprintln!("{sentence}");
}
