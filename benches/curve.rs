//! How long a learner waits for what came of a curve that they drew: a run of the model for each point, the most that
//! a curve may have, along the first parameter of each demo. The runs are on a thread of their own.

#[path = "common/clock.rs"]
mod clock;

use ground_truth::{
    course::{
        Map, Text,
        lesson::{CurveForm, DemoSetup},
        limits,
        values::curve_point,
    },
    models::catalogue::{self, ModelSpec, ParamKind, ParamSpec},
};

/// Times that each is measured; the fastest counts.
const TIMES: u32 = 3;

/// A curve over the whole range of a parameter.
fn curve(param: &ParamSpec) -> CurveForm {
    let points = *limits::CURVE_POINTS.end();
    let at = (0..points).map(|n| {
        let at = param.min + (param.max - param.min) * n as f64 / (points - 1) as f64;
        match param.kind {
            ParamKind::Count => at.round(),
            ParamKind::Share | ParamKind::Real => at,
        }
    });
    CurveForm {
        over: param.name.to_owned(),
        at: at.collect(),
        min: 0.0,
        max: 1.0,
        x: Text::default(),
        y: Text::default(),
    }
}

#[expect(clippy::print_stdout, reason = "a bench prints its figures")]
fn cost(spec: &ModelSpec) {
    let setup = DemoSetup {
        demo: spec.id.to_owned(),
        set: Map::default(),
        seed: 7,
    };
    // Some ends of a range go with other settings only.
    let forms = spec.params.iter().map(curve);
    let mut fitting = forms.filter(|form| {
        form.at
            .iter()
            .all(|at| curve_point(&setup, form, "", *at).is_ok())
    });
    let Some(form) = fitting.next() else {
        return println!("{}: no parameter can be moved by itself", spec.id);
    };
    let run = || -> usize {
        form.at
            .iter()
            .filter(|at| curve_point(&setup, &form, "", **at).is_ok())
            .count()
    };
    println!(
        "{} along {}: {:.1} ms",
        spec.id,
        form.over,
        clock::fastest(TIMES, run)
    );
}

fn main() {
    for spec in catalogue::all() {
        cost(spec);
    }
}
