//! When a question is tried, and when a lesson is done.

use super::{LessonRecord, drawing::drawn};
use crate::course::{
    Depth, View,
    lesson::{Lesson, Step},
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
    /// A quiz is tried when all its core items are answered; all its items, if none is core; and what was drawn.
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
                let is_core = |id: &&String| lesson.items.get(id).is_some_and(|item| item.core);
                let any_core = quiz.items.iter().any(|id| is_core(&id));
                let named = quiz.items.iter().filter(|id| !any_core || is_core(id));
                let mut asked = named.map(String::as_str).chain(drawn(lesson, quiz, Some(self)));
                asked.all(|id| self.is_tried(lesson, id))
            }
            _ => true,
        })
    }
}
