//! What the dots mean, and how many of each there are.

use egui::{Color32, Ui};

use super::known::{Known, Person};
use crate::{
    demos::{parts, town_map::map_name},
    models::big_data_paradox::Outcome,
    ui::{Look, Palette, dots::DotStyle, mark::Mark, widgets},
};

/// Residents in each group of the legend.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Counts {
    /// Everybody.
    pub people: u32,
    /// Known to want the windows to stay.
    pub wants: u32,
    /// Known to be fine online.
    pub fine: u32,
    /// Can get online; nothing else is known.
    pub unknown_online: u32,
    /// Cannot get online, whether or not more is known.
    pub offline: u32,
    /// Have been visited.
    pub visited: u32,
}

impl Counts {
    pub(super) fn of(outcome: &Outcome, known: Known) -> Self {
        let mut counts = Self::default();
        for id in 0..outcome.online.len() {
            let person = known.of(outcome, id);
            counts.people += 1;
            counts.wants += u32::from(person.wants == Some(true));
            counts.fine += u32::from(person.wants == Some(false));
            counts.unknown_online += u32::from(person.online && person.wants.is_none());
            counts.offline += u32::from(!person.online);
            counts.visited += u32::from(person.visited);
        }
        counts
    }
}

/// Form and colour of a resident's dot. Form says who they are and what they want, so that colour is never
/// needed: diamonds want the windows to stay, hollow marks cannot get online, points have not been asked. Where dots are
/// so small that nobody sees their form, grey tells the last two from the others: points are the palest, those who
/// cannot get online stand out most.
fn mark(wants: Option<bool>, online: bool, palette: &Palette) -> (Mark, Color32) {
    let [stay, fine, ..] = palette.series;
    match (wants, online) {
        (Some(true), true) => (Mark::Diamond, stay),
        (Some(true), false) => (Mark::HollowDiamond, stay),
        (Some(false), true) => (Mark::Disc, fine),
        (Some(false), false) => (Mark::Ring, fine),
        (None, true) => (Mark::Point, palette.absent),
        (None, false) => (Mark::Ring, palette.ink),
    }
}

/// What may be known of a wish, in the order of the groups.
const WISHES: [Option<bool>; 3] = [None, Some(false), Some(true)];
/// How a resident was asked, in the order of the groups: the many who replied do not hide the others.
const ASKED: [Asked; 3] = [Asked::Online, Asked::No, Asked::AtHome];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Asked {
    No,
    Online,
    AtHome,
}

impl Asked {
    fn of(person: Person) -> Self {
        match person {
            _ if person.visited => Self::AtHome,
            _ if person.replied => Self::Online,
            _ => Self::No,
        }
    }

    /// Size of the dot, where 1 is an ordinary one.
    fn size(self) -> f32 {
        match self {
            Self::No => 0.85,
            Self::Online => 1.0,
            Self::AtHome => 1.7,
        }
    }
}

/// Every group as `(asked, wish, online)`.
fn all_groups() -> impl Iterator<Item = (Asked, Option<bool>, bool)> {
    ASKED.into_iter().flat_map(|asked| {
        WISHES
            .into_iter()
            .flat_map(move |wish| [true, false].map(|online| (asked, wish, online)))
    })
}

/// How much larger a hollow dot is than a full one, to weigh as much for the eye; and how much while the guide
/// speaks of those who cannot get online.
const HOLLOW: f32 = 1.25;
const LOOKED_FOR: f32 = 1.6;

/// How each group of residents looks; those who cannot get online larger where the guide speaks of them.
pub(super) fn styles(palette: &Palette, look_for_offline: bool) -> Vec<DotStyle> {
    all_groups()
        .map(|(asked, wish, online)| {
            let (mark, colour) = mark(wish, online, palette);
            let halo = (asked == Asked::AtHome).then_some(palette.ink);
            DotStyle {
                mark,
                colour,
                radius: asked.size()
                    * match (online, look_for_offline) {
                        (true, _) => 1.0,
                        (false, false) => HOLLOW,
                        (false, true) => LOOKED_FOR,
                    },
                halo,
            }
        })
        .collect()
}

/// The group of each resident.
pub(super) fn groups(outcome: &Outcome, known: Known) -> Vec<u8> {
    let all: Vec<_> = all_groups().collect();
    (0..outcome.online.len())
        .map(|id| {
            let person = known.of(outcome, id);
            let of = (Asked::of(person), person.wants, person.online);
            all.iter().position(|group| *group == of).unwrap_or_default() as u8
        })
        .collect()
}

/// One line of the legend.
struct Entry {
    mark: Mark,
    color: Color32,
    /// Whether the mark wears the ring of the visited.
    ringed: bool,
    name: String,
    count: u32,
}

/// The groups that are on the map now.
fn entries(counts: Counts, known: Known, look: &Look<'_>) -> Vec<Entry> {
    let entry = |(mark, color), id: &str, count| Entry {
        mark,
        color,
        ringed: false,
        name: look.t(id),
        count,
    };
    let group = |wants, online| mark(wants, online, look.palette);
    let mut entries = Vec::new();
    if known != Known::default() {
        let [wants, fine] = [true, false].map(|wants| group(Some(wants), true));
        entries.push(entry(wants, "paradox-legend-wants", counts.wants));
        entries.push(entry(fine, "paradox-legend-fine", counts.fine));
    }
    if !known.truth() {
        let id = if known == Known::default() {
            "paradox-legend-online"
        } else {
            "paradox-legend-unasked"
        };
        entries.push(entry(group(None, true), id, counts.unknown_online));
    }
    let (ring, ink) = group(None, false);
    // Once every wish is known, a hollow mark has the colour of the wish, and rings in ink are those of the visited.
    let ink = if known.truth() { look.palette.absent } else { ink };
    entries.push(entry((ring, ink), "paradox-legend-offline", counts.offline));
    if known.visits {
        let of_any = (Mark::Disc, look.palette.absent);
        entries.push(Entry {
            ringed: true,
            ..entry(of_any, "paradox-legend-visited", counts.visited)
        });
    }
    entries
}

/// The legend in words, with the number in each group: the picture as a sentence.
pub(super) fn sentence(counts: Counts, known: Known, look: &Look<'_>) -> String {
    let groups: Vec<String> = entries(counts, known, look)
        .into_iter()
        .map(|entry| {
            let n = parts::count(f64::from(entry.count), look);
            look.t_with("paradox-legend-count", &[("name", &entry.name), ("count", &n)])
        })
        .collect();
    let groups: Vec<&str> = groups.iter().map(String::as_str).collect();
    map_name(look, &groups)
}

/// The legend over the map, wrapped where it is narrow.
pub(super) fn ui(ui: &mut Ui, look: &Look<'_>, counts: Counts, known: Known) {
    parts::legend_ui(ui, look, &look.t("paradox-legend-title"), |ui| {
        for entry in entries(counts, known, look) {
            if entry.ringed {
                widgets::legend_ringed(ui, look, entry.mark, entry.color, &entry.name);
            } else {
                widgets::legend_entry(ui, look, entry.mark, entry.color, &entry.name);
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::models::big_data_paradox::{Params, run};

    #[test]
    fn every_resident_is_in_one_group_before_and_after() {
        let outcome = run(&Params::default(), 7);
        for (replies, visits) in [(false, false), (true, false), (false, true), (true, true)] {
            let known = Known { replies, visits };
            let counts = Counts::of(&outcome, known);
            let offline_known = (0..outcome.online.len())
                .map(|id| known.of(&outcome, id))
                .filter(|person| !person.online && person.wants.is_some())
                .count() as u32;
            assert_eq!(counts.people, 10_000);
            assert_eq!(
                counts.wants + counts.fine + counts.unknown_online + counts.offline - offline_known,
                counts.people
            );
            assert_eq!(counts.visited, if visits { outcome.visits.n } else { 0 });
        }
    }

    #[test]
    fn nothing_is_known_of_a_wish_before_it_is_asked() {
        let outcome = run(&Params::default(), 7);
        let before = Counts::of(&outcome, Known::default());
        assert_eq!((before.wants, before.fine), (0, 0));
        let replies = Counts::of(
            &outcome,
            Known {
                replies: true,
                visits: false,
            },
        );
        assert_eq!(
            (replies.wants, replies.wants + replies.fine),
            (outcome.replies.yes, outcome.replies.n)
        );
        let all = Counts::of(&outcome, Known::ALL);
        assert_eq!(f64::from(all.wants) / f64::from(all.people), outcome.truth);
    }

    #[test]
    fn groups_differ_by_form_and_not_by_colour_alone() {
        for palette in [Palette::light(), Palette::contrast(), Palette::stage()] {
            let mut seen = Vec::new();
            for wants in [true, false] {
                for online in [true, false] {
                    seen.push(mark(Some(wants), online, palette).0);
                }
            }
            for (at, form) in seen.iter().enumerate() {
                assert!(!seen[..at].contains(form), "{form:?} twice");
            }
        }
    }

    #[test]
    fn every_resident_has_the_style_of_what_is_known() {
        let outcome = run(&Params::default(), 7);
        let styles = styles(Palette::light(), false);
        let groups = groups(&outcome, Known::ALL);
        for (id, group) in groups.iter().enumerate() {
            let style = styles[usize::from(*group)];
            assert_eq!(style.halo.is_some(), outcome.visited[id]);
            assert_eq!(
                style.mark,
                mark(Some(outcome.wants[id]), outcome.online[id], Palette::light()).0
            );
        }
    }
}
