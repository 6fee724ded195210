//! A full disk and a read-only one, real ones, mounted where only a child process sees them.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use ground_truth::learner::{Saved, Status, StoreError};

use super::{event, file, learner_with, open, put, refused};

/// Names the mounted folder for the child process.
const FULL: &str = "GROUND_TRUTH_TEST_FULL";

/// Runs a script in which `$FOLDER` can be mounted upon; `None` where this system does not let us mount.
#[expect(clippy::disallowed_methods, reason = "a process with mounts of its own")]
#[expect(clippy::print_stderr, reason = "says that it could not be tried")]
fn with_mounts(folder: &Path, script: &str) -> Option<Output> {
    let run = |script: &str| {
        let mut command = Command::new("unshare");
        command.args(["--map-root-user", "--mount", "sh", "-ec", script]);
        command
            .env("FOLDER", folder)
            .env("PROGRAM", std::env::current_exe().unwrap());
        command.output()
    };
    let allowed =
        run(r#"mount -t tmpfs -o size=64k none "$FOLDER""#).is_ok_and(|output| output.status.success());
    if !allowed {
        eprintln!("skipped: this system lets no process mount");
        return None;
    }
    Some(run(script).unwrap())
}

#[track_caller]
fn passed(output: &Output) {
    let said = [&output.stdout[..], &output.stderr[..]].concat();
    let said = String::from_utf8_lossy(&said);
    assert!(output.status.success() && said.contains("1 passed"), "{said}");
}

#[test]
fn a_full_disk_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let script = r#"
        mount -t tmpfs -o size=64k none "$FOLDER"
        GROUND_TRUTH_TEST_FULL="$FOLDER" exec "$PROGRAM" --exact mounted::fills_the_disk
    "#;
    if let Some(output) = with_mounts(folder.path(), script) {
        passed(&output);
    }
}

/// Not a test of its own: [`a_full_disk_loses_nothing`] runs it on a small disk.
#[test]
fn fills_the_disk() {
    let Some(folder) = std::env::var_os(FULL).map(PathBuf::from) else {
        return;
    };
    let (id, _) = learner_with(&folder, 1);
    let journal = file(&folder, &id, "journal.log");
    let mut keeper = open(&folder, &id);

    let mut saved = 1;
    let why = loop {
        match keeper.record(event(saved)) {
            Ok(_) => saved += 1,
            Err(why) => break why,
        }
    };
    assert!(matches!(why, StoreError::DiskFull { .. }), "{why}");
    assert!(matches!(
        keeper.set_profile("Li", 0),
        Err(StoreError::DiskFull { .. })
    ));
    assert_eq!(keeper.store().unwrap().profile().nickname, "Mei");
    let (settings, _) = ground_truth::learner::Settings::load(super::shelf_in(&folder).dir());
    assert!(matches!(
        keeper.save_settings(&settings),
        Err(StoreError::DiskFull { .. })
    ));
    for n in 0..5 {
        assert!(matches!(
            keeper.record(event(n)),
            Err(StoreError::DiskFull { .. })
        ));
    }
    assert!(matches!(keeper.status(), Status::NotSaved { waiting: 6, .. }));
    // The disk took a part of a line before it was full.
    let half = fs::read(&journal).unwrap();
    assert!(!half.ends_with(b"\n"), "the disk filled up exactly at a line end");

    // Whoever opens the files now finds all that was called saved.
    let copy = tempfile::tempdir().unwrap();
    let (other, _) = learner_with(copy.path(), 0);
    put(&file(copy.path(), &other, "journal.log"), &half);
    let copied = open(copy.path(), &other);
    assert_eq!(copied.progress().seq(), saved);
    assert!(copied.restored().unwrap().torn_bytes > 0);

    // Room is made.
    drop(copied);
    #[expect(clippy::disallowed_methods, reason = "a larger disk")]
    let grown = Command::new("mount")
        .args(["-o", "remount,size=1m"])
        .arg(&folder)
        .status();
    assert!(grown.unwrap().success());
    assert_eq!(keeper.retry().unwrap(), Saved::OnDisk);
    assert!(matches!(keeper.status(), Status::Saved));
    drop(keeper);
    let keeper = open(&folder, &id);
    assert!(keeper.restored().unwrap().is_clean());
    assert_eq!(keeper.progress().seq(), saved + 6);
}

#[test]
fn a_disk_mounted_read_only_opens_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    refused::three_events_and_a_torn_line(folder.path());
    let script = r#"
        mount --bind "$FOLDER" "$FOLDER"
        mount -o remount,bind,ro "$FOLDER"
        GROUND_TRUTH_TEST_READ_ONLY="$FOLDER" exec "$PROGRAM" --exact refused::opens_read_only_in_a_child
    "#;
    if let Some(output) = with_mounts(folder.path(), script) {
        passed(&output);
    }
}
