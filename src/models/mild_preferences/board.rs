//! The board: who lives where, who is content, and one sweep of moves.
//!
//! The order of the draws is part of the model's reference cases. Place by place: a uniform decides whether
//! it is taken and, where it is, another the group. A sweep goes in order of places through those who were
//! not content when it began; whoever still is not draws one of the places then empty, in their order.

use serde::Serialize;

use super::super::rng::Rng;

/// Label of the model's stream.
const LABEL: &str = "B1";

/// One of the two groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Group {
    /// The first.
    First,
    /// The second.
    Second,
}

/// Places in rows, with the stream that draws the moves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Board {
    side: usize,
    places: Vec<Option<Group>>,
    /// Empty places, ascending.
    empty: Vec<usize>,
    rng: Rng,
}

impl Serialize for Board {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.rows().serialize(serializer)
    }
}

impl Board {
    /// A board of `side · side` places; each is taken with probability `density`, and then by the first
    /// group with probability `first`.
    pub fn new(side: u32, density: f64, first: f64, seed: u64) -> Self {
        let mut rng = Rng::of(seed, LABEL, 0);
        let side = side as usize;
        let places: Vec<Option<Group>> = (0..side * side)
            .map(|_| {
                (rng.u01() < density).then(|| {
                    if rng.u01() < first {
                        Group::First
                    } else {
                        Group::Second
                    }
                })
            })
            .collect();
        let empty = (0..places.len())
            .filter(|at| places.get(*at).is_some_and(Option::is_none))
            .collect();
        Self {
            side,
            places,
            empty,
            rng,
        }
    }

    /// Places along one side.
    pub fn side(&self) -> usize {
        self.side
    }

    /// Who lives where, row by row.
    pub fn places(&self) -> &[Option<Group>] {
        &self.places
    }

    /// People of this group.
    pub fn count(&self, group: Group) -> u32 {
        self.places.iter().filter(|place| **place == Some(group)).count() as u32
    }

    /// Neighbours of one's own group and all neighbours of whoever lives at `at`; none at an empty place.
    pub fn neighbours(&self, at: usize) -> (u32, u32) {
        let Some(own) = self.places.get(at).copied().flatten() else {
            return (0, 0);
        };
        let n = self.side;
        let round = |i: usize| [(i + n - 1) % n, i, (i + 1) % n];
        let (mut like, mut all) = (0, 0);
        for row in round(at / n) {
            for column in round(at % n) {
                let there = row * n + column;
                if let (true, Some(Some(group))) = (there != at, self.places.get(there)) {
                    all += 1;
                    like += u32::from(*group == own);
                }
            }
        }
        (like, all)
    }

    /// Whether somebody lives at `at` who wants more like neighbours. Without neighbours one is content.
    pub fn wants_to_move(&self, at: usize, wanted: f64) -> bool {
        let (like, all) = self.neighbours(at);
        f64::from(like) < wanted * f64::from(all)
    }

    /// People who want to move.
    pub fn unhappy(&self, wanted: f64) -> u32 {
        (0..self.places.len())
            .filter(|at| self.wants_to_move(*at, wanted))
            .count() as u32
    }

    /// Mean share of like neighbours over the people who have any; `None` when nobody has.
    pub fn similarity(&self) -> Option<f64> {
        let (mut sum, mut people) = (0.0, 0_u32);
        for at in 0..self.places.len() {
            let (like, all) = self.neighbours(at);
            if all > 0 {
                sum += f64::from(like) / f64::from(all);
                people += 1;
            }
        }
        (people > 0).then(|| sum / f64::from(people))
    }

    /// One sweep; how many moved. On a full board nobody can.
    pub fn sweep(&mut self, wanted: f64) -> u32 {
        let movers: Vec<usize> = (0..self.places.len())
            .filter(|at| self.wants_to_move(*at, wanted))
            .collect();
        let mut moved = 0;
        for at in movers {
            if self.wants_to_move(at, wanted) {
                moved += u32::from(self.relocate(at));
            }
        }
        moved
    }

    /// The board as text, a row each: `o` and `x` for the two groups, `.` for an empty place.
    pub fn rows(&self) -> Vec<String> {
        self.places
            .chunks(self.side.max(1))
            .map(|row| {
                row.iter()
                    .map(|place| match place {
                        Some(Group::First) => 'o',
                        Some(Group::Second) => 'x',
                        None => '.',
                    })
                    .collect()
            })
            .collect()
    }

    /// Moves whoever lives at `from` to an empty place, if there is one.
    fn relocate(&mut self, from: usize) -> bool {
        let drawn = self.rng.below(self.empty.len() as u32) as usize;
        let Some(to) = self.empty.get(drawn).copied() else {
            return false;
        };
        self.empty.remove(drawn);
        let at = self.empty.partition_point(|place| *place < from);
        self.empty.insert(at, from);
        self.places.swap(from, to);
        true
    }
}
