//! What the first bytes of a picture say, and whether it is whole: read without decoding anything.
//!
//! PNG: ISO/IEC 15948, chunks with their check sums. JPEG: ITU-T T.81, annex B, segments and their markers.

/// Kinds of picture that are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
}

/// What a picture declares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Head {
    /// Pixels across; 0 when the file ends before it says so.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// Bytes of one decoded pixel.
    pub pixel: u64,
    /// Bytes that are held for one pixel while it is decoded.
    pub held: u64,
    /// Whether the file goes on to its end, as far as that can be told without decoding.
    pub whole: bool,
}

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";
/// Marker of a JPEG's frame that becomes clearer with every scan.
const PROGRESSIVE: u8 = 0xc2;
/// Marker of a JPEG's scan.
const SCAN: u8 = 0xda;

impl Kind {
    /// The kind by the first bytes, whatever the file is called.
    pub(super) fn of(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(SIGNATURE) {
            Some(Self::Png)
        } else if bytes.starts_with(b"\xff\xd8\xff") {
            Some(Self::Jpeg)
        } else {
            None
        }
    }

    /// What the file declares of itself; `None` when it ends before it says how large it is.
    pub(super) fn head(self, bytes: &[u8]) -> Option<Head> {
        match self {
            Self::Png => png(bytes),
            Self::Jpeg => jpeg(bytes),
        }
    }
}

fn big_endian(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
    Some(u32::from_be_bytes(four))
}

fn png(bytes: &[u8]) -> Option<Head> {
    let (width, height) = (big_endian(bytes, 16)?, big_endian(bytes, 20)?);
    let (bits, colours) = (*bytes.get(24)?, *bytes.get(25)?);
    let channels: u64 = match colours {
        0 => 1,
        2 => 3,
        4 => 2,
        // Colours from a palette may have transparency, as true ones with it.
        _ => 4,
    };
    let pixel = channels * if bits == 16 { 2 } else { 1 };
    let head = Head {
        width,
        height,
        pixel,
        held: pixel,
        whole: png_is_whole(bytes),
    };
    (bytes.get(12..16)? == b"IHDR").then_some(head)
}

/// Whether every chunk up to the last one is there and has the check sum it names.
fn png_is_whole(bytes: &[u8]) -> bool {
    let mut at = SIGNATURE.len();
    while let Some(length) = big_endian(bytes, at) {
        let end = at + 8 + length as usize;
        let Some(named) = bytes.get(at + 4..end) else {
            return false;
        };
        if big_endian(bytes, end) != Some(crc32fast::hash(named)) {
            return false;
        }
        if named.starts_with(b"IEND") {
            return true;
        }
        at = end + 4;
    }
    false
}

/// The frame header stands between other segments; the picture itself follows, and a mark.
fn jpeg(bytes: &[u8]) -> Option<Head> {
    let is_frame = |marker| matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc);
    let at = jpeg_segment(bytes, 2, is_frame)?;
    let [_, _, _, down, down2, across, across2, components] = *bytes.get(at + 2..at + 10)? else {
        return None;
    };
    let pixel = u64::from(components.clamp(1, 4));
    // A scan of some of the colours, or of all of them roughly: nothing of the picture is known before the last scan,
    // and two bytes of every colour of a pixel wait for it.
    let scan = jpeg_segment(bytes, at, |marker| marker == SCAN);
    let colours = scan.and_then(|scan| bytes.get(scan + 4));
    let at_once = bytes.get(at + 1) != Some(&PROGRESSIVE) && colours == Some(&components);
    Some(Head {
        width: u32::from(u16::from_be_bytes([across, across2])),
        height: u32::from(u16::from_be_bytes([down, down2])),
        pixel,
        held: if at_once { pixel } else { 3 * pixel },
        whole: jpeg_ends(bytes),
    })
}

/// Where the next segment of this kind begins, searched from the segment that begins at `at`.
fn jpeg_segment(bytes: &[u8], mut at: usize, wanted: impl Fn(u8) -> bool) -> Option<usize> {
    loop {
        // Any number of fill bytes may stand before a marker.
        while bytes.get(at..at + 2)? == [0xff, 0xff] {
            at += 1;
        }
        let [0xff, marker] = *bytes.get(at..at + 2)? else {
            return None;
        };
        if wanted(marker) {
            return Some(at);
        }
        // Markers without a segment: restarts and a temporary one.
        at += 2;
        if !matches!(marker, 0x01 | 0xd0..=0xd8) {
            let length = u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?);
            at += usize::from(length.max(2));
        }
    }
}

/// Whether the end mark is there; some cameras write more behind it.
fn jpeg_ends(bytes: &[u8]) -> bool {
    let scan = bytes.windows(2).rposition(|mark| mark == [0xff, SCAN]);
    let end = bytes.windows(2).rposition(|mark| mark == [0xff, 0xd9]);
    end.is_some() && end > scan
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_told_by_their_first_bytes() {
        assert_eq!(Kind::of(SIGNATURE), Some(Kind::Png));
        assert_eq!(Kind::of(b"\xff\xd8\xff\xe0"), Some(Kind::Jpeg));
        for other in [b"GIF89a".as_slice(), b"RIFF....WEBP", b"<svg", b"PK\x03\x04", b""] {
            assert_eq!(Kind::of(other), None);
        }
    }

    #[test]
    fn a_jpeg_says_its_size_behind_other_segments() {
        let mut bytes = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xff\xc0\x00\x0b\x08\x00\x03\x00\x05\x01".to_vec();
        let head = |bytes: &[u8]| Kind::Jpeg.head(bytes);
        let expected = Head {
            width: 5,
            height: 3,
            pixel: 1,
            held: 3,
            whole: false,
        };
        // Without the head of a scan the worst is thought of.
        assert_eq!(head(&bytes), Some(expected));
        bytes.extend(b"...\xff\xda\x00\x08\x01.....\xff\xd9behind");
        let whole = Head {
            held: 1,
            whole: true,
            ..expected
        };
        assert_eq!(head(&bytes), Some(whole));
        let frame = bytes.iter().rposition(|byte| *byte == 0xc0).unwrap();
        bytes[frame] = PROGRESSIVE;
        assert_eq!(head(&bytes), Some(Head { held: 3, ..whole }));
        for end in 0..18 {
            assert_eq!(head(&bytes[..end]), None, "cut at {end}");
        }
        // A segment that says it is empty must not keep the reader in one place.
        assert_eq!(head(b"\xff\xd8\xff\xe0\x00\x00\xff\xe0\x00\x00"), None);
    }
}
