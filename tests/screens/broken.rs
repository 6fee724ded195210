//! One broken lesson hides no other, and the screen of problems says where to look.

#![expect(
    clippy::disallowed_methods,
    reason = "these files are the bad ones that somebody brings"
)]

use std::{fs, path::Path};

use ground_truth::{course::Lang, ui::Strings};

use crate::{
    common::accessible::assert_accessible,
    window::{Hand, Window, launch},
};

const LESSON: &str = include_str!("../../lessons/big-not-fair.ron");
const SIZE: [f32; 2] = [1024.0, 768.0];

/// The app opened on a lesson file or folder, by somebody whom it does not know yet.
fn open(data: &Path, lesson: &Path, lang: Lang) -> Window {
    let mut launch = launch(data, lang);
    launch.lesson = Some(lesson.to_str().unwrap().to_owned());
    Window::open(&launch, SIZE)
}

/// The lesson with one word misspelt, and the line and column of that word, counted from 1.
fn misspelt() -> (String, usize, usize) {
    let at = LESSON.find("Discuss(").unwrap();
    let before = &LESSON[..at];
    let column = before.len() - before.rfind('\n').unwrap();
    let text = LESSON.replacen("Discuss(", "Discus(", 1);
    let text = text.replacen("id: \"big-not-fair\"", "id: \"other\"", 1);
    (text, before.lines().count(), column)
}

fn place(lang: Lang, file: &Path, line: usize, column: usize) -> String {
    let (line, column) = (line.to_string(), column.to_string());
    let args = [
        ("file", file.to_str().unwrap()),
        ("line", &line),
        ("column", &column),
    ];
    Strings::of(lang).text_with("problems-line", &args)
}

#[test]
fn a_broken_lesson_is_shown_with_its_place_and_the_good_one_opens() {
    for lang in Lang::ALL {
        let data = tempfile::tempdir().unwrap();
        let lessons = tempfile::tempdir().unwrap();
        let (text, line, column) = misspelt();
        let bad = lessons.path().join("a-bad.ron");
        fs::write(&bad, text).unwrap();
        let good = LESSON.replacen("id: \"big-not-fair\"", "id: \"mine\"", 1);
        fs::write(lessons.path().join("b-good.ron"), good).unwrap();

        let mut window = open(data.path(), lessons.path(), lang);
        let title = Strings::of(lang).text_with("home-problems", &[("n", "1")]);
        assert_accessible(&mut window.harness);
        window.act(Hand::Keys, &title);
        window.assert_says(&window.t("problems-heading"));
        window.assert_says(&place(lang, &bad, line, column));
        window.assert_says("Discus");
        assert_accessible(&mut window.harness);

        // Back on Home, the good one opens from the list of its own.
        let back = window.t("bar-back-to-course");
        window.act(Hand::Mouse, &back);
        let rows = window.controls(&[egui::accesskit::Role::Link, egui::accesskit::Role::Button]);
        let good = rows.iter().find(|name| name.starts_with("2 ")).unwrap();
        window.act(Hand::Mouse, good);
        let step = window.t("lesson-step-predict");
        window.assert_says(&step);
        assert_eq!(
            fs::read_dir(data.path()).unwrap().count(),
            0,
            "nobody asked to keep anything"
        );
    }
}

#[test]
fn a_file_that_is_no_lesson_shows_its_problems_at_once() {
    let data = tempfile::tempdir().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("lesson.ron");
    let utf16: Vec<u8> = LESSON.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let brackets = vec![b'('; 1_000_000];
    let bad: [(&str, &[u8]); 4] = [
        ("empty", b""),
        ("cut", LESSON[..2000].trim_end().as_bytes()),
        ("UTF-16", &utf16),
        ("brackets", &brackets),
    ];
    for lang in Lang::ALL {
        for (what, bytes) in bad {
            fs::write(&file, bytes).unwrap();
            let mut window = open(data.path(), &file, lang);
            window.assert_says(&window.t("problems-heading"));
            let shown = window.texts().iter().any(|text| text.contains("lesson.ron"));
            assert!(shown, "{what}: no place: {:#?}", window.texts());
            assert_accessible(&mut window.harness);
        }
        let mut window = open(data.path(), &folder.path().join("none.ron"), lang);
        window.assert_says("none.ron");
        assert_accessible(&mut window.harness);
    }
}
