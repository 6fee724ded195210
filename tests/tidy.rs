//! The invariants of the architecture, read off the source itself.

#![expect(clippy::expect_used, reason = "a source that cannot be read fails the test")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// Every Rust file under `dir` with its text.
fn rust_files(dir: &str) -> Vec<(PathBuf, String)> {
    fn walk(dir: &Path, found: &mut Vec<(PathBuf, String)>) {
        for entry in fs::read_dir(dir)
            .expect("folder")
            .map(|entry| entry.expect("entry").path())
        {
            if entry.is_dir() {
                walk(&entry, found);
            } else if entry.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&entry).expect("readable");
                found.push((entry, text));
            }
        }
    }
    let mut found = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join(dir), &mut found);
    assert!(
        !found.is_empty(),
        "{dir} has no Rust files: the test would prove nothing"
    );
    found
}

/// The files under `src`, without those under or named `except`.
fn sources_except(except: &str) -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    rust_files("src")
        .into_iter()
        .filter(|(path, _)| !path.starts_with(root.join(except)))
        .collect()
}

/// Lines of code (comments left out) that hold `needle` as a whole word.
fn lines_naming<'a>(text: &'a str, needle: &'a str) -> impl Iterator<Item = (usize, &'a str)> {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    text.lines().enumerate().filter(move |(_, line)| {
        let code = line.split("//").next().unwrap_or_default();
        code.match_indices(needle)
            .any(|(at, _)| !code[..at].ends_with(is_word) && !code[at + needle.len()..].starts_with(is_word))
    })
}

fn assert_unnamed(files: &[(PathBuf, String)], needles: &[&str], why: &str) {
    let mut found = Vec::new();
    for (path, text) in files {
        for needle in needles {
            found.extend(
                lines_naming(text, needle)
                    .map(|(n, line)| format!("{}:{}: {}", path.display(), n + 1, line.trim())),
            );
        }
    }
    assert!(found.is_empty(), "{why}:\n{}", found.join("\n"));
}

#[test]
fn the_lower_floors_do_not_know_egui() {
    for floor in [
        "src/models",
        "src/course",
        "src/assess",
        "src/learner",
        "src/exchange",
    ] {
        assert_unnamed(
            &rust_files(floor),
            &["egui", "eframe", "epaint"],
            "no picture below the demos",
        );
    }
}

#[test]
fn arrows_between_floors_go_one_way() {
    let floors = [
        "models", "course", "assess", "learner", "exchange", "demos", "screens", "app", "window",
    ];
    for (n, floor) in floors.iter().enumerate() {
        for above in &floors[n + 1..] {
            // The command line carries the window's options; nothing else of `app` may look up.
            if (*floor, *above) == ("app", "window") {
                continue;
            }
            let needle = format!("crate::{above}");
            assert_unnamed(
                &rust_files(&format!("src/{floor}")),
                &[&needle],
                "a floor knows only those below it",
            );
        }
    }
    for unknown in ["learner", "exchange", "screens", "app", "window", "demos"] {
        let needle = format!("crate::{unknown}");
        assert_unnamed(
            &rust_files("src/ui"),
            &[&needle],
            "ui knows strings and prose only",
        );
    }
}

#[test]
fn only_the_window_names_its_host() {
    assert_unnamed(
        &sources_except("window"),
        &["eframe", "winit", "softbuffer", "glow"],
        "only src/window/ knows its host",
    );
}

#[test]
fn files_are_written_in_one_place() {
    assert_unnamed(
        &sources_except("files/fs.rs"),
        &[
            "fs::write",
            "File::create",
            "OpenOptions",
            "NamedTempFile",
            "fs::rename",
            "fs::remove_file",
            "create_dir_all",
            "DirBuilder",
        ],
        "what writes stands in src/files/fs.rs only",
    );
}

#[test]
fn nothing_opens_a_socket_or_starts_a_process() {
    assert_unnamed(
        &rust_files("src"),
        &[
            "TcpStream",
            "TcpListener",
            "UdpSocket",
            "ToSocketAddrs",
            "std::net",
            "process::Command",
        ],
        "nothing here opens a socket or starts a process",
    );
}

#[test]
fn raw_colours_live_in_the_tokens() {
    assert_unnamed(
        &sources_except("ui/tokens.rs"),
        &["from_rgb", "from_rgba_unmultiplied", "from_gray", "hex_color"],
        "colours have names",
    );
}

#[test]
fn every_module_says_what_it_is_and_stays_small() {
    for (path, text) in rust_files("src") {
        assert!(
            text.starts_with("//! "),
            "{} does not open with //!",
            path.display()
        );
        assert!(
            text.lines().count() <= 500,
            "{} is longer than 500 lines",
            path.display()
        );
    }
}

/// The packages of Cargo.lock: name → names of what it depends on.
fn locked_packages() -> BTreeMap<String, Vec<String>> {
    let lock =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.lock")).expect("Cargo.lock");
    let quoted = |line: &str| {
        line.split('"')
            .nth(1)
            .map(|text| text.split(' ').next().unwrap_or(text).to_owned())
    };
    let mut packages = BTreeMap::<String, Vec<String>>::new();
    for package in lock.split("[[package]]").skip(1) {
        let name = package
            .lines()
            .find(|line| line.starts_with("name = "))
            .and_then(quoted)
            .expect("a name");
        let needs = package
            .lines()
            .filter(|line| line.starts_with(" \""))
            .filter_map(quoted);
        packages.entry(name).or_default().extend(needs);
    }
    packages
}

#[test]
fn no_network_crate_is_in_the_tree() {
    // The lock file lists what every platform needs. This crate ties the web browser's event loop to
    // Rust, exists on no desktop, and is the only door to `tokio`: what lies behind it is never compiled.
    const BROWSER_ONLY: &str = "wasm-bindgen-futures";
    let packages = locked_packages();
    let mut reached = BTreeSet::new();
    let mut open = vec!["ground-truth"];
    while let Some(name) = open.pop() {
        if name != BROWSER_ONLY && reached.insert(name) {
            open.extend(packages.get(name).into_iter().flatten().map(String::as_str));
        }
    }
    assert!(reached.contains("egui-winit"), "the lock file was not understood");
    for banned in [
        "attohttpc",
        "curl",
        "curl-sys",
        "egui_inspection",
        "ehttp",
        "hyper",
        "isahc",
        "mio",
        "native-tls",
        "openssl-sys",
        "opentelemetry",
        "quinn",
        "reqwest",
        "rustls",
        "sentry",
        "socket2",
        "tokio",
        "tungstenite",
        "ureq",
        "webbrowser",
    ] {
        assert!(
            !reached.contains(banned),
            "{banned} can open a network connection"
        );
    }
}
