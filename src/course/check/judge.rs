//! What every rule needs: the lesson, what it may refer to, and where to put a problem.

use super::super::{
    lesson::Lesson,
    limits,
    load::{draft::Draft, outline::Path},
    nearest::nearest,
    problem::{Message, Problem, Severity},
    values::Preset,
    words::Words,
};

/// A lesson being judged.
pub(super) struct Judge<'a> {
    pub lesson: &'a Lesson,
    pub words: &'a Words,
    /// The lesson's demos, run.
    pub preset: Preset,
    draft: Draft,
}

impl<'a> Judge<'a> {
    pub(super) fn new(lesson: &'a Lesson, words: &'a Words, draft: Draft) -> Self {
        Self {
            lesson,
            words,
            preset: Preset::of(lesson),
            draft,
        }
    }

    pub(super) fn finish(self) -> Vec<Problem> {
        self.draft.finish()
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
