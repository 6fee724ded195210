//! One triangle: which pixels it covers, and their colours.

use egui::epaint::Vertex;

use super::{canvas::Canvas, paint::Paint, rect::PixelRect, texture::Texture};

/// Steps to a pixel on which corners lie, and the place of a pixel's centre.
pub(super) const STEPS: i64 = 256;
pub(super) const CENTRE: i64 = STEPS / 2;
/// Corners further away than this, in steps, are left out: beyond it the products below would not fit.
const FAR: f32 = 536_870_912.0;
/// Corners that lie further away in a texture, in sides of it, are left out: nobody repeats one as often.
const MOST_REPEATS: f32 = 1_048_576.0;

/// A corner on the grid.
#[derive(Clone, Copy, Debug)]
pub(super) struct Corner {
    pub(super) x: i64,
    pub(super) y: i64,
    pub(super) vertex: Vertex,
}

/// The nearest whole number, the even one of two; meant for numbers below 2⁵¹.
///
/// Added to 1.5 × 2⁵², a number has no room for digits after the point; the processors of old laptops know no
/// quicker way.
#[inline]
pub(super) fn nearest(value: f64) -> i64 {
    const ROOM: f64 = 6_755_399_441_055_744.0;
    ((value + ROOM) - ROOM) as i64
}

/// The first pixel whose centre lies at or after a place.
#[inline]
pub(super) const fn first_inside(at: i64) -> i64 {
    -((CENTRE - at).div_euclid(STEPS))
}

impl Corner {
    pub(super) fn new(vertex: &Vertex, pixels_per_point: f32) -> Option<Self> {
        let step = |points: f32| {
            let at = points * pixels_per_point * STEPS as f32;
            (at.abs() < FAR).then(|| nearest(f64::from(at)))
        };
        let readable = vertex.uv.x.abs() <= MOST_REPEATS && vertex.uv.y.abs() <= MOST_REPEATS;
        readable.then_some(())?;
        Some(Self {
            x: step(vertex.pos.x)?,
            y: step(vertex.pos.y)?,
            vertex: *vertex,
        })
    }
}

/// Where may be painted.
#[derive(Clone, Copy, Debug)]
pub(super) struct Window {
    /// The clip rectangle. Colours are reckoned from its left side, so that they do not depend on `part`.
    pub(super) clip: PixelRect,
    /// What of it is painted now.
    pub(super) part: PixelRect,
}

/// Paints triangles of a mesh, one after the other.
pub(super) fn paint(
    canvas: &mut Canvas<'_>,
    window: Window,
    (indices, vertices): (&[u32], &[Vertex]),
    pixels_per_point: f32,
    texture: &Texture,
) {
    for indices in indices.as_chunks::<3>().0 {
        let corners = indices.map(|index| Corner::new(vertices.get(index as usize)?, pixels_per_point));
        if let [Some(a), Some(b), Some(c)] = corners {
            triangle(canvas, window, [a, b, c], texture);
        }
    }
}

/// A side of the triangle, walked from row to row: where the pixels on its inner side begin or end.
struct Side {
    /// Whether the inside lies to the right.
    left: bool,
    /// First column inside of a left side, first outside of a right one.
    column: i64,
    /// `column` is so many parts more than where the side crosses the middle of the row.
    excess: i64,
    parts: i64,
    step: i64,
    step_rest: i64,
}

impl Side {
    /// Nothing for a level side: it is the first or the last row that bounds the triangle there.
    fn new(from: Corner, to: Corner, row: i64) -> Option<Self> {
        let (dx, dy) = (to.x - from.x, to.y - from.y);
        if dy == 0 {
            return None;
        }
        let slope = dx * dy.signum();
        let parts = dy.abs() * STEPS;
        let crossing = dy.abs() * (from.x - CENTRE) + slope * (row * STEPS + CENTRE - from.y);
        let column = -(-crossing).div_euclid(parts);
        Some(Self {
            left: dy < 0,
            column,
            excess: column * parts - crossing,
            parts,
            step: (slope * STEPS).div_euclid(parts),
            step_rest: (slope * STEPS).rem_euclid(parts),
        })
    }

    fn next_row(&mut self) {
        self.column += self.step;
        self.excess -= self.step_rest;
        if self.excess < 0 {
            self.excess += self.parts;
            self.column += 1;
        }
    }
}

/// Twice the area of a triangle of two corners and a point, positive when it turns clockwise on the screen.
pub(super) const fn area(a: Corner, b: Corner, x: i64, y: i64) -> i64 {
    (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x)
}

fn triangle(canvas: &mut Canvas<'_>, window: Window, [a, b, c]: [Corner; 3], texture: &Texture) {
    let (a, b, c) = match area(a, b, c.x, c.y) {
        0 => return,
        1.. => (a, b, c),
        _ => (a, c, b),
    };
    let top = first_inside(a.y.min(b.y).min(c.y)).max(i64::from(window.part.top));
    let bottom = first_inside(a.y.max(b.y).max(c.y)).min(i64::from(window.part.bottom));
    if top >= bottom {
        return;
    }
    let paint = Paint::new([a, b, c], texture);
    let mut sides = [(a, b), (b, c), (c, a)].map(|(from, to)| Side::new(from, to, top));
    for row in top..bottom {
        let (mut from, mut to) = (i64::from(window.clip.left), i64::from(window.clip.right));
        for side in sides.iter_mut().flatten() {
            if side.left {
                from = from.max(side.column);
            } else {
                to = to.min(side.column);
            }
            side.next_row();
        }
        let start = from.max(i64::from(window.part.left));
        let end = to.min(i64::from(window.part.right));
        if start < end {
            let pixels = canvas.span(row as u32, start as u32, end as u32);
            paint.span(pixels, [from, row], (start - from) as u32);
        }
    }
}
