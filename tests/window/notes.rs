//! The teacher's notes in a window of their own, beside the class's: turned from, held, exchanged, closed.

use std::{thread::sleep, time::Duration};

use ground_truth::{
    course::{Course, Lang},
    ui::Strings,
};

use crate::{
    desk::{App, Desk},
    lesson,
    managed::Manager,
    picture::Picture,
};

/// What of the class's screen no other window hides: its right edge, with the number of the slide at its foot.
const EDGE: usize = 150;

/// A lesson presented on the whole screen, with the notes over its middle.
fn presented<'a>(desk: &'a Desk, data: &std::path::Path, renderer: &str) -> (Class<'a>, String) {
    let args = ["--lang", "en", "--lesson", crate::LESSON, "--present"];
    let app = desk.start(data, &[&args[..], &["--renderer", renderer]].concat());
    app.wait_for("full screen", |app| app.size() == [1366, 768]);
    app.settle();
    let class = Class { desk, app };
    class.app.keys(&["n"]);
    let second = class.app.second_window();
    class.app.focus(&second);
    (class, second)
}

/// The app, and what the class sees of it.
struct Class<'a> {
    desk: &'a Desk,
    app: App,
}

impl Class<'_> {
    /// The right edge of the screen, in which the number of the slide stands.
    fn sees(&self) -> Vec<u8> {
        let picture = self.desk.picture();
        let row = picture.size[0] * Picture::CHANNELS;
        let rows = picture.bytes.chunks_exact(row);
        let edges = rows.filter_map(|row| row.get(row.len() - EDGE * Picture::CHANNELS..));
        edges.flatten().copied().collect()
    }

    /// Press a key, and wait until the class sees another picture.
    fn press_seen(&self, key: &str) {
        let before = self.sees();
        self.app.keys(&[key]);
        self.app
            .wait_for("the class to see it", |_| self.sees() != before);
        self.app.settle();
    }
}

#[test]
#[ignore = "needs Xvfb, xdotool and openbox; .ci/run runs it"]
fn the_notes_lead_the_class_from_a_window_of_their_own() {
    let desk = Desk::new();
    let _manager = Manager::new(&desk);
    let data = tempfile::tempdir().expect("a folder");
    let (class, second) = presented(&desk, data.path(), "cpu");
    let course = Course::builtin();
    let title = &lesson(&course).title.en;
    let wanted = Strings::of(Lang::En).text_with("speaker-title", &[("lesson", title)]);
    assert_eq!(class.app.title_of(&second), wanted);

    // Turned from the notes.
    let first = class.sees();
    class.press_seen("Next");
    let held = class.sees();

    // Held: the notes go on, the class's picture stays.
    let whole = desk.picture();
    class.app.keys(&["f", "Next", "Next"]);
    assert!(desk.picture() != whole, "the notes do not go on");
    assert!(class.sees() == held, "the class sees what is held back");
    class.press_seen("f");

    // Exchanged: the second button of the bar.
    class.press_seen("Home");
    assert!(class.sees() == first);
    class.app.keys(&["Tab", "Tab"]);
    class.press_seen("Return");

    // Closed by its own button, as the keys of the window manager press it: the slide is back in its window.
    class.app.focus(&second);
    class.press_seen("alt+F4");
    assert_eq!(class.app.windows().len(), 1);
    assert!(class.sees() == first);

    // Nothing moves, nothing is painted; the clock has gone with its window.
    let frames = class.app.frames();
    sleep(Duration::from_secs(3));
    assert_eq!(
        class.app.frames(),
        frames,
        "frames are painted while nothing moves"
    );
    assert!(class.app.quit(), "it did not end well");
}

#[test]
#[ignore = "needs Xvfb, xdotool, openbox and Mesa; .ci/run runs it"]
fn the_notes_stand_beside_a_window_with_opengl_too() {
    let desk = Desk::new();
    let _manager = Manager::new(&desk);
    let data = tempfile::tempdir().expect("a folder");
    let (class, second) = presented(&desk, data.path(), "gl");
    class.press_seen("Next");
    let held = class.sees();
    class.app.keys(&["f", "Next"]);
    assert!(class.sees() == held, "the class sees what is held back");
    class.press_seen("f");
    class.app.focus(&second);
    class.app.keys(&["n"]);
    class.app.wait_for("one window", |app| app.windows().len() == 1);
    assert!(class.app.quit(), "it did not end well");
}

#[test]
#[ignore = "needs Xvfb, xdotool and openbox; .ci/run runs it"]
fn quitting_in_the_notes_closes_both_windows() {
    let desk = Desk::new();
    let _manager = Manager::new(&desk);
    let data = tempfile::tempdir().expect("a folder");
    let (class, _second) = presented(&desk, data.path(), "cpu");
    assert!(class.app.quit(), "it did not end well");
}
