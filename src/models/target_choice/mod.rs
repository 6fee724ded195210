//! D06, what did the engineer aim at: the same residents on three lists, by spending, by records and by
//! need.
//!
//! Group B are the residents of the villages. Who needs most is the town's own: people who need help have
//! the highest scores among their neighbours, under every seed; the seed draws the luck of the year in
//! spending and in records. Assumed: all of it but who lives where and who is online.

mod params;
pub mod places;
pub mod published;

use std::sync::OnceLock;

use serde::Serialize;

pub use params::{PARAMS, Params, Target};
use places::Ranks;
use published::Lists;

use super::{
    catalogue::Model,
    normal,
    rng::Rng,
    town::{POPULATION, riverbend},
    value::{Value, Values},
};

/// Label of the model's streams.
const LABEL: &str = "D06";

/// One list of those to be helped.
#[derive(Clone, Debug, PartialEq)]
pub struct Helped {
    /// Score of each resident, by id; negative infinity for those of whom nothing is recorded.
    pub score: Vec<f64>,
    /// Whether each resident is on the list, by id.
    pub on_list: Vec<bool>,
    /// The score of the last on the list; infinite for an empty list.
    pub cut: f64,
    /// Share of the list who live in a village.
    pub village_share: f64,
    /// Share of the list that would also be on the list by need.
    pub also_by_need: f64,
    /// Of the residents who need help for something, the share on the list.
    pub needy_helped: f64,
}

/// Three lists of the same residents.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// People on each list.
    pub capacity: u32,
    /// Need of each resident, by id: in standard deviations, 0 on average in the centre.
    pub need: Vec<f64>,
    /// Lists by spending, records and need, in the order of [`Target::ALL`].
    pub lists: [Helped; 3],
    /// Share of residents who live in a village.
    pub village_share: f64,
    /// What the published model expects of the villages' share on the lists by spending and by need.
    pub expected: [f64; 2],
    /// How much more a village resident needs than one of the centre on whom as much is spent.
    pub need_gap: f64,
    /// The index of places.
    pub ranks: Ranks,
}

/// Need of each resident among those of their own group, standard normal: the people whom the town knows
/// to need help before the others, and within both by lot.
fn standings() -> &'static [f64] {
    static STANDINGS: OnceLock<Vec<f64>> = OnceLock::new();
    STANDINGS.get_or_init(|| {
        let residents = riverbend().residents();
        let mut standings = vec![0.0; residents.len()];
        for village in [false, true] {
            let own = residents
                .iter()
                .filter(|resident| resident.stratum.is_village() == village);
            let mut order: Vec<(bool, u64, u16)> = own
                .map(|resident| {
                    (
                        resident.need.is_some(),
                        resident.stream("target-choice").next_u64(),
                        resident.id,
                    )
                })
                .collect();
            order.sort_unstable();
            let n = order.len() as f64;
            for (rank, (_, _, id)) in order.into_iter().enumerate() {
                if let Some(standing) = standings.get_mut(usize::from(id)) {
                    *standing = normal::quantile((rank as f64 + 0.5) / n);
                }
            }
        }
        standings
    })
}

/// Make the three lists.
pub fn run(params: &Params, seed: u64) -> Outcome {
    let residents = riverbend().residents();
    let (mut spent, mut recorded) = (Rng::of(seed, LABEL, 0), Rng::of(seed, LABEL, 1));
    let mut need = Vec::with_capacity(residents.len());
    let mut scores = [const { Vec::new() }; 3];
    for (resident, standing) in residents.iter().zip(standings()) {
        let village = f64::from(u8::from(resident.stratum.is_village()));
        let own = standing + params.extra_need * village;
        let luck = [spent.normal(), recorded.normal()].map(|z| params.noise * z);
        let spending = own - params.access_gap * village + luck[0];
        let activity = if resident.online {
            own + luck[1]
        } else {
            f64::NEG_INFINITY
        };
        need.push(own);
        for (scores, score) in scores.iter_mut().zip([spending, activity, own]) {
            scores.push(score);
        }
    }
    let places = (params.capacity * residents.len() as f64).round() as usize;
    let by_need = first(&need, places).0;
    let villagers = residents
        .iter()
        .filter(|resident| resident.stratum.is_village())
        .count();
    let village_share = villagers as f64 / f64::from(POPULATION);
    let lists = Lists {
        share_b: village_share,
        extra_need: params.extra_need,
        access_gap: params.access_gap,
        noise: params.noise,
        capacity: params.capacity,
    };
    let expected = [lists.by_record(), lists.by_need()];
    Outcome {
        capacity: places as u32,
        lists: scores.map(|score| helped(score, places, &by_need)),
        need,
        village_share,
        expected: expected.map(|list| list.map_or(village_share, |list| list.share_b)),
        need_gap: lists.need_gap_at_equal_record(),
        ranks: places::rank(params.weights()),
    }
}

/// Who has the `n` greatest scores, by id, and the last score among them.
fn first(score: &[f64], n: usize) -> (Vec<bool>, f64) {
    let mut order: Vec<(f64, usize)> = score.iter().copied().zip(0..).collect();
    if 0 < n && n < order.len() {
        order.select_nth_unstable_by(n - 1, |a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    }
    let mut on_list = vec![false; score.len()];
    let mut cut = f64::INFINITY;
    for (score, id) in order.into_iter().take(n) {
        cut = cut.min(score);
        if let Some(on_list) = on_list.get_mut(id) {
            *on_list = true;
        }
    }
    (on_list, cut)
}

fn helped(score: Vec<f64>, places: usize, by_need: &[bool]) -> Helped {
    let (on_list, cut) = first(&score, places);
    let (mut villagers, mut also, mut needy, mut needy_helped) = (0.0, 0.0, 0.0, 0.0);
    for (resident, (on_list, by_need)) in riverbend().residents().iter().zip(on_list.iter().zip(by_need)) {
        let one = |is: bool| f64::from(u8::from(is));
        villagers += one(*on_list && resident.stratum.is_village());
        also += one(*on_list && *by_need);
        needy += one(resident.need.is_some());
        needy_helped += one(*on_list && resident.need.is_some());
    }
    let all = places.max(1) as f64;
    Helped {
        score,
        on_list,
        cut,
        village_share: villagers / all,
        also_by_need: also / all,
        needy_helped: super::confusion::part_of(needy_helped, needy),
    }
}

impl Outcome {
    /// The list by this target.
    pub fn list(&self, target: Target) -> &Helped {
        let [spending, activity, need] = &self.lists;
        match target {
            Target::Spending => spending,
            Target::Activity => activity,
            Target::Need => need,
        }
    }
}

impl Model for Outcome {
    const ID: &str = "target-choice";
    const VALUES: &[&str] = &[
        "places",
        "village_residents",
        "village_share",
        "village_share_spending",
        "village_share_activity",
        "village_share_need",
        "expected_spending",
        "expected_need",
        "also_by_need",
        "needy_helped",
        "needy_helped_by_need",
        "need_gap",
        "ranks_moved",
        "pairs_swapped",
        "expected_swaps",
    ];
    const ACTIONS: &[&str] = &["choose-target", "move-capacity", "move-weight", "open-resident"];

    type Params = Params;
    const RUN: fn(&Params, u64) -> Self = run;

    fn values(&self, params: &Params) -> Values {
        let list = self.list(params.target);
        let [spending, activity, need] = &self.lists;
        let swaps =
            published::agreement(&[1.0; 4], &params.weights()).map_or(0.0, |agreement| agreement.pair_swaps);
        vec![
            ("places", Value::Count(f64::from(self.capacity))),
            ("village_residents", Value::Share(self.village_share)),
            ("village_share", Value::Share(list.village_share)),
            ("village_share_spending", Value::Share(spending.village_share)),
            ("village_share_activity", Value::Share(activity.village_share)),
            ("village_share_need", Value::Share(need.village_share)),
            ("expected_spending", Value::Share(self.expected[0])),
            ("expected_need", Value::Share(self.expected[1])),
            ("also_by_need", Value::Share(list.also_by_need)),
            ("needy_helped", Value::Share(list.needy_helped)),
            ("needy_helped_by_need", Value::Share(need.needy_helped)),
            (
                "need_gap",
                Value::Real {
                    value: self.need_gap,
                    decimals: 2,
                },
            ),
            ("ranks_moved", Value::Count(f64::from(self.ranks.moved))),
            ("pairs_swapped", Value::Share(self.ranks.pairs_swapped)),
            ("expected_swaps", Value::Share(swaps)),
        ]
    }

    fn printed(self, _params: &Params) -> impl Serialize {
        let lists = Target::ALL.into_iter().map(|target| {
            let list = self.list(target);
            PrintedList {
                target,
                cut: list.cut,
                village_share: list.village_share,
                also_by_need: list.also_by_need,
                needy_helped: list.needy_helped,
            }
        });
        Printed {
            places: self.capacity,
            village_residents: self.village_share,
            lists: lists.collect(),
            expected: self.expected,
            need_gap: self.need_gap,
            ranks: self.ranks,
        }
    }
}

/// A list as it is printed: people counted instead of listed.
#[derive(Serialize)]
struct PrintedList {
    target: Target,
    cut: f64,
    village_share: f64,
    also_by_need: f64,
    needy_helped: f64,
}

#[derive(Serialize)]
struct Printed {
    places: u32,
    village_residents: f64,
    lists: Vec<PrintedList>,
    expected: [f64; 2],
    need_gap: f64,
    ranks: Ranks,
}

#[cfg(test)]
mod tests;
