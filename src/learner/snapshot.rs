//! The snapshot: who the learner is, and all events up to a number. It carries a checksum of itself.

use serde::{Deserialize, Serialize};

use super::Profile;
use crate::assess::Stamped;

/// What the file says it is.
const FORMAT: &str = "ground-truth/learner";
/// The version that this app writes; it reads all before. In version 1 every answer was whole and no number missing;
/// version 2 knew no totals of a trial with advice, and would take a history that has them for damaged.
const VERSION: u32 = 3;
/// The last line: a RON comment with the checksum of everything before it.
const CRC: &str = "// crc32 ";
/// Where the history begins. No text in a snapshot holds a line end as it is.
const HISTORY: &str = "\n    events:";

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

/// What stands before the history.
#[derive(Deserialize)]
struct Head {
    format: String,
    version: u32,
    profile: Profile,
}

/// What the bytes of a snapshot turned out to be.
#[derive(Debug, PartialEq)]
pub(super) enum Reading {
    /// Whole.
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

    /// Reads a snapshot.
    pub(super) fn read(bytes: &[u8]) -> Reading {
        let whole = body(bytes).and_then(|body| ron::from_str::<Self>(body).ok());
        match whole {
            Some(snapshot) if snapshot.format != FORMAT || snapshot.version == 0 => Reading::Damaged,
            Some(snapshot) if snapshot.version > VERSION => Reading::Newer,
            Some(snapshot) if snapshot.is_in_order() => Reading::Whole(Box::new(snapshot)),
            Some(_) => Reading::Damaged,
            None => Self::read_header(bytes),
        }
    }

    /// What was not read as this version writes it may be of a later one, which may check itself in another way.
    fn read_header(bytes: &[u8]) -> Reading {
        let header = std::str::from_utf8(bytes).map(ron::from_str::<Header>);
        match header {
            Ok(Ok(header)) if header.format == FORMAT && header.version > VERSION => Reading::Newer,
            _ => Reading::Damaged,
        }
    }

    /// Who it is, off the beginning of a snapshot whose checksum is right; the history behind it is not read.
    pub(super) fn read_profile(bytes: &[u8]) -> Option<Profile> {
        let (head, _) = body(bytes)?.split_once(HISTORY)?;
        let head: Head = ron::from_str(&format!("{head})")).ok()?;
        let is_ours = head.format == FORMAT && (1..=VERSION).contains(&head.version);
        is_ours.then_some(head.profile)
    }
}

/// The text that the checksum in the last line is of, if it is right.
fn body(bytes: &[u8]) -> Option<&str> {
    let text = std::str::from_utf8(bytes).ok()?;
    let (body, crc) = text.strip_suffix('\n')?.rsplit_once(CRC)?;
    (crc == format!("{:08x}", crc32fast::hash(body.as_bytes()))).then_some(body)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{assess::Event, learner::LearnerId};

    fn snapshot() -> Snapshot {
        let profile = Profile {
            id: LearnerId::random(),
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
        Snapshot::new(7, 3, profile, events)
    }

    #[test]
    fn a_snapshot_comes_back_with_one_event_a_line() {
        let snapshot = snapshot();
        let bytes = snapshot.to_bytes().unwrap();
        let text = std::str::from_utf8(&bytes).unwrap();
        assert_eq!(
            text.matches("StepDone").count(),
            text.lines().filter(|line| line.contains("StepDone")).count()
        );
        assert_eq!(snapshot.seq, 3);
        assert_eq!(Snapshot::read_profile(&bytes).as_ref(), Some(&snapshot.profile));
        assert_eq!(Snapshot::read(&bytes), Reading::Whole(Box::new(snapshot)));
    }

    #[test]
    fn a_newer_version_is_known_whether_or_not_it_checks_itself_in_the_same_way() {
        let text = String::from_utf8(snapshot().to_bytes().unwrap()).unwrap();
        let (body, _) = text.rsplit_once(CRC).unwrap();
        let newer = body.replacen("version: 3", "version: 4", 1);
        let other = newer.replacen("    seq:", "    mood: Some(\"(\"),\n    seq:", 1);
        for body in [newer, other] {
            let crc = crc32fast::hash(body.as_bytes());
            for text in [format!("{body}{CRC}{crc:08x}\n"), format!("{body}// crc64 0\n")] {
                assert_eq!(Snapshot::read(text.as_bytes()), Reading::Newer, "{text}");
                assert_eq!(Snapshot::read_profile(text.as_bytes()), None);
            }
        }
    }

    #[test]
    fn neither_a_flipped_bit_nor_a_cut_passes() {
        let snapshot = snapshot();
        let bytes = snapshot.to_bytes().unwrap();
        for at in 0..bytes.len() {
            assert_eq!(Snapshot::read(&bytes[..at]), Reading::Damaged, "cut at {at}");
            for bit in 0..8 {
                let mut flipped = bytes.clone();
                flipped[at] ^= 1 << bit;
                // A flip in the version may look like a newer one, to which nothing is written either.
                assert!(
                    !matches!(Snapshot::read(&flipped), Reading::Whole(_)),
                    "byte {at}, bit {bit}"
                );
                assert_eq!(Snapshot::read_profile(&flipped), None, "byte {at}, bit {bit}");
            }
        }
    }
}
