//! The window under a window manager: full screen and back, and text through the clipboard.

use std::{
    io::{BufRead as _, BufReader},
    process::{Child, Stdio},
};

use crate::{
    LESSON,
    desk::{App, Desk},
};

/// A window manager on a desk, for as long as it is kept.
pub(crate) struct Manager(Child);

impl Manager {
    /// The manager once it manages: a window that comes while it starts may be lost from sight.
    pub(crate) fn new(desk: &Desk) -> Self {
        let mut manager = desk
            .command("openbox")
            .args(["--startup", "echo ready"])
            .stdout(Stdio::piped())
            .spawn()
            .expect("openbox");
        let said = BufReader::new(manager.stdout.as_mut().expect("its output")).lines();
        let ready = said.map_while(Result::ok).any(|line| line == "ready");
        assert!(ready, "openbox did not start");
        Self(manager)
    }
}

impl Drop for Manager {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

#[test]
#[ignore = "needs Xvfb, xdotool and openbox; .ci/run runs it"]
fn f5_fills_the_screen_and_esc_gives_it_back() {
    let desk = Desk::new();
    let _manager = Manager::new(&desk);
    let data = tempfile::tempdir().expect("a folder");
    let app = desk.start(data.path(), &["--lesson", LESSON, "--size", "900x600"]);
    assert_eq!(app.size(), [900, 600]);
    app.keys(&["F5"]);
    app.wait_for("full screen", |app| app.size() == [1366, 768]);
    app.keys(&["Escape"]);
    app.wait_for("the window as it was", |app| app.size() == [900, 600]);
    assert!(app.quit(), "it did not end well");
}

#[test]
#[ignore = "needs Xvfb, xdotool and openbox; .ci/run runs it"]
fn what_is_copied_can_be_pasted() {
    let desk = Desk::new();
    let _manager = Manager::new(&desk);
    let data = tempfile::tempdir().expect("a folder");
    let app = desk.start(data.path(), &["--lang", "en"]);
    app.keys(&["Tab", "Tab", "Tab"]);
    app.type_in("lin");
    app.keys(&["ctrl+a", "ctrl+c", "Right", "ctrl+v", "Return"]);
    app.wait_for("a learner", App::has_a_learner);
    assert!(app.profile().contains("\"linlin\""), "{}", app.profile());
    assert!(app.quit(), "it did not end well");
}
