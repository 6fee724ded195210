//! What every rule needs: the lesson, what it may refer to, and where to put a problem.

use std::collections::BTreeMap;

use super::super::{
    lesson::Lesson,
    limits,
    load::{draft::Draft, outline::Path},
    nearest::nearest,
    picture::{Picture, Pictures},
    problem::{Message, Problem, Severity},
    values::Preset,
    words::Words,
};

/// What lies around a file that is judged.
#[derive(Clone, Copy)]
pub struct Around<'a> {
    /// The words of the course.
    pub words: &'a Words,
    /// The picture by this name beside the file.
    pub picture: &'a dyn Fn(&str) -> Result<Picture, Message>,
    /// Whether a character can be shown.
    pub has_glyph: fn(char) -> bool,
}

impl<'a> Around<'a> {
    /// Words and nothing else: a file that lies nowhere has no pictures beside it.
    pub fn words(words: &'a Words) -> Self {
        Self {
            words,
            picture: &|name| Err(missing_picture(name, std::iter::empty())),
            has_glyph: |_| true,
        }
    }
}

/// The message for a picture that is not there; `there` are the names that are.
pub fn missing_picture<'b>(name: &str, there: impl Iterator<Item = &'b str> + Clone) -> Message {
    let alike = there.clone().find(|known| known.eq_ignore_ascii_case(name));
    let near = alike.or_else(|| nearest(name, there));
    Message::new("problem-picture-missing")
        .quoting("found", name)
        .with("near", if near.is_some() { "yes" } else { "no" })
        .quoting("nearest", near.unwrap_or_default())
}

/// A lesson being judged.
pub(super) struct Judge<'a> {
    pub lesson: &'a Lesson,
    pub words: &'a Words,
    /// The lesson's demos, run.
    pub preset: Preset,
    /// The pictures that it names, or why they cannot be shown.
    pub pictures: BTreeMap<&'a str, Result<Picture, Message>>,
    draft: Draft,
}

impl<'a> Judge<'a> {
    pub(super) fn new(lesson: &'a Lesson, around: &Around<'a>, draft: Draft) -> Self {
        let picture = |name| (name, (around.picture)(name));
        Self {
            lesson,
            words: around.words,
            pictures: lesson.pictures().into_iter().map(picture).collect(),
            preset: Preset::of(lesson),
            draft,
        }
    }

    /// The problems, and the pictures that can be shown.
    pub(super) fn finish(self) -> (Vec<Problem>, Pictures) {
        let sound = |(name, read): (&str, Result<Picture, _>)| Some((name.to_owned(), read.ok()?));
        let pictures = self.pictures.into_iter().filter_map(sound).collect();
        (self.draft.finish(), pictures)
    }

    /// An error, unless something that could not be read may be the reason.
    pub(super) fn error(&mut self, path: &Path<'_>, message: Message) {
        self.add(path, Severity::Error, message);
    }

    /// A warning, unless something that could not be read may be the reason.
    pub(super) fn warn(&mut self, path: &Path<'_>, message: Message) {
        self.add(path, Severity::Warning, message);
    }

    fn add(&mut self, path: &Path<'_>, severity: Severity, message: Message) {
        if let Some(at) = self.draft.whole(path) {
            self.draft.add(at, severity, message);
        }
    }

    /// An error at a byte of a text's content.
    pub(super) fn error_in_text(&mut self, path: &Path<'_>, byte: usize, message: Message) {
        let at = self.draft.inside_text(path, byte);
        self.draft.add(at, Severity::Error, message);
    }

    /// An error with this sentence when the condition does not hold.
    pub(super) fn require(&mut self, condition: bool, path: &Path<'_>, id: &'static str) {
        if !condition {
            self.error(path, Message::new(id));
        }
    }

    /// Whether something below this path could not be read.
    pub(super) fn is_damaged(&self, path: &Path<'_>) -> bool {
        self.draft.is_damaged(path)
    }

    /// `found` must be one of `known`; otherwise the sentence `id`, with the nearest one. What could not be read
    /// counts as known.
    pub(super) fn known<'b>(
        &mut self,
        path: &Path<'_>,
        found: &str,
        known: impl Iterator<Item = &'b str> + Clone,
        id: &'static str,
    ) {
        if known.clone().any(|name| name == found) || self.draft.is_lost(found) {
            return;
        }
        let near = nearest(found, known);
        let message = Message::new(id)
            .quoting("found", found)
            .with("near", if near.is_some() { "yes" } else { "no" })
            .quoting("nearest", near.unwrap_or_default());
        self.error(path, message);
    }

    /// Warn of characters that cannot be shown.
    pub(super) fn glyphs(&mut self, has_glyph: fn(char) -> bool) {
        self.draft.warn_of_glyphs(has_glyph);
    }

    /// A picture must be there and be one; it may be damaged, for then its words are shown.
    pub(super) fn picture(&mut self, path: &Path<'_>, name: &str) {
        match self.pictures.get(name) {
            Some(Err(message)) => {
                let message = message.clone();
                self.error(path, message);
            }
            Some(Ok(picture)) if picture.size().is_none() => {
                self.warn(path, Message::new("problem-picture-broken"));
            }
            _ => {}
        }
    }

    /// An id must be a short one of plain letters, digits and hyphens: it becomes part of records and file names.
    pub(super) fn id(&mut self, path: &Path<'_>, id: &str) {
        if !is_id(id) {
            let message = Message::new("problem-bad-id")
                .quoting("found", id)
                .with("limit", limits::ID_CHARS);
            self.error(path, message);
        }
    }
}

/// Whether an id is `[a-z0-9-]{1,64}`.
pub fn is_id(id: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    (1..=limits::ID_CHARS).contains(&id.len()) && id.chars().all(plain)
}
