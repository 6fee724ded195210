//! Two copies of the app, and one that is killed.

use std::{
    hash::{BuildHasher as _, RandomState},
    io::{BufRead as _, BufReader, Write as _},
    path::PathBuf,
    process::{Command, Stdio},
    sync::mpsc,
    thread,
    time::Duration,
};

use ground_truth::learner::{LearnerId, StoreError};

use super::{crash::DAY, event, learner_with, open, shelf_in};

/// Names the folder in which [`writes_until_it_is_killed`] writes.
const FOLDER: &str = "GROUND_TRUTH_TEST_FOLDER";

#[test]
fn a_second_copy_is_told_that_one_is_open() {
    let folder = tempfile::tempdir().unwrap();
    let (id, _) = learner_with(folder.path(), 1);
    let first = open(folder.path(), &id);
    let second = shelf_in(folder.path());
    assert!(matches!(second.open(&id), Err(StoreError::AlreadyOpen { .. })));
    assert!(matches!(
        second.create("Li", 0),
        Err(StoreError::AlreadyOpen { .. })
    ));
    assert_eq!(second.learners().len(), 1);
    drop(first);
    assert!(second.open(&id).is_ok());
}

/// Not a test of its own: the process that [`a_killed_process_loses_nothing_it_called_saved`] kills.
#[test]
fn writes_until_it_is_killed() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else {
        return;
    };
    let id: LearnerId = shelf_in(&folder).learners().first().unwrap().id.clone();
    let mut keeper = open(&folder, &id);
    let mut out = std::io::stdout();
    for n in 0_u64.. {
        let next = keeper.progress().seq() + 1;
        keeper.record_on(DAY, event(next)).unwrap();
        if n % 7 == 0 {
            keeper.set_profile("Mei", 1).unwrap();
        }
        writeln!(out, "\nsaved {}", keeper.progress().seq()).unwrap();
        out.flush().unwrap();
    }
}

#[test]
fn a_killed_process_loses_nothing_it_called_saved() {
    kill(12);
}

#[test]
#[ignore = "takes half a minute; .ci/run runs it"]
fn a_process_killed_five_hundred_times_loses_nothing_it_called_saved() {
    kill(500);
}

/// Kills a process that saves, at random moments, and looks at what is there; `times` times on the same files.
#[expect(clippy::disallowed_methods, reason = "a process to kill")]
fn kill(times: u64) {
    let folder = tempfile::tempdir().unwrap();
    let (id, _) = learner_with(folder.path(), 0);
    for round in 0..times {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "together::writes_until_it_is_killed", "--nocapture"])
            .env(FOLDER, folder.path())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let (said, heard) = mpsc::channel::<u64>();
        let reader = thread::Builder::new().spawn(move || {
            let seq = |line: String| line.strip_prefix("saved ").and_then(|seq| seq.parse().ok());
            lines
                .map_while(Result::ok)
                .filter_map(seq)
                .for_each(|seq| said.send(seq).unwrap());
        });
        // However slow the machine is: first it writes, then it is killed, each time at another moment.
        let mut saved = heard.recv_timeout(Duration::from_mins(1)).unwrap();
        thread::sleep(Duration::from_micros(RandomState::new().hash_one(round) % 15_000));
        child.kill().unwrap();
        child.wait().unwrap();
        reader.unwrap().join().unwrap();
        saved = heard.try_iter().last().unwrap_or(saved);

        let keeper = open(folder.path(), &id);
        let seq = keeper.progress().seq();
        assert!(seq >= saved, "{seq} of {saved} came back");
        assert_eq!(*keeper.progress(), super::crash::record(seq));
        assert_eq!(keeper.restored().unwrap().missing, 0);
    }
}
