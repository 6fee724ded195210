//! A prediction beside what came out. It is shown once the learner has played the guide of the demo.

use egui::Ui;

use super::{
    super::{
        env::StepEnv,
        picture::{round_ticks, under_plot},
    },
    curve,
    true_curve::TrueCurve,
    words::{entry, on_scale, words, written},
};
use crate::{
    assess::PredictionValue,
    course::{
        lesson::{CurveForm, Predict, PredictForm, Step},
        values,
    },
    models::value::Value,
    screens::parts,
    ui::{
        mark::Mark,
        plot::{Form, Plot, PlotAxis, PlotSeries},
        tokens, widgets,
    },
};

/// Two curves beside each other are a plot and its words.
const CURVE_PIECES: usize = 2;

/// Shows the prediction beside the outcome, if the learner has seen it; returns whether it did.
pub(in crate::screens::lesson) fn outcome_ui(
    ui: &mut Ui,
    env: &StepEnv<'_>,
    predict: &Predict,
    predicted: &PredictionValue,
) -> bool {
    let is_known = demo_of(predict).is_some_and(|demo| has_played(env, demo));
    is_known && card_ui(ui, env, predict, predicted)
}

/// The same for all predictions about a demo which the demo does not show itself.
pub(in crate::screens::lesson) fn outcomes_ui(ui: &mut Ui, env: &StepEnv<'_>, demo: &str) {
    for step in env.steps {
        let Step::Predict(predict) = step else { continue };
        let shown_there = matches!(predict.form, PredictForm::Choice(_) | PredictForm::Share { .. });
        let kept = env.record.and_then(|record| record.prediction(&predict.id));
        if let Some(kept) =
            kept.filter(|_| !shown_there && demo_of(predict).is_some_and(|of| is_same(env, of, demo)))
        {
            ui.add_space(tokens::GAP);
            widgets::heading(ui, &env.scene.look, 2, &env.plain(&predict.ask));
            card_ui(ui, env, predict, &kept.value);
        }
    }
}

/// The demo whose model says what is true.
fn demo_of(predict: &Predict) -> Option<&str> {
    let value = match &predict.form {
        PredictForm::Order { entries, .. } => entries.iter().next().map(|(_, entry)| entry.value.as_str()),
        _ => Some(predict.truth.as_str()),
    };
    value?.split_once('.').map(|(demo, _)| demo)
}

/// Whether two names of a lesson stand for the same demo: what is true may come from another setting of it.
fn is_same(env: &StepEnv<'_>, one: &str, other: &str) -> bool {
    let demo = |name: &str| env.lesson.demos.get(name).map(|setup| &setup.demo);
    demo(one) == demo(other)
}

fn has_played(env: &StepEnv<'_>, demo: &str) -> bool {
    env.steps.iter().any(|step| match step {
        Step::Try(step) => {
            is_same(env, &step.demo, demo) && env.record.is_some_and(|record| record.is_step_done(&step.id))
        }
        _ => false,
    })
}

/// Returns whether the outcome could be had.
fn card_ui(ui: &mut Ui, env: &StepEnv<'_>, predict: &Predict, predicted: &PredictionValue) -> bool {
    let look = &env.scene.look;
    match (predicted, &predict.form) {
        (PredictionValue::Order(ids), PredictForm::Order { entries, .. }) => {
            let truth = values::order(entries, |name| env.value(name));
            let Some(truth) = truth else { return false };
            widgets::card(ui, look, |ui| orders_ui(ui, env, predict, [ids, &truth]));
        }
        (PredictionValue::Curve(numbers), PredictForm::Curve(form)) => {
            // The pieces of a slide are counted where the curve is kept.
            let state = {
                let mut scratch = env.scratch.borrow_mut();
                let curve = scratch.curves.entry(predict.id.clone());
                let curve = curve.or_insert_with(|| TrueCurve::of(ui, env, predict));
                curve.state().map(<[f64]>::to_vec)
            };
            match state {
                Ok(truth) if truth.is_empty() => return false,
                Ok(truth) => env.group(ui, CURVE_PIECES, |ui| {
                    widgets::card(ui, look, |ui| {
                        curves_ui(ui, env, (predict, form), [numbers, &truth]);
                    });
                }),
                Err(share) => {
                    let words = env.t("predict-curve-coming");
                    widgets::card(ui, look, |ui| {
                        widgets::text(ui, look, &words);
                        widgets::progress_bar(ui, look, share, &words);
                    });
                }
            }
        }
        _ => {
            let Some(truth) = env.value(&predict.truth) else {
                return false;
            };
            widgets::card(ui, look, |ui| {
                pair_ui(
                    ui,
                    env,
                    [words(env, predict, predicted), true_words(env, predict, truth)],
                );
                if let (Some(number), Some(truth)) = (number_of(predicted), truth.number()) {
                    scale_ui(ui, env, predict, [number, truth]);
                }
            });
        }
    }
    true
}

const fn number_of(predicted: &PredictionValue) -> Option<f64> {
    match predicted {
        PredictionValue::Share(number) | PredictionValue::Number(number) => Some(*number),
        _ => None,
    }
}

/// What came out, in words.
pub(in crate::screens::lesson) fn true_words(env: &StepEnv<'_>, predict: &Predict, truth: Value) -> String {
    match truth {
        Value::Choice(id) => words(env, predict, &PredictionValue::Choice(id.to_owned())),
        truth => written(env, truth),
    }
}

/// What was predicted, and what came out, one line each.
fn pair_ui(ui: &mut Ui, env: &StepEnv<'_>, [predicted, truth]: [String; 2]) {
    let look = &env.scene.look;
    parts::labelled(ui, look, &env.t("predict-you"), &predicted);
    parts::labelled(ui, look, &env.t("predict-model"), &truth);
}

/// Both as marks on the scale.
fn scale_ui(ui: &mut Ui, env: &StepEnv<'_>, predict: &Predict, numbers: [f64; 2]) {
    let look = &env.scene.look;
    let range = match predict.form {
        PredictForm::Share { min, max } | PredictForm::Number { min, max, .. } => (min, max),
        _ => return,
    };
    let rows = [env.t("predict-row-you"), env.t("predict-row-model")];
    let looks = [
        (look.palette.guess, Mark::Triangle),
        (look.palette.ink, Mark::Disc),
    ];
    let series = numbers.iter().zip(looks).zip([1.5, 0.5]);
    let plot = Plot {
        alt: env.t("predict-scale-alt"),
        form: Form::Points,
        x: PlotAxis {
            name: String::new(),
            range,
            ticks: round_ticks(range, |tick, _| on_scale(env, predict, tick)),
            categories: false,
        },
        y: PlotAxis {
            name: String::new(),
            range: (0.0, 2.0),
            ticks: [1.5, 0.5].into_iter().zip(rows).collect(),
            categories: true,
        },
        series: series
            .map(|((number, (colour, mark)), row)| PlotSeries {
                points: vec![(*number, row)],
                colour,
                mark,
            })
            .collect(),
        height: 0.0,
    };
    plot.ui(ui, look);
}

/// Both orders side by side.
fn orders_ui(ui: &mut Ui, env: &StepEnv<'_>, predict: &Predict, orders: [&[String]; 2]) {
    let look = &env.scene.look;
    let heads = [env.t("predict-row-you"), env.t("predict-row-model")];
    super::super::blocks::columns_ui(ui, 2, |n, ui| {
        if let (Some(head), Some(order)) = (heads.get(n), orders.get(n)) {
            widgets::text_bold(ui, look, head);
            for (place, id) in order.iter().enumerate() {
                let (place, text) = ((place + 1).to_string(), entry(env, &predict.form, id));
                let line = env.t_with("predict-order-line", &[("n", &place), ("text", &text)]);
                widgets::text(ui, look, &line);
            }
        }
    });
}

/// Both curves in one plot, and under it the numbers of both in words.
fn curves_ui(
    ui: &mut Ui,
    env: &StepEnv<'_>,
    (predict, form): (&Predict, &CurveForm),
    [predicted, truth]: [&[f64]; 2],
) {
    let look = &env.scene.look;
    let looks = [
        (look.palette.guess, Mark::Triangle),
        (look.palette.ink, Mark::Disc),
    ];
    env.piece(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = look.size(tokens::GAP);
            for ((colour, mark), id) in looks.into_iter().zip(["predict-row-you", "predict-row-model"]) {
                widgets::legend_entry(ui, look, mark, colour, &env.t(id));
            }
        });
        let numbers = [predicted, truth].map(<[f64]>::to_vec);
        let series = numbers
            .into_iter()
            .zip(looks)
            .map(|(numbers, (colour, mark))| PlotSeries {
                points: curve::points(numbers),
                colour,
                mark,
            });
        let plot = curve::plot(ui, env, predict, form, series.collect(), under_plot(look));
        plot.ui(ui, look);
    });
    let both =
        [predicted, truth].map(|numbers| words(env, predict, &PredictionValue::Curve(numbers.to_vec())));
    env.piece(ui, |ui| pair_ui(ui, env, both));
}
