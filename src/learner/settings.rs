//! What a person set: language, text size, motion, contrast. Reading never fails.

use std::collections::BTreeMap;

use ron::value::RawValue;
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::{DataDir, LearnerId, StoreError};
use crate::course::{Depth, Lang};

/// The smallest and the largest text, in percent.
pub const TEXT_PERCENT: std::ops::RangeInclusive<u16> = 80..=200;
/// One step of it, in percent.
pub const TEXT_STEP: u16 = 10;
/// A settings file is not larger than this (bytes).
const MAX_BYTES: u64 = 1 << 20;

/// How much may move by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Motion {
    /// Short movements that have a purpose.
    #[default]
    Full,
    /// None.
    Less,
}

/// How strong the colours differ.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Contrast {
    /// Paper and ink.
    #[default]
    Normal,
    /// Black on white, strong lines.
    High,
}

/// What paints the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Renderer {
    /// The processor alone; works on every computer.
    #[default]
    Cpu,
    /// OpenGL, for very large screens.
    Gl,
}

/// The settings of everybody who uses this data folder.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// The language; `None` until somebody chose one.
    pub language: Option<Lang>,
    /// Size of all text, in percent; within [`TEXT_PERCENT`].
    pub text_percent: u16,
    /// How much may move by itself.
    pub motion: Motion,
    /// How strong the colours differ.
    pub contrast: Contrast,
    /// How much of each lesson.
    pub depth: Depth,
    /// What paints the window from the next start on; `None` for the app's choice.
    pub renderer: Option<Renderer>,
    /// Whether several people use this computer, as in a class: every start then asks who learns, a guest first.
    pub shared: bool,
    /// Whether to go back to that question when nobody has touched the app for a while.
    pub idle_return: bool,
    /// Who learned here last.
    pub last_learner: Option<LearnerId>,
    /// What a newer version wrote and this one does not know, kept as it stands.
    pub unknown: BTreeMap<String, Box<RawValue>>,
}

/// What was wrong with a settings file; the rest of it counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SettingsWarning {
    /// The file cannot be read at all; all settings are the usual ones.
    Unreadable(StoreError),
    /// The value of this setting is none it can have; it has its usual one.
    BadValue(String),
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            text_percent: 100,
            motion: Motion::default(),
            contrast: Contrast::default(),
            depth: Depth::default(),
            renderer: None,
            shared: false,
            idle_return: false,
            last_learner: None,
            unknown: BTreeMap::new(),
        }
    }
}

impl Settings {
    /// The same with all text of this size (percent), or of the nearest that there is.
    #[must_use]
    pub fn with_text(&self, percent: u16) -> Self {
        Self {
            text_percent: percent.clamp(*TEXT_PERCENT.start(), *TEXT_PERCENT.end()),
            ..self.clone()
        }
    }

    /// The same with all text one step larger, as far as it goes.
    #[must_use]
    pub fn with_larger_text(&self) -> Self {
        self.with_text(self.text_percent.saturating_add(TEXT_STEP))
    }

    /// The same with all text one step smaller, as far as it goes.
    #[must_use]
    pub fn with_smaller_text(&self) -> Self {
        self.with_text(self.text_percent.saturating_sub(TEXT_STEP))
    }

    /// The settings in a data folder, with what was wrong there. Writes nothing.
    pub fn load(dir: &DataDir) -> (Self, Vec<SettingsWarning>) {
        let path = dir.settings();
        let unreadable = |err| (Self::default(), vec![SettingsWarning::Unreadable(err)]);
        let bytes = match dir.fs().read_file(&path, MAX_BYTES) {
            Ok(None) => return (Self::default(), Vec::new()),
            Ok(Some(bytes)) => bytes,
            Err(err) => return unreadable(err.into()),
        };
        match entries(&bytes) {
            Ok(entries) => Self::of(entries),
            Err(reason) => unreadable(StoreError::Other { path, reason }),
        }
    }

    fn of(mut entries: BTreeMap<String, Box<RawValue>>) -> (Self, Vec<SettingsWarning>) {
        let mut warnings = Vec::new();
        let usual = Self::default();
        let settings = Self {
            language: take(&mut entries, "language", &mut warnings).unwrap_or_default(),
            text_percent: take(&mut entries, "text-percent", &mut warnings).unwrap_or(usual.text_percent),
            motion: take(&mut entries, "motion", &mut warnings).unwrap_or_default(),
            contrast: take(&mut entries, "contrast", &mut warnings).unwrap_or_default(),
            depth: take(&mut entries, "depth", &mut warnings).unwrap_or_default(),
            renderer: take(&mut entries, "renderer", &mut warnings).unwrap_or_default(),
            shared: take(&mut entries, "shared", &mut warnings).unwrap_or_default(),
            idle_return: take(&mut entries, "idle-return", &mut warnings).unwrap_or_default(),
            last_learner: take(&mut entries, "last-learner", &mut warnings).unwrap_or_default(),
            unknown: entries,
        };
        if TEXT_PERCENT.contains(&settings.text_percent) {
            return (settings, warnings);
        }
        warnings.push(SettingsWarning::BadValue("text-percent".to_owned()));
        (
            Self {
                text_percent: usual.text_percent,
                ..settings
            },
            warnings,
        )
    }

    /// Writes the settings; a file that could not be read is kept aside first.
    pub(super) fn save(&self, dir: &DataDir) -> Result<(), StoreError> {
        let path = dir.settings();
        let text = self.to_ron().map_err(|err| StoreError::Other {
            path: path.clone(),
            reason: err.to_string(),
        })?;
        if let Some(found) = dir.fs().read_file(&path, MAX_BYTES)?
            && entries(&found).is_err()
        {
            dir.fs().keep_aside(&path, &found)?;
        }
        Ok(dir.fs().write_atomic(&path, text.as_bytes())?)
    }

    fn to_ron(&self) -> Result<String, ron::Error> {
        let Self {
            language,
            text_percent,
            motion,
            contrast,
            depth,
            renderer,
            shared,
            idle_return,
            last_learner,
            unknown,
        } = self;
        let mut entries = unknown.clone();
        put(&mut entries, "language", language)?;
        put(&mut entries, "text-percent", text_percent)?;
        put(&mut entries, "motion", motion)?;
        put(&mut entries, "contrast", contrast)?;
        put(&mut entries, "depth", depth)?;
        put(&mut entries, "renderer", renderer)?;
        put(&mut entries, "shared", shared)?;
        put(&mut entries, "idle-return", idle_return)?;
        put(&mut entries, "last-learner", last_learner)?;
        let pretty = ron::ser::PrettyConfig::new().new_line("\n");
        Ok(ron::ser::to_string_pretty(&entries, pretty)? + "\n")
    }
}

/// The file as a map from names to values not looked into yet.
fn entries(bytes: &[u8]) -> Result<BTreeMap<String, Box<RawValue>>, String> {
    let text = std::str::from_utf8(bytes).map_err(|err| err.to_string())?;
    ron::from_str(text).map_err(|err| err.to_string())
}

/// Takes one setting out; a value it cannot have is a warning.
fn take<T: DeserializeOwned>(
    entries: &mut BTreeMap<String, Box<RawValue>>,
    name: &str,
    warnings: &mut Vec<SettingsWarning>,
) -> Option<T> {
    let value = entries.remove(name)?.into_rust().ok();
    if value.is_none() {
        warnings.push(SettingsWarning::BadValue(name.to_owned()));
    }
    value
}

fn put<T: Serialize>(
    entries: &mut BTreeMap<String, Box<RawValue>>,
    name: &str,
    value: &T,
) -> Result<(), ron::Error> {
    entries.insert(name.to_owned(), RawValue::from_rust(value)?);
    Ok(())
}
