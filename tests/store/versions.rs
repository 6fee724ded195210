//! Files of a newer version: they can be looked at, and are never written to.

use std::fs;

use ground_truth::learner::{Status, StoreError};

use super::{contents, event, file, learner_with, open, put, shelf_in};

#[test]
fn a_newer_profile_is_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let (id, history) = learner_with(folder.path(), 4);
    let path = file(folder.path(), &id, "profile.ron");
    let text = fs::read_to_string(&path).unwrap();
    put(&path, text.replace("version: 2", "mood: [1, (2)], version: 3"));
    let before = contents(&shelf_in(folder.path()).dir().learner(&id));

    let mut keeper = open(folder.path(), &id);
    assert_eq!(keeper.store().unwrap().history(), history);
    let Status::NotSaved {
        waiting: 0,
        why: StoreError::Newer { path: named },
        ..
    } = keeper.status()
    else {
        panic!("{:?}", keeper.status());
    };
    assert_eq!(*named, path);
    assert!(matches!(keeper.record(event(9)), Err(StoreError::Newer { .. })));
    assert!(matches!(
        keeper.set_profile("Li", 0),
        Err(StoreError::Newer { .. })
    ));
    assert_eq!(keeper.progress().seq(), 5);
    drop(keeper);
    assert_eq!(contents(&shelf_in(folder.path()).dir().learner(&id)), before);
}

#[test]
fn a_journal_with_an_unknown_event_is_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let (id, history) = learner_with(folder.path(), 4);
    let path = file(folder.path(), &id, "journal.log");
    let unknown = r#"(seq:5,day:1,event:Flew(lesson:"l"))"#;
    let line = format!("{:08x} {unknown}\ntorn", crc32fast::hash(unknown.as_bytes()));
    put(&path, fs::read_to_string(&path).unwrap() + &line);
    let before = contents(&shelf_in(folder.path()).dir().learner(&id));

    let mut keeper = open(folder.path(), &id);
    assert_eq!(keeper.store().unwrap().history(), history);
    assert!(matches!(keeper.record(event(9)), Err(StoreError::Newer { .. })));
    drop(keeper);
    assert_eq!(contents(&shelf_in(folder.path()).dir().learner(&id)), before);
}
