//! Arithmetic of pixels, `0xAARRGGBB` with premultiplied alpha, rounded to the nearest of 255 steps.

use egui::Color32;

const ODD: u32 = 0x00ff_00ff;

/// A colour of egui as a pixel.
pub(super) fn pack(colour: Color32) -> u32 {
    let [r, g, b, a] = colour.to_array();
    u32::from_be_bytes([a, r, g, b])
}

/// `round(value × factor / 255)` of each channel of two, in the low bytes of both halves. `factor` is at most 255.
#[inline]
const fn scaled(value: u32, factor: u32) -> u32 {
    // (t + t / 256) / 256 with t = product + 128 is exact for all products of two bytes.
    let t = value * factor + 0x0080_0080;
    ((t + ((t >> 8) & ODD)) >> 8) & ODD
}

/// The sum of two channels each, at most 255.
#[inline]
const fn saturated(sum: u32) -> u32 {
    let over = sum & 0x0100_0100;
    (sum | (over - (over >> 8))) & ODD
}

/// A colour laid over an opaque pixel. The high byte of the result is 0.
#[inline]
pub(super) const fn over(below: u32, colour: u32) -> u32 {
    let keep = 255 - (colour >> 24);
    let red_blue = saturated(scaled(below & ODD, keep) + (colour & ODD));
    let green = saturated(scaled((below >> 8) & 0xff, keep) + ((colour >> 8) & 0xff));
    red_blue | (green << 8)
}

/// The product of two colours of 0 to 255, channel by channel.
#[inline]
pub(super) fn product(mut one: [f32; 4], other: [f32; 4]) -> [f32; 4] {
    for (channel, other) in one.iter_mut().zip(other) {
        *channel *= other / 255.0;
    }
    one
}

/// Lays one colour over every pixel.
pub(super) fn fill(pixels: &mut [u32], colour: u32) {
    match colour >> 24 {
        0xff => pixels.fill(colour & 0x00ff_ffff),
        _ if colour == 0 => {}
        _ => {
            for pixel in pixels {
                *pixel = over(*pixel, colour);
            }
        }
    }
}

/// Lays a colour over pixels, each as far as its texel covers it; all channels of a texel are equal.
pub(super) fn cover(pixels: &mut [u32], texels: &[u32], colour: u32) {
    let opaque = colour >> 24 == 0xff;
    for (pixel, texel) in pixels.iter_mut().zip(texels) {
        *pixel = match texel & 0xff {
            0 => continue,
            0xff if opaque => colour & 0x00ff_ffff,
            share => {
                let shared = scaled(colour & ODD, share) | scaled((colour >> 8) & ODD, share) << 8;
                over(*pixel, shared)
            }
        };
    }
}

/// Lays a picture over pixels, texel by texel, its colours multiplied with one.
pub(super) fn picture(pixels: &mut [u32], texels: &[u32], colour: u32) {
    for (pixel, texel) in pixels.iter_mut().zip(texels) {
        let channels = texel.to_be_bytes().into_iter().zip(colour.to_be_bytes());
        let tinted = channels.fold(0, |tinted, (texel, colour)| {
            tinted << 8 | scaled(u32::from(texel), u32::from(colour))
        });
        *pixel = over(*pixel, tinted);
    }
}

/// Four channels (alpha, red, green, blue) of 0 to 255 as a pixel.
#[inline]
pub(super) fn round(channels: [f32; 4]) -> u32 {
    channels.into_iter().fold(0, |pixel, channel| {
        pixel << 8 | (channel + 0.5).clamp(0.0, 255.0) as u32
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_product_of_two_bytes_is_rounded_to_the_nearest() {
        for one in 0..=255_u32 {
            for other in 0..=255_u32 {
                let exact = f64::from(one * other) / 255.0;
                assert_eq!(scaled(one, other), exact.round() as u32, "{one} × {other}");
                assert_eq!(scaled(one << 16 | one, other), scaled(one, other) * 0x0001_0001);
            }
        }
    }

    #[test]
    fn light_added_without_alpha_ends_at_white() {
        assert_eq!(over(0x00_f0_80_02, 0x00_20_20_20), 0x00_ff_a0_22);
    }

    #[test]
    fn an_opaque_colour_hides_and_none_leaves() {
        assert_eq!(over(0x0012_3456, 0xff_65_43_21), 0x0065_4321);
        assert_eq!(over(0x0012_3456, 0), 0x0012_3456);
    }
}
