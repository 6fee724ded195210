//! What a lesson's own demos compute at their presets: the numbers behind `{poll.truth}`.

use super::{lesson::Lesson, map::Map};
use crate::models::{
    catalogue::{self, ModelSpec, ParamError, Settings},
    value::{self, Value, Values},
};

/// Why a demo has no values.
#[derive(Clone, Debug, PartialEq)]
pub enum NoValues {
    /// This version has no such demo.
    UnknownDemo,
    /// A setting is not allowed.
    Setting(ParamError),
}

/// One demo of a lesson with its values.
#[derive(Clone, Debug)]
pub struct Run {
    /// The name that prose uses, such as `poll`.
    pub name: String,
    /// What it computed.
    pub values: Result<Values, NoValues>,
}

/// The demos of a lesson, run once.
#[derive(Clone, Debug, Default)]
pub struct Preset {
    runs: Vec<Run>,
}

impl Preset {
    /// Run every demo of the lesson at the setting that the lesson gives it.
    pub fn of(lesson: &Lesson) -> Self {
        let runs = lesson.demos.iter().map(|(name, setup)| {
            let values = catalogue::find(&setup.demo)
                .ok_or(NoValues::UnknownDemo)
                .and_then(|spec| run(spec, &settings(&setup.set), setup.seed));
            Run {
                name: name.to_owned(),
                values,
            }
        });
        Self { runs: runs.collect() }
    }

    /// A value by the name that prose uses, such as `poll.truth`.
    pub fn get(&self, name: &str) -> Option<Value> {
        let (demo, value) = name.split_once('.')?;
        let values = self.run(demo)?.values.as_ref().ok()?;
        value::find(values, value)
    }

    /// The demo with this name.
    pub fn run(&self, name: &str) -> Option<&Run> {
        self.runs.iter().find(|run| run.name == name)
    }
}

/// Settings as the catalogue takes them.
pub fn settings(set: &Map<f64>) -> Settings {
    set.iter()
        .map(|(name, value)| (name.to_owned(), *value))
        .collect()
}

fn run(spec: &ModelSpec, settings: &Settings, seed: u64) -> Result<Values, NoValues> {
    (spec.values_of)(settings, seed).map_err(NoValues::Setting)
}
