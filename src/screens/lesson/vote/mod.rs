//! A show of hands on the projector: on predictions and discussion questions, twice if the class talks in between. The
//! hands are kept for this showing only: in memory, and gone when presenting ends.

mod board;
mod board_ui;
mod hands;
mod keys;
mod slides_ui;

use std::collections::BTreeMap;

pub(super) use self::slides_ui::{class_ui, discussion_title_ui, discussion_ui, for_teacher, outcome_ui};
use self::{
    board::Board,
    hands::{Press, Vote},
};
use super::{env::StepEnv, slides};
use crate::course::lesson::{Predict, Step};

/// The votes of this showing, by the id of their step.
#[derive(Clone, Debug, Default)]
pub(super) struct Votes {
    by_step: BTreeMap<String, Vote>,
    /// Whether hands are being counted on the slide that is shown.
    pub(super) is_open: bool,
}

impl Votes {
    /// The vote on a question with so many options; an empty one where there was none.
    fn of(&self, step: &str, options: usize) -> Vote {
        let mut vote = self.by_step.get(step).cloned().unwrap_or_default();
        vote.fit(options);
        vote
    }

    fn keep(&mut self, step: &str, vote: Vote) {
        self.by_step.insert(step.to_owned(), vote);
    }

    fn has_hands(&self, step: &str) -> bool {
        self.by_step.get(step).is_some_and(|vote| !vote.is_empty())
    }
}

/// Whether somebody answers at a step on the projector by themselves, so that no hands are raised.
pub(super) fn is_answered(env: &StepEnv<'_>, step: &Step) -> bool {
    matches!(step, Step::Quiz(_) | Step::Predict(_)) && Board::of(env, step).is_err()
}

/// Begin to count hands at a step.
///
/// # Errors
/// The id of the sentence that says why there is nothing to count.
pub(super) fn open(env: &StepEnv<'_>, step: &Step) -> Result<(), &'static str> {
    let board = Board::of(env, step)?;
    let votes = &mut env.scratch.borrow_mut().votes;
    let mut vote = votes.of(step.id(), board.options.len());
    vote.take(Press::Turn(vote.next()));
    votes.keep(step.id(), vote);
    votes.is_open = true;
    Ok(())
}

/// The predictions on which the class has voted and whose outcome the demo of this step shows: those since the demo
/// before it.
fn voted<'a>(env: &StepEnv<'a>, demo_step: &str) -> Vec<&'a Predict> {
    let votes = &env.scratch.borrow().votes;
    let mut voted = Vec::new();
    for step in env.steps {
        match step {
            Step::Predict(predict) if votes.has_hands(&predict.id) => voted.push(predict),
            Step::Try(step) if step.id == demo_step => return voted,
            Step::Try(_) => voted.clear(),
            _ => {}
        }
    }
    Vec::new()
}

/// The prediction whose outcome a slide after the demo's own shows, if it is such a slide.
pub(super) fn outcome_at<'a>(env: &StepEnv<'a>, step: &Step, slide: usize) -> Option<&'a Predict> {
    let after = slide.checked_sub(slides::count(step))?;
    voted(env, step.id()).get(after).copied()
}

/// How many slides each step has: its own, and for each vote on what its demo shows one more.
pub(super) fn counts(env: &StepEnv<'_>) -> Vec<usize> {
    let count = |step: &Step| slides::count(step) + voted(env, step.id()).len();
    env.steps.iter().map(count).collect()
}
