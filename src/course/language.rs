//! The two languages of the course.

use serde::{Deserialize, Serialize};

/// A language in which the whole app speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Simplified Chinese.
    Zh,
}

impl Lang {
    /// Both, in the order in which the app lists them.
    pub const ALL: [Self; 2] = [Self::En, Self::Zh];

    /// The language tag: `en` or `zh-Hans`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Zh => "zh-Hans",
        }
    }
}
