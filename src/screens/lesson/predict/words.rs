//! A prediction in words of the learner's language.

use super::super::env::StepEnv;
use crate::{
    assess::PredictionValue,
    course::{
        lesson::{CurveForm, Predict, PredictForm},
        number,
    },
    models::{
        catalogue::{self, ParamKind},
        value::Value,
    },
};

/// The prediction in words.
pub(in crate::screens::lesson) fn words(
    env: &StepEnv<'_>,
    predict: &Predict,
    value: &PredictionValue,
) -> String {
    match (value, &predict.form) {
        (PredictionValue::Choice(id), PredictForm::Choice(options)) => options
            .get(id)
            .map_or_else(|| id.clone(), |option| env.plain(&option.text)),
        (PredictionValue::Choice(id), _) => id.clone(),
        (PredictionValue::Share(number) | PredictionValue::Number(number), _) => {
            on_scale(env, predict, *number)
        }
        (PredictionValue::Order(ids), form) => {
            let names: Vec<String> = ids.iter().map(|id| entry(env, form, id)).collect();
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            env.t_with(
                "predict-order-words",
                &[("entries", &env.scene.look.join(&names))],
            )
        }
        (PredictionValue::Curve(points), PredictForm::Curve(form)) => {
            let all = form.at.iter().zip(points);
            let point = |(at, number): (&f64, &f64)| {
                let (x, y) = (along(env, predict, form, *at), on_scale(env, predict, *number));
                env.t_with("predict-curve-point", &[("x", &x), ("y", &y)])
            };
            let points: Vec<String> = all.map(point).collect();
            let points: Vec<&str> = points.iter().map(String::as_str).collect();
            env.scene.look.join(&points)
        }
        (PredictionValue::Curve(points), _) => format!("{points:?}"),
    }
}

/// The words of an entry to be put in order.
pub(super) fn entry(env: &StepEnv<'_>, form: &PredictForm, id: &str) -> String {
    let entry = match form {
        PredictForm::Order { entries, .. } => entries.get(id),
        _ => None,
    };
    entry.map_or_else(|| id.to_owned(), |entry| env.plain(&entry.text))
}

/// A number on the scale of a prediction, as the value it predicts is written.
pub(in crate::screens::lesson) fn on_scale(env: &StepEnv<'_>, predict: &Predict, number: f64) -> String {
    let kind = env.value(&predict.truth).unwrap_or(Value::Share(0.0));
    // A slider stops at whole percents, and rounding takes off the dust.
    let number = match kind {
        Value::Share(_) => (number * 100.0).round() / 100.0,
        _ => number,
    };
    written(env, kind.with_number(number))
}

pub(super) fn written(env: &StepEnv<'_>, value: Value) -> String {
    number::format(value, env.scene.look.lang()).unwrap_or_default()
}

/// A value of the parameter along which a curve goes.
pub(super) fn along(env: &StepEnv<'_>, predict: &Predict, form: &CurveForm, at: f64) -> String {
    let demo = predict.truth.split_once('.').map(|(demo, _)| demo);
    let spec = demo
        .and_then(|name| env.lesson.demos.get(name))
        .and_then(|setup| catalogue::find(&setup.demo));
    let kind = spec.and_then(|spec| spec.params.iter().find(|param| param.name == form.over));
    let value = match kind.map(|param| param.kind) {
        Some(ParamKind::Share) => Value::Share(at),
        Some(ParamKind::Count) => Value::Count(at),
        Some(ParamKind::Real) | None => Value::Real {
            value: at,
            decimals: crate::course::chart::decimals(&form.at) as u8,
        },
    };
    written(env, value)
}
