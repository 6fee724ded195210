//! The desktop's own window for choosing files, played by a program that answers at once.

#![cfg(target_os = "linux")]

use std::{
    fs,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
};

use ground_truth::{
    course::Lang,
    learner::{Settings, transfer},
    ui::Strings,
};

use crate::{
    own_data::{learner_in, learner_named},
    window::{Window, launch},
};

/// Names the folder in which the child process finds who answers.
const FOLDER: &str = "GROUND_TRUTH_TEST_CHOOSING";
/// What a desktop without a portal has: its arguments are written down, and the answer that lies ready is given.
const ANSWERS: &str = r#"#!/bin/sh
printf '%s\n' "$@" > "$GROUND_TRUTH_TEST_CHOOSING/asked"
exec cat "$GROUND_TRUTH_TEST_CHOOSING/answer"
"#;

/// Presses the button that lets the desktop ask, which answers with these paths; without any it was closed.
fn choose(folder: &Path, window: &mut Window, button: &str, answer: &[&Path]) -> String {
    let answer: Vec<String> = answer.iter().map(|path| path.display().to_string()).collect();
    fs::remove_file(folder.join("asked")).ok();
    fs::remove_file(folder.join("answer")).ok();
    if !answer.is_empty() {
        write(&folder.join("answer"), answer.join("|").as_bytes());
    }
    let (button, asking) = (window.t(button), window.t("open-choosing"));
    window.click(&button);
    for _ in 0..200 {
        window.settle();
        if folder.join("asked").exists() && !window.says(&asking) {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    assert!(!window.says(&asking), "it still asks");
    fs::read_to_string(folder.join("asked")).unwrap()
}

fn write(path: &Path, bytes: &[u8]) {
    ground_truth::files::write_atomic(path, bytes).unwrap();
}

fn go(window: &mut Window, ids: &[&str]) {
    for id in ids {
        let name = window.t(id);
        window.click(&name);
    }
}

/// Not a test of its own: [`files_are_chosen_in_the_desktops_own_window`] runs it where somebody answers.
#[test]
fn chooses_in_a_child() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else {
        return;
    };
    let folder = folder.as_path();
    for lang in Lang::ALL {
        let (here, there) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let data = learner_in(here.path(), &Settings::default());
        let mut window = Window::open(&launch(&data, lang), [1366.0, 768.0]);
        let strings = Strings::of(lang);

        // To save: closed first, then a file that is there, and whose end was agreed to in that window.
        go(&mut window, &["data-heading", "data-take-record"]);
        let path = here.path().join("mine.ron");
        write(&path, b"old");
        let asked = choose(folder, &mut window, "export-choose", &[]);
        assert!(
            asked.contains("--save") && asked.contains("ground-truth-record.ron"),
            "{asked}"
        );
        assert_eq!(fs::read(&path).unwrap(), b"old");
        choose(folder, &mut window, "export-choose", &[&path]);
        window.assert_says(&strings.text_with("export-written", &[("path", &path.display().to_string())]));
        assert_eq!(transfer::read(&path).unwrap().profile.nickname, "Mei");

        // To bring it in again.
        go(&mut window, &["data-bring"]);
        let asked = choose(folder, &mut window, "bring-file", &[&path]);
        assert!(asked.contains("*.ron") && !asked.contains("--save"), "{asked}");
        window.assert_says(&strings.text_with("bring-done", &[("n", "0")]));

        // Several for the class sheet.
        learner_named(there.path(), &Settings::default(), "Li", 2);
        let other = there.path().join("class/a.ron");
        go(
            &mut window,
            &["bar-back-to-course", "bar-settings", "learners-class-sheet"],
        );
        let asked = choose(folder, &mut window, "class-choose", &[&path, &other]);
        assert!(asked.contains("--multiple"), "{asked}");
        window.assert_says(&strings.text_with("class-learners", &[("n", "2")]));

        // A lesson, which opens at once, and a folder of lessons.
        let lessons = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/lessons");
        let lesson = lessons.join("good.ron");
        go(&mut window, &["bar-back-to-course", "home-open"]);
        let asked = choose(folder, &mut window, "open-file", &[&lesson]);
        assert!(
            asked.contains("*.zip") && !asked.contains("--directory"),
            "{asked}"
        );
        window.wait_for(&window.t("bar-present"));
        go(&mut window, &["bar-back-to-course"]);
        window.wait_for(&lesson.display().to_string());
        go(&mut window, &["home-open"]);
        let asked = choose(folder, &mut window, "open-folder", &[&lessons]);
        assert!(asked.contains("--directory"), "{asked}");
        window.wait_for(&strings.text_with("open-from", &[("path", &lessons.display().to_string())]));
    }
}

#[test]
fn files_are_chosen_in_the_desktops_own_window() {
    let folder = tempfile::tempdir().unwrap();
    let program = folder.path().join("zenity");
    write(&program, ANSWERS.as_bytes());
    fs::set_permissions(&program, fs::Permissions::from_mode(0o700)).unwrap();
    let path = std::env::var_os("PATH").unwrap_or_default();
    let first = [folder.path().to_owned()]
        .into_iter()
        .chain(std::env::split_paths(&path));
    #[expect(clippy::disallowed_methods, reason = "a process with a desktop of its own")]
    let mut command = std::process::Command::new(std::env::current_exe().unwrap());
    command
        .args(["--exact", "choosing::chooses_in_a_child"])
        .env("PATH", std::env::join_paths(first).unwrap())
        // No portal, which would ask a person.
        .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
        .env(FOLDER, folder.path());
    let output = command.output().unwrap();
    let said = [&output.stdout[..], &output.stderr[..]].concat();
    let said = String::from_utf8_lossy(&said);
    assert!(output.status.success() && said.contains("1 passed"), "{said}");
}
