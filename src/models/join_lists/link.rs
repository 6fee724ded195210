//! Linking the two lists, record by record, in slices so that a picture can keep moving.

use serde::Serialize;

use super::{
    Params,
    register::{Fields, Person, draw},
};

/// How often one pattern of agreement occurred among the pairs compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Pattern {
    /// Weight of evidence, in bits.
    pub weight: f64,
    /// Pairs of one person.
    pub same: u32,
    /// Pairs of two people.
    pub different: u32,
}

/// One link: a person's record on the first list and a person's record on the second, by their numbers.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Link {
    /// Number of the person whose record on the first list it is.
    pub first: u32,
    /// The same on the second.
    pub second: u32,
    /// Weight of evidence, in bits.
    pub weight: f64,
}

impl Link {
    /// Whether both records are of one person.
    pub fn is_right(&self) -> bool {
        self.first == self.second
    }
}

/// The work of linking, done in slices: [`Self::step`] until it says that nothing is left. Only records whose
/// years of birth differ by at most one are compared.
#[derive(Clone, Debug)]
pub struct Linking {
    people: Vec<Person>,
    first: Vec<(u32, Fields)>,
    /// The second list by year of birth.
    second: Vec<(u32, Fields)>,
    patterns: [Pattern; 16],
    threshold: f64,
    candidates: Vec<Link>,
    done: usize,
}

impl Linking {
    /// Draw the register and its lists.
    pub fn new(params: &Params, seed: u64) -> Self {
        let params = params.in_range();
        let people = draw(&params, seed);
        let list = |which: usize| -> Vec<(u32, Fields)> {
            (0..)
                .zip(&people)
                .filter_map(|(id, person)| Some((id, (*person.records.get(which)?)?)))
                .collect()
        };
        let (first, mut second) = (list(0), list(1));
        second.sort_by_key(|(_, record)| record.year);
        let weights = params
            .fields()
            .map(|field| [field.weight(false), field.weight(true)]);
        let weight = |pattern: usize| {
            weights
                .iter()
                .enumerate()
                .map(|(bit, [no, yes])| if pattern >> bit & 1 == 1 { yes } else { no })
                .sum()
        };
        Self {
            patterns: std::array::from_fn(|pattern| Pattern {
                weight: weight(pattern),
                ..Pattern::default()
            }),
            threshold: params.threshold,
            people,
            first,
            second,
            candidates: Vec::new(),
            done: 0,
        }
    }

    /// Records of the first list to compare, and how many of them are.
    pub fn progress(&self) -> (usize, usize) {
        (self.done, self.first.len())
    }

    /// Compare up to `records` more of the first list; whether any are left.
    pub fn step(&mut self, records: usize) -> bool {
        let until = self.done.saturating_add(records).min(self.first.len());
        for (id, record) in self.first.get(self.done..until).unwrap_or_default() {
            let from = self
                .second
                .partition_point(|(_, other)| other.year + 1 < record.year);
            let near = self.second.get(from..).unwrap_or_default();
            for (other_id, other) in near.iter().take_while(|(_, other)| other.year <= record.year + 1) {
                let agreed = record.agreement(other);
                let bits = (0..)
                    .zip(agreed)
                    .fold(0, |bits, (bit, yes)| bits | usize::from(yes) << bit);
                let Some(pattern) = self.patterns.get_mut(bits) else {
                    continue;
                };
                if id == other_id {
                    pattern.same += 1;
                } else {
                    pattern.different += 1;
                }
                if pattern.weight >= self.threshold {
                    self.candidates.push(Link {
                        first: *id,
                        second: *other_id,
                        weight: pattern.weight,
                    });
                }
            }
        }
        self.done = until;
        self.done < self.first.len()
    }

    /// The people, how often each pattern occurred, and the links among what was compared: one to one, by
    /// falling weight and then by number.
    pub fn finish(mut self) -> (Vec<Person>, [Pattern; 16], Vec<Link>) {
        self.candidates.sort_unstable_by(|a, b| {
            (b.weight.total_cmp(&a.weight)).then((a.first, a.second).cmp(&(b.first, b.second)))
        });
        let mut taken = [vec![false; self.people.len()], vec![false; self.people.len()]];
        let [first, second] = &mut taken;
        let links = self
            .candidates
            .into_iter()
            .filter(|link| {
                let ends = (
                    first.get_mut(link.first as usize),
                    second.get_mut(link.second as usize),
                );
                let (Some(a), Some(b)) = ends else {
                    return false;
                };
                let free = !*a && !*b;
                (*a, *b) = (*a || free, *b || free);
                free
            })
            .collect();
        (self.people, self.patterns, links)
    }
}
