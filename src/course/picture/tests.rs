//! Sound pictures of both kinds, and what of them is left after cutting and flipping.

use image::{Rgba, RgbaImage};

use super::*;

fn bytes(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// Red at the left, and clear at the right.
fn half_clear(width: u32, height: u32) -> DynamicImage {
    let pixel = |x, _| {
        if x < width / 2 {
            Rgba([200, 0, 0, 255])
        } else {
            Rgba([0, 0, 0, 0])
        }
    };
    DynamicImage::ImageRgba8(RgbaImage::from_fn(width, height, pixel))
}

#[test]
fn both_kinds_are_decoded_and_made_smaller() {
    let png = Picture::read(bytes(&half_clear(40, 20), ImageFormat::Png)).unwrap();
    assert_eq!(png.size(), Some((40, 20)));
    let whole = png.decode(2048).unwrap();
    assert_eq!((whole.width, whole.height), (40, 20));
    assert_eq!(whole.rgba[..4], [200, 0, 0, 255]);
    let last = whole.rgba.len() - 4;
    assert_eq!(whole.rgba[last..], [255; 4], "what is clear lies on white");
    let small = png.decode(10).unwrap();
    assert_eq!((small.width, small.height, small.rgba.len()), (10, 5, 200));

    let opaque = DynamicImage::ImageRgb8(half_clear(30, 60).into_rgb8());
    let jpeg = Picture::read(bytes(&opaque, ImageFormat::Jpeg)).unwrap();
    assert_eq!(jpeg.size(), Some((30, 60)));
    let pixels = jpeg.decode(30).unwrap();
    assert_eq!((pixels.width, pixels.height), (15, 30));
    assert_ne!(png.sum(), jpeg.sum());
}

#[test]
fn a_picture_that_is_cut_anywhere_is_shown_as_words() {
    for format in [ImageFormat::Png, ImageFormat::Jpeg] {
        let picture = DynamicImage::ImageRgb8(half_clear(24, 24).into_rgb8());
        let whole = bytes(&picture, format);
        for end in 8..whole.len() {
            let cut = Picture::read(whole[..end].to_vec()).unwrap();
            assert_eq!(
                (cut.size(), cut.decode(64)),
                (None, None),
                "{format:?} cut at {end}"
            );
        }
    }
}

#[test]
fn a_flipped_bit_never_panics_and_a_png_notices_each() {
    for format in [ImageFormat::Png, ImageFormat::Jpeg] {
        let picture = DynamicImage::ImageRgb8(half_clear(16, 16).into_rgb8());
        let whole = bytes(&picture, format);
        for at in 0..whole.len() {
            let mut bytes = whole.clone();
            bytes[at] ^= 1 << (at % 8);
            let Ok(read) = Picture::read(bytes) else { continue };
            let pixels = read.decode(64);
            assert!(format != ImageFormat::Png || pixels.is_none(), "{at}");
        }
    }
}

#[test]
fn no_more_pixels_than_there_is_room_for() {
    let head = |width: u32, height: u32, bits: u8| {
        let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
        bytes.extend(width.to_be_bytes());
        bytes.extend(height.to_be_bytes());
        bytes.extend([bits, 6, 0, 0, 0]);
        let sum = crc32fast::hash(&bytes[12..]);
        bytes.extend(sum.to_be_bytes());
        Picture::read(bytes).map_err(|message| message.id)
    };
    assert_eq!(
        head(4096, 4096, 8).unwrap().size(),
        None,
        "nothing follows the head"
    );
    assert_eq!(head(4097, 4096, 8).unwrap_err(), "problem-picture-size");
    assert_eq!(head(2048, 4096, 16).unwrap().size(), None);
    assert_eq!(head(2049, 4096, 16).unwrap_err(), "problem-picture-size");
    assert_eq!(head(u32::MAX, u32::MAX, 16).unwrap_err(), "problem-picture-size");
    assert_eq!(head(0, 7, 8).unwrap_err(), "problem-picture-empty");
    assert_eq!(head(7, 0, 8).unwrap_err(), "problem-picture-empty");
}

#[test]
fn only_png_and_jpeg_no_larger_than_they_may_be() {
    let id = |bytes: Vec<u8>| Picture::read(bytes).map_err(|message| message.id);
    assert_eq!(id(b"GIF89a".to_vec()).unwrap_err(), "problem-picture-kind");
    let mut jpeg = vec![0; limits::PICTURE_BYTES];
    jpeg[..3].copy_from_slice(b"\xff\xd8\xff");
    assert!(id(jpeg.clone()).is_ok());
    jpeg.push(0);
    assert_eq!(id(jpeg).unwrap_err(), "problem-picture-large");
}
