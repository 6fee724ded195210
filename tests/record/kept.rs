//! What is stored is what the inventory lists, in files that nobody else can read; and it comes back elsewhere.

use std::{
    fs,
    path::{Path, PathBuf},
};

use ground_truth::{
    course::Lang,
    learner::{
        Settings, StoreError,
        inventory::{self, FIELDS},
        transfer,
    },
    ui::Strings,
};

use crate::{every_event, learner_with_everything, shelf_in, taken_along};

/// All files under a folder.
pub(crate) fn files_under(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files_under(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}

#[test]
fn no_stored_file_has_a_field_that_is_not_listed() {
    let folder = tempfile::tempdir().unwrap();
    let mut keeper = learner_with_everything(folder.path());
    // A new nickname makes a new snapshot, so that every event stands in both kinds of file.
    keeper.set_profile("Mei", 1).unwrap();
    for event in every_event() {
        keeper.record(event).unwrap();
    }
    let id = keeper.store().unwrap().profile().id.clone();
    let settings = Settings {
        last_learner: Some(id.clone()),
        ..Settings::default()
    };
    keeper.save_settings(&settings).unwrap();
    let mut seen = Vec::new();
    for path in files_under(&folder.path().join("data")) {
        let text = fs::read_to_string(&path).unwrap();
        let is_settings = path.ends_with("settings.ron");
        for (key, _) in inventory::fields_in(&text, is_settings) {
            let field = FIELDS.iter().find(|field| field.key == key);
            assert!(
                field.is_some(),
                "{key} in {} is stored, and no line of the inventory says why",
                path.display()
            );
            seen.push(key);
        }
    }
    // And none is listed that nothing has.
    let never: Vec<&str> = FIELDS
        .iter()
        .map(|field| field.key)
        .filter(|key| !seen.iter().any(|seen| seen == key))
        .collect();
    assert_eq!(never, [] as [&str; 0], "listed and never stored");
    // The screen shows each with its value and its purpose.
    let stored = inventory::stored(shelf_in(folder.path()).dir(), &id);
    for field in FIELDS {
        let shown = stored.fields.iter().find(|shown| shown.key == field.key);
        let shown = shown.unwrap_or_else(|| panic!("{} is not shown", field.key));
        assert_eq!(shown.purpose, Some(field.purpose));
        for lang in Lang::ALL {
            assert!(Strings::of(lang).has(field.purpose), "{}", field.purpose);
        }
    }
    assert_eq!(stored.entries.len(), 2 * every_event().len());
    let value = |key: &str| {
        &stored
            .fields
            .iter()
            .find(|shown| shown.key == key)
            .unwrap()
            .values
    };
    assert_eq!(value("nickname"), &[("Mei".to_owned(), 1)]);
    assert_eq!(value("event")[0], ("Answered".to_owned(), 22));
    assert!(
        stored.files.iter().any(|(name, _)| name == "profile.1.ron"),
        "{:?}",
        stored.files
    );
}

#[cfg(unix)]
#[test]
fn nobody_else_can_read_the_files() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let mut keeper = learner_with_everything(folder.path());
    keeper.set_profile("Mei", 1).unwrap();
    keeper.save_settings(&Settings::default()).unwrap();
    keeper.record(every_event().remove(0)).unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let files = files_under(&folder.path().join("data"));
    assert!(files.len() >= 5, "{files:?}");
    for file in &files {
        assert_eq!(mode(file), 0o600, "{}", file.display());
        assert_eq!(mode(file.parent().unwrap()), 0o700, "{}", file.display());
    }
}

#[test]
fn a_nickname_stands_in_no_name_of_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut keeper = shelf_in(folder.path()).create("Mei-Mei", 0).unwrap();
    keeper.set_profile("Mei-Mei 2", 1).unwrap();
    for path in files_under(folder.path()) {
        assert!(!path.to_string_lossy().contains("Mei-Mei"), "{}", path.display());
    }
}

#[test]
fn a_record_comes_back_equal_on_another_computer_and_once() {
    let here = tempfile::tempdir().unwrap();
    let keeper = learner_with_everything(here.path());
    let (path, brought) = taken_along(here.path(), &keeper);
    assert_eq!(brought.history, keeper.store().unwrap().history());

    let there = tempfile::tempdir().unwrap();
    let shelf = shelf_in(there.path());
    let mut other = shelf.bring(&brought.profile).unwrap();
    assert_eq!(other.take_in(&brought.history).unwrap(), every_event().len());
    assert_eq!(other.progress(), keeper.progress());
    assert_eq!(
        other.take_in(&brought.history).unwrap(),
        0,
        "a second time adds nothing"
    );
    drop((other, shelf));
    let again = shelf_in(there.path());
    let other = again.bring(&transfer::read(&path).unwrap().profile).unwrap();
    assert_eq!(other.progress(), keeper.progress(), "and it is on the disk");
    assert_eq!(again.learners().len(), 1);
}

#[test]
fn what_is_no_whole_record_is_refused_by_name() {
    let folder = tempfile::tempdir().unwrap();
    let keeper = learner_with_everything(folder.path());
    let (path, _) = taken_along(folder.path(), &keeper);
    let whole = fs::read_to_string(&path).unwrap();
    let newer = whole.replacen("version: ", "version: 9", 1);
    assert_ne!(newer, whole);
    fs::write(&path, newer).unwrap();
    assert!(matches!(transfer::read(&path), Err(StoreError::Newer { .. })));
    for broken in [
        String::new(),
        "(".repeat(99_999),
        whole.replacen("0.5", "1.0", 1),
        whole.replacen("Mei", "Lin", 1) + "x",
    ] {
        fs::write(&path, broken).unwrap();
        assert!(matches!(transfer::read(&path), Err(StoreError::NoRecord { .. })));
    }
    fs::write(&path, [0xff, 0xfe, 0]).unwrap();
    assert!(matches!(transfer::read(&path), Err(StoreError::NoRecord { .. })));
    assert!(matches!(
        transfer::read(&folder.path().join("none.ron")),
        Err(StoreError::Gone { .. })
    ));
    assert!(matches!(
        transfer::read(folder.path()),
        Err(StoreError::InTheWay { .. })
    ));
}
