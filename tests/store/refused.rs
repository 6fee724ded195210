//! Where nothing can be written: a plain sentence, nothing lost, and another try.

use std::{fs, path::PathBuf};

use ground_truth::{
    course::Lang,
    learner::{DataDir, Keeper, Saved, Shelf, Status, StoreError},
    ui::Strings,
};

use super::{event, file, learner_with, open, put, shelf_in};

#[test]
fn a_file_in_place_of_the_folder_is_said_and_left() {
    let folder = tempfile::tempdir().unwrap();
    put(&folder.path().join("data"), "a letter");
    let shelf = shelf_in(folder.path());
    assert!(shelf.learners().is_empty());
    assert!(matches!(shelf.create("Mei", 0), Err(StoreError::InTheWay { .. })));
    let below = Shelf::new(DataDir::resolve(Some(folder.path().join("data/below"))).unwrap());
    assert!(matches!(below.create("Mei", 0), Err(StoreError::InTheWay { .. })));
    assert_eq!(fs::read(folder.path().join("data")).unwrap(), b"a letter");
}

#[cfg(target_os = "linux")]
#[test]
fn where_even_an_administrator_cannot_write_it_is_read_only() {
    let shelf = Shelf::new(DataDir::resolve(Some(PathBuf::from("/sys/ground-truth"))).unwrap());
    assert!(matches!(shelf.create("Mei", 0), Err(StoreError::ReadOnly { .. })));
}

/// The learner of a folder that cannot be written opens, and every way to write says why it did not.
#[cfg(unix)]
fn opens_read_only(folder: &std::path::Path) {
    let shelf = shelf_in(folder);
    let id = shelf.learners().first().unwrap().id.clone();
    let learner = shelf.dir().learner(&id);
    let before = super::contents(&learner);
    let mut keeper = shelf.open(&id).unwrap();
    assert_eq!(keeper.progress().seq(), 3);
    assert_eq!(keeper.restored().unwrap().torn_bytes, 4);
    assert!(matches!(
        keeper.status(),
        Status::NotSaved {
            waiting: 0,
            why: StoreError::ReadOnly { .. },
            ..
        }
    ));
    assert!(matches!(
        keeper.record(event(3)),
        Err(StoreError::ReadOnly { .. })
    ));
    assert!(matches!(
        keeper.record(event(4)),
        Err(StoreError::ReadOnly { .. })
    ));
    assert!(matches!(
        keeper.set_profile("Li", 0),
        Err(StoreError::ReadOnly { .. })
    ));
    let (settings, _) = shelf.settings();
    assert!(matches!(
        keeper.save_settings(&settings),
        Err(StoreError::ReadOnly { .. })
    ));
    assert!(matches!(keeper.status(), Status::NotSaved { waiting: 2, .. }));
    assert_eq!(keeper.progress().seq(), 5);
    assert!(matches!(shelf.create("Li", 0), Err(StoreError::ReadOnly { .. })));
    assert_eq!(super::contents(&learner), before);
}

/// Names the folder for the process that is not an administrator.
#[cfg(unix)]
const FOLDER: &str = "GROUND_TRUTH_TEST_READ_ONLY";

/// Not a test of its own: others run it as another user, or on a disk mounted read-only.
#[cfg(unix)]
#[test]
fn opens_read_only_in_a_child() {
    if let Some(folder) = std::env::var_os(FOLDER) {
        opens_read_only(&PathBuf::from(folder));
    }
}

/// What [`opens_read_only`] opens; gives the learner's folder.
#[cfg(unix)]
pub(super) fn three_events_and_a_torn_line(folder: &std::path::Path) -> PathBuf {
    let (id, _) = learner_with(folder, 3);
    let journal = file(folder, &id, "journal.log");
    put(&journal, [&fs::read(&journal).unwrap()[..], b"torn"].concat());
    shelf_in(folder).dir().learner(&id)
}

/// Permissions do not stop an administrator; so an administrator runs this as nobody.
#[cfg(unix)]
#[test]
#[expect(clippy::disallowed_methods, reason = "a process of another user")]
fn a_read_only_folder_opens_and_says_so() {
    use std::os::unix::{
        fs::{MetadataExt as _, PermissionsExt as _},
        process::CommandExt as _,
    };
    const NOBODY: u32 = 65_534;

    let folder = tempfile::tempdir().unwrap();
    let learner = three_events_and_a_torn_line(folder.path());
    let data = folder.path().join("data");
    let folders = [
        folder.path().to_owned(),
        data.clone(),
        data.join("learners"),
        learner.clone(),
    ];
    let files = super::contents(&learner)
        .into_iter()
        .map(|(path, _)| path)
        .chain([data.join("lock")]);
    let set = |path: &PathBuf, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    files.for_each(|path| set(&path, 0o444));
    for path in &folders {
        set(path, 0o555);
    }

    if fs::metadata(folder.path()).unwrap().uid() == 0 {
        // The copy, because the build folder may be closed to nobody.
        let program = folder.path().join("program");
        fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
        set(&program, 0o555);
        let output = std::process::Command::new(&program)
            .args(["--exact", "refused::opens_read_only_in_a_child"])
            .env(FOLDER, folder.path())
            .current_dir("/")
            .uid(NOBODY)
            .gid(NOBODY)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success() && said.contains("1 passed"), "{said}");
    } else {
        opens_read_only(folder.path());
    }
    for path in &folders {
        set(path, 0o755);
    }
}

#[test]
fn what_could_not_be_written_waits_and_is_written_later() {
    let folder = tempfile::tempdir().unwrap();
    let (id, _) = learner_with(folder.path(), 2);
    let journal = file(folder.path(), &id, "journal.log");
    let away = file(folder.path(), &id, "away");
    let mut keeper = open(folder.path(), &id);

    // The stick is pulled out.
    fs::rename(&journal, &away).unwrap();
    assert!(matches!(keeper.record(event(2)), Err(StoreError::Gone { .. })));
    assert!(matches!(keeper.retry(), Err(StoreError::Gone { .. })));
    let Status::NotSaved {
        since, waiting: 1, ..
    } = keeper.status()
    else {
        panic!("{:?}", keeper.status());
    };
    // Something else is in its place; the trouble is still the same one.
    fs::create_dir(&journal).unwrap();
    assert!(matches!(
        keeper.record(event(3)),
        Err(StoreError::InTheWay { .. })
    ));
    assert!(matches!(keeper.status(), Status::NotSaved { since: still, waiting: 2, .. } if still == since));
    assert_eq!(keeper.progress().seq(), 4);

    // It is put back.
    fs::remove_dir(&journal).unwrap();
    fs::rename(&away, &journal).unwrap();
    assert_eq!(keeper.retry().unwrap(), Saved::OnDisk);
    assert!(matches!(keeper.status(), Status::Saved));
    drop(keeper);
    let keeper = open(folder.path(), &id);
    assert!(keeper.restored().unwrap().is_clean());
    assert_eq!(keeper.progress().seq(), 4);
}

#[test]
fn a_journal_that_another_program_changed_is_not_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let (id, _) = learner_with(folder.path(), 2);
    let journal = file(folder.path(), &id, "journal.log");
    let mut keeper = open(folder.path(), &id);
    let longer = [&fs::read(&journal).unwrap()[..], b"somebody else"].concat();
    let shorter = longer[..10].to_vec();
    for bytes in [longer, shorter] {
        put(&journal, &bytes);
        assert!(matches!(keeper.record(event(2)), Err(StoreError::Changed { .. })));
        assert_eq!(fs::read(&journal).unwrap(), bytes);
    }
}

#[test]
fn a_file_far_too_large_is_not_read() {
    let folder = tempfile::tempdir().unwrap();
    let (id, _) = learner_with(folder.path(), 2);
    let journal = file(folder.path(), &id, "journal.log");
    fs::OpenOptions::new()
        .write(true)
        .open(&journal)
        .unwrap()
        .set_len((64 << 20) + 1)
        .unwrap();
    assert!(matches!(
        shelf_in(folder.path()).open(&id),
        Err(StoreError::TooLarge { .. })
    ));
}

#[test]
fn a_folder_in_place_of_a_journal_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let (id, _) = learner_with(folder.path(), 0);
    fs::create_dir(file(folder.path(), &id, "journal.log")).unwrap();
    assert!(matches!(
        shelf_in(folder.path()).open(&id),
        Err(StoreError::InTheWay { .. })
    ));
}

#[test]
fn every_error_has_a_sentence_in_both_languages() {
    let path = || PathBuf::from("/data/file");
    let errors = [
        StoreError::NoHome,
        StoreError::AlreadyOpen { path: path() },
        StoreError::ReadOnly { path: path() },
        StoreError::DiskFull { path: path() },
        StoreError::Gone { path: path() },
        StoreError::InTheWay { path: path() },
        StoreError::Changed {
            path: path(),
            kept: PathBuf::from("/data/kept"),
        },
        StoreError::TooLarge { path: path() },
        StoreError::Newer { path: path() },
        StoreError::BadNickname,
        StoreError::Other {
            path: path(),
            reason: "strange".to_owned(),
        },
    ];
    for lang in Lang::ALL {
        let mut sentences = Vec::new();
        for err in &errors {
            let args = err.args();
            let args: Vec<(&str, &str)> = args.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let sentence = Strings::of(lang).text_with(err.id(), &args);
            assert_ne!(sentence, err.id(), "{lang:?}");
            assert!(!sentence.contains('{'), "{sentence}");
            for (_, value) in args {
                assert!(sentence.contains(value), "{sentence}");
            }
            sentences.push(sentence);
        }
        sentences.sort();
        sentences.dedup();
        assert_eq!(sentences.len(), errors.len());
    }
    assert!(Keeper::guest().restored().is_none());
}
