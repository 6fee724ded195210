//! The cuts that a rule asks for (Hardt, Price and Srebro 2016).
//!
//! Every profit here is piecewise linear in the rule's level, so the best level is one of its corners, and
//! looking at all of them is exact.

use serde::Serialize;

use super::{
    params::Rule,
    scores::{Curve, Rates, Scores, between, place_of},
};

/// A decision on one group.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Cut {
    /// The score from which on people are selected, between two steps where two cuts are mixed by lot.
    /// None where the rule mixes cuts that are further apart.
    pub score: Option<f64>,
    /// What it does.
    pub rates: Rates,
}

/// What a rule comes to.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Decision {
    /// One cut a group.
    pub cuts: Vec<Cut>,
    /// What all groups have in common under the rule: the cut, the share selected, the share of cases
    /// selected, or the share of others selected. None where each has its own.
    pub level: Option<f64>,
    /// Profit a head, negative for a loss.
    pub profit: f64,
}

/// Scores with their curves, ready to decide on.
#[derive(Clone, Debug, PartialEq)]
pub struct Market {
    steps: Vec<f64>,
    curves: Vec<Curve>,
    weights: Vec<f64>,
    break_even: f64,
}

impl Market {
    /// These scores, at this share of cases among the selected that neither gains nor loses.
    pub fn new(scores: &Scores, break_even: f64) -> Self {
        let people: f64 = scores.groups.iter().map(|group| group.people).sum();
        Self {
            steps: scores.steps.clone(),
            curves: scores.groups.iter().map(Curve::of).collect(),
            weights: scores
                .groups
                .iter()
                .map(|group| group.people / people.max(f64::MIN_POSITIVE))
                .collect(),
            break_even,
        }
    }

    /// The groups' curves.
    pub fn curves(&self) -> &[Curve] {
        &self.curves
    }

    /// The decision under a rule; [`Rule::Own`] needs [`Market::own`].
    pub fn decide(&self, rule: Rule) -> Decision {
        match rule {
            Rule::Own | Rule::Single => self.single(),
            Rule::MaxProfit => self.max_profit(),
            Rule::Parity => self.equal(|curve| &curve.selected),
            Rule::Opportunity => self.equal(|curve| &curve.hit),
            Rule::Odds => self.odds(),
        }
    }

    /// The decision that cuts the first group at one score and the others at another.
    pub fn own(&self, first: f64, others: f64) -> Decision {
        let place = |score: f64| self.steps.partition_point(|step| *step < score) as f64;
        let places: Vec<f64> = (0..self.curves.len())
            .map(|group| place(if group == 0 { first } else { others }))
            .collect();
        self.at(&places, (first == others).then_some(first))
    }

    fn max_profit(&self) -> Decision {
        let places: Vec<f64> = self
            .curves
            .iter()
            .map(|curve| {
                best(0..self.steps.len(), |i| {
                    curve.at(i as f64).profit(self.break_even)
                }) as f64
            })
            .collect();
        self.at(&places, None)
    }

    fn single(&self) -> Decision {
        let everywhere = |i: usize| vec![i as f64; self.curves.len()];
        let i = best(0..self.steps.len(), |i| self.profit(&everywhere(i)));
        self.at(&everywhere(i), self.steps.get(i).copied())
    }

    /// The best level at which one list of every curve is the same.
    fn equal(&self, of: impl Fn(&Curve) -> &Vec<f64>) -> Decision {
        let places = |level: f64| -> Vec<f64> {
            self.curves
                .iter()
                .map(|curve| place_of(of(curve), level))
                .collect()
        };
        let corners: Vec<f64> = self
            .curves
            .iter()
            .flat_map(|curve| of(curve).iter().copied())
            .collect();
        let i = best(0..corners.len(), |i| {
            self.profit(&places(between(&corners, i as f64)))
        });
        let level = corners.get(i).copied().unwrap_or(0.0);
        self.at(&places(level), Some(level))
    }

    /// The best point that lies under the upper hull of every curve, so that every group reaches it by
    /// mixing cuts by lot.
    fn odds(&self) -> Decision {
        let hulls: Vec<Vec<[f64; 2]>> = self.curves.iter().map(hull).collect();
        let reach = |x: f64| {
            hulls
                .iter()
                .map(|hull| height(hull, x))
                .fold(f64::INFINITY, f64::min)
                .min(1.0)
        };
        let rates = |x: f64| -> Vec<Rates> {
            self.curves
                .iter()
                .map(|curve| Rates::new(curve.base, reach(x), x))
                .collect()
        };
        let corners = lower_corners(&hulls);
        let i = best(0..corners.len(), |i| {
            self.profit_of(&rates(between(&corners, i as f64)))
        });
        let level = corners.get(i).copied().unwrap_or(0.0);
        let rates = rates(level);
        Decision {
            profit: self.profit_of(&rates),
            cuts: rates
                .into_iter()
                .map(|rates| Cut { score: None, rates })
                .collect(),
            level: Some(level),
        }
    }

    fn at(&self, places: &[f64], level: Option<f64>) -> Decision {
        let cuts = self.curves.iter().zip(places).map(|(curve, place)| Cut {
            score: Some(between(&self.steps, *place)),
            rates: curve.at(*place),
        });
        Decision {
            cuts: cuts.collect(),
            level,
            profit: self.profit(places),
        }
    }

    /// Profit a head when each group is cut at the place that its curve gives.
    #[cfg(test)]
    pub(super) fn profit_at(&self, place: impl Fn(&Curve) -> f64) -> f64 {
        self.profit(&self.curves.iter().map(place).collect::<Vec<f64>>())
    }

    fn profit(&self, places: &[f64]) -> f64 {
        let rates = self
            .curves
            .iter()
            .zip(places)
            .map(|(curve, place)| curve.at(*place));
        self.weights
            .iter()
            .zip(rates)
            .map(|(w, rates)| w * rates.profit(self.break_even))
            .sum()
    }

    fn profit_of(&self, rates: &[Rates]) -> f64 {
        self.weights
            .iter()
            .zip(rates)
            .map(|(w, rates)| w * rates.profit(self.break_even))
            .sum()
    }
}

/// The index with the greatest value; the first of several, 0 of none.
fn best(mut range: std::ops::Range<usize>, value: impl Fn(usize) -> f64) -> usize {
    let Some(first) = range.next() else {
        return 0;
    };
    let mut most = (first, value(first));
    for i in range {
        let value = value(i);
        if value > most.1 {
            most = (i, value);
        }
    }
    most.0
}

/// The upper hull of a group's points (share of others selected, share of cases selected), left to right.
fn hull(curve: &Curve) -> Vec<[f64; 2]> {
    let mut hull: Vec<[f64; 2]> = Vec::new();
    let points = curve
        .false_alarm
        .iter()
        .copied()
        .zip(curve.hit.iter().copied())
        .rev();
    for (x, y) in points {
        while let [.., [x0, y0], [x1, y1]] = hull.as_slice() {
            if (x1 - x0) * (y - y0) < (y1 - y0) * (x - x0) {
                break;
            }
            hull.pop();
        }
        // Of points above each other the highest counts.
        if let Some(last) = hull.last_mut().filter(|last| last[0] == x) {
            last[1] = last[1].max(y);
        } else {
            hull.push([x, y]);
        }
    }
    hull
}

/// Height of a chain of points at `x`; level beyond its ends.
fn height(chain: &[[f64; 2]], x: f64) -> f64 {
    let right = chain.partition_point(|point| point[0] < x);
    match (
        right.checked_sub(1).and_then(|left| chain.get(left)),
        chain.get(right),
    ) {
        (Some([x0, y0]), Some([x1, y1])) => y0 + (y1 - y0) * (x - x0) / (x1 - x0),
        (None, Some(point)) | (Some(point), None) => point[1],
        (None, None) => 0.0,
    }
}

/// Where the least of several chains can have a corner: at the chains' own corners, and where two cross.
fn lower_corners(chains: &[Vec<[f64; 2]>]) -> Vec<f64> {
    let mut xs: Vec<f64> = chains.iter().flatten().map(|point| point[0]).collect();
    xs.sort_unstable_by(f64::total_cmp);
    xs.dedup();
    let mut crossings = Vec::new();
    for pair in xs.windows(2) {
        let [from, to] = pair else { continue };
        let ends: Vec<[f64; 2]> = chains
            .iter()
            .map(|chain| [height(chain, *from), height(chain, *to)])
            .collect();
        for (i, a) in ends.iter().enumerate() {
            for b in ends.iter().skip(i + 1) {
                let gaps = [a[0] - b[0], a[1] - b[1]];
                if gaps[0] * gaps[1] < 0.0 {
                    crossings.push(from + (to - from) * gaps[0] / (gaps[0] - gaps[1]));
                }
            }
        }
    }
    xs.extend(crossings);
    xs
}
