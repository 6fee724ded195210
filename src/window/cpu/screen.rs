//! The picture of one window: painted on the CPU, and brought to the screen where it changed.

use std::{num::NonZeroU32, rc::Rc};

use egui::{ClippedPrimitive, Color32, TexturesDelta};
use softbuffer::{Context, Rect, SoftBufferError, Surface};
use winit::{event_loop::OwnedDisplayHandle, window::Window};

use crate::window::{
    WindowError,
    raster::{self, PixelRect, Raster},
};

/// The pixels of a window and what paints them.
pub(super) struct Screen {
    window: Rc<Window>,
    surface: Surface<OwnedDisplayHandle, Rc<Window>>,
    raster: Raster,
}

impl Screen {
    pub(super) fn new(display: OwnedDisplayHandle, window: Rc<Window>) -> Result<Self, WindowError> {
        let context = Context::new(display).map_err(no_pixels)?;
        Ok(Self {
            surface: Surface::new(&context, Rc::clone(&window)).map_err(no_pixels)?,
            window,
            raster: Raster::default(),
        })
    }

    /// Takes over what changed in the textures; every change has to come by here, painted or not.
    pub(super) fn take_textures(&mut self, mut delta: TexturesDelta) {
        self.raster.set_textures(&mut delta);
    }

    /// Paints a frame of a size in pixels and brings what differs from the one before to the screen.
    pub(super) fn paint(
        &mut self,
        primitives: Vec<ClippedPrimitive>,
        pixels_per_point: f32,
        [width, height]: [u32; 2],
        background: Color32,
    ) -> Result<(), WindowError> {
        let (Some(columns), Some(rows)) = (NonZeroU32::new(width), NonZeroU32::new(height)) else {
            return Ok(());
        };
        self.surface.resize(columns, rows).map_err(no_pixels)?;
        let mut pixels = self.surface.buffer_mut().map_err(no_pixels)?;
        let age = pixels.age();
        let frame = raster::Frame {
            primitives,
            pixels_per_point,
            background,
        };
        let surface = raster::Surface {
            pixels: &mut pixels,
            size: [width, height],
            age,
        };
        let changed = self.raster.paint(frame, surface);
        let changed: Vec<Rect> = changed.into_iter().filter_map(damage).collect();
        if changed.is_empty() {
            // A Wayland compositor may keep the pixels it has and hand these back, and the next frame would wait for
            // the others in vain.
            return Ok(());
        }
        self.window.pre_present_notify();
        pixels.present_with_damage(&changed).map_err(no_pixels)
    }

    /// Brings the last picture to the screen again, whole, where the window system keeps none.
    pub(super) fn show_again(&mut self) -> Result<(), WindowError> {
        let pixels = self.surface.buffer_mut().map_err(no_pixels)?;
        if pixels.age() != 1 {
            return Ok(());
        }
        self.window.pre_present_notify();
        pixels.present().map_err(no_pixels)
    }
}

fn damage(part: PixelRect) -> Option<Rect> {
    Some(Rect {
        x: part.left,
        y: part.top,
        width: NonZeroU32::new(part.right.saturating_sub(part.left))?,
        height: NonZeroU32::new(part.bottom.saturating_sub(part.top))?,
    })
}

#[expect(clippy::needless_pass_by_value, reason = "the form `map_err` wants")]
fn no_pixels(err: SoftBufferError) -> WindowError {
    WindowError::NoPixels(err.to_string())
}
