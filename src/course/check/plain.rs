//! Advice on plain language: counts that readers feel. Nothing here keeps a lesson from being used.

use super::{
    super::{
        Lang,
        lesson::{Lesson, Step},
        limits,
        load::outline::Path,
        problem::Message,
        prose,
        text::Text,
    },
    judge::Judge,
    readability::{self, Tally},
    sentences, texts,
    walk::{Digits, Piece, Role},
};

pub(super) fn check(judge: &mut Judge<'_>, pieces: &[Piece<'_>]) {
    let lesson = judge.lesson;
    let mut tallies = [Tally::default(); 2];
    let mut chinese = String::new();
    for piece in pieces {
        for (lang, tally) in Lang::ALL.into_iter().zip(&mut tallies) {
            let Some(words) = readable(judge, piece.text, lang) else {
                continue;
            };
            let path = piece.path.at(texts::field(lang));
            one_text(judge, &path, &words, lang);
            if piece.role != Role::Line {
                // Items and notes on sources work with numbers that are given; running prose does not.
                if piece.digits == Digits::Cited {
                    numbers(judge, &path, &words, lang);
                }
                tally.add(&words, lang);
            }
            if lang == Lang::Zh {
                chinese.push_str(&words);
            }
        }
    }
    let root = Path::default().at("title");
    for (lang, tally) in Lang::ALL.into_iter().zip(tallies) {
        means(judge, &root, lang, tally);
    }
    grades(judge, &root, tallies.first().copied().unwrap_or_default(), pieces);
    rare_characters(judge, &root, &chinese);
    counts(judge, lesson);
}

/// The text as a reader meets it; none while its marks are broken, which is said elsewhere.
pub(super) fn readable(judge: &Judge<'_>, text: &Text, lang: Lang) -> Option<String> {
    let spans = prose::parse(text.get(lang)).ok()?;
    Some(texts::readable(judge, &spans, lang))
}

fn one_text(judge: &mut Judge<'_>, path: &Path<'_>, words: &str, lang: Lang) {
    if words.contains(['!', '！']) {
        judge.warn(path, Message::new("problem-exclamation"));
    }
    if lang == Lang::En {
        return;
    }
    if words.contains('你') {
        judge.warn(path, Message::new("problem-informal-you").with("formal", "您"));
    }
    let long = readability::clauses(words)
        .map(|clause| (sentences::length(clause, lang), clause))
        .find(|(length, _)| *length > limits::CLAUSE);
    if let Some((count, clause)) = long {
        let message = Message::new("problem-long-clause")
            .with("count", count)
            .with("limit", limits::CLAUSE)
            .quoting("found", clause.trim());
        judge.warn(path, message);
    }
    let many = readability::clauses(words).find(|clause| clause.matches('的').count() > limits::DE);
    if let Some(clause) = many {
        let message = Message::new("problem-many-de")
            .with("word", "的")
            .with("limit", limits::DE)
            .quoting("found", clause.trim());
        judge.warn(path, message);
    }
}

fn numbers(judge: &mut Judge<'_>, path: &Path<'_>, words: &str, lang: Lang) {
    let all = sentences::sentences(words, lang);
    let many = all
        .iter()
        .find(|sentence| readability::numbers(sentence) > limits::NUMBERS);
    if let Some(sentence) = many {
        let message = Message::new("problem-many-numbers")
            .with("count", readability::numbers(sentence))
            .with("limit", limits::NUMBERS)
            .quoting("found", sentence.trim());
        judge.warn(path, message);
    }
}

fn means(judge: &mut Judge<'_>, path: &Path<'_>, lang: Lang, tally: Tally) {
    let (id, limit) = match lang {
        Lang::En => ("problem-mean-sentence-en", limits::MEAN_SENTENCE.words),
        Lang::Zh => ("problem-mean-sentence-zh", limits::MEAN_SENTENCE.characters),
    };
    if tally.mean() > limit as f64 {
        let message = Message::new(id)
            .with("count", format!("{:.1}", tally.mean()))
            .with("limit", limit);
        judge.warn(path, message);
    }
}

/// The grade of all prose, of the questions, and of what everybody has to understand at once: refutation, checklist,
/// reasons.
fn grades(judge: &mut Judge<'_>, path: &Path<'_>, all: Tally, pieces: &[Piece<'_>]) {
    let mut at_once = Tally::default();
    for text in must_be_easy(judge.lesson, pieces) {
        if let Some(words) = readable(judge, text, Lang::En) {
            at_once.add(&words, Lang::En);
        }
    }
    let mut stems = Tally::default();
    for (_, item) in judge.lesson.items.iter() {
        if let Some(words) = readable(judge, &item.stem, Lang::En) {
            stems.add(&words, Lang::En);
        }
    }
    for (id, tally, limit) in [
        ("problem-hard-english", all, limits::GRADE),
        ("problem-hard-stems", stems, limits::GRADE),
        ("problem-hard-english-at-once", at_once, limits::GRADE_AT_ONCE),
    ] {
        // Of a few words the formula says nothing.
        if tally.length >= limits::GRADED_WORDS && tally.grade() > f64::from(limit) {
            let message = Message::new(id)
                .with("grade", format!("{:.1}", tally.grade()))
                .with("limit", limit);
            judge.warn(path, message);
        }
    }
}

fn must_be_easy<'a>(lesson: &'a Lesson, pieces: &[Piece<'a>]) -> Vec<&'a Text> {
    let mut found = Vec::new();
    for step in &lesson.steps {
        match step {
            Step::Explain(explain) => {
                let myth = &explain.myth;
                found.extend([&myth.claim, &myth.wrong, &myth.tempts, &myth.instead]);
            }
            Step::Checklist(checklist) => found.extend(&checklist.items),
            _ => {}
        }
    }
    let reasons = pieces.iter().filter(|piece| piece.role == Role::Reason);
    found.extend(reasons.map(|piece| piece.text));
    found
}

/// Words of the glossary may have characters that are not common.
fn rare_characters(judge: &mut Judge<'_>, path: &Path<'_>, chinese: &str) {
    let (count, mut rare) = readability::rare(chinese);
    let terms = judge.words.glossary.terms.iter();
    let terms: String = terms.map(|(_, term)| term.name.zh.as_str()).collect();
    rare.retain(|c| !terms.contains(*c));
    // At least 98 of 100.
    if count >= limits::GRADED_WORDS && rare.len() * 50 > count {
        let share = 100.0 * rare.len() as f64 / count as f64;
        rare.sort_unstable();
        rare.dedup();
        let message = Message::new("problem-rare-characters")
            .with("share", format!("{share:.1}"))
            .quoting("found", &rare.iter().collect::<String>());
        judge.warn(path, message);
    }
}

fn counts(judge: &mut Judge<'_>, lesson: &Lesson) {
    let mut terms: Vec<&str> = Vec::new();
    for (n, step) in lesson.steps.iter().enumerate() {
        let path = Path::default().at("steps").nth(n);
        match step {
            Step::Explain(explain) => terms.extend(explain.terms.iter().map(String::as_str)),
            Step::Checklist(list) if list.items.len() > limits::CHECKLIST => {
                let message = Message::new("problem-long-checklist")
                    .with("count", list.items.len())
                    .with("limit", limits::CHECKLIST);
                judge.warn(&path.at("items"), message);
            }
            _ => {}
        }
    }
    terms.sort_unstable();
    terms.dedup();
    if terms.len() > limits::TERMS {
        let message = Message::new("problem-many-terms")
            .with("count", terms.len())
            .with("limit", limits::TERMS);
        judge.warn(&Path::default().at("steps"), message);
    }
}
