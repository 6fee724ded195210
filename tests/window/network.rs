//! The app needs no network and asks for none.

use std::fs;

use crate::{desk::Desk, learn_a_whole_lesson};

#[test]
#[ignore = "needs Xvfb, xdotool and strace; .ci/run runs it"]
fn a_whole_lesson_opens_no_internet_socket() {
    let desk = Desk::new();
    let folder = tempfile::tempdir().expect("a folder");
    let trace = folder.path().join("trace");
    let trace_to = trace.to_str().expect("a plain path");
    // The watcher is not the parent, so that the app is the process that was started.
    let watch = ["strace", "-D", "-f", "-A", "-e", "trace=network", "-o", trace_to];
    learn_a_whole_lesson(&desk, &watch, &folder.path().join("data"));
    let calls = fs::read_to_string(&trace).expect("a trace");
    assert!(
        calls.contains("AF_UNIX"),
        "the trace shows no socket at all: it proves nothing"
    );
    assert!(
        !calls.contains("AF_INET"),
        "an internet socket was opened:\n{calls}"
    );
}

#[test]
#[ignore = "needs Xvfb and xdotool; .ci/run runs it"]
fn a_whole_lesson_without_any_network() {
    let desk = Desk::new();
    let data = tempfile::tempdir().expect("a folder");
    let watch = ["unshare", "--map-root-user", "--net"];
    learn_a_whole_lesson(&desk, &watch, data.path());
}
