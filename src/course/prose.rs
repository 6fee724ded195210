//! Prose with four marks: `**strong**`, `[[term-id]]` or `[[term-id|words]]`, `{demo.value}`, `[^source]`.
//!
//! A backslash before `\ * [ ] { } | ^` takes the mark's meaning away. A single `*`, `[`, `]`, `|` or `^` is plain.

/// A piece of prose with one meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// Plain words.
    Plain(String),
    /// Words set in bold. They hold no other mark.
    Strong(String),
    /// A word of the glossary.
    Term {
        /// Id in the glossary.
        id: String,
        /// The words to show; the term's own name without them.
        words: Option<String>,
    },
    /// A computed value such as `poll.truth`.
    Value(String),
    /// Id of a source.
    Source(String),
}

/// What is wrong with a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProseFault {
    /// `**` without a second `**`.
    OpenStrong,
    /// `[[` without `]]`.
    OpenTerm,
    /// `{` without `}`.
    OpenValue,
    /// `[^` without `]`.
    OpenSource,
    /// A mark with nothing in it.
    Empty,
    /// A mark inside another.
    Nested,
    /// A `}` that closes nothing.
    StrayBrace,
    /// A backslash before something that is no mark.
    Escape,
}

/// A fault with its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{fault:?} at byte {at}")]
pub struct ProseError {
    /// Byte offset in the prose.
    pub at: usize,
    /// What is wrong there.
    pub fault: ProseFault,
}

/// Split prose into its spans.
///
/// # Errors
/// The first mark that is not closed, is empty, or holds another mark.
pub fn parse(prose: &str) -> Result<Vec<Span>, ProseError> {
    let mut reader = Reader { prose, at: 0 };
    let mut spans = Vec::new();
    let mut plain = String::new();
    while let Some(c) = reader.peek() {
        let Some(mark) = Mark::at(reader.rest()) else {
            match c {
                '}' => return Err(reader.fault(ProseFault::StrayBrace)),
                '\\' => plain.push(reader.escaped()?),
                _ => {
                    plain.push(c);
                    reader.at += c.len_utf8();
                }
            }
            continue;
        };
        if !plain.is_empty() {
            spans.push(Span::Plain(std::mem::take(&mut plain)));
        }
        spans.push(reader.mark(mark)?);
    }
    if !plain.is_empty() {
        spans.push(Span::Plain(plain));
    }
    Ok(spans)
}

/// `words` with every mark escaped, so that [`parse`] gives them back as plain.
pub fn escape(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for c in words.chars() {
        if ESCAPABLE.contains(&c) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

const ESCAPABLE: [char; 8] = ['\\', '*', '[', ']', '{', '}', '|', '^'];

#[derive(Clone, Copy)]
enum Mark {
    Strong,
    Term,
    Value,
    Source,
}

impl Mark {
    /// The mark that opens here.
    fn at(rest: &str) -> Option<Self> {
        [Self::Strong, Self::Term, Self::Value, Self::Source]
            .into_iter()
            .find(|mark| rest.starts_with(mark.open()))
    }

    const fn open(self) -> &'static str {
        match self {
            Self::Strong => "**",
            Self::Term => "[[",
            Self::Value => "{",
            Self::Source => "[^",
        }
    }

    const fn close(self) -> &'static str {
        match self {
            Self::Strong => "**",
            Self::Term => "]]",
            Self::Value => "}",
            Self::Source => "]",
        }
    }

    const fn unclosed(self) -> ProseFault {
        match self {
            Self::Strong => ProseFault::OpenStrong,
            Self::Term => ProseFault::OpenTerm,
            Self::Value => ProseFault::OpenValue,
            Self::Source => ProseFault::OpenSource,
        }
    }
}

struct Reader<'a> {
    prose: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        self.prose.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn fault(&self, fault: ProseFault) -> ProseError {
        ProseError { at: self.at, fault }
    }

    /// The character after a backslash.
    fn escaped(&mut self) -> Result<char, ProseError> {
        let next = self.rest().chars().nth(1).filter(|c| ESCAPABLE.contains(c));
        let c = next.ok_or(self.fault(ProseFault::Escape))?;
        self.at += 1 + c.len_utf8();
        Ok(c)
    }

    /// A whole mark; the reader stands at its beginning.
    fn mark(&mut self, mark: Mark) -> Result<Span, ProseError> {
        let start = self.at;
        let fault = |fault| ProseError { at: start, fault };
        self.at += mark.open().len();
        let mut inside = String::new();
        let mut words: Option<String> = None;
        loop {
            let c = self.peek().ok_or(fault(mark.unclosed()))?;
            if self.rest().starts_with(mark.close()) {
                self.at += mark.close().len();
                break;
            }
            if c == '{' || Mark::at(self.rest()).is_some() {
                return Err(self.fault(ProseFault::Nested));
            }
            let opens_words = c == '|' && matches!(mark, Mark::Term) && words.is_none();
            let into = words.as_mut().unwrap_or(&mut inside);
            match c {
                '\\' => into.push(self.escaped()?),
                _ if opens_words => {
                    words = Some(String::new());
                    self.at += 1;
                }
                _ => {
                    into.push(c);
                    self.at += c.len_utf8();
                }
            }
        }
        if inside.is_empty() || words.as_ref().is_some_and(String::is_empty) {
            return Err(fault(ProseFault::Empty));
        }
        Ok(match mark {
            Mark::Strong => Span::Strong(inside),
            Mark::Term => Span::Term { id: inside, words },
            Mark::Value => Span::Value(inside),
            Mark::Source => Span::Source(inside),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(words: &str) -> Span {
        Span::Plain(words.into())
    }

    #[test]
    fn four_marks() {
        assert_eq!(
            parse("A **big** [[sample]], a [[bias|slant]]: {poll.truth}.[^a-1]").unwrap(),
            [
                plain("A "),
                Span::Strong("big".into()),
                plain(" "),
                Span::Term {
                    id: "sample".into(),
                    words: None
                },
                plain(", a "),
                Span::Term {
                    id: "bias".into(),
                    words: Some("slant".into())
                },
                plain(": "),
                Span::Value("poll.truth".into()),
                plain("."),
                Span::Source("a-1".into()),
            ]
        );
    }

    #[test]
    fn escapes_and_single_signs_are_plain() {
        assert_eq!(
            parse(r"\**a\** \[[b]] \{c\} \[^d] \\").unwrap(),
            [plain(r"**a** [[b]] {c} [^d] \")]
        );
        assert_eq!(
            parse("2 * 3, [4], 5 | 6, 7^2, 甲*乙").unwrap(),
            [plain("2 * 3, [4], 5 | 6, 7^2, 甲*乙")]
        );
        assert_eq!(parse("").unwrap(), []);
        assert_eq!(
            parse(r"[[a|b\|c\]]]").unwrap(),
            [Span::Term {
                id: "a".into(),
                words: Some("b|c]".into())
            }]
        );
    }

    #[test]
    fn faults_have_their_place() {
        for (prose, at, fault) in [
            ("甲**a", 3, ProseFault::OpenStrong),
            ("ab[[c]", 2, ProseFault::OpenTerm),
            ("{poll", 0, ProseFault::OpenValue),
            ("a[^b", 1, ProseFault::OpenSource),
            ("a****", 1, ProseFault::Empty),
            ("{}", 0, ProseFault::Empty),
            ("[[|b]]", 0, ProseFault::Empty),
            ("[[b|]]", 0, ProseFault::Empty),
            ("**a {b}**", 4, ProseFault::Nested),
            ("[[a [[b]]", 4, ProseFault::Nested),
            ("{a{b}}", 2, ProseFault::Nested),
            ("a}", 1, ProseFault::StrayBrace),
            (r"a\n", 1, ProseFault::Escape),
            ("a\\", 1, ProseFault::Escape),
        ] {
            assert_eq!(parse(prose), Err(ProseError { at, fault }), "{prose}");
        }
    }

    proptest::proptest! {
        #[test]
        fn escaped_words_come_back(words in "[a-z\\\\*\\[\\]{}|^甲乙 ]{0,40}") {
            let spans = parse(&escape(&words)).unwrap();
            let expected = if words.is_empty() { vec![] } else { vec![plain(&words)] };
            proptest::prop_assert_eq!(spans, expected);
        }

        #[test]
        fn never_panics(prose in "\\PC{0,60}|[*\\[\\]{}|^\\\\a]{0,20}") {
            if let Err(error) = parse(&prose) {
                proptest::prop_assert!(prose.is_char_boundary(error.at));
            }
        }
    }
}
