//! The colours of a triangle's pixels.

use egui::{Color32, Pos2, TextureFilter};

use super::{
    blend,
    texture::Texture,
    triangle::{CENTRE, Corner, STEPS, area},
};

/// Where a corner lies in the texture, in texels.
fn place(uv: Pos2, texture: &Texture) -> [f64; 2] {
    let [width, height] = texture.size().map(|side| side as f64);
    [f64::from(uv.x) * width, f64::from(uv.y) * height]
}

/// The texel that a whole shape has.
fn texel_at(uv: Pos2, texture: &Texture) -> [f32; 4] {
    let [x, y] = place(uv, texture);
    texture.sample(x, y, texture.filter(0.0))
}

/// The colour of a shape that has one texel and one colour.
pub(super) fn even_colour(uv: Pos2, colour: Color32, texture: &Texture) -> u32 {
    let colour = blend::pack(colour).to_be_bytes().map(f32::from);
    blend::round(blend::product(texel_at(uv, texture), colour))
}

/// How the pixels of a triangle get their colours.
pub(super) enum Paint<'a> {
    /// One colour.
    Even(u32),
    /// Changing colours, each channel 0 to 255: alpha, red, green, blue.
    Shaded(Slope<4>),
    /// A picture in changing colours.
    Textured(Slope<4>, Pattern<'a>),
}

impl<'a> Paint<'a> {
    pub(super) fn new(corners: [Corner; 3], texture: &'a Texture) -> Self {
        let [a, b, c] = corners.map(|corner| corner.vertex);
        let even = a.color == b.color && b.color == c.color;
        let colours = |texel: [f32; 4]| {
            let texel = texel.map(|channel| f64::from(channel) / 255.0);
            let colours = corners.map(|corner| {
                let mut values = blend::pack(corner.vertex.color).to_be_bytes().map(f64::from);
                for (value, texel) in values.iter_mut().zip(texel) {
                    *value *= texel;
                }
                values
            });
            Slope::new(corners, colours)
        };
        if a.uv == b.uv && b.uv == c.uv {
            return if even {
                Self::Even(even_colour(a.uv, a.color, texture))
            } else {
                Self::Shaded(colours(texel_at(a.uv, texture)))
            };
        }
        let place = Slope::new(corners, [a, b, c].map(|vertex| place(vertex.uv, texture)));
        let filter = texture.filter(place.steepest());
        Self::Textured(
            colours([255.0; 4]),
            Pattern {
                texture,
                filter,
                place,
            },
        )
    }

    /// Paints pixels of a row, beginning `skip` pixels after the one at `[column, row]`.
    pub(super) fn span(&self, pixels: &mut [u32], from: [i64; 2], skip: u32) {
        match self {
            Self::Even(colour) => blend::fill(pixels, *colour),
            Self::Shaded(shade) => {
                let shade = shade.row(from);
                for (pixel, along) in pixels.iter_mut().zip(skip..) {
                    *pixel = blend::over(*pixel, blend::round(shade.colour(along)));
                }
            }
            Self::Textured(shade, pattern) => {
                let ([x, y], [right, down]) = (pattern.place.at(from), pattern.place.across);
                let shade = shade.row(from);
                for (pixel, along) in pixels.iter_mut().zip(skip..) {
                    let (x, y) = (x + right * f64::from(along), y + down * f64::from(along));
                    let texel = pattern.texture.sample(x, y, pattern.filter);
                    let colour = blend::product(texel, shade.colour(along));
                    *pixel = blend::over(*pixel, blend::round(colour));
                }
            }
        }
    }
}

/// Colours along a row.
struct RowShade {
    start: [f32; 4],
    across: [f32; 4],
}

impl RowShade {
    /// The colour so many pixels after the start.
    #[inline]
    fn colour(&self, along: u32) -> [f32; 4] {
        let mut colour = self.start;
        for (channel, across) in colour.iter_mut().zip(self.across) {
            *channel += across * along as f32;
        }
        colour
    }
}

impl Slope<4> {
    fn row(&self, from: [i64; 2]) -> RowShade {
        RowShade {
            start: self.at(from).map(|channel| channel as f32),
            across: self.across.map(|channel| channel as f32),
        }
    }
}

/// A texture and which of its texels lies where.
pub(super) struct Pattern<'a> {
    texture: &'a Texture,
    filter: TextureFilter,
    place: Slope<2>,
}

/// Numbers that change evenly over a triangle: on a plane through what they are at its corners.
pub(super) struct Slope<const N: usize> {
    /// At the pixel in the top left corner of the surface.
    origin: [f64; N],
    /// From a pixel to the next one in its row, and in its column.
    across: [f64; N],
    down: [f64; N],
}

impl<const N: usize> Slope<N> {
    fn new([a, b, c]: [Corner; 3], [first, second, third]: [[f64; N]; 3]) -> Self {
        let scale = STEPS as f64 / area(a, b, c.x, c.y) as f64;
        let weights = [c.y - a.y, a.y - b.y, a.x - c.x, b.x - a.x];
        let [right_b, right_c, down_b, down_c] = weights.map(|weight| weight as f64 * scale);
        let [x, y] = [a.x, a.y].map(|at| (CENTRE - at) as f64 / STEPS as f64);
        let (mut origin, mut across, mut down) = (first, [0.0; N], [0.0; N]);
        let corners = first.iter().zip(second).zip(third);
        let results = origin.iter_mut().zip(&mut across).zip(&mut down);
        for (((first, second), third), ((origin, across), down)) in corners.zip(results) {
            let (second, third) = (second - first, third - first);
            *across = second * right_b + third * right_c;
            *down = second * down_b + third * down_c;
            *origin += *across * x + *down * y;
        }
        Self { origin, across, down }
    }

    /// The values at the centre of a pixel.
    fn at(&self, [column, row]: [i64; 2]) -> [f64; N] {
        let (column, row) = (column as f64, row as f64);
        let mut values = self.origin;
        for ((value, across), down) in values.iter_mut().zip(self.across).zip(self.down) {
            *value += across * column + down * row;
        }
        values
    }

    /// The largest change from a pixel to one beside or below it.
    fn steepest(&self) -> f64 {
        let length = |changes: [f64; N]| changes.iter().map(|change| change * change).sum::<f64>().sqrt();
        length(self.across).max(length(self.down))
    }
}
