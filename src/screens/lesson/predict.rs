//! The prediction: asked before anything is shown, kept, and shown again beside the outcome.

use egui::{Key, Ui};

use super::env::{StepEnv, column_ui};
use crate::{
    assess::{Confidence, Event, PredictionValue},
    course::{
        lesson::{Predict, PredictForm},
        number,
    },
    screens::parts,
    ui::{
        prose::TextRank,
        widgets::{self, ChoiceRow, SliderSpec, Tone},
    },
};

/// What the learner has set but not yet committed.
#[derive(Clone, Debug, Default)]
pub(super) struct Draft {
    option: Option<String>,
    share: Option<f64>,
    confidence: Option<Confidence>,
    /// The learner pressed the button too early: say what is missing.
    missing: bool,
    /// A prediction was made before and is being changed.
    changing: bool,
    /// The step was just opened: the keyboard goes to its scale.
    fresh: bool,
}

impl Draft {
    /// Nothing set, the step just opened.
    pub(super) fn fresh() -> Self {
        Self {
            fresh: true,
            ..Self::default()
        }
    }
}

/// The step; returns the event when the learner commits.
pub(super) fn predict_ui(
    ui: &mut Ui,
    env: &StepEnv<'_>,
    predict: &Predict,
    draft: &mut Draft,
) -> Option<Event> {
    let kept = env.record.and_then(|record| record.prediction(&predict.id));
    column_ui(ui, env.column(), |ui| {
        env.title(ui, &env.t("predict-heading"));
        env.prose(ui, &predict.ask, TextRank::Lead);
        ui.add_space(10.0);
        if let Some(kept) = kept.filter(|_| !draft.changing) {
            let value = words(env, predict, &kept.value);
            widgets::callout(ui, &env.scene.look, Tone::Note, |ui| {
                widgets::text_bold(
                    ui,
                    &env.scene.look,
                    &env.t_with("predict-kept", &[("value", &value)]),
                );
            });
            ui.add_space(10.0);
            if widgets::secondary_button(ui, &env.scene.look, &env.t("predict-again")).clicked() {
                *draft = Draft {
                    changing: true,
                    ..Draft::fresh()
                };
            }
            return None;
        }
        let enter = form_ui(ui, env, predict, draft);
        if predict.confidence {
            ui.add_space(12.0);
            confidence_ui(ui, env, &mut draft.confidence);
        }
        ui.add_space(12.0);
        let pressed =
            widgets::primary_button(ui, &env.scene.look, &env.t("predict-commit")).clicked() || enter;
        if draft.missing {
            let what = match (value_of(predict, draft), &predict.form) {
                (Some(_), _) => "predict-missing-sure",
                (None, PredictForm::Choice(_)) => "predict-missing",
                (None, PredictForm::Share { .. }) => "predict-missing-share",
            };
            parts::announced(ui, &env.scene.look, Tone::Mend, &env.t(what));
        }
        pressed.then(|| commit(env, predict, draft)).flatten()
    })
}

/// The prediction as an event, if nothing is missing.
pub(super) fn commit(env: &StepEnv<'_>, predict: &Predict, draft: &mut Draft) -> Option<Event> {
    let value = value_of(predict, draft);
    let sure_enough = !predict.confidence || draft.confidence.is_some();
    draft.missing = value.is_none() || !sure_enough;
    if draft.missing {
        return None;
    }
    let event = Event::Predicted {
        lesson: env.lesson.id.clone(),
        step: predict.id.clone(),
        value: value?,
        confidence: draft.confidence,
    };
    *draft = Draft::default();
    Some(event)
}

/// Whether a prediction stands and is not being changed.
pub(super) fn is_kept(env: &StepEnv<'_>, predict: &Predict, draft: &Draft) -> bool {
    !draft.changing
        && env
            .record
            .is_some_and(|record| record.prediction(&predict.id).is_some())
}

fn value_of(predict: &Predict, draft: &Draft) -> Option<PredictionValue> {
    match predict.form {
        PredictForm::Choice(_) => draft.option.clone().map(PredictionValue::Choice),
        PredictForm::Share { .. } => draft.share.map(PredictionValue::Share),
    }
}

/// The answers to choose from or the scale; returns whether Enter was pressed on the scale.
fn form_ui(ui: &mut Ui, env: &StepEnv<'_>, predict: &Predict, draft: &mut Draft) -> bool {
    let look = &env.scene.look;
    let mut enter = false;
    match &predict.form {
        PredictForm::Choice(options) => {
            for (n, (id, option)) in options.iter().enumerate() {
                let letter = letter(n);
                let text = env.plain(&option.text);
                let row = widgets::choice_row(
                    ui,
                    look,
                    ChoiceRow {
                        selected: draft.option.as_deref() == Some(id),
                        key: letter,
                        text: &text,
                        ..ChoiceRow::default()
                    },
                );
                if row.clicked() || letter_pressed(ui, n) {
                    draft.option = Some(id.to_owned());
                    draft.missing = false;
                }
                ui.add_space(6.0);
            }
        }
        PredictForm::Share { min, max } => {
            // No number is put into the learner's mind: there is none before the slider was moved.
            let mut share = draft.share.unwrap_or(f64::midpoint(*min, *max));
            let unset = env.t("predict-unset");
            let set = draft
                .share
                .map(|share| number::percent((share * 100.0).round() / 100.0));
            let spec = SliderSpec {
                label: &env.t("predict-scale"),
                value_text: set.as_ref().unwrap_or(&unset),
                min: *min,
                max: *max,
                step: 0.01,
                logarithmic: false,
                colour: None,
            };
            let slider = widgets::value_slider(ui, look, spec, &mut share);
            if slider.changed() || slider.clicked() {
                draft.share = Some(share);
                draft.missing = false;
            }
            if std::mem::take(&mut draft.fresh) {
                slider.request_focus();
            }
            enter = slider.has_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        }
    }
    enter
}

fn confidence_ui(ui: &mut Ui, env: &StepEnv<'_>, confidence: &mut Option<Confidence>) {
    for (key, level) in [Key::Num1, Key::Num2, Key::Num3].into_iter().zip(Confidence::ALL) {
        if !super::typing(ui.ctx()) && ui.input(|input| input.key_pressed(key)) {
            *confidence = Some(level);
        }
    }
    let chosen = confidence.and_then(|level| Confidence::ALL.iter().position(|known| *known == level));
    if let Some(level) = widgets::confidence_row(ui, &env.scene.look, chosen) {
        *confidence = Confidence::ALL.get(level).copied();
    }
}

/// The prediction in words of the learner's language.
pub(super) fn words(env: &StepEnv<'_>, predict: &Predict, value: &PredictionValue) -> String {
    match (value, &predict.form) {
        (PredictionValue::Choice(id), PredictForm::Choice(options)) => options
            .get(id)
            .map_or_else(|| id.clone(), |option| env.plain(&option.text)),
        (PredictionValue::Choice(id), PredictForm::Share { .. }) => id.clone(),
        (PredictionValue::Share(share), _) => number::percent(*share),
    }
}

/// A, B, C … for the n-th option.
pub(super) fn letter(n: usize) -> Option<char> {
    u8::try_from(n)
        .ok()
        .filter(|n| *n < 26)
        .map(|n| char::from(b'A' + n))
}

/// Whether the letter of the n-th option was typed, outside text fields.
pub(super) fn letter_pressed(ui: &Ui, n: usize) -> bool {
    let key = letter(n).and_then(|letter| Key::from_name(&letter.to_string()));
    !super::typing(ui.ctx()) && key.is_some_and(|key| ui.input(|input| input.key_pressed(key)))
}
