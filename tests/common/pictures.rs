//! Pictures of screens without a window: the app's own rasteriser as the renderer of the tests.

use egui::{Context, FullOutput, TexturesDelta};
use egui_kittest::TestRenderer;
use ground_truth::window::raster::{Frame, Raster, Surface};
use image::RgbaImage;

/// Paints on the processor, as the window does.
#[derive(Default)]
pub(crate) struct CpuRenderer(Raster);

impl TestRenderer for CpuRenderer {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        self.0.set_textures(delta);
    }

    fn render(&mut self, ctx: &Context, output: &FullOutput) -> Result<RgbaImage, String> {
        let size = ctx.content_rect().size() * output.pixels_per_point;
        let size = [size.x.round() as u32, size.y.round() as u32];
        let frame = Frame {
            primitives: ctx.tessellate(output.shapes.clone(), output.pixels_per_point),
            pixels_per_point: output.pixels_per_point,
            background: ctx.global_style().visuals.panel_fill,
        };
        let mut pixels = vec![0; size[0] as usize * size[1] as usize];
        let surface = Surface {
            pixels: &mut pixels,
            size,
            age: 0,
        };
        self.0.paint(frame, surface);
        let bytes = pixels.into_iter().flat_map(|pixel| {
            let [_, red, green, blue] = pixel.to_be_bytes();
            [red, green, blue, u8::MAX]
        });
        RgbaImage::from_raw(size[0], size[1], bytes.collect())
            .ok_or_else(|| format!("no picture of {size:?}"))
    }
}
