//! Tokens, fonts, strings and widgets that every screen shares.
//!
//! This floor knows strings and course prose, and nothing of screens or learners.

pub mod strings;
pub mod tokens;

use crate::course::Lang;
pub use strings::Strings;
pub use tokens::Palette;

/// Where a screen is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// On the learner's own screen.
    #[default]
    Desk,
    /// On the projector: large, without chrome.
    Stage,
}

/// What a screen needs to draw itself.
#[derive(Clone, Copy)]
pub struct Look<'a> {
    /// Interface strings in the learner's language.
    pub strings: &'a Strings,
    /// Colours.
    pub palette: &'a Palette,
    /// Desk or projector.
    pub place: Place,
    /// Whether things may move by themselves.
    pub motion: bool,
}

impl Look<'_> {
    /// The learner's language.
    pub fn lang(&self) -> Lang {
        self.strings.lang()
    }

    /// The interface string `id`; a missing one shows its id and is logged.
    pub fn t(&self, id: &str) -> String {
        self.strings.text(id)
    }
}
