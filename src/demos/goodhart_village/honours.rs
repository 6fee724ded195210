//! Who is honoured: the workers by what is measured and by what they are worth.

use egui::{Align2, Color32, Pos2, Rect, Sense, Shape, Stroke, Ui, pos2, vec2};

use super::GoodhartVillage;
use crate::{
    demos::{Around, DemoEvent, dot_field::DotPicture, parts},
    models::goodhart_village::{HONOURED, Outcome, Staff},
    ui::{Look, Palette, dots::DotStyle, mark::Mark, tokens, widgets},
};

/// The groups, in the order of the styles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Group {
    /// Neither honoured nor among those who do most good.
    Others,
    /// Honoured, and not among those who do most good.
    Shown,
    /// Among those who do most good, and not honoured.
    Unseen,
    /// Both.
    Both,
}

impl Group {
    pub(super) const ALL: [Self; 4] = [Self::Others, Self::Shown, Self::Unseen, Self::Both];

    pub(super) const fn of(one: &Staff) -> Self {
        match (one.honoured, one.deserving) {
            (false, false) => Self::Others,
            (true, false) => Self::Shown,
            (false, true) => Self::Unseen,
            (true, true) => Self::Both,
        }
    }

    const fn id(self) -> &'static str {
        match self {
            Self::Others => "goodhart-legend-others",
            Self::Shown => "goodhart-legend-shown",
            Self::Unseen => "goodhart-legend-unseen",
            Self::Both => "goodhart-legend-both",
        }
    }

    /// Filled marks are honoured, diamonds do most good: colour is never needed.
    fn mark(self, palette: &Palette) -> (Mark, Color32) {
        let [_, shown, good, ..] = palette.series;
        match self {
            Self::Others => (Mark::Ring, palette.absent),
            Self::Shown => (Mark::Disc, shown),
            Self::Unseen => (Mark::HollowDiamond, good),
            Self::Both => (Mark::Diamond, good),
        }
    }
}

/// The group of each worker.
pub(super) fn groups(outcome: &Outcome) -> Vec<u8> {
    outcome.staff.iter().map(|one| Group::of(one) as u8).collect()
}

/// How many workers are in a group.
pub(super) fn count(outcome: &Outcome, group: Group) -> usize {
    outcome.staff.iter().filter(|one| Group::of(one) == group).count()
}

/// Least and greatest of some numbers.
fn ends(values: impl Iterator<Item = f64>) -> (f64, f64) {
    values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
        (low.min(value), high.max(value))
    })
}

/// Where each worker stands: to the right by what is measured, upwards by what they are worth.
pub(super) fn places(outcome: &Outcome) -> Vec<Pos2> {
    let across = ends(outcome.staff.iter().map(|one| one.measured));
    let upwards = ends(outcome.staff.iter().map(|one| one.worth));
    let part = |value: f64, (low, high): (f64, f64)| ((value - low) / (high - low).max(f64::EPSILON)) as f32;
    outcome
        .staff
        .iter()
        .map(|one| pos2(part(one.measured, across), 1.0 - part(one.worth, upwards)))
        .collect()
}

/// The worker whom the measure ranks first.
pub(super) fn first(outcome: &Outcome) -> Option<usize> {
    let by_measure = |a: &(usize, &Staff), b: &(usize, &Staff)| a.1.measured.total_cmp(&b.1.measured);
    outcome
        .staff
        .iter()
        .enumerate()
        .max_by(by_measure)
        .map(|(id, _)| id)
}

/// A worker's place by what is measured and by what they are worth, from 1.
pub(super) fn ranks(outcome: &Outcome, id: usize) -> Option<[usize; 2]> {
    let own = outcome.staff.get(id)?;
    let above = |of: fn(&Staff) -> f64| outcome.staff.iter().filter(|one| of(one) > of(own)).count() + 1;
    Some([above(|one| one.measured), above(|one| one.worth)])
}

/// A worker in a few words.
pub(super) fn describe(outcome: &Outcome, id: usize, look: &Look<'_>) -> String {
    let Some([measured, worth]) = ranks(outcome, id) else {
        return String::new();
    };
    look.t_with(
        "goodhart-worker",
        &[
            ("n", &(id + 1).to_string()),
            ("measured", &measured.to_string()),
            ("worth", &worth.to_string()),
        ],
    )
}

/// Legend and dots.
pub(super) fn ui(
    demo: &mut GoodhartVillage,
    ui: &mut Ui,
    look: &Look<'_>,
    around: Around<'_>,
) -> Vec<DemoEvent> {
    let mut said = Vec::new();
    parts::legend_ui(ui, look, &look.t("goodhart-honours-title"), |ui| {
        for group in [Group::Both, Group::Shown, Group::Unseen, Group::Others] {
            let (mark, colour) = group.mark(look.palette);
            let n = count(&demo.run.outcome, group).to_string();
            let words = look.t_with(group.id(), &[("n", &n)]);
            widgets::legend_entry(ui, look, mark, colour, &words);
            said.push(words);
        }
    });
    ui.add_space(look.size(tokens::UNIT));
    let (rect, response) =
        ui.allocate_exact_size(ui.available_size().max(vec2(200.0, 140.0)), Sense::click());
    let line = look.size(tokens::SMALL) * 1.4;
    let area = Rect::from_min_max(rect.min + vec2(line, line), rect.max - vec2(line, line * 1.6));
    let said: Vec<&str> = said.iter().map(String::as_str).collect();
    let name = look.t_with("goodhart-honours-name", &[("groups", &look.list(&said))]);
    let radius = (area.width().min(area.height()) * 0.014).clamp(3.5, 8.0);
    let styles = Group::ALL.map(|group| {
        let (mark, colour) = group.mark(look.palette);
        let size = if group == Group::Others { 0.8 } else { 1.25 };
        DotStyle {
            mark,
            colour,
            radius: radius * size,
            halo: None,
        }
    });
    let outcome = &demo.run.outcome;
    let picture = DotPicture {
        places: &demo.places,
        groups: &demo.groups,
        styles: &styles,
        revision: demo.revision,
        name: &name,
        describe: &|id| describe(outcome, id, look),
        first: &|| first(outcome).unwrap_or_default(),
        open: demo.open,
        asked_for: around.highlight == Some("open-worker"),
    };
    let lines = honour_lines(outcome, &demo.places, area);
    let ground = |ui: &Ui| ground(ui, look, (rect, area), lines);
    let shown = demo
        .field
        .ui(ui, look, (response, area), &picture, (ground, |_: &Ui| {}));
    let Some(id) = shown.opened else {
        return Vec::new();
    };
    demo.open = Some(id);
    vec![DemoEvent::Done("open-worker")]
}

/// Where the measure's line and the line of worth lie: half-way between the last who is above and the first below.
fn honour_lines(outcome: &Outcome, places: &[Pos2], area: Rect) -> Pos2 {
    let line = |mut parts: Vec<f32>| {
        parts.sort_unstable_by(f32::total_cmp);
        let at = |n: usize| parts.get(n).copied().unwrap_or_default();
        let last = outcome.staff.len().saturating_sub(HONOURED);
        f32::midpoint(at(last), at(last.saturating_sub(1)))
    };
    let across = line(places.iter().map(|place| place.x).collect());
    let upwards = line(places.iter().map(|place| 1.0 - place.y).collect());
    area.min + area.size() * vec2(across, 1.0 - upwards)
}

/// Axes with their names, and the two lines above which one is honoured, or ought to be.
fn ground(ui: &Ui, look: &Look<'_>, (rect, area): (Rect, Rect), lines: Pos2) {
    let painter = ui.painter();
    let room = area.expand(look.size(tokens::UNIT));
    let axis = Stroke::new(1.5, look.palette.edge);
    painter.line_segment([room.left_bottom(), room.right_bottom()], axis);
    painter.line_segment([room.left_bottom(), room.left_top()], axis);
    let dashed = |from: Pos2, to: Pos2| {
        let stroke = Stroke::new(1.5, look.palette.soft);
        painter.extend(Shape::dashed_line(&[from, to], stroke, 5.0, 4.0));
    };
    dashed(pos2(lines.x, room.top()), pos2(lines.x, room.bottom()));
    dashed(pos2(room.left(), lines.y), pos2(room.right(), lines.y));
    let font = look.font(tokens::SMALL);
    let soft = look.palette.soft;
    let words = |at: Pos2, align: Align2, id: &str| {
        painter.text(at, align, look.t(id), font.clone(), soft);
    };
    words(
        rect.right_bottom(),
        Align2::RIGHT_BOTTOM,
        "goodhart-axis-measured",
    );
    words(rect.left_top(), Align2::LEFT_TOP, "goodhart-axis-worth");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::models::goodhart_village::{Params, run};

    #[test]
    fn groups_differ_by_form_and_hold_everybody() {
        let outcome = run(&Params::default(), 7);
        let counts = Group::ALL.map(|group| count(&outcome, group));
        assert_eq!(counts.iter().sum::<usize>(), outcome.staff.len());
        let count_of = |group: Group| count(&outcome, group);
        assert_eq!(count_of(Group::Both) + count_of(Group::Shown), HONOURED);
        assert_eq!(count_of(Group::Both) + count_of(Group::Unseen), HONOURED);
        let forms = Group::ALL.map(|group| group.mark(Palette::light()).0);
        for (at, form) in forms.iter().enumerate() {
            assert!(!forms[..at].contains(form));
        }
    }

    #[test]
    fn the_lines_part_those_above_from_those_below() {
        let outcome = run(&Params::default(), 7);
        let places = places(&outcome);
        let area = Rect::from_min_size(Pos2::ZERO, vec2(1.0, 1.0));
        let lines = honour_lines(&outcome, &places, area);
        for (one, place) in outcome.staff.iter().zip(&places) {
            assert_eq!(one.honoured, place.x > lines.x);
            assert_eq!(one.deserving, place.y < lines.y);
        }
        assert_eq!(ranks(&outcome, first(&outcome).unwrap()).unwrap()[0], 1);
    }
}
