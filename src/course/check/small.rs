//! Rules for the small files of a course: its map, its words, its wrong ideas.

use std::collections::HashSet;

use super::{
    super::{
        Glossary, Lang, Misconceptions, Text, limits,
        load::{self, draft::Draft, outline::Path},
        map_of_course::CourseMap,
        problem::{Message, Problem},
    },
    Kind, texts,
};

pub(super) fn map(file: &str, bytes: &[u8]) -> (Option<CourseMap>, Vec<Problem>) {
    let (map, mut draft) = match load::small::<CourseMap>(file, bytes, Kind::Map.name()) {
        Ok(read) => read,
        Err(problems) => return (None, problems),
    };
    let root = Path::default();
    let mut seen = HashSet::new();
    for (m, module) in map.modules.iter().enumerate() {
        let path = root.at("modules").nth(m);
        text(&mut draft, &path.at("title"), &module.title);
        for (n, entry) in module.lessons.iter().enumerate() {
            let path = path.at("lessons").nth(n);
            id(&mut draft, &path.at("id"), &entry.id);
            text(&mut draft, &path.at("title"), &entry.title);
            if !seen.insert(entry.id.as_str()) {
                error(
                    &mut draft,
                    &path.at("id"),
                    Message::new("problem-duplicate-lesson").quoting("found", &entry.id),
                );
            }
        }
    }
    if let Some(entry) = &map.capstone {
        id(&mut draft, &root.at("capstone").at("id"), &entry.id);
        text(&mut draft, &root.at("capstone").at("title"), &entry.title);
    }
    (Some(map), draft.finish())
}

pub(super) fn glossary(file: &str, bytes: &[u8]) -> Vec<Problem> {
    let (glossary, mut draft) = match load::small::<Glossary>(file, bytes, Kind::Glossary.name()) {
        Ok(read) => read,
        Err(problems) => return problems,
    };
    for (term_id, term) in glossary.terms.iter() {
        let path = Path::default().at("terms").at(term_id);
        id(&mut draft, &path, term_id);
        text(&mut draft, &path.at("name"), &term.name);
        text(&mut draft, &path.at("meaning"), &term.meaning);
        if let Some(note) = &term.note {
            text(&mut draft, &path.at("note"), note);
        }
    }
    draft.finish()
}

pub(super) fn misconceptions(file: &str, bytes: &[u8]) -> Vec<Problem> {
    let kind = Kind::Misconceptions.name();
    let (wrong, mut draft) = match load::small::<Misconceptions>(file, bytes, kind) {
        Ok(read) => read,
        Err(problems) => return problems,
    };
    for (idea_id, idea) in wrong.entries.iter() {
        let path = Path::default().at("entries").at(idea_id);
        id(&mut draft, &path, idea_id);
        text(&mut draft, &path.at("text"), &idea.text);
    }
    draft.finish()
}

fn error(draft: &mut Draft, path: &Path<'_>, message: Message) {
    if let Some(at) = draft.whole(path) {
        draft.error(at, message);
    }
}

fn id(draft: &mut Draft, path: &Path<'_>, id: &str) {
    if !super::judge::is_id(id) {
        let message = Message::new("problem-bad-id")
            .quoting("found", id)
            .with("limit", limits::ID_CHARS);
        error(draft, path, message);
    }
}

fn text(draft: &mut Draft, path: &Path<'_>, text: &Text) {
    for lang in Lang::ALL {
        if let Some(message) = texts::missing(text, lang) {
            error(draft, path, message);
        }
    }
}
