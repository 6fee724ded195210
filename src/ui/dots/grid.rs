//! Finding the dot under the pointer: points sorted into squares.

use egui::{Pos2, Rect, Vec2};

/// Side of a square in points.
const CELL: f32 = 24.0;

/// Points by the square they lie in.
#[derive(Default)]
pub(super) struct Grid {
    origin: Pos2,
    columns: usize,
    lines: usize,
    cells: Vec<Vec<u32>>,
    positions: Vec<Option<Pos2>>,
}

impl Grid {
    /// Sorts points, each with its index, into squares over a rectangle.
    pub(super) fn new(rect: Rect, points: impl Iterator<Item = (usize, Pos2)>) -> Self {
        let columns = (rect.width() / CELL).ceil().max(1.0) as usize;
        let lines = (rect.height() / CELL).ceil().max(1.0) as usize;
        let mut grid = Self {
            origin: rect.min,
            columns,
            lines,
            cells: vec![Vec::new(); columns * lines],
            positions: Vec::new(),
        };
        for (index, point) in points {
            if grid.positions.len() <= index {
                grid.positions.resize(index + 1, None);
            }
            if let Some(slot) = grid.positions.get_mut(index) {
                *slot = Some(point);
            }
            let (column, line) = grid.cell(point);
            if let Some(cell) = grid.cells.get_mut(line * columns + column) {
                cell.push(index as u32);
            }
        }
        grid
    }

    /// The square of a point; points outside go to the nearest one.
    fn cell(&self, point: Pos2) -> (usize, usize) {
        let from = (point - self.origin) / CELL;
        let clamp = |value: f32, count: usize| (value.max(0.0) as usize).min(count.saturating_sub(1));
        (clamp(from.x, self.columns), clamp(from.y, self.lines))
    }

    pub(super) fn position(&self, index: usize) -> Option<Pos2> {
        self.positions.get(index).copied().flatten()
    }

    pub(super) fn nearest(&self, point: Pos2, reach: f32) -> Option<usize> {
        let (left, top) = self.cell(point - Vec2::splat(reach));
        let (right, bottom) = self.cell(point + Vec2::splat(reach));
        (top..=bottom)
            .flat_map(|line| (left..=right).map(move |column| (line, column)))
            .filter_map(|(line, column)| self.cells.get(line * self.columns + column))
            .flatten()
            .filter_map(|index| Some((*index as usize, self.position(*index as usize)?.distance(point))))
            .filter(|(_, distance)| *distance <= reach)
            .min_by(|(_, one), (_, other)| one.total_cmp(other))
            .map(|(index, _)| index)
    }

    pub(super) fn neighbour(&self, from: usize, direction: Vec2) -> Option<usize> {
        let start = self.position(from)?;
        let direction = direction.normalized();
        let side = Vec2::new(-direction.y, direction.x);
        let cost = |point: Pos2| {
            let way = point - start;
            let (along, across) = (way.dot(direction), way.dot(side).abs());
            // What lies aside costs more, so that a row of key presses keeps its line.
            (along > 0.5 && across <= along).then_some(along + 2.0 * across)
        };
        self.positions
            .iter()
            .enumerate()
            .filter_map(|(index, point)| Some((index, cost((*point)?)?)))
            .min_by(|(_, one), (_, other)| one.total_cmp(other))
            .map(|(index, _)| index)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scattered() -> (Vec<Pos2>, Grid) {
        let rect = Rect::from_min_size(Pos2::new(40.0, 60.0), Vec2::new(500.0, 400.0));
        let points: Vec<Pos2> = (0..800_u16)
            .map(|index| {
                let turn = f32::from(index) * 2.399_963;
                rect.center() + Vec2::angled(turn) * f32::from(index).sqrt() * 7.5
            })
            .collect();
        let grid = Grid::new(rect, points.iter().copied().enumerate());
        (points, grid)
    }

    #[test]
    fn nearest_is_what_looking_at_every_point_finds() {
        let (points, grid) = scattered();
        for step in 0..300_u16 {
            let probe = Pos2::new(
                20.0 + f32::from(step % 20) * 29.0,
                30.0 + f32::from(step / 20) * 31.0,
            );
            let slow = points
                .iter()
                .enumerate()
                .map(|(index, point)| (index, point.distance(probe)))
                .filter(|(_, distance)| *distance <= 12.0)
                .min_by(|(_, one), (_, other)| one.total_cmp(other))
                .map(|(index, _)| index);
            assert_eq!(grid.nearest(probe, 12.0), slow, "at {probe:?}");
        }
    }

    #[test]
    fn arrows_reach_every_side_and_stop_at_the_edge() {
        let (points, grid) = scattered();
        for direction in [Vec2::UP, Vec2::DOWN, Vec2::LEFT, Vec2::RIGHT] {
            let mut here = 0;
            let mut steps = 0;
            while let Some(next) = grid.neighbour(here, direction) {
                assert!((points[next] - points[here]).dot(direction) > 0.0);
                here = next;
                steps += 1;
            }
            assert!(steps > 5, "{direction:?} ended after {steps}");
        }
    }

    #[test]
    fn an_empty_grid_has_nothing() {
        assert_eq!(Grid::default().nearest(Pos2::ZERO, 12.0), None);
    }
}
