//! Interface strings: the same in both languages, nothing missing, each written as its language is written.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test fails by panicking"
)]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use ground_truth::{course::Lang, ui::Strings};

/// The text of each message by its id, as the files say it.
type Messages = BTreeMap<String, String>;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|extension| extension == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Reads the messages of one file: an id at the beginning of a line, and the indented lines after it.
fn messages_of(text: &str) -> Vec<(String, String)> {
    let mut messages: Vec<(String, String)> = Vec::new();
    for line in text.lines() {
        let starts = line.starts_with(|char: char| char.is_ascii_lowercase());
        if let (true, Some((id, value))) = (starts, line.split_once('=')) {
            messages.push((id.trim().to_owned(), value.trim().to_owned()));
        } else if line.starts_with([' ', '\t']) || line.starts_with('}') {
            let (_, value) = messages
                .last_mut()
                .expect("an indented line belongs to a message");
            value.push('\n');
            value.push_str(line.trim());
        }
    }
    messages
}

/// The messages of each file of a language, by file name. Fails on an id given twice.
fn messages(lang: Lang) -> BTreeMap<String, Messages> {
    let folder = match lang {
        Lang::En => "assets/strings/en",
        Lang::Zh => "assets/strings/zh",
    };
    let mut by_file = BTreeMap::new();
    let mut seen = BTreeMap::new();
    for path in files(&root().join(folder), "ftl") {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let mut messages = Messages::new();
        for (id, text) in messages_of(&fs::read_to_string(&path).unwrap()) {
            let before = seen.insert(id.clone(), name.clone());
            assert_eq!(before, None, "{lang:?}: {id} is in {name} too");
            messages.insert(id, text);
        }
        by_file.insert(name, messages);
    }
    by_file
}

/// The names after `$`.
fn arguments(text: &str) -> BTreeSet<String> {
    let name = |rest: &str| {
        rest.chars()
            .take_while(|char| char.is_ascii_alphanumeric() || "-_".contains(*char))
            .collect()
    };
    text.split('$').skip(1).map(name).collect()
}

/// What a reader sees of a message: without `{ $arguments }`, selectors and variant keys.
fn visible(text: &str) -> String {
    let mut out = String::new();
    let mut depth = 0;
    for char in text.chars() {
        match char {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ if depth == 0 => out.push(char),
            _ => {}
        }
    }
    assert_eq!(depth, 0, "braces of {text:?}");
    // Variants stand inside braces, but are read: take what follows each key.
    for variant in text.split('[').skip(1) {
        out.push(' ');
        out.push_str(
            variant
                .split_once(']')
                .map_or("", |(_, words)| words)
                .trim_end_matches('}'),
        );
    }
    out
}

fn is_han(char: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&char)
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_arguments() {
    let (english, chinese) = (messages(Lang::En), messages(Lang::Zh));
    assert!(!english.is_empty());
    assert_eq!(
        english.keys().collect::<Vec<_>>(),
        chinese.keys().collect::<Vec<_>>()
    );
    for (file, english) in &english {
        let chinese = &chinese[file];
        let only = |one: &Messages, other: &Messages| {
            one.keys()
                .filter(|id| !other.contains_key(*id))
                .cloned()
                .collect::<Vec<_>>()
        };
        assert!(
            only(english, chinese).is_empty(),
            "{file}: only in English: {:?}",
            only(english, chinese)
        );
        assert!(
            only(chinese, english).is_empty(),
            "{file}: only in Chinese: {:?}",
            only(chinese, english)
        );
        for (id, text) in english {
            assert_eq!(arguments(text), arguments(&chinese[id]), "{file}: {id}");
        }
    }
}

#[test]
fn every_message_is_read_and_none_is_empty() {
    for lang in Lang::ALL {
        let strings = Strings::of(lang);
        assert_eq!(strings.lang(), lang);
        for (file, messages) in messages(lang) {
            for (id, text) in messages {
                assert!(!text.trim().is_empty(), "{lang:?} {file}: {id} is empty");
                assert!(
                    strings.has(&id),
                    "{lang:?} {file}: {id} is not read: a fault of Fluent's syntax?"
                );
                let kebab = id
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
                assert!(
                    kebab && id.contains('-'),
                    "{file}: {id} is not an area and a name"
                );
                let names = arguments(&text);
                let args: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "5")).collect();
                let shown = strings.text_with(&id, &args);
                assert!(
                    !shown.contains('{') && shown != id,
                    "{lang:?} {file}: {id} shows {shown:?}"
                );
            }
        }
    }
}

#[test]
fn chinese_is_punctuated_as_chinese() {
    let mut faults = Vec::new();
    for (file, messages) in messages(Lang::Zh) {
        for (id, text) in messages {
            let shown = visible(&text);
            if let Some(char) = shown.chars().find(|char| "\"'!！「」『』".contains(*char)) {
                faults.push(format!("{file}: {id} has {char}"));
            }
            // A key and what it does stand apart; elsewhere there is no space beside a number, and an argument may
            // be one.
            let key_hint = id.contains("-key-") || id.ends_with("-keys");
            let text = text.replace("{ ", "{").replace(" }", "}");
            let chars: Vec<char> = text.chars().collect();
            for window in chars.windows(3) {
                let [left, middle, right] = [window[0], window[1], window[2]];
                let beside = |char: char| char.is_ascii_digit() || char == '{' || char == '}';
                if !key_hint
                    && middle == ' '
                    && ((is_han(left) && beside(right)) || (beside(left) && is_han(right)))
                {
                    faults.push(format!(
                        "{file}: {id} has a space between a character and a number: {text:?}"
                    ));
                }
            }
            // Between quotation marks a message may cite what stands in a file.
            let shown: String = shown
                .split('“')
                .map(|part| part.split_once('”').map_or(part, |(_, rest)| rest))
                .collect();
            for pair in shown.chars().collect::<Vec<_>>().windows(2) {
                if is_han(pair[0]) && ",;:?()".contains(pair[1]) {
                    faults.push(format!("{file}: {id} has half a punctuation mark: {shown:?}"));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn english_does_not_shout_and_has_curly_quotes() {
    for (file, messages) in messages(Lang::En) {
        for (id, text) in messages {
            let shown = visible(&text);
            assert!(!shown.contains('!'), "{file}: {id}: {shown}");
            assert!(!shown.contains('"'), "{file}: {id}: {shown}");
            assert!(
                !shown.chars().any(is_han) || shown.contains("中文") || shown.contains("简体"),
                "{file}: {id}: {shown}"
            );
        }
    }
}

/// Ids in calls such as `look.t("…")`.
fn ids_used(source: &str) -> Vec<String> {
    let calls = ["t(\"", "t_with(\"", "text(\"", "text_with(\""];
    let mut ids = Vec::new();
    let flat: String = source
        .replace("(\n", "(")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .replace("( \"", "(\"");
    for call in calls {
        for (at, _) in flat.match_indices(call) {
            // A method call: `.t("…")`, and not the end of another name.
            if flat[..at].ends_with('.') {
                let id: String = flat[at + call.len()..]
                    .chars()
                    .take_while(|char| *char != '"')
                    .collect();
                ids.push(id);
            }
        }
    }
    ids
}

#[test]
fn every_id_in_the_source_is_a_message() {
    let mut used = 0;
    let mut missing = Vec::new();
    for path in files(&root().join("src"), "rs") {
        for id in ids_used(&fs::read_to_string(&path).unwrap()) {
            // `.text("…")` and `.t("…")` belong to others too; an id has an area and a name.
            let is_id = id.contains('-')
                && id
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
            if !is_id {
                continue;
            }
            used += 1;
            if Lang::ALL.iter().any(|lang| !Strings::of(*lang).has(&id)) {
                missing.push(format!("{}: {id}", path.display()));
            }
        }
    }
    assert!(used > 0, "no id was found in the source");
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn a_missing_string_shows_its_id_and_arguments_are_not_isolated() {
    for lang in Lang::ALL {
        let strings = Strings::of(lang);
        assert_eq!(strings.text("no-such-string"), "no-such-string");
        for messages in messages(lang).values() {
            for (id, text) in messages {
                let names = arguments(text);
                let args: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "7,000")).collect();
                let shown = strings.text_with(id, &args);
                assert!(!shown.contains(['\u{2068}', '\u{2069}']), "{lang:?} {id}");
            }
        }
    }
}
