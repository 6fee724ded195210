//! Right answers to the quiz of a lesson, in the words that the screen shows.

use ground_truth::{
    course::{
        Course, Lang, Map, Text,
        lesson::{Choice, Item, ItemKind, Lesson, Step},
    },
    ui::{ProseEnv, prose},
};

use crate::window::Window;

/// What to do at one question.
pub(crate) enum Answer {
    /// One row of each group, group after group.
    Rows(Vec<String>),
    /// All these rows.
    Ticks(Vec<String>),
    /// Type this.
    Typed(String),
    /// Bring the entries into this order.
    Order(Vec<String>),
}

/// The lesson and the language one answers in.
pub(crate) struct Key {
    course: Course,
    lesson: Lesson,
    lang: Lang,
}

impl Key {
    pub(crate) fn new(id: &str, lang: Lang) -> Self {
        Self::of(Course::builtin(), id, lang)
    }

    pub(crate) fn of(course: Course, id: &str, lang: Lang) -> Self {
        let lesson = course.lesson(id).unwrap().clone();
        Self { course, lesson, lang }
    }

    /// Of a lesson that needs no values of its course.
    pub(crate) fn in_lesson(lesson: Lesson, lang: Lang) -> Self {
        let course = Course::builtin();
        Self { course, lesson, lang }
    }

    /// To the test before and after the course.
    pub(crate) fn of_test(lang: Lang) -> Self {
        let course = Course::builtin();
        let lesson = course.tests().unwrap().as_lesson();
        Self { course, lesson, lang }
    }

    pub(crate) fn lesson(&self) -> &Lesson {
        &self.lesson
    }

    /// Ids of the questions, in order.
    pub(crate) fn items(&self) -> Vec<String> {
        let quiz = self.lesson().steps.iter().find_map(|step| match step {
            Step::Quiz(quiz) => Some(quiz.items.clone()),
            _ => None,
        });
        quiz.unwrap()
    }

    pub(crate) fn item(&self, id: &str) -> &Item {
        self.lesson().items.get(id).unwrap()
    }

    /// Id of the item whose question is on the screen.
    pub(crate) fn item_on(&self, window: &Window) -> String {
        let mut items = self.lesson.items.iter();
        let (id, _) = items
            .find(|(_, item)| window.says(&self.plain(&item.stem)))
            .unwrap();
        id.to_owned()
    }

    /// Words as the screen shows them: without marks, numbers filled in.
    pub(crate) fn plain(&self, text: &Text) -> String {
        let env = ProseEnv {
            value: &|name| self.course.value(self.lesson(), name),
            ..ProseEnv::NONE
        };
        prose::plain(text.get(self.lang), &env, self.lang)
    }

    fn rows(&self, options: &Map<Choice>, right: bool) -> Vec<String> {
        let rows = options.iter().filter(|(_, option)| option.right == right);
        rows.map(|(_, option)| self.plain(&option.text)).collect()
    }

    /// The right answer to a question; where nothing is typed, also a wrong one.
    pub(crate) fn answer(&self, item: &str, right: bool) -> Answer {
        let first = |options: &Map<Choice>| self.rows(options, right).swap_remove(0);
        match &self.item(item).kind {
            ItemKind::Single(options) => Answer::Rows(vec![first(options)]),
            ItemKind::Multi(options) => Answer::Ticks(self.rows(options, right)),
            ItemKind::Numeric(key) => Answer::Typed(key.value.to_string()),
            ItemKind::Order(key) => {
                let mut entries: Vec<_> = key.entries.iter().map(|(_, entry)| self.plain(entry)).collect();
                if !right {
                    entries.reverse();
                }
                Answer::Order(entries)
            }
            ItemKind::Match(key) => {
                let mut partners: Vec<_> = key.left.iter().map(|(_, left)| left.to.as_str()).collect();
                if !right {
                    partners.rotate_left(1);
                }
                let words = |id: &&str| self.plain(key.right.get(id).unwrap());
                Answer::Rows(partners.iter().map(words).collect())
            }
            ItemKind::Decision(key) => Answer::Rows(vec![first(&key.actions), first(&key.reasons)]),
            ItemKind::Flaw(key) => Answer::Rows(vec![first(&key.places), first(&key.reasons)]),
            ItemKind::Reflection(_) => Answer::Typed(String::new()),
        }
    }
}
