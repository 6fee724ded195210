//! A predicted curve: drawn with the mouse, or set point by point with the arrow keys.

use egui::{Id, Key, Rect, Response, Sense, Ui, pos2, vec2};

use super::{
    super::{
        env::StepEnv,
        picture::{fitted, round_ticks},
    },
    Draft,
    words::{along, on_scale},
};
use crate::{
    course::lesson::{CurveForm, Predict},
    ui::{
        Place,
        mark::Mark,
        miniature,
        plot::{Form, Frame, Plot, PlotAxis, PlotSeries},
        tokens,
        widgets::{
            self,
            slider_input::{Arrows, Told, tell, wanted},
        },
    },
};

/// Height between the axes, in points.
const HEIGHT: f32 = 230.0;
/// An arrow key moves a point by this part of the scale.
const STEP: f64 = 1.0 / 40.0;

/// The plot on which a curve is drawn or shown.
pub(super) fn plot(
    ui: &Ui,
    env: &StepEnv<'_>,
    predict: &Predict,
    form: &CurveForm,
    series: Vec<PlotSeries>,
    below: f32,
) -> Plot {
    let places = form.at.iter().enumerate();
    // Beside what came out, there is nothing to draw any more.
    let id = if series.len() > 1 {
        "predict-curves-alt"
    } else {
        "predict-curve-alt"
    };
    let plot = Plot {
        alt: env.t_with(id, &[("x", &env.plain(&form.x)), ("y", &env.plain(&form.y))]),
        form: Form::Lines,
        x: PlotAxis {
            name: env.plain(&form.x),
            range: (0.0, form.at.len().max(1) as f64),
            ticks: places
                .map(|(n, at)| (place(n), along(env, predict, form, *at)))
                .collect(),
            categories: true,
        },
        y: PlotAxis {
            name: env.plain(&form.y),
            range: (form.min, form.max),
            ticks: round_ticks((form.min, form.max), |tick, _| on_scale(env, predict, tick)),
            categories: false,
        },
        series,
        height: HEIGHT,
    };
    fitted(ui, &env.scene.look, plot, below)
}

/// Where on the axis the n-th point stands: equally far from each other, whatever the parameter.
pub(super) const fn place(n: usize) -> f64 {
    n as f64 + 0.5
}

/// Points of a curve with their places.
pub(super) fn points(numbers: impl IntoIterator<Item = f64>) -> Vec<(f64, f64)> {
    let numbers = numbers.into_iter().enumerate();
    numbers.map(|(n, number)| (place(n), number)).collect()
}

/// Draws the form, with so many points of other things below it; returns whether Enter was pressed on a point.
pub(super) fn form_ui(
    ui: &mut Ui,
    env: &StepEnv<'_>,
    predict: &Predict,
    form: &CurveForm,
    draft: &mut Draft,
    below: f32,
) -> bool {
    let look = &env.scene.look;
    draft.curve.resize(form.at.len(), None);
    // A slide has no room for how it is done and for what is still missing.
    if look.place == Place::Desk || !draft.missing {
        widgets::text_soft(ui, look, &env.t("predict-curve-how"));
        ui.add_space(tokens::UNIT);
    }
    let colour = look.palette.guess;
    let series = stretches(&draft.curve).into_iter().map(|points| PlotSeries {
        points,
        colour,
        mark: Mark::Triangle,
    });
    // Heights are rounded to pixels.
    let below = below + tokens::UNIT;
    let (picture, frame) = plot(ui, env, predict, form, series.collect(), below).ui(ui, look);
    let mut changed = drawn(ui, &picture, &frame, form, draft);
    step_sideways(ui, predict, form);
    let mut enter = false;
    for n in 0..form.at.len() {
        let (moved, confirmed) = point_ui(ui, env, predict, form, &frame, n, draft);
        changed |= moved;
        enter |= confirmed;
    }
    draft.fresh = false;
    if changed {
        draft.missing = false;
    }
    enter
}

fn point_id(ui: &Ui, predict: &Predict, n: usize) -> Id {
    ui.scope_id().with(("point of the curve", &predict.id, n))
}

/// The arrows to the left and right go from point to point.
fn step_sideways(ui: &Ui, predict: &Predict, form: &CurveForm) {
    let focused = ui.memory(egui::Memory::focused);
    let all = form.at.len();
    let Some(at) = (0..all).find(|n| focused == Some(point_id(ui, predict, *n))) else {
        return;
    };
    let presses = |key| ui.input(|input| input.num_presses(key));
    let wanted = (at + presses(Key::ArrowRight)).saturating_sub(presses(Key::ArrowLeft));
    let wanted = wanted.min(all - 1);
    if wanted != at {
        ui.memory_mut(|memory| memory.request_focus(point_id(ui, predict, wanted)));
        ui.ctx().request_discard("another point has the keyboard");
    }
}

/// The points that are set, as lines between neighbours.
fn stretches(curve: &[Option<f64>]) -> Vec<Vec<(f64, f64)>> {
    let mut all: Vec<Vec<(f64, f64)>> = vec![Vec::new()];
    for (n, number) in curve.iter().enumerate() {
        match (number, all.last_mut()) {
            (Some(number), Some(last)) => last.push((place(n), *number)),
            (_, Some(last)) if !last.is_empty() => all.push(Vec::new()),
            _ => {}
        }
    }
    all.retain(|points| !points.is_empty());
    all
}

/// What the mouse draws: the points it passes are set where it passes them.
fn drawn(ui: &Ui, picture: &Response, frame: &Frame, form: &CurveForm, draft: &mut Draft) -> bool {
    let mouse = ui.interact(frame.plot, picture.id.with("mouse"), Sense::CLICK | Sense::DRAG);
    let mouse = mouse.on_hover_cursor(egui::CursorIcon::Crosshair);
    let drawing = mouse.dragged() || mouse.clicked();
    let Some(now) = mouse.interact_pointer_pos().filter(|_| drawing) else {
        draft.pen = None;
        return false;
    };
    // A mouse that is held only counts as drawing after it has moved a little.
    let begun = || {
        let at = ui.input(|input| input.pointer.press_origin());
        at.map(|at| miniature::local(ui, at))
    };
    let before = draft.pen.or_else(begun).unwrap_or(now);
    draft.pen = Some(now);
    let nearest = |at: egui::Pos2| frame.across(at).floor().max(0.0) as usize;
    let (from, to) = (nearest(before), nearest(now));
    for n in from.min(to)..=from.max(to) {
        // A quick movement jumps over points: between two places of the mouse lies a straight line.
        let x = frame.at(place(n), form.min).x;
        let part = if from == to || (now.x - before.x).abs() < 1.0 {
            1.0
        } else {
            ((x - before.x) / (now.x - before.x)).clamp(0.0, 1.0)
        };
        if let Some(point) = draft.curve.get_mut(n) {
            *point = Some(rounded(frame.upwards(before.lerp(now, part)), form));
        }
    }
    true
}

/// The nearest number at which a point can stand.
fn rounded(number: f64, form: &CurveForm) -> f64 {
    let step = (form.max - form.min) * STEP;
    let steps = ((number - form.min) / step).round();
    (form.min + steps * step).clamp(form.min, form.max)
}

/// One point as an upright slider; returns whether it moved, and whether Enter was pressed on it.
fn point_ui(
    ui: &Ui,
    env: &StepEnv<'_>,
    predict: &Predict,
    form: &CurveForm,
    frame: &Frame,
    n: usize,
    draft: &mut Draft,
) -> (bool, bool) {
    let Some(point) = draft.curve.get(n).copied() else {
        return (false, false);
    };
    let half = frame.plot.width() / (2.0 * form.at.len().max(1) as f32);
    let x = frame.at(place(n), form.min).x;
    let rect = Rect::from_min_max(
        pos2(x - half, frame.plot.top()),
        pos2(x + half, frame.plot.bottom()),
    );
    let response = ui.interact(rect, point_id(ui, predict, n), Sense::focusable_noninteractive());
    if draft.fresh && n == 0 {
        widgets::take_focus(&response);
    }
    let range = form.min..=form.max;
    let middle = f64::midpoint(form.min, form.max);
    let step = (form.max - form.min) * STEP;
    // From the middle, if it was not set.
    let after = wanted(ui, &response, &range, Arrows::Upright).map(|wanted| {
        rounded(
            wanted.to.or(point).unwrap_or(middle) + wanted.presses * step,
            form,
        )
    });
    if let Some(after) = after
        && let Some(point) = draft.curve.get_mut(n)
    {
        *point = Some(after);
    }
    let at = form.at.get(n).copied().unwrap_or_default();
    let name = env.t_with("predict-curve-name", &[("x", &along(env, predict, form, at))]);
    let shown = after.or(point);
    let words = shown.map_or_else(|| env.t("predict-unset"), |number| on_scale(env, predict, number));
    let told = Told {
        name: &name,
        value: shown.unwrap_or(middle),
        words: &words,
        step,
    };
    tell(ui, &response, &range, told);
    if response.has_focus() {
        // What the point stands at, over its place.
        let look = &env.scene.look;
        let galley = ui
            .painter()
            .layout_no_wrap(words, look.bold(tokens::SMALL), look.palette.ink);
        let left = (x - galley.size().x / 2.0).clamp(frame.plot.left(), frame.plot.right() - galley.size().x);
        let ground = Rect::from_min_size(pos2(left, frame.plot.top()), galley.size());
        ui.painter()
            .rect_filled(ground.expand2(vec2(4.0, 0.0)), 3.0, look.palette.card);
        ui.painter().galley(ground.min, galley, look.palette.ink);
    }
    widgets::focus_ring(ui, &env.scene.look, &response, tokens::RADIUS);
    let enter = response.has_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    (after.is_some(), enter)
}

#[cfg(test)]
mod tests {
    use super::stretches;

    #[test]
    fn lines_join_neighbours_only() {
        let curve = [Some(1.0), Some(2.0), None, None, Some(3.0)];
        let all = stretches(&curve);
        assert_eq!(all, [vec![(0.5, 1.0), (1.5, 2.0)], vec![(4.5, 3.0)]]);
        assert!(stretches(&[None, None]).is_empty());
    }
}
