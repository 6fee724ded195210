//! What a class raises its hands for: the options of a prediction, bands of its scale, the sides of a discussion.

use crate::{
    assess::PredictionValue,
    course::{
        chart,
        lesson::{Discuss, DiscussMode, Predict, PredictForm, Step},
        values,
    },
    models::value::Value,
    screens::lesson::{
        env::StepEnv,
        predict::{on_scale, true_words, words},
    },
};

/// A scale with no more values than this is voted on value by value; a longer one in about so many bands.
const VALUES: f64 = 6.0;
const BANDS: usize = 5;
/// Distance of two shares that can be told apart.
const PERCENT: f64 = 0.01;
/// Options of a discussion whose question names none.
const SIDES: usize = 2;
const CARDS: usize = 4;

/// The options of a vote.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Board {
    /// Their words; a discussion has them in its question, and here nothing but their letters.
    pub(super) options: Vec<String>,
    /// The one that comes out, where one does.
    pub(super) right: Option<usize>,
}

impl Board {
    /// What can be voted on at a step; the id of the sentence that says why nothing can.
    pub(super) fn of(env: &StepEnv<'_>, step: &Step) -> Result<Self, &'static str> {
        match step {
            Step::Predict(predict) => Self::of_prediction(env, predict).ok_or("vote-not-curve"),
            Step::Discuss(discuss) => Ok(Self::of_discussion(discuss)),
            _ => Err("vote-not-here"),
        }
    }

    /// The options of a prediction; a drawn curve has none.
    pub(super) fn of_prediction(env: &StepEnv<'_>, predict: &Predict) -> Option<Self> {
        let truth = || env.value(&predict.truth);
        Some(match &predict.form {
            PredictForm::Choice(options) => Self {
                options: options
                    .iter()
                    .map(|(_, option)| env.plain(&option.text))
                    .collect(),
                right: match truth() {
                    Some(Value::Choice(id)) => options.position(id),
                    _ => None,
                },
            },
            // Hands for the one that comes first.
            PredictForm::Order { entries, .. } => Self {
                options: entries.iter().map(|(_, entry)| env.plain(&entry.text)).collect(),
                right: values::order(entries, |name| env.value(name))
                    .and_then(|order| entries.position(order.first()?)),
            },
            PredictForm::Share { min, max } => Self::of_scale(env, predict, (*min, *max, PERCENT)),
            PredictForm::Number { min, max, step } => Self::of_scale(env, predict, (*min, *max, *step)),
            PredictForm::Curve(_) => return None,
        })
    }

    /// The sides of a discussion.
    pub(super) fn of_discussion(discuss: &Discuss) -> Self {
        Self {
            options: vec![String::new(); sides(discuss)],
            right: None,
        }
    }

    fn of_scale(env: &StepEnv<'_>, predict: &Predict, scale: (f64, f64, f64)) -> Self {
        let bands = bands(scale);
        let written = |(from, to): &(f64, f64)| {
            let [from, to] = [from, to].map(|end| on_scale(env, predict, *end));
            if from == to {
                from
            } else {
                env.t_with("vote-band", &[("from", &from), ("to", &to)])
            }
        };
        let truth = env.value(&predict.truth).and_then(Value::number);
        Self {
            options: bands.iter().map(written).collect(),
            right: truth.and_then(|truth| band_of(&bands, scale.2, truth)),
        }
    }
}

/// What came out, in words.
pub(super) fn came_out(env: &StepEnv<'_>, predict: &Predict) -> Option<String> {
    match &predict.form {
        PredictForm::Order { entries, .. } => {
            let order = values::order(entries, |name| env.value(name))?;
            Some(words(env, predict, &PredictionValue::Order(order)))
        }
        _ => Some(true_words(env, predict, env.value(&predict.truth)?)),
    }
}

/// The scale from `min` to `max` in bands from round number to round number, each as its first and last value.
fn bands((min, max, step): (f64, f64, f64)) -> Vec<(f64, f64)> {
    let values = ((max - min) / step).round() + 1.0;
    if values <= VALUES {
        let value = |n: u8| min + f64::from(n) * step;
        let all = (0_u8..).map(value).take_while(|value| *value < max + step / 2.0);
        return all.map(|value| (value, value)).collect();
    }
    let is_inside = |tick: &f64| *tick > min + step / 2.0 && *tick < max - step / 2.0;
    let ticks = chart::ticks((min, max), BANDS).into_iter().filter(is_inside);
    let starts: Vec<f64> = std::iter::once(min).chain(ticks).collect();
    let ends = starts.iter().skip(1).map(|next| next - step).chain([max]);
    starts.iter().copied().zip(ends).collect()
}

/// The band in which a number lies, as the scale rounds it.
fn band_of(bands: &[(f64, f64)], step: f64, number: f64) -> Option<usize> {
    let rounded = (number / step).round() * step;
    let half = step / 2.0;
    bands
        .iter()
        .position(|(from, to)| (from - half..=to + half).contains(&rounded))
}

/// How many options a discussion has: the letters A, B, C … that its question names.
fn sides(discuss: &Discuss) -> usize {
    match (letters_in(&discuss.ask.en), discuss.mode) {
        (named @ 2.., _) => named,
        (_, DiscussMode::TwoSides) => SIDES,
        _ => CARDS,
    }
}

/// How many letters from A on stand by themselves in a text.
fn letters_in(text: &str) -> usize {
    let in_word = |beside: Option<char>| beside.is_some_and(|beside| beside.is_ascii_alphanumeric());
    let stands_alone = |letter: &char| {
        text.match_indices(*letter).any(|(at, found)| {
            let before = text.get(..at).and_then(|before| before.chars().next_back());
            let after = text
                .get(at + found.len()..)
                .and_then(|after| after.chars().next());
            !in_word(before) && !in_word(after)
        })
    };
    ('A'..='Z').take_while(stands_alone).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_scale_is_voted_on_value_by_value() {
        let all: Vec<f64> = bands((0.0, 5.0, 1.0)).into_iter().map(|(from, _)| from).collect();
        assert_eq!(all, [0.0, 1.0, 2.0, 3.0, 4.0, 5.0]);
        assert_eq!(band_of(&bands((0.0, 5.0, 1.0)), 1.0, 3.0), Some(3));
    }

    #[test]
    fn a_long_scale_has_bands_that_touch_and_do_not_overlap() {
        assert_eq!(
            bands((0.0, 1871.0, 1.0)),
            [(0.0, 499.0), (500.0, 999.0), (1000.0, 1499.0), (1500.0, 1871.0)]
        );
        let shares = bands((0.0, 1.0, PERCENT));
        assert_eq!(shares.len(), 5);
        // Every percent is in exactly one of them, the ends included.
        for percent in 0..=100 {
            let share = f64::from(percent) / 100.0;
            let holds = |(from, to): &&(f64, f64)| (from - 0.004..=to + 0.004).contains(&share);
            assert_eq!(shares.iter().filter(holds).count(), 1, "{percent}");
            assert_eq!(
                band_of(&shares, PERCENT, share),
                shares.iter().position(|band| holds(&band))
            );
        }
        assert_eq!(
            band_of(&shares, PERCENT, 0.196),
            Some(1),
            "20 %, as it is written"
        );
        assert_eq!(band_of(&shares, PERCENT, 1.3), None);
    }

    #[test]
    fn options_of_a_discussion_are_the_letters_of_its_question() {
        assert_eq!(
            letters_in("A platform shows nothing. A, the average; B, “cannot”; C, first?"),
            3
        );
        assert_eq!(letters_in("A，几乎没用；B，能核对结果；C，答卷里没有的事？"), 3);
        assert_eq!(letters_in("A program shows that women were seldom hired."), 1);
        assert_eq!(letters_in("Who answers? ABC"), 0);
    }
}
