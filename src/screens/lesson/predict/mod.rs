//! The prediction: asked before anything is shown, kept, and shown again beside the outcome.

mod curve;
mod order;
mod outcome;
mod true_curve;
mod words;

use egui::{Key, Ui};

pub(super) use self::{
    outcome::{outcome_ui, outcomes_ui, true_words},
    true_curve::TrueCurve,
    words::{on_scale, words},
};
use super::env::{StepEnv, column_ui};
use crate::{
    assess::{Confidence, Event, PredictionValue},
    course::lesson::{Predict, PredictForm},
    screens::{parts, room::Room},
    ui::{
        prose::TextRank,
        widgets::{self, ChoiceRow, SliderSpec, Tone},
    },
};

/// What the learner has set but not yet committed.
#[derive(Clone, Debug, Default)]
pub(super) struct Draft {
    option: Option<String>,
    number: Option<f64>,
    /// Entries chosen so far, the one thought greatest first.
    order: Vec<String>,
    /// Points of the curve that are set.
    curve: Vec<Option<f64>>,
    /// Where the mouse was while it draws a curve.
    pen: Option<egui::Pos2>,
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

    /// The form was changed in its file: what it no longer has is no longer chosen.
    pub(super) fn fit(&mut self, form: &PredictForm) {
        let range = match form {
            PredictForm::Share { min, max } | PredictForm::Number { min, max, .. } => Some((*min, *max)),
            PredictForm::Curve(form) => Some((form.min, form.max)),
            PredictForm::Choice(_) | PredictForm::Order { .. } => None,
        };
        let is_in = |number: &f64| range.is_some_and(|(min, max)| (min..=max).contains(number));
        self.number = self.number.filter(is_in);
        for point in &mut self.curve {
            *point = point.filter(is_in);
        }
        self.option
            .take_if(|id| !matches!(form, PredictForm::Choice(options) if options.get(id).is_some()));
        self.order
            .retain(|id| matches!(form, PredictForm::Order { entries, .. } if entries.get(id).is_some()));
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
        env.piece(ui, |ui| {
            env.prose(ui, &predict.ask, TextRank::Lead);
            ui.add_space(10.0);
        });
        if let Some(kept) = kept.filter(|_| !draft.changing) {
            if outcome_ui(ui, env, predict, &kept.value) {
                return None;
            }
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
        let below = Room::under(ui, ui.scope_id().with("under the form"), 200.0);
        let enter = form_ui(ui, env, predict, draft, below.height());
        let above = ui.cursor().top();
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
                (None, PredictForm::Share { .. } | PredictForm::Number { .. }) => "predict-missing-share",
                (None, PredictForm::Order { .. }) => "predict-missing-order",
                (None, PredictForm::Curve(_)) => "predict-missing-curve",
            };
            parts::announced(ui, &env.scene.look, Tone::Mend, &env.t(what));
        }
        below.measured(ui, ui.cursor().top() - above);
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
    match &predict.form {
        PredictForm::Choice(_) => draft.option.clone().map(PredictionValue::Choice),
        PredictForm::Share { .. } => draft.number.map(PredictionValue::Share),
        PredictForm::Number { .. } => draft.number.map(PredictionValue::Number),
        PredictForm::Order { entries, .. } => {
            (draft.order.len() == entries.len()).then(|| PredictionValue::Order(draft.order.clone()))
        }
        PredictForm::Curve(form) => {
            let points: Option<Vec<f64>> = draft.curve.iter().copied().collect();
            points
                .filter(|points| points.len() == form.at.len())
                .map(PredictionValue::Curve)
        }
    }
}

/// What is chosen, set or drawn, with so many points of other things below it; returns whether Enter was pressed on a
/// scale.
fn form_ui(ui: &mut Ui, env: &StepEnv<'_>, predict: &Predict, draft: &mut Draft, below: f32) -> bool {
    let look = &env.scene.look;
    match &predict.form {
        PredictForm::Choice(options) => {
            for (n, (id, option)) in options.iter().enumerate() {
                let text = env.plain(&option.text);
                let row = ChoiceRow {
                    selected: draft.option.as_deref() == Some(id),
                    key: letter(n),
                    text: &text,
                    ..ChoiceRow::default()
                };
                if widgets::choice_row(ui, look, row).clicked() || letter_pressed(ui, n) {
                    draft.option = Some(id.to_owned());
                    draft.missing = false;
                }
                ui.add_space(6.0);
            }
            false
        }
        PredictForm::Share { min, max } => scale_ui(ui, env, predict, draft, (*min, *max, 0.01)),
        PredictForm::Number { min, max, step } => scale_ui(ui, env, predict, draft, (*min, *max, *step)),
        PredictForm::Order { entries, ends } => {
            order::form_ui(ui, env, entries, ends, draft);
            false
        }
        PredictForm::Curve(form) => curve::form_ui(ui, env, predict, form, draft, below),
    }
}

/// A slider from `min` to `max`. No number is put into the learner's mind: there is none before it was moved.
fn scale_ui(
    ui: &mut Ui,
    env: &StepEnv<'_>,
    predict: &Predict,
    draft: &mut Draft,
    (min, max, step): (f64, f64, f64),
) -> bool {
    let mut number = draft.number.unwrap_or(f64::midpoint(min, max));
    let unset = env.t("predict-unset");
    let set = draft.number.map(|number| on_scale(env, predict, number));
    let spec = SliderSpec {
        label: &env.t("predict-scale"),
        value_text: set.as_ref().unwrap_or(&unset),
        min,
        max,
        step,
        logarithmic: false,
        colour: None,
    };
    let slider = widgets::value_slider(ui, &env.scene.look, spec, &mut number);
    if slider.changed() || slider.clicked() {
        draft.number = Some(number);
        draft.missing = false;
    }
    if std::mem::take(&mut draft.fresh) {
        widgets::take_focus(&slider);
    }
    slider.has_focus() && ui.input(|input| input.key_pressed(Key::Enter))
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
