//! What the dots mean: form and colour say what somebody wishes, area how much they count.

use egui::{Color32, Ui};

use super::Tried;
use crate::{
    demos::{parts, town_map::map_name},
    models::loud_forum::Outcome,
    ui::{Look, Palette, dots::DotStyle, mark::Mark, widgets},
};

/// Radius of the largest dot, where 1 is an ordinary one.
const LARGEST: f32 = 18.0;
/// Each level's radius is so many times the one below.
const STEP: f32 = 1.15;
/// How many sizes there are.
const LEVELS: u8 = 24;
/// All who count cover together as much as so many ordinary dots, however it is counted.
const INK: f64 = 5000.0;
/// Radius of somebody who does not count.
const VOICELESS: f32 = 0.7;

/// Form and colour of a wish; form alone tells it.
fn mark(plan: bool, palette: &Palette) -> (Mark, Color32) {
    let [other, wished, ..] = palette.series;
    if plan {
        (Mark::Disc, wished)
    } else {
        (Mark::Diamond, other)
    }
}

/// Somebody who does not count.
fn voiceless(palette: &Palette) -> (Mark, Color32) {
    (Mark::Ring, palette.absent)
}

/// The level, 0 for the largest, at which an area comes nearest to a share of all that is counted.
fn level(share: f64) -> u8 {
    let radius = (INK * share).sqrt() as f32;
    let below = (LARGEST / radius.max(f32::MIN_POSITIVE)).ln() / STEP.ln();
    below.round().clamp(0.0, f32::from(LEVELS - 1)) as u8
}

/// How each group looks: first those who do not count, then the largest voices, so that smaller ones lie over
/// them; of each size the two wishes.
pub(super) fn styles(palette: &Palette) -> Vec<DotStyle> {
    let style = |(mark, colour), radius| DotStyle {
        mark,
        colour,
        radius,
        halo: None,
    };
    let voices = (0..LEVELS).flat_map(|level| {
        let radius = LARGEST / STEP.powi(i32::from(level));
        [false, true].map(|plan| style(mark(plan, palette), radius))
    });
    std::iter::once(style(voiceless(palette), VOICELESS))
        .chain(voices)
        .collect()
}

/// The group of each resident.
pub(super) fn groups(outcome: &Outcome, tried: Tried) -> Vec<u8> {
    let all: f64 = outcome.voices.iter().sum();
    let counted = tried.any() && all > 0.0;
    outcome
        .voices
        .iter()
        .zip(&outcome.favours)
        .map(|(voice, plan)| {
            if counted && *voice > 0.0 {
                1 + 2 * level(voice / all) + u8::from(*plan)
            } else {
                0
            }
        })
        .collect()
}

/// The resident who counts most by the way chosen.
pub(super) fn loudest(outcome: &Outcome) -> Option<usize> {
    let voices = outcome.voices.iter().enumerate();
    voices.max_by(|a, b| a.1.total_cmp(b.1)).map(|(id, _)| id)
}

/// Marks with their words: how many people of each wish count, and what that makes.
fn entries(outcome: &Outcome, tried: Tried, look: &Look<'_>) -> Vec<(Mark, Color32, String)> {
    let people = |of: &dyn Fn(f64, bool) -> bool| {
        let all = outcome.voices.iter().zip(&outcome.favours);
        all.filter(|(voice, plan)| of(**voice, **plan)).count() as f64
    };
    let entry = |(mark, colour), id: &str, n: f64, share: f64| {
        let (n, share) = (parts::count(n, look), parts::share(share, look));
        (mark, colour, look.t_with(id, &[("n", &n), ("share", &share)]))
    };
    let ring = voiceless(look.palette);
    if !tried.any() {
        let n = outcome.voices.len() as f64;
        return vec![entry(ring, "forum-legend-nobody", n, 0.0)];
    }
    let (share, _) = outcome.answer();
    let mut entries = Vec::new();
    for (plan, id, share) in [
        (true, "forum-legend-plan", share),
        (false, "forum-legend-other", 1.0 - share),
    ] {
        let n = people(&|voice, favours| voice > 0.0 && favours == plan);
        entries.push(entry(mark(plan, look.palette), id, n, share));
    }
    let n = people(&|voice, _| voice == 0.0);
    entries.push(entry(ring, "forum-legend-none", n, 0.0));
    entries
}

/// The legend in words: the picture as a sentence.
pub(super) fn sentence(outcome: &Outcome, tried: Tried, look: &Look<'_>) -> String {
    let entries = entries(outcome, tried, look);
    let groups: Vec<&str> = entries.iter().map(|(.., words)| words.as_str()).collect();
    map_name(look, &groups)
}

/// The legend over the map, wrapped where it is narrow.
pub(super) fn ui(ui: &mut Ui, look: &Look<'_>, outcome: &Outcome, tried: Tried) {
    parts::legend_ui(ui, look, &look.t("forum-legend-title"), |ui| {
        for (mark, colour, words) in entries(outcome, tried, look) {
            widgets::legend_entry(ui, look, mark, colour, &words);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::models::loud_forum::{Params, Rule, run};

    /// Twice the posts, twice the area: within half a step of the radius.
    #[test]
    fn area_is_what_somebody_counts() {
        let outcome = run(&Params::default(), 7);
        let groups = groups(&outcome, Tried::ALL);
        let styles = styles(Palette::light());
        let all: f64 = outcome.voices.iter().sum();
        for ((voice, group), plan) in outcome.voices.iter().zip(&groups).zip(&outcome.favours) {
            let style = styles[usize::from(*group)];
            if *voice == 0.0 {
                assert_eq!(style.mark, Mark::Ring);
                continue;
            }
            assert_eq!(style.mark, mark(*plan, Palette::light()).0);
            let wanted = INK * voice / all;
            let area = f64::from(style.radius * style.radius);
            let step = f64::from(STEP);
            assert!(
                (area / wanted).ln().abs() <= step.ln() * 1.001,
                "{area} for {wanted}"
            );
        }
    }

    /// Whatever counts, all marks together cover the same.
    #[test]
    fn the_ink_is_the_same_for_every_way_of_counting() {
        for rule in Rule::ALL {
            let params = Params {
                rule,
                ..Params::default()
            };
            let outcome = run(&params, 7);
            let styles = styles(Palette::light());
            let ink: f64 = groups(&outcome, Tried::ALL)
                .iter()
                .filter(|group| **group > 0)
                .map(|group| f64::from(styles[usize::from(*group)].radius).powi(2))
                .sum();
            assert!((ink / INK - 1.0).abs() < 0.15, "{rule:?}: {ink}");
        }
    }

    #[test]
    fn nothing_is_shown_before_it_is_counted() {
        let outcome = run(&Params::default(), 7);
        assert!(groups(&outcome, Tried::default()).iter().all(|group| *group == 0));
    }
}
