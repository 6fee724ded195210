//! Keeping a record on the disk: saving one answer, and opening a record of 10,000 events.
//!
//! `GROUND_TRUTH_BENCH_FOLDER=/on/a/disk cargo bench --bench store`: without the folder it is the working folder, for
//! a folder of temporary files may lie in memory.

#![expect(clippy::expect_used, reason = "what cannot be measured ends the bench")]

use std::{env, path::PathBuf};

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use ground_truth::{
    assess::{Confidence, Event, Occasion, Response},
    learner::{DataDir, Keeper, LearnerId, Saved, Shelf},
};
use tempfile::TempDir;

/// Answers to 1,500 questions, each many times.
fn answer(n: u64) -> Event {
    Event::Answered {
        lesson: format!("lesson-{}", n % 30),
        item: format!("question-{}", n % 1_500),
        shuffle: n.wrapping_mul(0x9E37_79B9_7F4A_7C15),
        response: Response::Single("more-is-not-fairer".to_owned()),
        score: 1.0,
        confidence: Some(Confidence::Fairly),
        hints: 0,
        occasion: Occasion::Lesson,
    }
}

fn folder() -> TempDir {
    let base = env::var_os("GROUND_TRUTH_BENCH_FOLDER").map_or_else(|| PathBuf::from("."), PathBuf::from);
    TempDir::new_in(base).expect("a folder")
}

fn shelf(folder: &TempDir) -> Shelf {
    Shelf::new(DataDir::resolve(Some(folder.path().to_owned())).expect("a folder"))
}

fn keep(keeper: &mut Keeper, n: u64) {
    assert_eq!(keeper.record(answer(n)), Ok(Saved::OnDisk));
}

/// A learner with so many events in the snapshot, and so many more in the journal.
fn learner(folder: &TempDir, in_snapshot: u64, in_journal: u64) -> LearnerId {
    let mut keeper = shelf(folder).create("Mei", 0).expect("a learner");
    (0..in_snapshot).for_each(|n| keep(&mut keeper, n));
    keeper.set_profile("Mei", 1).expect("a snapshot");
    (0..in_journal).for_each(|n| keep(&mut keeper, n));
    keeper.store().expect("files").profile().id.clone()
}

fn store(criterion: &mut Criterion) {
    let folder_of_one = folder();
    let id = learner(&folder_of_one, 1_000, 0);
    let mut keeper = shelf(&folder_of_one).open(&id).expect("it opens");
    let mut n = 0;
    criterion.bench_function("save one answer", |bencher| {
        bencher.iter(|| {
            n += 1;
            keep(&mut keeper, n);
            // As long as a journal gets between two starts.
            if n % 500 == 0 {
                keeper.set_profile("Mei", 1).expect("a snapshot");
            }
        });
    });
    drop(keeper);

    let folder_of_many = folder();
    let id = learner(&folder_of_many, 9_700, 300);
    criterion.bench_function("open a record of 10,000 events", |bencher| {
        bencher.iter_batched(
            || shelf(&folder_of_many),
            |shelf| shelf.open(&id).expect("it opens").progress().seq(),
            BatchSize::PerIteration,
        );
    });
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(40);
    targets = store
}
criterion_main!(benches);
