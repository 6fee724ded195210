//! Opening lessons from files: by typed path, by dropping; read again when they are saved; closed.

#![expect(clippy::disallowed_methods, reason = "these files are what a teacher saves")]

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use egui::{Key, accesskit::Role};
use egui_kittest::kittest::NodeT as _;
use ground_truth::{course::Lang, ui::Strings};

use crate::{
    common::accessible::assert_accessible,
    window::{Hand, Window, launch},
};

const LESSON: &str = include_str!("../../assets/new-lesson.ron");
const SIZE: [f32; 2] = [1024.0, 768.0];

/// A step's title that the tests change, and what they change it to.
const BEFORE: &str = "A list is made somewhere";
const AFTER: &str = "A list has a birthplace";

const TITLE: &str = "Ask who is missing";

/// Wait until the screen says something: files are read on a thread, and looked at once a second.
#[track_caller]
fn wait_for(window: &mut Window, words: &str) {
    for _ in 0..600 {
        window.settle();
        if window.says(words) {
            return;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    window.assert_says(words);
}

/// Somebody at Home.
fn at_home(data: &Path, lang: Lang) -> Window {
    let mut window = Window::open(&launch(data, lang), SIZE);
    let guest = window.t("welcome-guest");
    window.act(Hand::Mouse, &guest);
    window
}

/// The title of the lesson's first step.
fn first_step(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "A list and its holes",
        Lang::Zh => "名单和它的空白",
    }
}

#[test]
fn a_typed_path_opens_by_keys_or_mouse_and_closes_again() {
    let data = tempfile::tempdir().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mine.ron");
    fs::write(&path, LESSON).unwrap();
    for (hand, lang) in [(Hand::Keys, Lang::Zh), (Hand::Mouse, Lang::En)] {
        let mut window = at_home(data.path(), lang);
        let open = window.t("home-open");
        window.act(hand, &open);
        window.assert_says(&window.t("open-heading"));
        assert_accessible(&mut window.harness);
        // Nothing typed: a word about it, and nothing opens.
        let this = window.t("open-this");
        window.act(hand, &this);
        window.assert_says(&window.t("open-path-missing"));
        let field = window.t("open-path");
        match hand {
            Hand::Keys => window.tab_to(&field),
            Hand::Mouse => window.click(&field),
        }
        window.type_in(path.to_str().unwrap());
        match hand {
            Hand::Keys => window.press(Key::Enter),
            Hand::Mouse => window.act(hand, &this),
        }
        wait_for(&mut window, first_step(lang));
        let back = window.t("bar-back-to-course");
        window.act(hand, &back);
        window.assert_says(&window.t("home-opened"));
        window.assert_says("mine.ron");
        window.assert_says("1.3 ");
        assert_accessible(&mut window.harness);
        let close = window.t("open-close");
        window.act(hand, &close);
        assert!(!window.says(&window.t("home-opened")));
        window.assert_says("1.3 ");
    }
}

/// A path as the window system hands it over.
#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        fs::read(&self.0).map_err(|err| err.to_string())
    }
}

fn drop_on(window: &mut Window, path: &Path) {
    let dropped = Arc::new(Dropped(path.to_owned()));
    window.harness.input_mut().dropped_files.push(dropped);
    window.settle();
}

#[test]
fn what_is_dropped_opens_wherever_one_is() {
    let data = tempfile::tempdir().unwrap();
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.ron"), LESSON).unwrap();
    fs::write(folder.path().join("b.ron"), "Lesson(").unwrap();
    let mut window = at_home(data.path(), Lang::En);
    let settings = window.t("bar-settings");
    window.act(Hand::Mouse, &settings);
    drop_on(&mut window, folder.path());
    wait_for(&mut window, "Opened from");
    let problems = Strings::of(Lang::En).text_with("home-problems", &[("n", "1")]);
    window.assert_says(&problems);
    // What is no lesson says so, and the built-in course is still there.
    let other = folder.path().join("notes.txt");
    fs::write(&other, "just words").unwrap();
    drop_on(&mut window, &other);
    wait_for(&mut window, "notes.txt");
    window.assert_says(&window.t("problems-heading"));
    let back = window.t("bar-back-to-course");
    window.act(Hand::Mouse, &back);
    window.assert_says("1.3 ");
}

#[test]
fn a_saved_lesson_is_shown_again_at_the_same_step_and_a_slip_keeps_the_last_version() {
    let data = tempfile::tempdir().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mine.ron");
    fs::write(&path, LESSON).unwrap();
    let mut asked = launch(data.path(), Lang::En);
    asked.lesson = Some(path.to_str().unwrap().to_owned());
    let mut window = Window::open(&asked, SIZE);
    window.press(Key::ArrowRight);
    let is_heading = |window: &Window, words: &str| {
        let mut nodes = window.harness.root().children_recursive();
        nodes.any(|node| {
            let node = node.accesskit_node();
            node.role() == Role::Heading && node.label().as_deref() == Some(words)
        })
    };
    assert!(is_heading(&window, BEFORE));

    fs::write(&path, LESSON.replace("mode: ThinkPairShare", "mode: ThinkPare")).unwrap();
    wait_for(&mut window, "ThinkPare");
    let line = LESSON[..LESSON.find("mode: ThinkPairShare").unwrap()]
        .lines()
        .count();
    window.assert_says(&format!("line {line}"));
    assert!(is_heading(&window, BEFORE), "the last sound version stays");
    assert_accessible(&mut window.harness);

    fs::write(&path, LESSON.replace(BEFORE, AFTER)).unwrap();
    wait_for(&mut window, AFTER);
    assert!(is_heading(&window, AFTER), "the same step");
    assert!(!window.says("ThinkPare"), "the slip is mended");

    // A file that is being replaced is gone for a moment.
    fs::remove_file(&path).unwrap();
    let gone = window.t("problem-not-found");
    wait_for(&mut window, &gone);
    assert!(is_heading(&window, AFTER));
}

#[test]
fn another_edition_says_so_and_keeps_progress() {
    let data = tempfile::tempdir().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mine.ron");
    fs::write(&path, LESSON).unwrap();
    let mut asked = launch(data.path(), Lang::En);
    let mut window = Window::open(&asked, SIZE);
    let field = window.t("welcome-nickname");
    window.click(&field);
    window.type_in("Mei");
    window.press(Key::Enter);
    drop(window);

    asked.lesson = Some(path.to_str().unwrap().to_owned());
    let words = Strings::of(Lang::En).text_with("open-changed", &[("title", TITLE)]);
    let mut window = Window::open(&asked, SIZE);
    window.press(Key::ArrowRight);
    assert!(!window.says(&words));
    drop(window);
    let window = Window::open(&asked, SIZE);
    assert!(!window.says(&words), "the same file again is no other edition");
    drop(window);
    fs::write(&path, LESSON.replace(BEFORE, AFTER)).unwrap();
    let window = Window::open(&asked, SIZE);
    window.assert_says(&words);
    window.assert_says(AFTER);
}

#[test]
fn a_word_without_end_stays_in_the_window() {
    let data = tempfile::tempdir().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mine.ron");
    let word = "x".repeat(20_000);
    fs::write(&path, LESSON.replace(BEFORE, &word).replace(TITLE, &word)).unwrap();
    let mut asked = launch(data.path(), Lang::En);
    asked.lesson = Some(path.to_str().unwrap().to_owned());
    let mut window = Window::open(&asked, SIZE);
    window.press(Key::ArrowRight);
    let width: f64 = window.harness.ctx.content_rect().width().into();
    for node in window.harness.root().children_recursive() {
        if let Some(bounds) = node.accesskit_node().bounding_box() {
            assert!(bounds.x1 <= width + 1.0, "{bounds:?}");
        }
    }
}
