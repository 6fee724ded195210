//! The real window under Xvfb, driven by the keyboard alone as a learner would.
//!
//! Ignored by `cargo test`, which needs nothing but Rust; `.ci/run` installs Xvfb, xdotool and strace, and runs
//! them with `-- --ignored`.

#![expect(clippy::expect_used, reason = "a tool that is missing fails the test")]
#![expect(
    clippy::disallowed_methods,
    reason = "the test starts the app and its screen; the app starts nothing"
)]

mod clicker;
mod desk;
#[path = "../common/difference.rs"]
mod difference;
mod faults;
mod hosts;
mod managed;
mod network;
mod notes;
mod picture;
mod read_aloud;
mod trouble;

use std::path::Path;

use ground_truth::{
    assess::Event,
    course::{
        Course,
        lesson::{Item, ItemKind, Lesson, Observe, PredictForm, Step, Until},
    },
};

use desk::{App, Desk};

const LESSON: &str = "big-not-fair";

fn lesson(course: &Course) -> &Lesson {
    course.lesson(LESSON).expect("the built-in lesson")
}

#[test]
#[ignore = "needs Xvfb and xdotool; .ci/run runs it"]
fn a_whole_lesson_by_keyboard_and_everything_is_there_again() {
    let desk = Desk::new();
    let data = tempfile::tempdir().expect("a folder");
    learn_a_whole_lesson(&desk, &[], data.path());
}

/// Somebody's first lesson, and the start after it, under another command or none.
fn learn_a_whole_lesson(desk: &Desk, watch: &[&str], data: &Path) {
    let course = Course::builtin();
    let lesson = lesson(&course);
    let app = desk.start_under(watch, data, &["--lang", "en"]);

    app.begin("lin");
    assert!(app.quit(), "the window did not close when it was asked to");

    // The learner is known now, and opens a lesson by its name.
    let app = desk.start_under(watch, data, &["--lang", "en", "--lesson", LESSON]);
    for step in &lesson.steps {
        app.wait_for(step.id(), |app| app.has(&opened(step.id())));
        // What has the keyboard then is known to the frame after.
        app.settle();
        play(&app, lesson, step);
    }
    let events = app.events();
    let quit_in_time = app.quit();
    assert!(quit_in_time, "the window did not close when it was asked to");

    for step in &lesson.steps {
        assert!(
            events.iter().any(|event| is_done(event, step.id())),
            "{} is not done",
            step.id()
        );
    }

    // Started again: the learner is known, and Enter continues at the last step, whose way on leads home.
    let again = desk.start_under(watch, data, &["--lang", "en"]);
    assert_eq!(again.events(), events, "everything is there again");
    again.keys(&["Return"]);
    let last = lesson.steps.last().expect("a step").id();
    again.wait_for("the last step again", |app| {
        app.events()
            .iter()
            .filter(|event| **event == opened(last))
            .count()
            == 2
    });
    assert!(again.title().starts_with(&lesson.title.en), "{}", again.title());
    again.quit();
}

fn opened(step: &str) -> Event {
    Event::StepOpened {
        lesson: LESSON.to_owned(),
        step: step.to_owned(),
    }
}

fn is_done(event: &Event, id: &str) -> bool {
    matches!(event, Event::StepDone { step, .. } if step == id)
}

/// Do what a step asks, then turn the page.
fn play(app: &App, lesson: &Lesson, step: &Step) {
    match step {
        Step::Predict(predict) => {
            match &predict.form {
                PredictForm::Choice(_) => app.keys(&["b"]),
                // The scale has the keyboard already.
                PredictForm::Share { .. } | PredictForm::Number { .. } => app.keys(&["Left", "Left", "Left"]),
                PredictForm::Order { .. } | PredictForm::Curve(_) => {
                    panic!("the lesson has no such prediction")
                }
            }
            if predict.confidence {
                app.keys(&["2"]);
            }
            app.keys(&["Return"]);
            app.wait_for("the prediction", |app| {
                let made =
                    |event: &Event| matches!(event, Event::Predicted { step, .. } if *step == predict.id);
                app.events().iter().any(made)
            });
        }
        Step::Try(step) => {
            for guide in &step.guide {
                // What the guide asks for has the keyboard; the last press takes the button that goes on.
                match &guide.until {
                    Until::Done(action) if action == "open-resident" => app.keys(&["Right", "Return"]),
                    Until::Done(_) => app.keys(&["Return", "Return"]),
                    Until::Moved(_) | Until::Reached(..) => app.keys(&["Left", "Left", "Return"]),
                }
            }
        }
        Step::Observe(Observe { options, .. }) => {
            let right = options
                .iter()
                .position(|(_, option)| option.right)
                .expect("a right option");
            app.keys(&[letter(right)]);
        }
        Step::Quiz(quiz) => {
            for id in &quiz.items {
                answer(app, id, lesson.items.get(id).expect("an item"));
            }
            // The summary; Enter goes on from there.
            app.keys(&["Return"]);
            return;
        }
        _ => return app.keys(&["Next"]),
    }
    app.wait_for(step.id(), |app| {
        app.events().iter().any(|event| is_done(event, step.id()))
    });
    app.keys(&["Next"]);
}

fn letter(n: usize) -> &'static str {
    ["a", "b", "c", "d", "e"].get(n).expect("a letter")
}

/// Answer an item and go on. A key that a busy machine has lost is pressed again.
fn answer(app: &App, id: &str, item: &Item) {
    let answered = |app: &App| {
        let made = |event: &Event| matches!(event, Event::Answered { item, .. } if item == id);
        app.events().iter().any(made)
    };
    for _ in 0..5 {
        choose(app, item);
        app.keys(&["Return"]);
        if app.soon(answered) {
            break;
        }
    }
    assert!(
        answered(app),
        "{id} was not answered; events: {:#?}",
        app.events()
    );
    app.keys(&["Return"]);
}

fn choose(app: &App, item: &Item) {
    match &item.kind {
        ItemKind::Single(_) => app.keys(&["a"]),
        ItemKind::Multi(_) => app.keys(&["a", "c"]),
        ItemKind::Numeric(numeric) => {
            app.type_in(&numeric.value.to_string());
            // Enter gives the keyboard back when confidence is still to be said, else it checks.
            if item.confidence {
                app.keys(&["Return"]);
            }
        }
        ItemKind::Order(_) => app.keys(&["a", "Down"]),
        ItemKind::Match(pairs) => pairs.left.iter().for_each(|_| app.keys(&["a"])),
        ItemKind::Decision(_) | ItemKind::Flaw(_) => app.keys(&["a", "b"]),
        // Enter once more: the learner only thinks.
        ItemKind::Reflection(_) => app.keys(&["Return"]),
    }
    if item.confidence {
        app.keys(&["3"]);
    }
}
