//! From bytes to text: UTF-8 with or without one byte-order mark, and a plain word about anything else.

use super::{
    super::{limits, problem::Message},
    lines::Lines,
};

/// Why bytes are not text, with line and column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotText {
    /// What is wrong and what to do.
    pub message: Message,
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1.
    pub column: usize,
}

/// First bytes of files that are no lesson, with the name people know them by.
const MAGIC: [(&[u8], &str); 9] = [
    (b"PK\x03\x04", "ZIP"),
    (b"%PDF", "PDF"),
    (b"MZ", "EXE"),
    (b"\x7fELF", "ELF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x1f\x8b", "GZIP"),
    (b"{\\rtf", "RTF"),
    (b"\xd0\xcf\x11\xe0", "DOC/XLS"),
];

/// The text of a file.
///
/// # Errors
/// A file that is too large, empty, no text, or not UTF-8.
pub fn decode(bytes: &[u8]) -> Result<&str, NotText> {
    let at_start = |message| {
        Err(NotText {
            message,
            line: 1,
            column: 1,
        })
    };
    if bytes.len() > limits::FILE_BYTES {
        return at_start(too_large());
    }
    if let Some((_, name)) = MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return at_start(Message::new("problem-other-format").with("format", name));
    }
    if looks_like_utf16(bytes) {
        return at_start(Message::new("problem-utf16"));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let valid = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let valid = std::str::from_utf8(valid).unwrap_or_default();
            let (line, column) = Lines::of(valid).place(valid, valid.len());
            let message = Message::new("problem-not-utf8").with("byte", error.valid_up_to());
            return Err(NotText {
                message,
                line,
                column,
            });
        }
    };
    if text.trim().is_empty() {
        return at_start(Message::new("problem-empty-file"));
    }
    match other_notation(text) {
        Some(name) => at_start(Message::new("problem-other-format").with("format", name)),
        None => Ok(text),
    }
}

/// The message for a file beyond [`limits::FILE_BYTES`].
pub fn too_large() -> Message {
    Message::new("problem-file-too-large").with("limit", limits::FILE_BYTES / (1024 * 1024))
}

/// A UTF-16 mark at the beginning, or every other one of the first bytes zero.
fn looks_like_utf16(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(64)).unwrap_or_default();
    let zeros = |odd: usize| {
        head.iter()
            .skip(odd)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    bytes.starts_with(&[0xff, 0xfe])
        || bytes.starts_with(&[0xfe, 0xff])
        || (head.len() >= 4 && (zeros(0) * 4 > head.len() || zeros(1) * 4 > head.len()))
}

/// Text in some other notation. A lesson begins with a name or a round bracket.
fn other_notation(text: &str) -> Option<&'static str> {
    let start = text.trim_start();
    let first_line = start.lines().next().unwrap_or_default();
    let key = first_line.split_once(':').map(|(key, _)| key);
    let is_key =
        |key: &str| !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '-');
    let inside = start.strip_prefix(['{', '[']).map(str::trim_start);
    if inside.is_some_and(|inside| inside.starts_with(['"', '{', '}', ']'])) {
        Some("JSON")
    } else if start.starts_with("---") || key.is_some_and(is_key) {
        Some("YAML")
    } else if start.starts_with('<') {
        Some("XML/HTML")
    } else {
        None
    }
}
