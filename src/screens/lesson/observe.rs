//! "What did you see?": asks what happened, not why; a wrong answer leads back to the step to watch.

use egui::Ui;

use super::{
    env::{StepEnv, column_ui},
    predict::{letter, letter_pressed},
};
use crate::{
    assess::Event,
    course::lesson::Observe,
    screens::parts,
    ui::{
        prose::TextRank,
        widgets::{self, ChoiceRow, Tone, Verdict},
    },
};

/// What the learner did at the step.
pub(super) enum Observed {
    /// Chose an option.
    Chose {
        /// What to keep.
        event: Event,
        /// Whether it is what happened.
        right: bool,
    },
    /// Wants to watch this guided step again.
    Replay(String),
}

pub(super) fn observe_ui(ui: &mut Ui, env: &StepEnv<'_>, observe: &Observe) -> Option<Observed> {
    let look = &env.scene.look;
    let chosen = env.record.and_then(|record| record.observation(&observe.id));
    let mut done = None;
    column_ui(ui, env.column(), |ui| {
        env.title(ui, &env.t("observe-heading"));
        env.prose(ui, &observe.ask, TextRank::Lead);
        ui.add_space(10.0);
        for (n, (id, option)) in observe.options.iter().enumerate() {
            let text = env.plain(&option.text);
            let selected = chosen == Some(id);
            let verdict = selected.then_some(if option.right {
                Verdict::Right
            } else {
                Verdict::Wrong
            });
            let row = widgets::choice_row(
                ui,
                look,
                ChoiceRow {
                    selected,
                    verdict,
                    key: letter(n),
                    text: &text,
                    ..ChoiceRow::default()
                },
            );
            if (row.clicked() || letter_pressed(ui, n)) && !selected {
                let event = Event::Observed {
                    lesson: env.lesson.id.clone(),
                    step: observe.id.clone(),
                    option: id.to_owned(),
                };
                done = Some(Observed::Chose {
                    event,
                    right: option.right,
                });
            }
            ui.add_space(6.0);
        }
        let Some(option) = chosen.and_then(|id| observe.options.get(id)) else {
            return;
        };
        ui.add_space(8.0);
        let (tone, said) = if option.right {
            (Tone::Good, "observe-right")
        } else {
            (Tone::Mend, "observe-wrong")
        };
        parts::announced(ui, look, tone, &env.t(said));
        if let Some(step) = option.replay.as_ref().filter(|_| !option.right) {
            ui.add_space(8.0);
            if widgets::primary_button(ui, look, &env.t("observe-replay")).clicked() {
                done = Some(Observed::Replay(step.clone()));
            }
        }
    });
    done
}
