//! What every lesson may refer to: the words of the course and the wrong ideas it works on.

use super::{
    glossary::{Glossary, Term},
    map::Map,
    misconception::{Misconception, Misconceptions},
};

/// Glossary and misconceptions.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Words {
    /// Terms.
    pub glossary: Glossary,
    /// Wrong ideas.
    pub misconceptions: Misconceptions,
}

impl Words {
    /// These, and those of `others` whose ids are free.
    #[must_use]
    pub fn with(self, others: &Self) -> Self {
        Self {
            glossary: Glossary {
                terms: both(&self.glossary.terms, &others.glossary.terms),
                ..self.glossary
            },
            misconceptions: Misconceptions {
                entries: both(&self.misconceptions.entries, &others.misconceptions.entries),
                ..self.misconceptions
            },
        }
    }

    /// The term with this id.
    pub fn term(&self, id: &str) -> Option<&Term> {
        self.glossary.terms.get(id)
    }

    /// The wrong idea with this id.
    pub fn misconception(&self, id: &str) -> Option<&Misconception> {
        self.misconceptions.entries.get(id)
    }
}

fn both<V: Clone>(own: &Map<V>, others: &Map<V>) -> Map<V> {
    let free = others.iter().filter(|(id, _)| own.get(id).is_none());
    let free: Vec<_> = free.map(|(id, value)| (id.to_owned(), value.clone())).collect();
    own.iter()
        .map(|(id, value)| (id.to_owned(), value.clone()))
        .chain(free)
        .collect()
}
