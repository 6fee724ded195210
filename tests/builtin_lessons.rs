//! The built-in course: its files pass the checker, and open as the app opens them.

use ground_truth::{
    course::{self, Course, Depth, Lang, Notes, View, number},
    models::value::Value,
};

#[test]
fn every_file_is_without_error_and_warning() {
    let report = course::check_paths(&["lessons".into()]);
    let files = std::fs::read_dir("lessons").unwrap().count();
    assert_eq!(report.files, files);
    assert_eq!(report.problems, [], "{:#?}", report.problems);
}

#[test]
fn the_course_opens() {
    let course = Course::builtin();
    assert_eq!(course.problems(), []);
    assert_eq!(course.map().entries().count(), 23);
    assert_eq!(course.misconceptions().entries.len(), 36);
    assert!(course.glossary().terms.len() >= 10);
    assert!(course.has("big-not-fair") && !course.has("smart-care"));
    assert_eq!(course.map().module_of("big-not-fair").unwrap().number, 1);
    for id in course.written() {
        let lesson = course.lesson(id).unwrap_or_else(|| panic!("{id} does not open"));
        assert_eq!(lesson.id, id);
        assert_eq!(course.minutes(id), Some(lesson.minutes));
        let entry = course.map().entry(id).unwrap();
        assert_eq!(
            entry.title, lesson.title,
            "the map and the lesson {id} have different titles"
        );
    }
}

#[test]
fn every_lesson_on_disk_is_embedded_and_on_the_map() {
    let course = Course::builtin();
    let small = ["course", "glossary", "misconceptions", "tests"];
    for entry in std::fs::read_dir("lessons").unwrap() {
        let path = entry.unwrap().path();
        let id = path.file_stem().unwrap().to_str().unwrap();
        if !small.contains(&id) {
            assert!(
                course.written().any(|written| written == id),
                "{id} is not on the map or not embedded"
            );
        }
    }
}

#[test]
fn values_are_those_of_the_lessons_own_demo() {
    let course = Course::builtin();
    let lesson = course.lesson("big-not-fair").unwrap();
    let value = |name| course.value(lesson, name).unwrap_or_else(|| panic!("no {name}"));
    let Value::Share(truth) = value("poll.truth") else {
        panic!("the truth is no share");
    };
    let Value::Share(replies) = value("poll.replies_share") else {
        panic!("the replies are no share");
    };
    assert!(truth > replies && truth < 0.8);
    assert_eq!(
        number::format(value("poll.visits"), Lang::En).as_deref(),
        Some("100")
    );
    assert_eq!(value("poll.nearer"), Value::Choice("visits"));
    for unknown in ["poll.nothing", "nothing.truth", "truth", ""] {
        assert_eq!(course.value(lesson, unknown), None);
    }
}

/// Minutes of a class, as the guide for a class promises.
const CLASS: u32 = 45;

#[test]
fn every_step_in_front_of_a_class_has_a_note_and_they_fill_a_class() {
    let course = Course::builtin();
    let presented = View {
        depth: Depth::Full,
        notes: Notes::LeftOut,
    };
    for id in course.written() {
        let mut minutes = 0;
        for step in presented.steps(course.lesson(id).unwrap()) {
            let (takes, note) = step
                .in_class()
                .unwrap_or_else(|| panic!("{id}: no note at {}", step.id()));
            for lang in Lang::ALL {
                assert!(!note.get(lang).is_empty(), "{id}: {} in {lang:?}", step.id());
            }
            minutes += takes;
        }
        assert_eq!(minutes, CLASS, "{id}");
    }
}
