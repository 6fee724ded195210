//! Who learns: a guest of whom nothing is written, nicknames, a second learner, and folders that cannot be used.

#![expect(
    clippy::disallowed_methods,
    reason = "the folders here are as somebody else left them, and a child process runs in one"
)]

use std::{
    fs,
    path::{Path, PathBuf},
};

use egui::{Key, accesskit::Role};
use ground_truth::{
    assess::{Event, Stamped},
    course::Lang,
    learner::{DataDir, Shelf, transfer},
    ui::Strings,
};

use crate::{
    common::accessible::assert_accessible,
    story::{LESSON, Learner},
    whole_lesson::begin,
    window::{Hand, Window, launch},
};

const SIZE: [f32; 2] = [1366.0, 768.0];

fn take_the_lesson(window: &mut Window) {
    let mut look = |_: &mut Window, _: &str| {};
    Learner::new(window, Hand::Mouse, &mut look).take_the_lesson();
}

fn names(folder: &Path) -> Vec<String> {
    let shelf = Shelf::new(DataDir::resolve(Some(folder.to_owned())).unwrap());
    let mut names: Vec<String> = shelf.learners().into_iter().map(|card| card.nickname).collect();
    names.sort();
    names
}

#[test]
fn of_a_guest_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let mut window = Window::open(&launch(&data, Lang::En), SIZE);
    let guest = window.t("welcome-guest");
    window.act(Hand::Keys, &guest);
    let note = window.t("bar-guest-note");
    window.assert_says(&note);
    for id in ["bar-larger", "bar-language-name", "bar-language-name"] {
        let name = window.t(id);
        window.click(&name);
    }
    take_the_lesson(&mut window);
    assert!(!window.says(&window.t("bar-saved")), "nothing is saved");
    drop(window);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    // So the next start asks again.
    let window = Window::open(&launch(&data, Lang::En), SIZE);
    window.assert_says(&window.t("welcome-heading"));
}

#[test]
fn a_nickname_is_asked_for_and_another_learner_has_a_record_of_their_own() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open(&launch(folder.path(), Lang::En), SIZE);
    let (field, start) = (window.t("welcome-nickname"), window.t("welcome-start"));
    for typed in ["", "   "] {
        window.tab_to(&field);
        if !typed.is_empty() {
            window.type_in(typed);
        }
        window.press(Key::Enter);
        window.assert_says(&window.t("welcome-nickname-missing"));
    }
    window.click(&field);
    window.type_in("阿梅");
    window.click(&start);
    window.assert_says("阿梅");
    take_the_lesson(&mut window);
    let done = format!(", {}", window.t("step-done"));
    let is_done = |window: &Window| window.texts().iter().any(|text| text.ends_with(&done));
    assert!(is_done(&window));

    let who = Strings::of(Lang::En).text_with("bar-learner", &[("name", "阿梅")]);
    window.act(Hand::Keys, &who);
    assert_accessible(&mut window.harness);
    begin(&mut window, Hand::Keys, "Li");
    assert!(!is_done(&window), "Li has done nothing yet");
    drop(window);
    assert_eq!(names(folder.path()), ["Li", "阿梅"]);

    // Li is back at once; the other learner is one press away.
    let mut window = Window::open(&launch(folder.path(), Lang::En), SIZE);
    assert!(!is_done(&window));
    let who = Strings::of(Lang::En).text_with("bar-learner", &[("name", "Li")]);
    window.act(Hand::Mouse, &who);
    let other = Strings::of(Lang::En).text_with("welcome-continue-as", &[("name", "阿梅")]);
    window.act(Hand::Mouse, &other);
    assert!(is_done(&window));
}

#[test]
fn a_second_window_on_the_same_files_is_told_so_in_its_language() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = Window::open(&launch(folder.path(), Lang::En), SIZE);
    begin(&mut first, Hand::Keys, "Mei");
    for lang in Lang::ALL {
        let mut second = Window::open(&launch(folder.path(), lang), SIZE);
        let sentence = Strings::of(lang).text_with("store-already-open", &[("path", "")]);
        let sentence = sentence.split(['(', '（']).next().unwrap().trim();
        second.assert_says(sentence);
        second.assert_says(&second.t("welcome-heading"));
        assert_accessible(&mut second.harness);
        // A guest can learn all the same, and the files stay the first window's.
        let guest = second.t("welcome-guest");
        second.act(Hand::Mouse, &guest);
        second.press(Key::Enter);
    }
    first.press(Key::Enter);
    first.press(Key::PageDown);
    first.assert_says(&first.t("bar-saved"));
}

/// Names the folder that the child process finds read-only.
const FOLDER: &str = "GROUND_TRUTH_TEST_SCREENS_READ_ONLY";

/// Not a test of its own: [`a_read_only_folder_is_said_in_plain_words`] runs it on a disk mounted read-only.
#[test]
fn opens_read_only_in_a_child() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else {
        return;
    };
    for lang in Lang::ALL {
        let mut window = Window::open(&launch(&folder, lang), SIZE);
        let why = Strings::of(lang).text_with("store-read-only", &[("path", "")]);
        let why = why.split(['(', '（']).next().unwrap().trim().to_owned();
        window.assert_says(&why);
        assert_accessible(&mut window.harness);
        // One learns on in memory; trying again says the same.
        window.press(Key::Enter);
        window.press(Key::PageDown);
        window.assert_says(&why);
        assert!(!window.says(&window.t("bar-saved")), "nothing is saved");
        let retry = window.t("bar-retry");
        window.act(Hand::Mouse, &retry);
        window.assert_says(&why);
        let kept = window
            .controls(&[Role::Button])
            .iter()
            .filter(|name| **name == retry)
            .count();
        assert_eq!(kept, 1);
        assert_accessible(&mut window.harness);
        // The banner can be made small to read on, and says why again when asked.
        let [fold, unfold] = ["store-fold", "store-unfold"].map(|id| window.t(id));
        window.act(Hand::Keys, &fold);
        window.assert_says(&window.t("store-not-saved-yet-short"));
        assert!(!window.says(&why));
        assert_accessible(&mut window.harness);
        window.act(Hand::Mouse, &unfold);
        window.assert_says(&why);
        // What cannot be kept where it belongs can be saved elsewhere, the last of it too.
        drop(window);
        let mut in_lesson = launch(&folder, lang);
        in_lesson.lesson = Some(LESSON.to_owned());
        let mut window = Window::open(&in_lesson, SIZE);
        window.press(Key::PageDown);
        let elsewhere = tempfile::tempdir().unwrap();
        let path = elsewhere.path().join("mine.ron");
        let ids = ["store-elsewhere", "export-path", "export-save"];
        let [save, field, write] = ids.map(|id| window.t(id));
        window.click(&save);
        assert_accessible(&mut window.harness);
        window.click(&field);
        window.press_with(egui::Modifiers::COMMAND, Key::A);
        window.type_in(&path.display().to_string());
        window.click(&write);
        let record = transfer::read(&path).unwrap();
        let opened = |stamped: &Stamped| matches!(&stamped.event, Event::StepOpened { lesson, .. } if lesson == LESSON);
        assert!(record.history.iter().any(opened), "{record:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_read_only_folder_is_said_in_plain_words() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open(&launch(folder.path(), Lang::En), SIZE);
    begin(&mut window, Hand::Keys, "Mei");
    drop(window);
    let run = |script: &str| {
        let mut command = std::process::Command::new("unshare");
        command.args(["--map-root-user", "--mount", "sh", "-ec", script]);
        command
            .env("FOLDER", folder.path())
            .env("PROGRAM", std::env::current_exe().unwrap());
        command.output()
    };
    let mount = r#"mount --bind "$FOLDER" "$FOLDER"; mount -o remount,bind,ro "$FOLDER";"#;
    if !run(mount).is_ok_and(|output| output.status.success()) {
        eprintln!("skipped: this system lets no process mount");
        return;
    }
    let test = "learners::opens_read_only_in_a_child";
    let output = run(&format!(
        "{mount} {FOLDER}=\"$FOLDER\" exec \"$PROGRAM\" --exact {test}"
    ))
    .unwrap();
    let said = [&output.stdout[..], &output.stderr[..]].concat();
    let said = String::from_utf8_lossy(&said);
    assert!(output.status.success() && said.contains("1 passed"), "{said}");
}

#[cfg(target_os = "linux")]
#[test]
fn where_nothing_can_be_written_a_nickname_is_refused_in_plain_words() {
    for lang in Lang::ALL {
        let mut window = Window::open(&launch(Path::new("/sys/ground-truth"), lang), SIZE);
        begin(&mut window, Hand::Keys, "Mei");
        let why = Strings::of(lang).text_with("store-read-only", &[("path", "")]);
        window.assert_says(why.split(['(', '（']).next().unwrap().trim());
        window.assert_says(&window.t("welcome-heading"));
        assert_accessible(&mut window.harness);
    }
}
