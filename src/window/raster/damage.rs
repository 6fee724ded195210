//! What changed from one frame to the next: the screen in tiles, each with a hash of all that touches it.

use super::rect::PixelRect;

/// Side of a tile in pixels.
const TILE: u32 = 32;
/// More rectangles than this are joined: each costs a walk through the frame.
const MOST_RECTS: usize = 12;
/// An odd number with no pattern in its bits: 2⁶⁴ divided by the golden ratio.
const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;

/// A hash that takes one number after the other; their order counts.
#[inline]
pub(super) const fn mixed(hash: u64, more: u64) -> u64 {
    // The product alone would never carry a high bit down.
    (hash.rotate_left(26) ^ more).wrapping_mul(GOLDEN)
}

/// The tiles of a surface with what each shows.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Tiles {
    all: PixelRect,
    columns: usize,
    hashes: Vec<u64>,
}

impl Tiles {
    pub(super) fn new(all: PixelRect) -> Self {
        let columns = all.right.div_ceil(TILE) as usize;
        let rows = all.bottom.div_ceil(TILE) as usize;
        Self {
            all,
            columns,
            hashes: vec![0; columns * rows],
        }
    }

    /// Something is painted here, after everything before.
    #[inline]
    pub(super) fn add(&mut self, part: PixelRect, hash: u64) {
        touch(&mut self.hashes, self.columns, part, |tile| {
            *tile = mixed(*tile, hash);
        });
    }

    /// Which tiles show something else than before.
    pub(super) fn compared_with(&self, before: &Self) -> Damage {
        if self.all != before.all {
            return Damage::everywhere(self.all);
        }
        let pairs = self.hashes.iter().zip(&before.hashes);
        Damage {
            all: self.all,
            columns: self.columns,
            tiles: pairs.map(|(now, before)| now != before).collect(),
        }
    }
}

/// Changes every tile that a part touches.
#[inline]
fn touch<T>(tiles: &mut [T], columns: usize, part: PixelRect, mut change: impl FnMut(&mut T)) {
    if part.is_empty() {
        return;
    }
    let [left, right] = [part.left, part.right - 1].map(|pixel| (pixel / TILE) as usize);
    for row in part.top / TILE..=(part.bottom - 1) / TILE {
        let start = row as usize * columns;
        let tiles = tiles.get_mut(start + left..=start + right);
        tiles.unwrap_or_default().iter_mut().for_each(&mut change);
    }
}

/// The tiles that have to be painted.
#[derive(Clone, Debug)]
pub(super) struct Damage {
    all: PixelRect,
    columns: usize,
    tiles: Vec<bool>,
}

impl Damage {
    pub(super) fn nowhere(all: PixelRect) -> Self {
        let tiles = Tiles::new(all);
        Self {
            all,
            columns: tiles.columns,
            tiles: vec![false; tiles.hashes.len()],
        }
    }

    pub(super) fn everywhere(all: PixelRect) -> Self {
        let mut damage = Self::nowhere(all);
        damage.tiles.fill(true);
        damage
    }

    /// Adds every tile that a part touches.
    pub(super) fn add(&mut self, part: PixelRect) {
        touch(&mut self.tiles, self.columns, part.and(self.all), |tile| {
            *tile = true;
        });
    }

    /// Adds another frame's damage; everything when that was of another size.
    pub(super) fn join(&mut self, other: &Self) {
        if self.all != other.all {
            *self = Self::everywhere(self.all);
        }
        for (tile, other) in self.tiles.iter_mut().zip(&other.tiles) {
            *tile |= other;
        }
    }

    /// Rectangles that hold all the tiles, none over another.
    pub(super) fn rects(&self) -> Vec<PixelRect> {
        let mut rects: Vec<PixelRect> = Vec::new();
        for (row, tiles) in self.tiles.chunks(self.columns.max(1)).enumerate() {
            for (left, right) in runs(tiles) {
                let [left, right, top] = [left, right, row].map(|tiles| tiles as u32 * TILE);
                let rect = PixelRect {
                    left,
                    right,
                    top,
                    bottom: top + TILE,
                };
                let above = rects.iter_mut().find(|above| {
                    (above.left, above.right, above.bottom) == (rect.left, rect.right, rect.top)
                });
                match above {
                    Some(above) => above.bottom = rect.bottom,
                    None => rects.push(rect),
                }
            }
        }
        if rects.len() > MOST_RECTS {
            rects = bands(&rects);
        }
        rects.into_iter().map(|rect| rect.and(self.all)).collect()
    }
}

/// From where to where tiles in a row are marked.
fn runs(tiles: &[bool]) -> impl Iterator<Item = (usize, usize)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = tiles.get(at..)?;
        let left = at + rest.iter().position(|marked| *marked)?;
        let rest = tiles.get(left..)?;
        let right = left + rest.iter().position(|marked| !*marked).unwrap_or(rest.len());
        at = right;
        Some((left, right))
    })
}

/// Few rectangles round many: those that share rows are joined, then the neighbours that waste least.
fn bands(rects: &[PixelRect]) -> Vec<PixelRect> {
    let mut sorted = rects.to_vec();
    sorted.sort_by_key(|rect| (rect.top, rect.left));
    let mut bands: Vec<PixelRect> = Vec::new();
    for rect in sorted {
        match bands.last_mut() {
            Some(band) if rect.top < band.bottom => *band = band.around(rect),
            _ => bands.push(rect),
        }
    }
    while bands.len() > MOST_RECTS {
        let waste = |pair: &[PixelRect]| match pair {
            [one, other] => one.around(*other).area() - one.area() - other.area(),
            _ => u64::MAX,
        };
        let Some((at, _)) = bands.windows(2).enumerate().min_by_key(|(_, pair)| waste(pair)) else {
            break;
        };
        let other = bands.remove(at + 1);
        if let Some(one) = bands.get_mut(at) {
            *one = one.around(other);
        }
    }
    bands
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: PixelRect = PixelRect {
        left: 0,
        top: 0,
        right: 500,
        bottom: 300,
    };

    fn square(left: u32, top: u32) -> PixelRect {
        PixelRect {
            left,
            top,
            right: left + 10,
            bottom: top + 10,
        }
    }

    fn covers(rects: &[PixelRect], part: PixelRect) -> bool {
        let inside: u64 = rects.iter().map(|rect| rect.and(part).area()).sum();
        inside == part.area()
    }

    #[test]
    fn only_tiles_that_show_something_else_are_damaged() {
        let shown = |squares: &[(PixelRect, u64)]| {
            let mut tiles = Tiles::new(ALL);
            for (part, hash) in squares {
                tiles.add(*part, *hash);
            }
            tiles
        };
        let (far, near) = (square(0, 0), square(200, 100));
        let before = shown(&[(far, 1), (near, 2), (near, 3)]);
        assert_eq!(before.compared_with(&before).rects(), []);
        for after in [
            shown(&[(far, 1), (near, 2), (near, 4)]),
            shown(&[(far, 1), (near, 3), (near, 2)]),
            shown(&[(near, 2), (far, 1)]),
        ] {
            let rects = after.compared_with(&before).rects();
            assert!(covers(&rects, near) && !covers(&rects, far), "{rects:?}");
        }
    }

    #[test]
    fn scattered_damage_is_held_by_few_rectangles_that_do_not_overlap() {
        let mut damage = Tiles::new(ALL).compared_with(&Tiles::new(ALL));
        let squares: Vec<_> = (0..30).map(|n| square((n * 67) % 480, (n * 29) % 290)).collect();
        for part in &squares {
            damage.add(*part);
        }
        let rects = damage.rects();
        assert!(rects.len() <= MOST_RECTS, "{}", rects.len());
        assert!(squares.iter().all(|part| covers(&rects, *part)));
        for (n, one) in rects.iter().enumerate() {
            assert!(one.and(ALL) == *one);
            assert!(rects.iter().skip(n + 1).all(|other| one.and(*other).is_empty()));
        }
    }

    #[test]
    fn a_whole_surface_is_one_rectangle() {
        assert_eq!(Damage::everywhere(ALL).rects(), [ALL]);
    }
}
