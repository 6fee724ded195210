//! Broken inputs to the store, by their numbers in the list of what must not break it: 65 to 68.

use std::fs;

use ground_truth::{
    assess::Record,
    learner::{Keeper, LearnerId, Saved, Status, StoreError, transfer},
};

use super::{
    contents,
    crash::{self, DAY},
    event, file, learner_with,
    memory::Memory,
    open, put, shelf_in,
};

#[test]
fn input_65_a_journal_with_the_line_ends_of_windows_costs_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (id, _) = learner_with(folder.path(), 5);
    open(folder.path(), &id).set_profile("Mei", 1).unwrap();
    let mut keeper = open(folder.path(), &id);
    (5..8).for_each(|n| assert_eq!(keeper.record(event(n)), Ok(Saved::OnDisk)));
    let before = keeper.progress().clone();
    drop(keeper);
    for name in ["profile.ron", "journal.log"] {
        let path = file(folder.path(), &id, name);
        let found = fs::read_to_string(&path).unwrap();
        put(&path, found.replace('\n', "\r\n"));
    }
    for _ in 0..2 {
        let mut keeper = open(folder.path(), &id);
        assert_eq!(keeper.progress().lesson("lesson-1"), before.lesson("lesson-1"));
        assert!(keeper.restored().unwrap().is_clean());
        assert_eq!(keeper.restored().unwrap().missing, 0);
        assert_eq!(keeper.store().unwrap().profile().nickname, "Mei");
        assert_eq!(keeper.record(event(0)), Ok(Saved::OnDisk));
    }
}

#[test]
fn input_65_a_gap_in_the_numbers_is_counted_and_the_rest_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let (id, _) = learner_with(folder.path(), 6);
    let journal = file(folder.path(), &id, "journal.log");
    let text = fs::read_to_string(&journal).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    put(&journal, [lines[0], lines[1], lines[4], lines[5], ""].join("\n"));
    let keeper = open(folder.path(), &id);
    let restored = keeper.restored().unwrap();
    assert_eq!((restored.events, restored.missing), (4, 2));
    assert_eq!(keeper.progress().seq(), 6);
}

#[test]
fn input_65_a_profile_of_one_gigabyte_is_not_read() {
    let folder = tempfile::tempdir().unwrap();
    let (id, _) = learner_with(folder.path(), 2);
    let profile = file(folder.path(), &id, "profile.ron");
    let opened = fs::OpenOptions::new().write(true).open(&profile).unwrap();
    opened.set_len(1 << 30).unwrap();
    let refused = shelf_in(folder.path()).open(&id);
    assert!(matches!(refused, Err(StoreError::TooLarge { path }) if path == profile));
    assert_eq!(fs::metadata(&profile).unwrap().len(), 1 << 30);
}

#[test]
fn input_66_a_folder_removed_while_running_loses_nothing_that_is_in_memory() {
    let folder = tempfile::tempdir().unwrap();
    let (id, _) = learner_with(folder.path(), 3);
    let mut keeper = open(folder.path(), &id);
    fs::remove_dir_all(shelf_in(folder.path()).dir().learner(&id)).unwrap();
    assert!(matches!(keeper.record(event(3)), Err(StoreError::Gone { .. })));
    assert!(matches!(keeper.status(), Status::NotSaved { waiting: 1, .. }));
    assert!(matches!(
        keeper.set_profile("Li", 1),
        Err(StoreError::Gone { .. })
    ));
    // All of it can be saved elsewhere, and brought in there.
    let elsewhere = folder.path().join("elsewhere.ron");
    let taken = keeper.taken_along("");
    put(
        &elsewhere,
        transfer::to_ron(&taken.profile, &taken.history).unwrap(),
    );
    let brought = transfer::read(&elsewhere).unwrap();
    assert_eq!(brought.profile.nickname, "Mei");
    assert_eq!(Record::of(&brought.history), *keeper.progress());
}

/// Two copies of the app on a file system that knows no locks.
fn two_without_locks(memory: &Memory) -> (LearnerId, Keeper, Keeper) {
    let mut first = crash::shelf(memory).create("Mei", 0).unwrap();
    assert_eq!(first.record_on(DAY, event(1)), Ok(Saved::OnDisk));
    let id = first.store().unwrap().profile().id.clone();
    let second = crash::shelf(memory).open(&id).unwrap();
    assert!(second.restored().unwrap().no_locks);
    (id, first, second)
}

#[test]
fn input_67_of_two_copies_without_a_lock_the_second_writes_beside() {
    for with_snapshot in [false, true] {
        let memory = Memory::default();
        let (id, mut first, mut second) = two_without_locks(&memory);
        assert_eq!(first.record_on(DAY, event(2)), Ok(Saved::OnDisk));
        if with_snapshot {
            first.set_profile("Li", 1).unwrap();
        }
        for n in 3..6 {
            let refused = second.record_on(DAY, event(n)).unwrap_err();
            let StoreError::Changed { kept, .. } = refused else {
                panic!("{refused}");
            };
            assert!(kept.ends_with("profile.conflict-1.ron"));
        }
        assert_eq!(first.record_on(DAY, event(7)), Ok(Saved::OnDisk));
        let firsts = first.progress().clone();
        drop((first, second));
        let mut keeper = crash::shelf(&memory).open(&id).unwrap();
        assert_eq!(*keeper.progress(), firsts);
        // Both come together.
        let [conflict] = &keeper.restored().unwrap().conflicts[..] else {
            panic!("{:?}", keeper.restored());
        };
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("conflict.ron");
        let bytes = memory
            .tree()
            .file(conflict.file_name().unwrap().to_str().unwrap())
            .cloned();
        put(&path, bytes.unwrap());
        let brought = ground_truth::learner::transfer::read(&path).unwrap();
        assert_eq!(keeper.take_in(&brought.history), Ok(3));
        for n in [1, 2, 3, 4, 5, 7] {
            let happened = |stamped: &ground_truth::assess::Stamped| stamped.event == event(n);
            assert!(keeper.store().unwrap().history().iter().any(happened), "{n}");
        }
    }
}

#[test]
fn input_67_a_copy_of_yesterday_put_back_while_running_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let (id, _) = learner_with(folder.path(), 3);
    let learner = shelf_in(folder.path()).dir().learner(&id);
    let yesterday = contents(&learner);
    let mut keeper = open(folder.path(), &id);
    keeper.record(event(3)).unwrap();
    keeper.set_profile("Li", 2).unwrap();
    keeper.record(event(4)).unwrap();
    for (path, bytes) in &yesterday {
        put(path, bytes);
    }
    let Err(StoreError::Changed { kept, .. }) = keeper.record(event(5)) else {
        panic!("{:?}", keeper.status());
    };
    for (path, bytes) in &yesterday {
        assert_eq!(fs::read(path).unwrap(), *bytes);
    }
    let whole = ground_truth::learner::transfer::read(&kept).unwrap();
    assert_eq!(Record::of(&whole.history), *keeper.progress());
}

#[test]
fn input_68_a_clock_set_anywhere_orders_nothing_and_never_runs_back() {
    const TODAY: i64 = 20_779;
    let folder = tempfile::tempdir().unwrap();
    let (id, _) = learner_with(folder.path(), 0);
    let mut keeper = open(folder.path(), &id);
    let mut days = Vec::new();
    // 1970, 2100, back a day, and what no clock shows.
    let clock = [
        TODAY,
        0,
        TODAY,
        47_482,
        TODAY,
        TODAY - 1,
        TODAY,
        i64::MIN,
        i64::MAX,
        TODAY + 1,
    ];
    for (n, day) in (0..).zip(clock) {
        assert_eq!(keeper.record_on(day, event(n)), Ok(Saved::OnDisk));
        days.push(keeper.progress().now(day));
    }
    assert!(days.is_sorted(), "{days:?}");
    keeper.set_profile("Mei", 1).unwrap();
    let before = keeper.progress().clone();
    drop(keeper);
    let keeper = open(folder.path(), &id);
    assert_eq!(*keeper.progress(), before);
    let found: Vec<i64> = keeper
        .store()
        .unwrap()
        .history()
        .iter()
        .map(|stamped| stamped.day)
        .collect();
    assert_eq!(found, clock);
}

#[test]
fn input_68_nicknames_of_every_kind_are_stored_by_id() {
    let folder = tempfile::tempdir().unwrap();
    let shelf = shelf_in(folder.path());
    for bad in ["", " \u{200b}", &"n".repeat(10_000)] {
        assert!(matches!(shelf.create(bad, 0), Err(StoreError::BadNickname)));
    }
    let good = ["../x", "😀", "Mei", "mei", "CON", "a\u{202e}b"];
    for name in good {
        shelf.create(name, 0).unwrap();
    }
    let mut names: Vec<String> = shelf.learners().into_iter().map(|card| card.nickname).collect();
    names.sort();
    assert_eq!(names, ["../x", "CON", "Mei", "ab", "mei", "😀"]);
    let folders = fs::read_dir(folder.path().join("data/learners")).unwrap();
    let ids = folders.filter_map(|folder| LearnerId::parse(folder.unwrap().file_name().to_str()?));
    assert_eq!(ids.count(), good.len());
}
