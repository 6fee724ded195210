//! Advice on writing items, after Haladyna, Downing and Rodriguez 2002, *Applied Measurement in Education* 15:309:
//! a positive and complete stem, no "all of the above", no give-away by length or by words such as "always".

use super::{
    super::{
        Lang,
        item::{Choice, Item, ItemKind},
        limits,
        load::outline::Path,
        map::Map,
        problem::Message,
    },
    judge::Judge,
    plain, sentences, texts,
};

/// Words that deny, in the sentence that asks.
const DENIALS: [&str; 4] = ["not", "except", "never", "neither"];
const DENIALS_ZH: [&str; 8] = [
    "不正确",
    "不对的",
    "错误的是",
    "不属于",
    "不包括",
    "哪个不是",
    "哪项不是",
    "除了",
];
/// Options that stand for all or none of the others.
const ALL_NONE: [&str; 6] = [
    "all of the above",
    "none of the above",
    "all of these",
    "none of these",
    "all the above",
    "both of the above",
];
const ALL_NONE_ZH: [&str; 8] = [
    "以上都",
    "以上皆",
    "以上全",
    "以上所有",
    "上述都",
    "都不对",
    "都对",
    "都不是",
];
/// Words that hardly ever hold, so that those who know nothing leave the option out.
const ABSOLUTE: [&str; 5] = ["always", "never", "completely", "absolutely", "impossible"];
const ABSOLUTE_ZH: [&str; 5] = ["总是", "永远", "绝对", "从来不", "毫无"];

pub(super) fn check(judge: &mut Judge<'_>) {
    let lesson = judge.lesson;
    for (id, item) in lesson.items.iter() {
        let path = Path::default().at("items").at(id);
        for lang in Lang::ALL {
            stem(judge, &path.at("stem").at(texts::field(lang)), item, lang);
        }
        for (path, choices) in choices(&path.at("kind"), &item.kind) {
            options(judge, &path, choices);
        }
    }
    key_position(judge);
}

/// The lists of options of an item, with their places.
fn choices<'a>(path: &Path<'a>, kind: &'a ItemKind) -> Vec<(Path<'a>, &'a Map<Choice>)> {
    match kind {
        ItemKind::Single(options) | ItemKind::Multi(options) => vec![(path.clone(), options)],
        ItemKind::Decision(decision) => vec![
            (path.at("actions"), &decision.actions),
            (path.at("reasons"), &decision.reasons),
        ],
        ItemKind::Flaw(flaw) => vec![
            (path.at("places"), &flaw.places),
            (path.at("reasons"), &flaw.reasons),
        ],
        _ => Vec::new(),
    }
}

fn stem(judge: &mut Judge<'_>, path: &Path<'_>, item: &Item, lang: Lang) {
    let Some(words) = plain::readable(judge, &item.stem, lang) else {
        return;
    };
    let words = words.trim();
    if words.is_empty() {
        return;
    }
    let asks = sentences::sentences(words, lang).pop().unwrap_or(words);
    let denial = match lang {
        Lang::En => english_word(asks, &DENIALS).or(asks.contains("n’t").then_some("n’t")),
        Lang::Zh => DENIALS_ZH.into_iter().find(|denial| asks.contains(denial)),
    };
    if let Some(denial) = denial {
        judge.warn(path, Message::new("problem-negative-stem").with("found", denial));
    }
    if !words.ends_with(['?', '？', '.', '。', '”', ')', '）']) {
        judge.warn(path, Message::new("problem-open-stem"));
    }
    too_long(judge, path, words, lang, limits::STEM, "problem-long-stem");
}

fn too_long(
    judge: &mut Judge<'_>,
    path: &Path<'_>,
    words: &str,
    lang: Lang,
    limit: limits::Length,
    id: &'static str,
) {
    let count = sentences::length(words, lang);
    let limit = match lang {
        Lang::En => limit.words,
        Lang::Zh => limit.characters,
    };
    if count > limit {
        judge.warn(path, Message::new(id).with("count", count).with("limit", limit));
    }
}

fn options(judge: &mut Judge<'_>, path: &Path<'_>, options: &Map<Choice>) {
    for lang in Lang::ALL {
        let mut longest_wrong = 0;
        let mut right = Vec::new();
        for (id, option) in options.iter() {
            let path = path.at(id).at("text").at(texts::field(lang));
            let Some(words) = plain::readable(judge, &option.text, lang) else {
                return;
            };
            too_long(judge, &path, &words, lang, limits::OPTION, "problem-long-option");
            option_words(judge, &path, &words, lang);
            let length = sentences::length(&words, lang);
            if option.right {
                right.push((length, id));
            } else {
                longest_wrong = longest_wrong.max(length);
            }
        }
        let least = match lang {
            Lang::En => limits::GIVE_AWAY.words,
            Lang::Zh => limits::GIVE_AWAY.characters,
        };
        if let [(length, id)] = right.as_slice()
            && *length * 2 > longest_wrong * 3
            && *length >= longest_wrong + least
        {
            let path = path.at(id).at("text").at(texts::field(lang));
            judge.warn(&path, Message::new("problem-key-length"));
        }
    }
}

fn option_words(judge: &mut Judge<'_>, path: &Path<'_>, words: &str, lang: Lang) {
    let (all_none, absolute) = match lang {
        Lang::En => {
            let small = words.to_lowercase();
            (
                ALL_NONE.iter().any(|all| small.contains(all)),
                english_word(words, &ABSOLUTE),
            )
        }
        Lang::Zh => (
            ALL_NONE_ZH.iter().any(|all| words.contains(all)),
            ABSOLUTE_ZH.into_iter().find(|word| words.contains(word)),
        ),
    };
    if all_none {
        judge.warn(path, Message::new("problem-all-of-above"));
    }
    if let Some(found) = absolute {
        judge.warn(path, Message::new("problem-absolute-option").with("found", found));
    }
}

/// One of these words, in any case.
fn english_word(text: &str, words: &[&'static str]) -> Option<&'static str> {
    let mut all = text.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase);
    all.find_map(|found| words.iter().find(|word| found == **word).copied())
}

/// The screen shuffles, a printed sheet does not: keys that always stand in one place give themselves away there.
fn key_position(judge: &mut Judge<'_>) {
    let mut positions = Vec::new();
    for (_, item) in judge.lesson.items.iter() {
        if let ItemKind::Single(options) = &item.kind {
            positions.extend(options.iter().position(|(_, option)| option.right));
        }
    }
    let same = positions.windows(2).all(|pair| matches!(pair, [a, b] if a == b));
    if positions.len() >= limits::KEYS && same {
        let place = positions.first().map_or(0, |first| first + 1);
        let message = Message::new("problem-key-position")
            .with("count", positions.len())
            .with("place", place);
        judge.warn(&Path::default().at("items"), message);
    }
}
