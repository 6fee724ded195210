//! The learner's own days: they only go forward, whatever this computer's clock does.

/// How far the clock may be set back without being believed, in days: it is waited for instead.
const PATIENCE: i64 = 7;
/// The longest absence that counts, in days; longer ones are a year. Reviews are never further apart than this.
const LONGEST: i64 = 365;

/// Counts the days of one learner's history, from 0 at its first event.
///
/// A day counts when the clock is past every day seen before. A clock that falls back a little is waited for; one
/// that falls back far was wrong before or is wrong now, and days count on from where it stands. So a clock set to
/// 1970 or to 2100 and back costs at most a year of the learner's days, and never makes them run backwards.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LearnerClock {
    latest: Option<i64>,
    days: u32,
}

impl LearnerClock {
    /// The clock when this computer's clock shows `day` (days since 1970-01-01).
    #[must_use]
    pub fn at(self, day: i64) -> Self {
        let Some(latest) = self.latest else {
            return Self {
                latest: Some(day),
                days: self.days,
            };
        };
        let passed = day.saturating_sub(latest);
        let counted = u32::try_from(passed.clamp(0, LONGEST)).unwrap_or(0);
        let waits = (-PATIENCE..0).contains(&passed);
        Self {
            latest: Some(if waits { latest } else { day }),
            days: self.days.saturating_add(counted),
        }
    }

    /// The learner's day, from 0.
    pub const fn days(self) -> u32 {
        self.days
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2026-11-21.
    const TODAY: i64 = 20_778;
    const Y1970: i64 = 0;
    const Y2100: i64 = 47_482;

    fn days(seen: &[i64]) -> u32 {
        let start = LearnerClock::default().at(TODAY);
        seen.iter().fold(start, |clock, day| clock.at(*day)).days()
    }

    #[test]
    fn days_are_counted() {
        assert_eq!(days(&[]), 0);
        assert_eq!(days(&[TODAY, TODAY + 1, TODAY + 1, TODAY + 9]), 9);
    }

    #[test]
    fn one_day_back_and_forth_counts_nothing() {
        assert_eq!(days(&[TODAY - 1, TODAY, TODAY - 1, TODAY]), 0);
        assert_eq!(days(&[TODAY - 1, TODAY + 1]), 1);
    }

    #[test]
    fn a_clock_set_far_off_and_back_costs_at_most_a_year() {
        assert_eq!(days(&[Y1970]), 0);
        assert_eq!(days(&[Y1970, TODAY + 1]), 365);
        assert_eq!(days(&[Y2100]), 365);
        assert_eq!(days(&[Y2100, TODAY, TODAY + 3]), 368);
        assert_eq!(days(&[i64::MIN, i64::MAX, i64::MIN]), 365);
    }

    #[test]
    fn days_never_run_backwards() {
        let mut clock = LearnerClock::default();
        for step in 0..2_000_i64 {
            let next = clock.at(TODAY + (step * 7_919) % 1_201 - 600);
            assert!(next.days() >= clock.days(), "at step {step}");
            clock = next;
        }
    }
}
