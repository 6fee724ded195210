//! Pictures that lessons name: PNG and JPEG by their first bytes, judged before anything of them is decoded.
//!
//! Nothing but pixels is read: no text, place, time or colour profile.

mod head;

use std::{
    io::Cursor,
    sync::{Arc, Mutex, PoisonError},
};

use image::{DynamicImage, ImageFormat, ImageReader, Limits};

use self::head::Kind;
use super::{limits, map::Map, problem::Message};

/// The pictures of a lesson by the names it gives them.
pub type Pictures = Map<Picture>;

/// A picture as it came, its head judged.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    bytes: Arc<[u8]>,
    kind: Kind,
    size: Option<(u32, u32)>,
    /// Check sum of the bytes.
    sum: u32,
}

/// A decoded picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pixels {
    /// Pixels across.
    pub width: usize,
    /// Pixels down.
    pub height: usize,
    /// Red, green, blue and 255 of every pixel, row by row from the top; what is transparent lies on white.
    pub rgba: Vec<u8>,
}

impl Picture {
    /// Judge the head of a picture.
    ///
    /// # Errors
    /// What keeps it from being shown: another kind of file, no size, too large a file or too many pixels. A picture
    /// that is only cut off or damaged is none of these: see [`Picture::size`].
    pub fn read(bytes: Vec<u8>) -> Result<Self, Message> {
        if bytes.len() > limits::PICTURE_BYTES {
            return Err(too_large());
        }
        let Some(kind) = Kind::of(&bytes) else {
            return Err(Message::new("problem-picture-kind"));
        };
        let head = kind.head(&bytes);
        if let Some(head) = head {
            let (width, height) = (u64::from(head.width), u64::from(head.height));
            if width == 0 || height == 0 {
                return Err(Message::new("problem-picture-empty"));
            }
            let pixels = width.saturating_mul(height);
            let decoded = pixels.saturating_mul(head.pixel);
            if pixels > limits::PICTURE_PIXELS || decoded > limits::PICTURE_DECODED {
                let message = Message::new("problem-picture-size");
                return Err(message.with("width", width).with("height", height));
            }
            if pixels.saturating_mul(head.held) > limits::PICTURE_HELD {
                let message = Message::new("problem-picture-progressive");
                return Err(message.with("width", width).with("height", height));
            }
        }
        let whole = head.filter(|head| head.whole);
        Ok(Self {
            kind,
            size: whole.map(|head| (head.width, head.height)),
            sum: crc32fast::hash(&bytes),
            bytes: bytes.into(),
        })
    }

    /// Pixels across and down; `None` when the file is cut off or damaged, so that only words can be shown.
    pub fn size(&self) -> Option<(u32, u32)> {
        self.size
    }

    /// Tells this picture from others.
    pub fn sum(&self) -> u32 {
        self.sum
    }

    /// Bytes of the file.
    pub fn len(&self) -> usize {
        self.bytes.len()
    }

    /// Whether the file is empty, which a picture never is.
    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    /// Decode it, made smaller so that its longer side has at most `longest` pixels. `None` when it is damaged. One
    /// picture is decoded at a time, so that many of them need no more room than one.
    pub fn decode(&self, longest: u32) -> Option<Pixels> {
        static ONE: Mutex<()> = Mutex::new(());
        let _one = ONE.lock().unwrap_or_else(PoisonError::into_inner);
        self.size?;
        let format = match self.kind {
            Kind::Png => ImageFormat::Png,
            Kind::Jpeg => ImageFormat::Jpeg,
        };
        let mut reader = ImageReader::with_format(Cursor::new(&*self.bytes), format);
        let mut room = Limits::default();
        room.max_alloc = Some(limits::PICTURE_DECODED);
        reader.limits(room);
        let longest = longest.clamp(1, limits::PICTURE_SHOWN);
        let decoded = reader.decode().ok()?;
        let fits = decoded.width() <= longest && decoded.height() <= longest;
        let fitted = if fits {
            decoded
        } else {
            decoded.thumbnail(longest, longest)
        };
        Some(Pixels::of(fitted))
    }
}

impl Pixels {
    fn of(picture: DynamicImage) -> Self {
        let mut rgba = picture.into_rgba8();
        for pixel in rgba.pixels_mut() {
            let [red, green, blue, opaque] = pixel.0;
            let on_white = |colour: u8| {
                let mixed = u32::from(colour) * u32::from(opaque) + 255 * (255 - u32::from(opaque));
                u8::try_from((mixed + 127) / 255).unwrap_or(u8::MAX)
            };
            pixel.0 = [on_white(red), on_white(green), on_white(blue), u8::MAX];
        }
        Self {
            width: rgba.width() as usize,
            height: rgba.height() as usize,
            rgba: rgba.into_raw(),
        }
    }
}

/// The message for a file beyond [`limits::PICTURE_BYTES`].
pub(super) fn too_large() -> Message {
    Message::new("problem-picture-large").with("limit", limits::PICTURE_BYTES / (1024 * 1024))
}

#[cfg(test)]
mod tests;
