//! The bundled fonts, in the order each language wants them.
//!
//! In Chinese the Chinese font comes first, because it alone has quotation marks, dashes and ellipses a full
//! square wide; it holds no Latin, so letters and digits come from the Latin font in both languages. The files
//! are made by `assets/fonts/make_subset.py`, which also gives all of them the same base line.

use std::sync::{Arc, OnceLock};

use egui::{
    FontData, FontDefinitions, FontFamily,
    epaint::text::{Fonts, TextOptions},
};

use crate::course::Lang;

/// The Latin font, regular.
pub const LATIN: &[u8] = include_bytes!("../../assets/fonts/NotoSans-Regular.ttf");
/// The Latin font, bold.
pub const LATIN_BOLD: &[u8] = include_bytes!("../../assets/fonts/NotoSans-Bold.ttf");
/// The Chinese font, regular.
pub const CHINESE: &[u8] = include_bytes!("../../assets/fonts/NotoSansSC-Regular.otf");
/// The Chinese font, bold.
pub const CHINESE_BOLD: &[u8] = include_bytes!("../../assets/fonts/NotoSansSC-Bold.otf");

/// The family of bold type; egui's own "strong" is only a colour.
pub fn bold() -> FontFamily {
    static NAME: OnceLock<Arc<str>> = OnceLock::new();
    FontFamily::Name(Arc::clone(NAME.get_or_init(|| Arc::from("bold"))))
}

/// What egui needs to set the whole app in a language.
pub fn definitions(lang: Lang) -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    for (name, bytes) in [
        ("latin", LATIN),
        ("latin-bold", LATIN_BOLD),
        ("chinese", CHINESE),
        ("chinese-bold", CHINESE_BOLD),
    ] {
        fonts
            .font_data
            .insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    let order = |latin: &str, chinese: &str| match lang {
        Lang::En => vec![latin.to_owned(), chinese.to_owned()],
        Lang::Zh => vec![chinese.to_owned(), latin.to_owned()],
    };
    let regular = order("latin", "chinese");
    fonts.families.insert(FontFamily::Proportional, regular.clone());
    fonts.families.insert(FontFamily::Monospace, regular);
    fonts.families.insert(bold(), order("latin-bold", "chinese-bold"));
    fonts
}

/// Whether one of the regular fonts has this character. Which come first is of no matter, so the language is not.
pub fn has_glyph(c: char) -> bool {
    static CHARACTERS: OnceLock<Vec<char>> = OnceLock::new();
    let characters = CHARACTERS.get_or_init(|| {
        let mut fonts = Fonts::new(TextOptions::default(), definitions(Lang::En));
        let mut fonts = fonts.with_pixels_per_point(1.0);
        let characters = fonts.characters(&FontFamily::Proportional);
        characters.keys().copied().collect()
    });
    characters.binary_search(&c).is_ok()
}
