//! The textures egui hands over, and how they are read.

use std::collections::{HashMap, HashSet};

use egui::{
    ColorImage, ImageData, TextureFilter, TextureId, TextureOptions, TextureWrapMode, TexturesDelta,
    epaint::ImageDelta,
};

use super::blend::pack;

/// Textures wider or higher than this are not kept, and what shows them is not painted.
pub const MAX_TEXTURE_SIDE: usize = 16_384;

/// Steps from one texel to the next where colours are read.
const GRID: i64 = 256;

/// All textures by their names.
#[derive(Debug, Default)]
pub(super) struct Textures {
    kept: HashMap<TextureId, Texture>,
    to_free: HashSet<TextureId>,
}

impl Textures {
    pub(super) fn get(&self, id: TextureId) -> Option<&Texture> {
        self.kept.get(&id)
    }

    pub(super) fn apply(&mut self, delta: &mut TexturesDelta) {
        delta.set.drain().for_each(|(id, changes)| {
            self.to_free.remove(&id);
            for change in changes {
                self.set(id, &change);
            }
        });
        self.to_free.extend(delta.free.drain());
    }

    fn set(&mut self, id: TextureId, change: &ImageDelta) {
        let ImageData::Color(image) = &change.image;
        match change.pos {
            None => match Texture::new(image, change.options) {
                Some(texture) => drop(self.kept.insert(id, texture)),
                None => drop(self.kept.remove(&id)),
            },
            Some(at) => {
                if let Some(texture) = self.kept.get_mut(&id) {
                    texture.set_part(image, at);
                    texture.options = change.options;
                }
            }
        }
    }

    pub(super) fn free_what_was_shown(&mut self) {
        let to_free = std::mem::take(&mut self.to_free);
        self.kept.retain(|id, _| !to_free.contains(id));
    }
}

/// One texture.
#[derive(Debug)]
pub(super) struct Texture {
    width: usize,
    height: usize,
    texels: Vec<u32>,
    options: TextureOptions,
}

impl Texture {
    /// Nothing when it has no texel, too many, or not as many as its size says.
    pub(super) fn new(image: &ColorImage, options: TextureOptions) -> Option<Self> {
        let [width, height] = image.size;
        let allowed = 1..=MAX_TEXTURE_SIDE;
        (allowed.contains(&width) && allowed.contains(&height) && image.pixels.len() == width * height).then(
            || Self {
                width,
                height,
                texels: image.pixels.iter().map(|texel| pack(*texel)).collect(),
                options,
            },
        )
    }

    /// Writes a part; what lies outside is left out.
    fn set_part(&mut self, image: &ColorImage, [left, top]: [usize; 2]) {
        let [width, _] = image.size;
        if width == 0 || left >= self.width {
            return;
        }
        let rows = self.texels.chunks_exact_mut(self.width).skip(top);
        for (row, new) in rows.zip(image.pixels.chunks_exact(width)) {
            for (texel, new) in row.iter_mut().skip(left).zip(new) {
                *texel = pack(*new);
            }
        }
    }

    /// Texels across and down.
    pub(super) const fn size(&self) -> [usize; 2] {
        [self.width, self.height]
    }

    /// How it is read where one pixel lies over so many texels.
    pub(super) fn filter(&self, texels_per_pixel: f32) -> TextureFilter {
        if texels_per_pixel > 1.0 {
            self.options.minification
        } else {
            self.options.magnification
        }
    }

    /// The colour at a place given in texels from the top left corner: alpha, red, green, blue, each 0 to 255.
    ///
    /// Places lie on a grid of 1/256 texel, as on graphics cards, so that the last digits of a sum decide nothing.
    pub(super) fn sample(&self, x: f32, y: f32, filter: TextureFilter) -> [f32; 4] {
        let grid = |at: f32| (at * GRID as f32).round() as i64;
        let one = |texel: u32| texel.to_be_bytes().map(f32::from);
        let (column, line) = match filter {
            TextureFilter::Nearest => (grid(x), grid(y)),
            // Between the centres of four.
            TextureFilter::Linear => (grid(x - 0.5), grid(y - 0.5)),
        };
        let (right, down) = (column.rem_euclid(GRID) as u32, line.rem_euclid(GRID) as u32);
        let (column, line) = (column.div_euclid(GRID), line.div_euclid(GRID));
        if filter == TextureFilter::Nearest || (right == 0 && down == 0) {
            return one(self.texel(column, line));
        }
        let (left, up) = (GRID as u32 - right, GRID as u32 - down);
        let mut mixed = [0.0; 4];
        for (texel, weight) in [
            (self.texel(column, line), left * up),
            (self.texel(column + 1, line), right * up),
            (self.texel(column, line + 1), left * down),
            (self.texel(column + 1, line + 1), right * down),
        ] {
            for (sum, channel) in mixed.iter_mut().zip(one(texel)) {
                *sum += channel * weight as f32;
            }
        }
        mixed.map(|sum| sum / (GRID * GRID) as f32)
    }

    /// One texel, wrapped.
    fn texel(&self, column: i64, line: i64) -> u32 {
        let column = wrapped(column, self.width, self.options.wrap_mode);
        let line = wrapped(line, self.height, self.options.wrap_mode);
        self.texels
            .get(line * self.width + column)
            .copied()
            .unwrap_or_default()
    }
}

/// The place of a texel in a row of `count` when the row goes on beyond its ends.
fn wrapped(at: i64, count: usize, mode: TextureWrapMode) -> usize {
    let n = count as u64;
    let at = match mode {
        TextureWrapMode::ClampToEdge => return (at.max(0) as usize).min(count.saturating_sub(1)),
        TextureWrapMode::Repeat => at.rem_euclid(n.cast_signed()),
        TextureWrapMode::MirroredRepeat => {
            let there_and_back = at.rem_euclid(2 * n.cast_signed());
            there_and_back.min(2 * n.cast_signed() - 1 - there_and_back)
        }
    };
    at as usize
}
