//! Thousands of dots in one mesh.
//!
//! Each shape in each size is drawn once into a small texture, white, and every dot is a square of it in its own
//! colour. The mesh is kept until dots, size or resolution change, so a frame costs next to nothing.

mod grid;
mod sprites;

use std::sync::Arc;

use egui::{Color32, Mesh, Painter, Pos2, Rect, Shape, Vec2};

use self::{grid::Grid, sprites::Sprites};
use super::mark::Mark;

/// How the dots of one group look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DotStyle {
    /// Shape.
    pub mark: Mark,
    /// Colour of the shape.
    pub colour: Color32,
    /// Half its height in points.
    pub radius: f32,
    /// Colour of a thin ring round the shape, if it has one.
    pub halo: Option<Color32>,
}

/// What is to be shown.
#[derive(Clone, Copy, Debug)]
pub struct Dots<'a> {
    /// Where each dot lies: `0.0..=1.0` across and down the rectangle.
    pub places: &'a [Pos2],
    /// The style of each dot, by its place in `styles`. A dot whose number is not there is not shown.
    pub groups: &'a [u8],
    /// The styles. Dots of a later style lie over those of an earlier one.
    pub styles: &'a [DotStyle],
    /// Any number that changes whenever `places` or `groups` change.
    pub revision: u64,
}

/// What the mesh was made for.
#[derive(Clone, PartialEq)]
struct Key {
    rect: Rect,
    pixels_per_point: f32,
    revision: u64,
    count: usize,
    styles: Vec<DotStyle>,
}

/// Dots on the screen, kept from frame to frame.
#[derive(Default)]
pub struct DotLayer {
    /// Of the windows that show the dots, the one that painted them last at the end.
    sprites: Vec<Sprites>,
    mesh: Arc<Mesh>,
    grid: Grid,
    /// The large dots with their radius, as they lie one over the other.
    large: Vec<(usize, Pos2, f32)>,
    key: Option<Key>,
}

/// The class's window and the teacher's.
const WINDOWS: usize = 2;
/// A dot of this radius in points has a click inside it for itself, whichever middle is nearer.
const LARGE: f32 = 4.0;

impl DotLayer {
    /// Paints the dots into a rectangle.
    pub fn paint(&mut self, painter: &Painter, rect: Rect, dots: &Dots<'_>) {
        let pixels_per_point = painter.pixels_per_point();
        let same = self.key.as_ref().is_some_and(|key| {
            key.rect == rect
                && key.pixels_per_point == pixels_per_point
                && key.revision == dots.revision
                && key.count == dots.places.len()
                && key.styles == dots.styles
        });
        let same = same && self.sprites.last().is_some_and(|last| last.are_of(painter.ctx()));
        if !same {
            self.rebuild(painter, rect, dots, pixels_per_point);
        }
        painter.add(Shape::Mesh(Arc::clone(&self.mesh)));
    }

    fn rebuild(&mut self, painter: &Painter, rect: Rect, dots: &Dots<'_>, pixels_per_point: f32) {
        let ctx = painter.ctx();
        let of_window = self.sprites.iter().position(|known| known.are_of(ctx));
        let known = of_window.map(|at| self.sprites.remove(at));
        // Those of the other window stay: its picture may be held.
        let known = known.filter(|known| known.fit(dots.styles, pixels_per_point));
        if self.sprites.len() >= WINDOWS {
            self.sprites.remove(0);
        }
        self.sprites
            .push(known.unwrap_or_else(|| Sprites::draw(ctx, dots.styles, pixels_per_point)));
        let Some(sprites) = self.sprites.last() else {
            return;
        };
        let mut mesh = Mesh::with_texture(sprites.texture());
        mesh.reserve_vertices(4 * dots.places.len());
        mesh.reserve_triangles(2 * dots.places.len());
        let at = |place: &Pos2| rect.min + place.to_vec2() * rect.size();
        self.large.clear();
        for (number, style) in dots.styles.iter().enumerate() {
            let all = dots.groups.iter().zip(dots.places).enumerate();
            let group = all.filter(|(_, (group, _))| usize::from(**group) == number);
            for (index, (_, place)) in group {
                let centre = at(place);
                if style.radius >= LARGE {
                    self.large.push((index, centre, style.radius));
                }
                if let Some(halo) = style.halo {
                    sprites.add(&mut mesh, number, true, centre, halo);
                }
                sprites.add(&mut mesh, number, false, centre, style.colour);
            }
        }
        self.mesh = Arc::new(mesh);
        let moved = self.key.as_ref().is_none_or(|key| {
            key.rect != rect || key.revision != dots.revision || key.count != dots.places.len()
        });
        if moved {
            let shown = |index: usize| {
                dots.groups
                    .get(index)
                    .is_some_and(|group| usize::from(*group) < dots.styles.len())
            };
            let points = dots.places.iter().enumerate().filter(|(index, _)| shown(*index));
            self.grid = Grid::new(rect, points.map(|(index, place)| (index, at(place))));
        }
        self.key = Some(Key {
            rect,
            pixels_per_point,
            revision: dots.revision,
            count: dots.places.len(),
            styles: dots.styles.to_vec(),
        });
    }

    /// The large dot on which a point of the screen lies, the uppermost of several; else the dot nearest to it, not
    /// further away than `reach` points.
    pub fn nearest(&self, point: Pos2, reach: f32) -> Option<usize> {
        let mut from_above = self.large.iter().rev();
        let under = from_above.find(|(_, at, radius)| at.distance(point) <= *radius);
        under
            .map(|(index, ..)| *index)
            .or_else(|| self.grid.nearest(point, reach))
    }

    /// The nearest dot that lies in a direction (within 45° of it) from a dot; for arrow keys.
    pub fn neighbour(&self, from: usize, direction: Vec2) -> Option<usize> {
        self.grid.neighbour(from, direction)
    }

    /// Where a dot is on the screen.
    pub fn position(&self, index: usize) -> Option<Pos2> {
        self.grid.position(index)
    }

    /// How many vertices the mesh has.
    pub fn vertices(&self) -> usize {
        self.mesh.vertices.len()
    }
}
