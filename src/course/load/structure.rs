//! Reading typed values out of a draft, again after each problem: an unknown field is left out; a broken option, step
//! or item is left out with what it holds; the rest is read on.

use std::ops::Range;

use ron::error::{Error, SpannedError};
use serde::de::DeserializeOwned;

use super::{
    super::{nearest::nearest, problem::Message, ron_text},
    draft::Draft,
    outline::{Node, Part, Shape},
};

/// Read the value at a stretch of the text; `None` when it cannot be had, with the problems noted.
pub fn read<T: DeserializeOwned>(draft: &mut Draft, stretch: &Range<usize>) -> Option<T> {
    loop {
        let text = draft.text.get(stretch.clone()).unwrap_or_default();
        let error = match ron_text::options().from_str::<T>(text) {
            Ok(value) => return Some(value),
            Err(error) => error,
        };
        let cost = stretch.len();
        if draft.rereads < cost {
            draft.error(stretch.start, Message::new("problem-too-many"));
            return None;
        }
        draft.rereads -= cost;
        let left_out = note(draft, stretch, &error)?;
        draft.leave_out(left_out);
    }
}

/// What ron found: where, in which words, and what to leave out.
struct Finding {
    at: usize,
    /// `None` when another problem says it already.
    message: Option<Message>,
    /// The field to leave out, where that is enough.
    field: Option<Range<usize>>,
}

/// Note a problem, and say what to leave out so that reading can go on.
fn note(draft: &mut Draft, stretch: &Range<usize>, error: &SpannedError) -> Option<Range<usize>> {
    let end = draft.offset_in(stretch, error.span.end.line, error.span.end.col);
    let found = describe(draft, stretch, end, &error.code);
    if let Some(message) = found.message {
        draft.error(found.at, message);
    }
    let whole = |part: &Range<usize>| part.start > stretch.start && part.end <= stretch.end;
    found
        .field
        .or_else(|| draft.root.removable(found.at).filter(whole))
        .or_else(|| draft.root.removable(end).filter(whole))
}

fn describe(draft: &mut Draft, stretch: &Range<usize>, end: usize, error: &Error) -> Finding {
    let within = |condition: &dyn Fn(&Node) -> bool| {
        draft
            .root
            .innermost(end, condition)
            .filter(|node| node.span.start >= stretch.start)
    };
    match error {
        Error::NoSuchStructField { expected, found, .. } => {
            let holder = within(&|node| node.part(found).is_some());
            let part = holder.and_then(|node| node.part(found));
            let (near, message) = unknown_field(found, expected.iter().copied());
            let at = part.map_or(end, |part| part.start);
            let field = part.map(Part::range);
            let supposed = holder.zip(near).map(|(node, near)| (node.span.start, near));
            draft.supposed.extend(supposed);
            Finding {
                at,
                message: Some(message),
                field,
            }
        }
        Error::MissingStructField { field, .. } => {
            let lacks = |node: &Node| is_bracket(node) && node.part(field).is_none();
            let at = within(&lacks).map_or(stretch.start, |node| node.span.start);
            let said = draft.supposed.contains(&(at, field));
            let message = (!said).then(|| Message::new("problem-missing-field").with("field", field));
            Finding {
                at,
                message,
                field: None,
            }
        }
        Error::NoSuchEnumVariant { expected, found, .. } => {
            let named = |node: &Node| draft.slice(node.name.clone().unwrap_or(node.span.clone())) == found;
            let at = within(&named).map_or(end, |node| node.span.start);
            let message = Message::new("problem-unknown-kind").quoting("found", found);
            let message = match nearest(found, expected.iter().copied()) {
                Some(near) => message.with("nearest", near),
                None => Message {
                    id: "problem-unknown-kind-of",
                    ..message
                }
                .with("known", expected.join(", ")),
            };
            Finding {
                at,
                message: Some(message),
                field: None,
            }
        }
        other => {
            let node = value_at(&draft.root, end);
            let at = node.span.start.max(stretch.start);
            let before = draft.slice(0..node.span.start).trim_end();
            let id = match (other, node.shape, &node.name) {
                (Error::ExpectedIdentifier, Shape::Group | Shape::Tuple, None) if before.ends_with('(') => {
                    "problem-double-brackets"
                }
                (Error::ExpectedIdentifier, Shape::Group | Shape::Tuple, None) => "problem-wants-kind",
                _ => wanted(other, node.shape == Shape::Number),
            };
            let message = Message::new(id).quoting("found", draft.slice(node.span.clone()));
            Finding {
                at,
                message: Some(message),
                field: None,
            }
        }
    }
}

/// The sentence about a field that does not exist, and the field that was probably meant.
pub(super) fn unknown_field(
    found: &str,
    known: impl Iterator<Item = &'static str> + Clone,
) -> (Option<&'static str>, Message) {
    let message = Message::new("problem-unknown-field").quoting("found", found);
    let near = nearest(found, known.clone());
    let message = match near {
        Some(near) => message.with("nearest", near),
        None => Message {
            id: "problem-unknown-field-of",
            ..message
        }
        .with("known", known.collect::<Vec<_>>().join(", ")),
    };
    (near, message)
}

/// The value that stands at this byte or was just read.
fn value_at(node: &Node, end: usize) -> &Node {
    let before = node.parts.iter().rev().find(|part| part.value.span.start <= end);
    before.map_or(node, |part| value_at(&part.value, end))
}

fn is_bracket(node: &Node) -> bool {
    matches!(node.shape, Shape::Group | Shape::Tuple)
}

/// Id of the sentence that says what belongs here.
fn wanted(error: &Error, is_number: bool) -> &'static str {
    match error {
        // Commas and brackets are known to be right, so ron took a fraction for a whole number and what follows.
        Error::ExpectedComma
        | Error::ExpectedStructLikeEnd
        | Error::ExpectedMapEnd
        | Error::ExpectedArrayEnd
            if is_number =>
        {
            "problem-wants-whole-number"
        }
        Error::ExpectedArray | Error::ExpectedArrayEnd => "problem-wants-list",
        Error::ExpectedMap | Error::ExpectedMapEnd | Error::ExpectedMapColon => "problem-wants-map",
        Error::ExpectedString | Error::ExpectedByteString | Error::ExpectedStringEnd => "problem-wants-text",
        Error::ExpectedFloat | Error::FloatUnderscore => "problem-wants-number",
        Error::ExpectedInteger
        | Error::IntegerOutOfBounds
        | Error::InvalidIntegerDigit { .. }
        | Error::UnderscoreAtBeginning => "problem-wants-whole-number",
        Error::ExpectedBoolean => "problem-wants-yes-no",
        Error::ExpectedStructLike
        | Error::ExpectedNamedStructLike(_)
        | Error::ExpectedStructLikeEnd
        | Error::ExpectedStructName(_)
        | Error::ExpectedOption
        | Error::ExpectedOptionEnd => "problem-wants-group",
        Error::ExpectedDifferentLength { .. } => "problem-wants-pair",
        Error::ExpectedIdentifier | Error::InvalidIdentifier(_) | Error::SuggestRawIdentifier(_) => {
            "problem-wants-name"
        }
        _ => "problem-not-understood",
    }
}
