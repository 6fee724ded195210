//! Tokens, fonts, strings and widgets that every screen shares.
//!
//! This floor knows strings and course prose, and nothing of screens or learners.

pub mod dots;
pub mod fonts;
mod icon;
pub mod mark;
pub mod miniature;
pub mod plot;
pub mod prose;
mod rows;
pub mod strings;
pub mod theme;
pub mod tokens;
pub mod widgets;

use egui::FontId;

use crate::course::Lang;
pub use icon::{icon, icon_of};
pub use prose::{ProseEnv, TextRank, prose_ui};
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

    /// The interface string `id` with arguments filled in.
    pub fn t_with(&self, id: &str, args: &[(&str, &str)]) -> String {
        self.strings.text_with(id, args)
    }

    /// A length or type size of [`tokens`] in points where this is shown: on the projector larger.
    pub fn size(&self, points: f32) -> f32 {
        match self.place {
            Place::Desk => points,
            Place::Stage => points * tokens::STAGE_SCALE,
        }
    }

    /// The regular type in a size of [`tokens`].
    pub fn font(&self, size: f32) -> FontId {
        FontId::proportional(self.type_size(size))
    }

    /// The bold type in a size of [`tokens`].
    pub fn bold(&self, size: f32) -> FontId {
        FontId::new(self.type_size(size), fonts::bold())
    }

    /// On the projector answers and buttons are read from the back row as well.
    fn type_size(&self, size: f32) -> f32 {
        let least = match self.place {
            Place::Stage if size >= tokens::LABEL => tokens::STAGE_READ,
            _ => 0.0,
        };
        self.size(size).max(least)
    }

    /// The widest a column of prose of this type size may be, in points.
    pub fn column(&self, size: f32) -> f32 {
        let ems = match self.lang() {
            // A letter of running English is a little more than half an em wide in this font.
            Lang::En => tokens::COLUMN_LATIN * 0.53,
            Lang::Zh => tokens::COLUMN_HAN,
        };
        ems * self.size(size)
    }

    /// Puts sentences together as the language does.
    pub fn sentences(&self, sentences: &[&str]) -> String {
        let space = match self.lang() {
            Lang::En => " ",
            Lang::Zh => "",
        };
        sentences.join(space)
    }

    /// Puts the parts of a sentence or name together as the language does.
    pub fn join(&self, parts: &[&str]) -> String {
        let comma = match self.lang() {
            Lang::En => ", ",
            Lang::Zh => "，",
        };
        parts.join(comma)
    }

    /// Puts things in a row, of which each may have commas of its own.
    pub fn list(&self, things: &[&str]) -> String {
        let semicolon = match self.lang() {
            Lang::En => "; ",
            Lang::Zh => "；",
        };
        things.join(semicolon)
    }
}
