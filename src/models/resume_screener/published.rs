//! The linear version of the screener in closed form, the four-fifths rule, reweighing, and the audit study.

use super::super::{interval::Z95, normal, numerics::root::brent, table::Table};

const CALLBACKS: &str = include_str!("../../../assets/data/resume_callbacks_counts.csv");

/// A linear screener: past scores `S − βG` are regressed on test points `X = S + σε` and a word `Z` that
/// betrays gender, and gender itself is left out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Linear {
    /// Share of women, in `(0, 1)`.
    pub women: f64,
    /// Share of women with the word.
    pub word_women: f64,
    /// Share of men with the word.
    pub word_men: f64,
    /// Points taken off women in the past (β).
    pub penalty: f64,
    /// Noise of the test points (σ).
    pub noise: f64,
    /// Share hired, in `(0, 1)`.
    pub hire: f64,
}

/// What the linear screener does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LinearReading {
    /// Squared correlation of word and gender (φ²): the share of the bias that leaving gender out keeps.
    pub phi2: f64,
    /// Coefficient of the word, `−β π(1−π)(q₁−q₀) / (z̄(1−z̄))`: omitted-variable bias.
    pub word: f64,
    /// Coefficient of the test points, `1 / (1 + σ²)`.
    pub points: f64,
    /// Women's mean score minus men's, `−φ² β`.
    pub gap: f64,
    /// The gap as a share of β; 0 where there is no bias to keep.
    pub retained: f64,
    /// The cut that hires the share `hire`.
    pub threshold: f64,
    /// Share of women hired.
    pub rate_women: f64,
    /// Share of men hired.
    pub rate_men: f64,
    /// The lower rate over the higher.
    pub ratio: f64,
}

impl Linear {
    /// Squared correlation of word and gender; 0 where one of them does not vary.
    pub fn phi2(&self) -> f64 {
        let word = self.women * self.word_women + (1.0 - self.women) * self.word_men;
        let gap = self.word_women - self.word_men;
        let spread = word * (1.0 - word);
        if spread > 0.0 {
            self.women * (1.0 - self.women) * gap * gap / spread
        } else {
            0.0
        }
    }

    /// Read it off. `None` when a share lies outside `(0, 1)` or a number is none.
    pub fn read(&self) -> Option<LinearReading> {
        let Self {
            women,
            word_women,
            word_men,
            penalty,
            noise,
            hire,
        } = *self;
        let phi2 = self.phi2();
        let spread = (women * word_women + (1.0 - women) * word_men)
            * (1.0 - women * word_women - (1.0 - women) * word_men);
        let word = if spread > 0.0 {
            -penalty * women * (1.0 - women) * (word_women - word_men) / spread
        } else {
            0.0
        };
        let points = 1.0 / (1.0 + noise * noise);
        let sd = points.sqrt();
        // So written, both rates are exactly the same where the word counts for nothing.
        let rate = |q: f64, t: f64| {
            let without = normal::cdf(-t / sd);
            without + q * (normal::cdf((word - t) / sd) - without)
        };
        let hired = |t: f64| women * rate(word_women, t) + (1.0 - women) * rate(word_men, t) - hire;
        let reach = 40.0 + word.abs();
        let threshold = brent(hired, -reach, reach, 1e-14).filter(|_| 0.0 < hire && hire < 1.0)?;
        let (rate_women, rate_men) = (rate(word_women, threshold), rate(word_men, threshold));
        let gap = word * (word_women - word_men);
        Some(LinearReading {
            phi2,
            word,
            points,
            gap,
            retained: if penalty == 0.0 { 0.0 } else { -gap / penalty },
            threshold,
            rate_women,
            rate_men,
            ratio: rate_women.min(rate_men) / rate_women.max(rate_men),
        })
    }
}

/// Two selection rates side by side.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
pub struct FourFifths {
    /// Selection rates; 0 of nobody.
    pub rates: [f64; 2],
    /// The lower over the higher; 1 when nobody is selected in either group.
    pub ratio: f64,
    /// Whether the ratio is below four fifths (29 CFR 1607.4(D)).
    pub flag: bool,
    /// Difference of the rates over its pooled standard error; 0 where there is none.
    pub z: f64,
    /// 95 % interval of the ratio, by the delta method on its logarithm. Half a person is added to each
    /// count when nobody is selected in a group; from 0 without end when a group is empty.
    pub interval: [f64; 2],
}

/// Compare two groups of `(selected, people)`.
pub fn four_fifths(first: (f64, f64), second: (f64, f64)) -> FourFifths {
    let rate = |(selected, people): (f64, f64)| if people > 0.0 { selected / people } else { 0.0 };
    let rates = [rate(first), rate(second)];
    let (low, high) = (rates[0].min(rates[1]), rates[0].max(rates[1]));
    let ratio = if high > 0.0 { low / high } else { 1.0 };
    let people = first.1 + second.1;
    let pooled = if people > 0.0 {
        (first.0 + second.0) / people
    } else {
        0.0
    };
    let error = (pooled * (1.0 - pooled) * (1.0 / first.1 + 1.0 / second.1)).sqrt();
    let z = (rates[0] - rates[1]) / error;
    FourFifths {
        rates,
        ratio,
        flag: ratio < 0.8,
        z: if z.is_finite() { z } else { 0.0 },
        interval: interval(first, second),
    }
}

fn interval(first: (f64, f64), second: (f64, f64)) -> [f64; 2] {
    if first.1 <= 0.0 || second.1 <= 0.0 {
        return [0.0, f64::INFINITY];
    }
    let add = if first.0 > 0.0 && second.0 > 0.0 { 0.0 } else { 0.5 };
    let [a, b] = [first, second].map(|(selected, people)| (selected + add, people + 2.0 * add));
    let log = -(libm::log(a.0 / a.1) - libm::log(b.0 / b.1)).abs();
    let error = (1.0 / a.0 - 1.0 / a.1 + 1.0 / b.0 - 1.0 / b.1).max(0.0).sqrt();
    let half = Z95 * error;
    [libm::exp(log - half), libm::exp(log + half)]
}

/// Weights `P(g) P(y) / P(g, y)` that make group and outcome unrelated (Kamiran and Calders 2012), for
/// counts by group (rows) and outcome (columns). 0 for an empty cell, which no case needs.
pub fn reweigh(counts: [[f64; 2]; 2]) -> [[f64; 2]; 2] {
    let n: f64 = counts.iter().flatten().sum();
    let columns = [counts[0][0] + counts[1][0], counts[0][1] + counts[1][1]];
    counts.map(|row| {
        let group = row[0] + row[1];
        let weight = |cell: f64, column: f64| {
            if cell > 0.0 {
                group * column / (n * cell)
            } else {
                0.0
            }
        };
        [weight(row[0], columns[0]), weight(row[1], columns[1])]
    })
}

/// Fictitious résumés sent out, and calls back, for names common among one group: `afam` or `cauc`
/// (Bertrand and Mullainathan 2004). Both 0 for any other name.
pub fn callbacks(group: &str) -> (f64, f64) {
    let table = Table::read(CALLBACKS);
    let rows = table.words("ethnicity").into_iter().flatten();
    let counts = table
        .numbers("calls")
        .into_iter()
        .flatten()
        .zip(table.numbers("n").into_iter().flatten());
    rows.zip(counts)
        .filter(|(own, _)| *own == group)
        .fold((0.0, 0.0), |(calls, n), (_, (own_calls, own_n))| {
            (calls + own_calls, n + own_n)
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn four_fifths_without_people() {
        let nobody = four_fifths((0.0, 0.0), (3.0, 10.0));
        assert_eq!(
            (nobody.ratio, nobody.flag, nobody.z, nobody.interval),
            (0.0, true, 0.0, [0.0, f64::INFINITY])
        );
        let none = four_fifths((0.0, 10.0), (0.0, 20.0));
        assert_eq!((none.ratio, none.flag, none.z), (1.0, false, 0.0));
        let zero = four_fifths((0.0, 10.0), (5.0, 20.0));
        assert!(zero.interval[0] > 0.0 && zero.interval[1].is_finite());
    }

    /// The rule fires on noise: a ratio of two thirds among twelve and forty says nothing.
    #[test]
    fn few_people_prove_little() {
        let few = four_fifths((4.0, 12.0), (20.0, 40.0));
        assert!(few.flag && few.interval[1] > 1.0 && few.interval[0] < few.ratio);
    }

    #[test]
    fn the_file_has_its_rows() {
        let (calls, n) = callbacks("afam");
        assert_eq!(n + callbacks("cauc").1, 4870.0);
        assert!(calls > 0.0 && callbacks("nobody") == (0.0, 0.0));
    }

    fn linear() -> impl Strategy<Value = Linear> {
        let word = (0.0..=1.0_f64, 0.0..=1.0_f64);
        (0.1..=0.5_f64, word, 0.0..=1.5_f64, 0.0..=2.0_f64, 0.01..=0.5_f64).prop_map(
            |(women, (word_women, word_men), penalty, noise, hire)| Linear {
                women,
                word_women,
                word_men,
                penalty,
                noise,
                hire,
            },
        )
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 10_000, ..ProptestConfig::default() })]

        /// Without bias in, none comes out; and leaving gender out keeps φ² of what goes in.
        #[test]
        fn bias_out_is_phi_squared_of_bias_in(linear in linear()) {
            let fair = Linear { penalty: 0.0, ..linear }.read().unwrap();
            prop_assert_eq!((fair.ratio, fair.gap), (1.0, 0.0));
            let read = linear.read().unwrap();
            prop_assert!((read.gap + read.phi2 * linear.penalty).abs() < 1e-12);
            prop_assert!((0.0..=1.0 + 1e-12).contains(&read.phi2));
            let hired = linear.women * read.rate_women + (1.0 - linear.women) * read.rate_men;
            prop_assert!((hired - linear.hire).abs() < 1e-9);
            prop_assert!(read.rate_women <= read.rate_men + 1e-12);
        }

        #[test]
        fn weights_make_group_and_outcome_unrelated(a in 1..500_u32, b in 1..500_u32, c in 1..500_u32, d in 1..500_u32) {
            let counts = [[f64::from(a), f64::from(b)], [f64::from(c), f64::from(d)]];
            let w = reweigh(counts);
            let cell = |i: usize, j: usize| w[i][j] * counts[i][j];
            let rate = |i: usize| cell(i, 0) / (cell(i, 0) + cell(i, 1));
            prop_assert!((rate(0) - rate(1)).abs() < 1e-12);
            let total: f64 = cell(0, 0) + cell(0, 1) + cell(1, 0) + cell(1, 1);
            prop_assert!((total - f64::from(a + b + c + d)).abs() < 1e-8);
        }
    }
}
