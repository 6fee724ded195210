//! The test before and after the course: two parallel forms with some items in common.

use serde::Deserialize;

use super::{
    Map, Text,
    lesson::{FORMAT, Item, Lesson, Minutes, Objective, Source},
};

/// Both forms as their file says it.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tests {
    /// Format number; see [`FORMAT`].
    pub format: u32,
    /// What is tested, by id.
    pub objectives: Map<Objective>,
    /// The two forms: item ids in order. Items at one place are parallel; the same item at one place is an anchor.
    pub forms: Map<Vec<String>>,
    /// All items of both forms.
    pub items: Map<Item>,
    /// Sources by the id that `[^id]` names.
    #[serde(default)]
    pub sources: Map<Source>,
}

impl Tests {
    /// The items of a form, in order; none for a form that there is not.
    pub fn form(&self, id: &str) -> &[String] {
        self.forms.get(id).map_or(&[], Vec::as_slice)
    }

    /// The form that is not this one.
    pub fn other_form(&self, id: &str) -> Option<&str> {
        self.forms.ids().find(|known| *known != id)
    }

    /// The items that both forms have at the same place, in order.
    pub fn anchors(&self) -> Vec<&str> {
        let mut forms = self.forms.iter().map(|(_, items)| items);
        let (Some(one), Some(other)) = (forms.next(), forms.next()) else {
            return Vec::new();
        };
        let pairs = one.iter().zip(other);
        pairs
            .filter(|(one, other)| one == other)
            .map(|(one, _)| one.as_str())
            .collect()
    }

    /// The item that stands at the same place of the other form; none for an anchor.
    fn parallel_to(&self, item: &str) -> Option<&String> {
        let place = |(form, items): (&str, &Vec<String>)| {
            let place = items.iter().position(|known| known == item)?;
            let other = self.other_form(form).map(|other| self.form(other))?;
            other.get(place)
        };
        self.forms.iter().find_map(place).filter(|other| *other != item)
    }

    /// The items as a lesson without steps, so that they are judged and shown as those of lessons are. Parallel items
    /// are forms of one question.
    pub fn as_lesson(&self) -> Lesson {
        let with_parallel = |(id, item): (&str, &Item)| {
            let mut item = item.clone();
            item.variants.extend(self.parallel_to(id).cloned());
            (id.to_owned(), item)
        };
        Lesson {
            format: FORMAT,
            id: "tests".to_owned(),
            title: Text::default(),
            minutes: Minutes { core: 1, full: 1 },
            objectives: self.objectives.clone(),
            misconceptions: Vec::new(),
            demos: Map::default(),
            steps: Vec::new(),
            items: self.items.iter().map(with_parallel).collect(),
            sources: self.sources.clone(),
        }
    }
}
