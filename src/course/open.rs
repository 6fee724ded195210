//! The course as the app uses it: the built-in one, and beside it one that somebody opened.

use std::{path::Path, sync::OnceLock};

use super::{
    Glossary, Misconceptions,
    check::Kind,
    lesson::{Lesson, Minutes},
    load,
    map_of_course::{CourseMap, Entry, Module},
    opened::Opened,
    picture::{Picture, Pictures},
    problem::Problem,
    sources,
    tests::Tests,
    values::Preset,
    words::Words,
};
use crate::models::value::Value;

/// The file of the built-in test before and after the course.
const TESTS: &str = "tests.ron";

/// The built-in course: its map, its words, and lessons that are read when they are opened; and what was opened
/// beside it. Ids are those of one or of the other, never of both.
#[derive(Debug, Default)]
pub struct Course {
    map: CourseMap,
    words: Words,
    written: Vec<Written>,
    /// Read when it is first asked for: most starts of the app do not need it.
    tests: OnceLock<Option<Tests>>,
    problems: Vec<Problem>,
    opened: Option<Opened>,
}

/// A built-in lesson file.
#[derive(Debug)]
struct Written {
    id: String,
    bytes: &'static [u8],
    lesson: OnceLock<Option<InUse>>,
}

/// A lesson in use.
#[derive(Debug)]
pub(super) struct InUse {
    pub(super) lesson: Lesson,
    pictures: Pictures,
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
                TESTS => Vec::new(),
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

    /// The lessons at a path as a course of their own, without the built-in one.
    pub fn alone(path: &Path) -> Self {
        let opened = Opened::read(path);
        Self {
            map: opened.map().clone(),
            words: opened.words().clone(),
            opened: Some(opened),
            ..Self::default()
        }
    }

    /// Open a lesson file, a folder or a pack beside the built-in course, in the place of what was opened before.
    pub fn open(&mut self, path: &Path) {
        self.put(Opened::read(path));
    }

    /// Put what was opened beside the built-in course.
    pub fn put(&mut self, opened: Opened) {
        self.opened = Some(opened);
    }

    /// Close what was opened.
    pub fn close(&mut self) {
        self.opened = None;
    }

    /// What was opened beside the built-in course.
    pub fn opened(&self) -> Option<&Opened> {
        self.opened.as_ref()
    }

    /// What was opened, to be renewed.
    pub fn opened_mut(&mut self) -> Option<&mut Opened> {
        self.opened.as_mut()
    }

    /// Modules and lessons of the built-in course in order, those not yet written included.
    pub fn map(&self) -> &CourseMap {
        &self.map
    }

    /// A lesson's line on the map, built-in or opened.
    pub fn entry(&self, id: &str) -> Option<&Entry> {
        self.maps().find_map(|map| map.entry(id))
    }

    /// The module that holds a lesson, built-in or opened.
    pub fn module_of(&self, id: &str) -> Option<&Module> {
        self.maps().find_map(|map| map.module_of(id))
    }

    /// The map of the built-in course, and that of what was opened beside it.
    pub fn maps(&self) -> impl Iterator<Item = &CourseMap> {
        std::iter::once(&self.map).chain(self.opened.as_ref().map(Opened::map))
    }

    /// The words of the course.
    pub fn glossary(&self) -> &Glossary {
        &self.words().glossary
    }

    /// The test before and after the course, if there is one; of what was opened, if that has one.
    pub fn tests(&self) -> Option<&Tests> {
        let opened = self.opened.as_ref().and_then(Opened::tests);
        opened.or_else(|| self.tests.get_or_init(|| self.read_tests()).as_ref())
    }

    /// Whether there is one, without reading it.
    pub fn has_tests(&self) -> bool {
        self.opened.as_ref().and_then(Opened::tests).is_some() || self.tests_file().is_some()
    }

    /// The file of the built-in test; none in a course that stands alone.
    fn tests_file(&self) -> Option<&'static [u8]> {
        sources::built_in_file(TESTS).filter(|_| !self.written.is_empty())
    }

    fn read_tests(&self) -> Option<Tests> {
        let read = load::small(TESTS, self.tests_file()?, Kind::Tests.name());
        read.map_err(|problems| log_all(&problems))
            .ok()
            .map(|(tests, _)| tests)
    }

    /// The wrong ideas the course works on.
    pub fn misconceptions(&self) -> &Misconceptions {
        &self.words().misconceptions
    }

    fn words(&self) -> &Words {
        self.opened.as_ref().map_or(&self.words, Opened::words)
    }

    /// Whether the lesson is written.
    pub fn has(&self, id: &str) -> bool {
        self.written.iter().any(|written| written.id == id)
            || self.opened.as_ref().is_some_and(|opened| opened.has(id))
    }

    /// Ids of the built-in lessons that are written, in the order of the map.
    pub fn written(&self) -> impl Iterator<Item = &str> {
        self.map
            .entries()
            .map(|entry| entry.id.as_str())
            .filter(|id| self.has(id))
    }

    /// The lesson with this id; a built-in one is read at the first call, then kept.
    pub fn lesson(&self, id: &str) -> Option<&Lesson> {
        self.in_use(id).map(|in_use| &in_use.lesson)
    }

    /// A value that the lesson's own demo computes at its preset, such as `poll.truth`; run at the first call, then kept.
    pub fn value(&self, lesson: &Lesson, name: &str) -> Option<Value> {
        self.in_use(&lesson.id)?.preset().get(name)
    }

    /// A picture by the name that a lesson gives it.
    pub fn picture(&self, lesson: &str, name: &str) -> Option<&Picture> {
        self.in_use(lesson)?.pictures.get(name)
    }

    /// How long the lesson takes.
    pub fn minutes(&self, id: &str) -> Option<Minutes> {
        self.lesson(id).map(|lesson| lesson.minutes)
    }

    /// What is wrong with the files that were opened. The built-in ones are proven sound by a test.
    pub fn problems(&self) -> &[Problem] {
        self.opened
            .as_ref()
            .map_or(&self.problems, |opened| opened.problems())
    }

    fn in_use(&self, id: &str) -> Option<&InUse> {
        match self.written.iter().find(|written| written.id == id) {
            Some(written) => written.lesson.get_or_init(|| written.open()).as_ref(),
            None => self.opened.as_ref()?.in_use(id),
        }
    }
}

impl InUse {
    pub(super) fn new(lesson: Lesson, pictures: Pictures) -> Self {
        Self {
            lesson,
            pictures,
            preset: OnceLock::new(),
        }
    }

    fn preset(&self) -> &Preset {
        self.preset.get_or_init(|| Preset::of(&self.lesson))
    }
}

impl Written {
    fn open(&self) -> Option<InUse> {
        match load::lesson(&format!("{}.ron", self.id), self.bytes) {
            Ok(read) if read.complete => {
                let picture = |name: &str| {
                    let bytes = sources::built_in_file(name)?.to_vec();
                    Some((name.to_owned(), Picture::read(bytes).ok()?))
                };
                let pictures = read.lesson.pictures().into_iter().filter_map(picture).collect();
                Some(InUse::new(read.lesson, pictures))
            }
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
