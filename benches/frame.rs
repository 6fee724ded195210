//! What a frame costs before the graphics card: the lesson's demo with all 10,000 residents, laid out, painted
//! and cut into triangles, as every frame while something moves.
//!
//! The goal is 4 ms of one core for a frame, and 8 ms for a slider step with model and picture together.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use egui::{Context, RawInput, Rect, pos2, vec2};
use ground_truth::{
    assess::PredictionValue,
    course::Lang,
    demos::{Around, Demo, registry},
    ui::{Look, Palette, Place, Strings, theme, widgets},
};

fn context() -> Context {
    let ctx = Context::default();
    theme::apply(&ctx, Palette::light(), Lang::En, false);
    ctx
}

/// One frame: run the screen, then make triangles of what it painted. Gives the number of vertices.
fn frame(ctx: &Context, demo: &mut dyn Demo) -> usize {
    let input = RawInput {
        screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1366.0, 768.0))),
        ..RawInput::default()
    };
    let output = ctx.run_ui(input, |ui| screen_ui(ui, demo));
    let pieces = ctx.tessellate(output.shapes, output.pixels_per_point);
    pieces
        .iter()
        .map(|piece| match &piece.primitive {
            egui::epaint::Primitive::Mesh(mesh) => mesh.vertices.len(),
            egui::epaint::Primitive::Callback(_) => 0,
        })
        .sum()
}

fn screen_ui(ui: &mut egui::Ui, demo: &mut dyn Demo) {
    let look = Look {
        strings: Strings::of(Lang::En),
        palette: Palette::light(),
        place: Place::Desk,
        motion: false,
    };
    let around = Around {
        predictions: &[PredictionValue::Share(0.28)],
        highlight: None,
    };
    widgets::heading(ui, &look, 1, "Big is not the same as fair");
    ui.horizontal_top(|ui| {
        let stage = vec2(640.0, 480.0);
        ui.allocate_ui(stage, |ui| {
            widgets::card(ui, &look, |ui| demo.stage_ui(ui, &look, around));
        });
        ui.vertical(|ui| {
            widgets::card(ui, &look, |ui| demo.controls_ui(ui, &look, around));
            widgets::card(ui, &look, |ui| demo.result_ui(ui, &look, around));
        });
    });
    widgets::text(ui, &look, &demo.sentence(&look));
}

/// The main slider of each demo, and the way it goes.
const SLIDERS: [(&str, &str, f64, f64); 8] = [
    ("invisible-village", "form_share", 0.2, 0.9),
    ("big-data-paradox", "online_share", 0.5, 0.9),
    ("loud-forum", "loudness", -1.0, 2.0),
    ("org-portraits", "silence", 0.0, 1.2),
    ("resume-screener", "penalty", 0.0, 1.5),
    ("the-gate", "threshold", -1.0, 5.0),
    ("advice-trial", "accuracy", 0.5, 0.99),
    ("goodhart-village", "weight", 0.0, 0.95),
];

fn frames(c: &mut Criterion) {
    for entry in registry::all() {
        let Some(mut demo) = registry::make(entry.id, &Vec::new(), 7) else {
            continue;
        };
        demo.show_setting(&Vec::new());
        let ctx = context();
        // Fonts, sprites and the mesh of the dots are made in the first frames.
        let vertices = (0..3)
            .map(|_| frame(&ctx, demo.as_mut()))
            .max()
            .unwrap_or_default();
        assert!(
            vertices > 1_000,
            "only {vertices} vertices: the picture is missing"
        );
        c.bench_function(&format!("frame of {}", entry.id), |b| {
            b.iter(|| black_box(frame(&ctx, demo.as_mut())));
        });
        let Some((_, slider, from, to)) = SLIDERS.iter().find(|(id, ..)| *id == entry.id) else {
            continue;
        };
        let mut part = 0.0;
        c.bench_function(&format!("slider step of {}", entry.id), |b| {
            b.iter(|| {
                part = if part > 0.99 { 0.0 } else { part + 0.02 };
                demo.show_setting(&vec![((*slider).to_owned(), from + part * (to - from))]);
                black_box(frame(&ctx, demo.as_mut()))
            });
        });
    }
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(60);
    targets = frames
}
criterion_main!(benches);
