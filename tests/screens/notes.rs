//! A learner's notes to themself.

use std::path::Path;

use egui::Key;
use ground_truth::{course::Lang, learner::Settings, ui::Strings};

use crate::{
    blocks::{SIZE, go_to, open},
    past,
    window::Hand,
};

/// What a learner writes to themself is on the disk when they say so, never before; and goes again when they say so.
#[test]
fn a_private_note_is_written_only_when_the_learner_saves_it() {
    for (hand, lang) in [(Hand::Keys, Lang::Zh), (Hand::Mouse, Lang::En)] {
        let data = tempfile::tempdir().unwrap();
        past::learner(data.path(), Settings::default(), []);
        let secret = "my neighbour Wang";
        let on_disk = || {
            files(data.path()).iter().any(|bytes| {
                bytes
                    .windows(secret.len())
                    .any(|window| window == secret.as_bytes())
            })
        };
        let mut window = open(data.path(), lang, SIZE);
        go_to(&mut window, "thinking");
        let [save, erase] = ["reflect-save", "reflect-erase"].map(|id| window.t(id));
        let ask = match lang {
            Lang::En => "Whom do your own lists leave out?",
            Lang::Zh => "您手里的名单漏了谁？",
        };
        let field = Strings::of(lang).text_with("reflect-field", &[("ask", ask)]);
        assert!(window.find(&save).is_none(), "nothing to save yet");
        window.click(&field);
        window.type_in(secret);
        window.assert_says(&window.t("reflect-unsaved"));
        // Going on, and closing, keeps nothing.
        window.press(Key::Escape);
        assert!(!on_disk());
        drop(window);
        assert!(!on_disk());
        let mut window = open(data.path(), lang, SIZE);
        assert!(!window.says(secret));
        window.click(&field);
        window.type_in(secret);
        window.act(hand, &save);
        window.assert_says(&window.t("reflect-saved"));
        assert!(on_disk());
        // A class sees neither the field nor what is in it.
        window.press(Key::F5);
        for _slide in 0..6 {
            assert!(!window.says(secret));
            assert!(window.find(&field).is_none());
            window.press(Key::PageDown);
        }
        drop(window);
        let mut window = open(data.path(), lang, SIZE);
        for _ in 0..20 {
            if window.says(secret) {
                break;
            }
            window.press(Key::PageUp);
        }
        window.assert_says(secret);
        window.click(&field);
        window.press_with(egui::Modifiers::COMMAND, Key::A);
        window.press(Key::Backspace);
        window.act(hand, &erase);
        window.assert_says(&window.t("reflect-private"));
        drop(window);
        let window = open(data.path(), lang, SIZE);
        assert!(!window.says(secret));
    }
}

/// The bytes of every file under a folder.
pub(crate) fn files(folder: &Path) -> Vec<Vec<u8>> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(files(&path));
        } else {
            all.push(std::fs::read(path).unwrap());
        }
    }
    all
}
