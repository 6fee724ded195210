//! How far two pictures are apart.

/// The share of pixels, 0 to 1, in which some channel differs by more than so many levels of 255. Pictures of
/// different length differ in all.
pub(crate) fn share_apart(one: &[u8], other: &[u8], channels: usize, levels: u8) -> f64 {
    if one.len() != other.len() || one.is_empty() {
        return 1.0;
    }
    let pixels = one.chunks_exact(channels).zip(other.chunks_exact(channels));
    let apart = pixels
        .filter(|(one, other)| one.iter().zip(*other).any(|(a, b)| a.abs_diff(*b) > levels))
        .count();
    apart as f64 / (one.len() / channels) as f64
}
