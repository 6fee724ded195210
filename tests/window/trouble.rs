//! The window in trouble, and what it never does: no OpenGL, no display, a double start, a killed process, no
//! frame without a reason.

use std::{collections::BTreeMap, ffi::OsString, fs, thread::sleep, time::Duration};

use ground_truth::{app::jobs, assess::Event, course::Lang, learner, ui::Strings};

use crate::{
    desk::{Desk, frames_in, program, run_to_end},
    difference::share_apart,
    picture::Picture,
};

/// The beginning of an interface string, up to its first argument.
fn beginning(id: &str) -> String {
    let text = Strings::of(jobs::command_line_language()).text_with(id, &[("detail", "|")]);
    text.split('|').next().unwrap_or_default().to_owned()
}

/// A sentence of the program as it says it before anybody chose a language.
fn sentence(id: &str) -> String {
    Strings::of(jobs::command_line_language()).text(id)
}

/// Start it with OpenGL where that cannot work: it says so, and paints its frames all the same.
fn assert_goes_on_without_opengl(desk: &Desk, broken: &[(&str, &str)]) {
    let data = tempfile::tempdir().expect("a folder");
    let mut command = desk.command(&program());
    command
        .arg("--data-dir")
        .arg(data.path())
        .args(["--renderer", "gl", "--exit-after-frames", "3", "--print-frames"])
        .envs(broken.iter().copied());
    let (status, said) = run_to_end(&mut command);
    assert!(
        status.is_some_and(|status| status.success()),
        "{broken:?}: it did not end well: {said}"
    );
    assert!(said.contains(&sentence("window-no-opengl")), "{broken:?}: {said}");
    assert_eq!(frames_in(&said), 3, "{broken:?}: {said}");
}

#[test]
#[ignore = "needs Xvfb and Mesa; .ci/run runs it"]
fn without_opengl_it_says_so_and_goes_on() {
    let no_driver = ("LIBGL_DRIVERS_PATH", "/nonexistent");
    let no_egl = ("__EGL_VENDOR_LIBRARY_FILENAMES", "/nonexistent");
    for options in [&[][..], &["-extension", "GLX"]] {
        assert_goes_on_without_opengl(&Desk::with(options), &[no_driver, no_egl]);
    }
}

#[test]
#[ignore = "needs Xvfb and Mesa; .ci/run runs it"]
fn with_opengl_1_4_it_says_so_and_goes_on() {
    let old = [
        ("MESA_GL_VERSION_OVERRIDE", "1.4"),
        ("MESA_GLES_VERSION_OVERRIDE", "1.1"),
    ];
    for options in [&[][..], &["-extension", "GLX"]] {
        assert_goes_on_without_opengl(&Desk::with(options), &old);
    }
}

#[test]
#[ignore = "needs Xvfb and Mesa; .ci/run runs it"]
fn with_opengl_it_paints_too() {
    let desk = Desk::new();
    let data = tempfile::tempdir().expect("a folder");
    let mut command = desk.command(&program());
    command.arg("--data-dir").arg(data.path());
    command.args(["--renderer", "gl", "--exit-after-frames", "3", "--print-frames"]);
    let (status, said) = run_to_end(&mut command);
    assert!(status.is_some_and(|status| status.success()), "{said}");
    assert!(!said.contains(&sentence("window-no-opengl")), "{said}");
    assert_eq!(frames_in(&said), 3, "{said}");
}

#[test]
#[ignore = "needs Xvfb; .ci/run runs it"]
fn a_screen_of_few_colours_is_told_apart_from_none() {
    let desk = Desk::deep(16, &["-extension", "GLX"]);
    let data = tempfile::tempdir().expect("a folder");
    let mut command = desk.command(&program());
    command.arg("--data-dir").arg(data.path());
    command
        .args(["--exit-after-frames", "3"])
        .env("LIBGL_DRIVERS_PATH", "/nonexistent")
        .env("__EGL_VENDOR_LIBRARY_FILENAMES", "/nonexistent");
    let (status, said) = run_to_end(&mut command);
    assert!(status.is_some_and(|status| !status.success()), "{said}");
    assert!(said.contains(&beginning("window-no-pixels")), "{said}");
}

#[test]
#[ignore = "needs Xvfb and xdotool; .ci/run runs it"]
fn a_window_of_any_size_stays_alive() {
    let desk = Desk::new();
    let data = tempfile::tempdir().expect("a folder");
    let app = desk.start(data.path(), &["--lesson", "big-not-fair"]);
    let before = desk.picture();
    for (width, height) in [(1, 1), (1, 768), (16_384, 768), (1366, 4096), (3, 2), (1366, 768)] {
        app.resize(width, height);
        app.wait_for("its new size", |app| app.size() == [width, height]);
    }
    app.wait_for("the picture from before", |_| {
        share_apart(&desk.picture().bytes, &before.bytes, Picture::CHANNELS, 16) < 0.001
    });
    sleep(Duration::from_secs(1));
    let frames = app.frames();
    sleep(Duration::from_secs(1));
    assert_eq!(app.frames(), frames, "it paints on and on");
    assert!(app.quit(), "it did not end well");
}

#[test]
#[ignore = "needs nothing, but belongs with the window; .ci/run runs it"]
fn without_a_display_it_says_what_to_do() {
    let desk = Desk::new();
    let mut command = desk.command(&program());
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

/// How often each thread of a process has waited and gone on again.
fn wake_ups(process: u32) -> BTreeMap<OsString, u64> {
    let tasks = fs::read_dir(format!("/proc/{process}/task")).expect("its threads");
    let of_task = |task: fs::DirEntry| -> Option<(OsString, u64)> {
        let status = fs::read_to_string(task.path().join("status")).ok()?;
        let line = status
            .lines()
            .find_map(|line| line.strip_prefix("voluntary_ctxt_switches:"));
        Some((task.file_name(), line?.trim().parse().ok()?))
    };
    tasks.flatten().filter_map(of_task).collect()
}

#[test]
#[ignore = "needs Xvfb and xdotool; .ci/run runs it"]
fn nothing_is_painted_and_nothing_wakes_while_nothing_happens() {
    let desk = Desk::new();
    let data = tempfile::tempdir().expect("a folder");
    for args in [
        &["--renderer", "cpu"][..],
        &["--renderer", "cpu", "--lesson", "big-not-fair"],
        &["--renderer", "gl", "--lesson", "big-not-fair"],
    ] {
        let app = desk.start(data.path(), args);
        sleep(Duration::from_secs(3));
        let (frames, threads) = (app.frames(), wake_ups(app.id()));
        sleep(Duration::from_secs(8));
        assert!(frames > 0 && !threads.is_empty(), "no frame at all was painted");
        assert_eq!(app.frames(), frames, "frames without input: {args:?}");
        for (thread, count) in wake_ups(app.id()) {
            assert_eq!(
                threads.get(&thread),
                Some(&count),
                "a wake-up without input: {args:?}"
            );
        }
    }
}
