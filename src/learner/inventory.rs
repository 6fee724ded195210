//! Every field that is stored about a learner, with its purpose; and what stands in it, read off the files themselves.
//!
//! A test holds that no stored file has a field that is not listed here.

use std::{collections::BTreeMap, path::Path};

use super::{DataDir, LearnerId, MAX_BYTES, store::files_in};

/// One field of the stored files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StoredField {
    /// Its name in the file.
    pub key: &'static str,
    /// In which files it stands.
    pub place: Place,
    /// Id of the interface string that says what it is for.
    pub purpose: &'static str,
}

/// The files in which a field stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The snapshot alone: `profile.ron` and its older copies.
    Profile,
    /// Every entry of the history: in the snapshot, in `journal.log` and in older copies.
    Entries,
    /// `settings.ron`.
    Settings,
}

impl Place {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Profile, Self::Entries, Self::Settings];

    /// The names of the files, older copies aside.
    pub const fn files(self) -> &'static str {
        match self {
            Self::Profile => "profile.ron",
            Self::Entries => "profile.ron, journal.log",
            Self::Settings => "settings.ron",
        }
    }
}

const fn field(place: Place, key: &'static str, purpose: &'static str) -> StoredField {
    StoredField { key, place, purpose }
}

/// All fields.
pub const FIELDS: &[StoredField] = &[
    field(Place::Profile, "id", "field-id"),
    field(Place::Profile, "nickname", "field-nickname"),
    field(Place::Profile, "colour", "field-colour"),
    field(Place::Profile, "created_day", "field-created-day"),
    field(Place::Profile, "format", "field-format"),
    field(Place::Profile, "version", "field-version"),
    field(Place::Profile, "generation", "field-generation"),
    field(Place::Profile, "profile", "field-profile"),
    field(Place::Profile, "events", "field-events"),
    field(Place::Entries, "seq", "field-seq"),
    field(Place::Entries, "day", "field-day"),
    field(Place::Entries, "event", "field-event"),
    field(Place::Entries, "lesson", "field-lesson"),
    field(Place::Entries, "step", "field-step"),
    field(Place::Entries, "edition", "field-edition"),
    field(Place::Entries, "value", "field-value"),
    field(Place::Entries, "option", "field-option"),
    field(Place::Entries, "item", "field-item"),
    field(Place::Entries, "response", "field-response"),
    field(Place::Entries, "action", "field-action"),
    field(Place::Entries, "place", "field-place"),
    field(Place::Entries, "reason", "field-reason"),
    field(Place::Entries, "score", "field-score"),
    field(Place::Entries, "confidence", "field-confidence"),
    field(Place::Entries, "hints", "field-hints"),
    field(Place::Entries, "shuffle", "field-shuffle"),
    field(Place::Entries, "occasion", "field-occasion"),
    field(Place::Entries, "totals", "field-totals"),
    field(Place::Entries, "wrong_first", "field-wrong-first"),
    field(Place::Entries, "followed_first", "field-followed-first"),
    field(Place::Entries, "wrong_after", "field-wrong-after"),
    field(Place::Entries, "followed_after", "field-followed-after"),
    field(Place::Entries, "right_advice", "field-right-advice"),
    field(Place::Entries, "overruled", "field-overruled"),
    field(Place::Entries, "form", "field-form"),
    field(Place::Entries, "round", "field-round"),
    field(Place::Entries, "note", "field-note"),
    field(Place::Entries, "text", "field-text"),
    field(Place::Settings, "language", "field-language"),
    field(Place::Settings, "text-percent", "field-text-percent"),
    field(Place::Settings, "motion", "field-motion"),
    field(Place::Settings, "contrast", "field-contrast"),
    field(Place::Settings, "depth", "field-depth"),
    field(Place::Settings, "renderer", "field-renderer"),
    field(Place::Settings, "shared", "field-shared"),
    field(Place::Settings, "idle-return", "field-idle-return"),
    field(Place::Settings, "last-learner", "field-last-learner"),
];

/// Fields that hold other fields: of their value only the kind is shown, for the rest is listed itself.
const HOLDERS: [&str; 4] = ["profile", "events", "event", "totals"];

/// A field with what stands in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Its name in the file.
    pub key: String,
    /// Where it stands.
    pub place: Place,
    /// Id of the string that says what it is for; none for a field that this version does not know.
    pub purpose: Option<&'static str>,
    /// Each different value, and how often it stands there, the most frequent first.
    pub values: Vec<(String, usize)>,
}

/// What is stored about one learner, as it lies on the disk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stored {
    /// Every field found, in the order of [`FIELDS`].
    pub fields: Vec<Shown>,
    /// The entries of the history as they stand, one a line.
    pub entries: Vec<String>,
    /// Names and sizes in bytes of the learner's files, older copies and damaged ones included.
    pub files: Vec<(String, u64)>,
}

/// Reads what is stored about a learner. A file that cannot be read shows nothing.
pub fn stored(dir: &DataDir, id: &LearnerId) -> Stored {
    let folder = dir.learner(id);
    let text = |path: &Path| {
        let bytes = dir
            .fs()
            .read_file(path, MAX_BYTES)
            .ok()
            .flatten()
            .unwrap_or_default();
        String::from_utf8_lossy(&bytes).into_owned()
    };
    let profile = text(&folder.join("profile.ron"));
    let journal = text(&folder.join("journal.log"));
    let settings = text(&dir.settings());
    let mut found: BTreeMap<(Place, String), BTreeMap<String, usize>> = BTreeMap::new();
    for (place, text) in [
        (Place::Profile, &profile),
        (Place::Entries, &journal),
        (Place::Settings, &settings),
    ] {
        for (key, value) in fields_in(text, place == Place::Settings) {
            let known = FIELDS.iter().find(|field| field.key == key);
            let place = known.map_or(place, |field| field.place);
            let value = if HOLDERS.contains(&key.as_str()) {
                kind(value)
            } else {
                plain(value)
            };
            *found.entry((place, key)).or_default().entry(value).or_default() += 1;
        }
    }
    let is_entry = |line: &&str| line.contains("(seq:");
    let entries = profile.lines().chain(journal.lines()).filter(is_entry);
    Stored {
        fields: in_order(found),
        entries: entries.map(entry).collect(),
        files: files_in(dir.fs(), &folder)
            .iter()
            .filter_map(|path| named(path))
            .collect(),
    }
}

fn named(path: &Path) -> Option<(String, u64)> {
    let name = path.file_name()?.to_string_lossy().into_owned();
    Some((name, path.symlink_metadata().ok()?.len()))
}

/// An entry without the checksum before it and the comma behind it.
fn entry(line: &str) -> String {
    let from = line.find('(').unwrap_or_default();
    line.get(from..).unwrap_or(line).trim_end_matches(',').to_owned()
}

fn in_order(found: BTreeMap<(Place, String), BTreeMap<String, usize>>) -> Vec<Shown> {
    let rank = |key: &str| {
        FIELDS
            .iter()
            .position(|field| field.key == key)
            .unwrap_or(FIELDS.len())
    };
    let mut fields: Vec<Shown> = found
        .into_iter()
        .map(|((place, key), values)| {
            let mut values: Vec<(String, usize)> = values
                .into_iter()
                .filter(|(value, _)| !value.is_empty())
                .collect();
            values.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
            let purpose = FIELDS
                .iter()
                .find(|field| field.key == key)
                .map(|field| field.purpose);
            Shown {
                key,
                place,
                purpose,
                values,
            }
        })
        .collect();
    fields.sort_by_key(|field| (field.place, rank(&field.key)));
    fields
}

/// The name of a variant such as `Answered`; nothing for a list or a group of fields.
fn kind(value: &str) -> String {
    value
        .split(['(', '[', '{'])
        .next()
        .unwrap_or_default()
        .trim()
        .to_owned()
}

/// A text without its quotation marks, nothing where there is none; anything else as it stands.
fn plain(value: &str) -> String {
    let inner = value
        .strip_prefix("Some(")
        .and_then(|inner| inner.strip_suffix(')'));
    match inner.unwrap_or(value) {
        "None" => String::new(),
        value => ron::from_str::<String>(value).unwrap_or_else(|_| value.to_owned()),
    }
}

/// The fields in a stored text with their values as they stand: `name: value`, or `"name": value` where the keys of a
/// map are meant. What stands inside a text or a comment is no field.
pub fn fields_in(text: &str, quoted: bool) -> Vec<(String, &str)> {
    let mut fields = Vec::new();
    let mut rest = text;
    while let Some(token) = Token::first(rest) {
        let (word, after) = rest.split_at(token.len);
        rest = after;
        let name = match token.kind {
            Kind::Name if !quoted => Some(word.to_owned()),
            Kind::Text if quoted => ron::from_str::<String>(word).ok(),
            _ => None,
        };
        if let Some((name, value)) = name.zip(after.trim_start().strip_prefix(':')) {
            fields.push((name, value_at(value.trim_start())));
        }
    }
    fields
}

/// The value with which `text` begins, up to the comma or bracket that ends it.
fn value_at(text: &str) -> &str {
    let (mut depth, mut end) = (0_usize, 0);
    while let Some(token) = text.get(end..).and_then(Token::first) {
        match token.kind {
            Kind::Open => depth += 1,
            Kind::Close | Kind::Comma if depth == 0 => break,
            Kind::Close => depth -= 1,
            _ => {}
        }
        end += token.len;
    }
    text.get(..end).unwrap_or_default().trim_end()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Name,
    Text,
    Open,
    Close,
    Comma,
    Other,
}

/// A piece of RON, as far as fields need to be told from what they hold.
struct Token {
    kind: Kind,
    len: usize,
}

impl Token {
    fn first(text: &str) -> Option<Self> {
        let c = text.chars().next()?;
        let (kind, len) = match c {
            '"' => (Kind::Text, text_len(text)),
            '/' if text.starts_with("//") => (Kind::Other, text.find('\n').unwrap_or(text.len())),
            '(' | '[' | '{' => (Kind::Open, 1),
            ')' | ']' | '}' => (Kind::Close, 1),
            ',' => (Kind::Comma, 1),
            c if c.is_alphabetic() || c == '_' => {
                let inside = |c: char| c.is_alphanumeric() || c == '_';
                (Kind::Name, text.find(|c| !inside(c)).unwrap_or(text.len()))
            }
            c => (Kind::Other, c.len_utf8()),
        };
        Some(Self { kind, len })
    }
}

/// The length of the text with which `text` begins, its quotation marks included.
fn text_len(text: &str) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            '"' if !escaped => return at + 1,
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_told_from_what_stands_in_texts_and_comments() {
        let text = r#"(seq:3,event:Answered(item:"a \" b: (", response:Multi(["x","y: z"]),score:0.5))
            // crc32: 0
            "#;
        let fields = fields_in(text, false);
        let expected = [
            ("seq", "3"),
            (
                "event",
                r#"Answered(item:"a \" b: (", response:Multi(["x","y: z"]),score:0.5)"#,
            ),
            ("item", r#""a \" b: (""#),
            ("response", r#"Multi(["x","y: z"])"#),
            ("score", "0.5"),
        ];
        assert_eq!(fields, expected.map(|(key, value)| (key.to_owned(), value)));
        assert_eq!(
            fields_in("{\n    \"last-learner\": Some(\"l: m\"),\n}", true),
            [("last-learner".to_owned(), "Some(\"l: m\")")]
        );
        for cut in 0..text.len() {
            fields_in(&text[..cut], false);
        }
    }

    #[test]
    fn values_are_shown_as_a_person_would_write_them() {
        for (stored, shown) in [
            ("Some(Certain)", "Certain"),
            ("Some(\"a (b)\")", "a (b)"),
            ("\"None\"", "None"),
            ("None", ""),
            ("Single(\"a\")", "Single(\"a\")"),
        ] {
            assert_eq!(plain(stored), shown);
        }
    }

    #[test]
    fn no_field_is_listed_twice() {
        for (at, field) in FIELDS.iter().enumerate() {
            assert!(
                FIELDS[..at].iter().all(|other| other.key != field.key),
                "{}",
                field.key
            );
        }
    }
}
