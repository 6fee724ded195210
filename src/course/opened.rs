//! What somebody opened beside the built-in course: lesson files, folders of them, or packs.

use std::path::{Path, PathBuf};

use super::{
    Text, check,
    check::Sound,
    lesson::FORMAT,
    limits,
    map_of_course::{CourseMap, Entry, Module},
    open::InUse,
    problem::{Message, Problem, Severity},
    sources,
    tests::Tests,
    words::Words,
};

/// The lessons that can be used, with every problem of their files. One broken lesson hides no other.
#[derive(Debug, Default)]
pub struct Opened {
    sources: Vec<PathBuf>,
    stamp: u64,
    map: CourseMap,
    words: Words,
    tests: Option<Tests>,
    lessons: Vec<OpenedLesson>,
    problems: Vec<Problem>,
}

#[derive(Debug)]
struct OpenedLesson {
    in_use: InUse,
    edition: u32,
    /// Whether nothing in its file was in error.
    whole: bool,
}

impl Opened {
    /// Read and judge what is at a path. An id that a built-in lesson has is refused: nothing replaces those.
    /// Any character counts as one that can be shown.
    pub fn read(path: &Path) -> Self {
        Self::read_for(&[path.to_owned()], |_| true)
    }

    /// The same for several paths, no more than [`limits::FILES`], and somebody who knows which characters can be
    /// shown.
    pub fn read_for(paths: &[PathBuf], has_glyph: fn(char) -> bool) -> Self {
        if let Some(first) = paths.get(limits::FILES) {
            let message = Message::new("problem-too-many-files").with("limit", limits::FILES);
            return Self {
                sources: paths.to_owned(),
                problems: vec![sources::at_start(first, message)],
                ..Self::default()
            };
        }
        // Before reading, so that what is saved meanwhile counts as new.
        let stamp = sources::stamp(paths);
        let checked = check::paths(paths, has_glyph);
        let mut opened = Self {
            sources: paths.to_owned(),
            stamp,
            words: checked.words,
            tests: checked.tests,
            problems: checked.problems,
            ..Self::default()
        };
        let mut entries = Vec::new();
        let mut items = 0;
        for sound in checked.lessons {
            let Some(entry) = opened.take(sound, &mut items) else {
                continue;
            };
            entries.push(entry);
        }
        opened.map = checked.map.unwrap_or_else(|| CourseMap {
            format: FORMAT,
            ..CourseMap::default()
        });
        opened.map_rest(entries);
        opened
    }

    /// Take a lesson up, unless it may not be.
    fn take(&mut self, sound: Sound, items: &mut usize) -> Option<Entry> {
        let id = &sound.lesson.id;
        *items += sound.lesson.items.len();
        let refusal = if sources::built_in_file(&format!("{id}.ron")).is_some() {
            Some((
                Severity::Error,
                Message::new("problem-built-in-id").quoting("id", id),
            ))
        } else if self.has(id) {
            Some((
                Severity::Warning,
                Message::new("problem-same-lesson").quoting("id", id),
            ))
        } else if self.lessons.len() == limits::LESSONS {
            let message = Message::new("problem-too-many-lessons").with("limit", limits::LESSONS);
            Some((Severity::Error, message))
        } else if *items > limits::ITEMS {
            let message = Message::new("problem-too-many-items").with("limit", limits::ITEMS);
            Some((Severity::Error, message))
        } else {
            None
        };
        if let Some((severity, message)) = refusal {
            self.problems.push(Problem {
                file: sound.file,
                line: 1,
                column: 1,
                severity,
                message,
            });
            return None;
        }
        let entry = Entry {
            number: (self.lessons.len() + 1).to_string(),
            id: id.clone(),
            title: sound.lesson.title.clone(),
        };
        self.lessons.push(OpenedLesson {
            in_use: InUse::new(sound.lesson, sound.pictures),
            edition: sound.edition,
            whole: sound.whole,
        });
        Some(entry)
    }

    /// Lessons that the map does not name stand in a module of their own.
    fn map_rest(&mut self, mut entries: Vec<Entry>) {
        entries.retain(|entry| self.map.entry(&entry.id).is_none());
        if entries.is_empty() {
            return;
        }
        // Several things are called as the folder in which the first of them lies.
        let name = match self.sources.as_slice() {
            [one] => one.file_stem(),
            several => several.first().and_then(|path| path.parent()?.file_name()),
        };
        let name = super::shown::shown(&name.unwrap_or_default().to_string_lossy());
        let number = self.map.modules.iter().map(|module| module.number).max();
        self.map.modules.push(Module {
            number: number.unwrap_or(0).saturating_add(1),
            title: Text {
                en: name.clone(),
                zh: name,
            },
            lessons: entries,
        });
    }

    /// The same files read again: the new problems are told; of a lesson that is now in error, the last version
    /// without one stays in use.
    pub fn renew(&mut self, mut new: Self) {
        let in_error = new.has_errors();
        for mut old in std::mem::take(&mut self.lessons) {
            let id = &old.in_use.lesson.id;
            let again = new
                .lessons
                .iter_mut()
                .find(|lesson| lesson.in_use.lesson.id == *id);
            if let Some(lesson) = again {
                if !lesson.whole && old.whole {
                    std::mem::swap(lesson, &mut old);
                }
            } else if in_error {
                if new.map.entry(id).is_none() {
                    let entry = self.map.entry(id).cloned();
                    new.map_rest(entry.into_iter().collect());
                }
                new.lessons.push(old);
            }
        }
        *self = new;
    }

    /// The files, folders and packs.
    pub fn sources(&self) -> &[PathBuf] {
        &self.sources
    }

    /// What its files looked like when they were read; see [`sources::stamp`].
    pub fn stamp(&self) -> u64 {
        self.stamp
    }

    /// Its modules and lessons.
    pub fn map(&self) -> &CourseMap {
        &self.map
    }

    /// Its test before and after the course, if it has one.
    pub fn tests(&self) -> Option<&Tests> {
        self.tests.as_ref()
    }

    /// The words of the built-in course and its own.
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// What is wrong with its files.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// Whether a problem is an error.
    pub fn has_errors(&self) -> bool {
        self.problems.iter().any(Problem::is_error)
    }

    /// Whether it has this lesson.
    pub fn has(&self, id: &str) -> bool {
        self.in_use(id).is_some()
    }

    /// Ids of its lessons, in the order of its map.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.map
            .entries()
            .map(|entry| entry.id.as_str())
            .filter(|id| self.has(id))
    }

    /// Check sum of a lesson's file: another one means another edition.
    pub fn edition(&self, id: &str) -> Option<u32> {
        self.find(id).map(|lesson| lesson.edition)
    }

    pub(super) fn in_use(&self, id: &str) -> Option<&InUse> {
        self.find(id).map(|lesson| &lesson.in_use)
    }

    fn find(&self, id: &str) -> Option<&OpenedLesson> {
        self.lessons.iter().find(|lesson| lesson.in_use.lesson.id == id)
    }
}
