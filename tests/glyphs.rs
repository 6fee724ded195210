//! No character is missing, in regular or bold, in either language.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{collections::BTreeSet, fs, path::Path};

use egui::{
    FontFamily, FontId,
    epaint::text::{Fonts, TextOptions},
};
use ground_truth::{course::Lang, ui::fonts};

fn families() -> [FontFamily; 3] {
    [FontFamily::Proportional, FontFamily::Monospace, fonts::bold()]
}

fn loaded(lang: Lang) -> Fonts {
    Fonts::new(TextOptions::default(), fonts::definitions(lang))
}

/// Every character of the files with this ending in a folder and its folders.
fn chars_under(folder: &Path, ending: &str, chars: &mut BTreeSet<char>) -> usize {
    let mut files = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files += chars_under(&path, ending, chars);
        } else if path.extension().is_some_and(|found| found == ending) {
            chars.extend(
                fs::read_to_string(&path)
                    .unwrap()
                    .chars()
                    .filter(|char| !char.is_control()),
            );
            files += 1;
        }
    }
    files
}

#[test]
fn lessons_and_strings_have_every_glyph() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut chars = BTreeSet::new();
    assert!(chars_under(&root.join("assets/strings"), "ftl", &mut chars) > 0);
    assert!(chars_under(&root.join("lessons"), "ron", &mut chars) > 0);
    assert!(chars_under(&root.join("assets"), "ron", &mut chars) > 0);
    for lang in Lang::ALL {
        let mut fonts = loaded(lang);
        for family in families() {
            let font = FontId::new(16.0, family);
            let missing: String = chars
                .iter()
                .filter(|char| !fonts.has_glyph(&font, **char))
                .collect();
            assert!(
                missing.is_empty(),
                "{lang:?} {font:?} lacks {missing:?}: run assets/fonts/make_subset.py"
            );
        }
    }
}

#[test]
fn names_and_marks_have_their_glyphs() {
    // Typed names need the second level of GB2312, and some characters beyond. They stand in the regular type.
    let names = "啊座李秀英璐瑜珺鑫龑婧骁蕙齄";
    let marks = "→←↑↓✓★●○■□▲▼▶◀×±−–—…“”‘’·≈≤≥";
    for lang in Lang::ALL {
        let mut fonts = loaded(lang);
        for family in families() {
            let font = FontId::new(16.0, family);
            let typed = if font.family == fonts::bold() { "" } else { names };
            let missing: String = typed
                .chars()
                .chain(marks.chars())
                .filter(|char| !fonts.has_glyph(&font, *char))
                .collect();
            assert_eq!(missing, "", "{lang:?} {font:?}");
        }
    }
}

/// Width of one character in ems.
fn width(fonts: &mut Fonts, family: &FontFamily, char: char) -> f32 {
    let font = FontId::new(100.0, family.clone());
    let galley = fonts
        .with_pixels_per_point(1.0)
        .layout_no_wrap(char.into(), font, egui::Color32::WHITE);
    galley.size().x / 100.0
}

#[test]
fn chinese_quotation_marks_are_a_full_square_wide_and_english_ones_are_not() {
    for family in [FontFamily::Proportional, fonts::bold()] {
        for char in ['“', '”', '‘', '’', '—', '…'] {
            let chinese = width(&mut loaded(Lang::Zh), &family, char);
            assert!(
                (chinese - 1.0).abs() < 0.03,
                "{family:?} {char} is {chinese} em wide in Chinese"
            );
        }
        for char in ['“', '”', '‘', '’'] {
            let english = width(&mut loaded(Lang::En), &family, char);
            assert!(english < 0.6, "{family:?} {char} is {english} em wide in English");
        }
    }
}

#[test]
fn digits_and_letters_are_the_same_in_both_languages() {
    for family in [FontFamily::Proportional, fonts::bold()] {
        for char in "0123456789AaBbZz%±.,".chars() {
            let (english, chinese) = (
                width(&mut loaded(Lang::En), &family, char),
                width(&mut loaded(Lang::Zh), &family, char),
            );
            assert_eq!(english, chinese, "{family:?} {char}");
        }
    }
}

#[test]
fn bold_is_bold_and_rows_are_equally_high() {
    let mut heights = BTreeSet::new();
    for lang in Lang::ALL {
        let mut fonts = loaded(lang);
        assert!(width(&mut fonts, &fonts::bold(), 'a') > width(&mut fonts, &FontFamily::Proportional, 'a'));
        for family in [FontFamily::Proportional, fonts::bold()] {
            let font = FontId::new(16.0, family);
            for text in ["Latin", "汉字", "Latin 汉字"] {
                let galley = fonts.with_pixels_per_point(1.0).layout_no_wrap(
                    text.into(),
                    font.clone(),
                    egui::Color32::WHITE,
                );
                heights.insert(galley.size().y.to_bits());
            }
        }
    }
    assert_eq!(heights.len(), 1, "rows differ in height");
}

#[test]
fn the_chinese_fonts_stay_small() {
    for bytes in [fonts::CHINESE, fonts::CHINESE_BOLD] {
        assert!(bytes.len() < 1_700_000, "{} bytes", bytes.len());
    }
}
