//! Names, numbers and texts.

use std::ops::Range;

use super::{
    super::{
        super::{limits, problem::Message},
        outline::{Node, Shape},
    },
    Reader, Stop, is_name,
};

impl Reader<'_> {
    pub(super) fn name(&mut self) -> Range<usize> {
        let start = self.at;
        let rest = self.rest();
        self.at += rest.find(|c| !is_name(c)).unwrap_or(rest.len());
        start..self.at
    }

    pub(super) fn number(&mut self) -> Node {
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

    pub(super) fn not_finite(&mut self, span: Range<usize>) {
        let found = self.text.get(span.clone()).unwrap_or_default();
        self.fault(
            span.start,
            Message::new("problem-not-finite").quoting("found", found),
        );
        let zero = format!("{:<width$}", 0, width = span.len());
        self.mends.push((span, zero));
    }

    pub(super) fn text_value(&mut self) -> Result<Node, Stop> {
        let start = self.at;
        self.at += 1;
        let mut quote = self.at;
        loop {
            if quote <= self.at {
                let Some(found) = self.rest().find('"') else {
                    return self.stop(start, Message::new("problem-quote-open"));
                };
                quote = self.at + found;
            }
            let before = self.text.get(self.at..quote).unwrap_or_default();
            let Some(found) = before.find('\\') else {
                self.at = quote + 1;
                return self.text_node(start);
            };
            self.at += found + 1;
            let escaped_quote = self.at == quote;
            self.escape();
            if escaped_quote {
                quote = 0;
            }
        }
    }

    /// The sign after a backslash.
    pub(super) fn escape(&mut self) {
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

    pub(super) fn raw_text(&mut self) -> Result<Node, Stop> {
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

    pub(super) fn text_node(&mut self, start: usize) -> Result<Node, Stop> {
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
}
