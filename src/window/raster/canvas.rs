//! The pixels that are painted on.

use super::rect::PixelRect;

/// Whole rows of a surface.
#[derive(Debug)]
pub(super) struct Canvas<'a> {
    pixels: &'a mut [u32],
    width: u32,
    top: u32,
    bottom: u32,
}

impl<'a> Canvas<'a> {
    /// Takes so many rows as the pixels reach for.
    pub(super) fn new(pixels: &'a mut [u32], [width, height]: [u32; 2]) -> Self {
        let rows = pixels.len().checked_div(width as usize).unwrap_or(0);
        Self {
            pixels,
            width,
            top: 0,
            bottom: height.min(u32::try_from(rows).unwrap_or(u32::MAX)),
        }
    }

    pub(super) const fn bounds(&self) -> PixelRect {
        PixelRect {
            left: 0,
            top: self.top,
            right: self.width,
            bottom: self.bottom,
        }
    }

    /// The rows before one, and those from it on.
    pub(super) fn split(self, row: u32) -> (Self, Self) {
        let row = row.clamp(self.top, self.bottom);
        let rows = (row - self.top) as usize;
        let at = (rows * self.width as usize).min(self.pixels.len());
        let (above, below) = self.pixels.split_at_mut(at);
        (
            Self {
                pixels: above,
                bottom: row,
                ..self
            },
            Self {
                pixels: below,
                top: row,
                ..self
            },
        )
    }

    /// The pixels of a row from one column to before another; none when they are not on the canvas.
    #[inline]
    pub(super) fn span(&mut self, row: u32, from: u32, to: u32) -> &mut [u32] {
        let start = row.wrapping_sub(self.top) as usize * self.width as usize;
        self.pixels
            .get_mut(start + from as usize..start + to as usize)
            .unwrap_or_default()
    }
}
