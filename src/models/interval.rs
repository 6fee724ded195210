//! Intervals for a share.

/// The 0.975 quantile of the normal distribution, as polls round it.
pub const Z95: f64 = 1.96;

/// Half-width of the usual (Wald) 95 % interval, `1.96 √(share (1 − share) / n)`: the margin of error
/// printed beside a poll. 0 when nobody was asked.
pub fn margin(share: f64, n: f64) -> f64 {
    if n > 0.0 {
        Z95 * (share * (1.0 - share) / n).max(0.0).sqrt()
    } else {
        0.0
    }
}

/// The 95 % interval of Wilson (1927), `[low, high]` within `[0, 1]`; all of it when nobody was asked.
pub fn wilson(share: f64, n: f64) -> [f64; 2] {
    if n <= 0.0 {
        return [0.0, 1.0];
    }
    let z2 = Z95 * Z95;
    let centre = (share + z2 / (2.0 * n)) / (1.0 + z2 / n);
    let half = Z95 * (share * (1.0 - share) / n + z2 / (4.0 * n * n)).max(0.0).sqrt() / (1.0 + z2 / n);
    // At shares of 0 and 1 one end is the share itself, which rounding must not lose.
    [
        (centre - half).clamp(0.0, share),
        (centre + half).clamp(share, 1.0),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn wilson_of_a_textbook_case() {
        // 15 of 148, Newcombe (1998), table I: 0.0624 to 0.1605.
        let [low, high] = wilson(15.0 / 148.0, 148.0);
        assert!(
            (low - 0.0624).abs() < 5e-5 && (high - 0.1605).abs() < 5e-5,
            "{low} {high}"
        );
    }

    #[test]
    fn unanimous_answers_reach_the_end() {
        for n in 1..5000 {
            assert_eq!(wilson(0.0, f64::from(n))[0], 0.0);
            assert_eq!(wilson(1.0, f64::from(n))[1], 1.0);
        }
    }

    #[test]
    fn nobody_asked() {
        assert_eq!(wilson(0.0, 0.0), [0.0, 1.0]);
        assert_eq!(margin(0.0, 0.0), 0.0);
    }

    proptest! {
        #[test]
        fn wilson_holds_the_share_and_stays_in_range(yes in 0..=5000_u32, more in 0..5000_u32) {
            let n = f64::from(yes + more).max(1.0);
            let share = f64::from(yes) / n;
            let [low, high] = wilson(share, n);
            prop_assert!(0.0 <= low && high <= 1.0);
            prop_assert!(low <= share && share <= high);
        }

        #[test]
        fn more_people_narrow_both(share in 0.01..0.99_f64, n in 5.0..1e6_f64, times in 1.1..100.0_f64) {
            let width = |n| { let [low, high] = wilson(share, n); high - low };
            prop_assert!(width(n * times) < width(n));
            prop_assert!(margin(share, n * times) < margin(share, n));
        }
    }
}
