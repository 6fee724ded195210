//! The colours of a triangle's pixels.

use egui::TextureFilter;

use super::{
    blend,
    texture::Texture,
    triangle::{CENTRE, Corner, STEPS, area},
};

/// How the pixels of a triangle get their colours.
#[expect(
    clippy::large_enum_variant,
    reason = "one at a time, on the stack, made for every triangle"
)]
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
        let [width, height] = texture.size().map(|side| side as f32);
        let place = |vertex: egui::epaint::Vertex| [vertex.uv.x * width, vertex.uv.y * height];
        if a.uv == b.uv && b.uv == c.uv {
            let [x, y] = place(a);
            let texel = texture.sample(x, y, texture.filter(0.0));
            return if even {
                let colour = blend::pack(a.color).to_be_bytes().map(f32::from);
                Self::Even(blend::round(blend::product(texel, colour)))
            } else {
                Self::Shaded(colours(texel))
            };
        }
        let place = Slope::new(corners, [a, b, c].map(|vertex| place(vertex).map(f64::from)));
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
                let start = shade.at(from);
                for (pixel, along) in pixels.iter_mut().zip(skip..) {
                    *pixel = blend::over(*pixel, blend::round(shade.along(start, along)));
                }
            }
            Self::Textured(shade, pattern) => {
                let (start, start_place) = (shade.at(from), pattern.place.at(from));
                for (pixel, along) in pixels.iter_mut().zip(skip..) {
                    let [x, y] = pattern.place.along(start_place, along);
                    let texel = pattern.texture.sample(x, y, pattern.filter);
                    let colour = blend::product(texel, shade.along(start, along));
                    *pixel = blend::over(*pixel, blend::round(colour));
                }
            }
        }
    }
}

/// A texture and which of its texels lies where.
pub(super) struct Pattern<'a> {
    texture: &'a Texture,
    filter: TextureFilter,
    place: Slope<2>,
}

/// Numbers that change evenly over a triangle.
pub(super) struct Slope<const N: usize> {
    corners: [Corner; 3],
    area: f64,
    first: [f64; N],
    /// By how much the second and the third corner differ from the first.
    second: [f64; N],
    third: [f64; N],
    /// From a pixel to the next one in its row, and in its column.
    across: [f32; N],
    down: [f32; N],
}

impl<const N: usize> Slope<N> {
    fn new(corners: [Corner; 3], [first, second, third]: [[f64; N]; 3]) -> Self {
        let [a, b, c] = corners;
        let area = area(a, b, c.x, c.y) as f64;
        let minus_first = |mut values: [f64; N]| {
            for (value, first) in values.iter_mut().zip(first) {
                *value -= first;
            }
            values
        };
        let (second, third) = (minus_first(second), minus_first(third));
        let per_pixel = |of_second: i64, of_third: i64| {
            let of_second = (of_second * STEPS) as f64 / area;
            let of_third = (of_third * STEPS) as f64 / area;
            let mut change = [0.0; N];
            for ((change, second), third) in change.iter_mut().zip(second).zip(third) {
                *change = (second * of_second + third * of_third) as f32;
            }
            change
        };
        Self {
            corners,
            area,
            first,
            second,
            third,
            across: per_pixel(c.y - a.y, a.y - b.y),
            down: per_pixel(a.x - c.x, b.x - a.x),
        }
    }

    /// The values at the centre of a pixel.
    fn at(&self, [column, row]: [i64; 2]) -> [f32; N] {
        let [a, b, c] = self.corners;
        let (x, y) = (column * STEPS + CENTRE, row * STEPS + CENTRE);
        let of_second = area(c, a, x, y) as f64 / self.area;
        let of_third = area(a, b, x, y) as f64 / self.area;
        let mut values = [0.0; N];
        let differences = self.second.iter().zip(self.third);
        for ((value, first), (second, third)) in values.iter_mut().zip(self.first).zip(differences) {
            *value = (first + second * of_second + third * of_third) as f32;
        }
        values
    }

    /// The values so many pixels further along the row.
    fn along(&self, mut start: [f32; N], pixels: u32) -> [f32; N] {
        for (value, change) in start.iter_mut().zip(self.across) {
            *value += change * pixels as f32;
        }
        start
    }

    /// The largest change from a pixel to one beside or below it.
    fn steepest(&self) -> f32 {
        let length = |changes: [f32; N]| changes.iter().map(|change| change * change).sum::<f32>().sqrt();
        length(self.across).max(length(self.down))
    }
}
