//! What the class sees of its votes: under a question while it decides, and beside the outcome after the demo.

use egui::{Align, Layout, Ui};

use super::{
    board::{Board, came_out},
    board_ui::{Shown, board_ui, called, in_words, name_of},
    hands::{Press, Round, Vote},
    keys,
};
use crate::{
    course::{
        lesson::{Discuss, Predict, PredictForm, Step},
        number,
    },
    screens::{
        lesson::env::{StepEnv, column_ui},
        parts,
    },
    ui::{prose::TextRank, tokens, widgets},
};

/// Between these shares of right answers, talking helps most (Peer Instruction).
const TALK: std::ops::RangeInclusive<f64> = 0.3..=0.7;

/// A prediction on the projector: it is asked of the class, whose hands are its answer. Not so a curve, which somebody
/// draws: whether it was asked.
pub(in crate::screens::lesson) fn class_ui(ui: &mut Ui, env: &StepEnv<'_>, predict: &Predict) -> bool {
    let Some(board) = Board::of_prediction(env, predict) else {
        return false;
    };
    column_ui(ui, env.column(), |ui| {
        title_ui(ui, env, &predict.id, &board, "predict-heading");
        question_ui(ui, env, predict);
        hands_ui(ui, env, &predict.id, &board);
    });
    true
}

/// The title of a discussion, with the buttons of its vote.
pub(in crate::screens::lesson) fn discussion_title_ui(ui: &mut Ui, env: &StepEnv<'_>, discuss: &Discuss) {
    title_ui(
        ui,
        env,
        &discuss.id,
        &Board::of_discussion(discuss),
        "discuss-heading",
    );
}

/// The hands that were raised in a discussion, under its question.
pub(in crate::screens::lesson) fn discussion_ui(ui: &mut Ui, env: &StepEnv<'_>, discuss: &Discuss) {
    hands_ui(ui, env, &discuss.id, &Board::of_discussion(discuss));
}

/// What is asked, and of an order, which end hands are raised for.
fn question_ui(ui: &mut Ui, env: &StepEnv<'_>, predict: &Predict) {
    env.prose(ui, &predict.ask, TextRank::Lead);
    if let PredictForm::Order { ends: (first, _), .. } = &predict.form {
        let words = env.t_with("vote-order", &[("first", &env.plain(first))]);
        widgets::text(ui, &env.scene.look, &words);
    }
    ui.add_space(tokens::GAP_S);
}

/// Reads a vote, lets it be shown, and does what was pressed meanwhile.
fn with_vote(
    ui: &mut Ui,
    env: &StepEnv<'_>,
    (step, board): (&str, &Board),
    show: impl FnOnce(&mut Ui, &mut Vote, bool) -> Vec<Press>,
) {
    let (mut vote, is_open) = {
        let votes = &env.scratch.borrow().votes;
        (votes.of(step, board.options.len()), votes.is_open)
    };
    let pressed = show(ui, &mut vote, is_open);
    if !pressed.is_empty() {
        ui.ctx().request_discard("hands were counted");
    }
    let closes = pressed.contains(&Press::Close);
    let opens = !is_open && !pressed.is_empty();
    for press in pressed {
        vote.take(press);
    }
    let votes = &mut env.scratch.borrow_mut().votes;
    votes.is_open = (is_open || opens) && !closes;
    votes.keep(step, vote);
}

/// The title of the slide, and at its right the buttons: to count, or while hands are counted, what else there is.
fn title_ui(ui: &mut Ui, env: &StepEnv<'_>, step: &str, board: &Board, title: &str) {
    let look = &env.scene.look;
    with_vote(ui, env, (step, board), |ui, vote, is_open| {
        let mut pressed = Vec::new();
        if is_open {
            // Drawn as it is after the keys of this frame.
            for press in keys::take(ui.ctx(), board.options.len()) {
                vote.take(press);
                pressed.extend((press == Press::Close).then_some(press));
                ui.ctx().request_discard("hands were counted");
            }
        }
        ui.horizontal(|ui| {
            widgets::heading(ui, look, 1, &env.t(title));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                for (id, press) in buttons(vote, is_open) {
                    if widgets::pill_button(ui, look, &env.t(id)).clicked() {
                        pressed.push(press);
                    }
                }
            });
        });
        ui.add_space(tokens::GAP_S);
        pressed
    });
}

/// The buttons beside the title, the main one first.
fn buttons(vote: &Vote, is_open: bool) -> Vec<(&'static str, Press)> {
    if !is_open {
        let words = if vote.is_empty() {
            "vote-count"
        } else {
            "vote-again"
        };
        return vec![(words, Press::Turn(vote.next()))];
    }
    let other = vote.round().other();
    let mut buttons = vec![("vote-close", Press::Close)];
    if other == Round::First || vote.total(Round::First) > 0 {
        buttons.push((name_of(other), Press::Turn(other)));
    }
    if vote.total(vote.round()) > 0 {
        buttons.push(("vote-clear", Press::Clear));
    }
    buttons
}

/// The options of a question with the hands for them. A discussion has its options in its question: before a hand is
/// counted there is nothing to be seen.
fn hands_ui(ui: &mut Ui, env: &StepEnv<'_>, step: &str, board: &Board) {
    let look = &env.scene.look;
    with_vote(ui, env, (step, board), |ui, vote, is_open| {
        let has_words = board.options.iter().any(|words| !words.is_empty());
        if !(is_open || has_words || !vote.is_empty()) {
            return Vec::new();
        }
        let shown = if is_open { Shown::Open } else { Shown::Counted };
        let pressed = board_ui(ui, env, board, vote, shown);
        if is_open {
            let counted = called(look, board, vote.chosen());
            widgets::announce(ui, &in_words(env, vote, (vote.round(), vote.chosen()), &counted));
        } else if asks_to_talk(board, vote) {
            ui.add_space(tokens::GAP_S);
            widgets::text(ui, look, &env.t("vote-talk"));
        }
        pressed
    });
}

/// Whether so many are right at the first vote, and so many wrong, that they should talk and vote again.
fn asks_to_talk(board: &Board, vote: &Vote) -> bool {
    let share = board.right.and_then(|right| vote.share(Round::First, right));
    vote.total(Round::Second) == 0 && share.is_some_and(|share| TALK.contains(&share))
}

/// For the teacher alone, since it tells which answer is right: how many were, and what helps now.
pub(in crate::screens::lesson) fn for_teacher(env: &StepEnv<'_>, step: &Step) -> Option<String> {
    let board = Board::of(env, step).ok()?;
    let vote = env.scratch.borrow().votes.of(step.id(), board.options.len());
    let right = board.right?;
    let percent = |round| Some(number::percent(vote.share(round, right)?));
    let first = percent(Round::First)?;
    if let Some(second) = percent(Round::Second) {
        return Some(env.t_with("vote-right-both", &[("first", &first), ("second", &second)]));
    }
    let share = vote.share(Round::First, right)?;
    let advice = if share < *TALK.start() {
        "vote-few-right"
    } else if share <= *TALK.end() {
        "vote-some-right"
    } else {
        "vote-most-right"
    };
    let words = env.t_with("vote-right", &[("first", &first)]);
    Some(env.scene.look.sentences(&[&words, &env.t(advice)]))
}

/// After the demo: what the class predicted beside what came out.
pub(in crate::screens::lesson) fn outcome_ui(ui: &mut Ui, env: &StepEnv<'_>, predict: &Predict) {
    let Some(board) = Board::of_prediction(env, predict) else {
        return;
    };
    let vote = env.scratch.borrow().votes.of(&predict.id, board.options.len());
    column_ui(ui, env.column(), |ui| {
        env.title(ui, &env.t("vote-outcome"));
        question_ui(ui, env, predict);
        board_ui(ui, env, &board, &vote, Shown::Told);
        ui.add_space(tokens::GAP);
        if let Some(truth) = came_out(env, predict) {
            parts::labelled(ui, &env.scene.look, &env.t("predict-model"), &truth);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first of three options is right; so many hands for each.
    fn after(hands: [i16; 3]) -> (Board, Vote) {
        let board = Board {
            options: vec![String::new(); 3],
            right: Some(0),
        };
        let mut vote = Vote::default();
        vote.fit(3);
        for (option, hands) in hands.into_iter().enumerate() {
            vote.take(Press::Choose(option));
            vote.take(Press::Change(hands));
        }
        (board, vote)
    }

    #[test]
    fn talking_is_asked_for_where_it_helps_most() {
        for (hands, helps) in [
            ([0, 0, 0], false),
            ([2, 8, 0], false),
            ([3, 7, 0], true),
            ([5, 1, 4], true),
            ([7, 3, 0], true),
            ([8, 1, 1], false),
        ] {
            let (board, vote) = after(hands);
            assert_eq!(asks_to_talk(&board, &vote), helps, "{hands:?}");
        }
        let (board, mut vote) = after([5, 5, 0]);
        vote.take(Press::Turn(Round::Second));
        vote.take(Press::Change(4));
        assert!(!asks_to_talk(&board, &vote), "they have voted again");
        let no_truth = Board { right: None, ..board };
        assert!(!asks_to_talk(&no_truth, &after([5, 5, 0]).1));
    }
}
