//! Where everybody stands: across by score, one above the other where scores are alike.

use egui::{Pos2, pos2};

use super::{TheGate, View};

/// Columns of the crowd, and of the few real cases.
const COLUMNS: usize = 320;
const CASE_COLUMNS: usize = 64;
/// Scores reach so many standard deviations beyond the mean of either kind.
const TAIL: f64 = 4.2;
/// Nobody stands nearer above another than this part of a band.
const LOOSEST: f32 = 0.11;

/// Least and greatest score on the axis.
pub(super) fn ends(demo: &TheGate) -> (f64, f64) {
    let shift = demo.run.params.offset / 2.0;
    (-TAIL - shift, demo.run.params.dprime + TAIL + shift)
}

/// Where a score lies across, `0.0..=1.0`.
pub(super) fn across(demo: &TheGate, score: f64) -> f32 {
    let (from, to) = ends(demo);
    ((score - from) / (to - from)).clamp(0.0, 1.0) as f32
}

/// The score at a place across.
pub(super) fn score_at(demo: &TheGate, part: f32) -> f64 {
    let (from, to) = ends(demo);
    from + f64::from(part.clamp(0.0, 1.0)) * (to - from)
}

/// Top and foot of the band in which somebody stands, who is in group A or not, and a case or not: once it is known who is a case, cases stand over the
/// others; beside a portrait the two groups stand apart.
pub(super) fn band(demo: &TheGate, (in_a, is_case): (bool, bool)) -> (f32, f32) {
    let (top, foot) = match (demo.view, in_a) {
        (View::Line, _) => (0.0, 1.0),
        (View::Portrait, true) => (0.0, 0.46),
        (View::Portrait, false) => (0.54, 1.0),
    };
    let parted = top + (foot - top) * 0.28;
    if demo.checked && is_case {
        (top, parted - 0.02)
    } else {
        (parted, foot)
    }
}

/// Everybody's place.
pub(super) fn places(demo: &TheGate) -> Vec<Pos2> {
    let outcome = &demo.run.outcome;
    let apart = demo.view == View::Portrait;
    // The crowd of group B or of all, and of group A; the same for cases.
    let mut stacks = [COLUMNS, CASE_COLUMNS].map(|columns| [vec![0_u32; columns], vec![0; columns]]);
    let mut spots = Vec::with_capacity(outcome.score.len());
    for ((score, is_case), in_a) in outcome.score.iter().zip(&outcome.is_case).zip(&outcome.in_a) {
        let case = usize::from(*is_case && demo.checked);
        let group = usize::from(*in_a && apart);
        let x = across(demo, *score);
        let mut height = 0;
        if let Some(stack) = stacks.get_mut(case).and_then(|of_kind| of_kind.get_mut(group)) {
            let columns = stack.len();
            let column = ((x * columns as f32) as usize).min(columns - 1);
            if let Some(count) = stack.get_mut(column) {
                height = *count;
                *count += 1;
            }
        }
        spots.push((x, height));
    }
    // Both groups grow by the same measure, so that they can be compared.
    let tallest = [0, 1].map(|case: usize| {
        let columns = stacks.get(case).into_iter().flatten().flatten();
        columns.copied().max().unwrap_or_default().max(1)
    });
    let all = spots.into_iter().zip(outcome.is_case.iter().zip(&outcome.in_a));
    all.map(|((x, height), (is_case, in_a))| {
        let (top, foot) = band(demo, (*in_a, *is_case));
        let lifted = demo.checked && *is_case;
        let [crowd, cases] = tallest;
        let (columns, tallest) = if lifted {
            (CASE_COLUMNS, cases)
        } else {
            (COLUMNS, crowd)
        };
        let step =
            ((foot - top) / tallest as f32).min((foot - top) * LOOSEST * if lifted { 3.0 } else { 1.0 });
        let column = (x * columns as f32).floor().min(columns as f32 - 1.0);
        // Cases are few and keep their own place across.
        let x = if lifted {
            x
        } else {
            (column + 0.5) / columns as f32
        };
        pos2(x, foot - step * (height as f32 + 0.5))
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demos::Demo as _;

    #[test]
    fn everybody_stands_in_their_band_and_on_their_side_of_the_line() {
        for offset in [0.0, 1.0] {
            let mut demo = TheGate::new(&Vec::new(), 7).unwrap();
            demo.show_setting(&vec![
                ("offset".to_owned(), offset),
                ("base_rate".to_owned(), 0.05),
            ]);
            let line = across(&demo, demo.run.params.threshold);
            for (id, place) in demo.places.iter().enumerate() {
                let (in_a, is_case) = (demo.run.outcome.in_a[id], demo.run.outcome.is_case[id]);
                let (top, foot) = band(&demo, (in_a, is_case));
                assert!(
                    (top..=foot).contains(&place.y),
                    "{id}: {place:?} not in {top}..{foot}"
                );
                let side = place.x - line;
                let near = side.abs() <= 1.0 / COLUMNS as f32;
                assert!(
                    near || (side > 0.0) == demo.run.outcome.flagged[id],
                    "{id}: {place:?} at {line}"
                );
            }
        }
    }

    #[test]
    fn the_axis_goes_both_ways() {
        let demo = TheGate::new(&Vec::new(), 7).unwrap();
        for score in [-3.0, 0.0, 2.3, 5.0] {
            assert!((score_at(&demo, across(&demo, score)) - score).abs() < 1e-5);
        }
    }

    #[test]
    fn nobody_is_lifted_out_before_the_flagged_are_checked() {
        let demo = TheGate::new(&Vec::new(), 7).unwrap();
        let lowest = demo.places.iter().map(|place| place.y).fold(1.0, f32::min);
        assert!(lowest >= band(&demo, (true, true)).0);
        assert_eq!(band(&demo, (true, true)), band(&demo, (true, false)));
    }
}
