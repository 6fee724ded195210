//! Opening lessons from files: by typed path, by dropping; read again when they are saved; closed.

#![expect(clippy::disallowed_methods, reason = "these files are what a teacher saves")]

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use egui::{
    Key,
    accesskit::{Role, Toggled},
};
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
        let example = [("example", "/home/me/lessons/my-lesson.ron")];
        let missing = Strings::of(window.lang()).text_with("open-path-missing", &example);
        window.assert_says(&missing);
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
        window.wait_for(first_step(lang));
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

/// Drops files or folders on the window.
pub(crate) fn drop_on(window: &mut Window, paths: &[&Path]) {
    for path in paths {
        let dropped = Arc::new(Dropped((*path).to_owned()));
        window.harness.input_mut().dropped_files.push(dropped);
    }
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
    drop_on(&mut window, &[folder.path()]);
    window.wait_for("Opened from");
    let problems = Strings::of(Lang::En).text_with("home-problems", &[("n", "1")]);
    window.assert_says(&problems);
    // What is no lesson says so, and the built-in course is still there.
    let other = folder.path().join("notes.txt");
    fs::write(&other, "just words").unwrap();
    drop_on(&mut window, &[&other]);
    window.wait_for("notes.txt");
    window.assert_says(&window.t("problems-heading"));
    let back = window.t("bar-back-to-course");
    window.act(Hand::Mouse, &back);
    window.assert_says("1.3 ");
}

#[test]
fn several_files_dropped_at_once_all_open_and_each_is_followed() {
    let data = tempfile::tempdir().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let [one, two] = ["one.ron", "two.ron"].map(|name| folder.path().join(name));
    let renamed = LESSON.replacen("\"my-lesson\"", "\"second-lesson\"", 1);
    assert_ne!(renamed, LESSON);
    fs::write(&one, LESSON).unwrap();
    fs::write(&two, renamed.replace(TITLE, "Another title")).unwrap();
    for lang in Lang::ALL {
        let mut window = at_home(data.path(), lang);
        drop_on(&mut window, &[&one, &two]);
        let names = match lang {
            Lang::En => "one.ron, two.ron",
            Lang::Zh => "one.ron，two.ron",
        };
        let from = Strings::of(lang).text_with("open-from-several", &[("n", "2"), ("names", names)]);
        window.wait_for(&from);
        assert_accessible(&mut window.harness);
        if lang == Lang::En {
            window.assert_says(TITLE);
            window.assert_says("Another title");
            fs::write(&two, renamed.replace(TITLE, "A third title")).unwrap();
            window.wait_for("A third title");
        }
    }
    // More than can be read at once is refused with a sentence.
    let mut window = at_home(data.path(), Lang::En);
    let many = vec![one.as_path(); 257];
    drop_on(&mut window, &many);
    let refused = Strings::of(Lang::En).text_with("problem-too-many-files", &[("limit", "256")]);
    window.wait_for(&refused);
}

/// What the learner was doing when the teacher saved the file is still there.
#[test]
fn a_saved_lesson_leaves_what_was_set_and_half_answered() {
    const EVERY: &str = include_str!("../data/lessons/every_block.ron");
    let data = tempfile::tempdir().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("every.ron");
    fs::write(&path, EVERY).unwrap();
    fs::copy("tests/data/lessons/queue.png", folder.path().join("queue.png")).unwrap();
    let mut asked = launch(data.path(), Lang::En);
    asked.lesson = Some(path.to_str().unwrap().to_owned());
    let mut window = Window::open(&asked, [1366.0, 768.0]);
    let mut now = EVERY.to_owned();
    // A change elsewhere; the list of steps tells when it is there.
    let mut save = |window: &mut Window, [from, to]: [&str; 2], seen: &str| {
        let next = now.replacen(from, to, 1);
        assert_ne!(next, now, "{from}");
        now = next;
        fs::write(&path, &now).unwrap();
        window.wait_for(seen);
    };
    let to_step = |window: &mut Window, name: &str| {
        let rows = window.controls(&[Role::Button]);
        let row = rows.iter().find(|row| row.starts_with(name));
        let row = row.unwrap_or_else(|| panic!("no {name:?} in {rows:?}")).clone();
        window.click(&row);
    };
    let chosen = |window: &Window| {
        let mut nodes = window.harness.root().children_recursive();
        nodes.any(|node| {
            let node = node.accesskit_node();
            let is_row =
                node.role() == Role::RadioButton && node.label().is_some_and(|name| name.contains("It goes"));
            is_row && node.toggled() == Some(Toggled::True)
        })
    };
    // A prediction that is half made.
    let (predict, demo) = (window.t("lesson-step-predict"), window.t("lesson-step-try"));
    to_step(&mut window, &format!("{predict} 1"));
    window.press(Key::Home);
    let unset = window.t("predict-unset");
    let is_set = |window: &Window| !window.texts().contains(&unset);
    assert!(is_set(&window));
    save(&mut window, ["\"Pictures\"", "\"Images\""], "Images");
    assert!(is_set(&window), "the number is still set");
    // A demo that has been played with.
    to_step(&mut window, &demo);
    let ask = window.t("paradox-ask-online");
    window.click(&ask);
    let go_on = window.t("try-go-on");
    assert!(window.find(&go_on).is_some());
    save(&mut window, ["\"Images\"", "\"Paintings\""], "Paintings");
    assert!(window.find(&go_on).is_some(), "what was asked for is still done");
    // A question with an option chosen.
    to_step(&mut window, "Quiz");
    window.press(Key::A);
    window.press(Key::A);
    window.press(Key::Enter);
    let next = window.t("quiz-next");
    window.click(&next);
    let goes = window
        .controls(&[Role::RadioButton])
        .into_iter()
        .find(|row| row.contains("It goes"));
    window.click(&goes.unwrap());
    assert!(chosen(&window));
    save(&mut window, ["\"Paintings\"", "\"Drawings\""], "Drawings");
    assert!(chosen(&window), "the option is still chosen");
    // An option fewer is another question; another seed is another demo.
    save(
        &mut window,
        [
            "\"same\": (text: (en: \"It stays\"",
            "\"stays\": (text: (en: \"It stays on\"",
        ],
        "It stays on",
    );
    assert!(!chosen(&window));
    to_step(&mut window, &demo);
    assert!(window.find(&go_on).is_some());
    save(&mut window, ["seed: 7", "seed: 8"], &ask);
    for _ in 0..600 {
        if window.find(&go_on).is_none() {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
        window.settle();
    }
    panic!("the demo is the old one");
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
    window.wait_for("ThinkPare");
    let line = LESSON[..LESSON.find("mode: ThinkPairShare").unwrap()]
        .lines()
        .count();
    window.assert_says(&format!("line {line}"));
    assert!(is_heading(&window, BEFORE), "the last sound version stays");
    assert_accessible(&mut window.harness);

    fs::write(&path, LESSON.replace(BEFORE, AFTER)).unwrap();
    window.wait_for(AFTER);
    assert!(is_heading(&window, AFTER), "the same step");
    assert!(!window.says("ThinkPare"), "the slip is mended");

    // A file that is being replaced is gone for a moment.
    fs::remove_file(&path).unwrap();
    let gone = window.t("problem-not-found");
    window.wait_for(&gone);
    assert!(is_heading(&window, AFTER));
}

/// A title that could be taken for a built-in lesson's says so, with its source, where it is chosen and where it is read.
#[test]
fn a_title_of_look_alike_letters_says_so_and_whose_lesson_it_is() {
    let data = tempfile::tempdir().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mine.ron");
    let title = "\u{3b1}rt, but not fair";
    fs::write(
        &path,
        LESSON.replacen(&format!("(en: \"{TITLE}\""), &format!("(en: \"{title}\""), 1),
    )
    .unwrap();
    let mut asked = launch(data.path(), Lang::En);
    asked.lesson = Some(path.to_str().unwrap().to_owned());
    let mut window = Window::open(&asked, SIZE);
    let warning = Strings::of(Lang::En).text_with("title-mixed", &[("found", "\u{3b1}rt")]);
    let with_source = |window: &Window| {
        let mut texts = window.texts().into_iter();
        texts.any(|text| text.contains(&warning) && text.contains("mine.ron"))
    };
    assert!(with_source(&window), "{:#?}", window.texts());
    assert_accessible(&mut window.harness);
    let back = window.t("bar-back-to-course");
    window.act(Hand::Keys, &back);
    assert!(with_source(&window), "{:#?}", window.texts());
    assert_accessible(&mut window.harness);
    // The other title is of one alphabet.
    let chinese = window.t("bar-language-name");
    window.act(Hand::Mouse, &chinese);
    assert!(!window.says("mine.ron，"));
    let warning = Strings::of(Lang::Zh).text_with("title-mixed", &[("found", "\u{3b1}rt")]);
    assert!(!window.says(&warning));
}

#[test]
fn b_27_another_edition_says_so_and_keeps_progress() {
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
