//! A table's classes: the people who look alike in it.

use serde::Serialize;

/// Classes smaller than this count as small in [`Anonymity::small_share`].
pub const SMALL: u32 = 5;

/// How far the people of a table are hidden among those who look like them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Anonymity {
    /// People in the table.
    pub people: u32,
    /// Different combinations of columns, each a class of people.
    pub classes: u32,
    /// Size of the smallest class (k-anonymity, Sweeney 2002); 0 for an empty table.
    pub k: u32,
    /// Fewest different sensitive values in a class (l-diversity, Machanavajjhala et al. 2007); 0 for an empty
    /// table.
    pub l: u32,
    /// Share of people who are alone in their class.
    pub unique_share: f64,
    /// Share of people in a class of fewer than [`SMALL`].
    pub small_share: f64,
    /// Share of people in whose class everybody has the same sensitive value: it is revealed, whatever `k`.
    pub homogeneous_share: f64,
    /// Mean size of a class.
    pub mean_class: f64,
}

/// Adds up classes.
#[derive(Clone, Debug, Default)]
pub(super) struct Adding {
    people: u32,
    classes: u32,
    k: Option<u32>,
    l: Option<u32>,
    unique: u32,
    small: u32,
    homogeneous: u32,
}

impl Adding {
    /// One more class of this size, with so many different sensitive values.
    pub(super) fn class(&mut self, size: u32, values: u32) {
        if size == 0 {
            return;
        }
        self.people += size;
        self.classes += 1;
        self.k = Some(self.k.map_or(size, |k| k.min(size)));
        self.l = Some(self.l.map_or(values, |l| l.min(values)));
        for (counted, holds) in [
            (&mut self.unique, size == 1),
            (&mut self.small, size < SMALL),
            (&mut self.homogeneous, values == 1),
        ] {
            *counted += if holds { size } else { 0 };
        }
    }

    /// All of them.
    pub(super) fn done(&self) -> Anonymity {
        let people = f64::from(self.people.max(1));
        let share = |n: u32| f64::from(n) / people;
        Anonymity {
            people: self.people,
            classes: self.classes,
            k: self.k.unwrap_or(0),
            l: self.l.unwrap_or(0),
            unique_share: share(self.unique),
            small_share: share(self.small),
            homogeneous_share: share(self.homogeneous),
            mean_class: f64::from(self.people) / f64::from(self.classes.max(1)),
        }
    }
}

/// The classes of people with these keys and sensitive values. Costs one sort.
pub fn anonymity<K: Ord, S: Ord>(mut rows: Vec<(K, S)>) -> Anonymity {
    rows.sort_unstable();
    let mut adding = Adding::default();
    for class in rows.chunk_by(|a, b| a.0 == b.0) {
        let values = class.chunk_by(|a, b| a.1 == b.1).count();
        adding.class(class.len() as u32, values as u32);
    }
    adding.done()
}

/// How many people have the same key as each, in the order of the keys. Costs one sort.
pub fn class_sizes<K: Ord + Copy>(keys: &[K]) -> Vec<u32> {
    let mut order: Vec<(K, u32)> = keys.iter().copied().zip(0..).collect();
    order.sort_unstable();
    let mut sizes = vec![0; keys.len()];
    for class in order.chunk_by(|a, b| a.0 == b.0) {
        for (_, at) in class {
            if let Some(size) = sizes.get_mut(*at as usize) {
                *size = class.len() as u32;
            }
        }
    }
    sizes
}
