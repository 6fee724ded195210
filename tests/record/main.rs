//! What is stored about a learner is known, goes out as files, comes back, and can be erased.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and reads and breaks files as others would"
)]

mod class;
mod erased;
mod events;
mod exports;
mod handout;
mod kept;

use std::path::{Path, PathBuf};

use events::every_event;
use ground_truth::learner::{Brought, DataDir, Keeper, Shelf, transfer};

/// A nickname that a spreadsheet would take for a formula, and a page for markup.
const NICKNAME: &str = "=1+1<b>梅\"";

/// The shelf in a folder.
fn shelf_in(folder: &Path) -> Shelf {
    Shelf::new(DataDir::resolve(Some(folder.join("data"))).unwrap())
}

/// A learner to whom all of it happened, on the disk.
fn learner_with_everything(folder: &Path) -> Keeper {
    let mut keeper = shelf_in(folder).create(NICKNAME, 2).unwrap();
    for event in every_event() {
        keeper.record(event).unwrap();
    }
    keeper
}

/// The record that such a learner took along.
fn taken_along(folder: &Path, keeper: &Keeper) -> (PathBuf, Brought) {
    let path = folder.join("record.ron");
    let store = keeper.store().unwrap();
    std::fs::write(&path, transfer::to_ron(store.profile(), store.history()).unwrap()).unwrap();
    let brought = transfer::read(&path).unwrap();
    (path, brought)
}
