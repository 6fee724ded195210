//! One reference case: its inputs, and what was computed from them.

use serde_json::{Map, Value};

/// Inputs of one case, with the place for messages.
pub(super) struct Inputs<'a> {
    /// Oracle and case.
    pub(super) place: &'a str,
    /// The inputs as the file has them.
    pub(super) values: &'a Map<String, Value>,
}

impl Inputs<'_> {
    /// The input as the file has it.
    pub(super) fn raw(&self, name: &str) -> &Value {
        let value = self.values.get(name);
        value.unwrap_or_else(|| panic!("{}: no '{name}' among the inputs", self.place))
    }

    /// A number.
    pub(super) fn get(&self, name: &str) -> f64 {
        let value = self.raw(name);
        number(value).unwrap_or_else(|| panic!("{}: '{name}' is {value}, no number", self.place))
    }

    /// A list of numbers; `null` is NaN.
    pub(super) fn list(&self, name: &str) -> Vec<f64> {
        numbers(self.raw(name)).unwrap_or_else(|| panic!("{}: '{name}' is no list of numbers", self.place))
    }

    /// A list of as many numbers as the caller wants.
    pub(super) fn array<const N: usize>(&self, name: &str) -> [f64; N] {
        let list = self.list(name);
        let n = list.len();
        list.try_into()
            .unwrap_or_else(|_| panic!("{}: '{name}' has {n} numbers, not {N}", self.place))
    }

    /// A list of lists of numbers.
    pub(super) fn table(&self, name: &str) -> Vec<Vec<f64>> {
        let rows = self.raw(name).as_array();
        rows.and_then(|rows| rows.iter().map(numbers).collect())
            .unwrap_or_else(|| panic!("{}: '{name}' is no table of numbers", self.place))
    }

    /// A text.
    pub(super) fn text(&self, name: &str) -> &str {
        let value = self.raw(name).as_str();
        value.unwrap_or_else(|| panic!("{}: '{name}' is no text", self.place))
    }
}

fn numbers(value: &Value) -> Option<Vec<f64>> {
    value.as_array()?.iter().map(number).collect()
}

/// A number, or the words and null by which JSON files write what is none.
fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Null => Some(f64::NAN),
        Value::String(word) => word.parse().ok(),
        other => other.as_f64(),
    }
}

/// Something computed.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Found {
    /// A number.
    Number(f64),
    /// A text, which must be the same.
    Text(String),
    /// Yes or no, which must be the same.
    Flag(bool),
    /// A list, each entry of which must agree.
    List(Vec<Found>),
    /// Named entries, of which those in the file must agree.
    Record(Outputs),
}

/// Named outputs of one case.
pub(super) type Outputs = Vec<(&'static str, Found)>;

macro_rules! from_number {
    ($($kind:ty)*) => { $(
        impl From<$kind> for Found {
            fn from(value: $kind) -> Self {
                Self::Number(f64::from(value))
            }
        }
    )* };
}
from_number!(f64 u8 u16 u32 i32);

impl From<usize> for Found {
    fn from(count: usize) -> Self {
        Self::Number(count as f64)
    }
}

impl From<bool> for Found {
    fn from(value: bool) -> Self {
        Self::Flag(value)
    }
}

impl From<&str> for Found {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}

impl From<String> for Found {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl<T: Into<Found>> From<Vec<T>> for Found {
    fn from(list: Vec<T>) -> Self {
        Self::List(list.into_iter().map(Into::into).collect())
    }
}

impl<T: Into<Found>, const N: usize> From<[T; N]> for Found {
    fn from(list: [T; N]) -> Self {
        Self::List(list.into_iter().map(Into::into).collect())
    }
}

impl Found {
    /// Whether this is what the file expects.
    pub(super) fn agrees(&self, expected: &Value, tolerance: f64) -> bool {
        match (self, expected) {
            (Self::Number(found), expected) => {
                number(expected).is_some_and(|expected| close(*found, expected, tolerance))
            }
            (Self::Text(found), Value::String(expected)) => found == expected,
            (Self::Flag(found), Value::Bool(expected)) => found == expected,
            (Self::List(found), Value::Array(expected)) => {
                found.len() == expected.len()
                    && found.iter().zip(expected).all(|(f, e)| f.agrees(e, tolerance))
            }
            (Self::Record(found), Value::Object(expected)) => {
                !expected.is_empty()
                    && expected.iter().all(|(name, e)| {
                        let own = found.iter().find(|(known, _)| known == name);
                        own.is_some_and(|(_, f)| f.agrees(e, tolerance))
                    })
            }
            _ => false,
        }
    }
}

/// Whether `found` is `expected` within the absolute tolerance, or as nearly as the file can say it: it
/// writes ten significant digits, and a number of 2454 rounded so is off by up to 5e-7. Tolerance 0 means
/// exact. What is no finite number must be none here too.
fn close(found: f64, expected: f64, tolerance: f64) -> bool {
    if !expected.is_finite() {
        return !found.is_finite();
    }
    let rounding = if tolerance > 0.0 && expected != 0.0 {
        0.501 * 10.0_f64.powf(expected.abs().log10().floor() - 9.0)
    } else {
        0.0
    };
    (found - expected).abs() <= tolerance.max(rounding)
}

#[test]
fn agreement() {
    use serde_json::json;
    let found = Found::from(vec![vec![1.0, 2.0], vec![3.0]]);
    assert!(found.agrees(&json!([[1.0, 2.0], [3.0]]), 0.0));
    assert!(!found.agrees(&json!([[1.0, 2.0], [3.0, 4.0]]), 0.0));
    assert!(!found.agrees(&json!([[1.0, 2.1], [3.0]]), 0.05));
    assert!(
        Found::from("Dallas").agrees(&json!("Dallas"), 0.0)
            && !Found::from("x").agrees(&json!("Dallas"), 0.0)
    );
    assert!(Found::from(true).agrees(&json!(true), 0.0) && !Found::from(true).agrees(&json!(1), 0.0));
    assert!(Found::from(f64::NAN).agrees(&json!(null), 0.0) && !Found::from(1.0).agrees(&json!(null), 0.0));
    let record = Found::Record(vec![("FPR", 0.1.into())]);
    assert!(record.agrees(&json!({"FPR": 0.1}), 0.0));
    assert!(!record.agrees(&json!({"FPR": 0.1, "FNR": 0.1}), 0.0) && !record.agrees(&json!({}), 0.0));
}

#[test]
fn inputs_are_read_as_the_file_writes_them() {
    let json = serde_json::json!({"n": 3, "none": null, "list": [1, 0.5, null], "table": [[1, 2], [3]], "text": "all"});
    let inputs = Inputs {
        place: "a test",
        values: json.as_object().expect("an object"),
    };
    assert_eq!(inputs.get("n"), 3.0);
    assert!(inputs.get("none").is_nan());
    let [one, half, none] = inputs.array("list");
    assert_eq!((one, half, none.is_nan()), (1.0, 0.5, true));
    assert_eq!(inputs.table("table"), [vec![1.0, 2.0], vec![3.0]]);
    assert_eq!(inputs.text("text"), "all");
}
