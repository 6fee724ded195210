//! A file being read: its text as mended so far, its outline, and the problems found.

use std::ops::Range;

use super::{
    super::{
        limits,
        problem::{Message, Problem, Severity, is_hidden},
        ron_text,
        shown::shown,
    },
    encoding,
    lines::Lines,
    outline::{Node, Path, Shape},
    syntax,
};

/// A file between bytes and meaning.
#[derive(Clone, Debug)]
pub struct Draft {
    file: String,
    /// As it came.
    original: String,
    /// The text as mended so far; mending keeps its length, so that places stay.
    pub(super) text: String,
    lines: Lines,
    /// The outline, without what was left out.
    pub(super) root: Node,
    problems: Vec<Found>,
    /// Where something was left out or replaced: statements about what holds it would be guesses.
    damage: Vec<usize>,
    /// Names and keys of what was left out.
    lost: Vec<String>,
    /// Fields that a misspelt name probably means, with the first byte of what should hold them.
    pub(super) supposed: Vec<(usize, &'static str)>,
    /// Bytes that may still be read again.
    pub(super) rereads: usize,
}

impl Draft {
    /// Read the outline of a file.
    ///
    /// # Errors
    /// The problems, when there is nothing to go on with.
    pub fn read(file: &str, bytes: &[u8]) -> Result<Self, Vec<Problem>> {
        let text = encoding::decode(bytes).map_err(|not_text| {
            vec![Problem {
                file: file.to_owned(),
                line: not_text.line,
                column: not_text.column,
                severity: Severity::Error,
                message: not_text.message,
            }]
        })?;
        let lines = Lines::of(text);
        let read = syntax::read(text);
        let nothing = Node {
            span: 0..text.len(),
            shape: Shape::Word,
            name: None,
            parts: Vec::new(),
        };
        let complete = read.root.is_some();
        let mut draft = Self {
            file: file.to_owned(),
            original: text.to_owned(),
            text: text.to_owned(),
            lines,
            root: read.root.unwrap_or(nothing),
            problems: Vec::new(),
            damage: Vec::new(),
            lost: read.lost,
            supposed: Vec::new(),
            rereads: limits::REREAD_BYTES,
        };
        for (at, message) in read.faults {
            draft.error(at, message);
            draft.damage.push(at);
        }
        for (range, instead) in read.mends {
            draft.text.replace_range(range, &instead);
        }
        if complete { Ok(draft) } else { Err(draft.finish()) }
    }

    /// An error at a byte.
    pub fn error(&mut self, at: usize, message: Message) {
        self.add(at, Severity::Error, message);
    }

    /// A problem at a byte.
    pub fn add(&mut self, at: usize, severity: Severity, message: Message) {
        self.problems.push(Found {
            at,
            severity,
            message,
        });
    }

    /// Where a path leads, unless what it names holds something that was left out.
    pub fn whole(&self, path: &Path<'_>) -> Option<usize> {
        let (at, node) = self.root.follow(path);
        let damaged = self.damage.iter().any(|damage| node.span.contains(damage));
        (!damaged).then_some(at)
    }

    /// Whether something was left out below this path.
    pub fn is_damaged(&self, path: &Path<'_>) -> bool {
        self.whole(path).is_none()
    }

    /// Leave a part out: of the text, and of the outline.
    pub(super) fn leave_out(&mut self, part: Range<usize>) {
        self.lost.extend(self.root.names_in(&part));
        let (range, spaces) = syntax::blank(&self.text, part.clone());
        self.text.replace_range(range, &spaces);
        self.root.remove(part.start);
        self.damage.push(part.start);
    }

    /// Whether something by this name or id was left out.
    pub fn is_lost(&self, name: &str) -> bool {
        self.lost.iter().any(|lost| lost == name)
    }

    /// Something at this byte could not be read, and something else stands in its place.
    pub(super) fn damaged(&mut self, at: usize) {
        self.damage.push(at);
    }

    /// Read on as if no name stood before the first bracket.
    pub(super) fn forget_name(&mut self) {
        if let Some(name) = self.root.name.take() {
            let (range, spaces) = syntax::blank(&self.text, name);
            self.text.replace_range(range, &spaces);
        }
    }

    /// Byte at a line and column of a stretch of the text.
    pub(super) fn offset_in(&self, stretch: &Range<usize>, line: usize, column: usize) -> usize {
        let text = self.text.get(stretch.clone()).unwrap_or_default();
        let at = stretch.start + Lines::of(text).offset(text, line, column);
        at.min(stretch.end.saturating_sub(1)).max(stretch.start)
    }

    /// The place of a byte of a text's content in the file, its escapes taken into account.
    pub fn inside_text(&self, path: &Path<'_>, content_byte: usize) -> usize {
        let (_, node) = self.root.follow(path);
        let source = self.slice(node.span.clone());
        if node.shape != Shape::Text {
            return node.span.start;
        }
        if source.starts_with('r') {
            let open = source.find('"').unwrap_or(0);
            return node.span.start + open + 1 + content_byte;
        }
        node.span.start + 1 + source_offset(source.get(1..).unwrap_or_default(), content_byte)
    }

    /// Warn of texts with characters that nobody sees.
    pub(super) fn warn_of_hidden(&mut self) {
        let escaped = self.original.contains('\\');
        if !escaped && !self.original.chars().any(is_hidden) {
            return;
        }
        let mut found = Vec::new();
        self.root.each(&mut |node| {
            if node.shape == Shape::Text
                && let Some(c) = hidden_in(self.slice(node.span.clone()))
            {
                found.push((node.span.start, c));
            }
        });
        for (at, c) in found {
            let message =
                Message::new("problem-hidden-character").with("code", format!("U+{:04X}", u32::from(c)));
            self.add(at, Severity::Warning, message);
        }
    }

    /// Warn once of characters that no font has, at the first of them.
    pub(in crate::course) fn warn_of_glyphs(&mut self, has_glyph: fn(char) -> bool) {
        let mut missing: Vec<char> = Vec::new();
        let mut first = None;
        self.root.each(&mut |node| {
            let source = self.slice(node.span.clone());
            if node.shape != Shape::Text || source.is_ascii() && !source.contains('\\') {
                return;
            }
            let content = read_text(source).unwrap_or_else(|| source.to_owned());
            for c in shown(&content).chars() {
                if !c.is_whitespace() && !missing.contains(&c) && !has_glyph(c) {
                    missing.push(c);
                    first.get_or_insert(node.span.start);
                }
            }
        });
        if let (Some(at), Some(c)) = (first, missing.first()) {
            let message = Message::new("problem-no-glyph")
                .quoting("found", &missing.iter().collect::<String>())
                .with("code", format!("U+{:04X}", u32::from(*c)));
            self.add(at, Severity::Warning, message);
        }
    }

    /// The outline's root.
    pub fn outline(&self) -> &Node {
        &self.root
    }

    /// A stretch of the file as it came.
    pub fn slice(&self, span: Range<usize>) -> &str {
        self.original.get(span).unwrap_or_default()
    }

    /// The problems in the order of the file, at most [`limits::PROBLEMS`] and one that says so.
    pub fn finish(self) -> Vec<Problem> {
        let mut found = self.problems;
        found.sort_by_key(|problem| problem.at);
        found.dedup();
        let more = found.len().saturating_sub(limits::PROBLEMS);
        if more > 0 {
            // Errors first, so that none is cut off by warnings.
            found.sort_by_key(|problem| problem.severity);
            found.truncate(limits::PROBLEMS);
            found.sort_by_key(|problem| problem.at);
            let at = found.last().map_or(0, |last| last.at);
            let message = Message::new("problem-more").with("count", more);
            found.push(Found {
                at,
                severity: Severity::Error,
                message,
            });
        }
        let problem = |Found {
                           at,
                           severity,
                           message,
                       }| {
            let (line, column) = self.lines.place(&self.original, at);
            Problem {
                file: self.file.clone(),
                line,
                column,
                severity,
                message,
            }
        };
        found.into_iter().map(problem).collect()
    }
}

/// A problem before its line and column are worked out.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Found {
    at: usize,
    severity: Severity,
    message: Message,
}

/// The first character that nobody sees in a text, as it is written in the file.
fn hidden_in(source: &str) -> Option<char> {
    let hidden = |text: &str| text.chars().find(|c| is_hidden(*c) && *c != '\r');
    hidden(source).or_else(|| hidden(&read_text(source)?))
}

/// What a text with escapes says; `None` of one without any.
fn read_text(source: &str) -> Option<String> {
    let read = source
        .contains('\\')
        .then(|| ron_text::options().from_str::<String>(source));
    read?.ok()
}

/// How many bytes of a text's source make up so many bytes of its content.
fn source_offset(source: &str, content_bytes: usize) -> usize {
    let mut content = 0;
    let mut at = 0;
    while content < content_bytes {
        let Some(c) = source.get(at..).and_then(|rest| rest.chars().next()) else {
            break;
        };
        if c != '\\' {
            at += c.len_utf8();
            content += c.len_utf8();
            continue;
        }
        let escape = source.get(at + 1..).unwrap_or_default();
        let (source_bytes, content_bytes) = match escape.chars().next() {
            Some('u') => {
                let digits = escape
                    .get(2..)
                    .and_then(|rest| rest.split_once('}'))
                    .map_or("", |(digits, _)| digits);
                let c = u32::from_str_radix(digits, 16).ok().and_then(char::from_u32);
                (digits.len() + 4, c.map_or(1, char::len_utf8))
            }
            Some('x') => (4, 1),
            Some(c) => (1 + c.len_utf8(), 1),
            None => break,
        };
        at += source_bytes;
        content += content_bytes;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_inside_a_text_count_its_escapes() {
        let source = r"甲\\{a\u{7532}b\n\x41c";
        let content: String = ron::from_str(&format!("\"{source}\"")).unwrap();
        let offset = |c| source_offset(source, content.find(c).unwrap());
        assert_eq!(offset('{'), source.find('{').unwrap());
        assert_eq!(offset('b'), source.find('b').unwrap());
        assert_eq!(offset('A'), source.find(r"\x").unwrap());
        assert_eq!(offset('c'), source.len() - 1);
    }
}
