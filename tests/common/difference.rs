//! How far two pictures are apart.

/// The share of pixels, 0 to 1, in which some channel differs by more than so many levels of 255. Pictures of
/// different length differ in all.
pub(crate) fn share_apart(one: &[u8], other: &[u8], channels: usize, levels: u8) -> f64 {
    if one.len() != other.len() || one.is_empty() {
        return 1.0;
    }
    // What is alike, most of it, is passed over in blocks: a test is built without optimisation.
    let block = 1024 * channels;
    let blocks = one.chunks(block).zip(other.chunks(block));
    let unlike = blocks.filter(|(one, other)| one != other);
    let apart: usize = unlike
        .map(|(one, other)| {
            let pixels = one.chunks_exact(channels).zip(other.chunks_exact(channels));
            let is_apart =
                |(one, other): &(&[u8], &[u8])| one.iter().zip(*other).any(|(a, b)| a.abs_diff(*b) > levels);
            pixels.filter(is_apart).count()
        })
        .sum();
    apart as f64 / (one.len() / channels) as f64
}
