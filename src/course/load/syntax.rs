//! Reading the outline. Small slips (a comma or colon left out, a full-width sign) are reported, mended in place,
//! and reading goes on; a bracket or quotation mark that is never closed ends it.

use std::{collections::HashMap, ops::Range};

use super::{
    super::{limits, problem::Message},
    outline::{Node, Part, Shape},
};

/// What reading gave.
pub struct Read {
    /// The outline, unless reading had to stop.
    pub root: Option<Node>,
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
        faults: Vec::new(),
        mends: Vec::new(),
    };
    let root = reader.file().ok();
    Read {
        root,
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

    fn name(&mut self) -> Range<usize> {
        let start = self.at;
        let rest = self.rest();
        self.at += rest.find(|c| !is_name(c)).unwrap_or(rest.len());
        start..self.at
    }

    fn number(&mut self) -> Node {
        let start = self.at;
        let rest = self.rest();
        let in_number = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.' | '_');
        self.at += rest.find(|c| !in_number(c)).unwrap_or(rest.len());
        let digits = self.text.get(start..self.at).unwrap_or_default().replace('_', "");
        if digits.parse().is_ok_and(|number: f64| !number.is_finite()) {
            self.not_finite(start..self.at);
        }
        Node {
            span: start..self.at,
            shape: Shape::Number,
            name: None,
            parts: Vec::new(),
        }
    }

    fn not_finite(&mut self, span: Range<usize>) {
        let found = self.text.get(span.clone()).unwrap_or_default();
        self.fault(
            span.start,
            Message::new("problem-not-finite").quoting("found", found),
        );
        let zero = format!("{:<width$}", 0, width = span.len());
        self.mends.push((span, zero));
    }

    fn text_value(&mut self) -> Result<Node, Stop> {
        let start = self.at;
        self.at += 1;
        loop {
            let rest = self.rest();
            let Some(found) = rest.find(['"', '\\']) else {
                return self.stop(start, Message::new("problem-quote-open"));
            };
            self.at += found + 1;
            if rest.as_bytes().get(found) == Some(&b'"') {
                return self.text_node(start);
            }
            self.escape();
        }
    }

    /// The sign after a backslash.
    fn escape(&mut self) {
        let rest = self.rest();
        let Some(c) = rest.chars().next() else { return };
        let hex = |digits: &str| !digits.is_empty() && digits.chars().all(|d| d.is_ascii_hexdigit());
        let length = match c {
            '\'' | '"' | '\\' | 'n' | 'r' | 't' | '0' => Some(1),
            'u' => rest
                .strip_prefix("u{")
                .and_then(|digits| digits.split_once('}'))
                .filter(|(digits, _)| digits.len() <= 6 && hex(digits))
                .and_then(|(digits, _)| {
                    char::from_u32(u32::from_str_radix(digits, 16).ok()?).map(|_| digits.len() + 3)
                }),
            'x' => rest
                .get(1..3)
                .filter(|digits| hex(digits) && *digits < "80")
                .map(|_| 3),
            _ => None,
        };
        if let Some(length) = length {
            self.at += length;
        } else {
            let found = format!("\\{c}");
            self.fault(
                self.at - 1,
                Message::new("problem-escape").quoting("found", &found),
            );
            self.mends.push((self.at - 1..self.at, " ".to_owned()));
            self.at += c.len_utf8();
        }
    }

    fn raw_text(&mut self) -> Result<Node, Stop> {
        let start = self.at;
        let hashes = self.rest().chars().skip(1).take_while(|c| *c == '#').count();
        let open = self.at + 1 + hashes;
        let close = format!("\"{}", "#".repeat(hashes));
        let body = self.text.get(open..).and_then(|rest| rest.strip_prefix('"'));
        let Some(end) = body.and_then(|body| body.find(&close)) else {
            return self.stop(start, Message::new("problem-quote-open"));
        };
        self.at = open + 1 + end + close.len();
        self.text_node(start)
    }

    fn text_node(&mut self, start: usize) -> Result<Node, Stop> {
        if self.at - start > limits::TEXT_BYTES {
            let message = Message::new("problem-text-too-long").with("limit", limits::TEXT_BYTES / 1024);
            return self.stop(start, message);
        }
        Ok(Node {
            span: start..self.at,
            shape: Shape::Text,
            name: None,
            parts: Vec::new(),
        })
    }

    fn brackets(&mut self, name: Option<Range<usize>>) -> Result<Node, Stop> {
        let open_at = self.at;
        let open = self.peek().unwrap_or('(');
        let (close, shape) = match open {
            '[' => (']', Shape::List),
            '{' => ('}', Shape::Map),
            _ => (')', Shape::Group),
        };
        self.bump();
        self.depth += 1;
        let mut inside = Inside {
            shape,
            open,
            close,
            open_at,
            parts: Vec::new(),
            seen: HashMap::new(),
        };
        while self.next_part(&mut inside)? {}
        self.depth -= 1;
        let start = name.as_ref().map_or(open_at, |name| name.start);
        Ok(Node {
            span: start..self.at,
            shape: inside.shape,
            name,
            parts: inside.parts,
        })
    }

    /// Read one part and its comma; `false` at the closing bracket.
    fn next_part(&mut self, inside: &mut Inside) -> Result<bool, Stop> {
        self.space()?;
        match self.peek() {
            Some(c) if c == inside.close => {
                self.bump();
                return Ok(false);
            }
            Some(c @ (')' | ']' | '}')) => return self.wrong_bracket(inside, c),
            Some(',') => {
                self.fault(self.at, Message::new("problem-comma-extra"));
                let width = self.rest().chars().next().map_or(1, char::len_utf8);
                self.mends.push(blank(self.text, self.at..self.at + width));
                self.at += width;
                return Ok(true);
            }
            Some(_) => {}
            None => return self.never_closed(inside),
        }
        if inside.parts.len() == limits::ENTRIES {
            let message = Message::new("problem-too-many-entries").with("limit", limits::ENTRIES);
            return self.stop(self.at, message);
        }
        let start = self.at;
        let label = self.label(inside)?;
        let value = self.value()?;
        self.comma(inside)?;
        let is_id = label.as_deref() == Some("id") && value.shape == Shape::Text;
        let id = is_id.then(|| self.content(&value.span)).flatten();
        let part = Part {
            label,
            id,
            start,
            until: self.at,
            value,
        };
        self.keep(inside, part);
        Ok(true)
    }

    /// Keep a part, unless its name or key stands there already: then the first one counts.
    fn keep(&mut self, inside: &mut Inside, part: Part) {
        let first = part.label.as_ref().and_then(|label| inside.seen.get(label));
        if let (Some(first), Some(label)) = (first, &part.label) {
            let line = self.text.get(..*first).unwrap_or_default().matches('\n').count() + 1;
            let message = Message::new("problem-duplicate")
                .quoting("name", label)
                .with("line", line);
            self.fault(part.start, message);
            self.mends.push(blank(self.text, part.start..part.until));
            return;
        }
        if let Some(label) = &part.label {
            inside.seen.insert(label.clone(), part.start);
        }
        inside.parts.push(part);
    }

    /// What a text says.
    fn content(&self, span: &Range<usize>) -> Option<String> {
        ron::from_str(self.text.get(span.clone())?).ok()
    }

    /// The field's name or the map's key with its colon.
    fn label(&mut self, inside: &mut Inside) -> Result<Option<String>, Stop> {
        let start = self.at;
        let label = match inside.shape {
            Shape::Map => {
                let key = self.value()?;
                self.content(&key.span)
            }
            Shape::Group => {
                let name = self.name();
                let end = self.at;
                self.space()?;
                // A name with a value right behind it is a field without its colon.
                let word = self.text.get(name.clone()).unwrap_or_default();
                let is_field = word.starts_with(|c: char| c.is_alphabetic() || c == '_')
                    && self.peek().is_some_and(|c| matches!(c, ':' | '"') || is_name(c));
                if inside.parts.is_empty() && !is_field {
                    self.at = start;
                    inside.shape = Shape::Tuple;
                    return Ok(None);
                }
                if name.is_empty() {
                    let message = Message::new("problem-field-expected")
                        .quoting("found", self.rest_of_line())
                        .with("close", inside.close);
                    return self.stop(start, message);
                }
                self.at = end;
                self.text.get(name).map(str::to_owned)
            }
            _ => return Ok(None),
        };
        let end = self.at;
        self.space()?;
        if self.peek() == Some(':') {
            self.bump();
        } else {
            self.put_in(end, ':', Message::new("problem-colon-expected"))?;
        }
        self.space()?;
        Ok(label)
    }

    /// The comma after a part; none is needed before the closing bracket.
    fn comma(&mut self, inside: &Inside) -> Result<(), Stop> {
        let end = self.at;
        self.space()?;
        match self.peek() {
            Some(',') => self.bump(),
            Some(')' | ']' | '}') | None => {}
            Some(_) => {
                let message = Message::new("problem-comma-expected")
                    .quoting("found", self.rest_of_line())
                    .with("close", inside.close);
                self.put_in(end, ',', message)?;
            }
        }
        Ok(())
    }

    /// Report a sign left out, and put it over the white space where it belongs.
    fn put_in(&mut self, at: usize, sign: char, message: Message) -> Result<(), Stop> {
        self.fault(at, message);
        if self.text.as_bytes().get(at).is_some_and(u8::is_ascii_whitespace) {
            self.mends.push((at..at + 1, sign.to_string()));
            Ok(())
        } else {
            Err(Stop)
        }
    }

    fn wrong_bracket(&mut self, inside: &Inside, found: char) -> Result<bool, Stop> {
        let line = self
            .text
            .get(..inside.open_at)
            .unwrap_or_default()
            .matches('\n')
            .count()
            + 1;
        let message = Message::new("problem-wrong-bracket")
            .with("found", found)
            .with("wanted", inside.close)
            .with("open", inside.open)
            .with("line", line);
        self.stop(self.at, message)
    }

    fn never_closed(&mut self, inside: &Inside) -> Result<bool, Stop> {
        let message = Message::new("problem-never-closed")
            .with("open", inside.open)
            .with("close", inside.close);
        self.stop(inside.open_at, message)
    }
}

/// A bracket being read.
struct Inside {
    shape: Shape,
    open: char,
    close: char,
    open_at: usize,
    parts: Vec<Part>,
    /// Labels with their first byte.
    seen: HashMap<String, usize>,
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
