//! When a slide is planned, and how far a class is from that.

/// What a step takes of the time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weight {
    /// Its slides, at least one.
    pub slides: usize,
    /// Its shares of the lesson's minutes, spread over its slides.
    pub shares: usize,
    /// Minutes of its own, spread over its slides too.
    pub minutes: u32,
}

/// Minutes from the beginning at which something is planned.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Planned {
    /// When the slide begins.
    pub begins: f64,
    /// When it ends.
    pub ends: f64,
    /// When all is over.
    pub all: f64,
}

/// How far a class is from the plan, in whole minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// The slide was planned for later.
    Ahead(u32),
    /// The slide is planned for now.
    InTime,
    /// The slide should have been over.
    Behind(u32),
}

impl Planned {
    /// The plan for a slide of a step (both from 0), where the shares of all steps take `minutes` together.
    pub fn of(steps: &[Weight], minutes: u32, (step, slide): (usize, usize)) -> Self {
        let shares: usize = steps.iter().map(|weight| weight.shares).sum();
        let share = f64::from(minutes) / shares.max(1) as f64;
        let whole = |weight: &Weight| weight.shares as f64 * share + f64::from(weight.minutes);
        let before: f64 = steps.iter().take(step).map(whole).sum();
        let all = steps.iter().map(whole).sum();
        let Some(here) = steps.get(step) else {
            return Self {
                begins: all,
                ends: all,
                all,
            };
        };
        let one = whole(here) / here.slides.max(1) as f64;
        // What stands after the step's own slides, such as a vote beside the outcome, has no time of its own.
        let slide = slide.min(here.slides.saturating_sub(1));
        let begins = before + one * slide as f64;
        Self {
            begins,
            ends: begins + one,
            all,
        }
    }

    /// How far a class is from this plan after so many whole minutes.
    pub fn pace(self, elapsed: u32) -> Pace {
        // A minute that is shown may be nearly over.
        let (least, most) = (f64::from(elapsed), f64::from(elapsed) + 1.0);
        if least >= self.ends + 1.0 {
            Pace::Behind((least - self.ends) as u32)
        } else if most <= self.begins - 1.0 {
            Pace::Ahead((self.begins - most) as u32)
        } else {
            Pace::InTime
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STEPS: [Weight; 3] = [
        Weight {
            slides: 2,
            shares: 2,
            minutes: 0,
        },
        // A quiz of three questions on one slide.
        Weight {
            slides: 1,
            shares: 3,
            minutes: 0,
        },
        Weight {
            slides: 2,
            shares: 0,
            minutes: 8,
        },
    ];

    #[test]
    fn slides_share_the_minutes_and_a_step_may_have_its_own() {
        let planned = |at| {
            let planned = Planned::of(&STEPS, 10, at);
            [planned.begins, planned.ends, planned.all]
        };
        assert_eq!(planned((0, 0)), [0.0, 2.0, 18.0]);
        assert_eq!(planned((0, 1)), [2.0, 4.0, 18.0]);
        assert_eq!(planned((1, 0)), [4.0, 10.0, 18.0]);
        assert_eq!(planned((2, 0)), [10.0, 14.0, 18.0]);
        assert_eq!(planned((2, 1)), [14.0, 18.0, 18.0]);
        assert_eq!(planned((3, 0)), [18.0, 18.0, 18.0]);
        assert_eq!(planned((0, 2)), planned((0, 1)));
    }

    #[test]
    fn nothing_to_share_is_no_time_at_all() {
        let planned = Planned::of(&[], 10, (0, 0));
        assert_eq!([planned.begins, planned.ends, planned.all], [0.0; 3]);
    }

    #[test]
    fn within_its_time_a_slide_is_neither_early_nor_late() {
        let quiz = Planned::of(&STEPS, 10, (1, 0));
        let paces: Vec<Pace> = [0, 1, 2, 3, 10, 11, 14].map(|elapsed| quiz.pace(elapsed)).into();
        assert_eq!(
            paces,
            [
                Pace::Ahead(3),
                Pace::Ahead(2),
                Pace::Ahead(1),
                Pace::InTime,
                Pace::InTime,
                Pace::Behind(1),
                Pace::Behind(4),
            ]
        );
    }
}
