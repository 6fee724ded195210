//! Files of every version before are read and go on; those of a newer one can be looked at, and are never written to.

use std::{fs, path::Path};

use ground_truth::learner::{Saved, Status, StoreError};

use super::{contents, event, file, learner_with, open, put, shelf_in};

#[test]
fn a_newer_profile_is_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let (id, history) = learner_with(folder.path(), 4);
    let path = file(folder.path(), &id, "profile.ron");
    let text = fs::read_to_string(&path).unwrap();
    put(&path, text.replace("version: 3", "mood: [1, (2)], version: 4"));
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

/// A copy of a data folder as a version of the app left it.
fn left_by(version: &str) -> tempfile::TempDir {
    fn copy(from: &Path, to: &Path) {
        fs::create_dir(to).unwrap();
        for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
            let to = to.join(entry.file_name());
            if entry.path().is_dir() {
                copy(&entry.path(), &to);
            } else {
                put(&to, fs::read(entry.path()).unwrap());
            }
        }
    }
    let folder = tempfile::tempdir().unwrap();
    let records = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/records");
    copy(&records.join(version), &folder.path().join("data"));
    folder
}

#[test]
fn what_every_version_left_is_read_and_gone_on_with() {
    for (version, nickname, seq, overruled) in [
        ("v1", "lin", 6, None),
        ("v2", "wen", 22, None),
        ("v3", "hua", 9, Some(2)),
    ] {
        let folder = left_by(version);
        let shelf = shelf_in(folder.path());
        let (settings, warnings) = shelf.settings();
        assert!(warnings.is_empty(), "{version}");
        let [card] = &shelf.learners()[..] else {
            panic!("{version}");
        };
        assert_eq!(settings.last_learner.as_ref(), Some(&card.id));
        let mut keeper = shelf.open(&card.id).unwrap();
        assert!(keeper.restored().unwrap().is_clean(), "{version}");
        assert!(matches!(keeper.status(), Status::Saved), "{version}");
        assert_eq!(keeper.store().unwrap().profile().nickname, nickname);
        assert_eq!(keeper.progress().seq(), seq, "{version}");
        assert_eq!(keeper.progress().last_lesson(), Some("big-not-fair"));
        let lesson = keeper.progress().lesson("big-not-fair").unwrap();
        assert!(lesson.is_step_done("case"), "{version}");
        let trial = keeper.progress().lesson("system-is-wrong");
        let totals = trial.and_then(|lesson| lesson.advice());
        assert_eq!(totals.map(|tried| tried.totals.overruled), overruled, "{version}");
        let before = keeper.progress().clone();
        // A snapshot in the form of now, and the same again.
        keeper.set_profile("Mei", 1).unwrap();
        drop(keeper);
        let mut keeper = shelf.open(&card.id).unwrap();
        assert_eq!(*keeper.progress(), before, "{version}");
        assert_eq!(keeper.record(event(1)).unwrap(), Saved::OnDisk);
    }
}
