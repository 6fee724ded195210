//! The one random generator: xoshiro256++ (Blackman and Vigna 2019) seeded by `SplitMix64`.
//!
//! It is our own so that a stream never changes with a library: seeds are part of lessons and of the
//! reference cases in `tests/data`. Every draw costs a fixed number of uniforms where it can, so that
//! streams stay aligned when a parameter changes.

use super::normal;

/// 2^-53, the spacing of uniforms with 53 random bits.
const ULP: f64 = 1.0 / 9_007_199_254_740_992.0;
/// Increment of `SplitMix64`, the golden ratio in 64 bits.
const GOLDEN: u64 = 0x9E37_79B9_7F4A_7C15;
/// Means above this are not drawn: their spread is less than a three-thousandth of them, and the time to draw
/// grows with the mean.
const POISSON_MOST: f64 = 1e7;
/// Largest mean drawn in one piece; `exp(-30)` is still far from underflow.
const POISSON_PIECE: f64 = 30.0;

/// A stream of random numbers that depends on its seed alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rng {
    state: [u64; 4],
}

impl Rng {
    /// The stream of this seed.
    pub fn new(seed: u64) -> Self {
        let mut at = seed;
        Self {
            state: std::array::from_fn(|_| splitmix(&mut at)),
        }
    }

    /// The stream of one purpose (`label`) and repetition of a run with this seed; see [`substream`].
    pub fn of(seed: u64, label: &str, rep: u64) -> Self {
        Self::new(substream(seed, label, rep))
    }

    /// The next 64 random bits.
    pub fn next_u64(&mut self) -> u64 {
        let [mut a, mut b, mut c, mut d] = self.state;
        let result = a.wrapping_add(d).rotate_left(23).wrapping_add(a);
        let shifted = b << 17;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= shifted;
        d = d.rotate_left(45);
        self.state = [a, b, c, d];
        result
    }

    /// A uniform number in `[0, 1)` with 53 random bits.
    pub fn u01(&mut self) -> f64 {
        (self.next_u64() >> 11) as f64 * ULP
    }

    /// A uniform number in `(0, 1)`, never 0 and never 1.
    pub fn uopen(&mut self) -> f64 {
        ((self.next_u64() >> 11) as f64 + 0.5) * ULP
    }

    /// A whole number in `0..n`; 0 when `n` is 0. One uniform; its bias is below `n / 2^53`.
    pub fn below(&mut self, n: u32) -> u32 {
        (self.u01() * f64::from(n)) as u32
    }

    /// A standard normal number by inversion: one uniform, monotone in it.
    pub fn normal(&mut self) -> f64 {
        normal::quantile(self.uopen())
    }

    /// As many standard normal numbers as there is room for, the same as drawn one by one.
    pub fn normals(&mut self, into: &mut [f64]) {
        for number in &mut *into {
            *number = self.uopen();
        }
        normal::quantiles(into);
    }

    /// A Poisson number with mean `lambda` by inversion; means above 30 are drawn in pieces of 30. Above ten
    /// million it is the mean itself, as large as the number can be; 0 for a mean that is no number.
    pub fn poisson(&mut self, lambda: f64) -> u32 {
        if lambda > POISSON_MOST {
            return lambda as u32;
        }
        let (mut left, mut total) = (lambda, 0);
        while left > POISSON_PIECE {
            total += self.poisson_piece(POISSON_PIECE);
            left -= POISSON_PIECE;
        }
        total + self.poisson_piece(left)
    }

    /// Inversion by summing probabilities from 0 on; stops where they vanish.
    fn poisson_piece(&mut self, lambda: f64) -> u32 {
        let u = self.u01();
        let mut probability = libm::exp(-lambda);
        let (mut sum, mut k) = (probability, 0);
        while u > sum && probability > 0.0 {
            k += 1;
            probability *= lambda / f64::from(k);
            sum += probability;
        }
        k
    }
}

/// Seed of the stream for one purpose and repetition. Demos name their streams by a label, so that
/// two demos with the same seed do not share draws.
pub fn substream(seed: u64, label: &str, rep: u64) -> u64 {
    splitmix(&mut (seed ^ fnv1a64(label) ^ rep.wrapping_mul(GOLDEN)))
}

/// One step of `SplitMix64` (Steele, Lea and Flood 2014).
fn splitmix(state: &mut u64) -> u64 {
    *state = state.wrapping_add(GOLDEN);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// FNV-1a, 64 bits.
fn fnv1a64(text: &str) -> u64 {
    text.bytes().fold(0xCBF2_9CE4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_and_repetitions_give_streams_of_their_own() {
        let mut seen: Vec<u64> = ["D01", "D02", "D10", "town"]
            .iter()
            .flat_map(|label| (0..50).map(|rep| substream(7, label, rep)))
            .collect();
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(seen.len(), 200);
    }

    #[test]
    fn uniforms_fill_the_unit_interval_evenly() {
        let mut rng = Rng::new(3);
        let mut tenths = [0_u32; 10];
        for _ in 0..100_000 {
            tenths[(rng.u01() * 10.0) as usize] += 1;
        }
        // Binomial(100000, 0.1) has standard deviation 95; five of them.
        assert!(tenths.iter().all(|&n| n.abs_diff(10_000) < 475), "{tenths:?}");
    }

    #[test]
    fn moments_of_normal_and_poisson_draws() {
        let mut rng = Rng::new(11);
        let n = 100_000;
        let normals: Vec<f64> = (0..n).map(|_| rng.normal()).collect();
        let mean = normals.iter().sum::<f64>() / f64::from(n);
        let variance = normals.iter().map(|z| (z - mean).powi(2)).sum::<f64>() / f64::from(n);
        assert!(mean.abs() < 4.0 / f64::from(n).sqrt(), "{mean}");
        assert!(
            (variance - 1.0).abs() < 4.0 * (2.0 / f64::from(n)).sqrt(),
            "{variance}"
        );
        for lambda in [0.0, 0.3, 4.0, 30.0, 75.5] {
            let mean = (0..20_000).map(|_| f64::from(rng.poisson(lambda))).sum::<f64>() / 20_000.0;
            assert!(
                (mean - lambda).abs() <= 4.0 * (lambda / 20_000.0).sqrt(),
                "{lambda}: {mean}"
            );
        }
    }

    /// No mean takes for ever.
    #[test]
    fn endless_means_end() {
        let mut rng = Rng::new(5);
        assert_eq!(rng.poisson(f64::INFINITY), u32::MAX);
        assert_eq!(
            (rng.poisson(2e7), rng.poisson(f64::NAN), rng.poisson(-1.0)),
            (20_000_000, 0, 0)
        );
    }

    #[test]
    fn below_stays_below() {
        let mut rng = Rng::new(5);
        assert_eq!(rng.below(0), 0);
        assert!((0..1000).all(|_| rng.below(6) < 6));
    }
}
