//! What the models cost: drawing the town once, and one step of a slider.
//!
//! A slider step has 8 ms of one core, at most 4 ms of it for the model; the town is drawn once a start.

#[path = "models/data_worship.rs"]
mod data_worship;
#[path = "models/in_whose_hands.rs"]
mod in_whose_hands;
#[path = "models/machine.rs"]
mod machine;
#[path = "models/whose_data.rs"]
mod whose_data;

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use ground_truth::models::{
    big_data_paradox::{Params, run},
    town::{Town, riverbend},
};

fn town(c: &mut Criterion) {
    c.bench_function("draw the town", |b| {
        b.iter(Town::draw);
    });
}

fn big_data_paradox(c: &mut Criterion) {
    riverbend();
    let params = Params::default();
    c.bench_function("big-data-paradox at its default", |b| {
        b.iter(|| run(black_box(&params), black_box(7)));
    });
    let most = Params {
        online_share: 0.98,
        online_replies: 9800,
        visits: 2000,
        ..Params::default()
    };
    c.bench_function("big-data-paradox at its largest", |b| {
        b.iter(|| run(black_box(&most), black_box(7)));
    });
}

criterion_group!(
    models,
    town,
    big_data_paradox,
    whose_data::models,
    machine::models,
    in_whose_hands::models,
    data_worship::models
);
criterion_main!(models);
