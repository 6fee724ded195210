//! How well advice was used: tallies of cases decided before and after it.

use serde::Serialize;

/// A part of a whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// How many it is true of.
    pub of: u32,
    /// How many there are.
    pub n: u32,
}

impl Tally {
    /// Those of the items for which `counts`, where `eligible`.
    pub fn over<T: Copy>(
        items: impl IntoIterator<Item = T>,
        eligible: impl Fn(T) -> bool,
        counts: impl Fn(T) -> bool,
    ) -> Self {
        let mut tally = Self::default();
        for item in items.into_iter().filter(|item| eligible(*item)) {
            tally.n += 1;
            tally.of += u32::from(counts(item));
        }
        tally
    }

    /// The share; `None` of nothing.
    pub fn share(&self) -> Option<f64> {
        (self.n > 0).then(|| f64::from(self.of) / f64::from(self.n))
    }
}

/// One case decided before and after advice. Answers are yes or no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "four answers to one question with yes or no"
)]
pub struct Advised {
    /// The own answer before the advice.
    pub first: bool,
    /// The advice.
    pub advice: bool,
    /// The answer after it.
    pub last: bool,
    /// What is true.
    pub truth: bool,
}

/// How well advice was used (Schemmer et al. 2023): nobody should follow all of it, or none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Reliance {
    /// Of the cases first wrong and rightly advised, those in which one came to be right (RAIR).
    pub on_advice: Tally,
    /// Of the cases first right and wrongly advised, those in which one stayed right (RSR).
    pub on_oneself: Tally,
}

/// How well advice was used in these cases.
pub fn reliance(cases: &[Advised]) -> Reliance {
    let tally = |first_right: bool| {
        Tally::over(
            cases,
            |c| (c.first == c.truth) == first_right && (c.advice == c.truth) != first_right,
            |c| c.last == c.truth,
        )
    };
    Reliance {
        on_advice: tally(false),
        on_oneself: tally(true),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_cases_that_put_it_to_the_test_count() {
        let agreed = Advised {
            first: true,
            advice: true,
            last: true,
            truth: true,
        };
        let none = reliance(&[agreed]);
        assert_eq!((none.on_advice.share(), none.on_oneself.share()), (None, None));
        let misled = Advised {
            advice: false,
            last: false,
            ..agreed
        };
        let helped = Advised {
            first: false,
            ..agreed
        };
        let both = reliance(&[agreed, misled, helped]);
        assert_eq!(both.on_oneself, Tally { of: 0, n: 1 });
        assert_eq!(both.on_advice, Tally { of: 1, n: 1 });
    }
}
