//! Prose in both languages, side by side, so that numbers and keys cannot drift apart.

use serde::Deserialize;

use super::language::Lang;

/// One piece of prose in both languages, with the marks of [`super::prose`].
///
/// A language left out loads as an empty string, so that the checker can report all missing ones at once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Text {
    /// English.
    #[serde(deserialize_with = "super::shown::deserialize")]
    pub en: String,
    /// Simplified Chinese.
    #[serde(deserialize_with = "super::shown::deserialize")]
    pub zh: String,
}

impl Text {
    /// The prose in one language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.en,
            Lang::Zh => &self.zh,
        }
    }
}
