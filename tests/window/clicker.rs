//! A whole lesson in front of a class: full screen under a window manager, by the keys of a clicker alone.

use ground_truth::{
    assess::Event,
    course::{Course, View, lesson::Step},
    screens::lesson::slides,
};

use crate::{
    LESSON,
    desk::{App, Desk},
    lesson,
    managed::Manager,
    picture::Picture,
};

/// More pages than a lesson has.
const MOST: usize = 200;
/// Fewer colours than any slide: letters have soft edges.
const COLOURS: usize = 8;

/// Presses a key until it changes nothing; what was shown after each press.
fn press_through(app: &App, desk: &Desk, key: &str) -> Vec<Picture> {
    let mut shown = vec![desk.picture()];
    while shown.len() < MOST {
        app.keys(&[key]);
        let now = desk.picture();
        if shown.last() == Some(&now) {
            return shown;
        }
        shown.push(now);
    }
    panic!("{key} has no end");
}

/// The step that was opened last.
fn last_opened(app: &App) -> Option<String> {
    let opened = |event: Event| match event {
        Event::StepOpened { step, .. } => Some(step),
        _ => None,
    };
    app.events().into_iter().filter_map(opened).next_back()
}

/// Whether all is black but the pointer.
fn is_black(picture: &Picture) -> bool {
    let lit = picture.bytes.chunks_exact(Picture::CHANNELS);
    let lit = lit.filter(|pixel| pixel.iter().any(|part| *part > 0)).count();
    lit < picture.size.iter().product::<usize>() / 1_000
}

#[test]
#[ignore = "needs Xvfb, xdotool and openbox; .ci/run runs it"]
fn a_whole_lesson_is_presented_by_a_clicker_alone() {
    let desk = Desk::new();
    let _manager = Manager::new(&desk);
    let data = tempfile::tempdir().expect("a folder");
    // Somebody whose steps are kept.
    let app = desk.start(data.path(), &["--lang", "en"]);
    app.begin("lin");
    assert!(app.quit(), "it did not end well");
    let app = desk.start(
        data.path(),
        &["--lang", "en", "--lesson", LESSON, "--size", "900x600"],
    );
    app.keys(&["F5"]);
    app.wait_for("full screen", |app| app.size() == [1366, 768]);
    app.settle();

    let there = press_through(&app, &desk, "Next");
    let course = Course::builtin();
    let steps = View::default().steps(lesson(&course));
    let all: usize = steps.iter().map(slides::count).sum();
    assert!(there.len() >= all, "{} of {all} slides were seen", there.len());
    for (n, slide) in there.iter().enumerate() {
        assert_eq!(slide.size, [1366, 768]);
        assert!(slide.colours() >= COLOURS, "slide {} is not painted", n + 1);
    }
    assert!(
        steps.iter().any(|step| matches!(step, Step::Quiz(_))),
        "a quiz is among them"
    );

    app.keys(&["period"]);
    assert!(is_black(&desk.picture()), "the screen is not black");
    app.keys(&["period"]);
    assert!(Some(&desk.picture()) == there.last(), "the slide is there again");

    let mut back = press_through(&app, &desk, "Prior");
    back.reverse();
    assert_eq!(back.len(), there.len());
    let changed: Vec<usize> = (0..back.len())
        .filter(|n| back.get(*n) != there.get(*n))
        .collect();
    assert!(
        changed.is_empty(),
        "on the way back these slides look other: {changed:?}"
    );

    // The button that starts a show also ends it.
    app.keys(&["Escape"]);
    app.wait_for("the window as it was", |app| app.size() == [900, 600]);
    app.settle();
    let first = steps.first().map(|step| step.id().to_owned());
    assert_eq!(last_opened(&app), first, "one is where one was");
    app.keys(&["F5"]);
    app.wait_for("full screen", |app| app.size() == [1366, 768]);
    app.keys(&["F5"]);
    app.wait_for("the window as it was", |app| app.size() == [900, 600]);
    assert!(app.quit(), "it did not end well");
}
