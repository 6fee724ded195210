//! Who a learner is to the app: a random id, a nickname, a colour. Nothing else is asked.

use std::{
    fmt,
    hash::{BuildHasher as _, RandomState},
};

use serde::{Deserialize, Serialize};

/// The longest nickname, in characters.
pub const MAX_NICKNAME: usize = 24;

/// A random id that stands in the name of the learner's folder; it says nothing about the person.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct LearnerId(String);

/// A learner as the snapshot keeps them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// Random id.
    pub id: LearnerId,
    /// What the learner wants to be called here; empty only when the profile was lost.
    pub nickname: String,
    /// Index of the colour that marks the learner in the picker.
    pub colour: u8,
    /// Day on which the profile was made, since 1970-01-01 by this computer's clock.
    pub created_day: i64,
}

impl LearnerId {
    /// A new one, from the system's randomness, in the form of a random UUID (version 4).
    pub(super) fn random() -> Self {
        let half = |n: u64| RandomState::new().hash_one(n);
        let (high, low) = (half(1), half(2));
        // The bits that say "version 4, variant 1".
        let high = high & 0xFFFF_FFFF_FFFF_0FFF | 0x4000;
        let low = low & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000;
        let digits = format!("{high:016x}{low:016x}");
        let dashed = digits.chars().enumerate().flat_map(|(at, digit)| {
            let dash = matches!(at, 8 | 12 | 16 | 20).then_some('-');
            dash.into_iter().chain([digit])
        });
        Self(dashed.collect())
    }

    /// The id that `text` is, if it has the form of one. Nothing else ever becomes part of a path.
    pub fn parse(text: &str) -> Option<Self> {
        let dashes = [8, 13, 18, 23];
        let fits = text.len() == 36
            && text.bytes().enumerate().all(|(at, byte)| {
                if dashes.contains(&at) {
                    byte == b'-'
                } else {
                    matches!(byte, b'0'..=b'9' | b'a'..=b'f')
                }
            });
        fits.then(|| Self(text.to_owned()))
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for LearnerId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for LearnerId {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::parse(&text).ok_or_else(|| format!("not a learner's id: {text:.40}"))
    }
}

impl From<LearnerId> for String {
    fn from(id: LearnerId) -> Self {
        id.0
    }
}

/// A nickname as it is kept: trimmed, runs of spaces as one, invisible and direction marks left out.
///
/// `None` when nothing is left or more than [`MAX_NICKNAME`] characters are.
pub fn clean_nickname(typed: &str) -> Option<String> {
    let visible = |c: &char| {
        !c.is_control()
            && !matches!(*c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
    };
    let spaced: String = typed
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .filter(visible)
        .collect();
    let clean = spaced.split_whitespace().collect::<Vec<_>>().join(" ");
    (1..=MAX_NICKNAME)
        .contains(&clean.chars().count())
        .then_some(clean)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_random_and_know_their_form() {
        let one = LearnerId::random();
        assert_ne!(one, LearnerId::random());
        assert_eq!(LearnerId::parse(one.as_str()), Some(one.clone()));
        let upper = one
            .as_str()
            .to_uppercase()
            .replace(|c: char| c.is_ascii_digit(), "A");
        for bad in [
            "",
            "..",
            "../../etc/passwd-0000-0000-000000000000",
            &upper,
            &format!("{one}0"),
            "é",
        ] {
            assert_eq!(LearnerId::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn nicknames_are_cleaned() {
        assert_eq!(clean_nickname("  小 禾\n"), Some("小 禾".to_owned()));
        assert_eq!(clean_nickname("a\u{202e}b\u{200b}\u{0}"), Some("ab".to_owned()));
        assert_eq!(clean_nickname(" \t\u{feff}"), None);
        assert_eq!(
            clean_nickname(&"好".repeat(MAX_NICKNAME)).map(|name| name.chars().count()),
            Some(24)
        );
        assert_eq!(clean_nickname(&"好".repeat(MAX_NICKNAME + 1)), None);
    }
}
