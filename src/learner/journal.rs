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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::Event;

    fn journal(n: u64) -> Vec<u8> {
        let event = |seq| {
            let event = Event::StepDone {
                lesson: "课\n1".to_owned(),
                step: "a \"b\" \\".to_owned(),
            };
            line(&Stamped { seq, day: -1, event }).unwrap()
        };
        (1..=n).map(event).collect::<String>().into_bytes()
    }

    #[test]
    fn a_line_reads_as_it_was_meant_to() {
        let bytes = journal(1);
        let text = std::str::from_utf8(&bytes).unwrap();
        let (crc, event) = text.trim_end().split_once(' ').unwrap();
        assert_eq!(crc, format!("{:08x}", crc32fast::hash(event.as_bytes())));
        assert_eq!(
            event,
            r#"(seq:1,day:-1,event:StepDone(lesson:"课\n1",step:"a \"b\" \\"))"#
        );
    }

    #[test]
    fn a_journal_cut_anywhere_gives_exactly_its_whole_lines() {
        let bytes = journal(12);
        let all = read(&bytes);
        assert_eq!((all.events.len(), all.damaged_from), (12, None));
        for cut in 0..=bytes.len() {
            let part = &bytes[..cut];
            let whole = part.split(|byte| *byte == b'\n').count() - 1;
            let found = read(part);
            assert_eq!(found.events, all.events[..whole], "cut at {cut}");
            assert_eq!(found.good.len() + found.damaged_bytes, cut);
            assert_eq!(found.damaged_from.is_some(), found.damaged_bytes > 0);
        }
    }

    #[test]
    fn a_flipped_bit_costs_the_lines_it_touches_and_never_passes() {
        let bytes = journal(6);
        let all = read(&bytes).events;
        for at in 0..bytes.len() {
            for bit in 0..8 {
                let mut flipped = bytes.clone();
                flipped[at] ^= 1 << bit;
                let found = read(&flipped);
                assert!(
                    found.damaged_from.is_some() && !found.newer,
                    "byte {at}, bit {bit}"
                );
                assert!(
                    found.events.iter().all(|event| all.contains(event)),
                    "byte {at}, bit {bit}"
                );
                // A line end may take the line behind it along.
                let lost = if bytes[at] == b'\n' { 2 } else { 1 };
                assert!(found.events.len() >= all.len() - lost, "byte {at}, bit {bit}");
            }
        }
    }

    #[test]
    fn the_checksum_is_read_strictly() {
        let sum = |line: &[u8]| read(line).events.len();
        // A line whose checksum has a letter.
        let lettered = (1..).map(|seq| {
            let event = Event::StepDone {
                lesson: String::new(),
                step: String::new(),
            };
            line(&Stamped { seq, day: 0, event }).unwrap()
        });
        let lettered = lettered
            .take(50)
            .find(|line| line[..8].contains(|c: char| c.is_ascii_lowercase()))
            .unwrap();
        assert_eq!(sum(lettered.as_bytes()), 1);
        assert_eq!(sum((lettered[..8].to_uppercase() + &lettered[8..]).as_bytes()), 0);
        assert_eq!(sum(lettered.replacen(' ', "\t", 1).as_bytes()), 0);
        assert_eq!(sum(lettered.replace('\n', "\r\n").as_bytes()), 0);
        assert_eq!(sum(format!("+{}", &lettered[1..]).as_bytes()), 0);
        assert_eq!(sum(format!(" {lettered}").as_bytes()), 0);
    }

    #[test]
    fn a_whole_line_that_says_something_unknown_is_of_a_newer_version() {
        let with_sum = |event: &str| format!("{:08x} {event}\n", crc32fast::hash(event.as_bytes()));
        let unknown = with_sum(r#"(seq:1,day:0,event:Flew(lesson:"l"))"#);
        let extra = with_sum(r#"(seq:1,day:0,event:StepDone(lesson:"l",step:"s",mood:3))"#);
        for line in [unknown, extra] {
            let found = read(line.as_bytes());
            assert!(
                found.newer && found.events.is_empty() && found.damaged_from.is_none(),
                "{line}"
            );
        }
        let beyond = with_sum(r#"(seq:18446744073709551615,day:0,event:StepDone(lesson:"l",step:"s"))"#);
        assert!(read(beyond.as_bytes()).damaged_from.is_some());
    }
}
