//! The textures egui hands over, and how they are read.

use std::collections::{HashMap, HashSet};

use egui::{
    Color32, ColorImage, ImageData, Rect, TextureFilter, TextureId, TextureOptions, TextureWrapMode,
    TexturesDelta, epaint::ImageDelta, pos2, vec2,
};

use super::{blend::pack, triangle::nearest};

/// Textures wider or higher than this are not kept, and what shows them is not painted.
pub const MAX_TEXTURE_SIDE: usize = 16_384;

/// Steps from one texel to the next where colours are read.
const GRID: i64 = 256;

/// All textures by their names.
#[derive(Debug, Default)]
pub(super) struct Textures {
    kept: HashMap<TextureId, Texture>,
    to_free: HashSet<TextureId>,
    /// Parts that were written over, from corner to corner as `uv`.
    rewritten: Vec<(TextureId, Rect)>,
    generations: u64,
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
        self.generations += 1;
        let generation = self.generations;
        match change.pos {
            None => match Texture::new(image, change.options, generation) {
                Some(texture) => drop(self.kept.insert(id, texture)),
                None => drop(self.kept.remove(&id)),
            },
            Some(at) => {
                let Some(texture) = self.kept.get_mut(&id) else {
                    return;
                };
                if texture.options != change.options {
                    texture.options = change.options;
                    texture.generation = generation;
                }
                self.rewritten.push((id, texture.set_part(image, at)));
            }
        }
    }

    /// Parts of textures that changed since the last frame, while the rest stayed.
    pub(super) fn rewritten(&self) -> &[(TextureId, Rect)] {
        &self.rewritten
    }

    /// A frame was painted.
    pub(super) fn shown(&mut self) {
        self.rewritten.clear();
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
    /// Whether the four channels of every texel are equal, as in letters and dots.
    grey: bool,
    options: TextureOptions,
    /// A number of its own for each texture that was set, and for each change of its options.
    generation: u64,
}

impl Texture {
    /// Nothing when it has no texel, too many, or not as many as its size says.
    fn new(image: &ColorImage, options: TextureOptions, generation: u64) -> Option<Self> {
        let [width, height] = image.size;
        let allowed = 1..=MAX_TEXTURE_SIDE;
        (allowed.contains(&width) && allowed.contains(&height) && image.pixels.len() == width * height).then(
            || Self {
                width,
                height,
                texels: image.pixels.iter().map(|texel| pack(*texel)).collect(),
                grey: image.pixels.iter().copied().all(is_grey),
                options,
                generation,
            },
        )
    }

    /// Writes a part; what lies outside is left out. Gives the part of the texture that may look different.
    fn set_part(&mut self, image: &ColorImage, [left, top]: [usize; 2]) -> Rect {
        let [width, height] = image.size;
        if width == 0 || left >= self.width {
            return Rect::NOTHING;
        }
        self.grey &= image.pixels.iter().copied().all(is_grey);
        let rows = self.texels.chunks_exact_mut(self.width).skip(top);
        for (row, new) in rows.zip(image.pixels.chunks_exact(width)) {
            for (texel, new) in row.iter_mut().skip(left).zip(new) {
                *texel = pack(*new);
            }
        }
        // Neighbours are mixed in.
        let part = Rect::from_min_size(pos2(left as f32, top as f32), vec2(width as f32, height as f32));
        let [across, down] = self.size().map(|side| side as f32);
        let Rect { min, max } = part.expand(1.0);
        Rect::from_min_max(
            pos2(min.x / across, min.y / down),
            pos2(max.x / across, max.y / down),
        )
    }

    pub(super) const fn generation(&self) -> u64 {
        self.generation
    }

    pub(super) const fn is_grey(&self) -> bool {
        self.grey
    }

    /// Texels of a line from one column to before another.
    #[inline]
    pub(super) fn span(&self, line: u32, from: u32, to: u32) -> &[u32] {
        let start = line as usize * self.width;
        self.texels
            .get(start + from as usize..start + to as usize)
            .unwrap_or_default()
    }

    /// Texels across and down.
    pub(super) const fn size(&self) -> [usize; 2] {
        [self.width, self.height]
    }

    /// How it is read where one pixel lies over so many texels.
    pub(super) fn filter(&self, texels_per_pixel: f64) -> TextureFilter {
        if texels_per_pixel > 1.0 {
            self.options.minification
        } else {
            self.options.magnification
        }
    }

    /// The colour at a place given in texels from the top left corner: alpha, red, green, blue, each 0 to 255.
    ///
    /// Places lie on a grid of 1/256 texel, as on graphics cards, so that the last digits of a sum decide nothing.
    pub(super) fn sample(&self, x: f64, y: f64, filter: TextureFilter) -> [f32; 4] {
        let grid = |at: f64| nearest(at * GRID as f64);
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

fn is_grey(texel: Color32) -> bool {
    let [r, g, b, a] = texel.to_array();
    r == g && g == b && b == a
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
