//! Length and checksum of a file: whether it still is as this copy left it.

use crc32fast::Hasher;

/// What a file was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    length: u64,
    crc: u32,
}

impl Stamp {
    /// An empty file, or none.
    pub(super) const NOTHING: Self = Self { length: 0, crc: 0 };

    pub(super) fn of(bytes: &[u8]) -> Self {
        Self::NOTHING.and(bytes)
    }

    /// The file with `bytes` added.
    pub(super) fn and(self, bytes: &[u8]) -> Self {
        let mut hasher = Hasher::new_with_initial_len(self.crc, self.length);
        hasher.update(bytes);
        Self {
            length: self.length + bytes.len() as u64,
            crc: hasher.finalize(),
        }
    }

    /// Length of the file in bytes.
    pub(super) const fn length(self) -> u64 {
        self.length
    }

    /// Whether `found` is that file, or, if it may be `longer`, begins with it.
    pub(super) fn is_of(self, found: &[u8], longer: bool) -> bool {
        let known = usize::try_from(self.length)
            .ok()
            .and_then(|length| found.get(..length));
        known.is_some_and(|known| Self::of(known) == self && (longer || known.len() == found.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adding_comes_to_the_same_as_reading_it_all() {
        let (one, two) = (&b"one\n"[..], &b"two\n"[..]);
        let both = [one, two].concat();
        assert_eq!(Stamp::of(one).and(two), Stamp::of(&both));
        assert!(Stamp::of(one).is_of(&both, true) && !Stamp::of(one).is_of(&both, false));
        assert!(Stamp::of(&both).is_of(&both, false) && !Stamp::of(&both).is_of(one, true));
        assert!(!Stamp::of(one).is_of(b"One\nmore", true));
        assert!(Stamp::NOTHING.is_of(b"", false) && !Stamp::NOTHING.is_of(b"x", false));
    }
}
