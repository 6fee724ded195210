//! What a screen reader finds in the window, asked from outside as a reader asks.

use std::process::{Command, Stdio};

use ground_truth::{course::Lang, ui::Strings};

use crate::desk::{Desk, program};

/// The trees that the reader saw: one at first, one after each control it pressed; lines of role and name.
fn trees(renderer: &str, lang: &str, press: &[[&str; 2]]) -> Vec<Vec<String>> {
    let desk = Desk::new();
    let data = tempfile::tempdir().expect("a folder");
    let mut reader: Command = desk.command("dbus-run-session");
    // The libraries of AT-SPI belong to the system's own Python.
    reader.args(["--", "/usr/bin/python3", "tests/window/read_aloud.py"]);
    for [name, then] in press {
        reader.args(["--press", name, then]);
    }
    reader.arg("--").arg(program());
    reader.args(["--renderer", renderer, "--lang", lang, "--data-dir"]);
    let out = reader
        .arg(data.path())
        .stdin(Stdio::null())
        .output()
        .expect("dbus-run-session");
    let (said, complained) = (
        String::from_utf8_lossy(&out.stdout),
        String::from_utf8_lossy(&out.stderr),
    );
    assert!(out.status.success(), "{said}{complained}");
    let mut trees = vec![Vec::new()];
    for line in said.lines() {
        if line.starts_with("pressed ") {
            trees.push(Vec::new());
        } else if let Some(tree) = trees.last_mut()
            // A bar comes and goes a frame after what it scrolls has grown or shrunk.
            && !line.starts_with("scroll bar")
        {
            tree.push(line.to_owned());
        }
    }
    trees
}

fn the_tree_is_there(lang: Lang, tag: &str) {
    let strings = Strings::of(lang);
    let guest = strings.text("welcome-guest");
    let settings = strings.text("bar-settings");
    let (course, contrast) = (strings.text("home-course"), strings.text("settings-contrast"));
    let window = strings.text("settings-host");
    let press = [[guest.as_str(), &course], [&settings, &window]];
    let ours = trees("cpu", tag, &press);
    let has = |tree: &[String], role: &str, name: &str| tree.contains(&format!("{role}\t{name}"));
    let [welcome, home, page] = ours.as_slice() else {
        panic!("three screens are wanted: {ours:#?}");
    };
    assert!(has(welcome, "frame", &strings.text("app-title")), "{welcome:#?}");
    assert!(
        has(welcome, "heading", &strings.text("welcome-heading")),
        "{welcome:#?}"
    );
    assert!(
        has(welcome, "entry", &strings.text("welcome-nickname")),
        "{welcome:#?}"
    );
    assert!(has(welcome, "push button", &guest), "{welcome:#?}");
    assert!(has(home, "push button", &settings), "{home:#?}");
    assert!(
        has(page, "heading", &strings.text("settings-heading")),
        "{page:#?}"
    );
    let note = strings.text("settings-contrast-note");
    assert!(has(page, "check box", &format!("{contrast} {note}")), "{page:#?}");
    let gl = trees("gl", tag, &press);
    assert_eq!(ours, gl, "both hosts say the same");
}

#[test]
#[ignore = "needs Xvfb, Mesa, at-spi2-core and python3-pyatspi; .ci/run runs it"]
fn a_screen_reader_finds_the_same_in_both_hosts_in_english() {
    the_tree_is_there(Lang::En, "en");
}

#[test]
#[ignore = "needs Xvfb, Mesa, at-spi2-core and python3-pyatspi; .ci/run runs it"]
fn a_screen_reader_finds_the_same_in_both_hosts_in_chinese() {
    the_tree_is_there(Lang::Zh, "zh");
}
