//! A mesh cut into pieces that are painted and compared each by itself: letters, dots, lines, shapes.

use egui::{Mesh, Pos2, Rect, epaint::Vertex};

use super::{
    damage::mixed,
    quad::{self, Quad},
    rect::{self, PixelRect},
    texture::{Texture, Textures},
};

/// A mesh ready to be painted.
#[derive(Debug)]
pub(super) struct Prepared {
    clip_rect: Rect,
    pub(super) mesh: Mesh,
    /// Of the texture when the pieces were made.
    generation: u64,
    /// The clip rectangle on the surface.
    pub(super) clip: PixelRect,
    pub(super) pieces: Vec<Piece>,
}

/// Triangles that share no corner with others.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    /// The pixels it may touch, within the clip rectangle.
    pub(super) bounds: PixelRect,
    /// Of everything that decides how it looks.
    pub(super) hash: u64,
    pub(super) form: Form,
}

/// How a piece is painted.
#[derive(Clone, Copy, Debug)]
pub(super) enum Form {
    /// Triangles: the place of the first in the list, and how many.
    Triangles { first: u32, count: u32 },
    /// A rectangle in one colour, or a piece of the texture, texel on pixel.
    Quad(Quad),
}

impl Prepared {
    /// Nothing when the texture is not there. `before` is what stood at this place in the last frame, if that was
    /// of the same size and scale: its pieces are used again when nothing is different.
    pub(super) fn new(
        clip_rect: Rect,
        mesh: Mesh,
        before: Option<Self>,
        all: PixelRect,
        pixels_per_point: f32,
        textures: &Textures,
    ) -> Option<Self> {
        let texture = textures.get(mesh.texture_id)?;
        if let Some(before) = before
            && before.generation == texture.generation()
            && before.clip_rect == clip_rect
            && before.mesh == mesh
        {
            return Some(before);
        }
        let clip = rect::scissor(clip_rect, pixels_per_point).and(all);
        let pieces = Pieces {
            mesh: &mesh,
            texture,
            clip,
            pixels_per_point,
            seed: [clip.left, clip.top, clip.right, clip.bottom]
                .into_iter()
                .fold(texture.generation(), |hash, side| mixed(hash, u64::from(side))),
            at: 0,
        };
        Some(Self {
            clip_rect,
            pieces: pieces.filter(|piece| !piece.bounds.is_empty()).collect(),
            generation: texture.generation(),
            clip,
            mesh,
        })
    }

    /// Whether a piece may show a part of the texture that lies between two corners.
    pub(super) fn shows(&self, piece: &Piece, part: Rect) -> bool {
        let (first, count) = match piece.form {
            Form::Triangles { first, count } => (first as usize, count as usize),
            Form::Quad(quad) => (quad.first as usize, 2),
        };
        let indices = self.mesh.indices.get(3 * first..3 * (first + count));
        let mut shown = Rect::NOTHING;
        for index in indices.unwrap_or_default() {
            if let Some(vertex) = self.mesh.vertices.get(*index as usize) {
                shown.extend_with(vertex.uv);
            }
        }
        // Beyond its edges a texture may be repeated.
        let whole = Rect::from_min_max(Pos2::ZERO, Pos2::new(1.0, 1.0));
        !whole.contains_rect(shown) || shown.intersects(part)
    }
}

/// Walks along the triangles.
struct Pieces<'a> {
    mesh: &'a Mesh,
    texture: &'a Texture,
    clip: PixelRect,
    pixels_per_point: f32,
    seed: u64,
    at: usize,
}

impl Iterator for Pieces<'_> {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        let (triangles, _) = self.mesh.indices.as_chunks::<3>();
        let rest = triangles.get(self.at..)?;
        let (first, tail) = rest.split_first()?;
        let lowest = |triangle: &[u32; 3]| triangle.iter().copied().min().unwrap_or(0);
        let highest = |triangle: &[u32; 3]| triangle.iter().copied().max().unwrap_or(0);
        let (mut from, mut to, mut count) = (lowest(first), highest(first), 1);
        for triangle in tail {
            if lowest(triangle) > to {
                break;
            }
            from = from.min(lowest(triangle));
            to = to.max(highest(triangle));
            count += 1;
        }
        let triangles = rest.get(..count).unwrap_or_default();
        let vertices = self.mesh.vertices.as_slice();
        let end = (to as usize + 1).min(vertices.len());
        let vertices = vertices.get(from as usize..end).unwrap_or_default();
        let number = self.at as u32;
        self.at += count;
        let quad = quad::recognise(triangles, vertices, number, self.pixels_per_point, self.texture);
        Some(match quad {
            Some((quad, bounds)) => Piece {
                bounds: bounds.and(self.clip),
                hash: hash_of_vertices(self.seed, vertices),
                form: Form::Quad(quad),
            },
            None => Piece {
                bounds: bounds(vertices, self.pixels_per_point).and(self.clip),
                hash: triangles
                    .iter()
                    .flatten()
                    .fold(hash_of_vertices(self.seed, vertices), |hash, index| {
                        mixed(hash, u64::from(index - from))
                    }),
                form: Form::Triangles {
                    first: number,
                    count: count as u32,
                },
            },
        })
    }
}

fn hash_of_vertices(seed: u64, vertices: &[Vertex]) -> u64 {
    let pair = |one: f32, other: f32| u64::from(one.to_bits()) << 32 | u64::from(other.to_bits());
    vertices.iter().fold(seed, |hash, vertex| {
        let hash = mixed(hash, pair(vertex.pos.x, vertex.pos.y));
        let hash = mixed(hash, pair(vertex.uv.x, vertex.uv.y));
        mixed(hash, u64::from(u32::from_ne_bytes(vertex.color.to_array())))
    })
}

/// The pixels whose centres may lie within, and one more on each side: positions are rounded to a grid.
fn bounds(vertices: &[Vertex], pixels_per_point: f32) -> PixelRect {
    let mut around = Rect::NOTHING;
    for vertex in vertices {
        around.extend_with(vertex.pos);
    }
    // `as` brings what is too small or too large to the ends.
    PixelRect {
        left: (around.min.x * pixels_per_point - 1.0) as u32,
        top: (around.min.y * pixels_per_point - 1.0) as u32,
        right: (around.max.x * pixels_per_point + 2.0) as u32,
        bottom: (around.max.y * pixels_per_point + 2.0) as u32,
    }
}
