//! What the marks say: only what the form has a box for.

use egui::{Color32, Pos2, Ui, pos2};

use super::{CountingWindow, Shown};
use crate::{
    demos::parts,
    models::{
        counting_window::{Detail, Outcome, Params, Visit},
        town::Need,
    },
    ui::{Look, Palette, dots::DotStyle, mark::Mark, widgets},
};

/// Visits in a row.
const COLUMNS: usize = 10;
/// Minutes from which on a wait is middling, and long.
const WAITS: [u32; 2] = [10, 20];
/// Radius of a mark whose wait is not recorded, in points; then of a short, middling and long wait.
const SIZES: [f32; 4] = [8.0, 5.0, 8.0, 11.0];

/// What the table knows of a visit. Form says where from, fill what for, size how long, a ring that it is somebody
/// who has been here today already; colour only repeats the fill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Group {
    village: bool,
    /// Whether it was for the matter looked at; none without a box.
    matter: Option<bool>,
    /// 0 without a box, else 1 to 3.
    wait: u8,
    again: bool,
}

impl Group {
    fn of(outcome: &Outcome, at: usize, visit: &Visit) -> Self {
        let params = &outcome.params;
        let before = outcome.visits.iter().take(at);
        let again = params.person_box && before.clone().any(|other| other.resident.id == visit.resident.id);
        let wait = WAITS.iter().filter(|from| visit.wait >= **from).count() as u8 + 1;
        Self {
            village: params.place_box > Detail::None && visit.resident.stratum.is_village(),
            matter: looked_at(outcome, visit.matter),
            wait: if params.wait_box { wait } else { 0 },
            again,
        }
    }

    fn mark(self, palette: &Palette) -> (Mark, Color32) {
        let [other, looked_at, ..] = palette.series;
        let colour = match self.matter {
            None => palette.absent,
            Some(false) => other,
            Some(true) => looked_at,
        };
        let mark = match (self.village, self.matter == Some(true)) {
            (false, false) => Mark::Ring,
            (false, true) => Mark::Disc,
            (true, false) => Mark::HollowDiamond,
            (true, true) => Mark::Diamond,
        };
        (mark, colour)
    }
}

/// The number of visits that are not counted yet: there is no such group, so they are not drawn.
const NOT_COUNTED: u8 = u8::MAX;

/// Whether a matter is the one that is filled: care, where the form knows only that and others; else the commonest.
fn looked_at(outcome: &Outcome, matter: Need) -> Option<bool> {
    match outcome.params.matter_box {
        Detail::None => None,
        Detail::Coarse => Some(is_care(matter)),
        Detail::Fine => Some(outcome.most.is_some_and(|(most, _)| most == matter)),
    }
}

/// Whether a form with two matters only calls it care.
pub(super) fn is_care(matter: Need) -> bool {
    matches!(matter, Need::Health | Need::Company)
}

/// Where so many visits stand: row after row, as they came.
pub(super) fn places(visits: usize) -> Vec<Pos2> {
    let rows = visits.div_ceil(COLUMNS).max(1) as f32;
    let place = |n: usize| {
        let (column, row) = (n % COLUMNS, n / COLUMNS);
        pos2((column as f32 + 0.5) / COLUMNS as f32, (row as f32 + 0.5) / rows)
    };
    (0..visits).map(place).collect()
}

/// How each group looks.
pub(super) fn styles(look: &Look<'_>, groups: &[Group]) -> Vec<DotStyle> {
    let style = |group: &Group| {
        let (mark, colour) = group.mark(look.palette);
        let size = SIZES.get(usize::from(group.wait)).copied().unwrap_or(8.0);
        DotStyle {
            mark,
            colour,
            radius: look.size(size),
            halo: group.again.then_some(look.palette.ink),
        }
    };
    groups.iter().map(style).collect()
}

/// The groups that there are, and which of them each visit is in.
pub(super) fn groups(outcome: &Outcome, shown: Shown) -> (Vec<Group>, Vec<u8>) {
    let visits = outcome.visits.iter().enumerate();
    if !shown.counted {
        return (Vec::new(), visits.map(|_| NOT_COUNTED).collect());
    }
    let mut groups: Vec<Group> = Vec::new();
    let of_each = visits.map(|(at, visit)| {
        let group = Group::of(outcome, at, visit);
        let known = groups.iter().position(|known| *known == group);
        known.unwrap_or_else(|| {
            groups.push(group);
            groups.len() - 1
        }) as u8
    });
    let of_each = of_each.collect();
    (groups, of_each)
}

/// The legend: each group that the form's boxes tell apart.
pub(super) fn ui(demo: &CountingWindow, ui: &mut Ui, look: &Look<'_>) {
    parts::legend_ui(ui, look, &look.t("window-legend-title"), |ui| {
        if !demo.shown.counted {
            return;
        }
        for (group, words) in entries(&demo.run.outcome.params, look) {
            let (mark, colour) = group.mark(look.palette);
            if group.again {
                widgets::legend_ringed(ui, look, mark, colour, &words);
            } else {
                widgets::legend_entry(ui, look, mark, colour, &words);
            }
        }
    });
}

/// Groups with their words. A mark shows place and matter at once, so each pair of them is one line: by itself the mark
/// of a place would be that of a matter too.
fn entries(params: &Params, look: &Look<'_>) -> Vec<(Group, String)> {
    let places = match params.place_box {
        Detail::None => vec![(false, None)],
        _ => vec![
            (false, Some("window-legend-centre")),
            (true, Some("window-legend-village")),
        ],
    };
    let matters = match params.matter_box {
        Detail::None => vec![(None, None)],
        Detail::Coarse => vec![
            (Some(true), Some("window-legend-care")),
            (Some(false), Some("window-legend-other")),
        ],
        Detail::Fine => vec![
            (Some(true), Some("window-legend-most")),
            (Some(false), Some("window-legend-other")),
        ],
    };
    let mut entries = Vec::new();
    for (village, place) in places {
        for (matter, what) in &matters {
            let words: Vec<String> = place.iter().chain(what).map(|id| look.t(id)).collect();
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            let group = Group {
                village,
                matter: *matter,
                wait: 0,
                again: false,
            };
            let words = if words.is_empty() {
                look.t("window-legend-visit")
            } else {
                look.join(&words)
            };
            entries.push((group, words));
        }
    }
    if params.person_box {
        let again = Group {
            village: false,
            matter: None,
            wait: 0,
            again: true,
        };
        entries.push((again, look.t("window-legend-again")));
    }
    entries
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::models::counting_window::run;

    #[test]
    fn what_has_no_box_is_not_seen() {
        let none = Params {
            matter_box: Detail::None,
            ..Params::default()
        };
        let outcome = run(&none, 7);
        let (seen, of_each) = groups(&outcome, Shown::ALL);
        assert_eq!((seen.len(), of_each.len()), (1, 30));
        let all = Params {
            place_box: Detail::Coarse,
            wait_box: true,
            person_box: true,
            ..Params::default()
        };
        let outcome = run(&all, 7);
        let (seen, of_each) = groups(&outcome, Shown::ALL);
        assert!(seen.len() > 6, "{seen:?}");
        assert!(of_each.iter().all(|group| usize::from(*group) < seen.len()));
        let (seen, of_each) = groups(&outcome, Shown::default());
        assert!(seen.is_empty() && of_each.iter().all(|group| *group == NOT_COUNTED));
    }

    #[test]
    fn groups_differ_by_form_and_not_by_colour_alone() {
        let mut forms = Vec::new();
        for village in [false, true] {
            for matter in [Some(false), Some(true)] {
                let group = Group {
                    village,
                    matter,
                    wait: 0,
                    again: false,
                };
                forms.push(group.mark(Palette::light()).0);
            }
        }
        for (at, form) in forms.iter().enumerate() {
            assert!(!forms[..at].contains(form), "{form:?} twice");
        }
    }
}
