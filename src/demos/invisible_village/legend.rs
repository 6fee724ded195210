//! What the dots mean, and how many of each there are.

use egui::{Color32, Ui};

use super::Shown;
use crate::{
    demos::parts,
    models::{
        invisible_village::{Outcome, older::Person},
        town::POPULATION,
    },
    ui::{Look, Palette, dots::DotStyle, mark::Mark, widgets},
};

/// What is shown of somebody. Form says all of it, so that colour is never needed: hollow marks are out of sight,
/// diamonds need help, the ringed were visited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Group {
    visited: bool,
    needy: bool,
    seen: bool,
}

/// How many groups there are: younger residents are in none of them, and are not drawn.
const GROUPS: u8 = 8;

impl Group {
    fn of(person: Person, shown: Shown) -> Self {
        Self {
            visited: person.visited,
            needy: shown.needs && person.needy,
            seen: shown.sees(person),
        }
    }

    /// Its number; groups with a higher one lie over the others.
    fn number(self) -> u8 {
        4 * u8::from(self.visited) + 2 * u8::from(self.needy) + u8::from(self.seen)
    }

    fn numbered(number: u8) -> Self {
        Self {
            visited: number & 4 != 0,
            needy: number & 2 != 0,
            seen: number & 1 != 0,
        }
    }

    fn mark(self, palette: &Palette) -> (Mark, Color32) {
        let [seen, needy, ..] = palette.series;
        match (self.needy, self.seen) {
            (false, true) => (Mark::Disc, seen),
            (false, false) => (Mark::Ring, palette.absent),
            (true, true) => (Mark::Diamond, needy),
            (true, false) => (Mark::HollowDiamond, needy),
        }
    }
}

/// How much larger than an ordinary dot these are: only the older are drawn, so there is room.
const SIZE: f32 = 2.1;
/// How much larger those in need are, and how much larger those visited.
const NEEDY: f32 = 1.2;
const VISITED: f32 = 1.5;

/// How each group of residents looks.
pub(super) fn styles(palette: &Palette) -> Vec<DotStyle> {
    (0..GROUPS)
        .map(|number| {
            let group = Group::numbered(number);
            let (mark, colour) = group.mark(palette);
            let times = |is: bool, factor: f32| if is { factor } else { 1.0 };
            DotStyle {
                mark,
                colour,
                radius: SIZE * times(group.needy, NEEDY) * times(group.visited, VISITED),
                halo: group.visited.then_some(palette.ink),
            }
        })
        .collect()
}

/// The group of each resident of the town.
pub(super) fn groups(outcome: &Outcome, shown: Shown) -> Vec<u8> {
    let mut groups = vec![GROUPS; POPULATION as usize];
    for person in &outcome.older.people {
        if let Some(group) = groups.get_mut(person.id as usize) {
            *group = Group::of(*person, shown).number();
        }
    }
    groups
}

/// The groups that are on the map now, with their names and how many are in each.
fn entries(outcome: &Outcome, shown: Shown, look: &Look<'_>) -> Vec<(Group, String)> {
    let mut counts = [0_u32; GROUPS as usize];
    for person in &outcome.older.people {
        let group = Group {
            visited: false,
            ..Group::of(*person, shown)
        };
        if let Some(count) = counts.get_mut(usize::from(group.number())) {
            *count += 1;
        }
    }
    let mut entries = Vec::new();
    for (number, count) in (0..GROUPS).zip(counts).rev() {
        let group = Group::numbered(number);
        if count > 0 {
            let id = match (shown.needs, group.needy, group.seen) {
                (false, _, true) if shown.filters == 0 => "unseen-legend-all",
                (false, _, true) => "unseen-legend-seen",
                (false, _, false) => "unseen-legend-lost",
                (true, true, true) => "unseen-legend-needy-seen",
                (true, true, false) => "unseen-legend-needy-lost",
                (true, false, true) => "unseen-legend-other-seen",
                (true, false, false) => "unseen-legend-other-lost",
            };
            let n = parts::count(f64::from(count), look);
            entries.push((group, look.t_with(id, &[("n", &n)])));
        }
    }
    let visited = outcome.older.visits[0];
    if visited > 0 {
        let group = Group {
            visited: true,
            needy: false,
            seen: false,
        };
        let n = parts::count(f64::from(visited), look);
        entries.push((group, look.t_with("unseen-legend-visited", &[("n", &n)])));
    }
    entries
}

/// The legend in words: the picture as a sentence.
pub(super) fn sentence(outcome: &Outcome, shown: Shown, look: &Look<'_>) -> String {
    let entries = entries(outcome, shown, look);
    let groups: Vec<&str> = entries.iter().map(|(_, words)| words.as_str()).collect();
    let people = parts::count(outcome.older.people.len() as f64, look);
    look.t_with(
        "unseen-map-name",
        &[("people", &people), ("groups", &look.list(&groups))],
    )
}

/// The legend over the map, wrapped where it is narrow.
pub(super) fn ui(ui: &mut Ui, look: &Look<'_>, outcome: &Outcome, shown: Shown) {
    parts::legend_ui(ui, look, &look.t("unseen-legend-title"), |ui| {
        for (group, words) in entries(outcome, shown, look) {
            let (mark, colour) = group.mark(look.palette);
            if group.visited {
                widgets::legend_ringed(ui, look, mark, colour, &words);
            } else {
                widgets::legend_entry(ui, look, mark, colour, &words);
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        demos::invisible_village::FILTERS,
        models::invisible_village::{Params, Repair, run},
    };

    #[test]
    fn everybody_of_sixty_or_over_is_drawn_and_nobody_else() {
        let outcome = run(&Params::default(), 7);
        for filters in 0..=FILTERS.len() {
            let groups = groups(&outcome, Shown { filters, needs: true });
            let drawn = groups.iter().filter(|group| **group < GROUPS).count();
            assert_eq!(drawn, outcome.older.people.len());
            let seen = groups
                .iter()
                .filter(|group| **group < GROUPS && Group::numbered(**group).seen)
                .count();
            assert_eq!(
                seen as u32,
                outcome
                    .older
                    .reached(crate::models::invisible_village::Reach::ALL[filters])
            );
        }
    }

    #[test]
    fn groups_differ_by_form_and_not_by_colour_alone() {
        for palette in [Palette::light(), Palette::contrast(), Palette::stage()] {
            let forms: Vec<Mark> = (0..4)
                .map(|number| Group::numbered(number).mark(palette).0)
                .collect();
            for (at, form) in forms.iter().enumerate() {
                assert!(!forms[..at].contains(form), "{form:?} twice");
            }
            let styles = styles(palette);
            assert_eq!(styles.iter().filter(|style| style.halo.is_some()).count(), 4);
        }
    }

    #[test]
    fn nobody_is_shown_in_need_before_needs_are_asked_for() {
        let params = Params {
            repair: Repair::Visit,
            ..Params::default()
        };
        let outcome = run(&params, 7);
        let shown = Shown {
            filters: 3,
            needs: false,
        };
        assert!(
            outcome
                .older
                .people
                .iter()
                .all(|person| !Group::of(*person, shown).needy)
        );
        assert!((0..GROUPS).all(|number| Group::numbered(number).number() == number));
    }
}
