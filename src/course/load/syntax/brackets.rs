//! Brackets and what stands in them: fields, entries, elements.

use std::{collections::HashMap, ops::Range};

use super::{
    super::{
        super::{limits, problem::Message},
        outline::{Node, Part, Shape},
    },
    Reader, Stop, blank, is_name,
};

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

impl Reader<'_> {
    pub(super) fn brackets(&mut self, name: Option<Range<usize>>) -> Result<Node, Stop> {
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
        if self.faults.len() > limits::PROBLEMS {
            return self.stop(self.at, Message::new("problem-too-many"));
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
        if inside.shape == Shape::Map && part.label.is_none() {
            self.key_without_quotes(&part);
        } else {
            self.keep(inside, part);
        }
        Ok(true)
    }

    /// Leave out an entry whose key is not in quotation marks.
    fn key_without_quotes(&mut self, part: &Part) {
        let entry = self.text.get(part.start..part.until).unwrap_or_default();
        let key = entry.split([':', '：']).next().unwrap_or_default().trim();
        self.fault(
            part.start,
            Message::new("problem-key-without-quotes").quoting("found", key),
        );
        self.mends.push(blank(self.text, part.start..part.until));
        self.lost.push(key.to_owned());
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
                (key.shape == Shape::Text)
                    .then(|| self.content(&key.span))
                    .flatten()
            }
            Shape::Group => {
                let name = self.name();
                let end = self.at;
                self.space()?;
                // A name with a value right behind it is a field without its colon.
                let word = self.text.get(name.clone()).unwrap_or_default();
                let is_word = word.starts_with(|c: char| c.is_alphabetic() || c == '_');
                let is_field = is_word && self.peek().is_some_and(|c| matches!(c, ':' | '"') || is_name(c));
                if inside.parts.is_empty() && !is_field {
                    self.at = start;
                    inside.shape = Shape::Tuple;
                    return Ok(None);
                }
                if !is_word {
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
