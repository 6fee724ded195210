//! Files and folders that somebody opens or checks: one bad file never hides the others.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
#![expect(
    clippy::disallowed_methods,
    reason = "these files are the bad ones that somebody brings"
)]

use std::{fs, path::Path};

use ground_truth::course::{self, Course, Lang, limits};

const GOOD: &str = include_str!("data/lessons/good.ron");

fn put(folder: &Path, name: &str, text: &str) {
    fs::write(folder.join(name), text).unwrap();
}

/// What a path gives beside the built-in course.
fn open(path: &Path) -> (Course, Vec<String>) {
    let mut course = Course::builtin();
    course.open(path);
    let ids = course.opened().unwrap().ids().map(str::to_owned).collect();
    (course, ids)
}

fn ids(course: &Course) -> Vec<&'static str> {
    course
        .problems()
        .iter()
        .map(|problem| problem.message.id)
        .collect()
}

#[test]
fn a_broken_lesson_hides_no_other() {
    let folder = tempfile::tempdir().unwrap();
    put(folder.path(), "a-cut.ron", &GOOD[..5_000]);
    put(folder.path(), "b-good.ron", GOOD);
    put(
        folder.path(),
        "c-step.ron",
        &GOOD
            .replace("small-lesson", "other")
            .replace("VoteTalkVote", "Vote"),
    );
    put(folder.path(), "notes.txt", "not looked at");
    fs::create_dir(folder.path().join("d.ron")).unwrap();
    let (course, written) = open(folder.path());
    assert_eq!(written, ["small-lesson", "other"]);
    assert_eq!(course.lesson("small-lesson").unwrap().steps.len(), 11);
    assert_eq!(course.lesson("other").unwrap().steps.len(), 10);
    assert_eq!(
        ids(&course),
        [
            "problem-never-closed",
            "problem-unknown-kind-of",
            "problem-not-a-file"
        ]
    );
    assert!(course.problems()[0].file.ends_with("a-cut.ron"));
    let lesson = course.lesson("other").unwrap();
    assert!(course.value(lesson, "poll.truth").is_some());
}

#[test]
fn one_file_opens_too() {
    let folder = tempfile::tempdir().unwrap();
    put(folder.path(), "mine.ron", GOOD);
    let (course, _) = open(&folder.path().join("mine.ron"));
    assert_eq!(ids(&course), [""; 0]);
    let map = course.opened().unwrap().map();
    let entry = map.entries().next().unwrap();
    assert_eq!((entry.number.as_str(), entry.id.as_str()), ("1", "small-lesson"));
    assert_eq!(map.modules[0].title.get(Lang::Zh), "mine");
    assert!(map.capstone.is_none());
}

#[test]
fn a_folder_brings_its_own_words() {
    let folder = tempfile::tempdir().unwrap();
    put(
        folder.path(),
        "lesson.ron",
        &GOOD.replacen("[[sample]]", "[[village-school]]", 1),
    );
    assert_eq!(ids(&open(folder.path()).0), ["problem-unknown-term"]);
    put(
        folder.path(),
        "glossary.ron",
        r#"Glossary(format: 1, terms: {"village-school": (name: (en: "s", zh: "学"), meaning: (en: "s", zh: "学"))})"#,
    );
    let (course, _) = open(folder.path());
    assert_eq!(ids(&course), [""; 0]);
    assert!(course.glossary().terms.get("village-school").is_some());
    assert!(course.glossary().terms.get("sample").is_some());
    // The lesson alone is judged with the words that lie beside it.
    assert_eq!(
        course::check_paths(&[folder.path().join("lesson.ron")]).problems,
        []
    );
}

#[test]
fn lessons_that_are_not_on_the_map_can_still_be_reached() {
    let folder = tempfile::tempdir().unwrap();
    put(folder.path(), "lesson.ron", GOOD);
    put(folder.path(), "other.ron", &GOOD.replace("small-lesson", "other"));
    let title = "title: (en: \"a\", zh: \"甲\")";
    let entry = format!("Entry(number: \"1.1\", id: \"other\", {title})");
    let module = format!("Module(number: 1, {title}, lessons: [{entry}])");
    put(
        folder.path(),
        "course.ron",
        &format!("Course(format: 1, modules: [{module}])"),
    );
    let (course, opened) = open(folder.path());
    assert_eq!(ids(&course), [""; 0]);
    assert_eq!(opened, ["other", "small-lesson"]);
    assert_eq!(course.module_of("small-lesson").unwrap().number, 2);
    // The built-in course is where it was.
    assert!(course.has("big-not-fair"));
    assert_eq!(course.map().entries().count(), 23);
}

#[test]
fn small_files_are_checked_too() {
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, text: &str| {
        put(folder.path(), name, text);
        let report = course::check_paths(&[folder.path().join(name)]);
        let problems = report.problems.iter();
        problems
            .map(|problem| (problem.message.id, problem.line))
            .collect::<Vec<_>>()
    };
    let entry = |id: &str| format!("Entry(number: \"1\", id: \"{id}\", title: (en: \"a\", zh: \"甲\")),\n");
    let map = |lessons: &str| {
        let title = "title: (en: \"a\", zh: \"甲\")";
        format!("Course(format: 1, modules: [Module(number: 1, {title}, lessons: [\n{lessons}])])")
    };
    assert_eq!(put("map.ron", &map(&(entry("a") + &entry("b")))), []);
    assert_eq!(
        put("map.ron", &map(&(entry("a") + &entry("a")))),
        [("problem-duplicate-lesson", 3)]
    );
    assert_eq!(put("map.ron", &map(&entry("A"))), [("problem-bad-id", 2)]);
    // That zh is missing follows from the slip, so it is not said as well.
    let slip = map(&entry("a")).replace("zh", "zg");
    assert_eq!(
        put("map.ron", &slip),
        [("problem-unknown-field", 1), ("problem-unknown-field", 2)]
    );
    let words =
        "Glossary(format: 1, terms: {\n\"a\": (name: (en: \"a\", zh: \"甲\"), meaning: (en: \"a\")),\n})";
    assert_eq!(put("glossary.ron", words), [("problem-missing-zh", 2)]);
    let ideas = "Misconceptions(format: 1, entries: {\n\"a\": (tag: \"M1\", text: (en: \"a\u{202e}\", zh: \"甲\")),\n})";
    assert_eq!(
        put("misconceptions.ron", ideas),
        [("problem-hidden-character", 2)]
    );
    assert_eq!(
        put("misconceptions.ron", &ideas.replace("format: 1", "format: 9")),
        [("problem-format-new", 1)]
    );
}

#[test]
fn paths_that_are_no_lessons() {
    let folder = tempfile::tempdir().unwrap();
    let check = |path: &Path| {
        let report = course::check_paths(&[path.to_path_buf()]);
        assert!(report.has_errors());
        report
            .problems
            .iter()
            .map(|problem| problem.message.id)
            .collect::<Vec<_>>()
    };
    assert_eq!(check(folder.path()), ["problem-no-lessons"]);
    assert_eq!(check(&folder.path().join("none.ron")), ["problem-not-found"]);
    for n in 0..=limits::FILES {
        put(folder.path(), &format!("{n}.ron"), "");
    }
    assert_eq!(check(folder.path()), ["problem-too-many-files"]);
    let large = folder.path().join("large.ron");
    fs::write(&large, vec![b' '; 8 * 1024 * 1024]).unwrap();
    assert_eq!(check(&large), ["problem-file-too-large"]);
    #[cfg(unix)]
    assert_eq!(check(Path::new("/dev/zero")), ["problem-not-a-file"]);
}

#[test]
fn two_lessons_with_one_id() {
    let folder = tempfile::tempdir().unwrap();
    put(folder.path(), "a.ron", GOOD);
    put(folder.path(), "b.ron", GOOD);
    let (course, opened) = open(folder.path());
    assert_eq!(ids(&course), ["problem-same-lesson"]);
    assert_eq!(opened, ["small-lesson"]);
    // Each on its own terms, both are sound.
    assert_eq!(course::check_paths(&[folder.path().to_path_buf()]).problems, []);
}

#[test]
fn a_new_lesson_has_no_problem() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.ron");
    put(folder.path(), "a.ron", &course::new_lesson("a"));
    let (course, opened) = open(&path);
    assert_eq!(ids(&course), [""; 0], "{:#?}", course.problems());
    assert_eq!(opened, ["a"]);
}

#[test]
fn the_lesson_of_the_authors_guide_has_no_problem() {
    let guide = include_str!("../CONTRIBUTING.md");
    let lessons: Vec<&str> = guide
        .split("```ron\n")
        .skip(1)
        .map(|block| block.split("```").next().unwrap())
        .filter(|block| block.starts_with("Lesson("))
        .collect();
    assert_eq!(lessons.len(), 2);
    let folder = tempfile::tempdir().unwrap();
    fs::copy("tests/data/lessons/queue.png", folder.path().join("queue.png")).unwrap();
    for lesson in lessons {
        put(folder.path(), "guide.ron", lesson);
        let (course, opened) = open(&folder.path().join("guide.ron"));
        assert_eq!(ids(&course), [""; 0], "{:#?}", course.problems());
        assert_eq!(opened.len(), 1);
    }
}
