//! A learner's answers come back: whole, after every cut and flip, or with a plain word about what is missing.

#![expect(
    clippy::unwrap_used,
    reason = "a test stops at the first thing that is not so"
)]

use std::{fs, path::Path};

use ground_truth::{
    assess::{Confidence, Event, PredictionValue, Record, Response, Stamped},
    learner::{DataDir, Keeper, LearnerId, Saved, Settings, Shelf, Status, StoreError},
};

/// A shelf in a folder that is not there yet.
fn shelf_in(folder: &Path) -> Shelf {
    Shelf::new(DataDir::resolve(Some(folder.join("data"))).unwrap())
}

/// The `n`th of a varied run of events, with text that a line must not break on.
fn event(n: u64) -> Event {
    let lesson = format!("lesson-{}", n % 3);
    let step = format!("step-{}", n % 5);
    match n % 5 {
        0 => Event::StepOpened { lesson, step },
        1 => Event::Predicted {
            lesson,
            step,
            value: PredictionValue::Share(n as f64 / 1e3),
            confidence: Some(Confidence::Fairly),
        },
        2 => Event::Observed {
            lesson,
            step,
            option: "两行\n\"quoted\" \\ \r\u{2028}".to_owned(),
        },
        3 => Event::Answered {
            lesson,
            item: format!("item-{}", n % 4),
            shuffle: u64::MAX - n,
            response: Response::Match(vec![("a".to_owned(), "三".to_owned())]),
            score: 1.0 / (n as f64 + 1.0),
            confidence: None,
            hints: 2,
        },
        _ => Event::StepDone { lesson, step },
    }
}

/// A learner with `n` events; everything is closed again.
fn learner_with(folder: &Path, n: u64) -> (LearnerId, Vec<Stamped>) {
    let mut keeper = shelf_in(folder).create("Mei", 2).unwrap();
    for n in 0..n {
        assert_eq!(keeper.record(event(n)).unwrap(), Saved::OnDisk);
    }
    let store = keeper.store().unwrap();
    (store.profile().id.clone(), store.history().to_vec())
}

fn open(folder: &Path, id: &LearnerId) -> Keeper {
    shelf_in(folder).open(id).unwrap()
}

#[test]
fn everything_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let (id, history) = learner_with(folder.path(), 50);
    let keeper = open(folder.path(), &id);
    assert_eq!(keeper.store().unwrap().history(), history);
    assert_eq!(*keeper.progress(), Record::of(&history));
    assert!(keeper.restored().unwrap().is_clean());
    assert_eq!(keeper.restored().unwrap().events, 50);
    assert!(matches!(keeper.status(), Status::Saved));
    assert_eq!(keeper.store().unwrap().profile().nickname, "Mei");
}

#[test]
fn a_guest_writes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let shelf = shelf_in(folder.path());
    let (settings, warnings) = shelf.settings();
    assert!(warnings.is_empty());
    let mut keeper = Keeper::guest();
    for n in 0..20 {
        assert_eq!(keeper.record(event(n)).unwrap(), Saved::Guest);
    }
    assert!(!keeper.save_settings(&settings).unwrap());
    assert!(!keeper.set_profile("Mei", 1).unwrap());
    assert_eq!(keeper.retry().unwrap(), Saved::Guest);
    assert!(shelf.learners().is_empty());
    assert_eq!(keeper.progress().counts().events, 20);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

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

#[test]
fn one_copy_may_open_one_learner_after_the_other() {
    let folder = tempfile::tempdir().unwrap();
    let shelf = shelf_in(folder.path());
    let mut mei = shelf.create("Mei", 0).unwrap();
    let mut li = shelf.create("  小\u{202e} 李 ", 1).unwrap();
    mei.record(event(1)).unwrap();
    li.record(event(2)).unwrap();
    let names: Vec<String> = shelf.learners().into_iter().map(|card| card.nickname).collect();
    assert!(
        names.contains(&"Mei".to_owned()) && names.contains(&"小 李".to_owned()),
        "{names:?}"
    );
    assert!(matches!(
        shelf.create(" \u{200b}", 0),
        Err(StoreError::BadNickname)
    ));
}

#[test]
fn settings_come_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut keeper = shelf_in(folder.path()).create("Mei", 0).unwrap();
    let settings = Settings {
        language: Some(ground_truth::course::Lang::Zh),
        text_percent: 150,
        last_learner: keeper.store().map(|store| store.profile().id.clone()),
        ..Settings::default()
    };
    assert!(keeper.save_settings(&settings).unwrap());
    assert_eq!(shelf_in(folder.path()).settings(), (settings, Vec::new()));
}
