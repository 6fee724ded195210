//! The signing room: twenty cases, advice that is right in fourteen, and what somebody made of it.

use serde::{Deserialize, Serialize};

use crate::models::{
    reliance::{Advised, Tally, reliance},
    rng::Rng,
    town::{Need, Resident, riverbend},
};

/// Label of the model's streams.
pub(super) const LABEL: &str = "D13";
/// Cases of a trial.
pub const CASES: usize = 20;
/// Cases in which the advice is right.
pub const RIGHT_ADVICE: usize = 14;
/// Spending, yuan a month, up to which a resident of 60 or older is entitled to the subsidy.
pub const OLDER_LIMIT: u32 = 1000;
/// The same for younger residents, who must need help with health, money or their house as well.
pub const YOUNGER_LIMIT: u32 = 1300;

/// Whether the rule of the trial entitles a resident to the subsidy. It is invented, and can be checked
/// from the file: age, spending and what help is needed for.
pub fn entitled(resident: &Resident) -> bool {
    if resident.age >= 60 {
        resident.spending <= OLDER_LIMIT
    } else {
        resident.spending <= YOUNGER_LIMIT
            && matches!(resident.need, Some(Need::Health | Need::Money | Need::House))
    }
}

/// One case: a resident who applies for a subsidy.
#[expect(
    clippy::struct_excessive_bools,
    reason = "four facts of a case, independent of each other"
)]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Case {
    /// The resident.
    pub resident: u16,
    /// Whether they live in a village.
    pub village: bool,
    /// Whether the rule entitles them.
    pub entitled: bool,
    /// What the adviser says.
    pub advice: bool,
    /// Whether the advice is shown before the first answer.
    pub advice_first: bool,
}

impl Case {
    /// Whether the advice is right.
    pub fn advice_right(&self) -> bool {
        self.advice == self.entitled
    }

    /// The case as it was decided before and after the advice; `None` where the advice came first.
    fn advised(&self, answer: &Answer) -> Option<Advised> {
        Some(Advised {
            first: answer.before?,
            advice: self.advice,
            last: answer.after,
            truth: self.entitled,
        })
    }
}

/// What somebody answered to one case: whether to pay the subsidy.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// Before the advice, where it was not shown first.
    pub before: Option<bool>,
    /// In the end.
    pub after: bool,
    /// Seconds spent, if they were counted.
    pub seconds: Option<f64>,
}

/// The cases of this seed: ten entitled and ten not, five from the villages in each ten; the advice is
/// wrong for three of each ten; half the cases show it first, three wrong ones among them.
pub fn cases(seed: u64) -> Vec<Case> {
    let mut rng = Rng::of(seed, LABEL, 0);
    let mut cases = Vec::with_capacity(CASES);
    for truth in [true, false] {
        let mut ten: Vec<&Resident> = Vec::with_capacity(10);
        for village in [true, false] {
            let fits = |r: &Resident| r.place.is_village() == village && entitled(r) == truth;
            ten.extend(five(fits, &mut rng));
        }
        shuffle(&mut ten, &mut rng);
        for (i, resident) in ten.into_iter().enumerate() {
            // Two wrong of five in one half and one in the other; the other way round for the other ten.
            let wrong = matches!(i, 0 | 1 | 5);
            cases.push(Case {
                resident: resident.id,
                village: resident.place.is_village(),
                entitled: truth,
                advice: truth != wrong,
                advice_first: (i < 5) == truth,
            });
        }
    }
    shuffle(&mut cases, &mut rng);
    cases
}

/// Five different residents who fit, each as likely as any other who does.
fn five(fits: impl Fn(&Resident) -> bool, rng: &mut Rng) -> Vec<&'static Resident> {
    /// Far more draws than it takes while one resident in a hundred fits.
    const DRAWS: u32 = 100_000;
    let residents = riverbend().residents();
    let mut found: Vec<&Resident> = Vec::with_capacity(5);
    for _ in 0..DRAWS {
        let drawn = residents.get(rng.below(residents.len() as u32) as usize);
        if let Some(resident) = drawn.filter(|r| fits(r) && found.iter().all(|f| f.id != r.id)) {
            found.push(resident);
            if found.len() == 5 {
                break;
            }
        }
    }
    found
}

/// Fisher and Yates.
fn shuffle<T>(items: &mut [T], rng: &mut Rng) {
    for i in (1..items.len()).rev() {
        items.swap(i, rng.below(i as u32 + 1) as usize);
    }
}

/// What the answers show.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Report {
    /// Right in the end, of all answers.
    pub right: Tally,
    /// Right before the advice, where one decided first.
    pub right_before: Tally,
    /// Right in the end, where one decided first.
    pub right_after: Tally,
    /// Right in the end, where the advice came first.
    pub right_advice_first: Tally,
    /// Wrong advice followed (errors of commission).
    pub followed_wrong: Tally,
    /// Wrong advice followed, where it came first.
    pub followed_wrong_advice_first: Tally,
    /// Wrong advice followed, where one decided first.
    pub followed_wrong_decide_first: Tally,
    /// Right advice overruled.
    pub overruled_right: Tally,
    /// Right advice taken after a wrong answer of one's own: relative reliance on the machine (RAIR).
    pub took_right: Tally,
    /// Own right answer kept against wrong advice: relative reliance on oneself (RSR).
    pub kept_right: Tally,
    /// Subsidies paid in the villages.
    pub paid_villages: Tally,
    /// Subsidies paid in the centre.
    pub paid_centre: Tally,
    /// Mean seconds a case, where they were counted.
    pub seconds: Option<f64>,
}

impl Report {
    /// The report on these answers; a case without one counts for nothing.
    pub fn on(cases: &[Case], answers: &[Option<Answer>]) -> Self {
        let answered: Vec<(&Case, &Answer)> = cases
            .iter()
            .zip(answers)
            .filter_map(|(case, answer)| Some((case, answer.as_ref()?)))
            .collect();
        let tally = |eligible: fn(&Case, &Answer) -> bool, counts: fn(&Case, &Answer) -> bool| {
            Tally::over(&answered, |(c, a)| eligible(c, a), |(c, a)| counts(c, a))
        };
        let advised: Vec<Advised> = answered
            .iter()
            .filter_map(|(case, answer)| case.advised(answer))
            .collect();
        let reliance = reliance(&advised);
        let seconds: Vec<f64> = answered
            .iter()
            .filter_map(|(_, answer)| answer.seconds.filter(|s| s.is_finite() && *s >= 0.0))
            .collect();
        Self {
            right: tally(|_, _| true, right),
            right_before: tally(|_, a| a.before.is_some(), |c, a| a.before == Some(c.entitled)),
            right_after: tally(|_, a| a.before.is_some(), right),
            right_advice_first: tally(|_, a| a.before.is_none(), right),
            followed_wrong: tally(|c, _| !c.advice_right(), followed),
            followed_wrong_advice_first: tally(|c, a| !c.advice_right() && a.before.is_none(), followed),
            followed_wrong_decide_first: tally(|c, a| !c.advice_right() && a.before.is_some(), followed),
            overruled_right: tally(|c, _| c.advice_right(), |c, a| !followed(c, a)),
            took_right: reliance.on_advice,
            kept_right: reliance.on_oneself,
            paid_villages: tally(|c, _| c.village, |_, a| a.after),
            paid_centre: tally(|c, _| !c.village, |_, a| a.after),
            seconds: (!seconds.is_empty()).then(|| seconds.iter().sum::<f64>() / seconds.len() as f64),
        }
    }

    /// What the advice changed: share right after it minus share right before.
    pub fn gain(&self) -> Option<f64> {
        Some(self.right_after.share()? - self.right_before.share()?)
    }

    /// What order does: share of wrong advice followed where it came first, minus where one decided first.
    pub fn order_gap(&self) -> Option<f64> {
        Some(self.followed_wrong_advice_first.share()? - self.followed_wrong_decide_first.share()?)
    }

    /// Share of subsidies paid in the villages minus the share in the centre.
    pub fn group_gap(&self) -> Option<f64> {
        Some(self.paid_villages.share()? - self.paid_centre.share()?)
    }
}

fn right(case: &Case, answer: &Answer) -> bool {
    answer.after == case.entitled
}

fn followed(case: &Case, answer: &Answer) -> bool {
    answer.after == case.advice
}
