//! A small course in a folder: one lesson with every kind of item, under several names, over several modules.

use std::{fmt::Write as _, fs, path::Path};

const LESSON: &str = include_str!("../data/lessons/good.ron");

/// Writes the course: each module the ids of its lessons.
#[expect(clippy::disallowed_methods, reason = "a course as somebody else wrote it")]
pub(crate) fn write(folder: &Path, modules: &[&[&str]]) {
    let mut map = "Course(format: 1, modules: [\n".to_owned();
    for (n, ids) in (1..).zip(modules) {
        writeln!(
            map,
            "Module(number: {n}, title: (en: \"Module {n}\", zh: \"第{n}单元\"), lessons: ["
        )
        .unwrap();
        for (k, id) in (1..).zip(*ids) {
            let title = format!("(en: \"Lesson {n}.{k}\", zh: \"第{n}.{k}课\")");
            writeln!(map, "Entry(number: \"{n}.{k}\", id: \"{id}\", title: {title}),").unwrap();
            let lesson = LESSON
                .replacen("\"small-lesson\"", &format!("\"{id}\""), 1)
                .replacen("(en: \"A small lesson\", zh: \"一堂小课\")", &title, 1);
            fs::write(folder.join(format!("{id}.ron")), lesson).unwrap();
        }
        map.push_str("]),\n");
    }
    map.push_str("])\n");
    fs::write(folder.join("course.ron"), map).unwrap();
}
