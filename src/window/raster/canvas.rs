//! The pixels that are painted on.

use super::rect::PixelRect;

/// Rows of pixels in memory.
#[derive(Debug)]
pub(super) struct Canvas<'a> {
    pixels: &'a mut [u32],
    width: u32,
    height: u32,
}

impl<'a> Canvas<'a> {
    /// Takes so many rows as the pixels reach for.
    pub(super) fn new(pixels: &'a mut [u32], [width, height]: [u32; 2]) -> Self {
        let rows = pixels.len().checked_div(width as usize).unwrap_or(0);
        Self {
            pixels,
            width,
            height: height.min(u32::try_from(rows).unwrap_or(u32::MAX)),
        }
    }

    pub(super) const fn bounds(&self) -> PixelRect {
        PixelRect {
            left: 0,
            top: 0,
            right: self.width,
            bottom: self.height,
        }
    }

    /// The pixels of a row from one column to before another; none when they are not on the canvas.
    #[inline]
    pub(super) fn span(&mut self, row: u32, from: u32, to: u32) -> &mut [u32] {
        let start = row as usize * self.width as usize;
        self.pixels
            .get_mut(start + from as usize..start + to as usize)
            .unwrap_or_default()
    }

    /// Fills a part with one colour.
    pub(super) fn clear(&mut self, part: PixelRect, colour: u32) {
        for row in part.top..part.bottom {
            self.span(row, part.left, part.right).fill(colour & 0x00ff_ffff);
        }
    }
}
