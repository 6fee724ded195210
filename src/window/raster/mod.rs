//! egui's triangles made into pixels by the processor alone: no graphics card, no OpenGL.
//!
//! What OpenGL does with egui's meshes is done here by the same rules: corners on a grid of 1/256 pixel, a pixel
//! belongs to a triangle when its centre does (left and top edges count, right and bottom ones do not), texture
//! times vertex colour in gamma space, and `source + what lies below × (1 − alpha)`, rounded to 8 bits each time.
//! Paint callbacks need a graphics card and are left out; so are mipmaps, and the dither against bands of colour.
//!
//! Whatever a mesh holds, nothing here panics: a triangle with an index past the end, or with a corner that is not
//! a number or lies more than two million pixels away, is left out, as is a mesh whose texture is not there.

mod blend;
mod canvas;
mod paint;
mod rect;
mod texture;
mod triangle;

use egui::{ClippedPrimitive, Color32, TexturesDelta, epaint::Primitive};

use self::{canvas::Canvas, texture::Textures, triangle::Window};

pub use self::{rect::PixelRect, texture::MAX_TEXTURE_SIDE};

/// What egui wants painted.
#[derive(Debug, Default)]
pub struct Frame {
    /// What `egui::Context::tessellate` gave. It is kept, so that the next frame can be compared with it.
    pub primitives: Vec<ClippedPrimitive>,
    /// Pixels to a point, as given to `tessellate`.
    pub pixels_per_point: f32,
    /// What lies below everything. Its alpha does not matter.
    pub background: Color32,
}

/// Where it is painted.
#[derive(Debug)]
pub struct Surface<'a> {
    /// Rows from the top, each pixel `0x00RRGGBB`. What does not fit is not painted.
    pub pixels: &'a mut [u32],
    /// Width and height in pixels.
    pub size: [u32; 2],
    /// How many frames ago the pixels were painted: 1 is the last frame; 0 is never, or not known.
    pub age: u8,
}

/// Paints frame after frame of one window.
#[derive(Debug, Default)]
pub struct Raster {
    textures: Textures,
    textures_changed: bool,
    /// The frame on the surface, and the surface's size.
    last: Option<(Frame, [u32; 2])>,
}

impl Raster {
    /// Takes over new, changed and freed textures and leaves the delta empty. What is freed stays until the next
    /// frame is painted, which may still show it.
    pub fn set_textures(&mut self, delta: &mut TexturesDelta) {
        self.textures_changed |= !delta.set.is_empty();
        self.textures.apply(delta);
    }

    /// Paints a frame and says which parts of the surface differ from the frame before: these must be presented.
    pub fn paint(&mut self, frame: Frame, surface: Surface<'_>) -> Vec<PixelRect> {
        let Surface { pixels, size, age } = surface;
        let mut canvas = Canvas::new(pixels, size);
        let all = canvas.bounds();
        let same =
            |(last, last_size): &(Frame, [u32; 2])| *last_size == size && frame.shows_the_same_as(last);
        if age == 1 && !self.textures_changed && self.last.as_ref().is_some_and(same) || all.is_empty() {
            return Vec::new();
        }
        canvas.clear(all, blend::pack(frame.background));
        for piece in &frame.primitives {
            let clip = rect::scissor(piece.clip_rect, frame.pixels_per_point).and(all);
            let Primitive::Mesh(mesh) = &piece.primitive else {
                continue;
            };
            if let Some(texture) = self.textures.get(mesh.texture_id) {
                let window = Window { clip, part: clip };
                triangle::mesh(&mut canvas, window, mesh, frame.pixels_per_point, texture);
            }
        }
        self.textures.free_what_was_shown();
        self.textures_changed = false;
        self.last = Some((frame, size));
        vec![all]
    }
}

impl Frame {
    fn shows_the_same_as(&self, other: &Self) -> bool {
        let meshes = |frame: &'_ Self| {
            let mesh = |piece: &'_ ClippedPrimitive| match &piece.primitive {
                Primitive::Mesh(mesh) => Some((piece.clip_rect, mesh.clone())),
                Primitive::Callback(_) => None,
            };
            frame.primitives.iter().filter_map(mesh).collect::<Vec<_>>()
        };
        self.background == other.background
            && self.pixels_per_point == other.pixels_per_point
            && meshes(self) == meshes(other)
    }
}
