//! The true curve of a prediction: a run of the model for every point, on a thread of its own.

use egui::Ui;

use super::super::env::StepEnv;
use crate::{
    course::{
        lesson::{Predict, PredictForm},
        values::curve_point,
    },
    demos::background::Background,
    models::value::Value,
};

/// A true curve, on its way or there.
pub(in crate::screens::lesson) enum TrueCurve {
    /// The model still runs.
    Coming(Background<Vec<f64>>),
    /// Its points; none where the model cannot say.
    Known(Vec<f64>),
}

impl TrueCurve {
    /// Begins to compute the curve that a prediction is about.
    pub(super) fn of(ui: &Ui, env: &StepEnv<'_>, predict: &Predict) -> Self {
        let asked = match (&predict.form, predict.truth.split_once('.')) {
            (PredictForm::Curve(form), Some((demo, name))) => {
                let setup = env.lesson.demos.get(demo);
                setup.map(|setup| (setup.clone(), form.clone(), name.to_owned()))
            }
            _ => None,
        };
        let Some((setup, form, name)) = asked else {
            return Self::Known(Vec::new());
        };
        let ctx = ui.ctx().clone();
        let wake = move || ctx.request_repaint();
        Self::Coming(Background::of("curve", wake, move |watch| {
            let mut points = Vec::with_capacity(form.at.len());
            for (done, at) in (1_u8..).zip(&form.at) {
                let point = curve_point(&setup, &form, &name, *at);
                points.push(point.ok().flatten().and_then(Value::number));
                if !watch(f32::from(done) / form.at.len() as f32) {
                    return None;
                }
            }
            let points: Option<Vec<f64>> = points.into_iter().collect();
            Some(points.unwrap_or_default())
        }))
    }

    /// Its points, or the share of the work that is done.
    pub(super) fn state(&mut self) -> Result<&[f64], f32> {
        if let Self::Coming(run) = self {
            match run.take() {
                Some(points) => *self = Self::Known(points),
                None => return Err(run.progress()),
            }
        }
        match self {
            Self::Known(points) => Ok(points),
            Self::Coming(_) => Err(0.0),
        }
    }
}
