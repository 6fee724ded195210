//! Finds terms by what somebody types: words of either language, pinyin, or the first letters of pinyin.

use pinyin::ToPinyin as _;

use super::{Glossary, Lang, Term};

/// Characters that are read in another way in some of our words than alone: 重新 chóngxīn, 泄露 xièlòu.
const OTHER_READINGS: [(char, &str); 2] = [('重', "chong"), ('露', "lou")];

/// The glossary prepared for searching.
#[derive(Clone, Debug)]
pub struct Search {
    entries: Vec<Entry>,
}

/// One term in the forms that are compared.
#[derive(Clone, Debug)]
struct Entry {
    names: [String; 2],
    /// Whole pinyin and first letters, in both readings where there are two.
    spellings: Vec<Spelling>,
    texts: Vec<String>,
}

#[derive(Clone, Debug, PartialEq)]
struct Spelling {
    whole: String,
    initials: String,
}

/// How well a term fits what was typed; the first is the best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Beginning,
    InName,
    InText,
}

impl Search {
    /// Prepares the terms of a glossary.
    pub fn new(glossary: &Glossary) -> Self {
        Self {
            entries: glossary.terms.iter().map(|(_, term)| Entry::new(term)).collect(),
        }
    }

    /// Positions in the glossary of the terms that fit, the best first, equals in the order of the alphabet (of
    /// pinyin in Chinese). Nothing typed finds all.
    pub fn find(&self, typed: &str, lang: Lang) -> Vec<usize> {
        let wanted = plain(typed);
        let mut found: Vec<(Fit, &str, usize)> = self
            .entries
            .iter()
            .enumerate()
            .filter_map(|(at, entry)| Some((entry.fit(&wanted)?, entry.sorted_by(lang), at)))
            .collect();
        found.sort_unstable();
        found.into_iter().map(|(_, _, at)| at).collect()
    }
}

impl Entry {
    fn new(term: &Term) -> Self {
        let mut spellings = vec![spelling(&term.name.zh, false)];
        let other = spelling(&term.name.zh, true);
        if !spellings.contains(&other) {
            spellings.push(other);
        }
        let texts = std::iter::once(&term.meaning).chain(&term.note);
        Self {
            names: [plain(&term.name.en), plain(&term.name.zh)],
            spellings,
            texts: texts
                .flat_map(|text| [plain(&text.en), plain(&text.zh)])
                .collect(),
        }
    }

    fn fit(&self, wanted: &str) -> Option<Fit> {
        // A syllable mark is no part of the spelling; letters alone can be pinyin.
        let letters: String = wanted
            .chars()
            .filter(|c| !matches!(c, ' ' | '\'' | '’'))
            .collect();
        let spelt = !letters.is_empty() && letters.is_ascii();
        let begins = |name: &String| name.starts_with(wanted);
        let spelt_from_start =
            |known: &Spelling| known.whole.starts_with(&letters) || known.initials.starts_with(&letters);
        if self.names.iter().any(begins) || spelt && self.spellings.iter().any(spelt_from_start) {
            return Some(Fit::Beginning);
        }
        let spelt_inside = |known: &Spelling| {
            // Two letters fit the middle of almost anything.
            letters.len() > 2 && (known.whole.contains(&letters) || known.initials.contains(&letters))
        };
        if self.names.iter().any(|name| name.contains(wanted))
            || spelt && self.spellings.iter().any(spelt_inside)
        {
            return Some(Fit::InName);
        }
        self.texts
            .iter()
            .any(|text| text.contains(wanted))
            .then_some(Fit::InText)
    }

    fn sorted_by(&self, lang: Lang) -> &str {
        let [en, _] = &self.names;
        match lang {
            Lang::En => en,
            Lang::Zh => self.spellings.first().map_or(en, |known| &known.whole),
        }
    }
}

/// Lower case, full-width letters as plain ones, quotation marks left out, spaces at the ends cut.
fn plain(text: &str) -> String {
    let kept = text.chars().filter(|c| !matches!(c, '“' | '”' | '"'));
    let lower = kept.flat_map(|c| {
        let half = match c {
            // Full-width forms lie 0xFEE0 above the plain ones.
            '！'..='～' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
            '\u{3000}' => ' ',
            c => c,
        };
        half.to_lowercase()
    });
    // ü is typed as v.
    let typed: String = lower.map(|c| if c == 'ü' { 'v' } else { c }).collect();
    typed.trim().to_owned()
}

/// How the Chinese characters of a name are typed; letters and digits stay, marks go.
fn spelling(name: &str, other: bool) -> Spelling {
    let mut spelling = Spelling {
        whole: String::new(),
        initials: String::new(),
    };
    for c in name.chars() {
        let read = other
            .then(|| OTHER_READINGS.iter().find(|(known, _)| *known == c))
            .flatten()
            .map(|(_, read)| *read);
        let syllable = read.or_else(|| c.to_pinyin().map(pinyin::Pinyin::plain));
        match syllable {
            Some(syllable) => {
                let syllable = plain(syllable);
                spelling.initials.extend(syllable.chars().next());
                spelling.whole += &syllable;
            }
            None if c.is_ascii_alphanumeric() => {
                spelling.initials.push(c.to_ascii_lowercase());
                spelling.whole.push(c.to_ascii_lowercase());
            }
            None => {}
        }
    }
    spelling
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::course::Course;

    fn found(typed: &str, lang: Lang) -> Vec<String> {
        let course = Course::builtin();
        let glossary = course.glossary();
        let ids: Vec<&str> = glossary.terms.ids().collect();
        let found = Search::new(glossary).find(typed, lang);
        found.into_iter().map(|at| ids[at].to_owned()).collect()
    }

    fn first(typed: &str) -> String {
        found(typed, Lang::Zh).into_iter().next().unwrap_or_default()
    }

    #[test]
    fn terms_are_found_in_either_language_by_pinyin_and_by_its_first_letters() {
        for (typed, id) in [
            ("algorithm", "algorithm"),
            ("ALGORITHM ", "algorithm"),
            ("k-anon", "k-anonymity"),
            ("辛普森", "simpsons-paradox"),
            ("xinpusen", "simpsons-paradox"),
            ("xin pu sen", "simpsons-paradox"),
            ("xpsbl", "simpsons-paradox"),
            ("zhixinqujian", "confidence-interval"),
            ("zxqj", "confidence-interval"),
            ("ｚｘｑｊ", "confidence-interval"),
            ("shujuxielou", "data-breach"),
            ("shujuxielu", "data-breach"),
            ("chongbiaoshi", "re-identification"),
            ("zhunquelv", "accuracy"),
            ("zhunquelü", "accuracy"),
            ("zql", "accuracy"),
            ("杀熟", "loyalty-penalty"),
            ("dsjss", "loyalty-penalty"),
            ("kniming", "k-anonymity"),
            ("召回", "recall"),
            ("stock-taking of what is really so", ""),
        ] {
            assert_eq!(first(typed), id, "{typed:?}");
        }
    }

    #[test]
    fn names_that_begin_so_come_before_others_and_meanings_last() {
        let found = found("sample", Lang::En);
        assert_eq!(found[0], "sample");
        let place = |id: &str| found.iter().position(|known| known == id);
        assert!(place("effective-sample-size") < place("weighting"), "{found:?}");
        assert!(place("population").is_none());
    }

    #[test]
    fn nothing_typed_finds_all_in_the_order_of_the_language() {
        let course = Course::builtin();
        let en = found("", Lang::En);
        assert_eq!(en.len(), course.glossary().terms.len());
        assert_eq!(en[..2], ["accountability", "accuracy"]);
        let zh = found("  ", Lang::Zh);
        assert_eq!(zh.len(), en.len());
        assert_eq!(zh[0], "percentage-point");
    }
}
