//! What a quiz and the question after a demo ask of the lesson around them: to keep an answer, draw questions, or go
//! back to the demo.

use egui::Ui;

use super::{LessonScreen, env::StepEnv, steps};
use crate::{
    course::lesson::{See, Step},
    screens::{Command, quiz::QuizAction},
};

impl LessonScreen {
    pub(super) fn quiz_action(
        &mut self,
        ui: &Ui,
        env: &StepEnv<'_>,
        action: QuizAction,
        commands: &mut Vec<Command>,
    ) {
        match action {
            QuizAction::Answer(event) => commands.push(Command::Keep(event)),
            QuizAction::SeeInDemo(See::Setting(name, set)) => {
                let found = env.steps.iter().enumerate().find_map(|(at, step)| match step {
                    Step::Try(step) if step.demo == name => Some((at, step)),
                    _ => None,
                });
                if let Some((at, step)) = found {
                    if let Some(trial) = self.trial(env, step) {
                        let set = set.iter().map(|(name, value)| (name.to_owned(), *value));
                        trial.show(step, &set.collect());
                    }
                    self.go(ui, env, at, commands);
                }
            }
            QuizAction::DrawAgain => self.draw(ui, env, commands),
            QuizAction::Done => {
                commands.push(self.done_event(env));
                self.next_step(env, commands);
            }
            QuizAction::Leave => self.turn(ui, env, false, commands),
        }
    }

    /// Draw the questions of the quiz from its pools; it opens with them in the next frame.
    pub(super) fn draw(&mut self, ui: &Ui, env: &StepEnv<'_>, commands: &mut Vec<Command>) {
        if let Some(Step::Quiz(quiz)) = self.current(env) {
            commands.push(Command::Keep(steps::draw(env, quiz)));
            self.quiz = None;
            self.drawn = Some(quiz.id.clone());
            ui.request_repaint();
        }
    }

    /// Back to the demo step whose guide has this id.
    pub(super) fn replay(&mut self, ui: &Ui, env: &StepEnv<'_>, guide_id: &str, commands: &mut Vec<Command>) {
        let found = env
            .steps
            .iter()
            .enumerate()
            .rev()
            .find_map(|(at, step)| match step {
                Step::Try(step) if step.guide.iter().any(|guide| guide.id == guide_id) => Some((at, step)),
                _ => None,
            });
        if let Some((at, step)) = found {
            if let Some(trial) = self.trial(env, step) {
                trial.replay(step, guide_id);
            }
            self.go(ui, env, at, commands);
        }
    }
}
