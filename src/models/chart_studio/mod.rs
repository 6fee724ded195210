//! D11 and D12, the chart studio: the same numbers drawn, split and counted in ways that say different
//! things.
//!
//! [`strata`] compares two groups in total, stratum by stratum and at a common mix; [`data`] has the real
//! tables; [`lights`] counts false alarms and follows league tables; [`series`] draws one series four ways.
//! Nobody here is a resident of the town: the tables are of others, the office and the units are invented.

pub mod data;
pub mod lights;
pub mod series;
pub mod strata;

use serde::Serialize;

use super::{
    catalogue::Model,
    params::params,
    value::{Value, Values},
};
use data::Source;
use lights::{Correction, Unit, Units};
use series::{Drawing, Month};
use strata::{Mix, Stratum};

/// Share of the league that is called its top.
const TOP: f64 = 0.05;
/// Gaps below this count as none.
const LEVEL: f64 = 1e-9;

params! {
    /// What the learner sets.
    Params {
        /// Table: 0 Berkeley's applications, 1 Dutch research grants, 2 two clinics.
        source: count(0.0, 2.0, 0.0),
        /// Mix at which the groups are compared: 0 both together, 1 the first's, 2 the second's, 3 all
        /// strata alike.
        mix: count(0.0, 3.0, 0.0),
        /// Indicators on the dashboard and units in the league.
        indicators: count(1.0, 1000.0, 200.0),
        /// Chance of a false alarm at which a light turns red.
        alpha: share(0.001, 0.5, 0.05),
        /// What is done about many comparisons: 0 nothing, 1 Bonferroni, 2 Benjamini and Hochberg.
        correction: count(0.0, 2.0, 0.0),
        /// Standard deviation of the units' own worth; that of one record is 1.
        true_sd: real(0.0, 1.0, 0.1),
        /// Where the axis starts, as a share of the lowest point shown.
        axis: share(0.0, 0.99, 0.95),
        /// First month shown.
        from: count(0.0, 35.0, 0.0),
        /// Last month shown.
        to: count(0.0, 35.0, 35.0),
        /// Whether visits are divided by the people served.
        per_person: flag(0.0, 1.0, 0.0),
        /// Months whose mean each point is.
        smoothing: count(1.0, 12.0, 1.0),
    }
}

impl Params {
    /// The table looked at.
    pub fn table(&self) -> Source {
        match self.source {
            0 => Source::Berkeley,
            1 => Source::Grants,
            _ => Source::Clinics,
        }
    }

    /// The mix compared at.
    pub fn common_mix(&self) -> Mix {
        match self.mix {
            0 => Mix::Pooled,
            1 => Mix::First,
            2 => Mix::Second,
            _ => Mix::Equal,
        }
    }

    /// What is done about many comparisons.
    pub fn remedy(&self) -> Correction {
        match self.correction {
            0 => Correction::None,
            1 => Correction::Bonferroni,
            _ => Correction::DiscoveryRate,
        }
    }

    /// How the series is drawn.
    pub fn drawing(&self) -> Drawing {
        Drawing {
            from: self.from,
            to: self.to,
            smoothing: self.smoothing,
            per_person: self.per_person,
            axis: self.axis,
        }
    }

    /// The units of the league: half with ten records each, half with a thousand.
    pub fn units(&self) -> Units {
        Units {
            small: 10.0,
            large: 1000.0,
            sd_true: self.true_sd,
            sd: 1.0,
        }
    }
}

/// The table, compared in three ways.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Comparison {
    /// Names and counts of the strata.
    pub strata: Vec<(&'static str, Stratum)>,
    /// Everybody.
    pub total: Stratum,
    /// Shares of yes of the two groups at a common mix of strata.
    pub standardised: [f64; 2],
    /// Odds ratio in total.
    pub odds: f64,
    /// Common odds ratio of the strata.
    pub common_odds: f64,
    /// Log-odds of the first group against the second, without and with the strata.
    pub log_odds: [f64; 2],
    /// Strata in which the first group does better.
    pub first_better: u32,
    /// Probability of so large a difference in total by chance, without and with Yates' correction.
    pub chance: [f64; 2],
}

/// What there is to see.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Outcome {
    /// The table.
    pub comparison: Comparison,
    /// Correlation over countries of internet users with people of 65 and older.
    pub countries: f64,
    /// Internet users in Spain at 45–54 and at 75 and older, as shares.
    pub spain: [f64; 2],
    /// p-values of the dashboard's indicators, all healthy.
    #[serde(skip)]
    pub lights: Vec<f64>,
    /// Which are red.
    #[serde(skip)]
    pub red: Vec<bool>,
    /// Chance of at least one red light without correction.
    pub any_alarm: f64,
    /// Expected z-score of the best of as many average units.
    pub expected_best: f64,
    /// The league, best of the first year first.
    #[serde(skip)]
    pub league: Vec<Unit>,
    /// Expected share of small units in the top of the league, and in its bottom.
    pub small_on_top: f64,
    /// The office's months.
    pub months: Vec<Month>,
    /// Points of the drawing.
    pub points: Vec<f64>,
    /// How many times as large the last is as the first, and as the bars make it look.
    pub ratios: Option<[f64; 2]>,
}

/// Compare the table; the seed gives the dashboard, the league and the series.
pub fn run(params: &Params, seed: u64) -> Outcome {
    let params = params.in_range();
    let m = f64::from(params.indicators);
    let lights = lights::healthy(params.indicators, seed);
    let mut league = lights::league(params.indicators, &params.units(), seed);
    league.sort_by(|a, b| b.first.total_cmp(&a.first));
    let months = series::months(seed);
    let points = series::points(&months, &params.drawing());
    let [young, .., old] = data::spain();
    Outcome {
        comparison: compare(params.table(), params.common_mix()),
        countries: data::internet_and_age().unwrap_or(0.0),
        spain: [young / 100.0, old / 100.0],
        red: lights::red(&lights, params.alpha, params.remedy()),
        lights,
        // Parameters in range give no error.
        any_alarm: lights::any_alarm(m, params.alpha).unwrap_or(0.0),
        expected_best: lights::expected_best(m).unwrap_or(0.0),
        small_on_top: params.units().top(TOP).map_or(0.5, |(_, share)| share),
        league,
        ratios: series::ratios(&points, params.axis),
        months,
        points,
    }
}

/// Compare the two groups of a table. The shipped tables have people and both outcomes in every stratum,
/// so nothing falls back on the values for none.
fn compare(source: Source, mix: Mix) -> Comparison {
    let counts = source.counts();
    let total = strata::total(&counts);
    let fitted = |by_stratum| {
        let fit = strata::log_odds(&counts, by_stratum);
        fit.ok()
            .and_then(|fit| fit.coefficients.get(1).copied())
            .unwrap_or(0.0)
    };
    Comparison {
        strata: source.strata().to_vec(),
        total,
        standardised: strata::standardised(&counts, mix).unwrap_or([0.0; 2]),
        odds: total.odds_ratio().unwrap_or(1.0),
        common_odds: strata::common_odds_ratio(&counts).unwrap_or(1.0),
        log_odds: [fitted(false), fitted(true)],
        first_better: counts.iter().filter(|s| s.rate_a() > s.rate_b()).count() as u32,
        chance: [false, true].map(|corrected| strata::chi_square_p(total.chi_square(corrected))),
    }
}

impl Comparison {
    /// Difference of the two shares in total, and at the common mix.
    pub fn gaps(&self) -> [f64; 2] {
        let rate = |rate: Option<f64>| rate.unwrap_or(0.0);
        let [a, b] = self.standardised;
        [rate(self.total.rate_a()) - rate(self.total.rate_b()), a - b]
    }

    /// Whether the strata turn the total round: `reversed`, `shrunk`, `grown` or `same`.
    pub fn verdict(&self) -> &'static str {
        let [total, mixed] = self.gaps();
        if (total - mixed).abs() < LEVEL {
            "same"
        } else if total * mixed < 0.0 {
            "reversed"
        } else if mixed.abs() < total.abs() {
            "shrunk"
        } else {
            "grown"
        }
    }
}

impl Outcome {}

impl Model for Outcome {
    const ID: &str = "chart-studio";
    const VALUES: &[&str] = &[
        "first_n",
        "second_n",
        "first_rate",
        "second_rate",
        "gap",
        "strata",
        "first_better",
        "first_mixed",
        "second_mixed",
        "mixed_gap",
        "odds",
        "common_odds",
        "chance",
        "chance_corrected",
        "verdict",
        "countries",
        "country_correlation",
        "spain_45",
        "spain_75",
        "indicators",
        "red",
        "red_expected",
        "any_alarm",
        "expected_best",
        "top_units",
        "small_among_top",
        "small_on_top",
        "top_first",
        "top_second",
        "best_first",
        "best_second",
        "true_change",
        "bar_ratio",
    ];
    const ACTIONS: &[&str] = &[
        "split",
        "standardise",
        "show-countries",
        "light-up",
        "next-year",
        "move-axis",
    ];

    type Params = Params;
    const RUN: fn(&Params, u64) -> Self = run;

    fn population(_params: &Params) -> &'static str {
        "published-tables"
    }

    fn values(&self, params: &Params) -> Values {
        let real = |value, decimals| Value::Real { value, decimals };
        let c = &self.comparison;
        let [gap, mixed_gap] = c.gaps();
        let [first, second] = c.standardised;
        let top = (TOP * self.league.len() as f64).ceil() as usize;
        let small = self.league.iter().take(top).filter(|unit| unit.small).count();
        let best = self.league.first();
        let mean =
            |of: fn(&Unit) -> f64| self.league.iter().take(top).map(of).sum::<f64>() / top.max(1) as f64;
        let [true_ratio, bar_ratio] = self.ratios.unwrap_or([1.0; 2]);
        vec![
            ("first_n", Value::Count(c.total.a())),
            ("second_n", Value::Count(c.total.b())),
            ("first_rate", Value::Share(c.total.rate_a().unwrap_or(0.0))),
            ("second_rate", Value::Share(c.total.rate_b().unwrap_or(0.0))),
            ("gap", Value::Points(gap)),
            ("strata", Value::Count(c.strata.len() as f64)),
            ("first_better", Value::Count(f64::from(c.first_better))),
            ("first_mixed", Value::Share(first)),
            ("second_mixed", Value::Share(second)),
            ("mixed_gap", Value::Points(mixed_gap)),
            ("odds", real(c.odds, 2)),
            ("common_odds", real(c.common_odds, 2)),
            ("chance", real(c.chance[0], 3)),
            ("chance_corrected", real(c.chance[1], 3)),
            ("verdict", Value::Choice(c.verdict())),
            ("countries", Value::Count(data::countries().len() as f64)),
            ("country_correlation", real(self.countries, 2)),
            ("spain_45", Value::Share(self.spain[0])),
            ("spain_75", Value::Share(self.spain[1])),
            ("indicators", Value::Count(f64::from(params.indicators))),
            (
                "red",
                Value::Count(self.red.iter().filter(|red| **red).count() as f64),
            ),
            (
                "red_expected",
                Value::Count((f64::from(params.indicators) * params.alpha).round()),
            ),
            ("any_alarm", Value::Share(self.any_alarm)),
            ("expected_best", real(self.expected_best, 1)),
            ("top_units", Value::Count(top as f64)),
            ("small_among_top", Value::Count(small as f64)),
            ("small_on_top", Value::Share(self.small_on_top)),
            ("top_first", real(mean(|unit| unit.first), 2)),
            ("top_second", real(mean(|unit| unit.second), 2)),
            ("best_first", real(best.map_or(0.0, |unit| unit.first), 2)),
            ("best_second", real(best.map_or(0.0, |unit| unit.second), 2)),
            ("true_change", Value::Points(true_ratio - 1.0)),
            ("bar_ratio", real(bar_ratio, 1)),
        ]
    }

    fn printed(self, _params: &Params) -> impl Serialize {
        self
    }
}

#[cfg(test)]
mod tests;
