//! One frame: what is shown, what of it is new, and the painting of it.

use std::thread;

use egui::epaint::Primitive;

use super::{
    Frame, blend,
    canvas::Canvas,
    damage::{Damage, Tiles},
    list::{Form, Piece, Prepared},
    rect::PixelRect,
    texture::Textures,
    triangle::{self, Window},
};

/// A frame in pieces.
#[derive(Debug)]
pub(super) struct Scene {
    all: PixelRect,
    pixels_per_point: f32,
    background: u32,
    /// The meshes; nothing stands for what cannot be painted.
    meshes: Vec<Option<Prepared>>,
    tiles: Tiles,
}

impl Scene {
    /// A frame, and in which tiles it differs from the one before.
    pub(super) fn new(
        frame: Frame,
        all: PixelRect,
        before: Option<Self>,
        textures: &Textures,
    ) -> (Self, Damage) {
        let scale = frame.pixels_per_point;
        let background = blend::pack(frame.background) & 0x00ff_ffff;
        let before = before.filter(|before| {
            before.all == all && before.pixels_per_point == scale && before.background == background
        });
        let (mut old_meshes, old_tiles) = match before {
            Some(before) => (before.meshes, Some(before.tiles)),
            None => (Vec::new(), None),
        };
        let mut meshes = Vec::with_capacity(frame.primitives.len());
        let mut tiles = Tiles::new(all);
        for (n, piece) in frame.primitives.into_iter().enumerate() {
            let old = old_meshes.get_mut(n).and_then(Option::take);
            let prepared = match piece.primitive {
                Primitive::Mesh(mesh) => Prepared::new(piece.clip_rect, mesh, old, all, scale, textures),
                Primitive::Callback(_) => None,
            };
            for piece in prepared.iter().flat_map(|mesh| &mesh.pieces) {
                tiles.add(piece.bounds, piece.hash);
            }
            meshes.push(prepared);
        }
        let mut changed = match old_tiles {
            Some(old) => tiles.compared_with(&old),
            None => Damage::everywhere(all),
        };
        for (id, part) in textures.rewritten() {
            let users = meshes.iter().flatten().filter(|mesh| mesh.mesh.texture_id == *id);
            for mesh in users {
                let shown = mesh.pieces.iter().filter(|piece| mesh.shows(piece, *part));
                shown.for_each(|piece| changed.add(piece.bounds));
            }
        }
        let scene = Self {
            all,
            pixels_per_point: scale,
            background,
            meshes,
            tiles,
        };
        (scene, changed)
    }

    /// Paints parts of it, on two cores where that is quicker.
    pub(super) fn paint(&self, canvas: Canvas<'_>, parts: &[PixelRect], textures: &Textures) {
        let area: u64 = parts.iter().map(|part| part.area()).sum();
        if area < WORTH_A_THREAD || thread::available_parallelism().is_ok_and(|cores| cores.get() == 1) {
            let mut canvas = canvas;
            self.paint_rows(&mut canvas, parts, textures);
            return;
        }
        let (mut above, mut below) = canvas.split(middle(parts));
        let alone = thread::scope(|scope| {
            let helper = thread::Builder::new().name("raster".to_owned());
            let helper = helper.spawn_scoped(scope, || self.paint_rows(&mut below, parts, textures));
            self.paint_rows(&mut above, parts, textures);
            helper.is_err()
        });
        if alone {
            self.paint_rows(&mut below, parts, textures);
        }
    }

    fn paint_rows(&self, canvas: &mut Canvas<'_>, parts: &[PixelRect], textures: &Textures) {
        let rows = canvas.bounds();
        let parts = parts.iter().map(|part| part.and(rows));
        let parts: Vec<PixelRect> = parts.filter(|part| !part.is_empty()).collect();
        for part in &parts {
            for row in part.top..part.bottom {
                canvas.span(row, part.left, part.right).fill(self.background);
            }
        }
        for mesh in self.meshes.iter().flatten() {
            let Some(texture) = textures.get(mesh.mesh.texture_id) else {
                continue;
            };
            for part in &parts {
                let part = part.and(mesh.clip);
                for piece in &mesh.pieces {
                    let part = piece.bounds.and(part);
                    if !part.is_empty() {
                        self.paint_piece(canvas, part, mesh, piece, texture);
                    }
                }
            }
        }
    }

    fn paint_piece(
        &self,
        canvas: &mut Canvas<'_>,
        part: PixelRect,
        mesh: &Prepared,
        piece: &Piece,
        texture: &super::texture::Texture,
    ) {
        match piece.form {
            Form::Quad(quad) => quad.paint(canvas, part, texture),
            Form::Triangles { first, count } => {
                let (first, count) = (3 * first as usize, 3 * count as usize);
                let indices = mesh.mesh.indices.get(first..first + count).unwrap_or_default();
                let window = Window {
                    clip: mesh.clip,
                    part,
                };
                let corners = (indices, mesh.mesh.vertices.as_slice());
                triangle::paint(canvas, window, corners, self.pixels_per_point, texture);
            }
        }
    }
}

/// Fewer pixels than this are painted sooner than another thread begins.
const WORTH_A_THREAD: u64 = 1_500_000;

/// The row with half of the parts' pixels above it.
fn middle(parts: &[PixelRect]) -> u32 {
    let above = |row: u32| -> u64 {
        let part_above = |part: &PixelRect| PixelRect {
            bottom: part.bottom.min(row),
            ..*part
        };
        parts.iter().map(|part| part_above(part).area()).sum()
    };
    let end = parts.iter().map(|part| part.bottom).max().unwrap_or(0);
    let (mut low, mut high) = (0, end);
    while low < high {
        let row = u32::midpoint(low, high);
        if 2 * above(row) < above(end) {
            low = row + 1;
        } else {
            high = row;
        }
    }
    low
}

#[cfg(test)]
mod tests {
    use egui::{
        ClippedPrimitive, Color32, ColorImage, Mesh, Rect, TextureId, TextureOptions, TexturesDelta, Vec2,
        epaint::ImageDelta, pos2,
    };

    use super::*;

    const SIZE: [u32; 2] = [1600, 1000];

    /// A white texel, and a fan of shaded triangles from edge to edge with rectangles over it.
    fn wheel() -> (Frame, Textures) {
        let mut delta = TexturesDelta::default();
        let white = ColorImage::filled([1, 1], Color32::WHITE);
        delta.push(
            TextureId::default(),
            ImageDelta::full(white, TextureOptions::LINEAR),
        );
        let mut textures = Textures::default();
        textures.apply(&mut delta);
        let centre = pos2(811.3, 517.7);
        let mut mesh = Mesh::default();
        mesh.colored_vertex(centre, Color32::WHITE);
        for spoke in 0..64_u8 {
            let at = centre + 900.0 * Vec2::angled(f32::from(spoke) * 0.1);
            mesh.colored_vertex(at, Color32::from_black_alpha(4 * spoke));
            if spoke > 0 {
                mesh.add_triangle(0, u32::from(spoke), u32::from(spoke) + 1);
            }
        }
        for n in 0..40_u8 {
            let at = pos2(40.0 * f32::from(n), 25.0 * f32::from(n));
            let square = Rect::from_min_size(at, Vec2::splat(37.5));
            mesh.add_colored_rect(square, Color32::from_black_alpha(6 * n));
        }
        let primitives = vec![ClippedPrimitive {
            clip_rect: Rect::EVERYTHING,
            primitive: Primitive::Mesh(mesh),
        }];
        let frame = Frame {
            primitives,
            pixels_per_point: 1.0,
            background: Color32::WHITE,
        };
        (frame, textures)
    }

    #[test]
    fn two_cores_paint_what_one_paints() {
        let (frame, textures) = wheel();
        let blank = || vec![0_u32; (SIZE[0] * SIZE[1]) as usize];
        let (mut alone, mut shared) = (blank(), blank());
        let all = Canvas::new(&mut alone, SIZE).bounds();
        let (scene, changed) = Scene::new(frame, all, None, &textures);
        let parts = changed.rects();
        scene.paint_rows(&mut Canvas::new(&mut alone, SIZE), &parts, &textures);
        let (mut above, mut below) = Canvas::new(&mut shared, SIZE).split(middle(&parts));
        assert_eq!(above.bounds().bottom, SIZE[1] / 2);
        scene.paint_rows(&mut below, &parts, &textures);
        scene.paint_rows(&mut above, &parts, &textures);
        assert!(alone == shared);
        shared = blank();
        assert!(all.area() >= WORTH_A_THREAD);
        scene.paint(Canvas::new(&mut shared, SIZE), &parts, &textures);
        assert!(alone == shared);
    }
}
