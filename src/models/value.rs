//! Named quantities that a model hands to prose, predictions and guided steps.

use serde::Serialize;

/// One computed quantity with the meaning that decides how a language writes it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub enum Value {
    /// A number of people or things; written as a whole number.
    Count(f64),
    /// A share of a whole, `0.0..=1.0`; written as a percentage.
    Share(f64),
    /// A difference between two shares (`0.05` is five percentage points).
    Points(f64),
    /// Any other number, written with this many decimals.
    Real {
        /// The number itself.
        value: f64,
        /// Decimals to write.
        decimals: u8,
    },
    /// One of a fixed set of ids, such as the option that turned out to be true.
    Choice(&'static str),
}

impl Value {
    /// The number, unless it is a choice.
    pub const fn number(self) -> Option<f64> {
        match self {
            Self::Count(number) | Self::Share(number) | Self::Points(number) => Some(number),
            Self::Real { value, .. } => Some(value),
            Self::Choice(_) => None,
        }
    }

    /// Another number of the same kind; a choice stays as it is.
    #[must_use]
    pub const fn with_number(self, number: f64) -> Self {
        match self {
            Self::Count(_) => Self::Count(number),
            Self::Share(_) => Self::Share(number),
            Self::Points(_) => Self::Points(number),
            Self::Real { decimals, .. } => Self::Real {
                value: number,
                decimals,
            },
            Self::Choice(_) => self,
        }
    }
}

/// The named quantities of one run, in the order the model declares them.
pub type Values = Vec<(&'static str, Value)>;

/// The value called `name`, if the run has it.
pub fn find(values: &[(&'static str, Value)], name: &str) -> Option<Value> {
    values
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, value)| *value)
}
