//! A picture of the screen, as Xvfb keeps it: an X window dump.

/// Blue, green, red and a nought of every pixel, row by row.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Picture {
    pub(crate) size: [usize; 2],
    pub(crate) bytes: Vec<u8>,
}

impl Picture {
    /// Bytes of a pixel.
    pub(crate) const CHANNELS: usize = 4;

    /// Reads a dump of 32 bits a pixel, least byte first: a header of big-endian words, a table of colours,
    /// the pixels.
    pub(crate) fn of_xwd(dump: &[u8]) -> Option<Self> {
        let word = |n: usize| {
            let bytes = dump.get(4 * n..4 * n + 4)?;
            Some(u32::from_be_bytes(bytes.try_into().ok()?) as usize)
        };
        let (header, width, height) = (word(0)?, word(4)?, word(5)?);
        let (is_least_first, bits, bytes_a_row, colours) = (word(7)? == 0, word(11)?, word(12)?, word(19)?);
        if !is_least_first || bits != 32 {
            return None;
        }
        let pixels = dump.get(header + 12 * colours..)?;
        let mut bytes = Vec::with_capacity(4 * width * height);
        for row in pixels.chunks_exact(bytes_a_row).take(height) {
            bytes.extend_from_slice(row.get(..4 * width)?);
        }
        // The fourth is nothing that one sees.
        bytes.iter_mut().skip(3).step_by(4).for_each(|unseen| *unseen = 0);
        Some(Self {
            size: [width, height],
            bytes,
        })
    }

    /// How many different colours it has, up to a hundred: few on a screen where nothing is painted.
    pub(crate) fn colours(&self) -> usize {
        let mut seen = std::collections::BTreeSet::new();
        let mut last: &[u8] = &[];
        for pixel in self.bytes.chunks_exact(Self::CHANNELS) {
            if seen.len() == 100 {
                break;
            }
            if pixel != last {
                seen.insert(pixel);
                last = pixel;
            }
        }
        seen.len()
    }
}
