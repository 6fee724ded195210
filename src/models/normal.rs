//! The normal distribution: density, distribution function and quantile.

/// Standard normal density φ(x).
pub fn density(x: f64) -> f64 {
    /// 1 / √(2π).
    const SCALE: f64 = 0.398_942_280_401_432_7;
    SCALE * libm::exp(-0.5 * x * x)
}

/// Standard normal distribution function Φ(x), accurate in both tails.
pub fn cdf(x: f64) -> f64 {
    0.5 * libm::erfc(-x * std::f64::consts::FRAC_1_SQRT_2)
}

/// Mean of a standard normal number that lies above `x`: `φ(x) / (1 − Φ(x))`, the inverse of Mills' ratio.
pub fn mean_above(x: f64) -> f64 {
    /// From here on the series below is exact to the last digits, and before long both parts underflow.
    const FAR: f64 = 30.0;
    if x < FAR {
        density(x) / cdf(-x)
    } else {
        let y = 1.0 / (x * x);
        x / (1.0 - y * (1.0 - y * (3.0 - y * (15.0 - y * 105.0))))
    }
}

/// Standard normal quantile Φ⁻¹(p): algorithm AS 241, PPND16 (Wichura 1988), about 16 digits.
///
/// `p` in `(0, 1)`; -∞ at 0 or below, ∞ at 1 or above, NaN for NaN.
pub fn quantile(p: f64) -> f64 {
    if p.is_nan() {
        return f64::NAN;
    }
    let q = p - 0.5;
    if q.abs() <= CENTRE {
        return central(q);
    }
    let tail = if q < 0.0 { p } else { 1.0 - p };
    if tail <= 0.0 {
        return f64::INFINITY.copysign(q);
    }
    let r = (-libm::log(tail)).sqrt();
    let size = if r <= 5.0 {
        polynomial(&NEAR_ABOVE, r - 1.6) / polynomial(&NEAR_BELOW, r - 1.6)
    } else {
        polynomial(&FAR_ABOVE, r - 5.0) / polynomial(&FAR_BELOW, r - 5.0)
    };
    size.copysign(q)
}

/// [`quantile`] of each number in place, the same to the last bit.
///
/// The middle is computed for all of them without a branch, several at a time; the tails are put right afterwards.
pub fn quantiles(p: &mut [f64]) {
    const AT_ONCE: usize = 64;
    for chunk in p.chunks_mut(AT_ONCE) {
        let mut middle = [0.0; AT_ONCE];
        for (middle, p) in middle.iter_mut().zip(&*chunk) {
            *middle = central(p - 0.5);
        }
        for (p, middle) in chunk.iter_mut().zip(middle) {
            *p = if (*p - 0.5).abs() <= CENTRE {
                middle
            } else {
                quantile(*p)
            };
        }
    }
}

/// The quantile at `0.5 + q`, for `q` up to [`CENTRE`] from the middle.
fn central(q: f64) -> f64 {
    let r = 0.180_625 - q * q;
    q * polynomial(&CENTRE_ABOVE, r) / polynomial(&CENTRE_BELOW, r)
}

/// Horner's scheme, highest coefficient first.
fn polynomial(coefficients: &[f64; 8], x: f64) -> f64 {
    coefficients.iter().fold(0.0, |sum, c| sum * x + c)
}

/// How far from one half the middle reaches.
const CENTRE: f64 = 0.425;
const CENTRE_ABOVE: [f64; 8] = [
    2_509.080_928_730_122_7,
    33_430.575_583_588_13,
    67_265.770_927_008_7,
    45_921.953_931_549_87,
    13_731.693_765_509_46,
    1_971.590_950_306_551_3,
    133.141_667_891_784_38,
    3.387_132_872_796_366_5,
];
const CENTRE_BELOW: [f64; 8] = [
    5_226.495_278_852_854,
    28_729.085_735_721_943,
    39_307.895_800_092_71,
    21_213.794_301_586_597,
    5_394.196_021_424_751,
    687.187_007_492_057_9,
    42.313_330_701_600_91,
    1.0,
];
const NEAR_ABOVE: [f64; 8] = [
    0.000_774_545_014_278_341_4,
    0.022_723_844_989_269_184,
    0.241_780_725_177_450_6,
    1.270_458_252_452_368_4,
    3.647_848_324_763_204_5,
    5.769_497_221_460_691,
    4.630_337_846_156_546,
    1.423_437_110_749_683_5,
];
const NEAR_BELOW: [f64; 8] = [
    1.050_750_071_644_416_9e-9,
    0.000_547_593_808_499_534_5,
    0.015_198_666_563_616_457,
    0.148_103_976_427_480_08,
    0.689_767_334_985_1,
    1.676_384_830_183_803_8,
    2.053_191_626_637_759,
    1.0,
];
const FAR_ABOVE: [f64; 8] = [
    2.010_334_399_292_288_1e-7,
    2.711_555_568_743_487_6e-5,
    0.001_242_660_947_388_078_4,
    0.026_532_189_526_576_124,
    0.296_560_571_828_504_87,
    1.784_826_539_917_291_3,
    5.463_784_911_164_114,
    6.657_904_643_501_103,
];
const FAR_BELOW: [f64; 8] = [
    2.044_263_103_389_939_7e-15,
    1.421_511_758_316_446e-7,
    1.846_318_317_510_054_8e-5,
    0.000_786_869_131_145_613_3,
    0.014_875_361_290_850_615,
    0.136_929_880_922_735_8,
    0.599_832_206_555_888,
    1.0,
];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn many_at_once_are_the_same_to_the_last_bit(p in proptest::collection::vec(0.0..1.0_f64, 0..200)) {
            let mut all = p.clone();
            all.extend([0.0, 1.0, 1e-300, 0.075, 0.925, f64::NAN, -1.0]);
            let one_by_one: Vec<u64> = all.iter().map(|p| quantile(*p).to_bits()).collect();
            quantiles(&mut all);
            prop_assert_eq!(all.iter().map(|q| q.to_bits()).collect::<Vec<_>>(), one_by_one);
        }
    }

    #[test]
    fn known_values() {
        assert!((quantile(0.975) - 1.959_963_984_540_054).abs() < 1e-15);
        assert!((quantile(1e-20) + 9.262_340_089_798_408).abs() < 1e-13);
        assert!((cdf(1.0) - 0.841_344_746_068_542_9).abs() < 1e-15);
        assert!((density(0.0) - 0.398_942_280_401_432_7).abs() < 1e-16);
        assert_eq!(quantile(0.5), 0.0);
        assert_eq!(quantile(0.0), f64::NEG_INFINITY);
        assert_eq!(quantile(1.0), f64::INFINITY);
        assert!(quantile(f64::NAN).is_nan());
    }

    #[test]
    fn mean_of_a_tail() {
        assert!((mean_above(0.0) - (2.0 / std::f64::consts::PI).sqrt()).abs() < 1e-15);
        assert!((mean_above(29.999_999) - mean_above(30.000_001)).abs() < 3e-6);
        assert!((mean_above(30.0) - density(30.0) / cdf(-30.0)).abs() < 1e-10);
        assert_eq!(mean_above(f64::NEG_INFINITY), 0.0);
        assert!((mean_above(1e9) - 1e9).abs() < 1e-6);
    }

    proptest! {
        /// The distribution function undoes the quantile, in the middle and far out.
        #[test]
        fn quantile_and_cdf_agree(exponent in -300.0..-0.001_f64) {
            let p = 10.0_f64.powf(exponent);
            prop_assert!((cdf(quantile(p)) / p - 1.0).abs() < 1e-11);
        }

        #[test]
        fn quantile_is_monotone(a in 1e-9..1.0_f64, step in 1e-9..0.5_f64) {
            let b = (a + step).min(1.0 - 1e-12);
            prop_assume!(a < b);
            prop_assert!(quantile(a) < quantile(b));
        }
    }
}
