//! A scenario: one demo as somebody set it, as a small file to hand out and open again.

use std::{
    fmt::Write as _,
    fs::{self, File},
    io::Read as _,
    path::Path,
};

use serde::{Deserialize, Deserializer};

use super::{Demo, registry};
use crate::{
    course::{
        Map, Message, Problem,
        lesson::FORMAT,
        load::{self, draft::Draft, outline},
        shown, sources, values,
    },
    models::{
        catalogue::{self, Settings},
        nearest,
    },
};

/// The name before the file's first bracket.
const NAME: &str = "Scenario";
/// Most bytes of a file: far more than all parameters of a demo take.
const FILE_BYTES: usize = 64 * 1024;
/// Longest title, in characters.
pub const TITLE_CHARS: usize = 120;
/// The head of a file that is looked at to see whether it is a scenario.
const HEAD_BYTES: u64 = 4 * 1024;

/// A demo with its parameters and seed. What the file leaves out is as the model has it by default.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename = "Scenario", deny_unknown_fields)]
pub struct Scenario {
    /// Version of the format.
    pub format: u32,
    /// What whoever saved it calls it, in whatever language.
    #[serde(default, deserialize_with = "title")]
    pub title: Option<String>,
    /// The demo's id.
    pub demo: String,
    /// Parameters by name.
    #[serde(default)]
    pub set: Map<f64>,
    /// Seed of the draw.
    pub seed: u64,
    /// Which of its questions the picture asks; see [`Demo::view`].
    #[serde(default)]
    pub view: Option<String>,
    /// The moment of a run over time; see [`Demo::moments`].
    #[serde(default)]
    pub moment: Option<usize>,
}

/// For serde: a title as it may be shown.
fn title<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    let title = Option::<String>::deserialize(deserializer)?;
    Ok(title.map(|title| shown::shown(&title)))
}

impl Scenario {
    /// What a demo shows; `None` where that cannot be handed on, see [`Demo::setting`].
    pub fn of(id: &str, demo: &dyn Demo, title: Option<String>) -> Option<Self> {
        let (set, seed) = demo.setting()?;
        let moments = demo.moments().filter(|moments| moments.at != moments.last);
        Some(Self {
            format: FORMAT,
            title,
            demo: id.to_owned(),
            set: set.into_iter().collect(),
            seed,
            view: demo.view().map(str::to_owned),
            moment: moments.map(|moments| moments.at),
        })
    }

    /// The demo with all its results shown; `None` of one that this version does not have, or that refuses the
    /// settings.
    pub fn open(&self) -> Option<Box<dyn Demo>> {
        let mut demo = registry::make(&self.demo, &values::settings(&self.set), self.seed)?;
        demo.show_setting(&Settings::new());
        if let Some(view) = &self.view {
            demo.show_view(view);
        }
        if let Some(moment) = self.moment {
            demo.go_to_moment(moment);
        }
        Some(demo)
    }

    /// The file.
    pub fn to_ron(&self) -> String {
        let mut ron = format!("{NAME}(\n    format: {},\n", self.format);
        // Writing to memory cannot fail.
        let mut line = |name: &str, value: String| _ = writeln!(ron, "    {name}: {value},");
        let quoted = |text: &str| ron::to_string(text).unwrap_or_default();
        if let Some(title) = &self.title {
            line("title", quoted(title));
        }
        line("demo", quoted(&self.demo));
        let set = self
            .set
            .iter()
            .map(|(name, value)| format!("\"{name}\": {value}"));
        line("set", format!("{{{}}}", set.collect::<Vec<_>>().join(", ")));
        line("seed", self.seed.to_string());
        if let Some(view) = &self.view {
            line("view", quoted(view));
        }
        if let Some(moment) = self.moment {
            line("moment", moment.to_string());
        }
        ron.push_str(")\n");
        ron
    }
}

/// Read a scenario from a file.
///
/// # Errors
/// All problems with their places: no part of a file with an error is used.
pub fn read(path: &Path) -> Result<Scenario, Vec<Problem>> {
    let too_large = || Message::new("scenario-too-large").with("limit", FILE_BYTES / 1024);
    let bytes = sources::read_at_most(path, FILE_BYTES, too_large).map_err(|problem| vec![problem])?;
    parse(&shown::shown(&path.display().to_string()), &bytes)
}

/// Read a scenario out of the bytes of the file of this name.
///
/// # Errors
/// As [`read`].
pub fn parse(file: &str, bytes: &[u8]) -> Result<Scenario, Vec<Problem>> {
    let (scenario, mut draft) = load::small::<Scenario>(file, bytes, NAME)?;
    judge(&scenario, &mut draft);
    let problems = draft.finish();
    if problems.iter().any(Problem::is_error) {
        return Err(problems);
    }
    Ok(scenario)
}

/// Whether the file at a path begins as a scenario does; any other file, or none, does not.
pub fn is_one(path: &Path) -> bool {
    // A pipe or a device would be waited for.
    if !fs::metadata(path).is_ok_and(|about| about.is_file()) {
        return false;
    }
    let mut head = Vec::new();
    let read = File::open(path).and_then(|file| file.take(HEAD_BYTES).read_to_end(&mut head));
    let head = String::from_utf8_lossy(&head);
    let mut lines = head.trim_start_matches('\u{FEFF}').lines().map(str::trim_start);
    let first = lines.find(|line| !line.is_empty() && !line.starts_with("//"));
    read.is_ok() && first.is_some_and(|line| line.starts_with(NAME))
}

/// What the model and the demo say of it.
fn judge(scenario: &Scenario, draft: &mut Draft) {
    let root = outline::Path::ROOT;
    let mut error = |path: &outline::Path<'_>, message| {
        if let Some(at) = draft.whole(path) {
            draft.error(at, message);
        }
    };
    let title = scenario.title.as_deref().unwrap_or_default();
    if title.chars().count() > TITLE_CHARS {
        let message = Message::new("scenario-long-title").with("limit", TITLE_CHARS);
        error(&root.at("title"), message);
    }
    let known = registry::all().iter().map(|entry| entry.id);
    let found = known.clone().find(|id| *id == scenario.demo);
    let Some(spec) = found.and_then(catalogue::find) else {
        let nearest = nearest::nearest(&scenario.demo, known.clone()).unwrap_or_default();
        let message = Message::new("scenario-unknown-demo")
            .quoting("found", &scenario.demo)
            .with("nearest", nearest)
            .with("known", known.collect::<Vec<_>>().join(", "));
        return error(&root.at("demo"), message);
    };
    let set = root.at("set");
    for (name, value) in scenario.set.iter() {
        if let Err(refused) = catalogue::checked(spec.params, name, *value) {
            error(&set.at(name), Message::from(&refused));
        }
    }
    let as_set = Scenario {
        view: None,
        moment: None,
        ..scenario.clone()
    };
    let Some(mut demo) = as_set.open() else { return };
    if let Some(view) = &scenario.view
        && !demo.show_view(view)
    {
        error(
            &root.at("view"),
            Message::new("scenario-unknown-view").quoting("found", view),
        );
    }
    let (first, last) = demo
        .moments()
        .map_or((0, 0), |moments| (moments.first, moments.last));
    if scenario
        .moment
        .is_some_and(|moment| !(first..=last).contains(&moment))
    {
        let message = Message::new("scenario-moment")
            .with("first", first)
            .with("last", last);
        error(&root.at("moment"), message);
    }
}
