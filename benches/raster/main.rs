//! A frame without a graphics card, from what happened to the pixels: the demo of lesson 1.3 with all 10,000
//! residents, laid out, cut into triangles and painted, on screens of three sizes with small and large points.
//!
//! The goals, for 1366×768: a full repaint in 8 ms, a step of the slider in 6 ms, a pointer that comes to a button
//! and goes again in 1.5 ms. What shows the pixels on the screen is not in it.

mod screen;

use std::{hint::black_box, path::Path, time::Duration};

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use egui::{Key, Pos2, Rect, accesskit::Role, epaint::Primitive};
use ground_truth::window::raster::{Frame, PixelRect, Raster, Surface};

use screen::{Painted, Screen};

const SIZES: [[u32; 2]; 3] = [[1366, 768], [1920, 1080], [3840, 2160]];
const SCALES: [f32; 2] = [1.0, 2.0];

/// The surface and what paints on it.
struct Window {
    raster: Raster,
    pixels: Vec<u32>,
    size: [u32; 2],
}

impl Window {
    fn new(size: [u32; 2]) -> Self {
        Self {
            raster: Raster::default(),
            pixels: vec![0; size.iter().map(|side| *side as usize).product()],
            size,
        }
    }

    fn paint(&mut self, mut painted: Painted, age: u8) -> Vec<PixelRect> {
        self.raster.set_textures(&mut painted.textures);
        self.paint_frame(painted.frame, age)
    }

    fn paint_frame(&mut self, frame: Frame, age: u8) -> Vec<PixelRect> {
        let surface = Surface {
            pixels: &mut self.pixels,
            size: self.size,
            age,
        };
        self.raster.paint(frame, surface)
    }
}

fn vertices(frame: &Frame) -> usize {
    let of_piece = |primitive: &Primitive| match primitive {
        Primitive::Mesh(mesh) => mesh.vertices.len(),
        Primitive::Callback(_) => 0,
    };
    frame
        .primitives
        .iter()
        .map(|piece| of_piece(&piece.primitive))
        .sum()
}

/// The share of the screen that was painted anew.
fn share(rects: &[PixelRect], [width, height]: [u32; 2]) -> f64 {
    let pixels = |rect: &PixelRect| f64::from(rect.width()) * f64::from(rect.height());
    rects.iter().map(pixels).sum::<f64>() / (f64::from(width) * f64::from(height))
}

/// The demo, a button and a slider of it; the slider has the keyboard.
fn demo(window: &mut Window, size: [u32; 2], scale: f32) -> (Screen, Rect) {
    // The learner is a guest: the folder is not made.
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("raster-bench-guest");
    let mut paint = |painted| drop(window.paint(painted, 1));
    let mut screen = Screen::demo(&folder, size, scale, &mut paint);
    let button = screen.tab_to(Role::Button, None, &mut paint);
    let slider = screen.tab_to(Role::Slider, None, &mut paint);
    let (Some(button), Some(_)) = (button, slider) else {
        panic!("no button or no slider can be reached with Tab");
    };
    (screen, button)
}

fn frames(c: &mut Criterion, size: [u32; 2], scale: f32) {
    let mut window = Window::new(size);
    let (mut screen, button) = demo(&mut window, size, scale);
    let name = |what: &str| format!("{what}, {}×{} at {scale}", size[0], size[1]);

    let still = || Vec::new();
    let count = vertices(&screen.frame(still()).frame);
    // On less room the page has to be scrolled, and the sliders stand where the residents were.
    let fits = size[0] as f32 / scale >= 1366.0;
    assert!(
        !fits || count > 40_000,
        "only {count} vertices: the residents are missing"
    );
    c.bench_function(&name("full repaint"), |b| {
        b.iter(|| black_box(window.paint(screen.frame(still()), 0)));
    });
    c.bench_function(&name("full repaint, pixels alone"), |b| {
        b.iter_batched(
            || screen.frame(still()).frame,
            |frame| black_box(window.paint_frame(frame, 0)),
            BatchSize::LargeInput,
        );
    });

    let mut keys = [Key::ArrowLeft, Key::ArrowRight].into_iter().cycle();
    let mut step = || keys.next().unwrap_or(Key::ArrowLeft);
    let painted = window.paint(screen.press(step()), 1);
    assert!(share(&painted, size) > 0.0, "the slider does not move");
    c.bench_function(&name("slider step"), |b| {
        b.iter(|| black_box(window.paint(screen.press(step()), 1)));
    });

    let mut places = [button.center(), Pos2::ZERO].into_iter().cycle();
    let mut next = || places.next().unwrap_or_default();
    for _ in 0..20 {
        window.paint(screen.frame(Vec::new()), 1);
    }
    let painted = window.paint(screen.point(next()), 1);
    let part = share(&painted, size);
    assert!(part > 0.0 && part < 0.1, "a button is not {part} of the screen");
    c.bench_function(&name("hover"), |b| {
        b.iter(|| black_box(window.paint(screen.point(next()), 1)));
    });
}

fn all(c: &mut Criterion) {
    for size in SIZES {
        for scale in SCALES {
            frames(c, size, scale);
        }
    }
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(30).measurement_time(Duration::from_secs(2));
    targets = all
}
criterion_main!(benches);
