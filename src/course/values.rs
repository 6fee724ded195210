//! What a lesson's own demos compute at their presets: the numbers behind `{poll.truth}`.

use super::{
    lesson::{Comparison, CurveForm, DemoSetup, Lesson, OrderEntry},
    map::Map,
};
use crate::models::{
    catalogue::{self, ParamError, Settings},
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
            let values = run(setup, &[]);
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

/// The values of a demo at its setting, with these parameters changed.
fn run(setup: &DemoSetup, changed: &[(&str, f64)]) -> Result<Values, NoValues> {
    let spec = catalogue::find(&setup.demo).ok_or(NoValues::UnknownDemo)?;
    let mut settings = settings(&setup.set);
    settings.extend(changed.iter().map(|(name, value)| ((*name).to_owned(), *value)));
    (spec.values_of)(&settings, setup.seed).map_err(NoValues::Setting)
}

/// The true curve: the value `name` of the demo at every value of the parameter. Runs the model once a point.
///
/// # Errors
/// An unknown demo, or a parameter or value of it that the model refuses.
pub fn curve(setup: &DemoSetup, form: &CurveForm, name: &str) -> Result<Vec<Value>, NoValues> {
    let point = |at: &f64| curve_point(setup, form, name, *at);
    let points: Result<Vec<Option<Value>>, NoValues> = form.at.iter().map(point).collect();
    Ok(points?.into_iter().flatten().collect())
}

/// One point of the true curve: the value where the parameter is `at`; none where the demo has no such value.
///
/// # Errors
/// As [`curve`].
pub fn curve_point(
    setup: &DemoSetup,
    form: &CurveForm,
    name: &str,
    at: f64,
) -> Result<Option<Value>, NoValues> {
    Ok(value::find(&run(setup, &[(&form.over, at)])?, name))
}

/// The true order of entries by their values, the greatest first; `None` when a value is missing or no number.
pub fn order(entries: &Map<OrderEntry>, value: impl Fn(&str) -> Option<Value>) -> Option<Vec<String>> {
    let number = |(id, entry): (&str, &OrderEntry)| Some((id.to_owned(), value(&entry.value)?.number()?));
    let mut numbers: Vec<(String, f64)> = entries.iter().map(number).collect::<Option<_>>()?;
    numbers.sort_by(|(_, one), (_, other)| other.total_cmp(one));
    Some(numbers.into_iter().map(|(id, _)| id).collect())
}

/// The end of a parameter's range, the upper one first, at which a value of the demo fits a comparison.
pub fn end_reaching(
    setup: &DemoSetup,
    parameter: &str,
    (name, comparison, number): (&str, Comparison, f64),
) -> Option<f64> {
    let spec = catalogue::find(&setup.demo)?;
    let range = spec.params.iter().find(|spec| spec.name == parameter)?;
    let reaches = |end: &f64| {
        let values = run(setup, &[(parameter, *end)]).unwrap_or_default();
        let value = value::find(&values, name).and_then(Value::number);
        value.is_some_and(|value| comparison.holds(value, number))
    };
    [range.max, range.min].into_iter().find(reaches)
}
