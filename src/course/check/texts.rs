//! Rules for every text: both languages, sound marks, no typed numbers, short sentences, nothing hidden.

use super::{
    super::{
        Lang, limits,
        load::outline::Path,
        number,
        problem::Message,
        prose::{self, ProseFault, Span},
        text::Text,
    },
    judge::Judge,
    sentences,
    walk::{Digits, Piece, Role},
};

pub(super) fn check(judge: &mut Judge<'_>, pieces: &[Piece<'_>]) {
    for piece in pieces {
        let nothing = piece.text.en.trim().is_empty() && piece.text.zh.trim().is_empty();
        // An option without a reason is told as such.
        if nothing && piece.role == Role::Reason {
            continue;
        }
        for lang in Lang::ALL {
            one_language(judge, piece, lang);
        }
    }
}

pub(super) const fn field(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "en",
        Lang::Zh => "zh",
    }
}

fn one_language(judge: &mut Judge<'_>, piece: &Piece<'_>, lang: Lang) {
    let path = piece.path.at(field(lang));
    let text = piece.text.get(lang);
    if let Some(message) = missing(piece.text, lang) {
        return judge.error(&piece.path, message);
    }
    match prose::parse(text) {
        Ok(spans) => {
            references(judge, &path, &spans);
            numbers(judge, &path, piece, &spans, lang);
            lengths(judge, &path, piece.role, &readable(judge, &spans, lang), lang);
        }
        Err(error) => judge.error_in_text(&path, error.at, Message::new(fault(error.fault))),
    }
}

/// The message for a language that is missing.
pub(super) fn missing(text: &Text, lang: Lang) -> Option<Message> {
    let id = match lang {
        Lang::En => "problem-missing-en",
        Lang::Zh => "problem-missing-zh",
    };
    text.get(lang).trim().is_empty().then(|| Message::new(id))
}

/// The sentence about a mark.
pub(super) const fn fault(fault: ProseFault) -> &'static str {
    match fault {
        ProseFault::OpenStrong => "problem-prose-open-strong",
        ProseFault::OpenTerm => "problem-prose-open-term",
        ProseFault::OpenValue => "problem-prose-open-value",
        ProseFault::OpenSource => "problem-prose-open-source",
        ProseFault::Empty => "problem-prose-empty",
        ProseFault::Nested => "problem-prose-nested",
        ProseFault::StrayBrace => "problem-prose-stray-brace",
        ProseFault::Escape => "problem-prose-escape",
    }
}

fn references(judge: &mut Judge<'_>, path: &Path<'_>, spans: &[Span]) {
    let (lesson, words) = (judge.lesson, judge.words);
    for span in spans {
        match span {
            Span::Plain(_) | Span::Strong(_) => {}
            Span::Term { id, .. } => {
                judge.known(path, id, words.glossary.terms.ids(), "problem-unknown-term");
            }
            Span::Source(id) => judge.known(path, id, lesson.sources.ids(), "problem-unknown-source"),
            Span::Value(name) => value(judge, path, name),
        }
    }
}

/// A value must exist, and have a written form in prose.
fn value(judge: &mut Judge<'_>, path: &Path<'_>, name: &str) {
    if !super::demos::value_exists(judge, path, name) {
        return;
    }
    let value = judge.preset.get(name);
    if value.is_some_and(|value| number::format(value, Lang::En).is_none()) {
        judge.error(
            path,
            Message::new("problem-value-not-printable").quoting("found", name),
        );
    }
}

fn numbers(judge: &mut Judge<'_>, path: &Path<'_>, piece: &Piece<'_>, spans: &[Span], lang: Lang) {
    let cites = spans.iter().any(|span| matches!(span, Span::Source(_)));
    if piece.digits == Digits::Free || cites {
        return;
    }
    let words = spans.iter().filter_map(|span| match span {
        Span::Plain(words) | Span::Strong(words) => Some(words.as_str()),
        Span::Term { words, .. } => words.as_deref(),
        Span::Value(_) | Span::Source(_) => None,
    });
    for words in words {
        if let Some(number) = sentences::digits(words) {
            judge.error(
                path,
                Message::new("problem-typed-number").quoting("found", number),
            );
            return;
        }
        if let (Lang::Zh, Some(number)) = (lang, sentences::chinese_number(words)) {
            judge.warn(
                path,
                Message::new("problem-typed-chinese-number").quoting("found", &number),
            );
            return;
        }
    }
}

/// The text as a reader meets it; a computed value counts as one word.
pub(super) fn readable(judge: &Judge<'_>, spans: &[Span], lang: Lang) -> String {
    spans
        .iter()
        .map(|span| match span {
            Span::Plain(words)
            | Span::Strong(words)
            | Span::Term {
                words: Some(words), ..
            } => words.as_str(),
            Span::Term { id, words: None } => judge.words.term(id).map_or("", |term| term.name.get(lang)),
            Span::Value(_) => "1",
            Span::Source(_) => "",
        })
        .collect()
}

fn lengths(judge: &mut Judge<'_>, path: &Path<'_>, role: Role, text: &str, lang: Lang) {
    let limit = |length: limits::Length| match lang {
        Lang::En => length.words,
        Lang::Zh => length.characters,
    };
    let message = |id_en, id_zh, count: usize, limit: usize| {
        let id = if lang == Lang::En { id_en } else { id_zh };
        Message::new(id).with("count", count).with("limit", limit)
    };
    let all = sentences::sentences(text, lang);
    let most = limit(limits::SENTENCE);
    for sentence in &all {
        let count = sentences::length(sentence, lang);
        if count > most {
            let message = message(
                "problem-long-sentence-en",
                "problem-long-sentence-zh",
                count,
                most,
            );
            judge.error(path, message.quoting("found", sentence.trim()));
        }
    }
    let count = sentences::length(text, lang);
    let (most, ids) = match role {
        Role::Line => return,
        Role::Paragraph => (
            limit(limits::PARAGRAPH),
            ["problem-long-paragraph-en", "problem-long-paragraph-zh"],
        ),
        Role::Reason => (
            limit(limits::REASON),
            ["problem-long-reason-en", "problem-long-reason-zh"],
        ),
    };
    if count > most {
        let [en, zh] = ids;
        judge.warn(path, message(en, zh, count, most));
    }
    if role == Role::Paragraph && all.len() > limits::PARAGRAPH_SENTENCES {
        let message = Message::new("problem-many-sentences")
            .with("count", all.len())
            .with("limit", limits::PARAGRAPH_SENTENCES);
        judge.warn(path, message);
    }
}
