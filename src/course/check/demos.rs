//! Rules for demos: a known model, allowed settings, known values and actions.

use super::{
    super::{
        lesson::{Predict, PredictForm, See, Try, Until},
        load::outline::Path,
        map::Map,
        problem::Message,
        values::{self, NoValues},
    },
    judge::Judge,
};
use crate::models::{
    catalogue::{self, ModelSpec, ParamError},
    value::Value,
};

/// The demos that the lesson sets up.
pub(super) fn check(judge: &mut Judge<'_>) {
    let lesson = judge.lesson;
    for (name, setup) in lesson.demos.iter() {
        let path = Path::default().at("demos").at(name);
        judge.id(&path, name);
        match judge.preset.run(name).map(|run| run.values.clone()) {
            Some(Err(NoValues::UnknownDemo)) => {
                let known: Vec<_> = catalogue::all().iter().map(|spec| spec.id).collect();
                let message = Message::new("problem-unknown-demo")
                    .quoting("found", &setup.demo)
                    .with("known", known.join(", "));
                judge.warn(&path.at("demo"), message);
            }
            Some(Err(NoValues::Setting(error))) => setting(judge, &path.at("set"), &setup.set, &error),
            Some(Ok(_)) | None => {}
        }
    }
}

/// The model behind a name; `None` also for one that this version does not have, which is said once.
fn spec(judge: &Judge<'_>, name: &str) -> Option<&'static ModelSpec> {
    judge
        .lesson
        .demos
        .get(name)
        .and_then(|setup| catalogue::find(&setup.demo))
}

fn setting(judge: &mut Judge<'_>, path: &Path<'_>, set: &Map<f64>, error: &ParamError) {
    let (name, message) = match error {
        ParamError::Unknown { name, nearest } => {
            let message = Message::new("problem-unknown-setting")
                .quoting("found", name)
                .with("nearest", nearest);
            (name.as_str(), message)
        }
        ParamError::Range {
            name,
            value,
            min,
            max,
        } => {
            let message = Message::new("problem-setting-range")
                .with("name", name)
                .with("value", value)
                .with("min", min)
                .with("max", max);
            (*name, message)
        }
        ParamError::NotWhole { name, value } => (
            *name,
            Message::new("problem-setting-whole")
                .with("name", name)
                .with("value", value),
        ),
    };
    // Out of range together with another one that stands elsewhere: then the place is the whole setting.
    let own = set.get(name).map(|_| path.at(name));
    judge.error(own.as_ref().unwrap_or(path), message);
}

/// A demo named by a step or an item.
fn demo_exists(judge: &mut Judge<'_>, path: &Path<'_>, name: &str) -> bool {
    let lesson = judge.lesson;
    judge.known(path, name, lesson.demos.ids(), "problem-unknown-setup");
    lesson.demos.get(name).is_some()
}

/// Whether a value such as `poll.truth` exists; otherwise it is said. A demo that cannot run is said elsewhere.
pub(super) fn value_exists(judge: &mut Judge<'_>, path: &Path<'_>, name: &str) -> bool {
    let Some((demo, value)) = name.split_once('.') else {
        judge.error(
            path,
            Message::new("problem-value-without-demo").quoting("found", name),
        );
        return false;
    };
    if !demo_exists(judge, path, demo) {
        return false;
    }
    let Some(spec) = spec(judge, demo) else {
        return false;
    };
    judge.known(path, value, spec.values.iter().copied(), "problem-unknown-value");
    spec.values.contains(&value)
}

/// The truth of a prediction must have the form in which it is asked.
pub(super) fn truth(judge: &mut Judge<'_>, path: &Path<'_>, predict: &Predict) {
    let at = path.at("truth");
    if let PredictForm::Share { min, max } = predict.form {
        let sound = (0.0..=1.0).contains(&min) && (0.0..=1.0).contains(&max) && min < max;
        judge.require(sound, &path.at("form"), "problem-share-scale");
    }
    if !value_exists(judge, &at, &predict.truth) {
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
        _ => judge.error(
            &at,
            Message::new("problem-truth-form").quoting("found", &predict.truth),
        ),
    }
}

/// The guide of a demo: its actions and parameters must be there to be waited for.
pub(super) fn guide(judge: &mut Judge<'_>, path: &Path<'_>, try_it: &Try) {
    if !demo_exists(judge, &path.at("demo"), &try_it.demo) {
        return;
    }
    let Some(spec) = spec(judge, &try_it.demo) else {
        return;
    };
    for (n, step) in try_it.guide.iter().enumerate() {
        let path = path.at("guide").nth(n).at("until");
        match &step.until {
            Until::Done(action) => {
                judge.known(
                    &path,
                    action,
                    spec.actions.iter().copied(),
                    "problem-unknown-action",
                );
            }
            Until::Moved(parameter) => {
                let known = spec.params.iter().map(|parameter| parameter.name);
                judge.known(&path, parameter, known, "problem-unknown-parameter");
            }
        }
    }
}

/// A link from an item into a demo.
pub(super) fn see(judge: &mut Judge<'_>, path: &Path<'_>, see: &See) {
    let See::Setting(name, changes) = see;
    if !demo_exists(judge, &path.nth(0), name) {
        return;
    }
    let (Some(spec), Some(setup)) = (spec(judge, name), judge.lesson.demos.get(name)) else {
        return;
    };
    // What is wrong with the demo's own setting is said there.
    if judge.preset.run(name).is_none_or(|run| run.values.is_err()) {
        return;
    }
    let kept = setup.set.iter().filter(|(name, _)| changes.get(name).is_none());
    let all: Map<f64> = kept
        .chain(changes.iter())
        .map(|(name, value)| (name.to_owned(), *value))
        .collect();
    if let Err(error) = (spec.values_of)(&values::settings(&all), setup.seed) {
        setting(judge, &path.nth(1), changes, &error);
    }
}
