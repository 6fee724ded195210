//! The checker: what a lesson must have before somebody learns from it, each problem with its place.
//!
//! A file is judged on its own terms, wherever it lies and whatever it is called.

mod blocks;
mod charts;
mod demos;
mod forms;
mod giveaways;
mod header;
mod items;
mod judge;
mod plain;
mod predictions;
mod quizzes;
mod readability;
mod sentences;
mod small;
mod steps;
mod stories;
mod texts;
mod walk;
mod wording;

use std::path::{Path as FilePath, PathBuf};

use super::{
    Glossary, Misconceptions,
    lesson::Lesson,
    load::{self, draft::Draft},
    map_of_course::CourseMap,
    picture::Pictures,
    problem::Problem,
    sources::{self, Found, Gathered},
    tests::Tests,
    words::Words,
};
use judge::Judge;
pub use judge::{Around, is_id, missing_picture};

/// A lesson as far as it can be used, with all its problems.
#[derive(Clone, Debug, Default)]
pub struct Loaded {
    /// The lesson without the parts that could not be read; `None` when too little could be read.
    pub lesson: Option<Lesson>,
    /// The pictures that it shows.
    pub pictures: Pictures,
    /// Problems in the order of the file.
    pub problems: Vec<Problem>,
}

/// What checking some files found.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// Problems, file by file.
    pub problems: Vec<Problem>,
    /// How many files were looked at.
    pub files: usize,
}

impl Report {
    /// Whether there is any error; warnings alone leave a file good.
    pub fn has_errors(&self) -> bool {
        self.problems.iter().any(Problem::is_error)
    }
}

/// What a course file is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A lesson.
    Lesson,
    /// The map of a course.
    Map,
    /// The words of a course.
    Glossary,
    /// The wrong ideas of a course.
    Misconceptions,
    /// The test before and after the course.
    Tests,
}

impl Kind {
    /// The name before the file's first bracket.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Lesson => "Lesson",
            Self::Map => "Course",
            Self::Glossary => "Glossary",
            Self::Misconceptions => "Misconceptions",
            Self::Tests => "Tests",
        }
    }

    /// The kind of a file by that name; without one, a lesson.
    pub fn of(bytes: &[u8]) -> Self {
        let named = Draft::read("", bytes).ok().and_then(|draft| {
            let name = draft.outline().name.clone()?;
            let all = [Self::Map, Self::Glossary, Self::Misconceptions, Self::Tests];
            all.into_iter()
                .find(|kind| kind.name() == draft.slice(name.clone()))
        });
        named.unwrap_or(Self::Lesson)
    }
}

/// Read and judge a lesson.
pub fn lesson(file: &str, bytes: &[u8], around: &Around<'_>) -> Loaded {
    let read = match load::lesson(file, bytes) {
        Ok(read) => read,
        Err(problems) => {
            return Loaded {
                problems,
                ..Loaded::default()
            };
        }
    };
    let mut judge = Judge::new(&read.lesson, around, read.draft);
    header::check(&mut judge);
    demos::check(&mut judge);
    steps::check(&mut judge);
    items::check(&mut judge);
    let pieces = walk::texts(&read.lesson);
    texts::check(&mut judge, &pieces);
    plain::check(&mut judge, &pieces);
    wording::check(&mut judge);
    judge.glyphs(around.has_glyph);
    let (problems, pictures) = judge.finish();
    Loaded {
        lesson: read.complete.then_some(read.lesson),
        pictures,
        problems,
    }
}

/// Check lesson files, and the course files of folders; any character counts as one that can be shown.
pub fn check_paths(paths: &[PathBuf]) -> Report {
    check_paths_for(paths, |_| true)
}

/// Check lesson files, and the course files of folders, for somebody who knows which characters can be shown.
pub fn check_paths_for(paths: &[PathBuf], has_glyph: fn(char) -> bool) -> Report {
    let checked = self::paths(paths, has_glyph);
    Report {
        problems: checked.problems,
        files: checked.files,
    }
}

/// What was found in some paths.
#[derive(Debug, Default)]
pub(super) struct Checked {
    /// Lessons that can be used.
    pub lessons: Vec<Sound>,
    /// The built-in words with those found.
    pub words: Words,
    /// A map, if there is one.
    pub map: Option<CourseMap>,
    /// A test before and after the course, if there is one without an error.
    pub tests: Option<Tests>,
    /// Problems, file by file.
    pub problems: Vec<Problem>,
    /// How many files were looked at.
    pub files: usize,
}

/// A lesson that can be used.
#[derive(Debug)]
pub(super) struct Sound {
    /// Its file.
    pub file: String,
    /// The lesson, without the parts that could not be read.
    pub lesson: Lesson,
    /// The pictures that it shows.
    pub pictures: Pictures,
    /// Check sum of the file: another one means another edition.
    pub edition: u32,
    /// Whether nothing in it was in error.
    pub whole: bool,
}

/// Read and judge what is at these paths.
pub(super) fn paths(paths: &[PathBuf], has_glyph: fn(char) -> bool) -> Checked {
    let mut checked = Checked {
        words: built_in_words(),
        ..Checked::default()
    };
    for path in paths {
        let Gathered { files, beside } = match sources::gather(path) {
            Ok(gathered) => gathered,
            Err(problem) => {
                checked.problems.push(problem);
                continue;
            }
        };
        let alone = sources::is_single(path);
        let own = if alone {
            words_beside(path)
        } else {
            words_in(&files)
        };
        // What the built-in course means by a word stays so.
        let words = checked.words.clone().with(&own);
        for found in files {
            let folder = found.folder.clone();
            let around = Around {
                words: &words,
                picture: &|name| beside.picture(&folder, name),
                has_glyph,
            };
            checked.file(found, &around);
        }
        checked.problems.extend(beside.left_over());
        if !alone {
            checked.words = words;
        }
    }
    checked
}

impl Checked {
    fn file(&mut self, found: Found, around: &Around<'_>) {
        self.files += 1;
        let file = found.name;
        let bytes = match found.bytes {
            Ok(bytes) => bytes,
            Err(problem) => return self.problems.push(problem),
        };
        let problems = match Kind::of(&bytes) {
            Kind::Lesson => {
                let loaded = lesson(&file, &bytes, around);
                let whole = !loaded.problems.iter().any(Problem::is_error);
                self.lessons.extend(loaded.lesson.map(|lesson| Sound {
                    file,
                    lesson,
                    pictures: loaded.pictures,
                    edition: crc32fast::hash(&bytes),
                    whole,
                }));
                loaded.problems
            }
            Kind::Map => {
                let (map, problems) = small::map(&file, &bytes);
                self.map = map.or(self.map.take());
                problems
            }
            Kind::Glossary => small::glossary(&file, &bytes),
            Kind::Misconceptions => small::misconceptions(&file, &bytes),
            Kind::Tests => {
                let (tests, problems) = forms::check(&file, &bytes, around);
                let sound = !problems.iter().any(Problem::is_error);
                self.tests = tests.filter(|_| sound).or(self.tests.take());
                problems
            }
        };
        self.problems.extend(problems);
    }
}

/// The glossary and the wrong ideas of the built-in course.
pub fn built_in_words() -> Words {
    let files = ["glossary.ron", "misconceptions.ron"]
        .into_iter()
        .filter_map(sources::built_in_file);
    files.fold(Words::default(), |words, bytes| words_of(bytes).with(&words))
}

/// The words that lie in the same folder as a lesson.
fn words_beside(path: &FilePath) -> Words {
    let folder = path.parent().unwrap_or(FilePath::new(""));
    let names = ["glossary.ron", "misconceptions.ron"];
    let bytes = names
        .iter()
        .filter_map(|name| sources::read(&folder.join(name)).ok());
    bytes.fold(Words::default(), |words, bytes| words_of(&bytes).with(&words))
}

fn words_in(found: &[Found]) -> Words {
    let bytes = found.iter().filter_map(|found| found.bytes.as_ref().ok());
    bytes.fold(Words::default(), |words, bytes| words_of(bytes).with(&words))
}

/// The words in a file; none in a file of another kind. Its problems are told when the file itself is judged.
fn words_of(bytes: &[u8]) -> Words {
    let mut words = Words::default();
    match Kind::of(bytes) {
        Kind::Glossary => {
            if let Ok((glossary, _)) = load::small::<Glossary>("", bytes, Kind::Glossary.name()) {
                words.glossary = glossary;
            }
        }
        Kind::Misconceptions => {
            if let Ok((wrong, _)) = load::small::<Misconceptions>("", bytes, Kind::Misconceptions.name()) {
                words.misconceptions = wrong;
            }
        }
        Kind::Lesson | Kind::Map | Kind::Tests => {}
    }
    words
}
