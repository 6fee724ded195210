//! The models about charts, advice, signatures, targets, prices and visits.

use std::hint::black_box;

use criterion::Criterion;
use ground_truth::models::{
    advice_trial, averaging_machine, chart_studio, desk_or_field, goodhart_village, price_lab,
    signature_chain,
};

/// One recompute of each at its default, and of some at the setting that takes longest.
pub(crate) fn models(c: &mut Criterion) {
    macro_rules! at_its_default {
        ($($model:ident, $name:literal;)+) => { $(
            c.bench_function(concat!($name, " at its default"), |b| {
                let params = $model::Params::default();
                b.iter(|| $model::run(black_box(&params), black_box(7)));
            });
        )+ };
    }
    at_its_default! {
        chart_studio, "chart-studio";
        advice_trial, "advice-trial";
        signature_chain, "signature-chain";
        averaging_machine, "averaging-machine";
        goodhart_village, "goodhart-village";
        price_lab, "price-lab";
        desk_or_field, "desk-or-field";
    }
    c.bench_function("chart-studio with a thousand indicators", |b| {
        let params = chart_studio::Params {
            indicators: 1000,
            source: 1,
            ..chart_studio::Params::default()
        };
        b.iter(|| chart_studio::run(black_box(&params), black_box(7)));
    });
    c.bench_function("price-lab with fifty bands in a fog", |b| {
        let params = price_lab::Params {
            bands: 50,
            noise: 5.0,
            ..price_lab::Params::default()
        };
        b.iter(|| price_lab::run(black_box(&params), black_box(7)));
    });
    c.bench_function("desk-or-field with the most counties and visits", |b| {
        let params = desk_or_field::Params {
            replicates: 2000,
            budget: 60_000.0,
            visit_price: 20.0,
            ..desk_or_field::Params::default()
        };
        b.iter(|| desk_or_field::run(black_box(&params), black_box(7)));
    });
}
