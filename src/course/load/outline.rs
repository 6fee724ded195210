//! The brackets, names and values of a file with their places: what ron does not keep.

use std::ops::Range;

/// What a value looks like in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// `(name: value, …)`, perhaps after a name.
    Group,
    /// `(value, …)`, perhaps after a name.
    Tuple,
    /// `[value, …]`.
    List,
    /// `{key: value, …}`.
    Map,
    /// `"text"`.
    Text,
    /// A number.
    Number,
    /// A bare word, such as `true` or `Primary`.
    Word,
}

/// A value with its place.
#[derive(Clone, Debug)]
pub struct Node {
    /// Bytes from its first to behind its last.
    pub span: Range<usize>,
    /// What it looks like.
    pub shape: Shape,
    /// Bytes of the name before a bracket.
    pub name: Option<Range<usize>>,
    /// What it holds.
    pub parts: Vec<Part>,
}

/// A value inside another.
#[derive(Clone, Debug)]
pub struct Part {
    /// The field's name or the map's key.
    pub label: Option<String>,
    /// What stands in a field called `id`.
    pub id: Option<String>,
    /// Its first byte, the label included.
    pub start: usize,
    /// Behind its last byte, the comma included.
    pub until: usize,
    /// The value.
    pub value: Node,
}

/// One step of a path into a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Segment<'a> {
    /// A field's name or a map's key.
    Label(&'a str),
    /// A position in a list or a bracket, from 0.
    Index(usize),
}

/// A path into a file, such as `items["whole-town"].kind.traps[0].why.zh`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Path<'a>(Vec<Segment<'a>>);

impl<'a> Path<'a> {
    /// The whole file.
    pub const ROOT: Path<'static> = Path(Vec::new());

    /// A field or map entry of what this names.
    #[must_use]
    pub fn at(&self, label: &'a str) -> Self {
        self.and(Segment::Label(label))
    }

    /// An element of what this names.
    #[must_use]
    pub fn nth(&self, index: usize) -> Self {
        self.and(Segment::Index(index))
    }

    fn and(&self, segment: Segment<'a>) -> Self {
        let mut path = self.clone();
        path.0.push(segment);
        path
    }
}

impl Part {
    /// Its bytes, the label and the comma included.
    pub fn range(&self) -> Range<usize> {
        self.start..self.until
    }
}

impl Node {
    /// A field or map entry.
    pub fn part(&self, label: &str) -> Option<&Part> {
        self.parts
            .iter()
            .find(|part| part.label.as_deref() == Some(label))
    }

    /// Show this value and all it holds to somebody, in the order of the file.
    pub fn each(&self, see: &mut dyn FnMut(&Self)) {
        see(self);
        for part in &self.parts {
            part.value.each(see);
        }
    }

    /// The number of this whole number, if it is one.
    pub fn whole_number(&self, text: &str) -> Option<u64> {
        (self.shape == Shape::Number)
            .then(|| text.get(self.span.clone())?.parse().ok())
            .flatten()
    }

    /// Follow a path as far as it goes: the first byte, and the value it led to.
    pub fn follow(&self, path: &Path<'_>) -> (usize, &Self) {
        let mut here = (self.span.start, self);
        for segment in &path.0 {
            let mut node = here.1;
            // `Single({…})` and `Some(…)` hold one thing: what is looked for is inside it.
            while let (Shape::Tuple, [inside]) = (node.shape, node.parts.as_slice()) {
                if matches!(segment, Segment::Index(0)) && inside.value.shape != Shape::List {
                    break;
                }
                node = &inside.value;
            }
            let part = match segment {
                Segment::Label(label) => node.part(label),
                Segment::Index(index) => node.parts.get(*index),
            };
            let Some(part) = part else { break };
            here = (part.start, &part.value);
        }
        here
    }

    /// The innermost group that holds this byte and satisfies the condition.
    pub fn innermost(&self, at: usize, condition: &dyn Fn(&Self) -> bool) -> Option<&Self> {
        self.parts
            .iter()
            .find(|part| part.value.span.contains(&at))
            .and_then(|part| part.value.innermost(at, condition))
            .or_else(|| condition(self).then_some(self))
    }

    /// The innermost list element or map entry that holds this byte: what can be left out.
    pub fn removable(&self, at: usize) -> Option<Range<usize>> {
        let part = self
            .parts
            .iter()
            .find(|part| (part.start..part.until).contains(&at))?;
        let inside = part.value.removable(at);
        let own = matches!(self.shape, Shape::List | Shape::Map).then_some(part.start..part.until);
        inside.or(own)
    }

    /// The labels in a stretch of the file, and what stands in its fields called `id`.
    pub fn names_in(&self, stretch: &Range<usize>) -> Vec<String> {
        let mut names = Vec::new();
        for part in self
            .parts
            .iter()
            .filter(|part| part.start < stretch.end && stretch.start < part.until)
        {
            if stretch.contains(&part.start) {
                names.extend(part.label.clone());
                names.extend(part.id.clone());
            }
            names.extend(part.value.names_in(stretch));
        }
        names
    }

    /// Leave out the part that begins at this byte.
    pub fn remove(&mut self, start: usize) {
        let before = self.parts.len();
        self.parts.retain(|part| part.start != start);
        if self.parts.len() == before {
            let holder = self
                .parts
                .iter_mut()
                .find(|part| (part.start..part.until).contains(&start));
            if let Some(part) = holder {
                part.value.remove(start);
            }
        }
    }
}
