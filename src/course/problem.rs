//! What is wrong with a file, where, and what to do. The sentence is composed at the edge, in the reader's language.

use super::limits;
use crate::models::catalogue::ParamError;

/// Whether a file with this problem can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Some part cannot be used, or would mislead.
    Error,
    /// Worth mending; everything can be used.
    Warning,
}

/// A sentence by its string id, `problem-…`, with the arguments to fill in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Id in the interface strings.
    pub id: &'static str,
    /// Names and values.
    pub args: Vec<(&'static str, String)>,
}

impl Message {
    /// A sentence without arguments.
    pub const fn new(id: &'static str) -> Self {
        Self { id, args: Vec::new() }
    }

    /// With a number of our own.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl std::fmt::Display) -> Self {
        self.args.push((name, value.to_string()));
        self
    }

    /// With words from the file: cut to 40 characters, and characters that do not show made visible.
    #[must_use]
    pub fn quoting(self, name: &'static str, words: &str) -> Self {
        self.with(name, quote(words))
    }

    /// The arguments as the interface strings take them.
    pub fn args(&self) -> Vec<(&str, &str)> {
        self.args
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect()
    }
}

impl From<&ParamError> for Message {
    /// What a model refuses.
    fn from(error: &ParamError) -> Self {
        match error {
            ParamError::Unknown { name, nearest } => Self::new("problem-unknown-setting")
                .quoting("found", name)
                .with("nearest", nearest),
            ParamError::Range {
                name,
                value,
                min,
                max,
            } => Self::new("problem-setting-range")
                .with("name", name)
                .with("value", value)
                .with("min", min)
                .with("max", max),
            ParamError::NotWhole { name, value } => Self::new("problem-setting-whole")
                .with("name", name)
                .with("value", value),
        }
    }
}

/// One problem with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file as the reader knows it.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong and what to do.
    pub message: Message,
}

impl Problem {
    /// Whether it is an error.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// `file:line:column`.
    pub fn place(&self) -> String {
        format!("{}:{}:{}", self.file, self.line, self.column)
    }
}

/// Words from a file, safe to show: one line, at most [`limits::QUOTE_CHARS`] characters.
pub fn quote(words: &str) -> String {
    let mut shown = String::new();
    for (n, c) in words.chars().enumerate() {
        if n == limits::QUOTE_CHARS {
            shown.push('…');
            break;
        }
        match c {
            c if c.is_whitespace() => shown.push(' '),
            c if is_hidden(c) => shown.push('�'),
            c => shown.push(c),
        }
    }
    shown
}

/// Control characters, marks that change the direction of writing, and characters without width: nobody sees
/// them, and they can make a text look like another.
pub fn is_hidden(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c,
            '\u{00AD}' | '\u{061C}' | '\u{180E}'
            | '\u{200B}'..='\u{200F}'
            | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_are_short_and_visible() {
        assert_eq!(quote("a\nb\u{202e}c\u{0}"), "a b�c�");
        let long = quote(&"甲".repeat(1_000_000));
        assert_eq!(long.chars().count(), limits::QUOTE_CHARS + 1);
    }
}
