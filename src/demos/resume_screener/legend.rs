//! What the marks mean: form says woman or man, fill whether picked, a ring the club; colour only repeats the form.

use egui::{Color32, Ui};

use super::ResumeScreener;
use crate::{
    demos::parts,
    models::resume_screener::Resume,
    ui::{Look, Palette, dots::DotStyle, mark::Mark, widgets},
};

/// The group of those on whom nothing is decided yet; the others follow.
pub(super) const OPEN: u8 = 0;

/// Somebody on whom there is a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Group {
    pub woman: bool,
    pub yes: bool,
    pub club: bool,
}

impl Group {
    /// All of them, in the order of their numbers: those picked lie over the others.
    fn all() -> impl Iterator<Item = Self> {
        (0..8_u8).map(|n| Self {
            yes: n & 4 != 0,
            woman: n & 2 != 0,
            club: n & 1 != 0,
        })
    }

    pub(super) fn of(resume: &Resume, yes: bool) -> Self {
        Self {
            woman: resume.woman,
            yes,
            club: resume.word,
        }
    }

    /// Its number among the styles.
    pub(super) fn number(self) -> u8 {
        let bit = u8::from;
        OPEN + 1 + 4 * bit(self.yes) + 2 * bit(self.woman) + bit(self.club)
    }

    fn mark(self, palette: &Palette) -> (Mark, Color32) {
        let (hollow, filled, colour) = if self.woman {
            (Mark::HollowDiamond, Mark::Diamond, woman_colour(palette))
        } else {
            (Mark::Ring, Mark::Disc, man_colour(palette))
        };
        (if self.yes { filled } else { hollow }, colour)
    }
}

/// The colour of women.
pub(super) fn woman_colour(palette: &Palette) -> Color32 {
    let [_, second, ..] = palette.series;
    second
}

/// The colour of men.
pub(super) fn man_colour(palette: &Palette) -> Color32 {
    let [first, ..] = palette.series;
    first
}

/// How each group looks, where a decided one has this radius in points.
pub(super) fn styles(palette: &Palette, radius: f32) -> Vec<DotStyle> {
    let open = DotStyle {
        mark: Mark::Point,
        colour: palette.absent,
        radius,
        halo: None,
    };
    let style = |group: Group| {
        let (mark, colour) = group.mark(palette);
        DotStyle {
            mark,
            colour,
            radius,
            halo: group.club.then_some(palette.ink),
        }
    };
    std::iter::once(open).chain(Group::all().map(style)).collect()
}

/// The legend with its numbers; what it says, for the name of the picture.
pub(super) fn ui(demo: &ResumeScreener, ui: &mut Ui, look: &Look<'_>) -> Vec<String> {
    let mut said = Vec::new();
    let trained = demo.training.is_some();
    let view = if trained { "crowd" } else { "pile" };
    let title = look.t(&format!("screener-{view}-title"));
    let count = |of: &dyn Fn(u8) -> bool| {
        let n = demo.groups.iter().filter(|group| of(**group)).count();
        parts::count(n as f64, look)
    };
    parts::legend_ui(ui, look, &title, |ui| {
        for yes in [true, false] {
            for woman in [true, false] {
                let group = |club| Group { woman, yes, club };
                let (mark, colour) = group(false).mark(look.palette);
                let own = [group(false).number(), group(true).number()];
                let n = count(&|group| own.contains(&group));
                let who = if woman { "woman" } else { "man" };
                let what = if yes { "yes" } else { "no" };
                let words = look.t_with(&format!("screener-{view}-{who}-{what}"), &[("n", &n)]);
                widgets::legend_entry(ui, look, mark, colour, &words);
                said.push(words);
            }
        }
        let club = |group: u8| Group::all().any(|known| known.club && known.number() == group);
        let words = look.t_with("screener-legend-club", &[("n", &count(&club))]);
        widgets::legend_ringed(ui, look, Mark::Disc, look.palette.absent, &words);
        said.push(words);
        if !trained {
            let words = look.t_with("screener-legend-open", &[("n", &count(&|group| group == OPEN))]);
            widgets::legend_entry(ui, look, Mark::Point, look.palette.absent, &words);
            said.push(words);
        }
    });
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_stand_in_the_order_of_their_numbers_and_differ_by_form() {
        let styles = styles(Palette::light(), 4.0);
        let mut forms = Vec::new();
        for group in Group::all() {
            let style = styles[usize::from(group.number())];
            assert_eq!(
                (style.mark, style.halo.is_some()),
                (group.mark(Palette::light()).0, group.club)
            );
            forms.push((style.mark, style.halo.is_some()));
        }
        for (at, form) in forms.iter().enumerate() {
            assert!(!forms[..at].contains(form), "{form:?} twice");
        }
    }
}
