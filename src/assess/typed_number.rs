//! Reads a number as people type it: `38%`, `７，０００`, `25万`, `1亿2000万`, `¥ 300`.

use crate::course::lesson::Unit;

/// The number that `typed` stands for in `unit`, or `None` when it is not certain which number is meant.
///
/// Full-width forms count as their plain ones. Commas and spaces must part groups of three digits: `1,5`
/// could be 15 or 1.5, so it is refused rather than guessed. `38%` is 38 in [`Unit::Percent`], 0.38 in
/// [`Unit::Plain`], and no number of people or yuan.
pub fn parse(typed: &str, unit: Unit) -> Option<f64> {
    let plain: String = typed.trim().chars().map(plain_char).collect();
    let mut rest = plain.trim();
    let mut percent = false;
    if let Some(number) = rest.strip_prefix("百分之") {
        percent = true;
        rest = number;
    } else if let Some(number) = rest.strip_suffix('%') {
        percent = true;
        rest = number;
    }
    rest = without_unit_words(rest.trim(), unit);
    let (negative, digits) = match rest.strip_prefix(['-', '+']) {
        Some(digits) => (rest.starts_with('-'), digits.trim_start()),
        None => (false, rest),
    };
    let size = with_myriads(digits)?;
    let value = if negative { -size } else { size };
    let scale = match (percent, unit) {
        (false, _) | (true, Unit::Percent) => 1.0,
        (true, Unit::Plain) => 0.01,
        (true, Unit::Count | Unit::Yuan) => return None,
    };
    Some(value * scale).filter(|value| value.is_finite())
}

/// Full-width and typographic forms as the plain ones.
fn plain_char(c: char) -> char {
    match c {
        '０'..='９' | '．' | '％' | '＋' | '－' | '，' => {
            // Full-width forms lie 0xFEE0 above the plain ones.
            char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c)
        }
        '−' | '–' => '-',
        '￥' => '¥',
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

/// Takes off what people write around a number of this unit: `¥300`, `300元`, `6000人`.
fn without_unit_words(number: &str, unit: Unit) -> &str {
    let (front, back): (&[char], &[char]) = match unit {
        Unit::Yuan => (&['¥'], &['元']),
        Unit::Count => (&[], &['人', '份', '个', '户', '次']),
        Unit::Percent | Unit::Plain => (&[], &[]),
    };
    let number = number.strip_prefix(front).unwrap_or(number);
    number.strip_suffix(back).unwrap_or(number).trim()
}

/// A number with 亿 and 万, each at most once and in this order.
fn with_myriads(number: &str) -> Option<f64> {
    let mut rest = number;
    let mut sum = 0.0;
    let mut any = false;
    for (mark, size) in [('亿', 1e8), ('万', 1e4)] {
        if let Some((front, back)) = rest.split_once(mark) {
            sum += digits(front.trim())? * size;
            any = true;
            rest = back.trim();
        }
    }
    if any && rest.is_empty() {
        return Some(sum);
    }
    Some(sum + digits(rest)?)
}

/// Digits with one decimal point at most and with groups of three, if there are groups.
fn digits(number: &str) -> Option<f64> {
    let (whole, decimals) = match number.split_once('.') {
        Some((whole, decimals)) => (whole, Some(decimals)),
        None => (number, None),
    };
    let groups: Vec<&str> = whole.split([',', ' ']).collect();
    let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let grouped = match groups.as_slice() {
        [] => false,
        [single] => all_digits(single),
        [first, others @ ..] => {
            (1..=3).contains(&first.len())
                && all_digits(first)
                && others.iter().all(|group| group.len() == 3 && all_digits(group))
        }
    };
    let decimals = decimals.unwrap_or("");
    if !grouped || !all_digits(decimals) || (whole.is_empty() && decimals.is_empty()) {
        return None;
    }
    format!("{}.{decimals}", groups.concat()).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{Unit, parse};

    #[test]
    fn people_write_numbers_in_many_ways() {
        for (typed, unit, expected) in [
            ("38", Unit::Percent, Some(38.0)),
            (" 38 % ", Unit::Percent, Some(38.0)),
            ("３８％", Unit::Percent, Some(38.0)),
            ("百分之38", Unit::Percent, Some(38.0)),
            ("38%", Unit::Plain, Some(0.38)),
            ("38%", Unit::Count, None),
            ("7,000", Unit::Count, Some(7_000.0)),
            ("７，０００", Unit::Count, Some(7_000.0)),
            ("7 000", Unit::Count, Some(7_000.0)),
            ("7\u{a0}000 人", Unit::Count, Some(7_000.0)),
            ("25万", Unit::Count, Some(250_000.0)),
            ("2.5 万份", Unit::Count, Some(25_000.0)),
            ("1亿2000万", Unit::Plain, Some(120_000_000.0)),
            ("1.5亿", Unit::Plain, Some(150_000_000.0)),
            ("¥ 300", Unit::Yuan, Some(300.0)),
            ("￥１，２００元", Unit::Yuan, Some(1_200.0)),
            ("−3", Unit::Plain, Some(-3.0)),
            ("+4", Unit::Plain, Some(4.0)),
            (".5", Unit::Plain, Some(0.5)),
            ("5.", Unit::Plain, Some(5.0)),
            ("1,234,567.8", Unit::Plain, Some(1_234_567.8)),
        ] {
            assert_eq!(parse(typed, unit), expected, "{typed:?} as {unit:?}");
        }
    }

    #[test]
    fn what_is_not_certainly_a_number_is_refused() {
        for typed in [
            "",
            " ",
            "%",
            "万",
            "-",
            ".",
            "abc",
            "1,5",
            "1,00",
            "1234,567",
            "1 5",
            "1.2.3",
            "1e3",
            "inf",
            "NaN",
            "--3",
            "3%%",
            "3人",
            "三十八",
            "12万3亿",
            "0x10",
            ",000",
            "1,,000",
        ] {
            assert_eq!(parse(typed, Unit::Plain), None, "{typed:?}");
        }
        assert_eq!(parse(&"9".repeat(400), Unit::Plain), None);
    }
}
