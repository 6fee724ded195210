//! The course as the app uses it: the built-in one, or one that somebody opened.

use std::{path::Path, sync::OnceLock};

use super::{
    Glossary, Misconceptions, Text,
    check::{self, Kind},
    lesson::{FORMAT, Lesson, Minutes},
    load,
    map_of_course::{CourseMap, Entry, Module},
    problem::{Message, Problem, Severity},
    sources,
    values::Preset,
    words::Words,
};
use crate::models::value::Value;

/// A course: its map, its words, and lessons that are read when they are opened.
#[derive(Debug, Default)]
pub struct Course {
    map: CourseMap,
    words: Words,
    written: Vec<Written>,
    problems: Vec<Problem>,
}

/// A lesson file.
#[derive(Debug)]
struct Written {
    id: String,
    bytes: &'static [u8],
    lesson: OnceLock<Option<Opened>>,
}

/// A lesson in use.
#[derive(Debug)]
struct Opened {
    lesson: Lesson,
    preset: OnceLock<Preset>,
}

impl Course {
    /// The built-in course. Its lessons' ids are their files' names, so nothing but the small files is read here.
    pub fn builtin() -> Self {
        let mut course = Self::default();
        for (name, bytes) in sources::built_in() {
            course.problems.extend(match name {
                "course.ron" => keep(load::small(name, bytes, Kind::Map.name()), &mut course.map),
                "glossary.ron" => keep(
                    load::small(name, bytes, Kind::Glossary.name()),
                    &mut course.words.glossary,
                ),
                "misconceptions.ron" => keep(
                    load::small(name, bytes, Kind::Misconceptions.name()),
                    &mut course.words.misconceptions,
                ),
                _ => {
                    let id = name.strip_suffix(".ron").unwrap_or(name).to_owned();
                    course.written.push(Written {
                        id,
                        bytes,
                        lesson: OnceLock::new(),
                    });
                    Vec::new()
                }
            });
        }
        log_all(&course.problems);
        course
    }

    /// A lesson file, or a folder of them, that somebody opened: the lessons that can be used, and every problem.
    /// One broken lesson hides no other.
    pub fn open(path: &Path) -> Self {
        let checked = check::paths(&[path.to_path_buf()]);
        let mut course = Self {
            problems: checked.problems,
            words: checked.words,
            ..Self::default()
        };
        let mut entries = Vec::new();
        for (file, lesson) in checked.lessons {
            if entries.iter().any(|entry: &Entry| entry.id == lesson.id) {
                let message = Message::new("problem-same-lesson").quoting("id", &lesson.id);
                let severity = Severity::Warning;
                course.problems.push(Problem {
                    file,
                    line: 1,
                    column: 1,
                    severity,
                    message,
                });
                continue;
            }
            let number = (entries.len() + 1).to_string();
            entries.push(Entry {
                number,
                id: lesson.id.clone(),
                title: lesson.title.clone(),
            });
            let id = lesson.id.clone();
            let opened = Opened {
                lesson,
                preset: OnceLock::new(),
            };
            course.written.push(Written {
                id,
                bytes: &[],
                lesson: Some(opened).into(),
            });
        }
        let name = path
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let title = Text {
            en: name.clone(),
            zh: name,
        };
        course.map = checked.map.unwrap_or_else(|| CourseMap {
            format: FORMAT,
            ..CourseMap::default()
        });
        entries.retain(|entry| course.map.entry(&entry.id).is_none());
        if !entries.is_empty() {
            let number = course.map.modules.iter().map(|module| module.number).max();
            let number = number.unwrap_or(0).saturating_add(1);
            course.map.modules.push(Module {
                number,
                title,
                lessons: entries,
            });
        }
        course
    }

    /// Modules and lessons in order, those not yet written included.
    pub fn map(&self) -> &CourseMap {
        &self.map
    }

    /// The words of the course.
    pub fn glossary(&self) -> &Glossary {
        &self.words.glossary
    }

    /// The wrong ideas the course works on.
    pub fn misconceptions(&self) -> &Misconceptions {
        &self.words.misconceptions
    }

    /// Whether the lesson is written.
    pub fn has(&self, id: &str) -> bool {
        self.written.iter().any(|written| written.id == id)
    }

    /// Ids of the lessons that are written, in the order of the map.
    pub fn written(&self) -> impl Iterator<Item = &str> {
        self.map
            .entries()
            .map(|entry| entry.id.as_str())
            .filter(|id| self.has(id))
    }

    /// The lesson with this id; read at the first call, then kept.
    pub fn lesson(&self, id: &str) -> Option<&Lesson> {
        self.opened(id).map(|opened| &opened.lesson)
    }

    /// A value that the lesson's own demo computes at its preset, such as `poll.truth`; run at the first call, then kept.
    pub fn value(&self, lesson: &Lesson, name: &str) -> Option<Value> {
        let opened = self.opened(&lesson.id)?;
        opened.preset.get_or_init(|| Preset::of(&opened.lesson)).get(name)
    }

    /// How long the lesson takes.
    pub fn minutes(&self, id: &str) -> Option<Minutes> {
        self.lesson(id).map(|lesson| lesson.minutes)
    }

    /// What is wrong with the files that were opened. The built-in ones are proven sound by a test.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    fn opened(&self, id: &str) -> Option<&Opened> {
        let written = self.written.iter().find(|written| written.id == id)?;
        written.lesson.get_or_init(|| written.open()).as_ref()
    }
}

impl Written {
    fn open(&self) -> Option<Opened> {
        match load::lesson(&format!("{}.ron", self.id), self.bytes) {
            Ok(read) if read.complete => Some(Opened {
                lesson: read.lesson,
                preset: OnceLock::new(),
            }),
            Ok(read) => {
                log_all(&read.draft.finish());
                None
            }
            Err(problems) => {
                log_all(&problems);
                None
            }
        }
    }
}

fn log_all(problems: &[Problem]) {
    for problem in problems {
        log::error!("{}: {}", problem.place(), problem.message.id);
    }
}

/// Put what was read in its place; give the problems.
fn keep<T>(read: Result<(T, load::draft::Draft), Vec<Problem>>, place: &mut T) -> Vec<Problem> {
    match read {
        Ok((value, draft)) => {
            *place = value;
            draft.finish()
        }
        Err(problems) => problems,
    }
}
