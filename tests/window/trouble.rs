//! The window in trouble, and what it never does: no OpenGL, no display, a double start, a killed process, no
//! internet socket, no frame without a reason.

use std::{fs, process::Stdio, thread::sleep, time::Duration};

use ground_truth::{app::jobs, assess::Event, course::Lang, learner, ui::Strings};

use crate::desk::{Desk, run_to_end};

const APP: &str = env!("CARGO_BIN_EXE_ground-truth");

/// The beginning of an interface string, up to its first argument.
fn beginning(id: &str) -> String {
    let text = Strings::of(jobs::command_line_language()).text_with(id, &[("detail", "|")]);
    text.split('|').next().unwrap_or_default().to_owned()
}

#[test]
#[ignore = "needs Xvfb; .ci/run runs it"]
fn without_opengl_it_says_what_to_do() {
    let desk = Desk::with(&["-extension", "GLX"]);
    let data = tempfile::tempdir().expect("a folder");
    let mut command = desk.command(APP);
    command
        .arg("--data-dir")
        .arg(data.path())
        .args(["--exit-after-frames", "1"])
        .env("LIBGL_DRIVERS_PATH", "/nonexistent")
        .env("__EGL_VENDOR_LIBRARY_FILENAMES", "/nonexistent");
    let (status, said) = run_to_end(&mut command);
    assert!(
        status.is_some_and(|status| !status.success()),
        "it did not end with an error: {said}"
    );
    assert!(said.contains(&beginning("window-no-opengl")), "{said}");
}

#[test]
#[ignore = "needs nothing, but belongs with the window; .ci/run runs it"]
fn without_a_display_it_says_what_to_do() {
    let desk = Desk::new();
    let mut command = desk.command(APP);
    command.env_remove("DISPLAY").args(["--exit-after-frames", "1"]);
    let (status, said) = run_to_end(&mut command);
    assert!(
        status.is_some_and(|status| !status.success()),
        "it did not end with an error: {said}"
    );
    assert!(said.contains(&beginning("window-no-display")), "{said}");
}

#[test]
#[ignore = "needs Xvfb and xdotool; .ci/run runs it"]
fn a_killed_window_loses_nothing_that_was_saved_and_a_second_start_is_turned_away() {
    let desk = Desk::new();
    let data = tempfile::tempdir().expect("a folder");
    let mut app = desk.start(data.path(), &["--lang", "zh"]);
    app.keys(&["Tab", "Tab", "Tab"]);
    app.type_in("wen");
    app.keys(&["Return", "Return", "Next"]);
    let second = |event: &Event| matches!(event, Event::StepOpened { step, .. } if step == "town");
    app.wait_for("the second step", |app| app.events().iter().any(second));
    let before = app.events();

    // A second copy on the same folder must not touch the files while the first one lives.
    let shelf =
        learner::Shelf::new(learner::DataDir::resolve(Some(data.path().to_owned())).expect("a folder"));
    let card = shelf.learners().first().expect("a learner").clone();
    let refused = shelf.open(&card.id).expect_err("let in twice");
    assert_eq!(refused.id(), "store-already-open");
    let sentence = Strings::of(Lang::Zh).text_with(refused.id(), &[("path", "")]);
    assert!(sentence.contains("打开"), "{sentence}");

    app.kill();
    assert_eq!(app.events(), before);
    let again = desk.start(data.path(), &["--lang", "zh"]);
    again.keys(&["Return", "Next"]);
    again.wait_for("the third step", |app| app.events().len() > before.len() + 1);
    assert_eq!(again.events().get(..before.len()), Some(before.as_slice()));
    again.quit();
}

#[test]
#[ignore = "needs Xvfb and strace; .ci/run runs it"]
fn it_opens_no_internet_socket() {
    let desk = Desk::new();
    let data = tempfile::tempdir().expect("a folder");
    let trace = data.path().join("trace");
    let mut command = desk.command("strace");
    command
        .args(["-f", "-e", "trace=network", "-o"])
        .arg(&trace)
        .arg(APP);
    command.arg("--data-dir").arg(data.path().join("data"));
    command.args(["--lesson", "big-not-fair", "--exit-after-frames", "20"]);
    let (status, said) = run_to_end(&mut command);
    assert!(status.is_some_and(|status| status.success()), "{said}");
    let calls = fs::read_to_string(&trace).expect("a trace");
    assert!(
        calls.contains("AF_UNIX"),
        "the trace shows no socket at all: it proves nothing"
    );
    assert!(
        !calls.contains("AF_INET"),
        "an internet socket was opened:\n{calls}"
    );
}

#[test]
#[ignore = "needs Xvfb; .ci/run runs it"]
fn nothing_is_painted_while_nothing_happens() {
    let desk = Desk::new();
    let data = tempfile::tempdir().expect("a folder");
    let frames = data.path().join("frames");
    for args in [&[][..], &["--lesson", "big-not-fair"]] {
        let mut child = desk
            .command(APP)
            .arg("--data-dir")
            .arg(data.path().join("data"))
            .arg("--print-frames")
            .args(args)
            .stderr(fs::File::create(&frames).expect("a file"))
            .stdout(Stdio::null())
            .spawn()
            .expect("the app");
        let count = || {
            fs::read_to_string(&frames)
                .unwrap_or_default()
                .lines()
                .filter(|l| l.starts_with("frame"))
                .count()
        };
        sleep(Duration::from_secs(5));
        let before = count();
        sleep(Duration::from_secs(10));
        let after = count();
        drop(child.kill());
        drop(child.wait());
        assert!(before > 0, "no frame at all was painted");
        assert_eq!(after, before, "frames were painted in ten seconds without input");
    }
}
