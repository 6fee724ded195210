//! A learner with a history: the journal is written as the app writes it, on days of the test's own.

#![expect(
    clippy::disallowed_methods,
    reason = "a journal as the app left it some days ago"
)]

use std::{fmt::Write as _, fs, path::Path};

use ground_truth::{
    assess::{Event, Stamped},
    learner::{DataDir, Settings, Shelf, today},
};

use crate::{
    common::accessible::{assert_accessible, faults_at_this_size, faults_of_sizes},
    window::Window,
};

/// Somebody whom the app lets in by itself, and who did this so many days ago.
pub(crate) fn learner(folder: &Path, settings: Settings, events: impl IntoIterator<Item = (i64, Event)>) {
    let shelf = Shelf::new(DataDir::resolve(Some(folder.to_owned())).unwrap());
    let mut keeper = shelf.create("Mei", 0).unwrap();
    let (id, files) = {
        let store = keeper.store().unwrap();
        (store.profile().id.clone(), store.folder().to_owned())
    };
    let settings = Settings {
        last_learner: Some(id),
        ..settings
    };
    keeper.save_settings(&settings).unwrap();
    drop(keeper);
    let mut journal = String::new();
    for (seq, (days_ago, event)) in (1..).zip(events) {
        let day = today() - days_ago;
        let line = ron::to_string(&Stamped { seq, day, event }).unwrap();
        writeln!(journal, "{:08x} {line}", crc32fast::hash(line.as_bytes())).unwrap();
    }
    fs::write(files.join("journal.log"), journal).unwrap();
}

/// Settings that are there before the first learner.
pub(crate) fn nobody(folder: &Path, settings: &Settings) {
    let shelf = Shelf::new(DataDir::resolve(Some(folder.to_owned())).unwrap());
    let mut keeper = shelf.create("Mei", 0).unwrap();
    keeper.save_settings(settings).unwrap();
    let files = keeper.store().unwrap().folder().to_owned();
    drop(keeper);
    fs::remove_dir_all(files).unwrap();
    assert_eq!(shelf.learners(), []);
}

/// Fails unless what is on the screen can be used without eyes and without a mouse, at this size of text; at the
/// usual size also at 200 %.
pub(crate) fn assert_usable(window: &mut Window) {
    if window.harness.ctx.zoom_factor() > 1.5 {
        window.settle();
        let mut faults = faults_of_sizes(&window.harness);
        faults.extend(faults_at_this_size(&mut window.harness, "in large text"));
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    } else {
        assert_accessible(&mut window.harness);
    }
    window.settle();
}
