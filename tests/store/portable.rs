//! A portable program keeps its data beside itself, and only then.

use std::{
    fs,
    path::{Path, PathBuf},
};

use ground_truth::learner::{DataDir, Shelf};

use super::put;

/// The program as it would lie on a stick.
fn program(folder: &Path) -> PathBuf {
    let program = folder.join("ground-truth");
    put(&program, "");
    program
}

#[test]
fn a_file_portable_beside_the_program_keeps_the_data_there() {
    let stick = tempfile::tempdir().unwrap();
    let program = program(stick.path());
    assert!(DataDir::beside(&program).is_none());
    put(&stick.path().join("portable"), "");
    let dir = DataDir::beside(&program).unwrap();
    assert_eq!(dir.path(), stick.path().join("data"));
    // Naming it makes nothing; a learner does.
    assert!(!dir.path().exists());
    let keeper = Shelf::new(dir).create("Mei", 0).unwrap();
    assert!(
        keeper
            .store()
            .unwrap()
            .folder()
            .starts_with(stick.path().join("data"))
    );
}

#[test]
fn a_folder_of_that_name_makes_nothing_portable() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("portable")).unwrap();
    assert!(DataDir::beside(&program(folder.path())).is_none());
    assert!(DataDir::beside(Path::new("/")).is_none());
}

/// Names the folder that [`resolves_in_a_child`] was told.
const EXPECTED: &str = "GROUND_TRUTH_TEST_PORTABLE";

/// Not a test of its own: a copy of this program runs it from a folder with a file `portable`.
#[test]
fn resolves_in_a_child() {
    if let Some(expected) = std::env::var_os(EXPECTED) {
        assert_eq!(DataDir::resolve(None).unwrap().path(), Path::new(&expected));
        let asked = Path::new("elsewhere");
        assert_eq!(DataDir::resolve(Some(asked.to_owned())).unwrap().path(), asked);
    }
}

#[test]
#[cfg(unix)]
#[expect(
    clippy::disallowed_methods,
    reason = "the program as somebody starts it from a stick"
)]
fn also_when_it_is_started_through_a_link() {
    let (stick, desktop) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let stick = stick.path().canonicalize().unwrap();
    let program = stick.join("ground-truth");
    fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
    put(&stick.join("portable"), "");
    let link = desktop.path().join("link");
    std::os::unix::fs::symlink(&program, &link).unwrap();
    let output = std::process::Command::new(&link)
        .args(["--exact", "portable::resolves_in_a_child"])
        .env(EXPECTED, stick.join("data"))
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && said.contains("1 passed"), "{said}");
}
