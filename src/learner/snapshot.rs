//! The snapshot: who the learner is, and all events up to a number. It carries a checksum of itself.

use serde::{Deserialize, Serialize};

use super::{LearnerId, Profile};
use crate::assess::Stamped;

/// What the file says it is.
const FORMAT: &str = "ground-truth/learner";
/// The version that this app writes; it reads all before. In version 1 every answer was whole and no number missing.
const VERSION: u32 = 2;
/// The last line: a RON comment with the checksum of everything before it.
const CRC: &str = "// crc32 ";

/// One learner up to event `seq`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Snapshot {
    format: String,
    version: u32,
    /// Counts the snapshots of this learner, from 1.
    pub(super) generation: u64,
    /// Number of the last event there ever was; the journal's events up to it are in here already.
    pub(super) seq: u64,
    /// Who it is.
    pub(super) profile: Profile,
    /// What is worth keeping of the history up to `seq`.
    pub(super) events: Vec<Stamped>,
}

/// As much of a snapshot as any later version will have too.
#[derive(Deserialize)]
struct Header {
    format: String,
    version: u32,
}

/// What the bytes of a snapshot turned out to be.
#[derive(Debug, PartialEq)]
pub(super) enum Reading {
    /// Whole, and the learner's own.
    Whole(Box<Snapshot>),
    /// Of a later version of the app.
    Newer,
    /// Damaged.
    Damaged,
}

impl Snapshot {
    pub(super) fn new(generation: u64, seq: u64, profile: Profile, events: Vec<Stamped>) -> Self {
        Self {
            format: FORMAT.to_owned(),
            version: VERSION,
            generation,
            seq,
            profile,
            events,
        }
    }

    /// Whether numbers only go up, and none is beyond the last one.
    fn is_in_order(&self) -> bool {
        let ascending = self.events.is_sorted_by(|a, b| a.seq < b.seq);
        ascending && self.events.last().is_none_or(|stamped| stamped.seq <= self.seq)
    }

    /// The file, readable by a person, one event a line.
    pub(super) fn to_bytes(&self) -> Result<Vec<u8>, ron::Error> {
        let pretty = ron::ser::PrettyConfig::new().depth_limit(2).new_line("\n");
        let mut text = ron::ser::to_string_pretty(self, pretty)?;
        text.push('\n');
        let crc = crc32fast::hash(text.as_bytes());
        Ok(format!("{text}{CRC}{crc:08x}\n").into_bytes())
    }

    /// Reads a snapshot that must be of learner `id`.
    pub(super) fn read(bytes: &[u8], id: &LearnerId) -> Reading {
        let Ok(text) = std::str::from_utf8(bytes) else {
            return Reading::Damaged;
        };
        // The version first: a later one may check itself in another way.
        match ron::from_str::<Header>(text) {
            Ok(header) if header.format == FORMAT && header.version > VERSION => return Reading::Newer,
            Ok(header) if header.format == FORMAT && (1..=VERSION).contains(&header.version) => {}
            _ => return Reading::Damaged,
        }
        let whole = text
            .strip_suffix('\n')
            .and_then(|text| text.rsplit_once(CRC))
            .and_then(|(body, crc)| {
                let right = crc == format!("{:08x}", crc32fast::hash(body.as_bytes()));
                ron::from_str::<Self>(body).ok().filter(|_| right)
            });
        match whole {
            Some(snapshot) if snapshot.profile.id == *id && snapshot.is_in_order() => {
                Reading::Whole(Box::new(snapshot))
            }
            _ => Reading::Damaged,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::Event;

    fn snapshot() -> (LearnerId, Snapshot) {
        let id = LearnerId::random();
        let profile = Profile {
            id: id.clone(),
            nickname: "小禾 // crc32 \"".to_owned(),
            colour: 3,
            created_day: -2,
        };
        let event = Event::StepDone {
            lesson: "课".to_owned(),
            step: "(\n".to_owned(),
        };
        let events = (1..=3)
            .map(|seq| Stamped {
                seq,
                day: 9,
                event: event.clone(),
            })
            .collect();
        (id, Snapshot::new(7, 3, profile, events))
    }

    #[test]
    fn a_snapshot_comes_back_with_one_event_a_line() {
        let (id, snapshot) = snapshot();
        let bytes = snapshot.to_bytes().unwrap();
        let text = std::str::from_utf8(&bytes).unwrap();
        assert_eq!(
            text.matches("StepDone").count(),
            text.lines().filter(|line| line.contains("StepDone")).count()
        );
        assert_eq!(snapshot.seq, 3);
        assert_eq!(Snapshot::read(&bytes, &id), Reading::Whole(Box::new(snapshot)));
        assert_eq!(Snapshot::read(&bytes, &LearnerId::random()), Reading::Damaged);
    }

    #[test]
    fn neither_a_flipped_bit_nor_a_cut_passes() {
        let (id, snapshot) = snapshot();
        let bytes = snapshot.to_bytes().unwrap();
        for at in 0..bytes.len() {
            assert_eq!(Snapshot::read(&bytes[..at], &id), Reading::Damaged, "cut at {at}");
            for bit in 0..8 {
                let mut flipped = bytes.clone();
                flipped[at] ^= 1 << bit;
                // A flip in the version may look like a newer one, to which nothing is written either.
                assert!(
                    !matches!(Snapshot::read(&flipped, &id), Reading::Whole(_)),
                    "byte {at}, bit {bit}"
                );
            }
        }
    }
}
