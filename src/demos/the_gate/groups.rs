//! What the dots mean: who is flagged, who is a real case, and how the four of the table look.

use egui::Color32;

use super::TheGate;
use crate::{
    models::confusion::Table,
    ui::{Palette, dots::DotStyle, mark::Mark},
};

/// The groups, in the order of the styles: later ones lie over earlier ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Group {
    /// Not flagged; nothing else is known.
    Unflagged,
    /// Flagged; nothing else is known.
    Flagged,
    /// No case, not flagged.
    Pass,
    /// No case, flagged.
    FalseAlarm,
    /// A case, not flagged.
    Miss,
    /// A case, flagged.
    Hit,
}

impl Group {
    pub(super) const ALL: [Self; 6] = [
        Self::Unflagged,
        Self::Flagged,
        Self::Pass,
        Self::FalseAlarm,
        Self::Miss,
        Self::Hit,
    ];
    /// The four of the table.
    pub(super) const KNOWN: [Self; 4] = [Self::Hit, Self::FalseAlarm, Self::Miss, Self::Pass];

    /// The group of somebody: whether a case, and whether flagged; and whether that has been looked into.
    pub(super) const fn of((is_case, flagged): (bool, bool), checked: bool) -> Self {
        match (checked, is_case, flagged) {
            (false, _, false) => Self::Unflagged,
            (false, _, true) => Self::Flagged,
            (true, false, false) => Self::Pass,
            (true, false, true) => Self::FalseAlarm,
            (true, true, false) => Self::Miss,
            (true, true, true) => Self::Hit,
        }
    }

    /// Id of its words.
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Unflagged => "gate-legend-unflagged",
            Self::Flagged => "gate-legend-flagged",
            Self::Pass => "gate-legend-pass",
            Self::FalseAlarm => "gate-legend-false-alarm",
            Self::Miss => "gate-legend-miss",
            Self::Hit => "gate-legend-hit",
        }
    }

    /// How many of the table are in it.
    pub(super) fn count(self, table: &Table) -> f64 {
        match self {
            Self::Unflagged => table.people() - table.flagged(),
            Self::Flagged => table.flagged(),
            Self::Pass => table.passes,
            Self::FalseAlarm => table.false_alarms,
            Self::Miss => table.misses,
            Self::Hit => table.hits,
        }
    }

    /// Form and colour: diamonds are real cases, points are those whom nobody looks at, so that colour is never
    /// needed.
    pub(super) fn mark(self, palette: &Palette) -> (Mark, Color32) {
        let [case, alarm, ..] = palette.series;
        match self {
            Self::Unflagged | Self::Pass => (Mark::Point, palette.absent),
            Self::Flagged | Self::FalseAlarm => (Mark::Disc, alarm),
            Self::Miss => (Mark::HollowDiamond, case),
            Self::Hit => (Mark::Diamond, case),
        }
    }

    /// How large it is drawn, where a point in the crowd has about the radius 1.
    const fn size(self) -> f32 {
        match self {
            Self::Unflagged | Self::Pass | Self::Flagged | Self::FalseAlarm => 1.7,
            Self::Miss | Self::Hit => 5.0,
        }
    }
}

/// How each group looks, where somebody in the crowd has this radius. Where cases are many they are smaller.
pub(super) fn styles(palette: &Palette, radius: f32, cases: f64) -> [DotStyle; 6] {
    let many = if cases > 60.0 { 0.5 } else { 1.0 };
    Group::ALL.map(|group| {
        let (mark, colour) = group.mark(palette);
        let shrink = if matches!(group, Group::Miss | Group::Hit) {
            many
        } else {
            1.0
        };
        DotStyle {
            mark,
            colour,
            radius: radius * group.size() * shrink,
            halo: None,
        }
    })
}

/// The group of everybody.
pub(super) fn groups(demo: &TheGate) -> Vec<u8> {
    let outcome = &demo.run.outcome;
    let all = outcome.is_case.iter().zip(&outcome.flagged);
    all.map(|(is_case, flagged)| Group::of((*is_case, *flagged), demo.checked) as u8)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_four_of_the_table_differ_by_form() {
        for palette in [Palette::light(), Palette::contrast(), Palette::stage()] {
            let forms = Group::KNOWN.map(|group| group.mark(palette).0);
            for (at, form) in forms.iter().enumerate() {
                assert!(!forms[..at].contains(form), "{form:?} twice");
            }
        }
    }

    #[test]
    fn styles_stand_in_the_order_of_their_groups() {
        for (at, group) in Group::ALL.into_iter().enumerate() {
            assert_eq!(group as usize, at);
        }
    }
}
