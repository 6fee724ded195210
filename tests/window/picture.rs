//! A picture of the screen, as Xvfb keeps it: an X window dump.

/// Red, green and blue of every pixel, row by row.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Picture {
    pub(crate) size: [usize; 2],
    pub(crate) bytes: Vec<u8>,
}

impl Picture {
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
        let rows = pixels.chunks_exact(bytes_a_row).take(height);
        let of_row = |row: &[u8]| -> Vec<u8> {
            let used = row.chunks_exact(4).take(width);
            used.flat_map(|pixel| pixel.iter().take(3).rev().copied())
                .collect()
        };
        Some(Self {
            size: [width, height],
            bytes: rows.flat_map(of_row).collect(),
        })
    }

    /// How many different colours it has, up to a hundred: few on a screen where nothing is painted.
    pub(crate) fn colours(&self) -> usize {
        let mut seen = std::collections::BTreeSet::new();
        for pixel in self.bytes.chunks_exact(3) {
            if seen.len() == 100 {
                break;
            }
            seen.insert(pixel);
        }
        seen.len()
    }
}
