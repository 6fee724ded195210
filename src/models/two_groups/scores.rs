//! Scores of several groups in steps, and what a cut does to each.

use serde::Serialize;

/// A group's people by step of the score.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The group's id, as the study names it.
    pub id: &'static str,
    /// People in the study, or any other weight.
    pub people: f64,
    /// Share of the group that are cases at each step, from the lowest score up.
    pub cases: Vec<f64>,
    /// Share of the group that are none at each step.
    pub others: Vec<f64>,
}

/// Scores of several groups on one scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Scores {
    /// The score of each step, and one beyond the last: the cut that selects nobody.
    pub steps: Vec<f64>,
    /// The groups, the first called A.
    pub groups: Vec<Group>,
}

/// What a decision does to one group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Rates {
    /// Share of cases in the group.
    pub base: f64,
    /// Share of the group selected.
    pub selected: f64,
    /// Share of the cases selected (true positive rate); 0 without cases.
    pub hit: f64,
    /// Share of the others selected (false positive rate); 0 without others.
    pub false_alarm: f64,
    /// Share of the selected who are cases; 0 when nobody is selected.
    pub precision: f64,
}

impl Rates {
    /// The rates of a group with this share of cases.
    pub fn new(base: f64, hit: f64, false_alarm: f64) -> Self {
        let (right, wrong) = (base * hit, (1.0 - base) * false_alarm);
        let selected = right + wrong;
        Self {
            base,
            selected,
            hit,
            false_alarm,
            precision: if selected > 0.0 { right / selected } else { 0.0 },
        }
    }

    /// Share of the cases that are missed.
    pub fn miss(&self) -> f64 {
        1.0 - self.hit
    }

    /// Profit a head: a selected case gains `1 − break_even`, any other selected loses `break_even`.
    pub fn profit(&self, break_even: f64) -> f64 {
        self.base * self.hit * (1.0 - break_even) - (1.0 - self.base) * self.false_alarm * break_even
    }
}

/// What each cut of a group selects; index `i` stands for "step `i` and above", from everybody to nobody.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    /// Share of cases in the group.
    pub base: f64,
    /// Share of the group selected, falling from 1 to 0.
    pub selected: Vec<f64>,
    /// Share of the cases selected.
    pub hit: Vec<f64>,
    /// Share of the others selected.
    pub false_alarm: Vec<f64>,
}

impl Curve {
    /// The curve of a group.
    pub fn of(group: &Group) -> Self {
        let (cases, others) = (from_above(&group.cases), from_above(&group.others));
        let all = |sums: &[f64]| sums.first().copied().unwrap_or(0.0);
        let (base, rest) = (all(&cases), all(&others));
        let share = |sums: &[f64], whole: f64| -> Vec<f64> {
            sums.iter()
                .map(|part| if whole > 0.0 { part / whole } else { 0.0 })
                .collect()
        };
        let people = base + rest;
        let sums: Vec<f64> = cases.iter().zip(&others).map(|(a, b)| a + b).collect();
        Self {
            base: if people > 0.0 { base / people } else { 0.0 },
            selected: share(&sums, people),
            hit: share(&cases, base),
            false_alarm: share(&others, rest),
        }
    }

    /// The rates at a place between two cuts, which are mixed by lot.
    pub fn at(&self, place: f64) -> Rates {
        Rates::new(
            self.base,
            between(&self.hit, place),
            between(&self.false_alarm, place),
        )
    }

    /// Probability that a case scores higher than another person, ties counted half: the area under the
    /// curve.
    pub fn area(&self) -> f64 {
        let pairs = self.hit.windows(2).zip(self.false_alarm.windows(2));
        pairs
            .map(|(hit, alarm)| match (hit, alarm) {
                ([h0, h1], [f0, f1]) => (f0 - f1) * 0.5 * (h0 + h1),
                _ => 0.0,
            })
            .sum()
    }
}

/// Sums from each step up, with 0 above the last.
fn from_above(shares: &[f64]) -> Vec<f64> {
    let mut sum = 0.0;
    let mut sums: Vec<f64> = shares
        .iter()
        .rev()
        .map(|share| {
            sum += share;
            sum
        })
        .collect();
    sums.reverse();
    sums.push(0.0);
    sums
}

/// The value at a place between two entries; the last beyond the end.
pub fn between(values: &[f64], place: f64) -> f64 {
    let below = place.max(0.0).floor();
    let part = place.max(0.0) - below;
    let own = values
        .get(below as usize)
        .or(values.last())
        .copied()
        .unwrap_or(0.0);
    match values.get(below as usize + 1) {
        Some(next) if part > 0.0 => own + part * (next - own),
        _ => own,
    }
}

/// The place at which a falling list reaches `level`: of several, the last.
pub fn place_of(falling: &[f64], level: f64) -> f64 {
    let below = falling.partition_point(|value| *value >= level);
    let Some(at) = below.checked_sub(1) else {
        return 0.0;
    };
    match (falling.get(at), falling.get(below)) {
        (Some(own), Some(next)) if own > next => at as f64 + (own - level) / (own - next),
        _ => at as f64,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_and_values() {
        let falling = [1.0, 0.6, 0.6, 0.2, 0.0];
        assert_eq!(
            (
                place_of(&falling, 1.0),
                place_of(&falling, 0.6),
                place_of(&falling, 0.0)
            ),
            (0.0, 2.0, 4.0)
        );
        assert!((place_of(&falling, 0.8) - 0.5).abs() < 1e-12);
        assert_eq!(place_of(&falling, 2.0), 0.0);
        assert!((between(&falling, place_of(&falling, 0.3)) - 0.3).abs() < 1e-12);
        assert_eq!((between(&falling, 9.0), between(&[], 0.0)), (0.0, 0.0));
    }

    #[test]
    fn an_empty_group_has_rates_of_zero() {
        let group = Group {
            id: "nobody",
            people: 0.0,
            cases: vec![0.0; 3],
            others: vec![0.0; 3],
        };
        let curve = Curve::of(&group);
        assert_eq!(curve.at(1.0), Rates::default());
        assert_eq!(curve.area(), 0.0);
    }
}
