//! What a teacher has at a step in front of a class: how long it takes there, and what to ask, to expect, to press.

use serde::Deserialize;

use super::{
    lesson::{BothSides, Case, Checklist, Explain, Observe, Predict, Quiz, Read, Step, Try},
    text::Text,
};

/// A step with a class.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InClass {
    /// Minutes that it takes.
    pub minutes: u32,
    /// For the teacher only: what to ask, what is often answered, what can be left out.
    pub note: Text,
}

impl Step {
    /// The minutes that the step takes with a class, and the note for the teacher; none where its lesson says nothing.
    pub fn in_class(&self) -> Option<(u32, &Text)> {
        match self {
            // The class reads on the slide how long it may talk.
            Self::Discuss(discuss) => Some((discuss.minutes, &discuss.teacher)),
            _ => self.class().map(|class| (class.minutes, &class.note)),
        }
    }

    /// The field `class` of a step that has one.
    pub(super) const fn class(&self) -> Option<&InClass> {
        match self {
            Self::Read(Read { class, .. })
            | Self::Case(Case { class, .. })
            | Self::Predict(Predict { class, .. })
            | Self::Try(Try { class, .. })
            | Self::Observe(Observe { class, .. })
            | Self::Explain(Explain { class, .. })
            | Self::BothSides(BothSides { class, .. })
            | Self::Checklist(Checklist { class, .. })
            | Self::Quiz(Quiz { class, .. }) => class.as_ref(),
            Self::Discuss(_) => None,
        }
    }

    /// Id of the words that name this kind of step; a step to read has a title instead.
    pub const fn kind_id(&self) -> Option<&'static str> {
        Some(match self {
            Self::Read(_) => return None,
            Self::Case(_) => "lesson-step-case",
            Self::Predict(_) => "lesson-step-predict",
            Self::Try(_) => "lesson-step-try",
            Self::Observe(_) => "lesson-step-observe",
            Self::Explain(_) => "lesson-step-explain",
            Self::BothSides(_) => "lesson-step-both",
            Self::Checklist(_) => "lesson-step-checklist",
            Self::Quiz(_) => "lesson-step-quiz",
            Self::Discuss(_) => "lesson-step-discuss",
        })
    }
}
