//! The journal: one event a line, `<crc32, 8 lower-case hex digits> <RON>\n`, only ever added to.

use crate::assess::Stamped;

/// No history is this long; a number beyond it is damage.
const MAX_SEQ: u64 = 1 << 53;

/// What a journal's bytes hold.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Journal {
    /// The events of all whole lines, in the order of the file.
    pub(super) events: Vec<Stamped>,
    /// Those lines as they stand.
    pub(super) good: Vec<u8>,
    /// Where the first line begins that is torn or damaged, if one is.
    pub(super) damaged_from: Option<usize>,
    /// How many bytes the torn and damaged lines have.
    pub(super) damaged_bytes: usize,
    /// Whether a whole line, checksum and all, says something that this version does not know.
    pub(super) newer: bool,
}

/// The line that keeps an event.
pub(super) fn line(stamped: &Stamped) -> Result<String, ron::Error> {
    let event = ron::to_string(stamped)?;
    Ok(format!("{:08x} {event}\n", crc32fast::hash(event.as_bytes())))
}

/// Reads all whole lines, also those behind a damaged one: each stands for itself.
pub(super) fn read(bytes: &[u8]) -> Journal {
    let mut journal = Journal::default();
    let mut at = 0;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        match read_line(line) {
            Line::Event(stamped) => {
                journal.events.push(*stamped);
                journal.good.extend_from_slice(line);
            }
            Line::Unknown => {
                journal.newer = true;
                journal.good.extend_from_slice(line);
            }
            Line::Damaged => {
                journal.damaged_from.get_or_insert(at);
                journal.damaged_bytes += line.len();
            }
        }
        at += line.len();
    }
    journal
}

enum Line {
    Event(Box<Stamped>),
    Unknown,
    Damaged,
}

fn read_line(line: &[u8]) -> Line {
    let Some(event) = checked(line) else {
        return Line::Damaged;
    };
    match ron::from_str::<Stamped>(event) {
        Ok(stamped) if (1..=MAX_SEQ).contains(&stamped.seq) => Line::Event(Box::new(stamped)),
        Ok(_) => Line::Damaged,
        Err(_) => Line::Unknown,
    }
}

/// The RON of a whole line whose checksum is right.
///
/// The checksum is read strictly: a lax reader would take a flipped bit in `a` for the same digit `A`.
fn checked(line: &[u8]) -> Option<&str> {
    let (crc, event) = line.strip_suffix(b"\n")?.split_at_checked(8)?;
    let event = event.strip_prefix(b" ")?;
    let crc = std::str::from_utf8(crc)
        .ok()
        .filter(|crc| crc.bytes().all(|c| matches!(c, b'0'..=b'9' | b'a'..=b'f')))?;
    let right = u32::from_str_radix(crc, 16).ok()? == crc32fast::hash(event);
    std::str::from_utf8(event).ok().filter(|_| right)
}
