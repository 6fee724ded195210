//! Reading the outline. Small slips (a comma or colon left out, a full-width sign) are reported, mended in place,
//! and reading goes on; a bracket or quotation mark that is never closed ends it.

mod brackets;
mod scalars;

use std::ops::Range;

use super::{
    super::{limits, problem::Message},
    outline::{Node, Shape},
};

/// What reading gave.
pub struct Read {
    /// The outline, unless reading had to stop.
    pub root: Option<Node>,
    /// Keys of entries that were left out.
    pub lost: Vec<String>,
    /// Problems with their first byte.
    pub faults: Vec<(usize, Message)>,
    /// What to put over which bytes (of the same length) so that ron can read the text.
    pub mends: Vec<(Range<usize>, String)>,
}

/// Read the outline of a text.
pub fn read(text: &str) -> Read {
    let mut reader = Reader {
        text,
        at: 0,
        depth: 0,
        lost: Vec::new(),
        faults: Vec::new(),
        mends: Vec::new(),
    };
    let root = reader.file().ok();
    Read {
        root,
        lost: reader.lost,
        faults: reader.faults,
        mends: reader.mends,
    }
}

/// Spaces over these bytes, with the line breaks kept.
pub fn blank(text: &str, range: Range<usize>) -> (Range<usize>, String) {
    let bytes = text.get(range.clone()).unwrap_or_default().bytes();
    let spaces = bytes.map(|byte| if byte == b'\n' { '\n' } else { ' ' }).collect();
    (range, spaces)
}

/// Reading cannot go on; the reason is among the faults.
struct Stop;

struct Reader<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
    lost: Vec<String>,
    faults: Vec<(usize, Message)>,
    mends: Vec<(Range<usize>, String)>,
}

/// Signs of the Chinese keyboard and the plain ones that are meant.
const FULL_WIDTH: [(char, char); 10] = [
    ('，', ','),
    ('：', ':'),
    ('（', '('),
    ('）', ')'),
    ('［', '['),
    ('］', ']'),
    ('【', '['),
    ('】', ']'),
    ('｛', '{'),
    ('｝', '}'),
];

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// The next character, a full-width sign taken for the plain one.
    fn peek(&self) -> Option<char> {
        let byte = *self.text.as_bytes().get(self.at)?;
        if byte.is_ascii() {
            return Some(char::from(byte));
        }
        let c = self.rest().chars().next()?;
        Some(
            FULL_WIDTH
                .iter()
                .find(|(wide, _)| *wide == c)
                .map_or(c, |(_, plain)| *plain),
        )
    }

    /// Step over the next character; a full-width sign is reported and mended.
    fn bump(&mut self) {
        let Some(c) = self.rest().chars().next() else {
            return;
        };
        if let Some((_, plain)) = FULL_WIDTH.iter().find(|(wide, _)| *wide == c) {
            let message = Message::new("problem-full-width")
                .with("found", c)
                .with("wanted", plain);
            self.fault(self.at, message);
            self.mends
                .push((self.at..self.at + c.len_utf8(), format!("{plain}  ")));
        }
        self.at += c.len_utf8();
    }

    fn fault(&mut self, at: usize, message: Message) {
        self.faults.push((at, message));
    }

    fn stop<T>(&mut self, at: usize, message: Message) -> Result<T, Stop> {
        self.fault(at, message);
        Err(Stop)
    }

    fn file(&mut self) -> Result<Node, Stop> {
        self.space()?;
        while self.rest().starts_with("#!") {
            let end = self
                .rest()
                .find(['\n', ']'])
                .map_or(self.text.len(), |found| self.at + found + 1);
            self.fault(self.at, Message::new("problem-attribute"));
            self.mends.push(blank(self.text, self.at..end));
            self.at = end;
            self.space()?;
        }
        let root = self.value()?;
        self.space()?;
        if self.at < self.text.len() {
            self.fault(
                self.at,
                Message::new("problem-trailing").quoting("found", self.rest_of_line()),
            );
            self.mends.push(blank(self.text, self.at..self.text.len()));
        }
        Ok(root)
    }

    fn rest_of_line(&self) -> &'a str {
        self.rest().lines().next().unwrap_or_default()
    }

    /// Step over white space and comments.
    fn space(&mut self) -> Result<(), Stop> {
        loop {
            let bytes = self.text.as_bytes();
            while bytes.get(self.at).is_some_and(u8::is_ascii_whitespace) {
                self.at += 1;
            }
            let rest = self.rest();
            if rest.starts_with("//") {
                self.at += rest.find('\n').unwrap_or(rest.len());
            } else if rest.starts_with("/*") {
                self.block_comment()?;
            } else {
                match rest.chars().next() {
                    Some('\u{3000}' | '\u{a0}') => {
                        let end = self.at + rest.chars().next().map_or(0, char::len_utf8);
                        self.mends.push(blank(self.text, self.at..end));
                        self.at = end;
                    }
                    Some(c) if ron_space(c) => self.at += c.len_utf8(),
                    _ => return Ok(()),
                }
            }
        }
    }

    /// Comments nest; the whole of it becomes spaces, so that ron need not follow.
    fn block_comment(&mut self) -> Result<(), Stop> {
        let start = self.at;
        let mut open = 0_usize;
        let mut bytes = self.rest().as_bytes();
        loop {
            let step = match bytes {
                [b'/', b'*', ..] => {
                    open += 1;
                    2
                }
                [b'*', b'/', ..] => {
                    open -= 1;
                    2
                }
                [_, ..] => 1,
                [] => return self.stop(start, Message::new("problem-comment-open")),
            };
            bytes = bytes.get(step..).unwrap_or_default();
            if open == 0 {
                self.at = self.text.len() - bytes.len();
                self.mends.push(blank(self.text, start..self.at));
                return Ok(());
            }
        }
    }

    fn value(&mut self) -> Result<Node, Stop> {
        let start = self.at;
        if self.depth > limits::DEPTH {
            let message = Message::new("problem-too-deep").with("limit", limits::DEPTH);
            return self.stop(start, message);
        }
        match self.peek() {
            Some('(' | '[' | '{') => self.brackets(None),
            Some('"') => self.text_value(),
            Some('r') if self.rest().starts_with("r\"") || self.rest().starts_with("r#") => self.raw_text(),
            Some(c) if c.is_ascii_digit() || matches!(c, '+' | '-' | '.') => Ok(self.number()),
            Some(c) if is_name(c) => {
                let name = self.name();
                let after_name = self.at;
                self.space()?;
                if self.peek() == Some('(') {
                    return self.brackets(Some(name));
                }
                self.at = after_name;
                let word = self.text.get(name.clone()).unwrap_or_default();
                if matches!(word, "NaN" | "inf") {
                    self.not_finite(name.clone());
                }
                Ok(Node {
                    span: name,
                    shape: Shape::Word,
                    name: None,
                    parts: Vec::new(),
                })
            }
            Some(quote @ ('“' | '”' | '‘' | '’' | '\'')) => {
                self.stop(start, Message::new("problem-curly-quote").with("found", quote))
            }
            Some(_) => self.stop(
                start,
                Message::new("problem-unexpected").quoting("found", self.rest_of_line()),
            ),
            None => self.stop(start, Message::new("problem-ends-early")),
        }
    }
}

fn is_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// What ron takes for white space.
fn ron_space(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t'
            | '\n'
            | '\r'
            | '\u{b}'
            | '\u{c}'
            | '\u{85}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{2028}'
            | '\u{2029}'
    )
}
