//! What a screen reader finds in the window, asked from outside as a reader asks.

use std::process::{Command, Stdio};

use ground_truth::{
    course::{
        Course, Lang,
        lesson::{ItemKind, Lesson, PredictForm, Step},
    },
    ui::Strings,
};

use crate::desk::{Desk, program};

/// The trees that the reader saw: one at first, one after each control it pressed; lines of role and name, and value
/// where there is one.
fn trees(renderer: &str, lang: &str, args: &[&str], press: &[[&str; 2]]) -> Vec<Vec<String>> {
    let desk = Desk::new();
    let data = tempfile::tempdir().expect("a folder");
    let mut reader: Command = desk.command("dbus-run-session");
    // The libraries of AT-SPI belong to the system's own Python.
    reader.args(["--", "/usr/bin/python3", "tests/window/read_aloud.py"]);
    for [name, then] in press {
        reader.args(["--press", name, then]);
    }
    reader.arg("--").arg(program());
    reader.args(["--renderer", renderer, "--lang", lang, "--data-dir"]);
    let out = reader
        .arg(data.path())
        .args(args)
        .stdin(Stdio::null())
        .output()
        .expect("dbus-run-session");
    let (said, complained) = (
        String::from_utf8_lossy(&out.stdout),
        String::from_utf8_lossy(&out.stderr),
    );
    assert!(out.status.success(), "{said}{complained}");
    let mut trees = vec![Vec::new()];
    for line in said.lines() {
        if line.starts_with("pressed ") {
            trees.push(Vec::new());
        } else if let Some(tree) = trees.last_mut()
            // A bar comes and goes a frame after what it scrolls has grown or shrunk.
            && !line.starts_with("scroll bar")
        {
            tree.push(line.to_owned());
        }
    }
    trees
}

fn the_tree_is_there(lang: Lang, tag: &str) {
    let strings = Strings::of(lang);
    let guest = strings.text("welcome-guest");
    let settings = strings.text("bar-settings");
    let (course, contrast) = (strings.text("home-course"), strings.text("settings-contrast"));
    let window = strings.text("settings-host");
    let press = [[guest.as_str(), &course], [&settings, &window]];
    let ours = trees("cpu", tag, &[], &press);
    let has = |tree: &[String], role: &str, name: &str| tree.contains(&format!("{role}\t{name}"));
    let [welcome, home, page] = ours.as_slice() else {
        panic!("three screens are wanted: {ours:#?}");
    };
    assert!(has(welcome, "frame", &strings.text("app-title")), "{welcome:#?}");
    assert!(
        has(welcome, "heading", &strings.text("welcome-heading")),
        "{welcome:#?}"
    );
    assert!(
        has(welcome, "entry", &strings.text("welcome-nickname")),
        "{welcome:#?}"
    );
    assert!(has(welcome, "push button", &guest), "{welcome:#?}");
    assert!(has(home, "push button", &settings), "{home:#?}");
    assert!(
        has(page, "heading", &strings.text("settings-heading")),
        "{page:#?}"
    );
    let note = strings.text("settings-contrast-note");
    assert!(has(page, "check box", &format!("{contrast} {note}")), "{page:#?}");
    let gl = trees("gl", tag, &[], &press);
    assert_eq!(ours, gl, "both hosts say the same");
}

#[test]
#[ignore = "needs Xvfb, Mesa, at-spi2-core and python3-pyatspi; .ci/run runs it"]
fn a_screen_reader_finds_the_same_in_both_hosts_in_english() {
    the_tree_is_there(Lang::En, "en");
}

#[test]
#[ignore = "needs Xvfb, Mesa, at-spi2-core and python3-pyatspi; .ci/run runs it"]
fn a_screen_reader_finds_the_notes_in_their_own_window() {
    let strings = Strings::of(Lang::En);
    let [rehearse, hold, own, swap] = [
        "bar-rehearse",
        "speaker-hold",
        "speaker-own-window",
        "speaker-swap",
    ]
    .map(|id| strings.text(id));
    let course = Course::builtin();
    let lesson = course.lesson(crate::LESSON).expect("the lesson");
    let title = strings.text_with("speaker-title", &[("lesson", &lesson.title.en)]);
    for renderer in ["cpu", "gl"] {
        let args = ["--lesson", crate::LESSON];
        let trees = trees(renderer, "en", &args, &[[&rehearse, &hold], [&own, &swap]]);
        let [_, rehearsal, both] = trees.as_slice() else {
            panic!("three trees are wanted: {trees:#?}");
        };
        let count = |tree: &[String], line: &str| tree.iter().filter(|other| *other == line).count();
        let note = format!("heading\t{}", strings.text("lesson-for-teacher"));
        let slide = format!("heading\t{}", case_title(lesson));
        assert_eq!(
            [count(rehearsal, &note), count(rehearsal, &slide)],
            [1, 1],
            "{rehearsal:#?}"
        );
        // The notes with the slide made small, and the slide for the class.
        assert_eq!([count(both, &note), count(both, &slide)], [1, 2], "{both:#?}");
        assert_eq!(count(both, &format!("frame\t{title}")), 1, "{both:#?}");
    }
}

fn case_title(lesson: &Lesson) -> &str {
    match lesson.steps.first() {
        Some(Step::Case(case)) => &case.title.en,
        _ => panic!("the lesson begins otherwise"),
    }
}

#[test]
#[ignore = "needs Xvfb, Mesa, at-spi2-core and python3-pyatspi; .ci/run runs it"]
fn a_screen_reader_finds_the_same_in_both_hosts_in_chinese() {
    the_tree_is_there(Lang::Zh, "zh");
}

/// Opens the quiz by the list of steps, answers its first question rightly, and goes to a prediction on a scale.
fn a_lesson_is_there(lang: Lang, tag: &str) {
    let strings = Strings::of(lang);
    let course = Course::builtin();
    let lesson = crate::lesson(&course);
    let (quiz, item) = lesson
        .steps
        .iter()
        .find_map(|step| match step {
            Step::Quiz(quiz) => Some((quiz, lesson.items.get(quiz.items.first()?)?)),
            _ => None,
        })
        .expect("a quiz with a question");
    let ItemKind::Single(options) = &item.kind else {
        panic!("the first question has one right answer");
    };
    let (_, right) = options
        .iter()
        .find(|(_, option)| option.right)
        .expect("a right answer");
    let scale = lesson
        .steps
        .iter()
        .filter_map(|step| match step {
            Step::Predict(predict) => Some(&predict.form),
            _ => None,
        })
        .position(|form| matches!(form, PredictForm::Share { .. }))
        .expect("a prediction on a scale");
    let row = |name: String| {
        let comma = if lang == Lang::En { ", " } else { "，" };
        format!("{name}{comma}{}", strings.text("step-todo"))
    };
    let n = quiz.items.len().to_string();
    let to_quiz = row(strings.text_with("lesson-step-quiz", &[("n", &n)]));
    let place = (scale + 1).to_string();
    let predict = strings.text("lesson-step-predict");
    let to_scale = row(strings.text_with("lesson-step-nth", &[("name", &predict), ("n", &place)]));
    let answer = format!("* {}", right.text.get(lang));
    let [check, sure, next, slider] =
        ["quiz-check", "confidence-fairly", "quiz-next", "predict-scale"].map(|id| strings.text(id));
    let press = [
        [to_quiz.as_str(), &check],
        [&answer, &check],
        [&sure, &check],
        [&check, &next],
        [&to_scale, &slider],
    ];
    let trees = trees("cpu", tag, &["--lesson", crate::LESSON], &press);
    let [case, question, _, _, reasons, prediction] = trees.as_slice() else {
        panic!("six screens are wanted: {trees:#?}");
    };
    let lines = |tree: &[String], role: &str, words: &str| {
        let is_it = |line: &&String| line.starts_with(role) && line.contains(words);
        tree.iter().filter(is_it).count()
    };
    let Some(Step::Case(first)) = lesson.steps.first() else {
        panic!("the lesson begins with a case");
    };
    assert_eq!(lines(case, "heading\t", first.title.get(lang)), 1, "{case:#?}");
    assert_eq!(
        lines(question, "heading\t", item.stem.get(lang)),
        1,
        "{question:#?}"
    );
    for (_, option) in options.iter() {
        let row = lines(question, "radio button\t", option.text.get(lang));
        assert_eq!(row, 1, "{question:#?}");
    }
    // How it went and why is said at once, and stands at the answer.
    let verdict = strings.text("quiz-verdict-right");
    let said = |line: &&String| line.contains(&verdict) && line.contains(right.why.get(lang));
    assert_eq!(reasons.iter().filter(said).count(), 1, "{reasons:#?}");
    assert_eq!(
        lines(reasons, "radio button\t", right.why.get(lang)),
        1,
        "{reasons:#?}"
    );
    let value = |line: &&String| line.starts_with("slider\t") && line.split('\t').nth(2) == Some("0.5");
    assert_eq!(prediction.iter().filter(value).count(), 1, "{prediction:#?}");
}

#[test]
#[ignore = "needs Xvfb, at-spi2-core and python3-pyatspi; .ci/run runs it"]
fn a_screen_reader_finds_headings_values_and_feedback_in_english() {
    a_lesson_is_there(Lang::En, "en");
}

#[test]
#[ignore = "needs Xvfb, at-spi2-core and python3-pyatspi; .ci/run runs it"]
fn a_screen_reader_finds_headings_values_and_feedback_in_chinese() {
    a_lesson_is_there(Lang::Zh, "zh");
}
