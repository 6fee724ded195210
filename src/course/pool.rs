//! Pools: questions that a quiz draws instead of naming them, so that a second round asks others.

use std::collections::HashSet;

use serde::Deserialize;

use super::lesson::{Item, ItemKind, Lesson, Step};

/// A rule by which a quiz draws questions.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pool {
    /// Id of the objective that they measure.
    pub objective: String,
    /// How many are drawn.
    pub n: usize,
    /// Of which types they may be in their first form; of any, if none is given.
    #[serde(default)]
    pub types: Vec<ItemType>,
    /// Whether only core items are drawn; so it is on the core path, see [`super::View::quiz`].
    #[serde(skip)]
    pub only_core: bool,
}

/// The types of item that have a score: [`ItemKind`] without its keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[expect(missing_docs, reason = "the names of ItemKind")]
pub enum ItemType {
    Single,
    Multi,
    Numeric,
    Order,
    Match,
    Decision,
    Flaw,
}

impl ItemType {
    /// The type of an item; none of a reflection.
    pub const fn of(kind: &ItemKind) -> Option<Self> {
        match kind {
            ItemKind::Single(_) => Some(Self::Single),
            ItemKind::Multi(_) => Some(Self::Multi),
            ItemKind::Numeric(_) => Some(Self::Numeric),
            ItemKind::Order(_) => Some(Self::Order),
            ItemKind::Match(_) => Some(Self::Match),
            ItemKind::Decision(_) => Some(Self::Decision),
            ItemKind::Flaw(_) => Some(Self::Flaw),
            ItemKind::Reflection(_) => None,
        }
    }
}

impl Pool {
    /// Ids of the questions that can be drawn, each in its first form: not those that a quiz names, nor other forms
    /// of these, nor two forms of one question.
    pub fn candidates<'a>(&self, lesson: &'a Lesson) -> Vec<&'a str> {
        let mut taken: HashSet<&str> = HashSet::new();
        for id in named(lesson) {
            taken.insert(id);
            let forms = lesson.items.get(id).map_or(&[][..], |item| &item.variants);
            taken.extend(forms.iter().map(String::as_str));
        }
        // An item that lists others is the first form of its family, wherever it stands in the file.
        let fits = |item: &Item, first: bool| self.fits(item) && item.variants.is_empty() != first;
        let mut found = Vec::new();
        for first in [true, false] {
            for (id, item) in lesson.items.iter().filter(|(_, item)| fits(item, first)) {
                let forms = || std::iter::once(id).chain(item.variants.iter().map(String::as_str));
                if !forms().any(|form| taken.contains(form)) {
                    taken.extend(forms());
                    found.push(id);
                }
            }
        }
        found
    }

    fn fits(&self, item: &Item) -> bool {
        let kind = ItemType::of(&item.kind).filter(|kind| self.types.is_empty() || self.types.contains(kind));
        let is_asked = item.core || !self.only_core;
        item.objective == self.objective && item.is_servable() && is_asked && kind.is_some()
    }
}

/// Ids of the items that the quizzes of a lesson name.
fn named(lesson: &Lesson) -> impl Iterator<Item = &str> {
    let quizzes = lesson.steps.iter().filter_map(|step| match step {
        Step::Quiz(quiz) => Some(quiz),
        _ => None,
    });
    quizzes.flat_map(|quiz| quiz.items.iter().map(String::as_str))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Eight items: `a` with the form `b`; `d` that `c` lists although it stands before it; `named` with a form.
    fn lesson() -> Lesson {
        let item = |id: &str, objective: &str, kind: &str, more: &str| {
            format!("\"{id}\": (objective: \"{objective}\", stem: (), kind: {kind}{more}),")
        };
        let single = "Single({})";
        let items = [
            item("a", "o", single, ", variants: [\"b\"]"),
            item("b", "o", single, ", core: true, variants: [\"a\"]"),
            item("d", "o", single, ""),
            item("c", "o", single, ", core: true, variants: [\"d\"]"),
            item("named", "o", single, ", variants: [\"other\"]"),
            item("other", "o", single, ""),
            item("multi", "o", "Multi({})", ""),
            item("far", "p", single, ""),
            item("think", "o", "Reflection(model: (), rubric: [])", ""),
            item(
                "next",
                "o",
                "Decision(actions: {}, reasons: {})",
                ", after: \"multi\"",
            ),
        ]
        .concat();
        let text = format!(
            "(format: 1, id: \"l\", title: (), minutes: (core: 1, full: 2), objectives: {{}}, misconceptions: [],
            steps: [Quiz(id: \"q\", items: [\"named\"])], items: {{{items}}})"
        );
        super::super::ron_text::options().from_str(&text).unwrap()
    }

    #[test]
    fn a_pool_holds_every_question_once_and_none_that_is_asked_anyway() {
        let pool = |types: &[ItemType], only_core: bool| Pool {
            objective: "o".to_owned(),
            n: 1,
            types: types.to_vec(),
            only_core,
        };
        assert_eq!(pool(&[], false).candidates(&lesson()), ["a", "c", "multi"]);
        assert_eq!(pool(&[ItemType::Single], false).candidates(&lesson()), ["a", "c"]);
        assert_eq!(pool(&[ItemType::Flaw], false).candidates(&lesson()), [""; 0]);
        // Of the family whose first form is not core, the form that is.
        assert_eq!(pool(&[], true).candidates(&lesson()), ["b", "c"]);
        assert_eq!(pool(&[ItemType::Multi], true).candidates(&lesson()), [""; 0]);
    }
}
