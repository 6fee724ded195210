//! The kernel refuses what the store asks of it: nothing is lost, and no window closes over what is not saved.

use std::{fs, os::fd::AsRawFd as _, path::Path};

use ground_truth::{
    assess::Event,
    learner::{DataDir, Saved, Settings, Shelf, Status},
};

use crate::desk::Desk;

/// So many events that the next start makes a snapshot of them.
const MANY: u64 = 1_200;

/// A learner with many events who comes back at the next start; gives the journal.
fn learner(data: &Path) -> String {
    learner_until(data, |n, _| n >= MANY)
}

/// The same with as many events as it takes, told by their number and the length of the journal.
fn learner_until(data: &Path, is_enough: impl Fn(u64, u64) -> bool) -> String {
    let shelf = shelf(data);
    let mut keeper = shelf.create("Mei", 0).expect("a learner");
    let folder = keeper.store().expect("files").folder().to_owned();
    let journal = folder.join("journal.log");
    let length = || fs::metadata(&journal).map_or(0, |found| found.len());
    for n in 0_u64.. {
        if is_enough(n, length()) {
            break;
        }
        let event = Event::StepDone {
            lesson: "somebodys-lesson".to_owned(),
            step: format!("step-{n}"),
        };
        assert_eq!(keeper.record(event), Ok(Saved::OnDisk));
    }
    let store = keeper.store().expect("files");
    let settings = Settings {
        last_learner: Some(store.profile().id.clone()),
        ..Settings::default()
    };
    assert_eq!(keeper.save_settings(&settings), Ok(true));
    journal.to_str().expect("a plain path").to_owned()
}

fn shelf(data: &Path) -> Shelf {
    Shelf::new(DataDir::resolve(Some(data.to_owned())).expect("a folder"))
}

/// How many events are there, whole and without a gap.
fn events_in(data: &Path) -> u64 {
    let shelf = shelf(data);
    let card = shelf.learners().pop().expect("a learner");
    let keeper = shelf.open(&card.id).expect("it opens");
    assert!(matches!(keeper.status(), Status::Saved), "{:?}", keeper.status());
    assert_eq!(keeper.restored().map(|restored| restored.missing), Some(0));
    keeper.progress().seq()
}

#[test]
#[ignore = "needs Xvfb, xdotool and strace; .ci/run runs it"]
fn what_the_kernel_refuses_loses_nothing() {
    let desk = Desk::new();
    // Opened for reading at the start, and for the first answer: from then on it is refused.
    for (calls, error, is_saved) in [
        ("write", "ENOSPC", false),
        ("fdatasync", "EIO", false),
        ("openat", "EACCES:when=3+", false),
        ("openat", "EROFS:when=3+", false),
        ("rename,renameat,renameat2", "EACCES", true),
        ("fsync", "EIO", true),
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        let data = folder.path().join("data");
        let journal = learner(&data);
        let trace = folder.path().join("trace");
        let fault = format!("inject={calls}:error={error}");
        let traced = format!("trace={calls}");
        let mut watch = vec!["strace", "-D", "-f", "-e", &traced, "-e", &fault];
        watch.extend(["-o", trace.to_str().expect("a plain path")]);
        if ["write", "openat"].contains(&calls) {
            // Elsewhere the same calls have nothing to do with files of ours.
            watch.extend(["-P", &journal]);
        }
        let mut app = desk.start_under(&watch, &data, &["--lang", "en"]);
        // Into the first lesson and on: both are kept.
        app.keys(&["Return", "Next"]);
        let met = fs::read_to_string(&trace).expect("a trace").contains("INJECTED");
        assert!(met, "{calls} {error} was never met");
        assert_eq!(app.stays_open(), !is_saved, "{calls} {error}");
        app.kill();
        assert!(events_in(&data) >= MANY, "{calls} {error}");
    }
}

#[test]
#[ignore = "needs Xvfb and xdotool; .ci/run runs it"]
fn a_window_with_answers_in_memory_only_stays_open_until_they_are_saved() {
    let desk = Desk::new();
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    learner(&data);
    let mut app = desk.start(&data, &["--lang", "zh"]);
    // The stick is pulled out …
    let away = folder.path().join("away");
    fs::rename(data.join("learners"), &away).expect("renamed");
    app.keys(&["Return"]);
    assert!(app.stays_open(), "what was done is lost");
    // … and put back: closing tries once more.
    fs::rename(&away, data.join("learners")).expect("renamed");
    assert!(app.quit(), "it does not close, though all is saved");
    assert!(events_in(&data) > MANY);
}

/// Becomes the app with a disk of 64 kB in the place of its data folder, full but for what the last block has left.
const ON_A_FULL_DISK: &str = r#"
    kept="$1" data="$2"; shift 2
    mount -t tmpfs -o size=64k none "$data"
    cp -a "$kept"/. "$data"
    cat /dev/zero > "$data/filler" 2> /dev/null || true
    exec "$@"
"#;

/// Becomes the app with its data folder read-only.
const READ_ONLY: &str = r#"
    data="$1"; shift
    mount --bind "$data" "$data"
    mount -o remount,bind,ro "$data"
    exec "$@"
"#;

/// A command that becomes another one with mounts that nobody else sees.
fn with_mounts<'a>(script: &'a str, folders: &[&'a Path]) -> Vec<&'a str> {
    let mut watch = vec!["unshare", "--map-root-user", "--mount", "sh", "-ec", script, "sh"];
    watch.extend(
        folders
            .iter()
            .map(|folder| folder.to_str().expect("a plain path")),
    );
    watch
}

#[test]
#[ignore = "needs Xvfb and xdotool, and to mount; .ci/run runs it"]
fn a_full_disk_loses_nothing_and_takes_it_all_when_there_is_room_again() {
    /// Length of a block of that disk, in bytes, and what has to be left in the journal's last one: an event or two.
    const BLOCK: u64 = 4096;
    const LEFT: u64 = 200;
    let desk = Desk::new();
    let folder = tempfile::tempdir().expect("a folder");
    let (kept, data) = (folder.path().join("kept"), folder.path().join("data"));
    learner_until(&kept, |_, length| length > 0 && BLOCK - length % BLOCK < LEFT);
    let before = events_in(&kept);
    fs::create_dir(&data).expect("a folder");
    let watch = with_mounts(ON_A_FULL_DISK, &[&kept, &data]);
    let mut app = desk.start_under(&watch, &data, &["--lang", "en"]);
    app.keys(&["Return", "Next", "Next", "Next"]);
    assert!(app.stays_open(), "what was done is lost");
    // Through the app's own mounts; who holds a folder there can look into it when the app has ended.
    let inside = format!("/proc/{}/root{}", app.id(), data.display());
    let held = fs::File::open(&inside).expect("its data folder");
    fs::remove_file(Path::new(&inside).join("filler")).expect("room is made");
    assert!(app.quit(), "it does not close, though there is room again");
    let saved = events_in(Path::new(&format!("/proc/self/fd/{}", held.as_raw_fd())));
    assert!(saved >= before + 4, "{before} before, {saved} now");
}

#[test]
#[ignore = "needs Xvfb and xdotool, and to mount; .ci/run runs it"]
fn on_a_read_only_disk_nothing_is_written_and_the_window_stays_open() {
    let desk = Desk::new();
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    learner(&data);
    let watch = with_mounts(READ_ONLY, &[&data]);
    let mut app = desk.start_under(&watch, &data, &["--lang", "zh"]);
    app.keys(&["Return", "Next"]);
    assert!(app.stays_open(), "what was done is lost");
    app.kill();
    assert_eq!(events_in(&data), MANY);
}
