//! From bytes to a lesson, with every problem of the file and its place.
//!
//! ron stops at the first problem and keeps no places, so a small reader of brackets and names goes first. It says
//! where things are, which lets problems of meaning be placed, and lets single parts be read, or left out.

pub mod draft;
pub mod encoding;
pub mod lines;
pub mod outline;
pub mod structure;
pub mod syntax;

use serde::de::DeserializeOwned;

use super::{
    lesson::{FORMAT, Lesson, Minutes},
    map::Map,
    nearest::nearest,
    problem::{Message, Problem},
};
use draft::Draft;
use outline::{Part, Shape};

/// A lesson as far as it could be read, with the draft that knows the places.
pub struct Read {
    /// The lesson, without the parts that could not be read.
    pub lesson: Lesson,
    /// Whether everything was there that a lesson must have; otherwise it is good for finding problems only.
    pub complete: bool,
    /// Where everything stands, and the problems so far.
    pub draft: Draft,
}

/// The fields of [`Lesson`], and whether they may be left out.
const FIELDS: [(&str, bool); 10] = [
    ("format", false),
    ("id", false),
    ("title", false),
    ("minutes", false),
    ("objectives", false),
    ("misconceptions", false),
    ("demos", true),
    ("steps", false),
    ("items", true),
    ("sources", true),
];

/// Read a lesson file; meaning is not judged here.
///
/// # Errors
/// The problems, when there is nothing to go on with.
pub fn lesson(file: &str, bytes: &[u8]) -> Result<Read, Vec<Problem>> {
    let mut draft = ready(file, bytes, "Lesson")?;
    let mut complete = known_fields(&mut draft);
    let minutes = Minutes { core: 1, full: 1 };
    let lesson = Lesson {
        format: field(&mut draft, "format", FORMAT, &mut complete),
        id: field(&mut draft, "id", String::new(), &mut complete),
        title: field(&mut draft, "title", super::Text::default(), &mut complete),
        minutes: field(&mut draft, "minutes", minutes, &mut complete),
        objectives: map(&mut draft, "objectives", &mut complete),
        misconceptions: field(&mut draft, "misconceptions", Vec::new(), &mut complete),
        demos: map(&mut draft, "demos", &mut complete),
        steps: list(&mut draft, "steps", &mut complete),
        items: map(&mut draft, "items", &mut complete),
        sources: map(&mut draft, "sources", &mut complete),
    };
    Ok(Read {
        lesson,
        complete,
        draft,
    })
}

/// Read one of the small files of the course, whose parts are not read one by one. `name` is the name before its
/// first bracket.
///
/// # Errors
/// The problems, when there is nothing that could be used.
pub fn small<T: DeserializeOwned>(file: &str, bytes: &[u8], name: &str) -> Result<(T, Draft), Vec<Problem>> {
    let mut draft = ready(file, bytes, name)?;
    let whole = draft.root.span.clone();
    match structure::read(&mut draft, &whole) {
        Some(value) => Ok((value, draft)),
        None => Err(draft.finish()),
    }
}

/// A draft of the right kind and format.
fn ready(file: &str, bytes: &[u8], name: &str) -> Result<Draft, Vec<Problem>> {
    let mut draft = Draft::read(file, bytes)?;
    let misspelt = draft.root.name.clone().filter(|found| {
        let found = draft.slice(found.clone());
        found != name && nearest(found, [name]).is_some()
    });
    if let Some(found) = misspelt {
        let word = draft.slice(found.clone());
        let message = Message::new("problem-wrong-name")
            .quoting("found", word)
            .with("wanted", name);
        draft.error(found.start, message);
        draft.forget_name();
    }
    let refusal = wrong_kind(&draft, name).or_else(|| wrong_format(&draft));
    if let Some((at, message)) = refusal {
        draft.error(at, message);
        return Err(draft.finish());
    }
    draft.warn_of_hidden();
    Ok(draft)
}

fn wrong_kind(draft: &Draft, wanted: &str) -> Option<(usize, Message)> {
    let found = match &draft.root.name {
        Some(name) => draft.slice(name.clone()),
        None if draft.root.shape == Shape::Group => return None,
        None => draft.slice(draft.root.span.clone()),
    };
    let good = found == wanted && draft.root.shape == Shape::Group;
    let message = || {
        Message::new("problem-wrong-name")
            .quoting("found", found)
            .with("wanted", wanted)
    };
    (!good).then(|| (draft.root.span.start, message()))
}

/// A `format` that this version does not read.
fn wrong_format(draft: &Draft) -> Option<(usize, Message)> {
    let part = draft.root.part("format")?;
    let found = part.value.whole_number(&draft.text)?;
    let id = match found.cmp(&u64::from(FORMAT)) {
        std::cmp::Ordering::Less => "problem-format-old",
        std::cmp::Ordering::Equal => return None,
        std::cmp::Ordering::Greater => "problem-format-new",
    };
    Some((
        part.start,
        Message::new(id).with("found", found).with("known", FORMAT),
    ))
}

/// Report fields that a lesson does not have, and those it must have. Whether it has all of these.
fn known_fields(draft: &mut Draft) -> bool {
    let here: Vec<(String, usize)> = draft
        .root
        .parts
        .iter()
        .filter_map(|part| Some((part.label.clone()?, part.start)))
        .collect();
    let mut missing: Vec<&str> = FIELDS
        .iter()
        .filter(|(field, optional)| !optional && here.iter().all(|(label, _)| label != field))
        .map(|(field, _)| *field)
        .collect();
    let complete = missing.is_empty();
    for (label, start) in here
        .iter()
        .filter(|(label, _)| FIELDS.iter().all(|(field, _)| field != label))
    {
        let (near, message) = structure::unknown_field(label, FIELDS.iter().map(|(field, _)| *field));
        draft.error(*start, message);
        // The misspelt name says it; that it is missing too would be the same problem twice.
        missing.retain(|field| near != Some(field));
    }
    for field in missing {
        draft.error(
            draft.root.span.start,
            Message::new("problem-missing-field").with("field", field),
        );
    }
    complete
}

/// A field of the lesson; without it, or when it cannot be read, something in its place to go on with.
fn field<T: DeserializeOwned>(draft: &mut Draft, name: &str, instead: T, complete: &mut bool) -> T {
    let Some(part) = draft.root.part(name) else {
        return instead;
    };
    let stretch = part.value.span.clone();
    structure::read(draft, &stretch).unwrap_or_else(|| {
        *complete = false;
        draft.damaged(stretch.start);
        instead
    })
}

/// The elements of a list that can be read, one by one.
fn list<T: DeserializeOwned>(draft: &mut Draft, name: &str, complete: &mut bool) -> Vec<T> {
    match parts(draft, name, Shape::List) {
        Some(elements) => elements.iter().filter_map(|part| element(draft, part)).collect(),
        None => field(draft, name, Vec::new(), complete),
    }
}

/// The entries of a map that can be read, one by one.
fn map<T: DeserializeOwned>(draft: &mut Draft, name: &str, complete: &mut bool) -> Map<T> {
    // A key that is no text is for ron to refuse.
    let entries =
        parts(draft, name, Shape::Map).filter(|parts| parts.iter().all(|part| part.label.is_some()));
    match entries {
        Some(entries) => entries
            .iter()
            .filter_map(|part| Some((part.label.clone()?, element(draft, part)?)))
            .collect(),
        None => field(draft, name, Map::default(), complete),
    }
}

fn parts(draft: &Draft, name: &str, shape: Shape) -> Option<Vec<Part>> {
    let node = &draft.root.part(name)?.value;
    (node.shape == shape).then(|| node.parts.clone())
}

fn element<T: DeserializeOwned>(draft: &mut Draft, part: &Part) -> Option<T> {
    let read = structure::read(draft, &part.value.span);
    if read.is_none() {
        draft.leave_out(part.range());
    }
    read
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fields_are_those_of_the_type() {
        let error = super::super::ron_text::options()
            .from_str::<Lesson>("(nonsense: 1)")
            .unwrap_err();
        let ron::Error::NoSuchStructField { expected, .. } = error.code else {
            panic!("{error}")
        };
        assert_eq!(expected, FIELDS.map(|(field, _)| field));
        for (field, optional) in FIELDS {
            let others = FIELDS.iter().filter(|(other, _)| *other != field);
            let text: Vec<_> = others
                .map(|(other, _)| match *other {
                    "format" => "format: 1",
                    "id" => "id: \"a\"",
                    "title" => "title: ()",
                    "minutes" => "minutes: (core: 1, full: 1)",
                    "objectives" => "objectives: {}",
                    "misconceptions" => "misconceptions: []",
                    "steps" => "steps: []",
                    "demos" => "demos: {}",
                    "items" => "items: {}",
                    _ => "sources: {}",
                })
                .collect();
            let read =
                super::super::ron_text::options().from_str::<Lesson>(&format!("({})", text.join(", ")));
            assert_eq!(read.is_ok(), optional, "{field}");
        }
    }
}
