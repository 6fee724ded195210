//! Erasing leaves nothing: neither copies, nor what was damaged or left over, nor a line in the settings.

use std::fs;

use ground_truth::{
    assess::Event,
    course::Course,
    learner::{Keeper, Settings},
};

use crate::{kept::files_under, learner_with_everything, shelf_in};

/// The form with which the built-in test was begun.
fn first_form(keeper: &Keeper) -> Option<String> {
    let course = Course::builtin();
    let form = keeper.progress().test().first_form(course.tests()?);
    form.map(str::to_owned)
}

#[test]
fn after_erasing_no_file_is_left_that_names_the_learner() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let shelf = shelf_in(folder.path());
    let mut other = shelf.create("Li", 0).unwrap();
    other.record(Event::TestBegun { form: "b".to_owned() }).unwrap();
    drop(other);
    let before = files_under(&data).len();

    drop(shelf);
    drop(learner_with_everything(folder.path()));
    let shelf = shelf_in(folder.path());
    let id = shelf
        .learners()
        .iter()
        .find(|card| card.nickname != "Li")
        .unwrap()
        .id
        .clone();
    let mut keeper = shelf.open(&id).unwrap();
    keeper.set_profile("Mei", 1).unwrap();
    let settings = Settings {
        last_learner: Some(id.clone()),
        text_percent: 150,
        ..Settings::default()
    };
    keeper.save_settings(&settings).unwrap();
    // What crashes, sync tools and damage leave: in the learner's folder, below it, and beside the settings.
    let own = shelf.dir().learner(&id);
    fs::create_dir(own.join("inner")).unwrap();
    for name in [
        ".ground-truth-x.tmp",
        "journal.log.damaged-1",
        "profile.conflict-1.ron",
        "profile (conflict).ron",
        "inner/copy",
    ] {
        fs::write(own.join(name), "x").unwrap();
    }
    for name in [".ground-truth-y.tmp", "settings.ron.damaged-1"] {
        fs::write(data.join(name), format!("{{\"last-learner\": Some(\"{id}\")}}")).unwrap();
    }
    let traces = shelf.traces(&id);
    assert_eq!(traces.len(), files_under(&data).len() - before, "{traces:#?}");

    let erased = shelf.erase(keeper).unwrap();
    assert_eq!((erased.files, erased.left, erased.why), (traces.len(), 0, None));
    assert_eq!(shelf.traces(&id).len(), 0);
    assert!(!own.exists());
    for path in files_under(&data) {
        let held = fs::read(&path).unwrap();
        assert!(
            !String::from_utf8_lossy(&held).contains(id.as_str()),
            "{}",
            path.display()
        );
    }
    // Nobody else lost anything, and the settings stay.
    let (settings, warnings) = shelf.settings();
    assert_eq!(
        (settings.text_percent, settings.last_learner, warnings),
        (150, None, Vec::new())
    );
    let left = shelf.learners();
    assert_eq!(left.len(), 1);
    let other = shelf.open(&left[0].id).unwrap();
    assert_eq!(first_form(&other), Some("b".to_owned()));
}

#[cfg(unix)]
#[test]
fn what_cannot_be_removed_is_counted_and_named() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let keeper = learner_with_everything(folder.path());
    let own = keeper.store().unwrap().folder().to_owned();
    let shelf = shelf_in(folder.path());
    // Another copy of the app has the files open: nothing may be removed.
    let second = shelf_in(folder.path());
    let none = second.erase(Keeper::guest());
    assert!(none.is_err());
    let id = keeper.store().unwrap().profile().id.clone();
    drop(keeper);
    let keeper = shelf.open(&id).unwrap();
    // A folder in which nothing can be removed, unless everything is allowed to this user.
    fs::set_permissions(&own, fs::Permissions::from_mode(0o500)).unwrap();
    let probe = fs::File::create(own.join("probe")).is_err();
    let erased = shelf.erase(keeper).unwrap();
    if probe {
        assert!(erased.left > 0 && erased.why.is_some(), "{erased:?}");
    } else {
        assert_eq!(erased.left, 0);
    }
    if own.exists() {
        fs::set_permissions(&own, fs::Permissions::from_mode(0o700)).unwrap();
    }
}

#[test]
fn one_lesson_is_taken_out_of_every_copy() {
    let folder = tempfile::tempdir().unwrap();
    let mut keeper = learner_with_everything(folder.path());
    keeper.set_profile("Mei", 1).unwrap();
    let all = keeper.store().unwrap().history().to_vec();
    let of_it = all
        .iter()
        .filter(|stamped| stamped.event.lesson() == Some("big-not-fair"))
        .count();
    assert_eq!(keeper.reset_lesson("big-not-fair").unwrap(), of_it);
    assert!(keeper.progress().lesson("big-not-fair").is_none());
    assert_eq!(first_form(&keeper), Some("a".to_owned()));
    for path in files_under(&folder.path().join("data")) {
        let held = fs::read_to_string(&path).unwrap();
        assert!(!held.contains("big-not-fair"), "{}", path.display());
    }
    // One goes on from there.
    keeper.record(Event::TestBegun { form: "b".to_owned() }).unwrap();
    let id = keeper.store().unwrap().profile().id.clone();
    let history = keeper.store().unwrap().history().to_vec();
    drop(keeper);
    let keeper = shelf_in(folder.path()).open(&id).unwrap();
    assert_eq!(keeper.store().unwrap().history(), history);
    assert!(keeper.restored().unwrap().is_clean());
}
