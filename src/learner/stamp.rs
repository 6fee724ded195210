//! Length and checksum of a file: whether it still is as this copy left it.

use crc32fast::Hasher;

/// What a file was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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

/// What a file must be, if nobody else has changed it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Expected {
    left: Stamp,
    /// What a write would have made of it that failed, and may have had its effect all the same.
    attempted: Option<Stamp>,
}

impl Expected {
    /// It is so for certain: it was read, or written without a failure.
    pub(super) const fn certainly(left: Stamp) -> Self {
        Self {
            left,
            attempted: None,
        }
    }

    /// A write was begun that makes it so.
    pub(super) const fn attempt(&mut self, stamp: Stamp) {
        self.attempted = Some(stamp);
    }

    /// As it was left.
    pub(super) const fn left(self) -> Stamp {
        self.left
    }

    /// Takes note of what is there; `None` when that is not what was left, nor what was attempted. It may be `longer`
    /// than it was left.
    pub(super) fn find(self, found: &[u8], longer: bool) -> Option<Self> {
        let attempted = self.attempted.filter(|stamp| stamp.is_of(found, false));
        let left = || self.left.is_of(found, longer).then_some(self.left);
        attempted.or_else(left).map(Self::certainly)
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
        let mut expected = Expected::certainly(Stamp::of(one));
        assert!(expected.find(two, false).is_none());
        expected.attempt(Stamp::of(two));
        assert_eq!(expected.find(two, false).unwrap().left(), Stamp::of(two));
        assert_eq!(expected.find(one, false).unwrap().left(), Stamp::of(one));
        assert!(expected.find(&both, false).is_none() && expected.find(&both, true).is_some());
        assert!(Stamp::NOTHING.is_of(b"", false) && !Stamp::NOTHING.is_of(b"x", false));
    }
}
