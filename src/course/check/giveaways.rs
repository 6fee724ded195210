//! Advice on what gives an answer away, after Haladyna, Downing and Rodriguez 2002, *Applied Measurement in Education*
//! 15:309: options that differ in length, keys that stand in one place, an item that answers another.

use std::collections::HashMap;

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

/// Right answers that begin alike and are looked at for one question: far more than a lesson has.
const ALIKE: usize = 16;

pub(super) fn check(judge: &mut Judge<'_>) {
    key_position(judge);
    for lang in Lang::ALL {
        answers_elsewhere(judge, lang);
    }
}

fn in_language(length: limits::Length, lang: Lang) -> usize {
    match lang {
        Lang::En => length.words,
        Lang::Zh => length.characters,
    }
}

/// One list of options: their lengths do not tell which is right.
pub(super) fn lengths(judge: &mut Judge<'_>, path: &Path<'_>, options: &Map<Choice>, lang: Lang) {
    let mut all = Vec::new();
    for (id, option) in options.iter() {
        let Some(words) = plain::readable(judge, &option.text, lang) else {
            return;
        };
        all.push((sentences::length(&words, lang), id, option.right));
    }
    let least = in_language(limits::GIVE_AWAY, lang);
    let right: Vec<_> = all.iter().filter(|(.., right)| *right).collect();
    let longest_wrong = all
        .iter()
        .filter(|(.., right)| !*right)
        .map(|(length, ..)| *length)
        .max();
    if let ([(length, id, _)], Some(wrong)) = (right.as_slice(), longest_wrong)
        && *length * 2 > wrong * 3
        && *length >= wrong + least
    {
        let path = path.at(id).at("text").at(texts::field(lang));
        return judge.warn(&path, Message::new("problem-key-length"));
    }
    let shortest = all.iter().map(|(length, ..)| *length).min().unwrap_or(0);
    let longest = all.iter().max_by_key(|(length, ..)| *length);
    // One that is too long by itself is told as such.
    if let Some((length, id, _)) = longest
        && *length <= in_language(limits::OPTION, lang)
        && *length > shortest * 3
        && *length >= shortest + 2 * least
    {
        let message = Message::new("problem-option-lengths")
            .with("longest", length)
            .with("shortest", shortest);
        judge.warn(&path.at(id).at("text").at(texts::field(lang)), message);
    }
}

/// The screen shuffles, a printed sheet does not: keys that nearly always stand in one place give themselves away.
fn key_position(judge: &mut Judge<'_>) {
    let mut places = [0_usize; *limits::OPTIONS.end()];
    for (_, item) in judge.lesson.items.iter() {
        if let ItemKind::Single(options) = &item.kind
            && let Some(at) = options.iter().position(|(_, option)| option.right)
            && let Some(count) = places.get_mut(at)
        {
            *count += 1;
        }
    }
    let all: usize = places.iter().sum();
    let most = places.iter().enumerate().max_by_key(|(_, count)| **count);
    if let Some((place, count)) = most
        && all >= limits::KEYS
        && count * 4 > all * 3
    {
        let message = Message::new("problem-key-position")
            .with("count", count)
            .with("all", all)
            .with("place", place + 1);
        judge.warn(&Path::default().at("items"), message);
    }
}

/// The words of a right answer that stand in the question of another item: found by how they begin, so that many
/// items do not take long.
fn answers_elsewhere(judge: &mut Judge<'_>, lang: Lang) {
    let lesson = judge.lesson;
    let plain_words = |text| plain::readable(judge, text, lang).map(|words| Words::of(&words, lang));
    let mut answers: HashMap<String, Vec<(&str, Words)>> = HashMap::new();
    for (id, item) in lesson.items.iter() {
        let ItemKind::Single(options) = &item.kind else {
            continue;
        };
        let right = options.iter().filter(|(_, option)| option.right);
        for words in right.filter_map(|(_, option)| plain_words(&option.text)) {
            let start = words.starts().next().map(str::to_owned);
            if let Some(start) = start {
                let alike = answers.entry(start).or_default();
                if alike.len() < ALIKE && alike.iter().all(|(_, known)| known.0 != words.0) {
                    alike.push((id, words));
                }
            }
        }
    }
    let mut found = Vec::new();
    for (id, item) in lesson.items.iter() {
        let Some(stem) = plain_words(&item.stem) else {
            continue;
        };
        let answer = stem.starts().find_map(|start| {
            let mut alike = answers.get(start)?.iter();
            alike
                .find(|(other, words)| !is_kin(lesson.items.get(other), other, item, id) && stem.holds(words))
        });
        found.extend(answer.map(|(other, _)| (id, (*other).to_owned())));
    }
    for (id, other) in found {
        let path = Path::default()
            .at("items")
            .at(id)
            .at("stem")
            .at(texts::field(lang));
        judge.warn(
            &path,
            Message::new("problem-answer-elsewhere").quoting("found", &other),
        );
    }
}

/// Forms of one question and chapters of one story may say the same.
fn is_kin(other: Option<&Item>, other_id: &str, item: &Item, id: &str) -> bool {
    let lists = |item: &Item, id: &str| {
        item.variants.iter().any(|variant| variant == id) || item.after.as_deref() == Some(id)
    };
    id == other_id || lists(item, other_id) || other.is_some_and(|other| lists(other, id))
}

/// The words of a text, small and without signs, each with a space before and behind it; in Chinese every character
/// is one.
struct Words(String);

impl Words {
    fn of(text: &str, lang: Lang) -> Self {
        let mut words = String::from(" ");
        for c in text.chars() {
            if c.is_alphanumeric() {
                if lang == Lang::Zh && !words.ends_with(' ') && !c.is_ascii() {
                    words.push(' ');
                }
                words.extend(c.to_lowercase());
            } else if !words.ends_with(' ') {
                words.push(' ');
            }
        }
        if !words.ends_with(' ') {
            words.push(' ');
        }
        Self(words)
    }

    /// Every stretch of as many words as make an answer one's own: fewer stand anywhere.
    fn starts(&self) -> impl Iterator<Item = &str> {
        let spaces: Vec<usize> = self.0.match_indices(' ').map(|(at, _)| at).collect();
        let count = if self.0.is_ascii() {
            limits::OWN_WORDS.words
        } else {
            limits::OWN_WORDS.characters
        };
        let stretches = spaces.len().saturating_sub(count);
        (0..stretches).filter_map(move |n| self.0.get(*spaces.get(n)?..=*spaces.get(n + count)?))
    }

    fn holds(&self, other: &Self) -> bool {
        self.0.contains(&other.0)
    }
}
