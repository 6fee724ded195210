//! The steps of a lesson on the path that the learner takes, made once for each path.

use std::rc::Rc;

use crate::course::{
    View,
    lesson::{Lesson, Step},
};

/// The steps, and what they were made from.
pub(super) struct OnPath {
    of: Vec<Step>,
    view: Option<View>,
    steps: Rc<[Step]>,
}

impl OnPath {
    /// All steps as they stand in the file, until a path is taken.
    pub(super) fn whole(lesson: &Lesson) -> Self {
        Self {
            of: Vec::new(),
            view: None,
            steps: lesson.steps.clone().into(),
        }
    }

    /// Take this path, if it is another one or the lesson has changed; returns whether the steps are new.
    pub(super) fn take(&mut self, lesson: &Lesson, view: View) -> bool {
        if self.view == Some(view) && self.of == lesson.steps {
            return false;
        }
        self.of.clone_from(&lesson.steps);
        self.view = Some(view);
        self.steps = view.steps(lesson).into();
        true
    }

    /// The steps.
    pub(super) fn steps(&self) -> Rc<[Step]> {
        self.steps.clone()
    }
}
