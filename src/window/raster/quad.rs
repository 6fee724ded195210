//! Rectangles: most of what egui paints are letters, dots and fills.

use egui::{Color32, Pos2, epaint::Vertex};

use super::{
    blend,
    canvas::Canvas,
    paint,
    rect::PixelRect,
    texture::Texture,
    triangle::{Corner, STEPS, first_inside},
};

/// How two triangles make a rectangle of four corners in a row.
const PATTERN: [[u32; 3]; 2] = [[0, 1, 2], [2, 1, 3]];
/// Largest distance from the middle of a texel, in texels, at which reading it gives that texel alone: with what
/// single precision adds, less than half a step of the grid on which textures are read.
const CLOSE: f64 = 1.0 / 1024.0;

/// A rectangle whose sides lie along rows and columns.
#[derive(Clone, Copy, Debug)]
pub(super) struct Quad {
    /// The place of its first triangle.
    pub(super) first: u32,
    colour: Color32,
    /// Of its first corner.
    uv: Pos2,
    left: u32,
    top: u32,
    /// The texel of the pixel at the left and top, if there is one of its own for every pixel.
    texel: Option<[u32; 2]>,
}

/// The rectangle that two triangles make, and the pixels it covers; nothing when they make none, or one that only
/// the rules for triangles paint rightly.
pub(super) fn recognise(
    triangles: &[[u32; 3]],
    vertices: &[Vertex],
    number: u32,
    pixels_per_point: f32,
    texture: &Texture,
) -> Option<(Quad, PixelRect)> {
    let ([one, two], [a, b, c, d]) = (triangles, vertices) else {
        return None;
    };
    let from = one.first()?;
    let relative = [*one, *two].map(|triangle| triangle.map(|index| index.wrapping_sub(*from)));
    let even = [b, c, d].iter().all(|vertex| vertex.color == a.color);
    if relative != PATTERN || !even {
        return None;
    }
    let corner = |vertex| Corner::new(vertex, pixels_per_point);
    let (ca, cb, cc, cd) = (corner(a)?, corner(b)?, corner(c)?, corner(d)?);
    let upright = ca.x == cc.x && cb.x == cd.x && ca.y == cb.y && cc.y == cd.y && ca.x < cb.x && ca.y < cc.y;
    let on_screen = |at: i64| u32::try_from(first_inside(at)).ok();
    let covered = PixelRect {
        left: on_screen(ca.x)?,
        top: on_screen(ca.y)?,
        right: on_screen(cb.x)?,
        bottom: on_screen(cc.y)?,
    };
    if !upright || covered.is_empty() {
        return None;
    }
    let texel = if b.uv == a.uv && c.uv == a.uv && d.uv == a.uv {
        None
    } else if a.uv.x == c.uv.x && b.uv.x == d.uv.x && a.uv.y == b.uv.y && c.uv.y == d.uv.y {
        let [width, height] = texture.size();
        let across = texel_on_pixel(
            [ca.x, cb.x],
            [a.uv.x, b.uv.x],
            width,
            [covered.left, covered.right],
        )?;
        let down = texel_on_pixel(
            [ca.y, cc.y],
            [a.uv.y, c.uv.y],
            height,
            [covered.top, covered.bottom],
        )?;
        Some([across, down])
    } else {
        return None;
    };
    let quad = Quad {
        first: number,
        colour: a.color,
        uv: a.uv,
        left: covered.left,
        top: covered.top,
        texel,
    };
    Some((quad, covered))
}

/// The texel of the first pixel, when each following pixel has the following texel.
fn texel_on_pixel(at: [i64; 2], uv: [f32; 2], texels: usize, pixels: [u32; 2]) -> Option<u32> {
    let ([start, end], [from, to], [first, after]) = (at, uv.map(f64::from), pixels);
    let of_pixel = |pixel: u32| {
        let along = (f64::from(pixel) + 0.5) * STEPS as f64 - start as f64;
        (from + (to - from) * along / (end - start) as f64) * texels as f64 - 0.5
    };
    let last = after - 1;
    let (one, other) = (of_pixel(first), of_pixel(last));
    let texel = one.round();
    let last_texel = texel + f64::from(last - first);
    let fits = (one - texel).abs() < CLOSE
        && (other - last_texel).abs() < CLOSE
        && texel >= 0.0
        && last_texel < texels as f64;
    fits.then_some(texel as u32)
}

impl Quad {
    /// Paints what of it lies in a part of the surface.
    pub(super) fn paint(&self, canvas: &mut Canvas<'_>, part: PixelRect, texture: &Texture) {
        let Some([column, line]) = self.texel else {
            let colour = paint::even_colour(self.uv, self.colour, texture);
            for row in part.top..part.bottom {
                blend::fill(canvas.span(row, part.left, part.right), colour);
            }
            return;
        };
        let (left, right) = (column + part.left - self.left, column + part.right - self.left);
        let colour = blend::pack(self.colour);
        for row in part.top..part.bottom {
            let texels = texture.span(line + row - self.top, left, right);
            let pixels = canvas.span(row, part.left, part.right);
            if texture.is_grey() {
                blend::cover(pixels, texels, colour);
            } else {
                blend::picture(pixels, texels, colour);
            }
        }
    }
}
