//! Rules for predictions: the truth is there, and has the form in which it is asked.

use super::{
    super::{
        lesson::{CurveForm, OrderEntry, Predict, PredictForm},
        limits,
        load::outline::Path,
        map::Map,
        problem::Message,
        values,
    },
    blocks::in_range,
    demos,
    judge::Judge,
};
use crate::models::value::Value;

pub(super) fn check(judge: &mut Judge<'_>, path: &Path<'_>, predict: &Predict) {
    scale(judge, &path.at("form"), &predict.form);
    let at = path.at("truth");
    if let PredictForm::Order { entries, .. } = &predict.form {
        judge.require(predict.truth.is_empty(), &at, "problem-order-truth");
        return order(judge, &path.at("form").at("entries"), entries);
    }
    if predict.truth.is_empty() {
        return judge.error(path, Message::new("problem-no-truth"));
    }
    if !demos::value_exists(judge, &at, &predict.truth) {
        return;
    }
    let Some(value) = judge.preset.get(&predict.truth) else {
        return;
    };
    match (&predict.form, value) {
        (PredictForm::Choice(options), Value::Choice(truth)) => {
            judge.known(&at, truth, options.ids(), "problem-truth-no-option");
            // Without the true option nobody can say which are the wrong ones.
            let wrong = options.iter().filter(|_| options.get(truth).is_some());
            for (id, option) in wrong {
                let path = path.at("form").at(id);
                let named = id == truth || option.misconception.is_some();
                judge.require(named, &path, "problem-no-misconception");
            }
        }
        (PredictForm::Share { min, max }, Value::Share(truth)) => {
            judge.require((*min..=*max).contains(&truth), &at, "problem-truth-off-scale");
        }
        (PredictForm::Number { min, max, .. }, value) if value.number().is_some() => {
            let there = value.number().is_some_and(|truth| (*min..=*max).contains(&truth));
            judge.require(there, &at, "problem-truth-off-scale");
        }
        (PredictForm::Curve(form), value) if value.number().is_some() => {
            curve(judge, &path.at("form"), form, &predict.truth);
        }
        _ => judge.error(
            &at,
            Message::new("problem-truth-form").quoting("found", &predict.truth),
        ),
    }
}

/// A scale has two ends, and not too many numbers between them.
fn scale(judge: &mut Judge<'_>, path: &Path<'_>, form: &PredictForm) {
    match form {
        PredictForm::Share { min, max } => {
            let sound = (0.0..=1.0).contains(min) && (0.0..=1.0).contains(max) && min < max;
            judge.require(sound, path, "problem-share-scale");
        }
        PredictForm::Number { min, max, step } => {
            let sound = min < max && *step > 0.0 && (max - min) / step <= limits::SCALE_STEPS;
            judge.require(sound, path, "problem-number-scale");
        }
        PredictForm::Curve(CurveForm { min, max, .. }) => {
            judge.require(min < max, path, "problem-curve-scale");
        }
        PredictForm::Choice(_) | PredictForm::Order { .. } => {}
    }
}

/// Every entry has a value, all of one kind and no two alike: otherwise there is no true order.
fn order(judge: &mut Judge<'_>, path: &Path<'_>, entries: &Map<OrderEntry>) {
    let mut found: Vec<Value> = Vec::new();
    for (id, entry) in entries.iter() {
        let at = path.at(id).at("value");
        if !demos::value_exists(judge, &at, &entry.value) {
            continue;
        }
        let Some(value) = judge.preset.get(&entry.value) else {
            continue;
        };
        let alike = |other: &Value| std::mem::discriminant(other) == std::mem::discriminant(&value);
        let fits = value.number().is_some() && found.iter().all(alike);
        judge.require(fits, &at, "problem-order-kinds");
        judge.require(!found.contains(&value), &at, "problem-order-tie");
        if fits {
            found.push(value);
        }
    }
}

/// The parameter can be set to every point, and the true curve lies on the scale.
fn curve(judge: &mut Judge<'_>, path: &Path<'_>, form: &CurveForm, truth: &str) {
    let points = form.at.len() as u64;
    in_range(
        judge,
        &path.at("at"),
        points,
        &limits::CURVE_POINTS,
        "problem-point-count",
    );
    let grows = form.at.is_sorted_by(|one, next| one < next);
    judge.require(grows, &path.at("at"), "problem-line-back");
    let (Some((demo, name)), true) = (
        truth.split_once('.'),
        limits::CURVE_POINTS.contains(&points) && grows,
    ) else {
        return;
    };
    if !demos::parameter_exists(judge, &path.at("over"), demo, &form.over) {
        return;
    }
    let Some(setup) = judge.lesson.demos.get(demo) else {
        return;
    };
    match values::curve(setup, form, name) {
        Ok(values) => {
            let mut numbers = values.iter().filter_map(|value| value.number());
            let there = numbers.all(|number| (form.min..=form.max).contains(&number));
            judge.require(there || form.min >= form.max, path, "problem-truth-off-scale");
        }
        Err(values::NoValues::Setting(error)) => demos::refused(judge, &path.at("at"), &error),
        Err(values::NoValues::UnknownDemo) => {}
    }
}
