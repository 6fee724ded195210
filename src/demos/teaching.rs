//! The demos as they are taught: names of what they set and find, and scenarios worth showing.

use std::sync::OnceLock;

use serde::Deserialize;

use super::scenario::Scenario;
use crate::{
    course::{Course, Lang, Map, Text, lesson::FORMAT, load, number},
    models::{
        catalogue::{self, ParamKind},
        value::Value,
    },
};

/// The file.
const FILE: &str = include_str!("../../assets/demos.ron");
/// Seed of a scenario that takes none from a lesson.
const SEED: u64 = 7;

/// Everything that is said about demos outside their lessons.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename = "Demos", deny_unknown_fields)]
pub struct Teaching {
    /// Version of the format.
    pub format: u32,
    /// What is said of each demo, by its id.
    pub demos: Map<Taught>,
}

/// One demo.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Taught {
    /// The lesson that teaches with it.
    pub lesson: String,
    /// What it is called.
    pub title: Text,
    /// What it is about, in one sentence.
    pub about: Text,
    /// Names of its parameters.
    pub params: Map<Named>,
    /// Names of its main values, in the order in which they are compared.
    pub values: Map<Text>,
    /// Scenarios, the lesson's own among them.
    pub scenarios: Map<Told>,
}

/// A parameter's name.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Named {
    /// What it sets.
    pub name: Text,
    /// What its numbers from 0 on mean, where it is a choice.
    #[serde(default)]
    pub options: Vec<Text>,
}

/// A scenario as it is told.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Told {
    /// The lesson's demo that it starts from, by the name it has there.
    #[serde(default)]
    pub preset: Option<String>,
    /// Parameters over those.
    #[serde(default)]
    pub set: Map<f64>,
    /// Which of its questions the picture asks.
    #[serde(default)]
    pub view: Option<String>,
    /// What it is called.
    pub title: Text,
    /// What to look at, or to ask a class.
    pub say: Text,
}

impl Teaching {
    /// What the app says; read once.
    pub fn builtin() -> &'static Self {
        static BUILTIN: OnceLock<Teaching> = OnceLock::new();
        BUILTIN.get_or_init(|| {
            load::small("demos.ron", FILE.as_bytes(), "Demos").map_or_else(
                |problems| {
                    for problem in problems {
                        log::error!("{}: {:?}", problem.place(), problem.message);
                    }
                    Self::default()
                },
                |(teaching, _)| teaching,
            )
        })
    }

    /// What is said of a demo.
    pub fn of(id: &str) -> Option<&'static Taught> {
        Self::builtin().demos.get(id)
    }
}

impl Taught {
    /// The scenario of this id, set as its lesson sets it. A preset that the course does not have is left out.
    pub fn scenario(&self, course: &Course, demo: &str, id: &str) -> Option<Scenario> {
        let told = self.scenarios.get(id)?;
        let preset = told
            .preset
            .as_deref()
            .and_then(|name| course.lesson(&self.lesson)?.demos.get(name));
        let kept = preset.into_iter().flat_map(|setup| setup.set.iter());
        let kept = kept.filter(|(name, _)| told.set.get(name).is_none());
        let set = kept.chain(told.set.iter());
        Some(Scenario {
            format: FORMAT,
            title: None,
            demo: demo.to_owned(),
            set: set.map(|(name, value)| (name.to_owned(), *value)).collect(),
            seed: preset.map_or(SEED, |setup| setup.seed),
            view: told.view.clone(),
            moment: None,
        })
    }

    /// A parameter of the demo of this id with its value, in words.
    pub fn param(&self, demo: &str, name: &str, value: f64, lang: Lang) -> Option<[String; 2]> {
        let named = self.params.get(name)?;
        let words = if let Some(option) = named.options.get(value as usize) {
            option.get(lang).to_owned()
        } else {
            let spec = catalogue::find(demo)?
                .params
                .iter()
                .find(|spec| spec.name == name)?;
            written(spec.kind, value, lang)?
        };
        Some([named.name.get(lang).to_owned(), words])
    }
}

/// A parameter's value as the language writes it, with the decimals that it has.
fn written(kind: ParamKind, value: f64, lang: Lang) -> Option<String> {
    match kind {
        ParamKind::Count => number::format(Value::Count(value), lang),
        // A whole percentage would hide what is set.
        ParamKind::Share => {
            let percent = number::real(100.0 * value, decimals(100.0 * value), lang);
            Some(percent + "%")
        }
        ParamKind::Real => Some(number::real(value, decimals(value), lang)),
    }
}

/// Decimals that a number needs, at most four.
fn decimals(value: f64) -> usize {
    let rest = |decimals: usize| {
        let scaled = value * 10_f64.powi(i32::try_from(decimals).unwrap_or_default());
        (scaled - scaled.round()).abs()
    };
    (0..4).find(|decimals| rest(*decimals) < 1e-6).unwrap_or(4)
}
