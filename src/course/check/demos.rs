//! Rules for demos: a known model, allowed settings, known values and actions.

use super::{
    super::{
        lesson::{GuideStep, See, Try, Until},
        load::outline::Path,
        map::Map,
        problem::Message,
        values::{self, NoValues},
    },
    judge::Judge,
};
use crate::models::catalogue::{self, ModelSpec, ParamError};

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
    let name = match error {
        ParamError::Unknown { name, .. } => name.as_str(),
        ParamError::Range { name, .. } | ParamError::NotWhole { name, .. } => name,
    };
    // Out of range together with another one that stands elsewhere: then the place is the whole setting.
    let own = set.get(name).map(|_| path.at(name));
    refused(judge, own.as_ref().unwrap_or(path), error);
}

/// A value that the model refuses.
pub(super) fn refused(judge: &mut Judge<'_>, path: &Path<'_>, error: &ParamError) {
    judge.error(path, Message::from(error));
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

/// Whether a demo has this parameter; otherwise it is said. A demo that this version does not have is said elsewhere.
pub(super) fn parameter_exists(judge: &mut Judge<'_>, path: &Path<'_>, demo: &str, name: &str) -> bool {
    let Some(spec) = spec(judge, demo) else {
        return false;
    };
    let mut known = spec.params.iter().map(|parameter| parameter.name);
    judge.known(path, name, known.clone(), "problem-unknown-parameter");
    known.any(|parameter| parameter == name)
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
        guide_step(judge, &path.at("guide").nth(n), &try_it.demo, spec, step);
    }
}

fn guide_step(judge: &mut Judge<'_>, path: &Path<'_>, demo: &str, spec: &ModelSpec, step: &GuideStep) {
    let until = path.at("until");
    let parameters = spec.params.iter().map(|parameter| parameter.name);
    match &step.until {
        Until::Done(action) => {
            let known = spec.actions.iter().copied();
            judge.known(&until, action, known, "problem-unknown-action");
        }
        Until::Moved(parameter) => {
            judge.known(&until, parameter, parameters.clone(), "problem-unknown-parameter");
        }
        Until::Reached(name, comparison, number) => {
            let known = spec.values.iter().copied();
            judge.known(&until, name, known, "problem-unknown-value");
            let value = judge.preset.get(&format!("{demo}.{name}"));
            let fits = value.is_none_or(|value| value.number().is_some());
            judge.require(fits, &until, "problem-reached-choice");
            let value = value.and_then(crate::models::value::Value::number);
            // What holds from the beginning, nobody has to wait for.
            if value.is_some_and(|value| comparison.holds(value, *number)) {
                judge.warn(
                    &until,
                    Message::new("problem-reached-already").quoting("found", name),
                );
            }
        }
    }
    if let Some(name) = &step.highlight {
        let known = parameters.chain(spec.actions.iter().copied());
        judge.known(&path.at("highlight"), name, known, "problem-unknown-control");
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
