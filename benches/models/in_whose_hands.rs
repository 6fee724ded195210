//! The models about privacy, vendors, joined lists, neighbours and weighing.

use std::hint::black_box;

use criterion::Criterion;
use ground_truth::models::{
    balanced_training, blast_radius, join_lists, mild_preferences, reidentify, vendor_life, weigh_board,
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
        reidentify, "reidentify";
        vendor_life, "vendor-life";
        blast_radius, "blast-radius";
        join_lists, "join-lists";
        weigh_board, "weigh-board";
        balanced_training, "balanced-training";
        mild_preferences, "mild-preferences";
    }
    c.bench_function("reidentify with every column, made coarser to 50", |b| {
        let params = reidentify::Params {
            place: true,
            work: true,
            schooling: true,
            k: 50,
            answers: 400,
            ..reidentify::Params::default()
        };
        b.iter(|| reidentify::run(black_box(&params), black_box(7)));
    });
    c.bench_function("join-lists with everybody on both lists", |b| {
        let params = join_lists::Params {
            first: 1.0,
            second: 1.0,
            threshold: -5.0,
            ..join_lists::Params::default()
        };
        b.iter(|| join_lists::run(black_box(&params), black_box(7)));
    });
    c.bench_function("mild-preferences on the largest board", |b| {
        let params = mild_preferences::Params {
            side: 60,
            ..mild_preferences::Params::default()
        };
        b.iter(|| mild_preferences::run(black_box(&params), black_box(7)));
    });
}
