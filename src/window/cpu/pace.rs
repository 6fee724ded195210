//! When a window is painted next: at once when it has been quiet, and not more often than the screen shows.

use std::time::{Duration, Instant};

/// The frames of one window in time.
#[derive(Debug)]
pub(super) struct Pace {
    gap: Duration,
    next: Option<Instant>,
    last: Option<Instant>,
    asked: bool,
}

impl Pace {
    /// Frames begin at least `gap` apart.
    pub(super) fn new(gap: Duration) -> Self {
        Self {
            gap,
            next: None,
            last: None,
            asked: false,
        }
    }

    /// A frame is wanted at `at`, or as soon after that as the screen shows one.
    pub(super) fn want(&mut self, at: Instant) {
        let at = self.last.map_or(at, |last| at.max(last + self.gap));
        self.next = Some(self.next.map_or(at, |next| next.min(at)));
    }

    /// When the next frame is due; `None` while nothing happens.
    pub(super) fn next(&self) -> Option<Instant> {
        self.next
    }

    /// Whether a frame is due.
    pub(super) fn is_due(&self, now: Instant) -> bool {
        self.next.is_some_and(|next| next <= now)
    }

    /// The window system is asked for a moment to paint in; true when it was not yet.
    pub(super) fn ask(&mut self) -> bool {
        !std::mem::replace(&mut self.asked, true)
    }

    /// Whether the window system was asked and the frame has not begun.
    pub(super) fn is_asked(&self) -> bool {
        self.asked
    }

    /// A frame begins; what is wanted from here on is another one.
    pub(super) fn begin(&mut self, now: Instant) {
        self.asked = false;
        self.next = None;
        self.last = Some(now);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GAP: Duration = Duration::from_millis(16);

    #[test]
    fn nothing_is_due_until_something_is_wanted() {
        let pace = Pace::new(GAP);
        assert_eq!(pace.next(), None);
        assert!(!pace.is_due(Instant::now()));
    }

    #[test]
    fn the_first_frame_comes_at_once_and_the_next_one_after_the_gap() {
        let start = Instant::now();
        let mut pace = Pace::new(GAP);
        pace.want(start);
        assert!(pace.is_due(start));
        pace.begin(start);
        assert_eq!(pace.next(), None);
        let soon = start + Duration::from_millis(1);
        pace.want(soon);
        assert!(!pace.is_due(soon));
        assert!(pace.is_due(start + GAP));
    }

    #[test]
    fn after_a_quiet_time_no_frame_waits() {
        let start = Instant::now();
        let mut pace = Pace::new(GAP);
        pace.begin(start);
        let later = start + Duration::from_secs(5);
        pace.want(later);
        assert!(pace.is_due(later));
    }

    #[test]
    fn a_moment_to_paint_in_is_asked_for_once() {
        let start = Instant::now();
        let mut pace = Pace::new(GAP);
        pace.want(start);
        assert!(pace.ask() && pace.is_asked());
        assert!(!pace.ask());
        pace.begin(start);
        assert!(!pace.is_asked());
        assert!(pace.ask());
    }

    #[test]
    fn of_several_wishes_the_earliest_counts() {
        let start = Instant::now();
        let mut pace = Pace::new(GAP);
        for wish in [50, 20, 90] {
            pace.want(start + Duration::from_millis(wish));
        }
        assert_eq!(pace.next(), Some(start + Duration::from_millis(20)));
    }
}
