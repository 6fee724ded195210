//! The app's icon: a town of dots, one of them hollow, drawn rather than stored.

use egui::{Color32, IconData};

use super::tokens::Palette;

/// Side of the window's icon in pixels.
const SIDE: u32 = 64;
/// Centres in units of the side, and whether the dot is filled.
const DOTS: [(f32, f32, bool); 5] = [
    (0.30, 0.32, true),
    (0.62, 0.26, true),
    (0.74, 0.58, false),
    (0.44, 0.60, true),
    (0.26, 0.74, true),
];
const RADIUS: f32 = 0.105;

/// The icon for the window and the task bar.
pub fn icon() -> IconData {
    icon_of(SIDE)
}

/// The icon with a side of so many pixels.
pub fn icon_of(pixels: u32) -> IconData {
    let palette = Palette::light();
    let side = pixels as f32;
    let rgba = (0..pixels * pixels)
        .flat_map(|at| {
            let (x, y) = ((at % pixels) as f32 + 0.5, (at / pixels) as f32 + 0.5);
            let cover = DOTS.iter().map(|(cx, cy, filled)| {
                let far = (x - cx * side).hypot(y - cy * side);
                let outer = (RADIUS * side + 0.5 - far).clamp(0.0, 1.0);
                let inner = if *filled {
                    0.0
                } else {
                    (RADIUS * 0.55 * side + 0.5 - far).clamp(0.0, 1.0)
                };
                outer - inner
            });
            let paper = (side * 0.5 - (x - side * 0.5).abs().max((y - side * 0.5).abs())).clamp(0.0, 1.0);
            mix(
                palette.paper,
                palette.modules[0],
                cover.fold(0.0, f32::max),
                paper,
            )
        })
        .collect();
    IconData {
        rgba,
        width: pixels,
        height: pixels,
    }
}

fn mix(under: Color32, over: Color32, cover: f32, alpha: f32) -> [u8; 4] {
    let channel = |a: u8, b: u8| (f32::from(a) + (f32::from(b) - f32::from(a)) * cover).round() as u8;
    [
        channel(under.r(), over.r()),
        channel(under.g(), over.g()),
        channel(under.b(), over.b()),
        (alpha * 255.0).round() as u8,
    ]
}
