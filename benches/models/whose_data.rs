//! The models about who is in the data.

use std::hint::black_box;

use criterion::Criterion;
use ground_truth::models::{
    counting_window,
    invisible_village::{self, Repair, published::Strata},
    loud_forum, org_portraits,
};

/// One recompute of each at its default, and at the setting that takes longest.
pub(crate) fn models(c: &mut Criterion) {
    c.bench_function("counting-window at its default", |b| {
        let params = counting_window::Params::default();
        b.iter(|| counting_window::run(black_box(&params), black_box(7)));
    });
    c.bench_function("invisible-village at its default", |b| {
        let params = invisible_village::Params::default();
        b.iter(|| invisible_village::run(black_box(&params), black_box(7)));
    });
    c.bench_function("invisible-village at its longest", |b| {
        let params = invisible_village::Params {
            need_hides: 1.0,
            repair: Repair::Visit,
            visits: 200,
            ..invisible_village::Params::default()
        };
        b.iter(|| invisible_village::run(black_box(&params), black_box(7)));
    });
    c.bench_function("invisible-village: needs that hide, in expectation", |b| {
        let strata = Strata::of_2020();
        b.iter(|| strata.read(black_box(0.5)));
    });
    c.bench_function("loud-forum at its default", |b| {
        let params = loud_forum::Params::default();
        b.iter(|| loud_forum::run(black_box(&params), black_box(7)));
    });
    c.bench_function("org-portraits at its default", |b| {
        let params = org_portraits::Params::default();
        b.iter(|| org_portraits::run(black_box(&params), black_box(7)));
    });
    c.bench_function("org-portraits with silence as evidence", |b| {
        let params = org_portraits::Params {
            policy: org_portraits::Policy::SilenceAsEvidence,
            ..org_portraits::Params::default()
        };
        b.iter(|| org_portraits::run(black_box(&params), black_box(7)));
    });
}
