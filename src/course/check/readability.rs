//! How hard a text is to read, by counts: the grade of an English text, the clauses and characters of a Chinese one.

use std::{collections::HashSet, sync::OnceLock};

use super::{
    super::Lang,
    sentences::{self, is_han},
};

/// What a stretch of texts in one language comes to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    /// Sentences.
    pub sentences: usize,
    /// English words, Chinese characters.
    pub length: usize,
    /// Syllables of the English words.
    pub syllables: usize,
}

impl Tally {
    pub(super) fn add(&mut self, text: &str, lang: Lang) {
        for sentence in sentences::sentences(text, lang) {
            self.sentences += 1;
            self.length += sentences::length(sentence, lang);
            if lang == Lang::En {
                self.syllables += sentence.split_whitespace().map(syllables).sum::<usize>();
            }
        }
    }

    /// Mean length of a sentence.
    pub(super) fn mean(&self) -> f64 {
        self.length as f64 / self.sentences.max(1) as f64
    }

    /// School grade of an English text: Kincaid, Fishburne, Rogers and Chissom 1975, *Derivation of new readability
    /// formulas*, 0.39 words a sentence + 11.8 syllables a word − 15.59.
    pub(super) fn grade(&self) -> f64 {
        0.39 * self.mean() + 11.8 * self.syllables as f64 / self.length.max(1) as f64 - 15.59
    }
}

/// Syllables of an English word by its spelling: groups of vowels, without a silent `e` at the end. A number is one.
fn syllables(word: &str) -> usize {
    let letters: Vec<char> = word
        .chars()
        .filter(|c| c.is_alphanumeric())
        .map(|c| c.to_ascii_lowercase())
        .collect();
    if letters.is_empty() {
        return 0;
    }
    let vowel = |c: &char| "aeiouy".contains(*c);
    let groups = letters.chunk_by(|a, b| vowel(a) == vowel(b));
    let groups = groups.filter(|group| group.iter().any(vowel)).count();
    let silent = match letters.as_slice() {
        [.., 'l', 'e'] => false,
        [.., before, 'e'] => !vowel(before),
        [.., before, 'e', 'd'] => !vowel(before) && !matches!(before, 't' | 'd'),
        [.., before, 'e', 's'] => !vowel(before) && !matches!(before, 's' | 'x' | 'z' | 'c' | 'g' | 'h'),
        _ => false,
    };
    groups.saturating_sub(usize::from(silent)).max(1)
}

/// The stretches of a Chinese text between its commas and full stops.
pub(super) fn clauses(text: &str) -> impl Iterator<Item = &str> {
    text.split(['，', '。', '；', '：', '？', '！', '\n', '（', '）', '—'])
}

/// Numbers of a sentence that a reader has to hold: years, months and days are not counted.
pub(super) fn numbers(sentence: &str) -> usize {
    let mut count = 0;
    let mut rest = sentence;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let number = rest.get(start..).unwrap_or_default();
        let end = number
            .find(|c: char| !c.is_ascii_digit() && c != ',' && c != '.')
            .unwrap_or(number.len());
        let (digits, after) = number.split_at(end);
        let digits = digits.trim_end_matches([',', '.']);
        let year = digits.len() == 4 && (digits.starts_with('1') || digits.starts_with("20"));
        count += usize::from(!year && !after.starts_with(['年', '月', '日']));
        rest = after;
    }
    count
}

/// Chinese characters of a text, and those of them beyond the 3,500 common ones.
pub(super) fn rare(text: &str) -> (usize, Vec<char>) {
    static COMMON: OnceLock<HashSet<char>> = OnceLock::new();
    let common = COMMON.get_or_init(|| {
        include_str!("../../../assets/data/hanzi_level1.txt")
            .chars()
            .collect()
    });
    let han = text.chars().filter(|c| is_han(*c));
    let count = han.clone().count();
    (count, han.filter(|c| !common.contains(c)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_by_spelling() {
        for (word, count) in [
            ("the", 1),
            ("made", 1),
            ("table", 2),
            ("people", 2),
            ("asked", 1),
            ("counted", 2),
            ("lists", 1),
            ("phones", 1),
            ("services", 3),
            ("representative", 5),
            ("7,000", 1),
            ("data.", 2),
            ("–", 0),
        ] {
            assert_eq!(syllables(word), count, "{word}");
        }
    }

    #[test]
    fn the_grade_is_that_of_the_formula() {
        let mut tally = Tally::default();
        tally.add("The list is long. It is made at the desk.", Lang::En);
        let expected = Tally {
            sentences: 2,
            length: 10,
            syllables: 10,
        };
        assert_eq!(tally, expected);
        assert!((tally.grade() - (0.39 * 5.0 + 11.8 - 15.59)).abs() < 1e-9);
    }

    #[test]
    fn numbers_that_a_reader_holds() {
        for (sentence, count) in [
            ("In 1936 it sent 10 million ballots, and 2.5 came back.", 2),
            ("2021年5月，每周约25万份，高了17个百分点。", 2),
            ("None.", 0),
            ("9 of 109", 2),
        ] {
            assert_eq!(numbers(sentence), count, "{sentence}");
        }
    }

    #[test]
    fn characters_beyond_the_common_ones() {
        assert_eq!(rare("大样本不等于好样本, so"), (9, vec![]));
        assert_eq!(rare("饕餮大"), (3, vec!['饕', '餮']));
    }
}
