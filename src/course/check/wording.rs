//! Advice on writing items, after Haladyna, Downing and Rodriguez 2002, *Applied Measurement in Education* 15:309:
//! a positive and complete stem in plain words, no "all of the above", no words such as "always".

use super::{
    super::{
        Lang,
        item::{Choice, Item, ItemKind},
        limits,
        load::outline::Path,
        map::Map,
        problem::Message,
    },
    giveaways,
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
    giveaways::check(judge);
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
        for (id, option) in options.iter() {
            let path = path.at(id).at("text").at(texts::field(lang));
            let Some(words) = plain::readable(judge, &option.text, lang) else {
                return;
            };
            too_long(judge, &path, &words, lang, limits::OPTION, "problem-long-option");
            option_words(judge, &path, &words, lang);
        }
        giveaways::lengths(judge, path, options, lang);
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
