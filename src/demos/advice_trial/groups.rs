//! What the marks mean, and where they stand: form says whether the advice was right, fill whether the answer was.

use egui::{Color32, Pos2, pos2};

use super::AdviceTrial;
use crate::{
    models::advice_trial::{Answer, Case, Outcome},
    ui::{Palette, dots::DotStyle, mark::Mark},
};

/// Cases of the average.
const HUNDRED: usize = 100;
/// Cases in a row of the average.
const ROW: usize = 10;

/// The groups, in the order of the styles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Group {
    /// Not answered yet.
    Open,
    /// Answered; nothing else is told before the end.
    Answered,
    /// Right advice, followed.
    Kept,
    /// Right advice, overruled.
    Overruled,
    /// Wrong advice, caught.
    Caught,
    /// Wrong advice, followed.
    Followed,
}

impl Group {
    const ALL: [Self; 6] = [
        Self::Open,
        Self::Answered,
        Self::Kept,
        Self::Overruled,
        Self::Caught,
        Self::Followed,
    ];
    /// Before the last answer, and after it.
    pub(super) const BEFORE: [Self; 2] = [Self::Answered, Self::Open];
    pub(super) const AFTER: [Self; 4] = [Self::Kept, Self::Overruled, Self::Caught, Self::Followed];

    fn of(case: &Case, answer: &Answer) -> Self {
        match (case.advice_right(), answer.after == case.advice) {
            (true, true) => Self::Kept,
            (true, false) => Self::Overruled,
            (false, false) => Self::Caught,
            (false, true) => Self::Followed,
        }
    }

    /// Id of its words.
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Open => "advice-legend-open",
            Self::Answered => "advice-legend-answered",
            Self::Kept => "advice-legend-kept",
            Self::Overruled => "advice-legend-overruled",
            Self::Caught => "advice-legend-caught",
            Self::Followed => "advice-legend-followed",
        }
    }

    pub(super) fn mark(self, palette: &Palette) -> (Mark, Color32) {
        let [right, wrong, ..] = palette.series;
        match self {
            Self::Open => (Mark::Ring, palette.absent),
            Self::Answered => (Mark::Square, palette.absent),
            Self::Kept => (Mark::Disc, right),
            Self::Overruled => (Mark::Ring, right),
            Self::Caught => (Mark::Diamond, wrong),
            Self::Followed => (Mark::HollowDiamond, wrong),
        }
    }

    /// How many of the marks are in it.
    pub(super) fn count(self, groups: &[u8]) -> usize {
        groups.iter().map(|group| usize::from(*group == self as u8)).sum()
    }
}

/// How each group looks, with this radius in points.
pub(super) fn styles(palette: &Palette, radius: f32) -> Vec<DotStyle> {
    let style = |group: Group| {
        let (mark, colour) = group.mark(palette);
        DotStyle {
            mark,
            colour,
            radius,
            halo: None,
        }
    };
    Group::ALL.map(style).to_vec()
}

/// The cases in the order in which they came: above where the advice came first, below where the answer did.
pub(super) fn trial(demo: &AdviceTrial) -> (Vec<Pos2>, Vec<u8>) {
    let cases = &demo.run.outcome.cases;
    let n = cases.len().max(1) as f32;
    let finished = demo.is_finished();
    let place = |(at, case): (usize, &Case)| {
        let y = if case.advice_first { 0.3 } else { 0.8 };
        pos2((at as f32 + 0.5) / n, y)
    };
    let group = |(at, case): (usize, &Case)| match demo.answers.get(at) {
        None => Group::Open as u8,
        Some(answer) if finished => Group::of(case, answer) as u8,
        Some(_) => Group::Answered as u8,
    };
    (
        cases.iter().enumerate().map(place).collect(),
        cases.iter().enumerate().map(group).collect(),
    )
}

/// A hundred cases on average, row by row, to the nearest whole one; the rest was kept.
pub(super) fn hundred(outcome: &Outcome) -> (Vec<Pos2>, Vec<u8>) {
    let flow = outcome.flow;
    let shares = [
        (flow.passed, Group::Followed),
        (flow.caught, Group::Caught),
        (flow.overruled, Group::Overruled),
    ];
    let mut groups: Vec<u8> = shares
        .iter()
        .flat_map(|(share, group)| {
            let n = (share * HUNDRED as f64).round() as usize;
            std::iter::repeat_n(*group as u8, n)
        })
        .take(HUNDRED)
        .collect();
    groups.resize(HUNDRED, Group::Kept as u8);
    groups.reverse();
    let part = |n: usize| (n as f32 + 0.5) / ROW as f32;
    let place = |n: usize| pos2(part(n % ROW), part(n / ROW));
    ((0..HUNDRED).map(place).collect(), groups)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::models::advice_trial::{Params, run};

    #[test]
    fn styles_stand_in_the_order_of_their_groups_and_differ_by_form() {
        let forms = Group::AFTER.map(|group| group.mark(Palette::light()).0);
        for (at, form) in forms.iter().enumerate() {
            assert!(!forms[..at].contains(form), "{form:?} twice");
        }
        for (at, group) in Group::ALL.into_iter().enumerate() {
            assert_eq!(group as usize, at);
        }
    }

    #[test]
    fn a_hundred_cases_are_as_the_flow_says() {
        let outcome = run(&Params::default(), 7);
        let (places, groups) = hundred(&outcome);
        assert_eq!((places.len(), groups.len()), (100, 100));
        let counts = Group::AFTER.map(|group| group.count(&groups));
        assert_eq!(counts, [72, 8, 10, 10]);
    }
}
