//! Rectangles of whole pixels.

use egui::Rect;

/// A rectangle of pixels: from `left` and `top` to before `right` and `bottom`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PixelRect {
    /// First column.
    pub left: u32,
    /// First row.
    pub top: u32,
    /// Column after the last.
    pub right: u32,
    /// Row after the last.
    pub bottom: u32,
}

impl PixelRect {
    /// Columns.
    pub const fn width(self) -> u32 {
        self.right.saturating_sub(self.left)
    }

    /// Rows.
    pub const fn height(self) -> u32 {
        self.bottom.saturating_sub(self.top)
    }

    /// Whether it holds no pixel.
    pub const fn is_empty(self) -> bool {
        self.width() == 0 || self.height() == 0
    }

    /// Pixels; 0 when it is empty.
    pub(super) fn area(self) -> u64 {
        u64::from(self.width()) * u64::from(self.height())
    }

    /// The smallest one that holds both.
    pub(super) fn around(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    /// What lies in both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        }
    }
}

/// The pixels of a clip rectangle of egui, rounded as its OpenGL painter rounds them.
pub(super) fn scissor(clip: Rect, pixels_per_point: f32) -> PixelRect {
    // `as` takes what is negative or not a number to 0 and what is too large to the largest number.
    let side = |points: f32| (points * pixels_per_point).round() as u32;
    PixelRect {
        left: side(clip.min.x),
        top: side(clip.min.y),
        right: side(clip.max.x),
        bottom: side(clip.max.y),
    }
}
