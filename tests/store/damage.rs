//! Torn, cut, flipped and vanished files: what is whole comes back, the rest is kept and reported.

use std::fs;

use ground_truth::learner::{Saved, Status};

use super::{contents, event, file, learner_with, open, put, shelf_in};

#[test]
fn a_torn_last_line_is_kept_aside_and_work_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let (id, mut history) = learner_with(folder.path(), 5);
    let journal = file(folder.path(), &id, "journal.log");
    for round in 1..=3 {
        let whole = fs::read(&journal).unwrap();
        put(&journal, [&whole[..], b"0123abcd (seq:6,da"].concat());
        let mut keeper = open(folder.path(), &id);
        let restored = keeper.restored().unwrap().clone();
        assert!(!restored.is_clean());
        assert_eq!(
            (restored.torn_bytes, restored.missing, restored.events),
            (18, 0, history.len())
        );
        let aside = file(folder.path(), &id, &format!("journal.log.damaged-{round}"));
        assert_eq!(restored.aside, std::slice::from_ref(&aside));
        assert_eq!(fs::read(&aside).unwrap(), b"0123abcd (seq:6,da");
        assert_eq!(fs::read(&journal).unwrap(), whole);
        assert_eq!(keeper.record(event(round)).unwrap(), Saved::OnDisk);
        history = keeper.store().unwrap().history().to_vec();
        drop(keeper);
        let keeper = open(folder.path(), &id);
        assert!(keeper.restored().unwrap().is_clean());
        assert_eq!(keeper.store().unwrap().history(), history);
    }
}

#[test]
fn a_journal_cut_anywhere_opens_with_its_whole_lines() {
    let folder = tempfile::tempdir().unwrap();
    let (id, history) = learner_with(folder.path(), 2);
    let journal = file(folder.path(), &id, "journal.log");
    let whole = fs::read(&journal).unwrap();
    for cut in 0..whole.len() {
        put(&journal, &whole[..cut]);
        let lines = whole[..cut].split(|byte| *byte == b'\n').count() - 1;
        let keeper = open(folder.path(), &id);
        assert_eq!(
            keeper.store().unwrap().history(),
            &history[..lines],
            "cut at {cut}"
        );
        let torn = cut
            - whole[..cut]
                .iter()
                .rposition(|byte| *byte == b'\n')
                .map_or(0, |at| at + 1);
        assert_eq!(keeper.restored().unwrap().torn_bytes, torn, "cut at {cut}");
    }
}

#[test]
fn damage_in_the_middle_costs_one_event_and_is_counted() {
    let folder = tempfile::tempdir().unwrap();
    let (id, history) = learner_with(folder.path(), 6);
    let journal = file(folder.path(), &id, "journal.log");
    let mut bytes = fs::read(&journal).unwrap();
    let third = bytes
        .iter()
        .enumerate()
        .filter(|(_, byte)| **byte == b'\n')
        .nth(1)
        .unwrap()
        .0
        + 20;
    bytes[third] ^= 0x10;
    put(&journal, &bytes);
    let mut keeper = open(folder.path(), &id);
    let expected: Vec<_> = history
        .iter()
        .filter(|stamped| stamped.seq != 3)
        .cloned()
        .collect();
    assert_eq!(keeper.store().unwrap().history(), expected);
    let restored = keeper.restored().unwrap();
    assert_eq!((restored.events, restored.missing), (5, 1));
    let kept = fs::read(&restored.aside[0]).unwrap();
    assert!(bytes.ends_with(&kept) && kept.len() > restored.torn_bytes);
    assert_eq!(keeper.record(event(1)).unwrap(), Saved::OnDisk);
    assert_eq!(keeper.store().unwrap().history().last().unwrap().seq, 7);
}

#[test]
fn a_flipped_bit_in_the_snapshot_costs_no_answer() {
    let folder = tempfile::tempdir().unwrap();
    let (id, _) = learner_with(folder.path(), 2);
    open(folder.path(), &id).set_profile("小禾", 5).unwrap();
    let learner = shelf_in(folder.path()).dir().learner(&id);
    let profile = learner.join("profile.ron");
    let before = contents(&learner);
    let whole = fs::read(&profile).unwrap();
    let history = open(folder.path(), &id).store().unwrap().history().to_vec();
    assert_eq!(history.len(), 2);
    // Every bit of every byte is tried without files, where snapshots are read.
    for at in (0..whole.len()).step_by(11) {
        let mut bytes = whole.clone();
        bytes[at] ^= 1 << (at % 8);
        for (path, bytes) in &before {
            put(path, bytes);
        }
        put(&profile, &bytes);
        let keeper = open(folder.path(), &id);
        // The older snapshot and the older journal give the same history, or it says why it cannot write.
        assert_eq!(keeper.store().unwrap().history(), history, "byte {at}");
        let noticed =
            !keeper.restored().unwrap().is_clean() || matches!(keeper.status(), Status::NotSaved { .. });
        assert!(noticed, "byte {at}: {:?}", keeper.restored());
        if let [aside] = &keeper.restored().unwrap().aside[..] {
            assert_eq!(fs::read(aside).unwrap(), bytes);
            fs::remove_file(aside).unwrap();
        }
    }
}

#[test]
fn a_lost_profile_costs_the_nickname_and_no_answer() {
    let folder = tempfile::tempdir().unwrap();
    let (id, history) = learner_with(folder.path(), 4);
    fs::remove_file(file(folder.path(), &id, "profile.ron")).unwrap();
    assert_eq!(shelf_in(folder.path()).learners()[0].nickname, "");
    let mut keeper = open(folder.path(), &id);
    assert!(keeper.restored().unwrap().profile_repaired);
    assert_eq!(keeper.store().unwrap().history(), history);
    assert_eq!(keeper.store().unwrap().profile().nickname, "");
    assert!(keeper.set_profile("Mei", 1).unwrap());
    drop(keeper);
    let keeper = open(folder.path(), &id);
    assert!(keeper.restored().unwrap().is_clean());
    assert_eq!(keeper.store().unwrap().history(), history);
    assert_eq!(keeper.store().unwrap().profile().nickname, "Mei");
}

#[test]
fn a_record_of_somebody_else_is_not_taken_for_ones_own() {
    let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (mei, _) = learner_with(one.path(), 1);
    let (li, _) = learner_with(two.path(), 1);
    fs::copy(
        file(one.path(), &mei, "profile.ron"),
        file(two.path(), &li, "profile.ron"),
    )
    .unwrap();
    let keeper = open(two.path(), &li);
    assert!(keeper.restored().unwrap().profile_repaired);
    assert_eq!(keeper.store().unwrap().profile().id, li);
}

#[test]
fn leftovers_of_a_killed_save_are_swept() {
    let folder = tempfile::tempdir().unwrap();
    let (id, _) = learner_with(folder.path(), 1);
    let left = file(folder.path(), &id, ".ground-truth-Ab3dEf.tmp");
    let settings = folder.path().join("data/.ground-truth-9xYz01.tmp");
    put(&left, "half a profile");
    put(&settings, "half of the settings");
    open(folder.path(), &id);
    assert!(!left.exists() && !settings.exists());
}
