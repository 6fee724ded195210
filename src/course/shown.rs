//! Text of a lesson as it may be shown: nothing in it that nobody sees, or that makes it look like another text.

use serde::{Deserialize, Deserializer};
use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::problem::is_hidden;

/// Marks on one letter that are shown; the rest are cut.
pub const MARKS: usize = 16;

/// Text that is safe to show, in the composed normal form (Unicode Standard Annex 15, NFC). Marks that turn the direction of writing become `�`; control characters and characters
/// without width are left out, as are marks beyond [`MARKS`] on one letter. A tab becomes a space.
pub fn shown(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut marks = 0;
    for c in text.chars() {
        marks = if is_mark(c) { marks + 1 } else { 0 };
        match c {
            '\t' => shown.push(' '),
            c if turns(c) => shown.push('\u{FFFD}'),
            c if is_hidden(c) || marks > MARKS => {}
            c => shown.push(c),
        }
    }
    if is_nfc(&shown) {
        shown
    } else {
        shown.nfc().collect()
    }
}

/// For serde: a text as [`shown`].
///
/// # Errors
/// When it is no text.
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let text = String::deserialize(deserializer)?;
    Ok(if text.chars().all(is_plain) {
        text
    } else {
        shown(&text)
    })
}

/// A word that mixes Latin letters with look-alikes of another alphabet, such as `Bаsics` with a Cyrillic `а`.
pub fn mixed_word(text: &str) -> Option<&str> {
    let is_latin = |c: char| c.is_ascii_alphabetic() || matches!(c, '\u{C0}'..='\u{24F}');
    // Greek, Cyrillic, Armenian, Cherokee, Lisu and the letters of mathematics.
    let alike = |c: char| matches!(c, '\u{370}'..='\u{58F}' | '\u{13A0}'..='\u{13FF}' | '\u{A4D0}'..='\u{A4FF}' | '\u{1D400}'..='\u{1D7FF}');
    text.split(|c: char| !c.is_alphanumeric())
        .find(|word| word.contains(is_latin) && word.contains(alike))
}

/// Characters that are shown as they are, whatever stands beside them: most of every lesson.
fn is_plain(c: char) -> bool {
    matches!(c, '\n' | ' '..='~' | '\u{2010}'..='\u{2027}' | '\u{3001}'..='\u{301B}' | '\u{4E00}'..='\u{9FFF}' | '\u{FF01}'..='\u{FF5E}')
}

fn turns(c: char) -> bool {
    matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Marks that are set on the letter before them (the blocks of Unicode that hold nothing else).
fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5BD}' | '\u{610}'..='\u{61A}'
        | '\u{64B}'..='\u{65F}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}'
        | '\u{20D0}'..='\u{20FF}' | '\u{FE00}'..='\u{FE0F}' | '\u{FE20}'..='\u{FE2F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_left_out_and_what_turns_the_writing_shows() {
        assert_eq!(
            shown("a\u{0}b\u{1b}[31mc\u{85}\u{200b}\u{feff}d\ne\tf"),
            "ab[31mcd\ne f"
        );
        assert_eq!(shown("a\u{202e}b\u{2066}c"), "a�b�c");
    }

    #[test]
    fn marks_are_cut_on_each_letter() {
        // On letters that are not composed with it.
        let mark = "\u{301}";
        let text = format!("q{}x{}", mark.repeat(10_000), mark.repeat(MARKS));
        assert_eq!(shown(&text), format!("q{0}x{0}", mark.repeat(MARKS)));
    }

    #[test]
    fn letters_in_parts_are_put_together() {
        assert_eq!(shown("e\u{301}t\u{65}\u{301} \u{212b}"), "été Å");
        for c in ('\0'..=char::MAX).filter(|c| is_plain(*c)) {
            let one = format!("a{c}a");
            assert_eq!(shown(&one), one, "U+{:04X}", u32::from(c));
        }
    }

    #[test]
    fn mixed_alphabets() {
        assert_eq!(mixed_word("The Bаsics"), Some("Bаsics"));
        for sound in [
            "The basics",
            "Основы",
            "大数据 in Latin",
            "χ² and α",
            "naïve Škoda",
        ] {
            assert_eq!(mixed_word(sound), None, "{sound}");
        }
    }
}
