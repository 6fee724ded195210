//! egui's triangles made into pixels by the processor alone: no graphics card, no OpenGL.
//!
//! What OpenGL does with egui's meshes is done here by the same rules: corners on a grid of 1/256 pixel, a pixel
//! belongs to a triangle when its centre does (left and top edges count, right and bottom ones do not), texture
//! times vertex colour in gamma space, and `source + what lies below × (1 − alpha)`, rounded to 8 bits each time.
//! Paint callbacks need a graphics card and are left out; so are mipmaps, and the dither against bands of colour.
//!
//! Whatever a mesh holds, nothing here panics: a triangle with an index past the end, or with a corner that is not
//! a number or lies more than two million pixels or a million textures away, is left out, as is a mesh whose texture
//! is not there.

mod blend;
mod canvas;
mod damage;
mod list;
mod paint;
mod quad;
mod rect;
mod scene;
mod texture;
mod triangle;

use std::collections::VecDeque;

use egui::{ClippedPrimitive, Color32, TexturesDelta};

use self::{canvas::Canvas, damage::Damage, scene::Scene, texture::Textures};

pub use self::{rect::PixelRect, texture::MAX_TEXTURE_SIDE};

/// So many frames a surface may be old and still have only what changed painted.
const OLDEST: usize = 4;

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
    /// How many presented frames ago the pixels were painted: 1 is the last one; 0 is never, or not known.
    pub age: u8,
}

/// Paints frame after frame of one window.
#[derive(Debug, Default)]
pub struct Raster {
    textures: Textures,
    /// What the last frame showed.
    shown: Option<Scene>,
    /// What changed with it, and with those that were presented before it.
    history: VecDeque<Damage>,
}

impl Raster {
    /// Takes over new, changed and freed textures and leaves the delta empty. What is freed stays until the next
    /// frame is painted, which may still show it.
    pub fn set_textures(&mut self, delta: &mut TexturesDelta) {
        self.textures.apply(delta);
    }

    /// Paints a frame and says which parts of the surface differ from the frame before: these must be presented.
    /// Where nothing does, the surface is left as it was; it must not be presented, and does not age.
    ///
    /// Only what changed in the last `age` frames is painted; it looks the same to the bit as if all had been.
    pub fn paint(&mut self, frame: Frame, surface: Surface<'_>) -> Vec<PixelRect> {
        let Surface { pixels, size, age } = surface;
        let canvas = Canvas::new(pixels, size);
        let all = canvas.bounds();
        let (scene, changed) = Scene::new(frame, all, self.shown.take(), &self.textures);
        let new = changed.rects();
        if age > 0 && new.is_empty() {
            self.textures.shown();
            self.shown = Some(scene);
            return new;
        }
        self.history.push_front(changed);
        self.history.truncate(OLDEST);
        let frames = usize::from(age);
        let known = 1..=self.history.len();
        let mut stale = Damage::nowhere(all);
        if known.contains(&frames) {
            self.history
                .iter()
                .take(frames)
                .for_each(|changed| stale.join(changed));
        } else {
            stale = Damage::everywhere(all);
        }
        let stale = stale.rects();
        scene.paint(canvas, &stale, &self.textures);
        self.textures.shown();
        self.shown = Some(scene);
        if age > 0 { new } else { stale }
    }
}
