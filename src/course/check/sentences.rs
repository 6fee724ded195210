//! How long texts are, as readers count: English in words, Chinese in characters.

use super::super::Lang;

/// The sentences of a text.
pub(super) fn sentences(text: &str, lang: Lang) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut rest = text.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        let ends = match lang {
            // A full stop inside a number or an address ends nothing.
            Lang::En => {
                matches!(c, '.' | '?' | '!')
                    && rest
                        .peek()
                        .is_none_or(|(_, next)| next.is_whitespace() || matches!(next, '”' | '"' | ')'))
            }
            Lang::Zh => matches!(c, '。' | '？' | '！'),
        };
        if ends || c == '\n' {
            let end = at + c.len_utf8();
            found.extend(text.get(start..end));
            start = end;
        }
    }
    found.extend(text.get(start..));
    found.retain(|sentence| length(sentence, lang) > 0);
    found
}

/// English: words. Chinese: characters, with a number or a Latin word as one.
pub(super) fn length(text: &str, lang: Lang) -> usize {
    match lang {
        Lang::En => text
            .split_whitespace()
            .filter(|word| word.contains(char::is_alphanumeric))
            .count(),
        Lang::Zh => {
            let mut in_word = false;
            let mut count = 0;
            for c in text.chars() {
                let part_of_word =
                    !is_han(c) && (c.is_alphanumeric() || (in_word && matches!(c, '.' | ',' | '%')));
                if is_han(c) || (part_of_word && !in_word) {
                    count += 1;
                }
                in_word = part_of_word;
            }
            count
        }
    }
}

/// The first number written in digits.
pub(super) fn digits(text: &str) -> Option<&str> {
    let start = text.find(char::is_numeric)?;
    let rest = text.get(start..)?;
    let end = rest
        .find(|c: char| !c.is_numeric() && !matches!(c, ',' | '.' | '%'))
        .unwrap_or(rest.len());
    rest.get(..end).map(|number| number.trim_end_matches([',', '.']))
}

/// The first number written in Chinese numerals, such as 二十五万 or 五十. A single 一 or 几 is no number, nor is 十分.
pub(super) fn chinese_number(text: &str) -> Option<String> {
    let numeral = |c: &char| "零〇一二两三四五六七八九十百千万亿".contains(*c);
    let mut rest = text.chars().peekable();
    while let Some(first) = rest.next() {
        if !numeral(&first) {
            continue;
        }
        let mut run = String::from(first);
        while let Some(next) = rest.next_if(numeral) {
            run.push(next);
        }
        let counts = |c: char| "二两三四五六七八九".contains(c);
        let units = |c: char| "十百千万亿".contains(c);
        let signs: Vec<char> = run.chars().collect();
        let pair =
            |pair: &[char]| matches!(pair, [a, b] if (counts(*a) && units(*b)) || (*a == '十' && counts(*b)));
        if signs.windows(2).any(pair) {
            return Some(run);
        }
    }
    None
}

/// Whether a character is Chinese.
pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_where_readers_pause() {
        assert_eq!(sentences("It is 1.5 km. Is it? Yes", Lang::En).len(), 3);
        assert_eq!(sentences("One “two.” Three.", Lang::En).len(), 2);
        assert_eq!(sentences("有1.5公里。是吗？是", Lang::Zh).len(), 3);
        assert!(sentences("", Lang::En).is_empty());
    }

    #[test]
    fn lengths_count_what_is_read() {
        assert_eq!(length("About 7,000 replies – no more", Lang::En), 5);
        assert_eq!(length("约7,000份，占38.5%。", Lang::Zh), 5);
        assert_eq!(length("D02模型", Lang::Zh), 3);
    }

    #[test]
    fn numbers_typed_by_hand() {
        assert_eq!(digits("about 7,000, or so"), Some("7,000"));
        assert_eq!(digits("共２０人"), Some("２０"));
        assert_eq!(digits("none"), None);
        for (text, number) in [
            ("有二十五万份", "二十五万"),
            ("五十户", "五十"),
            ("十二个村", "十二"),
            ("两万", "两万"),
        ] {
            assert_eq!(chinese_number(text).as_deref(), Some(number));
        }
        for text in ["一个人", "十分好", "万一", "三家", "千万别", "一些", "十拿九稳"] {
            assert_eq!(chinese_number(text), None, "{text}");
        }
    }
}
