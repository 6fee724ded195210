//! The texture with one picture of each style.

use std::sync::Arc;

use egui::{
    Color32, ColorImage, Context, Mesh, Pos2, Rect, TextureHandle, TextureId, TextureOptions, Vec2,
    epaint::{TextureManager, mutex::RwLock},
    pos2,
};

use super::DotStyle;
use crate::ui::mark::Mark;

/// Empty pixels round each picture, so that neighbours do not shine through.
const PAD: usize = 2;
/// Points between a shape and its halo, and the halo's width.
const HALO_GAP: f32 = 1.0;
const HALO_WIDTH: f32 = 1.5;

/// One picture: where it lies in the texture, in pixels.
#[derive(Clone, Copy)]
struct Sprite {
    left: usize,
    side: usize,
}

/// The texture with the picture of each style, and of each halo.
pub(super) struct Sprites {
    texture: TextureHandle,
    /// The textures of the window that it belongs to.
    window: Arc<RwLock<TextureManager>>,
    made_for: Vec<(Mark, f32, bool)>,
    pixels_per_point: f32,
    width: usize,
    height: usize,
    shapes: Vec<Sprite>,
    halos: Vec<Option<Sprite>>,
}

fn made_for(styles: &[DotStyle]) -> Vec<(Mark, f32, bool)> {
    styles
        .iter()
        .map(|style| (style.mark, style.radius, style.halo.is_some()))
        .collect()
}

impl Sprites {
    /// Whether they can be painted in this window: a texture is nothing in another one.
    pub(super) fn are_of(&self, ctx: &Context) -> bool {
        Arc::ptr_eq(&self.window, &ctx.tex_manager())
    }

    /// Whether the pictures serve these styles at this resolution; colours do not matter.
    pub(super) fn fit(&self, styles: &[DotStyle], pixels_per_point: f32) -> bool {
        self.pixels_per_point == pixels_per_point && self.made_for == made_for(styles)
    }

    /// Draws the pictures.
    pub(super) fn draw(ctx: &Context, styles: &[DotStyle], pixels_per_point: f32) -> Self {
        let mut width = 0;
        let mut place = |reach: f32| {
            let side = 2 * ((reach * pixels_per_point).ceil().max(1.0) as usize + PAD);
            let sprite = Sprite { left: width, side };
            width += side;
            sprite
        };
        // A diamond reaches beyond its radius.
        let shapes: Vec<_> = styles.iter().map(|style| place(style.radius * 1.3)).collect();
        let halos: Vec<_> = styles
            .iter()
            .map(|style| style.halo.map(|_| place(halo_radius(style) + HALO_WIDTH)))
            .collect();
        let height = shapes
            .iter()
            .chain(halos.iter().flatten())
            .map(|sprite| sprite.side)
            .max()
            .unwrap_or(1);
        let width = width.max(1);
        let mut image = ColorImage::filled([width, height], Color32::TRANSPARENT);
        for ((style, shape), halo) in styles.iter().zip(&shapes).zip(&halos) {
            let radius = style.radius * pixels_per_point;
            fill(&mut image, *shape, |x, y| style.mark.distance(x, y, radius));
            if let Some(halo) = halo {
                let radius = halo_radius(style) * pixels_per_point;
                let half = HALO_WIDTH * pixels_per_point / 2.0;
                fill(&mut image, *halo, |x, y| (x.hypot(y) - radius).abs() - half);
            }
        }
        Self {
            texture: ctx.load_texture("dots", image, TextureOptions::LINEAR),
            window: ctx.tex_manager(),
            made_for: made_for(styles),
            pixels_per_point,
            width,
            height,
            shapes,
            halos,
        }
    }

    pub(super) fn texture(&self) -> TextureId {
        self.texture.id()
    }

    /// Adds one dot. It is moved to whole pixels, so that the picture stays sharp.
    pub(super) fn add(&self, mesh: &mut Mesh, style: usize, halo: bool, centre: Pos2, colour: Color32) {
        let sprite = if halo {
            self.halos.get(style).copied().flatten()
        } else {
            self.shapes.get(style).copied()
        };
        let Some(sprite) = sprite else { return };
        let side = sprite.side as f32 / self.pixels_per_point;
        let snap = |value: f32| (value * self.pixels_per_point).round() / self.pixels_per_point;
        let corner = centre - Vec2::splat(side / 2.0);
        let rect = Rect::from_min_size(pos2(snap(corner.x), snap(corner.y)), Vec2::splat(side));
        let across = |pixel: usize| pixel as f32 / self.width as f32;
        let uv = Rect::from_min_max(
            pos2(across(sprite.left), 0.0),
            pos2(
                across(sprite.left + sprite.side),
                sprite.side as f32 / self.height as f32,
            ),
        );
        mesh.add_rect_with_uv(rect, uv, colour);
    }
}

fn halo_radius(style: &DotStyle) -> f32 {
    style.radius + HALO_GAP + HALO_WIDTH / 2.0
}

/// Writes white with the coverage that follows from a distance in pixels.
fn fill(image: &mut ColorImage, sprite: Sprite, distance: impl Fn(f32, f32) -> f32) {
    let half = sprite.side as f32 / 2.0;
    let width = image.size[0];
    for y in 0..sprite.side {
        for x in 0..sprite.side {
            let outside = distance(x as f32 + 0.5 - half, y as f32 + 0.5 - half);
            let coverage = (0.5 - outside).clamp(0.0, 1.0);
            if let Some(pixel) = image.pixels.get_mut(y * width + sprite.left + x) {
                *pixel = Color32::WHITE.gamma_multiply(coverage);
            }
        }
    }
}
