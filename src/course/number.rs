//! How each language writes a computed value: `7,000` and `7000`, `250,000` and `25万`, `20%`.

use super::Lang;
use crate::models::value::Value;

/// The value as the language writes it, or `None` for a [`Value::Choice`] or a number that is not finite.
///
/// Shares are whole percentages, except close to 0 % and 100 %, where a whole one would say "none" or "all".
/// Differences between shares have one decimal, dropped when it is 0.
pub fn format(value: Value, lang: Lang) -> Option<String> {
    Some(match value {
        Value::Count(n) => count(finite(n)?, lang),
        Value::Share(share) => percent(finite(share)?),
        Value::Points(points) => percentage_points(finite(points)?, lang),
        Value::Real { value, decimals } => real(finite(value)?, usize::from(decimals), lang),
        Value::Choice(_) => return None,
    })
}

fn finite(number: f64) -> Option<f64> {
    number.is_finite().then_some(number)
}

/// A whole number; in Chinese, round ones from 10,000 on in 万 or 亿.
pub fn count(number: f64, lang: Lang) -> String {
    let whole = number.round();
    let digits = fixed(whole, 0);
    match lang {
        Lang::En => grouped(&digits),
        Lang::Zh => [(1e8, "亿"), (1e4, "万")]
            .into_iter()
            .find(|(unit, _)| whole.abs() >= *unit && whole % (unit / 10.0) == 0.0)
            .map_or(digits, |(unit, name)| trimmed(whole / unit) + name),
    }
}

/// A share as a percentage.
pub fn percent(share: f64) -> String {
    let percent = share * 100.0;
    let near_the_ends = [(percent, 0.0), (percent, 100.0)]
        .into_iter()
        .any(|(p, end)| p != end && (p - end).abs() < 0.995);
    let decimals = usize::from(near_the_ends);
    fixed(percent, decimals) + "%"
}

/// A difference between shares in percentage points.
pub fn percentage_points(points: f64, lang: Lang) -> String {
    let number = trimmed(points * 100.0);
    match lang {
        Lang::En if number == "1" || number == "−1" => number + " percentage point",
        Lang::En => number + " percentage points",
        Lang::Zh => number + "个百分点",
    }
}

/// A number with a fixed count of decimals.
pub fn real(number: f64, decimals: usize, lang: Lang) -> String {
    let digits = fixed(number, decimals);
    match lang {
        Lang::En => grouped(&digits),
        Lang::Zh => digits,
    }
}

/// Fixed decimals, with a true minus sign and no minus before zero.
fn fixed(number: f64, decimals: usize) -> String {
    let digits = format!("{:.decimals$}", number.abs());
    let zero = digits.chars().all(|c| c == '0' || c == '.');
    if number < 0.0 && !zero {
        format!("−{digits}")
    } else {
        digits
    }
}

/// At most one decimal, none when it would be 0.
fn trimmed(number: f64) -> String {
    let digits = fixed(number, 1);
    digits.strip_suffix(".0").map_or(digits.clone(), str::to_owned)
}

/// Commas between thousands.
fn grouped(digits: &str) -> String {
    let whole_end = digits.find('.').unwrap_or(digits.len());
    let mut grouped = String::with_capacity(digits.len() + 4);
    for (at, c) in digits.char_indices() {
        let before = at > 0 && at < whole_end && (whole_end - at).is_multiple_of(3);
        if before && !grouped.ends_with('−') {
            grouped.push(',');
        }
        grouped.push(c);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn both(value: Value) -> [String; 2] {
        Lang::ALL.map(|lang| format(value, lang).unwrap())
    }

    #[test]
    fn counts() {
        for (number, en, zh) in [
            (0.0, "0", "0"),
            (6.9, "7", "7"),
            (-0.3, "0", "0"),
            (999.0, "999", "999"),
            (7000.0, "7,000", "7000"),
            (-7000.0, "−7,000", "−7000"),
            (-123.0, "−123", "−123"),
            (10_000.0, "10,000", "1万"),
            (65_000.0, "65,000", "6.5万"),
            (65_432.0, "65,432", "65432"),
            (250_000.0, "250,000", "25万"),
            (1_234_567.0, "1,234,567", "1234567"),
            (120_000_000.0, "120,000,000", "1.2亿"),
            (1_000_000_000.0, "1,000,000,000", "10亿"),
        ] {
            assert_eq!(both(Value::Count(number)), [en, zh], "{number}");
        }
    }

    #[test]
    fn shares() {
        for (share, written) in [
            (0.2, "20%"),
            (0.392, "39%"),
            (0.0, "0%"),
            (1.0, "100%"),
            (0.004, "0.4%"),
            (0.9961, "99.6%"),
            (0.99, "99%"),
            (0.01, "1%"),
            (0.676_94, "68%"),
        ] {
            assert_eq!(both(Value::Share(share)), [written, written], "{share}");
        }
    }

    #[test]
    fn points() {
        for (points, en, zh) in [
            (0.17, "17 percentage points", "17个百分点"),
            (0.0096, "1 percentage point", "1个百分点"),
            (0.096, "9.6 percentage points", "9.6个百分点"),
            (-0.19, "−19 percentage points", "−19个百分点"),
            (0.0, "0 percentage points", "0个百分点"),
        ] {
            assert_eq!(both(Value::Points(points)), [en, zh], "{points}");
        }
    }

    #[test]
    fn other_numbers() {
        let value = |value, decimals| both(Value::Real { value, decimals });
        assert_eq!(value(-0.405, 3), ["−0.405", "−0.405"]);
        assert_eq!(value(1234.56, 1), ["1,234.6", "1234.6"]);
        assert_eq!(value(-0.000_01, 2), ["0.00", "0.00"]);
    }

    #[test]
    fn what_has_no_written_form() {
        for value in [
            Value::Choice("visits"),
            Value::Count(f64::NAN),
            Value::Share(f64::INFINITY),
        ] {
            assert_eq!(format(value, Lang::En), None);
        }
    }
}
