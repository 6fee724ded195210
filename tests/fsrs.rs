//! Intervals are those of `PyPI` `fsrs` 6.3, no learning steps and no fuzz: a sample of its histories lies in
//! `tests/data/fsrs.csv`; `GROUND_TRUTH_FSRS=FILE` names another file made by `tests/peers/fsrs_histories.py`.

use std::path::PathBuf;

use ground_truth::assess::{Memory, Rating, memory::LONGEST_INTERVAL};

/// One answer as the reference scheduler saw it.
#[derive(serde::Deserialize)]
struct Row {
    history: u32,
    elapsed: u32,
    rating: usize,
    interval: u32,
    stability: f32,
    difficulty: f32,
}

fn close(ours: f32, theirs: f32) -> bool {
    (ours - theirs).abs() <= 2e-4 * theirs.abs()
}

#[test]
fn intervals_are_those_of_the_reference_scheduler() {
    let sample = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/fsrs.csv");
    let file = std::env::var_os("GROUND_TRUTH_FSRS").map_or(sample, PathBuf::from);
    let mut reader = csv::Reader::from_path(&file).expect("the histories");
    let mut memory: Option<Memory> = None;
    let (mut history, mut at, mut rows) = (None, 0, 0);
    for row in reader.deserialize() {
        let row: Row = row.unwrap();
        if history != Some(row.history) {
            (history, at, memory) = (Some(row.history), 0, None);
        }
        at += row.elapsed;
        let rating = [Rating::Again, Rating::Hard, Rating::Good, Rating::Easy][row.rating - 1];
        memory = Memory::after(memory, at, rating);
        let after = memory.unwrap();
        let (stability, difficulty) = after.stability_and_difficulty();
        let place = format!("history {}, day {at}", row.history);
        assert_eq!(after.interval(), row.interval.min(LONGEST_INTERVAL), "{place}");
        // Beyond the cap the crate's single precision may round a year and more to the other side.
        assert!(after.uncapped_interval().abs_diff(row.interval) <= 1, "{place}");
        assert!(
            close(stability, row.stability),
            "{place}: {stability} and {}",
            row.stability
        );
        assert!(
            close(difficulty, row.difficulty),
            "{place}: {difficulty} and {}",
            row.difficulty
        );
        rows += 1;
    }
    assert!(rows > 300, "only {rows} answers");
}
