//! The kernel refuses what the store asks of it: nothing is lost, and no window closes over what is not saved.

use std::{fs, path::Path};

use ground_truth::{
    assess::Event,
    learner::{DataDir, Saved, Settings, Shelf, Status},
};

use crate::desk::Desk;

/// So many events that the next start makes a snapshot of them.
const MANY: u64 = 1_200;

/// A learner with many events who comes back at the next start; gives the journal.
fn learner(data: &Path) -> String {
    let shelf = shelf(data);
    let mut keeper = shelf.create("Mei", 0).expect("a learner");
    for n in 0..MANY {
        let event = Event::StepDone {
            lesson: "somebodys-lesson".to_owned(),
            step: format!("step-{n}"),
        };
        assert_eq!(keeper.record(event), Ok(Saved::OnDisk));
    }
    let store = keeper.store().expect("files");
    let journal = store.folder().join("journal.log");
    let settings = Settings {
        last_learner: Some(store.profile().id.clone()),
        ..Settings::default()
    };
    assert_eq!(keeper.save_settings(&settings), Ok(true));
    journal.to_str().expect("a plain path").to_owned()
}

fn shelf(data: &Path) -> Shelf {
    Shelf::new(DataDir::resolve(Some(data.to_owned())).expect("a folder"))
}

/// How many events are there, whole and without a gap.
fn events_in(data: &Path) -> u64 {
    let shelf = shelf(data);
    let card = shelf.learners().pop().expect("a learner");
    let keeper = shelf.open(&card.id).expect("it opens");
    assert!(matches!(keeper.status(), Status::Saved), "{:?}", keeper.status());
    assert_eq!(keeper.restored().map(|restored| restored.missing), Some(0));
    keeper.progress().seq()
}

#[test]
#[ignore = "needs Xvfb, xdotool and strace; .ci/run runs it"]
fn what_the_kernel_refuses_loses_nothing() {
    let desk = Desk::new();
    // Opened for reading at the start, and for the first answer: from then on it is refused.
    for (calls, error, is_saved) in [
        ("write", "ENOSPC", false),
        ("fdatasync", "EIO", false),
        ("openat", "EACCES:when=3+", false),
        ("openat", "EROFS:when=3+", false),
        ("rename,renameat,renameat2", "EACCES", true),
        ("fsync", "EIO", true),
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        let data = folder.path().join("data");
        let journal = learner(&data);
        let trace = folder.path().join("trace");
        let fault = format!("inject={calls}:error={error}");
        let traced = format!("trace={calls}");
        let mut watch = vec!["strace", "-D", "-f", "-e", &traced, "-e", &fault];
        watch.extend(["-o", trace.to_str().expect("a plain path")]);
        if ["write", "openat"].contains(&calls) {
            // Elsewhere the same calls have nothing to do with files of ours.
            watch.extend(["-P", &journal]);
        }
        let mut app = desk.start_under(&watch, &data, &["--lang", "en"]);
        // Into the first lesson and on: both are kept.
        app.keys(&["Return", "Next"]);
        let met = fs::read_to_string(&trace).expect("a trace").contains("INJECTED");
        assert!(met, "{calls} {error} was never met");
        assert_eq!(app.stays_open(), !is_saved, "{calls} {error}");
        app.kill();
        assert!(events_in(&data) >= MANY, "{calls} {error}");
    }
}

#[test]
#[ignore = "needs Xvfb and xdotool; .ci/run runs it"]
fn a_window_with_answers_in_memory_only_stays_open_until_they_are_saved() {
    let desk = Desk::new();
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    learner(&data);
    let mut app = desk.start(&data, &["--lang", "zh"]);
    // The stick is pulled out …
    let away = folder.path().join("away");
    fs::rename(data.join("learners"), &away).expect("renamed");
    app.keys(&["Return"]);
    assert!(app.stays_open(), "what was done is lost");
    // … and put back: closing tries once more.
    fs::rename(&away, data.join("learners")).expect("renamed");
    assert!(app.quit(), "it does not close, though all is saved");
    assert!(events_in(&data) > MANY);
}
