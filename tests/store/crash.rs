//! A power cut between any two effects, whatever of the unsynced ones reached the disk; and every operation failing,
//! once and from then on.

use std::{io, path::PathBuf, sync::Arc};

use ground_truth::{
    assess::{Record, Stamped},
    learner::{DataDir, Keeper, Saved, Shelf, Status},
};

use super::{
    event,
    memory::{Done, Effect, Fault, Memory, Tree, unsynced},
};

/// No unsynced effects are more than this in one place, or not every subset could be tried.
const MOST_UNSYNCED: usize = 12;
/// A day for all of it.
pub(crate) const DAY: i64 = 20_000;
const NAMES: [&str; 4] = ["Mei", "Lin", "Wen", "An"];

pub(crate) fn shelf(memory: &Memory) -> Shelf {
    Shelf::new(DataDir::on(Arc::new(memory.clone()), PathBuf::from("/data")))
}

/// Everything that happens up to `seq`, folded.
pub(crate) fn record(seq: u64) -> Record {
    let happened = (1..=seq).map(|seq| Stamped {
        seq,
        day: DAY,
        event: event(seq),
    });
    Record::of(&happened.collect::<Vec<_>>())
}

/// A learner at work: answers, another nickname (which makes a snapshot), the app closed and opened again.
struct Work<'a> {
    memory: &'a Memory,
    keeper: Option<Keeper>,
    /// How long the log was when this event was acknowledged.
    acknowledged: Vec<(usize, u64)>,
}

impl<'a> Work<'a> {
    fn begin(memory: &'a Memory) -> Self {
        Self {
            memory,
            // Whoever does not get in tries once more.
            keeper: (0..2).find_map(|_| shelf(memory).create(NAMES[0], 0).ok()),
            acknowledged: vec![(usize::MAX, 0)],
        }
    }

    fn answer(&mut self, n: usize) {
        let Some(keeper) = &mut self.keeper else { return };
        for _ in 0..n {
            let next = keeper.progress().seq() + 1;
            if keeper.record_on(DAY, event(next)) == Ok(Saved::OnDisk) {
                self.acknowledged.push((self.memory.log().len(), next));
            }
        }
    }

    fn rename(&mut self, name: &str) {
        if let Some(keeper) = &mut self.keeper {
            keeper.set_profile(name, 1).ok();
        }
    }

    /// Closes and opens again what is all on the disk.
    fn reopen(&mut self) {
        let Some(keeper) = self
            .keeper
            .take_if(|keeper| matches!(keeper.status(), Status::Saved))
        else {
            return;
        };
        let id = keeper.store().unwrap().profile().id.clone();
        drop(keeper);
        self.keeper = (0..2).find_map(|_| shelf(self.memory).open(&id).ok());
    }

    fn whole(memory: &'a Memory) -> Self {
        let mut work = Self::begin(memory);
        work.answer(3);
        for name in &NAMES[1..] {
            work.rename(name);
            work.answer(2);
        }
        work.reopen();
        work.answer(2);
        work.rename(NAMES[0]);
        work.answer(1);
        work
    }
}

/// Opens what is on a disk: the answers up to at least `acknowledged` are there, twice the same, and work goes on.
fn assert_sound(tree: Tree, acknowledged: u64, case: &dyn Fn() -> String) {
    let memory = Memory::of(tree);
    let learners = shelf(&memory).learners();
    let Some(card) = learners.first() else {
        assert_eq!(acknowledged, 0, "nobody is there: {}", case());
        return;
    };
    let open = || {
        shelf(&memory)
            .open(&card.id)
            .unwrap_or_else(|err| panic!("{err}: {}", case()))
    };
    let keeper = open();
    let seq = keeper.progress().seq();
    assert!(seq >= acknowledged, "{seq} of {acknowledged}: {}", case());
    assert_eq!(*keeper.progress(), record(seq), "{}", case());
    assert_eq!(keeper.restored().unwrap().missing, 0, "{}", case());
    assert!(matches!(keeper.status(), Status::Saved), "{}", case());
    let nickname = keeper.store().unwrap().profile().nickname.clone();
    drop(keeper);
    let mut again = open();
    assert_eq!(again.progress().seq(), seq, "{}", case());
    assert_eq!(again.store().unwrap().profile().nickname, nickname, "{}", case());
    assert!(again.restored().unwrap().is_clean(), "{}", case());
    assert_eq!(again.record_on(DAY, event(seq + 1)), Ok(Saved::OnDisk));
    drop(again);
    assert_eq!(*open().progress(), record(seq + 1), "{}", case());
}

/// What is on the disk when of the unsynced effects only those of `subset` (bit by bit) reached it.
fn after_power_cut(log: &[Effect], unsynced: &[usize], subset: usize) -> Tree {
    let mut tree = Tree::default();
    for (at, effect) in log.iter().enumerate() {
        let lost = unsynced.iter().position(|unsynced| *unsynced == at);
        if lost.is_none_or(|bit| subset & (1 << bit) != 0) {
            tree.apply(effect);
        }
    }
    tree
}

#[test]
fn after_a_power_cut_anywhere_all_that_was_called_saved_is_there() {
    let memory = Memory::default();
    let work = Work::whole(&memory);
    let log = memory.log();
    assert_eq!(work.acknowledged.last().unwrap().1, 12);
    let (mut disks, mut most) = (0, 0);
    for cut in 0..=log.len() {
        let before = work.acknowledged.iter().filter(|(at, _)| *at <= cut);
        let acknowledged = before.map(|(_, seq)| *seq).max().unwrap_or(0);
        let open = unsynced(&log[..cut]);
        most = most.max(open.len());
        assert!(
            open.len() <= MOST_UNSYNCED,
            "{} unsynced effects at {cut}",
            open.len()
        );
        for subset in 0..1_usize << open.len() {
            let tree = after_power_cut(&log[..cut], &open, subset);
            assert_sound(tree.clone(), acknowledged, &|| {
                format!("cut at {cut}, {subset:b} of {open:?}")
            });
            disks += 1;
            // The power cut took the newest snapshot along.
            let mut damaged = tree;
            if let Some(bytes) = damaged.file("profile.ron") {
                bytes.truncate(bytes.len() / 2);
                assert_sound(damaged, acknowledged, &|| {
                    format!("cut at {cut}, {subset:b} of {open:?}, snapshot damaged")
                });
            }
        }
    }
    // Or else nothing was tried.
    assert!(
        most >= 2 && disks > log.len(),
        "{disks} disks, {most} unsynced effects"
    );
}

#[test]
fn each_operation_may_fail_once_or_from_then_on() {
    use io::ErrorKind::{Interrupted, Other, PermissionDenied, ReadOnlyFilesystem, StorageFull};
    let mut faults = 0;
    for (kind, done, lasting) in [
        (StorageFull, Done::Half, false),
        (StorageFull, Done::Half, true),
        (Other, Done::All, false),
        (Other, Done::All, true),
        (Other, Done::Nothing, false),
        (PermissionDenied, Done::Nothing, true),
        (ReadOnlyFilesystem, Done::Nothing, true),
        (Interrupted, Done::Nothing, false),
        (Interrupted, Done::Half, false),
    ] {
        for at in 1.. {
            let fault = Fault {
                at,
                lasting,
                done,
                kind,
            };
            let memory = Memory::default();
            memory.fail(Some(fault));
            let mut work = Work::whole(&memory);
            if !memory.has_failed() {
                break;
            }
            faults += 1;
            memory.fail(None);
            let acknowledged = work.acknowledged.last().unwrap().1;
            // Whoever opens the files now finds all that was called saved …
            assert_sound(memory.tree(), acknowledged, &|| format!("{fault:?}"));
            // … and when the fault is over, what waited in memory is written.
            let Some(keeper) = &mut work.keeper else { continue };
            let seq = keeper.progress().seq();
            assert!(seq >= acknowledged);
            keeper.retry().unwrap_or_else(|err| panic!("{err}: {fault:?}"));
            assert!(matches!(keeper.status(), Status::Saved), "{fault:?}");
            assert_eq!(*keeper.progress(), record(seq), "{fault:?}");
            assert_sound(memory.tree(), seq, &|| format!("{fault:?}, tried again"));
        }
    }
    assert!(faults > 500, "only {faults} faults");
}
