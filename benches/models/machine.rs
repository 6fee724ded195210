//! The models about bias that goes in and comes out.

use std::hint::black_box;

use criterion::Criterion;
use ground_truth::models::{
    promotion_recommender,
    resume_screener::{self, Machine, Repair},
    self_proving_loop, target_choice,
    the_gate::{self, published::Gate},
    two_groups::{self, Rule, Source, data::credit, rules::Market},
};

/// One recompute of each at its default, at the settings that take longest, and the work that the scripts
/// under `peers` do as well.
pub(crate) fn models(c: &mut Criterion) {
    screener(c);
    loops(c);
    gates(c);
    groups(c);
    c.bench_function("target-choice at its default", |b| {
        let params = target_choice::Params::default();
        b.iter(|| target_choice::run(black_box(&params), black_box(7)));
    });
    c.bench_function("promotion-recommender at its default", |b| {
        let params = promotion_recommender::Params::default();
        b.iter(|| promotion_recommender::run(black_box(&params), black_box(7)));
    });
    c.bench_function("promotion-recommender with shortlists for fifty rounds", |b| {
        let params = promotion_recommender::Params {
            rounds: 50,
            rule: promotion_recommender::Rule::Shortlist,
            ..promotion_recommender::Params::default()
        };
        b.iter(|| promotion_recommender::run(black_box(&params), black_box(7)));
    });
}

fn screener(c: &mut Criterion) {
    c.bench_function("resume-screener at its default", |b| {
        let params = resume_screener::Params::default();
        b.iter(|| resume_screener::run(black_box(&params), black_box(7)));
    });
    c.bench_function("resume-screener with a cut for each group", |b| {
        let params = resume_screener::Params {
            repair: Repair::GroupCuts,
            ..resume_screener::Params::default()
        };
        b.iter(|| resume_screener::run(black_box(&params), black_box(7)));
    });
    c.bench_function("resume-screener: the fit", |b| {
        let (resumes, hired) = resume_screener::past(&resume_screener::Params::default(), 7);
        b.iter(|| Machine::learn(black_box(&resumes), black_box(&hired), Repair::None));
    });
}

fn loops(c: &mut Criterion) {
    let many = self_proving_loop::Params {
        worlds: 1000,
        ..self_proving_loop::Params::default()
    };
    c.bench_function("self-proving-loop at its default", |b| {
        let params = self_proving_loop::Params::default();
        b.iter(|| self_proving_loop::run(black_box(&params), black_box(7)));
    });
    c.bench_function("self-proving-loop in a thousand worlds", |b| {
        b.iter(|| self_proving_loop::run(black_box(&many), black_box(7)));
    });
    c.bench_function("self-proving-loop in a thousand worlds, at its longest", |b| {
        let params = self_proving_loop::Params {
            correction: true,
            reports: 0.5,
            reinforcement: 1.5,
            ..many.clone()
        };
        b.iter(|| self_proving_loop::run(black_box(&params), black_box(7)));
    });
}

fn gates(c: &mut Criterion) {
    c.bench_function("the-gate at its default", |b| {
        let params = the_gate::Params::default();
        b.iter(|| the_gate::run(black_box(&params), black_box(7)));
    });
    c.bench_function("the-gate at the airport, tested twice", |b| {
        let params = the_gate::Params {
            place: the_gate::Place::Airport,
            second_test: true,
            ..the_gate::Params::default()
        };
        b.iter(|| the_gate::run(black_box(&params), black_box(7)));
    });
    c.bench_function("the-gate: 20,000 drawn travellers", |b| {
        let gate = Gate {
            people: 20_000,
            base_rate: 0.01,
            dprime: 2.0,
            threshold: 2.0,
        };
        b.iter(|| black_box(&gate).sample(black_box(42)));
    });
}

fn groups(c: &mut Criterion) {
    for (name, source) in [
        ("two-groups at its default", Source::Synthetic),
        ("two-groups on credit scores", Source::Credit),
        ("two-groups on COMPAS scores", Source::Compas),
    ] {
        c.bench_function(name, |b| {
            let params = two_groups::Params {
                source,
                ..two_groups::Params::default()
            };
            b.iter(|| two_groups::run(black_box(&params), black_box(7)));
        });
    }
    c.bench_function("two-groups: equalised odds on credit scores", |b| {
        b.iter(|| Market::new(black_box(credit()), 0.82).decide(Rule::Odds));
    });
    c.bench_function("two-groups: rates by group of the COMPAS scores", |b| {
        let scores = two_groups::data::compas();
        b.iter(|| Market::new(black_box(scores), 0.5).own(black_box(5.0), black_box(5.0)));
    });
}
