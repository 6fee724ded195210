//! When a question is tried, and when a lesson is done.

use super::{LessonRecord, drawing::drawn};
use crate::course::{
    Depth, View,
    lesson::{Lesson, Step},
    path::is_core,
};

impl LessonRecord {
    /// Whether an item, or another form of it, was answered.
    pub fn is_tried(&self, lesson: &Lesson, item: &str) -> bool {
        let variants = lesson.items.get(item).map_or(&[][..], |item| &item.variants);
        std::iter::once(item)
            .chain(variants.iter().map(String::as_str))
            .any(|id| self.answer(id).is_some())
    }

    /// Whether the lesson is done: on the path taken, predicted, observed, and the quiz tried. Scores do not count.
    ///
    /// A quiz is tried when all core items that it asks are answered, named or drawn; all of its items, if none is
    /// core.
    pub fn is_done(&self, lesson: &Lesson, depth: Depth) -> bool {
        let view = View {
            depth,
            ..View::default()
        };
        let mut steps = lesson.steps.iter().filter(|step| view.shows(step.audience()));
        steps.all(|step| match step {
            Step::Predict(predict) => self.prediction(&predict.id).is_some(),
            Step::Observe(observe) => self.observation(&observe.id).is_some(),
            Step::Quiz(quiz) => {
                let quiz = view.quiz(lesson, quiz);
                let named = quiz.items.iter().map(String::as_str);
                let asked: Vec<&str> = named.chain(drawn(lesson, &quiz, Some(self))).collect();
                let any_core = asked.iter().any(|id| is_core(lesson, id));
                let mut needed = asked.iter().filter(|id| !any_core || is_core(lesson, id));
                needed.all(|id| self.is_tried(lesson, id))
            }
            _ => true,
        })
    }
}
