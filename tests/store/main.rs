//! A learner's answers come back: whole, after every cut and flip, or with a plain word about what is missing.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops at the first thing that is not so"
)]

mod crash;
mod damage;
mod inputs;
mod memory;
#[cfg(target_os = "linux")]
mod mounted;
mod portable;
mod refused;
mod settings;
mod together;
mod versions;

use std::{
    fs,
    path::{Path, PathBuf},
};

use ground_truth::{
    assess::{Confidence, Event, Occasion, PredictionValue, Record, Response, Stamped, compact},
    learner::{DataDir, Keeper, LearnerId, Saved, Shelf, Status, StoreError},
};
use proptest::prelude::*;

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
            occasion: if n.is_multiple_of(2) {
                Occasion::Review
            } else {
                Occasion::Lesson
            },
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

/// A file of a learner.
fn file(folder: &Path, id: &LearnerId, name: &str) -> PathBuf {
    shelf_in(folder).dir().learner(id).join(name)
}

/// Puts bytes where the app keeps its files: damage, or an earlier state.
#[expect(clippy::disallowed_methods, reason = "damage is not written with care")]
fn put(path: &Path, bytes: impl AsRef<[u8]>) {
    fs::write(path, bytes).unwrap();
}

/// Names and contents of a folder.
fn contents(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file())
        .map(|path| (path.clone(), fs::read(path).unwrap()))
        .collect();
    files.sort();
    files
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
    assert_eq!(keeper.restored().unwrap().missing, 0);
    assert!(matches!(keeper.status(), Status::Saved));
    assert_eq!(keeper.store().unwrap().profile().nickname, "Mei");
    assert_eq!(keeper.store().unwrap().profile().colour, 2);
}

#[test]
fn it_is_on_disk_when_it_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let mut keeper = shelf_in(folder.path()).create("Mei", 0).unwrap();
    let id = keeper.store().unwrap().profile().id.clone();
    for n in 0..10 {
        assert_eq!(keeper.record(event(n)).unwrap(), Saved::OnDisk);
        // Read by hand, while the learner is open: one checksummed line an event.
        let journal = fs::read_to_string(file(folder.path(), &id, "journal.log")).unwrap();
        assert_eq!(journal.lines().count() as u64, n + 1);
        let (crc, ron) = journal.lines().last().unwrap().split_once(' ').unwrap();
        assert_eq!(crc, format!("{:08x}", crc32fast::hash(ron.as_bytes())));
        let stamped: Stamped = ron::from_str(ron).unwrap();
        assert_eq!((stamped.seq, stamped.event), (n + 1, event(n)));
    }
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
    assert!(matches!(keeper.status(), Status::Guest));
    assert!(shelf.learners().is_empty());
    assert_eq!(keeper.progress().seq(), 20);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn nicknames_are_in_files_and_never_in_their_names() {
    let folder = tempfile::tempdir().unwrap();
    let shelf = shelf_in(folder.path());
    let mut mei = shelf.create("Mei", 0).unwrap();
    let mut li = shelf.create("  ../小\u{202e} 李 ", 1).unwrap();
    mei.record(event(1)).unwrap();
    li.record(event(2)).unwrap();
    let mut names: Vec<String> = shelf.learners().into_iter().map(|card| card.nickname).collect();
    names.sort();
    assert_eq!(names, ["../小 李", "Mei"]);
    assert!(matches!(
        shelf.create(" \u{200b}", 0),
        Err(StoreError::BadNickname)
    ));
    let folders: Vec<String> = fs::read_dir(folder.path().join("data/learners"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(folders.len(), 2);
    assert!(
        folders.iter().all(|name| LearnerId::parse(name).is_some()),
        "{folders:?}"
    );
}

#[test]
fn what_is_no_learner_is_not_listed() {
    let folder = tempfile::tempdir().unwrap();
    let (id, _) = learner_with(folder.path(), 1);
    let learners = folder.path().join("data/learners");
    fs::create_dir(learners.join("Mei")).unwrap();
    fs::create_dir(learners.join("00000000-0000-4000-8000-000000000000")).unwrap();
    put(&learners.join("11111111-1111-4111-8111-111111111111"), "a file");
    let shelf = shelf_in(folder.path());
    assert_eq!(
        shelf
            .learners()
            .into_iter()
            .map(|card| card.id)
            .collect::<Vec<_>>(),
        [id]
    );
    let nobody = LearnerId::parse("00000000-0000-4000-8000-000000000000").unwrap();
    assert!(matches!(shelf.open(&nobody), Err(StoreError::Gone { .. })));
}

#[test]
fn ten_thousand_events_open_and_are_folded_once() {
    let folder = tempfile::tempdir().unwrap();
    let (id, _) = learner_with(folder.path(), 0);
    let history: Vec<Stamped> = (1..=10_000)
        .map(|seq| Stamped {
            seq,
            day: 20_000,
            event: event(seq),
        })
        .collect();
    let line = |stamped: &Stamped| {
        let ron = ron::to_string(stamped).unwrap();
        format!("{:08x} {ron}\n", crc32fast::hash(ron.as_bytes()))
    };
    let journal: String = history.iter().map(line).collect();
    put(&file(folder.path(), &id, "journal.log"), &journal);
    for round in 0..2 {
        let mut keeper = open(folder.path(), &id);
        assert!(keeper.restored().unwrap().is_clean());
        assert_eq!(keeper.progress().seq(), 10_000 + round);
        if round == 0 {
            assert_eq!(*keeper.progress(), Record::of(&history));
            assert_eq!(keeper.store().unwrap().history(), compact(&history));
        }
        assert_eq!(keeper.record(event(7)).unwrap(), Saved::OnDisk);
    }
    assert_eq!(
        fs::read_to_string(file(folder.path(), &id, "journal.1.log")).unwrap(),
        journal
    );
    assert_eq!(
        fs::read_to_string(file(folder.path(), &id, "journal.log"))
            .unwrap()
            .lines()
            .count(),
        2
    );
}

/// Any event at all.
fn any_event() -> impl Strategy<Value = Event> {
    let id = || prop_oneof!["[a-c]", any::<String>()];
    let confidence = || prop::option::of(prop::sample::select(&Confidence::ALL[..]));
    let response = prop_oneof![
        id().prop_map(Response::Single),
        prop::collection::vec(id(), 0..4).prop_map(Response::Multi),
        any::<String>().prop_map(Response::Numeric),
        prop::collection::vec((id(), id()), 0..4).prop_map(Response::Match),
        (id(), id()).prop_map(|(action, reason)| Response::Decision { action, reason }),
        (id(), id()).prop_map(|(place, reason)| Response::Flaw { place, reason }),
    ];
    let value = prop_oneof![
        id().prop_map(PredictionValue::Choice),
        any::<f64>()
            .prop_filter("compares", |share| !share.is_nan())
            .prop_map(PredictionValue::Share),
    ];
    prop_oneof![
        (id(), id()).prop_map(|(lesson, step)| Event::StepOpened { lesson, step }),
        (id(), id()).prop_map(|(lesson, step)| Event::StepDone { lesson, step }),
        (id(), id(), value, confidence()).prop_map(|(lesson, step, value, confidence)| Event::Predicted {
            lesson,
            step,
            value,
            confidence
        }),
        (id(), id(), id()).prop_map(|(lesson, step, option)| Event::Observed { lesson, step, option }),
        (
            id(),
            id(),
            any::<u64>(),
            response,
            0.0..=1.0_f64,
            confidence(),
            any::<u8>()
        )
            .prop_map(|(lesson, item, shuffle, response, score, confidence, hints)| {
                Event::Answered {
                    lesson,
                    item,
                    shuffle,
                    response,
                    score,
                    confidence,
                    hints,
                    occasion: Occasion::Recall,
                }
            }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    #[test]
    fn the_record_is_the_same_with_and_without_closing_in_between(
        runs in prop::collection::vec(
            (prop::collection::vec(any_event(), 0..6), any::<bool>(), any::<bool>()), 1..5
        )
    ) {
        let folder = tempfile::tempdir().unwrap();
        let (id, _) = learner_with(folder.path(), 0);
        let mut guest = Keeper::guest();
        let mut torn_before = false;
        for (events, renamed, torn) in runs {
            let mut keeper = open(folder.path(), &id);
            prop_assert_eq!(keeper.restored().unwrap().is_clean(), !torn_before);
            prop_assert_eq!(keeper.progress(), guest.progress());
            for event in events {
                prop_assert_eq!(keeper.record(event.clone()).unwrap(), Saved::OnDisk);
                guest.record(event).unwrap();
            }
            // Changing the profile writes a snapshot and begins a new journal.
            if renamed {
                prop_assert!(keeper.set_profile("小禾", 3).unwrap());
            }
            prop_assert_eq!(keeper.progress(), guest.progress());
            drop(keeper);
            // A line that a power cut tore.
            torn_before = torn;
            if torn {
                let journal = file(folder.path(), &id, "journal.log");
                let whole = fs::read(&journal).unwrap_or_default();
                put(&journal, [&whole[..], b"0123abcd (seq:"].concat());
            }
        }
        let keeper = open(folder.path(), &id);
        prop_assert_eq!(keeper.progress(), guest.progress());
    }
}
